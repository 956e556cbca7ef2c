command-whosin = Wer ist da? Die Menschen eines Bitrix24-Portals und ihr Status im Terminal
command-whosin-more = Das Portal wird mit `whosin login`, WHOSIN_WEBHOOK oder in der Einstellungsdatei gesetzt, nie mit einem Argument: Andere auf diesem Computer können Argumente lesen. `whosin demo` braucht kein Portal.
command-whosin-examples =
    whosin                        der Bildschirm; ohne Portal einer, der hilft, eines zu verbinden
    whosin anna                   der Bildschirm, gefiltert
    whosin --wall                 der Bildschirm mit Kacheln
    whosin demo                   der Bildschirm mit einer erfundenen Firma
    whosin show anna              eine Person, direkt im Terminal
    whosin list --online          wer da ist, für Menschen und Pipes
    whosin --profile acme         ein anderes Portal
command-demo = Den Bildschirm mit einer erfundenen Firma öffnen: ohne Konto, ohne Netz
command-demo-examples =
    whosin demo                   sechzig erfundene Personen
    whosin demo --people 10000    eine große Firma
    whosin demo --wall            alle Gesichter auf einmal
    whosin demo --seed 7 sales    eine andere Firma, gefiltert
command-portal = Nur das Portal der erfundenen Firma starten, für alle, die für ein Portal entwickeln
command-portal-more = Die erste ausgegebene Zeile ist die Adresse des Webhooks; alle in der Firma sind erfunden.
command-portal-examples =
    whosin portal                         an einem freien Port
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             für ein Skript, das die erste Zeile liest
command-relay = Das Portal für Tausende von Dashboards fragen, die einem NATS-Server zuhören
command-relay-more = Ein Relay führt und liest die Firma alle halbe Minute; andere warten und übernehmen, wenn es ausfällt. Server und Anmeldung stehen in den Einstellungen unter `relay`; docs/relay.md führt von null zu zwei Relays.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      an einem Server auf diesem Rechner, mit einer simulierten Firma
    whosin relay --profile acme --metrics 127.0.0.1:9115   für das Portal eines Profils
    whosin relay --new-key /etc/whosin/relay.nk            ein Schlüssel für einen Benutzer des Servers
command-show = Eine Person nachschlagen
command-show-examples =
    whosin show anna                      nach einem Teil des Namens
    whosin show 42                        nach der Nummer
    whosin show "anna petrova" boris     zwei Personen
    whosin show anna --json               für Skripte
command-list = Alle ausgeben, für Menschen und Pipes
command-list-more = Die Spalten von --plain: Nummer, Status, seit, Name, Position, Abteilungen, Durchwahl, mobil, E-Mail. Endet mit 3, wenn niemand übrig bleibt.
command-list-examples =
    whosin list --online                  wer da ist
    whosin list --department sales        eine Abteilung und alle darunter
    whosin list is:absent                 wer außer Haus ist, nach dem Tag der Rückkehr
    whosin list birthday:week             wer diese Woche Geburtstag hat
    whosin list --sort time-zone          wie spät es bei wem ist
    whosin list --sort free-soonest @sales   wer aus Sales frei ist, und wann die anderen
    whosin list --plain | cut -f4,7       Namen und Durchwahlen
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 eine Suche, die mit Minus beginnt
command-watch = Für jeden Statuswechsel eine Zeile ausgeben
command-watch-more = Mit WER kommt zuerst ihr Status, dann jeder Wechsel. Zwischen aktiv und kürzlich aktiv wechselt der Status nicht: Beides ist online. Die Spalten von --plain: Zeit, Nummer, voriger Status (zuerst leer), Status, Name; mit --meetings auch Zeilen mit free, tentative, meeting oder absent an der Stelle der Status.
command-watch-examples =
    whosin watch                          alle
    whosin watch anna 214                 zwei Personen
    whosin watch --meetings anna          und wann ihre Besprechungen beginnen und enden
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Enden, wenn jemand kommt oder geht
command-wait-more = Endet mit 0, wenn es geschieht, sofort, wenn es schon so ist, und mit 124, wenn die Zeit um ist.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna ist wieder da'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Meinen Status zeigen oder ändern
command-status-examples =
    whosin status                         welcher es ist
    whosin status dnd
    whosin status dnd --for 45m           zurückgesetzt vom Bildschirm, von `whosin watch` oder vom nächsten `whosin status`, je nachdem, was läuft, wenn die Zeit um ist
    whosin status idle --ago 15
    whosin status back                    wieder da und online: nimmt auch „nicht stören“, „abwesend“ und Pause weg
