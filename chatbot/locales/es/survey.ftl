### Encuestas: hacerlas y revisarlas, enviarlas, responderlas, y sus resultados.

# Como la ven los miembros.
survey-title = **{ $title }**
survey-words = { $words }
survey-promise =
    { $promise ->
        [anonymous] **Anónima:** nadie puede ver quién respondió qué.
       *[named] **Con tu nombre:** el consejo ve quién respondió qué.
    } { $count ->
        [one] Una pregunta.
       *[other] { $count } preguntas.
    }
survey-start = Empezar
survey-question = { $number }/{ $count } · **{ $words }**
survey-how =
    { $kind ->
        [several] { $least ->
            [0] { $most ->
                [0] Elige todas las que quieras y toca «Listo».
               *[other] Elige hasta { $most } y toca «Listo».
            }
           *[other] { $most ->
                [0] Elige al menos { $least } y toca «Listo».
               *[other] Elige de { $least } a { $most } y toca «Listo».
            }
        }
        [scale] { $low } = { $lowlabel } · { $high } = { $highlabel }
        [text] Con tus propias palabras.
       *[single] Elige una.
    }{ $required ->
        [true] { "" }
       *[false] { " " }Puedes dejarla en blanco.
    }
survey-other = Otra cosa
survey-write = Escribir mi respuesta
survey-done = Listo
survey-skip = Dejar en blanco
survey-back = Atrás

# Palabras con las que una pregunta dice cuántas respuestas espera, y cantidades que también pueden decir.
words-choose-several = más de una, más de uno, una o más, uno o más, una o varias, uno o varios, todas las que, todos los que, marca todas, marca todos, selecciona todas, selecciona todos, elige todas, elige todos, señala todas, marque todas, seleccione todas, elegir varias, elegir varios, elige varias, elige varios, marcar varias, marca varias, escoger varias, escoge varias, selecciona varias, seleccionar varias, varias opciones, varias respuestas, opción múltiple, respuesta múltiple, hasta dos, hasta tres, hasta cuatro, elige dos, elige tres, marca dos, marca tres
words-choose-one = elige una, elige uno, elige solo una, elige solo uno, marca una, marca solo una, selecciona una, escoge una, solo una, sólo una, una sola respuesta, una sola opción
words-amounts = año, años, mes, meses, semana, semanas, día, días, hora, horas, vez, veces, o más, o varias, o varios
# Lo que en una lista de opciones está por las palabras propias.
words-something-else = otro, otra, otros, otras, otra cosa, otro (especificar), otra (especificar), algo más

# Hacer una encuesta.
help-make-survey = hacer una encuesta: escribirla, copiar otra o usar una que ya está lista
do-make-survey = Hacer una encuesta
wish-make-survey = Te ayudo a hacer una encuesta.
ask-make-survey-name = ¿Cómo se llama la encuesta? Es lo primero que se lee. También puedes partir de una que ya existe.
ask-make-survey-promise =
    ¿Es anónima, o cada quien responde con su nombre? Se dice antes de empezar, y no se puede cambiar cuando ya salió.
choice-survey-promise-anonymous = Anónima
choice-survey-promise-named = Con nombre
said-survey-promise-anonymous = anónima, anónimo, sin nombres, sin nombre, sin decir quién
said-survey-promise-named = con nombres, con los nombres, con su nombre, no anónima, nominal
arg-promise = anónima o con nombre
survey-from-ready = Una que ya está lista
survey-from-copy = Copia de una anterior
survey-from-file = De un archivo
survey-which-ready = ¿Cuál? Puedes cambiarla entera.
survey-nothing-ready = Todavía no hay ninguna en tu idioma.
survey-which-copy = ¿Cuál copio? Solo se copian las preguntas.
survey-nothing-to-copy = Todavía no hay ninguna encuesta que copiar. Estas ya están listas:
survey-send-file = Envíame aquí el archivo: su nombre termina en .toml. Donde no llegan archivos, pega su contenido. Nadie ve la encuesta antes de que la envíes.
survey-copy-title = { $title } (otra vez)
survey-title-taken = Ya hay un borrador con ese nombre. Es este:
survey-yours = Ya es un borrador tuyo. Nadie más la recibe antes de que la envíes.

