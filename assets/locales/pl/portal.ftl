## Dlaczego portal nie odpowiedział, w jednym zdaniu: co się stało i co dalej.

portal-moved = portal przeniósł się pod adres { $to } i webhook tam nie poszedł: jeśli to Twój adres, potwierdź go poleceniem `whosin login` albo wpisz go w ustawieniach zamiast starego
portal-downgrade = portal chce, by pytać go przez nieszyfrowane http, co pokazałoby klucz webhooka: poproś administratora o pozostanie przy https
portal-redirect-loop = portal przekierowuje własny adres REST w kółko: poproś administratora o sprawdzenie serwera WWW
portal-truncated = odpowiedź portalu na { $method } urwała się: spróbuj ponownie za chwilę
portal-unreadable = odpowiedzi portalu na { $method } nie da się odczytać (status HTTP { $status }): spróbuj ponownie za chwilę i sprawdź, czy to adres portalu Bitrix24
portal-unexpected = portal odpowiedział na { $method } czymś nieoczekiwanym: zaktualizuj whosin albo zgłoś wersję portalu
portal-too-large = odpowiedź portalu na { $method } ma ponad { $limit } bajtów i została odrzucona: sprawdź, czy to adres portalu Bitrix24
portal-too-deep = odpowiedź portalu na { $method } jest zagnieżdżona głębiej niż na { $limit } poziomów i została odrzucona: spróbuj ponownie za chwilę i sprawdź, czy to adres portalu Bitrix24
portal-too-many = odpowiedź portalu na { $method } zawiera ponad { $limit } wartości i została odrzucona: spróbuj ponownie za chwilę i sprawdź, czy to adres portalu Bitrix24
portal-batch-too-long = { $count ->
    [one] { $count } polecenie nie mieści się
    [few] { $count } polecenia nie mieszczą się
   *[many] { $count } poleceń nie mieści się
  } w jednym pakiecie: wyślij najwyżej { $most }
portal-setup = na tym komputerze nie da się nawiązywać bezpiecznych połączeń ({ $reason }): sprawdź, czy są zainstalowane certyfikaty główne (pakiet ca-certificates)
portal-page-behind = serwer WWW portalu odpowiada, ale portal za nim nie (status HTTP { $status }): spróbuj ponownie za chwilę
portal-page-trouble = serwer WWW portalu ma kłopoty (status HTTP { $status }): spróbuj ponownie za chwilę albo powiadom administratora
portal-page-patience = serwer WWW portalu prosi o cierpliwość (status HTTP { $status }): spróbuj ponownie za chwilę
portal-page-refused = serwer WWW przed portalem odrzuca zapytanie (status HTTP { $status }): sprawdź sieć, serwer proxy i adres
portal-page = zamiast odpowiedzi portalu przyszła strona WWW (status HTTP { $status }): sprawdź adres i to, czy sieć nie wymaga logowania

