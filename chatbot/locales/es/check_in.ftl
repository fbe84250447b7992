help-checkin = contar cómo le va a alguien a quien acompañas, o que necesitas ayuda
help-checkin-also = decir que necesitas ayuda
arg-answer = respuesta
arg-note = nota
check-in-opening =
    { $total ->
        [one] Un seguimiento breve.
       *[other] Un seguimiento breve de { $total } de tus aprendices, de uno en uno.
    }
check-in-question = ¿Cómo va todo con **{ $mentee }**?
check-in-question-no-contact = Que yo sepa, **{ $mentee }** y tú todavía no se han escrito. ¿Cómo va todo? Si algo se ha atascado, dilo: para eso pregunto.
check-in-question-covered = ¿Cómo va todo con **{ $mentee }**, ahora que sustituyes a { $mentor }?
choice-check-in-answer-good = Todo bien
choice-check-in-answer-help = Necesita ayuda
choice-check-in-answer-nocontact = Sin contacto
choice-check-in-answer-skip = Saltar
check-in-noted = Anotado. **{ $mentee }**: { $answer }.
check-in-changed = Cambiado. **{ $mentee }**: { $answer } (antes: { $before }).
check-in-help-stays = El consejo sigue pendiente de { $mentee }. ¿Ya no hace falta? Dime sin más que { $mentee } va bien.
check-in-same = Eso ya lo tenía anotado. **{ $mentee }**: { $answer }.
check-in-add-note = Nota sobre { $mentee }
check-in-note-kept = Guardé tu nota sobre { $mentee } para el consejo.
ask-checkin-note =
    { $about ->
        [own]
            { $noted }

            ¿Qué te ayudaría? Bastan unas palabras. Solo las lee el consejo.
        [help]
            { $noted }

            ¿Qué le ayudaría a { $mentee }? Bastan unas palabras. Solo el consejo puede leerlas.
       *[note] ¿Qué debería saber el consejo sobre { $mentee }? Nadie más lo leerá.
    }
check-in-without-note = De acuerdo, sin nota.
check-in-no-note = Sin nota
check-in-thanks = Eso era todo. ¡Gracias!
check-in-nothing-open =
    No hay nada pendiente: no espero respuesta sobre nadie.{ $mentees ->
        [0] { "" }
       *[other] { " " }Si aun así quieres contarme algo, ¿de quién se trata?
    }
check-in-which = ¿De quién se trata?
check-in-name = { $name }
check-in-own-question = ¿Cómo estás? Si algo se te hace difícil, basta un toque: alguien del consejo estará pendiente de ti. Nadie más se enterará.
check-in-own-heard = Gracias por contármelo. Alguien del consejo estará pendiente de ti; nadie más se enterará.
check-in-own-noted = Gracias por contármelo. { $councillor } lo leerá y estará pendiente de ti, a más tardar el { $until }; nadie más se enterará.
check-in-own-good = ¡Me alegra saberlo!
check-in-own-over = ¡Me alegra saberlo! Le aviso al consejo que ya no necesitas ayuda.
check-in-help-me = Necesito ayuda
check-in-help-them = Ayuda para { $name }
check-in-need-help =
    Gracias por decirlo. ¿Quién necesita ayuda? Con un toque, alguien del consejo lo sabrá enseguida.{ $words ->
        [yes] { " " }Leerá lo que acabas de escribir, y nadie más.
       *[no] { "" }
    }