command-say = Jemandem im Chat des Portals schreiben
command-say-more = Der Text wird einmal gesendet, wie er ist, im Namen des Besitzers des Webhooks; passt ein Name auf mehrere, wird nichts gesendet.
command-say-examples =
    whosin say anna Mittag um eins?
    whosin say 214 -- -5 Grad im Serverraum
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Sagen, wann jemand online war, soweit whosin es gesehen hat
command-history-more = Das Journal wird mit journal = true geführt, 14 Tage, nur auf diesem Computer. Es kennt nur, was whosin gesehen hat, während es lief.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Ihre Notizen und Spitznamen ausgeben oder aus einer Datei übernehmen
command-notes-more =
    Notizen und Spitznamen, die Sie mit `A` auf dem Bildschirm führen, liegen im Cache des Portals, nur auf diesem Computer. Sie werden als Zeilen JSON ausgegeben, eine je Person:

      {"{"}"portal":"acme.bitrix24.de","id":42,"name":"Anna Petrova","nickname":"Annie","note":"ruft zurück"{"}"}

    `import` nimmt solche Zeilen. Was eine Zeile nicht nennt, bleibt, ein leerer Text ("") löscht; der Name ist nur für Leser. Zeilen eines anderen Portals werden übergangen; eine Zeile ohne Portal wird genommen. Zu lange Texte werden gekürzt (Spitznamen auf 32 Zeichen, Notizen auf 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Notizen aus einer Datei zu den vorhandenen nehmen
command-cache = Sagen, was vom Portal gemerkt ist, oder es vergessen
command-cache-more = `clear` vergisst, was das Portal wieder nennen kann; Favoriten, Beobachtete, Notizen und das Journal bleiben (`whosin history --purge` vergisst das Journal). Aus einem beschädigten Cache bleibt davon, was lesbar ist; ein ganz unlesbarer wird gelöscht. Der eines neueren whosin wird mit allem, was er enthält, beiseitegelegt.
command-cache-examples =
    whosin cache                          was darin ist
    whosin cache path
    whosin cache clear
command-login = Ein Portal verbinden: seinen Webhook lesen, prüfen, speichern
command-login-more = Der Webhook wird verborgen eingegeben oder von der Standardeingabe gelesen, wenn diese kein Terminal ist; er ist nie ein Argument. Wie man einen erstellt: `whosin` ohne Portal zeigt die Schritte.
command-login-examples =
    whosin login                              nach dem Webhook fragen, prüfen, speichern
    whosin login --profile acme               dasselbe für ein zweites Portal
    pass show bitrix24 | whosin login         aus einem Passwortmanager
    whosin login --keyring                    dasselbe, im Schlüsselbund des Systems statt in der Einstellungsdatei
    whosin login --remove                     den Webhook vergessen
    whosin login --oauth                      mit einer Anwendung des Portals, die die Einstellungen nennen
command-config = Sagen, wo die Einstellungen sind, ob sie in Ordnung sind und was gilt
command-config-more = Einstellungen kommen aus der Datei, einem Profil darin und der Umgebung, in dieser Reihenfolge: Das Spätere gilt vor dem Früheren. Ein Profil aus --profile gilt auch vor der Umgebung.
command-config-examples =
    whosin config                             was gilt, und wo es gesetzt ist
    whosin config check                       ob die Datei in Ordnung ist
    whosin config example | less              jede Einstellung erklärt, mit ihrem Standardwert
    $EDITOR "$(whosin config path)"           ändern
    WHOSIN_THEME=light whosin config show     eine Einstellung versuchen, ohne sie zu schreiben
command-config-path = Den Pfad der Einstellungsdatei ausgeben, ob sie da ist oder nicht
command-config-path-examples =
    $EDITOR "$(whosin config path)"           die Einstellungen ändern
command-config-check = Die Einstellungsdatei, alle ihre Profile und die Umgebung prüfen
command-config-check-more = Der erste Fehler wird mit seiner Zeile genannt. Das Portal wird nicht gefragt: Das tut `whosin doctor`.
command-config-check-examples =
    whosin config check                       nach einer Änderung
command-config-show = Alle geltenden Einstellungen als TOML ausgeben, und wo sie gesetzt sind
command-config-show-more = Ein Geheimnis wird als "…" gezeigt.
command-config-show-examples =
    whosin config show                        die üblichen Einstellungen
    whosin --profile acme config show         die eines Profils
    WHOSIN_THEME=light whosin config show     eine Einstellung, versucht, ohne sie zu schreiben
command-config-example = Eine Einstellungsdatei ausgeben, die jede Einstellung und jede Taste erklärt, alle mit Standardwert
command-config-example-examples =
    whosin config example | less              lesen
    whosin config example > "$(whosin config path)"    damit beginnen, wo noch keine Datei ist
command-config-schema = Das JSON-Schema der Einstellungsdatei ausgeben, mit dem Editoren sie vervollständigen und prüfen
command-config-schema-more = Die Zeile `#:schema ./config.schema.json` am Anfang der Einstellungsdatei nennt es; `whosin config example` enthält sie.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    es neben die Einstellungen legen
command-completions = Ausgeben, womit eine Shell Befehle, Optionen und Namen ergänzt
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          mit ~/.zfunc in fpath, vor compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Einer Shell sagen, was an der Schreibmarke stehen kann
command-man = Das Handbuch ausgeben
command-man-examples =
    whosin man | man -l -                     das Handbuch lesen
    whosin man show | man -l -                die Seite eines Befehls
    whosin man keys | man -l -                jede Taste des Bildschirms; `filters`: die Wörter, die Personen auswählen
    whosin man --dir ~/.local/share/man/man1  alle Seiten schreiben; `man whosin-show` findet sie
command-help = Diese Hilfe ausgeben, oder die eines Befehls
command-doctor = Einstellungen, Verbindung und Zugriffsrechte prüfen und sagen, was zu tun ist
command-doctor-more = Endet mit 0, wenn nichts gescheitert ist; Warnungen sind keine Fehler. Nichts davon ist geheim.
command-doctor-examples =
    whosin doctor                             eine Zeile je Prüfung
    whosin doctor --profile acme              für ein zweites Portal
    whosin doctor --json                      für Programme

option-help = Hilfe ausgeben
option-version = Version ausgeben
option-query = Wörter zum Filtern: aus Name, Position oder Abteilung
option-demo-query = Wörter zum Filtern
option-list-query = Nur, wer passt: Wörter aus Name, Position oder Abteilung und Filter wie is:online oder @sales
option-profile = Dieses Profil der Einstellungsdatei nehmen
option-relay = Die Anwesenheit von einem Relay erfahren: die Adresse eines NATS-Servers, etwa tls://nats.acme.example (mehrere: je einmal)
option-wall = Mit den Kacheln beginnen
option-language = Die Sprache der Ausgaben; auto ist die der Locale
option-color = Wie viele Farben
option-theme = Das Farbschema: ein eingebautes oder eine Datei im Ordner themes neben den Einstellungen
option-whosin-plain = Nur Textzeilen, für Bildschirmleser und Braillezeilen
option-demo-plain = Nur Textzeilen, für Bildschirmleser und Braillezeilen
option-pictures = Wie Fotos gezeigt werden
option-demo = Von einer simulierten Firma, die nur für diesen Lauf entsteht: ohne Konto und ohne Portal
option-metrics = Dort Messwerte für Prometheus anbieten, unter /metrics
option-new_key = Stattdessen einen Schlüssel für einen Benutzer des Servers erzeugen: sein Geheimnis kommt nach DATEI, was der Server wissen muss, wird ausgegeben
option-people = Wie viele dort arbeiten, 1 bis 100000; Personen ohne Abteilung, Programme, Kunden und Entlassene kommen dazu, stehen aber in keiner Liste der Mitarbeiter
option-seed = Dieselbe Zahl ergibt dieselbe Firma
option-messenger = Welchen Messenger sie hat: den heutigen, der von anderen nur Aktivität und Abwesenheit nennt, oder einen älteren, der jeden Status nennt
option-listen = Wo gewartet wird; Port 0 ist irgendein freier
option-login-listen = An dieser Adresse dieses Computers auf den Browser warten (der Weiterleitungsadresse der Anwendung), statt nach der Adresse zu fragen, zu der er geschickt wurde
option-fault = Absichtlich etwas falsch machen: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=METHODE, broken=json (oder bytes, list, number, deep), refused=CODE, fail=METHODEN:CODE (METHODEN wie im.*) oder without=RECHT
option-fault_after = Zuerst so viele Sekunden richtig arbeiten
option-fault_for = Nach so vielen Sekunden des Fehlers wieder richtig arbeiten; ohne Angabe nie
option-tls = Über https antworten, mit einem Zertifikat für diesen Lauf, das in DATEI geschrieben wird, damit ihm vertraut werden kann
option-dates = Wie der Kalender Daten schreibt: 31.12.2026 oder 12/31/2026
option-scopes = Die Zugriffsrechte des Webhooks, durch Kommas getrennt; ohne Angabe alle
option-skew = Um wie viele Minuten die Uhr des Portals vorgeht; negativ: nachgeht
option-who = Eine Person: Nummer, Name, E-Mail-Adresse oder Telefonnummer
option-show-who = Nummer, Name, E-Mail-Adresse oder Telefonnummer; für mehrere jeden Namen in Anführungszeichen
option-watch-who = Personen: Nummern, Namen, E-Mail-Adressen oder Telefonnummern; niemand heißt alle
option-say-who = Eine Person: Nummer, Name in Anführungszeichen, E-Mail-Adresse oder Telefonnummer
option-first = Passt ein Name auf mehrere, den besten Treffer nehmen
option-json = JSON ausgeben
option-watch-json = Ein JSON-Objekt je Zeile ausgeben
option-wait-json = JSON ausgeben, wenn es geschieht
option-cached = Aus dem Cache antworten, ohne Netz
option-timeout = Wie lange höchstens auf ein Portal gewartet wird, das um Geduld bittet, etwa 10s oder 2m
option-wait-timeout = Wie lange höchstens, etwa 90m oder 2h
option-online = Nur, wer da ist, auch Beschäftigte
option-department = Nur diese Abteilung und alle darunter: ihre Nummer oder ihr Name, so nachsichtig wie bei Personen
option-sort = In dieser Ordnung, was auch immer die Einstellungen sagen; time-zone zeigt auch die Ortszeit, free-soonest geht nach Kalendern
option-all = Auch Programme, Kunden, Kontakte aus Bitrix24.Network und Entlassene, soweit das Portal sie nennt
option-plain = Eine Zeile je Person mit Tabulatoren zwischen den Spalten, ohne Farben
option-watch-plain = Tabulatoren zwischen den Spalten, ohne Farben
option-format = Für ein anderes Programm ausgeben: mutt, vcard, waybar oder eine Vorlage wie '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Auch sagen, wann laut Kalender eine Besprechung oder Abwesenheit beginnt oder endet
option-until = Worauf gewartet wird
option-change = Was sich ändern soll; ohne Angabe wird der Status gezeigt
option-ago = Seit wie vielen Minuten Sie nicht am Platz sind
option-lasting = Nach dieser Zeit zurücksetzen, etwa 45m oder 2h
option-text = Was zu sagen ist; ohne Angabe oder mit - von der Standardeingabe
option-purge = Das ganze Journal vergessen und nichts davon in der Datei lassen
option-file = Die Datei, oder - für die Standardeingabe
option-what = Den Pfad der Datei ausgeben oder sie leeren; ohne Angabe: was darin ist
option-remove = Den gespeicherten Webhook vergessen
option-keyring = Den Webhook im Schlüsselbund des Systems statt in der Einstellungsdatei aufbewahren
option-oauth = Mit einer Anwendung des Portals anmelden, die die Einstellungen nennen
option-shell = Die Shell
option-complete-shell = Die Shell, die fragt
option-words = Die Wörter bis zur Schreibmarke, das letzte ist das getippte; bei bash die Zeile bis dorthin und was darin Wörter trennt
option-command = Die Seite dieses Befehls oder die über keys oder filters; ohne Angabe die von whosin
option-dir = Alle Seiten in dieses Verzeichnis schreiben, das angelegt wird, wenn es fehlt

choice-messenger-2026 = Der heutige: Von allen nennt er letzte Aktivität und Abwesenheit. Der Rest ist leer: `status` ist `online`, `idle`, `mobile_last_date` und (außer bei `im.user.get`) `desktop_last_date` sind `false`
choice-messenger-2018 = Ein älterer, wie auf eigenen Servern: Er nennt jeden Status
choice-dates-eu = `02.12.2026 14:30:00`, wie im größten Teil Europas
choice-dates-us = `12/02/2026 02:30:00 pm`, wie in den USA
choice-until-online = Angemeldet und innerhalb der Grenze aktiv, auch beschäftigt
choice-until-back = In den letzten fünf Minuten aktiv, weder „nicht am Platz“ noch „abwesend“ noch in einer Pause
choice-until-offline = Innerhalb der Grenze nicht aktiv
choice-until-free = Da, und laut Kalender weder in einer Besprechung noch außer Haus
choice-change-online = Online
choice-change-dnd = Nicht stören
choice-change-away = Abwesend
choice-change-break = Pause
choice-change-idle = Nicht am Platz, ab jetzt
choice-change-back = Wieder da: online statt „nicht stören“, „abwesend“ oder Pause
choice-what-path = Ausgeben, wo er ist
choice-what-clear = Vergessen, was das Portal wieder nennen kann

value-query = SUCHE
value-name = NAME
value-language = SPRACHE
value-color = FARBEN
value-pictures = FOTOS
value-n = N
value-s = S
value-year = JAHR
value-addr = ADRESSE
value-fault = FEHLER
value-seconds = SEKUNDEN
value-file = DATEI
value-culture = FORMAT
value-scopes = RECHTE
value-minutes = MINUTEN
value-who = WER
value-time = ZEIT
value-d = ABTEILUNG
value-order = ORDNUNG
value-format = FORMAT
value-what = WAS
value-min = MINUTEN
value-text = TEXT
value-shell = SHELL
value-words = WÖRTER
value-command = BEFEHL
value-dir = VERZEICHNIS

frame-usage = Aufruf:
frame-commands = Befehle:
frame-arguments = Argumente:
frame-options = Optionen:
frame-examples = Beispiele:
frame-any-options = [OPTIONEN]
frame-command = BEFEHL
frame-with-default = { $help } [Standard: { $default }]
frame-with-choices = { $help } [möglich: { $choices }]

mistake-option = es gibt keine Option { $argument }
mistake-word = mit „{ $argument }“ ist hier nichts anzufangen
mistake-command = es gibt keinen Befehl „{ $argument }“
mistake-no-command = ein Befehl fehlt: { $choices }
mistake-choice = { $argument } erwartet eines von { $choices }, nicht „{ $value }“
mistake-no-value = { $argument } erwartet einen Wert
mistake-value = { $argument } erwartet { $takes }, nicht „{ $value }“
mistake-unfit-value = { $argument } nimmt „{ $value }“ nicht an
mistake-conflict = { $argument } und { $others } können nicht zusammen stehen
mistake-twice = { $argument } steht zweimal da
mistake-missing = etwas fehlt: { $arguments }
mistake-too-many = ein Wert zu viel für { $argument }: „{ $value }“
mistake-too-few = zu wenige Werte für { $argument }
mistake-equals = der Wert von { $argument } steht hinter einem Gleichheitszeichen
mistake-no-text = ein Argument ist kein Text in UTF-8
mistake-else = diese Befehlszeile ist nicht verständlich
mistake-near = { $mistake }: Meinten Sie { $nearest }?
mistake-see = `{ $command } --help` sagt mehr
mistake-secret = die URL eines Webhooks ist ein Passwort, und alle auf diesem Computer können Argumente lesen: Setzen Sie sie in WHOSIN_WEBHOOK oder die Einstellungsdatei, und lassen Sie das Portal eine neue erstellen, wenn andere sie gesehen haben können
mistake-secret-server = eine Serveradresse mit Namen oder Passwort darin ist ein Geheimnis, und alle auf diesem Computer können Argumente lesen: Nennen Sie stattdessen eine Datei in relay.credentials oder relay.nkey der Einstellungen, und ändern Sie das Passwort, wenn andere es gesehen haben können

option-takes-time = eine Zeit wie 45s, 90m oder 2h
option-takes-number = eine ganze Zahl von { $least } bis { $most }
option-takes-address = eine Adresse mit Port, etwa 127.0.0.1:8080
option-takes-fault = eines von { $faults }
