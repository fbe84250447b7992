### Lo que comparten todas las funciones: errores, preguntas, palabras con las que se responde.

# El perfil del bot, que se lee antes de empezar: texto sin formato, de 120 y 512 caracteres como máximo.
bot-line = Me encargo de un programa de mentoría: busco mentores y estoy pendiente de que nadie quede en el olvido.
bot-paragraph = Me encargo de un programa de mentoría: busco mentores, pregunto de vez en cuando qué tal va todo y estoy pendiente de que nadie quede en el olvido. Puedes escribirme con tus propias palabras o tocar los botones; no hay nada que aprender. Toca Iniciar y empezamos.

error-stranger = Aún no nos conocemos. Me encargo del programa de mentoría: busco mentores y estoy pendiente de que nadie quede en el olvido. Toca `/start` y empezamos.
error-unknown = Perdona, no entendí eso. Toca `/help` para ver qué puedo hacer.
error-unknown-near = No conozco «{ $word }». ¿Querías decir `/{ $nearest }`?
error-role =
    { $role ->
        [mentor] Eso es para quienes dan mentoría. Si crees que es tu caso, pregunta al consejo.
        [mentee] Eso es para quienes tienen mentor. Toca `/help` para ver qué hay para ti.
       *[council] Eso es para el consejo. Toca `/help` para ver qué hay para ti.
    }
error-unreadable = Tu aplicación no me dio la clave de tu último mensaje, así que no pude leerlo. Envíalo otra vez, por favor. Si sigo sin contestar, abre un chat nuevo conmigo.
error-unverified = Acaba de llegar un mensaje en tu nombre desde un dispositivo que no has verificado, así que no hice nada con él. Si fuiste tú, verifica ese dispositivo en los ajustes de tu aplicación y escríbelo otra vez. Si no, cierra la sesión de ese dispositivo. (Solo este aviso va sin cifrar, para que ese dispositivo pueda mostrarlo.)
error-in-clear = Tu último mensaje llegó sin cifrar, aunque este chat está cifrado, así que no hice nada con él. Envíalo otra vez, por favor. Si no ayuda, reinicia tu aplicación.
council-new-identity = { $name } ({ $handle }) escribe con claves de cifrado nuevas. Casi siempre es un teléfono nuevo o que se reinició la aplicación. Si te sorprende, pregunta a { $name } por otro medio antes de contestar algo privado.
error-only-text = Solo puedo leer texto. Toca `/help` para ver qué puedo hacer.
error-too-long = Es más de lo que puedo leer de una vez. Que no pase de { $limit } caracteres, por favor.
error-too-much = No esperaba «{ $extra }» ahí. Dímelo con tus palabras o toca `/help`.
error-nobody = No encuentro a nadie que se llame «{ $name }» para esto. Sirve un nombre, un @alias o un identificador.
nobody-called =
    No encuentro a nadie que se llame «{ $name }» para esto, así que no he hecho nada.{ $count ->
        [0] {" "}Sirve un nombre, un @alias o un identificador.
        [1] {" "}¿Querías decir { $alike }?
       *[other] {" "}¿Querías decir alguien de aquí?
    }
error-not-a-number = «{ $word }» no es un número que me sirva. Prueba con uno como 3.
error-not-a-date = «{ $word }» no es una fecha que entienda. Prueba con una como 24 nov, el viernes que viene u hoy.
error-not-an-option = «{ $word }» no es una de estas opciones: { $options }.
error-answered-before = Ya respondiste a ese correo y me quedé con tu primera respuesta: esta vez no ha cambiado nada. Para cambiarla, o para escribir otra cosa, responde a este correo o a uno posterior.
error-button-old = Ese botón es demasiado antiguo. No ha cambiado nada.
error-button-over = Ya no espero esa respuesta. Toca `/{ $command }` para empezar de nuevo.
error-button-taken = Eso ya lo tengo. Responde a mi última pregunta, por favor.
error-button-not-yours = Ese botón es para otra persona.
error-question-over = Ha pasado demasiado tiempo desde que te pregunté. Empieza de nuevo, por favor.
message-missed =
    Puede que algo que te escribí el { $day } no te haya llegado: la red no lo confirmó. Si te falta alguna respuesta, vuelve a preguntarme.
