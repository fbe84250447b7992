### Contar actividades y que alguien las confirme.

arg-activity = actividad
arg-kind = tipo
arg-day = fecha
arg-title = título; clave=valor ...
arg-question = pregunta
arg-text = respuesta
button-confirm = Confirmar
button-ask-more = Preguntar algo
button-reject = Rechazar
button-answer = Responder
button-answer-one = Responder #{ $number }
button-activity = #{ $number } { $title }
choice-activity-kind-attended = Asistí
choice-activity-kind-organised = Organicé
choice-activity-kind-campaign = Campaña
choice-activity-kind-recruited = Invité a alguien
choice-activity-kind-content = Contenido
choice-activity-kind-other = Otra cosa
detail-link = Enlace
detail-attendees = Asistentes
detail-expected = Esperados
detail-goal = Objetivo
detail-outcome = Resultado
detail-budget = Presupuesto
detail-swag = Regalos
detail-campaign = Campaña

activity-card =
    {"**"}#{ $number } { $title }**
    { $kind } · { $day } · { $name }
activity-detail = - { $label }: { $value }
activity-answered =
    {"**"}Pregunta:** { $question }
    {"**"}Respuesta:** { $answer }
activity-unanswered = {"**"}Pregunta sin respuesta todavía:** { $question }
activity-line = - #{ $number } { $title } – { $name }, hasta el { $due }
activity-and-more = … y { $count } más
activity-due = Decide antes del { $due }, por favor.
activity-overdue = El plazo terminó el { $due }. Sigue abierta hasta que alguien decida.
activity-which = ¿A cuál te refieres?

help-report = contar lo que hiciste por el programa
ask-report-kind = ¿Qué hiciste?
ask-report-day = ¿Cuándo fue? Por ejemplo hoy, el viernes pasado o 24 nov. Si es algo que organizas o una campaña, puede ser más adelante.
ask-report-title = ¿Cómo se llamaba? Basta el título: los detalles vienen después, con botones.
report-noted = Gracias, queda anotado:
report-who-confirms =
    { $who ->
        [mentor] Lo confirmará { $name }, antes del { $due }.
       *[council] Ahora no tienes mentor, así que lo confirmará alguien del consejo, antes del { $due }.
    }
report-held = ¡Es mucho para un solo día, gracias! Todo queda guardado; lo demás que cuentes llegará en un solo mensaje a quien lo confirma, a partir del { $until }.
report-planned =
    { $who ->
        [mentor] Está previsto, así que le pediré a { $name } que lo confirme cuando ya haya sido, antes del { $due }.
       *[council] Está previsto, así que le pediré al consejo que lo confirme cuando ya haya sido, antes del { $due }.
    }
report-hint = Puedes añadir más con los botones; todo es opcional.
report-already = Eso ya me lo contaste: es la #{ $number }. Toca `/activities` para ver cómo va.
report-not-yet = Ese día aún no ha llegado. Cuéntamelo después; solo algo que organizas o una campaña se puede contar antes.
report-too-far = Falta más de un año para eso. El último día que puedo anotar es el { $last }.
report-too-early = Es una fecha demasiado antigua para mí. ¿Está bien el año?
report-no-title = Primero necesito un título; los detalles vienen después.
report-title-too-long = El título es un poco largo. Que no pase de { $limit } caracteres, por favor; los detalles van después de un punto y coma.
report-key-near = No conozco el detalle «{ $key }». ¿Querías decir «{ $nearest }»? Aún no he anotado nada; envíalo otra vez, por favor.
report-key-unknown = No conozco el detalle «{ $key }». Puedes usar { $known }. Aún no he anotado nada; envíalo otra vez, por favor.
report-key-twice = «{ $key }» aparece dos veces. ¿Cuál es el bueno? Envíalo otra vez, por favor.
report-value-empty = No hay nada después de «{ $key }=». Complétalo o quítalo, y envíalo otra vez.
report-value-number = «{ $key }» debe ser un número como 40, pero leo «{ $value }». Envíalo otra vez, por favor.
report-value-too-long = «{ $key }» es un poco largo. Que no pase de { $limit } caracteres, por favor.
report-value-link = Un enlace en «{ $key }» debe empezar por https:// o http://, como `https://example.org`. Envíalo otra vez, por favor.

