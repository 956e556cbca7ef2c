## Nagłówek.
app-name = whosin
me-is = ja
data-fresh = aktualne
data-age = dane: { $age } temu
data-as-of = dane z { $time }
data-old = dane nieaktualne
data-fresh-lacks = aktualne, może nie wszystko
data-lacks = może nie wszystko
link-connecting = łączenie…
link-reading = pobrano { $done } z { $total }
link-retrying = brak odpowiedzi
link-stopped = odmowa
link-moved = zmiana adresu
link-again = { $said }, kolejna próba o { $at }
demo-portal = biuro pokazowe

## Tylko w wierszach samego tekstu.
plain-on = włączone
plain-new = nowe
plain-favourite = w ulubionych
plain-watched = obserwowane
plain-folded = zwinięte
plain-present = { $present } z { $all } na miejscu

## Lista.
list-title = Osoby { $n }
list-found = { $found } z { $n }
order-presence = wg statusu
order-name = alfabetycznie
order-department = wg działów
order-activity = wg aktywności
order-time-zone = wg czasu lokalnego
order-free-soonest = wg wolnego czasu
order-recent = wg rozmów
group-recent = Ostatnie rozmowy
group-no-time-zone = Strefa czasowa nieznana
group-free-now = Mają czas teraz
group-free-from = Mają czas od { $from }
group-free-unknown = Kalendarz nieznany
group-back = Wracają { $day }
group-back-unknown = Dzień powrotu nieznany
group-birthday = Urodziny { $day }
group-birthday-unknown = Urodziny innego dnia
list-empty-connecting = Pytamy portal, kto jest na miejscu…
list-empty-nobody = Portal nikogo jeszcze nie podał.
list-empty-stopped = Lista jest pusta: z portalu nie da się czytać.
list-empty-filter = Nikt nie pasuje do „{ $typed }”.
list-untold-filter = Ten portal nie podaje, kogo dotyczy „{ $quality }”.
list-untold-skills = Portal nie podaje umiejętności: dodaj webhookowi uprawnienie user_brief.
list-untold-interests = Portal nie podaje zainteresowań: dodaj webhookowi uprawnienie user_brief.
list-untold-cities = Portal nie podaje miast: dodaj webhookowi uprawnienie user_brief.
list-no-filter = Nie ma filtra „{ $typed }”. Może { $nearest }?
list-no-department = Nie ma działu „{ $typed }”. Może { $nearest }?
list-no-department-near = Nie ma działu „{ $typed }” ani podobnego: wszystkie pokazuje drzewo działów.
list-empty-filter-hint = Esc czyści filtr.
list-empty-scope = Nikogo tu nie ma.
list-empty-scope-hint = Esc pokaże znów wszystkich.
scope-colleagues = zespół: { $name }
scope-subordinates = podwładni: { $name }

## Filtry: w nagłówku i w menu.
filters-title = Pokaż tylko
quality-not = oprócz: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = online
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = na miejscu
quality-free = mają czas
quality-meeting = na spotkaniu
quality-absent = { availability-absent }
quality-back-today = wracają dzisiaj
quality-back-tomorrow = wracają jutro
quality-back-week = wracają w tym tygodniu
quality-back-nextweek = wracają w przyszłym tygodniu
quality-birthday = urodziny dzisiaj
quality-birthday-tomorrow = urodziny jutro
quality-birthday-week = urodziny w tym tygodniu
quality-birthday-nextweek = urodziny w przyszłym tygodniu
quality-birthday-month = urodziny w tym miesiącu
quality-favourite = ulubione
quality-watched = obserwowane
quality-bot = czatboty
quality-extranet = goście
quality-dismissed = osoby zwolnione
quality-phone = z telefonem
quality-mobile-phone = z telefonem komórkowym
quality-extension = z numerem wewnętrznym
quality-email = z adresem e-mail
quality-website = ze stroną WWW
quality-photo = ze zdjęciem

## Drzewo działów.
tree-title = Działy { $n }
tree-empty = Żaden dział nie jest znany.
tree-count = { $present }/{ $all }

