## Заголовок.
app-name = whosin
me-is = я
data-fresh = актуально
data-age = даним { $age }
data-as-of = дані на { $time }
data-old = дані застаріли
data-fresh-lacks = актуально, можливо, не все
data-lacks = можливо, не все
link-connecting = підключення…
link-reading = завантажено { $done } з { $total }
link-retrying = немає відповіді
link-stopped = відмова
link-moved = адреса змінилася
link-again = { $said }, запит о { $at }
demo-portal = демонстрація

## Лише рядки тексту.
plain-on = увімкнено
plain-new = нове
plain-favourite = в обраному
plain-watched = відстежується
plain-folded = згорнуто
plain-present = { $present } з { $all } на зв’язку

## Список.
list-title = Співробітники { $n }
list-found = { $found } з { $n }
order-presence = за статусом
order-name = за іменем
order-department = за відділами
order-activity = за активністю
order-time-zone = за поясами
order-free-soonest = за зайнятістю
order-recent = за листуванням
group-recent = Останні
group-no-time-zone = Часовий пояс невідомий
group-free-now = Зараз вільні
group-free-from = Вільні з { $from }
group-free-unknown = Календар невідомий
group-back = Вийдуть { $day }
group-back-unknown = Дата виходу невідома
group-birthday = День народження { $day }
group-birthday-unknown = День народження в інший день
list-empty-connecting = Запитуємо портал, хто на зв’язку…
list-empty-nobody = Портал поки що ні про кого не повідомив.
list-empty-stopped = Список порожній: дані порталу недоступні.
list-empty-filter = За запитом «{ $typed }» нікого не знайдено.
list-untold-filter = Цей портал не повідомляє про статус «{ $quality }».
list-untold-skills = Портал не повідомляє навички: додайте вебхуку право user_brief.
list-untold-interests = Портал не повідомляє інтереси: додайте вебхуку право user_brief.
list-untold-cities = Портал не повідомляє міста: додайте вебхуку право user_brief.
list-no-filter = Немає фільтра «{ $typed }». Можливо, { $nearest }?
list-no-department = Немає відділу «{ $typed }». Можливо, { $nearest }?
list-no-department-near = Немає відділу «{ $typed }» і нічого схожого: усі відділи видно в дереві.
list-empty-filter-hint = Esc скидає фільтр.
list-empty-scope = Тут нікого немає.
list-empty-scope-hint = Esc знову покаже всіх.
scope-colleagues = колеги: { $name }
scope-subordinates = підлеглі: { $name }

## Фільтри: у заголовку й у меню.
filters-title = Показати лише
quality-not = крім: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = онлайн
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = на зв’язку
quality-free = вільні
quality-meeting = на зустрічі
quality-absent = відсутні
quality-back-today = виходять сьогодні
quality-back-tomorrow = виходять завтра
quality-back-week = виходять цього тижня
quality-back-nextweek = виходять наступного тижня
quality-birthday = день народження сьогодні
quality-birthday-tomorrow = день народження завтра
quality-birthday-week = день народження цього тижня
quality-birthday-nextweek = день народження наступного тижня
quality-birthday-month = день народження цього місяця
quality-favourite = обрані
quality-watched = відстежувані
quality-bot = чат-боти
quality-extranet = гості
quality-dismissed = звільнені
quality-phone = з телефоном
quality-mobile-phone = з мобільним телефоном
quality-extension = із внутрішнім номером
quality-email = з e-mail
quality-website = із сайтом
quality-photo = з фотографією

## Дерево відділів.
tree-title = Відділи { $n }
tree-empty = Відділи невідомі.
tree-count = { $present }/{ $all }