help-edit-survey = cambiar una encuesta que aún no ha salido
do-edit-survey = Cambiar un borrador
wish-edit-survey = Te muestro el borrador.
arg-name = nombre
survey-which-draft = ¿Qué borrador?
survey-no-draft = No hay ninguna encuesta en preparación. ¿Empezamos una?
survey-which-question = ¿Qué pregunta?
ask-edit-survey-words =
    { $step ->
        [add] ¿Qué quieres preguntar? Si se elige de una lista, puedes escribir las opciones debajo, una por línea.
        [words] La pregunta dice: «{ $words }». ¿Cómo debería decir?
        [choices] ¿Qué opciones tiene «{ $words }»? Escribe una por línea, o una tras otra.
        [more] Por ahora: { $choices }. Escribe más, o toca el botón.
        [label] La opción dice: «{ $words }». ¿Cómo debería decir?
        [low] ¿Qué significa { $point }? Por ejemplo: nunca
        [high] ¿Y qué significa { $point }? Por ejemplo: siempre
        [title] La encuesta se llama «{ $words }». ¿Cómo debería llamarse?
        [intro] ¿Qué debería leerse antes de la primera pregunta? Una o dos frases.
        [try] Escribe cualquier respuesta a «{ $words }»: no se guarda.
        [translate] { $shown }
        [at] ¿Cuándo debe salir? Por ejemplo «lunes 9:00» o «mañana a las 18:00».
       *[audience] ¿Quién la recibe? Por ejemplo «mentores en Perú», «quienes hablan español», o nombres.
    }
ask-edit-survey-day = ¿Cuál es el último día para responder?
survey-did = Un cambio en la encuesta «{ $title }».

# Un borrador.
survey-head = **{ $title }** · borrador
survey-fact-promise =
    { $promise ->
        [anonymous] anónima
       *[named] con nombre
    }
survey-fact-audience = para { $audience }
survey-fact-until = hasta { $until }
survey-fact-days = abierta durante { $time }
survey-fact-languages =
    { $partly ->
        [yes] en parte también en { $names }
       *[no] también en { $names }
    }
survey-intro = «{ $words }»
survey-changed-by = El último cambio es de { $name }: { $at }.
survey-empty = Todavía no tiene preguntas.
survey-line = **{ $number }.** { $words } ({ $facts })
survey-line-choices = _{ $words }_
survey-kind =
    { $kind ->
        [single] una de { $count }
        [several] varias de { $count }
        [scale] una escala
       *[text] con sus palabras
    }
survey-fact-scale = de { $low } a { $high }
survey-fact-bounds =
    { $least ->
        [0] { $most } como mucho
       *[other] { $most ->
            [0] al menos { $least }
           *[other] de { $least } a { $most }
        }
    }
survey-fact-other = u otra cosa
survey-fact-optional = se puede dejar en blanco
survey-fact-roles = para { $roles }
survey-role-mentee = mentees
survey-role-mentor = mentores
survey-role-council = miembros del consejo
survey-choice-line = - { $label }
survey-end-line = - { $point }: { $label }
survey-choice = Opción { $place }: «{ $label }»
survey-dropped = El borrador «{ $title }» queda guardado aparte.

# Lo que se puede hacer con un borrador.
survey-step-add = Añadir una pregunta
survey-step-list = Cambiar una pregunta
survey-step-settings = Título, gente, último día
survey-step-try = Verla como los miembros
survey-step-send = Enviarla
survey-step-languages = En otros idiomas
survey-step-both = Verla lado a lado
survey-step-translate = Escribir lo que falta
survey-step-translated = Cambiar una traducción
survey-step-fits = Sigue valiendo
survey-write-in = Escribirla en { $language }
survey-step-at = A una hora fijada
survey-step-at-other = Otra hora
survey-step-change = Cambiar la encuesta
survey-step-cancel = No enviarla
survey-step-undo = Deshacer
survey-step-show = Volver al borrador
survey-step-question = Volver a la pregunta
survey-step-words = Texto
survey-step-kind = Cómo se responde
survey-step-choices = Opciones
survey-step-other-yes = Permitir otra cosa
survey-step-other-no = No permitir otra cosa
survey-step-most = Cuántas
survey-step-scale = La escala
survey-step-required-yes = Hay que responderla
survey-step-required-no = Puede quedar en blanco
survey-step-roles = Quién la ve
survey-step-up = Subir
survey-step-down = Bajar
survey-step-more = Más
survey-step-remove = Quitar
survey-step-label = Cambiar el texto
survey-step-audience = Quién la recibe
survey-step-until = Último día
survey-step-title = Título
survey-step-intro = Primeras palabras
survey-step-anonymous = Hacerla anónima
survey-step-named = Pedir el nombre
survey-step-language = Idioma
survey-step-drop = Dejarla
survey-step-revive = Retomarla
survey-settings = **{ $title }** va a { $audience }. ¿Qué quieres cambiar?
survey-no-intro = Nada antes
survey-ask-language = ¿En qué idioma está escrita?
survey-ask-drop = ¿Dejo a un lado el borrador «{ $title }»?
survey-drop-yes = Sí, déjalo
survey-audience-unclear = No sé bien quién es «{ $words }». Dilo como «mentores en Perú», «mentees que hablan español», o con un nombre.
survey-day-over = { $day } ya pasó. ¿Qué día debería ser el último?

