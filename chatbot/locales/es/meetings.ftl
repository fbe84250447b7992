### Quien es mentor y quien aprende quedan para hablar.

help-meet = proponer una hora para verse, o ver la que acordaron
do-meet = Proponer una hora
arg-when = cuándo
ask-meet-when =
    { $step ->
        [hour] ¿A qué hora del { $day } quieres quedar con { $name }, según tu reloj? Por ejemplo 18:00.
       *[day] ¿Cuándo quieres quedar con { $name }, según tu reloj? Por ejemplo viernes 18:00.
    }
words-at = a las, a la, sobre las, tipo, como a las, a eso de las, hacia las
words-am = am, a.m, de la mañana, de la madrugada, de la mañanita, por la mañana, en la mañana
words-pm = pm, p.m, de la tarde, de la noche, por la tarde, en la tarde, en la noche, por la noche
meeting-time = { $at }
meeting-another = Otra hora
meeting-propose = Proponer una hora
meeting-one-by-one = No puedo crear la llamada ni la sala, y pregunto a una persona a la vez: primero a { $name }. Después, un toque para { $others }:
meeting-with = { $name }
meeting-which = ¿Con quién quieres quedar?
meeting-nobody = Todavía no tienes con quién quedar. En cuanto tengas pareja en el programa, propondré horas.
meeting-not-yours = { $name } y tú no son pareja en el programa.
meeting-pair-over = Ya no son pareja en el programa, así que aquí no queda nada que acordar.
meeting-zone-first = Para no proponer una hora en plena noche, dime primero dónde vives.
meeting-when = Todavía no hay nada acordado con { $name }. A estas horas de esta semana, según tu reloj, es de día para las dos personas. Toca una y pregunto a { $name }:
meeting-which-day = ¿Qué día quieres decir?
meeting-unclear = No he podido leer eso como una hora. Prueba con viernes 18:00, o mañana a las 7 de la tarde.
meeting-past = Esa hora ya pasó. Propón otra, por favor.
meeting-often = Hoy ya has propuesto varias horas; esperemos a que { $name } responda.
meeting-at-night = Según el reloj de { $name } eso es { $local }, de noche o muy temprano. ¿Lo propongo de todos modos?
meeting-propose-anyway = Proponerlo de todos modos
meeting-proposed-own = Pregunto a { $name } por el { $at }. Te diré qué responde.
meeting-proposed = { $name } propone quedar el { $at }, según tu reloj. ¿Te viene bien?
meeting-waits = Has propuesto el { $at } a { $name }, que todavía no ha respondido.
meeting-stands = Has quedado con { $name } el { $at }.
meeting-step-accept = Me viene bien
meeting-step-other = Otra hora
meeting-step-cancel = No puedo
meeting-step-met = Sí, nos vimos
meeting-step-not_met = Esta vez no
meeting-agreed = Acordado: has quedado con { $name } el { $at }, según tu reloj. { $contact } Te lo recordaré { $before } antes; el archivo lo pone en tu calendario.
meeting-file-title = Charla con { $name }
meeting-file-name = cita
meeting-soon = Dentro de poco has quedado con { $name }: { $at }. { $contact }
meeting-cancelled =
    { $agreed ->
        [yes] { $name } no puede el { $at }. Puedes proponer otra hora:
       *[no] { $name } retira la propuesta del { $at }. Puedes proponer otra hora:
    }
meeting-cancelled-own = De acuerdo, se lo digo a { $name }. Puedes proponer otra hora:
meeting-ask = ¿Se vieron ayer { $name } y tú? Basta un toque.
meeting-met = Qué bien, gracias. Cuando quieras volver a quedar con { $name }: `/meet`
meeting-not-met = No pasa nada. ¿Quieres proponer otra hora a { $name }?
meeting-hello =
    { $own ->
        [mentor] Hola, { $name }: soy { $me } y voy a acompañarte en el programa.{ $wished ->
            [yes] { " " }Escribiste que buscas: «{ $wish }». Me alegra poder ayudarte.
           *[no] { " " }Me alegra conocerte.
        } ¿Cuándo tendrías media hora esta semana?
       *[mentee] Hola, { $name }: soy { $me } y me alegra que me acompañes en el programa.{ $wished ->
            [yes] { " " }Lo que busco: «{ $wish }».
           *[no] { "" }
        } ¿Cuándo tendrías media hora esta semana?
    }
