## Cabeçalho.
app-name = whosin
me-is = eu
data-fresh = atualizado
data-age = há { $age }
data-as-of = dados de { $time }
data-old = desatualizado
data-fresh-lacks = atualizado, talvez incompleto
data-lacks = talvez incompleto
link-connecting = conectando…
link-reading = lendo { $done } de { $total }
link-retrying = sem resposta
link-stopped = recusado
link-moved = mudou de endereço
link-again = { $said }, nova tentativa às { $at }
demo-portal = demonstração

## Só em linhas de texto.
plain-on = ligado
plain-new = novo
plain-favourite = favorito
plain-watched = em acompanhamento
plain-folded = recolhido
plain-present = { $present } de { $all } presentes

## Lista.
list-title = Pessoas { $n }
list-found = { $found } de { $n }
order-presence = por status
order-name = por nome
order-department = por departamento
order-activity = por última atividade
order-time-zone = por hora local
order-free-soonest = por horário livre
order-recent = por mensagens recentes
group-recent = Recentes
group-no-time-zone = Fuso horário desconhecido
group-free-now = Livre agora
group-free-from = Livre a partir { $at ->
    [time] das { $from }
    [midnight] da { $from }
   *[day] de { $from }
  }
group-free-unknown = Calendário desconhecido
group-back = Volta { $day }
group-back-unknown = Volta em dia desconhecido
group-birthday = Aniversário em { $day }
group-birthday-unknown = Aniversário em outro dia
list-empty-connecting = Perguntando ao portal quem está presente…
list-empty-nobody = O portal ainda não informou ninguém.
list-empty-stopped = Ninguém é conhecido: não foi possível ler o portal.
list-empty-filter = Ninguém corresponde a “{ $typed }”.
list-untold-filter = Este portal não informa “{ $quality }”.
list-untold-skills = O portal não informa as habilidades de ninguém: dê ao webhook a permissão user_brief.
list-untold-interests = O portal não informa os interesses de ninguém: dê ao webhook a permissão user_brief.
list-untold-cities = O portal não informa a cidade de ninguém: dê ao webhook a permissão user_brief.
list-no-filter = Não existe o filtro “{ $typed }”. Você quis dizer { $nearest }?
list-no-department = Nenhum departamento se chama “{ $typed }”. Você quis dizer { $nearest }?
list-no-department-near = Nenhum departamento se chama “{ $typed }” nem algo parecido: a árvore mostra todos.
list-empty-filter-hint = Esc limpa o filtro.
list-empty-scope = Não há ninguém aqui.
list-empty-scope-hint = Esc mostra todos de novo.
scope-colleagues = equipe de { $name }
scope-subordinates = respondem a { $name }

## Filtros, como etiquetas e para escolher.
filters-title = Mostrar só
quality-not = não: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = on-line
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = presente
quality-free = livre
quality-meeting = em reunião
quality-absent = { availability-absent }
quality-back-today = volta hoje
quality-back-tomorrow = volta amanhã
quality-back-week = volta esta semana
quality-back-nextweek = volta na próxima semana
quality-birthday = aniversário hoje
quality-birthday-tomorrow = aniversário amanhã
quality-birthday-week = aniversário esta semana
quality-birthday-nextweek = aniversário na próxima semana
quality-birthday-month = aniversário este mês
quality-favourite = favoritos
quality-watched = em acompanhamento
quality-bot = chatbots
quality-extranet = visitantes
quality-dismissed = saiu da empresa
quality-phone = com telefone
quality-mobile-phone = com celular
quality-extension = com ramal
quality-email = com e-mail
quality-website = com site
quality-photo = com foto

## A árvore de departamentos.
tree-title = Departamentos { $n }
tree-empty = Nenhum departamento é conhecido.
tree-count = { $present }/{ $all }

## Ficha.
card-nobody = Ninguém foi selecionado
card-idle = longe do PC
card-last-activity = atividade
card-active-now = agora mesmo
card-day = dia
card-their-time = hora local
card-birthday = aniversário
card-mobile = celular
card-work-phone = trabalho
card-personal-phone = pessoal
card-extension = ramal
card-email = e-mail
card-website = site
card-city = cidade
card-skills = habilidades
card-interests = interesses
card-first-day = admissão
card-day-here = aqui
card-day-there = lá
# $from e $to são horas no relógio de quem lê.
card-both-work = horário em comum { $from }–{ $to }
card-absent = fora
note-title = Só para você:
note-where = Fica só neste computador; ninguém mais vê.
name-and-nickname = { $name } ({ $nickname })
card-nickname = apelido
card-note = anotação
card-calendar = calendário
card-flags = conta
card-last-seen = última vez
card-never = nunca
card-stale = dados de { $age } atrás
team-in = { $n ->
    [one] { $in } de { $n } colega presente
   *[other] { $in } de { $n } colegas presentes
  }
# $name pode ser vários nomes, e $n diz quantos.
head-of = { $n ->
    [one] chefe
   *[other] chefes
  }: { $name }
# Quem substitui a chefia.
deputy-of = { $n ->
    [one] subchefe
   *[other] subchefes
  }: { $name }
