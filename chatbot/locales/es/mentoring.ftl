### Pedir mentor, ofertas a mentores, parejas y la ausencia de un mentor.

intro-to-mentee =
    {"**"}{ $name }** te acompaña desde ahora en el programa. { $contact }

    Quien te acompaña te ayuda a orientarte: pregunta lo que no sepas, cuenta qué te gustaría probar. Un buen comienzo es una charla corta esta semana sobre cada cuánto hablar.
intro-to-mentor =
    Ahora acompañas a { $name }. { $contact }

    Acompañar es escuchar, responder preguntas y abrir puertas; el trabajo sigue siendo suyo. Un buen comienzo es una charla corta esta semana sobre qué espera y cada cuánto hablar.
contact-handles = Escríbele aquí: { $handles }.
contact-no-username = Le parece bien que le escriban, pero por ahora solo puedo hacerlo yo: no tiene nombre de usuario en Telegram, y tú no estás allí. En cuanto lo ponga, lo mostraré aquí; o ven a Telegram con `/link` y te muestro cómo.
contact-by-bot = Le parece bien que le escriban, pero por ahora solo puedo hacerlo yo: no conozco un nombre con el que puedas encontrarle.
contact-later = Aún no ha compartido su alias; te aviso en cuanto lo haga.
contact-they-write = Aún no ha compartido su alias, pero ve el tuyo y puede escribirte.
share-question =
    { $before ->
        [no] Prefieres no mostrar tu alias, y está bien. Como { $name } tampoco muestra el suyo, no pueden escribirse: si cambias de idea, basta un toque.
       *[none] ¿Puedo mostrarle tu alias a { $name }, para que pueda escribirte?{ $apart ->
            [yes] { " " }Por ahora no pueden escribirse; basta un toque.
           *[no] { "" }
        }
    }
share-question-covered = ¿Puedo mostrarles tu alias, para que puedan escribirte?
share-question-mentees = ¿Puedo mostrar tu alias a quienes acompañas, para que puedan escribirte?
share-question-mentor = ¿Puedo mostrar tu alias a quien te acompaña, para que pueda escribirte?
share-reminder =
    Que yo sepa, tú y { $name } aún no pueden escribirse. { $state ->
        [no_username] Me dejas mostrarle cómo encontrarte, pero no tienes nombre de usuario en Telegram y esa persona no está allí. Ponte uno (Ajustes, luego Nombre de usuario) y escríbeme, o escribe `/link` para venir a donde está.
        [no_name] Me dejas mostrarle cómo encontrarte, pero no conozco un nombre con el que pueda hacerlo. Escribe `/link` para venir también a Telegram o Matrix.
       *[ask] ¿Puedo mostrarle tu alias? Si una de las dos partes dice que sí, la otra puede escribir.
    }
share-council =
    Ha pasado una semana y, que yo sepa, tú y { $name } siguen sin poder escribirse. Le pedí a alguien del consejo que les ayude a ponerse en contacto. { $state ->
        [no_username] Un nombre de usuario en Telegram (Ajustes, luego Nombre de usuario) ayudaría enseguida; o escribe `/link` para venir a donde está.
        [no_name] Un nombre público ayudaría enseguida: escribe `/link` para venir también a Telegram o Matrix.
       *[ask] Si me dejas mostrarle tu alias, eso ayuda enseguida.
    }
share-in-touch = Ya hablamos
share-yes = Sí, muéstralo
share-no = No
pair-passed-on = { $name } ya tiene otra persona como mentor. ¡Gracias por el camino compartido!
pair-let-go = { $name } seguirá con otra persona como mentor, y ya la estoy buscando. ¡Gracias por el camino compartido!
pair-changed = El consejo está de acuerdo en que sigas con otra persona en lugar de { $name }. No tienes que hacer nada: ya la estoy buscando.
pair-ended = { $name } no puede seguir acompañándote. No has hecho nada mal ni tienes que hacer nada: ya te estoy buscando a otra persona.
share-question-early = Cuando tengas mentor: ¿puedo mostrarle tu alias, para que pueda escribirte?

