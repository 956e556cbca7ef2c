app-name = whosin
me-is = ich
data-fresh = aktuell
data-age = { $age } alt
data-as-of = Stand { $time }
data-old = nicht aktuell
data-fresh-lacks = aktuell, vielleicht unvollständig
data-lacks = vielleicht unvollständig
link-connecting = Verbindung…
link-reading = { $done } von { $total } gelesen
link-retrying = keine Antwort
link-stopped = abgelehnt
link-moved = umgezogen
link-again = { $said }, neue Anfrage um { $at }
demo-portal = Demo

list-title = Personen { $n }
list-found = { $found } von { $n }
order-presence = nach Status
order-name = nach Namen
order-department = nach Abteilung
order-activity = nach Aktivität
order-time-zone = nach Ortszeit
order-free-soonest = nach freier Zeit
order-recent = nach Nachrichten
group-recent = Zuletzt geschrieben
group-no-time-zone = Zeitzone unbekannt
group-free-now = Jetzt frei
group-free-from = Frei ab { $from }
group-free-unknown = Kalender nicht bekannt
group-back = Zurück am { $day }
group-back-unknown = Tag der Rückkehr unbekannt
group-birthday = Geburtstag am { $day }
group-birthday-unknown = Geburtstag an einem anderen Tag
list-empty-connecting = Das Portal wird gefragt, wer da ist…
list-empty-nobody = Das Portal hat noch niemanden genannt.
list-empty-stopped = Niemand ist bekannt: Das Portal ist nicht lesbar.
list-empty-filter = Niemand passt zu „{ $typed }“.
list-untold-filter = Dieses Portal nennt „{ $quality }“ nicht.
list-untold-skills = Das Portal nennt keine Fähigkeiten: Geben Sie dem Webhook das Zugriffsrecht user_brief.
list-untold-interests = Das Portal nennt keine Interessen: Geben Sie dem Webhook das Zugriffsrecht user_brief.
list-untold-cities = Das Portal nennt keine Orte: Geben Sie dem Webhook das Zugriffsrecht user_brief.
list-no-filter = Es gibt keinen Filter „{ $typed }“. Meinten Sie { $nearest }?
list-no-department = Keine Abteilung heißt „{ $typed }“. Meinten Sie { $nearest }?
list-no-department-near = Keine Abteilung heißt „{ $typed }“ oder so ähnlich: Der Baum zeigt alle.
list-empty-filter-hint = Esc löscht den Filter.
list-empty-scope = Hier ist niemand.
list-empty-scope-hint = Esc zeigt wieder alle.
scope-colleagues = Team von { $name }
scope-subordinates = geleitet von { $name }

filters-title = Nur anzeigen
quality-not = nicht: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = online
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = da
quality-free = frei
quality-meeting = in einer Besprechung
quality-absent = { availability-absent }
quality-back-today = heute zurück
quality-back-tomorrow = morgen zurück
quality-back-week = diese Woche zurück
quality-back-nextweek = nächste Woche zurück
quality-birthday = Geburtstag heute
quality-birthday-tomorrow = Geburtstag morgen
quality-birthday-week = Geburtstag diese Woche
quality-birthday-nextweek = Geburtstag nächste Woche
quality-birthday-month = Geburtstag diesen Monat
quality-favourite = Favoriten
quality-watched = beobachtet
quality-bot = Chatbots
quality-extranet = Gäste
quality-dismissed = entlassen
quality-phone = mit Telefon
quality-mobile-phone = mit Mobiltelefon
quality-extension = mit Durchwahl
quality-email = mit E-Mail-Adresse
quality-website = mit Website
quality-photo = mit Foto

tree-title = Abteilungen { $n }
tree-empty = Keine Abteilung ist bekannt.
tree-count = { $present }/{ $all }

