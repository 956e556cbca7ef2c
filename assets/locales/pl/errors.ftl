## Co mówi system, w miejscu $reason.

reason-not-found = nie istnieje
reason-not-allowed = brak dostępu
reason-exists = już istnieje
reason-directory = to katalog
reason-no-directory = część ścieżki nie jest katalogiem
reason-full = dysk jest pełny
reason-read-only = system plików jest tylko do odczytu
reason-no-text = to nie jest tekst w UTF-8
reason-in-use = adres jest zajęty
reason-not-here = to nie jest adres tego komputera
reason-slow = trwało to za długo
reason-closed = nikt już tego nie czyta
reason-large = rozmiar przekracza { $most }
reason-no-toml = to nie jest poprawny TOML
reason-circle = dowiązania prowadzą w kółko

## Dlaczego polecenie nie mogło zrobić tego, o co je proszono, i co dalej. $reason to co mówi system.

# Tekst, którego nikt nie tłumaczy, taki jaki jest.
verbatim = { $text }
failed-no-portal = portal nie jest ustawiony: uruchom `whosin login`, umieść URL webhooka przychodzącego w WHOSIN_WEBHOOK lub w { $file } (webhook = "…") albo obejrzyj zmyśloną firmę poleceniem `whosin demo`
failed-application = ustawienia wskazują aplikację (client_id), ale { $key } brakuje lub nie jest adresem: ustaw client_id, client_secret i portal ("https://PORTAL")
failed-address-elsewhere = webhook nie stoi w { $file }: zmień go tam, skąd pochodzi, w WHOSIN_WEBHOOK lub webhook_command
failed-certificates-unreadable = nie można odczytać ca_file = "{ $file }" ({ $reason }): wskaż plik PEM z certyfikatem portalu albo urzędu certyfikacji
failed-certificates-none = w ca_file = "{ $file }" nie ma certyfikatu: wskaż plik PEM z wierszem `-----BEGIN CERTIFICATE-----`, a nie DER ani klucz
failed-certificates-bad = ca_file = "{ $file }" to niepełny plik PEM: wyeksportuj certyfikat ponownie
failed-no-terminal = pulpit potrzebuje terminala: uruchom go w terminalu, a w potokach używaj `whosin list`
failed-terminal = terminala nie można użyć ({ $reason }): spróbuj w innym albo użyj `whosin list`
failed-resources = system daje whosin za mało zasobów ({ $reason }): pozwól na więcej otwartych plików (`ulimit -n 64`) albo zamknij inne programy
failed-clock = zegar tego komputera pokazuje czas, którego nie obejmuje żaden kalendarz: ustaw go dobrze (pokazuje go `date`)
failed-input = webhooka nie da się odczytać ze standardowego wejścia ({ $reason }): przekaż jego adres potokiem albo uruchom `whosin login` w terminalu
failed-log = pliku logu nie da się otworzyć ({ $reason }): pozwól na zapis w jego katalogu albo ustaw log = "off"
failed-nobody = nikt nie pasuje do „{ $who }”: spróbuj z częścią nazwiska, a wszystkich pokaże `whosin list`
failed-nobody-listed = nikt nie pasuje: opuść słowo lub filtr, a wszystkich pokaże `whosin list`
failed-not-told = do { $filter } nikt tu nie może pasować: ten portal podaje czas ostatniej aktywności i nic więcej; spróbuj is:active lub is:quiet
failed-no-calendar-known = do { $filter } nikt nie może pasować: żaden kalendarz nie jest znany; dodaj webhookowi uprawnienie calendar (`whosin doctor`) i zapytaj bez --cached
failed-no-department = żaden dział nie pasuje do „{ $name }” i żaden nie nazywa się podobnie: wszystkie pokazuje t na pulpicie
failed-no-department-near = żaden dział nie pasuje do „{ $name }”; może { $nearest }?
failed-no-departments = żaden dział nie pasuje do „{ $name }”: portal nie podał żadnego działu
failed-empty = { $what } nic nie mówi: podaj dział albo opuść tę opcję
failed-filter = nie ma filtra „{ $filter }”; może { $nearest }?
failed-filter-name = nie ma filtra „{ $filter }”: podaj dział po @
# Potem idą osoby, po wierszu na każdą, i $more, gdy są inne.
failed-several = „{ $who }” pasuje do { $several } osób: wskaż jedną numerem, na przykład #{ $example }, albo dodaj --first
failed-not-asked = whosin przez własny błąd przestał pytać portal: uruchom polecenie ponownie i zgłoś to wraz z plikiem logu
failed-unchanged = portal nie zmienił statusu: spróbuj ponownie albo zmień go w komunikatorze portalu
failed-not-for-a-while = --for łączy się z online, dnd, away lub break: opuść je
failed-status-timer = status jest ustawiony, ale nic nie przywróci poprzedniego ({ $reason }): pozwól na zapis w katalogu stanu
failed-no-calendars = portal nie podaje, kto jest na spotkaniu, więc nie wiadomo, kto ma czas: dodaj webhookowi uprawnienie calendar albo czekaj na back lub online
failed-timed-out = czas minął: { $what }
failed-nothing-cached = z tego portalu nic jeszcze nie zapamiętano: uruchom raz `whosin list` bez --cached
failed-notes = żadna notatka nie została wzięta z { $file }: { $reason }; potrzebne są wiersze takie, jakie wypisuje `whosin notes`
failed-no-journal = dziennik nie jest prowadzony: ustaw journal = true w { $file } (albo WHOSIN_JOURNAL=true) i zostaw włączony pulpit lub `whosin watch`
failed-no-command = nie ma polecenia "{ $name }": wymienia je `whosin man`
failed-pages = stron nie da się zapisać w { $directory } ({ $reason }): podaj inny katalog
failed-output = wyniku nie da się wypisać ({ $reason })
or-last = { $others } lub { $last }