teams-of = { $n ->
    [one] equipe
   *[other] equipes
  }: { $names }
# O que a pessoa é na equipe, depois do nome desta.
team-as-head = { $name } (chefe)
team-as-deputy = { $name } (subchefe)
department-above = { " " }‹{ " " }
same-time = igual à sua

## Rodapé e mensagens breves.
cooldown = O portal gastou tempo demais com { $method } e o recusa até { $until }; o resto continua.
filter-prompt = buscar:
toast-order = Ordem { $order }
toast-refresh = Consultando o portal de novo…
toast-no-department = Nenhum departamento é conhecido
toast-no-head = Não se conhece a chefia
toast-no-colleagues = Não há mais ninguém nos departamentos desta pessoa
toast-no-subordinates = Ninguém responde a esta pessoa
toast-density-comfortable = Fotos na lista
toast-density-compact = Lista sem fotos
toast-tiles-comfortable = Mural com fotos
toast-tiles-compact = Mural de uma linha por pessoa
toast-cache-damaged = O cache estava danificado: foi posto de lado, e um novo está em uso.
toast-cache-unreadable = Uma parte do cache é incompreensível: o que falta será perguntado ao portal.
toast-cache-newer = O cache é de um whosin mais novo: este aqui não mexe nele.
toast-cache-unusable = O cache não pode ser usado: nada será lembrado.

## Ajuda.
help-title = Teclas e sinais
help-close = { $find } busca, { $close } fecha
# O que significam cada forma e sua palavra.
legend-title = Sinais
legend-active = com atividade nos últimos { $quiet } minutos
legend-quiet = presente, mas sem atividade há { $quiet } minutos
legend-mobile = presente, com a última atividade no aplicativo de celular
legend-busy = presente, mas não quer interrupções
legend-idle = presente, mas sem usar o computador
legend-away = presente, com o status ausente ou intervalo
legend-offline = sem atividade há { $limit } minutos: não está presente
legend-absent = não está presente, com ausência registrada até certo dia
legend-unknown = o portal ainda não informou
legend-other = programas, visitantes e clientes, que não têm presença
sign-meeting = até …
legend-meeting = em reunião até essa hora, qualquer que seja o status
sign-birthday = aniversário
legend-birthday = é hoje
sign-favourite = favorito
legend-favourite = está entre os seus favoritos
sign-watched = em acompanhamento
legend-watched = você recebe um aviso quando o status muda
sign-cell-meeting = calendário
legend-cell-meeting = uma reunião, na barra do dia
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = talvez uma reunião
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = fora
sign-cell-works = { sign-cell-meeting }
legend-cell-works = horário de trabalho, no relógio da pessoa
help-presence-title = Status
help-presence =
    O portal informa a hora da última atividade de cada pessoa; o whosin aplica a ela as regras do mensageiro do próprio portal.
    Quem teve atividade nos últimos { $quiet } minutos está “em atividade”, depois fica com “atividade recente” e, após { $limit } minutos sem atividade, está off-line, diga o status o que disser.
    Que alguém está longe do PC só aparece se o portal informar.
help-presence-everything = Este portal informa também quem está longe do PC, no celular, ausente, em intervalo ou com “não perturbe”.
help-presence-activity_only = Este portal não informa mais do que isso: não revela quem está longe do PC, no celular, ausente, em intervalo ou com “não perturbe”, como hoje a nuvem do Bitrix24. Portais mais antigos informam.
help-presence-not_known = Alguns portais informam também quem está longe do PC, no celular, ausente, em intervalo ou com “não perturbe”. As respostas deste ainda não mostram se é o caso.
help-typing-title = Onde se digita texto
help-typing =
    Ctrl-A e Ctrl-E, Home e End vão ao começo e ao fim; Alt-B e Alt-F, Ctrl-← e Ctrl-→ vão de palavra em palavra.
    Ctrl-W apaga a palavra antes do cursor, Alt-D a seguinte; Ctrl-U apaga o que está antes do cursor, Ctrl-K o que está depois.
help-filters-title = Filtros na busca
help-filters =
    @nome encontra um departamento e todos abaixo dele; um espaço no nome se escreve _.
    skill:palavras, interest:palavras e city:palavras encontram quem escreveu isso no perfil.
    is:palavra e has:palavra encontram as pessoas para quem isso vale; not:palavra, -is:palavra e -has:palavra, as demais. birthday:dias e back:dias fazem o mesmo com aniversários e dias de volta.
    is:in encontra todas as pessoas presentes, qualquer que seja o status. Basta o começo de uma palavra, se só uma começa assim.
    As palavras: { $words }

