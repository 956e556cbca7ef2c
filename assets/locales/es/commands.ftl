## Lo que dicen los comandos, aparte de la presencia.
waiting-for-portal = esperando al portal: { $sentence }
list-lacks-undepartmented = quizá falten personas sin departamento: el portal no informa del chat de toda la empresa y al webhook le falta el permiso user_brief
list-lacks-stalled = una lista del portal se repite y quizá falte alguien: whosin doctor dice más
list-lacks-untold =
    { $count ->
        [one] el portal nombra a { $count } persona más, pero su chat no te la muestra: aquí falta
        [many] el portal nombra a { $count } de personas más, pero su chat no te las muestra: aquí faltan
       *[other] el portal nombra a { $count } personas más, pero su chat no te las muestra: aquí faltan
    }
list-lacks-calendars =
    { $count ->
        [one] no se conoce el calendario de una persona: el portal no lo ha dado a tiempo; pregunta por menos personas, con un filtro
        [many] no se conocen los calendarios de { $count } de personas: el portal no los ha dado a tiempo; pregunta por menos personas, con un filtro
       *[other] no se conocen los calendarios de { $count } personas: el portal no los ha dado a tiempo; pregunta por menos personas, con un filtro
    }
list-lacks-some = el portal no ha respondido a todo y quizá falte alguien
cached-as-of = datos de hace { $age }, de la caché
cached-just-now = datos de ahora mismo, de la caché
list-addresses = { $n ->
    [one] { $n } dirección
    [many] { $n } de direcciones
   *[other] { $n } direcciones
  }
watch-was = antes: { $before }
watch-no-calendars = el portal no dice quién está en reunión: lo haría con el permiso calendar
watch-silent = sin respuesta: { $sentence }
watch-answers = el portal vuelve a responder
wait-still = { $name }, sin cambios: { $presence }
wait-unknown = el portal aún no ha dicho quién está
own-status-none = sin estado elegido
own-status-idle = lejos del PC { $age }
say-nothing = no hay nada que decir: escríbelo detrás del nombre o pásalo por una tubería
say-too-long = el texto es demasiado largo, el portal admite { $most } caracteres: acórtalo
say-unreadable = no se puede leer de la entrada estándar lo que hay que decir ({ $reason }): escríbelo detrás del nombre
say-off = no se envía nada a nadie mientras send = false esté en { $file } o en WHOSIN_SEND
say-perhaps-sent = { $sentence }. Puede que el mensaje haya llegado: mira el chat antes de enviarlo otra vez
said-to = Enviado a { $name } (#{ $id })
history-today = hoy
history-on = en línea
history-idle = lejos del PC
history-off = sin conexión
history-unknown = sin datos
history-usually = suele estar en línea desde las { $time }
history-too-few = aún sin costumbre: whosin ha visto muy pocas mañanas
history-purged = el diario está vacío y en el archivo no queda nada de él
cache-people = personas
cache-departments = departamentos
cache-favourites = favoritos
cache-watched = en seguimiento
cache-notes = notas
cache-sightings = diario
cache-size = tamaño
cache-age = datos
cache-ago = de hace { $age }
cache-cleared = la caché está vacía; los favoritos, los seguimientos, las notas y el diario siguen ahí
notes-none = aún no hay notas: A en el panel escribe una
notes-changed = { $n ->
    [0] ninguna nota es nueva ni ha cambiado
    [one] { $n } nota nueva o cambiada
    [many] { $n } de notas nuevas o cambiadas
   *[other] { $n } notas nuevas o cambiadas
  }
notes-same = { $n ->
    [one] { $n } sin cambios
    [many] { $n } sin cambios
   *[other] { $n } sin cambios
  }
notes-elsewhere = { $n ->
    [one] { $n } línea de otro portal se ha dejado aparte
    [many] { $n } de líneas de otro portal se han dejado aparte
   *[other] { $n } líneas de otro portal se han dejado aparte
  }
cache-salvaged = la caché estaba dañada: se conserva lo que se pudo leer de los favoritos, los seguimientos, las notas y el diario; lo demás se ha perdido
cache-removed = la caché se ha eliminado
cache-set-aside = la caché es de un whosin más nuevo: ahora se llama { $file }, con sus favoritos, sus notas y su diario; devuélvele el nombre cuando actualices
cached-unreadable =
    { $count ->
        [one] una fila de la caché no se entiende
        [many] { $count } de filas de la caché no se entienden
       *[other] { $count } filas de la caché no se entienden
    } y quizá falte alguien: quita --cached para leer de nuevo a todos
cache-none = no hay caché
