## Налаштування: для чого кожне, що приймає і що в ньому не так.

setting-webhook = URL вхідного вебхука, який портал створює в розділі «Розробникам»; має вигляд "https://acme.bitrix24.ua/rest/1/SECRET/". Це пароль: нікому не показуйте цей файл (chmod 600).
setting-webhook_command = Замість нього: команда оболонки, перший рядок виводу якої — цей URL, щоб він не зберігався в жодному файлі, наприклад "pass show bitrix24". Виконується до появи екрана, може щось запитати в терміналі, на все — хвилина.
setting-keyring = Замість нього: чи зберігається цей URL у системному сховищі паролів, під службою "whosin" та іменем профілю. `whosin login --keyring` поміщає його туди й пише цей рядок, `whosin login --remove` прибирає і те, і те.
setting-portal = Адреса порталу, наприклад "https://acme.bitrix24.ua". Разом із webhook_command або keyring: щоб показати те, що відомо про портал, перш ніж питати їх, і щоб --cached не питав нікого. Для застосунку обов’язкова.
setting-client_id = Замість вебхука: код застосунку порталу. Задайте portal, це налаштування й наступне та один раз виконайте `whosin login --oauth`.
setting-client_secret = Секрет застосунку. Надсилається лише серверу авторизації.
setting-authorization_server = Сервер авторизації застосунку; лишіть порожнім, щоб використовувати сервер Бітрікс24.
setting-ca_file = Файл PEM із сертифікатами, яким довіряти нарівні із сертифікатами системи, якщо в порталу власний сертифікат: сертифікат центру сертифікації або сам сертифікат порталу. Змінні середовища HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) і NO_PROXY враховуються — і для порталу, і для фотографій.
setting-allow_http = Чи можна звертатися до вебхука незахищеним http:// на іншому комп’ютері. Тоді його може прочитати будь-хто на шляху.
setting-limits = Скільки запитів дозволяє портал; використовується не більше чверті: cloud (звичайні тарифи), enterprise (тариф «Ентерпрайз», уп’ятеро більше) або none (власний портал, який не рахує). Після відмови whosin сповільнюється в будь-якому разі.
setting-relay-servers = Ретранслятор, який повідомляє присутність замість порталу, щоб тисячі екранів коштували порталу не більше, ніж один: адреси його серверів NATS, наприклад ["tls://nats.acme.example"]; nats:// — лише на цьому комп’ютері. Коротко: relay = "tls://nats.acme.example". Те саме: --relay. Подробиці й імена, як і раніше, надходять із порталу, через вебхук.
setting-relay-credentials = Чим входити на сервери ретранслятора: файл облікових даних (його створює nsc), доступний лише вам (chmod 600).
setting-relay-nkey = Натомість: файл із зерном ключа nkey, доступний лише вам.
setting-relay-ca_file = Файл PEM із сертифікатами, яким довіряти для серверів ретранслятора, замість сертифікатів системи.
setting-relay-prefix = З чого починаються теми й сховища ретранслятора, щоб один сервер служив кільком порталам.
setting-relay-hide = Для `whosin relay`: про кого нічого не публікувати, за номерами, наприклад [12, 345].
setting-relay-publish = Для `whosin relay`: що публікувати про людей: presence (нічого, що їх називає) або directory (ще ім’я, посада, відділи, колір і адреса фотографії — для екранів без вебхука).
setting-language = Мова екрана й термінала: auto (мова локалі: LC_ALL, LC_MESSAGES або LANG) або одна з таких: { $languages }. JSON, журнал роботи та імена налаштувань лишаються англійськими.
setting-theme = Кольори: auto (як у терміналі), dark, light, high-contrast, terminal (16 кольорів самого термінала), solarized-dark, solarized-light, gruvbox або NAME — файл themes/NAME.toml поряд із цим.
setting-color = Скільки кольорів: auto, truecolor, 256, 16 або none. NO_COLOR у середовищі перетворює auto на none.
setting-glyphs = Якими знаками малювати: auto, unicode або ascii.
setting-pictures = Як показувати фотографії: auto, kitty, iterm2, sixel, halfblocks або none.
setting-view = З чого починається головний екран: list (список) або wall (плитка з обличчями).
setting-density = Скільки місця займає співробітник у списку й на плитці: comfortable (з фотографією) або compact (один рядок, без фотографії).
setting-order = Порядок списку під час запуску: presence, name, department, activity, time-zone, free-soonest або recent (з ким ви листувалися останніми).
setting-mouse = Чи використовувати мишу.
setting-plain = Чи показувати лише рядки тексту, для програм читання з екрана й брайлівських дисплеїв: без рамок, фотографій і значків, курсор на вибраному, одне повідомлення за раз, лічильники часу стоять, і ніщо, що не змінилося, не пишеться наново. Те саме робить --plain.
setting-ticking = Чи йдуть на екрані секунди й хвилини. Якщо ні, показано, з якого часу, і сам час нічого в цьому не змінює.
setting-presence_limit_minutes = Скільки хвилин після останньої активності співробітника ще вважати присутнім: час життя сесії порталу, 24, якщо адміністратор його не змінював; щонайменше 2.
setting-refresh_selected_seconds = Як часто, у секундах, питати портал про вибраного співробітника; щонайменше 5.
setting-refresh_visible_seconds = Те саме про тих, хто на екрані; щонайменше 10.
setting-refresh_everybody_seconds = Те саме про всіх; щонайменше 60.
setting-send = Чи можна надсилати людям повідомлення клавішею `a` та командою `whosin say`.
setting-journal = Чи вести журнал, хто й коли був у мережі, для `whosin history` і картки: 14 днів, лише на цьому комп’ютері. `whosin history --purge` його стирає.
setting-call_command = Чим телефонувати: оболонка виконує цю команду, номер — у WHOSIN_HOOK_NUMBER, внутрішній номер (або порожньо) — у WHOSIN_HOOK_EXTENSION. Якщо не задано — засобами системи ("tel:").
setting-notify_command = Що виконати, крім звукового сигналу, коли змінюється статус того, кого ви відстежуєте (w): WHOSIN_HOOK_NAME і WHOSIN_HOOK_PRESENCE повідомляють, у кого й на який. (Імена з версії 0.1 — WHOSIN_NUMBER, WHOSIN_NAME і WHOSIN_PRESENCE — зникнуть у наступній версії.) Ні команда, ні браузер, ні програма буфера обміну не отримують із середовища ні вебхука, ні іншого секрету.
setting-auto_away_minutes = Через скільки хвилин без натискань вважати, що ви не за комп’ютером, до наступного натискання; 0 — ніколи.
setting-log = Наскільки докладно писати в ~/.local/state/whosin/whosin.log: off, error, warn, info, debug або trace.
setting-default_profile = Який профіль використовувати, якщо його не задають ні --profile, ні WHOSIN_PROFILE; див. кінець цього файлу.

