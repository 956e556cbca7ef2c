## Що кажуть про команди `--help` і посібник. `command-НАЗВА` — що робить команда, `command-НАЗВА-more` стоїть під її
## параметрами, у `command-НАЗВА-examples` рядок на приклад: командний рядок, який не змінюється, щонайменше два пробіли
## і що він робить.

command-whosin = Хто на зв’язку? Співробітники порталу Бітрікс24 і їхні статуси в терміналі
command-whosin-more = Портал задають командою `whosin login`, змінною WHOSIN_WEBHOOK або у файлі налаштувань, але не аргументом: аргументи видно іншим користувачам комп’ютера. Для `whosin demo` портал не потрібен.
command-whosin-examples =
    whosin                        головний екран; якщо порталу немає — екран, який допоможе його підключити
    whosin anna                   головний екран із фільтром
    whosin demo                   головний екран із вигаданою компанією
    whosin --wall                 головний екран, одразу плитка з обличчями
    whosin show anna              одна людина, прямо в терміналі
    whosin list --online          хто на зв’язку, для людей і конвеєрів
    whosin --profile acme         інший портал
command-demo = Відкрити головний екран із вигаданою компанією: без акаунта й без мережі
command-demo-examples =
    whosin demo                   шістдесят вигаданих співробітників
    whosin demo --people 10000    велика компанія
    whosin demo --seed 7 sales    інша компанія, з фільтром
    whosin demo --wall            усі обличчя одразу
command-portal = Запустити лише портал вигаданої компанії, для тих, хто пише програми під портал
command-portal-more = Перший рядок виводу — адреса вебхука; усіх співробітників компанії вигадано.
command-portal-examples =
    whosin portal                         на будь-якому вільному порту
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             для скрипту, який читає перший рядок
command-relay = Питати портал за тисячі екранів, які слухають сервер NATS
command-relay-more = Один ретранслятор веде й читає компанію щопівхвилини; інші чекають і заступають його, коли він зникає. Сервери та облікові дані стоять у налаштуваннях під `relay`; docs/relay.md веде від нуля до двох ретрансляторів.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      на сервері цієї машини, з вигаданою компанією
    whosin relay --profile acme --metrics 127.0.0.1:9115   для порталу з профілю
    whosin relay --new-key /etc/whosin/relay.nk            ключ для користувача сервера
command-show = Показати картку співробітника
command-show-examples =
    whosin show anna                      за частиною імені
    whosin show 42                        за номером
    whosin show "anna petrova" boris     двох
    whosin show anna --json               для скриптів
command-list = Вивести всіх, для людей і конвеєрів
command-list-more = Стовпці --plain: номер, статус, з якого часу, ім’я, посада, відділи, внутрішній, мобільний, e-mail. Завершується з кодом 3, якщо нікого не залишилося.
command-list-examples =
    whosin list --online                  хто на зв’язку
    whosin list --department sales        відділ разом з усіма вкладеними
    whosin list is:absent                 хто відсутній, за днем виходу
    whosin list birthday:week             у кого день народження цього тижня
    whosin list --sort time-zone          котра в кого година
    whosin list --sort free-soonest @sales   хто із Sales вільний і коли звільняться решта
    whosin list --plain | cut -f4,7       імена та внутрішні номери
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 запит, який починається з мінуса
command-watch = Виводити рядок за кожної зміни статусу
command-watch-more = Якщо вказано ХТО, спершу виводяться їхні статуси, потім кожна зміна. Перехід від «у мережі» до «нещодавно тут» і назад — не зміна статусу: і те, і те — онлайн. Стовпці --plain: час, номер, попередній статус (спершу порожньо), статус, ім’я; з --meetings — ще й рядки, де замість статусів стоять free, tentative, meeting або absent.
command-watch-examples =
    whosin watch                          усі
    whosin watch anna 214                 двоє
    whosin watch --meetings anna          і коли в неї починаються та закінчуються зустрічі
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Завершитися, коли хтось прийде або піде
command-wait-more = Завершується з кодом 0, коли це сталося (одразу, якщо вже так), і з кодом 124, коли час вичерпано.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Анна на зв’язку'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Показати або змінити мій статус
command-status-examples =
    whosin status                         який він зараз
    whosin status dnd
    whosin status dnd --for 45m           попередній повернуть головний екран, `whosin watch` або наступний `whosin status` — що працюватиме, коли час вичерпано
    whosin status idle --ago 15
    whosin status back                    знову тут і онлайн: знімає і «не турбувати», і «не на місці», і перерву
