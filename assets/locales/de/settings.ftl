setting-webhook = Die URL eines eingehenden Webhooks, den das Portal unter „Für Entwickler“ erstellt; sie sieht so aus: "https://acme.bitrix24.de/rest/1/SECRET/". Sie ist ein Passwort: Behalten Sie diese Datei für sich (chmod 600).
setting-webhook_command = Stattdessen: ein Befehl für die Shell, dessen erste Ausgabezeile diese URL ist, damit sie in keiner Datei steht, etwa "pass show bitrix24". Er läuft vor dem ersten Bild, darf im Terminal etwas fragen und hat eine Minute.
setting-keyring = Stattdessen: ob der Schlüsselbund des Systems diese URL hält, unter dem Dienst "whosin" und dem Namen des Profils. `whosin login --keyring` legt sie dort ab und schreibt diese Zeile, `whosin login --remove` nimmt beides weg.
setting-portal = Die Adresse des Portals, etwa "https://acme.bitrix24.de". Mit webhook_command oder keyring: damit Bekanntes gezeigt wird, bevor diese gefragt werden, und --cached keines von beiden fragt. Für eine Anwendung ist sie nötig.
setting-client_id = Statt eines Webhooks: der Code einer Anwendung des Portals. Setzen Sie portal, dies und das Nächste, und führen Sie einmal `whosin login --oauth` aus.
setting-client_secret = Das Geheimnis der Anwendung. Es geht nur an den Autorisierungsserver.
setting-authorization_server = Der Autorisierungsserver der Anwendung; leer ist der von Bitrix24.
setting-ca_file = Eine PEM-Datei mit Zertifikaten, denen zusätzlich zu denen des Computers vertraut wird, für ein Portal mit eigenem Zertifikat: das der ausstellenden Stelle oder es selbst. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) und NO_PROXY in der Umgebung gelten für das Portal und für Fotos.
setting-allow_http = Ob der Webhook auf einem anderen Computer unverschlüsseltes http:// sein darf. Jeder auf dem Weg kann ihn dann lesen.
setting-limits = Wie viele Anfragen das Portal zulässt, wovon höchstens ein Viertel genutzt wird: cloud (die üblichen Tarife), enterprise (der Tarif Enterprise, fünfmal so viel) oder none (ein eigenes Portal, das nicht zählt). Eine Ablehnung bremst in jedem Fall.
setting-relay-servers = Ein Relay, das anstelle des Portals sagt, wer da ist, sodass tausend Bildschirme das Portal nicht mehr kosten als einer: die Adressen seiner NATS-Server, etwa ["tls://nats.acme.example"]; nats:// nur auf diesem Computer. Kurz: relay = "tls://nats.acme.example". Auch als --relay. Einzelheiten und Namen kommen weiter vom Portal, über den Webhook.
setting-relay-credentials = Womit man auf die Server des Relays kommt: eine Datei mit Zugangsdaten (nsc schreibt sie), die nur Sie lesen können (chmod 600).
setting-relay-nkey = Stattdessen: eine Datei mit dem Seed eines nkeys, die nur Sie lesen können.
setting-relay-ca_file = Eine PEM-Datei mit den Zertifikaten, denen für die Server des Relays vertraut wird, anstelle derer des Computers.
setting-relay-prefix = Womit die Subjects und Buckets des Relays beginnen, sodass mehrere Portale einen Server teilen können.
setting-relay-hide = Für `whosin relay`: Personen, über die nichts veröffentlicht wird, nach ihren Nummern, etwa [12, 345].
setting-relay-publish = Für `whosin relay`: was über Personen veröffentlicht wird: presence (nichts, was sie benennt) oder directory (auch Name, Position, Abteilungen, Farbe und die Adresse des Fotos, für Bildschirme ohne Webhook).
setting-language = Die Sprache auf dem Bildschirm und im Terminal: auto (die der Locale nach LC_ALL, LC_MESSAGES oder LANG) oder eine von { $languages }. JSON, Protokolle und die Namen der Einstellungen bleiben englisch.
setting-theme = Die Farben: auto (wie das Terminal), dark, light, high-contrast, terminal (dessen eigene 16), solarized-dark, solarized-light, gruvbox oder NAME für die Datei themes/NAME.toml neben dieser.
setting-color = Wie viele Farben: auto, truecolor, 256, 16 oder none. NO_COLOR in der Umgebung macht aus auto none.
setting-glyphs = Mit welchen Zeichen gezeichnet wird: auto, unicode oder ascii.
setting-pictures = Wie Fotos gezeigt werden: auto, kitty, iterm2, sixel, halfblocks oder none.
setting-view = Womit begonnen wird: list (Liste) oder wall (Kacheln mit Fotos).
setting-density = Wie viel Platz eine Person in Liste und Kacheln bekommt: comfortable (mit Foto) oder compact (eine Zeile, ohne Foto).
setting-order = Die Ordnung der Liste am Anfang: presence, name, department, activity, time-zone, free-soonest oder recent (wem Sie zuletzt geschrieben haben).
setting-plain = Ob die Übersicht nur aus Textzeilen besteht, für Bildschirmleser und Braillezeilen: ohne Rahmen, Bilder und Zeichen, der Cursor auf der Auswahl, eine Meldung auf einmal, ohne laufende Zeiten, und nichts wird neu geschrieben, was sich nicht geändert hat. Auch als --plain.
setting-ticking = Ob auf dem Bildschirm Zeiten laufen. Sonst steht da, seit wann, und die Zeit allein ändert daran nichts.
setting-mouse = Ob auf die Maus gehört wird.
setting-presence_limit_minutes = Wie viele Minuten nach der letzten Aktivität jemand noch als anwesend gilt: die Sitzungsdauer des Portals, 24, wenn sie niemand geändert hat, mindestens 2.
setting-refresh_selected_seconds = Wie oft, in Sekunden, das Portal nach der ausgewählten Person gefragt wird, mindestens 5.
setting-refresh_visible_seconds = Dasselbe für alle auf dem Bildschirm, mindestens 10.
setting-refresh_everybody_seconds = Dasselbe für alle, mindestens 60.
setting-send = Ob Nachrichten an Personen gesendet werden dürfen, mit der Taste `a` und mit `whosin say`.
setting-journal = Ob ein Journal geführt wird, wer wann online war, für `whosin history` und die Karte: 14 Tage, nur auf diesem Computer. `whosin history --purge` vergisst es.
setting-call_command = Was eine Nummer anruft: Die Shell führt es aus, mit der Nummer in WHOSIN_HOOK_NUMBER und ihrer Durchwahl oder nichts in WHOSIN_HOOK_EXTENSION. Leer: auf die Art des Systems ("tel:").
setting-notify_command = Was außer dem Signalton läuft, wenn sich jemand ändert, den Sie beobachten (w): WHOSIN_HOOK_NAME und WHOSIN_HOOK_PRESENCE sagen, wer und wohin. (Die Namen aus 0.1, WHOSIN_NUMBER, WHOSIN_NAME und WHOSIN_PRESENCE, entfallen mit der nächsten Version.) Kein Befehl, Browser oder Programm der Zwischenablage erhält den Webhook oder ein anderes Geheimnis aus der Umgebung.
setting-auto_away_minutes = Nach so vielen Minuten ohne Taste gelten Sie als nicht am Platz, bis zur nächsten Taste; 0 heißt nie.
setting-log = Wie viel nach ~/.local/state/whosin/whosin.log geschrieben wird: off, error, warn, info, debug oder trace.
setting-default_profile = Das Profil, wenn weder --profile noch WHOSIN_PROFILE eines nennt; siehe das Ende dieser Datei.

