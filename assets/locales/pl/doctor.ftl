## Co sprawdza `whosin doctor`; jego JSON pozostaje po angielsku.

check-settings = ustawienia
check-address = adres
check-cache = pamięć podręczna
check-proxy = proxy
check-connection = połączenie
check-redirect = przekierowanie
check-clock = zegar
check-authentication = uwierzytelnienie
check-administrator = administrator
check-presence = statusy
check-pictures = zdjęcia
check-scopes = uprawnienia
check-scope = uprawnienie { $name }
check-methods = metody
check-method = metoda { $name }
check-call = wywołanie { $name }
check-limits = limity
check-lists = listy
check-relay = przekaźnik
check-relay-listening = przekaźnik: nasłuch
check-relay-snapshot = przekaźnik: migawka
check-relay-rights = przekaźnik: uprawnienia
check-relay-leader = przekaźnik: lider
check-relay-age = przekaźnik: wiek
check-relay-clock = przekaźnik: zegar
check-relay-messages = przekaźnik: wiadomości

## Jak wypadło sprawdzenie.

check-ok = ok
check-warning = uwaga
check-failure = błąd

## Co znaleziono i co z tym zrobić.

doctor-settings = { $file }
doctor-settings-none = pliku { $file } nie ma, działają wartości domyślne i środowisko
doctor-settings-profile = { $settings }, profil { $profile }
doctor-address = { $host }
doctor-address-http = { $host } przez nieszyfrowane http, które pokazuje klucz każdemu po drodze
doctor-address-http-next = wpisz https:// zamiast http://
doctor-cache-none = jeszcze jej nie ma: tworzą ją pulpit i `list`
doctor-cache = osób: { $people }, { $size } KiB, { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = brak na drodze do portalu
doctor-connection-tls = odpowiedź w { $milliseconds } ms, chroniona przez TLS
doctor-connection-open = odpowiedź w { $milliseconds } ms, bez ochrony
doctor-redirect-none = brak na innego hosta
doctor-owner = portal odpowiada użytkownikowi { $name } (#{ $id })
doctor-presence-everything = portal podaje czas ostatniej aktywności i to, kogo dotyczy bezczynność, kto jest w aplikacji mobilnej lub poza zasięgiem i komu nie przeszkadzać
doctor-presence-activity = portal podaje czas ostatniej aktywności, a to, kogo dotyczy bezczynność, kto jest w aplikacji mobilnej lub poza zasięgiem i komu nie przeszkadzać, zachowuje dla siebie, tak jak dzisiejszy Bitrix24 w chmurze
doctor-presence-unknown = w sieci jest za mało osób, aby było widać, czy portal podaje też, kogo dotyczy bezczynność, kto jest w aplikacji mobilnej lub poza zasięgiem i komu nie przeszkadzać
doctor-clock-agrees = zgadza się z zegarem portalu co do minuty
doctor-clock-off = { $minutes } min { $seconds } s
doctor-clock-ahead = zegar tego komputera spieszy się względem portalu o { $off }, co whosin uwzględnia
doctor-clock-behind = zegar tego komputera późni się względem portalu o { $off }, co whosin uwzględnia
doctor-clock-next = niech komputer ustawia go z sieci (timedatectl set-ntp true)
doctor-relay = serwer { $servers } odpowiada w { $milliseconds } ms i nas wpuszcza
doctor-relay-listens = { $subject } wolno słuchać
doctor-relay-deaf = serwer nie pozwala słuchać { $subject }
doctor-relay-rights-next = daj użytkownikowi pulpitów uprawnienia z docs/relay.md
doctor-relay-snapshot = serwer trzyma osoby z { $portal } ({ $count }) i wolno je pobrać
doctor-relay-nothing = serwer nie ma migawki albo nie pozwala jej pobrać
doctor-relay-damaged = migawka na serwerze jest uszkodzona albo w innej wersji
doctor-relay-snapshot-next = sprawdź, czy `whosin relay` w tej samej wersji działa i czy odczyt bezpośredni jest dozwolony, jak mówi docs/relay.md
doctor-relay-may-publish = z tymi danymi dostępu wolno publikować: kto je ma, mógłby kłamać o obecności
doctor-relay-may-publish-next = daj pulpitom dane dostępu, którymi wolno tylko słuchać, jak mówi docs/relay.md
doctor-relay-may-not-publish = z tymi danymi dostępu nie wolno publikować, i tak ma być
doctor-relay-leads = jeden przekaźnik przewodzi, w kadencji { $term }
doctor-relay-no-leader = od { $seconds } s żaden przekaźnik nic nie powiedział
doctor-relay-no-leader-next = uruchom `whosin relay` z relay.prefix = "{ $prefix }" albo sprawdź w jego dzienniku, dlaczego milczy
doctor-relay-age = wiadomości o wszystkich mają najwyżej { $seconds } s
doctor-relay-age-next = sprawdź w dzienniku `whosin relay`, czy portal mu odpowiada
doctor-relay-reading = przekaźnik nie przeczytał jeszcze wszystkich
doctor-relay-reading-next = zaczekaj minutę i zapytaj ponownie
doctor-relay-sound = co było słychać, jest całe
doctor-relay-ignored = { $count ->
        [one] pominięto { $count } wiadomość: uszkodzona, podrobiona albo w innej wersji
        [few] pominięto { $count } wiadomości: uszkodzone, podrobione albo w innej wersji
       *[other] pominięto { $count } wiadomości: uszkodzonych, podrobionych albo w innej wersji
    }
doctor-relay-ignored-next = sprawdź, kto tam publikuje, i daj wszystkim przekaźnikom i pulpitom tę samą wersję
doctor-administrator = whosin działa w imieniu administratora; tak samo mógłby działać każdy, kto ukradnie webhook
doctor-administrator-next = utwórz webhook jako zwykły pracownik: „Zasoby dla deweloperów”, „Webhook przychodzący”
doctor-employee = whosin działa w imieniu zwykłego pracownika
doctor-scopes-untold = portal nie podaje, które uprawnienia są zaznaczone
doctor-granted = przyznane
doctor-not-granted = nieprzyznane, { $loss }
doctor-scope-next = zaznacz { $scope } w ustawieniach webhooka, w „Zasobach dla deweloperów”
doctor-lists-sound = przechodzą poprawnie ze strony na stronę
doctor-lists-stalled = portal obiecuje więcej działów, a podaje znów pierwsze: może brakować osób
doctor-lists-next = poproś administratora o aktualizację portalu albo tego, co stoi przed nim
doctor-method-untold = portal nie podaje, czy wolno ją wywołać
doctor-method-allowed = wolno ją wywołać
doctor-method-refused = nie wolno jej wywołać
doctor-method-refused-next = zaznacz jej uprawnienie w ustawieniach webhooka
doctor-method-missing = nie ma jej
doctor-method-missing-next = poproś administratora o aktualizację portalu
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = portal nie liczy czasu swoich metod
doctor-limits = metodzie { $method } zostało w tych dziesięciu minutach { $left } s z { $whole } s
doctor-limits-next = uruchamiaj z tym webhookiem mniej programów

## Co traci whosin bez uprawnienia lub metody, po przecinku.

loss-everybody = bez tego nikogo nie widać
loss-user-brief = może brakować osób bez działu, nie widać stref czasowych, miast i umiejętności
loss-department = drzewo działów wymaga większej liczby zapytań
loss-calendar = nie widać spotkań, przyszłych nieobecności i godzin pracy
loss-structure = nie wiadomo, kto kogo zastępuje i jakie są zespoły
loss-colleagues = naraz znajduje się mniej osób
loss-employees = nie znajduje się osób z działów
loss-search-departments = znajdują się tylko najbliżsi współpracownicy
loss-search-users = w portalu nie da się szukać innych osób
loss-status = nie widać mojego statusu
loss-set-status = nie da się ustawić mojego statusu
loss-start-idle = nie da się ustawić mojej bezczynności
loss-end-idle = nie da się zakończyć mojej bezczynności
loss-briefs = nie widać stref czasowych, miast i umiejętności
loss-accessibility = nie widać spotkań i przyszłych nieobecności
loss-working-time = nie widać godzin pracy i świąt
loss-say = nie da się do nikogo napisać

## Zdjęcie, które udało się pobrać.

doctor-picture = jedno przyszło z { $host }
doctor-picture-none = nikt tu nie ma zdjęcia
doctor-picture-pixels = zdjęcie z { $host } ma więcej pikseli, niż whosin rysuje: właściciel powinien wgrać mniejsze
doctor-picture-damaged = zdjęcie z { $host } jest uszkodzone lub nieznanego rodzaju: właściciel powinien wgrać je ponownie
doctor-picture-given-up = pobieranie zdjęcia przerwano: spróbuj ponownie
doctor-picture-address = portal podaje adres zdjęcia, który nie jest adresem: powiadom administratora
doctor-picture-forbidden = portal podaje dla zdjęć { $host }, a to prowadzi do wnętrza tego komputera lub jego odcinka sieci i whosin tam nie idzie: poproś administratora o ustawienie publicznego adresu portalu
doctor-picture-login = { $host } nie wydaje zdjęć bez logowania (status HTTP { $status }): poproś administratora portalu o zezwolenie na odczyt /upload/
doctor-picture-missing = zdjęć, które podaje portal, nie ma na { $host } (status HTTP { $status }): obejrzyj tę samą osobę w przeglądarce i powiadom administratora portalu
doctor-picture-status = { $host } nie wysyła zdjęcia (status HTTP { $status }): spróbuj później
doctor-picture-other = { $host } odpowiada czymś innym niż zdjęcie: sprawdź w przeglądarce, czy sieć lub proxy nie wymaga logowania
doctor-picture-large = zdjęcie z { $host } ma ponad 2 MB: właściciel powinien wgrać mniejsze
doctor-picture-circle = { $host } odsyła pytanie o zdjęcie w kółko: powiadom administratora portalu
doctor-picture-slow = { $host } nie wysłał zdjęcia w ciągu { $seconds } s: sprawdź połączenie z nim
