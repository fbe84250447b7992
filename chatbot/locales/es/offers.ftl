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
accept-did = acompañas a { $name }.
accept-regret = Suele pasar, y nadie te lo va a reprochar. { $name } ya sabe que cuenta contigo; si no puede ser, se lo pregunto a otra persona, y hasta entonces sigue contigo.
accept-hand-over = Pasar a { $name } a otra persona
offer-must = No, tú decides. Decir que no no cuesta nada: se lo preguntaría a otra persona para { $name }, y no hace falta dar motivos.
offer-why = Parecías encajar: miro los idiomas, los relojes, los intereses y quién tiene sitio. En esto me fijé:
offer-speaks = { $name } habla { $languages }.
offer-speaks-unknown = { $name } no me ha dicho qué idiomas habla; le escribo en { $language }.
offer-unknown = Eso no lo sé de { $name }: solo sé lo que la gente me cuenta. Esto es lo que puedo decirte por ahora, y el resto te lo contará con gusto:
offer-waits =
    Tómate tu tiempo. La propuesta te espera hasta { $until }{ $late ->
        [yes] , un poco antes de lo que querrías
       *[no] { "" }
    }; antes no hace falta nada. Si no contestas para entonces, se lo pregunto a otra persona para { $name }, y no pasa nada.
offer-condition = Con un sí acompañas a { $name } desde ya: no puedo atarlo a nada. Cuándo y cómo empiezan lo deciden ustedes, y si aceptas te ofrezco enviarle lo que acabas de escribir. La propuesta espera hasta { $until }; un no también está bien.
offer-later = Decidir después
accept-words =
    ¿Le envío esto a { $name }, para que lo sepa?

    «{ $words }»
