## Słowniczek: jedno pojęcie – jedno słowo we wszystkich plikach, w miarę możności to samo co w interfejsie Bitrix24.
##
## portal portal · person osoba · employee pracownik · department dział (firma jako całość: struktura firmy) ·
## head kieruje, kierują · deputy zastępuje, zastępstwo · team zespół · webhook webhook (inbound: przychodzący) ·
## secret klucz · scope uprawnienie · settings ustawienia · profile profil · keyring pęk kluczy · journal dziennik ·
## log plik logu · cache pamięć podręczna · dashboard pulpit · active w sieci · quiet niedawno w sieci · online online ·
## mobile mobilnie, w aplikacji mobilnej · dnd nie przeszkadzać · idle bezczynność · away poza zasięgiem · break przerwa ·
## offline offline · in na miejscu · absent nieobecność · back (po nieobecności) wraca · free ma czas · meeting spotkanie ·
## favourite ulubione · watch obserwować · notice powiadomienie · note notatka · card karta · list lista · wall kafelki ·
## tree działy · pane panel · filter filtr · chat czat · messenger komunikator
##
## Płeć osoby nie jest znana: czas teraźniejszy, formy bezosobowe, rzeczowniki odsłowne i rodzaj żeński po słowie „osoba”.
## Do czytelnika: „Ty”, jak w Bitrix24.

## Status, tak jak nazywa go karta.
presence-online = online
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = przerwa, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = przerwa
presence-offline = { availability-offline }
presence-guest = gość
presence-network = kontakt z sieci Bitrix24
presence-bot = czatbot
presence-connector = otwarty kanał
presence-unknown = { availability-unknown }

## Osoby online, jeśli to wiadomo.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Dlaczego: reguła, która zadecydowała. $limit to liczba minut.
reason-network = konto z sieci Bitrix24
reason-bot = to program
reason-connector = klient otwartego kanału
reason-guest = gość bez konta
reason-me = to Ty
reason-activity_too_old = brak aktywności od ponad { $limit } min
reason-never_active = nie wiadomo o żadnej aktywności
reason-mobile_last = ostatnio w aplikacji mobilnej
reason-idle_since = nikt nie używa komputera
# $activity: active, quiet albo chosen, jeśli status jest wybrany ręcznie. $quiet to także liczba minut.
reason-status_set = { $activity ->
    [active] aktywność w ciągu { $quiet } min
    [quiet] brak aktywności od { $quiet } min
   *[chosen] status wybrany ręcznie, limit { $limit } min
  }
reason-no_status = { $activity ->
    [quiet] brak aktywności od { $quiet } min, status niepodany
   *[active] aktywność w ciągu { $quiet } min, status niepodany
  }
reason-activity_not_told = portal nie podaje żadnej aktywności
reason-portal_silent = portal jeszcze nie odpowiada

## Dlaczego, w jednym prostym zdaniu. $seen i $idle mówią, jak dawno temu: „14 min temu”; $day to dzień.
because-network = { $name } to konto z sieci Bitrix24, którego obecności portal nie podaje.
because-bot = { $name } to program: jego obecności się nie śledzi.
because-connector = { $name } to klient otwartego kanału: jego obecności się nie śledzi.
because-guest = { $name } to gość bez konta: jego obecności się nie śledzi.
because-me = To Ty: kto patrzy, ten jest na miejscu; status: { $presence }.
because-activity_too_old = { $name } jest { availability-offline }: ostatnia aktywność { $seen }, a po { $limit } min bez aktywności każdy jest { availability-offline }.
because-never_active = { $name } jest { availability-offline }: portal nie zna żadnej aktywności.
because-mobile_last = { $name }: { availability-mobile }; ostatnia aktywność { $seen }, w aplikacji mobilnej.
because-idle_since = { $name }: { $presence }; komputer był ostatnio używany { $idle }.
# $activity: active, quiet albo chosen, jeśli status jest wybrany ręcznie.
because-status_set = { $activity ->
    [active] { $name }: { $presence }; ostatnia aktywność { $seen }, czyli w ciągu ostatnich { $quiet } min.
    [quiet] { $name }: { $presence }; ostatnia aktywność { $seen }, a { availability-offline } dopiero po { $limit } min.
   *[chosen] { $name }: { $presence }, status wybrany ręcznie; ostatnia aktywność { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name }: { $presence }; ostatnia aktywność { $seen }, a { availability-offline } dopiero po { $limit } min. Portal nie podaje statusu.
   *[active] { $name }: { $presence }; ostatnia aktywność { $seen }, czyli w ciągu ostatnich { $quiet } min. Portal nie podaje statusu.
  }
