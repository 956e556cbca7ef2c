## Что говорится о ретрансляторе.

relay-foreign = ретранслятор там рассказывает о другом портале, { $host }: укажите в relay.prefix префикс ретранслятора вашего портала или назовите его сервер
relay-not-built = этот whosin собран без ретрансляторов: возьмите сборку с возможностью relay или уберите настройку relay
relay-connection-lost = связь с сервером ретранслятора потеряна ({ $servers }): whosin сам ищет его снова
relay-tells-nothing = на сервере ретранслятора нет ничего, что можно показать: проверьте, что `whosin relay` работает и прочитал компанию
relay-is-silent = от ретранслятора полторы минуты ничего не слышно: см. `whosin doctor`
relay-name = ретранслятор
relay-fresh = ретранслятор · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, портал: { $portal }
relay-connecting = ретранслятор: подключение…
relay-lost = ретранслятор потерян
relay-silent = ретранслятор молчит
relay-refused = ретранслятор отказывает
relay-needs-webhook = для этого нужен сам портал, а здесь известен только ретранслятор: подключите портал командой `whosin login`
relay-publishes-no-names = ретранслятор не публикует имён (publish = "presence"), а портал, который их назвал бы, здесь не подключён: выполните `whosin login` или пусть ретранслятор публикует справочник (directory)