accept-send = Enviar a { $name }
# Lo que ata un sí a algo, y lo que solo quizás es un sí.
words-offer-condition = si, pero, pero si, solo si, sólo si, solo, sólo, solamente, únicamente, salvo, salvo que, excepto, a menos que, a no ser que, siempre que, siempre y cuando, con tal de que, mientras, con la condición, con una condición, con condición, depende, aunque, recién, no antes, antes no, este mes no, este año no, esta semana no, a partir de, a partir del, desde, desde el, empezando, empezamos, después de, después del, cuando, una vez, hasta, hasta que, el mes que viene, el año que viene, el próximo mes, el próximo año, en enero, en febrero, más adelante, luego
words-offer-perhaps = la tomaría, lo tomaría, aceptaría, podría, puedo, tal vez, quizás, quizá, a lo mejor, me encantaría, me gustaría, lo haría, la acompaño, lo acompaño, la tomo, lo tomo
# Lo que un mentor puede preguntar o decir mientras una propuesta espera su respuesta.
words-offer-question = quién, qué, por qué, cómo, dónde, cuándo, cuál, cuántos, cuántas, de dónde, para qué, es, está, tiene, habla, puedo, tengo que, dime, cuéntame
words-offer-later = pensarlo, pensármelo, lo pienso, lo pensaré, me lo pienso, pensarlo bien, consultarlo con la almohada, te digo luego, te digo mañana, te digo después, te contesto luego, te contesto después, te aviso luego, más tiempo, tiempo para decidir, decidirlo, decidir luego, decidir más tarde, necesito un día, necesito unos días, dame un día, dame unos días, dame tiempo
words-offer-must = digo que no, diga que no, quedo mal, quedaría mal, tengo que, estoy obligado, estoy obligada, es obligatorio, si digo que no, decir que no, si la rechazo, si lo rechazo, puedo rechazar
words-offer-why = por qué yo, por qué a mí, por qué me preguntas, por qué me lo preguntas, por qué me has elegido, por qué me elegiste, por qué me toca
words-offer-language = habla, hablan, idioma, idiomas, lengua
words-offer-who = quién es, qué quiere, qué necesita, qué busca, qué le interesa, de qué se trata, cuéntame más, cuéntame de, dime más, para qué, más sobre ella, más sobre él
words-offer-they = ella, él, tiene, vive, trabaja, estudia, sabe, lleva, está, suya, suyo
words-accept-regret = no puedo con ella, no puedo con él, no puedo acompañarla, no puedo acompañarlo, no la puedo acompañar, no lo puedo acompañar, no puedo al final, al final no puedo, cambié de idea, he cambiado de idea, cambié de opinión, he cambiado de opinión, me arrepiento, me arrepentí, quería rechazar, quería decir que no, no quería aceptar, no quise aceptar, no debí aceptar
# Lo que se dice en lugar de para qué se quiere un mentor.
purpose-asks = Entonces, ¿para qué te gustaría tener un mentor?
purpose-why = Para preguntar a alguien que encaje contigo y que sepa de qué se trata: tus palabras las leen los mentores a quienes pregunto, y nadie más. Con unas pocas basta.
purpose-example = Por ejemplo: un primer evento en tu ciudad, dar una charla, traducir, orientarte, o tener a quién preguntar de vez en cuando.
purpose-unknown = No pasa nada, no hace falta saberlo todavía: mucha gente empieza así y lo descubre con su mentor. Puedo buscar a alguien para empezar.
purpose-later = Claro, cuando quieras. No he anotado nada, y aquí estaré.
purpose-anything = Todavía no lo sé exactamente: alguien para empezar
purpose-begin = Alguien para empezar
said-purpose-why = por qué, por qué quieres saberlo, por qué quieres saber eso, por qué lo quieres saber, por qué preguntas, por qué me preguntas, por qué lo preguntas, por qué me preguntas eso, por qué necesitas saberlo, para qué quieres saberlo, para qué lo quieres saber, para qué quieres saber eso, para qué lo necesitas, para qué necesitas eso, para qué, para qué sirve, para qué es, qué haces con eso, qué hacen con eso
said-purpose-example = como qué, por ejemplo, cómo por ejemplo, qué por ejemplo, qué quieres decir, a qué te refieres, no entiendo, no lo entiendo, qué puedo pedir, qué puedo decir, qué puedo poner, qué pongo, qué digo, qué escribo, qué ponen otros, qué ponen los demás, qué dice la gente, dame un ejemplo, me das un ejemplo, puedes darme un ejemplo, qué opciones hay, qué opciones tengo, qué cosas
said-purpose-unknown = no sé, no lo sé, no sé todavía, no lo sé todavía, todavía no sé, todavía no lo sé, aún no sé, aún no lo sé, no sé aún, no lo sé aún, no sé bien, no sé bien todavía, no sabría decir, ni idea, no tengo idea, no tengo ni idea, no estoy seguro, no estoy segura, no lo tengo claro, no lo he pensado, no lo he decidido, cualquier cosa, lo que sea, no sé qué decir, no sé qué poner
said-purpose-later = luego, más tarde, después, otro día, mañana, puedo decirlo luego, puedo decirlo más tarde, puedo decirlo después, puedo decírtelo luego, puedo decírtelo más tarde, puedo decírtelo después, te lo puedo decir luego, te lo puedo decir después, te lo puedo decir más tarde, te lo digo luego, te lo digo después, te lo digo más tarde, te lo diré luego, te digo luego, te digo después, te cuento luego, te cuento después, luego te digo, luego te cuento, después te digo, lo pienso, me lo pienso, lo pensaré, déjame pensarlo, déjame pensar, tengo que pensarlo, necesito pensarlo, puedo pensarlo
words-offer-wish = quiere, necesita, busca, espera, aprender
# Con qué se pide una mentoría, lo que la une a un tema, lo que lleva a otro, y lo que lo cierra.
# What leads to a reason, and says that it is about who is to be the mentor rather than what for.
words-topic-because = porque, pq, xq, ya que, es que, pues, por
words-topic-whom = mi inglés, mi español, mi francés, mi portugués, hablo inglés, hablo español, entiendo inglés, no hablo, mi idioma, el idioma, mismo idioma, el horario, mi horario, los horarios, zona horaria, huso horario, la hora, mi edad, soy tímida, soy tímido, una mujer, un hombre
words-topic-mentor = mentor, mentora, mentoría, tutor, tutora, orientación
words-topic-joint = para, de, sobre, en, con, que me ayude con, que me ayude a, que ayude con, que sepa de, que sepa, me gusta, me gustan, me interesa, me interesan, quiero aprender, quiero aprender a, quisiera aprender, estoy interesado en, estoy interesada en, algo de, algo sobre, algo con, alguien para, alguien de
words-topic-other = que sea de, que sea sobre, que sea para, que sea en, que sea con, hazlo sobre, hazlo de, cámbialo a, cambialo a, cámbialo por, cambialo por, cámbiala a, cambia el tema a, cambia el tema por, cambiar el tema a, cambiar el tema por, cambia mi solicitud a, cambia mi solicitud por, cambiar mi solicitud a, cambiar mi solicitud por, cambia mi pedido a, ahora quiero, ahora prefiero, prefiero algo de, prefiero algo sobre, prefiero que sea de, prefiero que sea sobre, prefiero alguien para, prefiero a alguien para, prefiero aprender, puede ser de, puede ser sobre, podría ser de, podría ser sobre, debería ser de, debería ser sobre, me interesa más, me interesan más, ahora me (interesa|interesan|gusta|gustan) más, ahora me (interesa|interesan), me gusta más, ahora me gusta, ahora quiero hacer, ahora voy más por, me inclino más por, me tira más, prefiero hacer, prefiero trabajar en
words-topic-change = cambiar el tema, cambiar de tema, cambia el tema, cambiar mi solicitud, cambia mi solicitud, editar mi solicitud, modificar mi solicitud, corregir mi solicitud, cambiar lo que pedí, otro tema, cambiar lo que (puse|escribí|pedí|dije) (en mi solicitud|en la solicitud|cuando pedí mentor|para mi mentor), cambiar mi pedido
# A quién se desea, y cómo ha de ser.
words-topic-who = mentor, mentora, tutor, tutora, alguien, una persona
# Lo que empieza a decir cómo ha de ser quien acompañe, y es parte del deseo.
words-topic-like = que (sea|hable|hable en|tenga|viva|esté|pueda|sepa|entienda|conozca|trabaje|comprenda), pero que, q (sea|hable|tenga|viva|este|pueda), de por (acá|aquí), de (mi|mi misma) (país|ciudad|zona|región), cerca de, disponible, preferiblemente, de preferencia, ojalá, con (paciencia|experiencia|tiempo|ganas|conocimientos|calma), de mi (misma|mismo) (zona horaria|edad|barrio|horario)
# Un deseo que no dice para qué.
words-topic-nothing = (un|una|tener|tener un|tener una|encontrar|conseguir) (mentor|mentora|tutor|tutora), mentor, mentora, tener mentor, el programa, este programa, programa, mí, mi, ayuda, algo de ayuda, todo, algo, esto, empezar, comenzar, arrancar, el proyecto, soy (nueva|nuevo|nuevx), soy nueva aquí, soy nuevo aquí, soy nueva acá, soy nuevo acá, (recién|apenas) (empiezo|comienzo|llego|entré|empecé|me uní), acabo de (empezar|llegar|entrar|unirme), estoy empezando
words-topic-instead = en vez de, en lugar de, y no, (todavía|aún) se puede cambiar, se puede (cambiar|modificar|corregir), (puedo|puedes|podrías|podrían) (cambiarlo|cambiarla|modificarlo), lo (puedo|pueden|podemos) cambiar, es tarde para cambiar, (es|sería) posible cambiarlo, si se puede
request-other-topic =
    Tu solicitud diría con estas palabras para qué quieres acompañamiento:

    «{ $topic }»