notes-fault-long = rozmiar przekracza { $megabytes } MB
notes-fault-json = to nie jest JSON
notes-fault-data = brakuje liczby id albo coś jest innego rodzaju
notes-fault-line = wiersz { $number }: { $reason }

## Co jest nie tak z szablonem `whosin list --format`.

template-unknown = nie ma formatu „{ $name }”: podaj mutt, vcard, waybar albo szablon jak '{ $example }'
template-unknown-near = nie ma formatu „{ $name }”; może { $near }? Albo podaj mutt, vcard, waybar lub szablon jak '{ $example }'
template-open = „{ $shown }” nie jest zamknięte: napisz { $closed } albo, jeśli to ma być nawias, { $brace }
template-no-field = nikt nie ma „{ $shown }”; może { $near }? Szablon może wymieniać { $fields }

## Logowanie.

oauth-no-application = aplikacja nie jest ustawiona: zarejestruj ją w portalu w „Zasobach dla deweloperów”, potem ustaw portal, client_id i client_secret
oauth-no-code = nie ma w tym kodu: wklej cały adres, pod który skierowano przeglądarkę, z ?code=
oauth-other-login = ten adres jest z innego logowania: otwórz adres wypisany na końcu i wklej to, co potem przyjdzie
oauth-disagreed = portal nie wpuścił aplikacji: zgódź się w przeglądarce albo zapytaj administratora
oauth-listen = nie da się czekać pod adresem { $address } ({ $reason }): podaj adres przekierowania aplikacji, wolny i należący do tego komputera
oauth-nobody = w ciągu { $minutes } min nikt nie przyszedł: uruchom polecenie ponownie
oauth-open = Otwórz ten adres w przeglądarce i wyraź zgodę:
oauth-paste = Potem w ciągu 30 sekund wklej tutaj adres, pod który skierowano przeglądarkę:
oauth-close = Możesz zamknąć tę stronę i wrócić do terminala.
oauth-done = Zalogowano do { $host }.
login-prompt = URL webhooka (niewidoczny):
login-connected = Połączono z { $portal } jako { $name }.
login-lacks = Nieprzyznane, ale zalecane: uprawnienie { $scope }.
login-saved = Zapisano w { $file }; uruchom `{ $command }`.
login-saved-keyring = Zapisano w pęku kluczy, na który wskazuje { $file }; uruchom `{ $command }`.
login-outranked = uwaga: w środowisku jest ustawione WHOSIN_WEBHOOK i może mieć pierwszeństwo przed tym, co zapisano
login-removed = Webhooka nie ma już w { $file }. Działa jednak, dopóki nie usuniesz go w portalu: „Zasoby dla deweloperów”, „Integracje”.
login-removed-profile = Webhooka profilu { $profile } nie ma już w { $file }. Działa jednak, dopóki nie usuniesz go w portalu: „Zasoby dla deweloperów”, „Integracje”.
login-removed-keyring = Webhooka nie ma już w pęku kluczy. Działa jednak, dopóki nie usuniesz go w portalu: „Zasoby dla deweloperów”, „Integracje”.
login-removed-keyring-profile = Webhooka profilu { $profile } nie ma już w pęku kluczy. Działa jednak, dopóki nie usuniesz go w portalu: „Zasoby dla deweloperów”, „Integracje”.
login-none = W { $file } nie było webhooka.
login-none-profile = W { $file } nie było webhooka profilu { $profile }.

