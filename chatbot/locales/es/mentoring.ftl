### Pedir mentor, ofertas a mentores, parejas y la ausencia de un mentor.

intro-to-mentee =
    {"**"}{ $name }** te acompaña desde ahora como mentor o mentora. { $contact }

    Quien te acompaña te ayuda a orientarte: pregunta lo que no sepas, cuenta qué te gustaría probar. Un buen comienzo es una charla corta esta semana sobre cada cuánto queréis hablar.
intro-to-mentor =
    Ahora acompañas a { $name }. { $contact }

    Acompañar es escuchar, responder preguntas y abrir puertas; el trabajo sigue siendo suyo. Un buen comienzo es una charla corta esta semana sobre qué espera y cada cuánto queréis hablar.
contact-handles = Escríbele aquí: { $handles }.
contact-later = Aún no ha compartido su alias; te aviso en cuanto lo haga.
share-question = ¿Puedo mostrarle tu alias, para que pueda escribirte?
share-yes = Sí, muéstralo
share-no = No
pair-passed-on = { $name } ya cuenta con otra persona como mentor. ¡Gracias por el camino que hicisteis juntos!
pair-ended = { $name } no puede seguir como tu mentor. No has hecho nada mal ni tienes que hacer nada: ya te estoy buscando a otra persona.