words-need-help = necesito ayuda, necesito una ayuda, necesito un poco de ayuda, ayúdame, ayúdenme, ayuda por favor, estoy perdida, estoy perdido, sos
check-in-closed = Ese seguimiento ya se cerró, así que no ha cambiado nada. Para ver lo que está abierto ahora: `/checkin`.
check-in-over = Ya no acompañas a esa persona, así que no he anotado nada.
check-in-not-yours = Ahora mismo no acompañas a { $name }.
check-in-unclear = No entendí «{ $words }». Dime de quién se trata y cómo le va, por ejemplo: Ana va bien. O toca `/checkin`.
check-in-unclear-about = No entendí «{ $words }» como respuesta. Con un toque dices cómo le va a { $mentee }, y tus palabras llegan al consejo como nota.
check-in-between-us = Lo que anoto lo puede leer el consejo. Por eso no he guardado nada de lo que escribiste; aquí dices con un toque cómo va, sin tus palabras.
# What stands before a name and says nothing, and how an apology or a greeting begins before all that.
words-check-in-to-name = con, de, para, sobre, por, respecto a, en cuanto a, acerca de
words-check-in-courtesy = estuve mal, estuve enferma, estuve enfermo, estuve fuera, estuve de viaje, he estado mala, he estado malo, he estado enferma, he estado enfermo, he estado fuera, anduve mal, anduve fuera, culpa mía, les escribo, le escribo, les escribiré, le escribiré, ya les escribo, voy a escribirles, perdón, perdona, perdonen, perdonad, perdone, disculpa, disculpe, disculpen, disculpad, lo siento, hola, buenas, buenos días, gracias, al revés, fue al revés, es al revés, era al revés, es justo al revés, me confundí de persona, me equivoqué de persona, me equivoqué de nombre, me confundí de nombre, lo dije al revés, me equivoqué, me confundí, no
words-check-in-nobody = no, nadie, ninguno, ninguna, nunca
# What says that all are meant, what leads to those who are not, and what joins words to their name.
words-check-in-everybody = todos, todas, todo, demás, resto, tod@s, todes
# How a text begins, and ends, that says of all at once that they are well.
words-check-in-all = todos, todas, todes, tod@s, todos ellos, todas ellas, todos mis mentees, todas mis mentees, mis mentees, mi gente, mi grupo, el grupo, ambos, ambas, los dos, las dos, los tres, las tres
words-check-in-all-end = por aquí, por acá, por ahí, por mi lado, por mi parte, de mi lado, de mi parte, acá, aquí, con todos, con todas, con ellos, con ellas, con los dos, con las dos, con ambos, con ambas, con mis mentees, con todos mis mentees, con mi gente, con el grupo, esta semana, por ahora, de momento, por el momento, como siempre, hasta ahora
check-in-for-all =
    { $answer ->
        [skip] Saltar en todos los casos
        [nocontact] Sin contacto con nadie
       *[good] Todo bien, sin excepción
    }
check-in-one-by-one = Por separado
check-in-for-all-shown = ¿Anoto «{ $answer }» para { $names }?
# Lo que asiente a lo último que se dijo, y no contesta ningún check-in.
words-check-in-mere-ok = ok, vale, okey, está bien, sin problema, sin problemas, no hay problema, ningún problema, (perfecto|genial|excelente|estupendo) (gracias|muchas gracias|mil gracias)
words-check-in-but = solo, sólo, solamente, menos, excepto, salvo, a excepción de, quitando, pero no, todos menos, con excepción de
words-check-in-who = que, q, quien, ella, él, está, anda
# What means all others, and that the same holds of them.
words-check-in-rest = los demás, las demás, el resto, los otros, las otras, todos los demás, todas las demás, l@s demás
# Lo mismo en una palabra, tras una coma o una `y`.
words-check-in-others = demás, resto, otros, otras
words-check-in-same = también, tambien, igual, lo mismo, tmb, tb, tampoco
check-in-reminder = Solo un recordatorio, sin prisa. Falta: { $names }.
check-in-room-help = **{ $mentee }** necesita ayuda, dice { $mentor }, que le acompaña.
check-in-room-own-help = **{ $mentee }** pide ayuda al consejo.
check-in-room-own-help-over = **{ $mentee }** dice que ya no necesita ayuda.
check-in-room-help-over = { $mentor } dice que **{ $mentee }** ya no necesita ayuda.

