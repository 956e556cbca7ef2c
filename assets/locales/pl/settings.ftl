## Ustawienia: do czego służy każde, co przyjmuje i co jest w nim nie tak.

setting-webhook = URL webhooka przychodzącego, który portal tworzy w „Zasobach dla deweloperów”; wygląda jak "https://acme.bitrix24.pl/rest/1/SECRET/". To hasło: nie pokazuj nikomu tego pliku (chmod 600).
setting-webhook_command = Zamiast niego: polecenie powłoki, którego pierwszym wierszem wyniku jest ten URL, żeby nie stał w żadnym pliku, na przykład "pass show bitrix24". Wykonuje się przed pokazaniem ekranu, może o coś zapytać w terminalu i ma na to minutę.
setting-keyring = Zamiast niego: czy ten URL jest w systemowym pęku kluczy, pod usługą "whosin" i nazwą profilu. `whosin login --keyring` umieszcza go tam i zapisuje ten wiersz, `whosin login --remove` usuwa jedno i drugie.
setting-portal = Adres portalu, na przykład "https://acme.bitrix24.pl". Razem z webhook_command lub keyring: żeby to, co wiadomo o portalu, było widać, zanim się je zapyta, i żeby --cached nie pytało żadnego. Dla aplikacji jest konieczny.
setting-client_id = Zamiast webhooka: ID aplikacji portalu. Ustaw portal, to i następne ustawienie, a potem uruchom raz `whosin login --oauth`.
setting-client_secret = Klucz aplikacji. Trafia tylko do serwera autoryzacji.
setting-authorization_server = Serwer autoryzacji aplikacji; zostaw puste, aby używać serwera Bitrix24.
setting-ca_file = Plik PEM z certyfikatami, którym ufać oprócz systemowych, gdy portal ma własny certyfikat: certyfikat urzędu, który go podpisał, albo on sam. Zmienne środowiskowe HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) i NO_PROXY są brane pod uwagę, dla portalu i dla zdjęć.
setting-allow_http = Czy webhook może używać nieszyfrowanego http:// na innym komputerze niż ten. Wtedy każdy po drodze może go przeczytać.
setting-limits = Na ile pytań pozwala portal; używana jest najwyżej czwarta część: cloud (zwykłe plany), enterprise (plan Enterprise, pięć razy więcej) albo none (własny portal, który nie liczy). Po odmowie whosin i tak zwalnia.
setting-relay-servers = Przekaźnik, który mówi o obecności zamiast portalu, tak że tysiące ekranów nie kosztują portalu więcej niż jeden: adresy jego serwerów NATS, na przykład ["tls://nats.acme.example"]; nats:// tylko na tym komputerze. Krótko: relay = "tls://nats.acme.example". Także --relay. Szczegóły i nazwiska nadal pochodzą z portalu, przez webhook.
setting-relay-credentials = Czym wchodzi się na serwery przekaźnika: plik z danymi dostępu (tworzy go nsc), czytelny tylko dla ciebie (chmod 600).
setting-relay-nkey = Zamiast tego: plik z ziarnem klucza nkey, czytelny tylko dla ciebie.
setting-relay-ca_file = Plik PEM z certyfikatami, którym ufać dla serwerów przekaźnika, zamiast systemowych.
setting-relay-prefix = Od czego zaczynają się tematy i zasobniki przekaźnika, aby kilka portali mogło dzielić jeden serwer.
setting-relay-hide = Dla `whosin relay`: osoby, o których nic się nie publikuje, według numerów, na przykład [12, 345].
setting-relay-publish = Dla `whosin relay`: co publikować o osobach: presence (nic, co je nazywa) albo directory (także nazwisko, stanowisko, działy, kolor i adres zdjęcia, dla ekranów bez webhooka).
setting-language = Język tego, co się czyta na ekranie i w terminalu: auto (z ustawień regionalnych: LC_ALL, LC_MESSAGES lub LANG) albo jeden z: { $languages }. JSON, pliki logu i nazwy ustawień zostają po angielsku.
setting-theme = Kolory: auto (jak terminal), dark, light, high-contrast, terminal (jego własne 16), solarized-dark, solarized-light, gruvbox albo NAME dla pliku themes/NAME.toml obok tego.
setting-color = Ile kolorów: auto, truecolor, 256, 16 albo none. NO_COLOR w środowisku zmienia auto w none.
setting-glyphs = Jakimi znakami rysować: auto, unicode albo ascii.
setting-pictures = Jak pokazywać zdjęcia: auto, kitty, iterm2, sixel, halfblocks albo none.
setting-view = Od czego zaczyna się pulpit: list (lista) albo wall (kafelki z twarzami).
setting-density = Ile miejsca zajmuje osoba na liście i na kafelkach: comfortable (ze zdjęciem) albo compact (jeden wiersz, bez zdjęcia).
setting-order = Kolejność listy na początku: presence, name, department, activity, time-zone, free-soonest albo recent (według ostatnich rozmów).
setting-mouse = Czy reagować na mysz.
setting-plain = Czy pulpit ma być samymi wierszami tekstu, dla czytników ekranu i monitorów brajlowskich: bez ramek, zdjęć i znaków graficznych, z kursorem na wybranej osobie, z jednym komunikatem naraz, z zegarami, które stoją, i bez ponownego pisania tego, co się nie zmieniło. Także jako --plain.
setting-ticking = Czy zegary na ekranie idą. Jeśli nie, widać, od kiedy coś trwa, i sam upływ czasu niczego w tym nie zmienia.
setting-presence_limit_minutes = Ile minut po ostatniej aktywności osoba jest jeszcze online: czas życia sesji portalu, 24, jeśli administrator go nie zmienił; co najmniej 2.
setting-refresh_selected_seconds = Co ile sekund pytać portal o wybraną osobę; co najmniej 5.
setting-refresh_visible_seconds = To samo dla osób na ekranie; co najmniej 10.
setting-refresh_everybody_seconds = To samo dla wszystkich; co najmniej 60.
setting-send = Czy wolno wysyłać wiadomości, klawiszem `a` na pulpicie i poleceniem `whosin say`.
setting-journal = Czy prowadzić dziennik, kto i kiedy był na miejscu, dla `whosin history` i karty: 14 dni, tylko na tym komputerze. `whosin history --purge` go wymazuje.
setting-call_command = Czym dzwonić: powłoka wykonuje to polecenie z numerem w WHOSIN_HOOK_NUMBER i z numerem wewnętrznym lub niczym w WHOSIN_HOOK_EXTENSION. Puste: sposobem systemu ("tel:").
setting-notify_command = Co uruchomić oprócz dzwonka, gdy zmieni się status obserwowanej osoby (w): WHOSIN_HOOK_NAME i WHOSIN_HOOK_PRESENCE mówią, u kogo i na jaki. (Nazwy z wersji 0.1, czyli WHOSIN_NUMBER, WHOSIN_NAME i WHOSIN_PRESENCE, znikną w następnym wydaniu.) Żadne polecenie, przeglądarka ani program schowka nie dostaje webhooka ani innego klucza ze środowiska.
setting-auto_away_minutes = Po tylu minutach bez naciśnięcia klawisza Twoim statusem jest bezczynność, do następnego klawisza; 0 znaczy nigdy.
setting-log = Ile zapisywać w ~/.local/state/whosin/whosin.log: off, error, warn, info, debug albo trace.
setting-default_profile = Profil, którego używać, gdy nie wymienia go ani --profile, ani WHOSIN_PROFILE; zobacz koniec tego pliku.

