## Lo que `--help` y el manual dicen de los comandos. `command-NAME` es lo que hace un comando, `command-NAME-more` va debajo de
## sus opciones, `command-NAME-examples` tiene una línea por ejemplo: la línea de comandos, que se queda como está, al menos dos
## espacios y lo que hace.

command-whosin = ¿Quién está? Directorio de personas y panel de presencia para un portal de Bitrix24
command-whosin-more = El portal se indica con `whosin login`, con WHOSIN_WEBHOOK o en el archivo de configuración, nunca como argumento: esos los pueden leer otros usuarios del ordenador. `whosin demo` no necesita ningún portal.
command-whosin-examples =
    whosin                        el panel; sin portal, una pantalla que ayuda a conectar uno
    whosin anna                   el panel, filtrado
    whosin demo                   el panel con una empresa inventada
    whosin --wall                 el panel, con el mosaico de fotos
    whosin show anna              una persona, en el historial de la terminal
    whosin list --online          quién está, para personas y tuberías
    whosin --profile acme         otro portal
command-demo = Abrir el panel con una empresa simulada: sin cuenta y sin red
command-demo-examples =
    whosin demo                   sesenta personas inventadas
    whosin demo --people 10000    una empresa grande
    whosin demo --seed 7 sales    otra empresa, filtrada
    whosin demo --wall            las fotos de todos a la vez
command-portal = Servir solo la empresa simulada, para quienes desarrollan contra un portal
command-portal-more = La primera línea impresa es la dirección del webhook; todas las personas de la empresa son inventadas.
command-portal-examples =
    whosin portal                         en cualquier puerto libre
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             para un script, que lee la primera línea
command-relay = Preguntar al portal en nombre de miles de paneles, que escuchan a un servidor NATS
command-relay-more = Un relé dirige y lee la empresa cada medio minuto; los demás esperan y toman el relevo cuando falta. Los servidores y el acceso están en la configuración, en `relay`; docs/relay.md lleva de cero a dos relés.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      en un servidor de este equipo, con una empresa simulada
    whosin relay --profile acme --metrics 127.0.0.1:9115   del portal de un perfil
    whosin relay --new-key /etc/whosin/relay.nk            una clave para un usuario del servidor
command-show = Consultar a una persona
command-show-examples =
    whosin show anna                      por una parte del nombre
    whosin show 42                        por su número
    whosin show "anna petrova" boris     dos personas
    whosin show anna --json               para scripts
command-list = Imprimir a todos, para personas y tuberías
command-list-more = Las columnas de --plain: número, estado, desde, nombre, puesto, departamentos, extensión, móvil, correo electrónico. Termina con 3 si no queda nadie.
command-list-examples =
    whosin list --online                  quién está
    whosin list --department sales        un departamento y todos los que tiene debajo
    whosin list is:absent                 quién está ausente, por el día en que vuelve
    whosin list birthday:week             quién cumple años esta semana
    whosin list --sort time-zone          qué hora es donde está cada cual
    whosin list --sort free-soonest @sales   quién de Sales está libre, y cuándo los demás
    whosin list --plain | cut -f4,7       nombres y extensiones
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 una búsqueda que empieza por un signo menos
command-watch = Imprimir una línea por cada cambio de estado
command-watch-more = Con QUIÉN, primero su estado y luego cada cambio. Pasar a reciente, o volver a en línea, no es un cambio de estado: ambos son online. Las columnas de --plain: hora, número, estado anterior (vacío al principio), estado, nombre; con --meetings también líneas con free, tentative, meeting o absent en lugar de los estados.
command-watch-examples =
    whosin watch                          todos
    whosin watch anna 214                 dos personas
    whosin watch --meetings anna          y cuándo empiezan y terminan sus reuniones
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Terminar cuando alguien llega o se va
command-wait-more = Termina con 0 cuando ocurre, enseguida si ya es así, y con 124 cuando se agota el tiempo.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna ha vuelto'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Mostrar o cambiar mi estado
command-status-examples =
    whosin status                         cuál es
    whosin status dnd
    whosin status dnd --for 45m           lo devuelve el panel, `whosin watch` o el siguiente `whosin status`, lo que esté en marcha al agotarse el tiempo
    whosin status idle --ago 15
    whosin status back                    de vuelta y en línea: quita también «no molestar», «fuera» y «descanso»
