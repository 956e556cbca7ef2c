waiting-for-portal = Warten auf das Portal: { $sentence }
list-lacks-undepartmented = Personen ohne Abteilung fehlen vielleicht: Das Portal nennt den Chat der ganzen Firma nicht, und dem Webhook fehlt das Zugriffsrecht user_brief
list-lacks-stalled = eine Liste des Portals wiederholt sich, vielleicht fehlt jemand: whosin doctor sagt mehr
list-lacks-untold = das Portal nennt { $count } weitere Personen, aber sein Chat zeigt sie Ihnen nicht: Sie fehlen hier
list-lacks-calendars =
    { $count ->
        [one] der Kalender einer Person ist nicht bekannt: Das Portal hat ihn nicht rechtzeitig genannt; fragen Sie mit einem Filter nach weniger Personen
       *[other] die Kalender von { $count } Personen sind nicht bekannt: Das Portal hat sie nicht rechtzeitig genannt; fragen Sie mit einem Filter nach weniger Personen
    }
list-lacks-some = das Portal hat nicht alles beantwortet, vielleicht fehlt jemand
cached-as-of = Stand vor { $age }, aus dem Cache
cached-just-now = Stand gerade eben, aus dem Cache
list-addresses = { $n ->
    [one] { $n } Adresse
   *[other] { $n } Adressen
  }
watch-was = vorher { $before }
watch-no-calendars = das Portal nennt nicht, wer in einer Besprechung ist: Dafür braucht es das Zugriffsrecht calendar
watch-silent = keine Antwort: { $sentence }
watch-answers = das Portal antwortet wieder
wait-still = { $name } ist noch immer { $presence }
wait-unknown = das Portal hat noch nicht genannt, wer da ist
own-status-none = kein Status ist gesetzt
own-status-idle = nicht am Platz { $age }
say-nothing = es gibt nichts zu senden: Schreiben Sie den Text hinter den Namen, oder leiten Sie ihn ein
say-too-long = der Text ist zu lang, das Portal nimmt höchstens { $most } Zeichen: Kürzen Sie ihn
say-unreadable = der Text ist von der Standardeingabe nicht lesbar ({ $reason }): Schreiben Sie ihn hinter den Namen
say-off = nichts wird gesendet, solange send = false in { $file } oder in WHOSIN_SEND steht
say-perhaps-sent = { $sentence }. Die Nachricht ist vielleicht angekommen: Sehen Sie im Chat nach, bevor Sie sie noch einmal senden
said-to = Gesendet an { $name } (#{ $id })
history-today = heute
history-on = online
history-idle = nicht am Platz
history-off = offline
history-unknown = unbekannt
history-usually = meist online ab { $time }
history-too-few = noch keine Gewohnheit: whosin hat zu wenige Vormittage gesehen
history-purged = das Journal ist leer, in der Datei ist nichts davon geblieben
cache-people = Personen
cache-departments = Abteilungen
cache-favourites = Favoriten
cache-watched = beobachtet
cache-notes = Notizen
cache-sightings = Journal
cache-size = Größe
cache-age = Stand
cache-ago = vor { $age }
cache-cleared = der Cache ist leer; Favoriten, Beobachtete, Notizen und das Journal sind noch da
notes-none = es gibt noch keine Notizen: A auf dem Bildschirm von whosin schreibt eine
notes-changed = { $n ->
    [0] keine Notiz ist neu oder geändert
    [one] { $n } Notiz ist neu oder geändert
   *[other] { $n } Notizen sind neu oder geändert
  }
notes-same = { $n ->
    [one] { $n } unverändert
   *[other] { $n } unverändert
  }
notes-elsewhere = { $n ->
    [one] { $n } Zeile eines anderen Portals wurde übergangen
   *[other] { $n } Zeilen eines anderen Portals wurden übergangen
  }
cache-salvaged = der Cache war beschädigt: Was von Favoriten, Beobachteten, Notizen und Journal lesbar war, ist erhalten, der Rest ist verloren
cache-removed = der Cache ist gelöscht
cache-set-aside = ein neueres whosin hat den Cache geschrieben: Er heißt jetzt { $file }, mit seinen Favoriten, Notizen und dem Journal; geben Sie ihm nach dem Update seinen Namen zurück
cached-unreadable =
    { $count ->
        [one] eine Zeile
       *[other] { $count } Zeilen
    } des Cache unlesbar, vielleicht fehlt jemand: Ohne --cached wird alles neu gelesen
cache-none = es gibt keinen Cache
