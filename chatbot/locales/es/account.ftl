help-start = unirte, o volver a saludarme
arg-code = código
start-welcome = ¡Te doy la bienvenida, { $name }! Me encargo del programa de mentoría: te busco mentor y estoy al tanto de todo, para que nadie quede en el olvido.
start-stranger = Aún no nos conocemos. Me encargo del programa de mentoría: busco mentores para la gente y estoy al tanto de todo, para que nadie quede en el olvido.
start-question = ¿Qué te trae por aquí?
start-anew = Te ayudo con gusto, aunque aún no sé con qué. ¿Qué te trae por aquí?
start-want-mentor = Quiero tener mentor
start-want-mentees = Doy mentoría
start-want-look = Solo estoy mirando
start-want-code = Tengo un código
start-in-language = En español, por favor
start-ask-council = Preguntar al consejo
start-mentor =
    ¡Qué bueno contar contigo, { $name }! Todavía no me consta que des mentoría aquí. Hay tres caminos:

    - El consejo te conoce: puede nombrarte o enviarte un código.
    - Ya das mentoría aquí con otra cuenta: pídeme allí que una tus redes y tráeme el código.
    - Te gustaría empezar: te muestro qué hace falta.
ask-start-code = Escríbeme el código que te dieron: el consejo, o yo en otra red.
tour-beginning =
    Mira todo lo que quieras.{ $member ->
        [no] {" "}Solo recuerdo este chat y tu nombre aquí, nada más sobre ti.
       *[yes] {""}
    } ¿Qué te gustaría saber?
tour-to-mentee = ¿Cómo consigo mentor?
tour-to-mentor = ¿Qué hacen los mentores?
tour-to-kept = ¿Qué guardas de mí?
tour-mentee =
    Me dices en una frase para qué quieres mentor. Le pregunto a quien mejor te va; tiene { $time } para responder y, si no puede, le pregunto a otra persona.

    Después hablan cuando y como quieran. De vez en cuando pregunto qué tal va.
tour-mentor =
    Cada mentor elige a cuántas personas acompaña, normalmente { $capacity } como máximo, y puede decir que no a cualquiera.

    Pregunto con regularidad cómo va cada persona: basta un toque. Se puede estar fuera un tiempo, y alguien puede hacer la suplencia.
tour-kept =
    Mientras no pidas nada: este chat y tu nombre aquí, nada más. Después, también lo que me cuentes de ti, quién es tu mentor y las actividades que me cuentes.

    Lo que te escribo se borra al cabo de { $time }. Nadie de fuera del programa ve nada de esto.
start-namesake = Aquí ya hay alguien que se llama { $called }; para que nadie los confunda, te llamo **{ $name }**. Si prefieres otro nombre, dímelo, por ejemplo: me llamo Ana Quispe.
start-awaited = En la lista del programa hay alguien con tu alias, { $handle }. Un alias puede cambiar de manos, así que no me basta para saber que eres tú. Si lo eres, pide una invitación al consejo: con ella te reconozco.
council-claimed = { $name }, de la lista del programa, ya me escribe desde { $account }. Si te sorprende, pregunta a { $name } por otro medio.
council-awaited = { $account } se unió con el alias que la lista tiene para { $name }. Si de verdad es { $name }, pídeme que invite a { $name } y haré una invitación para dársela.
start-elsewhere =
    Para unirte, escríbeme directamente, no en este grupo{ $known ->
        [yes] : { $link }
       *[no] .
    }
start-again = Qué bueno verte, { $name }. ¿Qué quieres hacer?

help-cancel = dejar lo que te estaba preguntando
cancel-done = De acuerdo, olvidado.
cancel-nothing = No hay nada que cancelar: no estoy esperando ninguna respuesta.
cancel-over = Eso ya no lo esperaba, así que no ha cambiado nada. Mi última pregunta sigue abierta.

help-profile = ver lo que sé de ti, o cambiarlo
arg-field = campo
arg-value = valor
profile-all =
    {"**"}{ $name }** ({ $roles })
    { $lines }