help-active = decir si sigues con la mentoría
ask-active-answer = ¿Sigues con la mentoría? Cualquier respuesta está bien.
choice-active-answer-yes = Sí
choice-active-answer-away = Ausente
choice-active-answer-step_down = Dejarlo
active-yes = Me alegra saberlo, { $name }. ¡Gracias!
active-away = Tómate el tiempo que necesites. ¿Hasta cuándo? Tus aprendices lo sabrán y mientras tanto no te preguntaré nada.
active-away-next = Decir hasta cuándo
active-step-down = Gracias por todo lo que has hecho. Todavía no ha cambiado nada: cuando quieras, cada aprendiz pasará a otra persona.
active-step-down-next = Dejar la mentoría

silence-noticed = Hace un tiempo que no sé de ti, { $name }. ¡Espero que estés bien! No le debes respuesta a nadie; para no cargarte, no te propongo a nadie nuevo hasta que me escribas. Cualquier palabra basta, o toca `/away` si te viene bien un descanso.
silence-over = ¡Qué bueno saber de ti, { $name }! Si no prefieres otra cosa, vuelvo a enviarte seguimientos y propuestas.
silence-over-kindly = Gracias por escribir, { $name }. Nadie te reprocha nada, y ahora mismo no hay nada que contestar.
# Lo que pide perdón, renuncia o da una mala noticia: no se saluda.
words-hard-news = perdón, perdon, perdona, perdonen, disculpa, disculpen, lamento, lo siento, siento (haber|no|mucho), vergüenza, verguenza, culpa, hospital, operación, operaron, accidente, enfermo, enferma, enfermedad, cáncer, quemado, quemada, agotado, agotada, depresión, murió, murio, falleció, fallecio, funeral, perdí a, perdi a, divorcio, despidieron, (mi|mis) (papá|papa|mamá|mama|padre|madre|hijo|hija|esposa|esposo|marido|mujer|hermano|hermana|abuela|abuelo) (está|esta|estuvo|murió|se), ya no puedo, no puedo (más|mas|seguir|con), no voy a poder, no doy abasto, no estoy cumpliendo, no cumplo, dejar de ser, dejar la mentoría, dejar la mentoria, dejar el (programa|rol), renuncio, renunciar, dimito, dimitir, me bajo, me retiro, retirarme, dar un paso al costado, no me da la vida, es injusto, les fallo, fallarles, fallado, otra persona (debería|deberia|los|las), lo dejo

quiet-nudge = ¡Hola! Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si hiciste algo, por pequeño que sea, cuéntamelo: cuenta. Y si no sabes por dónde empezar, pregúntale a { $mentor }: esas preguntas siempre gustan.
quiet-nudge-waiting = ¡Hola! Sigues esperando mentor y no te he olvidado. Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si mientras tanto hiciste algo, por pequeño que sea, cuéntamelo: cuenta.
quiet-nudge-alone = ¡Hola! Hace { $span } que no sé de ninguna actividad tuya, y no pasa nada. Si hiciste algo, por pequeño que sea, cuéntamelo: cuenta. ¿Tal vez un mentor o una mentora te ayudaría a ver por dónde empezar?
quiet-report = Contar lo que hice
quiet-ask-mentor = Pedir mentor
quiet-told = Hace un tiempo que no sé de ninguna actividad de { $mentees }, y acabo de enviar un mensaje amable. Uno tuyo vale más que el mío; no se espera nada más de ti.

help-heard = contar cuándo supiste por última vez de tu mentor o mentora
heard-question = ¿Cuándo supiste por última vez de **{ $mentor }**? Basta un toque. Quien te acompaña no ve la respuesta; el consejo puede verla.
choice-heard-week = En la última semana
choice-heard-month = En el último mes
choice-heard-longer = Hace más tiempo
choice-heard-skip = Saltar
heard-noted =
    { $answer ->
        [longer] Anotado, gracias por contármelo. Pasa hasta en las mejores parejas, y un mensaje corto tuyo suele reanudar las cosas con { $mentor }. Si prefieres seguir con otra persona, también está bien.
        [skip] De acuerdo, no anoto nada.
       *[other] Anotado: { $label }. ¡Gracias!
    }