## Przykładowy plik wokół nich.
example-head = Ustawienia whosin: skopiuj ten plik do ~/.config/whosin/config.toml albo tam, gdzie wskazuje $XDG_CONFIG_HOME.
example-how = Każdy wiersz, który zaczyna się od "#" i nazwy, pokazuje ustawienie z wartością domyślną: usuń "#" i zmień ją. Każde jest też zmienną środowiskową: WHOSIN_ i nazwa wielkimi literami, na przykład WHOSIN_THEME=light. Środowisko ma pierwszeństwo przed tym plikiem, a profil podany w --profile przed obojgiem.
example-schema = Edytor, który zna schematy (taplo, Even Better TOML i to, co się na nich opiera), uzupełnia ten plik, objaśnia każde ustawienie i zaznacza błędy, gdy obok leży schemat podany w pierwszym wierszu: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = Ustawienia whosin: ~/.config/whosin/config.toml.
example-keys = Klawisze: każdy wiersz daje czynności wszystkie jej klawisze, zamiast pokazanych; [] je odbiera. Klawisz to znak albo nazwa (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), z Ctrl-, Alt- lub Shift- na początku. Znak działa też tam, gdzie układ rosyjski, ukraiński, grecki lub hebrajski ma na tym samym klawiszu inny. Profil nie ma własnych klawiszy.
example-profile = Profil to nazwany zestaw ustawień, na przykład dla drugiego portalu: może w nim stać każde z powyższych ustawień oprócz default_profile i klawiszy. Wybiera go `whosin --profile acme`.

