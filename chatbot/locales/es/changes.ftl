### Changes of mentor.

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
rebalance-left = { $left ->
        [one] Una persona queda
       *[other] { $left } personas quedan
    } por encima de lo acordado: no hay más lugares.
rebalance-confirm = Preguntarles
rebalance-done =
    { $asked ->
        [0] No pregunto a nadie.
        [one] Un cambio propuesto: preguntaré a la persona, a quien la acompaña y a quien seguiría con ella cuando sea de día donde están, y queda hecho cuando las tres partes estén de acuerdo.
       *[other] { $asked } cambios propuestos: preguntaré a cada persona, a quien la acompaña y a quien seguiría con ella cuando sea de día donde están, y cada uno queda hecho cuando las tres partes estén de acuerdo.
    }{ $changed ->
        [0] { "" }
        [one] { " " }Uno había cambiado mientras tanto y queda como está.
       *[other] { " " }{ $changed } habían cambiado mientras tanto y quedan como están.
    }
help-change-mentor = pedir otro mentor o mentora
help-pass-on = pedir que otra persona siga con alguien a quien acompañas
help-handover = decir si un cambio de mentor te parece bien
ask-pass-on-mentee = ¿De cuál de tus aprendices se trata?
ask-handover-answer = ¿Te parece bien el cambio?
choice-handover-answer-yes = De acuerdo
choice-handover-answer-no = Mejor no
pass-on-not-yours = { $name } no es aprendiz tuyo en este momento.
change-to-council = No todas las partes están de acuerdo, así que alguien del consejo lo verá y decidirá; hasta entonces nada cambia. Te aviso.
change-nobody =
    { $part ->
        [mentee] Anotado. Ahora mismo no conozco a nadie más con lugar, así que no le he preguntado a nadie; alguien del consejo lo verá y decidirá. Hasta entonces nada cambia, y te aviso.
       *[old] Anotado. Ahora mismo no conozco a nadie más con lugar para { $mentee }, así que no le he preguntado a nadie; alguien del consejo lo verá y decidirá. Hasta entonces nada cambia, y te aviso.
    }
change-nobody-left = Nadie más puede seguir con { $mentee } en este momento, así que alguien del consejo lo verá y decidirá; hasta entonces nada cambia. Te aviso.
change-sure = ¿Te gustaría seguir con otra persona en lugar de { $old }? Son cosas que pasan, y está bien. Si es así, busco a alguien adecuado y le pregunto, también a { $old }; nada cambia hasta que estén de acuerdo, y puedes retirarlo.
change-sure-yes = Sí, por favor
change-sure-no = No
change-not = De acuerdo: { $old } te sigue acompañando, y nadie se enterará.
change-asked =
    { $part ->
        [mentee] Anotado. Les preguntaré a { $new } y a { $old } si { $new } puede acompañarte. Si están de acuerdo, { $new } te acompaña; hasta entonces nada cambia.
       *[old] Anotado. Les preguntaré a { $mentee } y a { $new } si { $new } puede seguir con { $mentee }. Hasta que haya acuerdo, nada cambia.
    }
change-next =
    { $part ->
        [mentee] La persona a quien pregunté no puede acompañar a nadie más en este momento. Ahora les pregunto a { $new } y a { $old } si { $new } puede acompañarte.
       *[old] La persona a quien pregunté no puede acompañar a nadie más en este momento. Ahora les pregunto a { $mentee } y a { $new } si { $new } puede seguir con { $mentee }.
    }
change-why = Decir por qué
change-take-back = Retirarlo
ask-change-mentor-reason = ¿Qué te gustaría que supiera el consejo? Solo el consejo puede leerlo.
change-reason-noted = Anotado, solo para el consejo.
change-taken-back = Hecho: todo sigue como está, y { $old } sigue acompañando a { $mentee }. Avisaré a quienes pregunté.
change-none = No tienes ninguna petición de cambio de mentor pendiente.
change-which = ¿De qué aprendiz se trata?
change-held = Hoy has pedido un cambio varias veces, así que por ahora todo sigue como está. Puedes volver a pedirlo a partir del { $until }.
help-cancel-change = retirar tu petición de cambio de mentor
handover-withdrawn = Se ha retirado la petición de cambio: { $old } sigue acompañando a { $mentee }. No hay nada que hacer. ¡Gracias por pensarlo!
change-with-council = Eso ya está con el consejo. Te aviso.
handover-asked-mentee =
    { $by ->
        [mentor] A { $old } le gustaría que otra persona siga contigo: { $new }. Son cosas que pasan, y no es nada en tu contra. Si las tres personas están de acuerdo, queda hecho.
       *[mentee] Un cambio: { $new } podría acompañarte en lugar de { $old }. Si las tres personas están de acuerdo, queda hecho.
    }

    ¿Te parece bien? Responde antes del { $until }, por favor. Si no, alguien del consejo ayudará.