command-say = Decir algo a una persona en el chat del portal
command-say-more = El texto se envía una vez, tal cual, en nombre del titular del webhook; si un nombre coincide con varias personas, no se envía nada.
command-say-examples =
    whosin say anna ¿comemos a la una?
    whosin say 214 -- -5 grados en la sala de servidores
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Decir cuándo estuvo alguien, hasta donde whosin lo vio
command-history-more = El diario se lleva con journal = true, durante 14 días, solo en este ordenador. Sabe lo que whosin vio mientras estaba en marcha, y nada más.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Imprimir tus notas y apodos de personas, o tomar algunos de un archivo
command-notes-more =
    Las notas y los apodos que llevas con `A` en el panel están en la caché del portal, solo en este ordenador. Se imprimen como líneas JSON, una por persona:

      {"{"}"portal":"acme.bitrix24.es","id":42,"name":"Anna Petrova","nickname":"Ani","note":"devuelve las llamadas"{"}"}

    `import` toma líneas así. Lo que una línea no nombra se queda como está, un texto vacío ("") lo olvida; el nombre es solo para quien lee. Las líneas de otro portal se dejan aparte; una línea sin portal se toma. Un texto demasiado largo se corta (los apodos en 32 caracteres, las notas en 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Añadir notas de un archivo a las que ya hay
command-cache = Decir qué se recuerda del portal, u olvidarlo
command-cache-more = `clear` olvida lo que el portal puede volver a decir; los favoritos, los seguimientos, las notas y el diario se quedan (`whosin history --purge` olvida el diario). De una caché dañada se conserva lo que se pueda leer de ellos; una que no se puede leer en absoluto se elimina. La de un whosin más nuevo se aparta, con todo lo que guarda.
command-cache-examples =
    whosin cache                          qué contiene
    whosin cache path
    whosin cache clear
command-login = Conectar un portal: leer su webhook, probarlo y guardarlo
command-login-more = El webhook se lee sin mostrarlo, o de la entrada estándar si no es una terminal; nunca es un argumento. Cómo crear uno: `whosin` sin portal muestra los pasos.
command-login-examples =
    whosin login                              pedir el webhook, probarlo y guardarlo
    whosin login --profile acme               lo mismo para un segundo portal
    pass show bitrix24 | whosin login         desde un gestor de contraseñas
    whosin login --keyring                    lo mismo, en el llavero del sistema en vez del archivo de configuración
    whosin login --remove                     olvidar el webhook
    whosin login --oauth                      con una aplicación del portal, que nombra la configuración
command-config = Decir dónde está la configuración, si está bien y qué se aplica
command-config-more = Los ajustes vienen del archivo, de un perfil suyo y del entorno, en este orden: lo posterior prevalece. Un perfil nombrado con --profile prevalece también sobre el entorno.
command-config-examples =
    whosin config                             qué se aplica y dónde está puesto
    whosin config check                       si el archivo está bien
    whosin config example | less              cada ajuste explicado, con su valor predeterminado
    $EDITOR "$(whosin config path)"           cambiarla
    WHOSIN_THEME=light whosin config show     probar un ajuste sin escribirlo
command-config-path = Imprimir la ruta del archivo de configuración, exista o no
command-config-path-examples =
    $EDITOR "$(whosin config path)"           cambiar la configuración
command-config-check = Comprobar el archivo de configuración, todos sus perfiles y el entorno
command-config-check-more = El primer error se indica con su línea. No se pregunta al portal: eso lo hace `whosin doctor`.
command-config-check-examples =
    whosin config check                       después de un cambio
command-config-show = Imprimir como TOML todos los ajustes que se aplican, y dónde está puesto cada uno
command-config-show-more = Un secreto se muestra como "…".
command-config-show-examples =
    whosin config show                        los ajustes de cada día
    whosin --profile acme config show         los de un perfil
    WHOSIN_THEME=light whosin config show     un ajuste probado sin escribirlo
command-config-example = Imprimir un archivo de configuración que explica cada ajuste y cada tecla, todo con su valor predeterminado
command-config-example-examples =
    whosin config example | less              leerlo
    whosin config example > "$(whosin config path)"    empezar con él, si aún no hay archivo
command-config-schema = Imprimir el esquema JSON del archivo de configuración, con el que los editores lo completan y comprueban
command-config-schema-more = Lo nombra la línea `#:schema ./config.schema.json` al principio del archivo de configuración; `whosin config example` la incluye.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    dejarlo junto a la configuración
command-completions = Imprimir lo que necesita un shell para completar comandos, opciones y nombres de personas
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          con ~/.zfunc en fpath, antes de compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Decir a un shell qué puede ir en el cursor
command-man = Imprimir el manual
command-man-examples =
    whosin man | man -l -                     leer el manual
    whosin man show | man -l -                la página de un comando
    whosin man keys | man -l -                todas las teclas del panel; `filters`: las palabras que eligen personas
    whosin man --dir ~/.local/share/man/man1  escribir todas las páginas; `man whosin-show` las encuentra
command-help = Imprimir esta ayuda, o la de un comando
command-doctor = Comprobar la configuración, la conexión y los permisos del webhook, y decir qué hacer
command-doctor-more = Termina con 0 si nada ha fallado; los avisos no son fallos. Nada de lo que imprime es secreto.
command-doctor-examples =
    whosin doctor                             una línea por comprobación
    whosin doctor --profile acme              de un segundo portal
    whosin doctor --json                      para programas

## Las opciones y lo que puede ir detrás de un comando; `option-COMMAND-NAME` si un comando tiene una propia.

option-help = Imprimir la ayuda
option-version = Imprimir la versión
option-query = Palabras para filtrar el panel: de un nombre, un puesto o un departamento
option-demo-query = Palabras para filtrar el panel
option-wall = Empezar con el mosaico de fotos
option-list-query = Solo quienes coinciden: palabras de un nombre, un puesto o un departamento, y filtros como is:online o @sales
option-profile = Usar este perfil del archivo de configuración
option-relay = Tomar la presencia de un repetidor: la dirección de un servidor de NATS, como tls://nats.acme.example (varias: una vez cada una)
option-language = El idioma de lo que se dice; auto es el de la configuración regional
option-color = Cuántos colores usar
option-theme = El tema: uno incorporado, o un archivo de la carpeta themes junto a la configuración
option-whosin-plain = El panel en líneas de solo texto, para lectores de pantalla y líneas braille
option-demo-plain = En líneas de solo texto, para lectores de pantalla y líneas braille
option-pictures = Cómo mostrar las fotos
option-demo = De una empresa simulada, creada para esta ejecución: sin cuenta ni portal
option-metrics = Servir ahí métricas para Prometheus, en /metrics
option-new_key = En su lugar, crear una clave para un usuario del servidor: su secreto va a ARCHIVO y se muestra lo que debe saber el servidor
option-people = Cuántas personas trabajan allí, de 1 a 100000; se suman personas sin departamento, programas, clientes y quienes se fueron, pero ninguna lista de compañeros los incluye
option-seed = El mismo número da la misma empresa
option-messenger = Qué Messenger tiene: el de hoy, que de los demás solo dice cuándo tuvieron actividad y hasta cuándo están ausentes, o uno más antiguo, que dice todos los estados
option-listen = Dónde escuchar; el puerto 0 es uno libre cualquiera
option-login-listen = Esperar al navegador en esta dirección de este ordenador, la de redirección de la aplicación, en vez de preguntar por la dirección a la que se envió
option-fault = Hacer algo mal a propósito: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=MÉTODO, broken=json (o bytes, list, number, deep), refused=CÓDIGO, fail=MÉTODOS:CÓDIGO (MÉTODOS como im.*) o without=PERMISO
option-fault_after = Portarse bien antes durante estos segundos
option-fault_for = Volver a portarse bien tras estos segundos de fallo; si no se indica, nunca
option-tls = Servir https con un certificado creado para esta ejecución, que se escribe en ARCHIVO para que los clientes confíen en él
option-dates = Cómo escribe las fechas su calendario: 31.12.2026 o 12/31/2026
option-scopes = Los permisos de su webhook, separados por comas; si no se indica, todos
option-skew = Cuántos minutos va adelantado el reloj del portal; negativo: atrasado
option-who = Una persona: un número, un nombre, un correo electrónico o un teléfono
option-show-who = Un número, un nombre, un correo electrónico o un teléfono; para ver a varias personas, pon cada nombre entre comillas
option-watch-who = Personas: números, nombres, correos electrónicos o teléfonos; nadie significa todos
option-say-who = Una persona: un número, un nombre entre comillas, un correo electrónico o un teléfono
option-first = Si un nombre coincide con varias personas, tomar la que mejor coincide
option-json = Imprimir JSON
option-watch-json = Imprimir un objeto JSON por línea
option-wait-json = Imprimir JSON cuando ocurra
option-cached = Responder desde la caché, sin la red
option-timeout = Cuánto esperar como mucho a un portal que pide paciencia, como 10s o 2m
option-wait-timeout = Cuánto tiempo como mucho, como 90m o 2h
option-online = Solo los presentes, por ocupados que estén
option-department = Solo quienes son de este departamento o de los que tiene debajo: su número, o su nombre, con la misma tolerancia que los de personas
option-sort = En este orden, diga lo que diga la configuración; time-zone muestra también su hora, free-soonest va por los calendarios
option-all = También programas, clientes, contactos de Bitrix24.Network y quienes ya no trabajan, hasta donde el portal los nombra
option-plain = Imprimir una línea por persona con tabuladores entre las columnas, sin colores
option-watch-plain = Imprimir tabuladores entre las columnas, sin colores
option-format = Imprimir para otro programa: mutt, vcard, waybar o una plantilla como '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Decir también cuándo empieza o termina una reunión o una ausencia, según el calendario
option-until = A qué esperar
option-change = Qué cambiar; si no se indica, se muestra el estado
option-ago = Hace cuántos minutos dejaste el PC
option-lasting = Devolverlo al anterior tras este tiempo, como 45m o 2h
option-text = Qué decir; si no se indica, o con -, se lee de la entrada estándar
option-purge = Olvidar todo el diario y no dejar nada de él en el archivo
option-file = El archivo, o - para la entrada estándar
option-what = Imprimir la ruta del archivo, o vaciarlo; si no se indica, dice qué contiene
option-remove = Olvidar el webhook guardado
option-keyring = Guardar el webhook en el llavero del sistema en vez del archivo de configuración
option-oauth = Iniciar sesión con una aplicación del portal, que nombra la configuración
option-shell = El shell
option-complete-shell = El shell que pregunta
option-words = Las palabras hasta el cursor, la última es la que se está escribiendo; de bash: su línea hasta el cursor y lo que separa allí las palabras
option-command = La página de este comando, o la de keys o filters; si no se indica, la del propio whosin
option-dir = Escribir todas las páginas en este directorio, que se crea si falta

## Qué significan los valores de una opción, si no es evidente: `choice-OPTION-VALUE`.

choice-messenger-2026 = El de hoy: de cada persona dice cuándo fue su última actividad y hasta cuándo está ausente. Lo demás está vacío: `status` es `online`; `idle`, `mobile_last_date` y (salvo en `im.user.get`) `desktop_last_date` son `false`
choice-messenger-2018 = Uno más antiguo, como en servidores propios: dice todos los estados
choice-dates-eu = `02.12.2026 14:30:00`, como en la mayor parte de Europa
choice-dates-us = `12/02/2026 02:30:00 pm`, como en Estados Unidos
choice-until-online = Con la sesión iniciada y actividad dentro del límite, aun sin querer interrupciones
choice-until-back = Con actividad en los últimos cinco minutos, y ni lejos del PC, ni fuera, ni en un descanso
choice-until-offline = Sin actividad dentro del límite
choice-until-free = Presente, y según el calendario ni en reunión ni ausente
choice-change-online = En línea
choice-change-dnd = No molestar
choice-change-away = Fuera
choice-change-break = En un descanso
choice-change-idle = Pasar a lejos del PC
choice-change-back = De vuelta: en línea, ya no lejos del PC, «no molestar», fuera ni en un descanso
choice-what-path = Imprimir dónde está
choice-what-clear = Olvidar lo que el portal puede volver a decir

## Lo que representa un valor en el uso de un comando, en mayúsculas.

value-query = BÚSQUEDA
value-name = NOMBRE
value-language = IDIOMA
value-color = COLORES
value-pictures = FOTOS
value-n = N
value-s = S
value-year = AÑO
value-addr = DIRECCIÓN
value-fault = FALLO
value-seconds = SEGUNDOS
value-file = ARCHIVO
value-culture = FORMATO
value-scopes = PERMISOS
value-minutes = MINUTOS
value-who = QUIÉN
value-time = TIEMPO
value-d = D
value-order = ORDEN
value-format = FORMATO
value-what = QUÉ
value-min = MIN
value-text = TEXTO
value-shell = SHELL
value-words = PALABRAS
value-command = COMANDO
value-dir = DIRECTORIO

## El marco de la ayuda.

frame-usage = Uso:
frame-commands = Comandos:
frame-arguments = Argumentos:
frame-options = Opciones:
frame-examples = Ejemplos:
# En el uso, por las opciones y por un comando.
frame-any-options = [OPCIONES]
frame-command = COMANDO
frame-with-default = { $help } [predeterminado: { $default }]
frame-with-choices = { $help } [valores posibles: { $choices }]

## Qué tiene mal una línea de comandos.

mistake-option = no existe la opción { $argument }
mistake-word = aquí no se puede hacer nada con «{ $argument }»
mistake-command = no existe el comando «{ $argument }»
mistake-no-command = falta un comando: { $choices }
mistake-choice = { $argument } admite uno de estos valores: { $choices }; no «{ $value }»
mistake-no-value = { $argument } necesita un valor
mistake-value = { $argument } admite { $takes }, no «{ $value }»
mistake-unfit-value = { $argument } no admite «{ $value }»
mistake-conflict = { $argument } y { $others } no pueden ir juntos
mistake-twice = { $argument } aparece dos veces
mistake-missing = falta algo: { $arguments }
mistake-too-many = hay un valor de más para { $argument }: «{ $value }»
mistake-too-few = hay muy pocos valores para { $argument }
mistake-equals = el valor de { $argument } va tras un signo igual
mistake-no-text = un argumento no es texto en UTF-8
mistake-else = no se entiende esta línea de comandos
mistake-near = { $mistake }: ¿querías decir { $nearest }?
mistake-see = `{ $command } --help` dice más
mistake-secret = la URL de un webhook es una contraseña y cualquier usuario de este ordenador puede leer los argumentos: ponla en WHOSIN_WEBHOOK o en el archivo de configuración, y haz que el portal cree una nueva si otros han podido ver esta
mistake-secret-server = la dirección de un servidor con nombre o contraseña es un secreto y cualquier usuario de este ordenador puede leer los argumentos: nombra en su lugar un archivo en relay.credentials o relay.nkey de la configuración, y cambia la contraseña si otros han podido verla

## Lo que admite una opción, para completar «--timeout <TIEMPO> admite…».

option-takes-time = un tiempo como 45s, 90m o 2h
option-takes-number = un número entero de { $least } a { $most }
option-takes-address = una dirección con un puerto, como 127.0.0.1:8080
option-takes-fault = uno de { $faults }
