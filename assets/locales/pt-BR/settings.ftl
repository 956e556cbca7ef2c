## As configurações: para que serve cada uma, o que aceita e o que há de errado com ela.

setting-webhook = A URL de um webhook de entrada, que o portal cria em Recursos para desenvolvedores; ela se parece com "https://acme.bitrix24.com/rest/1/SEGREDO/". É uma senha: guarde este arquivo só para você (chmod 600).
setting-webhook_command = Em vez disso: um comando para o shell cuja primeira linha de saída é essa URL, para que ela não fique em arquivo nenhum, como "pass show bitrix24". Ele é executado antes de a tela abrir, pode perguntar algo no terminal e tem um minuto.
setting-keyring = Em vez disso: se o chaveiro do sistema guarda essa URL, no serviço "whosin" e sob o nome do perfil. `whosin login --keyring` a coloca lá e escreve esta linha, `whosin login --remove` retira as duas.
setting-portal = O endereço do portal, como "https://acme.bitrix24.com". Com webhook_command ou keyring: para que o que se sabe do portal apareça antes de um deles ser consultado, e --cached não consulte nenhum. Para um aplicativo é obrigatório.
setting-client_id = Em vez de um webhook: o código de um aplicativo do portal. Defina portal, este e o seguinte, depois execute uma vez `whosin login --oauth`.
setting-client_secret = O segredo do aplicativo. Ele vai só para o servidor de autorização.
setting-authorization_server = O servidor de autorização do aplicativo; deixe vazio para usar o do fabricante.
setting-ca_file = Um arquivo PEM com certificados confiáveis além dos da máquina, para um portal com certificado próprio: o da autoridade que o assinou ou o próprio. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) e NO_PROXY do ambiente são respeitadas, para o portal e para as fotos.
setting-allow_http = Se o webhook pode ser http:// simples em outra máquina que não esta. Nesse caso qualquer um no caminho pode lê-lo.
setting-limits = Quantas consultas o portal permite, das quais se usa no máximo um quarto: cloud (os planos comuns), enterprise (o plano Enterprise, cinco vezes mais) ou none (um portal próprio que não as conta). Uma recusa reduz o ritmo de qualquer modo.
setting-relay-servers = Um retransmissor que informa a presença no lugar do portal, para que milhares de telas não custem a ele mais do que uma: os endereços de seus servidores NATS, como ["tls://nats.acme.example"]; nats:// só nesta máquina. Abreviado: relay = "tls://nats.acme.example". Também com --relay. Detalhes e nomes continuam vindo do portal, pelo webhook.
setting-relay-credentials = Como se entra nos servidores do retransmissor: um arquivo de credenciais (o nsc o cria) que só você possa ler (chmod 600).
setting-relay-nkey = Em vez disso: um arquivo com a semente de uma nkey que só você possa ler.
setting-relay-ca_file = Um arquivo PEM com os certificados confiáveis para os servidores do retransmissor, no lugar dos da máquina.
setting-relay-prefix = Com que começam os assuntos e os depósitos do retransmissor, para que vários portais dividam um servidor.
setting-relay-hide = Para `whosin relay`: pessoas de quem nada se publica, pelos números, como [12, 345].
setting-relay-publish = Para `whosin relay`: o que se publica das pessoas: presence (nada que as nomeie) ou directory (também nome, cargo, departamentos, cor e o endereço da foto, para telas sem webhook).
setting-language = O idioma do que se lê na tela e no terminal: auto (o da localidade, por LC_ALL, LC_MESSAGES ou LANG) ou um destes: { $languages }. O JSON, os logs e os nomes das configurações continuam em inglês.
setting-theme = As cores: auto (como o terminal), dark, light, high-contrast, terminal (as 16 dele), solarized-dark, solarized-light, gruvbox ou NOME para o arquivo themes/NOME.toml ao lado deste.
setting-color = Quantas cores: auto, truecolor, 256, 16 ou none. NO_COLOR no ambiente transforma auto em none.
setting-glyphs = Com quais caracteres desenhar: auto, unicode ou ascii.
setting-pictures = Como mostrar fotos: auto, kitty, iterm2, sixel, halfblocks ou none.
setting-view = Com o que o painel começa: list (lista) ou wall (mural de fotos).
setting-density = Quanto espaço uma pessoa ocupa na lista e no mural: comfortable (com foto) ou compact (uma linha, sem foto).
setting-order = A ordem inicial da lista: presence, name, department, activity, time-zone, free-soonest ou recent (a quem você escreveu por último).
setting-mouse = Se o mouse deve ser usado.
setting-plain = Se o painel é só linhas de texto, para leitores de tela e braile: sem bordas, fotos ou formas, com o cursor sobre o que está selecionado, uma mensagem de cada vez, cronômetros parados e nada reescrito sem ter mudado. Também com --plain.
setting-ticking = Se os cronômetros correm na tela. Caso contrário, ela diz desde quando, e só o tempo não muda nada disso.
setting-presence_limit_minutes = Por quantos minutos depois da última atividade uma pessoa ainda conta como presente: a duração da sessão do portal, 24 se a administração não a mudou, no mínimo 2.
setting-refresh_selected_seconds = De quantos em quantos segundos consultar o portal sobre a pessoa selecionada, no mínimo 5.
setting-refresh_visible_seconds = O mesmo para quem está na tela, no mínimo 10.
setting-refresh_everybody_seconds = O mesmo para todos, no mínimo 60.
setting-send = Se é permitido enviar mensagens às pessoas, com a tecla `a` do painel e com `whosin say`.
setting-journal = Se deve haver um diário de quem foi visto presente e quando, para `whosin history` e a ficha: 14 dias, só nesta máquina. `whosin history --purge` o apaga.
setting-call_command = O que liga para um número: o shell o executa com o número em WHOSIN_HOOK_NUMBER e o ramal, ou nada, em WHOSIN_HOOK_EXTENSION. Vazio: o modo do próprio sistema ("tel:").
setting-notify_command = O que se executa, além do sinal sonoro, quando muda o status de alguém que você acompanha (w): WHOSIN_HOOK_NAME e WHOSIN_HOOK_PRESENCE dizem de quem e para qual. (Os nomes da versão 0.1, WHOSIN_NUMBER, WHOSIN_NAME e WHOSIN_PRESENCE, desaparecem na próxima.) Nenhum comando, navegador ou programa de área de transferência recebe o webhook nem outro segredo que esteja no ambiente.
setting-auto_away_minutes = Depois de quantos minutos sem uma tecla o seu próprio status passa a “longe do PC” (idle), até a próxima tecla; 0 é nunca.
setting-log = Quanto escrever em ~/.local/state/whosin/whosin.log: off, error, warn, info, debug ou trace.
setting-default_profile = O perfil a usar quando nem --profile nem WHOSIN_PROFILE indicam um; veja o fim deste arquivo.

