### Lo que las personas se escriben a través del bot.

help-tell = hacer llegar tus palabras a alguien
help-mute = dejar de recibir mensajes de alguien
help-unmute = volver a recibir mensajes de alguien
arg-message = palabras
ask-tell-person = ¿Para quién es? Basta un nombre.
ask-tell-message = ¿Qué le digo a { $name }? Tu próximo mensaje le llegará.
ask-mute-person = ¿De quién prefieres no recibir mensajes? Basta un nombre.
ask-unmute-person = ¿De quién quieres volver a recibir mensajes? Basta un nombre.
talk-words =
    {"**"}{ $name }**{ $edited ->
        [yes] { " " }_(corregido)_
       *[no] { "" }
    }:{ $file ->
        [none] { "" }
        [picture] { " " }🖼
        [voice] { " " }🎤
        [audio] { " " }🎵
        [video] { " " }🎞
        [place] { " " }📍 { $place }
       *[file] { " " }📎
    }{ $has_words ->
        [yes] { " " }{ $words }
       *[no] { "" }
    }
talk-how = _Responde a este mensaje y le haré llegar tu respuesta a { $name }. No guardo lo que se escriben._
talk-answer = Responder
talk-mute = Silenciar a { $name }
talk-unmute = Volver a recibir mensajes de { $name }
talk-sent = Se lo he hecho llegar a { $name }.
talk-sent-first = Se lo he hecho llegar a { $name }. Durante { $spell }, lo que escribas aquí también le llegará, salvo que sea algo para mí.
talk-for-whom = ¿Eso es para { $name } o para mí?
talk-about = No le he pasado nada a { $name }. ¿Qué quieres que haga?
talk-kept =
    Por mí, { $name } no se entera de nada. ¿Puedo hacer algo por ti?
# Lo que pide que alguien no se entere; `them` está también en lugar de su nombre.
words-not-tell = no se entere, no se vaya a enterar, no se tiene que enterar, no se puede enterar, no se debe enterar, no debe enterarse, no puede enterarse, no se enterara, no lo sepa, no sepa nada, no sepan nada, no se lo (digas|digan|digás|diga|cuentes|cuenten|cuente|mandes|envíes|enseñes|muestres|menciones|comentes|pases), no le (digas|digan|digás|diga|cuentes|cuenten|cuente|comentes|avises|avisen|mandes|escribas|enseñes|muestres|menciones|preguntes|pases), sin que se entere, sin que them se entere, sin que lo sepa, sin que sepa, sin que them (sepa|lo sepa), sin (decirle|decírselo|contarle|contárselo|avisarle) (nada|a|ni), sin decírselo, sin contárselo, a espaldas de, a sus espaldas, ni una palabra a, nada a them, a them (no|ni|nada), que no lo (vea|lea|oiga) (ella|él|them|mi), no quiero que (ella|él|them|mi mentor|mi mentora) (sepa|lo sepa|se entere|lea|vea), them no tiene que saber, them no debe saber, no tiene por qué enterarse, no tiene por qué saberlo
talk-not-for-other =
    { $kind ->
        [mentee] No puedo escribir a { $name } por ti: llevo palabras entre { $own } y tú, y al consejo. Quizá { $own } pueda ponerles en contacto.
       *[mentor] No puedo escribir a { $name } por ti: llevo palabras entre quien acompaña y sus aprendices, y al consejo.
    }
