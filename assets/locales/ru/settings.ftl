## Настройки: для чего каждая, что принимает и что в ней не так.

setting-webhook = URL входящего вебхука, который портал создаёт в разделе «Разработчикам»; выглядит как "https://acme.bitrix24.ru/rest/1/SECRET/". Это пароль: никому не показывайте этот файл (chmod 600).
setting-webhook_command = Вместо него: команда оболочки, первая строка вывода которой — этот URL, чтобы он не хранился ни в каком файле, например "pass show bitrix24". Выполняется до появления экрана, может о чём-то спросить в терминале, на всё — минута.
setting-keyring = Вместо него: хранится ли этот URL в системном хранилище паролей, под службой "whosin" и именем профиля. `whosin login --keyring` помещает его туда и пишет эту строку, `whosin login --remove` убирает и то и другое.
setting-portal = Адрес портала, например "https://acme.bitrix24.ru". Вместе с webhook_command или keyring: чтобы показать то, что известно о портале, прежде чем спрашивать их, и чтобы --cached не спрашивал никого. Для приложения обязателен.
setting-client_id = Вместо вебхука: код приложения портала. Задайте portal, эту настройку и следующую и один раз выполните `whosin login --oauth`.
setting-client_secret = Секрет приложения. Отправляется только серверу авторизации.
setting-authorization_server = Сервер авторизации приложения; оставьте пустым, чтобы использовать сервер Битрикс24.
setting-ca_file = Файл PEM с сертификатами, которым доверять наравне с сертификатами системы, если у портала свой сертификат: сертификат удостоверяющего центра или сам сертификат портала. Учитываются переменные среды HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) и NO_PROXY — и для портала, и для фотографий.
setting-allow_http = Можно ли обращаться к вебхуку по незащищённому http:// на другом компьютере. Тогда его может прочитать любой по пути.
setting-limits = Сколько запросов допускает портал; используется не больше четверти: cloud (обычные тарифы), enterprise (тариф «Энтерпрайз», впятеро больше) или none (собственный портал, который не считает). При отказе whosin замедляется в любом случае.
setting-relay-servers = Ретранслятор, который сообщает присутствие вместо портала, чтобы тысячи экранов обходились порталу не дороже одного: адреса его серверов NATS, например ["tls://nats.acme.example"]; nats:// — только на этом компьютере. Коротко: relay = "tls://nats.acme.example". То же: --relay. Подробности и имена по-прежнему приходят с портала, через вебхук.
setting-relay-credentials = Как войти на серверы ретранслятора: файл учётных данных (его создаёт nsc), доступный только вам (chmod 600).
setting-relay-nkey = Вместо этого: файл с начальным ключом nkey, доступный только вам.
setting-relay-ca_file = Файл PEM с сертификатами, которым доверять для серверов ретранслятора — вместо сертификатов системы.
setting-relay-prefix = С чего начинаются темы и хранилища ретранслятора, чтобы один сервер служил нескольким порталам.
setting-relay-hide = Для `whosin relay`: о ком ничего не публиковать, по номерам, например [12, 345].
setting-relay-publish = Для `whosin relay`: что публиковать о людях: presence (ничего, что их называет) или directory (ещё имя, должность, отделы, цвет и адрес фотографии — для экранов без вебхука).
setting-language = Язык экрана и терминала: auto (язык локали: LC_ALL, LC_MESSAGES или LANG) или один из: { $languages }. JSON, журнал работы и имена настроек остаются английскими.
setting-theme = Цвета: auto (как у терминала), dark, light, high-contrast, terminal (16 цветов самого терминала), solarized-dark, solarized-light, gruvbox или NAME — файл themes/NAME.toml рядом с этим.
setting-color = Сколько цветов: auto, truecolor, 256, 16 или none. NO_COLOR в среде превращает auto в none.
setting-glyphs = Какими знаками рисовать: auto, unicode или ascii.
setting-pictures = Как показывать фотографии: auto, kitty, iterm2, sixel, halfblocks или none.
setting-view = С чего начинается главный экран: list (список) или wall (плитка с лицами).
setting-density = Сколько места сотрудник занимает в списке и на плитке: comfortable (с фотографией) или compact (одна строка, без фотографии).
setting-order = Порядок списка при запуске: presence, name, department, activity, time-zone, free-soonest или recent (с кем вы переписывались последними).
setting-plain = Показывать ли одни строки текста, для программ чтения с экрана и брайлевских дисплеев: без рамок, фотографий и значков, курсор на выбранном, одно сообщение за раз, часы не идут, и ничто, что не изменилось, не пишется заново. То же делает --plain.
setting-ticking = Идут ли на экране секунды и минуты. Если нет, показывается, с какого времени, и само время ничего в этом не меняет.
setting-mouse = Использовать ли мышь.
setting-presence_limit_minutes = Сколько минут после последней активности сотрудник ещё считается присутствующим: время жизни сессии портала, 24, если администратор его не менял; не меньше 2.
setting-refresh_selected_seconds = Как часто, в секундах, спрашивать портал о выбранном сотруднике; не меньше 5.
setting-refresh_visible_seconds = То же о тех, кто на экране; не меньше 10.
setting-refresh_everybody_seconds = То же обо всех; не меньше 60.
setting-send = Можно ли отправлять людям сообщения клавишей `a` и командой `whosin say`.
setting-journal = Вести ли журнал, кто и когда был в сети, для `whosin history` и карточки: 14 дней, только на этом компьютере. `whosin history --purge` его стирает.
setting-call_command = Чем звонить: оболочка выполняет эту команду, номер — в WHOSIN_HOOK_NUMBER, внутренний номер (или пусто) — в WHOSIN_HOOK_EXTENSION. Если не задано — средствами системы ("tel:").
setting-notify_command = Что выполнить, кроме звукового сигнала, когда меняется статус того, кого вы отслеживаете (w): WHOSIN_HOOK_NAME и WHOSIN_HOOK_PRESENCE сообщают, у кого и на какой. (Имена из версии 0.1 — WHOSIN_NUMBER, WHOSIN_NAME и WHOSIN_PRESENCE — исчезнут в следующей версии.) Ни команда, ни браузер, ни программа буфера обмена не получают из среды ни вебхук, ни другой секрет.
setting-auto_away_minutes = Через сколько минут без нажатий вы считаетесь отсутствующим на месте, до следующего нажатия; 0 — никогда.
setting-log = Насколько подробно писать в ~/.local/state/whosin/whosin.log: off, error, warn, info, debug или trace.
setting-default_profile = Какой профиль использовать, если его не задают ни --profile, ни WHOSIN_PROFILE; см. конец этого файла.