help-request-mentor = pedir un mentor
arg-purpose = para qué
ask-request-mentor-purpose = ¿Para qué te gustaría tener un mentor? Bastan unas palabras; las leerán los mentores a quienes pregunte.
request-noted = Anotado: «{ $topic }». { $standing }
request-held = Anotado: «{ $topic }». Hoy lo has pedido varias veces, así que dejo descansar a los mentores y preguntaré a partir del { $until }. Tu petición queda guardada y no tienes que hacer nada.
request-open = Has pedido un mentor: «{ $topic }». { $standing }
request-asking = Le estoy preguntando a un mentor adecuado para ti. Tiene { $time } para responder; te aviso en cuanto alguien diga que sí.
request-night = Encontré un mentor adecuado para ti. Para no despertarle, le preguntaré por la mañana.
request-waiting =
    { $position ->
        [1] Ahora mismo no hay ningún mentor libre para ti. Estás al principio de la lista de espera: preguntaré por ti en cuanto haya un lugar, y no tienes que hacer nada.
       *[other] Ahora mismo no hay ningún mentor libre para ti. Ocupas el puesto { $position } de la lista de espera: preguntaré por ti en cuanto te toque, y no tienes que hacer nada.
    }
request-too-long = Es un poco largo para que lo lea un mentor. Que no pase de { $limit } caracteres, por favor.
request-none = No tienes ninguna petición abierta. Escribe `/request_mentor` para hacer una.
request-cancelled = De acuerdo, ya no busco. Escribe `/request_mentor` cuando quieras volver a tener mentor.

help-my-mentor = ver quién es tu mentor, o cómo va tu petición
help-cancel-request = dejar de buscar mentor
my-mentor = Te acompaña **{ $name }**, desde el { $since }. { $contact }
my-mentor-none = Aún no tienes mentor. Escribe `/request_mentor` y para qué lo quieres, y te busco uno.

help-offers = ver a quién le gustaría que le acompañaras
help-accept = aceptar a quien te he propuesto
help-decline = decir que no a quien te he propuesto
arg-reason = motivo
offer-letter =
    A **{ $name }** le gustaría tener un mentor: { $topic }
    { $reasons }

    ¿Te animas? Responde antes del { $until }, por favor. Decir que no también está bien: entonces le pregunto a otra persona.
offer-no-topic = alguien con quien seguir adelante
offer-languages = - Idioma en común: { $languages }
offer-other-languages = - Habla { $languages }
offer-no-language = - No me ha dicho qué idiomas habla; le escribo en { $language }
offer-distance = - Diferencia horaria: { $distance }
offer-same-time = - Sin diferencia horaria
offer-zone = - Su zona horaria es { $zone }; la tuya aún no la sé (puedes decírmela con `/zone`)
offer-no-zone = - No me ha dicho su zona horaria
offer-interests = - Interés en común: { $interests }
offer-accept = Aceptar
offer-decline = Rechazar
offer-name = { $name }
offers-none = Ahora mismo nadie espera tu respuesta.
offers-none-for = No te he propuesto a { $name }. Escribe `/offers` para ver quién espera tu respuesta.
offers-which = Varias personas esperan tu respuesta. ¿A quién te refieres?
offer-accepted-already = Ya acompañas a { $name }. Escribe `/mentees` para ver a quiénes acompañas.
offer-declined-already = Ya dijiste que no a { $name }, y se está preguntando a otra persona. No hay nada más que hacer.
offer-gone = { $name } ya no necesita tu respuesta. ¡Gracias de todos modos! Escribe `/offers` para ver quién espera tu respuesta.
decline-noted = Gracias por decírmelo tan pronto; le pregunto a otra persona. No hace falta ningún motivo. Si quieres que el consejo lo sepa: `/decline { $name }` y el motivo.
decline-noted-with-reason = Gracias por decírmelo; busco a otra persona para { $name }. Tu motivo es solo para el consejo.
decline-reason-noted = Anotado, solo para el consejo.

