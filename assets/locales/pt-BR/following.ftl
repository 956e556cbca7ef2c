## O que se diz de um retransmissor.

relay-foreign = o retransmissor dali informa de outro portal, { $host }: defina relay.prefix como o do retransmissor do seu portal, ou indique o servidor dele
relay-not-built = este whosin foi compilado sem retransmissores: use uma compilação com o recurso relay, ou tire relay das configurações
relay-connection-lost = perdeu-se o servidor do retransmissor ({ $servers }): ele é procurado de novo sozinho
relay-tells-nothing = o servidor do retransmissor não guarda nada que se possa mostrar: veja se `whosin relay` está rodando e já leu a empresa
relay-is-silent = não se ouve nada do retransmissor há um minuto e meio: veja `whosin doctor`
relay-name = retransmissor
relay-fresh = retransmissor · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, portal: { $portal }
relay-connecting = retransmissor: conectando…
relay-lost = retransmissor perdido
relay-silent = retransmissor calado
relay-refused = o retransmissor recusa
relay-needs-webhook = isso exige o próprio portal, e aqui só se conhece um retransmissor: configure o portal com `whosin login`
relay-publishes-no-names = o retransmissor não publica nomes (publish = "presence"), e aqui não há portal que os diga: execute `whosin login`, ou faça o retransmissor publicar o diretório (directory)
