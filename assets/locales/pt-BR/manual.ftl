## As páginas de `whosin man`; para que servem os comandos e as opções está em cli.ftl.

manual-name = Nome
manual-synopsis = Sinopse
manual-description = Descrição
manual-options = Opções
manual-commands = Comandos
manual-examples = Exemplos
manual-exit-status = Código de saída
manual-environment = Ambiente
manual-files = Arquivos
manual-see-also = Veja também
manual-filters = Filtros
manual-words = Palavras
# O que representa, na sinopse, o que um comando recebe, em maiúsculas.
manual-argument = ARGUMENTO

## Como o programa termina.

exit-done = Foi feito.
exit-failed = Falhou: sem rede, sem resposta, nada no cache, um arquivo que não pode ser gravado.
exit-usage = Os argumentos estão errados, ou indicam várias pessoas onde se espera uma.
exit-nobody = Nenhuma pessoa, ou nenhum departamento, foi encontrado.
exit-not-configured = Nenhum portal está configurado, as configurações estão erradas ou o portal recusou.
exit-timed-out = O tempo dado acabou.
exit-signal = O sinal de número N o encerrou.

## Variáveis de ambiente e arquivos.

manual-webhook = A URL de um webhook de entrada. Ela é uma senha.
manual-profile = O perfil do arquivo de configurações a usar quando --profile não indica nenhum.
manual-setting = Qualquer configuração, com o nome em maiúsculas; whosin config show as lista, whosin config example as explica.
manual-no-color = Desliga as cores, a menos que as configurações as peçam.
manual-config-file = As configurações, por padrão abaixo de ~/.config. Um arquivo que contém um webhook deve poder ser lido só pelo dono.
manual-cache-folder = O que pode ser refeito: fotos e a última situação conhecida da empresa.
manual-log-file = O log, quando as configurações o pedem.

## A página sobre as teclas.

command-keys = as teclas do painel do whosin
manual-keys = Estas são as teclas do painel (de whosin e whosin demo), a menos que as configurações definam outras. Entre colchetes está o nome de cada ação em [keys] das configurações; whosin config example mostra como isso se escreve, e a ajuda do próprio painel (?) mostra as teclas que valem no momento.
manual-keys-numbers = Um número antes de uma tecla de movimento a repete: 5j. Onde o layout russo, ucraniano, grego ou hebraico tem outro caractere em uma tecla, ela faz o mesmo.

## A página sobre os filtros.

command-filters = as palavras que escolhem pessoas no whosin
command-filters-examples =
    whosin is:in @design  o painel com quem de Design está presente, qualquer que seja o status
    whosin list anna has:phone  todas as pessoas chamadas Anna com número conhecido
    whosin list is:online is:mobile  quem está no computador ou no aplicativo de celular
    whosin list -- not:absent -has:photo  quem não está fora e não tem foto
    whosin list -- -is:in @sales  quem de Sales não está presente
    whosin list is:in is:free @sales  quem de Sales está presente e sem reunião
    whosin list is:fav  os favoritos, pelo começo da palavra
manual-query = Uma busca se digita no painel (/) ou se passa a whosin, whosin demo e whosin list. Todas as palavras dela precisam corresponder: uma parte do nome, do cargo, de um departamento, do e-mail ou de um número; também no layout de teclado errado, em outro alfabeto ou com um erro de digitação. Uma palavra com dois-pontos ou @ é um filtro.
manual-filter-department = as pessoas de um departamento que tem uma palavra começando assim, ou de um abaixo dele; um espaço se escreve _
manual-filter-is = as pessoas para quem isso vale; basta o começo da palavra, se nenhuma outra começa assim
manual-filter-not = as pessoas para quem isso não vale; o sinal de menos pode vir também antes de birthday: e back:
manual-filters-narrow = Vários filtros restringem, cada um mais; só entre vários departamentos, e entre vários grupos da lista (em atividade, atividade recente, pelo celular, não perturbe, longe do PC, ausente), basta um. Na linha de comando, uma busca com uma palavra que começa com - vem depois de --.
manual-filters-in = is:in encontra quem está conectado e teve atividade dentro do limite, qualquer que seja o status: em atividade, atividade recente, pelo celular, não perturbe, longe do PC ou ausente. is:online é em atividade ou atividade recente.
# O que representa, na página, uma palavra, um nome e um número de dias, em maiúsculas.
manual-value-word = PALAVRA
manual-value-name = NOME
manual-value-days = DIAS
