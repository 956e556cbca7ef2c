verbatim = { $text }
failed-no-portal = kein Portal ist eingerichtet: Führen Sie `whosin login` aus, setzen Sie die URL eines eingehenden Webhooks in WHOSIN_WEBHOOK oder in { $file } (webhook = "…"), oder sehen Sie sich mit `whosin demo` eine erfundene Firma an
failed-application = die Einstellungen nennen eine Anwendung (client_id), aber { $key } fehlt oder ist keine Adresse: Setzen Sie client_id, client_secret und portal ("https://PORTAL")
failed-address-elsewhere = der Webhook steht nicht in { $file }: Ändern Sie ihn dort, woher er kommt, WHOSIN_WEBHOOK oder webhook_command
failed-certificates-unreadable = ca_file = "{ $file }" ist nicht lesbar ({ $reason }): Nennen Sie die PEM-Datei des Portals oder der ausstellenden Stelle
failed-certificates-none = ca_file = "{ $file }" enthält kein Zertifikat: Nennen Sie eine PEM-Datei mit einer Zeile `-----BEGIN CERTIFICATE-----`, nicht DER und keinen Schlüssel
failed-certificates-bad = ca_file = "{ $file }" ist keine vollständige PEM-Datei: Exportieren Sie das Zertifikat noch einmal
failed-no-terminal = der Bildschirm von whosin braucht ein Terminal: Starten Sie ihn in einem, oder nehmen Sie `whosin list` in Pipes
failed-terminal = das Terminal ist nicht nutzbar ({ $reason }): Nehmen Sie ein anderes oder `whosin list`
failed-resources = das System gibt whosin zu wenig ({ $reason }): Erlauben Sie mehr offene Dateien (`ulimit -n 64`), oder beenden Sie andere Programme
failed-clock = die Uhr dieses Computers zeigt eine Zeit, die hier kein Kalender erreicht: Stellen Sie sie (`date` zeigt sie)
failed-input = der Webhook ist von der Standardeingabe nicht lesbar ({ $reason }): Leiten Sie seine Adresse ein, oder führen Sie `whosin login` in einem Terminal aus
failed-log = das Protokoll lässt sich nicht öffnen ({ $reason }): Machen Sie sein Verzeichnis beschreibbar, oder setzen Sie log = "off"
failed-nobody = niemand passt zu „{ $who }“: Versuchen Sie einen Teil des Namens, oder `whosin list` für alle
failed-nobody-listed = niemand passt: Lassen Sie ein Wort oder einen Filter weg, oder nehmen Sie `whosin list` für alle
failed-not-told = auf { $filter } kann hier niemand passen: Dieses Portal nennt nur, wann jemand zuletzt aktiv war; versuchen Sie is:active oder is:quiet
failed-no-calendar-known = auf { $filter } kann niemand passen: Kein Kalender ist bekannt; geben Sie dem Webhook das Zugriffsrecht calendar (`whosin doctor`), und fragen Sie ohne --cached
failed-no-department = keine Abteilung passt zu „{ $name }“ oder heißt so ähnlich: t auf dem Bildschirm von whosin zeigt alle
failed-no-department-near = keine Abteilung passt zu „{ $name }“: Meinten Sie { $nearest }?
failed-no-departments = keine Abteilung passt zu „{ $name }“: Das Portal hat keine Abteilung genannt
failed-empty = { $what } sagt nichts: Nennen Sie eine Abteilung, oder lassen Sie die Option weg
failed-filter = es gibt keinen Filter „{ $filter }“: Meinten Sie { $nearest }?
failed-filter-name = es gibt keinen Filter „{ $filter }“: Nennen Sie hinter dem @ eine Abteilung
failed-several = „{ $who }“ passt auf { $several } Personen: Sagen Sie mit der Nummer, welche, etwa #{ $example }, oder fügen Sie --first hinzu
failed-not-asked = whosin hat durch einen eigenen Fehler aufgehört, das Portal zu fragen: Führen Sie den Befehl noch einmal aus, und melden Sie es mit dem Protokoll
failed-unchanged = das Portal hat den Status nicht geändert: Versuchen Sie es noch einmal, oder ändern Sie ihn im Messenger
failed-not-for-a-while = --for passt zu online, dnd, away oder break: Lassen Sie es weg
failed-status-timer = der Status ist gesetzt, aber nichts wird ihn zurücksetzen ({ $reason }): Machen Sie das Zustandsverzeichnis beschreibbar
failed-no-calendars = das Portal nennt nicht, wer in einer Besprechung ist, also ist von niemandem bekannt, ob Zeit frei ist: Geben Sie dem Webhook das Zugriffsrecht calendar, oder warten Sie auf back oder online
failed-timed-out = die Zeit ist um: { $what }
failed-nothing-cached = von diesem Portal ist noch nichts im Cache: Führen Sie einmal `whosin list` ohne --cached aus
failed-notes = keine Notiz wurde aus { $file } übernommen: { $reason }: Geben Sie Zeilen an, wie `whosin notes` sie ausgibt
failed-no-journal = kein Journal wird geführt: Setzen Sie journal = true in { $file } (oder WHOSIN_JOURNAL=true), und lassen Sie whosin oder `whosin watch` laufen
failed-no-command = es gibt keinen Befehl "{ $name }": `whosin man` nennt alle
failed-pages = die Seiten lassen sich nicht nach { $directory } schreiben ({ $reason }): Nennen Sie ein anderes Verzeichnis
failed-output = das Ergebnis lässt sich nicht ausgeben ({ $reason })
or-last = { $others } oder { $last }