# En otros idiomas.
survey-which-language = ¿Qué idioma?
survey-in-language = **{ $title }** en { $language }, lado a lado:
survey-both-first =
    { $number ->
        [0] { $own } → { $there }
       *[other] **{ $number }.** { $own } → { $there }
    }{ $changed ->
        [true] { " " }_(cambió desde entonces)_
       *[false] { "" }
    }
survey-both = - { $own } → { $there }
survey-translated =
    { $count ->
        [0] Está todo.
        [one] Todavía falta una parte.
       *[other] Todavía faltan { $count } partes.
    }
survey-translate =
    { $count ->
        [one] Escríbelo en { $language }, por favor:
       *[other] Escríbelo en { $language }, por favor, { $count } líneas en el mismo orden:
    }
survey-translate-line =
    { $place ->
        [0] **{ $words }**
       *[other] - { $words }
    }
survey-translate-there = { "" }   → { $words }
survey-translate-count =
    { $lines ->
        [one] Era una línea;
       *[other] Eran { $lines } líneas;
    } { $wanted ->
        [one] aquí es una.
       *[other] aquí son { $wanted }, para que cada texto tenga la suya.
    }
survey-language-missing =
    { $count ->
        [one] Una de esas personas lee { $language }.
       *[other] { $count } de esas personas leen { $language }.
    } { $what ->
        [all] Todavía no hay nada en { $language }, así que la recibirían en { $own }.
        [first] El título y las primeras palabras no están al día en { $language }.
       *[questions] Falta en { $language }, o cambió desde entonces: pregunta { $numbers }. Lo que falta lo recibirían en { $own }.
    }

# Una pregunta.
survey-ask-kind = ¿Cómo se responde «{ $words }»?
survey-kind-single = Una de una lista
survey-kind-several = Varias de una lista
survey-kind-scale = En una escala
survey-kind-text = Con sus palabras
survey-ask-scale = ¿De dónde a dónde va la escala de «{ $words }»?
survey-leave-end = Dejarlo como está
survey-ask-bound =
    { $bound ->
        [most] ¿Cuántas opciones se pueden elegir como mucho?
       *[least] ¿Y cuántas hay que elegir como mínimo?
    }
survey-no-bound = Las que sean
survey-ask-roles = ¿A quién se le muestra «{ $words }»?
survey-roles-all = A todo el mundo
survey-shown-to =
    { $some ->
        [true] Solo la ven { $roles }.
       *[false] La ve todo el mundo.
    }
survey-added = Es la pregunta { $number }.
survey-moved = Ahora es la pregunta { $number }.
survey-removed = Quitada: «{ $words }»
survey-noted =
    { $what ->
        [mended] Arreglado.
        [kept] Se queda como está.
       *[words] Anotado.
    }
survey-undone = El último cambio queda deshecho.
survey-not-undone = Ha habido otro cambio desde entonces, así que no deshago nada.
survey-choices-done = Eso es todo
survey-choices-more = Añadir más
survey-which-choice = Las opciones de «{ $words }»:
survey-full = En una encuesta caben { $most } preguntas como mucho, para que la gente llegue al final.
survey-many-choices = En una pregunta caben { $most } opciones como mucho. No añadí ninguna de las últimas.
survey-too-long = Son { $there } caracteres; caben { $most } como mucho. ¿Lo puedes decir más corto?
survey-question-gone = Esa pregunta ya no está.
survey-choice-gone = Esa opción ya no está.
survey-gone = Esa encuesta ya no está.
survey-is-out = «{ $title }» ya salió, así que no se puede cambiar. Puedes hacer una copia.
survey-make-copy = Hacer una copia

# Lo que conviene arreglar antes de enviarla.
survey-to-mend =
    { $count ->
        [one] Algo que mirar antes de enviarla:
       *[other] { $count } cosas que mirar antes de enviarla:
    }
