### What members propose, what they say to it, and what becomes of it.

help-propose = proponer algo al programa
do-propose = Proponer algo
help-proposals = ver qué se propone
do-proposals = Propuestas
help-proposal = leer una propuesta
do-proposal = Leer una propuesta
help-support = decir que apoyas una propuesta
do-support = Apoyar una propuesta
help-object = decir que no estás de acuerdo con una propuesta
do-object = Objetar una propuesta
help-abstain = decir que ni apoyas ni objetas una propuesta
do-abstain = Abstenerme
help-comment = comentar una propuesta
do-comment = Comentar una propuesta
help-withdraw = retirar una propuesta tuya
do-withdraw = Retirar mi propuesta
help-decide-proposal = decidir sobre una propuesta
do-decide-proposal = Decidir sobre una propuesta
help-answer-comments = responder los comentarios de una propuesta
do-answer-comments = Responder comentarios
help-promises = ver qué prometió el consejo
do-promises = Promesas
arg-proposal = número o título
arg-idea = lo que propones
arg-remark = palabras
arg-number = número
arg-outcome = decisión

# Who wrote something.
proposal-has-left = { $name } (ya no está)
proposal-forgotten = alguien que ya no está

# Writing.
ask-propose-idea = ¿Qué te gustaría proponer? Basta una línea corta: el texto lo escribes después.
ask-propose-text =
    { $step ->
        [first] **{ $title }**: bien. Ahora el texto: ¿qué debería cambiar, y por qué? Si tiene varias partes, pon a cada una su título en una línea propia, como «# Seguimientos». Nadie lo ve hasta que lo envíes.
        [add] ¿Qué te gustaría añadir? Va después de la última parte.
        [audience] ¿Para quién es? Toca un botón o dilo con tus palabras: «mentores en Perú».
       *[part] { $part ->
            [0] El título es «{ $title }». ¿Cuál debería ser?
           *[other] ¿Qué debería decir ahí?
        }
    }
propose-drafts = Ya empezaste algo. ¿Quieres seguir con eso?
propose-go-on = Seguir: { $title }
propose-new = Algo nuevo
propose-enough =
    { $count ->
        [one] Tienes una propuesta que todavía se está conversando. Cuando se decida o la retires, habrá lugar para la siguiente.
       *[other] Tienes { $count } propuestas que todavía se están conversando. Cuando una se decida o la retires, habrá lugar para la siguiente.
    }
propose-drafts-enough =
    { $count ->
        [one] Tienes un borrador. Primero envíalo o descártalo: toca `/propose`.
       *[other] Tienes { $count } borradores. Primero envía uno o descártalo: toca `/propose`.
    }
propose-title-long = Es un poco largo para un título: que no pase de { $limit } caracteres. Lo demás cabe bien en el texto.
propose-title-empty = Necesito unas palabras para el título.
propose-parts-many = Serían más de { $limit } partes. Si es más breve, la gente lo leerá antes.
propose-preview = **Así lo verá la gente.** Todavía no lo tiene nadie.
propose-preview-revision = **Esta es la nueva versión.** Todavía no ha salido.
propose-headline = **{ $title }** · { $name }
propose-goes-to = Va para: { $people }.
propose-revision-goes-to = Quienes participaron verán qué cambió y se les preguntará de nuevo. Lo que dijeron antes queda con la versión anterior.
propose-no-text = Todavía no tiene texto.
propose-send = Enviarla
propose-send-revision = Enviar la nueva versión
propose-add = Añadir una parte
propose-part = Cambiar una parte
propose-undo = Deshacer
propose-audience = Para quién es
propose-discard = Descartarla
propose-discard-sure = ¿Descartar «{ $title }», tal como la tienes aquí?
propose-discard-yes = Sí, descartarla
propose-discard-no = No, conservarla
propose-discarded = «{ $title }» quedó descartada. Lo que ya había salido sigue como está.
propose-which-part = ¿Qué parte quieres cambiar?
propose-part-title = El título
propose-part-number = { $number }. { $title }
propose-drop-part = Quitar esta parte
propose-part-gone = Esa parte ya no está. Toca `/propose` para ver cómo va.
propose-gone = Ese borrador ya no está. Toca `/propose` para empezar uno nuevo.
propose-over = «{ $title }» ya está cerrada, así que no se puede cambiar.
propose-sent-before = «{ $title }» ya salió.
propose-audience-unclear = No sé bien a quién te refieres con «{ $words }». Prueba con «mentores», «aprendices en Perú» o «todos».
propose-audience-nobody = Nadie cumple eso, así que nadie la leería. ¿Para quién más podría ser?
propose-audience-stays = Ya salió, así que queda con quienes la tienen.
propose-sent = «{ $title }» salió con el número { $number }, para { $people }. La gente puede opinar hasta el { $until }; después decide el consejo. Una vez al día te cuento qué hay de nuevo.
propose-revised = Salió la versión { $number } de «{ $title }». A quienes participaron se les pregunta de nuevo.
propose-revise = Escribir una nueva versión
propose-nothing-changed = Todavía no cambió nada. Primero cambia una parte.
propose-revised-often = Son muchas versiones para un día, y con cada una se pregunta de nuevo a todos. Espera hasta mañana, por favor.

