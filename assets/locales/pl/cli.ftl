## Co o poleceniach mówią `--help` i podręcznik. `command-NAZWA` to co robi polecenie, `command-NAZWA-more` stoi pod jego
## opcjami, `command-NAZWA-examples` ma wiersz na każdy przykład: wiersz poleceń, który zostaje bez zmian, co najmniej dwa
## odstępy i to, co robi.

command-whosin = Kto jest na miejscu? Osoby z portalu Bitrix24 i ich obecność w terminalu
command-whosin-more = Portal ustawia się przez `whosin login`, w WHOSIN_WEBHOOK albo w pliku ustawień, nigdy argumentem: argumenty mogą czytać inni użytkownicy komputera. `whosin demo` w ogóle nie potrzebuje portalu.
command-whosin-examples =
    whosin                        pulpit; bez portalu ekran, który pomaga go podłączyć
    whosin anna                   pulpit z filtrem
    whosin demo                   pulpit ze zmyślonym biurem
    whosin --wall                 pulpit z kafelkami twarzy
    whosin show anna              jedna osoba, wprost w terminalu
    whosin list --online          kto jest na miejscu, dla ludzi i potoków
    whosin --profile acme         inny portal
command-demo = Otwórz pulpit ze zmyśloną firmą: bez konta i bez sieci
command-demo-examples =
    whosin demo                   sześćdziesiąt zmyślonych osób
    whosin demo --people 10000    duża firma
    whosin demo --seed 7 sales    inna firma, z filtrem
    whosin demo --wall            wszystkie twarze naraz
command-portal = Uruchom sam portal zmyślonej firmy, dla tych, którzy piszą programy do portalu
command-portal-more = Pierwszy wypisany wiersz to adres webhooka; wszystkie osoby w firmie są zmyślone.
command-portal-examples =
    whosin portal                         na dowolnym wolnym porcie
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             dla skryptu, który czyta pierwszy wiersz
command-relay = Pytać portal w imieniu tysięcy pulpitów, które słuchają serwera NATS
command-relay-more = Jeden przekaźnik przewodzi i czyta firmę co pół minuty; inne czekają i zastępują go, gdy zniknie. Serwery i dane logowania są w ustawieniach pod `relay`; docs/relay.md prowadzi od zera do dwóch przekaźników.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      na serwerze tego komputera, z wymyśloną firmą
    whosin relay --profile acme --metrics 127.0.0.1:9115   dla portalu z profilu
    whosin relay --new-key /etc/whosin/relay.nk            klucz dla użytkownika serwera
command-show = Pokaż kartę osoby
command-show-examples =
    whosin show anna                      według części nazwiska lub imienia
    whosin show 42                        według numeru
    whosin show "anna petrova" boris     dwie osoby
    whosin show anna --json               dla skryptów
command-list = Wypisz wszystkich, dla ludzi i potoków
command-list-more = Kolumny --plain: numer, status, od kiedy, imię i nazwisko, stanowisko, działy, numer wewnętrzny, komórka, e-mail. Kończy się kodem 3, gdy nikt nie zostaje.
command-list-examples =
    whosin list --online                  kto jest na miejscu
    whosin list --department sales        jeden dział i wszystkie pod nim
    whosin list is:absent                 kogo nie ma, według dnia powrotu
    whosin list birthday:week             kto ma urodziny w tym tygodniu
    whosin list --sort time-zone          która jest u nich godzina
    whosin list --sort free-soonest @sales   kto z Sales ma czas, a kiedy będą mieć pozostali
    whosin list --plain | cut -f4,7       nazwiska i numery wewnętrzne
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 zapytanie, które zaczyna się od minusa
command-watch = Wypisuj wiersz przy każdej zmianie statusu
command-watch-more = Gdy podano KTO, najpierw wypisuje ich statusy, potem każdą zmianę. Przejście między „w sieci” a „niedawno w sieci” nie jest zmianą statusu: jedno i drugie to online. Kolumny --plain: czas, numer, poprzedni status (na początku pusty), status, imię i nazwisko; z --meetings także wiersze, w których zamiast statusów stoi free, tentative, meeting lub absent.
command-watch-examples =
    whosin watch                          wszystkie osoby
    whosin watch anna 214                 dwie osoby
    whosin watch --meetings anna          a także kiedy zaczynają się i kończą jej spotkania
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Zakończ, gdy ktoś przyjdzie lub wyjdzie
command-wait-more = Kończy się kodem 0, gdy to się stanie (od razu, jeśli już tak jest), a kodem 124, gdy minie czas.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna znów jest na miejscu'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Pokaż lub zmień mój status
command-status-examples =
    whosin status                         jaki jest
    whosin status dnd
    whosin status dnd --for 45m           poprzedni przywróci pulpit, `whosin watch` albo następne `whosin status`, zależnie od tego, co działa, gdy minie czas
    whosin status idle --ago 15
    whosin status back                    znów przy komputerze i online: znosi też dnd, away i break
