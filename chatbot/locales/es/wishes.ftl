### Deseos dichos con palabras propias: se muestran completos antes de hacer nada, o se ofrecen como botones. Charla.

wish-do = Adelante
wish-change = Cambiar
wish-leave = No
wish-left = De acuerdo, no ha cambiado nada.
wish-which = ¿Te refieres a algo de esto?
wish-urgent = Siento si algo no va bien. Puedes contárselo a una sola persona, de forma confidencial; yo no se lo he pasado a nadie.
wish-held-back = No he cambiado nada. ¿Quieres hacer algo de esto?
# Several people are named, and each has a button.
wish-each = Vamos por partes. ¿Con cuál empezamos?
agree-which = ¿Cuál?
agree-tap = Toca «{ $label }» y listo.
wish-label = { $label }: { $words }
mend-no-place = Eso no cabe ahí. Lo que te he mostrado sigue esperando, como estaba:
mend-left-out = He dejado fuera: { $names }.
mend-wrong = Perdona, te he entendido mal. No se ha cambiado nada. Dímelo con otras palabras, o pregunta a una persona.
mend-hush = Eso queda aquí: no se lo he dicho a nadie ni lo he anotado para nadie.
small-talk-apology = ¡No pasa nada!
small-talk-thanks = ¡De nada!
small-talk-goodbye = ¡Cuídate! Aquí estoy cuando me necesites.
small-talk-ok = 👍

wish-request-mentor = Buscaré mentor o mentora para ti con estas palabras: «{ $purpose }»
wish-cancel-request = Ya no quieres mentor y te quito de la lista de espera. Tu lugar pasa a la siguiente persona.
wish-change-mentor = Quieres cambiar de mentor o mentora. El consejo leerá por qué: «{ $reason }»
wish-apply-mentor = Quieres ser mentor o mentora. El consejo leerá por qué: «{ $motivation }»
wish-report =
    Quieres contar una actividad: **{ $kind }**, { $day }{ $title ->
        [unsaid] .
       *[other] : «{ $title }»
    }{ $attendees ->
        [unsaid] { "" }
       *[other] {" "}· Asistentes: **{ $attendees }**
    }{ $expected ->
        [unsaid] { "" }
       *[other] {" "}· Se esperan: **{ $expected }**
    }{ $goal ->
        [unsaid] { "" }
       *[other] {" "}· Objetivo: «{ $goal }»
    }
wish-edit = Quieres cambiar una actividad: { $activity ->
        [unsaid] te preguntaré cuál.
       *[other] { $activity }.
    }
wish-answer = Respondes a la pregunta sobre tu actividad: «{ $text }»
wish-heard =
    Anoto cuándo supiste por última vez de quien te acompaña: { $day ->
        [unsaid] { $answer }.
       *[other] { $day }.
    }
wish-profile = Pongo esto en tu perfil. { $field }: **{ $value }**
wish-zone =
    Usaré la hora de **{ $place }**.{ $country ->
        [unsaid] { "" }
       *[other] { " " }Tu país: **{ $country }**.
    }
wish-languages = Hablas: **{ $names }**
wish-link = Uso este código para unir tus cuentas: { $code }
wish-capacity =
    { $mentor ->
        [unsaid] Acompañas como máximo a
       *[other] { $mentor } acompaña como máximo a
    } { $places ->
        [one] **una persona** en total
       *[other] **{ $places }** personas en total
    }, contando las de ahora.
wish-away =
    Estarás fuera { $since ->
        [unsaid] hasta el **{ $until }**.
       *[other] del **{ $since }** al **{ $until }**.
    } Tus aprendices lo sabrán.
wish-back = Estás de vuelta y tu ausencia termina hoy.
wish-accept =
    { $mentee ->
        [unsaid] Aceptas acompañar a la persona que te propuse.
       *[other] Aceptas acompañar a { $mentee }.
    }
wish-decline =
    { $mentee ->
        [unsaid] Esta vez dices que no, y pregunto a otra persona.
       *[other] Esta vez dices que no a { $mentee }, y pregunto a otra persona.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}El consejo leerá por qué: «{ $reason }»
    }
wish-checkin =
    { $mentee ->
        [unsaid] Tu seguimiento
       *[other] Tu seguimiento de **{ $mentee }**
    }{ $answer ->
        [unsaid] { "" }
       *[other] : **{ $answer }**
    }{ $note ->
        [unsaid] .
       *[other] . El consejo lee: «{ $note }»
    }
wish-active = Si sigues con la mentoría: **{ $answer }**
wish-confirm =
    Confirmas la actividad { $activity ->
        [unsaid] que te espera.
       *[other] { $activity }.
    }
wish-reject =
    Rechazas la actividad { $activity ->
        [unsaid] que te espera.
       *[other] { $activity }.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}Quien la contó leerá por qué: «{ $reason }»
    }
