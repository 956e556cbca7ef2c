## La configuración: para qué es cada ajuste, qué admite y qué tiene mal.

setting-webhook = La URL de un webhook entrante, que el portal crea en «Recursos para desarrolladores»; tiene este aspecto: "https://acme.bitrix24.es/rest/1/SECRETO/". Es una contraseña: guarda este archivo solo para ti (chmod 600).
setting-webhook_command = En su lugar: un comando para el shell cuya primera línea de salida es esa URL, para que no esté en ningún archivo, como "pass show bitrix24". Se ejecuta antes de abrir la pantalla, puede preguntarte algo en la terminal y dispone de un minuto.
setting-keyring = En su lugar: si el llavero del sistema guarda esa URL, con el servicio "whosin" y el nombre del perfil. `whosin login --keyring` la pone allí y escribe esta línea; `whosin login --remove` quita ambas.
setting-portal = La dirección del portal, como "https://acme.bitrix24.es". Con webhook_command o keyring: para mostrar lo que se sabe del portal antes de preguntar a cualquiera de los dos, y para que --cached no pregunte a ninguno. Para una aplicación es necesaria.
setting-client_id = En lugar de un webhook: el código de una aplicación del portal. Pon portal, este y el siguiente, y ejecuta una vez `whosin login --oauth`.
setting-client_secret = El secreto de la aplicación. Solo va al servidor de autorización.
setting-authorization_server = El servidor de autorización de la aplicación; déjalo vacío para usar el de Bitrix24.
setting-ca_file = Un archivo PEM con certificados en los que confiar además de los del ordenador, para un portal con certificado propio: el de la autoridad que lo firmó o él mismo. Se respetan HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) y NO_PROXY del entorno, para el portal y para las fotos.
setting-allow_http = Si el webhook puede ser http:// sin cifrar en otro ordenador que no sea este. Entonces cualquiera en el camino puede leerlo.
setting-limits = Cuántas solicitudes admite el portal, de las que se usa como mucho una cuarta parte: cloud (los planes corrientes), enterprise (el plan Enterprise, cinco veces más) o none (un portal propio que no cuenta). Un rechazo frena en todo caso.
setting-relay-servers = Un repetidor que informa de la presencia en lugar del portal, para que miles de pantallas no le cuesten más que una: las direcciones de sus servidores de NATS, como ["tls://nats.acme.example"]; nats:// solo en este ordenador. Abreviado: relay = "tls://nats.acme.example". También con --relay. Los detalles y los nombres siguen llegando del portal, por el webhook.
setting-relay-credentials = Cómo se entra en los servidores del repetidor: un archivo de credenciales (lo escribe nsc) que solo tú puedas leer (chmod 600).
setting-relay-nkey = En su lugar: un archivo con la semilla de una nkey que solo tú puedas leer.
setting-relay-ca_file = Un archivo PEM con los certificados en los que confiar para los servidores del repetidor, en lugar de los del ordenador.
setting-relay-prefix = Con qué empiezan los temas y los almacenes del repetidor, para que varios portales compartan un servidor.
setting-relay-hide = Para `whosin relay`: personas de las que no se publica nada, por sus números, como [12, 345].
setting-relay-publish = Para `whosin relay`: qué se publica de las personas: presence (nada que las nombre) o directory (también nombre, cargo, departamentos, color y la dirección de la foto, para pantallas sin webhook).
setting-language = El idioma de lo que se lee en la pantalla y en la terminal: auto (el de la configuración regional, según LC_ALL, LC_MESSAGES o LANG) o uno de { $languages }. JSON, los registros y los nombres de los ajustes siguen en inglés.
setting-theme = Los colores: auto (como la terminal), dark, light, high-contrast, terminal (sus propios 16), solarized-dark, solarized-light, gruvbox, o NOMBRE para el archivo themes/NOMBRE.toml junto a este.
setting-color = Cuántos colores: auto, truecolor, 256, 16 o none. NO_COLOR en el entorno convierte auto en none.
setting-glyphs = Con qué caracteres dibujar: auto, unicode o ascii.
setting-pictures = Cómo mostrar las fotos: auto, kitty, iterm2, sixel, halfblocks o none.
setting-view = Con qué empieza el panel: list (lista) o wall (mosaico de fotos).
setting-density = Cuánto espacio ocupa una persona en la lista y en el mosaico: comfortable (con foto) o compact (una línea, sin foto).
setting-order = El orden de la lista al empezar: presence, name, department, activity, time-zone, free-soonest o recent (a quién has escrito último).
setting-mouse = Si se atiende al ratón.
setting-plain = Si el panel son solo líneas de texto, para lectores de pantalla y líneas braille: sin bordes, fotos ni formas, el cursor sobre lo seleccionado, un solo mensaje a la vez, cronómetros parados, y sin volver a escribir lo que no ha cambiado. También con --plain.
setting-ticking = Si corren cronómetros en la pantalla. Si no, dice desde cuándo, y el tiempo por sí solo no cambia nada.
setting-presence_limit_minutes = Cuántos minutos después de la última actividad se cuenta aún a una persona como presente: la duración de la sesión en el portal, 24 si su administrador no la ha cambiado, 2 como mínimo.
setting-refresh_selected_seconds = Cada cuántos segundos se pregunta al portal por la persona seleccionada, 5 como mínimo.
setting-refresh_visible_seconds = Lo mismo para quienes están en la pantalla, 10 como mínimo.
setting-refresh_everybody_seconds = Lo mismo para todos, 60 como mínimo.
setting-send = Si se pueden enviar mensajes a personas, con la tecla `a` del panel y con `whosin say`.
setting-journal = Si se lleva un diario de a quién se vio presente y cuándo, para `whosin history` y la ficha: 14 días, solo en este ordenador. `whosin history --purge` lo olvida.
setting-call_command = Qué llama a un número: el shell lo ejecuta con el número en WHOSIN_HOOK_NUMBER y su extensión, o nada, en WHOSIN_HOOK_EXTENSION. Vacío: a la manera del sistema ("tel:").
setting-notify_command = Qué se ejecuta, además del timbre, cuando cambia alguien a quien sigues (w): WHOSIN_HOOK_NAME y WHOSIN_HOOK_PRESENCE dicen quién y a qué. (Los nombres de la 0.1, WHOSIN_NUMBER, WHOSIN_NAME y WHOSIN_PRESENCE, desaparecen en la próxima versión.) Ningún comando, navegador ni programa del portapapeles recibe el webhook ni otro secreto que haya en el entorno.
setting-auto_away_minutes = Tras cuántos minutos sin pulsar una tecla tu propio estado pasa a lejos del PC, hasta la siguiente tecla; 0 es nunca.
setting-log = Cuánto se escribe en ~/.local/state/whosin/whosin.log: off, error, warn, info, debug o trace.
setting-default_profile = El perfil que se usa si ni --profile ni WHOSIN_PROFILE nombran uno; véase el final de este archivo.

