### El programa de un vistazo, cómo está una persona y lo que el consejo decide sobre personas.

arg-person = persona
arg-page = página
arg-mentee = aprendiz
arg-mentor = mentor
arg-role = papel

help-status = ver cómo va todo
status-of-mentee = De { $name } solo sé lo que tú me cuentas; lo que cuenta al consejo se queda allí. Lo mejor es que le escribas.
status-of-others = Cómo le va a { $name } queda entre esa persona y el consejo. Toca `/status` para ver cómo vas tú.
programme =
    {"**"}El programa, { $day }**
    - Aprendices **{ $mentees }**, mentores **{ $mentors }**, consejo **{ $council }**
    - Parejas: **{ $pairs }**
    - Esperan mentor: { $waiting ->
        [0] nadie
       *[other] **{ $waiting }**, la espera más larga es de { $wait }
    }
    - Lugares con mentores: **{ $places }**, libres **{ $free }**{ $over ->
        [0] { "" }
       *[other] ; mentores con más de lo acordado: **{ $over }**
    }
    - Aprendices por mentor: { $load }{ $proposed ->
        [0] { "" }
       *[other] ; si se aceptan los cambios propuestos: { $then_load }
    }
    - Seguimientos de esta semana: respondidos **{ $answered }**, abiertos **{ $open }**, sin respuesta **{ $missed }**
    - Mentores en silencio: **{ $silent }**
    - Necesitan ayuda: { $help ->
        [0] nadie
       *[other] **{ $help }** ({ $names })
    }
    - Actividades: por confirmar **{ $confirm }**, no confirmadas a tiempo **{ $unconfirmed }**
    - Decisiones: { $decisions ->
        [0] ninguna pendiente
       *[other] **{ $decisions }** { $decisions ->
            [one] pendiente
           *[other] pendientes
        }, la más antigua desde hace { $oldest }, { $overdue ->
            [0] ninguna con retraso
           *[other] **{ $overdue }** con retraso
        }
    }{ $decided ->
        [0] { "" }
       *[other] ; suelen tomarse en { $response }
    }{ $promises ->
        [0] { "" }
       *[other] ; promesas por cumplir: **{ $promises }**{ $late ->
            [0] { "" }
           *[other] , **{ $late }** con retraso
        }
    }

    Más: `/todo`, `/mentors`, `/waiting`, `/inactive`; o pregúntame cómo le va a alguien
board-title = El programa, { $day }
board-mentees = aprendices
board-mentors = mentores
board-free = lugares libres
board-waiting = en espera
board-silent = en silencio
board-decisions = decisiones
board-unconfirmed = sin confirmar
board-check-ins = Seguimientos por semana
board-week = S{ $number }
board-answered = respondidos
board-open = abiertos
board-missed = sin respuesta
board-activities = Actividades de estas semanas
board-activities-reported = por confirmar
board-activities-more = con preguntas
board-activities-confirmed = confirmadas
board-activities-rejected = rechazadas
board-activities-unconfirmed = sin confirmar

member-status-of = **{ $name }** ({ $roles })
member-status-joined = - En el programa desde: { $source ->
        [archive] { $day } (según el archivo)
        [council] { $day } (confirmado por el consejo)
        [self_declared] { $day } (según cuenta)
       *[first_contact] { $day } (cuando nos conocimos)
    }
member-status-own-joined = - En el programa desde: { profile-joined }
member-status-zone = - Zona horaria: { $zone }
member-status-zone-assumed = - Zona horaria: aún sin indicar; uso { $zone }
member-status-country = - País: { $country }
member-status-languages = - Idiomas: { $languages }
member-status-interests = - Intereses: { $interests }
member-status-mentor = - Mentor: **{ $name }**, desde el { $since }
member-status-no-mentor = - Aún sin mentor: puedes pedirlo: `/request_mentor`
member-status-waiting =
    { $place ->
        [0] - Se está preguntando a un mentor; en espera desde el { $since }
       *[other] - En espera de mentor desde el { $since }: puesto **{ $place }**
    }
