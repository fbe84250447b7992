### Qué se guarda de la gente, todo en un archivo, y cómo borrarlo.

help-privacy = ver qué guardo y quién lo ve
help-mydata = recibir todo lo que guardo de ti en un archivo
help-forget = borrar todo sobre ti
do-privacy = Qué guardo y quién lo ve
do-mydata = Envíame mis datos
do-forget = Borrar todo sobre mí
wish-forget = Quieres que borre todo sobre ti. Primero te muestro qué significa.

privacy-all = **Qué guardo de ti**
    - Quién eres aquí, quién te acompaña o a quiénes acompañas, los seguimientos y las actividades: mientras estés en el programa, porque los necesita para funcionar.
    - Las notas de los seguimientos: { $notes }. Tus mensajes conmigo: { $messages }. Lo que escribes a tu mentor, mentora o aprendiz: solo hasta que llega.
    - Quién miró lo que guardo de ti: { $looks }. Está en tu archivo.

    Quien te acompaña y quienes acompañas ven tu nombre y lo que les muestras; el consejo ve además los seguimientos y las actividades. Quien me administra podría leer la base de datos.
privacy-stranger = **Qué guardo de ti**
    Solo lo que me dice tu aplicación, como tu nombre ahí, y durante { $messages } nuestros mensajes. Quien me administra podría leerlo.

    Si te unes, guardo quién eres aquí, quién te acompaña o a quiénes acompañas, los seguimientos y las actividades. Puedes recibir todo en un archivo, o hacer que lo borre, cuando quieras.

mydata-stranger = De ti no sé más que lo que me dice tu aplicación, como tu nombre ahí. También eso lo puedo borrar.
mydata-directly = Escríbeme en privado, para que nadie más reciba tus datos.
mydata-file = mis-datos
mydata-file-line = { $title }
mydata-done =
    Aquí está todo lo que guardo de ti: una página para leer, y lo mismo para programas. { $looks ->
        [0] Nadie lo ha mirado a través de mí.
       *[other] También dice quién lo miró y cuándo.
    }
    Falta lo que otros escribieron en confianza, y los votos de encuestas anónimas: nadie puede saber cuál es el tuyo.
mydata-page-title = Todo lo que guardo de ti
mydata-page-intro = A fecha de
mydata-page-left-out = No está aquí: notas, motivos y deseos que otros escribieron solo para el consejo, problemas que alguien pudo contar en confianza, lo que escribiste al contar un problema, y los votos de encuestas anónimas, que nadie puede distinguir.
mydata-page-nothing = No guardo nada sobre
mydata-page-yes = sí
mydata-page-no = no

mydata-section-profile = Tú
mydata-section-accounts = Tus cuentas
mydata-section-looks = Quién miró tus datos
mydata-section-pairs = Mentores y aprendices
mydata-section-requests = Tus peticiones de mentor
mydata-section-about-you = Seguimientos sobre ti
mydata-section-by-you = Tus seguimientos
mydata-section-questions = Otras preguntas que te hice
mydata-section-activities = Tus actividades
mydata-section-meetings = Encuentros
mydata-section-messages = Cuándo se escribieron por última vez
mydata-section-announcements = Anuncios
mydata-section-asked = Tus preguntas sobre anuncios
mydata-section-proposals = Tus propuestas
mydata-section-comments = Tus comentarios a propuestas
mydata-section-stances = Tu voz sobre propuestas
mydata-section-following = Propuestas que sigues
mydata-section-surveys = Encuestas
mydata-section-readings = Lo que leíste de la guía
mydata-section-council = Lo que el consejo tuvo que decidir
mydata-section-reports = Problemas que contaste
mydata-section-expected = Cuentas desde las que te espero

mydata-field-name = Nombre
mydata-field-roles = Funciones
mydata-field-language = Idioma en que te escribo
mydata-field-timezone = Zona horaria
mydata-field-country = País
mydata-field-languages = Idiomas
mydata-field-interests = Intereses
mydata-field-email = Correo
mydata-field-joined = En el programa desde
mydata-field-here-since = Te conozco desde
mydata-field-handle-shared = Alias visible para mentor o aprendices
mydata-field-capacity = Aprendices que aceptas
mydata-field-away-from = Ausente desde
mydata-field-away-until = Ausente hasta
mydata-field-last-active = Última actividad
mydata-field-mentee-since = Aprendiz desde
mydata-field-mentor-since = Mentor desde
mydata-field-council-since = En el consejo desde
mydata-field-network = Red
mydata-field-id = Id ahí
mydata-field-handle = Alias
mydata-field-seen = Último mensaje
mydata-field-who = Quién
mydata-field-command = Qué vio
mydata-field-first = Primera vez
mydata-field-last = Última vez
mydata-field-times = Veces
mydata-field-as = Tú como
mydata-field-with = Con
mydata-field-since = Desde
mydata-field-until = Hasta
mydata-field-asked = Pregunta
mydata-field-words = Palabras
mydata-field-state = Estado
mydata-field-mentor = Mentor
mydata-field-mentee = Aprendiz
mydata-field-answer = Respuesta
mydata-field-answered = Respondida
mydata-field-has-note = Con una nota para el consejo
mydata-field-note = Nota
mydata-field-kind = Tipo
mydata-field-day = Día
mydata-field-title = Título
mydata-field-details = Detalles
mydata-field-reason = Motivo
mydata-field-when = Cuándo
mydata-field-met = Se encontraron
mydata-field-direction = Escrito
mydata-field-sent = Enviado
mydata-field-acknowledged = Dijiste que te llegó
mydata-field-version = Versión
mydata-field-stance = Tu voz
mydata-field-anonymous = Anónima
mydata-field-handed-in = Entregada
mydata-field-answers = Tus respuestas
mydata-field-topic = Tema
mydata-field-revision = Revisión
mydata-field-decision = Decisión