## Co przyjmuje ustawienie; kończy zdanie „wartością theme jest …”.
takes-theme = nazwa motywu, na przykład solarized-dark
takes-one-of = { $others } albo { $last }
takes-true-or-false = true albo false
takes-webhook = URL webhooka przychodzącego, na przykład "https://PORTAL/rest/UŻYTKOWNIK/KLUCZ/"
takes-webhook-command = polecenie powłoki, które wypisuje URL webhooka
takes-portal = adres portalu, na przykład "https://PORTAL"
takes-client-id = ID aplikacji portalu
takes-client-secret = klucz aplikacji portalu
takes-authorization-server = adres serwera autoryzacji, na przykład "https://oauth.bitrix.info"
takes-pem-file = ścieżka pliku PEM, od / lub ~/
takes-relay-servers = adresy serwerów NATS takie jak "tls://nats.acme.example", nats:// tylko na tym komputerze, żaden z nazwą lub hasłem
takes-relay-prefix = litery, cyfry, - i _, najwyżej { $most }
takes-people = numery osób, na przykład [12, 345]
takes-file = ścieżka pliku, od / lub ~/
takes-command = polecenie powłoki, w cudzysłowie
takes-minutes = całkowita liczba minut od { $least } do { $most }
takes-minutes-or-never = całkowita liczba minut do { $most } albo 0, czyli nigdy
takes-seconds = całkowita liczba sekund od { $least } do { $most }
takes-utf8 = tekst w UTF-8
takes-profile = nazwa profilu
takes-profiles = zestaw tabel, każda zapisana jako `[profiles.NAZWA]`
takes-keys = dla każdej czynności klawisz albo lista klawiszy, na przykład `down = ["j", "Down"]`

## Gdzie coś jest zapisane i co.
origin-line = { $file }, wiersz { $line }
origin-variable = { $name } w środowisku
origin-default = domyślne
origin-chosen = wybrane w samym programie
written-name = "{ $name }"
written-name-withheld = o tej nazwie
list-goes-on = { $before }, { $next }

toml-twice = ta sama nazwa stoi dwa razy
toml-quotes = tekst musi stać w cudzysłowie
toml-text = tekst nie kończy się tym cudzysłowem, którym się zaczyna, albo zawiera niedozwolony znak
toml-escape = w tekście ukośnik odwrotny może stać tylko przed samym sobą, cudzysłowem, n albo t
toml-equals = między nazwą a wartością musi stać znak równości, i tylko jeden
toml-bracket = nawias nie jest zamknięty
toml-comma = brakuje przecinka albo jest zbędny
toml-number = liczby tak się nie zapisuje
toml-name = nazwa składa się z liter, cyfr, - i _
toml-else = błąd w zapisie

## Co jest nie tak z ustawieniami.
config-no-home = katalog domowy nie jest znany: wskaż swój w HOME
config-unreadable = nie można odczytać { $file } ({ $reason }): zrób z niego plik tekstowy, który wolno Ci czytać, albo go usuń
config-unwritable = nie można zapisać { $file } ({ $reason }): pozwól na zapis w jego katalogu albo umieść webhook w WHOSIN_WEBHOOK
config-exposed = plik { $file } zawiera hasło (webhook, webhook_command lub client_secret), a mogą go otworzyć inni (tryb { $mode }): uruchom `chmod 600 { $file }`
config-syntax = { $origin }: to nie jest poprawny TOML ({ $reason }); ustawienie wygląda tak: `theme = "dark"`
config-unknown-key = { $origin }: nie ma ustawienia { $key }; może { $nearest }?
config-unknown-key-of-many = { $origin }: nie ma ustawienia { $key }, są tylko { $known }
config-bad-value = { $origin }: wartością { $key } jest { $takes }
config-exclusive = { $origin }: { $key } stoi obok { $other }, a wolno ustawić tylko jedno z nich: usuń jedno
config-misplaced = { $origin }: { $key } to ustawienie, a stoi w [keys]: przenieś je nad ten wiersz
config-unknown-profile = nie ma profilu { $name }: w { $file } są { $known }
config-no-profiles = nie ma profilu { $name }: w { $file } nie ma jeszcze żadnego, dodaj go jako `[profiles.NAZWA]`

## Co jest nie tak z klawiszami w ustawieniach.
keys-unknown-action = { $origin }: nie ma czynności { $action }, której można dać klawisze; może { $nearest }? zobacz `whosin config example`
keys-unknown-action-of-many = { $origin }: nie ma czynności { $action }, której można dać klawisze; zobacz `whosin config example`
keys-bad-key = { $origin }, { $action }: nie ma takiego klawisza; klawisz to znak albo nazwa, na przykład j, Ctrl-N, Alt-Left, Space, Tab lub F5; zobacz `whosin config example`
keys-clash = { $origin }: klawisz { $key } robiłby dwie rzeczy, { $first } i { $second }: daj jednej z nich inny
keys-no-way-out = { $origin }: quit potrzebuje klawisza, inaczej nie byłoby wyjścia

## Co mówi `whosin config`.
config-sound = W { $file } nie ma błędów.
config-absent = Pliku { $file } nie ma: działają wartości domyślne.
config-portal = Portal: { $portal }.
config-no-portal = Portal nie jest ustawiony: robi to `whosin login`.
config-profile = profil { $profile }