help-activities = ver lo que contaste y cómo va
activities-none = Aún no has contado nada. Cuando hagas algo por el programa, toca `/report`.
activities-title =
    { $count ->
        [one] Este año: 1 actividad, confirmadas: { $confirmed }. Abiertas: { $open }.
       *[other] Este año: { $count } actividades, confirmadas: { $confirmed }. Abiertas: { $open }.
    }
activities-line = - #{ $number } { $title }, { $day } – { $state }
activity-state-planned = prevista
activity-state-reported = pendiente de confirmar
activity-state-more = espera tu respuesta
activity-state-confirmed = confirmada ✓
activity-state-rejected = no cuenta
activity-state-withdrawn = retirada
activity-state-unconfirmed = abierta, también la mira el consejo

activities-tally =
    { $weeks ->
        [0] Hasta ahora: { $counts }.
        [one] Hasta ahora: { $counts }. Una semana con actividad: ¡buen comienzo!
       *[other] Hasta ahora: { $counts }. ¡{ $weeks } semanas seguidas!
    }
activities-in = { $count } en las últimas { $span }
activities-in-none = ninguna en las últimas { $span }

help-edit = completar o cambiar una actividad tuya hasta que se confirme
edit-nothing = Ya no se puede cambiar ninguna actividad tuya. Toca `/activities` para verlas todas.
edit-not-yours = No hay ninguna #{ $number } tuya que se pueda cambiar. Estas sí:
edit-how = ¿Qué quieres añadir o cambiar? Basta un botón.
edit-done = Cambiado. Quien la confirme la ve así:
ask-edit-text =
    { $detail ->
        [link] ¿Dónde se puede leer sobre «{ $title }»? Basta un enlace como https://example.org.
        [attendees] ¿Cuántas personas vinieron a «{ $title }»? Basta un número, aunque sea aproximado.
        [expected] ¿Cuántas personas esperas en «{ $title }»?
        [goal] ¿Qué quiere lograr «{ $title }»? Basta una frase.
        [outcome] ¿Qué resultó de «{ $title }»? Una o dos frases.
        [budget] ¿Cuánto costó «{ $title }», o dónde está la solicitud de presupuesto? Un enlace o unas palabras.
        [swag] ¿Hay material para «{ $title }»? Un enlace a la solicitud o unas palabras.
       *[campaign] ¿A qué campaña pertenece «{ $title }»?
    }
button-tell = Contar cómo fue
how-it-went =
    ¿Qué tal fue? «{ $title }» ya debería haber pasado. ¿Cuántas personas vinieron y qué resultó?

    Si se aplazó, dime el nuevo día: `/edit`

help-answer = responder a una pregunta sobre tu actividad
ask-answer-text =
    «{ $question }»

    Tu próximo mensaje es la respuesta; le llega a quien confirma la actividad.
answer-nothing = Nadie espera una respuesta sobre tus actividades.
answer-done = Se lo paso. Te aviso cuando se decida la #{ $number } «{ $title }».

help-review = ver las actividades que esperan tu decisión
review-one = Una actividad de { $name }:
activity-none-waiting = Ninguna actividad espera tu decisión.
activity-own = La #{ $number } es tuya, así que decide otra persona.
activity-not-with-you = Ninguna actividad #{ $number } espera tu decisión. Puede que ahora la tenga otra persona.
activity-not-yet = La #{ $number } será el { $day }. Se puede confirmar cuando haya pasado; entonces te preguntaré.
activity-with-mentor = La #{ $number } está con { $mentor } hasta el { $due }. Si para entonces no se decide, pasa al consejo.
activity-decided =
    { $state ->
        [confirmed] La #{ $number } ya está confirmada.
        [withdrawn] La #{ $number } se retiró.
       *[rejected] La #{ $number } ya está rechazada.
    }
