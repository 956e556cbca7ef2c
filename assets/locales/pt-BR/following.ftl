## O que se diz de um retransmissor.

relay-foreign = o retransmissor dali informa de outro portal, { $host }: defina relay.prefix como o do retransmissor do seu portal, ou indique o servidor dele
relay-needs-webhook = isso exige o próprio portal, e aqui só se conhece um retransmissor: configure o portal com `whosin login`
relay-publishes-no-names = o retransmissor não publica nomes (publish = "presence"), e aqui não há portal que os diga: execute `whosin login`, ou faça o retransmissor publicar o diretório (directory)
