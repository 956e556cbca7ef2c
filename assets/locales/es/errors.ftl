## Lo que dice el sistema, en el lugar de $reason.

reason-not-found = no existe
reason-not-allowed = permiso denegado
reason-exists = ya existe
reason-directory = es un directorio
reason-no-directory = una parte de la ruta no es un directorio
reason-full = el disco está lleno
reason-read-only = el sistema de archivos es de solo lectura
reason-no-text = no es texto en UTF-8
reason-in-use = la dirección está en uso
reason-not-here = no es una dirección de este ordenador
reason-slow = ha tardado demasiado
reason-closed = ya nadie lo lee
reason-large = ocupa más de { $most }
reason-no-toml = no es TOML válido
reason-circle = sus enlaces dan vueltas en círculo

## Por qué un comando no ha podido hacer lo pedido, y qué hacer. $reason es lo que dice el sistema.

# Un texto que nadie traduce, tal cual.
verbatim = { $text }
failed-no-portal = no hay ningún portal configurado: ejecuta `whosin login`, pon la URL de un webhook entrante en WHOSIN_WEBHOOK o en { $file } (webhook = "…"), o mira la empresa simulada con `whosin demo`
failed-application = la configuración nombra una aplicación con su client_id, pero { $key } falta o no es una dirección: pon client_id, client_secret y portal ("https://PORTAL")
failed-address-elsewhere = el webhook no está en { $file }: cámbialo allí de donde viene, WHOSIN_WEBHOOK o webhook_command
failed-certificates-unreadable = no se puede leer ca_file = "{ $file }" ({ $reason }): nombra el archivo PEM del certificado del portal o de su autoridad
failed-certificates-none = ca_file = "{ $file }" no contiene ningún certificado: nombra un archivo PEM con una línea `-----BEGIN CERTIFICATE-----`, no DER ni una clave
failed-certificates-bad = ca_file = "{ $file }" no es un archivo PEM completo: exporta de nuevo el certificado
failed-no-terminal = el panel necesita una terminal: ábrelo en una, o usa `whosin list` en tuberías
failed-terminal = no se puede usar la terminal ({ $reason }): prueba con otra, o usa `whosin list`
failed-resources = el sistema da a whosin demasiado poco para trabajar ({ $reason }): permite más archivos abiertos (`ulimit -n 64`) o cierra otros programas
failed-clock = el reloj de este ordenador marca una hora a la que no llega ningún calendario: ponlo en hora (`date` la muestra)
failed-input = no se puede leer el webhook de la entrada estándar ({ $reason }): pasa su dirección por una tubería, o ejecuta `whosin login` en una terminal
failed-log = no se puede abrir el registro ({ $reason }): da permiso de escritura a su directorio, o pon log = "off"
failed-nobody = nadie coincide con «{ $who }»: prueba con una parte del nombre, o con `whosin list` para ver a todos
failed-nobody-listed = nadie coincide: quita una palabra o un filtro, o usa `whosin list` para ver a todos
failed-not-told = nadie puede coincidir aquí con { $filter }: este portal dice cuándo fue la última actividad, y nada más; prueba con is:active o is:quiet
failed-no-calendar-known = nadie puede coincidir con { $filter }: no se conoce ningún calendario; da al webhook el permiso calendar (`whosin doctor`) y pregunta sin --cached
failed-no-department = ningún departamento coincide con «{ $name }», ni se llama de forma parecida: t en el panel los muestra todos
failed-no-department-near = ningún departamento coincide con «{ $name }»: ¿querías decir { $nearest }?
failed-no-departments = ningún departamento coincide con «{ $name }»: el portal no ha nombrado ningún departamento
failed-empty = { $what } no dice nada: nombra uno, o quita la opción
failed-filter = no existe el filtro «{ $filter }»: ¿querías decir { $nearest }?
failed-filter-name = no existe el filtro «{ $filter }»: nombra un departamento detrás de la @
# Detrás van las personas, una por línea, y $more si hay otras.
failed-several = «{ $who }» coincide con { $several } personas: di cuál por su número, como #{ $example }, o añade --first
failed-not-asked = whosin ha dejado de preguntar al portal por un fallo propio: ejecuta otra vez el comando y comunícalo junto con el registro
failed-unchanged = el portal no ha cambiado el estado: inténtalo otra vez o cámbialo en su Messenger
failed-not-for-a-while = --for va con online, dnd, away o break: quítalo
failed-status-timer = el estado está puesto, pero nada lo devolverá al anterior ({ $reason }): da permiso de escritura al directorio de estado
failed-no-calendars = el portal no dice quién está en reunión, así que no se sabe si alguien está libre: da al webhook el permiso calendar, o espera en su lugar a back u online
failed-timed-out = se ha agotado el tiempo: { $what }
failed-nothing-cached = de este portal aún no hay nada en la caché: ejecuta una vez `whosin list`, sin --cached
failed-notes = no se ha tomado ninguna nota de { $file }: { $reason }: dale líneas como las que imprime `whosin notes`
failed-no-journal = no se lleva ningún diario: pon journal = true en { $file } (o WHOSIN_JOURNAL=true) y deja abierto el panel o `whosin watch`
failed-no-command = no existe el comando "{ $name }": `whosin man` los enumera
failed-pages = no se pueden escribir las páginas en { $directory } ({ $reason }): indica otro directorio
failed-output = no se puede escribir el resultado ({ $reason })
or-last = { $others } o { $last }

notes-fault-long = ocupa más de { $megabytes } MB
notes-fault-json = no es JSON
notes-fault-data = le falta el número id, o algo en ella es de otro tipo
notes-fault-line = línea { $number }: { $reason }

