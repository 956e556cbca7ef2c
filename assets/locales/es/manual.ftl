## Las páginas de `whosin man`; para qué sirven los comandos y las opciones está en cli.ftl.

manual-name = Nombre
manual-synopsis = Sinopsis
manual-description = Descripción
manual-options = Opciones
manual-commands = Comandos
manual-examples = Ejemplos
manual-exit-status = Estado de salida
manual-environment = Entorno
manual-files = Archivos
manual-see-also = Véase también
manual-filters = Filtros
manual-words = Palabras
# En una sinopsis, en mayúsculas, por lo que se da a un comando.
manual-argument = ARGUMENTO

## Cómo termina el programa.

exit-done = Todo ha ido bien.
exit-failed = Ha fallado: sin red, sin respuesta, nada en la caché, un archivo que no se puede escribir.
exit-usage = Los argumentos son erróneos, o nombran a varias personas donde se espera una.
exit-nobody = No se ha encontrado a nadie, o ningún departamento.
exit-not-configured = No hay ningún portal configurado, la configuración es errónea o el portal ha denegado el acceso.
exit-timed-out = Se ha agotado el tiempo dado.
exit-signal = Lo ha terminado la señal de número N.

## Variables de entorno y archivos.

manual-webhook = La URL de un webhook entrante. Es una contraseña.
manual-profile = El perfil del archivo de configuración que se usa si --profile no nombra ninguno.
manual-setting = Cada ajuste, con su nombre en mayúsculas; whosin config show los enumera, whosin config example los explica.
manual-no-color = Quita los colores, salvo que la configuración los pida.
manual-config-file = La configuración, normalmente bajo ~/.config. Un archivo con un webhook solo debe poder leerlo su dueño.
manual-cache-folder = Lo que se puede volver a obtener: fotos y el último estado conocido de la empresa.
manual-log-file = El registro, si la configuración lo pide.

## La página de las teclas.

command-keys = las teclas del panel de whosin
manual-keys = Estas son las teclas del panel (de whosin y whosin demo) mientras la configuración no dé otras. Entre corchetes figura cómo se llama una acción en [keys] de la configuración; whosin config example muestra cómo se escribe, y la ayuda del propio panel (?) muestra las teclas tal como quedan.
manual-keys-numbers = Un número delante de una tecla que mueve la repite: 5j. Donde la distribución rusa, ucraniana, griega o hebrea tiene otro carácter en una tecla, la tecla hace lo mismo.

## La página de los filtros.

command-filters = las palabras que eligen personas en whosin
command-filters-examples =
    whosin is:in @design  el panel con quienes están presentes en Design, por ocupados que estén
    whosin list anna has:phone  todas las personas llamadas Anna cuyo número se conoce
    whosin list is:online is:mobile  quién está ante un ordenador o en la aplicación móvil
    whosin list -- not:absent -has:photo  quienes no están ausentes y no tienen foto
    whosin list -- -is:in @sales  quienes no están presentes en Sales
    whosin list is:in is:free @sales  quienes están presentes en Sales y sin reunión
    whosin list is:fav  los favoritos, por el comienzo de la palabra
manual-query = Una búsqueda se escribe en el panel (/) o se da a whosin, whosin demo y whosin list. Debe coincidir cada palabra: una parte del nombre, el puesto, un departamento, el correo electrónico o un número; también con la distribución de teclado equivocada, en otro alfabeto o con una errata. Una palabra con dos puntos o una @ es un filtro.
manual-filter-department = personas de un departamento con alguna palabra que empiece así, o de uno que esté debajo; un espacio se escribe _
manual-filter-is = personas que la cumplen; basta el comienzo de una palabra si ninguna otra empieza así
manual-filter-not = personas que no la cumplen; también ante birthday: y back: puede ir un signo menos
manual-filters-narrow = Varios filtros acotan, cada uno más; solo de varios departamentos, y de varios grupos de la lista (active, quiet, mobile, busy, idle, away), basta con uno. En una línea de comandos, una búsqueda con una palabra que empieza por - va detrás de --.
manual-filters-in = is:in encuentra a quienes tienen la sesión iniciada y actividad, por ocupados que estén: active, quiet, mobile, busy, idle o away. is:online es active o quiet.
# En la página, en mayúsculas, por una palabra, un nombre y un número de días.
manual-value-word = PALABRA
manual-value-name = NOMBRE
manual-value-days = DÍAS
