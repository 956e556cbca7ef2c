## O que `whosin doctor` verifica; o JSON dele continua em inglês.

check-settings = configurações
check-address = endereço
check-cache = cache
check-proxy = proxy
check-connection = conexão
check-redirect = redirecionamento
check-clock = relógio
check-authentication = autenticação
check-administrator = administração
check-presence = presença
check-pictures = fotos
check-scopes = permissões
check-scope = permissão { $name }
check-methods = métodos
check-method = método { $name }
check-call = chamada { $name }
check-limits = limites
check-lists = listas
check-relay = retransmissor
check-relay-listening = retransmissor: escuta
check-relay-snapshot = retransmissor: instantâneo
check-relay-rights = retransmissor: permissões
check-relay-leader = retransmissor: líder
check-relay-age = retransmissor: idade
check-relay-clock = retransmissor: relógio
check-relay-messages = retransmissor: mensagens

## Como foi uma verificação.

check-ok = ok
check-warning = aviso
check-failure = falha

## O que se encontrou, e o que fazer a respeito.

doctor-settings = { $file }
doctor-settings-none = nenhum arquivo em { $file }, valem os padrões e o ambiente
doctor-settings-profile = { $settings }, perfil { $profile }
doctor-address = { $host }
doctor-address-http = { $host } em http simples, que mostra o segredo a todos no caminho
doctor-address-http-next = ponha https:// no lugar de http://
doctor-cache-none = ainda não há: o painel e `list` criam um
doctor-cache = { $people } pessoas, { $size } KiB, em { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = nenhum no caminho até o portal
doctor-connection-tls = respondeu em { $milliseconds } ms, protegida por TLS
doctor-connection-open = respondeu em { $milliseconds } ms, sem proteção
doctor-redirect-none = nenhum para outro host
doctor-owner = o portal responde a { $name } (#{ $id })
doctor-presence-everything = o portal informa quando foi a última atividade e quem está longe do PC, no aplicativo de celular, ausente ou com “não perturbe”
doctor-presence-activity = o portal informa quando foi a última atividade e não revela quem está longe do PC, no aplicativo de celular, ausente ou com “não perturbe”, como hoje a nuvem do Bitrix24
doctor-presence-unknown = há pouca gente em atividade para mostrar se o portal também informa quem está longe do PC, no aplicativo de celular, ausente ou com “não perturbe”
doctor-clock-agrees = concorda com o do portal, com menos de um minuto de diferença
doctor-clock-off = { $minutes } min { $seconds } s
doctor-clock-ahead = o relógio desta máquina está { $off } adiantado em relação ao do portal, o que o whosin compensa
doctor-clock-behind = o relógio desta máquina está { $off } atrasado em relação ao do portal, o que o whosin compensa
doctor-clock-next = deixe a máquina acertá-lo pela rede (timedatectl set-ntp true)
doctor-relay = o servidor { $servers } responde em { $milliseconds } ms e nos deixa entrar
doctor-relay-listens = é permitido escutar { $subject }
doctor-relay-deaf = o servidor não nos deixa escutar { $subject }
doctor-relay-rights-next = dê ao usuário dos painéis as permissões de docs/relay.md
doctor-relay-snapshot = o servidor guarda { $count } pessoas de { $portal }, e é possível buscá-las
doctor-relay-nothing = o servidor não guarda nenhum instantâneo, ou não deixa buscá-lo
doctor-relay-damaged = o instantâneo que o servidor guarda está danificado ou é de outra versão
doctor-relay-snapshot-next = veja se `whosin relay` da mesma versão está rodando e se a leitura direta é permitida, como diz docs/relay.md
doctor-relay-may-publish = com estas credenciais é possível publicar: quem as tiver poderia mentir sobre a presença
doctor-relay-may-publish-next = dê aos painéis credenciais que só possam escutar, como diz docs/relay.md
doctor-relay-may-not-publish = com estas credenciais não é possível publicar, como deve ser
doctor-relay-leads = um retransmissor lidera, no mandato { $term }
doctor-relay-no-leader = nenhum retransmissor disse nada em { $seconds } s
doctor-relay-no-leader-next = inicie `whosin relay` com relay.prefix = "{ $prefix }", ou veja no registro dele por que está calado
doctor-relay-age = o que se sabe de todos tem no máximo { $seconds } s
doctor-relay-age-next = veja no registro de `whosin relay` se o portal responde a ele
doctor-relay-reading = o retransmissor ainda não leu todos
doctor-relay-reading-next = espere um minuto e pergunte de novo
doctor-relay-sound = o que se ouviu está íntegro
doctor-relay-ignored = { $count ->
        [one] uma mensagem foi ignorada por estar danificada, ser falsa ou de outra versão
       *[other] { $count } mensagens foram ignoradas por estarem danificadas, serem falsas ou de outra versão
    }
doctor-relay-ignored-next = veja quem publica ali, e ponha a mesma versão em todos os retransmissores e painéis
doctor-administrator = o whosin age com direitos de administração, e quem roubasse o webhook também os teria
doctor-administrator-next = crie um com uma conta comum, em Recursos para desenvolvedores, Webhook de entrada
doctor-employee = o whosin age com uma conta comum
doctor-scopes-untold = o portal não informa quais permissões estão marcadas
doctor-granted = concedida
doctor-not-granted = não concedida, { $loss }
doctor-scope-next = marque { $scope } nas configurações do webhook, em Recursos para desenvolvedores
doctor-lists-sound = continuam de página em página
doctor-lists-stalled = o portal promete mais departamentos e repete os primeiros: talvez faltem pessoas
doctor-lists-next = peça à administração que atualize o portal ou o que está na frente dele
doctor-method-untold = o portal não informa se a chamada é permitida
doctor-method-allowed = pode ser chamado
doctor-method-refused = não pode ser chamado
doctor-method-refused-next = marque a permissão dele nas configurações do webhook
doctor-method-missing = não existe
doctor-method-missing-next = peça à administração do portal que o atualize
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = o portal não conta o tempo dos métodos
doctor-limits = { $method } ainda tem { $left } s de { $whole } s nestes dez minutos
doctor-limits-next = execute menos programas com este webhook

## O que o whosin perde sem uma permissão ou um método, depois de uma vírgula.

loss-everybody = sem isso não se vê ninguém
loss-user-brief = talvez faltem pessoas sem departamento, fusos horários, cidades e habilidades não aparecem
loss-department = a árvore de departamentos exige mais consultas
loss-calendar = reuniões, ausências futuras e horários de trabalho não aparecem
loss-structure = subchefes e equipes não são conhecidos
loss-colleagues = menos pessoas são encontradas de uma vez
loss-employees = os membros dos departamentos não são encontrados
loss-search-departments = só os colegas mais próximos são encontrados
loss-search-users = não é possível buscar outras pessoas no portal
loss-status = o meu próprio status não aparece
loss-set-status = o meu próprio status não pode ser definido
loss-start-idle = não é possível me pôr como longe do PC
loss-end-idle = não é possível me trazer de volta de longe do PC
loss-briefs = fusos horários, cidades e habilidades não aparecem
loss-accessibility = reuniões e ausências futuras não aparecem
loss-working-time = horários de trabalho e feriados não aparecem
loss-say = não é possível escrever a ninguém

## A foto que ele traz.

doctor-picture = veio uma de { $host }
doctor-picture-none = ninguém aqui tem foto
doctor-picture-pixels = a foto de { $host } tem mais pixels do que o whosin desenha: a pessoa deve enviar uma menor
doctor-picture-damaged = a foto de { $host } está danificada ou é de um tipo desconhecido: a pessoa deve enviá-la de novo
doctor-picture-given-up = desistiu-se da foto: tente de novo
doctor-picture-address = o portal indica um endereço de foto que não é endereço: avise a administração
doctor-picture-forbidden = o portal indica { $host } para as fotos, o que leva para dentro desta máquina ou do enlace de rede dela e não é seguido: peça à administração que defina o endereço público do portal
doctor-picture-login = { $host } não entrega fotos sem login (status HTTP { $status }): peça à administração do portal que permita a leitura de /upload/
doctor-picture-missing = as fotos que o portal indica não estão em { $host } (status HTTP { $status }): veja a mesma pessoa em um navegador e avise a administração do portal
doctor-picture-status = { $host } não envia a foto (status HTTP { $status }): tente de novo mais tarde
doctor-picture-other = { $host } responde com outra coisa que não uma foto: veja em um navegador se a rede ou um proxy pede um login
doctor-picture-large = a foto de { $host } passa de 2 MB: a pessoa deve enviar uma menor
doctor-picture-circle = { $host } manda o pedido de uma foto em círculo: avise a administração do portal
doctor-picture-slow = { $host } não enviou a foto em { $seconds } segundos: verifique a conexão com ele