heard-same =
    { $answer ->
        [longer] Ya tengo anotado que hace tiempo que no sabes nada de { $mentor }. No es culpa tuya. ¿Prefieres seguir con otra persona, o preguntar a alguien del consejo?
       *[other] Eso ya lo tenía anotado: { $label }.
    }
heard-closed = Esa pregunta ya se cerró, así que no ha cambiado nada. Para contarme cómo está ahora: `/heard`.
heard-to-come = El { $day } aún no ha llegado. ¿Cuándo supiste por última vez de tu mentor o mentora?
silent-away = **{ $name }** está fuera hasta el { $until }, como estaba previsto. No tiene nada que ver contigo, y después volverá a estar.
silent-covered = Hasta entonces tienes a **{ $name }**.
silent-since = Lo siento. No es por nada que hayas hecho: la vida se complica. Las últimas palabras de { $name } que pasaron por mí son del { $day }.
silent-told = Lo siento. No es por nada que hayas hecho: la vida se complica. El { $day } me contaste que hacía tiempo que no sabías de { $name }.
silent-unknown = Lo siento. No es por nada que hayas hecho: la vida se complica. No sé por qué { $name } no contesta.
silent-nudge =
    Un mensaje corto suele bastar para retomar el contacto. Podrías escribir:

    «{ $words }»

    Tampoco tienes que esperar a solas: una persona del consejo te escuchará, y también puedes seguir con otra persona.
silent-words = Hola, { $name }: ¿cómo estás? Me alegraría saber de ti. ¿Cuándo tendrías un momento?
silent-send = Enviar esto a { $name }
silent-heard = Decir cuándo hablamos
silent-searching = Todavía no tienes mentor: sigo buscando y te avisaré en cuanto alguien diga que sí.
silent-none = Ahora mismo no tienes mentor. Si alguien no te contesta, una persona del consejo puede ayudarte.
blame-none = Que yo sepa, no. Si algo te preocupa, una persona del consejo te escuchará y te responderá aquí.
blame-mentor = No. Cuando { $name } no escribe, casi siempre es porque la vida se complica, y no por algo que hayas dicho o hecho.
they-mentees = Solo sé lo que me cuentan, así que no puedo decirlo. Lo mejor es que le preguntes. ¿De quién se trata?
grief = Lo siento mucho. Tómate todo el tiempo que necesites: aquí no hay nada más urgente que eso.
ease-mentor = Gracias por decirlo; es mucho, además de todo lo demás. Puedes acompañar a menos personas desde ahora, tomarte un descanso (yo aviso a tus aprendices) o hablarlo con una persona del consejo. Nadie te lo tendrá en cuenta.
ease-fewer = Menos aprendices
ease-break = Un descanso
ease-other = Gracias por decirlo. Aquí no hay nada que tenga que estar hecho para ningún día. Alguien del consejo te ayudará con gusto, y nadie más lo sabrá.
left-names = Quedan por contestar: { $names }.
left-nobody = No queda nadie más por contestar.
left-asked = { $known ->
    [yes] Te pregunto por **{ $name }**; escribe tu respuesta o «sin nota».
   *[no] Escribe tu respuesta o «sin nota».
}
check-in-did = { $mentee }: { $answer }.
check-in-note-did = el consejo ya tiene tu nota sobre { $mentee }.
heard-did = la última vez que supiste de { $mentor }: { $label }.
check-in-taken-back = De acuerdo, lo he retirado: no queda nada anotado sobre **{ $mentee }**.
check-in-room-taken-back = { $mentor } lo ha retirado: nombró a **{ $mentee }** por error.
words-check-in-mistake = persona equivocada, no era esa persona, no era ella, no era él, me confundí, me he confundido, los confundí, las confundí, confundí los nombres, fallo mío, culpa mía, error mío, leí mal, al revés, fue al revés, es al revés, era al revés, es justo al revés, me confundí de persona, me equivoqué de persona, me equivoqué de nombre, me confundí de nombre, lo dije al revés
# Una respuesta anterior que se corrige de una vez: lo que se dijo, que estaba mal, y lo que lleva a lo demás.
words-check-in-said = puse, dije, escribí, marqué, anoté, contesté, respondí, reporté, te dije, le di a, había puesto, había dicho, había marcado, he puesto, he dicho, he marcado, toqué, apreté
words-check-in-mistaken = (lo|la|los|las) confundí, me (equivoqué|confundí|he equivocado|he confundido|equivoque|confundi) (con|de|en|al), pensaba en, estaba pensando en, me refería a, hablaba de, no era cierto, no es cierto, no era verdad, ya no es así, fue un error, sin querer, era por otra persona, muy pronto
words-check-in-yet = pero, aunque, en realidad, la verdad es que, cuando en realidad, de hecho, sin embargo
# What leads to more about the answer given last.
words-check-in-also = y, también, y también, además, y además, una cosa más, ah y
words-check-in-add = añade que, añádele que, agrega que, agregale que, agrégale que, añade, agrega, anota que, anota también que, apunta que, apunta también que, pon que, pon también que, ponle que, escribe que, escribe también que, suma que, menciona que, dile al consejo que
words-check-in-end = todavía, aún, también, tampoco, sin embargo, eso sí, en cambio, ambos, ambas
lonely =
    Siento que ahora mismo se te haga tan solitario. { $has_mentor ->
        [no] No tiene por qué seguir así: aquí hay personas que se alegrarían de saber de ti.
       *[yes] Aquí no te falta compañía: puedes dar el primer paso, y basta una línea.
    }