handover-asked-old =
    { $mentee } ha pedido un cambio, y podría seguir con { $new }. Son cosas que pasan, y no es nada en tu contra. Si las tres personas están de acuerdo, queda hecho.

    ¿Te parece bien? Responde antes del { $until }, por favor. Si no, alguien del consejo ayudará.
handover-asked-new =
    { $by ->
        [mentor] A { $old } le gustaría que otra persona siga acompañando a { $mentee }, y encajarías bien. Si las tres personas están de acuerdo, queda hecho.
       *[mentee] { $mentee } ha pedido seguir con otra persona en lugar de { $old }, y encajarías bien. Si las tres personas están de acuerdo, queda hecho.
    }

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien.
handover-balance-mentee =
    Para que nadie acompañe a demasiadas personas a la vez, { $new } podría acompañarte en lugar de { $old }. No es nada en contra de nadie, y solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien: entonces todo sigue como está.
handover-balance-old =
    Para que nadie acompañe a demasiadas personas a la vez, { $mentee } podría seguir con { $new }. Solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien: entonces todo sigue como está.
handover-balance-new =
    Para que nadie acompañe a demasiadas personas a la vez, { $mentee } podría seguir contigo en lugar de { $old }. Encajarías bien. Solo queda hecho si las tres personas están de acuerdo.

    ¿Te parece bien? Responde antes del { $until }, por favor. Decir que no también está bien.
handover-none = Nada de eso espera tu respuesta.
handover-several = Varios cambios esperan tu respuesta; usa el botón que está debajo del que te interesa, por favor.
handover-noted = Gracias, anotado. Ahora espero las otras respuestas.
handover-done = Las tres partes están de acuerdo: { $new } acompaña ahora a { $mentee }. ¡Gracias!
handover-declined = Gracias por decírmelo. Busco a otra persona para { $name }.
handover-full = ¡Las tres partes están de acuerdo, gracias! { $new } no tiene lugar en este momento; { $mentee } cambiará en cuanto lo haya. Si no lo hay antes del { $until }, decidirá alguien del consejo.
handover-kept = No hay ningún problema: todo sigue como está. Gracias por decírmelo.
change-did = queda anotado el cambio de mentor para { $mentee }.
# Lo que dicen los mentores con sus palabras cuando quieren pasar a alguien.
pass-on-council = Pedir al consejo que lo cierre
pass-on-over = Un acompañamiento que ya cumplió puede terminar, y es buena señal. Lo cierra el consejo; le enviaría tus palabras: «{ $words }» Es un detalle decírselo antes a { $name }.
pass-on-one = Pasar a { $name }
pass-on-much =
    Gracias por decirlo; es mucho. { $count ->
        [one] Ahora acompañas a una persona.
       *[other] Ahora acompañas a { $count } personas.
    } ¿A quién le busco otro mentor? Sigue contigo hasta que alguien diga que sí, y antes se le pregunta. El consejo también puede ayudar.
