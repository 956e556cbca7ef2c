## O relé: sua conexão com o NATS

relay-unreachable = nenhum servidor do relé responde em { $servers } ({ $reason }): verifique o endereço e se ele está em execução
relay-untrusted = o servidor do relé em { $servers } não comprova uma identidade confiável ({ $reason }): verifique o certificado dele e relay.ca_file
relay-denied = o servidor do relé em { $servers } recusa o acesso: verifique relay.credentials ou relay.nkey, e os usuários dele
relay-forbidden = o servidor do relé não permite { $what } ({ $reason }): compare as permissões dele com docs/relay.md
relay-full = o servidor do relé em { $servers } não tem espaço para os dados do relé ({ $reason }): aumente os limites do JetStream ou libere espaço no disco dele
relay-bucket = o bucket { $bucket } não esquece suas chaves após 15 s: remova-o e o relé o criará de novo
relay-insecure = { $server } seria acessado sem criptografia: escreva tls://, que só esta máquina dispensa
relay-file = não é possível ler { $file } ({ $reason })
relay-open-file = outros podem ler { $file }, que contém um segredo: use chmod 600
relay-bad-login = { $file } não contém credenciais: coloque ali o arquivo criado para isso
relay-no-servers = nenhum servidor está definido para o relé: defina relay.servers ou informe --relay nats://127.0.0.1:4222
relay-no-metrics = não há métricas em { $address } ({ $reason }): informe outro --metrics
relay-key-exists = { $file } já existe: indique outro arquivo, pois a chave dele pode estar em uso
relay-key-unwritten = não é possível gravar { $file } ({ $reason }): indique outro arquivo
