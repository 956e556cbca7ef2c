## O que se diz de um retransmissor.

relay-foreign = o retransmissor dali informa de outro portal, { $host }: defina relay.prefix como o do retransmissor do seu portal, ou indique o servidor dele
relay-not-built = este whosin foi compilado sem retransmissores: use uma compilação com o recurso relay, ou tire relay das configurações
