## Что говорят команды, помимо статусов.
waiting-for-portal = ожидание портала: { $sentence }
list-lacks-undepartmented = сотрудников без отдела может не быть в списке: портал не показывает чат всей компании, а у вебхука нет права user_brief
list-lacks-stalled = список портала повторяется, кого-то может не хватать: подробнее — whosin doctor
list-lacks-untold = портал называет ещё { $count } чел., но его чат вам их не показывает: здесь их нет
list-lacks-some = портал ответил не на все запросы, кого-то может не хватать
cached-as-of = из кеша, данным { $age }
cached-just-now = из кеша, данные только что получены
list-addresses = { $n ->
    [one] { $n } адрес
    [few] { $n } адреса
   *[other] { $n } адресов
  }
watch-was = было: { $before }
watch-no-calendars = портал не сообщает, кто на встрече: для этого нужно право calendar
watch-silent = нет ответа: { $sentence }
watch-answers = портал снова отвечает
wait-still = { $name }: по-прежнему { $presence }
wait-unknown = портал ещё не сообщил, кто на месте
own-status-none = статус не выбран
own-status-idle = нет на месте { $age }
say-nothing = отправлять нечего: напишите текст после имени или передайте его через канал
say-too-long = текст слишком длинный, портал хранит не больше { $most } { $most ->
    [one] знака
   *[other] знаков
  }: сократите его
say-unreadable = текст не читается из стандартного ввода ({ $reason }): напишите его после имени
say-off = никому ничего не отправляется, пока в { $file } стоит send = false или то же задаёт WHOSIN_SEND
say-perhaps-sent = { $sentence }. Возможно, сообщение дошло: загляните в чат, прежде чем отправлять снова
said-to = Отправлено: { $name } (#{ $id })
history-today = сегодня
history-on = в сети
history-idle = нет на месте
history-off = не в сети
history-unknown = неизвестно
history-usually = обычно в сети с { $time }
history-too-few = привычки пока нет: whosin видел слишком мало утр
history-purged = журнал пуст, в файле от него ничего не осталось
cache-people = сотрудники
cache-departments = отделы
cache-favourites = избранные
cache-watched = отслеживаемые
cache-notes = заметки
cache-sightings = журнал
cache-size = размер
cache-age = обновлён
cache-ago = { $age } назад
cache-cleared = кеш очищен; избранное, отслеживание, заметки и журнал остались
notes-none = заметок пока нет: A на экране whosin создаёт заметку
notes-changed = { $n ->
    [0] новых и изменённых заметок нет
    [one] { $n } заметка новая или изменена
    [few] { $n } заметки новые или изменены
   *[other] { $n } заметок новых или изменено
  }
notes-same = { $n ->
    [one] { $n } без изменений
   *[other] { $n } без изменений
  }
notes-elsewhere = { $n ->
    [one] { $n } строка другого портала пропущена
    [few] { $n } строки другого портала пропущены
   *[other] { $n } строк другого портала пропущено
  }
cache-salvaged = кеш был повреждён: что удалось прочитать из избранного, отслеживания, заметок и журнала, сохранено, остальное утрачено
cache-removed = кеш удалён
cache-set-aside = кеш записан более новой версией whosin: теперь это { $file }, с его избранным, заметками и журналом; после обновления верните ему прежнее имя
cached-unreadable =
    { $count ->
        [one] { $count } строка кеша не читается
        [few] { $count } строки кеша не читаются
       *[other] { $count } строк кеша не читаются
    }, кого-то может не хватать: без --cached все данные будут прочитаны заново
cache-none = кеша нет
