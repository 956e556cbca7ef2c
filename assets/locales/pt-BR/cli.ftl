## O que `--help` e o manual dizem dos comandos. `command-NOME` é o que um comando faz, `command-NOME-more` vem abaixo das
## opções, `command-NOME-examples` tem uma linha por exemplo: a linha de comando, que fica como está, ao menos dois espaços,
## e o que ela faz.

command-whosin = Quem está aí? As pessoas de um portal Bitrix24 e a presença delas, no terminal
command-whosin-more = O portal é definido por `whosin login`, por WHOSIN_WEBHOOK ou no arquivo de configurações, nunca por um argumento: outros usuários da máquina podem ler argumentos. `whosin demo` não precisa de portal nenhum.
command-whosin-examples =
    whosin                        o painel; sem portal, uma tela que ajuda a conectar um
    whosin anna                   o painel, filtrado
    whosin demo                   o painel com uma empresa inventada
    whosin --wall                 o painel, com o mural de fotos
    whosin show anna              uma pessoa, direto no terminal
    whosin list --online          quem está presente, para pessoas e pipes
    whosin --profile acme         outro portal
command-demo = Abrir o painel com uma empresa simulada: sem conta, sem rede
command-demo-examples =
    whosin demo                   sessenta pessoas inventadas
    whosin demo --people 10000    uma empresa grande
    whosin demo --seed 7 sales    outra empresa, filtrada
    whosin demo --wall            todas as fotos de uma vez
command-portal = Servir só a empresa simulada, para quem desenvolve para um portal
command-portal-more = A primeira linha impressa é o endereço do webhook; todas as pessoas da empresa são inventadas.
command-portal-examples =
    whosin portal                         em uma porta livre qualquer
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             para um script, que lê a primeira linha
command-relay = Consultar o portal em nome de milhares de painéis, que escutam um servidor NATS
command-relay-more = Um relé lidera e lê a empresa a cada meio minuto; os outros esperam e assumem quando ele some. Os servidores e o acesso ficam nas configurações, em `relay`; docs/relay.md leva do zero a dois relés.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      em um servidor desta máquina, com uma empresa simulada
    whosin relay --profile acme --metrics 127.0.0.1:9115   do portal de um perfil
    whosin relay --new-key /etc/whosin/relay.nk            uma chave para um usuário do servidor
command-show = Procurar uma pessoa
command-show-examples =
    whosin show anna                      por uma parte do nome
    whosin show 42                        por número
    whosin show "anna petrova" boris     duas pessoas
    whosin show anna --json               para scripts
command-list = Listar todas as pessoas, para leitura e para pipes
command-list-more = As colunas de --plain: número, status, desde quando, nome, cargo, departamentos, ramal, celular, e-mail. Termina com 3 quando não sobra ninguém.
command-list-examples =
    whosin list --online                  quem está presente
    whosin list --department sales        um departamento e todos abaixo dele
    whosin list is:absent                 quem está fora, pelo dia da volta
    whosin list birthday:week             quem faz aniversário esta semana
    whosin list --sort time-zone          que horas são onde cada um está
    whosin list --sort free-soonest @sales   quem de Sales está livre, e quando os demais ficam livres
    whosin list --plain | cut -f4,7       nomes e ramais
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 uma busca que começa com um sinal de menos
command-watch = Imprimir uma linha a cada mudança de status
command-watch-more = Com QUEM, primeiro vem o status dessas pessoas, depois cada mudança. Passar de “em atividade” a “atividade recente”, ou voltar, não é mudança de status: as duas são on-line. As colunas de --plain: hora, número, status anterior (vazio no início), status, nome; com --meetings, também linhas com free, tentative, meeting ou absent no lugar dos status.
command-watch-examples =
    whosin watch                          todas as pessoas
    whosin watch anna 214                 duas pessoas
    whosin watch --meetings anna          e quando as reuniões dela começam e terminam
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Terminar quando alguém chega ou sai
command-wait-more = Termina com 0 quando acontece, na hora se já for assim, e com 124 quando o tempo acaba.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna está de volta'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Mostrar ou mudar o meu próprio status
command-status-examples =
    whosin status                         qual é
    whosin status dnd
    whosin status dnd --for 45m           desfeito pelo painel, por `whosin watch` ou pelo próximo `whosin status`, o que estiver em execução quando o tempo acabar
    whosin status idle --ago 15
    whosin status back                    usando o PC e on-line: desfaz também dnd, away e break
