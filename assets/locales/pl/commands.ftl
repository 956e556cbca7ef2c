## Co polecenia mówią oprócz statusów.
waiting-for-portal = oczekiwanie na portal: { $sentence }
list-lacks-undepartmented = może brakować osób bez działu: portal nie pokazuje czatu całej firmy, a webhook nie ma uprawnienia user_brief
list-lacks-stalled = lista z portalu się powtarza, więc może brakować osób: więcej powie whosin doctor
list-lacks-untold = portal wymienia jeszcze { $count } os., ale jego czat Ci ich nie pokazuje: tutaj ich brak
list-lacks-calendars =
    { $count ->
        [one] kalendarz jednej osoby nie jest znany: portal nie podał go na czas; zapytaj o mniej osób, używając filtra
        [few] kalendarze { $count } osób nie są znane: portal nie podał ich na czas; zapytaj o mniej osób, używając filtra
       *[many] kalendarze { $count } osób nie są znane: portal nie podał ich na czas; zapytaj o mniej osób, używając filtra
    }
list-lacks-some = portal nie odpowiedział na wszystko, więc może brakować osób
cached-as-of = z pamięci podręcznej, dane: { $age } temu
cached-just-now = z pamięci podręcznej, dane sprzed chwili
list-addresses = { $n ->
    [one] { $n } adres
    [few] { $n } adresy
   *[many] { $n } adresów
  }
watch-was = przedtem: { $before }
watch-no-calendars = portal nie podaje, kto jest na spotkaniu: potrzebne jest uprawnienie calendar
watch-silent = brak odpowiedzi: { $sentence }
watch-answers = portal znów odpowiada
wait-still = { $name }: wciąż { $presence }
wait-unknown = portal jeszcze nie podał, kto jest na miejscu
own-status-none = żaden status nie jest ustawiony
own-status-idle = bezczynność { $age }
say-nothing = nie ma czego wysłać: napisz to za nazwiskiem albo przekaż potokiem
say-too-long = tekst jest za długi, portal przechowuje najwyżej { $most } { $most ->
    [one] znak
    [few] znaki
   *[many] znaków
  }: skróć go
say-unreadable = treści nie da się odczytać ze standardowego wejścia ({ $reason }): napisz ją za nazwiskiem
say-off = nic nie jest do nikogo wysyłane, dopóki w { $file } lub w WHOSIN_SEND stoi send = false
say-perhaps-sent = { $sentence }. Wiadomość mogła dotrzeć: zajrzyj do czatu, zanim wyślesz ją ponownie
said-to = Wysłano: { $name } (#{ $id })
history-today = dzisiaj
history-on = w sieci
history-idle = bezczynność
history-off = offline
history-unknown = brak danych
history-usually = zwykle w sieci od { $time }
history-too-few = zwyczaju jeszcze nie widać: whosin widział za mało poranków
history-purged = dziennik jest pusty, w pliku nic po nim nie zostało
cache-people = osoby
cache-departments = działy
cache-favourites = ulubione
cache-watched = obserwowane
cache-notes = notatki
cache-sightings = dziennik
cache-size = rozmiar
cache-age = stan
cache-ago = { $age } temu
cache-cleared = pamięć podręczna jest pusta; ulubione, obserwowane, notatki i dziennik zostały
notes-none = nie ma jeszcze notatek: pisze się je na pulpicie klawiszem A
notes-changed = { $n ->
    [0] żadna notatka nie jest nowa ani zmieniona
    [one] { $n } notatka nowa lub zmieniona
    [few] { $n } notatki nowe lub zmienione
   *[many] { $n } notatek nowych lub zmienionych
  }
notes-same = { $n ->
    [one] { $n } bez zmian
   *[other] { $n } bez zmian
  }
notes-elsewhere = { $n ->
    [one] { $n } wiersz innego portalu pominięto
    [few] { $n } wiersze innego portalu pominięto
   *[many] { $n } wierszy innego portalu pominięto
  }
cache-salvaged = pamięć podręczna była uszkodzona: zachowano to, co dało się odczytać z ulubionych, obserwowanych, notatek i dziennika, reszta przepadła
cache-removed = pamięć podręczna usunięta
cache-set-aside = pamięć podręczną zapisała nowsza wersja whosin: jest teraz w { $file }, z ulubionymi, notatkami i dziennikiem; po aktualizacji przywróć plikowi dawną nazwę
cached-unreadable =
    { $count ->
        [one] jednego wiersza
        [few] { $count } wierszy
       *[many] { $count } wierszy
    } pamięci podręcznej nie da się odczytać, więc może kogoś brakować: bez --cached wszystkie dane zostaną pobrane od nowa
cache-none = nie ma pamięci podręcznej