## Файл-зразок навколо них.
example-head = Налаштування whosin: скопіюйте цей файл у ~/.config/whosin/config.toml або туди, куди вказує $XDG_CONFIG_HOME.
example-how = Кожен рядок, що починається з "#" та імені, показує налаштування і його значення за замовчуванням: приберіть "#" і змініть його. Кожне можна задати й змінною середовища: WHOSIN_ та ім’я великими літерами, наприклад WHOSIN_THEME=light. Середовище важливіше за цей файл, профіль, названий у --profile, важливіший за обидва.
example-schema = Редактор, який розуміє схеми (taplo, Even Better TOML і все, що на них побудовано), доповнює цей файл, пояснює кожне налаштування й позначає помилки, щойно поряд лежить схема, названа в першому рядку: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = Налаштування whosin: ~/.config/whosin/config.toml.
example-keys = Клавіші: кожен рядок задає дії всі її клавіші замість показаних; [] їх прибирає. Клавіша — це знак або ім’я (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), перед яким можуть стояти Ctrl-, Alt- або Shift-. Знак діє й тоді, коли в російській, українській, грецькій чи івритській розкладці на тій самій клавіші стоїть інший. Власних клавіш профіль не має.
example-profile = Профіль — це набір налаштувань з іменем, наприклад для другого порталу: у ньому може стояти будь-яке з наведених вище налаштувань, крім default_profile і клавіш. `whosin --profile acme` вибирає його.