talk-send = Enviar a { $name }
talk-mine = Era para ti
talk-for-me = De acuerdo, no lo he enviado. Pero no entendí qué te gustaría que hiciera: un toque te muestra lo que puedo hacer.
talk-was-for-me = De acuerdo, esto no lo he enviado. Lo que escribiste antes sí le llegó a { $name }. Puedo retirarlo, aunque quizá ya lo haya leído. ¿Qué querías de mí?
talk-was-for-other = Ya le llegó a { $name }. Puedo retirarlo, aunque quizá ya lo haya leído.
talk-take-back = Retirarlo
# Lo que dice que las palabras de antes eran para el bot, o para nadie de aquí.
words-for-bot = eso era para ti, era para ti, esto era para ti, eso es para ti, es para ti, esto es para ti, te lo decía a ti, te lo preguntaba a ti, te hablaba a ti, te preguntaba a ti, me refería a ti, no era para él, no era para ella, eso no era para él, eso no era para ella, eso no era para mi mentor, eso no era para mi mentora, no era para mi mentor, persona equivocada, me equivoqué de persona, me equivoqué de chat, chat equivocado, era para el bot
talk-held-over = Eso ya está hecho. Si quieres enviarlo, escríbelo otra vez.
talk-reacted = { $name } reaccionó con { $reaction }.
talk-muted = { $name } no recibe mensajes a través de mí por ahora, así que no se lo he hecho llegar.
talk-muted-now = De acuerdo: ya no te traeré mensajes de { $name }. Solo lo sabrá si te escribe.
talk-unmuted = Volverás a recibir mensajes de { $name }.
talk-not-together = Solo puedo llevar mensajes entre aprendices y sus mentores, y desde y hacia el consejo. Ahora mismo { $name } no es ninguna de esas personas para ti.
talk-no-channel = Ahora mismo no tengo cómo llegar a { $name }, así que no puedo hacérselo llegar.
talk-file-too-large = Ese archivo es demasiado grande para que lo lleve: puedo con { $limit } MB como mucho.
talk-nowhere = Ahora no encuentro a { $name } en ninguna parte, así que no le llegó lo que escribiste. No es por nada que hayas hecho. Si es urgente, el consejo puede ayudar.
talk-elsewhere = No encuentro a { $name } donde suelo escribirle; lo intento por otro camino.
talk-undelivered = Algo que le escribiste a { $name } no llegó, y no lo he guardado. Por favor, envíalo otra vez, quizá de otra manera.
talk-not-sent = De acuerdo, no he enviado nada.
talk-send-this =
    { $people ->
        [one] ¿Se lo envío a { $name }?
       *[other] ¿A quién se lo envío? Llega a una persona cada vez.
    }

    «{ $words }»
talk-praise =
    ¡Qué bonito! ¿Se lo hago llegar a { $name }?

    «{ $words }»
talk-praise-alone = ¡Qué bonito!
talk-away-mentor =
    Gracias por decirlo. Aquí no hay nada que anotar: los aprendices van y vienen como lo necesitan. ¿Se lo digo a { $name } con tus palabras?

    «{ $words }»
talk-away-alone = Gracias por decirlo. Aquí no hay nada que anotar: los aprendices van y vienen como lo necesitan, y mientras tanto no se pierde nada. ¡Cuídate!
talk-my-mentees = Escribir a mis aprendices
talk-one-person = Escribir a una persona
talk-not-to-many =
    { $mentees ->
        [yes] Puedo hacer llegar tus palabras a tus aprendices o a una persona, o preguntar al consejo si más gente debe saberlo.
       *[no] Puedo hacer llegar tus palabras a una persona, o preguntar al consejo si todo el mundo debe saberlo.
    }