member-status-topic = - Quiere mentor para: «{ $topic }»
member-status-mentees =
    { $count ->
        [0] - Aprendices: ninguno, con lugar para { $capacity }
       *[other] - Aprendices: **{ $count }** de { $capacity } ({ $names })
    }
member-status-away = - Ausente hasta el { $until }
member-status-covered = - Hasta que vuelva su mentor: **{ $name }**
member-status-backup =
    { $state ->
        [asked] - Se pidió que le sustituya: { $name } (aún sin respuesta)
       *[agreed] - Le sustituye: { $name }
    }
member-status-backup-of = - Sustituye si hace falta a { $names }
member-status-check-in =
    { $state ->
        [open] - Seguimiento del { $day }: respondidos **{ $answered }** de { $count }, abierto hasta el { $until }
       *[closed] - Seguimiento del { $day }: respondidos **{ $answered }** de { $count }
    }
member-status-silent = - Sin responder a { $missed } seguimientos seguidos, desde el { $since }
member-status-about = - Últimos seguimientos sobre esta persona: { $answers }
member-status-answer = { $day } { $answer }
member-status-answer-missed = { $day } sin respuesta
member-status-answer-open = { $day } abierto
member-status-heard = - Supo por última vez de su mentor (según dijo el { $day }): { $answer }
member-status-note = - Nota de { $name }, { $day }: «{ $note }»
member-status-declined = - { $name } no pudo encargarse: «{ $reason }»
member-status-activities =
    { $count ->
        [0] - Actividades: ninguna todavía
       *[other] - Actividades: confirmadas **{ $confirmed }**, abiertas **{ $open }**, no confirmadas a tiempo **{ $unconfirmed }**, rechazadas **{ $rejected }**
    }
member-status-undecided = - Actividades que te esperan: **{ $count }** (`/confirm`)
member-status-active = - Última actividad: { $day }
member-status-never-active = - Última actividad: ninguna hasta ahora

help-mentors = ver cuántos aprendices tiene cada mentor
mentors-none = Todavía no hay mentores. Toca `/appoint` para nombrar a alguien.
mentors-spread =
    {"**"}{ $mentors ->
        [one] { $mentors } mentor
       *[other] { $mentors } mentores
    }, { $mentees ->
        [one] { $mentees } aprendiz con mentor
       *[other] { $mentees } aprendices con mentor
    }**
    - Lugares: **{ $places }**, libres **{ $free }**
    - Con más de lo acordado: **{ $over }**, ausentes: **{ $away }**, en silencio: **{ $silent }**
    - Aprendices de cada uno: { $load }
spread-of-mentees =
    { $spread ->
        [0] reparto parejo, **{ $most }** cada uno
        [1] reparto parejo, **{ $least }** o **{ $most }**
       *[other] uno tiene **{ $most }**, otro **{ $least }**
    }
mentors-beyond = - La imagen muestra los { $drawn } con más aprendices; { $beyond ->
        [one] { $beyond } más está
       *[other] { $beyond } más están
    } en la lista.
mentors-all = **Aprendices de cada mentor, y cuántos acepta**
mentors-one = - { $name }: **{ $mentees }** de { $capacity }
mentors-over = más de lo acordado
mentors-away = ausente hasta el { $day }
mentors-silent = en silencio, { $missed } sin respuesta
mentors-chart = Carga por mentor
mentors-chart-unit = aprendices
mentors-chart-limit = capacidad

help-waiting = ver quién espera mentor
waiting-nobody = Nadie espera mentor.
waiting-all = **{ $count }** { $count ->
        [one] espera
       *[other] esperan
    } mentor; la espera más larga es de { $wait }
waiting-one = - { $name }: { $wait }
waiting-topic = «{ $topic }»
waiting-asked = ya se le preguntó a { $mentor }

