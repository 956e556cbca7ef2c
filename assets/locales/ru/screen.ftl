## Заголовок.
app-name = whosin
me-is = я
data-fresh = актуально
data-age = данным { $age }
data-as-of = данные на { $time }
data-old = данные устарели
data-fresh-lacks = актуально, возможно не полностью
data-lacks = возможно не полностью
link-connecting = подключение…
link-reading = загружено { $done } из { $total }
link-retrying = нет ответа
link-stopped = отказ
link-moved = адрес изменился
link-again = { $said }, запрос в { $at }
demo-portal = демонстрация

## Только строки текста.
plain-on = включено
plain-new = новое
plain-favourite = в избранном
plain-watched = отслеживается
plain-folded = свёрнуто
plain-present = { $present } из { $all } на месте

## Список.
list-title = Сотрудники { $n }
list-found = { $found } из { $n }
order-presence = по статусу
order-name = по имени
order-department = по отделам
order-activity = по активности
order-time-zone = по поясам
order-free-soonest = по занятости
order-recent = по переписке
group-recent = Недавние
group-no-time-zone = Часовой пояс неизвестен
group-free-now = Сейчас свободны
group-free-from = Свободны с { $from }
group-free-unknown = Календарь неизвестен
group-back = Выйдут { $day }
group-back-unknown = Дата выхода неизвестна
group-birthday = День рождения { $day }
group-birthday-unknown = День рождения в другой день
list-empty-connecting = Спрашиваем портал, кто на месте…
list-empty-nobody = Портал пока ни о ком не сообщил.
list-empty-stopped = Список пуст: данные портала недоступны.
list-empty-filter = По запросу «{ $typed }» никого не найдено.
list-untold-filter = Этот портал не сообщает, у кого сейчас «{ $quality }».
list-untold-skills = Портал не сообщает навыки: добавьте вебхуку право user_brief.
list-untold-interests = Портал не сообщает интересы: добавьте вебхуку право user_brief.
list-untold-cities = Портал не сообщает города: добавьте вебхуку право user_brief.
list-no-filter = Нет фильтра «{ $typed }». Возможно, { $nearest }?
list-no-department = Нет отдела «{ $typed }». Возможно, { $nearest }?
list-no-department-near = Нет отдела «{ $typed }» и ничего похожего: все отделы видны в дереве.
list-empty-filter-hint = Esc сбрасывает фильтр.
list-empty-scope = Здесь никого нет.
list-empty-scope-hint = Esc снова покажет всех.
scope-colleagues = коллеги: { $name }
scope-subordinates = подчинённые: { $name }

## Фильтры: в заголовке и в меню.
filters-title = Показать только
quality-not = кроме: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = онлайн
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = на месте
quality-free = свободны
quality-meeting = на встрече
quality-absent = { availability-absent }
quality-back-today = выходят сегодня
quality-back-tomorrow = выходят завтра
quality-back-week = выходят на этой неделе
quality-back-nextweek = выходят на следующей неделе
quality-birthday = день рождения сегодня
quality-birthday-tomorrow = день рождения завтра
quality-birthday-week = день рождения на этой неделе
quality-birthday-nextweek = день рождения на следующей неделе
quality-birthday-month = день рождения в этом месяце
quality-favourite = избранные
quality-watched = отслеживаемые
quality-bot = чат-боты
quality-extranet = гости
quality-dismissed = уволенные
quality-phone = с телефоном
quality-mobile-phone = с мобильным телефоном
quality-extension = с внутренним номером
quality-email = с e-mail
quality-website = с сайтом
quality-photo = с фотографией

## Дерево отделов.
tree-title = Отделы { $n }
tree-empty = Отделы неизвестны.
tree-count = { $present }/{ $all }

## Карточка.
card-nobody = Никто не выбран
card-idle = нет на месте
card-last-activity = активность
card-active-now = прямо сейчас
card-day = день
card-their-time = там сейчас
card-birthday = д. рождения
card-mobile = мобильный
card-work-phone = рабочий
card-personal-phone = домашний
card-extension = внутренний
card-email = e-mail
card-website = сайт
card-city = город
card-skills = навыки
card-interests = интересы
card-first-day = работает с
card-day-here = здесь
card-day-there = там
# $from и $to — время по часам читателя.
card-both-work = вы оба работаете { $from }–{ $to }
card-absent = отсутствие
note-title = Только для вас:
note-where = Хранится только на этом компьютере, больше никто не увидит.
name-and-nickname = { $name } ({ $nickname })
card-nickname = прозвище
card-note = заметка
card-calendar = календарь
card-flags = аккаунт
card-last-seen = был(а)
card-never = не входил(а)
card-stale = данным { $age }
team-in = на месте { $in } из { $n } { $n ->
    [one] коллеги
   *[other] коллег
  }
head-of = { $n ->
    [one] руководитель
   *[other] руководители
  }: { $name }
# Кто замещает руководителя. $name — одно имя или несколько, $n — сколько их.
deputy-of = { $n ->
    [one] заместитель
   *[other] заместители
  }: { $name }
