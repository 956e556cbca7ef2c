## Ретранслятор: його з’єднання з NATS

relay-unreachable = жоден сервер ретранслятора не відповідає за адресою { $servers } ({ $reason }): перевірте адресу та чи він працює
relay-untrusted = сервер ретранслятора { $servers } не підтверджує, що йому можна довіряти ({ $reason }): перевірте його сертифікат і relay.ca_file
relay-denied = сервер ретранслятора { $servers } не приймає облікові дані: перевірте relay.credentials або relay.nkey та його користувачів
relay-forbidden = сервер ретранслятора не дозволяє { $what } ({ $reason }): порівняйте його права з docs/relay.md
relay-bucket = сховище { $bucket } не забуває ключі через 15 с: видаліть його, і ретранслятор створить його знову
relay-insecure = з’єднання з { $server } було б без шифрування: напишіть tls://, без нього можна лише на цій машині
relay-file = { $file } не читається ({ $reason })
relay-open-file = { $file } можуть прочитати інші, а в ньому секрет: виконайте chmod 600
relay-bad-login = у { $file } немає облікових даних: покладіть туди файл, створений для цього
relay-no-servers = для ретранслятора не вказано сервера: задайте relay.servers або --relay nats://127.0.0.1:4222
relay-no-metrics = метрики на { $address } недоступні ({ $reason }): укажіть інший --metrics
relay-key-exists = { $file } уже є: укажіть інший файл, цей ключ може використовуватися
relay-key-unwritten = { $file } не записується ({ $reason }): укажіть інший файл