mydata-value-status = cómo van tus cosas
mydata-value-find = tu nombre en una búsqueda
mydata-value-mentees = la lista de aprendices
mydata-value-unassign = quién eres, antes de terminar una pareja
mydata-value-assign = quién eres, antes de formar una pareja
mydata-value-appoint = quién eres, antes de dar una función
mydata-value-dismiss = quién eres, antes de terminar una función
mydata-value-claim = algo por decidir sobre ti
mydata-value-resolve = algo por decidir sobre ti
mydata-value-to = por ti
mydata-value-from = a ti
mydata-value-reported = contada
mydata-value-more = se pidió más
mydata-value-confirmed = confirmada
mydata-value-rejected = rechazada
mydata-value-unconfirmed = sin confirmar
mydata-value-withdrawn = retirada
mydata-value-waiting = en espera
mydata-value-offered = se pregunta a un mentor
mydata-value-paired = con mentor
mydata-value-cancelled = anulado
mydata-value-proposed = propuesto
mydata-value-agreed = acordado
mydata-value-replaced = otra hora en su lugar
mydata-value-over = pasado
mydata-value-draft = borrador
mydata-value-open = abierto
mydata-value-decided = decidido
mydata-value-closed = cerrado
mydata-value-resolved = decidido
mydata-value-settled = ya no hay nada que decidir
mydata-value-support = a favor
mydata-value-object = en contra
mydata-value-abstain = abstención
mydata-value-still-active = si sigues con la mentoría
mydata-value-last-contact = cuándo supiste de quien te acompaña
mydata-value-application = ser mentor
mydata-value-silent-mentor = un mentor en silencio
mydata-value-reassign = otros mentores para los aprendices
mydata-value-leave-role = el fin de una función
mydata-value-change-of-mentor = un cambio de mentor
mydata-value-no-mentor-free = no había mentor libre
mydata-value-help-wanted = se pidió ayuda
mydata-value-disagreement = dos respuestas distintas
mydata-value-quiet-mentee = mucho tiempo sin actividad
mydata-value-unusual-activity = muchos mensajes en poco tiempo
mydata-value-apart = los dos no se pueden escribir
mydata-value-question = una pregunta al consejo
mydata-value-proposal = una propuesta

forget-gone = **Se borra para siempre:** tu nombre, cuentas, direcciones y perfil; tus peticiones, notas, actividades y comentarios; nuestros mensajes; quién miró tus datos.
forget-stays = **Queda, sin tu nombre:** los números, como cuántas actividades o seguimientos hubo; las propuestas, encuestas y anuncios que salieron; lo que escribieron otros; y los votos de encuestas anónimas. También una huella cifrada de tus cuentas, para que una copia antigua no te traiga de vuelta.
forget-mentees =
    { $count ->
        [one] Antes busco a otra persona para tu aprendiz.
       *[other] Antes busco a otra persona para cada uno de tus { $count } aprendices.
    }
forget-mentor = { $name } sabrá que te fuiste.
forget-sure = Con esto sales del programa, y no se puede deshacer. Quizá quieras antes tus datos en un archivo.
forget-yes = Borrarlo todo para siempre
forget-no = Dejarlo como está
forget-by-button = Todavía no se borró nada. Escribirlo podría ser un descuido, así que solo lo hace este botón:
forget-not = Bien. No se borró nada.
forget-sure-stranger = De ti solo sé lo que me dice tu aplicación, como tu nombre ahí. ¿Lo borro?
forget-done-stranger = Listo. Ya no sé tu nombre.
forget-done =
    Listo: se está borrando todo sobre ti; tarda un minuto. Lo que lees aquí está en tu propia aplicación; si quieres, borra este chat.

    Gracias por haber estado aquí. Si algún día vuelves a escribir, empezamos de nuevo.
forget-letter = { $name } dejó el programa y me pidió borrar lo que guardo. No tienes que hacer nada. ¡Gracias por haber estado ahí!
forget-configured = Estás en el consejo por mi configuración, así que todavía no te puedo borrar. Pide a quien me administra que te quite de ahí; entonces lo hago.
forget-last-councillor = Eres la única persona del consejo, y sin ti nadie podría decidir nada. Nombra antes a alguien, con `/appoint`, y vuelve luego.
