## Encabezado.
app-name = whosin
me-is = yo
data-fresh = al día
data-age = de hace { $age }
data-as-of = datos de las { $time }
data-old = sin actualizar
data-fresh-lacks = al día, quizá falte alguien
data-lacks = quizá falte alguien
link-connecting = conectando…
link-reading = { $done } de { $total } leídos
link-retrying = sin respuesta
link-stopped = acceso denegado
link-moved = trasladado
link-again = { $said }, nuevo intento a las { $at }
demo-portal = demo

## En líneas de solo texto.
plain-on = sí
plain-new = nuevo
plain-favourite = favorito
plain-watched = en seguimiento
plain-folded = plegado
plain-present = { $present } de { $all } presentes

## Lista.
list-title = Personas { $n }
list-found = { $found } de { $n }
order-presence = por estado
order-name = por nombre
order-department = por departamento
order-activity = por última actividad
order-time-zone = por hora local
order-free-soonest = por hora libre
order-recent = por mensajes
group-recent = Últimos mensajes
group-no-time-zone = Zona horaria desconocida
group-free-now = Libre ahora
group-free-from = Libre desde { $at ->
    [time] las { $from }
    [midnight] { $from }
   *[day] el { $from }
  }
group-free-unknown = Calendario desconocido
group-back = Vuelve el { $day }
group-back-unknown = Día de vuelta desconocido
group-birthday = Cumple años el { $day }
group-birthday-unknown = Cumple años otro día
list-empty-connecting = Preguntando al portal quién está…
list-empty-nobody = El portal aún no ha nombrado a nadie.
list-empty-stopped = No se conoce a nadie: no se puede leer el portal.
list-empty-filter = Nadie coincide con «{ $typed }».
list-untold-filter = Este portal no informa de «{ $quality }».
list-untold-skills = El portal no informa de las habilidades: da al webhook el permiso user_brief.
list-untold-interests = El portal no informa de los intereses: da al webhook el permiso user_brief.
list-untold-cities = El portal no informa de las ciudades: da al webhook el permiso user_brief.
list-no-filter = No existe el filtro «{ $typed }». ¿Querías decir { $nearest }?
list-no-department = Ningún departamento se llama «{ $typed }». ¿Querías decir { $nearest }?
list-no-department-near = Ningún departamento se llama «{ $typed }» ni algo parecido: el árbol los muestra todos.
list-empty-filter-hint = Esc borra el filtro.
list-empty-scope = Aquí no hay nadie.
list-empty-scope-hint = Esc vuelve a mostrar a todos.
scope-colleagues = equipo de { $name }
scope-subordinates = a cargo de { $name }

## Filtros, como etiquetas y para elegir.
filters-title = Mostrar solo
quality-not = no: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = en línea o reciente
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = presente
quality-free = libre
quality-meeting = en reunión
quality-absent = { availability-absent }
quality-back-today = vuelve hoy
quality-back-tomorrow = vuelve mañana
quality-back-week = vuelve esta semana
quality-back-nextweek = vuelve la próxima semana
quality-birthday = cumple años hoy
quality-birthday-tomorrow = cumple años mañana
quality-birthday-week = cumple años esta semana
quality-birthday-nextweek = cumple años la próxima semana
quality-birthday-month = cumple años este mes
quality-favourite = favoritos
quality-watched = en seguimiento
quality-bot = chatbots
quality-extranet = invitados
quality-dismissed = despedidos
quality-phone = con teléfono
quality-mobile-phone = con teléfono móvil
quality-extension = con extensión
quality-email = con correo electrónico
quality-website = con sitio web
quality-photo = con foto

## El árbol de departamentos.
tree-title = Departamentos { $n }
tree-empty = No se conoce ningún departamento.
tree-count = { $present }/{ $all }

