## O que o sistema diz, no lugar de $reason.

reason-not-found = não existe
reason-not-allowed = permissão negada
reason-exists = já existe
reason-directory = é uma pasta
reason-no-directory = uma parte do caminho não é uma pasta
reason-full = o disco está cheio
reason-read-only = o sistema de arquivos é somente leitura
reason-no-text = não é texto em UTF-8
reason-in-use = o endereço está em uso
reason-not-here = não é um endereço desta máquina
reason-slow = demorou demais
reason-closed = ninguém mais está lendo
reason-large = passa de { $most }
reason-no-toml = não é TOML válido
reason-circle = os links dão voltas em círculo

## Por que um comando não pôde fazer o que foi pedido, sempre com o que fazer. $reason é o que o sistema diz.

# Um texto que ninguém traduz, como está.
verbatim = { $text }
failed-no-portal = nenhum portal está configurado: execute `whosin login`, ponha a URL de um webhook de entrada em WHOSIN_WEBHOOK ou em { $file } (webhook = "…"), ou veja a empresa simulada com `whosin demo`
failed-application = as configurações indicam um aplicativo pelo client_id, mas { $key } falta ou não é um endereço: defina client_id, client_secret e portal ("https://PORTAL")
failed-address-elsewhere = o webhook não está em { $file }: mude-o lá de onde ele vem, WHOSIN_WEBHOOK ou webhook_command
failed-certificates-unreadable = ca_file = "{ $file }" não pode ser lido ({ $reason }): indique o arquivo PEM do certificado do portal ou da autoridade dele
failed-certificates-none = ca_file = "{ $file }" não contém nenhum certificado: indique um arquivo PEM com uma linha `-----BEGIN CERTIFICATE-----`, não DER nem uma chave
failed-certificates-bad = ca_file = "{ $file }" não é um arquivo PEM completo: exporte o certificado de novo
failed-no-terminal = o painel precisa de um terminal: inicie-o em um, ou use `whosin list` em pipes
failed-terminal = o terminal não pode ser usado ({ $reason }): tente outro, ou use `whosin list`
failed-resources = o sistema dá recursos de menos ao whosin ({ $reason }): permita mais arquivos abertos (`ulimit -n 64`) ou encerre outros programas
failed-clock = o relógio desta máquina marca uma hora que nenhum calendário aqui alcança: acerte-o (`date` o mostra)
failed-input = não foi possível ler o webhook da entrada padrão ({ $reason }): envie o endereço por um pipe, ou execute `whosin login` em um terminal
failed-log = o log não pode ser aberto ({ $reason }): permita a gravação na pasta dele, ou defina log = "off"
failed-nobody = ninguém corresponde a “{ $who }”: tente uma parte do nome, ou `whosin list` para ver todos
failed-nobody-listed = ninguém corresponde: retire uma palavra ou um filtro, ou use `whosin list` para ver todos
failed-not-told = ninguém pode corresponder a { $filter } aqui: este portal informa quando foi a última atividade, e nada mais; tente is:active ou is:quiet
failed-no-calendar-known = ninguém pode corresponder a { $filter }: nenhum calendário é conhecido; dê ao webhook a permissão calendar (`whosin doctor`) e consulte sem --cached
failed-no-department = nenhum departamento corresponde a “{ $name }” nem tem nome parecido: t no painel mostra todos
failed-no-department-near = nenhum departamento corresponde a “{ $name }”: você quis dizer { $nearest }?
failed-no-departments = nenhum departamento corresponde a “{ $name }”: o portal não informou nenhum departamento
failed-empty = { $what } não diz nada: indique um valor, ou omita a opção
failed-filter = não existe o filtro “{ $filter }”: você quis dizer { $nearest }?
failed-filter-name = não existe o filtro “{ $filter }”: indique um departamento depois do @
# Depois dela vêm as pessoas, uma por linha, e $more se houver outras.
failed-several = “{ $who }” serve para { $several } pessoas: diga qual pelo número, como #{ $example }, ou acrescente --first
failed-not-asked = o whosin parou de consultar o portal por uma falha própria: execute o comando de novo e relate o problema com o log
failed-unchanged = o portal não mudou o status: tente de novo ou mude-o no mensageiro
failed-not-for-a-while = --for combina com online, dnd, away ou break: omita-o
failed-status-timer = o status foi definido, mas nada vai desfazê-lo ({ $reason }): permita a gravação na pasta de estado
failed-no-calendars = o portal não informa quem está em reunião, portanto não se sabe quem está livre: dê ao webhook a permissão calendar, ou espere por back ou online
failed-timed-out = o tempo acabou: { $what }
failed-nothing-cached = ainda não há nada deste portal no cache: execute `whosin list` uma vez, sem --cached
failed-notes = nenhuma anotação foi importada de { $file }: { $reason }: forneça linhas como as que `whosin notes` imprime
failed-no-journal = nenhum diário é mantido: defina journal = true em { $file } (ou WHOSIN_JOURNAL=true) e deixe o painel ou `whosin watch` em execução
failed-no-command = não existe o comando "{ $name }": `whosin man` lista todos
failed-pages = as páginas não podem ser gravadas em { $directory } ({ $reason }): indique outra pasta
failed-output = o resultado não pode ser gravado ({ $reason })
or-last = { $others } ou { $last }

notes-fault-long = passa de { $megabytes } MB
notes-fault-json = não é JSON
notes-fault-data = falta o número id, ou algo nela é de outro tipo
notes-fault-line = linha { $number }: { $reason }