## Картка.
card-nobody = Нікого не вибрано
card-idle = { availability-idle }
card-last-activity = активність
card-active-now = саме зараз
card-day = день
card-their-time = там зараз
card-birthday = день нар.
card-mobile = мобільний
card-work-phone = робочий
card-personal-phone = домашній
card-extension = внутрішній
card-email = e-mail
card-website = сайт
card-city = місто
card-skills = навички
card-interests = інтереси
card-first-day = працює з
card-day-here = тут
card-day-there = там
# $from і $to — час за годинником читача.
card-both-work = ви обоє працюєте { $from }–{ $to }
card-absent = відсутність
note-title = Лише для вас:
note-where = Лише на цьому комп’ютері; більше ніхто цього не побачить.
name-and-nickname = { $name } ({ $nickname })
card-nickname = прізвисько
card-note = нотатка
card-calendar = календар
card-flags = акаунт
card-last-seen = востаннє
card-never = жодного разу
card-stale = даним { $age }
team-in = на зв’язку { $in } з { $n } { $n ->
    [one] колеги
   *[many] колег
  }
head-of = { $n ->
    [one] керівник
   *[many] керівники
  }: { $name }
# Хто заміщає керівника. $name — одне ім’я або кілька, $n — скільки їх.
deputy-of = { $n ->
    [one] заступник
   *[many] заступники
  }: { $name }
teams-of = { $n ->
    [one] команда
   *[many] команди
  }: { $names }
# Ким є людина в команді, після її назви.
team-as-head = { $name } (керівник)
team-as-deputy = { $name } (заступник)
department-above = { " " }‹{ " " }
same-time = як у вас

## Нижній рядок і повідомлення.
cooldown = Портал задовго виконував { $method } і відмовляє в ньому до { $until }; решта працює.
filter-prompt = знайти:
toast-order = Порядок: { $order }
toast-refresh = Запитуємо портал…
toast-no-department = Відділ невідомий
toast-no-head = Керівник невідомий
toast-no-colleagues = Більше нікого немає в цих відділах
toast-no-subordinates = Підлеглих немає
toast-density-comfortable = Список із фотографіями
toast-density-compact = Список без фотографій
toast-tiles-comfortable = Плитка з обличчями
toast-tiles-compact = Плитка в один рядок
toast-cache-damaged = Кеш було пошкоджено: його відкладено вбік, створено новий.
toast-cache-unreadable = Частина кешу не читається: даних, яких бракує, запитуємо в порталу.
toast-cache-newer = Кеш створила новіша версія whosin, ця його не чіпає.
toast-cache-unusable = Кеш недоступний: нічого не запам’ятовується.

## Довідка.
help-title = Клавіші та знаки
help-close = { $find } пошук, { $close } закрити
# Що означає кожен знак і його слово.
legend-title = Знаки
legend-active = активність за останні { $quiet } хв
legend-quiet = на зв’язку, але { $quiet } хв без активності
legend-mobile = на зв’язку, остання дія — у мобільному застосунку
legend-busy = на зв’язку, але просить не турбувати
legend-idle = на зв’язку, але за комп’ютером нічого не натискають
legend-away = на зв’язку, але за своїм статусом відійшли або на перерві
legend-offline = не на зв’язку: { $limit } хв без активності
legend-absent = не на зв’язку: відсутність до відомого дня
legend-unknown = портал ще нічого не повідомив
legend-other = програми, гості та клієнти: присутності в них немає
sign-meeting = до …
legend-meeting = зустріч до цього часу, хоч який статус
sign-birthday = день нар.
legend-birthday = сьогодні день народження
sign-favourite = обране
legend-favourite = з вашого обраного
sign-watched = відстеження
legend-watched = вас сповістять, коли статус зміниться
sign-cell-meeting = календар
legend-cell-meeting = зустріч, на смузі дня
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = можлива зустріч
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = відсутність
sign-cell-works = { sign-cell-meeting }
legend-cell-works = робочий час за їхнім годинником
help-presence-title = Статуси
help-presence =
    Портал повідомляє час останньої активності кожного; whosin застосовує до нього правила месенджера самого порталу.
    Активність за останні { $quiet } хв — «у мережі», потім «нещодавно тут», а після { $limit } хв без активності — «не в мережі», хоч який статус обрано.
    Про те, що хтось не за комп’ютером, сказано, лише якщо про це повідомляє портал.