notes-fault-long = sie ist länger als { $megabytes } MB
notes-fault-json = das ist kein JSON
notes-fault-data = die Zahl id fehlt, oder etwas darin ist von anderer Art
notes-fault-line = Zeile { $number }: { $reason }

template-unknown = kein Format heißt „{ $name }“: Nehmen Sie mutt, vcard, waybar oder eine Vorlage wie '{ $example }'
template-unknown-near = kein Format heißt „{ $name }“: Meinten Sie { $near }? Sonst nehmen Sie mutt, vcard, waybar oder eine Vorlage wie '{ $example }'
template-open = „{ $shown }“ ist nicht geschlossen: Schreiben Sie { $closed }, oder { $brace } für eine Klammer
template-no-field = niemand hat „{ $shown }“, meinten Sie { $near }? Eine Vorlage kann { $fields } nennen

oauth-no-application = keine Anwendung ist eingerichtet: Registrieren Sie eine im Portal unter „Für Entwickler“, und setzen Sie portal, client_id und client_secret in den Einstellungen
oauth-no-code = darin steht kein Code: Fügen Sie die ganze Adresse ein, zu der der Browser geschickt wurde, mit ?code=
oauth-other-login = diese Adresse gehört zu einer anderen Anmeldung: Öffnen Sie die zuletzt ausgegebene Adresse, und fügen Sie ein, was dann kommt
oauth-disagreed = das Portal hat die Anwendung nicht zugelassen: Stimmen Sie im Browser zu, oder fragen Sie die Administration
oauth-listen = an { $address } lässt sich nicht warten ({ $reason }): Nennen Sie die Weiterleitungsadresse der Anwendung, frei und auf diesem Computer
oauth-nobody = in { $minutes } Minuten kam niemand: Führen Sie den Befehl noch einmal aus
oauth-open = Öffnen Sie diese Adresse in einem Browser, und stimmen Sie zu:
oauth-paste = Fügen Sie dann innerhalb von 30 Sekunden hier die Adresse ein, zu der der Browser geschickt wurde:
oauth-close = Sie können diese Seite schließen und zum Terminal zurückkehren.
oauth-done = Sie sind bei { $host } angemeldet.
login-prompt = URL des Webhooks (verborgen):
login-connected = Verbunden mit { $portal } als { $name }.
login-lacks = Nicht erteilt, aber empfohlen: das Zugriffsrecht { $scope }.
login-saved = Gespeichert in { $file }; starten Sie `{ $command }`.
login-saved-keyring = Gespeichert im Schlüsselbund, den { $file } nennt; starten Sie `{ $command }`.
login-outranked = Hinweis: WHOSIN_WEBHOOK ist in der Umgebung gesetzt und gilt vielleicht vor dem Gespeicherten
login-removed = Der Webhook steht nicht mehr in { $file }. Er gilt noch, bis Sie ihn im Portal unter „Für Entwickler“, „Integrationen“ löschen.
login-removed-profile = Der Webhook des Profils { $profile } steht nicht mehr in { $file }. Er gilt noch, bis Sie ihn im Portal unter „Für Entwickler“, „Integrationen“ löschen.
login-removed-keyring = Der Webhook ist nicht mehr im Schlüsselbund. Er gilt noch, bis Sie ihn im Portal unter „Für Entwickler“, „Integrationen“ löschen.
login-removed-keyring-profile = Der Webhook des Profils { $profile } ist nicht mehr im Schlüsselbund. Er gilt noch, bis Sie ihn im Portal unter „Für Entwickler“, „Integrationen“ löschen.
login-none = In { $file } stand kein Webhook.
login-none-profile = In { $file } stand kein Webhook des Profils { $profile }.

