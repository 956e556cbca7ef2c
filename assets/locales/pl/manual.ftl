## Strony `whosin man`; do czego są polecenia i opcje, stoi w cli.ftl.

manual-name = Nazwa
manual-synopsis = Składnia
manual-description = Opis
manual-options = Opcje
manual-commands = Polecenia
manual-examples = Przykłady
manual-exit-status = Kod wyjścia
manual-environment = Środowisko
manual-files = Pliki
manual-see-also = Zobacz też
manual-filters = Filtry
manual-words = Słowa
# Co w składni stoi zamiast tego, co dostaje polecenie, wielkimi literami.
manual-argument = ARGUMENT

## Jak kończy się program.

exit-done = Zrobione.
exit-failed = Nie udało się: brak sieci, brak odpowiedzi, nic w pamięci podręcznej, pliku nie da się zapisać.
exit-usage = Argumenty są błędne albo wskazują kilka osób tam, gdzie chodzi o jedną.
exit-nobody = Nie znaleziono żadnej osoby lub działu.
exit-not-configured = Portal nie jest ustawiony, ustawienia są błędne albo portal odmówił.
exit-timed-out = Podany czas minął.
exit-signal = Zakończył go sygnał o numerze N.

## Zmienne środowiskowe i pliki.

manual-webhook = URL webhooka przychodzącego. To hasło.
manual-profile = Profil z pliku ustawień, którego użyć, gdy --profile żadnego nie wymienia.
manual-setting = Każde ustawienie, jego nazwa wielkimi literami; whosin config show je wymienia, whosin config example objaśnia.
manual-no-color = Wyłącza kolory, chyba że ustawienia ich chcą.
manual-config-file = Ustawienia, domyślnie w ~/.config. Plik z webhookiem wolno czytać tylko jego właścicielowi.
manual-cache-folder = To, co można uzyskać ponownie: zdjęcia i ostatni znany stan firmy.
manual-log-file = Plik logu, gdy ustawienia go chcą.

## Strona o klawiszach.

command-keys = klawisze pulpitu whosin
manual-keys = To klawisze pulpitu (whosin i whosin demo), o ile ustawienia nie dają innych. W nawiasach stoi nazwa czynności w [keys] ustawień; jak się to zapisuje, pokazuje whosin config example, a aktualne klawisze pokazuje pomoc na samym pulpicie (?).
manual-keys-numbers = Liczba przed klawiszem poruszania się powtarza go: 5j. Gdzie układ rosyjski, ukraiński, grecki lub hebrajski ma na klawiszu inny znak, klawisz robi to samo.

## Strona o filtrach.

command-filters = słowa, które wybierają osoby w whosin
command-filters-examples =
    whosin is:in @design  pulpit z osobami z Design, które są na miejscu, nawet jeśli zajęte
    whosin list anna has:phone  każda Anna, której numer jest znany
    whosin list is:online is:mobile  kto jest przy komputerze albo w aplikacji mobilnej
    whosin list -- not:absent -has:photo  osoby, które nie są nieobecne i nie mają zdjęcia
    whosin list -- -is:in @sales  osoby z Sales, których nie ma na miejscu
    whosin list is:in is:free @sales  osoby z Sales, które są na miejscu i nie na spotkaniu
    whosin list is:fav  ulubione, według początku słowa
manual-query = Zapytanie wpisuje się na pulpicie (/) albo podaje poleceniom whosin, whosin demo i whosin list. Pasować musi każde jego słowo: część imienia lub nazwiska, stanowisko, dział, adres e-mail lub numer; także w złym układzie klawiatury, w innym alfabecie lub z literówką. Słowo z dwukropkiem lub @ jest filtrem.
manual-filter-department = osoby z działu, którego jedno ze słów tak się zaczyna, albo z działu pod nim; odstęp zapisuje się jako _
manual-filter-is = osoby, których to dotyczy; wystarczy początek słowa, jeśli żadne inne tak się nie zaczyna
manual-filter-not = osoby, których to nie dotyczy; minus stoi też przed birthday: i back:
manual-filters-narrow = Kilka filtrów zawęża wybór, każdy bardziej; tylko z kilku działów i z kilku grup listy (active, quiet, mobile, busy, idle, away) wystarczy jedno. W wierszu poleceń zapytanie ze słowem, które zaczyna się od -, stoi po --.
manual-filters-in = is:in znajduje każdego, kto jest w portalu i jest aktywny, nawet jeśli jest zajęty: active, quiet, mobile, busy, idle lub away. is:online to active lub quiet.
# Co na stronie stoi zamiast słowa, nazwy i liczby dni, wielkimi literami.
manual-value-word = SŁOWO
manual-value-name = NAZWA
manual-value-days = DNI