help-mentees = ver a tus aprendices; el consejo, a los de cualquiera
mentees-all = **A quiénes acompañas**
mentees-line = - { $name }, desde el { $since }. { $contact }
mentees-none = Ahora mismo no acompañas a nadie.

help-capacity = ver o indicar a cuántas personas acompañas
arg-places = número
capacity-now =
    Acompañas como máximo a { $places ->
        [one] { $places } persona
       *[other] { $places } personas
    } y ahora a { $taken }.{ $offers ->
        [0] { "" }
        [one] { " " }Una propuesta espera tu respuesta.
       *[other] { " " }{ $offers } propuestas esperan tu respuesta.
    }
capacity-how = Para cambiarlo, escribe por ejemplo `/capacity 3`. Con un número menor no pierdes a nadie.
capacity-too-high = { $most } es lo máximo para un mentor. Un número menor está bien, incluso 0.

help-away = avisarme cuándo no estás
arg-since = primer día
arg-until = último día
ask-away-until = ¿Hasta qué día no estarás? Por ejemplo 24 dic, el viernes que viene o dos semanas.
away-noted = ¡Que te vaya bien! Del { $since } al { $until } no te preguntaré nada ni te propondré a nadie. Avisaré a quienes acompañas, y otra vez cuando vuelvas. Escribe `/back` si vuelves antes.
away-past = Ese día ya pasó. Dime, por favor, cuál será el último día de tu ausencia.
away-reversed = Eso acabaría antes de empezar. Dime primero el primer día y luego el último.
away-too-long = Es más de { $longest }, lo máximo que puedo guardarte el lugar. Para más tiempo, habla con el consejo o escribe `/step_down`.
away-over = ¡Qué bueno que hayas vuelto! Desde ahora te envío seguimientos y propuestas como antes. Si necesitas más tiempo, escribe `/away` y el último día.
away-nearly-over = Tu ausencia está prevista hasta el { $until }, así que pronto vuelves. No hay nada que hacer: retomo todo por mi cuenta. Si necesitas más tiempo, escribe `/away` y el último día.
mentor-away = { $name } no está del { $since } al { $until }. No se pierde nada: te sigue acompañando, y te avisaré cuando vuelva.
mentor-back = { $name } ya volvió y te acompaña de nuevo.

help-back = avisarme que ya estás de vuelta
told-later = Tus planes han cambiado varias veces hoy, así que a los demás solo les contaré cómo queden al final, a partir del { $until }.
back-noted = ¡Qué bueno que hayas vuelto! Te envío seguimientos y propuestas como antes.
back-already = Que yo sepa, no estás fuera. Todo en orden.

help-backup = nombrar a un mentor que te sustituya cuando no estés
help-cover = decir si sustituyes a otro mentor
arg-nobody = nadie
choice-nobody-none = nadie
choice-cover-answer-yes = Sí, cuenta conmigo
choice-cover-answer-no = Mejor no
ask-backup-mentor = ¿Quién podría sustituirte cuando no estés, o cuando no sepa de ti por mucho tiempo? Sirve cualquier mentor; antes le pregunto. Para dejarlo: `/cancel`.
away-no-backup = ¿Te gustaría que otro mentor atienda mientras tanto a quienes acompañas? Escribe `/backup` y su nombre.
backup-offer = Nombrar a alguien
backup-end = Ya nadie
backup-none = Por ahora nadie te sustituye. Escribe `/backup` y el nombre de un mentor, y le pregunto.
backup-no-mentor = { $name } no es un mentor que pueda sustituirte.
backup-asked = Le pregunto a { $name } si puede sustituirte cuando no estés o no respondas, y te aviso.
backup-held = Hoy ya se lo has pedido a varias personas, así que por ahora todo sigue como está. Puedes pedírselo a otra persona a partir del { $until }.
backup-waits = Le pedí a { $name } que te sustituya, y te aviso cuando responda. Para preguntar a otra persona, escribe `/backup` y otro nombre.
backup-agreed = { $name } te sustituirá siempre que no estés, o cuando no sepa de ti por mucho tiempo. Avisaré a quienes acompañas cuando ocurra.
backup-declined = { $name } no puede sustituirte en este momento. ¿Quieres preguntarle a otra persona?
backup-gone = { $name } ya no puede sustituirte. ¿Quieres preguntarle a otra persona?
backup-ended = De acuerdo, { $name } ya no te sustituye.
backup-begins = Hasta que vuelva a saber de ti, { $name } atiende a quienes acompañas, como acordaste. Siguen siendo tus aprendices.
cover-ask =
    A { $name } le gustaría que le sustituyas cuando no esté o no responda por mucho tiempo. Se trata de atender a quienes acompaña, si preguntan; siguen siendo aprendices de { $name }.

    ¿Te animas? Decir que no también está bien.