survey-fault-no-questions = - Todavía no tiene ninguna pregunta.
survey-fault-no-words = - La pregunta { $number } no tiene texto.
survey-fault-several-words = - La pregunta { $number } admite **una** respuesta, pero dice «{ $words }».
survey-fault-single-words = - La pregunta { $number } admite **varias** respuestas, pero dice «{ $words }».
survey-fault-same-options = - La pregunta { $number } tiene dos veces la opción «{ $label }».
survey-fault-no-label = - La pregunta { $number } tiene una opción que nadie puede ver: está vacía.
survey-fault-long-label = - En la pregunta { $number }, la opción «{ $label }» es demasiado larga para un botón en el teléfono.
survey-fault-in = { $line } _({ $language })_
survey-fault-few-options = - La pregunta { $number } necesita al menos dos opciones para cada persona que la ve.
survey-fault-scale-ends = - La escala de la pregunta { $number } necesita dos extremos, a diez pasos como mucho.
survey-fault-scale-labels = - No se sabe qué significan los extremos de la escala en la pregunta { $number }.
survey-fault-least-over-most = - La pregunta { $number } pide más opciones como mínimo que como máximo.
survey-fault-least-over-options = - La pregunta { $number } pide más opciones de las que hay.
survey-fault-most-over-options = - La pregunta { $number } admite más opciones de las que hay.
survey-fault-unseen-question = - Nadie de quienes reciben la encuesta vería la pregunta { $number }.
survey-fault-unseen-option = - Nadie de quienes ven la pregunta { $number } vería la opción «{ $label }».
survey-mend-no-words = Escribir la pregunta
survey-mend-several-words = Que se elijan varias
survey-mend-single-words = Que se elija una
survey-mend-same-options = Quitar la segunda
survey-mend-no-label = Quitar la vacía
survey-mend-long-label = Decirla más corta
survey-mend-translation = Escribirla de nuevo
survey-mend-few-options = Añadir opciones
survey-mend-scale-ends = Que sea de 1 a 5
survey-mend-scale-labels = Decir qué significan
survey-mend-least-over-most = Cambiarlos entre sí
survey-mend-least-over-options = Vale cualquier número
survey-mend-most-over-options = Permitir todas
survey-mend-unseen-question = Mostrarla a todo el mundo
survey-mend-unseen-option = Mostrarla a todo el mundo
survey-accept-several-words = Una respuesta está bien
survey-accept-single-words = Varias está bien
survey-accept-long-label = Está bien así
survey-accept-scale-labels = Se entiende así
survey-mend-first = Casi: miremos esto primero, y después puede salir.

# Probarla y enviarla.
survey-try-as = Mentees, mentores y consejo no ven todos lo mismo. ¿Como quién quieres verla?
survey-as-mentee = Como mentee
survey-as-mentor = Como mentor
survey-as-council = Como consejo
survey-trial = _Una prueba: nada de lo que respondas aquí se guarda._
survey-try-end = Terminar la prueba
survey-tried = Eso es todo: aquí se entregarían tus respuestas. No se guardó nada.
survey-ask-send =
    «**{ $title }**» va a **{ $audience }**, { $questions ->
        [one] una pregunta
       *[other] { $questions } preguntas
    }, { $promise ->
        [anonymous] anónima
       *[named] con nombre
    }, hasta { $until }. Después ya no se puede cambiar nada.{ $few ->
        [true] { " " }Con menos de { $most } personas, los resultados de una encuesta anónima no se muestran nunca.
       *[false] { "" }
    }
survey-send-yes =
    { $count ->
        [one] Enviarla a una persona
       *[other] Enviarla a { $count } personas
    }
survey-send-nobody = Ahora mismo no hay nadie en ese grupo. ¿Quién debería recibirla?
survey-send-late = Su último día ya pasó: { $until }. ¿Qué día debería ser el último?
survey-at-head = «**{ $title }**», el { $day } a las { $clock }:
survey-at-moments =
    { $how ->
        [own] - **Según el reloj de cada quien:**{ " " }
        [once] - **Para todo el mundo a la vez, según tu reloj:**{ " " }
       *[one] { "" }
    }{ $same ->
        [true] la reciben el { $first } en tu hora.
       *[false] { $how ->
            [once] el { $first } en tu hora; donde sea de noche, por la mañana: las últimas personas la reciben el { $last } ({ $zone }).
           *[own] las primeras personas la reciben el { $first } en tu hora, las últimas el { $last } ({ $zone }).
        }
    }
