## Lo que se dice de un repetidor.

relay-foreign = el repetidor de ahí informa de otro portal, { $host }: pon en relay.prefix el del repetidor de tu portal, o nombra su servidor
relay-not-built = este whosin se compiló sin repetidores: usa una compilación con la característica relay, o quita relay de la configuración
relay-connection-lost = se perdió el servidor del repetidor ({ $servers }): se vuelve a buscar solo
relay-tells-nothing = el servidor del repetidor no guarda nada que mostrar: comprueba que `whosin relay` está en marcha y ha leído la empresa
relay-is-silent = no se oye nada del repetidor desde hace minuto y medio: consulta `whosin doctor`
relay-name = repetidor
relay-fresh = repetidor · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, portal: { $portal }
relay-connecting = repetidor: conectando…
relay-lost = repetidor perdido
relay-silent = repetidor callado
relay-refused = el repetidor rechaza
relay-needs-webhook = eso necesita el portal mismo y aquí solo se conoce un repetidor: configura el portal con `whosin login`
relay-publishes-no-names = el repetidor no publica nombres (publish = "presence") y aquí no hay portal que los diga: ejecuta `whosin login`, o haz que el repetidor publique el directorio (directory)