cover-none = Ahora mismo nadie te pide que le sustituyas.
cover-agreed = ¡Gracias! Cuando { $name } no esté, te avisaré, y les diré a quienes acompaña cómo escribirte. `/cover no` lo termina cuando quieras.
cover-stop = Ya no
cover-declined = No hay ningún problema; se lo digo a { $name }.
cover-away = { $name } no está del { $since } al { $until }, y le sustituyes tú. ¡Gracias! Basta con que respondas si alguien pregunta.
cover-silent = Hace tiempo que no sé de { $name }, y le sustituyes tú. ¡Gracias! Basta con que respondas si alguien pregunta.
cover-mentee = - { $name }. { $contact }
cover-over = { $name } ya está de vuelta. ¡Gracias por sustituirle!
cover-ended = Ya no hace falta que sustituyas a { $name }. ¡Gracias por tu disposición!
mentor-covered = Hasta que vuelva { $mentor }, puedes contar con **{ $name }**. { $contact }
mentor-uncovered = { $name } no puede sustituirle en este momento. { $mentor } te sigue acompañando; si algo no puede esperar, alguien del consejo te ayuda.
mentees-covered = - { $name }, hasta que vuelva { $mentor }. { $contact }

help-step-down = dejar de ser mentor
ask-step-down-sure = ¿Te gustaría dejar de ser mentor? Se lo contaré a quienes acompañas y les buscaré enseguida otro mentor; nadie se queda a solas. No hace falta decir por qué.
arg-sure = sí o no
choice-sure-yes = Sí, lo dejo
choice-sure-no = No, sigo
step-down-not = Me alegro. No ha cambiado nada.
step-down-done =
    ¡Gracias por todo lo que diste como mentor! { $mentees ->
        [0] Ahora mismo no acompañabas a nadie, así que no queda nada por hacer.
        [one] Se lo contaré a la persona a quien acompañabas y ya le busco otro mentor.
       *[other] Se lo contaré a las { $mentees } personas a quienes acompañabas y ya busco otro mentor para cada una.
    }
council-step-down-reason = { $name }, que acaba de dejar la mentoría, quiere que el consejo sepa por qué: «{ $reason }»
council-stepped-down =
    { $name } ha dejado de ser mentor. { $mentees ->
        [0] No afectaba a nadie.
        [one] Una persona vuelve a la lista de espera, contando desde el día en que lo pidió por primera vez.
       *[other] { $mentees } personas vuelven a la lista de espera, cada una contando desde el día en que lo pidió por primera vez.
    }

mentor-welcome =
    El consejo te ha nombrado **mentor**. ¡Gracias por aceptarlo!

    Te propondré aprendices de uno en uno, y tú aceptas o no. Para empezar serán { $capacity } como máximo; `/capacity` lo cambia. De vez en cuando te preguntaré cómo va cada aprendiz: basta un toque. `/away` te da un descanso cuando lo necesites.{ $mentee ->
        [yes] { " " }Si te gustaría tener mentor también, `/request_mentor` lo pide, como antes.
       *[no] { "" }
    }
mentor-agreement =
    Lo que prometen los mentores:

    - responder a quienes acompañan en pocos días, o avisar a tiempo con `/away`
    - escuchar primero, y guardar para sí lo que les cuentan
    - decirlo pronto si es demasiado: usar `/step_down` no es ninguna vergüenza

    ¿Puedes prometerlo?