help-presence-everything = Цей портал повідомляє й про те, хто не за комп’ютером (за даними застосунку для комп’ютера), хто в мобільному застосунку, хто не на місці, у кого перерва або «не турбувати».
help-presence-activity_only = Більше нічого цей портал не повідомляє: хто не за комп’ютером, хто в мобільному застосунку, хто не на місці, у кого перерва або «не турбувати», він не розкриває, як і хмарний Бітрікс24 сьогодні. Портали попередніх версій про це повідомляють.
help-presence-not_known = Деякі портали повідомляють і про те, хто не за комп’ютером, хто в мобільному застосунку, хто не на місці, у кого перерва або «не турбувати». З відповідей цього порталу поки що не видно, чи повідомляє він.
help-typing-title = Де вводиться текст
help-typing =
    Ctrl-A і Ctrl-E, Home і End — на початок і в кінець рядка; Alt-B і Alt-F, Ctrl-← і Ctrl-→ — по словах.
    Ctrl-W видаляє слово перед курсором, Alt-D — слово після нього; Ctrl-U — усе до курсора, Ctrl-K — усе після нього.
help-filters-title = Фільтри в запиті
help-filters =
    @назва — відділ разом з усіма вкладеними; пробіл у назві замінюють на _.
    skill:слова, interest:слова та city:слова — ті, хто написав так у своєму профілі.
    is:слово та has:слово — ті, кого слово стосується; not:слово, -is:слово та -has:слово — ті, кого ні. birthday:дні та back:дні — те саме для днів народження й виходу на роботу.
    is:in — усі, хто на зв’язку, навіть якщо зайняті. Слово можна не дописувати, якщо початок однозначний.
    Слова: { $words }