request-long = Siento que tarde tanto; esperar sin saber nada no es agradable. Lo pediste el { $asked } y nadie te ha olvidado. { $standing } También puede saberlo una persona del consejo.
request-patient = Gracias por tu paciencia. Lo pediste el { $asked }. { $standing }
refused-me = Aquí el silencio de alguien no es un rechazo: nunca muestro a quién pregunté ni qué contestó, y no dice nada de ti. { $standing }
refused-me-none = Aquí no se rechaza a nadie: ahora mismo no tienes ninguna solicitud abierta. Cuando quieras, te busco mentor o mentora con gusto.
who-waits = **{ $name }** espera desde el { $day }, con el número { $place } de la lista de espera{ $wish ->
        [none] .
       *[other] : «{ $wish }».
    } { $asked ->
        [yes] Ahora mismo se lo estoy preguntando a alguien.
       *[no] Por ahora no puedo preguntar a nadie con lugar libre; lo haré en cuanto haya alguien.
    }
who-waits-nobody = No está esperando mentor.
who-waits-mentor = Quién espera, y qué busca, se lo muestro a quien da mentoría junto con una propuesta, cuando le toca. Si puedes con alguien más, dímelo; o pregunta al consejo.
request-kept = Claro, tu lugar es tuyo. Pediste mentor el { $asked }. { $standing }
place-kept = Claro, no pierdes nada: **{ $name }** te sigue acompañando, por poco tiempo que tengas.
place-none = Aquí nadie te quita nada. Todavía no has pedido mentor; cuando quieras, basta con un toque.
like-read = Sí, puedes pedirlo: quienes reciben tu solicitud lo leen antes de decir que sí.
like-no-list = No muestro una lista de mentores: pregunto, de uno en uno, a quienes encajan con lo que escribiste, y responden sí o no. Puedes pedir un idioma, algo que sepan o a una persona por su nombre: solo escríbelo.
like-paired = Ya tienes mentor. Si quieres cambiar, puedes pedir cómo te gustaría que fuera, y nadie se lo tomará a mal.
like-person = Le pregunto a quien mejor te va. Si quieres a una persona en concreto, el consejo puede unirlos, mientras tenga sitio.
# Whom somebody asks for as a mentor: what they are to be like begins with it.
words-topic-somebody = (una|otra) (mujer|chica|persona|mentora|señora), (un|otro) (hombre|chico|señor), mujer, alguien, de mi edad
# Lo que lleva a quién se desea, en una respuesta a para qué.
words-topic-find = (ok|vale|bueno|ya|entonces|pues|sí), (búscame|búsquenme|consígueme|consíganme|ponme|pónganme) (a|con|), (quiero|quisiera|necesito|prefiero|me gustaría) (a|con), quizás, tal vez
own-wish =
    { $topic ->
        [none] Pediste mentor el { $day }, sin decir para qué.
       *[other] El { $day } pediste mentor: «{ $topic }».
    }
