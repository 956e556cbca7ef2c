## O que os comandos avulsos dizem, além do status.
waiting-for-portal = aguardando o portal: { $sentence }
list-lacks-undepartmented = talvez faltem pessoas sem departamento: o portal não informa o bate-papo geral da empresa, e o webhook não tem a permissão user_brief
list-lacks-stalled = uma lista do portal se repete, por isso talvez faltem pessoas: whosin doctor explica
list-lacks-untold =
    { $count ->
        [one] o portal menciona mais { $count } pessoa, mas o bate-papo não a mostra a você: ela falta aqui
       *[other] o portal menciona mais { $count } pessoas, mas o bate-papo não as mostra a você: elas faltam aqui
    }
list-lacks-calendars =
    { $count ->
        [one] o calendário de uma pessoa não é conhecido: o portal não o informou a tempo; consulte menos pessoas, com um filtro
       *[other] os calendários de { $count } pessoas não são conhecidos: o portal não os informou a tempo; consulte menos pessoas, com um filtro
    }
list-lacks-some = o portal não respondeu a tudo, por isso talvez faltem pessoas
cached-as-of = dados de { $age } atrás, do cache
cached-just-now = dados de agora mesmo, do cache
list-addresses = { $n ->
    [one] { $n } endereço
   *[other] { $n } endereços
  }
watch-was = antes: { $before }
watch-no-calendars = o portal não informa quem está em reunião: com a permissão calendar ele informaria
watch-silent = sem resposta: { $sentence }
watch-answers = o portal voltou a responder
wait-still = o status de { $name } ainda é “{ $presence }”
wait-unknown = o portal ainda não informou quem está presente
own-status-none = nenhum status definido
own-status-idle = longe do PC { $age }
say-nothing = não há nada a dizer: escreva depois do nome ou envie por um pipe
say-too-long = o texto é longo demais, o portal aceita { $most } caracteres por mensagem: encurte-o
say-unreadable = não foi possível ler a mensagem da entrada padrão ({ $reason }): escreva-a depois do nome
say-off = nada é enviado a ninguém enquanto send = false estiver em { $file } ou em WHOSIN_SEND
say-perhaps-sent = { $sentence }. A mensagem pode ter chegado: confira o bate-papo antes de enviar de novo
said-to = Enviado a { $name } (#{ $id })
history-today = hoje
history-on = on-line
history-idle = longe do PC
history-off = off-line
history-unknown = não se sabe
history-usually = normalmente on-line a partir das { $time }
history-too-few = ainda sem hábito: o whosin viu poucas manhãs
history-purged = o diário está vazio, e nada dele restou no arquivo
cache-people = pessoas
cache-departments = departamentos
cache-favourites = favoritos
cache-watched = em acompanhamento
cache-notes = anotações
cache-sightings = diário
cache-size = tamanho
cache-age = dados de
cache-ago = { $age } atrás
cache-cleared = o cache está vazio; os favoritos, os acompanhamentos, as anotações e o diário continuam lá
notes-none = ainda não há anotações: A no painel escreve uma
notes-changed = { $n ->
    [0] nenhuma anotação nova ou alterada
    [one] { $n } anotação nova ou alterada
   *[other] { $n } anotações novas ou alteradas
  }
notes-same = { $n ->
    [one] { $n } igual
   *[other] { $n } iguais
  }
notes-elsewhere = { $n ->
    [one] { $n } linha de outro portal foi ignorada
   *[other] { $n } linhas de outro portal foram ignoradas
  }
cache-salvaged = o cache estava danificado: o que deu para ler dos favoritos, dos acompanhamentos, das anotações e do diário foi mantido, o resto se perdeu
cache-removed = o cache foi removido
cache-set-aside = um whosin mais novo gravou o cache: agora ele se chama { $file }, com os favoritos, as anotações e o diário; devolva-lhe o nome quando atualizar
cached-unreadable =
    { $count ->
        [one] uma linha do cache é incompreensível
       *[other] { $count } linhas do cache são incompreensíveis
    }, por isso talvez falte alguém: sem --cached, todos são lidos de novo
cache-none = não há cache