profile-example-name = Ana Quispe
profile-example-timezone = America/Lima
profile-example-country = Perú
profile-example-languages = español e inglés
profile-example-interests = eventos, traducción
profile-example-language = español
profile-example-joined = 30 may 2014
profile-example-email = ana@example.org
profile-example-share = sí
profile-example-night = sí
profile-change = { $label }
profile-line = - { $label }: { $value }
profile-empty = _sin indicar_
profile-zone-assumed = _sin indicar_; mientras no me la digas, uso { $zone }
profile-no-role = aún sin papel
profile-joined =
    { $source ->
        [archive] { $day } (según el archivo)
        [council] { $day } (confirmado por el consejo)
        [self_declared] { $day } (como me dijiste)
       *[first_contact] { $day } (cuando nos conocimos)
    }
profile-set = Anotado. { $label }: **{ $value }**
profile-unset = Anotado. { $label }: _sin indicar_
profile-unknown-field = No hay ningún campo «{ $word }». Los campos son { $fields }.
profile-too-long = Es un poco largo. Que no pase de { $limit } caracteres, por favor.
profile-bad-name = Un nombre necesita al menos una letra.
profile-name-signs =
    { $seen ->
       *[no] En ese nombre hay caracteres que no se ven, o que no van con sus letras. Escríbelo de nuevo, solo con letras, por favor.
        [yes] Aquí un nombre puede llevar letras y, entre ellas, espacios, guiones, apóstrofos y puntos. Quita «{ $sign }», por favor.
    }
profile-name-id = «{ $name }» parece un alias o un número de otro sitio. Dime el nombre por el que te llaman, por favor.
profile-name-link = «{ $name }» parece un enlace. Dime el nombre por el que te llaman, por favor.
profile-name-command = «{ $name }» parece uno de mis comandos, así que nadie podría usarlo como nombre. Dime otro, por favor.
profile-name-mixed = Algunas letras de «{ $name }» son de otro alfabeto y solo se parecen. Escribe cada palabra en un solo alfabeto, por favor.
profile-name-taken = Aquí ya hay alguien que se llama { $name }, o casi igual. Con un apellido o una inicial nadie los confundirá.
who =
    {"**"}{ $name }** ({ $roles }), aquí desde el { $since }
who-account =
    - { $network }: { $public ->
        [yes] { $handle } (`{ $id }`)
        [only] { $handle }
       *[no] `{ $id }`
    }{ $old ->
       *[no] { "" }
        [yes] , visto por última vez el { $seen }
    }
who-awaited = - Todavía no me ha escrito; en la lista figura como { $account }
who-unknown = - Todavía no me ha escrito
who-alike = - Hay otra persona que se llama igual, o casi. Fíjate bien, por favor.
profile-bad-timezone = No conozco la zona horaria «{ $value }». Prueba con una como `Europe/Madrid`, o la ciudad grande más cercana.
profile-bad-language = Todavía no hablo «{ $value }». Hablo { $spoken }.
profile-bad-joined = Dime cuándo te uniste, por favor; no puede estar en el futuro. Lo mejor es un día como `2014-05-30`; también vale algo aproximado como `primavera de 2014`.
profile-bad-email = Eso no parece una dirección de correo. Prueba con una como `ana@example.org`.
profile-bad-yes = Responde sí o no, por favor.
choice-profile-field-name = Nombre
choice-profile-field-timezone = Zona horaria
choice-profile-field-country = País
choice-profile-field-languages = Idiomas
choice-profile-field-interests = Intereses
choice-profile-field-language = Idioma en que te escribo
choice-profile-field-joined = En el programa desde
choice-profile-field-email = Correo
choice-profile-field-share = Alias visible para mentor o aprendices
choice-profile-field-night = Mensajes de personas por la noche
profile-email =
    { $address }{ $state ->
        [told] {" "}(sin confirmar: escríbeme otra vez la dirección para recibir un código)
        [lost] {" "}(los correos no llegan: escríbeme otra vez la dirección para intentarlo)
       *[proven] {""}
    }

