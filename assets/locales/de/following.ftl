## Was über ein Relay gesagt wird.

relay-foreign = das Relay dort berichtet von einem anderen Portal, { $host }: Setzen Sie relay.prefix auf das des Relays Ihres Portals, oder nennen Sie dessen Server
relay-needs-webhook = dafür braucht es das Portal selbst, und hier ist nur ein Relay bekannt: Richten Sie das Portal mit `whosin login` ein
relay-publishes-no-names = das Relay veröffentlicht keine Namen (publish = "presence"), und hier ist kein Portal eingerichtet, das sie nennt: Führen Sie `whosin login` aus, oder lassen Sie das Relay das Verzeichnis veröffentlichen (directory)
