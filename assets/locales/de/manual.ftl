manual-name = Name
manual-synopsis = Übersicht
manual-description = Beschreibung
manual-options = Optionen
manual-commands = Befehle
manual-examples = Beispiele
manual-exit-status = Rückgabewert
manual-environment = Umgebung
manual-files = Dateien
manual-see-also = Siehe auch
manual-filters = Filter
manual-words = Wörter
manual-argument = ARGUMENT

exit-done = Es ist getan.
exit-failed = Es ist gescheitert: kein Netz, keine Antwort, nichts im Cache, eine Datei nicht beschreibbar.
exit-usage = Die Argumente sind falsch oder nennen mehrere Personen, wo eine gemeint ist.
exit-nobody = Niemand oder keine Abteilung wurde gefunden.
exit-not-configured = Kein Portal ist eingerichtet, die Einstellungen sind falsch, oder das Portal hat abgelehnt.
exit-timed-out = Die gegebene Zeit ist um.
exit-signal = Das Signal mit der Nummer N hat es beendet.

manual-webhook = Die URL eines eingehenden Webhooks. Sie ist ein Passwort.
manual-profile = Das Profil der Einstellungsdatei, wenn --profile keines nennt.
manual-setting = Jede Einstellung, ihr Name in Großbuchstaben; whosin config show nennt sie, whosin config example erklärt sie.
manual-no-color = Schaltet Farben ab, wenn die Einstellungen sie nicht verlangen.
manual-config-file = Die Einstellungen, üblicherweise unter ~/.config. Eine Datei mit einem Webhook darf nur für ihren Besitzer lesbar sein.
manual-cache-folder = Was sich neu beschaffen lässt: Fotos und der letzte bekannte Stand der Firma.
manual-log-file = Das Protokoll, wenn die Einstellungen eines verlangen.

command-keys = die Tasten von whosin
manual-keys = Dies sind die Tasten auf dem Bildschirm (von whosin und whosin demo), wenn die Einstellungen keine anderen geben. In Klammern steht, wie eine Aktion in [keys] der Einstellungen heißt; whosin config example zeigt, wie man das schreibt, und die Hilfe auf dem Bildschirm (?) die Tasten, wie sie dann sind.
manual-keys-numbers = Eine Zahl vor einer Taste, die bewegt, wiederholt sie: 5j. Wo die russische, ukrainische, griechische oder hebräische Belegung ein anderes Zeichen auf einer Taste hat, tut die Taste dasselbe.

command-filters = die Wörter, mit denen whosin Personen auswählt
command-filters-examples =
    whosin is:in @design  der Bildschirm mit allen aus Design, die da sind, auch Beschäftigten
    whosin list anna has:phone  alle namens Anna, deren Nummer bekannt ist
    whosin list is:online is:mobile  wer am Computer oder mobil ist
    whosin list -- not:absent -has:photo  wer nicht außer Haus ist und kein Foto hat
    whosin list -- -is:in @sales  wer aus Sales nicht da ist
    whosin list is:in is:free @sales  wer aus Sales da ist und in keiner Besprechung
    whosin list is:fav  die Favoriten, mit dem Anfang des Wortes
manual-query = Eine Suche wird auf dem Bildschirm getippt (/) oder whosin, whosin demo und whosin list übergeben. Jedes Wort muss passen: ein Teil des Namens, die Position, eine Abteilung, die E-Mail-Adresse oder eine Nummer; auch in der falschen Tastaturbelegung, in einem anderen Alphabet oder mit einem Tippfehler. Ein Wort mit Doppelpunkt oder @ ist ein Filter.
manual-filter-department = Personen einer Abteilung, von deren Wörtern eines so beginnt, oder einer darunter; ein Leerzeichen wird _ geschrieben
manual-filter-is = Personen, auf die es zutrifft; der Anfang eines Wortes genügt, wo kein anderes so beginnt
manual-filter-not = Personen, auf die es nicht zutrifft; ein Minus steht auch vor birthday: und back:
manual-filters-narrow = Mehrere Filter engen immer weiter ein; nur von mehreren Abteilungen und von mehreren Gruppen der Liste (active, quiet, mobile, busy, idle, away) genügt eine. In einer Befehlszeile steht eine Suche mit einem Wort, das mit - beginnt, hinter --.
manual-filters-in = is:in findet alle, die angemeldet und aktiv sind, auch Beschäftigte: active, quiet, mobile, busy, idle oder away. is:online ist active oder quiet.
manual-value-word = WORT
manual-value-name = NAME
manual-value-days = TAGE