check-in-put-off =
    { $day ->
        [none] Sin prisa. Queda abierto hasta { $until }: contesta cuando te venga bien.
       *[other] Sin prisa. Te lo vuelvo a preguntar el { $day }; queda abierto hasta { $until }, así que contesta cuando te venga bien.
    }
# Lo que deja la respuesta a un seguimiento para después.
# What puts an answer off, even where nothing was asked just now.
words-check-in-answer-later = te contesto, te respondo, contesto luego, contesto después, contesto mañana, contesto más tarde, respondo luego, respondo después, respondo mañana, respondo más tarde, contestarte luego, contestarte después, contestarte mañana, responderte luego, responderte mañana, responderte después, contesto el seguimiento, hago el seguimiento luego, hago el seguimiento mañana, te escribo luego, te escribo más tarde, pregúntame luego, pregúntame más tarde, pregúntame después, pregúntame mañana, preguntame luego, preguntame después, preguntame mañana, me preguntas luego, me preguntas mañana, me preguntas después, recuérdamelo luego, recuérdamelo más tarde, recuérdame luego, luego te digo, luego te cuento, (pregúntame|preguntame|me preguntas|recuérdamelo) (el|el próximo) (lunes|martes|miércoles|jueves|viernes|sábado|domingo|finde|fin de semana)
words-check-in-later = pregúntame otra vez, pregúntame de nuevo, pregúntame luego, pregúntame más tarde, pregúntame después, pregúntame el, pregúntame en, pregúntame mañana, pregúntame otro, preguntame vos, vuelve a preguntar, vuelve a preguntarme, volvé a preguntar, me preguntas el, me preguntas mañana, me preguntas luego, recuérdame, recuérdamelo, recordame, recordámelo, acuérdame, luego, más tarde, ahora no, ahorita no, no puedo ahora, no puedo ahorita, ahora mismo no, en este momento no, por el momento no puedo, hoy no puedo, hoy no, te digo luego, te digo mañana, te digo después, te digo el, te cuento mañana, te cuento el, te cuento después, te aviso, te contesto, te respondo, contesto mañana, respondo mañana, contestar mañana, responder mañana, contestar luego, responder luego, contestar el, responder el, contestar otro día, contestar después, responder después, contestarte, responderte, lo hago mañana, lo hago luego, lo hago después, lo hago el, dame un día, dame unos días, dame un rato, dame tiempo, dame hasta, necesito más tiempo, en un rato, al rato, otro día, en otro momento, otro momento, después del trabajo, después te, estoy en una reunión, estoy ocupado, estoy ocupada, ando ocupado, ando ocupada, no tengo tiempo ahora, no tengo tiempo hoy
# Lo que no lo deja para después: que ya se contestó, o la pregunta hasta cuándo se puede.
words-check-in-not-later = ya (te |lo |la |)(respondí|contesté|dije|conté|hice), ya (había|he) (respondido|contestado), por qué (me |)(preguntas|vuelves|insistes|sigues), hasta cuándo, para cuándo, hasta qué día, cuánto tiempo tengo, plazo
# El deseo de otro día de la semana, o de otra hora.
words-check-in-ask-me = pregúntame, preguntame, me preguntes, me preguntas, preguntarme, me pregunten, escríbeme, escribime, me escribas, escribirme, recuérdame, recordame, me recuerdes, avísame, los check ins, los checkins, mis check ins, el check in, el checkin, los seguimientos, el seguimiento, los recordatorios, tus preguntas, las preguntas
words-check-in-weekday = los (lunes|martes|miércoles|jueves|viernes|sábados|domingos|fines de semana|findes), (cada|todos los) (lunes|martes|miércoles|jueves|viernes|sábado|sábados|domingo|domingos|fin de semana), otro día de la semana, en fin de semana, el finde, (domingo|sábado|viernes|jueves|miércoles|martes) en vez (de|del) lunes, (llegar|venir|llegue|venga|mandarlo|mandarme) (por la noche|por la tarde|más tarde|a otra hora|después del trabajo), cambiar la hora, cambiar el día, las mañanas (me van mal|no me van|me quedan mal|se me complican)
check-in-weekday = Los seguimientos llegan el mismo día de la semana para todo el mundo, así que no puedo mover los tuyos. Pero nada corre prisa: responde el día que quieras, cuenta igual.{ $day ->
        [none] { "" }
       *[other] {" "}Esta vez te lo recuerdo el { $day }.
    }{ $until ->
        [none] {" "}Para que te lo recuerde otro día, escribe «pregúntame el viernes» debajo de uno.
       *[other] {" "}El de ahora queda abierto hasta { $until }.
    }{ $quiet ->
        [no] { "" }
       *[yes] {" "}De { $since }:00 a { $awake }:00, según tu reloj, no escribo.
    }
