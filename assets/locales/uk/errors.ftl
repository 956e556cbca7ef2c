## Чому команда не змогла зробити те, про що її просили, і що робити далі. $reason — те, що каже система.

# Текст, який ніхто не перекладає, як він є.
verbatim = { $text }
failed-no-portal = портал не задано: виконайте `whosin login`, впишіть URL вхідного вебхука у WHOSIN_WEBHOOK або в { $file } (webhook = "…") чи подивіться на вигадану компанію командою `whosin demo`
failed-application = у налаштуваннях названо застосунок (client_id), але { $key } не вказано або це не адреса: задайте client_id, client_secret і portal ("https://ПОРТАЛ")
failed-address-elsewhere = вебхук стоїть не в { $file }: змініть його там, звідки він береться, — у WHOSIN_WEBHOOK або webhook_command
failed-certificates-unreadable = ca_file = "{ $file }" не читається ({ $reason }): вкажіть файл PEM сертифіката порталу або його центру сертифікації
failed-certificates-none = у ca_file = "{ $file }" немає сертифіката: вкажіть файл PEM із рядком `-----BEGIN CERTIFICATE-----`, а не DER і не ключ
failed-certificates-bad = ca_file = "{ $file }" — неповний файл PEM: експортуйте сертифікат ще раз
failed-no-terminal = головному екрану потрібен термінал: запустіть його в терміналі, а в конвеєрах використовуйте `whosin list`
failed-terminal = термінал використовувати не можна ({ $reason }): спробуйте інший або візьміть `whosin list`
failed-resources = система дає whosin замало ресурсів ({ $reason }): дозвольте відкривати більше файлів (`ulimit -n 64`) або закрийте інші програми
failed-clock = годинник цього комп’ютера показує час, до якого не сягає жоден календар: налаштуйте його (його показує `date`)
failed-input = вебхук не читається зі стандартного вводу ({ $reason }): передайте його адресу каналом або виконайте `whosin login` у терміналі
failed-log = журнал роботи не відкривається ({ $reason }): дозвольте запис у його каталог або задайте log = "off"
failed-nobody = за запитом «{ $who }» нікого не знайдено: спробуйте частину імені, а всіх покаже `whosin list`
failed-nobody-listed = нікого не знайдено: приберіть слово або фільтр, а всіх покаже `whosin list`
failed-not-told = під { $filter } тут ніхто не підійде: цей портал повідомляє лише час останньої активності; спробуйте is:active або is:quiet
failed-no-calendar-known = під { $filter } ніхто не підійде: жоден календар не відомий; додайте вебхуку право calendar (`whosin doctor`) і запитайте без --cached
failed-no-department = немає відділу «{ $name }» і нічого схожого: усі відділи покаже t на головному екрані
failed-no-department-near = немає відділу «{ $name }»; можливо, { $nearest }?
failed-no-departments = немає відділу «{ $name }»: портал не повідомив про жоден відділ
failed-empty = { $what } нічого не каже: вкажіть відділ або приберіть цей параметр
failed-filter = немає фільтра «{ $filter }»; можливо, { $nearest }?
failed-filter-name = немає фільтра «{ $filter }»: вкажіть відділ після @
# Далі — люди, по рядку на кожного, і $more, якщо є інші.
failed-several = «{ $who }» підходить { $several ->
    [one] { $several } людині
   *[many] { $several } людям
  }: вкажіть когось за номером, наприклад #{ $example }, або додайте --first
failed-not-asked = whosin через власну помилку перестав питати портал: виконайте команду ще раз і повідомте про це, додавши журнал роботи
failed-unchanged = портал не змінив статус: спробуйте ще раз або змініть його в месенджері порталу
failed-not-for-a-while = --for поєднується з online, dnd, away або break: приберіть його
failed-status-timer = статус установлено, але повернути попередній буде нічому ({ $reason }): дозвольте запис у каталог стану
failed-no-calendars = портал не повідомляє, хто на зустрічі, тож ні про кого не відомо, що він вільний: додайте вебхуку право calendar або чекайте на back чи online
failed-timed-out = час вичерпано: { $what }
failed-nothing-cached = про цей портал у кеші ще нічого немає: один раз виконайте `whosin list` без --cached
failed-notes = жодної нотатки з { $file } не взято: { $reason }; потрібні рядки в тому вигляді, у якому їх виводить `whosin notes`
failed-no-journal = журнал не ведеться: задайте journal = true в { $file } (або WHOSIN_JOURNAL=true) і лишіть працювати головний екран або `whosin watch`
failed-no-command = немає команди "{ $name }": їх перелічує `whosin man`
failed-pages = сторінки неможливо записати в { $directory } ({ $reason }): вкажіть інший каталог
failed-output = результат не вдається вивести ({ $reason })
or-last = { $others } або { $last }

notes-fault-long = він більший за { $megabytes } МБ
notes-fault-json = це не JSON
notes-fault-data = немає числа id або щось у ньому іншого виду
notes-fault-line = рядок { $number }: { $reason }

## Що не так із шаблоном `whosin list --format`.

template-unknown = немає формату «{ $name }»: вкажіть mutt, vcard, waybar або шаблон на зразок '{ $example }'
template-unknown-near = немає формату «{ $name }»; можливо, { $near }? Інакше вкажіть mutt, vcard, waybar або шаблон на зразок '{ $example }'
template-open = «{ $shown }» не закрито: напишіть { $closed } або, якщо потрібна дужка, { $brace }
template-no-field = ні в кого немає «{ $shown }»; можливо, { $near }? Шаблон може називати { $fields }

