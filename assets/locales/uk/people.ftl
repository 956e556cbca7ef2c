## Словник: одне поняття — одне слово в усіх файлах. Слова, де можна, ті самі, що в інтерфейсі Бітрікс24.
##
## portal портал · employee, person співробітник · department відділ (компанії загалом — структура) · head керівник ·
## deputy заступник · team команда · webhook вебхук (inbound — вхідний) · scope, permission право (доступу) ·
## application застосунок · settings налаштування · profile профіль · keyring сховище паролів · journal журнал · cache кеш ·
## active у мережі · quiet нещодавно тут · online онлайн · mobile з мобільного · dnd не турбувати · idle не за ПК
## (у поясненнях — не за комп’ютером) · away не на місці · break перерва · offline не в мережі · in на зв’язку · absent
## відсутність, відсутні · back (from an absence) вийде · free вільно · meeting зустріч · favourite обране · watch
## відстежувати · notice сповіщення · note нотатка · card картка · list список · wall плитка · tree відділи · pane панель ·
## filter фільтр · chat чат · messenger месенджер · dashboard головний екран
##
## Стать співробітника невідома: теперішній час, безособові звороти, іменники, множина.

## Статус, як його називає картка.
presence-online = онлайн
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = перерва, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = перерва
presence-offline = { availability-offline }
presence-guest = гість
presence-network = контакт Бітрікс24 Мережі
presence-bot = чат-бот
presence-connector = відкрита лінія
presence-unknown = { availability-unknown }

## Ті, хто онлайн, якщо це відомо.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Чому: яке правило спрацювало. $limit — число хвилин.
reason-network = акаунт Бітрікс24 Мережі
reason-bot = це програма
reason-connector = клієнт відкритої лінії
reason-guest = гість без акаунта
reason-me = це ви
reason-activity_too_old = немає активності понад { $limit } хв
reason-never_active = про активність нічого не відомо
reason-mobile_last = остання дія — з мобільного
reason-idle_since = за комп’ютером нічого не натискають
# $activity — active, quiet або chosen, якщо статус обрано власноруч. $quiet — теж число хвилин.
reason-status_set = { $activity ->
    [active] активність за { $quiet } хв
    [quiet] немає активності { $quiet } хв
   *[chosen] статус обрано власноруч, межа { $limit } хв
  }
reason-no_status = { $activity ->
    [quiet] немає активності { $quiet } хв, статус не вказано
   *[active] активність за { $quiet } хв, статус не вказано
  }
reason-activity_not_told = портал не повідомив про активність
reason-portal_silent = портал ще не відповів

## Чому, одним простим реченням. $seen і $idle — як давно: «14 хв тому»; $day — день.
because-network = { $name } — акаунт Бітрікс24 Мережі: про його присутність портал не повідомляє.
because-bot = { $name } — програма: присутності в неї немає.
because-connector = { $name } — клієнт відкритої лінії: присутності в нього немає.
because-guest = { $name } — гість без акаунта: присутності в нього немає.
because-me = Це ви: хто дивиться, той тут; статус — { $presence }.
because-activity_too_old = { $name } — { availability-offline }: остання активність { $seen }, а після { $limit } хв без активності кожного вважають не в мережі.
because-never_active = { $name } — { availability-offline }: портал не знає жодної дії.
because-mobile_last = { $name } — { availability-mobile }: остання активність { $seen }, у мобільному застосунку.
because-idle_since = { $name } — { $presence }: за комп’ютером востаннє щось натискали { $idle }.
# $activity — active, quiet або chosen, якщо статус обрано власноруч.
because-status_set = { $activity ->
    [active] { $name } — { $presence }: остання активність { $seen }, у межах останніх { $quiet } хв.
    [quiet] { $name } — { $presence }: остання активність { $seen }; { availability-offline } — лише через { $limit } хв.
   *[chosen] { $name } — { $presence }: статус обрано власноруч, остання активність { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name } — { $presence }: остання активність { $seen }; { availability-offline } — лише через { $limit } хв. Статус не повідомляється.
   *[active] { $name } — { $presence }: остання активність { $seen }, у межах останніх { $quiet } хв. Статус не повідомляється.
  }
