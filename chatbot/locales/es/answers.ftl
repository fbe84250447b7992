### Lo que la gente dice como respuesta, lea en el idioma que lea: listas separadas por comas.
### `said-…` lo significa; `hint-…` solo lo sugiere, y entonces se pregunta antes.

# Alrededor de lo que alguien dice, sin cambiar lo que significa.
words-fillers = con, quien, ya, van, le va, les va, ambos, ambas, los dos, las dos, los tres, las tres, todos, todas, con ella, con él, con ellos, con ellas, él, ella, ellos, nosotros, le, les, está, están, va, va todo, todo, esta semana, por ahora, por el momento, de momento, ahora mismo, hoy, hasta ahora, menos mal, gracias a dios, la verdad, hola, hey, creo, creo que, supongo, supongo que, que, es que, de, aquí, por aquí, sí, claro, las cosas, la cosa, para nada
# Makes it stronger and changes nothing.
words-emphasis = muy, bastante, super, súper, realmente, tan
words-joins = y, e, porque, ya que, pues, pero, aunque
words-doubts = pero, aunque, sin embargo, excepto, salvo, solo, si, todavía
words-negations = no, nunca, jamás, ni, sin, tampoco, nada, nadie, apenas

said-yes = sí, si, sip, sí por favor, claro, claro que sí, por supuesto, desde luego, sin duda, seguro, con gusto, con mucho gusto, encantado, encantada, me encantaría, cómo no, por qué no, adelante, hazlo, sí quiero, quiero, lo haré, de acuerdo, estoy de acuerdo, está bien, me parece bien, me parece, así es, correcto, exacto, exactamente, afirmativo, dale, venga, cuenta conmigo, eso es, sí acepto, puedo, no hay problema, sin problema, ningún problema
hint-yes = s, vale, bueno, bien, perfecto, genial, ok, okey, listo, cierto, verdad, no me importa
# Un sí a lo que propone un mensaje.
said-agree = envía, envíalo, envíala, envíalos, envíalo ya, enviar, envíaselo, manda, mándalo, mándala, mándalos, mándaselo, mándalo ya, mandalo, enviá, envialo, puedes enviarlo, puedes mandarlo, que salga, se ve bien, se ve perfecto, queda bien, queda perfecto, quedó bien, está perfecto, perfecto así, así está bien, así mismo, tal cual, así tal cual, así, me gusta, me encanta, listo para enviar, publícalo, publicalo, publica, confirmo, confirmado, confirma, confírmalo, apruebo, aprobado, guárdalo, guarda, anótalo, anota, apúntalo, apúntala, apunta, regístralo, procede, proceda, continúa, sigue, sigue adelante, dale nomás, dale pues, dale que sí, sí dale, si dale, hágale, hacelo, hazlo ya, hazlo por favor, hazlos, hagámoslo, vamos, vamos con eso, va, vale hazlo, órale, ándale, los dos, las dos, a los dos, a las dos, para los dos, para las dos, con los dos, ambos, ambas, a ambos, a ambas, todos, todas, a todos, a todas, ese, esa, esos, esas, ese mismo, esa misma, es eso, eso mismo, eso quiero, es lo que quiero, segura, segure, estoy seguro, estoy segura, segurísimo, segurísima, sí sí, sí sí sí, que sí, pues sí, ponlo, ponlo así, agrégalo, añádelo, súmalo, por mí bien, por mi bien, me sirve, me vale, me va bien, me parece perfecto, me parece genial, buenísimo, todo correcto, tienes mi ok, cien por cien, 100%
words-agree-all = los dos, las dos, ambos, ambas, todos, todas
words-agree-thanks = gracias
said-no = no, no gracias, ahora no, todavía no, aún no, hoy no, esta vez no, por ahora no, mejor no, prefiero que no, prefiero no, preferiría no, para nada, de ninguna manera, claro que no, por supuesto que no, no quiero, no puedo, nunca, jamás, ya no, negativo, lo siento no, no por favor, qué va
hint-no = n

