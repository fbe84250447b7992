### Becoming a mentor, and what mentors promise.

mentor-first-steps =
    Gracias, anotado desde el { $day }. Tus primeros pasos:

    - Cuéntame tus idiomas, zona horaria e intereses (`/profile`), para que te proponga a alguien adecuado.
    - Cuando aceptes a alguien, escríbele en uno o dos días y acuerden cuándo hablarán.
    - Pregúntale qué le gustaría probar en las próximas cuatro semanas; basta una cosa pequeña.
    - Para ver a quién acompañas, toca `/mentees`; para decir a cuántos, toca `/capacity`.
help-agree = hacer la promesa de mentoría, y ver tus primeros pasos
help-apply-mentor = presentarte para ser mentor o mentora
arg-motivation = por qué te gustaría
ask-apply-mentor-motivation =
    { $needs }

    ¡Lo tienes todo! ¿Por qué te gustaría ser mentor o mentora? Bastan unas frases; solo las lee el consejo.
apply-needs-time = ✓ { $time } en el programa
apply-lacks-time = ✗ { $time } en el programa: en tu caso, el { $day }
apply-needs-activities =
    { $needed ->
        [one] ✓ Una actividad confirmada: tienes { $confirmed }
       *[other] ✓ { $needed } actividades confirmadas: tienes { $confirmed }
    }
apply-lacks-activities =
    { $needed ->
        [one] ✗ Una actividad confirmada: tienes { $confirmed } por ahora
       *[other] ✗ { $needed } actividades confirmadas: tienes { $confirmed } por ahora
    }
apply-not-yet =
    Qué bueno que lo pienses. Esto es lo que hace falta para ser mentor o mentora:

    { $needs }

    Vuelve a tocar `/apply_mentor` cuando lo tengas todo.
apply-is-mentor = Ya das mentoría. Toca `/mentees` para ver a quién acompañas.
apply-noted = ¡Gracias por presentarte! Lo decidirá { $councillor } antes del { $until }; te aviso en cuanto esté.
apply-waits = Tu solicitud para ser mentor o mentora está en revisión: la decidirá { $councillor } antes del { $until }.
apply-council = el consejo
# How a question begins, which is no motivation.
words-asking = qué, que necesito, que hace falta, que se necesita, que tengo que, que hay que, que piden, que requisitos, cómo, cuánto, cuántas, cuántos, cuándo, dónde, quién, cuál, se puede, puedo, hace falta
