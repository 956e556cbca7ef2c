## Почему команда не смогла сделать то, о чём её просили, и что делать дальше. $reason — то, что говорит система.

# Текст, который никто не переводит, как он есть.
verbatim = { $text }
failed-no-portal = портал не задан: выполните `whosin login`, впишите URL входящего вебхука в WHOSIN_WEBHOOK или в { $file } (webhook = "…") либо посмотрите на вымышленную компанию командой `whosin demo`
failed-application = в настройках названо приложение (client_id), но { $key } не указан или не является адресом: задайте client_id, client_secret и portal ("https://ПОРТАЛ")
failed-address-elsewhere = вебхук стоит не в { $file }: измените его там, откуда он берётся, — в WHOSIN_WEBHOOK или webhook_command
failed-certificates-unreadable = ca_file = "{ $file }" не читается ({ $reason }): укажите файл PEM сертификата портала или его удостоверяющего центра
failed-certificates-none = в ca_file = "{ $file }" нет сертификата: укажите файл PEM со строкой `-----BEGIN CERTIFICATE-----`, а не DER и не ключ
failed-certificates-bad = ca_file = "{ $file }" — неполный файл PEM: выгрузите сертификат ещё раз
failed-no-terminal = главному экрану нужен терминал: запустите его в терминале, а в конвейерах используйте `whosin list`
failed-terminal = терминал использовать нельзя ({ $reason }): попробуйте другой или возьмите `whosin list`
failed-resources = система даёт whosin слишком мало ресурсов ({ $reason }): разрешите открывать больше файлов (`ulimit -n 64`) или закройте другие программы
failed-clock = часы этого компьютера показывают время, до которого не доходит ни один календарь: поправьте их (их показывает `date`)
failed-input = вебхук не читается из стандартного ввода ({ $reason }): передайте его адрес через канал или выполните `whosin login` в терминале
failed-log = журнал работы не открывается ({ $reason }): разрешите запись в его каталог или задайте log = "off"
failed-nobody = по запросу «{ $who }» никого не найдено: попробуйте часть имени, а всех покажет `whosin list`
failed-nobody-listed = никого не найдено: уберите слово или фильтр, а всех покажет `whosin list`
failed-not-told = под { $filter } здесь никто не подойдёт: этот портал сообщает только время последней активности; попробуйте is:active или is:quiet
failed-no-calendar-known = под { $filter } никто не подойдёт: ни один календарь не известен; добавьте вебхуку право calendar (`whosin doctor`) и спросите без --cached
failed-no-department = нет отдела «{ $name }» и ничего похожего: все отделы покажет t на главном экране
failed-no-department-near = нет отдела «{ $name }»; возможно, { $nearest }?
failed-no-departments = нет отдела «{ $name }»: портал не сообщил ни об одном отделе
failed-empty = { $what } ничего не говорит: укажите отдел или уберите этот параметр
failed-filter = нет фильтра «{ $filter }»; возможно, { $nearest }?
failed-filter-name = нет фильтра «{ $filter }»: укажите отдел после @
# Дальше — люди, по строке на каждого, и $more, если есть другие.
failed-several = «{ $who }» подходит { $several } людям: укажите кого-то по номеру, например #{ $example }, или добавьте --first
failed-not-asked = whosin по собственной ошибке перестал спрашивать портал: выполните команду ещё раз и сообщите об этом, приложив журнал работы
failed-unchanged = портал не изменил статус: попробуйте ещё раз или измените его в мессенджере портала
failed-not-for-a-while = --for сочетается с online, dnd, away или break: уберите его
failed-status-timer = статус установлен, но вернуть прежний будет нечему ({ $reason }): разрешите запись в каталог состояния
failed-no-calendars = портал не сообщает, кто на встрече, поэтому ни о ком не известно, свободен ли он: добавьте вебхуку право calendar или ждите back либо online
failed-timed-out = время вышло: { $what }
failed-nothing-cached = об этом портале в кеше ещё ничего нет: один раз выполните `whosin list` без --cached
failed-notes = ни одна заметка не взята из { $file }: { $reason }; нужны строки в том виде, в каком их выводит `whosin notes`
failed-no-journal = журнал не ведётся: задайте journal = true в { $file } (или WHOSIN_JOURNAL=true) и оставьте работать главный экран или `whosin watch`
failed-no-command = нет команды "{ $name }": их перечисляет `whosin man`
failed-pages = страницы нельзя записать в { $directory } ({ $reason }): укажите другой каталог
failed-output = результат не удаётся вывести ({ $reason })
or-last = { $others } или { $last }

notes-fault-long = он больше { $megabytes } МБ
notes-fault-json = это не JSON
notes-fault-data = нет числа id или что-то в ней другого вида
notes-fault-line = строка { $number }: { $reason }

## Что не так с шаблоном `whosin list --format`.

template-unknown = нет формата «{ $name }»: укажите mutt, vcard, waybar или шаблон вида '{ $example }'
template-unknown-near = нет формата «{ $name }»; возможно, { $near }? Иначе укажите mutt, vcard, waybar или шаблон вида '{ $example }'
template-open = «{ $shown }» не закрыто: напишите { $closed } или, если нужна скобка, { $brace }
template-no-field = ни у кого нет «{ $shown }»; возможно, { $near }? Шаблон может называть { $fields }

