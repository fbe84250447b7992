### A new pair, and how the two reach each other.

intro-to-mentee =
    {"**"}{ $name }** te acompaña desde ahora en el programa. { $contact }

    Quien te acompaña te ayuda a orientarte: pregunta lo que no sepas, cuenta qué te gustaría probar. Un buen comienzo es una charla corta esta semana sobre cada cuánto hablar.
intro-to-mentor =
    Ahora acompañas a { $name }. { $contact }

    Acompañar es escuchar, responder preguntas y abrir puertas; el trabajo sigue siendo suyo. Un buen comienzo es una charla corta esta semana sobre qué espera y cada cuánto hablar.
contact-handles = Escríbele aquí: { $handles }.
contact-no-username = Puedes escribirle a través de mí. También le gustaría que le escribieras directamente, pero no tiene nombre de usuario en Telegram. En cuanto lo ponga, lo mostraré aquí; o ven a Telegram (`/link`) y te muestro cómo.
contact-by-bot = Puedes escribirle a través de mí.
contact-later = Puedes escribirle a través de mí.
contact-they-write = Puedes escribirle a través de mí; además ve tu alias y quizá te escriba directamente.
contact-write = Escribir a { $name }
share-question = Siempre pueden hablar a través de mí. ¿Muestro además tu alias a { $name }, para que pueda escribirte directamente?
share-no = Hablar a través de ti
share-yes = Sí, muéstralo
pair-passed-on = A { $name } ya le acompaña otra persona. ¡Gracias por el camino compartido!
pair-changed = El consejo está de acuerdo en que sigas con otra persona en lugar de { $name }. No tienes que hacer nada: ya la estoy buscando.
pair-ended = { $name } no puede seguir acompañándote. No has hecho nada mal ni tienes que hacer nada: ya te estoy buscando a otra persona.
mentor-welcome =
    El consejo te ha nombrado **mentor o mentora**. ¡Gracias por aceptarlo!

    Te propondré aprendices de uno en uno, y tú aceptas o no. Para empezar serán { $capacity } como máximo; para cambiarlo, toca `/capacity`. De vez en cuando te preguntaré cómo va cada aprendiz: basta un toque. Cuando necesites un descanso, toca `/away`.{ $mentee ->
        [yes] { " " }Si te gustaría tener mentor también, toca `/request_mentor`, como antes.
       *[no] { "" }
    }
mentor-agreement =
    Lo que promete quien da mentoría:

    - responder en pocos días a quienes acompaña, o avisar a tiempo de que no estará
    - escuchar primero, y guardar para sí lo que le cuentan
    - decirlo pronto si es demasiado: dejarlo no es ninguna vergüenza

    ¿Puedes prometerlo?
mentor-agree = Lo prometo
handover-stays = Todo sigue como está: { $old } sigue acompañando a { $mentee }. ¡Gracias por pensarlo!
pair-unassigned = El consejo decidió que { $name } no siga acompañándote. No has hecho nada mal ni tienes que hacer nada: ya te busco a otra persona.
contact-nudge =
    Que yo sepa, { $name } y tú todavía no se han escrito. { $own ->
        [mentor] Bastan unas palabras tuyas: a menudo quien aprende no se atreve a empezar.
       *[mentee] Bastan unas palabras tuyas; nadie espera más.
    } Con un toque propones una hora o ves palabras para empezar.
contact-words = Palabras para empezar
contact-answer = { $name } ha propuesto una hora para verse y espera tu respuesta; basta un toque.
contact-see = Verla
first-wish = { $name } busca: «{ $wish }»
first-own-wish = Lo que pediste: «{ $wish }»
first-languages = En común hablan { $languages }.
first-distance = Diferencia horaria entre ustedes: { $distance }.
first-same-time = No hay diferencia horaria entre ustedes.
first-no-own-zone = Todavía no sé dónde vives; si me lo dices, puedo proponer horas.
first-no-zone = Todavía no sé dónde vive { $name }, así que no puedo decir qué horas les vienen bien.
first-times = A estas horas, según tu reloj, es de día para las dos personas. Toca una y pregunto a { $name }:
first-no-times = Lo que más ayuda es hablar esta semana. Propón una hora y pregunto a { $name }:
thread-over = { $name } (terminado)
co-mentees = No muestro a quién más acompaña { $name }, igual que a nadie le muestro que te acompaña a ti. Por regla general son { $most } personas como mucho. Pregúntale: puede presentarles, si a todo el mundo le parece bien.
lasting = No hay un final fijo: una mentoría sigue mientras ayude. Termina cuando ambas partes sienten que está hecho, cuando alguien prefiere seguir con otra persona o cuando quien acompaña lo deja; entonces busco a alguien más.