help-inactive = ver quién no da señales
inactive-nobody = Todo va bien: ningún mentor está en silencio y cada aprendiz ha hecho algo en { $span }.
inactive-all = Mentores en silencio: **{ $mentors }**, aprendices sin actividad desde hace { $span } o más: **{ $mentees }**
inactive-mentor = - { $name } (mentor): { $missed } seguimientos seguidos sin respuesta, desde el { $since }
inactive-mentee = - { $name }: { $span }
inactive-with = con { $mentor }
inactive-alone = sin mentor

list-more = … y **{ $count }** más
list-next = Mostrar más
list-no-page = No hay página { $page }.

help-assign = dar mentor a alguien
ask-assign-mentee = ¿Quién necesita mentor?
ask-assign-mentor = ¿Quién será su mentor?
assign-same = { $name } no puede ser su propio mentor.
assign-no-role =
    { $role ->
        [mentor] { $name } no es mentor. Puedes nombrarle, si está de acuerdo: `/appoint`
       *[mentee] { $name } no es aprendiz. Puedes nombrarle, si está de acuerdo: `/appoint`
    }
assign-already = { $mentor } ya es mentor de { $mentee }.
assign-changed = Algo ha cambiado para { $name } desde que pregunté. Toca `/assign` otra vez para ver cómo está.
concern-full =
    { $capacity ->
        [one] { $name } acepta un aprendiz y ya lo tiene.
       *[other] { $name } ya tiene { $mentees } de { $capacity } aprendices.
    }
concern-away = { $name } no está hasta el { $day }.
concern-silent = { $name } no ha respondido a los últimos { $missed } seguimientos.
assign-sure = ¿Formo la pareja?
assign-instead = Ahora { $before } acompaña a { $mentee }; eso terminaría, con agradecimiento.
assign-yes = Asignar
concern-alone =
    { $name } se quedaría sin mentor hasta que otra persona diga que sí{ $free ->
        [0] , y ahora mismo nadie tiene lugar.
        [one] ; hay un lugar libre.
       *[other] ; hay { $free } lugares libres.
    } Si emparejas enseguida a { $name } con otra persona, no hay pausa. ¿Termino de todos modos con { $mentor }?
concern-sure = ¿Formo la pareja de todos modos?
assign-anyway = Asignar de todos modos
assign-done = {"**"}{ $mentor }** acompaña desde ahora a { $mentee }.
assign-done-instead = Se lo digo a { $before }, con agradecimiento.

help-appoint = dar un papel a alguien
ask-appoint-person = ¿A quién quieres nombrar?
ask-appoint-role = ¿Qué papel tendrá?
appoint-already = { $name } ya tiene ese papel: { $role }.
appoint-sure-mentee = ¿Doy a esta persona el papel de aprendiz?
appoint-sure-mentor = ¿Doy a esta persona el papel de mentor?
appoint-sure-council = Quien está en el consejo ve cómo le va a todo el mundo, y decide. ¿Hago a esta persona parte del **consejo**?
appoint-yes = Nombrar
decision-no = No
decision-dropped = De acuerdo, nada ha cambiado.
appoint-done = { $name } tiene un papel nuevo: **{ $role }**.
appointed-mentee = El consejo te da la bienvenida como **aprendiz**. Toca `/request_mentor` cuando quieras mentor, y `/help` para ver lo demás.
appointed-council =
    Ahora formas parte del **consejo**. ¡Gracias!

    Para ver cómo va el programa, toca `/status`; para lo que hay que decidir, `/todo`. Para emparejar, nombrar o retirar a alguien, dímelo sin más.