## Ficha.
card-nobody = No hay nadie seleccionado
card-idle = lejos del PC
card-last-activity = actividad
card-active-now = ahora mismo
card-day = día
card-their-time = hora local
card-birthday = cumpleaños
card-mobile = móvil
card-work-phone = trabajo
card-personal-phone = particular
card-extension = extensión
card-email = correo
card-website = sitio web
card-city = ciudad
card-skills = habilidades
card-interests = intereses
card-first-day = primer día
card-day-here = aquí
card-day-there = allí
# $from y $to son horas por el reloj de quien lee.
card-both-work = horario común { $from }–{ $to }
card-absent = ausente
note-title = Solo para ti:
note-where = Se guarda solo en este ordenador; nadie más lo ve.
name-and-nickname = { $name } ({ $nickname })
card-nickname = apodo
card-note = nota
card-calendar = calendario
card-flags = cuenta
card-last-seen = última vez
card-never = nunca
card-stale = datos de hace { $age }
team-in = { $n ->
    [one] presentes: { $in } de { $n } más
    [many] presentes: { $in } de otros { $n }
   *[other] presentes: { $in } de los otros { $n }
  }
# $name puede ser varios nombres, y $n es cuántos son.
head-of = { $n ->
    [one] supervisa
    [many] supervisan
   *[other] supervisan
  }: { $name }
# Quien suple a quien supervisa.
deputy-of = { $n ->
    [one] suplente
    [many] suplentes
   *[other] suplentes
  }: { $name }
teams-of = { $n ->
    [one] equipo
    [many] equipos
   *[other] equipos
  }: { $names }
# Qué es alguien en un equipo, tras su nombre.
team-as-head = { $name } (supervisa)
team-as-deputy = { $name } (suplente)
department-above = { " " }‹{ " " }
same-time = la misma que la tuya

## Pie y avisos breves.
cooldown = El portal ha dedicado demasiado tiempo a { $method } y lo rechaza hasta las { $until }; lo demás sigue.
filter-prompt = buscar:
toast-order = Lista ordenada { $order }
toast-refresh = Preguntando de nuevo al portal…
toast-no-department = No se conoce ningún departamento
toast-no-head = No se sabe quién supervisa
toast-no-colleagues = No hay nadie más en sus departamentos
toast-no-subordinates = No supervisa a nadie
toast-density-comfortable = Lista con fotos
toast-density-compact = Lista sin fotos
toast-tiles-comfortable = Mosaico con fotos
toast-tiles-compact = Mosaico de una línea por persona
toast-cache-damaged = La caché estaba dañada: se ha apartado y se usa una nueva.
toast-cache-unreadable = Una parte de la caché no se entiende: se pregunta al portal por quienes faltan.
toast-cache-newer = La caché es de un whosin más nuevo: este no la toca.
toast-cache-unusable = No se puede usar la caché: no se recuerda nada.

## Ayuda.
help-title = Teclas y signos
help-close = { $find } busca, { $close } cierra
# Qué significan cada signo y su palabra.
legend-title = Signos
legend-active = actividad en los últimos { $quiet } minutos
legend-quiet = presente, pero sin actividad desde hace { $quiet } minutos
legend-mobile = presente, lo último en la aplicación móvil
legend-busy = presente, pero no quiere interrupciones
legend-idle = presente, pero sin usar el ordenador
legend-away = presente; según su estado, fuera o en un descanso
legend-offline = no está: { $limit } minutos sin actividad
legend-absent = no está, y se sabe hasta qué día
legend-unknown = el portal aún no ha dicho nada
legend-other = programas, invitados y clientes, que no tienen presencia
sign-meeting = hasta …
legend-meeting = en reunión hasta entonces, sea cual sea el estado
sign-birthday = cumpleaños
legend-birthday = es hoy
sign-favourite = favorito
legend-favourite = entre tus favoritos
sign-watched = seguimiento
legend-watched = recibes un aviso cuando cambia su estado
sign-cell-meeting = calendario
legend-cell-meeting = una reunión, en la barra de un día
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = quizá una reunión
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = ausencia
sign-cell-works = { sign-cell-meeting }
legend-cell-works = horario laboral, según su reloj
help-presence-title = Presencia
help-presence =
    El portal dice cuándo fue la última actividad de cada persona; whosin le aplica las reglas del Messenger del propio portal.
    Con actividad en los últimos { $quiet } minutos se está en línea; después, reciente; y tras { $limit } minutos sin actividad, sin conexión, diga lo que diga el estado.
    De nadie se dice que esté lejos del PC, ni que no lo esté, si el portal no lo indica.