## Janelas e o que dizem depois.
menu-title = O que fazer
palette-title = Todas as ações
status-title = Meu status
cover-title = Quem pode ajudar no lugar
# Por que alguém é sugerido; o cargo pode vir depois de um ponto.
cover-deputy = subchefe
cover-head = chefe
cover-same-skills = mesmas habilidades
cover-shared-skills = habilidades em comum
cover-same-position = mesmo cargo
cover-similar-position = cargo parecido
cover-same-department = mesmo departamento
nothing-matches = Nenhum resultado.
status-for-title = Por quanto tempo?
status-for-good = até eu mudar
status-for-30 = por 30 minutos
status-for-60 = por uma hora
status-for-120 = por duas horas
me-until = até { $time }
status-idle = { availability-idle }
status-back = de volta: on-line, usando o PC
what-email = e-mail
what-phone = telefone
what-extension = ramal
what-link = link
what-card = ficha
toast-copied = Copiado: { $value }
toast-copied-tmux = No buffer do tmux e enviado ao terminal: { $value }
toast-copied-sent = Enviado ao terminal para copiar: { $value }
toast-not-copied = Nada aqui consegue copiar; para selecionar à mão: { $value }
toast-opens = Abrindo { $value }
toast-calls = Ligando para { $value }
toast-no-number = “{ $value }” não pode ser discado
toast-not-opened = { $value }; { $where }:
open-failure-remote = Nada pode ser aberto aqui por SSH
open-failure-no-program = Não há aqui nenhum programa que abra isso
open-failure-failed = { $program } falhou
open-failure-failed-code = { $program } falhou (código de saída { $code })
open-failure-unsafe = Este endereço não pode ser aberto
instead-taken = está na área de transferência
instead-tmux = está no buffer do tmux e foi enviado ao terminal
instead-sent = foi enviado ao terminal para copiar
instead-nowhere = nada aqui consegue copiar
which-copy = Copiar qual número?
which-call = Ligar para qual número?
which-qr = Mostrar qual número?
say-title = Mensagem para { $name }
say-sending = Enviando…
say-perhaps = Pode ter chegado: confira o bate-papo. Para enviar de novo, altere o texto.
toast-said = Enviado a { $value }
toast-not-said = A mensagem não foi enviada e continua guardada: { $value }
toast-perhaps-said = A mensagem pode ter chegado e continua guardada: { $value }
toast-say-nothing = Mensagem vazia não é enviada
toast-say-long = O portal não aceita um texto tão longo
toast-say-perhaps = Pode já ter chegado: altere o texto para enviar de novo
toast-say-waits = Uma mensagem ainda está a caminho: mais uma vez sai mesmo assim
toast-lacks = Não se conhece: { $value }
toast-favourite = Adicionado aos favoritos
toast-no-favourite = Removido dos favoritos
toast-note = Guardado para você, só neste computador
toast-no-note = Anotação apagada
toast-watch = Você receberá um aviso quando o status mudar
toast-no-watch = Você não receberá mais avisos
toast-no-cover = Não há mais ninguém do departamento presente
palette-profile = perfil: { $name }
palette-theme = Tema
toast-theme = O tema é { $value } até você sair; theme = "{ $value }" nas configurações o mantém
toast-theme-kept = O tema é { $value } a partir de agora
toast-theme-default = { $value }; o tema é o do terminal
palette-no-profile = sem perfil
toast-profile-opening = Abrindo o outro perfil…
toast-profile-failed = O perfil não foi aberto: { $value }
toast-done = O portal aceitou o novo status
toast-status-unchanged = O portal não mudou o status: tente de novo ou mude-o no mensageiro
toast-sentence = { $value }
why-title = Por que este status:
why-decided = regra
why-limit = limite
why-limit-minutes = { $minutes } min sem atividade
why-told = recebido
why-untold = este portal não informa
why-activity-only = Este portal informa quando cada pessoa teve a última atividade; quem está longe do PC, no celular, ausente ou com “não perturbe”, ele não revela.
qr-title = Escaneie para ligar
qr-no-room = O código precisa de { $columns } colunas e { $rows } linhas, que esta janela não tem.
watch-news = { $change ->
    [back] { $name } está de volta
    [online] { $name } está on-line
    [mobile] { $name } está on-line pelo celular
    [idle] { $name } está longe do PC
    [break_idle] { $name } está em intervalo
    [dnd] { $name } não quer interrupções
    [away] { $name } está ausente
    [break] { $name } está em intervalo
    [offline] { $name } está off-line
   *[other] { $name }: { $presence }
  }
notice-more = mais { $n }
notices-title = Avisos
notices-watched = { $n } em acompanhamento
notices-empty = Nada mudou ainda com quem você acompanha.
notices-empty-hint = Pressione { $key } em uma pessoa para receber avisos.
keyring-elsewhere = O webhook do chaveiro é de outro portal, não de { $host }, que está nas configurações: execute whosin login --keyring de novo.
moved-title = O portal mudou de endereço. Enviar o webhook para lá?
moved-stay = não, deixar tudo como está
moved-follow = sim, consultar lá e guardar o endereço
toast-list-lacks = Talvez faltem pessoas sem departamento: o bate-papo da empresa não as informa, e falta a permissão user_brief (whosin doctor)
toast-list-stalled = Uma lista do portal se repete, talvez faltem pessoas: whosin doctor explica
toast-list-untold = O portal menciona pessoas que o bate-papo não mostra a você: elas faltam aqui
toast-moved-kept = O novo endereço está nas configurações
toast-moved-not-kept = Agora a consulta é feita lá, mas o endereço não pôde ser salvo: { $value }