# Cómo empieza una frase que dice algo a alguien; sigue el nombre.
words-tell = le (dices|decís|avisas|preguntas|cuentas|comentas|escribes|recuerdas|pides|mandas un mensaje|pasas un mensaje) a, me le (dices|avisas|preguntas) a, preguntarle algo a, preguntar algo a, decirle algo a, decir algo a, contarle algo a, pedirle algo a, comentarle algo a, consultarle algo a, consultarle a, consultar a, consultarle una cosa a, consultarle una duda a, escribirle algo a, mandarle un mensaje a, mandar un mensaje a, enviarle un mensaje a, enviar un mensaje a, hacerle una pregunta a, hacer una pregunta a, hazle una pregunta a, hacerle una consulta a, dile a, dile, diles a, decile a, deciles a, decirle a, decirles a, que le digas a, que les digas a, que le avises a, que les avises a, avisarle a, avisarles a, avísales a, avisar a, pregúntale a, pregúntales a, pregunta a, preguntarle a, preguntar a, consúltale a, recuérdale a, acuérdale a, recuérdales a, recuerda a, recordale a, recuérdele a, recordarle a, recordarles a, cuéntales a, contarle a, contarles a, coméntales a, comentarle a, escríbeles a, escribirle a, escribirles a, escribir a, mándales a, mandarle a, mandarles a, mándales un mensaje a, mandarles un mensaje a, infórmales a, informales a, informar a, pásales a, pasarle a, pasarle el recado a, pásale el recado a, pásale el mensaje a, hazles saber a, haz saber a, hacerle saber a, hazles llegar a, adviértele a, transmítele a, pídele a, pedirle a, respóndele a, contéstale a, dígale a, díganle a, dime a, avisa a, avísale a, avísele a, cuéntale a, coméntale a, comunícale a, informa a, escríbele a, escribe a, mándale a, mándale un mensaje a, manda un mensaje a, pásale un mensaje a, pasa un mensaje a, pásale esto a, pásale a, envíale un mensaje a, envía un mensaje a, envíale a, hazle saber a, hazle llegar a, puedes decirle a, podrías decirle a, puedes avisar a, podrías avisar a, puedes avisarle a, mensaje para, un mensaje para, díganle a, díganles a, dígale a, dígales a, coméntale a, coméntenle a, avísenle a, cuéntenle a, pregúntenle a
# Lo que puede ir delante.
words-tell-lead = quiero, quisiera, querría, necesito, necesito que, hay que, tengo que, debo, debemos, tenemos que, queremos, quiero que, me gustaría, nos gustaría, me puedes, me podrías, podrías, podés, me podés, puedo, podemos, podría, ayúdame a, hazme el favor de, haz el favor de, hágame el favor de, te pido, le pido, es posible, se puede, se podría, será que puedes, no olvides, acuérdate de, hola, cuando (tengas|tenga|te quede|te llegue|encuentres) (un|una|el) (minuto|momento|rato|ratito|chance|hueco|tiempo|segundo), cuando te sea posible, si puedes, si podés, si es posible, por cierto, de paso, antes de que se me olvide, antes que se me olvide, una cosa más, también, luego, después, más tarde, a propósito, en fin, igual, total, y, ah, una cosa, una cosita, bueno ya
words-tell-before = la, el, nuestra, nuestro, solo a, sólo a, solamente a
# La manera de decirlo, que no es parte del mensaje.
words-tell-softly = con cuidado, con tacto, con cariño, con delicadeza, suavecito, amablemente, discretamente, en buena onda, de buena manera
# Alguien sin nombre, cuando solo hay una persona; lo que lo dice en una palabra; y lo que puede ir alrededor.
words-tell-one = a ella, a él, a elle
words-tell-alone = dile, decile, dígale, avísale, avisale, pregúntale, preguntale, pídele, pedile, cuéntale, contale, recuérdale, recordale, coméntale, le dices, le avisas, le preguntas, le pides, puedes decirle, puedes preguntarle, puedes pedirle, puedes avisarle, podrías decirle, podrías preguntarle, podrías pedirle
words-tell-joint = así que, entonces, y, pero, también, ah
words-tell-end = eso, esto, así, de eso, de esto, por favor, porfa, porfis, gracias, por mí, también, ya, de mi parte
# Lo mismo, a alguien de quien se habló antes.
words-tell-them = (le|les) (puedes|podes|podés|podrias|podrías|puede|pueden|podrian|podrían) (decir|preguntar|avisar|escribir|mandar|contar|pasar), (puedes|podes|podés|podrias|podrías|pueden|podrian|podrían) (decirle|decirles|preguntarle|preguntarles|avisarle|avisarles|escribirle|contarle|pasarle|mandarle), dile, diles, decile, díganle, diganle, pregúntale, preguntale, avísale, avisale, escríbele, escribele, escribile, pásale, pasale, cuéntale, contale
# Lo que hay que decirle a alguien sin nombrarlo; cortesías para quien se nombra.
words-say-that = di que, solo di que, dile que, diles que, decile que, dígale que, que le digas que, avísale que, avisale que, escribe que, escríbele que, coméntale que, cuéntale que
words-courtesy-say = di, dile, da, dale, dales, manda, mándale, mandale, envía, envíale, pide, pídele, pidele, pedile, dale las, dale mis, da las, manda mis, manda un, mándale un, dile un, pídele mil
words-courtesy-words = gracias, muchas gracias, mil gracias, perdón, perdon, disculpas, mil disculpas, saludos, un saludo, saludo, hola, adiós, adios, chau, felicidades, felicitaciones, feliz cumpleaños, abrazo, un abrazo, besos
words-courtesy-to = a
words-courtesy-sorry = perdón, perdon, disculpas, mil disculpas
# Quien no puede ir a una reunión.
words-not-coming = no (llego|llegaré|llegare|puedo ir|podré ir|podre ir|voy a poder ir|voy a llegar|alcanzo|voy) a la (reunión|reunion|llamada|videollamada|charla|sesión|sesion|junta|cita), no (puedo|podré|podre|voy a poder) (asistir|conectarme|unirme|entrar a la|estar en la|hacer la llamada), no (llego|voy a poder ir) (mañana|hoy|el lunes|el martes|el miércoles|el miercoles|el jueves|el viernes|esta tarde|esta noche), (mañana|hoy) no (llego|voy), tengo que (cancelar|mover|aplazar|posponer|saltarme|faltar a) (la|nuestra) (llamada|reunión|reunion|charla|cita|sesión|sesion), (falto|faltaré|faltare) (a la|mañana|hoy), llego tarde, llegaré tarde, voy tarde, se me complicó (la|lo de|mañana|hoy)
talk-not-coming =
    ¿Se lo digo a { $name } con tus palabras? También puedes proponer otra hora.

    «{ $words }»