answers-in-turn = ¡Son muchos mensajes de golpe! No se pierde ninguno: te respondo a todos, uno por uno, para que nadie más tenga que esperar.
error-bug = Lo siento, algo falló por mi parte. No ha cambiado nada. Si avisas a quienes me administran, dales este número: `{ $reference }`.
room-answered-directly = Te respondí en nuestro chat directo. Si no ves nada allí, escríbeme primero tú.
room-invited = Te envié una invitación a un chat directo: acéptala para leer mi respuesta. Si no te ha llegado, abre tú un chat directo conmigo y escríbeme allí.
chosen = ✓ **{ $label }**
ask-who = ¿A quién te refieres con «{ $name }»?
ask-who-of-many = ¿A quién te refieres con «{ $name }»? Aquí ves { $shown } de { $all } personas; a cualquier otra puedes nombrarla por su alias, como `@ana`.
question-expired = Te pregunté algo, pero ya no espero la respuesta. Cuando quieras seguir, dímelo sin más.
words-common = yo, el, la, los, las, y, de, que, en, un, una, mi, es, soy, estoy, para, por, con, quiero, quisiera, necesito, busco, gustaría, quién, qué, cómo, puedo, puedes, ayuda, hola, buenas, esto, su, tu, nuevo, nueva, aquí, mentora, mentoría, tutor, tutora, empezar, buenos, días, tardes, noches, tal, gracias, muchas, mil, te, se, lo, le, al, del, nos, muy, ya, hoy, pero, esta, este, eso, estuve, tengo, tiene, hace, hago, cuándo, dónde, mis, sus, más, todo, nada, bien, fue, sí, hablo, hablas, español, porfa, xfa, perdón, cuántos, cuánto, sigo, puede, semana, igual, va, voy, ayer, mañana, nadie, alguien, tuve, hice
# Of courtesy, before or after what somebody says.
words-polite = por favor, uf, uy, ups, oye, espera, espere, un momento, porfa, gracias, perdón, perdona, disculpa, lo siento, ay, oh, ok, vale, bueno, pues, mejor, no, ya, mira, entonces, quiero, quisiera, puedes, eso
# Como no se llama nadie.
words-tell-nobody = me, nos, les, le, el, la, los, las, mi, mis, todos, todas, alguien, gente, sobre, esto, eso
# Whom a mentee calls so, wherever somebody is named.
words-my-mentor = mi mentor, mi mentora, a mi mentor, a mi mentora
words-give-up = cancelar, no espera, espera no, no no, no no no, cancela, mejor luego, olvídalo, olvidalo, olvida, déjalo, dejalo, déjalo estar, nada, no, no gracias, mejor no, para, basta, ahora no, da igual, no importa, salir, cancélalo, cancelalo, atrás, volver, regresar, vuelve atrás, olvídate, olvídate de eso, no quiero, ya no, ya no quiero, déjalo así, otro día, más tarde, luego, detente, stop
# Lo mismo donde casi todo puede ser una respuesta, también un simple no.
words-leave = cancelar, cancela, olvídalo, olvidalo, déjalo, dejalo, no importa, parar, salir
# Un cambio de idea que empieza una frase, o que es una de sus partes; y lo que puede ir delante.
words-think-again = mejor no, todavía no, aún no, ahora no, hoy no, por ahora no, de momento no, por el momento no, creo que no, prefiero no, prefiero que no, prefiero esperar, mejor espero, mejor esperamos, mejor esperar, esperemos, voy a esperar, mejor luego, mejor después, mejor más tarde, mejor otro día, mejor en otro momento, mejor más adelante, en otro momento, en otra ocasión, otro día, otro momento, más adelante, más adelante mejor, quizás luego, quizás más adelante, quizá más adelante, tal vez luego, tal vez más adelante, tal vez después, luego te digo, después te digo, ya te diré, ya te digo, ya te aviso, ya te contaré, luego lo hago, lo hago luego, lo haré luego, lo hago después, lo haré después, lo pienso, lo pensaré, lo voy a pensar, me lo pienso, me lo pensaré, lo tengo que pensar, déjame pensar, déjame pensarlo, dejame pensarlo, tengo que pensarlo, necesito pensarlo, quiero pensarlo, déjalo, dejalo, déjalo así, dejémoslo, dejemoslo, lo dejamos, lo dejo, mejor lo dejo, mejor lo dejamos, dejarlo, olvídalo, olvidalo, olvídate, olvida, olvida lo que dije, olvida eso, no importa, da igual, cancélalo, cancelalo, cancela, cancela eso, cancela esto, quítalo, quitalo, bórralo, borralo, elimínalo, páralo, no lo hagas, no lo envíes, no lo mandes, no envíes nada, no mandes nada, no preguntes aún, no preguntes todavía, no preguntes a nadie, cambié de idea, cambié de opinión, he cambiado de idea, he cambiado de opinión, cambio de idea, cambio de opinión, cambio de planes, me lo he pensado mejor, me lo pensé mejor, lo pensé mejor, lo he pensado mejor, pensándolo mejor, pensándolo bien, ya no quiero, ya no lo quiero, ya no, ya no hace falta, ya no lo necesito, ya no me hace falta, no hace falta, no estoy lista, no estoy listo, no estoy preparada, no estoy preparado, aún no estoy, todavía no estoy, es pronto, es muy pronto, es demasiado pronto, puede esperar, al final no, al final mejor no, al final nada, al final ya no, al final prefiero no, no sé si quiero, mejor espera, mejor espérate, mejor esperate, mejor espere, mejor aguanta, mejor aguarda, aguanta, déjame consultarlo, dejame consultarlo, lo consulto, lo consulto con la almohada, déjame dormirlo, déjalo para, dejalo para, déjalo pendiente, lo dejo pendiente, lo vemos luego, lo vemos después, lo veo luego, lo veo después
words-hesitate = mm, mmm, hm, hmm, eh, ehm, em, este, ah, ay, oh, uy, ups, ok, vale, bueno, pues, pero, y, no, no no, espera, espere, espérate, esperá, un momento, un segundo, perdón, perdona, disculpa, lo siento, sí, si, mira, oye, la verdad, en realidad, de hecho, sabes qué, creo que, ahora que lo pienso, por favor, entonces, por ahora, de momento, quizás, quizá, tal vez, jo, jolín
day = { $day }
day-range = { $first } – { $last }
ask-which-days = ¿A qué días te refieres con «{ $word }»?
ask-which-day = ¿A qué día te refieres con «{ $word }»?
ask-send =
    ¿Envío esto { $reader ->
        [mentors] a los mentores a quienes pregunto
        [council] al consejo
        [author] a quien contó la actividad
        [members] a quien lea la propuesta, con tu nombre
        [partner] a esa persona
        [safeguarding] a la única persona que lee esto en confianza
        [reporter] a quien te avisó en confianza
        [member] a quien pregunta
       *[decider] a quien confirma la actividad
    }?

    «{ $words }»
