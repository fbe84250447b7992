### La guía del programa.

help-guide = buscar algo en la guía del programa
do-guide = Buscarlo en la guía
arg-about = tema o palabras
guide-topics = **La guía.** ¿Sobre qué quieres leer? O pregúntame con tus palabras.
guide-empty = Aquí todavía no hay guía. Si tienes una pregunta, `/council` la lleva a una persona.
guide-gone = Esa página ya no está. Esto es lo que hay ahora en la guía:
guide-all = Todos los temas
guide-from = _De la guía: { $title }_
guide-other-language = _Por ahora solo lo tengo en { $language }._
guide-which = No sé cuál de estas cosas buscas:
guide-perhaps = Quizá sea esto lo que buscas:
guide-none = Ninguna
guide-not-it = No es eso
guide-nothing = No encuentro nada sobre «{ $words }» en la guía. Apunté la pregunta para el consejo, sin tu nombre. Una persona te puede ayudar ya, o mira lo que hay.
# Cómo empiezan las preguntas.
words-question = dime, cuéntame, explícame, qué, cómo, quién, quiénes, por qué, para qué, cuándo, dónde, cuál, cuáles, cuánto, cuánta, cuántos, cuántas, cada cuánto, a quién, de qué, puedo, se puede, debo, tengo que, es necesario, hay que, qué pasa

help-have-read = decir que leíste una página de la guía
do-have-read = La he leído
guide-have-read = La he leído
guide-read-noted = Gracias: leíste **{ $title }**.
guide-to-read = Lee esto cuando tengas un momento, por favor:
guide-all-read = No te queda nada por leer. Gracias.
guide-changed = Algo ha cambiado en la guía.
guide-changes-of = **{ $title }**
guide-again = Hace un año que leíste **{ $title }**. ¿Le echas otro vistazo?
guide-news = Qué cambió para ti
guide-no-news = No ha cambiado nada de lo que leíste.
guide-who-unread = Quién no ha leído qué
guide-unread = **{ $title }**: { $count ->
        [one] falta por leer a { $names }
       *[other] falta por leer a { $count }: { $names }
    }
guide-unread-nobody = **{ $title }**: lo ha leído todo el mundo.
guide-unread-none = Ninguna página pide confirmar la lectura.

help-gaps = ver qué se preguntó y la guía no respondió
do-gaps = Preguntas sin respuesta
arg-draft = texto
gaps-none = Hasta ahora la guía ha respondido a todo.
gaps-list =
    { $count ->
        [one] Una pregunta quedó sin respuesta:
       *[other] { $count } preguntas quedaron sin respuesta. Las más frecuentes:
    }
gaps-line = - «{ $words }»{ $count ->
        [one] {""}
       *[other] { " " }· { $count } veces
    }
gap-one =
    «{ $words }», preguntado { $count ->
        [one] una vez
       *[other] { $count } veces
    } (idioma: { $language })
gap-step-write = Escribir un texto
gap-step-drop = Quitarla
gap-dropped = De acuerdo: «{ $words }» ya no está en la lista.
gap-settled = Esa pregunta ya está resuelta.
ask-gaps-draft = Escribe qué debería decir la guía sobre «{ $words }»: unas frases que quepan en la pantalla de un teléfono.
gap-drafted = Gracias. Aquí tienes tu texto como archivo. Será parte de la guía cuando se ponga en la carpeta de su idioma.
gap-file = Un texto para la guía: «{ $words }»
gap-file-room = { $name } escribió un texto para la guía: «{ $words }»
wish-have-read = Decir que leí «{ $about }»
wish-gaps = Preguntas que la guía no respondió
guide-not-silly = Ninguna pregunta es tonta: aquí todo el mundo empezó alguna vez.
guide-just-ask = Ninguna pregunta es tonta: aquí todo el mundo empezó alguna vez. Pregúntame con tus palabras, o pregunta a una persona.

# Lo que va en lugar de un nombre en una pregunta que se busca; nadie lo lee.
guide-my-mentee = mi aprendiz
guide-my-mentor = mi mentor
