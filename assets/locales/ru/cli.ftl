## Что говорят о командах `--help` и руководство. `command-ИМЯ` — что делает команда, `command-ИМЯ-more` стоит под её
## параметрами, в `command-ИМЯ-examples` по строке на пример: командная строка, которая не меняется, не меньше двух пробелов
## и что она делает.

command-whosin = Кто на месте? Сотрудники портала Битрикс24 и их статусы в терминале
command-whosin-more = Портал задаётся командой `whosin login`, переменной WHOSIN_WEBHOOK или в файле настроек, но не аргументом: аргументы видны другим пользователям компьютера. Для `whosin demo` портал не нужен.
command-whosin-examples =
    whosin                        главный экран; если портала нет — экран, который поможет его подключить
    whosin anna                   главный экран с фильтром
    whosin --wall                 главный экран, сразу плитка с лицами
    whosin demo                   главный экран с вымышленной компанией
    whosin show anna              один человек, прямо в терминале
    whosin list --online          кто на месте, для людей и конвейеров
    whosin --profile acme         другой портал
command-demo = Открыть главный экран с вымышленной компанией: без аккаунта и без сети
command-demo-examples =
    whosin demo                   шестьдесят вымышленных сотрудников
    whosin demo --people 10000    большая компания
    whosin demo --wall            все лица сразу
    whosin demo --seed 7 sales    другая компания, с фильтром
command-portal = Запустить только портал вымышленной компании, для тех, кто пишет программы под портал
command-portal-more = Первая строка вывода — адрес вебхука; все сотрудники компании вымышлены.
command-portal-examples =
    whosin portal                         на любом свободном порту
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             для скрипта, который читает первую строку
command-relay = Спрашивать портал за тысячи экранов, которые слушают сервер NATS
command-relay-more = Один ретранслятор ведёт и читает компанию каждые полминуты; другие ждут и сменяют его, когда он пропал. Серверы и учётные данные стоят в настройках под `relay`; docs/relay.md ведёт от нуля до двух ретрансляторов.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      на сервере этой машины, с вымышленной компанией
    whosin relay --profile acme --metrics 127.0.0.1:9115   для портала из профиля
    whosin relay --new-key /etc/whosin/relay.nk            ключ для пользователя сервера
command-show = Показать карточку сотрудника
command-show-examples =
    whosin show anna                      по части имени
    whosin show 42                        по номеру
    whosin show "anna petrova" boris     двоих
    whosin show anna --json               для скриптов
command-list = Вывести всех, для людей и конвейеров
command-list-more = Столбцы --plain: номер, статус, с какого времени, имя, должность, отделы, внутренний, мобильный, e-mail. Завершается с кодом 3, если никого не осталось.
command-list-examples =
    whosin list --online                  кто на месте
    whosin list --department sales        отдел вместе со всеми вложенными
    whosin list is:absent                 кто отсутствует, по дню выхода
    whosin list birthday:week             у кого день рождения на этой неделе
    whosin list --sort time-zone          который у кого час
    whosin list --sort free-soonest @sales   кто из Sales свободен и когда освободятся остальные
    whosin list --plain | cut -f4,7       имена и внутренние номера
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 запрос, который начинается с минуса
command-watch = Выводить строку при каждой смене статуса
command-watch-more = Если указано КТО, сначала выводятся их статусы, затем каждое изменение. Переход от «в сети» к «недавно в сети» и обратно — не смена статуса: и то и другое — онлайн. Столбцы --plain: время, номер, прежний статус (сначала пусто), статус, имя; с --meetings — ещё и строки, где вместо статусов стоят free, tentative, meeting или absent.
command-watch-examples =
    whosin watch                          все
    whosin watch anna 214                 двое
    whosin watch --meetings anna          и когда у неё начинаются и кончаются встречи
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Завершиться, когда кто-то придёт или уйдёт
command-wait-more = Завершается с кодом 0, когда это произошло (сразу, если уже так), и с кодом 124, когда время вышло.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Анна на месте'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Показать или изменить мой статус
command-status-examples =
    whosin status                         какой он сейчас
    whosin status dnd
    whosin status dnd --for 45m           вернут прежний главный экран, `whosin watch` или следующий `whosin status` — что будет запущено, когда время выйдет
    whosin status idle --ago 15
    whosin status back                    на месте и онлайн: снимает и «не беспокоить», и «отошёл», и перерыв