## Karta.
card-nobody = Nikt nie jest wybrany
card-idle = bezczynność
card-last-activity = aktywność
card-active-now = w tej chwili
card-day = dzień
card-their-time = tam jest
card-birthday = urodziny
card-mobile = komórka
card-work-phone = służbowy
card-personal-phone = domowy
card-extension = wewn.
card-email = e-mail
card-website = strona
card-city = miasto
card-skills = zna się na
card-interests = pasje
card-first-day = pracuje od
card-day-here = tutaj
card-day-there = tam
# $from i $to to godziny według zegara czytelnika.
card-both-work = wspólny czas pracy { $from }–{ $to }
card-absent = nieobecność
note-title = Tylko dla Ciebie:
note-where = Zostaje tylko na tym komputerze; nikt inny tego nie widzi.
name-and-nickname = { $name } ({ $nickname })
card-nickname = pseudonim
card-note = notatka
card-calendar = kalendarz
card-flags = konto
card-last-seen = ostatnio
card-never = nigdy
card-stale = dane: { $age } temu
team-in = na miejscu { $in } z { $n } { $n ->
    [one] innej osoby
   *[other] innych osób
  }
# $name to jedna osoba albo kilka, $n – ile ich jest.
head-of = { $n ->
    [one] kieruje
   *[other] kierują
  }: { $name }
# Kto zastępuje osobę, która kieruje.
deputy-of = { $n ->
    [one] zastępuje
   *[other] zastępują
  }: { $name }
teams-of = { $n ->
    [one] zespół
   *[other] zespoły
  }: { $names }
# Kim ktoś jest w zespole, po jego nazwie.
team-as-head = { $name } (kieruje)
team-as-deputy = { $name } (zastępuje)
department-above = { " " }‹{ " " }
same-time = jak u Ciebie

## Stopka i komunikaty.
cooldown = Portal zbyt długo wykonywał { $method } i odmawia tej metody do { $until }; reszta działa.
filter-prompt = szukaj:
toast-order = Kolejność: { $order }
toast-refresh = Pytamy portal ponownie…
toast-no-department = Dział nie jest znany
toast-no-head = Nie wiadomo, kto kieruje działem
toast-no-colleagues = W tych działach nie ma nikogo więcej
toast-no-subordinates = Nie ma podwładnych
toast-density-comfortable = Lista ze zdjęciami
toast-density-compact = Lista bez zdjęć
toast-tiles-comfortable = Kafelki ze zdjęciami
toast-tiles-compact = Kafelki w jednym wierszu
toast-cache-damaged = Pamięć podręczna była uszkodzona: odłożono ją na bok i założono nową.
toast-cache-unreadable = Części pamięci podręcznej nie da się odczytać: o brakujące osoby pytamy portal.
toast-cache-newer = Pamięć podręczna należy do nowszej wersji whosin: ta jej nie rusza.
toast-cache-unusable = Pamięci podręcznej nie można używać: nic nie jest zapamiętywane.

## Pomoc.
help-title = Klawisze i znaki
help-close = { $find } szukaj, { $close } zamknij
# Co znaczy każdy znak i jego słowo.
legend-title = Znaki
legend-active = aktywność w ciągu ostatnich { $quiet } min
legend-quiet = na miejscu, ale od { $quiet } min bez aktywności
legend-mobile = na miejscu, ostatnio w aplikacji mobilnej
legend-busy = na miejscu, ale prosi, by nie przeszkadzać
legend-idle = na miejscu, ale nikt nie używa komputera
legend-away = na miejscu, ale według statusu poza zasięgiem lub na przerwie
legend-offline = nie na miejscu: od { $limit } min bez aktywności
legend-absent = nie na miejscu: nieobecność do znanego dnia
legend-unknown = portal jeszcze nic nie podał
legend-other = programy, goście i klienci, których obecności się nie śledzi
sign-meeting = do …
legend-meeting = do tej godziny na spotkaniu, niezależnie od statusu
sign-birthday = urodziny
legend-birthday = wypadają dzisiaj
sign-favourite = ulubione
legend-favourite = osoba z Twoich ulubionych
sign-watched = obserwowane
legend-watched = dowiesz się o zmianie statusu
sign-cell-meeting = kalendarz
legend-cell-meeting = spotkanie, na pasku dnia
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = być może spotkanie
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = nieobecność
sign-cell-works = { sign-cell-meeting }
legend-cell-works = godziny pracy według tamtejszego zegara
help-presence-title = Statusy
help-presence =
    Portal podaje czas ostatniej aktywności każdej osoby; whosin stosuje do niego reguły komunikatora samego portalu.
    Aktywność w ciągu ostatnich { $quiet } min znaczy „w sieci”, potem „niedawno w sieci”, a po { $limit } min bez aktywności „offline”, bez względu na wybrany status.
    O bezczynności mówi się tylko wtedy, gdy podaje ją portal.