survey-at-own = Según el reloj de cada quien
survey-at-once = A todo el mundo a la vez
survey-at-yes = Sí, a esa hora
survey-at-late = Las últimas personas la reciben el { $last } ({ $zone }), y su último día termina el { $until }. ¿Sale antes, o queda abierta más tiempo?
survey-waits =
    «**{ $title }**» está lista para { $count ->
        [one] una persona
       *[other] { $count } personas
    } y espera su hora:
survey-waits-until = Queda abierta hasta { $until }.
survey-waits-days = Queda abierta durante { $time } desde entonces.
survey-send-now = Enviarla ahora
survey-cancelled = De acuerdo, nadie la recibe. Vuelve a ser un borrador.
survey-changed-since = Algo cambió desde que te lo mostré, así que no envié nada. Ahora está así:
survey-sent =
    «{ $title }» va en camino a { $count ->
        [one] una persona
       *[other] { $count } personas
    }. Se puede responder hasta { $until }.
survey-sent-room =
    { $name } ha enviado la encuesta «{ $title }» a { $count ->
        [one] una persona
       *[other] { $count } personas
    }.

# Las encuestas que hay.
help-surveys = ver las encuestas que hay
do-surveys = Encuestas
wish-surveys = Las encuestas que hay
# Lo que va antes del nombre de una encuesta.
words-survey = encuesta, la encuesta, sondeo, cuestionario, muéstrame la encuesta, ver la encuesta, abre la encuesta
# What leads to the people a survey is for: “only the mentees”.
words-survey-for = solo para, solo a, sólo para, solamente para, solamente a, únicamente a, solo, solamente, es para, para, y, a, los, las
help-survey = ver una encuesta por su nombre
do-survey = Encuesta
wish-survey = Te muestro la encuesta «{ $name }».
surveys-none = Ninguna encuesta te espera.
surveys-answer = Responder una
surveys-none-yet = Todavía no hay ninguna encuesta.
surveys-group =
    { $state ->
        [draft] **En preparación**
        [waiting] **Esperan su hora**
        [open] **Abiertas**
       *[closed] **Terminadas**
    } ({ $count })
surveys-line = - { $title }
surveys-line-at = - { $title }, sale el { $at }
surveys-line-until = - { $title }, hasta { $until }

# Una encuesta en un archivo.
survey-file-faulty = { $name } todavía no es una encuesta. Arregla esto y envíalo otra vez, por favor:
survey-file-line = - { $where }{ $what }
survey-file-where = Pregunta { $number }:{" "}
survey-file-more =
    { $count ->
        [one] - y una cosa más
       *[other] - y { $count } cosas más
    }
survey-file-no-toml = No se puede leer como TOML: { $error }
survey-file-beyond = Tiene un número, o listas dentro de listas, más allá de lo que puedo leer.
survey-file-key = No conozco «{ $key }» aquí. Hay: { $keys }
survey-file-missing = Falta «{ $key }».
survey-file-type = «{ $key }» no está escrito como debería.
survey-file-value = «{ $key }» no puede ser «{ $value }», solo: { $values }
survey-file-language = «language» no puede ser «{ $value }», solo: { $languages }
survey-file-long = «{ $key }» tiene más de { $most } caracteres.
survey-file-many = Hay más de { $most } de «{ $key }».
survey-file-text = Ese texto
survey-file-large = Ese archivo es demasiado grande para una encuesta.
survey-file-not-there = No pude recibir ese archivo. ¿Me lo envías otra vez?
survey-imported-languages = También está en { $names }.
survey-imported =
    «{ $title }» con { $count ->
        [one] una pregunta
       *[other] { $count } preguntas
    } es ahora un borrador de { $name }. El consejo lo encuentra entre las encuestas.
# Responder.
help-take-survey = responder una encuesta que te enviaron
do-take-survey = Responder una encuesta
menu-take-survey =
    { $count ->
        [one] Responder una encuesta
       *[other] Responder { $count } encuestas
    }
wish-take-survey = Te muestro las encuestas que esperan tus respuestas.
survey-until = Está abierta hasta el { $until }.
survey-trust = Yo sí veo lo que tocas, porque lo llevo: luego lo sello y solo lo cuento junto con al menos otras cuatro personas. Nadie puede abrirlo, tampoco el consejo, mientras quien me hace funcionar me deje hacerlo.
survey-waiting =
    { $count ->
        [0] Ninguna encuesta espera tus respuestas.
       *[other] Estas encuestas esperan tus respuestas:
    }