ask-profile-value =
    { $state ->
        [how] ¿Qué anoto en «{ $label }»? Por ejemplo: `{ $address }`
        [wrong] Ese no es el último código que te envié, o ya venció. Míralo otra vez o escríbeme la dirección para recibir uno nuevo.
        [refused] No puedo enviar códigos a **{ $address }**: me pidieron que no lo haga. Si tiene un error, escríbela otra vez o escríbeme otra dirección.
        [full] Ya envié varios códigos a **{ $address }** y nadie me escribió ninguno, así que por ahora no envío más. Revisa el correo no deseado, por favor. Escríbeme el código u otra dirección, o inténtalo de nuevo en { $time }.
        [domain_full] Últimamente envié muchos códigos a direcciones de **{ $address }** y nadie me escribió ninguno, así que por ahora no envío más allí. Escríbeme una dirección de otro sitio, o inténtalo de nuevo en { $time }.
        [member_full] Ya envié varios códigos para ti y nadie me escribió ninguno. Revisa el correo no deseado y escríbeme el código, o inténtalo de nuevo en { $time }.
       *[sent]
            Envié un código a **{ $address }**. Escríbemelo aquí, por favor{ $answers ->
                [yes] , o responde al correo
               *[no] { "" }
            }. Sirve una vez, durante { $time }.

            ¿No llega nada? Revisa el correo no deseado, o escríbeme la dirección otra vez si tenía un error.
    }
email-code =
    ¿Es esta tu dirección de correo? Alguien de nuestro programa de mentoría me la dio como suya.

    Si fuiste tú, escríbeme este código donde lo pediste: `{ $code }`{ $answers ->
        [yes] {" "}– o simplemente responde a este correo con **sí**.
       *[no] .
    } Sirve una vez, durante { $time }.

    Si no fuiste tú, { $answers ->
        [yes] responde **no**, y no llegarán más códigos aquí.
       *[no] no hagas nada: sin el código no pasa nada.
    }
email-yes = Sí
email-no = No
email-no-more = Listo: no enviaré más códigos aquí, los pida quien los pida. Disculpa la molestia.
email-after-all = Sí los quiero
email-welcome = Bien: si alguien me da esta dirección como suya, volveré a enviar aquí un código.
words-no-more = no, no gracias, basta, baja, darme de baja, para
email-done =
    Listo: **{ $address }** es tuya. Te escribiré allí cuando no te encuentre donde me escribes.{ $answers ->
        [yes] {" "}Puedes responder a mis correos con un número, una palabra o un comando.
       *[no] {""}
    } Para dejarlo, toca `/profile` y **Correo electrónico**, y escribe «ninguno».
email-removed = Listo: olvidé tu dirección de correo y no te enviaré más correos.
email-none = No tengo ninguna dirección de correo tuya.
email-off = Este programa no envía correos, así que no necesito ninguna dirección. Para que te encuentre en más sitios, toca `/link`.
email-neither = Eso no es ni una dirección de correo, como `ana@example.org`, ni el código que envié, como `K7QM2-XR4TP`.
email-known = **{ $address }** ya es tuya.
email-not-taken = No pude enviarte un código: **{ $address }** no recibe correo. ¿Hay un error en ella? Escríbeme otra vez la dirección para intentarlo de nuevo.
email-sure =
    Ya conozco **{ $address }** como la de **{ $name }**: { $accounts }.

    ¿Esa persona también eres tú? Entonces lo que escribas aquí y allí cuenta como de una sola persona.
words-none = ninguna, ninguno, no, nada
share-no-username = No tienes nombre de usuario en Telegram, así que allí te encuentran por un enlace, que tu privacidad o su aplicación pueden bloquear. Con un nombre de usuario es más fácil escribirte: en Telegram, abre Ajustes y luego Nombre de usuario. Lo veré cuando me vuelvas a escribir.
handle-shared = Puedes escribirle directamente a { $name }: { $handles }.

help-link = ser la misma persona en varias redes
link-code =
    En la otra red, escríbeme: `/link { $code }`

    El código sirve una vez, durante { $time }. No se lo des a nadie: quien lo tenga puede pasar por ti aquí.