example-head = Die Einstellungen von whosin: Kopieren Sie diese Datei nach ~/.config/whosin/config.toml oder dorthin, wohin $XDG_CONFIG_HOME zeigt.
example-how = Jede Zeile, die mit "#" und einem Namen beginnt, zeigt eine Einstellung mit ihrem Standardwert: Nehmen Sie das "#" weg und ändern Sie ihn. Jede ist auch eine Umgebungsvariable: WHOSIN_ und der Name in Großbuchstaben, etwa WHOSIN_THEME=light. Die Umgebung gilt vor dieser Datei; ein Profil aus --profile gilt vor beiden.
example-schema = Ein Editor, der Schemas kennt (taplo, Even Better TOML und was darauf aufbaut), vervollständigt diese Datei, erklärt jede Einstellung und markiert Fehler, sobald das in der ersten Zeile genannte Schema daneben liegt: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = Die Einstellungen von whosin: ~/.config/whosin/config.toml.
example-keys = Die Tasten: Jede Zeile gibt einer Aktion alle ihre Tasten anstelle der gezeigten; [] nimmt sie weg. Eine Taste ist ein Zeichen oder ein Name (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), davor Ctrl-, Alt- oder Shift-. Ein Zeichen gilt auch, wo die russische, ukrainische, griechische oder hebräische Belegung ein anderes auf derselben Taste hat. Ein Profil hat keine eigenen Tasten.
example-profile = Ein Profil ist eine Gruppe von Einstellungen mit einem Namen, etwa für ein zweites Portal: Jede Einstellung von oben außer default_profile und den Tasten kann darin stehen. `whosin --profile acme` wählt es.