# Reading.
proposal-headline =
    {"**"}{ $number }. { $title }** · { $name }{ $version ->
        [1] {""}
       *[other] { " " }· versión { $version }
    }
proposal-counts =
    { $supports ->
        [one] { $supports } apoya
       *[other] { $supports } apoyan
    } · { $objects ->
        [one] { $objects } objeta
       *[other] { $objects } objetan
    } · { $abstains ->
        [one] { $abstains } se abstiene
       *[other] { $abstains } se abstienen
    }
proposal-open-until = abierta hasta el { $until }
proposal-with-council = la tiene el consejo
proposal-decided-line = **{ $outcome }**: { $reason }
proposal-withdrawn-line = retirada por quien la escribió
proposal-before = Sobre la versión { $number }: { $counts }
proposal-own-word =
    Tu palabra: { $stance ->
        [support] la **apoyas**.
        [object] la **objetas**.
       *[abstain] te **abstienes**.
    }
proposal-own-earlier =
    Sobre la versión { $number } { $stance ->
        [support] dijiste que la apoyas
        [object] dijiste que la objetas
       *[abstain] te abstuviste
    }. ¿Qué te parece esta?
proposal-public-title = Propuesta: { $title }
proposal-public-version = Una nueva versión de la propuesta, la número { $number }:
proposal-public-decision = El consejo ha decidido: **{ $outcome }**
proposal-public-promise = • { $words }, hasta el { $day }
proposal-section =
    { $heading ->
        [none] **{ $number }.**
       *[other] **{ $number }. { $heading }**
    }
proposal-part-of = _{ $title }_
proposal-part-gone = Esa parte no está en la versión actual.
proposal-next-part = Parte siguiente
proposal-support = La apoyo
proposal-object = La objeto
proposal-abstain = Me abstengo
proposal-comment = Comentar
proposal-read = Leerla
proposal-choose = { $title }
proposal-choice = { $number }. { $title }
proposal-which = ¿A qué propuesta te refieres?
proposal-more = Más
proposal-more-of = **{ $title }**: ¿qué te gustaría hacer?
proposal-comments =
    { $count ->
        [one] Un comentario
       *[other] { $count } comentarios
    }
proposal-follow = Seguirla
proposal-unfollow = Dejar de seguirla
proposal-followed = Sigues «{ $title }»: una vez al día te cuento qué hay de nuevo.
proposal-unfollowed = Ya no sigues «{ $title }». Si participaste, igual leerás qué se decide.
proposal-changed = Qué cambió
proposal-changed-before = Qué cambió antes de eso
proposal-unchanged = Sigue como se escribió al principio.
proposal-version = **Versión { $number }: { $title }** · { $day }
proposal-difference = Cambió desde la versión { $number }:
proposal-unchanged-since = Todavía no cambió nada desde la versión { $number }.
proposal-new-title = Nuevo título: «{ $new }» (antes «{ $old }»)
proposal-section-new = { $title } es nueva.
proposal-section-gone = { $title } ya no está.
proposal-change =
    { $kind ->
        [replaced] - { $before } \[{ $old } → **{ $new }**\] { $after }
        [added] - { $before } \[+ **{ $new }**\] { $after }
       *[gone] - { $before } \[− { $old }\] { $after }
    }