## O arquivo de exemplo ao redor delas.
example-head = Configurações do whosin: copie este arquivo para ~/.config/whosin/config.toml, ou para onde $XDG_CONFIG_HOME apontar.
example-how = Cada linha que começa com "#" e um nome mostra uma configuração com o valor padrão: retire o "#" e mude-a. Cada uma é também uma variável de ambiente: WHOSIN_ e o nome em maiúsculas, como WHOSIN_THEME=light. O ambiente vale mais que este arquivo; um perfil indicado por --profile vale mais que ambos.
example-schema = Um editor que entende esquemas (taplo, Even Better TOML e o que se baseia neles) completa este arquivo, explica cada configuração e marca os erros assim que o esquema indicado na primeira linha está ao lado dele: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = As configurações do whosin: ~/.config/whosin/config.toml.
example-keys = As teclas: cada linha dá a uma ação todas as teclas dela, no lugar das mostradas; [] as retira. Uma tecla é um caractere ou um nome (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), precedido ou não de Ctrl-, Alt- ou Shift-. Um caractere vale também onde o layout russo, ucraniano, grego ou hebraico tem outro na mesma tecla. Um perfil não tem teclas próprias.
example-profile = Um perfil é um conjunto de configurações com um nome, por exemplo para um segundo portal: todas as configurações acima, menos default_profile e as teclas, podem estar nele. `whosin --profile acme` o escolhe.