demo-in-use = { $address } ist schon belegt: Geben Sie --listen einen anderen Port, oder Port 0 für einen freien
demo-not-here = { $address } ist keine Adresse dieses Computers: Geben Sie --listen eine, etwa 127.0.0.1:0
demo-not-allowed = das System erlaubt hier nicht, an { $address } zu warten: Geben Sie --listen einen Port über 1023
demo-no-address = an { $address } lässt sich nicht warten ({ $reason }): Geben Sie --listen eine andere Adresse
demo-no-front = für { $address } lässt sich kein Zertifikat erstellen ({ $reason }): Lassen Sie --tls weg
demo-no-print = die Adresse des Webhooks lässt sich nicht ausgeben ({ $reason }): Lassen Sie die Standardausgabe offen
demo-unheard = niemand könnte die Adresse erfahren, die Standardausgabe ist geschlossen: Lassen Sie sie offen, oder wählen Sie mit --listen einen Port
demo-no-certificate = das Zertifikat lässt sich nicht in { $file } schreiben ({ $reason }): Nennen Sie eine andere Datei
demo-no-signals = auf Signale lässt sich nicht warten ({ $reason }): Versuchen Sie es noch einmal

dumb-terminal = dieses Terminal sagt (mit TERM), dass man darauf nicht zeichnen kann: Hier ist `whosin list` statt des Bildschirms
cache-replaced = der Cache war beschädigt: Er liegt jetzt in { $place }, ein neuer wird verwendet
cache-replaced-nowhere = der Cache war beschädigt, ein neuer wird verwendet
taken-to-mean = „{ $who }“ wurde als { $taken } verstanden; { $also } passt fast so gut: Die Nummer sagt, wer gemeint ist
and-last = { $others } und { $last }
and-others = { $count ->
    [one] { $name } und { $count } weitere Person
   *[other] { $name } und { $count } weitere Personen
  }
several-more = … und { $count } weitere
several-extension = Durchwahl { $number }
nobody-at-all = das Portal antwortet auf { $method } mit gar niemandem: Fragen Sie die Administration, ob der Besitzer des Webhooks die Firma sehen darf
panic-report = Das ist ein Fehler in whosin, nicht bei Ihnen: Bitte melden Sie ihn mit dem Text oben.

reason-not-found = nicht gefunden
reason-not-allowed = Zugriff verweigert
reason-exists = schon vorhanden
reason-directory = das ist ein Verzeichnis
reason-no-directory = ein Teil des Pfads ist kein Verzeichnis
reason-full = der Datenträger ist voll
reason-read-only = das Dateisystem ist schreibgeschützt
reason-no-text = das ist kein Text in UTF-8
reason-in-use = die Adresse ist belegt
reason-not-here = das ist keine Adresse dieses Computers
reason-slow = es dauerte zu lange
reason-closed = niemand liest es mehr
reason-large = größer als { $most }
reason-no-toml = das ist kein gültiges TOML
reason-circle = Verknüpfungen führen im Kreis

theme-unknown = ein Farbschema dieses Namens gibt es nicht: Wählen Sie eines von { $known }, oder legen Sie die Datei themes/NAME.toml neben den Einstellungen an
theme-unknown-near = ein Farbschema dieses Namens gibt es nicht, meinten Sie { $nearest }? Es gibt { $known }
theme-wrong = Zeile { $line } des Farbschemas { $file } ist falsch ({ $reason }): Berichtigen Sie sie, oder wählen Sie ein anderes Farbschema
theme-unreadable = das Farbschema { $file } ist nicht lesbar ({ $reason }): Geben Sie es zum Lesen frei, oder wählen Sie ein anderes
theme-fault-name = eine Farbe { $name } gibt es nicht
theme-fault-color = eine Farbe schreibt man so: "#1f6feb"
theme-fault-base = base ist auto, dark, light oder terminal