ask-meant = ¿Lo he entendido bien: **{ $label }**?
ask-meant-note =
    ¿Lo he entendido bien: **{ $label }**, y tus palabras «{ $words }»?{ $reader ->
        [council] { " " }Solo las lee el consejo.
        [author] { " " }Las lee quien contó la actividad.
       *[other] { "" }
    }
meant-yes = Correcto: { $label }
send-it = Enviar
send-change = Cambiar
send-cancel = Cancelar
ask-anew = De acuerdo, escríbelo otra vez.
# Behind the first question of a dialogue.
ask-or-cancel = (O escribe «déjalo».)
ask-leave = Dejarlo
ask-let-go = No pasa nada, lo dejamos aquí por ahora.
ask-again = Probar otra vez
ask-put-off = De acuerdo, lo dejo ahí: no he anotado ni enviado nada.
ask-go-on = Seguir con esto
ask-anyhow = No, toma mis palabras
ask-waits = De acuerdo, todavía no he hecho nada con esto.
words-and = y, e, und, et, o, u, &, +
words-before-choice = como, de, a, al, un, una, el, la
words-before-name = a, al, para, de, del, con
words-about = hacia,sobre,alrededor de,circa,ca,en,a
# Lo que dice cuánto hace de algo, como se escribe y como se lee.
words-years = años, año
years-ago =
    { $count ->
        [one] hace { $count } año
       *[other] hace { $count } años
    }