link-stranger = Para unir dos redes, pídemelo donde ya te conozco. Allí recibirás un código; escríbelo aquí.
link-wrong = Ese código no es mío, o ya venció. Pídeme otro donde te conozco.
link-too-often = Fueron muchos intentos. Espera { $time }, por favor, y sigue con un código nuevo.
link-self = Aquí ya nos conocemos. El código es para otra red desde la que escribes.
link-over = Ha pasado demasiado tiempo. Pídeme un código nuevo donde empezaste.
link-sure =
    Este código es de **{ $name }**: { $accounts }.

    ¿Eres tú? Entonces lo que escribas aquí y allí cuenta como de una sola persona. Si el código te lo dio otra persona, di que no.
record-sure =
    {"**"}{ $name }** está en la lista del programa: { $roles }, desde { $day }{ $paired ->
        [yes] , con { $mentor } como mentor
       *[no] { "" }
    }.

    ¿Eres tú? Entonces ese registro y lo que escribas aquí cuentan como de una sola persona. Si el código te lo dio otra persona, di que no.
link-sure-yes = Sí, soy yo
link-sure-no = No
link-refused = De acuerdo, no ha cambiado nada.
link-choice = { $value }
link-away = Del { $since } al { $until }
link-ask-name = Tienes dos nombres aquí. ¿Cuál se queda?
link-ask-language = ¿En qué idioma te escribo?
link-ask-timezone = ¿Cuál es tu zona horaria?
link-ask-country = ¿En qué país vives?
link-ask-joined = ¿Cuándo te uniste al programa?
link-ask-email = ¿Qué dirección de correo es la correcta?
link-ask-share = ¿Puedo mostrar tus nombres de usuario a quien te acompaña o a quienes acompañas?
link-ask-mentor = Tienes dos mentores. ¿Con quién quieres seguir? A la otra persona le escribo unas palabras amables.
link-ask-request = Pediste mentor dos veces. ¿Con qué petición me quedo? Tu puesto en la lista de espera es el de la primera.
link-ask-capacity = ¿A cuántas personas acompañas como máximo?
link-ask-away = Me hablaste de dos ausencias. ¿Cuál es la correcta?
link-ask-backup = Dos mentores te sustituirían. ¿Quién prefieres que sea?
link-done = Listo, { $name }: desde ahora te conozco aquí y allí como una sola persona. Te escribo donde me escribiste por última vez.
link-own-mentor = Hasta ahora eras tu propio mentor; eso ya terminó. Si quieres un mentor, toca `/request_mentor`.
link-told = { $account } ahora es tuyo: lo que se escriba allí cuenta como escrito por ti. Si no fuiste tú, avisa enseguida al consejo.

start-claimed =
    ¡Te damos la bienvenida, { $name }! Estás en la lista del programa: { $roles }, en el programa desde { $day }.{ $paired ->
        [no] { "" }
       *[other] { " " }Tu mentor o mentora es **{ $mentor }**.
    }{ $mentees ->
        [0] { "" }
        [one] { " " }Acompañas a una persona.
       *[other] { " " }Acompañas a { $mentees } personas.
    }

    Si algo no es correcto: `/profile` muestra lo que sé de ti y cómo cambiarlo. `/help` muestra todo lo demás.
help-invite = invitar a alguien de la lista que aún no ha escrito
ask-invite-person = ¿A quién quieres invitar?
invite-code = Para { $name } y nadie más: `/start { $code }`, en un mensaje directo para mí. Sirve una vez, hasta el { $until }.
invite-link = Para { $name } y nadie más: { $link } en Telegram, o `/start { $code }` en un mensaje directo para mí. Sirve una vez, hasta el { $until }.
invite-known = { $name } ya me escribe, así que no hace falta una invitación. Para sus otras redes, puede pedirme que las una.
invite-wrong = Esa invitación ya se usó o venció. Pide otra a quien te la envió, o toca `/start` para entrar sin ella.
# Alguien del consejo quiere que entre una persona que aún no está.
invite-new =
    No escribo a quien no conozco, así que no ha salido nada. Para entrar, esa persona me escribe primero{ $link ->
        [none] { "" }
       *[other] : { $link }
    }. Puedes mandarle esto:

    «Nos encantaría tenerte en el programa de mentoría. Escríbele “hola” al bot y él te pregunta lo demás.»

    { $role ->
        [mentor] Cuando esté dentro, di «que sea mentor» con su nombre y te lo muestro antes.
       *[other] Cuando esté dentro, puedes darle un papel o quien le acompañe.
    }