help-presence-everything = Este portal dice también quién está lejos del PC, en el móvil, fuera, en un descanso o no quiere interrupciones.
help-presence-activity_only = Este portal no dice más: quién está lejos del PC, en el móvil, fuera, en un descanso o no quiere interrupciones, se lo guarda, como hace hoy la nube de Bitrix24. Los portales más antiguos lo dicen.
help-presence-not_known = Algunos portales dicen también quién está lejos del PC, en el móvil, fuera, en un descanso o no quiere interrupciones. Las respuestas de este aún no muestran si lo hace.
help-typing-title = Donde se escribe texto
help-typing =
    Ctrl-A y Ctrl-E, Home y End van al principio y al final; Alt-B y Alt-F, Ctrl-← y Ctrl-→ van por palabras.
    Ctrl-W borra la palabra anterior al cursor, Alt-D la siguiente; Ctrl-U borra lo que hay antes del cursor, Ctrl-K lo que hay después.
help-filters-title = Filtros en una búsqueda
help-filters =
    @nombre encuentra un departamento y todos los que tiene debajo; un espacio en el nombre se escribe _.
    skill:palabras, interest:palabras y city:palabras encuentran a quienes lo pusieron así en su perfil.
    is:palabra y has:palabra encuentran a quienes la cumplen; not:palabra, -is:palabra y -has:palabra, a quienes no. birthday:días y back:días hacen lo mismo para cumpleaños y regresos.
    is:in encuentra a todos los presentes, por ocupados que estén. Basta el comienzo de una palabra si ninguna otra empieza igual.
    Las palabras: { $words }