## Вікна й повідомлення після них.
menu-title = Дії
palette-title = Усі дії
status-title = Мій статус
cover-title = Хто може замінити
# Чому пропонується ця людина; за крапкою може йти посада.
cover-deputy = заступник
cover-head = керівник
cover-same-skills = ті самі навички
cover-shared-skills = спільні навички
cover-same-position = та сама посада
cover-similar-position = схожа посада
cover-same-department = той самий відділ
nothing-matches = Нічого не знайдено.
status-for-title = На скільки?
status-for-good = доки не зміню
status-for-30 = на 30 хвилин
status-for-60 = на годину
status-for-120 = на дві години
me-until = до { $time }
status-idle = { availability-idle }
status-back = знову тут: онлайн
what-email = адреса e-mail
what-phone = номер телефону
what-extension = внутрішній номер
what-link = посилання
what-card = картка
toast-copied = Скопійовано: { $value }
toast-copied-tmux = Поміщено в буфер tmux і надіслано терміналу: { $value }
toast-copied-sent = Надіслано терміналу для копіювання: { $value }
toast-not-copied = Скопіювати нічим, виділіть вручну: { $value }
toast-opens = Відкриваємо: { $value }
toast-calls = Телефонуємо: { $value }
toast-no-number = «{ $value }» неможливо набрати
toast-not-opened = { $value }; { $where }:
open-failure-remote = Через SSH тут нічого не відкрити
open-failure-no-program = Тут немає програми, яка могла б це відкрити
open-failure-failed = Збій програми { $program }
open-failure-failed-code = Збій програми { $program } (код { $code })
open-failure-unsafe = Цю адресу відкривати не можна
instead-taken = скопійовано в буфер обміну
instead-tmux = поміщено в буфер tmux і надіслано терміналу
instead-sent = надіслано терміналу для копіювання
instead-nowhere = скопіювати нічим
which-copy = Який номер скопіювати?
which-call = На який номер телефонувати?
which-qr = Який номер показати?
say-title = Повідомлення: { $name }
say-sending = Надсилаємо…
say-perhaps = Можливо, повідомлення дійшло: зазирніть у чат. Щоб надіслати ще раз, змініть його.
toast-said = Надіслано: { $value }
toast-not-said = Повідомлення не надіслано, його збережено: { $value }
toast-perhaps-said = Повідомлення, можливо, дійшло; його збережено: { $value }
toast-say-nothing = Порожнє повідомлення не надсилається
toast-say-long = Портал не зберігає таких довгих текстів
toast-say-perhaps = Можливо, повідомлення вже дійшло: щоб надіслати ще раз, змініть його
toast-say-waits = Повідомлення ще надсилається: натисніть ще раз, щоб усе-таки вийти
toast-lacks = Невідомо: { $value }
toast-favourite = Додано в обране
toast-no-favourite = Прибрано з обраного
toast-note = Збережено для вас, лише на цьому комп’ютері
toast-no-note = Нотатку видалено
toast-watch = Вас буде сповіщено, коли статус зміниться
toast-no-watch = Сповіщень більше не буде
toast-no-cover = Більше нікого з відділу на зв’язку немає
palette-profile = профіль: { $name }
palette-theme = Тема
toast-theme = Тема { $value } — до виходу з програми; theme = "{ $value }" у налаштуваннях збереже її
toast-theme-kept = Тема { $value } — і під час наступних запусків
toast-theme-default = { $value }; кольори — як у терміналі
palette-no-profile = без профілю
toast-profile-opening = Відкриваємо інший профіль…
toast-profile-failed = Профіль не відкрито: { $value }
toast-done = Портал прийняв новий статус
toast-status-unchanged = Портал не змінив статус: спробуйте ще раз або змініть його в месенджері порталу
toast-sentence = { $value }
why-title = Чому такий статус:
why-decided = правило
why-limit = межа
why-limit-minutes = { $minutes } хв без активності
why-told = отримано
why-untold = цей портал не повідомляє
why-activity-only = Цей портал повідомляє час останньої активності; хто не за комп’ютером, хто в мобільному застосунку, хто не на місці або просить не турбувати, він не розкриває.
qr-title = Відскануйте, щоб зателефонувати
qr-no-room = Для коду потрібно { $columns ->
    [one] { $columns } стовпець
    [few] { $columns } стовпці
   *[many] { $columns } стовпців
  } і { $rows ->
    [one] { $rows } рядок
    [few] { $rows } рядки
   *[many] { $rows } рядків
  }, у цьому вікні стільки немає.
watch-news = { $change ->
    [back] { $name } знову на зв’язку
    [online] { $name } онлайн
    [mobile] { $name } у мобільному застосунку
    [idle] { $name } { availability-idle }
    [break_idle] { $name } на перерві
    [dnd] { $name } просить не турбувати
    [away] { $name } не на місці
    [break] { $name } на перерві
    [offline] { $name } не в мережі
   *[other] { $name }: { $presence }
  }
notice-more = ще { $n }
notices-title = Сповіщення
notices-watched = відстежується: { $n }
notices-empty = Ні в кого з відстежуваних статус ще не змінювався.
notices-empty-hint = Щоб дізнаватися про зміни, натисніть { $key } на співробітнику.
keyring-elsewhere = Вебхук у сховищі паролів — від іншого порталу, а не від { $host }, вказаного в налаштуваннях: виконайте whosin login --keyring ще раз.
moved-title = Портал переїхав. Надіслати вебхук на нову адресу?
moved-stay = ні, лишити як є
moved-follow = так, звернутися туди й зберегти адресу
toast-list-lacks = У списку може бракувати співробітників без відділу: чат компанії їх не показує, а право user_brief не надано (whosin doctor)
toast-list-stalled = Список порталу повторюється, когось може бракувати: докладніше — whosin doctor
toast-list-untold = Портал називає людей, яких його чат вам не показує: тут їх немає
toast-moved-kept = Нову адресу збережено в налаштуваннях
toast-moved-not-kept = Запити йдуть на нову адресу, але зберегти її не вдалося: { $value }