proposal-more-changes =
    { $count ->
        [one] Cambió una parte más.
       *[other] Cambiaron { $count } partes más.
    }
proposal-none = No hay una propuesta con el número { $number } que puedas leer. Toca `/proposals` para ver las que hay.
proposal-none-open = Ahora mismo no se está conversando ninguna propuesta. Si tienes una idea, toca `/propose`.
proposal-none-own = No tienes ninguna propuesta abierta.
proposal-was-withdrawn = Quien escribió «{ $title }» la retiró, así que ya no hace falta nada.
proposal-was-decided = «{ $title }» ya está decidida: { $outcome }. No hace falta nada más.
proposal-to-council = Pedir ya la decisión al consejo
proposal-put-before = El consejo tiene ahora «{ $title }»: se encarga { $name }. La gente puede opinar hasta que se decida.
proposal-discussed = Terminó el tiempo para opinar sobre «{ $title }» y la tiene el consejo: se encarga { $name }, hasta el { $day }.
proposals-waiting =
    { $count ->
        [one] **Una propuesta espera tu opinión:**
       *[other] **{ $count } propuestas esperan tu opinión:**
    }
proposals-own =
    { $count ->
        [one] **Tuya:**
       *[other] **Tuyas:**
    }
proposals-others =
    { $count ->
        [one] **También abierta:**
       *[other] **También abiertas:**
    }
proposals-line = - { $number }. **{ $title }** ({ $name })
proposals-none = Ahora mismo no se está conversando ninguna propuesta.
proposals-closed = Las decididas
proposals-decided = **Decididas:**
proposals-none-decided = Todavía no se ha decidido ninguna.
proposals-new = Proponer algo

# A word on it.
ask-support-reason =
    { $again ->
        [yes] Apoyas «{ $title }», como antes.
       *[no] Anotado: apoyas «{ $title }».
    } ¿Quieres decir por qué? Los demás lo pueden leer, con tu nombre.
ask-object-reason =
    { $again ->
        [yes] Objetas «{ $title }», como antes.
       *[no] Anotado: objetas «{ $title }».
    } ¿Quieres decir por qué? Ayuda a mejorarla. Los demás lo pueden leer, con tu nombre.
ask-abstain-reason =
    { $again ->
        [yes] Te abstienes sobre «{ $title }», como antes.
       *[no] Anotado: te abstienes sobre «{ $title }».
    } ¿Quieres decir por qué? Los demás lo pueden leer, con tu nombre.
word-no-reason = No, eso es todo
word-noted =
    { $stance ->
        [support] Apoyas «{ $title }».
        [object] Objetas «{ $title }».
       *[abstain] Te abstienes sobre «{ $title }».
    } ¡Gracias! Puedes cambiarlo hasta que se decida.
word-noted-why =
    Gracias, eso ayuda. { $stance ->
        [support] Apoyas «{ $title }»
        [object] Objetas «{ $title }»
       *[abstain] Te abstienes sobre «{ $title }»
    }, y tu razón está con los comentarios.
word-newer = «{ $title }» cambió desde entonces: ahora es la versión { $number }. ¿Qué te parece esta?

# Comments.
ask-comment-remark =
    { $kind ->
        [reply] ¿Qué te gustaría responderle a { $name }? Lo puede leer quien lea la propuesta.
        [part] ¿Qué te gustaría decir sobre { $part }? Lo puede leer quien lea la propuesta, con tu nombre.
       *[whole] ¿Qué te gustaría decir sobre «{ $title }»? Lo puede leer quien lea la propuesta, con tu nombre.
    }
comment-on-part = Sobre { $number }. { $title }
comment-on-this = Comentar esto
comment-too-long = Es un poco largo para leerlo en un teléfono: que no pase de { $limit } caracteres.
comment-noted = ¡Gracias! Tu comentario está con «{ $title }», y leerás qué pasó con él.
comment-too-late = «{ $title }» se decidió o se retiró hace un momento, así que tus palabras llegaron tarde: «{ $words }». Si todavía importan, `/council` las lleva a una persona.
comment-meant =
    ¿Lo pongo en «{ $title }» como comentario tuyo?

    «{ $words }»
