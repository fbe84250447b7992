### A mentor’s absence, and who stands in.

share-question-covered = Siempre podrán escribirte a través de mí. ¿Les muestro además tu alias, para que puedan escribirte directamente?
help-away = avisarme cuándo no estás
# Una ausencia y quién cubre, en una sola frase.
absence-and-stand-in = Hago las dos cosas, una tras otra: no estarás del { $first } al { $last }, y le pido a { $name } que te cubra. ¿Cuál primero?
words-stand-in = me cubre, me cubra, cubrirá, me va a cubrir, me reemplaza, me reemplace, me sustituye, me sustituya, me suple, me supla, queda a cargo, se queda a cargo, se queda con, se encarga, se ocupa, cuida de, los ve, las ve, en mi lugar, de reemplazo, de respaldo, los atiende, toma a los míos
arg-since = primer día
arg-until = último día
ask-away-until = ¿Hasta qué día no estarás? Por ejemplo 24 dic, el viernes que viene o dos semanas.
away-noted = ¡Que te vaya bien! Del { $since } al { $until } no te preguntaré nada ni te propondré a nadie. Avisaré a quienes acompañas, y otra vez cuando vuelvas. Toca `/back` si vuelves antes.
away-past = Ese día ya pasó. Dime, por favor, cuál será el último día de tu ausencia.
away-reversed = Eso acabaría antes de empezar. Dime primero el primer día y luego el último.
away-too-long = Es más de { $longest }, lo máximo que puedo guardarte el lugar. Para más tiempo, habla con el consejo o toca `/step_down`.
away-over = ¡Qué bueno que hayas vuelto! Desde ahora te envío seguimientos y propuestas como antes. Si necesitas más tiempo, toca `/away` o dime el último día.
away-nearly-over = Tu ausencia está prevista hasta el { $until }, así que pronto vuelves. No hay nada que hacer: retomo todo por mi cuenta. Si necesitas más tiempo, toca `/away` o dime el último día.
mentor-back = { $name } ya volvió y te acompaña de nuevo.
help-back = avisarme que ya estás de vuelta
told-later = Tus planes han cambiado varias veces hoy, así que a los demás solo les contaré cómo queden al final, a partir del { $until }.
back-noted = ¡Qué bueno que hayas vuelto! Te envío seguimientos y propuestas como antes.
back-already = Que yo sepa, no estás fuera. Todo en orden.
help-backup = nombrar a quien te sustituya cuando no estés
help-cover = decir si sustituyes a alguien
arg-nobody = nadie
choice-nobody-none = nadie
choice-cover-answer-yes = Sí, cuenta conmigo
choice-cover-answer-no = Mejor no
ask-backup-mentor =
    { $said ->
        [yes] Todavía no te sustituye nadie.{ " " }
       *[no] { "" }
    }¿Quién podría sustituirte cuando no estés, o cuando no sepa de ti por mucho tiempo? Sirve cualquier mentor o mentora; antes le pregunto.
away-no-backup = ¿Quieres que otra persona atienda mientras tanto a quienes acompañas?
backup-offer = Nombrar a alguien
backup-end = Ya nadie
backup-none = Por ahora nadie te sustituye. Toca `/backup` o dime quién podría, y le pregunto.
backup-no-mentor = { $name } no está entre quienes pueden sustituirte.
backup-asked = Le pregunto a { $name } si puede sustituirte cuando no estés o no respondas, y te aviso.
backup-held = Hoy ya se lo has pedido a varias personas, así que por ahora todo sigue como está. Puedes pedírselo a otra persona a partir del { $until }.
backup-waits = Le pedí a { $name } que te sustituya, y te aviso cuando responda. Para preguntar a otra persona, toca `/backup`.
backup-agreed = { $name } te sustituirá siempre que no estés, o cuando no sepa de ti por mucho tiempo. Avisaré a quienes acompañas cuando ocurra.
backup-declined = { $name } no puede sustituirte en este momento. ¿Quieres preguntarle a otra persona?
backup-gone = { $name } ya no puede sustituirte. ¿Quieres preguntarle a otra persona?
backup-ended = De acuerdo, { $name } ya no te sustituye.
backup-begins = Hasta que vuelva a saber de ti, { $name } atiende a quienes acompañas, como acordaste. Siguen siendo tus aprendices.
cover-ask =
    A { $name } le gustaría que le sustituyas cuando no esté o no responda por mucho tiempo. Se trata de atender a quienes acompaña, si preguntan; siguen siendo aprendices de { $name }.

    ¿Te animas? Decir que no también está bien.