help-dismiss = terminar el papel de alguien
ask-dismiss-person = ¿De quién es el papel que termina?
ask-dismiss-role = ¿Qué papel es?
dismiss-not = { $name } no tiene ese papel: { $role }.
dismiss-configured = { $name } está en el consejo porque así lo dice mi configuración: puede cambiarlo allí quien me administra, yo no.
dismiss-last-councillor = No queda nadie más que { $name } en el consejo. Nombra antes a otra persona, para que el programa no se quede solo.
dismiss-sure = ¿Termino este papel: **{ $role }**?
dismiss-sure-mentor = { $name } acompaña a { $partners }. Esperarían otro mentor, contando desde el día en que lo pidieron por primera vez. ¿Lo hago?
dismiss-sure-mentee = { $partners } acompaña a { $name }, y eso terminaría. ¿Lo hago?
dismiss-yes = Terminar el papel
dismiss-done = { $name } ya no tiene este papel: **{ $role }**.
dismissed-mentee = El consejo ha decidido terminar tu tiempo como **aprendiz**. ¡Gracias por haber estado! Si te sorprende, escribe al consejo.
dismissed-mentor = El consejo ha decidido terminar tu tiempo como **mentor o mentora**. ¡Gracias por todo el tiempo que diste!{ $mentees ->
    [0] { "" }
    [one] { " Tu aprendiz queda en buenas manos." }
   *[other] { " Tus aprendices quedan en buenas manos." }
} Si te sorprende, escribe al consejo.
dismissed-council = Tu tiempo en el **consejo** ha terminado. ¡Gracias por todo lo que hiciste!
mentee-left = { $name } ya no está en el programa como aprendiz, así que ya no le acompañas. ¡Gracias por el camino compartido!

help-todo = ver lo que espera una decisión
todo-none = No hay nada que decidir. ¡Gracias!
todo-all = **{ $count }** { $count ->
        [one] decisión pendiente
       *[other] decisiones pendientes
    }, { $mine ->
        [0] ninguna para ti
       *[other] **{ $mine }** para ti
    }
todo-line = - #{ $number } { $title }
todo-age = desde hace { $age }
todo-by = { $name }, hasta el { $day }
todo-nobody = aún nadie
todo-overdue = **con retraso** desde el { $day }
todo-open = #{ $number } { $name }

help-claim = hacerte cargo de una decisión
arg-item = número
claim-done = Es tuya, gracias.
claim-already = La #{ $number } ya es tuya. Para decidirla, tócala en la lista: `/todo`
claim-taken = { $name } se ha hecho cargo de la #{ $number }, así que ya no tienes que decidirla.