survey-goes-on = Ya empezaste **{ $title }**; seguimos donde estabas.
survey-later = Más tarde
survey-kept = Está bien. Lo que ya respondiste queda guardado; sigue con **{ $title }** cuando quieras.
survey-not-for-you = Esa encuesta no es para ti, o todavía no está abierta.
survey-late =
    { $took_part ->
        [yes] **{ $title }** está cerrada. Participaste, ¡gracias!
       *[no] **{ $title }** ya está cerrada. Qué amable querer responder; habrá otra.
    }
survey-handed-in-before = Ya entregaste **{ $title }**. ¡Gracias! Recibirás los resultados cuando se cierre.
survey-write-it = Adelante, escríbelo en un mensaje.
survey-left-out = en blanco
survey-all-answered = Esa era la última pregunta. Tus respuestas:
survey-read-back = { $number }. { $words } → **{ $answer }**
survey-hand =
    { $to ->
        [anonymous] Cuando las entregues ya no podrás cambiarlas, porque nadie sabrá cuáles son las tuyas.
       *[named] Cuando las entregues ya no podrás cambiarlas. El consejo las lee con tu nombre.
    }
# Lo que dice que alguien terminó con una encuesta, y que quiere entregar sus respuestas.
words-survey-done = listo, lista, ya está, ya, terminé, ya terminé, he terminado, ya he terminado, acabé, ya acabé, eso es todo, es todo
words-survey-hand-in = entregar, entrégalas, entregarlas, quiero entregar, quiero entregarlas, entregar mis respuestas, entrega mis respuestas, entregar la encuesta, envía mis respuestas, enviar mis respuestas
survey-hand-in = Entregar
survey-change = Cambiar una respuesta
survey-change-which = ¿Cuál?
survey-answer-changed = La respuesta { $number } quedó cambiada.
survey-answer-unclear = No encontré eso entre las respuestas. Toca una, o escribe su número.
survey-answer-missing = Falta esta:
survey-answer-long = ¡Cuánto has pensado! ¿Podrías acortarlo? Caben { $count ->
        [one] un carácter.
       *[other] { $count } caracteres.
    }
survey-answer-many =
    { $count ->
        [one] Aquí puedes elegir una. Quita primero otra.
       *[other] Aquí puedes elegir hasta { $count }. Quita primero otra.
    }
survey-answer-few =
    { $count ->
        [one] Elige al menos una, por favor.
       *[other] Elige al menos { $count }, por favor.
    }
survey-answer-one = Aquí solo una, por favor: ¿cuál va primero para ti?
survey-answer-number = Las respuestas van del 1 al { $count }.
survey-answer-point = Elige un número del { $low } al { $high }, por favor.
survey-thanks =
    { $promise ->
        [anonymous] Gracias, tus respuestas están entregadas. Están selladas y esperan a que se cuenten junto con otras. Recibirás los resultados cuando se cierre la encuesta.
       *[named] Gracias, tus respuestas están entregadas. Recibirás los resultados cuando se cierre la encuesta.
    }
survey-lost = Tuve que mudarme y no pude llevarme tus respuestas selladas a **{ $title }**: ya nadie puede abrirlas, ni siquiera yo. ¡Perdón! ¿Responderías otra vez?
survey-reminder = Todavía te espera una encuesta. No hay prisa, ni habrá otro recordatorio.
    { "" }
    { $invitation }

# Resultados.
help-survey-results = ver los resultados de una encuesta
do-survey-results = Resultados de encuestas
wish-survey-results = Te muestro los resultados de las encuestas.
survey-results-which = ¿Qué encuesta?
survey-results-none = Todavía no hay resultados que puedas ver. Los de una encuesta en la que participaste te llegan cuando se cierra.
survey-results-later = Recibirás los resultados cuando se cierre la encuesta.
survey-results-propose = Hacer una propuesta con esto
survey-public-title = Resultados: { $title }
survey-results-title = Resultados: **{ $title }**
survey-results-few =
    { $over ->
        [yes] Respondieron menos de { $fewest } personas. Para que nadie sea reconocido, no se muestra nada, y sus respuestas ya no existen.
       *[no] Todavía no hay nada que mostrar. Habrá resultados cuando respondan bastantes personas para que nadie sea reconocido: desde { $fewest } al final y, mientras está abierta, desde el doble.
    }