activity-decided-by =
    { $by ->
        [you]
            { $state ->
                [confirmed] Ya confirmaste la #{ $number }: { $at }.
               *[rejected] Ya rechazaste la #{ $number }: { $at }.
            }
       *[other]
            { $state ->
                [confirmed] { $name } ya confirmó la #{ $number }: { $at }.
               *[rejected] { $name } ya rechazó la #{ $number }: { $at }.
            }
    }
activity-note-too-long = Es un poco largo. Que no pase de { $limit } caracteres, por favor.

help-confirm = confirmar una actividad
confirm-done = Confirmada: #{ $number } «{ $title }». Ya se lo digo a { $name }.
activity-confirmed = { $name } confirmó tu actividad #{ $number } «{ $title }». ¡Gracias por lo que haces!

help-ask-more = preguntar algo sobre una actividad antes de decidir
ask-ask-more-question = ¿Qué te gustaría saber de la #{ $number } «{ $title }»? Tu próximo mensaje le llega a { $name }.
ask-more-held = Hoy has preguntado varias veces, así que tu última pregunta a { $name } se queda como está. Puedes hacer otra a partir del { $until }.
ask-more-done = Ya le pregunté a { $name }. La #{ $number } «{ $title }» volverá a ti con la respuesta.
activity-asked =
    { $name } quiere saber algo más de tu actividad #{ $number } «{ $title }»:

    «{ $question }»

    Toca **Responder** y escribe lo que quieras decir.

help-reject = decir que una actividad no cuenta, y por qué
ask-reject-reason = ¿Por qué no cuenta la #{ $number } «{ $title }»? Tu próximo mensaje le llega a { $name }, para que sepa qué mejorar.
reject-done = Rechazada: #{ $number } «{ $title }». { $name } recibirá tu motivo.
activity-rejected =
    { $name } no pudo confirmar tu actividad #{ $number } «{ $title }»:

    «{ $reason }»

    Puedes contarla otra vez con lo que falta: `/report`. Si lo ves de otra manera, habla con { $name }.

asking-new =
    { $count ->
        [one] { $name } contó una actividad. ¿Fue así?
       *[other] { $count } actividades esperan que las confirmes:
    }
asking-again =
    { $count ->
        [one] Un recordatorio: esta actividad de { $name } te espera.
       *[other] Un recordatorio: { $count } actividades te esperan:
    }
asking-late =
    { $count ->
        [one] Terminó el plazo para esta actividad de { $name }. Ahora también la ve el consejo; aún puedes decidir.
       *[other] Terminó el plazo para { $count } actividades. Ahora también las ve el consejo; aún puedes decidir:
    }
asking-answered =
    { $count ->
        [one] { $name } te respondió:
       *[other] Hay respuesta sobre { $count } actividades:
    }
asking-council =
    { $count ->
        [one] 1 actividad nueva espera al consejo, porque quien la contó no tiene mentor. Escríbeme en privado para decidir: `/review`
       *[other] { $count } actividades nuevas esperan al consejo, porque quienes las contaron no tienen mentor. Escríbeme en privado para decidir: `/review`
    }
council-unconfirmed =
    { $count ->
        [one] 1 actividad no se decidió a tiempo y ahora está en la lista del consejo. Escríbeme en privado para decidir: `/review`
       *[other] { $count } actividades no se decidieron a tiempo y ahora están en la lista del consejo. Escríbeme en privado para decidir: `/review`
    }
activity-unconfirmed = Nadie ha podido mirar todavía tu actividad #{ $number } «{ $title }». No se pierde: ahora también la mira el consejo, y te aviso en cuanto se decida.
activity-unanswered-in-time = Todavía hay una pregunta sobre tu actividad #{ $number } «{ $title }». Sigue abierta: responde cuando quieras. Ahora también la mira el consejo.