takes-theme = den Namen eines Farbschemas, etwa solarized-dark
takes-one-of = { $others } oder { $last }
takes-true-or-false = true oder false
takes-webhook = die URL eines eingehenden Webhooks, etwa "https://PORTAL/rest/NUMMER/GEHEIMNIS/"
takes-webhook-command = einen Befehl für die Shell, der die URL des Webhooks ausgibt
takes-portal = die Adresse eines Portals, etwa "https://PORTAL"
takes-client-id = den Code einer Anwendung des Portals
takes-client-secret = das Geheimnis einer Anwendung des Portals
takes-authorization-server = die Adresse eines Autorisierungsservers, etwa "https://oauth.bitrix.info"
takes-pem-file = den Pfad einer PEM-Datei, von / oder ~/ an
takes-relay-servers = Adressen von NATS-Servern wie "tls://nats.acme.example", nats:// nur auf diesem Computer, keine mit Namen oder Passwort darin
takes-relay-prefix = Buchstaben, Ziffern, - und _, höchstens { $most }
takes-people = die Nummern von Personen, etwa [12, 345]
takes-file = den Pfad einer Datei, von / oder ~/ an
takes-command = einen Befehl für die Shell, in Anführungszeichen
takes-minutes = eine ganze Zahl von Minuten von { $least } bis { $most }
takes-minutes-or-never = eine ganze Zahl von Minuten bis { $most } oder 0 für nie
takes-seconds = eine ganze Zahl von Sekunden von { $least } bis { $most }
takes-utf8 = Text in UTF-8
takes-profile = den Namen eines Profils
takes-profiles = Tabellen, jede geschrieben als `[profiles.NAME]`
takes-keys = für jede Aktion eine Taste oder eine Liste von Tasten, etwa `down = ["j", "Down"]`

origin-line = { $file }, Zeile { $line }
origin-variable = die Umgebungsvariable { $name }
origin-default = Standard
origin-chosen = im Programm gewählt
written-name = "{ $name }"
written-name-withheld = dieses Namens
list-goes-on = { $before }, { $next }

## Was an einem Text falsch ist, der TOML sein soll.
toml-twice = derselbe Name steht zweimal da
toml-quotes = ein Text muss in Anführungszeichen stehen
toml-text = ein Text endet nicht mit den Anführungszeichen, mit denen er beginnt, oder enthält ein unzulässiges Zeichen
toml-escape = ein Backslash darf in einem Text nur vor sich selbst, einem Anführungszeichen, n oder t stehen
toml-equals = zwischen Name und Wert muss ein Gleichheitszeichen stehen, und nur eines
toml-bracket = eine Klammer ist nicht geschlossen
toml-comma = ein Komma fehlt oder ist zu viel
toml-number = eine Zahl schreibt man nicht so
toml-name = ein Name besteht aus Buchstaben, Ziffern, - und _
toml-else = ein Fehler in der Schreibweise

config-no-home = kein Heimatverzeichnis ist bekannt: Setzen Sie HOME auf Ihres
config-unreadable = { $file } ist nicht lesbar ({ $reason }): Machen Sie eine Textdatei daraus, die Sie lesen dürfen, oder entfernen Sie sie
config-unwritable = { $file } ist nicht beschreibbar ({ $reason }): Machen Sie das Verzeichnis beschreibbar, oder setzen Sie den Webhook in WHOSIN_WEBHOOK
config-exposed = { $file } enthält ein Passwort (webhook, webhook_command oder client_secret), und andere können die Datei öffnen (Modus { $mode }): Führen Sie `chmod 600 { $file }` aus
config-syntax = { $origin } ist kein gültiges TOML ({ $reason }): Eine Einstellung sieht so aus: `theme = "dark"`
config-unknown-key = { $origin }: Es gibt keine Einstellung { $key }, meinten Sie { $nearest }?
config-unknown-key-of-many = { $origin }: Es gibt keine Einstellung { $key }, nur { $known }
config-bad-value = { $origin }: { $key } erwartet { $takes }
config-exclusive = { $origin }: { $key } steht neben { $other }, und nur eines davon darf gesetzt sein: Nehmen Sie eines weg
config-misplaced = { $origin }: { $key } ist eine Einstellung und steht in [keys]: Setzen Sie sie über diese Zeile
config-unknown-profile = es gibt kein Profil { $name }: { $file } hat { $known }
config-no-profiles = es gibt kein Profil { $name }: { $file } enthält noch keines, fügen Sie es als `[profiles.NAME]` hinzu

keys-unknown-action = { $origin }: Es gibt keine Aktion { $action } für Tasten, meinten Sie { $nearest }? Siehe `whosin config example`
keys-unknown-action-of-many = { $origin }: Es gibt keine Aktion { $action } für Tasten; siehe `whosin config example`
keys-bad-key = { $origin }, { $action }: So heißt keine Taste: Eine Taste ist ein Zeichen oder ein Name, etwa j, Ctrl-N, Alt-Left, Space, Tab oder F5; siehe `whosin config example`
keys-clash = { $origin }: { $key } würde zweierlei tun, { $first } und { $second }: Geben Sie einer davon eine andere Taste
keys-no-way-out = { $origin }: quit braucht eine Taste, sonst gäbe es keinen Ausgang

config-sound = { $file } ist in Ordnung.
config-absent = { $file } ist nicht da: Es gelten die Standardwerte.
config-portal = Das Portal ist { $portal }.
config-no-portal = Kein Portal ist eingerichtet: `whosin login` tut das.
config-profile = Profil { $profile }