wish-ask-more =
    Pides más sobre la actividad { $activity ->
        [unsaid] que te espera.
       *[other] { $activity }.
    }{ $question ->
        [unsaid] { "" }
       *[other] {" "}Quien la contó leerá: «{ $question }»
    }
wish-backup =
    { $mentor ->
        [unsaid] Ya no quieres suplente.
       *[other] Preguntaré a { $mentor } si puede sustituirte.
    }
wish-cover =
    Si sustituyes: **{ $answer ->
        [unsaid] sí
       *[other] { $answer }
    }**
wish-pass-on =
    { $mentor ->
        [unsaid] Quieres que otra persona acompañe a { $mentee }.
       *[other] Quieres que { $mentor } acompañe a { $mentee }.
    } Antes se les preguntará.
wish-handover = Lo que dices del cambio: **{ $answer }**
wish-cancel-change = Ya no quieres el cambio, y avisaré a las personas a quienes pregunté.
wish-agree = Prometes lo que se espera de quien da mentoría.
wish-claim = Te encargas del asunto { $item }.
wish-resolve =
    { $item ->
        [unsaid] { "" }
       *[other] Asunto { $item }:{" "}
    }**{ $decision }**{ $reason ->
        [unsaid] { "" }
       *[other] {" "}– «{ $reason }»
    }
wish-invite = Hago una invitación para { $person }. Una anterior deja de servir.

wish-council =
    { $words ->
        [unsaid] Pido al consejo que una persona hable contigo. Tú me dices de qué se trata y te responde aquí. ¿Lo hago?
       *[other] Se lo pregunto al consejo, y una persona te responde aquí. ¿Lo hago? «{ $words }»
    }
wish-report-problem =
    { $words ->
        [unsaid] Es confidencial: lo leerá una sola persona, y antes te digo quién es. ¿Sigo?
       *[other] Es confidencial: lo leerá una sola persona, y nada sale antes de que veas quién es. ¿Sigo? «{ $words }»
    }
wish-safeguarding =
    { $report ->
        [unsaid] Te muestro lo que te han contado en confianza.
       *[other] Sigo con el aviso { $report }, que solo tú puedes leer.
    }{ $words ->
        [unsaid] { "" }
       *[other] {" "}Quien lo escribió lee: «{ $words }»
    }
wish-meet =
    Propongo una cita{ $person ->
        [unsaid] { "" }
       *[other] {" "}a { $person }
    }{ $when ->
        [unsaid] ; te pregunto cuándo.
       *[other] : **{ $when }**
    }
wish-take-back =
    { $activity ->
        [unsaid] Quieres retirar una actividad; te pregunto cuál.
       *[other] Quieres retirar la actividad { $activity }. Antes te pregunto una vez más.
    }
wish-step-down = Quieres dejar la mentoría. Se lo cuento a quienes acompañas y busco a alguien para cada persona.{ $successor ->
        [unsaid] { "" }
       *[other] {" "}Pregunto primero a { $successor }.
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}El consejo lee por qué: «{ $reason }»
    }{ $sure ->
        [unsaid] { "" }
       *[other] {" "}({ $sure })
    }
wish-assign = { $mentor } acompañaría a { $mentee } desde ahora, y ambas personas lo sabrán.
wish-unassign = { $mentee } se quedaría sin mentor y esperaría a otra persona.
wish-appoint = Nombraríamos a { $person }: **{ $role }**
wish-dismiss = { $person } dejaría este papel: **{ $role }**
wish-match = Busco quién le va mejor a cada persona que espera y te lo muestro antes de preguntar a nadie.
wish-rebalance = Busco los cambios mínimos para que nadie tenga aprendices de más y te los muestro antes de preguntar a nadie.
wish-cancel = Lo dejo, y no cambia nada.

wish-tell = Para { $person }: { $message ->
        [unsaid] te preguntaré qué.
       *[other] «{ $message }»
    }
wish-mute = No te traeré nada más de { $person }.
wish-unmute = Te traeré de nuevo lo que escriba { $person }.

call-cancel-request = Salir de la lista
call-take-back = Retirar una actividad
call-accept = Aceptar
call-decline = Decir que no
call-active = ¿Sigo con la mentoría?
call-reject = Rechazar una actividad
call-ask-more = Pedir más
call-cover = Sustituir
call-pass-on = Pasar a un aprendiz
call-handover = Cambio de mentor
call-cancel-change = Quedarme como estoy
call-agree = Promesa de mentoría
call-claim = Tomar un asunto
call-unassign = Terminar una pareja
call-match = Emparejar a quienes esperan
call-rebalance = Equilibrar la carga
call-find = Buscar a alguien
call-cancel = Dejarlo
call-mute = Silenciar a alguien
call-unmute = Volver a escuchar a alguien
call-tell = Escribir a alguien
