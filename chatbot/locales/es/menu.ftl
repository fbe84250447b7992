### El menú: lo que cada quien puede hacer ahora.

help-menu = ver qué puedes hacer ahora
menu-pinned = **Lo que puedes hacer**: toca un número o escribe lo que quieras.
do-menu = Qué puedo hacer ahora
menu-key = Menú
menu-more = Más
menu-question = ¿Qué quieres hacer?
menu-offers =
    { $count ->
        [one] Responder una propuesta
       *[other] Responder { $count } propuestas
    }
menu-checkin =
    { $count ->
        [one] Seguimiento: falta una respuesta
       *[other] Seguimiento: faltan { $count } respuestas
    }
menu-review =
    { $count ->
        [one] Confirmar una actividad
       *[other] Confirmar { $count } actividades
    }
menu-todo =
    { $count ->
        [one] Decidir: una pendiente
       *[other] Decidir: { $count } pendientes
    }
menu-my-request = Cómo va mi solicitud
menu-mentor = Te acompaña **{ $name }**.
menu-request = Te estoy buscando mentor.
menu-no-mentor = Todavía no tienes mentor.
menu-mentees =
    { $mentees ->
        [0] Ahora mismo no acompañas a nadie.
        [one] Acompañas a una persona.
       *[other] Acompañas a { $mentees } personas.
    }
menu-away = No estás hasta el { $until }.
pending-some = Esto te espera:
pending-none = No te espera nada. ¡Todo en orden!
pending-offers = - Tu respuesta a { $names }: le gustaría tenerte como mentor
pending-check-in = - Tu seguimiento de { $names }
pending-review =
    { $count ->
        [one] - Una actividad por confirmar
       *[other] - { $count } actividades por confirmar
    }
pending-todo =
    { $count ->
        [one] - Una decisión del consejo que te toca
       *[other] - { $count } decisiones del consejo que te tocan
    }
pending-request = - Tu solicitud de mentor está en marcha; no tienes que hacer nada
menu-lost = No te preocupes: al principio nadie sabe por dónde va, y aquí no puedes hacer nada mal. Con un paso basta por hoy.
received-request = Sí, tu solicitud de mentoría llegó: la tengo desde el { $day }.
received-application = Sí, tu solicitud llegó; todavía no está decidida.
received-activities =
    { $count ->
        [one] Sí, llegó: { $names }. Todavía no está decidida; en cuanto lo esté, te aviso.
       *[other] Sí, llegaron: { $names }. Todavía no están decididas; en cuanto lo esté alguna, te aviso.
    }
received-nothing = Ahora mismo no hay nada tuyo esperando respuesta. Si mandaste algo y aquí no aparece, mándalo otra vez.
still-a-council = Sí, formas parte del consejo.
still-a-mentor = Sí, sigues dando mentoría. Aquí nadie la pierde por callar un tiempo: termina cuando lo dices tú, o cuando lo decide el consejo y te lo cuenta.
still-mentees =
    { $count ->
        [0] Ahora mismo no acompañas a nadie.
        [one] Acompañas a { $names }.
       *[other] Acompañas a { $names }.
    }
still-mentee = Sí, estás en el programa como aprendiz.
still-member = Sí, estás en el programa.
since-joined = Estás en el programa desde { profile-joined }.
since-a-mentor = Das mentoría desde el { $day }.
since-a-council = Formas parte del consejo desde el { $day }.
since-pair = { $name } te acompaña desde el { $day }.
still-yes = Sigo en activo
why-refused = «{ $title }», del { $day }, se rechazó{ $reason ->
        [none] ; no se anotó el motivo.
       *[other] : «{ $reason }».
    } Puedes volver a comunicarla con lo que faltaba, o pedirle al consejo que la mire otra vez.
why-refused-none = Ninguna actividad tuya se ha rechazado.
menu-just-looking = Claro, mira con calma: no te anoté en nada, y preguntar no compromete. Quien quiere participar en proyectos libres tiene aquí a alguien con experiencia que acompaña por gusto; hablan cada semana o dos, y se empieza por algo tan pequeño como quieras. Puedes pedirlo, o irte, cuando quieras.
received-question = Sí, el consejo tiene lo que preguntaste el { $day }. Alguien te responde aquí, como mucho hasta { $due }.