help-presence-everything = Ten portal podaje też, kogo dotyczy bezczynność, kto jest w aplikacji mobilnej, poza zasięgiem lub na przerwie i komu nie przeszkadzać.
help-presence-activity_only = Nic więcej ten portal nie podaje: kogo dotyczy bezczynność, kto jest w aplikacji mobilnej, poza zasięgiem lub na przerwie i komu nie przeszkadzać, zachowuje dla siebie, tak jak dzisiejszy Bitrix24 w chmurze. Starsze portale to podają.
help-presence-not_known = Niektóre portale podają też, kogo dotyczy bezczynność, kto jest w aplikacji mobilnej, poza zasięgiem lub na przerwie i komu nie przeszkadzać. Po odpowiedziach tego portalu jeszcze nie widać, czy to podaje.
help-typing-title = Gdzie wpisuje się tekst
help-typing =
    Ctrl-A i Ctrl-E, Home i End przechodzą na początek i koniec; Alt-B i Alt-F, Ctrl-← i Ctrl-→ o słowo.
    Ctrl-W usuwa słowo przed kursorem, Alt-D słowo za nim; Ctrl-U usuwa wszystko przed kursorem, Ctrl-K wszystko za nim.
help-filters-title = Filtry w zapytaniu
help-filters =
    @nazwa znajduje dział i wszystkie działy pod nim; odstęp w nazwie zapisuje się jako _.
    skill:słowa, interest:słowa i city:słowa znajdują osoby, które mają to w swoim profilu.
    is:słowo i has:słowo znajdują osoby, których to dotyczy, a not:słowo, -is:słowo i -has:słowo te, których nie dotyczy. birthday:dni i back:dni robią to samo dla kilku dni.
    is:in znajduje każdego, kto jest na miejscu, nawet jeśli jest zajęty. Wystarczy początek słowa, jeśli tak zaczyna się tylko jedno.
    Słowa: { $words }