mentor-agree = Lo prometo
mentor-first-steps =
    Gracias, anotado desde el { $day }. Tus primeros pasos:

    - Cuéntame tus idiomas, zona horaria e intereses con `/profile`, para que te proponga a alguien adecuado.
    - Cuando aceptes a alguien, escríbele en uno o dos días y acuerden cuándo hablarán.
    - Pregúntale qué le gustaría probar en las próximas cuatro semanas; basta una cosa pequeña.
    - `/mentees` muestra a quién acompañas, `/capacity` a cuántos, `/help` lo demás.
help-agree = hacer la promesa de los mentores, y ver tus primeros pasos

help-apply-mentor = presentarte para ser mentor
arg-motivation = por qué te gustaría
ask-apply-mentor-motivation =
    { $needs }

    ¡Lo tienes todo! ¿Por qué te gustaría ser mentor? Bastan unas frases; solo las lee el consejo.
apply-needs-time = ✓ { $time } en el programa
apply-lacks-time = ✗ { $time } en el programa: en tu caso, el { $day }
apply-needs-activities =
    { $needed ->
        [one] ✓ Una actividad confirmada: tienes { $confirmed }
       *[other] ✓ { $needed } actividades confirmadas: tienes { $confirmed }
    }
apply-lacks-activities =
    { $needed ->
        [one] ✗ Una actividad confirmada: tienes { $confirmed } por ahora
       *[other] ✗ { $needed } actividades confirmadas: tienes { $confirmed } por ahora
    }
apply-not-yet =
    Qué bueno que lo pienses. Esto es lo que hace falta para ser mentor:

    { $needs }

    Vuelve a escribir `/apply_mentor` cuando lo tengas todo.
apply-is-mentor = Ya eres mentor. Escribe `/mentees` para ver a quién acompañas.
apply-noted = ¡Gracias por presentarte! Lo decidirá { $councillor } antes del { $until }; te aviso en cuanto esté.
apply-waits = Tu solicitud de ser mentor está en revisión: la decidirá { $councillor } antes del { $until }.
apply-council = el consejo
help-match = ver las mejores propuestas para quienes esperan, y enviarlas
match-nobody = Nadie espera una propuesta en este momento.
match-none =
    { $waiting ->
        [one] Espera una persona, y no hay ningún mentor a quien preguntar por ella.
       *[other] Esperan { $waiting } personas, y no hay ningún mentor a quien preguntar por ellas.
    } `/mentors` muestra dónde podría haber lugar.
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
help-rebalance = ver los cambios mínimos para que nadie tenga más de lo que acepta, y preguntar a todos
rebalance-even =
    { $changing ->
        [0] Nadie tiene a más personas de las que acepta.
        [one] Nadie tiene a más personas de las que acepta, una vez hecho el cambio en curso.
       *[other] Nadie tiene a más personas de las que acepta, una vez hechos los { $changing } cambios en curso.
    }
rebalance-no-place = { $over ->
        [one] Una persona está
       *[other] { $over } personas están
    } por encima de lo que acepta su mentor o mentora, pero nadie más tiene lugar.
rebalance-plan = { $moves ->
        [one] **Un cambio de mentor**
       *[other] **{ $moves } cambios de mentor**
    } para { $over ->
        [one] una persona
       *[other] { $over } personas
    } por encima de lo acordado. Con menos cambios no basta.
rebalance-line = - { $mentee }: { $before } → **{ $mentor }**
rebalance-left = { $left ->
        [one] Una persona queda
       *[other] { $left } personas quedan
    } por encima de lo acordado: no hay más lugares.
rebalance-confirm = Preguntarles
rebalance-done =
    { $asked ->
        [0] No pregunto a nadie.
        [one] Un cambio propuesto: les preguntaré a la persona, a su mentor y al nuevo cuando sea de día donde están, y queda hecho cuando las tres partes estén de acuerdo.
       *[other] { $asked } cambios propuestos: les preguntaré a cada persona, a su mentor y al nuevo cuando sea de día donde están, y cada uno queda hecho cuando las tres partes estén de acuerdo.
    }{ $changed ->
        [0] { "" }
        [one] { " " }Uno había cambiado mientras tanto y queda como está.
       *[other] { " " }{ $changed } habían cambiado mientras tanto y quedan como están.
    }