## Błędy REST.
refusal-id-empty = portal zapytano o nikogo: podaj co najmniej jedną osobę lub dział
refusal-user-not-exists = portal nie zna takiej osoby: sprawdź numer albo poszukaj według nazwiska
refusal-invalid-format = portal nie rozumie listy osób, o które go zapytano: sprawdź, czy numery są całkowite
refusal-status-invalid = portal nie zna takiego statusu: użyj online, dnd, away lub break
refusal-find-short = wyszukiwarka portalu potrzebuje dłuższego tekstu: wpisz co najmniej dwie litery
refusal-access-denied = portal nie pokazuje tej osoby właścicielowi webhooka: zapytaj kogoś z firmy albo administratora
refusal-recipient = portal nie pozwala właścicielowi webhooka pisać do tej osoby: napisz e-mail albo zapytaj administratora
refusal-access-error = portal pokazuje działy tylko pracownikom: użyj webhooka kogoś z firmy
refusal-plan = plan portalu nie obejmuje REST: poproś administratora o przejście na plan płatny
refusal-internal = błąd wewnętrzny portalu: spróbuj ponownie za chwilę albo powiadom administratora
refusal-unexpected-answer = własny serwer portalu nie odpowiedział tak, jak powinien: spróbuj ponownie za chwilę albo powiadom administratora
refusal-portal-deleted = portal jest zamknięty lub usunięty: zapytaj administratora albo ustaw inny webhook
refusal-query-limit = portal dostaje z tej sieci zbyt wiele zapytań: odczekaj chwilę i uruchamiaj mniej programów, które go pytają
refusal-overload = dostęp REST portalu jest zablokowany z powodu przeciążenia: przestań pytać i napisz do wsparcia Bitrix24, tylko ono może zdjąć blokadę
refusal-batch-length = portal zapytano o zbyt wiele naraz: zapytaj o mniej osób
refusal-https-required = portal przyjmuje tylko https: wpisz w webhooku https:// zamiast http://
refusal-no-auth = portal nie przyjmuje webhooka: utwórz nowy w „Zasobach dla deweloperów” i ustaw go ponownie
refusal-expired-token = dostęp do portalu wygasł: ustaw webhook ponownie
refusal-invalid-credentials = portal odrzuca webhook, bo jest błędny lub wycofany: utwórz nowy w „Zasobach dla deweloperów” i ustaw go ponownie
refusal-user-access = administrator portalu nie dał Ci dostępu do tej aplikacji: poproś o to
refusal-operation-limit = portal zużył swój czas na { $method } i na razie odmawia tej metody: odczekaj dziesięć minut
refusal-operation-limit-until = portal zużył swój czas na { $method } i na razie odmawia tej metody: zaczekaj do { $until }, gdy portal zapomni najstarszą minutę
refusal-batch-method = portal nie przyjmuje { $method } w pakiecie: zaktualizuj whosin albo zgłoś wersję portalu
refusal-invalid-request = portal uważa zapytanie { $method } za niepoprawne: sprawdź adres webhooka
refusal-insufficient-scope = webhook nie ma prawa wywołać { $method }: zaznacz potrzebne uprawnienie w ustawieniach webhooka (konieczne jest tylko im)
refusal-method-not-found = ten portal nie ma { $method }: zaktualizuj portal albo obejdź się bez tego, co od tego zależy
refusal-other = portal odmawia { $method } z kodem { $code }: uruchom whosin doctor albo zapytaj administratora

