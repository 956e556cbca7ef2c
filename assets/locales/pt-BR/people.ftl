## Glossário: um conceito, uma palavra em todos os arquivos; sempre que possível, as palavras da interface do Bitrix24.
##
## portal portal · company empresa · employee colaborador(a) · department departamento · head chefe · deputy subchefe ·
## team equipe · webhook webhook (inbound: de entrada) · scope permissão · administrator administração ·
## settings configurações · profile perfil · keyring chaveiro · journal diário · log log · cache cache · file arquivo ·
## active em atividade · quiet atividade recente · online on-line · mobile pelo celular · dnd não perturbe ·
## idle longe do PC · away ausente · break intervalo · offline off-line · in presente · absent fora · back volta ·
## free livre · meeting reunião · favourite favorito · watch acompanhar · notice aviso · note anotação · nickname apelido ·
## dashboard painel · pane área · card ficha · list lista · wall mural · tree árvore · filter filtro · query busca ·
## chat bate-papo · messenger mensageiro · extension ramal · position cargo · plan plano
##
## Tratamento: você. De quem não se sabe o gênero fala-se sem gênero: verbos e expressões em vez de adjetivos.

## O status, como a ficha o diz.
presence-online = on-line
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = intervalo, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = intervalo
presence-offline = { availability-offline }
presence-guest = visitante
presence-network = contato do Bitrix24.Network
presence-bot = chatbot
presence-connector = canal aberto
presence-unknown = { availability-unknown }

## Quem está on-line, quando se sabe.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Por quê: a regra que decidiu. $limit é um número de minutos.
reason-network = conta do Bitrix24.Network
reason-bot = um programa
reason-connector = cliente de um canal aberto
reason-guest = visitante sem conta
reason-me = esta pessoa é você
reason-activity_too_old = sem atividade há > { $limit } min
reason-never_active = sem atividade conhecida
reason-mobile_last = última ação pelo celular
reason-idle_since = computador sem uso
# $activity é active, quiet ou, se a própria pessoa escolheu o status, chosen. $quiet também é um número de minutos.
reason-status_set = { $activity ->
    [active] ação nos últimos { $quiet } min
    [quiet] sem atividade há { $quiet } min
   *[chosen] escolhido, limite { $limit } min
  }
reason-no_status = { $activity ->
    [quiet] sem atividade há { $quiet } min, sem status
   *[active] ação nos últimos { $quiet } min, sem status
  }
reason-activity_not_told = atividade não informada
reason-portal_silent = portal ainda sem resposta

## Por quê, em uma frase simples. $seen e $idle dizem há quanto tempo, “há 14 min”; $day é um dia.
because-network = { $name } é uma conta do Bitrix24.Network, e o portal não informa a presença dela.
because-bot = { $name } é um programa: não tem presença.
because-connector = { $name } é cliente de um canal aberto: não tem presença.
because-guest = { $name } é visitante sem conta: não tem presença.
because-me = Esta pessoa é você: quem olha está aqui. Status: { $presence }.
because-activity_too_old = { $name } está { availability-offline }: última atividade { $seen }, e depois de { $limit } minutos sem atividade qualquer pessoa conta como { availability-offline }.
because-never_active = { $name } está { availability-offline }: o portal não conhece nenhuma atividade.
because-mobile_last = { $name } está presente { availability-mobile }: última atividade { $seen }, no aplicativo de celular.
because-idle_since = O status de { $name } é “{ $presence }”: o último uso do computador foi { $idle }.
# $activity é active, quiet ou, se a própria pessoa escolheu o status, chosen.
because-status_set = { $activity ->
    [active] O status de { $name } é “{ $presence }”: última atividade { $seen }, dentro dos últimos { $quiet } minutos.
    [quiet] O status de { $name } é “{ $presence }”: última atividade { $seen }, e { availability-offline } só depois de { $limit } minutos.
   *[chosen] O status de { $name } é “{ $presence }”, por escolha própria; última atividade { $seen }.
  }
because-no_status = { $activity ->
    [quiet] O status de { $name } é “{ $presence }”: última atividade { $seen }, e { availability-offline } só depois de { $limit } minutos. O portal não informa o status escolhido.
   *[active] O status de { $name } é “{ $presence }”: última atividade { $seen }, dentro dos últimos { $quiet } minutos. O portal não informa o status escolhido.
  }