card-nobody = Niemand ist ausgewählt
card-idle = nicht da seit
card-last-activity = Aktivität
card-their-time = Ortszeit
card-birthday = Geburtstag
card-mobile = mobil
card-work-phone = Arbeit
card-personal-phone = privat
card-extension = Durchwahl
card-email = E-Mail
card-website = Website
card-city = Ort
card-skills = Fähigkeiten
card-interests = Interessen
card-first-day = erster Tag
card-active-now = gerade aktiv
card-day = Tag
card-day-here = hier
card-day-there = dort
card-both-work = Sie arbeiten beide { $from }–{ $to }
card-absent = außer Haus
note-title = Nur für Sie:
note-where = Nur auf diesem Computer; niemand sonst sieht es.
name-and-nickname = { $name } ({ $nickname })
card-nickname = Spitzname
card-note = Notiz
card-calendar = Kalender
card-flags = Konto
card-last-seen = zuletzt da
card-never = nie
card-stale = vor { $age }
team-in = { $in } von { $n } anderen da
head-of = { $n ->
    [one] Leitung
   *[other] Leitung
  }: { $name }
deputy-of = { $n ->
    [one] Vertretung
   *[other] Vertretung
  }: { $name }
teams-of = { $n ->
    [one] Team
   *[other] Teams
  }: { $names }
# Was jemand in einem Team ist, nach dessen Namen.
team-as-head = { $name } (Leitung)
team-as-deputy = { $name } (Vertretung)
department-above = { " " }‹{ " " }
same-time = wie bei Ihnen

cooldown = Das Portal hat zu lange an { $method } gearbeitet und lehnt es bis { $until } ab; alles andere läuft weiter.
filter-prompt = suchen:
toast-order = Geordnet { $order }
toast-refresh = Das Portal wird neu gefragt…
toast-no-department = Keine Abteilung ist bekannt
toast-no-head = Keine Leitung ist bekannt
toast-no-colleagues = Sonst ist niemand in diesen Abteilungen
toast-no-subordinates = Leitet niemanden
toast-density-comfortable = Liste mit Fotos
toast-density-compact = Liste ohne Fotos
toast-tiles-comfortable = Kacheln mit Fotos
toast-tiles-compact = Kacheln in einer Zeile
toast-cache-damaged = Der Cache war beschädigt: Er ist beiseitegelegt, ein neuer wird verwendet.
toast-cache-unreadable = Ein Teil des Cache ist unlesbar: Das Portal wird nach dem Fehlenden gefragt.
toast-cache-newer = Der Cache gehört zu einem neueren whosin: Dieses lässt ihn unberührt.
toast-cache-unusable = Der Cache ist nicht nutzbar: Nichts wird gemerkt.

help-title = Tasten und Zeichen
help-close = { $find } sucht, { $close } schließt
# Was jedes Zeichen und sein Wort bedeuten.
legend-title = Zeichen
legend-active = aktiv in den letzten { $quiet } Minuten
legend-quiet = da, aber seit { $quiet } Minuten ohne Aktivität
legend-mobile = da, zuletzt in der mobilen App
legend-busy = da, will nicht gestört werden
legend-idle = da, aber ohne Eingabe am Rechner
legend-away = da, nach eigenem Status abwesend oder in der Pause
legend-offline = nicht da: { $limit } Minuten ohne Aktivität
legend-absent = nicht da, bis zu einem bekannten Tag
legend-unknown = das Portal hat noch nichts mitgeteilt
legend-other = Programme, Gäste und Kunden, ohne Anwesenheit
sign-meeting = bis …
legend-meeting = bis dahin in einer Besprechung, wie auch immer die Anwesenheit ist
sign-birthday = Geburtstag
legend-birthday = ist heute
sign-favourite = Favorit
legend-favourite = einer der Ihren
sign-watched = beobachtet
legend-watched = Sie erfahren, wenn sich die Anwesenheit ändert
sign-cell-meeting = Kalender
legend-cell-meeting = eine Besprechung, im Balken eines Tages
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = vielleicht eine Besprechung
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = nicht da
sign-cell-works = { sign-cell-meeting }
legend-cell-works = Arbeitszeit, nach der Uhr dort
help-presence-title = Status
help-presence =
    Das Portal nennt den Zeitpunkt der letzten Aktivität; whosin wendet darauf die Regeln des Messengers an.
    Wer in den letzten { $quiet } Minuten aktiv war, ist aktiv, danach kürzlich aktiv und nach { $limit } Minuten ohne Aktivität offline, was auch immer der Status sagt.
    Dass jemand nicht am Platz ist, steht nur da, wenn das Portal es nennt.
