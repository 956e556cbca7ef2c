## Przekaźnik: jego połączenie z NATS

relay-unreachable = żaden serwer przekaźnika nie odpowiada pod { $servers } ({ $reason }): sprawdź adres i czy jest uruchomiony
relay-untrusted = serwer przekaźnika pod { $servers } nie potwierdza zaufanej tożsamości ({ $reason }): sprawdź jego certyfikat i relay.ca_file
relay-denied = serwer przekaźnika pod { $servers } odrzuca logowanie: sprawdź relay.credentials lub relay.nkey oraz jego użytkowników
relay-forbidden = serwer przekaźnika nie zezwala na { $what } ({ $reason }): porównaj jego uprawnienia z docs/relay.md
relay-full = na serwerze przekaźnika pod { $servers } brakuje miejsca na jego dane ({ $reason }): zwiększ limity JetStream albo zwolnij miejsce na dysku serwera
relay-bucket = magazyn { $bucket } nie zapomina kluczy po 15 s: usuń go, a przekaźnik utworzy go na nowo
relay-insecure = połączenie z { $server } byłoby bez szyfrowania: napisz tls://, bez którego może się obyć tylko ten komputer
relay-file = nie można odczytać { $file } ({ $reason })
relay-open-file = plik { $file } mogą czytać inni, a zawiera tajne dane: użyj chmod 600
relay-bad-login = plik { $file } nie zawiera danych logowania: umieść tam plik, który do tego utworzono
relay-no-servers = dla przekaźnika nie ustawiono serwera: ustaw relay.servers lub podaj --relay nats://127.0.0.1:4222
relay-no-metrics = brak metryk pod { $address } ({ $reason }): podaj inne --metrics
relay-key-exists = plik { $file } już istnieje: wskaż inny, bo ten klucz może być w użyciu
relay-key-unwritten = nie można zapisać { $file } ({ $reason }): wskaż inny plik