## Qué tiene mal una plantilla de `whosin list --format`.

template-unknown = ningún formato se llama «{ $name }»: usa mutt, vcard, waybar o una plantilla como '{ $example }'
template-unknown-near = ningún formato se llama «{ $name }»: ¿querías decir { $near }? Si no, usa mutt, vcard, waybar o una plantilla como '{ $example }'
template-open = «{ $shown }» no está cerrado: escribe { $closed }, o { $brace } para una llave
template-no-field = nadie tiene «{ $shown }», ¿querías decir { $near }? Una plantilla puede nombrar { $fields }

## Iniciar sesión.

oauth-no-application = no hay ninguna aplicación configurada: registra una en el portal, en «Recursos para desarrolladores», y pon portal, client_id y client_secret en la configuración
oauth-no-code = ahí no hay ningún código: pega la dirección completa a la que se envió el navegador, con ?code=
oauth-other-login = esa dirección es de otro inicio de sesión: abre la última dirección que se imprimió y pega lo que venga
oauth-disagreed = el portal no ha dejado entrar a la aplicación: acepta en el navegador, o pregunta a su administrador
oauth-listen = no se puede escuchar en { $address } ({ $reason }): da la dirección de redirección de la aplicación, libre y de este ordenador
oauth-nobody = no ha venido nadie en { $minutes } minutos: ejecuta otra vez el comando
oauth-open = Abre esta dirección en un navegador y acepta:
oauth-paste = Después pega aquí, antes de 30 segundos, la dirección a la que se envió el navegador:
oauth-close = Puedes cerrar esta página y volver a la terminal.
oauth-done = Has iniciado sesión en { $host }.
login-prompt = URL del webhook (oculta):
login-connected = Conexión con { $portal } como { $name }.
login-lacks = No concedido, pero recomendado: el permiso { $scope }.
login-saved = Guardado en { $file }; ejecuta `{ $command }`.
login-saved-keyring = Guardado en el llavero, que nombra { $file }; ejecuta `{ $command }`.
login-outranked = nota: WHOSIN_WEBHOOK está puesto en el entorno y puede prevalecer sobre lo guardado
login-removed = El webhook ya no está en { $file }. Sigue funcionando hasta que lo borres en el portal, en «Recursos para desarrolladores», «Integraciones».
login-removed-profile = El webhook del perfil { $profile } ya no está en { $file }. Sigue funcionando hasta que lo borres en el portal, en «Recursos para desarrolladores», «Integraciones».
login-removed-keyring = El webhook ya no está en el llavero. Sigue funcionando hasta que lo borres en el portal, en «Recursos para desarrolladores», «Integraciones».
login-removed-keyring-profile = El webhook del perfil { $profile } ya no está en el llavero. Sigue funcionando hasta que lo borres en el portal, en «Recursos para desarrolladores», «Integraciones».
login-none = En { $file } no había ningún webhook.
login-none-profile = En { $file } no había ningún webhook del perfil { $profile }.

## El portal incorporado.

demo-in-use = { $address } ya está en uso: da a --listen otro puerto, o el puerto 0 para uno libre cualquiera
demo-not-here = { $address } no es una dirección de este ordenador: da a --listen una que lo sea, como 127.0.0.1:0
demo-not-allowed = el sistema no permite a este usuario escuchar en { $address }: da a --listen un puerto por encima de 1023
demo-no-address = no se puede escuchar en { $address } ({ $reason }): da a --listen otra dirección
demo-no-front = no se puede crear un certificado para { $address } ({ $reason }): sirve sin --tls
demo-no-print = no se puede imprimir la dirección del webhook ({ $reason }): deja abierta la salida estándar
demo-unheard = nadie podría saber la dirección, la salida estándar está cerrada: déjala abierta, o elige un puerto con --listen
demo-no-certificate = no se puede escribir el certificado en { $file } ({ $reason }): nombra otro archivo
demo-no-signals = no se puede esperar señales ({ $reason }): inténtalo otra vez

## Lo que se dice de paso.

dumb-terminal = esta terminal dice (con TERM) que en ella no se puede dibujar: aquí va `whosin list` en lugar del panel
cache-replaced = la caché estaba dañada: se ha movido a { $place } y se usa una nueva
cache-replaced-nowhere = la caché estaba dañada y se usa una nueva
taken-to-mean = «{ $who }» se ha entendido como { $taken }; casi igual de bien encajaría { $also }: di cuál por su número
and-last = { $others } y { $last }
and-others = { $count ->
    [one] { $name } y { $count } más
    [many] { $name } y { $count } más
   *[other] { $name } y { $count } más
  }
several-more = … y { $count } más
several-extension = extensión { $number }
nobody-at-all = el portal responde a { $method } sin nadie en absoluto: pregunta a su administrador si el titular del webhook puede ver la empresa
panic-report = Es un fallo de whosin, no de lo que has hecho: comunícalo, por favor, con el texto de arriba.

theme-unknown = no existe ningún tema con ese nombre: elige uno de { $known }, o crea el archivo themes/NOMBRE.toml junto a la configuración
theme-wrong = la línea { $line } del tema { $file } está mal ({ $reason }): corrígela o elige otro tema
theme-unreadable = no se puede leer el tema { $file } ({ $reason }): da permiso de lectura o elige otro tema
theme-unknown-near = no existe ningún tema con ese nombre, ¿querías decir { $nearest }? Existen { $known }
theme-fault-name = no existe el color { $name }
theme-fault-color = un color se escribe así: "#1f6feb"
theme-fault-base = base es auto, dark, light o terminal