words-invite = invita, invitar, invite, invítala, invítalo, mete, meter, agrega, agregar, añade, añadir, suma, sumar, incorpora, incorporar, inscribe, inscribir, da de alta, dar de alta, alta, registra, registrar, invitación, manda una invitación, quiere entrar, quiere unirse, entra, entre, haz entrar, pon, poner, apunta
words-invite-mentor = mentor, mentora, mentores
words-invite-own = mi (correo|email|e mail|mail|dirección|cuenta), me, mí
help-zone = decirme qué hora es donde estás
arg-place = ciudad u hora
words-languages = castellano, valenciano
# Lo que lleva al lugar donde alguien vive; y lo que puede llevar, si sigue un nombre.
words-live-in = vivo en, ahora vivo en, yo vivo en, estoy viviendo en, resido en, me mudé a, me he mudado a, me acabo de mudar a, me trasladé a, vivimos en, nos mudamos a
words-be-in = estoy en, ahora estoy en, yo estoy en
words-place-lead = vivo en, estoy en, soy de, resido en, en, de, desde, aquí son las, acá son las, son las, aquí es la, es la, las, la, cerca de
words-place-end = la semana pasada, el mes pasado, el año pasado, esta semana, este mes, ayer, hace poco, hace una semana, hace un mes, hace dos semanas, aquí, acá, ahora, ahora mismo, por aquí, hora
# Words behind a place that are no part of it.
words-place-goes-on = y, e, pero, así, es, son, donde, ahora, aquí, acá, porque, desde, no, mi, yo, por, para, favor, porfa, gracias, a, que
words-call-me = solo llámame, llámame, dime, decime, solo dime, me llamo, mi nombre es, por, a, como, solo
wish-name = Te llamaré { $name }, y así te verá también el resto.
# What leads to the name that somebody goes by: surely, or where the name has a capital; what ends it, and what is none.
words-named = llámame, llamame, llamadme, llámenme, me dicen, me llaman, todos me dicen, todo el mundo me llama, mis amigos me dicen, cámbiame el nombre a, cambia mi nombre a, cambia mi nombre por, pon mi nombre como, prefiero que me llamen, prefiero que me digan, prefiero que me digas, prefiero que me llames, quiero llamarme, quiero que me llames, que me llames, mi nombre ahora es, mi nombre debería ser
words-maybe-named = ponme, dime, decime, díganme, me llamo, mi nombre es, ponme como, ponme de nombre
words-name-ends = por, aquí, acá, en, porfa, porfavor, please, y, no, pero, que, así, gracias, mejor, ahora, todos, si, vale, desde, como, para, o, porque
words-no-name = cuando, que, si, a, al, lo, la, el, los, las, un, una, por, luego, mañana, hoy, en, como, quien, donde, tu, tus, algo, nada, de, para, mas, menos, otra, otro, solo, cosas, mal, asi, también, tonto, tonta, bien, mucho, poco, no, ya, esta, este, eso, esto, todo, mi, mis, y, siempre, nunca
words-clock-am = de la mañana, de la madrugada
words-clock-pm = de la tarde, de la noche
zone-question = ¿Qué hora es donde estás? Así puedo escribirte de día y buscar a gente con un horario como el tuyo.
zone-option = { $clock } · { $city }
zone-elsewhere = En otro lugar
about-later = Ahora no
ask-zone-place = ¿En qué ciudad estás, o cerca de cuál? ¿O qué hora es allí ahora, por ejemplo 14:30?
zone-which = ¿Cuál de estas es? Sirve una ciudad cuyo reloj marque siempre lo mismo que el tuyo.
zone-noted = Anotado: en { $city } la hora es ahora { $clock }.
zone-unknown = No conozco «{ $place }». ¿Qué ciudad grande tiene la misma hora que tú? O dime qué hora es ahora allí, por ejemplo 14:30.
zone-no-such-time = En ningún lugar que conozca la hora es ahora { $clock }. Revísalo, o dime la ciudad grande más cercana.
zone-later = Está bien. Mientras no me lo digas, uso { $zone }; puedes decírmelo cuando quieras: `/zone`
help-languages = decirme qué idiomas hablas
arg-names = idiomas
languages-question = ¿Y qué idiomas hablas?
languages-option = { $names }
languages-others = Otros
ask-languages-names = ¿Qué idiomas hablas? Sepáralos con comas, por ejemplo: portugués, español
languages-noted = Anotado: hablas { $names }.
languages-there = Ya lo tengo anotado: hablas { $names }.
# What makes a language go that was noted, and what says that there are no others.
words-languages-less = no hablo, ya no hablo, no sé hablar, quita, quítame, borra, bórrame, elimina, saca, olvidé, se me olvidó, no entiendo
words-interests-less = ya no me interesa, ya no me interesan, no me interesa, no me interesan, quita, quítame, borra, bórrame, elimina, saca, de mis intereses
words-interests-only = solo me interesa, solo me interesan, único interés, únicamente, nada más que, cambia mis intereses
# Idiomas que hablan otras personas, o por los que se pide perdón, no se anotan.
words-languages-of-others = (que|quien|quién|alguien|él|ella|ellos|ellas|alguno|alguna|mentor|mentora|mentores|persona|gente|todos|chico|chica|aprendiz) (habla|hable|hablen|hablan|sepa|sepan|entienda|entiende|sabe), (perdón|perdon|perdona|perdonen|disculpa|disculpen|disculpe|lamento) (por |)(mi|el mal), (habla|hablan|hablas|hablás|hablen) (español|inglés|alemán|castellano|francés|portugués|italiano)( o| todos|), mentores en, mentor en
# Detrás de esto ya no viene un interés, sino lo que alguien cuenta de sí.
words-of-oneself = yo, soy, hablo, solo, sólo, puedo, tengo, vivo, trabajo, estoy, estudio, mi, me, noches, tardes, horas, fines
words-languages-only = solo hablo, sólo hablo, solamente hablo, hablo solo, hablo sólo, nada más que, ningún otro idioma, único idioma, únicamente, solo sé
languages-later = Está bien. Puedes decírmelo cuando quieras: `/languages`
languages-none = Por favor, dime al menos un idioma.
about-bot = Soy un bot: un programa que cuida de este programa de mentoría. Busco mentores, pregunto de vez en cuando cómo va todo y paso los mensajes de unas personas a otras. Si prefieres hablar con una persona, también está a un toque.
about-cost = Es gratis. Quienes dan mentoría lo hacen por gusto, y nunca pido dinero a nadie.
about-off-topic = Me temo que solo sé de este programa de mentoría.
about-complaint = Siento no servirte de mucho ahora mismo. Dime con pocas palabras qué necesitas, o pregunta a una persona: es un toque.
about-too-many = Escribo cuando alguien espera tu respuesta o cuando hay novedades para ti. De noche no digo nada, salvo que una persona te escriba.
about-quiet-nights = Nada de nada por la noche
profile-did = { $label }: { $value }.
zone-did = tu zona horaria es { $zone }.
languages-did = hablas { $names }.
choice-profile-field-topics = Un tema para cada persona que acompañas
profile-topics-on = A partir de ahora, lo que te escriba cada persona llegará en un tema propio, y también las preguntas sobre cómo le va. Lo que escribas en un tema le llega directamente.
profile-topics-off = Volver a un solo chat
profile-topics-later = Todavía no tengo los temas activados, así que por ahora todo queda en este chat. He anotado que te gustaría tenerlos y los usaré cuando los activen quienes me gestionan.
about-age = Que yo sepa, no hace falta tener una edad concreta. Si eres menor de edad donde vives, o si tienes dudas, el consejo te lo dice con gusto.
about-quiet =
    { $hushed ->
        [yes] De { $since }:00 a { $until }:00, según tu reloj, no te llega nada de mí: lo que te escriben las personas también espera a la mañana.
       *[no] De { $since }:00 a { $until }:00, según tu reloj, guardo silencio y solo te llega lo que te escriben las personas. ¿Quieres que eso también espere a la mañana?
    }