## Файл-образец вокруг них.
example-head = Настройки whosin: скопируйте этот файл в ~/.config/whosin/config.toml или туда, куда указывает $XDG_CONFIG_HOME.
example-how = Каждая строка, которая начинается с "#" и имени, показывает настройку и её значение по умолчанию: уберите "#" и измените его. Каждую можно задать и переменной среды: WHOSIN_ и имя прописными буквами, например WHOSIN_THEME=light. Среда важнее этого файла, профиль, названный в --profile, важнее обоих.
example-schema = Редактор, который понимает схемы (taplo, Even Better TOML и всё, что на них основано), дополняет этот файл, объясняет каждую настройку и отмечает ошибки, как только рядом лежит схема, названная в первой строке: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = Настройки whosin: ~/.config/whosin/config.toml.
example-keys = Клавиши: каждая строка задаёт действию все его клавиши вместо показанных; [] их убирает. Клавиша — это знак или имя (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), перед которым могут стоять Ctrl-, Alt- или Shift-. Знак действует и тогда, когда в русской, украинской, греческой или ивритской раскладке на той же клавише стоит другой. У профиля своих клавиш нет.
example-profile = Профиль — это набор настроек с именем, например для второго портала: в нём может стоять любая настройка из перечисленных выше, кроме default_profile и клавиш. `whosin --profile acme` выбирает его.

