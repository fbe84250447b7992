### Announcements: told to many people at once.

help-announce = escribir a muchas personas a la vez
help-announcements = ver lo que se anunció
do-announce = Escribir a muchas personas
do-announcements = Anuncios
wish-announce = Escribir un anuncio
wish-announcements = Mostrarte lo que se anunció
ask-announce-text =
    { $council ->
        [yes] ¿Qué quieres anunciar? Escríbelo como lo van a leer. Lo verás antes de que salga.
        [correct] ¿Qué debería decir en su lugar? Llega exactamente a quienes recibieron el texto anterior, como corrección.
        [change] ¿Qué debería decir en su lugar?
       *[no] ¿Qué quieres decir a tus aprendices? Escríbelo como lo van a leer. Lo verás antes de que salga.
    }
ask-announce-audience =
    { $has_wrong ->
        [empty] No hay nadie así en el programa. ¿Para quién más es?
        [yes] No sé quién es «{ $wrong }». Prueba con «mentores», «aprendices en Perú», «quienes hablan español» o nombres.
       *[no] ¿Para quién es? Toca una opción o dímelo: «mentores en Perú», «quienes hablan español», «Kim y Ana».
    }
ask-announce-when = ¿Cuándo deben leerlo? Por ejemplo «mañana a las 9:00» o «viernes 18:00»: cada quien según su propio reloj.
ask-announce-translation = Escríbelo, por favor, en { $language ->
        [en] inglés
        [es] español
       *[other] este idioma ({ $language })
    }:
ask-announce-answer = ¿Cuál es la respuesta a «{ $words }»? La lee quien haya preguntado esto.
ask-announcements-question = ¿Qué te gustaría saber?
ask-announcements-word = ¿Quieres añadir unas palabras tuyas? Tus aprendices las leen primero.
announce-no-mentees = Ahora mismo no tienes aprendices a quienes escribir.
announce-only-mentees = Puedo llevarlo a tus propios aprendices. Para algo más amplio, `/council` llega al consejo.
announce-who = ¿A quién te refieres con «{ $name }»?

announcement-head =
    { $corrects ->
        [yes] **Corrección de { $name }.** Sustituye lo que leíste antes.
       *[no] { $kind ->
            [council] **Noticias del consejo** · { $name }
            [passed] **{ $name } te hace llegar esto**
           *[mentor] **{ $name } te escribe**
        }
    }
announcement-word = «{ $words }»
announcement-word-alone = { $name }, sobre «{ $title }»: «{ $words }»
announcement-got = Recibido
announcement-ask = Tengo una pregunta
announcement-pass = Pasarlo a mis aprendices
announcement-without-word = Sin añadir nada

announcement-preview = Esto llega a **{ $who }**:
announcement-former-readers =
    { $count ->
        [one] la única persona que recibió el texto anterior
       *[other] las { $count } personas que recibieron el texto anterior
    }
announcement-channels = Por { $channels }.
announcement-nowhere =
    { $count ->
        [one] A una persona no hay cómo llegar.
       *[other] A { $count } personas no hay cómo llegar.
    }
announcement-by-morning = Donde es de noche lo leen por la mañana; la última persona, el { $last } en tu hora.
announcement-in =
    _{ $language }, { $count ->
        [one] una persona
       *[other] { $count } personas
    }:_
announcement-missing =
    { $count ->
        [one] Una persona lee en { $language } y aún no hay ese texto: lo recibiría en { $other }.
       *[other] { $count } personas leen en { $language } y aún no hay ese texto: lo recibirían en { $other }.
    }
announcement-now = Enviarlo ahora
announcement-later = Enviarlo a una hora
announcement-test = Mostrármelo tal como lo ven
announcement-text = Cambiar el texto
announcement-translation =
    { $there ->
        [yes] Cambiar el texto en { $language }
       *[no] Añadir el texto en { $language }
    }
announcement-audience = Cambiar para quién es
announcement-drop = No enviarlo
announcement-edit = Cambiarlo
announcement-back = Volver
announcement-tested = Así lo ven. Nadie más lo recibió.
announcement-dropped = De acuerdo, nadie lo recibe.
announcement-dropped-before = Ese se descartó y nadie lo recibió.
announcement-out-already = Ya salió. Si hay algo mal, «Corregirlo» llega a quienes lo recibieron.
announcement-not-out = No ha salido.
announcement-nobody-missed = Ya no queda nadie sin recibirlo, o está en camino.
announcement-again-done =
    { $count ->
        [one] Sale otra vez para la única persona a la que no llegó, y para nadie más.
       *[other] Sale otra vez para las { $count } personas a las que no llegó, y para nadie más.
    }