words-spring = primavera
words-summer = verano
words-autumn = otoño
words-winter = invierno
words-early = principios, comienzos
words-middle = mediados
words-late = finales, fines
words-yes = sí, s, vale, claro
words-no = no, n
words-yes-shown = sí
words-no-shown = no
empty-line = {""}
choice-role-mentee = aprendiz
choice-role-mentor = mentor
choice-role-council = consejo
language-name-en = inglés
language-name-es = español
# Zones where many readers of this language live, by their IANA names: offered to choose from, never assumed.
likely-zones = Europe/Madrid, America/Mexico_City, America/Bogota, America/Lima, America/Argentina/Buenos_Aires

# An edit of the last message: it is read anew, and what its first form did can be undone.
edited-stands = Lo que escribiste primero ya está hecho: { $done }
edited-undo = Deshacerlo
undo-done = Esto ya está hecho: { $done }
undo-left = De acuerdo, lo dejo todo como está.
undo-stands = Eso ya está hecho y no se deshace con una palabra. Dime en un mensaje nuevo qué prefieres en su lugar.
undo-nothing = No he hecho nada últimamente en este chat que pueda deshacer. Si te refieres a algo de antes, dime qué.
# Lo que pide deshacer lo último que se hizo, y lo que solo dice que fue un error.
words-undo = deshaz, deshacer, deshaz eso, deshaz esto, deshacer eso, deshazlo, revierte eso, reviértelo, revertir, revertir eso, retira eso, retíralo, vuelve a como estaba, déjalo como estaba, ponlo como estaba, quítala, quítalo, quita esa, quita ese, quita eso, sácala, sácalo, bórrala, borra esa, borra eso, esa quítala, puedo quitarla, puedo deshacerlo, puedo quitar eso, puedo quitar esa, deshazla
words-mistake = fue un error, eso fue un error, ha sido un error, eso ha sido un error, un error, por error, me equivoqué, me he equivocado, no quería hacer eso, no quería eso, no quise hacer eso, botón equivocado, me equivoqué de botón, al revés, fue al revés, es al revés, era al revés, no al revés, es justo al revés, lo dije al revés
# Lo que lleva al valor correcto de algo mostrado o hecho; y al que no lo es.
words-correct = no, está mal, eso está mal, no es así, así no, incorrecto, mal, espera, perdón, perdona, perdoná, perdone, disculpa, disculpá, disculpe, mil disculpas, lo siento, ups, uy, epa, ay, ah, eh, error, error mío, mi error, me equivoqué de día, me equivoqué de fecha, me equivoqué de número, me confundí, me confundí de día, me confundí de fecha, dije mal, escribí mal, puse mal, pensándolo bien, de hecho, mejor, mejor dicho, mejor que sea, mejor que sean, dije, puse, escribí, que sean, que sea, pon, ponle, cámbialo a, cámbialo por, son, es, era, fue, eran, como mucho, máximo, solo, sólo, en realidad, más bien, corrijo, corrección, corrección mía, debería ser, debía ser, tenía que ser
# Lo mismo, si lo que sigue solo puede ser lo que se quería decir.
words-meant = quise decir, quería decir, quiero decir, quise poner, quería poner, quise escribir, quería escribir, me refería a, digo, iba a decir, tenía que decir, debía decir
# Lo que puede rodear los días de una ausencia que se corrige: «me quedo hasta el 21».
words-correct-away = me, voy, iré, estoy, estaré, voy a estar, fuera, ausente, salgo, me quedo, quedo, sería, empiezo, es, será, ir, estar, irme
# Lo que puede ir delante de quien se quiere decir en lugar de otra persona.
words-correct-with = con, a, para, de, por
words-and-not = no, y no, en vez de, en lugar de, no era, no fue, no es, no son
# What leads to something more about what was shown.
words-add = y, también, y también, además, ah y, y además, por cierto, se me olvidó, olvidé, (ya|entonces|ya entonces|vale|ok|bueno|dale|sí|perfecto|listo) (ponlo|escríbelo|anótalo|pon eso|escribe eso|déjalo) (así|tal cual), (ponlo|escríbelo|anótalo|pon eso|escribe eso) (así|tal cual), ponlo, así, ya, entonces, vale, ok, bueno, dale, sí, perfecto, listo
# Who is not meant where people are named, by what stands before the name; who alone is; and what is said behind the name
# of one who is left as they are.
words-contrast-not = no, no a, excepto, menos, salvo, pero no, sin, deja, deja a, dejar a, menos a, a excepción de, me quedo con, sigo con
words-contrast-only = solo, sólo, solamente, nada más, nomás, solo a, únicamente
words-contrast-stays = se queda, se quedan, que se quede, prefiere, prefiere esperar, quiere esperar, espera, esperará, está bien, puede esperar, sigue, sigue conmigo, no, todavía no, mejor no, quiere quedarse, quiere seguir
words-contrast-and = y, e, o, u, ni
words-contrast-yes = sí, si
words-contrast-no-more = ya no, no más, no puedo, ya no puedo, no me alcanza
error-only-yes = Con gusto. Dímelo en pocas palabras, por favor.
error-edited-older = Solo sigo las ediciones de lo último que me escribiste, así que no ha cambiado nada. Escríbelo en un mensaje nuevo, por favor.
error-edited-late = Hace más de un día que escribiste eso, así que tu edición no cambia nada. Escríbelo en un mensaje nuevo, por favor.
error-edited-question = Desde entonces te he preguntado algo, así que tu edición no cambia nada. Respóndelo primero, por favor, o di «olvídalo» y después lo que quieras.
error-edited-done = Lo que escribiste primero ya está hecho y no puedo deshacerlo por mi cuenta, así que tu edición no cambia nada. Cuéntame en un mensaje nuevo qué prefieres.
words-on = activar, activado, sí
words-off = desactivar, desactivado, no
# Preguntas sobre una pregunta abierta: quién lee la respuesta.
ask-who-reads =
    Lo que escribas aquí lo { $reader ->
        [mentors] leen los mentores a quienes pregunto por ti, y nadie más
        [council] lee el consejo, y nadie más
        [author] lee quien contó la actividad
        [members] lee quien lea la propuesta, con tu nombre
        [partner] lee la persona a quien escribes
        [safeguarding] lee una sola persona, en confianza
        [reporter] lee quien te avisó en confianza
        [member] lee quien pregunta
       *[decider] lee quien confirma la actividad
    }. Mi pregunta puede esperar: escribe tu respuesta, o «déjalo».
