### Archivos con las tablas del programa, para el consejo.

help-export = recibir las tablas del programa como archivo: miembros, parejas, seguimientos, actividades, propuestas, promesas
do-export = Guardar como archivo
wish-export = Te preparo un archivo{ $what ->
        [unsaid] .
       *[other] : { $what }
    }
arg-what = qué
ask-export-what = ¿Qué debe tener el archivo? Los contactos, las notas y lo que se contó en confianza quedan fuera.
choice-export-what-all = Todo
choice-export-what-members = Miembros
choice-export-what-pairs = Parejas
choice-export-what-checkins = Seguimientos
choice-export-what-activities = Actividades
choice-export-what-proposals = Propuestas
choice-export-what-promises = Promesas
export-begun = Lo estoy preparando y llega aquí en un momento. Tiene nombres, así que por favor que quede en el consejo.
export-under-way = El archivo que pediste antes todavía se está preparando. Llega aquí en un momento.
export-ready =
    { $count ->
        [one] **{ $what }**: una fila. No tiene contactos, notas ni respuestas anónimas.
       *[other] **{ $what }**: { $count } filas. No tiene contactos, notas ni respuestas anónimas.
    }
export-failed = No pude hacer el archivo: algo falló de mi lado. Inténtalo más tarde, por favor.
export-column-number = N.º
export-column-name = Nombre
export-column-roles = Funciones
export-column-country = País
export-column-zone = Zona horaria
export-column-languages = Idiomas
export-column-joined = Ingreso
export-column-active = Última actividad
export-column-capacity = Plazas
export-column-away = Ausencia
export-column-mentee = Aprendiz
export-column-mentor = Mentor
export-column-since = Desde
export-column-until = Hasta
export-column-asked = Preguntado
export-column-good = Todo bien
export-column-help = Necesita ayuda
export-column-nocontact = Sin contacto
export-column-skip = Omitido
export-column-missed = Sin respuesta
export-column-answered = Última respuesta
export-column-kind = Tipo
export-column-day = Día
export-column-title = Título
export-column-state = Estado
export-column-decided = Decidido
export-column-expected = Previstas
export-column-attendees = Asistentes
export-column-author = Autor
export-column-opened = Abierta
export-column-closed = Cerrada
export-column-outcome = Decisión
export-column-supports = A favor
export-column-objects = En contra
export-column-abstains = Abstenciones
export-column-comments = Comentarios
export-column-proposal = Propuesta
export-column-promise = Promesa
export-column-councillor = Consejo
export-column-due = Plazo
export-column-made = Prometida
export-column-late = Con retraso desde
export-column-done = Cumplida
export-activity-state =
    { $state ->
        [reported] en espera
        [more] se pidió más
        [confirmed] confirmada
        [rejected] no cuenta
        [withdrawn] retirada
       *[unconfirmed] sin confirmar
    }
export-proposal-state =
    { $state ->
        [open] abierta
        [decided] decidida
       *[withdrawn] retirada
    }
