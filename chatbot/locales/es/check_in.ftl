help-checkin = contar cómo le va a alguien a quien acompañas, o que necesitas ayuda
arg-answer = respuesta
arg-note = nota
check-in-opening =
    { $total ->
        [one] Un seguimiento breve.
       *[other] Un seguimiento breve de { $total } de tus aprendices, de uno en uno.
    }
check-in-question = ¿Cómo va todo con **{ $mentee }**?
check-in-question-covered = ¿Cómo va todo con **{ $mentee }**, ahora que sustituyes a { $mentor }?
choice-check-in-answer-good = Todo bien
choice-check-in-answer-help = Necesita ayuda
choice-check-in-answer-nocontact = Sin contacto
choice-check-in-answer-skip = Saltar
check-in-noted = Anotado. **{ $mentee }**: { $answer }.
check-in-changed = Cambiado. **{ $mentee }**: { $answer } (antes: { $before }).
check-in-help-stays = El consejo sigue pendiente de { $mentee }. ¿No hace falta? `/checkin { $mentee } good` se lo dice.
check-in-same = Eso es lo que ya tenía. **{ $mentee }**: { $answer }.
check-in-note-how = ¿Una nota para el consejo? `/checkin { $mentee } { $word } tu nota`
check-in-note-kept = Guardo tu nota sobre { $mentee } para el consejo.
ask-checkin-note =
    { $noted }

    { $own ->
        [yes] ¿Qué te ayudaría? Bastan unas palabras. Solo las lee el consejo.
       *[no] ¿Qué le ayudaría a { $mentee }? Bastan unas palabras. Solo el consejo puede leerlas.
    }
check-in-no-note = Sin nota
check-in-thanks = Eso era todo. ¡Gracias!
check-in-nothing-open =
    No hay nada pendiente: no espero respuesta sobre nadie.{ $mentees ->
        [0] { "" }
       *[other] { " " }Si aun así hay algo que contar, ¿de quién se trata?
    }
check-in-which = ¿De quién se trata?
check-in-name = { $name }
check-in-own-question = ¿Cómo estás? Si algo se te hace difícil, basta un toque: alguien del consejo se ocupa de ti. Nadie más se entera.
check-in-own-heard = Gracias por contármelo. Alguien del consejo se ocupa de ti desde ahora; nadie más se entera.
check-in-own-noted = Gracias por contármelo. Lo lee { $councillor } y se ocupa de ti, a más tardar el { $until }; nadie más se entera.
check-in-own-good = ¡Me alegra saberlo!
check-in-own-over = ¡Me alegra saberlo! Le digo al consejo que ya no necesitas ayuda.
check-in-help-me = Necesito ayuda
check-in-help-them = Ayuda para { $name }
check-in-need-help =
    Está bien que lo digas. ¿Quién necesita ayuda? Un toque, y alguien del consejo lo sabe enseguida.{ $words ->
        [yes] { " " }Lee lo que acabas de escribir, y nadie más lo lee.
       *[no] { "" }
    }
words-need-help = necesito ayuda, necesito una ayuda, necesito un poco de ayuda, ayúdame, ayúdenme, ayuda por favor, estoy perdida, estoy perdido, sos
check-in-closed = Ese seguimiento ya se cerró, así que nada ha cambiado. Lo que está abierto ahora: `/checkin`.
check-in-over = Ya no acompañas a esa persona, así que no he anotado nada.
check-in-not-yours = Ahora mismo no acompañas a { $name }.
check-in-unclear = No entendí «{ $words }». Escríbelo así: `/checkin Ana good`: un nombre, luego good, help, nocontact o skip, y después una nota si quieres.
check-in-unclear-about = No entendí «{ $words }» como respuesta. Un toque dice cómo le va a { $mentee }, y tus palabras van como nota para el consejo.
check-in-reminder = Solo un recordatorio, sin prisa. Falta: { $names }.
check-in-room-help = **{ $mentee }** necesita ayuda, dice { $mentor }, que le acompaña.
check-in-room-own-help = **{ $mentee }** pide ayuda al consejo.
check-in-room-own-help-over = **{ $mentee }** ya no necesita ayuda, según cuenta.
check-in-room-help-over = **{ $mentee }** ya no necesita ayuda, dice { $mentor }.

help-active = decir si sigues como mentor
ask-active-answer = ¿Sigues con la mentoría? Cualquier respuesta está bien.
choice-active-answer-yes = Sí
choice-active-answer-away = Ausente
choice-active-answer-step_down = Dejarlo
active-yes = Me alegra saberlo, { $name }. ¡Gracias!
active-away = Tómate el tiempo que necesites. ¿Hasta cuándo? Tus aprendices lo sabrán y mientras tanto no te preguntaré nada.
active-away-next = Decir hasta cuándo
active-step-down = Gracias por todo lo que has hecho. Todavía no ha cambiado nada: cuando quieras, cada aprendiz pasará a otra persona.
active-step-down-next = Dejar la mentoría

silence-noticed = Hace un tiempo que no sé de ti, { $name }. ¡Espero que estés bien! No debes ninguna respuesta; para no cargarte, no te ofrezco a nadie nuevo hasta que me escribas. Cualquier palabra basta, por ejemplo `/active yes`, o `/away` si te viene bien un descanso.
silence-over = ¡Qué bien saber de ti, { $name }! Todo sigue como antes: vuelvo a preguntar y a ofrecer.

quiet-nudge = ¡Hola! Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si hiciste algo, por pequeño que sea, cuéntamelo: cuenta. Y si no sabes por dónde empezar, pregunta a { $mentor }: a quien acompaña le gustan esas preguntas.
quiet-nudge-waiting = ¡Hola! Sigues esperando mentor y no te he olvidado. Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si mientras tanto hiciste algo, por pequeño que sea, cuéntamelo: cuenta.
quiet-nudge-alone = ¡Hola! Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si hiciste algo, por pequeño que sea, cuéntamelo: cuenta. ¿Y quizá te ayudaría un mentor a ver por dónde empezar?
quiet-report = Contar lo que hice
quiet-ask-mentor = Pedir mentor
quiet-told = Hace un tiempo que no sé de ninguna actividad de { $mentees }, y acabo de enviar unas palabras amables. Unas tuyas valen más que las mías; no se espera nada más de ti.

help-heard = contar cuándo supiste por última vez de tu mentor
heard-question = ¿Cuándo supiste por última vez de **{ $mentor }**? Basta un toque. Tu mentor no ve la respuesta; el consejo puede verla.
choice-heard-week = En la última semana
choice-heard-month = En el último mes
choice-heard-longer = Hace más tiempo
choice-heard-skip = Saltar
heard-noted =
    { $answer ->
        [longer] Anotado, gracias por contármelo. Pasa hasta en las mejores parejas, y unas palabras tuyas suelen reanudar las cosas: `/my_mentor` muestra cómo escribir a { $mentor }. Si prefieres seguir con otra persona: `/change_mentor`.
        [skip] De acuerdo, no anoto nada.
       *[other] Anotado: { $label }. ¡Gracias!
    }
heard-same = Eso es lo que ya tenía: { $answer }.
heard-closed = Esa pregunta ya pasó, así que nada ha cambiado. Para contarme cómo está ahora: `/heard`.
heard-to-come = El { $day } aún no ha llegado. ¿Cuándo supiste por última vez?
