## Що перевіряє `whosin doctor`; його JSON лишається англійським.

check-settings = налаштування
check-address = адреса
check-cache = кеш
check-proxy = проксі
check-connection = з’єднання
check-redirect = переспрямування
check-clock = годинник
check-authentication = авторизація
check-administrator = адміністратор
check-presence = статуси
check-pictures = фотографії
check-scopes = права
check-scope = право { $name }
check-methods = методи
check-method = метод { $name }
check-call = виклик { $name }
check-limits = ліміти
check-lists = списки
check-relay = ретранслятор
check-relay-listening = ретранслятор: прийом
check-relay-snapshot = ретранслятор: знімок
check-relay-rights = ретранслятор: права
check-relay-leader = ретранслятор: ведучий
check-relay-age = ретранслятор: вік
check-relay-clock = ретранслятор: годинник
check-relay-messages = ретранслятор: повідомлення

## Чим закінчилася перевірка.

check-ok = добре
check-warning = увага
check-failure = збій

## Що знайдено й що з цим робити.

doctor-settings = { $file }
doctor-settings-none = файлу { $file } немає, діють значення за замовчуванням і середовище
doctor-settings-profile = { $settings }, профіль { $profile }
doctor-address = { $host }
doctor-address-http = { $host } незахищеним http: секрет видно всім на шляху
doctor-address-http-next = замініть http:// на https://
doctor-cache-none = поки що немає: його створюють головний екран і `list`
doctor-cache = { $people ->
    [one] { $people } співробітник
    [few] { $people } співробітники
   *[many] { $people } співробітників
  }, { $size } КіБ, { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = на шляху до порталу немає
doctor-connection-tls = відповідь за { $milliseconds } мс, під захистом TLS
doctor-connection-open = відповідь за { $milliseconds } мс, без захисту
doctor-redirect-none = на інший вузол немає
doctor-owner = портал відповідає користувачеві { $name } (#{ $id })
doctor-presence-everything = портал повідомляє час останньої активності та хто не за комп’ютером, хто в мобільному застосунку, хто не на місці або просить не турбувати
doctor-presence-activity = портал повідомляє час останньої активності, але не розкриває, хто не за комп’ютером, хто в мобільному застосунку, хто не на місці або просить не турбувати, як і хмарний Бітрікс24 сьогодні
doctor-presence-unknown = у мережі замало людей, і поки що не видно, чи повідомляє портал, хто не за комп’ютером, хто в мобільному застосунку, хто не на місці або просить не турбувати
doctor-clock-agrees = розходиться з годинником порталу менш ніж на хвилину
doctor-clock-off = { $minutes } хв { $seconds } с
doctor-clock-ahead = годинник цього комп’ютера випереджає портал на { $off }; whosin це враховує
doctor-clock-behind = годинник цього комп’ютера відстає від порталу на { $off }; whosin це враховує
doctor-clock-next = налаштуйте годинник через мережу (timedatectl set-ntp true)
doctor-relay = сервер { $servers } відповідає за { $milliseconds } мс і пускає нас
doctor-relay-listens = { $subject } можна слухати
doctor-relay-deaf = сервер не дає слухати { $subject }
doctor-relay-rights-next = дайте користувачеві екранів права з docs/relay.md
doctor-relay-snapshot = на сервері людей із { $portal }: { $count }, і їх можна отримати
doctor-relay-nothing = на сервері немає знімка, або отримати його не дозволено
doctor-relay-damaged = знімок на сервері пошкоджено або він іншої версії
doctor-relay-snapshot-next = перевірте, що `whosin relay` тієї самої версії працює і що пряме читання дозволено, як сказано в docs/relay.md
doctor-relay-may-publish = із цими обліковими даними можна публікувати: їхній власник міг би казати про присутність неправду
doctor-relay-may-publish-next = дайте екранам облікові дані, з якими можна лише слухати, як сказано в docs/relay.md
doctor-relay-may-not-publish = із цими обліковими даними публікувати не можна, як і має бути
doctor-relay-leads = один ретранслятор веде, термін { $term }
doctor-relay-no-leader = жоден ретранслятор нічого не сказав за { $seconds } с
doctor-relay-no-leader-next = запустіть `whosin relay` з relay.prefix = "{ $prefix }" або дізнайтеся з його журналу, чому він мовчить
doctor-relay-age = відомості про всіх не старіші за { $seconds } с
doctor-relay-age-next = дізнайтеся з журналу `whosin relay`, чи відповідає йому портал
doctor-relay-reading = ретранслятор ще не прочитав усіх
doctor-relay-reading-next = зачекайте хвилину і запитайте знову
doctor-relay-sound = почуте не пошкоджено
doctor-relay-ignored = { $count ->
        [one] { $count } повідомлення пропущено: пошкоджене, підроблене або іншої версії
        [few] { $count } повідомлення пропущено: пошкоджені, підроблені або іншої версії
       *[other] { $count } повідомлень пропущено: пошкоджені, підроблені або іншої версії
    }
doctor-relay-ignored-next = дізнайтеся, хто там публікує, і поставте всім ретрансляторам та екранам одну версію
doctor-administrator = whosin діє від імені адміністратора; так само зможе й той, хто викраде вебхук
doctor-administrator-next = створіть вебхук звичайного співробітника: «Розробникам», «Вхідний вебхук»
doctor-employee = whosin діє від імені звичайного співробітника
doctor-scopes-untold = портал не повідомляє, які права позначено
doctor-granted = є
doctor-not-granted = немає, { $loss }
doctor-scope-next = позначте { $scope } у налаштуваннях вебхука, розділ «Розробникам»
doctor-lists-sound = продовжуються зі сторінки на сторінку
doctor-lists-stalled = портал обіцяє ще відділи, але знову називає перші: когось може бракувати
doctor-lists-next = попросіть адміністратора оновити портал або те, що стоїть перед ним
doctor-method-untold = портал не повідомляє, чи можна його викликати
doctor-method-allowed = викликати можна
doctor-method-refused = викликати не можна
doctor-method-refused-next = позначте право, до якого він належить, у налаштуваннях вебхука
doctor-method-missing = відсутній
doctor-method-missing-next = попросіть адміністратора порталу оновити його
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = портал не рахує час своїх методів
doctor-limits = для { $method } на ці десять хвилин залишилося { $left } с із { $whole } с
doctor-limits-next = запускайте із цим вебхуком менше програм

## Чого whosin позбавляється без права або методу; після коми.

loss-everybody = без цього нікого не видно
loss-user-brief = може бракувати співробітників без відділу, часових поясів, міст і навичок не видно
loss-department = дерево відділів надходить за більшу кількість запитів
loss-calendar = зустрічей, майбутніх відсутностей і робочого часу не видно
loss-structure = заступники й команди невідомі
loss-colleagues = одразу знаходиться менше людей
loss-employees = співробітники відділів не знаходяться
loss-search-departments = знаходяться лише найближчі колеги
loss-search-users = інших на порталі не знайти
loss-status = мого статусу не видно
loss-set-status = мій статус змінити не можна
loss-start-idle = не можна позначити, що я не за комп’ютером
loss-end-idle = не можна позначити, що я знову тут
loss-briefs = часових поясів, міст і навичок не видно
loss-accessibility = зустрічей і майбутніх відсутностей не видно
loss-working-time = робочого часу та свят не видно
loss-say = нікому не можна написати

## Яку фотографію вдалося отримати.

doctor-picture = одну отримано від { $host }
doctor-picture-none = ні в кого тут немає
doctor-picture-pixels = у фотографії від { $host } більше пікселів, ніж малює whosin: її власникові варто завантажити меншу
doctor-picture-damaged = фотографія від { $host } пошкоджена або невідомого типу: її власникові варто завантажити її наново
doctor-picture-given-up = отримання фотографії перервано: спробуйте ще раз
doctor-picture-address = портал називає адресу фотографії, яка не є адресою: повідомте адміністратора
doctor-picture-forbidden = портал називає для фотографій { $host }, а це веде всередину цього комп’ютера або його сегмента мережі, і whosin туди не йде: попросіть адміністратора задати публічну адресу порталу
doctor-picture-login = { $host } не видає фотографій без входу (статус HTTP { $status }): попросіть адміністратора порталу дозволити читання /upload/
doctor-picture-missing = фотографій, які називає портал, на { $host } немає (статус HTTP { $status }): подивіться на того самого співробітника в браузері й повідомте адміністратора порталу
doctor-picture-status = { $host } не надсилає фотографію (статус HTTP { $status }): спробуйте пізніше
doctor-picture-other = { $host } відповідає чимось іншим, не фотографією: подивіться в браузері, чи не вимагає входу мережа або проксі
doctor-picture-large = фотографія від { $host } більша за 2 МБ: її власникові варто завантажити меншу
doctor-picture-circle = { $host } пускає запит фотографії по колу: повідомте адміністратора порталу
doctor-picture-slow = { $host } не надіслав фотографію за { $seconds } с: перевірте з’єднання з ним