command-say = Dizer algo a alguém no bate-papo do portal
command-say-more = O texto é enviado uma vez, como está, em nome do dono do webhook; nada é enviado quando um nome serve para várias pessoas.
command-say-examples =
    whosin say anna almoço à uma?
    whosin say 214 -- -5 graus na sala dos servidores
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Dizer quando alguém esteve presente, até onde o whosin viu
command-history-more = O diário é mantido quando journal = true está definido, por 14 dias, só nesta máquina. Ele sabe o que o whosin viu enquanto estava em execução, nada mais.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Imprimir as anotações e os apelidos que você guarda das pessoas, ou importá-los de um arquivo
command-notes-more =
    As anotações e os apelidos que você guarda com `A` no painel ficam no cache do portal, só nesta máquina. Eles são impressos como linhas JSON, uma por pessoa:

      {"{"}"portal":"acme.bitrix24.com","id":42,"name":"Anna Petrova","nickname":"Aninha","note":"vai retornar a ligação"{"}"}

    `import` aceita essas linhas. O que uma linha não menciona fica como está, um texto vazio ("") apaga; o nome é só para quem lê. Linhas de outro portal são ignoradas; uma linha sem portal é aceita. Um texto longo demais é cortado (apelidos em 32 caracteres, anotações em 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Juntar as anotações de um arquivo às que já existem
command-cache = Dizer o que se lembra do portal, ou esquecer tudo
command-cache-more = `clear` esquece o que o portal pode informar de novo; os favoritos, os acompanhamentos, as anotações e o diário ficam (`whosin history --purge` apaga o diário). De um cache danificado mantém-se o que deles der para ler; um que não pode ser lido é removido. O de um whosin mais novo é posto de lado, com tudo o que guarda.
command-cache-examples =
    whosin cache                          o que há nele
    whosin cache path
    whosin cache clear
command-login = Conectar um portal: ler o webhook, testá-lo, salvá-lo
command-login-more = O webhook é lido sem ser mostrado, ou da entrada padrão quando ela não é um terminal; ele nunca é um argumento. Como criar um: `whosin` sem portal mostra os cliques.
command-login-examples =
    whosin login                              pedir o webhook, testá-lo, salvá-lo
    whosin login --profile acme               o mesmo para um segundo portal
    pass show bitrix24 | whosin login         de um gerenciador de senhas
    whosin login --keyring                    o mesmo, guardado no chaveiro do sistema em vez do arquivo de configurações
    whosin login --remove                     esquecer o webhook
    whosin login --oauth                      autorizar um aplicativo do portal, indicado nas configurações
command-config = Dizer onde estão as configurações, se estão em ordem e o que vale
command-config-more = As configurações vêm do arquivo, de um perfil nele e do ambiente, nesta ordem: o que vem depois vale mais. Um perfil indicado por --profile vale mais até que o ambiente.
command-config-examples =
    whosin config                             o que vale, e onde foi definido
    whosin config check                       se o arquivo está em ordem
    whosin config example | less              todas as configurações explicadas, com o padrão
    $EDITOR "$(whosin config path)"           mudar as configurações
    WHOSIN_THEME=light whosin config show     experimentar uma configuração sem gravá-la
command-config-path = Imprimir o caminho do arquivo de configurações, exista ele ou não
command-config-path-examples =
    $EDITOR "$(whosin config path)"           mudar as configurações
command-config-check = Verificar o arquivo de configurações, todos os perfis dele e o ambiente
command-config-check-more = O primeiro erro é indicado com a linha. O portal não é consultado: isso é com `whosin doctor`.
command-config-check-examples =
    whosin config check                       depois de uma mudança
command-config-show = Imprimir como TOML cada configuração em vigor, com o lugar onde foi definida
command-config-show-more = Um segredo aparece como "…".
command-config-show-examples =
    whosin config show                        as configurações de todo dia
    whosin --profile acme config show         as de um perfil
    WHOSIN_THEME=light whosin config show     uma configuração experimentada sem gravá-la
command-config-example = Imprimir um arquivo de configurações que explica cada configuração e cada tecla, todas com o padrão
command-config-example-examples =
    whosin config example | less              lê-lo
    whosin config example > "$(whosin config path)"    começar com ele, onde ainda não há arquivo
command-config-schema = Imprimir o esquema JSON do arquivo de configurações, com o qual os editores o completam e verificam
command-config-schema-more = A linha `#:schema ./config.schema.json` no início do arquivo de configurações o indica; `whosin config example` já a traz.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    deixá-lo ao lado das configurações
command-completions = Imprimir o que um shell precisa para completar comandos, opções e nomes de pessoas
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          com ~/.zfunc em fpath, antes de compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Dizer a um shell o que pode vir no cursor
command-man = Imprimir o manual
command-man-examples =
    whosin man | man -l -                     ler o manual
    whosin man show | man -l -                a página de um comando
    whosin man keys | man -l -                todas as teclas do painel; `filters`: as palavras que escolhem pessoas
    whosin man --dir ~/.local/share/man/man1  gravar todas as páginas; `man whosin-show` as encontra
command-help = Imprimir esta ajuda, ou a de um comando
command-doctor = Verificar as configurações, a conexão e as permissões do webhook, e dizer o que fazer
command-doctor-more = Termina com 0 quando nada falhou; avisos não são falhas. Nada do que ele imprime é secreto.
command-doctor-examples =
    whosin doctor                             uma linha por verificação
    whosin doctor --profile acme              de um segundo portal
    whosin doctor --json                      para programas

## As opções e o que pode vir depois de um comando; `option-COMANDO-NOME` quando um comando tem uma própria.

option-help = Imprimir a ajuda
option-version = Imprimir a versão
option-query = Palavras para filtrar o painel: de um nome, um cargo ou um departamento
option-demo-query = Palavras para filtrar o painel
option-wall = Começar com o mural de fotos
option-list-query = Só quem corresponde: palavras de um nome, um cargo ou um departamento, e filtros como is:online ou @sales
option-profile = Usar este perfil do arquivo de configurações
option-relay = Receber a presença de um retransmissor: o endereço de um servidor NATS, como tls://nats.acme.example (vários: uma vez cada)
option-language = O idioma do que é dito; auto é o da localidade
option-color = Quantas cores usar
option-theme = O tema: um dos incluídos, ou um arquivo na pasta themes ao lado das configurações
option-whosin-plain = O painel só em linhas de texto, para leitores de tela e braile
option-demo-plain = Só em linhas de texto, para leitores de tela e braile
option-pictures = Como mostrar fotos
option-demo = De uma empresa simulada, criada para esta execução: sem conta e sem portal
option-metrics = Servir ali métricas para o Prometheus, em /metrics
option-new_key = Em vez disso, criar uma chave para um usuário do servidor: o segredo vai para ARQUIVO e o que o servidor precisa saber é exibido
option-people = Quantos colegas trabalham lá, de 1 a 100000; a eles se somam os sem departamento, programas, clientes e quem saiu da empresa, mas nenhuma lista de colegas os traz
option-seed = O mesmo número faz a mesma empresa
option-messenger = Qual mensageiro ela tem: o de hoje, que só informa quando cada pessoa teve atividade e até quando está fora, ou um mais antigo, que informa todos os status
option-listen = Onde escutar; a porta 0 é uma livre qualquer
option-login-listen = Esperar o navegador neste endereço desta máquina, o endereço de redirecionamento do aplicativo, em vez de pedir o endereço para o qual ele foi enviado
option-fault = Fazer algo errado de propósito: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=METHOD, broken=json (ou bytes, list, number, deep), refused=CODE, fail=METHODS:CODE (METHODS como im.*) ou without=SCOPE
option-fault_after = Antes, comportar-se bem por tantos segundos
option-fault_for = Voltar a se comportar bem depois de tantos segundos de falha; se não for informado, nunca
option-tls = Servir https com um certificado feito para esta execução, gravado em ARQUIVO para que os clientes confiem nele
option-dates = Como o calendário escreve datas: 31.12.2026 ou 12/31/2026
option-scopes = O que o webhook pode pedir, separado por vírgulas; se não for informado, tudo
option-skew = Quantos minutos o relógio do portal está adiantado; negativo: atrasado
option-who = Uma pessoa: um número, um nome, um e-mail ou um telefone
option-show-who = Um número, um nome, um e-mail ou um telefone; para ver várias pessoas, ponha cada nome entre aspas
option-watch-who = Pessoas: números, nomes, e-mails ou telefones; ninguém significa todas
option-say-who = Uma pessoa: um número, um nome entre aspas, um e-mail ou um telefone
option-first = Quando um nome serve para várias pessoas, usar o melhor resultado
option-json = Imprimir JSON
option-watch-json = Imprimir um objeto JSON por linha
option-wait-json = Imprimir JSON quando acontecer
option-cached = Responder com o cache, sem a rede
option-timeout = Quanto esperar no máximo por um portal que pede paciência, como 10s ou 2m
option-wait-timeout = Quanto tempo no máximo, como 90m ou 2h
option-online = Só quem está presente, qualquer que seja o status
option-department = Só quem é deste departamento ou de um abaixo dele: o número, ou o nome, com a mesma tolerância dos nomes de pessoas
option-sort = Nesta ordem, digam as configurações o que disserem; time-zone mostra também a hora local, free-soonest segue os calendários
option-all = Também programas, clientes, contatos da rede e quem saiu da empresa, até onde o portal os informa
option-plain = Imprimir uma linha por pessoa, com tabulações entre as colunas, sem cores
option-watch-plain = Imprimir tabulações entre as colunas, sem cores
option-format = Imprimir para outro programa: mutt, vcard, waybar, ou um modelo como '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Dizer também quando uma reunião ou ausência de alguém começa ou termina, conforme o calendário
option-until = O que esperar
option-change = O que mudar; nada mostra o status
option-ago = Há quantos minutos você está longe do PC
option-lasting = Desfazer depois deste tempo, como 45m ou 2h
option-text = O que dizer; sem isso, ou com -, é lido da entrada padrão
option-purge = Esquecer o diário inteiro e não deixar nada dele no arquivo
option-file = O arquivo, ou - para a entrada padrão
option-what = Imprimir o caminho do arquivo, ou limpá-lo; nada diz o que há nele
option-remove = Esquecer o webhook salvo
option-keyring = Guardar o webhook no chaveiro do sistema em vez do arquivo de configurações
option-oauth = Fazer login com um aplicativo do portal, indicado nas configurações
option-shell = O shell
option-complete-shell = O shell que pergunta
option-words = As palavras até o cursor, sendo a última a que se digita; no bash: a linha até o cursor, e o que separa as palavras lá
option-command = A página deste comando, ou a de keys ou filters; sem isso, a do próprio whosin
option-dir = Gravar todas as páginas nesta pasta, que é criada se não existir

## O que os valores de uma opção significam, quando não é evidente: `choice-OPÇÃO-VALOR`.

choice-messenger-2026 = O de hoje: de cada pessoa informa quando foi a última atividade e até quando está fora. O resto vem em branco: `status` é `online`, `idle`, `mobile_last_date` e (exceto em `im.user.get`) `desktop_last_date` são `false`
choice-messenger-2018 = Um mais antigo, como em servidores próprios: informa todos os status
choice-dates-eu = `02.12.2026 14:30:00`, como na maior parte da Europa
choice-dates-us = `12/02/2026 02:30:00 pm`, como nos Estados Unidos
choice-until-online = Conectado e com atividade dentro do limite, qualquer que seja o status
choice-until-back = Com atividade nos últimos cinco minutos, e nem longe do PC, nem ausente, nem em intervalo
choice-until-offline = Sem atividade dentro do limite
choice-until-free = Presente e, pelo calendário, nem em reunião nem fora
choice-change-online = On-line
choice-change-dnd = Não perturbe
choice-change-away = Ausente
choice-change-break = Intervalo
choice-change-idle = Longe do PC, a partir de agora
choice-change-back = De volta: usando o PC, e on-line em vez de não perturbe, ausente ou intervalo
choice-what-path = Imprimir onde está
choice-what-clear = Esquecer o que o portal pode informar de novo

## O que representa um valor no uso de um comando, em maiúsculas.

value-query = BUSCA
value-name = NOME
value-language = IDIOMA
value-color = CORES
value-pictures = FOTOS
value-n = N
value-s = S
value-year = ANO
value-addr = ENDEREÇO
value-fault = FALHA
value-seconds = SEGUNDOS
value-file = ARQUIVO
value-culture = FORMATO
value-scopes = PERMISSÕES
value-minutes = MINUTOS
value-who = QUEM
value-time = TEMPO
value-d = DEPARTAMENTO
value-order = ORDEM
value-format = FORMATO
value-what = O_QUÊ
value-min = MINUTOS
value-text = TEXTO
value-shell = SHELL
value-words = PALAVRAS
value-command = COMANDO
value-dir = PASTA

## A moldura da ajuda.

frame-usage = Uso:
frame-commands = Comandos:
frame-arguments = Argumentos:
frame-options = Opções:
frame-examples = Exemplos:
# O que representa, no uso, as opções e um comando.
frame-any-options = [OPÇÕES]
frame-command = COMANDO
frame-with-default = { $help } [padrão: { $default }]
frame-with-choices = { $help } [valores possíveis: { $choices }]

## O que há de errado com uma linha de comando.

mistake-option = não existe a opção { $argument }
mistake-word = não há o que fazer com “{ $argument }” aqui
mistake-command = não existe o comando “{ $argument }”
mistake-no-command = falta um comando: { $choices }
mistake-choice = { $argument } aceita um destes: { $choices }, não “{ $value }”
mistake-no-value = { $argument } precisa de um valor
mistake-value = { $argument } aceita { $takes }, não “{ $value }”
mistake-unfit-value = { $argument } não aceita “{ $value }”
mistake-conflict = { $argument } e { $others } não podem vir juntos
mistake-twice = { $argument } aparece duas vezes
mistake-missing = falta algo: { $arguments }
mistake-too-many = há um valor a mais para { $argument }: “{ $value }”
mistake-too-few = há valores de menos para { $argument }
mistake-equals = o valor de { $argument } vem depois de um sinal de igual
mistake-no-text = um argumento não é texto em UTF-8
mistake-else = não foi possível entender esta linha de comando
mistake-near = { $mistake }: você quis dizer { $nearest }?
mistake-see = `{ $command } --help` explica mais
mistake-secret = a URL de um webhook é uma senha, e todos os usuários desta máquina podem ler argumentos: ponha-a em WHOSIN_WEBHOOK ou no arquivo de configurações, e crie uma nova no portal se outros podem ter visto esta
mistake-secret-server = o endereço de um servidor com nome ou senha é um segredo, e todos os usuários desta máquina podem ler argumentos: em vez disso, indique um arquivo em relay.credentials ou relay.nkey das configurações, e troque a senha se outros podem tê-la visto

## O que uma opção aceita, para completar "--timeout <TEMPO> aceita …".

option-takes-time = um tempo como 45s, 90m ou 2h
option-takes-number = um número inteiro de { $least } a { $most }
option-takes-address = um endereço com porta, como 127.0.0.1:8080
option-takes-fault = um destes: { $faults }