cover-none = Ahora mismo nadie te pide que le sustituyas.
cover-agreed = ¡Gracias! Cuando { $name } no esté, te avisaré, y les diré a quienes acompaña cómo escribirte. Si ya no puedes, dímelo sin más.
cover-stop = Ya no
cover-declined = No hay ningún problema; se lo digo a { $name }.
cover-away = { $name } no está del { $since } al { $until }, y le sustituyes tú. ¡Gracias! Basta con que respondas si alguien pregunta.
cover-silent = Hace tiempo que no sé de { $name }, y le sustituyes tú. ¡Gracias! Basta con que respondas si alguien pregunta.
cover-mentee = - { $name }. { $contact }
cover-over = { $name } ya está de vuelta. ¡Gracias por sustituirle!
cover-ended = Ya no hace falta que sustituyas a { $name }. ¡Gracias por tu disposición!
mentor-uncovered = { $name } no puede sustituirle en este momento. { $mentor } te sigue acompañando; si algo no puede esperar, alguien del consejo te ayuda.
away-did = no estás del { $since } al { $until }.
back-did = ya has vuelto.
stand-in-now = { $name } está ahí para ti mientras no esté { $mentor }.
mentor-ill =
    Gracias por contármelo, y lo siento por { $mentor }. No se lo he dicho a nadie. Si a { $mentor } le parece bien, un toque se lo cuenta al consejo con tus palabras, para que nadie espere una respuesta y también piensen en ti:
    «{ $words }»
stand-in-nobody = Nadie sustituye a { $mentor } ahora mismo{ $away ->
        [yes] , aunque no está. El consejo está ahí para ti.
       *[no] : está ahí para ti. Si alguien le sustituye mientras no esté, te diré quién.
    }
# Lo que dice que alguien no puede hacer nada hasta el día que sigue.
words-cannot-until = (no puedo|no voy a poder|no podré|no voy a estar|no estaré|no estoy|no ando|no llego|no me da la vida|no tengo tiempo|sin tiempo|no disponible|no estoy disponible|no estaré disponible|no cuenten conmigo|no cuentes conmigo|no puedo hacer nada|no puedo con nada|no puedo ayudar|no puedo acompañar) (hasta|antes de|antes del), (ando|estoy|estaré|voy a estar|sigo) (complicado|complicada|ocupado|ocupada|muy ocupado|muy ocupada|a full|a mil|liado|liada|desbordado|desbordada|fuera|fuera de juego|hasta arriba) hasta, (tengo|con|en|de) exámenes hasta, (estoy|ando) (de|en|con) (exámenes|parciales|finales|cierre|entregas) hasta, (parciales|finales|entregas) hasta, no (puedo|voy a poder|podré) (participar|hacer nada|hacer mucho|responder|contestar|reunirme|conectarme) hasta, (sin internet|sin compu|sin computadora) hasta
mentor-back-unknown = { $name } no me ha dicho que esté fuera, así que no sé de ninguna fecha. Unas palabras tuyas suelen ayudar.
# Lo que dice que alguien está hasta arriba; el día hasta el que dura puede ir en cualquier sitio.
words-busy = (muy|súper|re|tan|bastante|demasiado) (ocupada|ocupado|liada|liado), (ando|estoy|estaré|voy a estar|sigo) (ocupada|ocupado|liada|liado|a full|a mil|a tope|complicada|complicado|desbordada|desbordado|saturada|saturado|de exámenes|en exámenes|de finales|en finales|en parciales), hasta arriba, hasta el cuello, a full con, a tope con, exámenes, parciales, exámenes finales, (sin|poco|nada de) tiempo, no me da la vida, mucho (trabajo|curro|laburo), mucha (chamba|pega)