## O que há de errado com um modelo de `whosin list --format`.

template-unknown = nenhum formato se chama “{ $name }”: use mutt, vcard, waybar ou um modelo como '{ $example }'
template-unknown-near = nenhum formato se chama “{ $name }”: você quis dizer { $near }? Se não, use mutt, vcard, waybar ou um modelo como '{ $example }'
template-open = “{ $shown }” não foi fechado: escreva { $closed }, ou { $brace } para uma chave literal
template-no-field = ninguém tem “{ $shown }”, você quis dizer { $near }? Um modelo pode conter { $fields }

## Login.

oauth-no-application = nenhum aplicativo está configurado: registre um no portal, em Recursos para desenvolvedores, depois defina portal, client_id e client_secret nas configurações
oauth-no-code = não há código nisso: cole o endereço inteiro para o qual o navegador foi enviado, com ?code=
oauth-other-login = esse endereço é de outro login: abra o último endereço impresso e cole o que vier depois
oauth-disagreed = o portal não autorizou o aplicativo: aceite no navegador ou peça à administração
oauth-listen = não é possível escutar em { $address } ({ $reason }): indique o endereço de redirecionamento do aplicativo, livre e desta máquina
oauth-nobody = ninguém veio em { $minutes } minutos: execute o comando de novo
oauth-open = Abra este endereço em um navegador e aceite:
oauth-paste = Depois cole aqui, em até 30 segundos, o endereço para o qual o navegador foi enviado:
oauth-close = Você pode fechar esta página e voltar ao terminal.
oauth-done = Login feito em { $host }.
login-prompt = URL do webhook (oculta):
login-connected = Conexão com { $portal } como { $name }.
login-lacks = Não concedida, mas recomendada: a permissão { $scope }.
login-saved = Salvo em { $file }; inicie `{ $command }`.
login-saved-keyring = Salvo no chaveiro, que { $file } indica; inicie `{ $command }`.
login-outranked = atenção: WHOSIN_WEBHOOK está definida no ambiente e pode valer mais que o que foi salvo
login-removed = O webhook não está mais em { $file }. Ele continua funcionando até você excluí-lo no portal, em Recursos para desenvolvedores, Integrações.
login-removed-profile = O webhook do perfil { $profile } não está mais em { $file }. Ele continua funcionando até você excluí-lo no portal, em Recursos para desenvolvedores, Integrações.
login-removed-keyring = O webhook não está mais no chaveiro. Ele continua funcionando até você excluí-lo no portal, em Recursos para desenvolvedores, Integrações.
login-removed-keyring-profile = O webhook do perfil { $profile } não está mais no chaveiro. Ele continua funcionando até você excluí-lo no portal, em Recursos para desenvolvedores, Integrações.
login-none = Não havia webhook em { $file }.
login-none-profile = Não havia webhook do perfil { $profile } em { $file }.

## O portal embutido.

demo-in-use = { $address } já está em uso: dê outra porta a --listen, ou a porta 0 para uma livre qualquer
demo-not-here = { $address } não é um endereço desta máquina: dê a --listen um que seja, como 127.0.0.1:0
demo-not-allowed = o sistema não permite que este usuário escute em { $address }: dê a --listen uma porta acima de 1023
demo-no-address = não é possível escutar em { $address } ({ $reason }): dê outro endereço a --listen
demo-no-front = não é possível criar um certificado para { $address } ({ $reason }): sirva sem --tls
demo-no-print = não é possível imprimir o endereço do webhook ({ $reason }): deixe a saída padrão aberta
demo-unheard = ninguém poderia saber o endereço, a saída padrão está fechada: deixe-a aberta, ou escolha uma porta com --listen
demo-no-certificate = o certificado não pode ser gravado em { $file } ({ $reason }): indique outro arquivo
demo-no-signals = não é possível esperar por sinais ({ $reason }): tente de novo

## O que se diz no caminho.

dumb-terminal = este terminal diz (por TERM) que não se pode desenhar nele: aqui está `whosin list` no lugar do painel
cache-replaced = o cache estava danificado: foi movido para { $place }, e um novo está em uso
cache-replaced-nowhere = o cache estava danificado, e um novo está em uso
taken-to-mean = “{ $who }” foi entendido como { $taken }; { $also } serviria quase tão bem: diga qual pelo número
and-last = { $others } e { $last }
and-others = { $count ->
    [one] { $name } e mais { $count } pessoa
   *[other] { $name } e mais { $count } pessoas
  }
several-more = … e mais { $count }
several-extension = ramal { $number }
nobody-at-all = o portal responde a { $method } sem ninguém: pergunte à administração se o dono do webhook pode ver a empresa
panic-report = Esta é uma falha do whosin, não do que você fez: relate-a, por favor, com o texto acima.

theme-unknown = não existe tema com esse nome: escolha um de { $known }, ou crie o arquivo themes/NOME.toml ao lado das configurações
theme-wrong = a linha { $line } do tema { $file } está errada ({ $reason }): corrija-a ou escolha outro tema
theme-unreadable = o tema { $file } não pode ser lido ({ $reason }): permita a leitura ou escolha outro tema
theme-unknown-near = não existe tema com esse nome, você quis dizer { $nearest }? Existem { $known }
theme-fault-name = não existe a cor { $name }
theme-fault-color = uma cor se escreve assim: "#1f6feb"
theme-fault-base = base é auto, dark, light ou terminal
