## Lo que se dice de un repetidor.

relay-foreign = el repetidor de ahí informa de otro portal, { $host }: pon en relay.prefix el del repetidor de tu portal, o nombra su servidor
relay-needs-webhook = eso necesita el portal mismo y aquí solo se conoce un repetidor: configura el portal con `whosin login`
relay-publishes-no-names = el repetidor no publica nombres (publish = "presence") y aquí no hay portal que los diga: ejecuta `whosin login`, o haz que el repetidor publique el directorio (directory)