## Droga do portalu.
network-refused = pod adresem { $host } nic nie odpowiada: sprawdź adres i to, czy portal działa
network-dns = nie da się znaleźć nazwy { $host }: sprawdź adres i połączenie
network-unreachable = sieć { $host } jest nieosiągalna: sprawdź połączenie lub VPN
network-connect-timeout = brak połączenia z { $host } przez { $seconds } s: sprawdź połączenie lub VPN
network-timeout = portal nie odpowiedział w ciągu { $seconds } s: sprawdź połączenie i spróbuj ponownie
network-tls = brak bezpiecznego połączenia z { $host } ({ $reason }): sprawdź, czy adres i port są tymi, na których portal ma https
network-reset = połączenie z portalem zostało zerwane: spróbuj ponownie za chwilę
proxy-of-system = systemowe ustawienia proxy
proxy-answers-with-error = odpowiada błędem
proxy-ends-connection = zrywa połączenie
proxy-silent = serwer proxy { $proxy } nie odpowiada: sprawdź, czy działa, popraw { $source } albo usuń
proxy-timeout = brak połączenia z { $host } przez serwer proxy { $proxy } w ciągu { $seconds } s: sprawdź oba albo wpisz portal do NO_PROXY, jeśli nie potrzebuje proxy
proxy-password-wrong = serwer proxy { $proxy } nie przyjmuje nazwy i hasła z { $source }: popraw je (znaki takie jak @ i : zapisuje się jako %40 i %3A)
proxy-password-missing = serwer proxy { $proxy } żąda hasła: wpisz NAZWA:HASŁO@ przed jego adresem w { $source }
proxy-refused = serwer proxy { $proxy } nie otwiera drogi do { $host } ({ $reason }): sprawdź adres portalu i zapytaj tych, którzy opiekują się proxy
proxy-page = serwer proxy { $proxy } lub serwer WWW za nim nie dociera do { $host } (status HTTP { $status }): spróbuj ponownie za chwilę, potem sprawdź adres portalu i zapytaj tych, którzy opiekują się proxy
proxy-forbids = serwer proxy { $proxy } lub serwer WWW za nim zabrania łączyć się z { $host } (status HTTP 403): zapytaj tych, którzy opiekują się proxy, popraw { $source } albo wpisz portal do NO_PROXY, jeśli nie potrzebuje proxy
proxy-dns = ten komputer nie znajduje nazwy { $host }: jeśli zna ją proxy, wpisz w { $source } socks5h:// zamiast socks5://
proxy-bad = { $variable } w środowisku nie jest adresem proxy: zapisz ją jako http://HOST:PORT lub socks5h://HOST:PORT albo usuń
certificate-untrusted = certyfikat { $host } podpisał ktoś, komu ten komputer nie ufa: wskaż w ca_file plik PEM urzędu certyfikacji albo sam certyfikat (portalu lub proxy, które czyta bezpieczne połączenia)
certificate-expired = certyfikat { $host } wygasł: administrator musi go odnowić, chyba że to zegar tego komputera się myli
certificate-expired-on = certyfikat { $host } wygasł { $day }: administrator musi go odnowić, chyba że to zegar tego komputera się myli
certificate-not-yet = certyfikat { $host } nie jest jeszcze ważny: ustaw zegar tego komputera albo powiadom administratora portalu
certificate-not-before = certyfikat { $host } będzie ważny dopiero od { $day }: ustaw zegar tego komputera albo powiadom administratora portalu
certificate-other-host = certyfikat { $host } jest dla innego hosta: sprawdź adres portalu
certificate-other-hosts = certyfikat { $host } jest dla { $names }: sprawdź adres portalu
certificate-common-name = certyfikat { $host } podaje hosta tylko w nazwie ogólnej (common name), co już nie wystarcza: administrator musi wystawić certyfikat z subjectAltName
certificate-revoked = certyfikat { $host } został unieważniony przez urząd certyfikacji: powiadom administratora portalu i do tego czasu się tam nie loguj
tls-no-tls = to, co tam odpowiada, nie używa TLS
tls-refused = druga strona przerwała uzgadnianie
tls-incompatible = nie ma wersji ani szyfru TLS, które znałyby obie strony
tls-misbehaved = druga strona nie trzyma się TLS
certificate-outdated = jego postać, X.509 w wersji 1, jest przestarzała
certificate-other = certyfikat { $host } nie jest przyjęty ({ $reason }): powiadom administratora portalu