# Quien quiere que se le recuerde algo a alguien con cariño, y las palabras para ello.
words-nudge = (dale|darle|das|daría|darias|mándale|mandale|mandarle) un (toque|toquecito|empujón|empujoncito|recordatorio|aviso), (recuérdale|recuerdale|recordale|recordárselo|recordarselo|recordarle), (dale|darle|das|denle|pégale|pegale) un (toque|toquecito|telefonazo) a (them|ella|él), (dale|darle) una (señal|llamadita|sacudida) a (them|ella|él)
talk-nudge = Solo un recordatorio con cariño, sin ninguna prisa: ¿puedes echarle un vistazo cuando tengas un momento? ¡Gracias!
# Un toque que solo pregunta cómo está alguien, y lo que se envía.
words-check-on = (está|esta|anda|sigue) (bien|todo bien|ahí|ahi|vivo|viva), cómo (está|esta|anda|sigue|va), como (está|esta|anda|sigue|va), qué tal (está|esta|anda)
talk-check-on = ¿Cómo estás? He pensado en ti. Sin ninguna prisa: una palabra cuando te venga bien me alegraría mucho.
words-let = haz que, haz, que, quiero que, necesito que, hay que lograr que
words-let-know = sepa, sepan, saber
# What may stand between a name and the words, and what stands for words that are still to be said.
words-tell-by = solo a ella, solo a él, sólo a ella, sólo a él, a nadie más, nada más a ella, nada más a él, de mi parte, de parte mía, en mi nombre, lo siguiente, esto, este mensaje, este recado, un mensaje, un mensaje de mi parte, (un|una) (mensajito|notita|nota|recado|recadito|líneas|mensaje) (corto|cortito|breve|lindo|bonito|amable|cariñoso|rápido|corta|cortita|linda|bonita|amable|cariñosa|rápida), (un|una|unas) (mensajito|notita|nota|recado|recadito|línea|líneas|palabras)
# Lo que solo dice que las palabras no tienen que ser esas.
words-tell-like = algo como, algo así como, algo tipo, algo por el estilo de, algo del estilo, palabras como, tal vez algo como
words-tell-something = algo, una cosa, una pregunta, una duda, un mensaje, una cosita, alguna cosa, (algo|unas palabras) (amable|bonito|lindo|amables|bonitas), tú, tu, tú mismo, por mí, porfa, por favor
words-that = que, diciendo que, diciéndole que, diciendo, diciéndole, (un mensaje|un mensajito|una nota|una notita|unas líneas|un recado) (de que|diciendo que|que diga que|donde diga que|para decirle que|que), (un|una) (mensaje|mensajito|nota|notita|recado) (corto|cortito|breve|lindo|bonito|amable|cariñoso|rápido|corta|cortita|linda|bonita|amable|cariñosa|rápida) (de que|diciendo que|que diga que|que), el mensaje de que, la noticia de que
words-that-own = tal, pasa, pasó, hubo, bien, bueno, buena, lindo, guay, alegría
words-everybody = todos los mentores, todas las mentoras, los mentores, mentores, todos los aprendices, todas las aprendices, los aprendices, todos, todas, todo el mundo, todos los miembros, todas las personas, a todos, cada mentor, cada mentora
words-my-mentees = mis aprendices, mis mentees, todos mis aprendices, todos mis mentees, todas mis mentees, todas mis aprendices, mis mentorizados, mis mentorizadas, (mis|todos mis|todas mis|a todos mis|a todas mis|cada uno de mis) (pupilos|pupilas|chicos|chicas|chiques|muchachos|muchachas|chavos|chavas|pibes|pibas|jóvenes|alumnos|alumnas|estudiantes|pollitos|peques|niños|acompañados|dos|tres|cuatro|cinco|seis), (mi|toda mi|todo mi) (grupo|gente|equipo|banda|tropa|grupito), (todos|todas|a todos|a todas|cada uno de|cada una de) (los míos|las mías), los míos, las mías, cada uno de mis aprendices, cada uno de mis mentees, todos los que acompaño, a quienes acompaño, quienes acompaño
# Palabras para quienes deciden, sea quien sea con quien se escriba.
words-for-council = (a|para|con|ante) (los|las|aquellos|la gente|las personas) que (deciden|decide|mandan|manda|ponen las reglas|hacen las reglas|toman las decisiones|toma las decisiones|llevan esto|organizan|organiza), (a|para|con|ante) (quien|quienes) (decide|deciden|decida|decidan|corresponda|manda|mandan|lleva esto|llevan esto|toma las decisiones|toman las decisiones|pone las reglas|ponen las reglas), (a|para|con|ante) (los de arriba|los jefes|las jefas|la organización|los organizadores), (plantearlo|plantearle esto|proponerlo|proponerle esto|llevarlo|subirlo|plantéalo|proponlo) (al|ante el) consejo
words-my-mentee = mi aprendiz, mi mentee
# Lo mismo, de una sola persona.
words-of-one = ella, le
words-of-others = ella, ellos, ellas, le, les
# Quien pregunta algo a alguien dice una de estas.
words-to-you = tú, te, ti, tus, tuyo, tuya, contigo, vos, usted, ustedes, hola, buenas, puedes, podrías, podés, quieres, querés, tienes, tenés, sabes, sabés, estás, eres, sos, vas, has, viste, fuiste, pudiste, recibiste, leíste, crees, piensas, harías, podemos, quedamos, nos vemos, nos
# Lo que solo tiene el bot, de modo que lo que se dice de eso es para el bot.
words-of-the-bot = (los|el|mis|mi|estos|tus|todos los) (check-in|check-ins|checkin|checkins|check ins|seguimientos), (las|mis|tus|estas) notificaciones, (calendario|agenda) de (google|outlook|apple), google calendar, mi (calendario|agenda|perfil|configuración|cuenta), este bot, el bot, (con|a|en) (outlook|notion|slack|discord|excel|mi celular|mi móvil), (eso|esto|lo mío|lo mio) (cuenta|vale|sirve|lo apunto|lo reporto), (lo|la) (apunto|reporto|anoto) (o|aunque|igual|como), (apúntalo|apuntalo|anótalo|anotalo|regístralo|registralo), (mándalo|mandalo|envíalo|envialo), me (pones|ponen|pongan|cambian|cambias) con, (mi|mis) (solicitud|puesto|reporte|reportes|actividad|actividades|horas|pedido), (el|al|del) (consejo|programa), la (guía|guia|lista de espera), (otro|otra) (mentor|mentora), (a quién|a quien) (se lo|le|lo) (digo|cuento|aviso), (cómo|como) (cerramos|se cierra|termina|terminamos|acaba) (esto|la mentoría|la mentoria), lo que (reporté|reporte|apunté|apunte|puse|anoté|anote)
words-take-back = espera, espere, esperemos, mejor no, todavía no, aún no, no lo envíes, no lo mandes, no envíes, no lo hagas, espera un momento, mejor espero, mejor esperamos, mejor luego, déjalo así
talk-did = { $name } ya tiene tus palabras.
talk-mute-did = ya no recibes nada de { $name }.
talk-unmute-did = vuelves a recibir mensajes de { $name }.
talk-taken-back = Lo he retirado. Puede que { $name } ya lo haya leído.
talk-how-thread = _Lo que escribas aquí le llega directamente a { $name }. No guardo lo que se escriben._
thread-offer = Ahora te escriben varias personas a través de mí. ¿Quieres un tema para cada una, para que quede claro quién habla con quién?
thread-offer-yes = Sí, un tema para cada una
thread-offer-no = No, me basta un chat
last-words = { $sent ->
    [never] Todavía no ha llegado nada tuyo a **{ $name }** a través de mí{ $came ->
        [never] , ni nada suyo a ti.
       *[other] . Lo último suyo llegó el { $came }.
    }
   *[other] Lo último tuyo le llegó a **{ $name }** el { $sent }{ $came ->
        [never] , y a través de mí no ha vuelto nada.
       *[other] , y lo último suyo llegó el { $came }.
    }
} Si leyó algo, o lo que se escriben por otro lado, no lo puedo ver.