## O que uma configuração aceita, para completar “theme aceita …”.
takes-theme = o nome de um tema, como solarized-dark
takes-one-of = { $others } ou { $last }
takes-true-or-false = true ou false
takes-webhook = a URL de um webhook de entrada, como "https://PORTAL/rest/USUÁRIO/SEGREDO/"
takes-webhook-command = um comando para o shell que imprime a URL do webhook
takes-portal = o endereço de um portal, como "https://PORTAL"
takes-client-id = o código de um aplicativo do portal
takes-client-secret = o segredo de um aplicativo do portal
takes-authorization-server = o endereço de um servidor de autorização, como "https://oauth.bitrix.info"
takes-pem-file = o caminho de um arquivo PEM, a partir de / ou ~/
takes-relay-servers = endereços de servidores NATS como "tls://nats.acme.example", nats:// só nesta máquina, nenhum com nome ou senha
takes-relay-prefix = letras, algarismos, - e _, no máximo { $most }
takes-people = os números de pessoas, como [12, 345]
takes-file = o caminho de um arquivo, a partir de / ou ~/
takes-command = um comando para o shell, entre aspas
takes-minutes = um número inteiro de minutos, de { $least } a { $most }
takes-minutes-or-never = um número inteiro de minutos até { $most }, ou 0 para nunca
takes-seconds = um número inteiro de segundos, de { $least } a { $most }
takes-utf8 = texto em UTF-8
takes-profile = o nome de um perfil
takes-profiles = tabelas, cada uma escrita como `[profiles.NOME]`
takes-keys = para cada ação uma tecla ou uma lista de teclas, como `down = ["j", "Down"]`

## Onde algo foi escrito, e o quê.
origin-line = { $file }, linha { $line }
origin-variable = a variável de ambiente { $name }
origin-default = padrão
origin-chosen = escolhido no próprio programa
written-name = "{ $name }"
written-name-withheld = com esse nome
list-goes-on = { $before }, { $next }

toml-twice = o mesmo nome aparece duas vezes
toml-quotes = um texto precisa ficar entre aspas
toml-text = um texto não termina com as aspas com que começa, ou contém um sinal não permitido
toml-escape = em um texto, a barra invertida só pode ficar antes dela mesma, de aspas, de n ou de t
toml-equals = entre um nome e seu valor deve haver um sinal de igual, e só um
toml-bracket = um colchete ou uma chave não foi fechado
toml-comma = falta uma vírgula, ou há uma a mais
toml-number = um número não se escreve assim
toml-name = um nome é feito de letras, algarismos, - e _
toml-else = um erro de escrita

## O que há de errado com as configurações.
config-no-home = não se conhece a pasta pessoal: defina HOME com o caminho da sua
config-unreadable = { $file } não pode ser lido ({ $reason }): faça dele um arquivo de texto que você possa ler, ou remova-o
config-unwritable = { $file } não pode ser gravado ({ $reason }): permita a gravação na pasta dele, ou ponha o webhook em WHOSIN_WEBHOOK
config-exposed = { $file } contém uma senha (webhook, webhook_command ou client_secret), e outros podem abrir o arquivo (modo { $mode }): execute `chmod 600 { $file }`
config-syntax = { $origin } não é TOML válido ({ $reason }): uma configuração se parece com `theme = "dark"`
config-unknown-key = { $origin }: não existe a configuração { $key }; você quis dizer { $nearest }?
config-unknown-key-of-many = { $origin }: não existe a configuração { $key }, só { $known }
config-bad-value = { $origin }: { $key } aceita { $takes }
config-exclusive = { $origin }: { $key } está ao lado de { $other }, e só um deles pode ser definido: tire um
config-misplaced = { $origin }: { $key } é uma configuração e está em [keys]: ponha-a acima dessa linha
config-unknown-profile = não existe o perfil { $name }: { $file } tem { $known }
config-no-profiles = não existe o perfil { $name }: { $file } ainda não tem nenhum, acrescente um como `[profiles.NOME]`

## O que há de errado com as teclas das configurações.
keys-unknown-action = { $origin }: não existe a ação { $action } para receber teclas; você quis dizer { $nearest }? veja `whosin config example`
keys-unknown-action-of-many = { $origin }: não existe a ação { $action } para receber teclas; veja `whosin config example`
keys-bad-key = { $origin }, { $action }: nenhuma tecla se chama assim: uma tecla é um caractere ou um nome, como j, Ctrl-N, Alt-Left, Space, Tab ou F5; veja `whosin config example`
keys-clash = { $origin }: { $key } faria duas coisas, { $first } e { $second }: dê outra tecla a uma delas
keys-no-way-out = { $origin }: quit precisa de uma tecla, senão não haveria como sair

## O que `whosin config` diz.
config-sound = { $file } está em ordem.
config-absent = { $file } não existe: valem os padrões.
config-portal = O portal é { $portal }.
config-no-portal = Nenhum portal está configurado: `whosin login` faz isso.
config-profile = perfil { $profile }