wavering = Gracias por decírmelo. No tienes que decidir nada hoy, y nadie te lo tendrá en cuenta. { $mentor ->
        [yes] ¿Quizá baste con un descanso o con menos aprendices? Una persona del consejo también te escuchará con gusto. Si prefieres irte, está bien.
       *[no] ¿Quizá ayude hablarlo antes con alguien? Aquí nada tiene que estar hecho para ningún día, así que también puedes parar un tiempo y volver. Si prefieres irte, está bien.
    }
weary = Lo siento, parece que ha sido un día largo. Aquí no hay nada que hacer ahora mismo: primero descansa. { $mentor ->
        [yes] Si esto es demasiado, puedes tomarte un descanso, acompañar a menos personas desde ahora o hablar con alguien.
       *[no] Si algo de aquí es demasiado, una persona del consejo te escuchará con gusto.
    }
unanswered-none = Todos los seguimientos abiertos tienen respuesta.
unanswered-all =
    Seguimientos abiertos ahora: **{ $count }**, de { $mentors ->
        [one] una persona que mentoriza.
       *[other] { $mentors } personas que mentorizan.
    } Todavía pueden responder; solo cuenta como silencio no responder a varios seguidos.
unanswered-one =
    - { $name }: { $count ->
        [one] un aprendiz
       *[other] { $count } aprendices
    }