## Wbudowany portal.

demo-in-use = adres { $address } jest już zajęty: podaj w --listen inny port albo port 0 dla dowolnego wolnego
demo-not-here = { $address } nie jest adresem tego komputera: podaj w --listen taki, który jest, na przykład 127.0.0.1:0
demo-not-allowed = system nie pozwala temu użytkownikowi czekać na połączenia pod adresem { $address }: podaj w --listen port powyżej 1023
demo-no-address = nie da się czekać pod adresem { $address } ({ $reason }): podaj w --listen inny adres
demo-no-front = nie da się utworzyć certyfikatu dla { $address } ({ $reason }): uruchom bez --tls
demo-no-print = nie da się wypisać adresu webhooka ({ $reason }): zostaw standardowe wyjście otwarte
demo-unheard = nikt nie mógłby poznać adresu, standardowe wyjście jest zamknięte: zostaw je otwarte albo wybierz port w --listen
demo-no-certificate = certyfikatu nie da się zapisać w { $file } ({ $reason }): podaj inny plik
demo-no-signals = nie da się czekać na sygnały ({ $reason }): spróbuj ponownie

## Co mówi się po drodze.

dumb-terminal = ten terminal mówi (w TERM), że nie można na nim rysować: zamiast pulpitu jest `whosin list`
cache-replaced = pamięć podręczna była uszkodzona: przeniesiono ją do { $place } i założono nową
cache-replaced-nowhere = pamięć podręczna była uszkodzona, założono nową
taken-to-mean = „{ $who }” zrozumiano jako { $taken }; prawie tak samo pasuje { $also }: wskaż osobę numerem
and-last = { $others } i { $last }
and-others = { $name } i jeszcze { $count }
several-more = … i jeszcze { $count }
several-extension = wewn. { $number }
nobody-at-all = portal odpowiada na { $method }, że nie ma nikogo: zapytaj administratora, czy właściciel webhooka może widzieć firmę
panic-report = To błąd w whosin, a nie Twój: zgłoś go, proszę, razem z tekstem powyżej.

theme-unknown = nie ma motywu o takiej nazwie: wybierz jeden z { $known } albo utwórz plik themes/NAZWA.toml obok ustawień
theme-wrong = błąd w wierszu { $line } motywu { $file } ({ $reason }): popraw go albo wybierz inny motyw
theme-unreadable = nie można odczytać motywu { $file } ({ $reason }): zezwól na odczyt albo wybierz inny motyw
theme-unknown-near = nie ma motywu o takiej nazwie, może chodzi o { $nearest }? Są { $known }
theme-fault-name = nie ma koloru { $name }
theme-fault-color = kolor zapisuje się tak: "#1f6feb"
theme-fault-base = base to auto, dark, light albo terminal