meeting-words =
    Puedes escribir a { $name }:

    { $words }
meeting-send-words = Enviar esto a { $name }
meeting-said =
    { $at } según tu reloj{ $known ->
        [yes] , que son { $local } para { $name }
       *[no] { "" }
    }. ¿Se lo propongo a { $name }?
meeting-propose-it = Proponerlo
# Lo que dice que un encuentro no viene bien: por sí solo, y solo junto a su día o a una palabra para él.
words-meeting-moves = reprogramar, reprogramarlo, reprogramarla, aplazar, aplazarlo, aplazarla, posponer, posponerlo, posponerla, no llego a la reunión, no puedo quedar, no puedo ir a la reunión, mover la reunión, mover la llamada, cambiar la reunión, cambiar la llamada, cancelar la reunión, cancelar la llamada, quedar otro día, quedar a otra hora, vernos otro día, pasarlo al, pasarla al, moverlo al, moverla al
# Lo que puede ir junto a otra hora, en lugar de la que se muestra.
words-meeting-instead = mejor, me viene mejor, me queda mejor, sería mejor, es mejor, por favor, porfa, entonces, que sea, ponle, ponlo, pon, digamos, y si es, qué tal, qué te parece, o, el, para el, y
words-meeting-not = cancela, cancelá, cancelo, cancele, cancelen, cancélame, cancélala, anula, anular, anúlala, suspende, suspender, no puedo, no podré, no voy a poder, no llego, imposible, no me viene bien, no me va bien, mejor, en vez, en lugar, mover, cambiar, cancelar, pasar, otro día, otra hora, más tarde, antes
words-meeting = reunión, encuentro, cita, llamada, quedada, quedar, vernos, charla, sesión
meeting-waits-for-you = { $name } propone el { $at } y espera tu respuesta.
meeting-none = Todavía no hay nada acordado con { $name }, al menos por aquí. Con un toque propones una hora.
meeting-none-of-all = Todavía no hay nada acordado, al menos por aquí. ¿Con quién quieres quedar?
meeting-call-off = Anular: { $name }, { $at }
meeting-call-off-sure = ¿Lo anulo? Se lo digo a { $name }, y después pueden proponer otra hora.
meeting-call-off-which = ¿Cuál anulo? Se lo digo a la otra persona.
meeting-off-words = Hola, { $name }: lo siento, esta vez no puedo ir a nuestra charla. ¿Cuándo te vendría bien?
meeting-not-here = Aquí no hay ningún encuentro acordado que pueda anular. ¿A quién quieres avisar?
meeting-not-here-words =
    Aquí no hay ningún encuentro acordado con { $name } que pueda anular. Podrías escribirle:

    «{ $words }»
# Lo que dice que un encuentro no será, y lo que dice que será a otra hora.
words-meeting-off = cancelar, cancela, cancélala, cancélalo, cancelo, cancelen, anular, anula, anúlala, anúlalo, suspender, suspende
words-meeting-moved = mejor, en vez, en lugar, otro día, otra hora, mover, cambiar, pasar, aplazar, posponer, reprogramar, más tarde, antes
their-clock =
    Para { $name } ahora es { $at }{ $side ->
        [same] , igual que para ti.
        [ahead] , { $distance } más que para ti.
        [behind] , { $distance } menos que para ti.
       *[unknown] .
    }
their-clock-unknown = { $name } no me ha dicho dónde vive, así que no sé qué hora es allí.