because-activity_not_told = Nie wiadomo, czy { $name } jest na miejscu: portal nie podaje żadnej aktywności.
because-portal_silent = Nie wiadomo, czy { $name } jest na miejscu: portal jeszcze nie odpowiada.
because-absent = { $name }: { availability-absent }, wraca { $day }; ostatnia aktywność { $seen }.

overlay-birthday = dzisiaj urodziny
overlay-vacation = nieobecność, wraca { $day }

## Po jednym słowie na każdą grupę: na liście i w nagłówku, na kafelkach i kartach, w filtrach i poleceniach.
availability-active = w sieci
availability-quiet = niedawno w sieci
availability-mobile = mobilnie
availability-busy = nie przeszkadzać
availability-idle = bezczynność
availability-away = poza zasięgiem
availability-offline = offline
availability-absent = nieobecność
availability-unknown = brak danych
availability-other = inne
count-active = { $n } w sieci
count-quiet = { $n } niedawno
count-mobile = { $n } mobilnie
count-busy = { $n } nie przeszkadzać
# Po liczbie: osoba, osoby, osób.
count-idle = { $n ->
    [one] { $n } bezczynna
    [few] { $n } bezczynne
   *[many] { $n } bezczynnych
  }
count-away = { $n } poza zasięgiem
count-offline = { $n } offline
count-absent = { $n ->
    [one] { $n } nieobecna
    [few] { $n } nieobecne
   *[many] { $n } nieobecnych
  }
count-unknown = { $n } bez danych
count-other = { $n ->
    [one] { $n } inna
    [few] { $n } inne
   *[many] { $n } innych
  }
# W pierwszym wierszu, obok statusu: według kalendarza.
count-meeting = { $n } na spotkaniu
no-department = Bez działu

## Co mówi kalendarz, obok statusu. $kind: tentative, meeting albo absent.
engagement-free = ma czas
engagement-free-until = ma czas do { $until }, potem { $kind ->
    [tentative] być może spotkanie
    [absent] nieobecność
   *[meeting] spotkanie
  }
engagement-meeting = { $kind ->
    [tentative] być może na spotkaniu do { $until }
   *[meeting] na spotkaniu do { $until }
  }
engagement-then-free = { $meeting }, { $free }
engagement-absent = nieobecność do { $last }, wraca { $back }
engagement-absent-today = dzisiaj nieobecność, wraca { $back }
# Część dnia.
engagement-absent-until = nieobecność do { $until }
planned-absence-from = nieobecność od { $day }
planned-absence-on = nieobecność { $day }
engagement-free-from = ma czas od { $from }
off-work-hours = poza godzinami pracy
off-work-day-off = dzień wolny
off-work-holiday = święto

## Oznaczenia konta.
flag-dismissed = osoba zwolniona
flag-extranet = ekstranet
flag-network = sieć Bitrix24
flag-bot = czatbot
flag-connector = otwarty kanał
flag-admin = administrator
flag-me = to Ty

## Czas.
long-seconds = { $seconds } s
long-minutes = { $minutes } min
long-hours = { $hours } h { $minutes }
long-days = { $days ->
    [one] { $days } dzień
   *[other] { $days } dni
  }
long-ages = > 30 dni
since = od { $time }
ago-now = przed chwilą
ago-minutes = { $minutes } min temu
ago-hours = { $hours } h temu
ago-days = { $days ->
    [one] { $days } dzień temu
   *[other] { $days } dni temu
  }
clock-only-days = { $days ->
    [one] { $days } dzień
   *[other] { $days } dni
  }
clock-days = { $days ->
    [one] { $days } dzień
   *[other] { $days } dni
  } { $clock }
back-short = wraca { $day }
# $until to godzina albo, jeśli nie dzisiaj, dzień.
row-meeting = do { $until }
row-absent = brak do { $until }
row-away-from = brak od { $day }
back-on = wraca { $day }
day-short = { $day } { $month ->
    [1] sty
    [2] lut
    [3] mar
    [4] kwi
    [5] maj
    [6] cze
    [7] lip
    [8] sie
    [9] wrz
    [10] paź
    [11] lis
   *[12] gru
  }
day-weekday = { $weekday ->
    [1] pon.
    [2] wt.
    [3] śr.
    [4] czw.
    [5] pt.
    [6] sob.
   *[7] niedz.
  } { day-short }
# $hour od 00 do 23, $minute od 00 do 59.
clock-time = { $hour }:{ $minute }
# $distance to +2 albo −3:30, w godzinach.
clock-distance = { $distance } h
# Zawsze po „do” lub „od”.
moment-midnight = 24:00
moment-on-day = { $day }, { $time }
day-long = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
  }
day-year = { day-long } { $year }
month-year = { $month ->
    [1] sty
    [2] lut
    [3] mar
    [4] kwi
    [5] maj
    [6] cze
    [7] lip
    [8] sie
    [9] wrz
    [10] paź
    [11] lis
   *[12] gru
  } { $year }