said-check-in-answer-good = bien, todo marcha bien, marcha bien, marchan bien, todo anda bien, anda bien, andan bien, todo tranquilo, todo tranqui, todo súper bien, todo sobre ruedas, van bien, van muy bien, sin nada que reportar, muy bien, todo bien, todo muy bien, todo va bien, va bien, va todo bien, va muy bien, va genial, todo genial, genial, todo perfecto, perfecto, perfectamente, excelente, estupendo, de maravilla, todo en orden, todo ok, todo correcto, sin problemas, sin problema, ningún problema, sin novedad, sin novedades, está bien, están bien, está muy bien, le va bien, les va bien, le va muy bien, mejor, mucho mejor, bastante bien, avanzando, avanza bien, por buen camino, hablamos, nos vimos, no hay problema, no hay problemas, no está mal, nada que contar
hint-check-in-answer-good = contento, contenta, en contacto
unless-check-in-answer-skip = pasa un, pasa una, pasa este, pásale
unless-check-in-answer-good = feliz cumpleaños, cumpleaños, felicidades, enhorabuena, buenos días, buenas tardes, buenas noches, buena suerte, mucha suerte, buena idea, buen trabajo, otro mentor, otra mentora, podrías, puedes, podemos, mensaje, recado, dile, avísale
said-check-in-answer-help = necesita ayuda, necesitan ayuda, necesita una ayuda, necesita apoyo, le hace falta ayuda, hace falta ayuda
hint-check-in-answer-help = ayuda, estoy preocupado, estoy preocupada, ayudar, atascado, atascada, bloqueado, bloqueada, atrancado, atrancada, problema, problemas, dificultad, dificultades, difícil, mal, no está bien, no va bien, no le va bien, no muy bien, no tan bien, no bien, preocupado, preocupada, preocupa, enfermo, enferma, perdido, perdida, agobiado, agobiada, estresado, estresada, desanimado, desanimada, triste, deprimido, deprimida, no sabe cómo, no puede con, le cuesta, complicado, complicada, peor, fatal, conflicto, apoyo, urgente, quiere dejarlo, quiere abandonar
# Quien escribe habla de sí.
unless-check-in-answer-help = estuve, estoy, ando, me siento, he estado, necesito, tuve, tengo, estaba
said-check-in-answer-nocontact = no he hablado con, no hablé con, no hemos hablado con, no he podido hablar, no he podido hablar con, no pude hablar, no pude hablar con, no hemos podido hablar, no tuve contacto con, no he tenido contacto con, no tuve contacto, no he tenido contacto, no he sabido nada de, no supe nada de, no he podido contactar con, no pude contactar con, no me he comunicado con, no me pude comunicar con, sin contacto con, ni rastro, ni rastro de, nada de, no sé nada tampoco, sin noticias de, ninguna noticia, ninguna noticia de, sin contacto, no hay contacto, no hubo contacto, ningún contacto, sin respuesta, sin noticias, sin noticias suyas, no contesta, no contestó, no me contesta, no me contestó, no ha contestado, no me ha contestado, no responde, no respondió, no me responde, no me respondió, no ha respondido, no me ha respondido, no hemos hablado, no hablamos, no he hablado, no he sabido nada, no sé nada, no sé nada de, no he tenido noticias, no he podido contactar, no pude contactar, no la localizo, no lo localizo, no logro contactar, desaparecido, desaparecida, ha desaparecido, silencio, ilocalizable, ni una palabra
said-check-in-answer-skip = esta semana paso, paso esta semana, esta semana me la salto, esta semana la salto, esta semana lo salto, esta semana salto, esta vez paso, por esta semana paso, paso por esta semana, saltar, sáltala, sáltalo, salta, saltar esta semana, paso, esta semana no, la próxima semana, la semana que viene, omitir, déjala, déjalo

said-active-answer-yes = sigo activo, sigo activa, sigo en activo, sigo, sigo aquí, aquí sigo, aquí estoy, sigo siendo mentor, sigo siendo mentora, activo, activa
said-active-answer-away = ausente, fuera, estoy fuera, un descanso, necesito un descanso, de descanso, necesito una pausa, una pausa, de vacaciones, de baja, ahora mismo no
said-active-answer-step_down = dejarlo, quiero dejarlo, lo dejo, quiero parar, dejar de ser mentor, dejar de ser mentora, ya no soy mentor, ya no soy mentora, ya no, ya no estoy activo, ya no estoy activa, me retiro, renuncio
hint-active-answer-step_down = no

said-heard-week = ayer, hoy, esta semana, la semana pasada, la última semana, en la última semana, anteayer, hace dos días, hace tres días, hace unos días, hace un par de días, hace poco, el otro día, esta mañana, anoche, el lunes, el martes, el miércoles, el jueves, el viernes, el sábado, el domingo, cada semana
said-heard-month = este mes, el mes pasado, en el último mes, el último mes, hace dos semanas, hace tres semanas, hace un par de semanas, hace unas semanas, hace semanas
said-heard-longer = hace más, hace más tiempo, hace mucho, hace mucho tiempo, hace meses, hace unos meses, hace dos meses, hace más de un mes, nunca, todavía no, no me acuerdo, no recuerdo, ni idea
said-heard-skip = saltar, paso, luego, ahora no, prefiero no decirlo

said-cover-answer-yes = puedo, lo haré, lo hago, puedo hacerlo
said-cover-answer-no = no puedo, ahora no puedo

# La propuesta de alguien a quien acompañar; un sí o un no también valen.
said-accept = acepto, lo acepto, la acepto, aceptar, la acompaño, lo acompaño, me la quedo, me lo quedo, bienvenida, bienvenido
hint-accept = encantado de, encantada de, con gusto
said-decline = rechazo, lo rechazo, la rechazo, rechazar, declino, ahora no puedo, no puedo ahora, en este momento no puedo, ahora mismo no puedo, lo siento no puedo, no me es posible, no es posible, imposible, no tengo tiempo, estoy muy ocupado, estoy muy ocupada, estoy a tope, paso, me temo que no
hint-decline = no puedo, ocupado, ocupada, exámenes, examen, no me da la vida, desbordado, desbordada, demasiado

# Una actividad por confirmar.
said-confirm = confirmo, confirmar, confirmado, confirmada, lo confirmo, así fue, fue así, ocurrió, estuve allí, es verdad
said-reject = rechazo, rechazar, lo rechazo, no fue así, no ocurrió, no es cierto, no es verdad, está mal
said-ask-more = preguntar, tengo una pregunta, una pregunta, no estoy seguro, no estoy segura, no lo sé, no sé, más detalles, cuéntame más