comment-send = Sí, como comentario mío
comment-leave = No
comment-dropped = De acuerdo, queda entre nosotros.
comment-reply = Responder a { $name }: { $words }
comment-answer = ↳ El consejo: «{ $words }»
comments-none = Todavía nadie ha comentado «{ $title }».
comments-heading =
    {"**"}{ $title }**: { $count ->
        [one] un comentario
       *[other] { $count } comentarios, los últimos primero
    }
comments-earlier = Anteriores
proposal-said =
    { $stance ->
        [support] **{ $name }** la apoya
        [object] **{ $name }** la objeta
        [abstain] **{ $name }** se abstiene
        [support-earlier] **{ $name }** la apoyó al principio
        [object-earlier] **{ $name }** la objetó al principio
        [abstain-earlier] **{ $name }** se abstuvo al principio
        [reply] **{ $name }** responde
       *[comment] **{ $name }**
    }
proposal-on-section = sobre { $number }.
proposal-on-version = sobre la versión { $number }
proposal-comment-line = - { $about }: «{ $words }»

# Withdrawing.
withdraw-begin = Retirarla
withdraw-not-yours = Eso solo lo puede hacer quien la escribió.
withdraw-sure = ¿Retirar «{ $title }»? Se podrá seguir leyendo, y quienes participaron sabrán que la retiraste.
withdraw-yes = Sí, retirarla
withdraw-no = No
withdraw-dropped = De acuerdo, sigue abierta.
withdraw-done = «{ $title }» quedó retirada. Gracias por plantearla.

# The council decides.
item-proposal = { $name } propone: «{ $title }»
item-what-proposal = Quienes participaron leerán la decisión y la razón, y quien comentó leerá una respuesta junto a sus propias palabras.
item-read-proposal = Leerla
item-decide-proposal = Decidir
decide-begin = Decidir sobre ella
decide-own = Es tu propia propuesta, así que decide otra persona del consejo.
choice-proposal-outcome-accepted = Aceptada
choice-proposal-outcome-in_part = Aceptada en parte
choice-proposal-outcome-not_now = Por ahora no
choice-proposal-outcome-declined = Rechazada
said-proposal-outcome-accepted = aceptada, aceptar, la aceptamos, aprobada, aceptarla
said-proposal-outcome-in_part = aceptada en parte, en parte, parcialmente, aceptar en parte
said-proposal-outcome-not_now = por ahora no, ahora no, más adelante, todavía no
said-proposal-outcome-declined = rechazada, rechazar, la rechazamos, rechazarla
ask-decide-proposal-reason = { $outcome }: ¿por qué? Lo leen quienes participaron en «{ $title }».
decide-comments =
    { $count ->
        [0] Sin comentarios.
        [one] Un comentario{ $unanswered ->
            [0] , respondido.
           *[other] , todavía sin responder.
        }
       *[other] { $count } comentarios, { $unanswered ->
            [0] todos respondidos.
            [one] uno todavía sin responder.
           *[other] { $unanswered } todavía sin responder.
        }
    }
decide-so-far = Tu borrador: **{ $outcome }**. { $reason }
decide-ready = Listo: quienes participaron reciben la decisión, las respuestas y las promesas en un solo mensaje.
decide-next = No sale nada hasta que haya una decisión con su razón y cada comentario tenga respuesta.
decide-send = Enviarla
decide-answer =
    { $count ->
        [one] Responder el comentario
       *[other] Responder { $count } comentarios
    }
decide-promise = Prometer algo
decide-change = Cambiar la decisión
decide-changed = Algo cambió desde que lo viste, así que no salió nada. Así va:
decide-sent =
    «{ $title }» está decidida: **{ $outcome }**. { $count ->
        [one] Lo lee una persona, primero la respuesta a sus propias palabras.
       *[other] Lo leen { $count } personas, cada una primero las respuestas a sus propias palabras.
    }
decide-by-another = { $name } ya decidió sobre «{ $title }», así que tú ya no tienes que hacerlo.
proposal-decided-room = El consejo decidió sobre la propuesta { $number }, «{ $title }»: **{ $outcome }** ({ $name }).
ask-answer-comments-answer =
    { $left ->
        [one] El último comentario sin respuesta:
       *[other] Hay { $left } comentarios sin respuesta. El siguiente:
    }
    { $comment }

    { $count ->
        [one] ¿Qué respondo?
       *[other] ¿Qué respondo a los { $count }?
    } Lo leen cuando salga la decisión.