## Вход.

oauth-no-application = приложение не настроено: зарегистрируйте его на портале в разделе «Разработчикам», затем задайте в настройках portal, client_id и client_secret
oauth-no-code = кода в этом нет: вставьте весь адрес, куда перешёл браузер, вместе с ?code=
oauth-other-login = этот адрес от другого входа: откройте адрес, выведенный последним, и вставьте то, что получится
oauth-disagreed = портал не впустил приложение: дайте согласие в браузере или обратитесь к администратору
oauth-listen = ждать соединений на { $address } не удаётся ({ $reason }): укажите адрес перенаправления приложения, свободный и на этом компьютере
oauth-nobody = за { $minutes } мин никто не пришёл: выполните команду ещё раз
oauth-open = Откройте этот адрес в браузере и дайте согласие:
oauth-paste = Затем в течение 30 секунд вставьте сюда адрес, на который перешёл браузер:
oauth-close = Эту страницу можно закрыть и вернуться в терминал.
oauth-done = Вход на { $host } выполнен.
login-prompt = URL вебхука (не показывается):
login-connected = Есть связь с { $portal }, вы — { $name }.
login-lacks = Не выдано, но желательно: право { $scope }.
login-saved = Сохранено в { $file }; запустите `{ $command }`.
login-saved-keyring = Сохранено в хранилище паролей, на него указывает { $file }; запустите `{ $command }`.
login-outranked = внимание: в среде задан WHOSIN_WEBHOOK, он может оказаться важнее сохранённого
login-removed = Вебхука больше нет в { $file }. Он действует, пока вы не удалите его на портале: «Разработчикам», «Интеграции».
login-removed-profile = Вебхука профиля { $profile } больше нет в { $file }. Он действует, пока вы не удалите его на портале: «Разработчикам», «Интеграции».
login-removed-keyring = Вебхука больше нет в хранилище паролей. Он действует, пока вы не удалите его на портале: «Разработчикам», «Интеграции».
login-removed-keyring-profile = Вебхука профиля { $profile } больше нет в хранилище паролей. Он действует, пока вы не удалите его на портале: «Разработчикам», «Интеграции».
login-none = Вебхука в { $file } и не было.
login-none-profile = Вебхука профиля { $profile } в { $file } и не было.

## Встроенный портал.

demo-in-use = адрес { $address } уже занят: укажите в --listen другой порт или порт 0, чтобы взять любой свободный
demo-not-here = { $address } — не адрес этого компьютера: укажите в --listen его адрес, например 127.0.0.1:0
demo-not-allowed = система не разрешает этому пользователю ждать соединений на { $address }: укажите в --listen порт больше 1023
demo-no-address = ждать соединений на { $address } не удаётся ({ $reason }): укажите в --listen другой адрес
demo-no-front = сертификат для { $address } создать не удаётся ({ $reason }): запустите без --tls
demo-no-print = адрес вебхука не удаётся вывести ({ $reason }): не закрывайте стандартный вывод
demo-unheard = адрес никто бы не узнал, стандартный вывод закрыт: оставьте его открытым или выберите порт в --listen
demo-no-certificate = сертификат не записывается в { $file } ({ $reason }): укажите другой файл
demo-no-signals = ждать сигналов не удаётся ({ $reason }): попробуйте ещё раз

## Что говорится по пути.

dumb-terminal = этот терминал сообщает (через TERM), что рисовать на нём нельзя: вместо главного экрана — `whosin list`
cache-replaced = кеш был повреждён: он перемещён в { $place }, создан новый
cache-replaced-nowhere = кеш был повреждён, создан новый
taken-to-mean = «{ $who }» понято как { $taken }; { $also } подходит почти так же: можно указать номер
and-last = { $others } и { $last }
and-others = { $name } и ещё { $count }
several-more = … и ещё { $count }
several-extension = внутренний { $number }
nobody-at-all = портал отвечает на { $method }, что людей нет вовсе: спросите администратора, разрешено ли владельцу вебхука видеть компанию
panic-report = Это ошибка в whosin, а не ваша: пожалуйста, сообщите о ней вместе с текстом выше.

## Что говорит система, на месте $reason.

reason-not-found = не найдено
reason-not-allowed = доступ запрещён
reason-exists = уже существует
reason-directory = это каталог
reason-no-directory = часть пути — не каталог
reason-full = на диске нет места
reason-read-only = файловая система только для чтения
reason-no-text = это не текст в UTF-8
reason-in-use = адрес занят
reason-not-here = это не адрес этого компьютера
reason-slow = слишком долго
reason-closed = это больше никто не читает
reason-large = больше { $most }
reason-no-toml = это не TOML
reason-circle = ссылки ведут по кругу

theme-unknown = темы с таким названием нет: выберите одну из { $known } или создайте файл themes/ИМЯ.toml рядом с настройками
theme-unknown-near = темы с таким названием нет, может быть, { $nearest }? Есть { $known }
theme-wrong = ошибка в строке { $line } темы { $file } ({ $reason }): исправьте её или выберите другую тему
theme-unreadable = не удалось прочитать тему { $file } ({ $reason }): дайте право на чтение или выберите другую тему
theme-fault-name = цвета { $name } нет
theme-fault-color = цвет записывают так: "#1f6feb"
theme-fault-base = base — это auto, dark, light или terminal