unanswered-more = … y **{ $count }** más
last-told = { $name }: **{ $answer }**, el { $day }.
last-told-note = Tu nota para el consejo: «{ $note }»
last-told-nothing = { $name }: todavía no me has contado nada.
last-told-nobody = Ahora mismo no acompañas a nadie, así que no me has contado nada.
rhythm-mentor = Pregunto por cada aprendiz solo según el tiempo que lleva en el programa, y lo que no sepas lo puedes omitir:
rhythm-until = - cada { $every } en sus primeros { $until }
rhythm-after = - después, cada { $every }
rhythm-next = El próximo seguimiento llega el { $day }: el día es el mismo para todo el mundo, pero puedes contestar cuando te venga bien en esa semana. Una frase contesta por todos: «todo bien menos Ana». Si es demasiado, tómate un descanso o acompaña a menos personas.
rhythm-mentee = Más o menos cada { $every } pregunto cuándo supiste de tu mentor o mentora por última vez. Puedes omitirlo, y contármelo por tu cuenta cuando quieras.
leaving = Puedes dejarlo o hacer una pausa cuando quieras, y gracias por haber estado aquí. Para irte no hace falta borrar nada. { $state ->
        [mentor] Quizá baste con un descanso, o con dejar la mentoría; tus aprendices encontrarán a otra persona.
        [paired] Para una pausa no necesitas permiso: escribe a { $name } cuando vuelvas. O el consejo lo da por terminado entre las dos personas.
        [waiting] Basta con salir de la lista de espera.
       *[alone] Aquí no le debes nada a nadie: tómate el tiempo que quieras.
    } Si prefieres que desaparezca todo lo que guardo de ti, también se puede.
leaving-end = Pedir terminar con { $name }
leaving-end-words = Quiero dejarlo: por favor, den por terminada mi mentoría con { $name }.
discouraged = Suena desalentador, y me alegra que lo digas. { $role ->
        [mentor] Que algo vaya lento o en silencio dice poco de ti: estar ahí ya cuenta. El consejo lo conoce bien y ayuda.
       *[other] No es por ti, y aquí todo el mundo ha tenido semanas así. Basta un paso pequeño, y alguien lo hablará contigo con gusto.
    }
last-week-open = No es tarde: el seguimiento está abierto hasta el { $until }. Falta contestar por: { $names }.
last-week-over = El seguimiento de la semana pasada ya se cerró, y no pasa nada. Ahora no queda nada por contestar, y puedes contarme cómo le va a alguien cuando quieras.
who-told = No muestro a nadie lo que otros dicen, ni si alguien dijo algo. Lo que yo noto: { $missed ->
        [0] nada; has contestado tus seguimientos.
        [one] un seguimiento sin respuesta.
       *[other] { $missed } seguimientos sin respuesta.
    } Si algo te pesa, alguien del consejo te escucha.
who-reads = Lo que contestas en un seguimiento, y la nota que va con él, solo lo lee el consejo. No se lo muestro a tus aprendices ni a otros mentores. Quien pide un archivo con sus datos encuentra ahí las respuestas sobre su persona, como «Todo bien», y nunca una nota.
who-told-mentee = No muestro a nadie lo que otros dicen, ni si alguien dijo algo. Si algo te pesa, alguien del consejo te escucha.
back-nothing = ¡Qué bueno que estás de vuelta! No te perdiste nada que espere tu respuesta.
back-open = ¡Qué bueno que estás de vuelta! Nadie te reprocha nada. Cuando tengas un momento, falta contestar por: { $names }.
words-am-back = ya volví, ya regresé, ya estoy de vuelta, estoy de vuelta, ya estoy aquí, ya estoy acá, ya estoy por aquí, he vuelto, ya he vuelto, ya salí del hospital, acabo de volver, acabo de regresar, regresé ayer, volví ayer
noted-some = Gracias, esto es lo que tengo de ti:
noted-all = Gracias, tengo todas tus respuestas y no queda nada pendiente:
noted-nothing = Ahora mismo nada espera tu respuesta. Si algo te vuelve a preguntar, déjalo estar.
noted-one = - { $name }: **{ $answer }**
noted-open = Falta, hasta { $until }: { $names }. Si se lo contaste a alguien más, yo no lo sé; basta un toque.