command-say = Написать сотруднику в чат портала
command-say-more = Текст отправляется один раз, как есть, от имени владельца вебхука; если имя подходит нескольким, ничего не отправляется.
command-say-examples =
    whosin say anna обед в час?
    whosin say 214 -- -5 градусов в серверной
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Показать, когда сотрудник был в сети, насколько это видел whosin
command-history-more = Журнал ведётся, если задано journal = true: 14 дней, только на этом компьютере. В нём только то, что whosin видел, пока работал.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Вывести ваши заметки и прозвища или взять их из файла
command-notes-more =
    Заметки и прозвища, которые вы ведёте клавишей `A` на главном экране, лежат в кеше портала, только на этом компьютере. Выводятся они строками JSON, по строке на человека:

      {"{"}"portal":"acme.bitrix24.ru","id":42,"name":"Анна Петрова","nickname":"Аня","note":"перезванивает"{"}"}

    `import` принимает такие строки. Чего в строке нет, то остаётся как было, пустой текст ("") стирает; имя нужно только читателю. Строки других порталов не трогаются; строка без портала принимается. Слишком длинный текст обрезается (прозвища до 32 знаков, заметки до 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Добавить заметки из файла к имеющимся
command-cache = Показать, что запомнено о портале, или забыть это
command-cache-more = `clear` забывает то, что портал может сообщить снова; избранное, отслеживание, заметки и журнал остаются (журнал стирает `whosin history --purge`). Из повреждённого кеша сохраняется то из них, что удаётся прочитать; совсем нечитаемый удаляется. Кеш более новой версии whosin откладывается в сторону со всем, что в нём есть.
command-cache-examples =
    whosin cache                          что в нём есть
    whosin cache path
    whosin cache clear
command-login = Подключить портал: прочитать вебхук, проверить, сохранить
command-login-more = Вебхук вводится без показа на экране или читается из стандартного ввода, если это не терминал; аргументом он не бывает. Как его создать: `whosin` без портала показывает все шаги.
command-login-examples =
    whosin login                              спросить вебхук, проверить, сохранить
    whosin login --profile acme               то же для второго портала
    pass show bitrix24 | whosin login         из менеджера паролей
    whosin login --keyring                    то же, но хранить в системном хранилище паролей, а не в файле настроек
    whosin login --remove                     забыть вебхук
    whosin login --oauth                      войти через приложение портала, названное в настройках
command-config = Показать, где настройки, нет ли в них ошибок и что действует
command-config-more = Настройки берутся из файла, из профиля в нём и из среды, в этом порядке: последующее важнее предыдущего. Профиль, названный в --profile, важнее и среды.
command-config-examples =
    whosin config                             что действует и где задано
    whosin config check                       нет ли в файле ошибок
    whosin config example | less              все настройки с пояснениями и значениями по умолчанию
    $EDITOR "$(whosin config path)"           изменить
    WHOSIN_THEME=light whosin config show     попробовать настройку, не записывая её
command-config-path = Вывести путь к файлу настроек, есть он или нет
command-config-path-examples =
    $EDITOR "$(whosin config path)"           изменить настройки
command-config-check = Проверить файл настроек, все его профили и среду
command-config-check-more = Сообщается первая ошибка и её строка. Портал не запрашивается: это делает `whosin doctor`.
command-config-check-examples =
    whosin config check                       после изменения
command-config-show = Вывести все действующие настройки в виде TOML и где каждая задана
command-config-show-more = Вместо секрета выводится "…".
command-config-show-examples =
    whosin config show                        обычные настройки
    whosin --profile acme config show         настройки профиля
    WHOSIN_THEME=light whosin config show     настройка, которую пробуют, не записывая
command-config-example = Вывести файл настроек с пояснением каждой настройки и клавиши, все — по умолчанию
command-config-example-examples =
    whosin config example | less              прочитать
    whosin config example > "$(whosin config path)"    начать с него, если файла ещё нет
command-config-schema = Вывести JSON-схему файла настроек, по которой редакторы дополняют и проверяют его
command-config-schema-more = Её называет строка `#:schema ./config.schema.json` в начале файла настроек; в том, что печатает `whosin config example`, она есть.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    положить её рядом с настройками
command-completions = Вывести то, чем оболочка дополняет команды, параметры и имена сотрудников
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          ~/.zfunc должен быть в fpath, до compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Сообщить оболочке, что может стоять на месте курсора
command-man = Вывести руководство
command-man-examples =
    whosin man | man -l -                     прочитать руководство
    whosin man show | man -l -                страница одной команды
    whosin man keys | man -l -                все клавиши главного экрана; `filters` — слова, которыми выбирают людей
    whosin man --dir ~/.local/share/man/man1  записать все страницы; их найдёт `man whosin-show`
command-help = Вывести эту справку или справку о команде
command-doctor = Проверить настройки, соединение и права вебхука и подсказать, что делать
command-doctor-more = Завершается с кодом 0, если сбоев нет; предупреждения — не сбои. Ничего секретного в выводе нет.
command-doctor-examples =
    whosin doctor                             по строке на проверку
    whosin doctor --profile acme              для второго портала
    whosin doctor --json                      для программ

## Параметры и аргументы команд; `option-КОМАНДА-ИМЯ`, если у команды он свой.

option-help = Вывести справку
option-version = Вывести версию
option-query = Слова для фильтра: из имени, должности или отдела
option-demo-query = Слова для фильтра
option-list-query = Только те, кто подходит: слова из имени, должности или отдела и фильтры, например is:online или @sales
option-profile = Взять этот профиль из файла настроек
option-relay = Получать присутствие от ретранслятора: адрес сервера NATS, например tls://nats.acme.example (несколько — по одному разу каждый)
option-wall = Начать с плитки с лицами
option-language = Язык сообщений; auto — язык локали
option-color = Сколько цветов использовать
option-theme = Тема: встроенная или файл из папки themes рядом с настройками
option-whosin-plain = Одни строки текста, для программ чтения с экрана и брайлевских дисплеев
option-demo-plain = Одни строки текста, для программ чтения с экрана и брайлевских дисплеев
option-pictures = Как показывать фотографии
option-demo = С вымышленной компанией, созданной для этого запуска: без учётной записи и портала
option-metrics = Отдавать там метрики для Prometheus, по пути /metrics
option-new_key = Вместо этого создать ключ для пользователя сервера: секрет пишется в FILE, а то, что нужно серверу, печатается
option-people = Сколько там сотрудников, от 1 до 100000; люди без отдела, программы, клиенты и уволенные — сверх того, в список сотрудников они не входят
option-seed = При одном и том же числе получается одна и та же компания
option-messenger = Какой у неё мессенджер: сегодняшний, который о других сообщает только время активности и срок отсутствия, или прежний, который сообщает все статусы
option-listen = Где ждать соединений; порт 0 — любой свободный
option-login-listen = Ждать браузер на этом адресе этого компьютера (адресе перенаправления приложения) вместо того, чтобы спрашивать адрес, куда он был отправлен
option-fault = Нарочно сделать что-то не так: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=МЕТОД, broken=json (или bytes, list, number, deep), refused=КОД, fail=МЕТОДЫ:КОД (МЕТОДЫ вида im.*) или without=ПРАВО
option-fault_after = Сначала столько секунд работать исправно
option-fault_for = Через столько секунд неисправности снова работать исправно; если не указано — никогда
option-tls = Отвечать по https с сертификатом, созданным для этого запуска; он записывается в ФАЙЛ, чтобы клиенты могли ему доверять
option-dates = Как календарь портала пишет даты: 31.12.2026 или 12/31/2026
option-scopes = Какие права у вебхука, через запятую; если не указано — все
option-skew = На сколько минут спешат часы портала; отрицательное число — отстают
option-who = Сотрудник: номер, имя, адрес e-mail или телефон
option-show-who = Номер, имя, адрес e-mail или телефон; чтобы показать нескольких, возьмите каждое имя в кавычки
option-watch-who = Сотрудники: номера, имена, адреса e-mail или телефоны; если никто не указан — все
option-say-who = Сотрудник: номер, имя в кавычках, адрес e-mail или телефон
option-first = Если имя подходит нескольким, взять самое близкое
option-json = Вывести JSON
option-watch-json = Выводить по объекту JSON в строке
option-wait-json = Вывести JSON, когда это произойдёт
option-cached = Ответить из кеша, без сети
option-timeout = Сколько ждать портал, который просит подождать, например 10s или 2m
option-wait-timeout = Сколько ждать, например 90m или 2h
option-online = Только те, кто на месте, даже если заняты
option-department = Только этот отдел и вложенные: его номер или название; опечатки прощаются, как и в именах
option-sort = В этом порядке, что бы ни было в настройках; time-zone показывает и местное время, free-soonest смотрит в календари
option-all = Вместе с программами, клиентами, контактами Битрикс24.Network и уволенными, насколько портал о них сообщает
option-plain = По строке на человека, столбцы через табуляцию, без цветов
option-watch-plain = Столбцы через табуляцию, без цветов
option-format = Вывести для другой программы: mutt, vcard, waybar или по шаблону вида '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Сообщать и о том, когда у кого-то по календарю начинается и кончается встреча или отсутствие
option-until = Чего ждать
option-change = Что изменить; если не указано — показать статус
option-ago = Сколько минут назад вы отошли от компьютера
option-lasting = Вернуть прежний через это время, например 45m или 2h
option-text = Что написать; если не указано или стоит - — читается из стандартного ввода
option-purge = Забыть весь журнал и ничего от него не оставить в файле
option-file = Файл или - для стандартного ввода
option-what = Вывести путь к файлу или очистить его; если не указано — показать, что в нём
option-remove = Забыть сохранённый вебхук
option-keyring = Хранить вебхук в системном хранилище паролей, а не в файле настроек
option-oauth = Войти через приложение портала, названное в настройках
option-shell = Оболочка
option-complete-shell = Оболочка, которая спрашивает
option-words = Слова до курсора, последнее — то, что набирается; для bash — строка до курсора и знаки, которые в ней разделяют слова
option-command = Страница этой команды, клавиш (keys) или фильтров (filters); если не указано — страница самой whosin
option-dir = Записать все страницы в этот каталог; если его нет, он создаётся

## Что значат значения параметра, если это не очевидно: `choice-ПАРАМЕТР-ЗНАЧЕНИЕ`.

choice-messenger-2026 = Сегодняшний: о каждом сообщает время последней активности и срок отсутствия. Остальное пусто: `status` — `online`, `idle`, `mobile_last_date` и (кроме `im.user.get`) `desktop_last_date` — `false`
choice-messenger-2018 = Прежний, как в коробочной версии: сообщает все статусы
choice-dates-eu = `02.12.2026 14:30:00`, как в большей части Европы
choice-dates-us = `12/02/2026 02:30:00 pm`, как в США
choice-until-online = Онлайн, то есть активность в пределах порога, даже если заняты
choice-until-back = Активность в последние пять минут, не «нет на месте», не «отошёл» и не перерыв
choice-until-offline = Активности в пределах порога нет
choice-until-free = На месте и по календарю не на встрече и не отсутствует
choice-change-online = Онлайн
choice-change-dnd = Не беспокоить
choice-change-away = Отошёл
choice-change-break = Перерыв
choice-change-idle = Нет на месте, с этой минуты
choice-change-back = Снова на месте: онлайн вместо «не беспокоить», «отошёл» или перерыва
choice-what-path = Вывести, где он лежит
choice-what-clear = Забыть то, что портал может сообщить снова

## Что в справке о команде стоит вместо значения, прописными буквами.

value-query = ЗАПРОС
value-name = ИМЯ
value-language = ЯЗЫК
value-color = ЦВЕТА
value-pictures = ФОТО
value-n = N
value-s = S
value-year = ГОД
value-addr = АДРЕС
value-fault = СБОЙ
value-seconds = СЕКУНДЫ
value-file = ФАЙЛ
value-culture = ФОРМАТ
value-scopes = ПРАВА
value-minutes = МИНУТЫ
value-who = КТО
value-time = ВРЕМЯ
value-d = ОТДЕЛ
value-order = ПОРЯДОК
value-format = ФОРМАТ
value-what = ЧТО
value-min = МИНУТЫ
value-text = ТЕКСТ
value-shell = ОБОЛОЧКА
value-words = СЛОВА
value-command = КОМАНДА
value-dir = КАТАЛОГ

## Рамка справки.

frame-usage = Использование:
frame-commands = Команды:
frame-arguments = Аргументы:
frame-options = Параметры:
frame-examples = Примеры:
# Что стоит в строке использования вместо параметров и вместо команды.
frame-any-options = [ПАРАМЕТРЫ]
frame-command = КОМАНДА
frame-with-default = { $help } [по умолчанию: { $default }]
frame-with-choices = { $help } [варианты: { $choices }]

## Что не так с командной строкой.

mistake-option = нет параметра { $argument }
mistake-word = непонятно, что делать с «{ $argument }»
mistake-command = нет команды «{ $argument }»
mistake-no-command = не хватает команды: { $choices }
mistake-choice = значением { $argument } может быть что-то из { $choices }, а не «{ $value }»
mistake-no-value = параметру { $argument } нужно значение
mistake-value = значением { $argument } может быть { $takes }, а не «{ $value }»
mistake-unfit-value = значением { $argument } не может быть «{ $value }»
mistake-conflict = { $argument } и { $others } нельзя указать вместе
mistake-twice = { $argument } указано дважды
mistake-missing = чего-то не хватает: { $arguments }
mistake-too-many = лишнее значение у { $argument }: «{ $value }»
mistake-too-few = не хватает значений у { $argument }
mistake-equals = значение { $argument } пишется после знака равенства
mistake-no-text = аргумент — не текст в UTF-8
mistake-else = эта командная строка непонятна
mistake-near = { $mistake }; возможно, { $nearest }?
mistake-see = подробнее — `{ $command } --help`
mistake-secret = URL вебхука — это пароль, а аргументы видны каждому пользователю этого компьютера: задайте его в WHOSIN_WEBHOOK или в файле настроек, а если его могли увидеть другие, создайте на портале новый
mistake-secret-server = адрес сервера с именем или паролем внутри — секрет, а аргументы видны каждому пользователю этого компьютера: вместо этого укажите файл в настройке relay.credentials или relay.nkey, а если пароль могли увидеть другие, смените его

## Что принимает параметр; продолжает фразу «значением --timeout <ВРЕМЯ> может быть …».

option-takes-time = время вида 45s, 90m или 2h
option-takes-number = целое число от { $least } до { $most }
option-takes-address = адрес с портом, например 127.0.0.1:8080
option-takes-fault = одно из { $faults }
