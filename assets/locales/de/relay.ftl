## Das Relay: seine Verbindung zu NATS

relay-unreachable = unter { $servers } antwortet kein Server des Relays ({ $reason }): prüfen Sie die Adresse und ob er läuft
relay-untrusted = der Server des Relays unter { $servers } weist sich nicht vertrauenswürdig aus ({ $reason }): prüfen Sie sein Zertifikat und relay.ca_file
relay-denied = der Server des Relays unter { $servers } lehnt die Anmeldung ab: prüfen Sie relay.credentials oder relay.nkey und seine Benutzer
relay-forbidden = der Server des Relays erlaubt { $what } nicht ({ $reason }): vergleichen Sie seine Rechte mit docs/relay.md
relay-full = auf dem Server des Relays unter { $servers } ist kein Platz für dessen Daten ({ $reason }): erhöhen Sie die Grenzen von JetStream oder schaffen Sie Platz auf seinem Datenträger
relay-bucket = der Bucket { $bucket } vergisst seine Schlüssel nicht nach 15 s: löschen Sie ihn, das Relay legt ihn neu an
relay-insecure = { $server } würde unverschlüsselt erreicht: schreiben Sie tls://, nur auf diesem Rechner geht es ohne
relay-file = { $file } lässt sich nicht lesen ({ $reason })
relay-open-file = { $file } ist für andere lesbar und enthält ein Geheimnis: chmod 600 hilft
relay-bad-login = { $file } enthält keine Anmeldedaten: legen Sie die dafür erzeugte Datei dorthin
relay-no-servers = für das Relay ist kein Server eingestellt: setzen Sie relay.servers oder geben Sie --relay nats://127.0.0.1:4222 an
relay-no-metrics = keine Messwerte unter { $address } ({ $reason }): geben Sie ein anderes --metrics an
relay-key-exists = { $file } gibt es schon: nennen Sie eine andere Datei, denn ihr Schlüssel könnte in Gebrauch sein
relay-key-unwritten = { $file } lässt sich nicht schreiben ({ $reason }): nennen Sie eine andere Datei