# What asks that nobody else reads the words beside it.
words-between-us = entre nosotros, entre nosotras, entre tu y yo, entre tú y yo, que quede aquí, que no salga de aquí, queda aquí, no se lo digas a nadie, no lo cuentes, no lo comentes, no lo digas, no le digas a nadie, que no lo sepa nadie, en confianza, en confidencia, guárdalo para ti, guardame el secreto, no para el consejo, es privado, que nadie lo sepa, sin que se entere nadie
words-aside-lead = y, pero, pues, oye, espera, perdón, una pregunta, antes de nada, por cierto
words-reads-who = quién, quiénes, a quién, a quiénes
words-reads-somebody = lo, la, alguien, puede, pueden, va, van
words-reads-verb = ve, ven, verá, verán, ver, verlo, verla, lee, leen, leerá, leerán, leer, leerlo, leerla, llega, llegará, recibe, recibirá, se entera, enteran, se lo dices, se lo cuentas, lo sabrá
words-reads-it = esto, eso, lo que escribo, lo que escriba, lo que digo, lo que diga, mi nota, mis palabras, mi respuesta, mi mensaje
words-reads-private = privado, privada, confidencial, secreto, secreta, anónimo, anónima, público, pública, entre nosotros
words-reads-is = es, esto es, eso es, será, esto será, queda, esto queda, es esto, quedará
# Words that lean on what was said before: what leads to somebody else about whom the same is asked, what may stand
# before and behind the name, and what means the person who was spoken of.
words-refer-lead = y, qué tal, y qué tal, lo mismo para, lo mismo con, y lo mismo para, también, y también, igual
words-refer-joint = a, con, de, para, sobre, por, lo de, qué tal, cómo va, cómo está
words-refer-end = también, entonces, porfa, por favor, tampoco
words-refer-pronoun = él, ella, ellos, ellas, elle
words-refer-to = le
words-refer-led = dile, decile, díganle, escríbele, escribile, escribele, pregúntale, preguntale, avísale, avisale, mándale, mandale, recuérdale, recuerdale, recordale, cuéntale, contale, cuentale, pídele, pedile, pidele, búscale, buscale, asígnale, asignale, ponle, dale
words-refer-cut = asígnalo, asignalo, asígnala, asignala, ponlo, ponla, pásalo, pasalo, pásala, pasala, júntalo, juntalo, júntala, juntala, nómbralo, nombralo, nómbrala, nombrala, invítalo, invitalo, invítala, invitala, búscalo, buscalo, búscala, buscala
# Questions that only ask for more about the same.
words-refer-more = desde cuándo, y desde cuándo, hace cuánto, desde hace cuánto, cuánto hace, cuándo fue, cuándo fue eso, cuándo pasó, por qué, y eso por qué, qué pasó, qué le pasa, más detalles, cuéntame más, detalles, su mentor, su mentora, y su mentor, y su mentora, quién es su mentor, quién es su mentora, sus aprendices, sus mentees
# What leads to which one of several things is meant.
words-refer-one = la del, la de la, la de los, la de las, la de, el del, el de la, el de, lo del, lo de la, la que se llama, el que se llama
# El lugar de un botón entre los que se mostraron.
words-place-1 = (la |el |lo |)(primera|primero|primer|1ra|1ro)( opción| botón|), (opción|número|botón|la|el) (uno|1)
words-place-2 = (la |el |lo |)(segunda|segundo|2da|2do)( opción| botón|), (opción|número|botón|la|el) (dos|2)
words-place-3 = (la |el |lo |)(tercera|tercero|tercer|3ra|3ro)( opción| botón|), (opción|número|botón|la|el) (tres|3)
words-place-4 = (la |el |lo |)(cuarta|cuarto|4ta|4to)( opción| botón|), (opción|número|botón|la|el) (cuatro|4)
words-place-5 = (la |el |lo |)(quinta|quinto|5ta|5to)( opción| botón|), (opción|número|botón|la|el) (cinco|5)
words-place-6 = (la |el |lo |)(sexta|sexto|6ta|6to)( opción| botón|), (opción|número|botón|la|el) (seis|6)
