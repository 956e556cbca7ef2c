## Was über ein Relay gesagt wird.

relay-foreign = das Relay dort berichtet von einem anderen Portal, { $host }: Setzen Sie relay.prefix auf das des Relays Ihres Portals, oder nennen Sie dessen Server
relay-not-built = dieses whosin wurde ohne Relays gebaut: Nehmen Sie einen Build mit dem Feature relay, oder entfernen Sie relay aus den Einstellungen
relay-connection-lost = der Server des Relays ist verloren ({ $servers }): Er wird von selbst wieder gesucht
relay-tells-nothing = der Server des Relays hält nichts bereit, was sich zeigen ließe: Sehen Sie nach, ob `whosin relay` läuft und die Firma gelesen hat
relay-is-silent = vom Relay war anderthalb Minuten nichts zu hören: siehe `whosin doctor`
relay-name = Relay
relay-fresh = Relay · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, Portal: { $portal }
relay-connecting = Relay: verbindet …
relay-lost = Relay verloren
relay-silent = Relay schweigt
relay-refused = Relay lehnt ab
relay-needs-webhook = dafür braucht es das Portal selbst, und hier ist nur ein Relay bekannt: Richten Sie das Portal mit `whosin login` ein
relay-publishes-no-names = das Relay veröffentlicht keine Namen (publish = "presence"), und hier ist kein Portal eingerichtet, das sie nennt: Führen Sie `whosin login` aus, oder lassen Sie das Relay das Verzeichnis veröffentlichen (directory)