survey-results-nobody = Nadie ha respondido todavía.
survey-results-counted =
    { $count ->
        [one] Ha respondido una de { $asked }.
       *[other] Han respondido { $count } de { $asked }.
    }
survey-results-voted =
    { $count ->
        [one] Ha respondido una persona.
       *[other] Han respondido { $count } personas.
    }
survey-results-steps = Los resultados avanzan de { $fewest } respuestas en adelante cada vez, así que puede que ya hayan respondido más.
survey-first-results = Ya se pueden ver las primeras respuestas a **{ $title }**.
survey-results-question = **{ $number }. { $words }**
survey-results-line = { $label }: **{ $count }** ({ $share } %)
survey-results-mean = En promedio: **{ $mean }**
survey-results-words = «{ $words }»
survey-results-more =
    { $count ->
        [one] … y una más con palabras.
       *[other] … y { $count } más con palabras.
    }
survey-results-unanswered = Sin respuestas.
survey-results-part = Menos de { $fewest } respuestas hasta ahora, así que no se muestra nada.
survey-chart-unit = respuestas

# Cerrar.
help-survey-close = cerrar una encuesta antes de su último día
do-survey-close = Cerrar una encuesta
wish-survey-close = Te muestro qué encuestas se pueden cerrar.
survey-close-which = ¿Qué encuesta quieres cerrar?
survey-close-none = Ninguna encuesta está abierta.
survey-close-one = { $title }
survey-close-sure = ¿Cierro **{ $title }** ahora? Nadie podrá responder más, lo que no se entregó se olvida, y quienes participaron reciben los resultados.
survey-close-yes = Sí, ciérrala
survey-closed = **{ $title }** está cerrada. Quienes participaron reciben los resultados.
survey-closed-before = Esa encuesta ya está cerrada.

# Como archivo.
help-survey-export = recibir las respuestas de una encuesta como archivo
do-survey-export = Guardar como archivo
wish-survey-export = Te doy las respuestas de una encuesta como archivo.
ask-survey-export-kind = ¿En qué tipo de archivo?
choice-table-format-csv = CSV
choice-table-format-xlsx = Excel
survey-export-name = Nombre
survey-exported =
    { $count ->
        [one] Una línea de respuestas a **{ $title }**.
       *[other] { $count } líneas de respuestas a **{ $title }**.
    }

# Como sondeo en un grupo.
help-survey-poll = poner una encuesta en un grupo como sondeo
do-survey-poll = Poner una encuesta en un grupo
wish-survey-poll = Te muestro qué encuestas pueden estar en un grupo como sondeo.
survey-send-poll = Solo como sondeo en un grupo
survey-poll-only = **{ $title }** está abierta hasta el { $until }, solo como sondeo: nadie recibe un mensaje sobre ella.
survey-poll-only-room = { $name } ha abierto la encuesta «{ $title }», solo para votar en grupos.
survey-poll-put-it = Ponerla en un grupo como sondeo
survey-poll-here = Ponerla aquí como sondeo
survey-poll-ask-here = **{ $title }** puede estar aquí como sondeo. Quienes están aquí ven quién vota qué.
survey-poll-which =
    { $here ->
        [yes] ¿Qué encuesta pongo aquí como sondeo? Quienes están aquí ven quién vota qué.
       *[no] ¿Qué encuesta pongo en un grupo como sondeo?
    }
survey-poll-none = Ahora mismo ninguna encuesta abierta puede ser un sondeo { $here ->
        [yes] aquí
       *[no] en un grupo
    }.
survey-poll-not = **{ $title }** no puede ser un sondeo: { $reason ->
        [anonymous] es anónima, y en un sondeo se ve quién vota.
        [questions] un sondeo tiene una sola pregunta.
        [kind] un sondeo tiene opciones, y a esto se responde de otra manera.
        [other] se puede responder con palabras propias, y en un sondeo no caben.
        [roles] una parte es solo para algunas personas, y un sondeo lo ve todo el grupo.
        [bounds] un sondeo no puede decir cuántas opciones elegir.
        [network] donde estoy no hay sondeos.
       *[long] es más larga de lo que cabe en un sondeo.
    }
survey-poll-where =
    { $known ->
        [yes] ¿Dónde pongo **{ $title }** como sondeo? Quienes están allí ven quién vota qué. En cualquier otro grupo en el que esté, `/survey_poll` hace lo mismo.
       *[no] Todavía no conozco una sala para **{ $title }**. En un grupo en el que esté, `/survey_poll` de alguien del consejo la pone allí.
    }