command-say = Написати співробітникові в чат порталу
command-say-more = Текст надсилається один раз, як є, від імені власника вебхука; якщо ім’я підходить кільком людям, нічого не надсилається.
command-say-examples =
    whosin say anna обід о першій?
    whosin say 214 -- -5 градусів у серверній
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Показати, коли співробітник був у мережі, наскільки це бачив whosin
command-history-more = Журнал ведеться, якщо задано journal = true: 14 днів, лише на цьому комп’ютері. У ньому лише те, що whosin бачив, поки працював.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Вивести ваші нотатки та прізвиська або взяти їх із файлу
command-notes-more =
    Нотатки та прізвиська, які ви ведете клавішею `A` на головному екрані, лежать у кеші порталу, лише на цьому комп’ютері. Виводяться вони рядками JSON, по рядку на людину:

      {"{"}"portal":"acme.bitrix24.ua","id":42,"name":"Ганна Петренко","nickname":"Аня","note":"передзвонить"{"}"}

    `import` приймає такі рядки. Чого в рядку немає, те лишається як було, порожній текст ("") стирає; ім’я потрібне лише читачеві. Рядки інших порталів не чіпаються; рядок без порталу приймається. Задовгий текст обрізається (прізвиська до 32 символів, нотатки до 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Додати нотатки з файлу до наявних
command-cache = Показати, що збережено про портал, або забути це
command-cache-more = `clear` забуває те, що портал може повідомити знову; обране, відстеження, нотатки й журнал лишаються (журнал стирає `whosin history --purge`). З пошкодженого кешу зберігається те з них, що вдається прочитати; зовсім нечитабельний видаляється. Кеш новішої версії whosin відкладається вбік з усім, що в ньому є.
command-cache-examples =
    whosin cache                          що в ньому є
    whosin cache path
    whosin cache clear
command-login = Підключити портал: прочитати вебхук, перевірити, зберегти
command-login-more = Вебхук вводиться без показу на екрані або читається зі стандартного вводу, якщо це не термінал; аргументом він не буває. Як його створити: `whosin` без порталу показує всі кроки.
command-login-examples =
    whosin login                              запитати вебхук, перевірити, зберегти
    whosin login --profile acme               те саме для другого порталу
    pass show bitrix24 | whosin login         з менеджера паролів
    whosin login --keyring                    те саме, але зберігати в системному сховищі паролів, а не у файлі налаштувань
    whosin login --remove                     забути вебхук
    whosin login --oauth                      увійти через застосунок порталу, названий у налаштуваннях
command-config = Показати, де налаштування, чи немає в них помилок і що діє
command-config-more = Налаштування беруться з файлу, з профілю в ньому та із середовища, у цьому порядку: наступне важливіше за попереднє. Профіль, названий у --profile, важливіший і за середовище.
command-config-examples =
    whosin config                             що діє і де задано
    whosin config check                       чи немає у файлі помилок
    whosin config example | less              усі налаштування з поясненнями та значеннями за замовчуванням
    $EDITOR "$(whosin config path)"           змінити
    WHOSIN_THEME=light whosin config show     спробувати налаштування, не записуючи його
command-config-path = Вивести шлях до файлу налаштувань, є він чи ні
command-config-path-examples =
    $EDITOR "$(whosin config path)"           змінити налаштування
command-config-check = Перевірити файл налаштувань, усі його профілі та середовище
command-config-check-more = Повідомляється перша помилка та її рядок. Портал не запитується: це робить `whosin doctor`.
command-config-check-examples =
    whosin config check                       після зміни
command-config-show = Вивести всі чинні налаштування у вигляді TOML і де кожне задано
command-config-show-more = Замість секрету виводиться "…".
command-config-show-examples =
    whosin config show                        звичайні налаштування
    whosin --profile acme config show         налаштування профілю
    WHOSIN_THEME=light whosin config show     налаштування, яке пробують, не записуючи
command-config-example = Вивести файл налаштувань із поясненням кожного налаштування та клавіші, усі — за замовчуванням
command-config-example-examples =
    whosin config example | less              прочитати
    whosin config example > "$(whosin config path)"    почати з нього, якщо файлу ще немає
command-config-schema = Вивести JSON-схему файлу налаштувань, за якою редактори доповнюють і перевіряють його
command-config-schema-more = Її називає рядок `#:schema ./config.schema.json` на початку файлу налаштувань; `whosin config example` його містить.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    покласти її поряд із налаштуваннями
command-completions = Вивести те, чим оболонка доповнює команди, параметри та імена співробітників
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          ~/.zfunc має бути у fpath, до compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Повідомити оболонці, що може стояти на місці курсора
command-man = Вивести посібник
command-man-examples =
    whosin man | man -l -                     прочитати посібник
    whosin man show | man -l -                сторінка однієї команди
    whosin man keys | man -l -                усі клавіші головного екрана; `filters` — слова, якими вибирають людей
    whosin man --dir ~/.local/share/man/man1  записати всі сторінки; їх знайде `man whosin-show`
command-help = Вивести цю довідку або довідку про команду
command-doctor = Перевірити налаштування, з’єднання та права вебхука й підказати, що робити
command-doctor-more = Завершується з кодом 0, якщо збоїв немає; попередження — не збої. Нічого секретного у виводі немає.
command-doctor-examples =
    whosin doctor                             по рядку на перевірку
    whosin doctor --profile acme              для другого порталу
    whosin doctor --json                      для програм

## Параметри й аргументи команд; `option-КОМАНДА-НАЗВА`, якщо команда має власний.

option-help = Вивести довідку
option-version = Вивести версію
option-query = Слова для фільтра: з імені, посади або відділу
option-demo-query = Слова для фільтра
option-wall = Почати з плитки з обличчями
option-list-query = Лише ті, хто підходить: слова з імені, посади або відділу та фільтри, наприклад is:online або @sales
option-profile = Узяти цей профіль із файлу налаштувань
option-relay = Отримувати присутність від ретранслятора: адреса сервера NATS, наприклад tls://nats.acme.example (кілька — по одному разу кожна)
option-language = Мова повідомлень; auto — мова локалі
option-color = Скільки кольорів використовувати
option-theme = Тема: вбудована або файл із папки themes поряд із налаштуваннями
option-whosin-plain = Лише рядки тексту, для програм читання з екрана й брайлівських дисплеїв
option-demo-plain = Лише рядки тексту, для програм читання з екрана й брайлівських дисплеїв
option-pictures = Як показувати фотографії
option-demo = З вигаданою компанією, створеною для цього запуску: без облікового запису й порталу
option-metrics = Віддавати там метрики для Prometheus, за шляхом /metrics
option-new_key = Натомість створити ключ для користувача сервера: секрет записується у FILE, а те, що треба знати серверу, друкується
option-people = Скільки там співробітників, від 1 до 100000; люди без відділу, програми, клієнти та звільнені — понад це, до списку співробітників вони не входять
option-seed = З тим самим числом виходить та сама компанія
option-messenger = Який у неї месенджер: сьогоднішній, який про інших повідомляє лише час активності та строк відсутності, або попередній, який повідомляє всі статуси
option-listen = Де чекати на з’єднання; порт 0 — будь-який вільний
option-login-listen = Чекати на браузер за цією адресою цього комп’ютера (адресою переспрямування застосунку) замість того, щоб питати адресу, куди його було надіслано
option-fault = Навмисно зробити щось не так: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=МЕТОД, broken=json (або bytes, list, number, deep), refused=КОД, fail=МЕТОДИ:КОД (МЕТОДИ на зразок im.*) або without=ПРАВО
option-fault_after = Спершу стільки секунд працювати справно
option-fault_for = Через скільки секунд несправності знову працювати справно; якщо не вказано — ніколи
option-tls = Відповідати через https із сертифікатом, створеним для цього запуску; його записано у ФАЙЛ, щоб клієнти могли йому довіряти
option-dates = Як календар порталу пише дати: 31.12.2026 або 12/31/2026
option-scopes = Які права має вебхук, через кому; якщо не вказано — усі
option-skew = На скільки хвилин поспішає годинник порталу; від’ємне число — відстає
option-who = Співробітник: номер, ім’я, адреса e-mail або телефон
option-show-who = Номер, ім’я, адреса e-mail або телефон; щоб показати кількох, візьміть кожне ім’я в лапки
option-watch-who = Співробітники: номери, імена, адреси e-mail або телефони; якщо нікого не вказано — усі
option-say-who = Співробітник: номер, ім’я в лапках, адреса e-mail або телефон
option-first = Якщо ім’я підходить кільком людям, узяти найближче
option-json = Вивести JSON
option-watch-json = Виводити по об’єкту JSON у рядку
option-wait-json = Вивести JSON, коли це станеться
option-cached = Відповісти з кешу, без мережі
option-timeout = Скільки чекати на портал, який просить почекати, наприклад 10s або 2m
option-wait-timeout = Скільки чекати, наприклад 90m або 2h
option-online = Лише ті, хто на зв’язку, навіть якщо зайняті
option-department = Лише цей відділ і вкладені: його номер або назва; помилки прощаються, як і в іменах
option-sort = У цьому порядку, хоч що стоїть у налаштуваннях; time-zone показує й місцевий час, free-soonest дивиться в календарі
option-all = Разом із програмами, клієнтами, контактами Бітрікс24 Мережі та звільненими, наскільки портал про них повідомляє
option-plain = По рядку на людину, стовпці через табуляцію, без кольорів
option-watch-plain = Стовпці через табуляцію, без кольорів
option-format = Вивести для іншої програми: mutt, vcard, waybar або за шаблоном на зразок '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Повідомляти й про те, коли в когось за календарем починається та закінчується зустріч або відсутність
option-until = Чого чекати
option-change = Що змінити; якщо не вказано — показати статус
option-ago = Скільки хвилин ви вже не за комп’ютером
option-lasting = Повернути попередній через цей час, наприклад 45m або 2h
option-text = Що написати; якщо не вказано або стоїть - — читається зі стандартного вводу
option-purge = Забути весь журнал і нічого від нього не лишити у файлі
option-file = Файл або - для стандартного вводу
option-what = Вивести шлях до файлу або очистити його; якщо не вказано — показати, що в ньому
option-remove = Забути збережений вебхук
option-keyring = Зберігати вебхук у системному сховищі паролів, а не у файлі налаштувань
option-oauth = Увійти через застосунок порталу, названий у налаштуваннях
option-shell = Оболонка
option-complete-shell = Оболонка, яка питає
option-words = Слова до курсора, останнє — те, що набирають; для bash — рядок до курсора та знаки, які в ньому розділяють слова
option-command = Сторінка цієї команди, клавіш (keys) або фільтрів (filters); якщо не вказано — сторінка самої whosin
option-dir = Записати всі сторінки в цей каталог; якщо його немає, його буде створено

## Що означають значення параметра, якщо це не очевидно: `choice-ПАРАМЕТР-ЗНАЧЕННЯ`.

choice-messenger-2026 = Сьогоднішній: про кожного повідомляє час останньої активності та строк відсутності. Решта порожня: `status` — `online`, `idle`, `mobile_last_date` і (крім `im.user.get`) `desktop_last_date` — `false`
choice-messenger-2018 = Попередній, як у коробковій версії: повідомляє всі статуси
choice-dates-eu = `02.12.2026 14:30:00`, як у більшості країн Європи
choice-dates-us = `12/02/2026 02:30:00 pm`, як у США
choice-until-online = Онлайн, тобто активність у межах порога, навіть якщо зайняті
choice-until-back = Активність за останні п’ять хвилин, не «не за ПК», не «не на місці» і не перерва
choice-until-offline = Активності в межах порога немає
choice-until-free = На зв’язку й за календарем без зустрічі та відсутності
choice-change-online = Онлайн
choice-change-dnd = Не турбувати
choice-change-away = Не на місці
choice-change-break = Перерва
choice-change-idle = Не за ПК, від цієї хвилини
choice-change-back = Знову тут: онлайн замість «не турбувати», «не на місці» або перерви
choice-what-path = Вивести, де він лежить
choice-what-clear = Забути те, що портал може повідомити знову

## Що в довідці про команду стоїть замість значення, великими літерами.

value-query = ЗАПИТ
value-name = НАЗВА
value-language = МОВА
value-color = КОЛЬОРИ
value-pictures = ФОТО
value-n = N
value-s = S
value-year = РІК
value-addr = АДРЕСА
value-fault = ЗБІЙ
value-seconds = СЕКУНДИ
value-file = ФАЙЛ
value-culture = ФОРМАТ
value-scopes = ПРАВА
value-minutes = ХВИЛИНИ
value-who = ХТО
value-time = ЧАС
value-d = ВІДДІЛ
value-order = ПОРЯДОК
value-format = ФОРМАТ
value-what = ЩО
value-min = ХВИЛИНИ
value-text = ТЕКСТ
value-shell = ОБОЛОНКА
value-words = СЛОВА
value-command = КОМАНДА
value-dir = КАТАЛОГ

## Рамка довідки.

frame-usage = Використання:
frame-commands = Команди:
frame-arguments = Аргументи:
frame-options = Параметри:
frame-examples = Приклади:
# Що стоїть у рядку використання замість параметрів і замість команди.
frame-any-options = [ПАРАМЕТРИ]
frame-command = КОМАНДА
frame-with-default = { $help } [за замовчуванням: { $default }]
frame-with-choices = { $help } [варіанти: { $choices }]

## Що не так із командним рядком.

mistake-option = немає параметра { $argument }
mistake-word = незрозуміло, що робити з «{ $argument }»
mistake-command = немає команди «{ $argument }»
mistake-no-command = бракує команди: { $choices }
mistake-choice = значенням { $argument } може бути щось із { $choices }, а не «{ $value }»
mistake-no-value = параметру { $argument } потрібне значення
mistake-value = значенням { $argument } може бути { $takes }, а не «{ $value }»
mistake-unfit-value = значенням { $argument } не може бути «{ $value }»
mistake-conflict = { $argument } і { $others } не можна вказати разом
mistake-twice = { $argument } вказано двічі
mistake-missing = чогось бракує: { $arguments }
mistake-too-many = зайве значення в { $argument }: «{ $value }»
mistake-too-few = бракує значень у { $argument }
mistake-equals = значення { $argument } пишуть після знака рівності
mistake-no-text = аргумент — не текст у UTF-8
mistake-else = цей командний рядок незрозумілий
mistake-near = { $mistake }; можливо, { $nearest }?
mistake-see = докладніше — `{ $command } --help`
mistake-secret = URL вебхука — це пароль, а аргументи видно кожному користувачеві цього комп’ютера: задайте його у WHOSIN_WEBHOOK або у файлі налаштувань, а якщо його могли побачити інші, створіть на порталі новий
mistake-secret-server = адреса сервера з іменем або паролем усередині — таємниця, а аргументи видно кожному користувачеві цього комп’ютера: натомість укажіть файл у налаштуванні relay.credentials або relay.nkey, а якщо пароль могли побачити інші, змініть його

## Що приймає параметр; продовжує фразу «значенням --timeout <ЧАС> може бути …».

option-takes-time = час на зразок 45s, 90m або 2h
option-takes-number = ціле число від { $least } до { $most }
option-takes-address = адреса з портом, наприклад 127.0.0.1:8080
option-takes-fault = одне з { $faults }