own-wish-languages =
    { $languages ->
        [none] Todavía no me has dicho tus idiomas; quienes reciban tu solicitud los verían al lado.
       *[other] Tus idiomas, que se ven al lado: { $languages }.
    }
own-wish-over = Ya tienes mentor, así que ya no pregunto a nadie.
own-wish-none = No tienes ninguna solicitud abierta, así que no hay nada de eso anotado. Puedes pedir mentor cuando quieras.
own-wish-change = Cambiar lo que pedí
own-wish-take-back = Retirarla
together = Cada quien lo pide por su cuenta: la otra persona me escribe desde su propia cuenta. Que quieren a la misma persona para las dos lo puedes { $open ->
        [yes] añadir a tu solicitud
       *[no] escribir en tu solicitud
    }; quien la recibe lo lee. El consejo también puede unirlas con la misma persona, si tiene sitio.
together-paired = Quien se una a ti pide mentor por su cuenta, desde su propia cuenta. Si ha de ser la misma persona que te acompaña, el consejo puede unirlas, mientras haya sitio.
free-hours =
    No anoto horarios: comparo los relojes, para que sea de día para las dos personas, y lo demás lo acuerdan entre ustedes.{ $zone ->
        [unknown] {" "}Todavía no sé dónde vives; si me lo dices, lo tengo en cuenta.
       *[known] { "" }
    } { $state ->
        [paired] Puedo decirle a { $name }: «{ $words }»
        [waiting] Puedo añadir tus palabras a tu solicitud, para que se lean antes: «{ $words }»
       *[none] Ponlo al pedir mentor; se lee antes de decir que sí.
    }
free-hours-send = Decírselo a { $name }
free-hours-add = Añadirlo a mi solicitud
