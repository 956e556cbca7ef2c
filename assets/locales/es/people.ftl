## Glosario: un concepto, una palabra en todos los archivos; en lo posible, las palabras de la interfaz de Bitrix24.
##
## portal portal · computer ordenador · employee empleado · person persona · department departamento · company empresa
## (Estructura de la compañía, solo como nombre del permiso) · head, lead supervisar · deputy suplente · team equipo · webhook webhook
## (inbound: entrante) · scope permiso · settings configuración (setting: ajuste) · profile perfil · keyring llavero ·
## journal diario · log registro · cache caché (la) · file archivo · dashboard panel · pane columna · list lista ·
## wall mosaico · tree árbol · card ficha · filter filtro · chat chat · messenger Messenger ·
## active en línea · quiet reciente · online en línea o reciente (como estado: en línea) · mobile móvil · dnd no molestar ·
## idle lejos del PC · away fuera · break descanso · offline sin conexión · in presente · absent ausente · back vuelve ·
## free libre · meeting reunión · favourite favorito · watch seguir · notice aviso · note nota · nickname apodo
##
## Se trata de tú. De las personas se habla sin género: «en línea», «ausente», «quien supervisa», «titular».

## El estado, como lo llama la ficha.
presence-online = en línea
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = descanso, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = descanso
presence-offline = { availability-offline }
presence-guest = invitado
presence-network = contacto de Bitrix24.Network
presence-bot = chatbot
presence-connector = canal abierto
presence-unknown = { availability-unknown }

## De quienes están en línea, si se sabe.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## El motivo: la regla que decidió. $limit es un número de minutos.
reason-network = una cuenta de Bitrix24.Network
reason-bot = un programa
reason-connector = un cliente de un canal abierto
reason-guest = un invitado sin cuenta
reason-me = eres tú
reason-activity_too_old = más de { $limit } min sin actividad
reason-never_active = sin actividad conocida
reason-mobile_last = última acción: app móvil
reason-idle_since = sin usar el ordenador
# $activity es active, quiet, o chosen si el estado es de elección propia. $quiet también es un número de minutos.
reason-status_set = { $activity ->
    [active] actividad hace < { $quiet } min
    [quiet] { $quiet } min o más sin actividad
   *[chosen] elegido, límite { $limit } min
  }
reason-no_status = { $activity ->
    [quiet] { $quiet } min o más sin actividad, sin estado
   *[active] actividad hace < { $quiet } min, sin estado
  }
reason-activity_not_told = actividad no indicada
reason-portal_silent = el portal aún no responde

## El motivo, en una frase sencilla. $seen e $idle dicen hace cuánto: «hace 14 min»; $day es un día.
because-network = { $name } es una cuenta de Bitrix24.Network, y el portal no informa de su presencia.
because-bot = { $name } es un programa y no tiene presencia.
because-connector = { $name } es un cliente de un canal abierto y no tiene presencia.
because-guest = { $name } es un invitado sin cuenta y no tiene presencia.
because-me = Eres tú: quien mira está presente; estado: { $presence }.
because-activity_too_old = { $name } está { availability-offline }; última actividad: { $seen }. Quien pasa { $limit } minutos sin actividad cuenta como { availability-offline }.
because-never_active = { $name } está { availability-offline }: el portal no conoce ninguna actividad.
because-mobile_last = { $name }: { availability-mobile }; última actividad: { $seen }, en la aplicación móvil.
because-idle_since = { $name }: { $presence }; último uso del ordenador: { $idle }.
# $activity es active, quiet, o chosen si el estado es de elección propia.
because-status_set = { $activity ->
    [active] { $name }: { $presence }; última actividad: { $seen }, dentro de los últimos { $quiet } minutos.
    [quiet] { $name }: { $presence }; última actividad: { $seen }, y { availability-offline } solo al cabo de { $limit } minutos.
   *[chosen] { $name }: { $presence }, por elección propia; última actividad: { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name }: { $presence }; última actividad: { $seen }, y { availability-offline } solo al cabo de { $limit } minutos. El portal no indica ningún estado.
   *[active] { $name }: { $presence }; última actividad: { $seen }, dentro de los últimos { $quiet } minutos. El portal no indica ningún estado.
  }
