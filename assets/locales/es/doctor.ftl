## Lo que comprueba `whosin doctor`; su JSON sigue en inglés.

check-settings = configuración
check-address = dirección
check-cache = caché
check-proxy = proxy
check-connection = conexión
check-redirect = redirección
check-clock = reloj
check-authentication = acceso
check-administrator = administrador
check-presence = presencia
check-pictures = fotos
check-scopes = permisos
check-scope = permiso { $name }
check-methods = métodos
check-method = método { $name }
check-call = llamada { $name }
check-limits = límites
check-lists = listas
check-relay = repetidor
check-relay-listening = repetidor: escucha
check-relay-snapshot = repetidor: instantánea
check-relay-rights = repetidor: permisos
check-relay-leader = repetidor: líder
check-relay-age = repetidor: antigüedad
check-relay-clock = repetidor: reloj
check-relay-messages = repetidor: mensajes

## Cómo fue una comprobación.

check-ok = bien
check-warning = aviso
check-failure = fallo

## Qué se ha encontrado y qué hacer.

doctor-settings = { $file }
doctor-settings-none = no existe el archivo { $file }; valores predeterminados y entorno
doctor-settings-profile = { $settings }, perfil { $profile }
doctor-address = { $host }
doctor-address-http = { $host } por http sin cifrar, que muestra el secreto a cualquiera en el camino
doctor-address-http-next = pon https:// en lugar de http://
doctor-cache-none = ninguna todavía: la crean el panel y `list`
doctor-cache = { $people } personas, { $size } KiB, en { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = ninguno en el camino al portal
doctor-connection-tls = respuesta en { $milliseconds } ms, protegida con TLS
doctor-connection-open = respuesta en { $milliseconds } ms, sin proteger
doctor-redirect-none = ninguna a otro host
doctor-owner = el portal responde a { $name } (#{ $id })
doctor-presence-everything = el portal dice cuándo fue la última actividad, y quién está lejos del PC, en el móvil, fuera o no quiere interrupciones
doctor-presence-activity = el portal dice cuándo fue la última actividad; quién está lejos del PC, en el móvil, fuera o no quiere interrupciones, se lo guarda, como hace hoy la nube de Bitrix24
doctor-presence-unknown = hay muy pocas personas en línea para saber si el portal dice también quién está lejos del PC, en el móvil, fuera o no quiere interrupciones
doctor-clock-agrees = coincide con el del portal en menos de un minuto
doctor-clock-off = { $minutes } min { $seconds } s
doctor-clock-ahead = el reloj de este ordenador va { $off } adelantado respecto al del portal, y whosin lo tiene en cuenta
doctor-clock-behind = el reloj de este ordenador va { $off } atrasado respecto al del portal, y whosin lo tiene en cuenta
doctor-clock-next = deja que el ordenador lo ajuste por la red (timedatectl set-ntp true)
doctor-relay = el servidor { $servers } responde en { $milliseconds } ms y nos deja entrar
doctor-relay-listens = se permite escuchar { $subject }
doctor-relay-deaf = el servidor no nos deja escuchar { $subject }
doctor-relay-rights-next = da al usuario de los paneles los permisos de docs/relay.md
doctor-relay-snapshot = el servidor guarda { $count } personas de { $portal } y se pueden pedir
doctor-relay-nothing = el servidor no guarda ninguna instantánea, o no deja pedirla
doctor-relay-damaged = la instantánea que guarda el servidor está dañada o es de otra versión
doctor-relay-snapshot-next = comprueba que `whosin relay` de la misma versión está en marcha y que se permite la lectura directa, como dice docs/relay.md
doctor-relay-may-publish = con estas credenciales se puede publicar: quien las tenga podría mentir sobre la presencia
doctor-relay-may-publish-next = da a los paneles credenciales que solo puedan escuchar, como dice docs/relay.md
doctor-relay-may-not-publish = con estas credenciales no se puede publicar, como debe ser
doctor-relay-leads = un repetidor lidera, en el mandato { $term }
doctor-relay-no-leader = ningún repetidor ha dicho nada en { $seconds } s
doctor-relay-no-leader-next = inicia `whosin relay` con relay.prefix = "{ $prefix }", o mira en su registro por qué calla
doctor-relay-age = lo que se sabe de todos tiene como mucho { $seconds } s
doctor-relay-age-next = mira en el registro de `whosin relay` si el portal le responde
doctor-relay-reading = el repetidor aún no ha leído a todos
doctor-relay-reading-next = espera un minuto y vuelve a preguntar
doctor-relay-sound = lo que se oyó está íntegro
doctor-relay-ignored = { $count ->
        [one] se pasó por alto un mensaje por estar dañado, ser falso o de otra versión
       *[other] se pasaron por alto { $count } mensajes por estar dañados, ser falsos o de otra versión
    }
doctor-relay-ignored-next = averigua quién publica ahí, y pon la misma versión en todos los repetidores y paneles
doctor-administrator = whosin actúa con permisos de administrador, y así podría actuar quien robara el webhook
doctor-administrator-next = crea uno como empleado corriente, en «Recursos para desarrolladores», «Webhook entrante»
doctor-employee = whosin actúa como un empleado corriente
doctor-scopes-untold = el portal no dice qué permisos están marcados
doctor-granted = concedido
doctor-not-granted = no concedido, { $loss }
doctor-scope-next = marca { $scope } en la configuración del webhook, en «Recursos para desarrolladores»
doctor-lists-sound = continúan de página en página
doctor-lists-stalled = el portal promete más departamentos y repite los primeros: quizá falte alguien
doctor-lists-next = pide a su administrador que actualice el portal, o lo que tenga delante
doctor-method-untold = el portal no dice si se puede llamar
doctor-method-allowed = se puede llamar
doctor-method-refused = no se puede llamar
doctor-method-refused-next = marca su permiso en la configuración del webhook
doctor-method-missing = no existe
doctor-method-missing-next = pide al administrador del portal que lo actualice
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = el portal no cuenta el tiempo de sus métodos
doctor-limits = a { $method } le quedan { $left } s de { $whole } s en estos diez minutos
doctor-limits-next = ejecuta menos programas con este webhook

## Qué le falta a whosin sin un permiso o un método, tras una coma.

loss-everybody = sin él no se ve a nadie
loss-user-brief = quizá falten personas sin departamento, y no se muestran zonas horarias, ciudades ni habilidades
loss-department = el árbol de departamentos llega en más solicitudes
loss-calendar = no se muestran reuniones, ausencias futuras ni horarios laborales
loss-structure = no se conocen suplentes ni equipos
loss-colleagues = se encuentran menos personas a la vez
loss-employees = no se encuentran los miembros de los departamentos
loss-search-departments = solo se encuentran los compañeros más cercanos
loss-search-users = no se puede buscar a otras personas en el portal
loss-status = no se muestra mi estado
loss-set-status = no se puede cambiar mi estado
loss-start-idle = no se puede indicar que estoy lejos del PC
loss-end-idle = no se puede quitar el estado «lejos del PC»
loss-briefs = no se muestran zonas horarias, ciudades ni habilidades
loss-accessibility = no se muestran reuniones ni ausencias futuras
loss-working-time = no se muestran horarios laborales ni festivos
loss-say = no se puede escribir a nadie

## La foto que trae.

doctor-picture = ha llegado una de { $host }
doctor-picture-none = nadie tiene foto aquí
doctor-picture-pixels = la foto de { $host } tiene más píxeles de los que whosin dibuja: conviene que su titular suba una más pequeña
doctor-picture-damaged = la foto de { $host } está dañada o es de un tipo desconocido: conviene que su titular la suba de nuevo
doctor-picture-given-up = se ha renunciado a la foto: inténtalo otra vez
doctor-picture-address = el portal da una dirección de foto que no lo es: avisa a su administrador
doctor-picture-forbidden = el portal da { $host } para sus fotos, que lleva a este mismo ordenador o a su red local y no se sigue: pide a su administrador que configure la dirección pública del portal
doctor-picture-login = { $host } no da fotos sin iniciar sesión (estado HTTP { $status }): pide al administrador del portal que permita leer /upload/
doctor-picture-missing = las fotos que nombra el portal no están en { $host } (estado HTTP { $status }): mira a la misma persona en un navegador y avisa al administrador del portal
doctor-picture-status = { $host } no envía la foto (estado HTTP { $status }): inténtalo más tarde
doctor-picture-other = { $host } responde con algo que no es una foto: comprueba en un navegador si la red o un proxy piden iniciar sesión
doctor-picture-large = la foto de { $host } ocupa más de 2 MB: conviene que su titular suba una más pequeña
doctor-picture-circle = { $host } hace dar vueltas en círculo a la solicitud de una foto: avisa al administrador del portal
doctor-picture-slow = { $host } no ha enviado la foto en { $seconds } segundos: comprueba la conexión con él