teams-of = { $n ->
    [one] команда
   *[other] команды
  }: { $names }
# Кем сотрудник является в команде, после её названия.
team-as-head = { $name } (руководитель)
team-as-deputy = { $name } (заместитель)
department-above = { " " }‹{ " " }
same-time = как у вас

## Нижняя строка и сообщения.
cooldown = Портал слишком долго выполнял { $method } и отказывает в нём до { $until }; остальное работает.
filter-prompt = найти:
toast-order = Порядок: { $order }
toast-refresh = Запрашиваем портал…
toast-no-department = Отдел неизвестен
toast-no-head = Руководитель неизвестен
toast-no-colleagues = Больше никого нет в этих отделах
toast-no-subordinates = Подчинённых нет
toast-density-comfortable = Список с фотографиями
toast-density-compact = Список без фотографий
toast-tiles-comfortable = Плитка с лицами
toast-tiles-compact = Плитка в одну строку
toast-cache-damaged = Кеш был повреждён: он отложен в сторону, создан новый.
toast-cache-unreadable = Часть кеша не читается: недостающие данные запрашиваются у портала.
toast-cache-newer = Кеш создан более новой версией whosin, эта его не трогает.
toast-cache-unusable = Кеш недоступен: ничего не запоминается.

## Справка.
help-title = Клавиши и знаки
help-close = { $find } поиск, { $close } закрыть
# Что значит каждый знак и его слово.
legend-title = Знаки
legend-active = активность за последние { $quiet } мин
legend-quiet = здесь, но { $quiet } мин без активности
legend-mobile = здесь, последнее действие — в мобильном приложении
legend-busy = здесь, но просит не беспокоить
legend-idle = здесь, но за компьютером ничего не нажимают
legend-away = здесь, но по своему статусу отсутствует или на перерыве
legend-offline = не здесь: { $limit } мин без активности
legend-absent = не здесь: отсутствие до известного дня
legend-unknown = портал ещё ничего не сообщил
legend-other = программы, гости и клиенты: присутствия у них нет
sign-meeting = до …
legend-meeting = встреча до этого времени, каким бы ни было присутствие
sign-birthday = праздник
legend-birthday = сегодня день рождения
sign-favourite = избранное
legend-favourite = из вашего избранного
sign-watched = слежение
legend-watched = вам сообщат, когда присутствие изменится
sign-cell-meeting = календарь
legend-cell-meeting = встреча, на полосе дня
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = возможна встреча
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = отсутствие
sign-cell-works = { sign-cell-meeting }
legend-cell-works = рабочее время по их часам
help-presence-title = Статусы
help-presence =
    Портал сообщает время последней активности каждого; whosin применяет к нему правила мессенджера самого портала.
    Активность в последние { $quiet } мин — «в сети», затем «недавно в сети», а после { $limit } мин без активности — «не в сети», какой бы статус ни был выбран.
    О том, что кого-то нет на месте, говорится, только если это сообщает портал.
help-presence-everything = Этот портал сообщает и о том, кого нет на месте (по данным приложения для компьютера), кто в мобильном приложении, кто отошёл, у кого перерыв или «не беспокоить».
help-presence-activity_only = Больше ничего этот портал не сообщает: кого нет на месте, кто в мобильном приложении, кто отошёл, у кого перерыв или «не беспокоить», он не раскрывает, как и облачный Битрикс24 сегодня. Порталы прежних версий это сообщают.
help-presence-not_known = Некоторые порталы сообщают и о том, кого нет на месте, кто в мобильном приложении, кто отошёл, у кого перерыв или «не беспокоить». По ответам этого портала пока не видно, сообщает ли он.
help-typing-title = Где вводится текст
help-typing =
    Ctrl-A и Ctrl-E, Home и End — к началу и концу строки; Alt-B и Alt-F, Ctrl-← и Ctrl-→ — по словам.
    Ctrl-W удаляет слово перед курсором, Alt-D — слово после него; Ctrl-U — всё до курсора, Ctrl-K — всё после него.
help-filters-title = Фильтры в запросе
help-filters =
    @название — отдел вместе со всеми вложенными; пробел в названии заменяется на _.
    skill:слова, interest:слова и city:слова — те, кто написал так в своём профиле.
    is:слово и has:слово — те, к кому слово относится; not:слово, -is:слово и -has:слово — те, к кому нет. birthday:дни и back:дни — то же для дней рождения и выхода на работу.
    is:in — все, кто на месте, даже если заняты. Слово можно не дописывать, если начало однозначно.
    Слова: { $words }