## Что принимает настройка; продолжает фразу «значением theme может быть …».
takes-theme = название темы, например solarized-dark
takes-one-of = { $others } или { $last }
takes-true-or-false = true или false
takes-webhook = URL входящего вебхука, например "https://ПОРТАЛ/rest/ПОЛЬЗОВАТЕЛЬ/СЕКРЕТ/"
takes-webhook-command = команда оболочки, которая выводит URL вебхука
takes-portal = адрес портала, например "https://ПОРТАЛ"
takes-client-id = код приложения портала
takes-client-secret = секрет приложения портала
takes-authorization-server = адрес сервера авторизации, например "https://oauth.bitrix.info"
takes-pem-file = путь к файлу PEM, начиная с / или ~/
takes-relay-servers = адреса серверов NATS вида "tls://nats.acme.example" (nats:// — только на этом компьютере), без имени и пароля внутри
takes-relay-prefix = латинские буквы, цифры, - и _, не больше { $most }
takes-people = номера людей, например [12, 345]
takes-file = путь к файлу, начиная с / или ~/
takes-command = команда оболочки, в кавычках
takes-minutes = целое число минут от { $least } до { $most }
takes-minutes-or-never = целое число минут не больше { $most } или 0, то есть никогда
takes-seconds = целое число секунд от { $least } до { $most }
takes-utf8 = текст в UTF-8
takes-profile = имя профиля
takes-profiles = набор таблиц, каждая — `[profiles.ИМЯ]`
takes-keys = для каждого действия — клавиша или список клавиш, например `down = ["j", "Down"]`

## Где что написано и что именно.
origin-line = { $file }, строка { $line }
origin-variable = переменная среды { $name }
origin-default = по умолчанию
origin-chosen = выбрано в самой программе
written-name = "{ $name }"
written-name-withheld = с таким именем
list-goes-on = { $before }, { $next }

## Что не так в тексте, который должен быть TOML.
toml-twice = одно и то же имя стоит дважды
toml-quotes = текст должен стоять в кавычках
toml-text = текст не закрыт теми же кавычками, какими открыт, или в нём недопустимый знак
toml-escape = обратная косая черта в тексте может стоять только перед самой собой, кавычкой, n или t
toml-equals = между именем и значением должен стоять знак равенства, и только один
toml-bracket = скобка не закрыта
toml-comma = не хватает запятой или есть лишняя
toml-number = число так не записывают
toml-name = имя состоит из латинских букв, цифр, - и _
toml-else = ошибка в записи

## Что не так с настройками.
config-no-home = домашний каталог неизвестен: укажите его в HOME
config-unreadable = файл { $file } не читается ({ $reason }): это должен быть текстовый файл, доступный вам для чтения; исправьте его или удалите
config-unwritable = в файл { $file } нельзя записать ({ $reason }): разрешите запись в его каталог или задайте вебхук в WHOSIN_WEBHOOK
config-exposed = в файле { $file } есть пароль (webhook, webhook_command или client_secret), а открыть его могут и другие (режим { $mode }): выполните `chmod 600 { $file }`
config-syntax = { $origin }: это не TOML ({ $reason }); настройка выглядит так: `theme = "dark"`
config-unknown-key = { $origin }: нет настройки { $key }; возможно, { $nearest }?
config-unknown-key-of-many = { $origin }: нет настройки { $key }, есть только { $known }
config-bad-value = { $origin }: значением { $key } может быть { $takes }
config-exclusive = { $origin }: { $key } стоит рядом с { $other }, а задать можно только одно: уберите одно из них
config-misplaced = { $origin }: { $key } — настройка, а стоит в [keys]: перенесите её выше этой строки
config-unknown-profile = нет профиля { $name }: в { $file } есть { $known }
config-no-profiles = нет профиля { $name }: в { $file } профилей пока нет, добавьте его как `[profiles.ИМЯ]`

## Что не так с клавишами в настройках.
keys-unknown-action = { $origin }: нет действия { $action }, которому можно задать клавиши; возможно, { $nearest }? см. `whosin config example`
keys-unknown-action-of-many = { $origin }: нет действия { $action }, которому можно задать клавиши; см. `whosin config example`
keys-bad-key = { $origin }, { $action }: такой клавиши нет; клавиша — это знак или имя, например j, Ctrl-N, Alt-Left, Space, Tab или F5; см. `whosin config example`
keys-clash = { $origin }: клавиша { $key } делала бы сразу два дела, { $first } и { $second }: задайте одному из них другую
keys-no-way-out = { $origin }: действию quit нужна клавиша, иначе из программы не выйти

## Что говорит `whosin config`.
config-sound = В { $file } ошибок нет.
config-absent = Файла { $file } нет: действуют значения по умолчанию.
config-portal = Портал: { $portal }.
config-no-portal = Портал не задан: это делает `whosin login`.
config-profile = профиль { $profile }