because-activity_not_told = No se sabe si { $name } está: el portal no ha indicado ninguna actividad.
because-portal_silent = No se sabe si { $name } está: el portal aún no ha respondido.
because-absent = { $name }: { availability-absent }, vuelve el { $day }; última actividad: { $seen }.

overlay-birthday = hoy cumple años
overlay-vacation = ausente, vuelve el { $day }

## Una palabra para cada grupo: en la lista, el encabezado, las fichas, los filtros y los comandos.
availability-active = en línea
availability-quiet = reciente
availability-mobile = móvil
availability-busy = no molestar
availability-idle = lejos del PC
availability-away = fuera
availability-offline = sin conexión
availability-absent = ausente
availability-unknown = sin datos
availability-other = otros
count-active = { $n } { availability-active }
count-quiet = { $n ->
    [one] { $n } reciente
    [many] { $n } recientes
   *[other] { $n } recientes
  }
count-mobile = { $n } en el { availability-mobile }
count-busy = { $n } { availability-busy }
count-idle = { $n } { availability-idle }
count-away = { $n } { availability-away }
count-offline = { $n } { availability-offline }
count-absent = { $n ->
    [one] { $n } ausente
    [many] { $n } ausentes
   *[other] { $n } ausentes
  }
count-unknown = { $n } { availability-unknown }
count-other = { $n ->
    [one] { $n } otro
    [many] { $n } de otros
   *[other] { $n } otros
  }
# En la primera línea, junto al estado: según el calendario.
count-meeting = { $n } en reunión
no-department = Sin departamento

## Lo que dice el calendario, junto al estado. $kind es tentative, meeting o absent. $at es lo que
## son $until y $from: time, midnight o day.
engagement-free = libre
engagement-free-until = libre hasta { $at ->
    [time] las { $until }
    [midnight] { $until }
   *[day] el { $until }
  }, luego { $kind ->
    [tentative] quizá en reunión
    [absent] ausente
   *[meeting] en reunión
  }
engagement-meeting = { $kind ->
    [tentative] quizá en reunión
   *[meeting] en reunión
  } hasta { $at ->
    [time] las { $until }
    [midnight] { $until }
   *[day] el { $until }
  }
engagement-then-free = { $meeting }, { $free }
engagement-absent = ausente hasta { $last }, vuelve el { $back }
engagement-absent-today = ausente hoy, vuelve el { $back }
# Para una parte del día.
engagement-absent-until = ausente hasta { $at ->
    [time] las { $until }
    [midnight] { $until }
   *[day] el { $until }
  }
planned-absence-from = ausente desde el { $day }
planned-absence-on = ausente el { $day }
engagement-free-from = libre { $at ->
    [time] a las { $from }
    [midnight] a { $from }
   *[day] el { $from }
  }
off-work-hours = fuera del horario laboral
off-work-day-off = día no laborable
off-work-holiday = festivo

## Rasgos de una cuenta.
flag-dismissed = ya no trabaja aquí
flag-extranet = extranet
flag-network = Bitrix24.Network
flag-bot = chatbot
flag-connector = canal abierto
flag-admin = permisos de administrador
flag-me = tú

## Tiempos.
long-seconds = { $seconds } s
long-minutes = { $minutes } min
long-hours = { $hours } h { $minutes }
long-days = { $days } d
long-ages = > 30 d
since = desde { $time }
ago-now = ahora mismo
ago-minutes = hace { $minutes } min
ago-hours = hace { $hours } h
ago-days = hace { $days } d
clock-only-days = { $days } d
clock-days = { $days } d { $clock }
back-short = vuelve el { $day }
# $until es una hora, o un día si no es hoy.
row-meeting = hasta { $until }
row-absent = ausente hasta { $until }
row-away-from = ausente { $day }
back-on = vuelve el { $day }
day-short = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
  }
day-weekday = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
  } { day-short }
# $hour va de 00 a 23 y $minute de 00 a 59.
clock-time = { $hour }:{ $minute }
# $distance es +2 o −3:30, en horas.
clock-distance = { $distance } h
moment-midnight = medianoche
moment-on-day = { $day }, { $time }
day-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
  }
day-year = { day-long } de { $year }
month-year = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
  } { $year }