help-change-mentor = pedir otro mentor
help-pass-on = pedir otro mentor para uno de tus aprendices
help-handover = decir si un cambio de mentor te parece bien
ask-pass-on-mentee = ¿De cuál de tus aprendices se trata?
ask-handover-answer = ¿Te parece bien el cambio?
choice-handover-answer-yes = De acuerdo
choice-handover-answer-no = Mejor no
arg-successor = sucesor
pass-on-not-yours = { $name } no es aprendiz tuyo en este momento.
pass-on-no-mentor = { $name } no es un mentor que pueda seguir con esa persona.
change-to-council = No todas las partes están de acuerdo, así que alguien del consejo lo verá y decidirá; hasta entonces nada cambia. Te aviso.
change-nobody =
    { $part ->
        [mentee] Anotado. Ahora mismo no conozco a otro mentor libre, así que no le he preguntado a nadie; alguien del consejo lo verá y decidirá. Hasta entonces nada cambia, y te aviso.
       *[old] Anotado. Ahora mismo no conozco a otro mentor libre para { $mentee }, así que no le he preguntado a nadie; alguien del consejo lo verá y decidirá. Hasta entonces nada cambia, y te aviso.
    }
change-nobody-left = Nadie más puede seguir con { $mentee } en este momento, así que alguien del consejo lo verá y decidirá; hasta entonces nada cambia. Te aviso.
change-sure = ¿Te gustaría tener otro mentor en lugar de { $old }? Son cosas que pasan, y está bien. Si es así, busco a alguien adecuado y le pregunto, también a { $old }; nada cambia hasta que estén de acuerdo, y puedes retirarlo.
change-sure-yes = Sí, por favor
change-sure-no = No
change-not = De acuerdo: { $old } te sigue acompañando, y nadie se enterará.
change-asked =
    { $part ->
        [mentee] Anotado. Les preguntaré a { $new } y a { $old } si { $new } puede acompañarte. Si están de acuerdo, { $new } te acompaña; hasta entonces nada cambia.
       *[old] Anotado. Les preguntaré a { $mentee } y a { $new } si { $new } puede ser su mentor. Hasta que todos estén de acuerdo, nada cambia.
    }
change-next =
    { $part ->
        [mentee] El mentor a quien pregunté no puede acompañar a nadie más en este momento. Ahora les pregunto a { $new } y a { $old } si { $new } puede acompañarte.
       *[old] El mentor a quien pregunté no puede acompañar a nadie más en este momento. Ahora les pregunto a { $mentee } y a { $new } si { $new } puede ser su mentor.
    }
change-why = Decir por qué
change-take-back = Retirarlo
ask-change-mentor-reason = ¿Qué te gustaría que supiera el consejo? Solo el consejo puede leerlo. Para dejarlo: `/cancel`.
change-reason-noted = Anotado, solo para el consejo.
change-taken-back = Hecho: todo sigue como está, y { $old } sigue acompañando a { $mentee }. Avisaré a quienes pregunté.
change-none = No tienes ninguna petición de cambio de mentor pendiente.
change-which = ¿De qué aprendiz se trata?
change-held = Hoy has pedido un cambio varias veces, así que por ahora todo sigue como está. Puedes volver a pedirlo a partir del { $until }.
help-cancel-change = retirar tu petición de cambio de mentor
handover-withdrawn = Se ha retirado la petición de otro mentor: { $old } sigue acompañando a { $mentee }. No hay nada que hacer. ¡Gracias por pensarlo!
change-with-council = Eso ya está con el consejo. Te aviso.
handover-asked-mentee =
    { $by ->
        [mentor] A { $old } le gustaría que otra persona siga contigo como mentor: { $new }. Son cosas que pasan, y no es nada en tu contra. Si las tres personas están de acuerdo, queda hecho.
       *[mentee] Un cambio de mentor: { $new } podría ser tu mentor, en lugar de { $old }. Si las tres personas están de acuerdo, queda hecho.
    }

    ¿Te parece bien? Responde antes del { $until }, por favor. Si no, alguien del consejo ayudará.