answer-same = Como antes: { $words }
answer-thanks = Solo dar las gracias
answer-thanks-words = Gracias por decírnoslo.
answer-together = Una respuesta para estos { $count }
answer-later = Más tarde
answer-there-already = Otra persona del consejo ya respondió ese comentario, y esa respuesta queda: «{ $words }»

# Promises.
ask-promises-words = ¿Qué promete el consejo sobre «{ $title }»?
ask-promises-councillor = ¿Quién se encarga?
ask-promises-due = ¿Para cuándo lo habrá hecho { $name }?
ask-promises-result = «{ $words }»: ¡hecho! ¿Quieres contar qué resultó? Lo leen quienes participaron.
promise-by = { $name }
promise-no-result = No, eso es todo
promise-no-councillor = { $name } no está en el consejo. Se tiene que encargar alguien del consejo.
promise-past = Ese día ya pasó. ¿Para cuándo estará hecho?
promise-line = - { $words } · { $name }, para el { $day }
promise-yours = El consejo prometió algo sobre «{ $title }» y te toca a ti: «{ $words }», para el { $day }. Cuando esté hecho, toca `/promises`.
promise-done = Hecho: { $words }
promise-take = Me encargo: { $words }
promise-drop = No prometer: { $words }
promise-gone = Eso ya no está prometido.
promise-kept-before = Eso ya está hecho: «{ $words }».
promise-taken = Ahora te encargas tú: «{ $words }», para el { $day }.
promise-taken-over = { $name } se encarga ahora de «{ $words }» en tu lugar.
promise-kept =
    ¡Qué bien! Quienes participaron lo sabrán. { $count ->
        [0] Todas las promesas están cumplidas.
        [one] Queda una promesa.
       *[other] Quedan { $count } promesas.
    }
promises-none = Por ahora no hay nada prometido.
promises-heading =
    { $count ->
        [one] **Una promesa**
       *[other] **{ $count } promesas**
    }
promises-line =
    { $promise } · «{ $title }»{ $state ->
        [late] { " " }· **con retraso**
        [done] { " " }· hecho
       *[open] {""}
    }
promises-of = Las promesas
promise-late-yours = «{ $words }» estaba prometido para el { $day } («{ $title }»). Si ya está, basta un toque; quienes participaron saben que tarda un poco más.

# Letters.
proposal-new = **{ $name } propone: «{ $title }»**
proposal-new-until = ¿Qué te parece? Tienes hasta el { $until }.
proposal-new-late = ¿Qué te parece? Ya la tiene el consejo, que todavía lee lo que la gente opina.
proposal-revised = **«{ $title }» tiene una nueva versión.** { $name } escribió la versión { $number }.
proposal-asked-anew =
    { $stance ->
        [support] Apoyaste
        [object] Objetaste
       *[abstain] Te abstuviste sobre
    } la versión { $number }, y eso queda con ella. ¿Qué te parece esta?
proposal-asked = ¿Qué te parece?
proposal-withdrawn-letter = { $name } retiró «{ $title }». Gracias por participar: lo que dijiste queda con ella.
outcome-own = Escribiste: «{ $words }»
outcome-own-answer = **La respuesta:** { $answer }
outcome-own-more =
    { $count ->
        [one] Otro comentario tuyo también tiene respuesta.
       *[other] Otros { $count } comentarios tuyos también tienen respuesta.
    }
outcome = **Qué pasó con «{ $title }»: { $outcome }.** { $reason }
outcome-you-said = **Ustedes dijeron, nosotros hicimos**
outcome-said =
    - { $name }{ $others ->
        [0] {""}
        [one] { " " }y otra persona
       *[other] { " " }y otras { $others } personas
    }: «{ $words }»
outcome-did = → { $answer }
outcome-promises = **Lo que prometemos**
outcome-all =
    { $count ->
        [one] El comentario y su respuesta
       *[other] Los { $count } comentarios y respuestas
    }