## Окна и сообщения после них.
menu-title = Действия
palette-title = Все действия
status-title = Мой статус
cover-title = Кто может заменить
# Почему предлагается этот человек; за точкой может следовать должность.
cover-deputy = заместитель
cover-head = руководитель
cover-same-skills = те же навыки
cover-shared-skills = общие навыки
cover-same-position = та же должность
cover-similar-position = похожая должность
cover-same-department = тот же отдел
nothing-matches = Ничего не найдено.
status-for-title = На сколько?
status-for-good = пока не изменю
status-for-30 = на 30 минут
status-for-60 = на час
status-for-120 = на два часа
me-until = до { $time }
status-idle = { availability-idle }
status-back = я на месте: онлайн
what-email = адрес e-mail
what-phone = номер телефона
what-extension = внутренний номер
what-link = ссылка
what-card = карточка
toast-copied = Скопировано: { $value }
toast-copied-tmux = Помещено в буфер tmux и отправлено терминалу: { $value }
toast-copied-sent = Отправлено терминалу для копирования: { $value }
toast-not-copied = Скопировать нечем, выделите вручную: { $value }
toast-opens = Открываем: { $value }
toast-calls = Звоним: { $value }
toast-no-number = «{ $value }» нельзя набрать
toast-not-opened = { $value }; { $where }:
open-failure-remote = Через SSH здесь ничего не открыть
open-failure-no-program = Здесь нет программы, которая могла бы это открыть
open-failure-failed = Сбой программы { $program }
open-failure-failed-code = Сбой программы { $program } (код { $code })
open-failure-unsafe = Этот адрес открывать нельзя
instead-taken = скопировано в буфер обмена
instead-tmux = помещено в буфер tmux и отправлено терминалу
instead-sent = отправлено терминалу для копирования
instead-nowhere = скопировать нечем
which-copy = Какой номер скопировать?
which-call = На какой номер звонить?
which-qr = Какой номер показать?
say-title = Сообщение: { $name }
say-sending = Отправляем…
say-perhaps = Возможно, сообщение дошло: загляните в чат. Чтобы отправить ещё раз, измените его.
toast-said = Отправлено: { $value }
toast-not-said = Сообщение не отправлено и сохранено: { $value }
toast-perhaps-said = Сообщение, возможно, дошло; оно сохранено: { $value }
toast-say-nothing = Пустое сообщение не отправляется
toast-say-long = Портал не хранит такие длинные тексты
toast-say-perhaps = Возможно, сообщение уже дошло: чтобы отправить ещё раз, измените его
toast-say-waits = Сообщение ещё отправляется: нажмите ещё раз, чтобы всё равно выйти
toast-lacks = Неизвестно: { $value }
toast-favourite = Добавлено в избранное
toast-no-favourite = Убрано из избранного
toast-note = Сохранено для вас, только на этом компьютере
toast-no-note = Заметка удалена
toast-watch = Вы узнаете, когда статус изменится
toast-no-watch = Уведомлений больше не будет
toast-no-cover = Больше никого из отдела на месте нет
palette-profile = профиль: { $name }
palette-theme = Тема
toast-theme = Тема { $value } — до выхода из программы; theme = "{ $value }" в настройках сохранит её
toast-theme-kept = Тема { $value } — и при следующих запусках
toast-theme-default = { $value }; цвета — как у терминала
palette-no-profile = без профиля
toast-profile-opening = Открываем другой профиль…
toast-profile-failed = Профиль не открыт: { $value }
toast-done = Портал принял новый статус
toast-status-unchanged = Портал не изменил статус: попробуйте ещё раз или измените его в мессенджере портала
toast-sentence = { $value }
why-title = Почему такой статус:
why-decided = правило
why-limit = порог
why-limit-minutes = { $minutes } мин без активности
why-told = получено
why-untold = этот портал не сообщает
why-activity-only = Этот портал сообщает время последней активности; кого нет на месте, кто в мобильном приложении, кто отошёл или просит не беспокоить, он не раскрывает.
qr-title = Отсканируйте, чтобы позвонить
qr-no-room = Коду нужно { $columns } столбцов и { $rows } строк, в этом окне столько нет.
watch-news = { $change ->
    [back] { $name } снова на месте
    [online] { $name } онлайн
    [mobile] { $name } в мобильном приложении
    [idle] { $name }: нет на месте
    [break_idle] { $name } на перерыве
    [dnd] { $name } просит не беспокоить
    [away] { $name }: статус «Отошёл»
    [break] { $name } на перерыве
    [offline] { $name } не в сети
   *[other] { $name }: { $presence }
  }
notice-more = ещё { $n }
notices-title = Уведомления
notices-watched = отслеживается: { $n }
notices-empty = Ни у кого из отслеживаемых статус ещё не менялся.
notices-empty-hint = Чтобы узнавать об изменениях, нажмите { $key } на сотруднике.
keyring-elsewhere = Вебхук в хранилище паролей — от другого портала, а не от { $host }, указанного в настройках: выполните whosin login --keyring ещё раз.
moved-title = Портал переехал. Отправить вебхук на новый адрес?
moved-stay = нет, оставить как есть
moved-follow = да, запросить новый адрес и сохранить его
toast-list-lacks = Сотрудников без отдела может не быть в списке: чат компании их не показывает, а право user_brief не выдано (whosin doctor)
toast-list-stalled = Список портала повторяется, кого-то может не хватать: подробнее — whosin doctor
toast-list-untold = Портал называет людей, которых его чат вам не показывает: здесь их нет
toast-moved-kept = Новый адрес сохранён в настройках
toast-moved-not-kept = Запросы идут на новый адрес, но сохранить его не удалось: { $value }