## Вхід.

oauth-no-application = застосунок не налаштовано: зареєструйте його на порталі в розділі «Розробникам», потім задайте в налаштуваннях portal, client_id і client_secret
oauth-no-code = коду в цьому немає: вставте всю адресу, куди перейшов браузер, разом із ?code=
oauth-other-login = ця адреса від іншого входу: відкрийте адресу, виведену останньою, і вставте те, що вийде
oauth-disagreed = портал не впустив застосунок: надайте згоду в браузері або зверніться до адміністратора
oauth-listen = чекати на з’єднання на { $address } не вдається ({ $reason }): вкажіть адресу переспрямування застосунку, вільну й на цьому комп’ютері
oauth-nobody = за { $minutes } хв ніхто не прийшов: виконайте команду ще раз
oauth-open = Відкрийте цю адресу в браузері й надайте згоду:
oauth-paste = Потім протягом 30 секунд вставте сюди адресу, на яку перейшов браузер:
oauth-close = Цю сторінку можна закрити й повернутися в термінал.
oauth-done = Вхід на { $host } виконано.
login-prompt = URL вебхука (не показується):
login-connected = Є зв’язок із { $portal }, ви — { $name }.
login-lacks = Не надано, але бажано: право { $scope }.
login-saved = Збережено в { $file }; запустіть `{ $command }`.
login-saved-keyring = Збережено у сховищі паролів, на нього вказує { $file }; запустіть `{ $command }`.
login-outranked = увага: у середовищі задано WHOSIN_WEBHOOK, він може виявитися важливішим за збережений
login-removed = Вебхука більше немає в { $file }. Він діє, доки ви не видалите його на порталі: «Розробникам», «Інтеграції».
login-removed-profile = Вебхука профілю { $profile } більше немає в { $file }. Він діє, доки ви не видалите його на порталі: «Розробникам», «Інтеграції».
login-removed-keyring = Вебхука більше немає у сховищі паролів. Він діє, доки ви не видалите його на порталі: «Розробникам», «Інтеграції».
login-removed-keyring-profile = Вебхука профілю { $profile } більше немає у сховищі паролів. Він діє, доки ви не видалите його на порталі: «Розробникам», «Інтеграції».
login-none = Вебхука в { $file } і не було.
login-none-profile = Вебхука профілю { $profile } в { $file } і не було.

## Вбудований портал.

demo-in-use = адресу { $address } вже зайнято: вкажіть у --listen інший порт або порт 0, щоб узяти будь-який вільний
demo-not-here = { $address } — не адреса цього комп’ютера: вкажіть у --listen його адресу, наприклад 127.0.0.1:0
demo-not-allowed = система не дозволяє цьому користувачеві чекати на з’єднання на { $address }: вкажіть у --listen порт, більший за 1023
demo-no-address = чекати на з’єднання на { $address } не вдається ({ $reason }): вкажіть у --listen іншу адресу
demo-no-front = сертифікат для { $address } створити не вдається ({ $reason }): запустіть без --tls
demo-no-print = адресу вебхука не вдається вивести ({ $reason }): не закривайте стандартний вивід
demo-unheard = адреси ніхто б не дізнався, стандартний вивід закрито: лишіть його відкритим або виберіть порт у --listen
demo-no-certificate = сертифікат не записується в { $file } ({ $reason }): вкажіть інший файл
demo-no-signals = чекати на сигнали не вдається ({ $reason }): спробуйте ще раз

## Що говориться дорогою.

dumb-terminal = цей термінал повідомляє (через TERM), що малювати на ньому не можна: замість головного екрана — `whosin list`
cache-replaced = кеш було пошкоджено: його переміщено в { $place }, створено новий
cache-replaced-nowhere = кеш було пошкоджено, створено новий
taken-to-mean = «{ $who }» зрозуміло як { $taken }; { $also } підходить майже так само: можна вказати номер
and-last = { $others } і { $last }
and-others = { $name } та ще { $count }
several-more = … і ще { $count }
several-extension = внутрішній { $number }
nobody-at-all = портал відповідає на { $method }, що людей немає взагалі: запитайте в адміністратора, чи дозволено власникові вебхука бачити компанію
panic-report = Це помилка у whosin, а не ваша: будь ласка, повідомте про неї разом із текстом вище.

## Що каже система, на місці $reason.

reason-not-found = не знайдено
reason-not-allowed = доступ заборонено
reason-exists = уже існує
reason-directory = це каталог
reason-no-directory = частина шляху — не каталог
reason-full = на диску немає місця
reason-read-only = файлова система лише для читання
reason-no-text = це не текст у UTF-8
reason-in-use = адресу зайнято
reason-not-here = це не адреса цього комп’ютера
reason-slow = задовго
reason-closed = цього більше ніхто не читає
reason-large = понад { $most }
reason-no-toml = це не TOML
reason-circle = посилання ведуть по колу

theme-unknown = теми з такою назвою немає: виберіть одну з { $known } або створіть файл themes/NAME.toml поряд із налаштуваннями
theme-wrong = помилка в рядку { $line } теми { $file } ({ $reason }): виправте її або виберіть іншу тему
theme-unreadable = не вдалося прочитати тему { $file } ({ $reason }): надайте право на читання або виберіть іншу тему
theme-unknown-near = теми з такою назвою немає, можливо, { $nearest }? Є { $known }
theme-fault-name = кольору { $name } немає
theme-fault-color = колір записують так: "#1f6feb"
theme-fault-base = base — це auto, dark, light або terminal