## El archivo de ejemplo alrededor de ellos.
example-head = La configuración de whosin: copia este archivo en ~/.config/whosin/config.toml, o donde apunte $XDG_CONFIG_HOME.
example-how = Cada línea que empieza por "#" y un nombre muestra un ajuste con su valor predeterminado: quita el "#" y cámbialo. Cada uno es también una variable de entorno: WHOSIN_ y el nombre en mayúsculas, como WHOSIN_THEME=light. El entorno prevalece sobre este archivo; un perfil nombrado con --profile prevalece sobre ambos.
example-schema = Un editor que entiende esquemas (taplo, Even Better TOML y lo que se basa en ellos) completa este archivo, explica cada ajuste y marca los errores en cuanto el esquema nombrado en la primera línea está a su lado: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = La configuración de whosin: ~/.config/whosin/config.toml.
example-keys = Las teclas: cada línea da a una acción todas sus teclas, en lugar de las que se muestran; [] se las quita. Una tecla es un carácter o un nombre (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), con Ctrl-, Alt- o Shift- delante. Un carácter vale también donde la distribución rusa, ucraniana, griega o hebrea tiene otro en la misma tecla. Un perfil no tiene teclas propias.
example-profile = Un perfil es un conjunto de ajustes con un nombre, por ejemplo para un segundo portal: puede contener cualquier ajuste de arriba salvo default_profile y las teclas. `whosin --profile acme` lo elige.