survey-poll-room =
    { $kind ->
        [council] La sala del consejo
        [public] La sala pública en { $network }
       *[yours] El grupo en { $network } al que me trajiste
    }{ $number ->
        [1] { "" }
       *[other] { " " }({ $number })
    }
survey-poll-put = **{ $title }** va ahora allí como sondeo. Los votos de las personas a las que va dirigida se cuentan con las demás respuestas, según llegan.
survey-poll-refused = No pude poner **{ $title }** allí como sondeo: ese grupo no me deja. Quizá quien lo administra pueda permitirme enviar sondeos.
survey-poll-there = **{ $title }** ya está allí como sondeo.
survey-poll-intro = **{ $title }**: vota aquí abajo, por favor{ $ends ->
        [yes] { "" }, hasta el { $until }
       *[no] { "" }
    }. Tu voto muestra tu nombre. Cuento una sola vez a cada persona a la que va dirigida, vote aquí o me responda en nuestro chat.
survey-poll-over = **{ $title }** está cerrada. ¡Gracias por votar!
survey-poll-voted = Ya votaste en el sondeo. Lo que entregues aquí toma su lugar.
survey-begun = He empezado un borrador con lo que dijiste. Todavía no sale nada.
# Lo que dice una frase que quiere preguntar algo a muchas personas, y lo que lleva a la pregunta, las opciones y lo demás.
words-survey-wish = hacer una encuesta, hacer un sondeo, hacer un cuestionario, hacer una encuesta anónima, hagamos una encuesta, hagamos un sondeo, haz una encuesta, crear una encuesta, crea una encuesta, lanzar una encuesta, lanza una encuesta, mandar una encuesta, manda una encuesta, armar una encuesta, armemos una encuesta, prepara una encuesta, preparar una encuesta, empezar una encuesta, una encuesta rápida, una encuesta corta, nueva encuesta, quiero preguntar, quisiera preguntar, quiero preguntarles, quisiera preguntarles, me gustaría preguntar, queremos preguntar, vamos a preguntar, preguntemos, preguntar a todos, preguntarle a todos, preguntar a los mentores, preguntar a los mentees, preguntar a los aprendices, podemos preguntar, podríamos preguntar, preguntarles, pregúntales, preguntales, pregúntale, preguntale, (pregunta|preguntar|preguntarle|preguntarles|consultar|consultarles|consulta|consúltales|consultales) a (los|las|nuestros|nuestras|todos|todas|todos los|todas las|la gente|todo el mundo|cada), (quiero|quisiera|me gustaría|necesito|queremos) saber (de|por) (los|las|todos|todas|cada)
words-survey-noun = encuesta, sondeo, cuestionario
words-survey-question = sobre, acerca de, qué tan, qué, si, cuál, cuáles, cuándo, cómo, dónde, quién, quiénes, por qué, cuánto, cuánta, cuántos, cuántas, cada cuánto
words-survey-about = sobre, acerca de, si
# Lo que pide a cada quien un número o una opción, y cómo se dice una escala.
words-survey-counts = (cuántas|cuántos|cuantas|cuantos) (horas|personas|aprendices|mentees|veces|días|minutos|reuniones|llamadas|sesiones), cuánto (tiempo|dinero), cuanto (tiempo|dinero), cada cuánto, qué tan, que tan, cómo de (contentos|contentas|satisfechos|satisfechas|felices|útil), (solo|sólo|nada más) un número, un número del, en una escala, qué (nota|calificación|puntuación|puntaje), que (nota|calificación|puntuación|puntaje), si (prefieren|preferirían|les gusta más|les viene mejor|les va mejor), qué (prefieren|preferirían|les viene mejor|les queda mejor|les va mejor)
words-survey-scale = en una escala del, en una escala de, escala del, del, de, entre
words-survey-scale-to = al, a, y
words-survey-several = más de una, más de uno, varias, varios, marcar varias, elegir varias, todas las que quieran
words-survey-single = solo una, sólo una, una sola, una respuesta, solo uno
words-survey-anonymous = anónima, anónimo, anónimamente, sin nombres, secreta, en secreto
words-survey-until = hasta el, hasta, abierta hasta
words-survey-or = o, u, y, e
words-survey-mentors = mentores, mentoras
words-survey-mentees = aprendices, mentees, nuevos
survey-said-question = ¿{ $words }?