help-presence-everything = Dieses Portal nennt auch, wer nicht am Platz ist (wie es die Desktop-App bemerkt), mobil, abwesend, in einer Pause oder nicht zu stören.
help-presence-activity_only = Mehr nennt dieses Portal nicht: Wer nicht am Platz, mobil, abwesend, in einer Pause oder nicht zu stören ist, behält es für sich, wie heute die Cloud von Bitrix24. Ältere Portale nennen es.
help-presence-not_known = Manche Portale nennen auch, wer nicht am Platz, mobil, abwesend, in einer Pause oder nicht zu stören ist. Die Antworten von diesem zeigen noch nicht, ob es das tut.
help-typing-title = Wo Text getippt wird
help-typing =
    Ctrl-A und Ctrl-E, Home und End gehen an die Enden; Alt-B und Alt-F, Ctrl-← und Ctrl-→ wortweise.
    Ctrl-W löscht das Wort vor der Schreibmarke, Alt-D das dahinter; Ctrl-U alles davor, Ctrl-K alles dahinter.
help-filters-title = Filter in einer Suche
help-filters =
    @Name findet eine Abteilung und alle darunter; ein Leerzeichen im Namen wird _ geschrieben.
    skill:Wörter, interest:Wörter und city:Wörter finden, wer das im Profil geschrieben hat.
    is:Wort und has:Wort finden, auf wen es zutrifft; not:Wort, -is:Wort und -has:Wort, auf wen nicht. birthday:Tage und back:Tage tun das für Geburtstage und Rückkehr.
    is:in findet alle, die da sind, auch Beschäftigte. Der Anfang eines Wortes genügt, wenn er eindeutig ist.
    Die Wörter: { $words }