because-activity_not_told = Não se sabe se { $name } está presente: o portal não informou nenhuma atividade.
because-portal_silent = Não se sabe se { $name } está presente: o portal ainda não respondeu.
because-absent = { $name } está { availability-absent } e volta em { $day }; última atividade { $seen }.

overlay-birthday = aniversário hoje
overlay-vacation = fora, volta em { $day }

## Uma expressão para cada grupo: na lista e no cabeçalho, no mural e nas fichas, nos filtros e nos comandos.
availability-active = em atividade
availability-quiet = atividade recente
availability-mobile = pelo celular
availability-busy = não perturbe
availability-idle = longe do PC
availability-away = ausente
availability-offline = off-line
availability-absent = fora
availability-unknown = sem informação
availability-other = outros
count-active = { $n } em atividade
count-quiet = { $n ->
    [one] { $n } recente
   *[other] { $n } recentes
  }
count-mobile = { $n } pelo celular
count-busy = { $n } não perturbe
count-idle = { $n } longe do PC
count-away = { $n ->
    [one] { $n } ausente
   *[other] { $n } ausentes
  }
count-offline = { $n } off-line
count-absent = { $n } fora
count-unknown = { $n } sem informação
count-other = { $n ->
    [one] { $n } outro
   *[other] { $n } outros
  }
# Na primeira linha, além do status: conforme o calendário.
count-meeting = { $n } em reunião
no-department = Sem departamento

## O que diz o calendário, além do status. $kind é tentative, meeting ou absent. $at diz o que
## é a hora: time, midnight ou day, e com isso o artigo.
engagement-free = livre
engagement-free-until = livre até { $until }, depois { $kind ->
    [tentative] talvez em reunião
    [absent] fora
   *[meeting] em reunião
  }
engagement-meeting = { $kind ->
    [tentative] talvez em reunião até { $until }
   *[meeting] em reunião até { $until }
  }
engagement-then-free = { $meeting }, { $free }
engagement-absent = fora até { $last }, volta { $back }
engagement-absent-today = fora hoje, volta { $back }
# Parte de um dia.
engagement-absent-until = fora até { $until }
planned-absence-from = fora a partir de { $day }
planned-absence-on = fora em { $day }
engagement-free-from = livre a partir { $at ->
    [time] das { $from }
    [midnight] da { $from }
   *[day] de { $from }
  }
off-work-hours = fora do horário de trabalho
off-work-day-off = dia de folga
off-work-holiday = feriado

## Marcas de uma conta.
flag-dismissed = saiu da empresa
flag-extranet = extranet
flag-network = Bitrix24.Network
flag-bot = chatbot
flag-connector = canal aberto
flag-admin = administração
flag-me = você

## Tempo.
long-seconds = { $seconds } s
long-minutes = { $minutes } min
long-hours = { $hours } h { $minutes }
long-days = { $days } d
long-ages = > 30 d
since = desde { $time }
ago-now = agora mesmo
ago-minutes = há { $minutes } min
ago-hours = há { $hours } h
ago-days = { $days ->
    [one] há { $days } dia
   *[other] há { $days } dias
  }
clock-only-days = { $days } d
clock-days = { $days } d { $clock }
back-short = volta { $day }
# $until é uma hora ou, se não for hoje, um dia.
row-meeting = até { $until }
row-absent = fora até { $until }
row-away-from = fora { $day }
back-on = volta em { $day }
day-short = { $day ->
    [1] 1º
   *[other] { $day }
  } { $month ->
    [1] jan
    [2] fev
    [3] mar
    [4] abr
    [5] mai
    [6] jun
    [7] jul
    [8] ago
    [9] set
    [10] out
    [11] nov
   *[12] dez
  }
day-weekday = { $weekday ->
    [1] seg
    [2] ter
    [3] qua
    [4] qui
    [5] sex
    [6] sáb
   *[7] dom
  } { day-short }
# $hour vai de 00 a 23, $minute de 00 a 59.
clock-time = { $hour }:{ $minute }
# $distance é +2 ou −3:30, em horas.
clock-distance = { $distance } h
moment-midnight = meia-noite
moment-on-day = { $day }, { $time }
day-long = { $day ->
    [1] 1º
   *[other] { $day }
  } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
  }
day-year = { day-long } de { $year }
month-year = { $month ->
    [1] jan
    [2] fev
    [3] mar
    [4] abr
    [5] mai
    [6] jun
    [7] jul
    [8] ago
    [9] set
    [10] out
    [11] nov
   *[12] dez
  } { $year }