## Що приймає налаштування; продовжує фразу «значенням theme може бути …».
takes-theme = назва теми, наприклад solarized-dark
takes-one-of = { $others } або { $last }
takes-true-or-false = true або false
takes-webhook = URL вхідного вебхука, наприклад "https://ПОРТАЛ/rest/КОРИСТУВАЧ/СЕКРЕТ/"
takes-webhook-command = команда оболонки, яка виводить URL вебхука
takes-portal = адреса порталу, наприклад "https://ПОРТАЛ"
takes-client-id = код застосунку порталу
takes-client-secret = секрет застосунку порталу
takes-authorization-server = адреса сервера авторизації, наприклад "https://oauth.bitrix.info"
takes-pem-file = шлях до файлу PEM, починаючи з / або ~/
takes-relay-servers = адреси серверів NATS на зразок "tls://nats.acme.example" (nats:// — лише на цьому комп’ютері), без імені й пароля всередині
takes-relay-prefix = латинські літери, цифри, - і _, не більше { $most }
takes-people = номери людей, наприклад [12, 345]
takes-file = шлях до файлу, починаючи з / або ~/
takes-command = команда оболонки, у лапках
takes-minutes = ціле число хвилин від { $least } до { $most }
takes-minutes-or-never = ціле число хвилин, не більше { $most }, або 0, тобто ніколи
takes-seconds = ціле число секунд від { $least } до { $most }
takes-utf8 = текст у UTF-8
takes-profile = ім’я профілю
takes-profiles = набір таблиць, кожна — `[profiles.НАЗВА]`
takes-keys = для кожної дії — клавіша або список клавіш, наприклад `down = ["j", "Down"]`

## Де що написано і що саме.
origin-line = { $file }, рядок { $line }
origin-variable = змінна середовища { $name }
origin-default = за замовчуванням
origin-chosen = вибрано в самій програмі
written-name = "{ $name }"
written-name-withheld = з таким іменем
list-goes-on = { $before }, { $next }

toml-twice = те саме ім’я стоїть двічі
toml-quotes = текст має стояти в лапках
toml-text = текст не закрито тими лапками, якими його відкрито, або в ньому недопустимий знак
toml-escape = зворотна скісна риска в тексті може стояти лише перед самою собою, лапками, n або t
toml-equals = між ім’ям і значенням має стояти знак рівності, і лише один
toml-bracket = дужку не закрито
toml-comma = бракує коми або є зайва
toml-number = число так не записують
toml-name = ім’я складається з латинських літер, цифр, - і _
toml-else = помилка в записі

## Що не так із налаштуваннями.
config-no-home = домашній каталог невідомий: вкажіть його в HOME
config-unreadable = файл { $file } не читається ({ $reason }): це має бути текстовий файл, доступний вам для читання; виправте його або видаліть
config-unwritable = у файл { $file } неможливо записати ({ $reason }): дозвольте запис у його каталог або задайте вебхук у WHOSIN_WEBHOOK
config-exposed = у файлі { $file } є пароль (webhook, webhook_command або client_secret), а відкрити його можуть й інші (режим { $mode }): виконайте `chmod 600 { $file }`
config-syntax = { $origin }: це не TOML ({ $reason }); налаштування має такий вигляд: `theme = "dark"`
config-unknown-key = { $origin }: немає налаштування { $key }; можливо, { $nearest }?
config-unknown-key-of-many = { $origin }: немає налаштування { $key }, є лише { $known }
config-bad-value = { $origin }: значенням { $key } може бути { $takes }
config-exclusive = { $origin }: { $key } стоїть поряд із { $other }, а задати можна лише одне: приберіть одне з них
config-misplaced = { $origin }: { $key } — налаштування, а стоїть у [keys]: перенесіть його вище цього рядка
config-unknown-profile = немає профілю { $name }: у { $file } є { $known }
config-no-profiles = немає профілю { $name }: у { $file } профілів поки що немає, додайте його як `[profiles.НАЗВА]`

## Що не так із клавішами в налаштуваннях.
keys-unknown-action = { $origin }: немає дії { $action }, якій можна задати клавіші; можливо, { $nearest }? див. `whosin config example`
keys-unknown-action-of-many = { $origin }: немає дії { $action }, якій можна задати клавіші; див. `whosin config example`
keys-bad-key = { $origin }, { $action }: такої клавіші немає; клавіша — це знак або ім’я, наприклад j, Ctrl-N, Alt-Left, Space, Tab або F5; див. `whosin config example`
keys-clash = { $origin }: клавіша { $key } робила б одразу дві справи, { $first } і { $second }: задайте одній із них іншу
keys-no-way-out = { $origin }: дії quit потрібна клавіша, інакше з програми не вийти

## Що каже `whosin config`.
config-sound = У { $file } помилок немає.
config-absent = Файлу { $file } немає: діють значення за замовчуванням.
config-portal = Портал: { $portal }.
config-no-portal = Портал не задано: це робить `whosin login`.
config-profile = профіль { $profile }