handover-asked-old =
    { $mentee } ha pedido otro mentor, y podría seguir con { $new }. Son cosas que pasan, y no es nada en tu contra. Si las tres personas están de acuerdo, queda hecho.

    ¿Te parece bien? Responde antes del { $until }, por favor. Si no, alguien del consejo ayudará.
handover-asked-new =
    { $by ->
        [mentor] A { $old } le gustaría que otra persona siga acompañando a { $mentee }, y encajarías bien. Si las tres personas están de acuerdo, queda hecho.
       *[mentee] { $mentee } ha pedido otro mentor en lugar de { $old }, y encajarías bien. Si las tres personas están de acuerdo, queda hecho.
    }

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien.
handover-balance-mentee =
    Para que ningún mentor acompañe a demasiadas personas a la vez, { $new } podría ser tu mentor, en lugar de { $old }. No es nada en contra de nadie, y solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien: entonces todo sigue como está.
handover-balance-old =
    Para que ningún mentor acompañe a demasiadas personas a la vez, { $mentee } podría seguir con { $new }. Solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien: entonces todo sigue como está.
handover-balance-new =
    Para que ningún mentor acompañe a demasiadas personas a la vez, { $mentee } podría seguir contigo en lugar de { $old }. Encajarías bien. Solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien.
handover-none = Nada de eso espera tu respuesta.
handover-several = Varios cambios esperan tu respuesta; usa el botón que está debajo del que te interesa, por favor.
handover-noted = Gracias, anotado. Ahora espero a los demás.
handover-done = Las tres partes están de acuerdo: { $new } acompaña ahora a { $mentee }. ¡Gracias!
handover-declined = Gracias por decírmelo. Busco a otra persona para { $name }.
handover-full = ¡Las tres partes están de acuerdo, gracias! { $new } no tiene lugar en este momento; { $mentee } cambiará en cuanto lo haya. Si no lo hay antes del { $until }, decidirá alguien del consejo.
handover-kept = No hay ningún problema: todo sigue como está. Gracias por decírmelo.
handover-stays = Todo sigue como está: { $old } sigue acompañando a { $mentee }. ¡Gracias por pensarlo!

request-no-mentors =
    Ahora mismo no hay en el programa ningún mentor a quien preguntar. { $heard ->
        [yes] Aviso al consejo enseguida.{ " " }
       *[no] { "" }
    }Estás en la lista de espera: en cuanto haya mentor, le preguntaré por ti, y no tienes que hacer nada.

mentees-see-all = Todos los aprendices
mentees-of =
    { $count ->
        [0] **{ $name }** no tiene aprendices por ahora; acepta hasta { $capacity }.
       *[other] **Aprendices de { $name }: { $count } de { $capacity }**
    }
mentees-of-line = - { $name }, desde el { $since }
mentees-everybody = **Aprendices: { $count }**
mentees-with = - { $name }, con { $mentor }
mentees-without = - { $name }, sin mentor
mentees-more = … y **{ $count }** más
mentees-nobody = No hay más aprendices.
mentees-of-others = A quién acompañan los demás queda entre ellos y el consejo. Sin { $name } ves a quién acompañas tú.
capacity-whose = ¿De quién? Escribe por ejemplo `/capacity Kim 3`; `/mentors` los muestra a todos.
capacity-of = { $name } acepta hasta **{ $places }** y tiene **{ $taken }**.
capacity-unusual = Es más de los { $most } que un mentor puede fijar por su cuenta.
capacity-set-for-you = El consejo ha fijado cuántos aprendices aceptas: **{ $places }**. No pierdes a nadie por eso, y `/capacity` lo cambia.
pair-unassigned = El consejo decidió que { $name } no siga como tu mentor. No has hecho nada mal ni tienes que hacer nada: ya te busco otro mentor.