words-pass-on-suits = mejor mentor, mejor mentora, encaja mejor, encajaría mejor, encajarían mejor, le iría mejor con, le vendría mejor, estaría mejor con, sería mejor para, es mejor para, más adecuado, más adecuada, le conviene más
# Se da alguien a otro mentor; en la lista "them" es quien aprende y "another" es quien acompañará.
words-pass-on-move = pasarle, pasarla, pasarlo, pasar, pásale, pasale, pasa, pase, traspasar, traspasarle, ceder, cederle, derivar, mandar, dejar, dejarle, siga, vaya, vuelva
words-pass-on-to = (pasarle|pasarla|pasarlo|pasar|pásale|pasale|pasa|traspasar|traspasarle|ceder|cederle|derivar|dejar|dejarle|mandar) (a them|them) (a|con|donde) another, them (siga|se vaya|vaya|pase|se pase|continúe) (con|a|donde) another, (pasarle|pasar|ceder|dejarle) a another a them
words-pass-on-over = ya no me necesita, no me necesita, ya no me necesitan, ya no necesita mentor, ya no necesita mentora, ya no necesita un mentor, cerremos lo suyo, cerrar lo suyo, cerrar lo nuestro, hemos terminado, ya terminamos, ya acabamos, hemos acabado, dejó el programa, ha dejado el programa, se fue del programa
words-pass-on-much = a quién le paso uno, a quién le paso una, a quién le paso, a quién le doy uno, a quién se lo paso, quién puede tomar uno, quién se queda con uno, me sobra uno, me sobra una, paso del límite, más del límite, el límite no era, no era el límite, tengo de más, son demasiados, son demasiadas, demasiada gente, demasiados aprendices, demasiadas personas, quitar dos, quitarme, me pueden quitar, me puedes quitar, quítame, quítenme, no doy abasto con tantos, no puedo con tantos, no puedo con tantas, pasar algunos, pasar algunas, pasar a algunos, (pasar|pasarle|ceder|soltar|entregar|traspasar|dejar|derivar) (a |)(uno|una|dos|tres|cuatro|un par|unos|unas|algunos|algunas|la mitad) (de mis|de los|de las|de ellos|de ellas|mentees|aprendices), (paso|cedo|suelto|entrego|dejo) (a |)(dos|tres|cuatro|un par|algunos|algunas) de (mis|los|las)
# Que otra persona acompañe a quienes acompaña.
words-pass-on-other = (otra persona|alguien más|otro mentor|otra mentora|alguien) (se encargue|se haga cargo|se ocupe|debería|tendría que|los acompañe|las acompañe|lo acompañe|la acompañe|acompañe a|tome a|se quede con|puede acompañar|podría acompañar|podría encargarse|puede encargarse|para mis aprendices|para mis mentorizados|que acompañe), pasar a mis aprendices, pasar mis aprendices, entregar mis aprendices, dejar a mis aprendices, pasarlos a otra persona, pasarlas a otra persona, pasárselos a alguien, busca a otra persona para, busca otra persona para, búscale a otra persona, búscales a otra persona, buscarles a otra persona, buscarles otro mentor, buscarles otra mentora, encuentra a otra persona para
# Lo que es solo por un tiempo pide a alguien que sustituya.
words-pass-on-while = (un par|una|dos|tres|cuatro|unas|algunas|un par de) (de semanas|de semanillas|de semanitas|semana|semanas|semanitas), (un par de|unos|algunos|dos|tres|un) (días|dias|diitas|meses|mes), por (un tiempo|un rato|unos días|unas semanas|mientras), (un tiempo|un tiempito), mientras (estoy|esté|me recupero|me opero|ando|tanto|vuelvo|no estoy), hasta que (vuelva|regrese|me recupere|esté bien|me mejore), temporalmente, en mi ausencia, durante (mi|mis|la|las) (ausencia|baja|vacaciones|viaje|operación|licencia|exámenes), me operan, mi operación
# Alguien con quien ya no se sigue; con quienes sí; y lo que va entre ambas cosas.
words-pass-on-stop = ya no con, no con, (ya no|no) (puedo|voy a poder|podré|quiero|alcanzo a) (con|seguir con|continuar con|acompañar a|atender a), (tengo|tendría|tendré|necesito|quiero) que (dejar|soltar|pasar|ceder) a, (quiero|quisiera|necesito|prefiero) (dejar|soltar|pasar|ceder) a, dejo de acompañar a, dejar de acompañar a, ya no puedo acompañar a
words-pass-on-keep = (seguir|sigo|continuar|continúo|quedarme|me quedo|seguiría|seguiré) con, puedo con, sí puedo con
words-pass-on-no-more = ya no, no más, nomás no
words-pass-on-joint = pero, aunque, mientras que, en cambio
# Cómo termina una mentoría que ya cumplió.
finished =
    { $kind ->
        [mentee] ¡Qué bonito! Cuando tú y { $name } sientan que puedes seguir por tu cuenta, el consejo da por terminada la mentoría: basta con una línea. Antes no cambia nada, y quien fue aprendiz bien puede ser mentor o mentora.
       *[mentor] ¡Qué bonito! Cuando sientan que { $name ->
            [none] tu aprendiz
           *[other] { $name }
        } puede seguir por su cuenta, el consejo da por terminada la mentoría: basta con una línea. Antes no cambia nada, y gracias por todo lo que diste.
    }