about-loud-nights = Que me lleguen sus palabras
about-mail =
    { $has_address ->
        [yes] Tengo una dirección de correo tuya y te escribo ahí cuando no te encuentro aquí. Puedes cambiarla cuando quieras.
       *[no] Sí: dame tu dirección de correo y te escribiré ahí cuando no te encuentre aquí.
    }
# Lo que lleva al día en que alguien entró.
words-here-since = (estoy|estuve|he estado|sigo|llevo|soy parte|formo parte|participo) (en el programa|aquí|acá|con ustedes|con vosotros|con vos|del programa|en esto|en el grupo) (desde|hace), (estoy|estuve|participé) en el programa, (soy|fui) (miembro|miembra|voluntaria|voluntario|parte) (desde|hace), (entré|me uní|me sumé|me incorporé|empecé|comencé|ingresé|me apunté|me metí) (al programa|en el programa|con ustedes|aquí|acá|como voluntaria|como voluntario|en|a|hace|desde|hacia|por), mi fecha de (ingreso|entrada) (es|fue)
# Lo que se dice a quien escribe en este idioma y lee otro; y lo que pide un idioma.
language-offered = También puedo escribirte en español.
language-is-yours = Sí, te escribo en español.
words-speak = me escribes en, me escribas en, me hables en, me hablas en, hablas, hablás, puedes hablar, podés hablar, podrías hablar, puedes escribir, puedes escribirme, podrías escribirme, me puedes escribir, escríbeme en, escribeme en, escribime en, háblame en, hablame en, podemos hablar en, podemos seguir en, sigamos en, seguir en, responde en, respóndeme en, contesta en, contéstame en, en español por favor, en inglés por favor, español por favor, inglés por favor, entiendes, entendés, sabes español, sabes inglés, prefiero español, prefiero inglés, prefiero en español, prefiero en inglés, no hablo inglés, no hablo español, cambia a, cambiar a, no entiendo inglés, no entiendo el inglés, no entiendo español, me hablas en, me puedes hablar en, puedes hablarme en, me podrías hablar en, hablar en, hablas en, habla en, me escribes en, escribirme en, escribir en, contestame en, me contestas en, respondeme en, me respondes en, mándame todo en, mensajes en, hablemos en
words-speak-not = no hablo, no entiendo, no sé, no comprendo, no en
# Un lugar donde alguien va a vivir pronto.
words-move-to = me mudo a, me mudaré a, me voy a mudar a, nos mudamos a, nos mudaremos a, nos vamos a mudar a, mudarme a, mudarnos a, me traslado a, me trasladaré a, nos trasladamos a, trasladarme a, voy a vivir en, me voy a vivir a, nos vamos a vivir a, viviré en, viviremos en, me cambio a, mudanza a
living-moves =
    ¡Que vaya muy bien la mudanza! Cuando estés allí, con un toque uso la hora de **{ $place }**{ $country ->
        [unsaid] { "" }
       *[other] { " " }y anoto tu país: **{ $country }**
    }. ¿Estarás fuera mientras tanto? Dime desde cuándo y hasta cuándo.