## Menús y lo que dicen después.
menu-title = Acciones
palette-title = Todas las acciones
status-title = Mi estado
cover-title = Quién puede ayudar en su lugar
# Por qué se propone a alguien; tras un punto puede seguir el puesto.
cover-deputy = suplente
cover-head = supervisa el departamento
cover-same-skills = mismas habilidades
cover-shared-skills = habilidades en común
cover-same-position = mismo puesto
cover-similar-position = puesto parecido
cover-same-department = mismo departamento
nothing-matches = Nada coincide.
status-for-title = ¿Cuánto tiempo?
status-for-good = hasta que lo cambie
status-for-30 = 30 minutos
status-for-60 = una hora
status-for-120 = dos horas
me-until = hasta las { $time }
status-idle = { availability-idle }
status-back = de vuelta: en línea
what-email = correo electrónico
what-phone = teléfono
what-extension = extensión
what-link = enlace
what-card = ficha
toast-copied = Copiado: { $value }
toast-copied-tmux = En el búfer de tmux y enviado a la terminal: { $value }
toast-copied-sent = Enviado a la terminal para copiar: { $value }
toast-not-copied = Aquí no se puede copiar; para seleccionar a mano: { $value }
toast-opens = Abriendo { $value }
toast-calls = Llamando a { $value }
toast-no-number = «{ $value }» no se puede marcar
toast-not-opened = { $value }; { $where }:
open-failure-remote = Por SSH no se puede abrir nada aquí
open-failure-no-program = Aquí no hay ningún programa que pueda abrirlo
open-failure-failed = { $program } ha fallado
open-failure-failed-code = { $program } ha fallado (código { $code })
open-failure-unsafe = Esta dirección no se puede abrir
instead-taken = está en el portapapeles
instead-tmux = está en el búfer de tmux y enviado a la terminal
instead-sent = enviado a la terminal para copiar
instead-nowhere = aquí no se puede copiar
which-copy = ¿Qué número copiar?
which-call = ¿A qué número llamar?
which-qr = ¿Qué número mostrar?
say-title = Mensaje para { $name }
say-sending = Enviando…
say-perhaps = Puede que haya llegado: mira el chat. Para enviarlo otra vez, cámbialo.
toast-said = Enviado a { $value }
toast-not-said = El mensaje no se ha enviado, pero se conserva: { $value }
toast-perhaps-said = Puede que el mensaje haya llegado; se conserva: { $value }
toast-say-nothing = Un mensaje vacío no se envía
toast-say-long = El portal no admite un texto tan largo
toast-say-perhaps = Puede que ya haya llegado: cámbialo para enviarlo otra vez
toast-say-waits = Un mensaje sigue en camino: otra vez para salir igualmente
toast-lacks = No consta: { $value }
toast-favourite = Desde ahora en favoritos
toast-no-favourite = Ya no está en favoritos
toast-note = Guardado para ti, solo en este ordenador
toast-no-note = La nota se ha borrado
toast-watch = Recibirás un aviso cuando cambie su estado
toast-no-watch = Ya no recibirás avisos
toast-no-cover = Nadie más del departamento está presente
palette-profile = perfil: { $name }
palette-theme = Tema
toast-theme = El tema es { $value } hasta que salgas; con theme = "{ $value }" en la configuración se queda
toast-theme-kept = El tema es { $value } a partir de ahora
toast-theme-default = { $value }; los colores son los de la terminal
palette-no-profile = sin perfil
toast-profile-opening = Abriendo el otro perfil…
toast-profile-failed = No se ha abierto el perfil: { $value }
toast-done = El portal ha aceptado el nuevo estado
toast-status-unchanged = El portal no ha cambiado el estado: inténtalo otra vez o cámbialo en su Messenger
toast-sentence = { $value }
why-title = Por qué este estado:
why-decided = regla
why-limit = límite
why-limit-minutes = { $minutes } min sin actividad
why-told = recibido
why-untold = este portal no lo indica
why-activity-only = Este portal dice cuándo fue la última actividad; quién está lejos del PC, en el móvil, fuera o no quiere interrupciones, se lo guarda.
qr-title = Escanea para llamar
qr-no-room = El código necesita { $columns } columnas y { $rows } filas, que esta ventana no tiene.
watch-news = { $change ->
    [back] { $name } ha vuelto
    [online] { $name } está en línea
    [mobile] { $name } está en el móvil
    [idle] { $name } está { availability-idle }
    [break_idle] { $name } está en un descanso
    [dnd] { $name } no quiere interrupciones
    [away] { $name } está { availability-away }
    [break] { $name } está en un descanso
    [offline] { $name } está { availability-offline }
   *[other] { $name }: { $presence }
  }
notice-more = { $n } más
notices-title = Avisos
notices-watched = { $n } en seguimiento
notices-empty = Aún no ha cambiado nadie de quienes sigues.
notices-empty-hint = Pulsa { $key } sobre una persona para recibir un aviso cuando cambie.
keyring-elsewhere = El webhook del llavero es de otro portal, no de { $host }, el de la configuración: ejecuta otra vez whosin login --keyring.
moved-title = El portal se ha trasladado. ¿Enviar el webhook a su nueva dirección?
moved-stay = no, dejar todo como está
moved-follow = sí, preguntar allí y guardar la dirección
toast-list-lacks = Quizá falten personas sin departamento: el chat de la empresa no las nombra y user_brief no está concedido (whosin doctor)
toast-list-stalled = Una lista del portal se repite y quizá falte alguien: whosin doctor dice más
toast-list-untold = El portal nombra a personas que su chat no te muestra: aquí faltan
toast-moved-kept = La nueva dirección está guardada en la configuración
toast-moved-not-kept = Ahora se pregunta allí, pero no se ha podido guardar la dirección: { $value }
