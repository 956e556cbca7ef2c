## Що кажуть про ретранслятор.

relay-foreign = ретранслятор там розповідає про інший портал, { $host }: укажіть у relay.prefix префікс ретранслятора вашого порталу або назвіть його сервер
relay-not-built = цей whosin зібрано без ретрансляторів: візьміть збірку з можливістю relay або приберіть налаштування relay
relay-connection-lost = зв’язок із сервером ретранслятора втрачено ({ $servers }): whosin сам шукає його знову
relay-tells-nothing = на сервері ретранслятора немає нічого, що можна показати: перевірте, що `whosin relay` працює і прочитав компанію
relay-is-silent = від ретранслятора півтори хвилини нічого не чути: див. `whosin doctor`
relay-name = ретранслятор
relay-fresh = ретранслятор · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, портал: { $portal }
relay-connecting = ретранслятор: підключення…
relay-lost = ретранслятор утрачено
relay-silent = ретранслятор мовчить
relay-refused = ретранслятор відмовляє
relay-needs-webhook = для цього потрібен сам портал, а тут відомий лише ретранслятор: підключіть портал командою `whosin login`
relay-publishes-no-names = ретранслятор не публікує імен (publish = "presence"), а портал, який їх назвав би, тут не підключено: виконайте `whosin login` або хай ретранслятор публікує довідник (directory)
