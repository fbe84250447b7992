### Lo que leen quienes reciben una pregunta por más de un canal.

asked-here-too = _Te lo pregunté también en { $network }. Responde donde te venga mejor; con una vez basta._
asked-by-mail-too = _Te lo pregunté también en { $network }. Para responder aquí, contesta a este correo con el número o las palabras de lo que elijas._
asked-by-mail-only-to-read = _Te lo pregunté también en { $network }. Responde allí, por favor: no leo correos._
written-there-first = _Primero te lo escribí en { $network }. Todavía no has entrado en nuestro chat de allí._
asked-settled = ✓ _Esto ya está resuelto._

mail-subject =
    { $kind ->
        [code] ¿Es esta tu dirección de correo?
        [answer] Sobre tu correo
        [check_in] ¿Cómo le va a tu aprendiz?
        [still_active] ¿Sigues activo como mentor?
        [last_contact] ¿Cuándo supiste por última vez de tu mentor?
        [offer] Alguien quisiera tenerte como mentor
        [confirmation] Una actividad espera tu palabra
        [question] Una pregunta sobre tu actividad
        [outcome] ¿Cómo fue tu evento?
        [cover] ¿Quieres sustituir a un mentor?
        [handover] Un cambio de mentor: ¿te parece bien?
        [decision] Una decisión te espera
        [promise] Lo que prometen los mentores
       *[letter] Unas líneas de tu programa de mentoría
    }