command-say = Napisz do kogoś na czacie portalu
command-say-more = Tekst jest wysyłany raz, bez zmian, w imieniu właściciela webhooka; gdy nazwisko pasuje do kilku osób, nic nie jest wysyłane.
command-say-examples =
    whosin say anna obiad o pierwszej?
    whosin say 214 -- -5 stopni w serwerowni
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Powiedz, kiedy ktoś był na miejscu, o ile whosin to widział
command-history-more = Dziennik jest prowadzony, gdy ustawiono journal = true: przez 14 dni, tylko na tym komputerze. Jest w nim to, co whosin widział, gdy działał, i nic więcej.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Wypisz swoje notatki i pseudonimy osób albo wczytaj je z pliku
command-notes-more =
    Notatki i pseudonimy, które zapisujesz klawiszem `A` na pulpicie, są w pamięci podręcznej portalu, tylko na tym komputerze. Wypisywane są jako wiersze JSON, po jednym na osobę:

      {"{"}"portal":"acme.bitrix24.pl","id":42,"name":"Anna Nowak","nickname":"Ania","note":"oddzwania"{"}"}

    `import` przyjmuje takie wiersze. Czego wiersz nie wymienia, to zostaje, a pusty tekst ("") usuwa; imię i nazwisko służy tylko czytelnikom. Wiersze innego portalu są pomijane, wiersz bez portalu jest przyjmowany. Zbyt długi tekst jest ucinany (pseudonim do 32 znaków, notatka do 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Dodaj notatki z pliku do tych, które już są
command-cache = Powiedz, co jest zapamiętane z portalu, albo to zapomnij
command-cache-more = `clear` zapomina to, co portal może podać ponownie; ulubione, obserwowane, notatki i dziennik zostają (dziennik wymazuje `whosin history --purge`). Z uszkodzonej pamięci podręcznej zostaje to z nich, co da się odczytać; całkiem nieczytelna jest usuwana. Pamięć nowszej wersji whosin jest odkładana na bok ze wszystkim, co w niej jest.
command-cache-examples =
    whosin cache                          co w niej jest
    whosin cache path
    whosin cache clear
command-login = Podłącz portal: wczytaj webhook, sprawdź go i zapisz
command-login-more = Webhook wpisuje się niewidocznie albo jest czytany ze standardowego wejścia, jeśli to nie terminal; nigdy nie jest argumentem. Jak go utworzyć: `whosin` bez portalu pokazuje, co kliknąć.
command-login-examples =
    whosin login                              zapytaj o webhook, sprawdź go, zapisz
    whosin login --profile acme               to samo dla drugiego portalu
    pass show bitrix24 | whosin login         z menedżera haseł
    whosin login --keyring                    to samo, ale w systemowym pęku kluczy zamiast w pliku ustawień
    whosin login --remove                     zapomnij webhook
    whosin login --oauth                      zaloguj się przez aplikację portalu, podaną w ustawieniach
command-config = Powiedz, gdzie są ustawienia, czy są poprawne i co obowiązuje
command-config-more = Ustawienia pochodzą z pliku, z profilu w nim i ze środowiska, w tej kolejności: późniejsze mają pierwszeństwo przed wcześniejszymi. Profil podany w --profile ma pierwszeństwo także przed środowiskiem.
command-config-examples =
    whosin config                             co obowiązuje i gdzie to ustawiono
    whosin config check                       czy plik jest poprawny
    whosin config example | less              objaśnienie każdego ustawienia, z wartością domyślną
    $EDITOR "$(whosin config path)"           zmiana
    WHOSIN_THEME=light whosin config show     wypróbowanie ustawienia bez zapisywania
command-config-path = Wypisz ścieżkę pliku ustawień, nawet jeśli go nie ma
command-config-path-examples =
    $EDITOR "$(whosin config path)"           zmiana ustawień
command-config-check = Sprawdź plik ustawień, wszystkie jego profile i środowisko
command-config-check-more = Pierwszy błąd podawany jest z wierszem. Portal nie jest pytany: robi to `whosin doctor`.
command-config-check-examples =
    whosin config check                       po zmianie
command-config-show = Wypisz każde obowiązujące ustawienie w TOML i miejsce, gdzie je ustawiono
command-config-show-more = Klucz pokazywany jest jako "…".
command-config-show-examples =
    whosin config show                        ustawienia na co dzień
    whosin --profile acme config show         ustawienia profilu
    WHOSIN_THEME=light whosin config show     ustawienie wypróbowane bez zapisywania
command-config-example = Wypisz plik ustawień, który objaśnia każde ustawienie i każdy klawisz, z wartościami domyślnymi
command-config-example-examples =
    whosin config example | less              przeczytaj go
    whosin config example > "$(whosin config path)"    zacznij od niego, gdy pliku jeszcze nie ma
command-config-schema = Wypisz schemat JSON pliku ustawień, według którego edytory go uzupełniają i sprawdzają
command-config-schema-more = Podaje go wiersz `#:schema ./config.schema.json` na początku pliku ustawień; `whosin config example` go zawiera.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    połóż go obok ustawień
command-completions = Wypisz to, czego powłoka potrzebuje, aby uzupełniać polecenia, opcje i nazwiska
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          z ~/.zfunc w fpath, przed compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Powiedz powłoce, co może stać w miejscu kursora
command-man = Wypisz podręcznik
command-man-examples =
    whosin man | man -l -                     przeczytaj podręcznik
    whosin man show | man -l -                strona jednego polecenia
    whosin man keys | man -l -                wszystkie klawisze pulpitu; `filters`: słowa, które wybierają osoby
    whosin man --dir ~/.local/share/man/man1  zapisz wszystkie strony; `man whosin-show` je znajdzie
command-help = Wypisz tę pomoc albo pomoc polecenia
command-doctor = Sprawdź ustawienia, połączenie i uprawnienia webhooka i powiedz, co zrobić
command-doctor-more = Kończy się kodem 0, gdy nic nie zawiodło; ostrzeżenia to nie błędy. W tym, co wypisuje, nie ma nic tajnego.
command-doctor-examples =
    whosin doctor                             wiersz na każde sprawdzenie
    whosin doctor --profile acme              dla drugiego portalu
    whosin doctor --json                      dla programów

## Opcje i argumenty poleceń; `option-POLECENIE-NAZWA`, gdzie polecenie ma własną.

option-help = Wypisz pomoc
option-version = Wypisz wersję
option-query = Słowa do filtrowania pulpitu: z nazwiska, stanowiska lub działu
option-demo-query = Słowa do filtrowania pulpitu
option-wall = Zacznij od kafelków z twarzami
option-list-query = Tylko pasujące osoby: słowa z nazwiska, stanowiska lub działu i filtry, na przykład is:online lub @sales
option-profile = Użyj tego profilu z pliku ustawień
option-relay = Brać obecność od przekaźnika: adres serwera NATS, na przykład tls://nats.acme.example (kilka: po razie każdy)
option-language = Język komunikatów; auto to język z ustawień regionalnych
option-color = Ilu kolorów używać
option-theme = Motyw: wbudowany albo plik z folderu themes obok ustawień
option-whosin-plain = Pulpit jako same wiersze tekstu, dla czytników ekranu i monitorów brajlowskich
option-demo-plain = Same wiersze tekstu, dla czytników ekranu i monitorów brajlowskich
option-pictures = Jak pokazywać zdjęcia
option-demo = Z wymyśloną firmą, utworzoną na czas tego uruchomienia: bez konta i portalu
option-metrics = Udostępniać tam metryki dla Prometheusa, pod /metrics
option-new_key = Zamiast tego utworzyć klucz dla użytkownika serwera: sekret trafia do PLIKU, a to, co ma wiedzieć serwer, jest wypisywane
option-people = Ile osób tam pracuje, od 1 do 100000; osoby bez działu, programy, klienci i osoby zwolnione są ponad to, ale żadna lista pracowników ich nie zawiera
option-seed = Ta sama liczba daje tę samą firmę
option-messenger = Jaki ma komunikator: dzisiejszy, który o innych mówi tylko, kiedy byli aktywni i do kiedy trwa ich nieobecność, czy starszy, który podaje każdy status
option-listen = Gdzie czekać na połączenia; port 0 to dowolny wolny
option-login-listen = Czekaj na przeglądarkę pod tym adresem tego komputera (adresem przekierowania aplikacji), zamiast pytać o adres, pod który ją skierowano
option-fault = Celowo zrób coś źle: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=METODA, broken=json (lub bytes, list, number, deep), refused=KOD, fail=METODY:KOD (METODY jak im.*) albo without=UPRAWNIENIE
option-fault_after = Najpierw przez tyle sekund działaj dobrze
option-fault_for = Po tylu sekundach usterki działaj znów dobrze; gdy nie podano, nigdy
option-tls = Używaj https z certyfikatem utworzonym na to uruchomienie; zapisuje się go w PLIKU, żeby klienci mogli mu zaufać
option-dates = Jak kalendarz portalu zapisuje daty: 31.12.2026 czy 12/31/2026
option-scopes = O co wolno pytać webhookowi, po przecinkach; gdy nie podano, o wszystko
option-skew = O ile minut spieszy się zegar portalu; liczba ujemna: późni się
option-who = Osoba: numer, imię lub nazwisko, adres e-mail albo numer telefonu
option-show-who = Numer, imię lub nazwisko, adres e-mail albo numer telefonu; aby zobaczyć kilka osób, weź każde nazwisko w cudzysłów
option-watch-who = Osoby: numery, imiona lub nazwiska, adresy e-mail albo numery telefonów; gdy nie podano, wszystkie
option-say-who = Osoba: numer, imię lub nazwisko w cudzysłowie, adres e-mail albo numer telefonu
option-first = Gdy nazwisko pasuje do kilku osób, wybierz najlepsze trafienie
option-json = Wypisz JSON
option-watch-json = Wypisuj obiekt JSON w każdym wierszu
option-wait-json = Wypisz JSON, gdy to się stanie
option-cached = Odpowiedz z pamięci podręcznej, bez sieci
option-timeout = Ile najwyżej czekać na portal, który prosi o cierpliwość, na przykład 10s lub 2m
option-wait-timeout = Ile najwyżej czekać, na przykład 90m lub 2h
option-online = Tylko osoby na miejscu, nawet zajęte
option-department = Tylko z tego działu i działów pod nim: numer albo nazwa, z tolerancją na literówki, jak przy nazwiskach
option-sort = W tej kolejności, niezależnie od ustawień; time-zone pokazuje też czas lokalny, free-soonest zagląda do kalendarzy
option-all = Także programy, klienci, kontakty z sieci Bitrix24 i osoby zwolnione, o ile portal je podaje
option-plain = Wiersz na osobę, z tabulatorami między kolumnami, bez kolorów
option-watch-plain = Tabulatory między kolumnami, bez kolorów
option-format = Wypisz dla innego programu: mutt, vcard, waybar albo szablon jak '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Mów też, kiedy według kalendarza zaczyna się lub kończy czyjeś spotkanie albo nieobecność
option-until = Na co czekać
option-change = Co zmienić; gdy nie podano, status jest pokazywany
option-ago = Ile minut temu zaczęła się bezczynność
option-lasting = Przywróć poprzedni po tym czasie, na przykład 45m lub 2h
option-text = Co powiedzieć; gdy nie podano lub jest -, tekst czytany jest ze standardowego wejścia
option-purge = Zapomnij cały dziennik i nie zostaw po nim nic w pliku
option-file = Plik albo - dla standardowego wejścia
option-what = Wypisz ścieżkę pliku albo go wyczyść; gdy nie podano, powiedz, co w nim jest
option-remove = Zapomnij zapisany webhook
option-keyring = Trzymaj webhook w systemowym pęku kluczy zamiast w pliku ustawień
option-oauth = Zaloguj się przez aplikację portalu, podaną w ustawieniach
option-shell = Powłoka
option-complete-shell = Powłoka, która pyta
option-words = Słowa aż do kursora, ostatnie jest właśnie wpisywane; z bash: jego wiersz aż do kursora i to, co dzieli w nim słowa
option-command = Strona tego polecenia albo o klawiszach (keys) lub filtrach (filters); gdy nie podano, strona samego whosin
option-dir = Zapisz każdą stronę w tym katalogu; zostanie utworzony, jeśli go nie ma

## Co znaczą wartości opcji, gdy nie jest to oczywiste: `choice-OPCJA-WARTOŚĆ`.

choice-messenger-2026 = Dzisiejszy: o każdym podaje czas ostatniej aktywności i do kiedy trwa nieobecność. Reszta jest pusta: `status` to `online`, a `idle`, `mobile_last_date` i (poza `im.user.get`) `desktop_last_date` to `false`
choice-messenger-2018 = Starszy, jak w wersji na własnym serwerze: podaje każdy status
choice-dates-eu = `02.12.2026 14:30:00`, jak w większości Europy
choice-dates-us = `12/02/2026 02:30:00 pm`, jak w Stanach Zjednoczonych
choice-until-online = Online i aktywność w granicach limitu, nawet przy „nie przeszkadzać”
choice-until-back = Aktywność w ciągu ostatnich pięciu minut, bez bezczynności, przerwy i „poza zasięgiem”
choice-until-offline = Brak aktywności w granicach limitu
choice-until-free = Na miejscu, a według kalendarza bez spotkania i bez nieobecności
choice-change-online = W pracy
choice-change-dnd = Nie przeszkadzać
choice-change-away = Poza zasięgiem
choice-change-break = Przerwa
choice-change-idle = Bezczynność od tej chwili
choice-change-back = Znów na miejscu: bez bezczynności i online zamiast „nie przeszkadzać”, „poza zasięgiem” lub przerwy
choice-what-path = Wypisz, gdzie jest
choice-what-clear = Zapomnij to, co portal może podać ponownie

## Co w użyciu polecenia stoi zamiast wartości, wielkimi literami.

value-query = ZAPYTANIE
value-name = NAZWA
value-language = JĘZYK
value-color = KOLORY
value-pictures = ZDJĘCIA
value-n = N
value-s = S
value-year = ROK
value-addr = ADRES
value-fault = USTERKA
value-seconds = SEKUNDY
value-file = PLIK
value-culture = FORMAT
value-scopes = UPRAWNIENIA
value-minutes = MINUTY
value-who = KTO
value-time = CZAS
value-d = DZIAŁ
value-order = KOLEJNOŚĆ
value-format = FORMAT
value-what = CO
value-min = MINUTY
value-text = TEKST
value-shell = POWŁOKA
value-words = SŁOWA
value-command = POLECENIE
value-dir = KATALOG

## Ramka pomocy.

frame-usage = Użycie:
frame-commands = Polecenia:
frame-arguments = Argumenty:
frame-options = Opcje:
frame-examples = Przykłady:
# Co w użyciu stoi zamiast opcji i zamiast polecenia.
frame-any-options = [OPCJE]
frame-command = POLECENIE
frame-with-default = { $help } [domyślnie: { $default }]
frame-with-choices = { $help } [możliwe wartości: { $choices }]

## Co jest nie tak z wierszem poleceń.

mistake-option = nie ma opcji { $argument }
mistake-word = z „{ $argument }” nie da się tu nic zrobić
mistake-command = nie ma polecenia „{ $argument }”
mistake-no-command = brakuje polecenia: { $choices }
mistake-choice = wartością { $argument } może być { $choices }, a nie „{ $value }”
mistake-no-value = { $argument } potrzebuje wartości
mistake-value = wartością { $argument } jest { $takes }, a nie „{ $value }”
mistake-unfit-value = wartością { $argument } nie może być „{ $value }”
mistake-conflict = { $argument } i { $others } nie mogą stać razem
mistake-twice = { $argument } występuje dwa razy
mistake-missing = czegoś brakuje: { $arguments }
mistake-too-many = o jedną wartość { $argument } za dużo: „{ $value }”
mistake-too-few = za mało wartości { $argument }
mistake-equals = wartość { $argument } stoi po znaku równości
mistake-no-text = argument nie jest tekstem w UTF-8
mistake-else = tego wiersza poleceń nie da się zrozumieć
mistake-near = { $mistake }; może { $nearest }?
mistake-see = więcej powie `{ $command } --help`
mistake-secret = URL webhooka jest hasłem, a argumenty może czytać każdy użytkownik tego komputera: umieść go w WHOSIN_WEBHOOK albo w pliku ustawień i utwórz w portalu nowy, jeśli ktoś mógł zobaczyć ten
mistake-secret-server = adres serwera z nazwą lub hasłem jest tajemnicą, a argumenty może czytać każdy użytkownik tego komputera: zamiast tego wskaż plik w ustawieniu relay.credentials lub relay.nkey i zmień hasło, jeśli ktoś mógł je zobaczyć

## Co przyjmuje opcja; kończy zdanie „wartością --timeout <CZAS> jest …”.

option-takes-time = czas, na przykład 45s, 90m lub 2h
option-takes-number = liczba całkowita od { $least } do { $most }
option-takes-address = adres z portem, na przykład 127.0.0.1:8080
option-takes-fault = jedno z: { $faults }