announcement-stopping = Detenido. Quien no lo tiene ya no lo recibe.
announcement-progress =
    { $state ->
        [waiting] «{ $title }» está listo.
        [going] «{ $title }» está saliendo.
        [stopped] «{ $title }» se detuvo.
       *[done] «{ $title }» ya salió.
    }
announcement-at = Todos lo leen a las { $clock } del { $day } según su propio reloj: la primera persona el { $first } en tu hora, la última el { $last } ({ $zone }).
announcement-sent-of = { $sent } de { $total } hasta ahora
announcement-reached =
    { $sent ->
        [one] Una persona lo tiene.
       *[other] { $sent } personas lo tienen.
    }{ $missed ->
        [0] {""}
        [one] { " " }A una no le llegó.
       *[other] { " " }A { $missed } no les llegó.
    }
announcement-stop = Detener
announcement-publish = Publicarlo
announcement-published = Ya está publicado.
announcement-published-before = Ya se había publicado.
announcement-public-title = Novedades: { $title }
announcement-public-correction = Corrección: { $words }
announcement-report = Quién lo recibió
announcement-reported = **«{ $title }»**, para { $who }
announcement-count-sent = - enviado: { $count }
announcement-count-heard = - me han escrito desde entonces: { $count }
announcement-count-acknowledged = - dijeron «Recibido»: { $count }
announcement-count-asked = - preguntaron algo: { $count }
announcement-count-waiting = - en camino: { $count }
announcement-count-missed = - no les llegó: { $count }
announcement-again =
    { $count ->
        [one] Otra vez a quien no le llegó
       *[other] Otra vez a las { $count } a quienes no llegó
    }
announcement-correct = Corregirlo
announcement-questions =
    { $count ->
        [0] Preguntas
       *[other] Preguntas ({ $count } sin responder)
    }

announcement-got-noted = Gracias, anotado.
announcement-only-test = Este era solo para verlo: no se cuenta.
announcement-not-yours = Eso no se te anunció a ti.
announcement-asked = Gracias. { $name } lo lee, y recibirás la respuesta aquí.
announcement-answered-before =
    Alguien preguntó lo mismo. La respuesta: «{ $answer }»
announcement-other-question = No es lo que pregunté
announcement-your-answer =
    Preguntaste: «{ $question }»

    { $answer }
announcement-new-questions =
    { $count ->
        [one] Una pregunta sobre «{ $title }»:
       *[other] { $count } preguntas sobre «{ $title }»:
    }
announcement-question-line = - { $name }: «{ $words }»
announcement-no-questions = Nadie ha preguntado nada sobre esto.
announcement-groups = Preguntas sobre «{ $title }». Lo parecido está junto y se responde una vez:
announcement-group-line = - «{ $words }»{ $count ->
        [one] {""}
       *[other] { " " }· { $count } personas
    }{ $answered ->
        [yes] { " " }· respondida
       *[no] {""}
    }
announcement-questions-all = Todas las preguntas
announcement-answer = Responder
announcement-split = Una de ellas pregunta otra cosa
announcement-split-which = ¿Cuál pregunta otra cosa?
announcement-answer-was = Respuesta: «{ $answer }»
announcement-answered-already = Esa pregunta ya está respondida.
announcement-answer-sent =
    { $count ->
        [one] La respuesta llega a quien preguntó.
       *[other] La respuesta llega a las { $count } personas que preguntaron.
    }
# What a question asks for: two questions that ask for different things are not alike.
words-ask-when = cuándo, a qué hora, qué día, hasta cuándo
words-ask-where = dónde, en qué lugar, enlace
words-ask-who = quién, quiénes, para quién
words-ask-how-much = cuánto, cuántos, cuántas, cuesta, precio
words-ask-why = por qué, para qué
words-ask-how = cómo

announcements-written = **Enviados o por enviar:**
announcements-line = - { $title } · { $state ->
        [draft] sin enviar
        [waiting] espera su hora
        [going] saliendo
        [stopped] detenido
       *[done] { $day }
    }
announcements-got = **Lo que recibiste:**
announcements-got-line = - { $title } · { $day }
announcements-new = Escribir uno nuevo
announcements-none = Todavía no se te ha anunciado nada.
announced-wrongly = Lo que ya salió no se puede retirar, pero sí corregir: la corrección llega exactamente a quienes recibieron «{ $title }», y dice que toma su lugar.
announced-nothing = No ha salido nada tuyo, así que no hay nada que corregir. Lo que solo es un borrador lo puedes cambiar o dejar.
announced-look = Hasta dónde ha llegado