menu-title = Aktionen
palette-title = Alle Aktionen
status-title = Mein Status
cover-title = Wer vertreten kann
# Warum jemand vorgeschlagen wird; dahinter kann die Position stehen.
cover-deputy = Stellvertretung
cover-head = Leitung
cover-same-skills = dieselben Fähigkeiten
cover-shared-skills = gemeinsame Fähigkeiten
cover-same-position = dieselbe Position
cover-similar-position = ähnliche Position
cover-same-department = dieselbe Abteilung
nothing-matches = Nichts passt.
status-for-title = Wie lange?
status-for-good = bis ich ihn ändere
status-for-30 = für 30 Minuten
status-for-60 = für eine Stunde
status-for-120 = für zwei Stunden
me-until = bis { $time }
status-idle = { availability-idle }
status-back = ich bin wieder da: online
what-email = E-Mail-Adresse
what-phone = Telefonnummer
what-extension = Durchwahl
what-link = Link
what-card = Karte
toast-copied = Kopiert: { $value }
toast-copied-tmux = Im Puffer von tmux und an das Terminal gesendet: { $value }
toast-copied-sent = Zum Kopieren an das Terminal gesendet: { $value }
toast-not-copied = Kopieren geht hier nicht, bitte von Hand markieren: { $value }
toast-opens = Wird geöffnet: { $value }
toast-calls = Wird angerufen: { $value }
toast-no-number = „{ $value }“ ist nicht wählbar
toast-not-opened = { $value }; { $where }:
open-failure-remote = Über SSH lässt sich hier nichts öffnen
open-failure-no-program = Hier ist kein Programm, das es öffnen kann
open-failure-failed = { $program } ist gescheitert
open-failure-failed-code = { $program } ist gescheitert (Code { $code })
open-failure-unsafe = Diese Adresse darf nicht geöffnet werden
instead-taken = liegt in der Zwischenablage
instead-tmux = im Puffer von tmux und an das Terminal gesendet
instead-sent = zum Kopieren an das Terminal gesendet
instead-nowhere = Kopieren geht hier nicht
which-copy = Welche Nummer kopieren?
which-call = Welche Nummer anrufen?
which-qr = Welche Nummer zeigen?
say-title = Nachricht an { $name }
say-sending = Wird gesendet…
say-perhaps = Vielleicht ist sie angekommen: Sehen Sie im Chat nach. Um sie noch einmal zu senden, ändern Sie sie.
toast-said = Gesendet an { $value }
toast-not-said = Die Nachricht ist nicht gesendet und bleibt erhalten: { $value }
toast-perhaps-said = Die Nachricht ist vielleicht angekommen und bleibt erhalten: { $value }
toast-say-nothing = Eine leere Nachricht wird nicht gesendet
toast-say-long = So lange Texte nimmt das Portal nicht an
toast-say-perhaps = Vielleicht schon angekommen: Ändern Sie sie, um sie noch einmal zu senden
toast-say-waits = Eine Nachricht ist noch unterwegs: noch einmal beendet trotzdem
toast-lacks = Nicht bekannt: { $value }
toast-favourite = Ab jetzt Favorit
toast-no-favourite = Kein Favorit mehr
toast-note = Für Sie gespeichert, nur auf diesem Computer
toast-no-note = Die Notiz ist gelöscht
toast-watch = Sie erfahren, wenn sich der Status ändert
toast-no-watch = Sie erhalten keine Meldungen mehr
toast-no-cover = Sonst ist niemand aus der Abteilung da
palette-profile = Profil: { $name }
palette-theme = Farbschema
toast-theme = Das Farbschema ist { $value }, bis Sie beenden; theme = "{ $value }" in den Einstellungen behält es
toast-theme-kept = Das Farbschema ist von jetzt an { $value }
toast-theme-default = { $value }; die Farben sind die des Terminals
palette-no-profile = ohne Profil
toast-profile-opening = Das andere Profil wird geöffnet…
toast-profile-failed = Das Profil wurde nicht geöffnet: { $value }
toast-done = Das Portal hat den neuen Status übernommen
toast-status-unchanged = Das Portal hat den Status nicht geändert: Versuchen Sie es noch einmal, oder ändern Sie ihn im Messenger
toast-sentence = { $value }
why-title = Warum dieser Status:
why-decided = Regel
why-limit = Grenze
why-limit-minutes = { $minutes } min ohne Aktivität
why-told = erhalten
why-untold = nennt dieses Portal nicht
why-activity-only = Dieses Portal nennt, wann jemand zuletzt aktiv war; wer nicht am Platz, mobil, abwesend oder nicht zu stören ist, behält es für sich.
qr-title = Zum Anrufen scannen
qr-no-room = Der Code braucht { $columns } Spalten und { $rows } Zeilen, die dieses Fenster nicht hat.
watch-news = { $change ->
    [back] { $name } ist wieder da
    [online] { $name } ist online
    [mobile] { $name } ist mobil
    [idle] { $name } ist nicht am Platz
    [break_idle] { $name } macht Pause
    [dnd] { $name } möchte nicht gestört werden
    [away] { $name } ist abwesend
    [break] { $name } macht Pause
    [offline] { $name } ist offline
   *[other] { $name }: { $presence }
  }
notice-more = noch { $n }
notices-title = Meldungen
notices-watched = { $n } beobachtet
notices-empty = Bei niemandem, den Sie beobachten, hat sich etwas geändert.
notices-empty-hint = Drücken Sie { $key } auf einer Person, um es zu erfahren.
keyring-elsewhere = Der Webhook im Schlüsselbund gehört zu einem anderen Portal als { $host } aus den Einstellungen: Führen Sie whosin login --keyring noch einmal aus.
moved-title = Das Portal ist umgezogen. Den Webhook dorthin senden?
moved-stay = nein, alles lassen, wie es ist
moved-follow = ja, dort fragen und die Adresse behalten
toast-list-lacks = Personen ohne Abteilung fehlen vielleicht: Der Chat der Firma nennt sie nicht, und user_brief ist nicht erteilt (whosin doctor)
toast-list-stalled = Eine Liste des Portals wiederholt sich, vielleicht fehlt jemand: whosin doctor sagt mehr
toast-list-untold = Das Portal nennt Personen, die sein Chat Ihnen nicht zeigt: Sie fehlen hier
toast-moved-kept = Die neue Adresse steht in den Einstellungen
toast-moved-not-kept = Es wird jetzt dort gefragt, aber die Adresse ließ sich nicht speichern: { $value }

## Nur Zeilen aus Text.
plain-on = an
plain-new = neu
plain-favourite = Favorit
plain-watched = beobachtet
plain-folded = zugeklappt
plain-present = { $present } von { $all } da
