## Словарь: одно понятие — одно слово во всех файлах. Слова по возможности те же, что в интерфейсе Битрикс24.
##
## portal портал · employee, person сотрудник · department отдел (у компании в целом — структура) · head руководитель ·
## deputy заместитель · team команда · webhook вебхук (inbound — входящий) · scope, permission право (доступа) ·
## settings настройки · profile профиль · keyring хранилище паролей · journal журнал · cache кеш · file файл ·
## active в сети · quiet недавно в сети · online онлайн · mobile с мобильного · dnd не беспокоить · idle нет на месте ·
## away отошёл, отошли · break перерыв · offline не в сети · in на месте · absent отсутствует · back (from an absence)
## выйдет · free свободно · meeting встреча · favourite избранное · watch отслеживать · notice уведомление · note заметка ·
## card карточка · list список · wall плитка · tree отделы · pane панель · filter фильтр · chat чат · messenger мессенджер
##
## Пол сотрудника неизвестен: настоящее время, безличные обороты, множественное число; «отошёл» — название статуса.

## Статус, как его называет карточка.
presence-online = онлайн
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = перерыв, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = перерыв
presence-offline = { availability-offline }
presence-guest = гость
presence-network = контакт Битрикс24.Network
presence-bot = чат-бот
presence-connector = открытая линия
presence-unknown = { availability-unknown }

## Те, кто онлайн, если это известно.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Почему: какое правило сработало. $limit — число минут.
reason-network = аккаунт Битрикс24.Network
reason-bot = это программа
reason-connector = клиент открытой линии
reason-guest = гость без аккаунта
reason-me = это вы
reason-activity_too_old = нет активности больше { $limit } мин
reason-never_active = об активности ничего не известно
reason-mobile_last = действие с мобильного
reason-idle_since = за компьютером ничего не нажимают
# $activity — active, quiet или chosen, если статус выбран самим человеком. $quiet — тоже число минут.
reason-status_set = { $activity ->
    [active] активность за { $quiet } мин
    [quiet] нет активности { $quiet } мин
   *[chosen] статус выбран вручную, порог { $limit } мин
  }
reason-no_status = { $activity ->
    [quiet] нет активности { $quiet } мин, статус не указан
   *[active] активность за { $quiet } мин, статус не указан
  }
reason-activity_not_told = портал не сообщил об активности
reason-portal_silent = портал ещё не ответил

## Почему, одним простым предложением. $seen и $idle — как давно: «14 мин назад»; $day — день.
because-network = { $name } — аккаунт Битрикс24.Network, о его присутствии портал не сообщает.
because-bot = { $name } — программа: присутствия у неё нет.
because-connector = { $name } — клиент открытой линии: присутствия у него нет.
because-guest = { $name } — гость без аккаунта: присутствия у него нет.
because-me = Это вы: кто смотрит, тот здесь; статус — { $presence }.
because-activity_too_old = { $name } — { availability-offline }: последняя активность { $seen }, а после { $limit } мин без активности все считаются не в сети.
because-never_active = { $name } — { availability-offline }: портал не знает ни одного действия.
because-mobile_last = { $name } — { availability-mobile }: последняя активность { $seen }, в мобильном приложении.
because-idle_since = { $name } — { $presence }: за компьютером в последний раз что-то нажимали { $idle }.
# $activity — active, quiet или chosen, если статус выбран самим человеком.
because-status_set = { $activity ->
    [active] { $name } — { $presence }: последняя активность { $seen }, за последние { $quiet } мин.
    [quiet] { $name } — { $presence }: последняя активность { $seen }; { availability-offline } — только через { $limit } мин.
   *[chosen] { $name } — { $presence }: статус выбран самостоятельно, последняя активность { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name } — { $presence }: последняя активность { $seen }; { availability-offline } — только через { $limit } мин. Статус не сообщается.
   *[active] { $name } — { $presence }: последняя активность { $seen }, за последние { $quiet } мин. Статус не сообщается.
  }
because-activity_not_told = Здесь ли { $name }, неизвестно: портал не сообщил ни об одном действии.
because-portal_silent = Здесь ли { $name }, неизвестно: портал ещё не ответил.
because-absent = { $name } — { availability-absent }, выход { $day }; последняя активность { $seen }.

overlay-birthday = сегодня день рождения
overlay-vacation = отсутствует, выйдет { $day }

## Группы списка и счётчики в заголовке.
availability-active = в сети
availability-quiet = недавно в сети
availability-mobile = с мобильного
availability-busy = не беспокоить
availability-idle = нет на месте
availability-away = отошёл
availability-offline = не в сети
availability-absent = отсутствует
availability-unknown = неизвестно
availability-other = прочие
count-active = { $n } в сети
count-quiet = { $n } недавно
count-mobile = { $n } с мобильного
count-busy = { $n } { availability-busy }
count-idle = { $n } нет на месте
count-away = { $n ->
    [one] { $n } отошёл
   *[other] { $n } отошли
  }
count-offline = { $n } не в сети
count-absent = { $n ->
    [one] { $n } отсутствует
   *[other] { $n } отсутствуют
  }
count-unknown = { $n } неизвестно
count-other = { $n ->
    [one] { $n } прочий
   *[other] { $n } прочих
  }
# В первой строке, наряду со статусом: по календарю.
count-meeting = { $n } на встрече
no-department = Без отдела

## Что говорит календарь, наряду со статусом. $kind — tentative, meeting или absent.
engagement-free = свободно
engagement-free-until = свободно до { $until }, затем { $kind ->
    [tentative] возможна встреча
    [absent] отсутствует
   *[meeting] встреча
  }
engagement-meeting = { $kind ->
    [tentative] возможно, на встрече до { $until }
   *[meeting] на встрече до { $until }
  }
engagement-then-free = { $meeting }; { $free }
engagement-absent = отсутствует по { $last }; выйдет { $back }
engagement-absent-today = сегодня отсутствует; выйдет { $back }
# Часть дня.
engagement-absent-until = отсутствует до { $until }
planned-absence-from = не будет с { $day }
planned-absence-on = не будет { $day }
engagement-free-from = свободно с { $from }
off-work-hours = нерабочее время
off-work-day-off = выходной
off-work-holiday = праздник

## Отметки аккаунта.
flag-dismissed = уволен(а)
flag-extranet = экстранет
flag-network = Битрикс24.Network
flag-bot = чат-бот
flag-connector = открытая линия
flag-admin = администратор
flag-me = это вы

## Время.
long-seconds = { $seconds } с
long-minutes = { $minutes } мин
long-hours = { $hours } ч { $minutes }
long-days = { $days } дн.
long-ages = > 30 дн.
since = с { $time }
ago-now = сейчас
ago-minutes = { $minutes } мин назад
ago-hours = { $hours } ч назад
ago-days = { $days } дн. назад
clock-only-days = { $days } дн.
clock-days = { $days } дн. { $clock }
# $hour — от 00 до 23, $minute — от 00 до 59.
clock-time = { $hour }:{ $minute }
# Насколько часы там впереди часов читателя: «+2», «−3:30».
clock-distance = { $distance } ч
back-short = выйдет { $day }
# $until — время, а если это не сегодня, то день.
row-meeting = до { $until }
row-absent = нет до { $until }
row-away-from = нет с { $day }
back-on = выйдет { $day }
day-short = { $day } { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] мая
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
  }
day-weekday = { day-short }, { $weekday ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] вс
  }
# Всегда после «до» или «с».
moment-midnight = 24:00
moment-on-day = { $day }, { $time }
day-long = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
  }
day-year = { day-long } { $year }
month-year = { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] май
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
  } { $year }
