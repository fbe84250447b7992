### Asking for a mentor, the offers made to mentors, and the waiting list.

share-question-mentor = Siempre pueden hablar a través de mí. ¿Muestro además tu alias a quien te acompaña, para que pueda escribirte directamente?
pair-let-go = { $name } seguirá con otra persona, y ya la estoy buscando. ¡Gracias por el camino compartido!
share-question-early = Cuando tengas mentor, siempre podrán hablar a través de mí. ¿Le muestro además tu alias, para que pueda escribirte directamente?
help-request-mentor = pedir mentor o mentora
arg-purpose = para qué
ask-request-mentor-purpose = ¿Para qué te gustaría tener mentor o mentora? Bastan unas palabras; las leerá quien pueda acompañarte.
request-noted = Anotado: «{ $topic }». { $standing }
request-noted-first = Anotado: «{ $topic }». Antes de preguntar a nadie, dos toques:
request-introduces = Preguntaré por ti en cuanto me cuentes un poco de ti, y en { $time } como muy tarde.
request-zone-unknown = Aún no sé qué hora es donde estás, así que no pude tenerlo en cuenta. Puedes decírmelo cuando quieras: `/zone`
request-held = Anotado: «{ $topic }». Hoy lo has pedido varias veces, así que hago una pausa y preguntaré a partir del { $until }. Tu petición queda guardada y no tienes que hacer nada.
request-open = Has pedido mentor o mentora: «{ $topic }». { $standing }
request-asking = Le estoy preguntando a alguien que podría acompañarte. Tiene { $time } para responder; te aviso en cuanto alguien diga que sí.
request-night = Encontré a alguien que podría acompañarte. Para no despertarle, le preguntaré por la mañana.
request-waiting =
    { $position ->
        [1] Ahora mismo nadie tiene un lugar libre para ti. Estás al principio de la lista de espera: preguntaré por ti en cuanto haya un lugar, y no tienes que hacer nada.
       *[other] Ahora mismo nadie tiene un lugar libre para ti. Ocupas el puesto { $position } de la lista de espera: preguntaré por ti en cuanto te toque, y no tienes que hacer nada.
    }
request-too-long = Es un poco largo. Que no pase de { $limit } caracteres, por favor.
request-none = No tienes ninguna petición abierta. Toca `/request_mentor` para hacer una.
request-cancelled = De acuerdo, ya no busco. Toca `/request_mentor` cuando quieras volver a tener mentor.
help-my-mentor = ver quién te acompaña, o cómo va tu petición
help-cancel-request = dejar de buscar mentor
my-mentor = Te acompaña **{ $name }**, desde el { $since }. { $contact }
my-mentor-none = Aún no tienes mentor. Toca `/request_mentor` o dime para qué lo quieres, y te busco a alguien.
help-offers = ver a quién le gustaría que le acompañaras
help-accept = aceptar a quien te he propuesto
help-decline = decir que no a quien te he propuesto
arg-reason = motivo
offer-letter =
    A **{ $name }** le gustaría tener mentor o mentora: { $topic }
    { $reasons }

    ¿Te animas? Responde antes del { $until }, por favor. Decir que no también está bien: entonces le pregunto a otra persona.
offer-no-topic = alguien con quien seguir adelante
offer-languages = - Idioma en común: { $languages }
offer-other-languages = - Habla { $languages }
offer-no-language = - No me ha dicho qué idiomas habla; le escribo en { $language }
offer-distance = - Diferencia horaria: { $distance }
offer-same-time = - Sin diferencia horaria
offer-zone = - Su zona horaria es { $zone }; la tuya aún no la sé (dímela: `/zone`)
offer-no-zone = - No me ha dicho su zona horaria
offer-interests = - Interés en común: { $interests }
offer-accept = Aceptar
offer-decline = Rechazar
offer-name = { $name }
offers-none = Ahora mismo nadie espera tu respuesta.
offers-none-for = No te he propuesto a { $name }. Toca `/offers` para ver quién espera tu respuesta.
offers-which = Varias personas esperan tu respuesta. ¿A quién te refieres?
offer-accepted-already = Ya acompañas a { $name }. Toca `/mentees` para ver a quiénes acompañas.
offer-declined-already = Ya dijiste que no a { $name }, y se está preguntando a otra persona. No hay nada más que hacer.
offer-gone = { $name } ya no necesita tu respuesta. ¡Gracias de todos modos! Toca `/offers` para ver quién espera tu respuesta.
decline-noted = Gracias por decírmelo tan pronto; le pregunto a otra persona. No hace falta ningún motivo.
decline-noted-with-reason = Gracias por decírmelo; busco a otra persona para { $name }. Tu motivo es solo para el consejo.
decline-reason-noted = Anotado, solo para el consejo.
mentor-away = { $name } no está del { $since } al { $until }. No se pierde nada: te sigue acompañando, y te avisaré cuando vuelva.
mentor-covered = Hasta que vuelva { $mentor }, puedes contar con **{ $name }**. { $contact }
choice-sure-yes = Sí, lo dejo
choice-sure-no = No, sigo
help-match = ver las mejores propuestas para quienes esperan, y enviarlas
match-nobody = Nadie espera una propuesta en este momento.
match-none =
    { $waiting ->
        [one] Espera una persona, y no hay a quién preguntar por ella.
       *[other] Esperan { $waiting } personas, y no hay a quién preguntar por ellas.
    } Para ver dónde podría haber lugar, toca `/mentors`.
match-plan =
    { $waiting ->
        [one] **Un mentor para la persona que espera.**
       *[other] **Mentores para { $placed } de las { $waiting } personas que esperan.** Si faltan lugares, va antes quien pidió antes.
    }
match-line = - { $mentee } → **{ $mentor }**
match-confirm = Confirmar
match-done =
    { $asked ->
        [0] { "" }
        [one] Ahora le pregunto a una persona.{ " " }
       *[other] Ahora les pregunto a { $asked } personas.{ " " }
    }{ $later ->
        [0] { "" }
        [one] Una propuesta saldrá cuando allí sea de día.{ " " }
       *[other] { $later } propuestas saldrán cuando allí sea de día.{ " " }
    }{ $changed ->
        [0] Cada cual responde como a cualquier propuesta.
        [one] Una había cambiado mientras tanto y queda como está.
       *[other] { $changed } habían cambiado mientras tanto y quedan como están.
    }
plan-languages = { $languages }
plan-no-language = sin idioma en común
plan-untold-language = idiomas sin indicar
plan-distance = a { $distance }
plan-same-time = misma hora
plan-untold-zone = zona horaria sin indicar
plan-interests = { $interests }
plan-more = … y **{ $count }** más
plan-fairness = Aprendices por mentor ahora: { $now }. Después: { $then }.
rebalance-line = - { $mentee }: { $before } → **{ $mentor }**
request-no-mentors =
    Ahora mismo no hay en el programa ningún mentor a quien preguntar. { $heard ->
        [yes] Aviso al consejo enseguida.{ " " }
       *[no] { "" }
    }Estás en la lista de espera: en cuanto haya mentor, le preguntaré por ti, y no tienes que hacer nada.
request-did = pediste mentoría para «{ $topic }».
