## Glossar: ein Begriff, ein Wort in allen Dateien; die Wörter möglichst wie in der Oberfläche von Bitrix24.
##
## portal Portal · employee Mitarbeiter · department Abteilung · head Leitung · deputy Vertretung · team Team ·
## webhook Webhook (inbound: eingehend) · scope Zugriffsrecht · settings Einstellungen · keyring Schlüsselbund ·
## journal Journal · cache Cache · active aktiv · quiet kürzlich aktiv · online online · mobile mobil ·
## dnd nicht stören · idle nicht am Platz · away abwesend · break Pause · offline offline · in da · absent außer Haus ·
## free frei · meeting Besprechung · favourite Favorit · watch beobachten · notice Meldung · note Notiz ·
## card Karte · list Liste · wall Kacheln · pane Bereich · filter Filter · chat Chat
##
## Anrede „Sie“; von Personen wird ohne Geschlecht gesprochen.

presence-online = online
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = Pause, nicht am Platz
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = Pause
presence-offline = { availability-offline }
presence-guest = Gast
presence-network = Kontakt aus Bitrix24.Network
presence-bot = Chatbot
presence-connector = Kommunikationskanal
presence-unknown = { availability-unknown }

activity-active = { availability-active }
activity-quiet = { availability-quiet }

reason-network = ein Konto von Bitrix24.Network
reason-bot = ein Programm
reason-connector = Kundschaft eines Kommunikationskanals
reason-guest = ein Gast ohne Konto
reason-me = das sind Sie
reason-activity_too_old = seit über { $limit } min keine Aktivität
reason-never_active = keine Aktivität bekannt
reason-mobile_last = zuletzt mobil aktiv
reason-idle_since = nicht am Computer
reason-status_set = { $activity ->
    [active] aktiv in den letzten { $quiet } min
    [quiet] seit { $quiet } min keine Aktivität
   *[chosen] selbst gewählt, Grenze { $limit } min
  }
reason-no_status = { $activity ->
    [quiet] seit { $quiet } min keine Aktivität, kein Status
   *[active] aktiv in den letzten { $quiet } min, kein Status
  }
reason-activity_not_told = das Portal nennt keine Aktivität
reason-portal_silent = das Portal hat noch nicht geantwortet

## Warum, in einem einfachen Satz. $seen und $idle sagen, wie lange es her ist; $day ist ein Tag.
because-network = { $name } ist ein Konto von Bitrix24.Network, über dessen Anwesenheit das Portal nichts sagt.
because-bot = { $name } ist ein Programm und hat keine Anwesenheit.
because-connector = { $name } kommt aus einem offenen Kanal und hat keine Anwesenheit.
because-guest = { $name } ist ein Gast ohne Konto und hat keine Anwesenheit.
because-me = Das sind Sie: wer hinsieht, ist da; Status: { $presence }.
because-activity_too_old = { $name } ist { availability-offline }: zuletzt aktiv { $seen }, und nach { $limit } Minuten ohne Aktivität gilt jeder als { availability-offline }.
because-never_active = { $name } ist { availability-offline }: das Portal kennt keine Aktivität.
because-mobile_last = { $name }: { availability-mobile }, zuletzt aktiv { $seen } in der mobilen App.
because-idle_since = { $name }: { $presence }, die letzte Eingabe am Rechner war { $idle }.
because-status_set = { $activity ->
    [active] { $name } ist { $presence }: zuletzt aktiv { $seen }, in den letzten { $quiet } Minuten.
    [quiet] { $name } ist { $presence }: zuletzt aktiv { $seen }, und { availability-offline } erst nach { $limit } Minuten.
   *[chosen] { $name }: { $presence }, so gewählt; zuletzt aktiv { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name } ist { $presence }: zuletzt aktiv { $seen }, und { availability-offline } erst nach { $limit } Minuten. Ein Status wird nicht mitgeteilt.
   *[active] { $name } ist { $presence }: zuletzt aktiv { $seen }, in den letzten { $quiet } Minuten. Ein Status wird nicht mitgeteilt.
  }
because-activity_not_told = Ob { $name } da ist, ist nicht bekannt: das Portal hat keine Aktivität mitgeteilt.
because-portal_silent = Ob { $name } da ist, ist nicht bekannt: das Portal hat noch nicht geantwortet.
because-absent = { $name }: { availability-absent }, zurück am { $day }; zuletzt aktiv { $seen }.

overlay-birthday = hat heute Geburtstag
overlay-vacation = außer Haus, zurück am { $day }

availability-active = aktiv
availability-quiet = kürzlich aktiv
availability-mobile = mobil
availability-busy = nicht stören
availability-idle = nicht am Platz
availability-away = abwesend
availability-offline = offline
availability-absent = außer Haus
availability-unknown = unbekannt
availability-other = andere
count-active = { $n } aktiv
count-quiet = { $n } kürzlich
count-mobile = { $n } mobil
count-busy = { $n } nicht stören
count-idle = { $n } nicht am Platz
count-away = { $n } abwesend
count-offline = { $n } offline
count-absent = { $n } außer Haus
count-unknown = { $n } unbekannt
count-other = { $n } andere
# In der ersten Zeile, neben dem Status: laut Kalender.
count-meeting = { $n } in Besprechung
no-department = Ohne Abteilung

engagement-free = frei
engagement-free-until = frei bis { $until }, dann { $kind ->
    [tentative] vielleicht belegt
    [absent] außer Haus
   *[meeting] belegt
  }
engagement-meeting = { $kind ->
    [tentative] vielleicht in einer Besprechung bis { $until }
   *[meeting] in einer Besprechung bis { $until }
  }
engagement-then-free = { $meeting }, { $free }
engagement-absent = außer Haus bis { $last }, zurück am { $back }
engagement-absent-today = heute außer Haus, zurück am { $back }
engagement-absent-until = außer Haus bis { $until }
planned-absence-from = außer Haus ab { $day }
planned-absence-on = außer Haus am { $day }
engagement-free-from = frei ab { $from }
off-work-hours = außerhalb der Arbeitszeit
off-work-day-off = arbeitsfreier Tag
off-work-holiday = Feiertag

flag-dismissed = entlassen
flag-extranet = Extranet
flag-network = Bitrix24.Network
flag-bot = Chatbot
flag-connector = Kommunikationskanal
flag-admin = Administratorrechte
flag-me = Sie

long-seconds = { $seconds } s
long-minutes = { $minutes } min
long-hours = { $hours } h { $minutes }
long-days = { $days } T.
long-ages = > 30 T.
ago-now = gerade eben
ago-minutes = vor { $minutes } min
ago-hours = vor { $hours } h
ago-days = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
  }
clock-only-days = { $days } T.
clock-days = { $days } T. { $clock }
clock-time = { $hour }:{ $minute }
clock-distance = { $distance } h
since = seit { $time }
back-short = zurück { $day }
row-meeting = bis { $until }
row-absent = weg bis { $until }
row-away-from = weg ab { $day }
back-on = zurück am { $day }
day-short = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
  }
day-weekday = { $weekday ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
  }, { day-short }
moment-midnight = 24:00
moment-on-day = { $day }, { $time }
day-long = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
  }
day-year = { day-long } { $year }
month-year = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
  } { $year }