help-resolve = decidir lo que espera al consejo
arg-decision = decisión
choice-decision-accept = Aceptar
choice-decision-decline = Rechazar
choice-decision-wait = Darle tiempo
choice-decision-reassign = Buscar otros mentores
choice-decision-end_role = Terminar el papel
choice-decision-approve = Aprobar
choice-decision-keep = Dejarlo como está
choice-decision-done = Atendido
resolve-done = Gracias por decidir: **{ $decision }** (#{ $number } { $title }).
resolve-does-not-fit = Eso no se puede decidir sobre la #{ $number }. Puedes elegir { $options }.
resolve-anyway = Aprobar de todos modos
resolve-by-another = { $name } ha decidido la #{ $number } ({ $decision }), así que ya no te toca.
item-none = No hay ninguna #{ $number }. Toca `/todo` para ver lo que espera.
item-resolved = Eso ya se decidió: { $decision } (#{ $number } { $title }).
item-settled = Ya no hace falta decidirlo: #{ $number } { $title }
item-about-you = La #{ $number } trata de ti, así que la decide otra persona del consejo.

item-heading = {"**"}#{ $number }** { $title }
item-note = «{ $note }»
item-help-asked =
    { $own ->
        [yes] Lo pide { $name } por su cuenta; solo lo sabe el consejo.
       *[no] Lo dice { $by }, que acompaña a { $name }.
    }
item-more =
    #{ $number } { $title }

    Añade: «{ $note }»
item-stand-in = { $stand_in } aceptó sustituir a { $name }: quizá convenga preguntarle primero.
item-last-wrote = La última vez que { $name } me escribió fue el { $day }.
item-never-wrote = { $name } nunca me ha escrito.
item-passed-on =
    { $times ->
        [one] Pasó a ti porque se acabó su plazo.
       *[other] Pasó a ti porque su plazo se acabó { $times } veces.
    }
item-until = Por favor, decide antes del { $until }.
item-title-application = { $name } quiere dar mentoría
item-title-silent_mentor = { $name } no responde a los seguimientos desde hace un tiempo
item-title-reassign = { $name } sigue en silencio: ¿otros mentores para sus aprendices?
item-title-leave_role = { $name } lleva mucho en silencio: ¿termina su papel de mentor?
item-change-mentee =
    { $name } quiere otro mentor{ $proposed ->
        [yes] : se propone a { $other }
       *[no] { "" }
    }
item-change-mentor =
    { $asker } quiere que otra persona acompañe a { $name }{ $proposed ->
        [yes] : se propone a { $other }
       *[no] { "" }
    }
item-change-balance =
    { $name } podría tener otro mentor, porque quien le acompaña tiene muchos aprendices{ $proposed ->
        [yes] : se propone a { $other }
       *[no] { "" }
    }
item-wish-nobody = No quedaba nadie a quien preguntar: no conozco a otro mentor libre que pueda seguir con { $name }.
item-wish-agreed =
    { $count ->
        [0] De las tres personas, aún nadie ha dicho que sí.
        [3] Las tres personas están de acuerdo, pero { $other } no tiene lugar.
       *[other] De las tres personas, dijeron que sí: { $names }.
    }
item-title-no_mentor_free = { $name } espera mentor, y no hay ninguno libre
item-title-help_wanted = { $name } necesita ayuda
item-title-disagreement = { $name } y quien le acompaña: ayudaría hablar con ambas partes
item-title-unusual_activity = { $name } está haciendo muchísimo de golpe
item-unusual =
    { $doing ->
        [request] { $name } pide mentor una y otra vez.
        [report] { $name } cuenta muchísimas actividades.
        [check_in] { $name } cambia sus respuestas una y otra vez.
        [away] { $name } anuncia y termina ausencias una y otra vez.
        [backup] { $name } pide a un mentor tras otro que le sustituya.
        [change] { $name } pide un cambio de mentor y lo retira una y otra vez.
        [help] { $name } escribe más y más sobre una petición de ayuda.
        [meeting] { $name } propone horas para quedar una y otra vez.
        [share] { $name } muestra y oculta su alias una y otra vez.
        [question] { $name } pregunta por actividades una y otra vez.
       *[other] { $name } hace lo mismo una y otra vez.
    }
item-title-quiet_mentee = { $name } lleva mucho sin actividad
item-apart = { $name } y { $other } no pueden escribirse
item-what-apart = Son pareja, se lo he recordado a ambas partes, y ninguna muestra su alias. Lo que más ayuda es hablar con una de ellas; en cuanto una lo muestre, esto termina por sí solo. Si ya han podido hablar gracias a ti, **Atendido** lo cierra.
item-what-application = Pregúntame cómo le va a { $name } y te muestro más. Si rechazas, ayuda decir por qué.
item-what-silent_mentor = Nadie tiene la culpa: la vida se complica. No recibe aprendices nuevos hasta que responda, y cualquier respuesta termina esto. Un mensaje personal suele ayudar.
item-what-reassign = Cualquier respuesta de { $name } termina esto por sí sola. Si se buscan otros mentores, cada aprendiz se propone a uno o guarda su puesto en la lista de espera, y { $name } sigue siendo mentor.
item-what-leave_role = Cualquier respuesta de { $name } termina esto por sí sola. Si el papel termina, se le dan las gracias, y cada aprendiz se propone a otro mentor o pasa a la lista de espera.
item-what-change_of_mentor = Si lo dejas como está, se lo digo con amabilidad a las personas implicadas. Para emparejar enseguida a { $name } con otra persona, dime con quién.
item-what-no_mentor_free = Para ver quién tiene lugar, toca `/mentors`; para emparejar a { $name } con alguien, dime con quién.
item-what-help_wanted = Por favor, haz que alguien hable pronto con { $name }. Pregúntame cómo le va a { $name } y te muestro más.
item-what-disagreement = Lo que más ayuda es hablar con ambas partes. Pregúntame cómo le va a { $name } y te muestro lo que cuenta cada una; ninguna sabe lo que dice la otra.
item-what-unusual_activity = No se pierde nada: las personas implicadas recibirán el resto más tarde, todo junto. Quizá baste una palabra amable con { $name }. Pregúntame cómo le va a { $name } y te muestro más.
item-what-quiet_mentee = Quizá a { $name } le venga bien que alguien le escriba, o poder dejarlo. Si el papel termina, se dan las gracias a ambas partes.

application-declined = Gracias por presentarte para ser mentor o mentora. El consejo no puede decir que sí por ahora: { $reason } Puedes volver a pedirlo más adelante.
application-no-reason = no es nada en tu contra.
silence-reassigned = Hace un tiempo que no sé de ti, y espero que estés bien. Para que nadie tenga que esperar, busco a otras personas para { $mentees }. Sigues en el programa de mentoría: basta una palabra tuya cuando quieras continuar.
change-kept =
    { $own ->
        [yes] El consejo ha pensado en tu petición de cambio y te pide que sigas como estás por ahora. Si no te va bien, escribe al consejo; te escuchará.
       *[no] El consejo ha pensado en tu petición de que otra persona acompañe a { $mentee } y te pide que sigas por ahora. Si no te va bien, escribe al consejo; te escuchará.
    }
digest =
    {"**"}Esta semana en el programa, { $day }**
    - Decisiones: { $open ->
        [0] ninguna pendiente
       *[other] **{ $open }** { $open ->
            [one] pendiente
           *[other] pendientes
        }, la más antigua desde hace { $oldest }, { $overdue ->
            [0] ninguna con retraso
           *[other] **{ $overdue }** con retraso
        }
    }; decididas la semana pasada: { $decided }
    - Esperan mentor: { $waiting }
    - Mentores en silencio: { $silent }
    - Actividades no confirmadas a tiempo: { $unconfirmed }
public-digest-title = El programa de mentoría, semana del { $day }
public-digest =
    - Mentores: { $mentors }
    - Aprendices con mentor: { $pairs }
    - Novedades de la semana: { $joined ->
        [one] 1 persona
       *[other] { $joined } personas
    }, { $paired ->
        [one] 1 pareja
       *[other] { $paired } parejas
    }
    - Actividades contadas esta semana: { $reported }; confirmadas: { $confirmed }
    - Esperan mentor: { $waiting }; plazas libres: { $free }
public-digest-join = ¿Te gustaría tener mentor o acompañar a alguien? Escríbeme.
digest-councillor = - Con { $name }: { $count }
digest-gaps = - Preguntas sin respuesta en la guía: { $count }, la más frecuente «{ $words }»{ $times ->
        [one] {""}
       *[other] { " " }· { $times } veces
    }
told-now = Se lo digo ahora a { $names }.
told-morning = Para no despertar a { $names }, escribiré por la mañana.
told-never-wrote = No puedo decírselo a { $name }: todavía no me ha escrito. Pídeme que invite a { $name } y haré una invitación.
told-nobody = No puedo decírselo a { $name }: ahora mismo no tengo cómo escribirle. Por favor, díselo de otra forma.
item-overdue = Debía decidirse antes del { $until } y sigue pendiente.
item-alone = No hay nadie más en el consejo que pueda hacerse cargo de { $count ->
    [one] ella
   *[other] ellas
}. Toca `/appoint` para sumar a alguien.
items-overdue = **{ $count }** decisiones van con retraso:
items-overdue-line = - #{ $number } { $title }, desde el { $day }
item-what-no-mentor-at-all = No hay en el programa ningún mentor a quien preguntar, así que quienes piden uno tienen que esperar. Nombra a uno y después sigo yo: `/appoint`
help-find = encontrar a alguien por parte de su nombre, un país, un idioma o un interés
arg-words = parte de un nombre
ask-find-words = ¿A quién buscas? Sirve parte de un nombre o alias, un país, un idioma o un interés.
find-nobody = Nadie tiene «{ $words }» en su nombre o alias, ni entre sus idiomas o intereses.
find-nobody-there = Nadie me ha dicho que viva ahí: «{ $country }».
find-all = **«{ $words }»**
find-one = - { $name } ({ $roles })
find-trait = { $trait }
find-more = Hay más que estos { $shown }: con otra palabra salen menos.
help-unassign = terminar una pareja; el aprendiz esperará otro mentor
ask-unassign-mentee = ¿De quién es la pareja? Nombra al aprendiz.
unassign-no-mentor = { $name } no tiene mentor ahora mismo.
unassign-sure = { $mentor } dejaría de acompañar a { $mentee }, que esperaría otro mentor, contando desde el día en que lo pidió por primera vez. ¿Lo hago?
unassign-yes = Terminarla
unassign-done = { $mentor } ya no acompaña a { $mentee }, que ahora espera otro mentor.
pair-unassigned-mentor = El consejo decidió que no sigas acompañando a { $name }. ¡Gracias por el camino compartido! Si te sorprende, escribe al consejo.

help-council = preguntar algo al consejo; responde una persona
do-council = Preguntar al consejo
ask-council-words =
    { $more ->
        [yes] ¿Qué quieres añadir?
       *[no] ¿Qué quieres preguntar o contar al consejo? Lo lee una persona y te responde aquí.
    }
council-asked =
    { $state ->
        [new] Se lo he pasado a { $name }, que te responderá antes del { $until }.
        [added] { $name } ya tiene eso también, y te responderá antes del { $until }.
       *[shown] { $name } tiene lo que preguntaste, y te responderá antes del { $until }.
    }
council-more = Añadir algo
council-is-settled = Ya está resuelto
council-settled = Me alegro. He dicho al consejo que no queda nada por hacer.
council-nothing = No tienes ninguna pregunta abierta.
council-with-another = Lo que preguntaste al consejo lo tiene ahora { $name }, que te responderá antes del { $until }.
council-ask-more = Preguntar algo más
council-answer =
    { $name }, del consejo, te responde («{ $asked }»):

    «{ $words }»
council-done = { $name }, del consejo, se ha ocupado de lo que preguntaste («{ $asked }»). Si no está resuelto, pregunta otra vez.
choice-decision-answer = Responder
ask-resolve-reason = ¿Qué le respondo a { $name }? Lo lee en tu nombre.
item-title-question = { $name } pregunta algo al consejo
item-what-question = **Responder** envía tus palabras a { $name }; **Atendido** dice que ya no queda nada por hacer.
council-asked-did = el consejo ya tiene tu pregunta.
assign-did = { $mentor } acompaña a { $mentee }.
unassign-did = { $mentor } y { $mentee } ya no son pareja.
appoint-did = { $name } ya tiene el rol: { $role }.
dismiss-did = { $name } ya no tiene el rol: { $role }.
todo-decide =
    #{ $number } { $title }: **{ $decision }**{ $spell ->
        [none] .
       *[other] , anotado como «{ $spell }»; no pongo fecha por eso.
    } ¿Lo hago?
# Cuánto puede durar un tiempo.
words-spell = día, días, semana, semanas, mes, meses, semanita
# Lo que pide más tiempo para alguien.
words-more-time = (dos|tres|cuatro|cinco|unos|unas|2|3|4|5) (días|semanas|meses) más, (otros|otras) (dos|tres|cuatro|2|3|4) (días|semanas|meses), más tiempo, algo de tiempo, un poco de tiempo, tiempo extra, otra semana, una semana más, una semanita más, otra semanita, otras dos semanas, dos semanas más, un par de semanas, unas semanas más, otro mes, un mes más, otros días, unos días más, unos diítas más, un poco más, un rato más, esperar, esperemos, esperamos, mejor esperar, paciencia, otra oportunidad, una oportunidad más, una segunda oportunidad, sin prisa, no hay prisa, no corre prisa, darle tiempo, dale tiempo, démosle tiempo, ampliar el plazo, amplía el plazo, alargar el plazo
words-more-time-give = dale, démosle, demosle, darle, le damos, le doy, dadle, denle, podemos darle, dar a
words-more-time-until = hasta
# What leads to words for the council, where it was offered to ask it.
words-tell-council = diles que, diles, pues diles que, pues diles, entonces diles que, entonces diles, sí diles que, deciles que, deciles, dígales que, decidles que, decidles, avísales que, avísales, que sepan que, pregúntales, pues pregúntales, entonces pregúntales, pregúntales si

# Cifras de un periodo por las que pregunta alguien del consejo.
figures =
    Del { $first } al { $last }:
    • { $joined ->
        [0] no se unió nadie
        [one] se unió { $joined } persona
       *[other] se unieron { $joined } personas
    }{ $mentors ->
        [0] { "" }
       *[other] , { $mentors } con papel de mentor ahora
    }
    • { $begun ->
        [0] no empezó ninguna pareja
        [one] empezó { $begun } pareja
       *[other] empezaron { $begun } parejas
    }, { $ended ->
        [0] no terminó ninguna
        [one] terminó { $ended }
       *[other] terminaron { $ended }
    }
    • { $activities ->
        [0] ninguna actividad confirmada
        [one] { $activities } actividad confirmada
       *[other] { $activities } actividades confirmadas
    }
    Dime otra semana, otro mes u otro año y los cuento.
words-figures = cuántos, cuántas, cuánta, cuánto, cantidad de, número de, el número de, total de, cifras, las cifras, números, los números, dame los números, dame las cifras, estadísticas
words-figures-of = cuántos, cuántas, cuánta gente, cuánta, los números de, las cifras de, estadísticas de
words-figures-about = entró, entraron, entrado, ha entrado, han entrado, se unió, se unieron, unieron, unió, se sumaron, sumaron, se sumó, se inscribieron, inscribieron, se registraron, registraron, se apuntaron, apuntaron, llegaron, llegó, ingresaron, ingresó, gente nueva, personas nuevas, miembros nuevos, nuevos, nuevas, altas, parejas, pareja, emparejamos, emparejaron, se emparejaron, acompañamientos, terminaron, acabaron, actividades, eventos, talleres, bajas, hubo, tuvimos, gente, personas
words-period-this = este, esta, en lo que va de, en lo que va del, va de, va del
words-period-last = pasado, pasada, anterior, último, última
words-period-week = semana
words-period-month = mes
words-period-year = año
council-who =
    { $names ->
        [none] Ahora mismo no hay nadie en el consejo; lo que preguntes queda guardado para quien llegue.
       *[other] En el consejo: { $names }. A todo el consejo se llega por mí: paso tu pregunta a una persona, que te responde aquí.
    }
council-who-yours = Lo que preguntaste lo tiene { $name }, que responde hasta el { $until }.
council-who-stranger = El consejo son las pocas personas que llevan el programa. Puedes preguntarles aquí mismo; una de ellas te responde con su nombre.
pair-history-who = ¿De quién se trata? Dime el nombre y te cuento desde cuándo tiene a quién, y a quién tuvo antes.
pair-history-now = **{ $mentor }** acompaña a { $mentee } desde el { $day }. { $how ->
        [offer] Fue por una propuesta que { $mentor } aceptó.
        [change] Fue por un cambio que aceptaron las tres personas.
        [balance] Fue por un cambio para repartir la carga, que aceptaron las tres personas.
       *[unknown] Cómo fue no está guardado: no hubo ninguna propuesta, así que lo decidió el consejo o venía en la lista de miembros.
    }
pair-history-before = Antes: { $mentor }, del { $since } al { $until }.
pair-history-mentee = Acompaña a { $name } desde el { $day }.
pair-history-none = **{ $name }** no tiene mentor ni aprendices, ni los tuvo antes, que yo sepa.