## Okna i to, co mówi się po nich.
menu-title = Co zrobić
palette-title = Wszystkie czynności
status-title = Mój status
cover-title = Kto może pomóc zamiast tej osoby
# Dlaczego proponowana jest ta osoba; za kropką może stać stanowisko.
cover-deputy = zastępstwo
cover-head = kieruje działem
cover-same-skills = te same umiejętności
cover-shared-skills = wspólne umiejętności
cover-same-position = to samo stanowisko
cover-similar-position = podobne stanowisko
cover-same-department = ten sam dział
nothing-matches = Nic nie pasuje.
status-for-title = Na jak długo?
status-for-good = dopóki nie zmienię
status-for-30 = na 30 minut
status-for-60 = na godzinę
status-for-120 = na dwie godziny
me-until = do { $time }
status-idle = { availability-idle }
status-back = znów na miejscu: online
what-email = adres e-mail
what-phone = numer telefonu
what-extension = numer wewnętrzny
what-link = link
what-card = karta
toast-copied = Skopiowano: { $value }
toast-copied-tmux = W buforze tmux i wysłane do terminala: { $value }
toast-copied-sent = Wysłane do terminala do skopiowania: { $value }
toast-not-copied = Nie ma czym kopiować, zaznacz ręcznie: { $value }
toast-opens = Otwieranie: { $value }
toast-calls = Dzwonimy: { $value }
toast-no-number = Numeru „{ $value }” nie da się wybrać
toast-not-opened = { $value }; { $where }:
open-failure-remote = Przez SSH nic tu nie można otworzyć
open-failure-no-program = Nie ma tu programu, który mógłby to otworzyć
open-failure-failed = Błąd programu { $program }
open-failure-failed-code = Błąd programu { $program } (kod { $code })
open-failure-unsafe = Takiego adresu nie wolno otwierać
instead-taken = jest w schowku
instead-tmux = jest w buforze tmux, wysłane też do terminala
instead-sent = wysłane do terminala do skopiowania
instead-nowhere = nie ma czym skopiować
which-copy = Który numer skopiować?
which-call = Na który numer zadzwonić?
which-qr = Który numer pokazać?
say-title = Wiadomość: { $name }
say-sending = Wysyłanie…
say-perhaps = Wiadomość mogła dotrzeć: zajrzyj do czatu. Aby wysłać ją jeszcze raz, zmień ją.
toast-said = Wysłano: { $value }
toast-not-said = Wiadomość nie wysłana, ale zachowana: { $value }
toast-perhaps-said = Wiadomość mogła dotrzeć i jest zachowana: { $value }
toast-say-nothing = Pustej wiadomości się nie wysyła
toast-say-long = Portal nie przechowuje tak długich tekstów
toast-say-perhaps = Wiadomość mogła już dotrzeć: aby wysłać ją jeszcze raz, zmień ją
toast-say-waits = Wiadomość jest jeszcze w drodze: naciśnij ponownie, aby mimo to wyjść
toast-lacks = Nie wiadomo: { $value }
toast-favourite = Dodano do ulubionych
toast-no-favourite = Usunięto z ulubionych
toast-note = Zachowano dla Ciebie, tylko na tym komputerze
toast-no-note = Notatka usunięta
toast-watch = Dowiesz się, gdy zmieni się status
toast-no-watch = Powiadomień o tej osobie już nie będzie
toast-no-cover = Nikogo innego z działu nie ma na miejscu
palette-profile = profil: { $name }
palette-theme = Motyw
toast-theme = Motyw { $value } do wyjścia z programu; theme = "{ $value }" w ustawieniach zachowa go na stałe
toast-theme-kept = Od teraz motyw to { $value }
toast-theme-default = { $value }; kolory jak w terminalu
palette-no-profile = bez profilu
toast-profile-opening = Otwieranie innego profilu…
toast-profile-failed = Profil nie został otwarty: { $value }
toast-done = Portal przyjął nowy status
toast-status-unchanged = Portal nie zmienił statusu: spróbuj ponownie albo zmień go w komunikatorze portalu
toast-sentence = { $value }
why-title = Dlaczego taki status:
why-decided = reguła
why-limit = limit
why-limit-minutes = { $minutes } min bez aktywności
why-told = podane
why-untold = ten portal tego nie podaje
why-activity-only = Ten portal podaje czas ostatniej aktywności; kogo dotyczy bezczynność, kto jest w aplikacji mobilnej lub poza zasięgiem i komu nie przeszkadzać, zachowuje dla siebie.
qr-title = Zeskanuj, aby zadzwonić
qr-no-room = Kod potrzebuje { $columns } kolumn i { $rows } wierszy, a to okno tylu nie ma.
watch-news = { $change ->
    [back] { $name } znów jest na miejscu
    [online] { $name } jest online
    [mobile] { $name } jest w aplikacji mobilnej
    [idle] { $name }: { availability-idle }
    [break_idle] { $name } ma przerwę
    [dnd] { $name } prosi, by nie przeszkadzać
    [away] { $name } jest { availability-away }
    [break] { $name } ma przerwę
    [offline] { $name } jest { availability-offline }
   *[other] { $name }: { $presence }
  }
notice-more = jeszcze { $n }
notices-title = Powiadomienia
notices-watched = obserwowane: { $n }
notices-empty = U nikogo z obserwowanych status się jeszcze nie zmienił.
notices-empty-hint = Naciśnij { $key } przy osobie, aby wiedzieć o zmianach.
keyring-elsewhere = Webhook w pęku kluczy jest od innego portalu niż { $host } z ustawień: uruchom jeszcze raz whosin login --keyring.
moved-title = Portal zmienił adres. Wysłać webhook pod nowy?
moved-stay = nie, zostaw wszystko bez zmian
moved-follow = tak, pytaj tam i zapamiętaj adres
toast-list-lacks = Może brakować osób bez działu: czat firmy ich nie podaje, a uprawnienie user_brief nie jest przyznane (whosin doctor)
toast-list-stalled = Lista z portalu się powtarza, więc może brakować osób: więcej powie whosin doctor
toast-list-untold = Portal wymienia osoby, których jego czat Ci nie pokazuje: tutaj ich brak
toast-moved-kept = Nowy adres jest zapisany w ustawieniach
toast-moved-not-kept = Pytania idą już pod nowy adres, ale nie dało się go zapisać: { $value }