promise-kept-letter =
    {"**"}Hecho:** «{ $words }». { $name } lo prometió cuando se decidió «{ $title }».{ $result ->
        [none] {""}
       *[other] { " " }«{ $result }»
    }
promise-late-letter = «{ $words }» estaba prometido para el { $day }, cuando se decidió «{ $title }», y todavía no está hecho. Se encarga { $name }, y te avisaremos cuando esté.{ $result ->
        [none] {""}
       *[other] { " " }{ $result }
    }
follow-news = **Novedades de las propuestas que sigues**
follow-news-of =
    {"**"}{ $title }**: { $count ->
        [one] un comentario nuevo
       *[other] { $count } comentarios nuevos
    }
follow-read = Leer: { $title }

# The council’s board.
todo-promise =
    - Prometido: { $words } · { $name }, para el { $day }{ $late ->
        [yes] { " " }· **con retraso**
       *[no] {""}
    }
digest-promise-late = Promesa con retraso: { $words } · { $name }, desde el { $day }

# Wishes.
wish-propose =
    { $idea ->
        [unsaid] Quieres proponer algo.
       *[other] Quieres proponer algo: «{ $idea }».
    } Nadie lo ve hasta que lo envíes.
wish-proposals = Te muestro qué se propone.
wish-proposal =
    { $proposal ->
        [unsaid] Te muestro la propuesta.
       *[other] Te muestro la propuesta { $proposal }.
    }
wish-support =
    { $proposal ->
        [unsaid] Apoyas la propuesta.
       *[other] Apoyas la propuesta: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}«{ $reason }»
    }
wish-object =
    { $proposal ->
        [unsaid] Objetas la propuesta.
       *[other] Objetas la propuesta: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}«{ $reason }»
    }
wish-abstain =
    { $proposal ->
        [unsaid] Te abstienes sobre la propuesta.
       *[other] Te abstienes sobre la propuesta: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}«{ $reason }»
    }
wish-comment =
    { $remark ->
        [unsaid] Quieres comentar una propuesta.
       *[other] Quieres comentar una propuesta: «{ $remark }»
    }
wish-withdraw =
    { $proposal ->
        [unsaid] Quieres retirar una propuesta tuya.
       *[other] Quieres retirar una propuesta tuya: { $proposal }
    }
wish-decide-proposal =
    { $number ->
        [unsaid] Quieres decidir sobre una propuesta.
       *[other] Quieres decidir sobre la propuesta { $number }.
    }{ $outcome ->
        [unsaid] { "" }
       *[other] {" "}**{ $outcome }**
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}«{ $reason }»
    }
wish-answer-comments =
    { $number ->
        [unsaid] Quieres responder los comentarios de una propuesta.
       *[other] Quieres responder los comentarios de la propuesta { $number }.
    }{ $answer ->
        [unsaid] { "" }
       *[other] {" "}«{ $answer }»
    }
wish-promises = Te muestro qué prometió el consejo.
menu-proposals =
    { $count ->
        [one] Una propuesta: tu opinión
       *[other] { $count } propuestas: tu opinión
    }
pending-proposals =
    { $count ->
        [one] - Una propuesta que espera tu opinión
       *[other] - { $count } propuestas que esperan tu opinión
    }
# What a sentence begins with that proposes something; the idea follows.
words-propose-that = quiero proponer que, quisiera proponer que, me gustaría proponer que, querría proponer que, propongo que, proponemos que, me gustaría sugerir que, quiero sugerir que, sugiero que, me gustaría plantear que, quiero plantear que
# Con lo que puede acabar, que trata de qué se hace con la idea.
words-propose-tail = (y |)que (la gente|todos|todas|el resto|los demás|las demás|los miembros|la comunidad|cada quien) (opine|opinen|comente|comenten|vote|voten|diga|digan|decida|decidan|lo discuta|lo discutan|diga qué piensa|diga qué opina|dé su opinión|den su opinión|digan qué piensan|digan qué opinan), (y |)(a ver|ver|veamos|saber|escuchar) qué (opina la gente|opinan|dicen|piensan|piensa la gente|opinan todos|dice la gente|les parece), (y |)(lo|la|que se) (votamos|discutimos|comentamos|vote|discuta|comente|debatimos|debata), qué opinan, qué les parece