## Aplikacje i adres webhooka.
denied-not-logged-in = na tym portalu nikt się jeszcze nie zalogował: uruchom `whosin login --oauth`
denied-ended = dostęp do portalu się skończył: uruchom ponownie `whosin login --oauth`
denied-code = kod nie został przyjęty, działa raz i przez 30 sekund: uruchom ponownie `whosin login --oauth` i od razu wklej adres
denied-application = serwer autoryzacji nie zna tej aplikacji: sprawdź client_id i client_secret w ustawieniach
denied-refused = serwer autoryzacji odmawia z kodem { $code }: zapytaj administratora portalu
denied-store = nie da się zapisać tokenów ({ $reason }): pozwól na zapis w katalogu stanu whosin
webhook-empty = adres webhooka jest pusty: skopiuj go z portalu, „Zasoby dla deweloperów”, „Webhook przychodzący”
webhook-not-text = to nie jest tekst: podaj adres webhooka, https://PORTAL/rest/NUMER/KLUCZ/
webhook-blank = w adresie webhooka jest odstęp lub koniec wiersza: skopiuj go ponownie w całości
webhook-no-scheme = adres webhooka nie zaczyna się od https://: skopiuj go w całości, od https://
webhook-scheme = adres webhooka to ani https, ani http: musi zaczynać się od https://
webhook-host = w adresie webhooka nie ma poprawnej nazwy portalu: musi wyglądać jak https://PORTAL/rest/NUMER/KLUCZ/
webhook-plain-http = adres webhooka to nieszyfrowane http, które pokazałoby klucz całej sieci: użyj https albo zezwól na http w ustawieniach
webhook-login = adres webhooka ma przed nazwą portalu login: usuń wszystko aż do znaku @ włącznie
webhook-query = adres webhooka ciągnie się dalej po ? lub #: zostaw tylko część przed tym znakiem
webhook-not-rest = w adresie po nazwie portalu nie ma /rest/, więc to nie webhook: skopiuj adres webhooka przychodzącego
webhook-no-user = adres webhooka kończy się przed numerem użytkownika: musi wyglądać jak https://PORTAL/rest/NUMER/KLUCZ/
webhook-bad-user = część adresu webhooka po /rest/ nie jest numerem użytkownika: skopiuj adres ponownie
webhook-no-secret = adres webhooka kończy się przed kluczem: skopiuj go ponownie aż do ostatniego ukośnika
webhook-bad-secret = klucz w adresie webhooka nie składa się z liter i cyfr: wpisz prawdziwy zamiast przykładowego
webhook-too-long = adres webhooka ciągnie się dalej po kluczu: zostaw tylko https://PORTAL/rest/NUMER/KLUCZ/

## Pęk kluczy, polecenie wypisujące webhook i pamięć podręczna.
keyring-unreachable = pęk kluczy jest nieosiągalny: uruchom go, na przykład gnome-keyring, albo wykonaj `whosin login`, by użyć pliku ustawień
keyring-denied = pęk kluczy jest zamknięty lub nie został otwarty: odblokuj go i spróbuj ponownie
keyring-no-entry = w pęku kluczy nie ma webhooka tego profilu: uruchom `whosin login --keyring{ $option }`
keyring-unreadable = tego, co pęk kluczy trzyma dla whosin, nie da się odczytać: usuń to tam, a potem uruchom `whosin login --keyring`
keyring-timeout = pęk kluczy nie odpowiedział w ciągu { $seconds } s: odblokuj go i spróbuj ponownie
keyring-thread = pęku kluczy nie da się zapytać ({ $reason }): zamknij jakieś programy i spróbuj ponownie
webhook-command-no-shell = nie da się uruchomić powłoki dla webhook_command ({ $reason }): sprawdź, czy jest zainstalowane sh
webhook-command-failed = webhook_command kończy się błędem ({ $reason }): uruchom je w terminalu i zobacz, co powie
webhook-command-nothing = webhook_command nic nie wypisuje: pierwszym wierszem musi być URL webhooka
webhook-command-unreadable = wyniku webhook_command nie da się odczytać ({ $reason }): pierwszym wierszem musi być URL webhooka
webhook-command-timeout = webhook_command nie skończyło się w ciągu { $seconds } s i zostało zatrzymane: uruchom je w terminalu i zobacz, na co czeka
cache-newer = pamięć podręczną { $file } zapisała nowsza wersja whosin: zaktualizuj tę albo zacznij od nowa poleceniem `whosin cache clear`
cache-damaged = pamięć podręczna { $file } jest uszkodzona: zacznij od nowa poleceniem `whosin cache clear`
cache-busy = pamięci podręcznej { $file } używa inny whosin: spróbuj ponownie albo zamknij tamten
cache-full = pamięci podręcznej { $file } nie da się zapisać, dysk jest pełny: zrób miejsce; do tego czasu nic nie jest zapamiętywane
cache-unusable = pamięci podręcznej { $file } nie można używać ({ $reason }): pozwól na zapis albo ją usuń
