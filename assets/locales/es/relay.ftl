## El relé: su conexión con NATS

relay-unreachable = ningún servidor del relé responde en { $servers } ({ $reason }): compruebe la dirección y que esté en marcha
relay-untrusted = el servidor del relé en { $servers } no demuestra una identidad de confianza ({ $reason }): compruebe su certificado y relay.ca_file
relay-denied = el servidor del relé en { $servers } rechaza el acceso: compruebe relay.credentials o relay.nkey, y sus usuarios
relay-forbidden = el servidor del relé no permite { $what } ({ $reason }): compare sus permisos con docs/relay.md
relay-full = el servidor del relé en { $servers } no tiene espacio para los datos del relé ({ $reason }): aumente los límites de JetStream o libere espacio en su disco
relay-bucket = el bucket { $bucket } no olvida sus claves a los 15 s: elimínelo y el relé lo creará de nuevo
relay-insecure = a { $server } se llegaría sin cifrado: escriba tls://, del que solo este equipo puede prescindir
relay-file = no se puede leer { $file } ({ $reason })
relay-open-file = otros pueden leer { $file }, que contiene un secreto: aplíquele chmod 600
relay-bad-login = { $file } no contiene credenciales: ponga ahí el archivo creado para ello
relay-no-servers = no hay ningún servidor configurado para el relé: defina relay.servers o indique --relay nats://127.0.0.1:4222
relay-no-metrics = no hay métricas en { $address } ({ $reason }): indique otro --metrics
relay-key-exists = { $file } ya existe: indique otro archivo, pues su clave puede estar en uso
relay-key-unwritten = no se puede escribir { $file } ({ $reason }): indique otro archivo
