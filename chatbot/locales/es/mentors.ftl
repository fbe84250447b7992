### What mentors see and say of their mentees and places.

share-question-mentees = Quienes acompañas siempre podrán escribirte a través de mí. ¿Les muestro además tu alias, para que puedan escribirte directamente?
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
capacity-how = Para cambiarlo, toca un número o dime cuántas. Con un número menor no pierdes a nadie.
capacity-kept = No pierdes a nadie por eso.
capacity-sum =
    { $taken ->
        [0] Ahora no acompañas a nadie
        [one] Ahora acompañas a una persona
       *[other] Ahora acompañas a { $taken } personas
    }; con { $more } más, serían como máximo **{ $places }** en total. ¿Lo anoto?
capacity-has-room =
    Acompañas como máximo a { $places } y ahora a { $taken }, así que ya hay lugar para { $free ->
        [one] una persona más
       *[other] { $free } más
    }, y te preguntaré cuando alguien encaje. ¿Lo subo a **{ $more }**?
capacity-full =
    Nadie nuevo por ahora, entonces{ $taken ->
        [0] .
       *[other] ; a quienes acompañas siguen contigo.
    } Tu máximo sería **{ $places }**. ¿Lo anoto?
# Lo que dice que ya hay tantas personas como puede haber, o demasiadas.
words-capacity-full = (es|son|ya es|ya son|me parecen|se me hacen) (demasiado|demasiados|demasiadas|muchos|muchas|mucho|suficiente|suficientes), (demasiado|demasiados|demasiadas) para mí, (nadie|ninguno|ninguna) (más|nuevo|nueva) (por ahora|por favor|de momento|por el momento|este mes|este año), (nadie|a nadie) más, sin (nadie nuevo|gente nueva|nuevos|nuevas|más mentees|más gente), (no quiero|no puedo con|no acepto|no me den|no me des|no me asignen|no me asignes|no me mandes|no me manden|no me pongas|no me pongan) (más|a nadie|a nadie más|nadie más|nuevos|nuevas|otra persona|otro), no más (mentees|personas|gente|nuevos|nuevas|por ahora), ni (uno|una) más, (ya estoy|estoy) (al límite|al tope|a tope|full|completa|completo), (basta|ya basta|suficiente) por ahora, con eso (basta|es suficiente), ya no (me caben|puedo con más|doy abasto)
words-capacity-asked = (cuál|cual) (es|era|sería) el (máximo|maximo|límite|limite|tope), (cuántos|cuantos|cuántas|cuantas) (aprendices|mentees|personas|chicos) (puede|puedo|podemos|se puede|se pueden|debe|debo) (tener|llevar|acompañar|tomar|como), (cuántos|cuantos|cuántas|cuantas) (puede|puedo|podemos|se puede|se pueden) (tener|llevar|acompañar|tomar), hay (un|algún|algun) (máximo|maximo|límite|limite|tope), (qué|que) (límite|limite|máximo|maximo|tope) hay, (hasta|a) (cuántos|cuantos|cuántas|cuantas) (puedo|puede|se puede)
capacity-sum-yes = Como máximo { $places }
capacity-number = { $places }
capacity-too-high = { $most } es lo máximo. Un número menor está bien, incluso 0.
mentees-covered = - { $name }, hasta que vuelva { $mentor }. { $contact }
help-step-down = dejar la mentoría
ask-step-down-sure = ¿Quieres dejar la mentoría? Sería ahora mismo: se lo contaría a quienes acompañas y les buscaría a otra persona; nadie se queda a solas. No hace falta decir por qué.
step-down-at-once = Solo puedo terminar tu mentoría en el momento, no el { $day }. Si se lo cuentas ya al consejo, pueden prepararlo; y cuando llegue el día, me lo dices. Hasta entonces no cambia nada.
step-down-tell = Contárselo al consejo
step-down-now = Dejarla ahora mismo
arg-sure = sí o no
step-down-not = Me alegro. No ha cambiado nada.
step-down-done =
    ¡Gracias por todo lo que diste! { $mentees ->
        [0] Ahora mismo no acompañabas a nadie, así que no queda nada por hacer.
        [one] Se lo contaré a la persona a quien acompañabas y ya le busco a otra persona.
       *[other] Se lo contaré a las { $mentees } personas a quienes acompañabas y ya busco a alguien para cada una.
    }
council-step-down-reason = { $name }, que acaba de dejar la mentoría, quiere que el consejo sepa por qué: «{ $reason }»
council-stepped-down =
    { $name } ha dejado la mentoría. { $mentees ->
        [0] No afectaba a nadie.
        [one] Una persona vuelve a la lista de espera, contando desde el día en que lo pidió por primera vez.
       *[other] { $mentees } personas vuelven a la lista de espera, cada una contando desde el día en que lo pidió por primera vez.
    }
arg-successor = quién sigue
pass-on-no-mentor = { $name } no está entre quienes pueden seguir con esa persona.
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
capacity-whose = ¿De quién? Dímelo, por ejemplo: Kim puede con 3. Para verlos a todos, toca `/mentors`.
capacity-of = { $name } acepta hasta **{ $places }** y tiene **{ $taken }**.
capacity-unusual = Es más de los { $most } que alguien puede fijar por su cuenta.
capacity-set-for-you = El consejo ha fijado cuántos aprendices aceptas: **{ $places }**. No pierdes a nadie por eso, y puedes cambiarlo: `/capacity`
capacity-did =
    { $places ->
        [one] acompañas como máximo a { $places } persona.
       *[other] acompañas como máximo a { $places } personas.
    }
capacity-did-for = { $name } acompaña como máximo a { $places }.
many-mentees = { $own ->
        [yes] Como máximo acompañas a **{ $places }**, y ahora mismo a **{ $taken }**.
       *[no] Como máximo { $name } acompaña a **{ $places }**, y ahora mismo a **{ $taken }**.
    } { $state ->
        [over] Eso pasa cuando el número se baja después o el consejo asigna a mano: quienes ya están se quedan. No propongo a nadie más hasta que haya una plaza.
        [full] Así que no propongo a nadie más hasta que haya una plaza.
       *[free] Así que todavía queda una plaza.
    }
