## Was über ein Relay gesagt wird.

relay-foreign = das Relay dort berichtet von einem anderen Portal, { $host }: Setzen Sie relay.prefix auf das des Relays Ihres Portals, oder nennen Sie dessen Server
relay-not-built = dieses whosin wurde ohne Relays gebaut: Nehmen Sie einen Build mit dem Feature relay, oder entfernen Sie relay aus den Einstellungen