because-activity_not_told = Чи { $name } на зв’язку, невідомо: портал не повідомив про жодну дію.
because-portal_silent = Чи { $name } на зв’язку, невідомо: портал ще не відповів.
because-absent = { $name } — { availability-absent }, вихід { $day }; остання активність { $seen }.

overlay-birthday = сьогодні день народження
overlay-vacation = відсутність, вихід { $day }

## Групи списку й лічильники в заголовку.
availability-active = у мережі
availability-quiet = нещодавно тут
availability-mobile = з мобільного
availability-busy = не турбувати
availability-idle = не за ПК
availability-away = не на місці
availability-offline = не в мережі
availability-absent = відсутність
availability-unknown = невідомо
availability-other = інші
count-active = { $n } у мережі
count-quiet = { $n } нещодавно
count-mobile = { $n } з мобільного
count-busy = { $n } { availability-busy }
count-idle = { $n } { availability-idle }
count-away = { $n } { availability-away }
count-offline = { $n } { availability-offline }
count-absent = { $n ->
    [one] { $n } відсутність
    [few] { $n } відсутні
   *[many] { $n } відсутніх
  }
count-unknown = { $n } { availability-unknown }
count-other = { $n ->
    [one] { $n } інший
    [few] { $n } інші
   *[many] { $n } інших
  }
# У першому рядку, поряд зі статусом: за календарем.
count-meeting = { $n } на зустрічі
no-department = Без відділу

## Що каже календар, поряд зі статусом. $kind — tentative, meeting або absent.
engagement-free = вільно
engagement-free-until = вільно до { $until }, потім { $kind ->
    [tentative] можлива зустріч
    [absent] відсутність
   *[meeting] зустріч
  }
engagement-meeting = { $kind ->
    [tentative] можливо, на зустрічі до { $until }
   *[meeting] на зустрічі до { $until }
  }
engagement-then-free = { $meeting }; { $free }
engagement-absent = відсутність по { $last }; вихід { $back }
engagement-absent-today = відсутність сьогодні; вихід { $back }
# Частина дня.
engagement-absent-until = відсутність до { $until }
planned-absence-from = не буде з { $day }
planned-absence-on = не буде { $day }
engagement-free-from = вільно з { $from }
off-work-hours = неробочий час
off-work-day-off = вихідний
off-work-holiday = свято

## Позначки акаунта.
flag-dismissed = звільнено
flag-extranet = екстранет
flag-network = Бітрікс24 Мережа
flag-bot = чат-бот
flag-connector = відкрита лінія
flag-admin = адміністратор
flag-me = це ви

## Час.
long-seconds = { $seconds } с
long-minutes = { $minutes } хв
long-hours = { $hours } год { $minutes }
long-days = { $days } дн.
long-ages = > 30 дн.
since = з { $time }
ago-now = щойно
ago-minutes = { $minutes } хв тому
ago-hours = { $hours } год тому
ago-days = { $days } дн. тому
clock-only-days = { $days } дн.
clock-days = { $days } дн. { $clock }
# $hour — від 00 до 23, $minute — від 00 до 59.
clock-time = { $hour }:{ $minute }
# Наскільки годинник там попереду вашого: «+2», «−3:30».
clock-distance = { $distance } год
back-short = вийде { $day }
# $until — час, а якщо це не сьогодні, то день.
row-meeting = до { $until }
row-absent = немає до { $until }
row-away-from = немає з { $day }
back-on = вийде { $day }
day-short = { $day } { $month ->
    [1] січ
    [2] лют
    [3] бер
    [4] квіт
    [5] трав
    [6] черв
    [7] лип
    [8] серп
    [9] вер
    [10] жовт
    [11] лист
   *[12] груд
  }
day-weekday = { $weekday ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] нд
  }, { day-short }
# Завжди після «до» або «з».
moment-midnight = 24:00
moment-on-day = { $day }, { $time }
day-long = { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
  }
day-year = { day-long } { $year } р.
month-year = { $month ->
    [1] січ
    [2] лют
    [3] бер
    [4] квіт
    [5] трав
    [6] черв
    [7] лип
    [8] серп
    [9] вер
    [10] жовт
    [11] лист
   *[12] груд
  } { $year }
