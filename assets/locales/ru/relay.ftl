## Ретранслятор: его соединение с NATS

relay-unreachable = ни один сервер ретранслятора не отвечает по адресу { $servers } ({ $reason }): проверьте адрес и запущен ли он
relay-untrusted = сервер ретранслятора { $servers } не подтверждает, что ему можно доверять ({ $reason }): проверьте его сертификат и relay.ca_file
relay-denied = сервер ретранслятора { $servers } не принимает учётные данные: проверьте relay.credentials или relay.nkey и его пользователей
relay-forbidden = сервер ретранслятора не разрешает { $what } ({ $reason }): сравните его права с docs/relay.md
relay-bucket = хранилище { $bucket } не забывает ключи через 15 с: удалите его, и ретранслятор создаст его заново
relay-insecure = соединение с { $server } было бы без шифрования: напишите tls://, без него можно только на этой машине
relay-file = { $file } не читается ({ $reason })
relay-open-file = { $file } могут прочитать другие, а в нём секрет: выполните chmod 600
relay-bad-login = в { $file } нет учётных данных: положите туда файл, созданный для этого
relay-no-servers = для ретранслятора не указан сервер: задайте relay.servers или --relay nats://127.0.0.1:4222
relay-no-metrics = метрики на { $address } недоступны ({ $reason }): укажите другой --metrics
relay-key-exists = { $file } уже есть: укажите другой файл, этот ключ может использоваться
relay-key-unwritten = { $file } не записывается ({ $reason }): укажите другой файл