# Lo que el bot no puede o no debe hacer, y lo que puede hacer en su lugar.
cannot-calls = No puedo organizar videollamadas, llamar por teléfono ni escribir en tu calendario. Lo que sí puedo: encontrar una hora que les venga bien a las dos personas, cada cual con su reloj, mandar a ambas una cita que abre cualquier calendario y recordarla. El enlace de la llamada va en un mensaje.
cannot-errands = Eso no lo puedo hacer: no pido, compro, pago, reservo ni envío nada, y no me ocupo de páginas web ni de empleos. Alguien del consejo te dirá quién lo hace.
cannot-papers = Lo siento, no puedo traducir, escribir ni revisar documentos. Pregunta a tu gente de aquí: seguro que alguien del programa ayuda con gusto, y el consejo sabe a quién preguntar.
cannot-secrets = Eso no se lo puedo enseñar a nadie: lo que dos personas se escriben a través de mí lo paso y no lo guardo, y no lo ve nadie más. Si algo te preocupa, cuéntamelo en confianza.
cannot-alarm = No puedo recordarte algo a la hora que elijas. Escribo por mi cuenta cuando algo espera tu respuesta, y antes de una cita acordada aquí.
cannot-senses = No puedo ver fotos ni archivos, ni escuchar notas de voz: solo leo lo que se escribe. ¿Me lo cuentas en pocas palabras?
cannot-language = Por ahora solo escribo en { $languages }. Puede que haya quien hable tu idioma y te acompañe: dime tus idiomas y busco a alguien así.
kind-able = ¡Aquí cabes tal como eres! Nadie necesita saber programar, tener experiencia ni un ordenador: bastan un teléfono, un poco de curiosidad y tus propias palabras. Aquí la gente traduce, explica, dibuja, organiza encuentros o simplemente echa una mano, y empiezas tan poco a poco como quieras.
kind-little-time = No pasa nada: basta con una hora de vez en cuando, y las dos personas acuerdan cuándo. Aquí nada tiene que estar hecho para ningún día, y puedes hacer pausas.
kind-wrong-chat = ¡No pasa nada! No he anotado ni enviado nada.
kind-chat = ¡Ja, qué bien leerte! Soy solo un bot y mi charla llega hasta aquí; con el programa de mentoría sirvo de más.
kind-back = ¡Qué alegría leerte de nuevo! No hace falta pedir perdón: la vida va primero, y aquí no se ha perdido nada.
start-sent = ¡Qué bien que estés aquí, { $name }! Soy un bot y cuido de un programa de mentoría para voluntariado: quien quiere compañía encuentra aquí a alguien con experiencia, y es gratis. Escríbeme con tus propias palabras.
introduced = ¡Mucho gusto, { $name }! ¿Lo anoto? Me ayuda a encontrar gente que encaje contigo.
introduced-note = { $label }: { $value }
# Lo que dice que le gusta quien se presenta, y de dónde es; y lo que no es una presentación.
words-i-like = me gusta, me gustan, me encanta, me encantan, me interesa, me interesan, me apasiona, me apasionan, lo mío es, lo mío son, mis intereses son, me late, me laten, me copa, me copan, me mola, me molan
words-i-am-from = soy de, de, vivo en, desde, vengo de, estoy en, soy del
words-introducing-no = mentor, mentora, mentores, mentoría, tutor, tutora, aprendiz, aprendices, consejo, evento, taller, charla, ayer, reporté
kind-joke = Solo me sé uno: ¿para qué llevan escalera en una mentoría? Para el siguiente paso. 😄 Se me da mejor la mentoría que los chistes.
about-moving = Hasta que te mudes no cambia nada: sigues en el programa, con tu lugar y tu gente. Cuando estés allá, dime la ciudad: iré por la hora de allá y anotaré el país.
about-certificate = No puedo hacer certificados, y no sé de ninguno aquí. El consejo te puede decir si hay una carta para ti: cuéntale para qué es y para cuándo la necesitas.
suggest-person =
    ¡Qué bien que pienses en alguien! Puede entrar cualquiera: basta con que me escriba por su cuenta{ $link ->
        [none] .
       *[other] , por ejemplo con este enlace: { $link }
    } Puedo contarle al consejo en quién piensas y para qué; por favor, pregúntale antes a esa persona.
suggest-person-council =
    Quien todavía no esté aquí me escribe por su cuenta{ $link ->
        [none] , y ya está.
       *[other] , por ejemplo con este enlace: { $link }
    } A quien ya esté en la lista puedes mandarle una invitación; a quien ya entró, darle un papel.
