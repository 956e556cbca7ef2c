## Что проверяет `whosin doctor`; его JSON остаётся английским.

check-settings = настройки
check-address = адрес
check-cache = кеш
check-proxy = прокси
check-connection = соединение
check-redirect = перенаправление
check-clock = часы
check-authentication = авторизация
check-administrator = администратор
check-presence = статусы
check-pictures = фотографии
check-scopes = права
check-scope = право { $name }
check-methods = методы
check-method = метод { $name }
check-call = вызов { $name }
check-limits = лимиты
check-lists = списки
check-relay = ретранслятор
check-relay-listening = ретранслятор: приём
check-relay-snapshot = ретранслятор: снимок
check-relay-rights = ретранслятор: права
check-relay-leader = ретранслятор: ведущий
check-relay-age = ретранслятор: возраст
check-relay-clock = ретранслятор: часы
check-relay-messages = ретранслятор: сообщения

## Чем кончилась проверка.

check-ok = хорошо
check-warning = внимание
check-failure = сбой

## Что найдено и что с этим делать.

doctor-settings = { $file }
doctor-settings-none = файла { $file } нет, действуют значения по умолчанию и среда
doctor-settings-profile = { $settings }, профиль { $profile }
doctor-address = { $host }
doctor-address-http = { $host } по незащищённому http: секрет виден всем по пути
doctor-address-http-next = замените http:// на https://
doctor-cache-none = пока нет: его создают главный экран и `list`
doctor-cache = сотрудников { $people }, { $size } КиБ, { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = на пути к порталу нет
doctor-connection-tls = ответ за { $milliseconds } мс, под защитой TLS
doctor-connection-open = ответ за { $milliseconds } мс, без защиты
doctor-redirect-none = на другой узел нет
doctor-owner = портал отвечает пользователю { $name } (#{ $id })
doctor-presence-everything = портал сообщает время последней активности и то, кого нет на месте, кто в мобильном приложении, кто отошёл или просит не беспокоить
doctor-presence-activity = портал сообщает время последней активности, но не раскрывает, кого нет на месте, кто в мобильном приложении, кто отошёл или просит не беспокоить, как и облачный Битрикс24 сегодня
doctor-presence-unknown = в сети слишком мало людей, и пока не видно, сообщает ли портал, кого нет на месте, кто в мобильном приложении, кто отошёл или просит не беспокоить
doctor-clock-agrees = расходятся с часами портала меньше чем на минуту
doctor-clock-off = { $minutes } мин { $seconds } с
doctor-clock-ahead = часы этого компьютера спешат относительно портала на { $off }; whosin это учитывает
doctor-clock-behind = часы этого компьютера отстают от портала на { $off }; whosin это учитывает
doctor-clock-next = настройте часы по сети (timedatectl set-ntp true)
doctor-relay = сервер { $servers } отвечает за { $milliseconds } мс и пускает нас
doctor-relay-listens = { $subject } можно слушать
doctor-relay-deaf = сервер не даёт слушать { $subject }
doctor-relay-rights-next = дайте пользователю экранов права из docs/relay.md
doctor-relay-snapshot = на сервере людей с { $portal }: { $count }, и их можно получить
doctor-relay-nothing = на сервере нет снимка, или получить его не разрешено
doctor-relay-damaged = снимок на сервере повреждён или другой версии
doctor-relay-snapshot-next = проверьте, что `whosin relay` той же версии работает и что прямое чтение разрешено, как сказано в docs/relay.md
doctor-relay-may-publish = с этими учётными данными можно публиковать: их владелец мог бы говорить о присутствии неправду
doctor-relay-may-publish-next = дайте экранам учётные данные, с которыми можно только слушать, как сказано в docs/relay.md
doctor-relay-may-not-publish = с этими учётными данными публиковать нельзя, как и должно быть
doctor-relay-leads = один ретранслятор ведёт, срок { $term }
doctor-relay-no-leader = ни один ретранслятор ничего не сказал за { $seconds } с
doctor-relay-no-leader-next = запустите `whosin relay` с relay.prefix = "{ $prefix }" или узнайте из его журнала, почему он молчит
doctor-relay-age = сведения обо всех не старше { $seconds } с
doctor-relay-age-next = узнайте из журнала `whosin relay`, отвечает ли ему портал
doctor-relay-reading = ретранслятор ещё не прочитал всех
doctor-relay-reading-next = подождите минуту и спросите снова
doctor-relay-sound = услышанное не повреждено
doctor-relay-ignored = { $count ->
        [one] { $count } сообщение пропущено: повреждено, подделано или другой версии
        [few] { $count } сообщения пропущены: повреждены, подделаны или другой версии
       *[other] { $count } сообщений пропущено: повреждены, подделаны или другой версии
    }
doctor-relay-ignored-next = узнайте, кто там публикует, и поставьте всем ретрансляторам и экранам одну версию
doctor-administrator = whosin действует от имени администратора; так же сможет и тот, кто украдёт вебхук
doctor-administrator-next = создайте вебхук обычного сотрудника: «Разработчикам», «Входящий вебхук»
doctor-employee = whosin действует от имени обычного сотрудника
doctor-scopes-untold = портал не сообщает, какие права отмечены
doctor-granted = есть
doctor-not-granted = нет, { $loss }
doctor-scope-next = отметьте { $scope } в настройках вебхука, раздел «Разработчикам»
doctor-lists-sound = продолжаются со страницы на страницу
doctor-lists-stalled = портал обещает ещё отделы, но снова называет первые: кого-то может не хватать
doctor-lists-next = попросите администратора обновить портал или то, что стоит перед ним
doctor-method-untold = портал не сообщает, можно ли его вызывать
doctor-method-allowed = вызывать можно
doctor-method-refused = вызывать нельзя
doctor-method-refused-next = отметьте право, к которому он относится, в настройках вебхука
doctor-method-missing = отсутствует
doctor-method-missing-next = попросите администратора портала обновить его
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = портал не считает время своих методов
doctor-limits = у { $method } в эти десять минут осталось { $left } с из { $whole } с
doctor-limits-next = запускайте с этим вебхуком меньше программ

## Чего whosin лишается без права или метода; после запятой.

loss-everybody = без этого никого не видно
loss-user-brief = сотрудников без отдела может не хватать, часовые пояса, города и навыки не видны
loss-department = дерево отделов приходит за большее число запросов
loss-calendar = встречи, будущие отсутствия и рабочее время не видны
loss-structure = заместители и команды неизвестны
loss-colleagues = сразу находится меньше людей
loss-employees = сотрудники отделов не находятся
loss-search-departments = находятся только ближайшие коллеги
loss-search-users = других на портале не найти
loss-status = мой статус не виден
loss-set-status = мой статус нельзя изменить
loss-start-idle = нельзя отметить, что меня нет на месте
loss-end-idle = нельзя отметить, что я снова на месте
loss-briefs = часовые пояса, города и навыки не видны
loss-accessibility = встречи и будущие отсутствия не видны
loss-working-time = рабочее время и праздники не видны
loss-say = никому нельзя написать

## Какую фотографию удалось получить.

doctor-picture = одна получена от { $host }
doctor-picture-none = ни у кого здесь нет
doctor-picture-pixels = в фотографии от { $host } больше точек, чем рисует whosin: её владельцу стоит загрузить поменьше
doctor-picture-damaged = фотография от { $host } повреждена или неизвестного вида: её владельцу стоит загрузить её заново
doctor-picture-given-up = получение фотографии прервано: попробуйте ещё раз
doctor-picture-address = портал называет адрес фотографии, который не является адресом: сообщите администратору
doctor-picture-forbidden = портал называет для фотографий { $host }, а это ведёт внутрь этого компьютера или его сегмента сети, и whosin туда не идёт: попросите администратора задать публичный адрес портала
doctor-picture-login = { $host } не отдаёт фотографии без входа (статус HTTP { $status }): попросите администратора портала разрешить чтение /upload/
doctor-picture-missing = фотографий, которые называет портал, на { $host } нет (статус HTTP { $status }): посмотрите на того же сотрудника в браузере и сообщите администратору портала
doctor-picture-status = { $host } не отправляет фотографию (статус HTTP { $status }): попробуйте позже
doctor-picture-other = { $host } отвечает чем-то другим, не фотографией: посмотрите в браузере, не требует ли входа сеть или прокси
doctor-picture-large = фотография от { $host } больше 2 МБ: её владельцу стоит загрузить поменьше
doctor-picture-circle = { $host } пускает запрос фотографии по кругу: сообщите администратору портала
doctor-picture-slow = { $host } не отправил фотографию за { $seconds } с: проверьте соединение с ним
