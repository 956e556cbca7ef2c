## Lo que se dice de un repetidor.

relay-foreign = el repetidor de ahí informa de otro portal, { $host }: pon en relay.prefix el del repetidor de tu portal, o nombra su servidor
relay-not-built = este whosin se compiló sin repetidores: usa una compilación con la característica relay, o quita relay de la configuración