## Lo que admite un ajuste, para completar «theme admite…».
takes-theme = el nombre de un tema, como solarized-dark
takes-one-of = { $others } o { $last }
takes-true-or-false = true o false
takes-webhook = la URL de un webhook entrante, como "https://PORTAL/rest/USUARIO/SECRETO/"
takes-webhook-command = un comando para el shell que imprime la URL del webhook
takes-portal = la dirección de un portal, como "https://PORTAL"
takes-client-id = el código de una aplicación del portal
takes-client-secret = el secreto de una aplicación del portal
takes-authorization-server = la dirección de un servidor de autorización, como "https://oauth.bitrix.info"
takes-pem-file = la ruta de un archivo PEM, desde / o ~/
takes-relay-servers = direcciones de servidores de NATS como "tls://nats.acme.example", nats:// solo en este ordenador, ninguna con nombre o contraseña
takes-relay-prefix = letras, cifras, - y _, como mucho { $most }
takes-people = los números de personas, como [12, 345]
takes-file = la ruta de un archivo, desde / o ~/
takes-command = un comando para el shell, entre comillas
takes-minutes = un número entero de minutos de { $least } a { $most }
takes-minutes-or-never = un número entero de minutos hasta { $most }, o 0 para nunca
takes-seconds = un número entero de segundos de { $least } a { $most }
takes-utf8 = texto en UTF-8
takes-profile = el nombre de un perfil
takes-profiles = tablas, cada una escrita como `[profiles.NOMBRE]`
takes-keys = para cada acción, una tecla o una lista de teclas, como `down = ["j", "Down"]`

## Dónde estaba escrito algo, y qué.
origin-line = { $file }, línea { $line }
origin-variable = { $name } del entorno
origin-default = valor predeterminado
origin-chosen = elegido en el propio programa
written-name = "{ $name }"
written-name-withheld = con ese nombre
list-goes-on = { $before }, { $next }

toml-twice = el mismo nombre aparece dos veces
toml-quotes = un texto debe ir entre comillas
toml-text = un texto no se cierra con las comillas con que se abre, o contiene un signo no permitido
toml-escape = en un texto la barra invertida solo puede ir ante sí misma, unas comillas, n o t
toml-equals = entre un nombre y su valor debe haber un signo igual, y solo uno
toml-bracket = falta cerrar un corchete o una llave
toml-comma = falta una coma, o sobra
toml-number = un número no se escribe así
toml-name = un nombre consta de letras, cifras, - y _
toml-else = un error de escritura

## Qué tiene mal la configuración.
config-no-home = no se conoce ningún directorio personal: pon en HOME el tuyo
config-unreadable = no se puede leer { $file } ({ $reason }): haz que sea un archivo de texto que puedas leer, o elimínalo
config-unwritable = no se puede escribir { $file } ({ $reason }): da permiso de escritura a su directorio, o pon el webhook en WHOSIN_WEBHOOK
config-exposed = { $file } contiene una contraseña (webhook, webhook_command o client_secret) y otros pueden abrir el archivo (modo { $mode }): ejecuta `chmod 600 { $file }`
config-syntax = { $origin } no es TOML válido ({ $reason }): un ajuste tiene este aspecto: `theme = "dark"`
config-unknown-key = { $origin }: no existe el ajuste { $key }, ¿querías decir { $nearest }?
config-unknown-key-of-many = { $origin }: no existe el ajuste { $key }, solo { $known }
config-bad-value = { $origin }: { $key } admite { $takes }
config-exclusive = { $origin }: { $key } está junto a { $other } y solo se puede poner uno de los dos: quita uno
config-misplaced = { $origin }: { $key } es un ajuste y está en [keys]: ponlo por encima de esa línea
config-unknown-profile = no existe el perfil { $name }: { $file } tiene { $known }
config-no-profiles = no existe el perfil { $name }: { $file } aún no tiene ninguno, añade uno como `[profiles.NOMBRE]`

## Qué tienen mal las teclas de la configuración.
keys-unknown-action = { $origin }: no existe la acción { $action } para darle teclas, ¿querías decir { $nearest }? Véase `whosin config example`
keys-unknown-action-of-many = { $origin }: no existe la acción { $action } para darle teclas; véase `whosin config example`
keys-bad-key = { $origin }, { $action }: ninguna tecla se llama así: una tecla es un carácter o un nombre, como j, Ctrl-N, Alt-Left, Space, Tab o F5; véase `whosin config example`
keys-clash = { $origin }: { $key } haría dos cosas, { $first } y { $second }: da otra tecla a una de ellas
keys-no-way-out = { $origin }: quit necesita una tecla, o no habría salida

## Lo que dice `whosin config`.
config-sound = { $file } está bien.
config-absent = { $file } no existe: se aplican los valores predeterminados.
config-portal = El portal es { $portal }.
config-no-portal = No hay ningún portal configurado: lo hace `whosin login`.
config-profile = perfil { $profile }