help-take-back = retirar una actividad que contaste
button-take-back = Retirarla
take-back-sure = ¿Retiro la #{ $number } «{ $title }»? Ya no contará; si quieres, puedes volver a enviarla.
take-back-yes = Sí, retirarla
take-back-no = No
take-back-dropped = De acuerdo, se queda como está.
take-back-done = Hecho: la #{ $number } «{ $title }» queda retirada.
take-back-nothing = No tienes ninguna actividad así pendiente de decidir. Toca `/activities` para ver las tuyas.
activity-taken-back = { $name } ha retirado la #{ $number } «{ $title }», así que no queda nada que confirmar.
report-did = la actividad #{ $number } { $title } está registrada.
# Lo que un mentor cuenta de una actividad de su aprendiz.
activity-others =
    ¡Bien por { $name }! Le toca contarlo, para que cuente a su nombre; después te pediré que lo confirmes. ¿Le envío esto?

    «{ $words }»
activity-others-words = Hola, { $name }: ¡qué bien! Cuéntaselo al bot con tus palabras, por favor, para que cuente a tu nombre.
activity-others-send = Enviar esto a { $name }
activity-others-mine = También fue mía
words-activity-lead = mi aprendiz, ha, acaba de, también, ayer, hoy, la semana pasada, oye, hola, y
words-activity-did = organizó, organizado, organizar, coorganizó, montó, montado, dio una charla, dado una charla, dar una charla, dio un taller, dado un taller, dar un taller, impartió, impartido, presentó, presentado, asistió, asistido, participó, participado, tradujo, traducido, reclutó, publicó, publicado, habló en
# What leads to a question about an activity that waits for its decision, and what may stand behind it.
words-activity-ask = pregúntale, preguntale, pregunta, puedes preguntarle, podrías preguntarle, puedes preguntar, pídele que diga
words-activity-ask-end = antes de confirmar, antes de decir que sí, antes de que confirme, antes de decidir, antes, primero, por favor, porfa
# Un día que corrige quien contó la actividad.
activity-dated = «{ $title }» figura con fecha { $before }. ¿La cambio a **{ $day }**?
activity-dated-yes = Cambiar la fecha
words-activity-dated = fue el, no fue el, fue en realidad, en realidad fue, era el, no era el, ha sido el, es el, será el, la fecha, fecha equivocada, día equivocado, no el
reported-some =
    { $count ->
        [one] Sí, { $name } ha comunicado algo:
       *[other] Sí, { $name } ha comunicado { $count } actividades; las últimas:
    }
reported-nothing = No, ahora mismo no hay nada de { $name }. Lo que se comunica le llega solo a quien lo confirma.
# Lo que lleva a algo que está por venir, a cuánta gente se espera, y a para qué es.
words-planning = (estoy|estamos|ando|andamos) (organizando|preparando|planeando|planificando|armando|montando) (un|una|el|la|mi|nuestro|nuestra), (organizo|organizamos|preparo|preparamos|planeo|planeamos|armo|armamos|monto) (un|una|el|la|mi), (voy a|vamos a|quiero|queremos|pienso|pensamos) (hacer|dar|organizar|impartir|armar|montar|preparar|celebrar) (un|una|el|la|mi), (haré|haremos|daré|daremos|organizaré|organizaremos|impartiré) (un|una|el|la|mi)
words-expected = (espero|esperamos|se esperan|calculo|calculamos|vendrán|van a venir|irán|habrá|esperando)
words-goal = (el objetivo|la meta|la idea|el propósito|mi objetivo|nuestro objetivo|la finalidad|objetivo|meta) (es|:|sería|de), con el fin de, con la idea de, con el objetivo de
words-goal-verb = para (atraer|sumar|conseguir|reclutar|captar|dar a conocer|difundir|enseñar|presentar|animar|ganar|invitar|acercar)
words-people = personas, gente, asistentes, participantes, alumnos, estudiantes, invitados
words-day-leads = para, el, para el, este, el próximo, de, del, a
silent-mine = Sin contar nada desde el { $day }: { $names }.
silent-mine-none = Cada aprendiz tuyo ha contado algo desde el { $day }.
reported-tally =
    { $whole ->
        [all] En total
       *[pair] Desde que acompañas a esta persona
    }: { $count ->
        [one] 1 actividad
       *[other] { $count } actividades
    }, confirmadas: { $confirmed }.
