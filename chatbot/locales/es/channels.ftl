### Lo que leen quienes reciben una pregunta por más de un canal.

asked-here-too = _También te lo pregunté en { $network }. Responde donde prefieras; con una vez basta._
asked-by-mail-too = _También te lo pregunté en { $network }. Para responder aquí, contesta a este correo con el número o las palabras de lo que elijas._
asked-by-mail-only-to-read = _También te lo pregunté en { $network }. Responde allí, por favor: no leo correos._
written-there-first = _Te lo escribí primero en { $network }. Todavía no has entrado en nuestro chat de allí._
asked-settled = ✓ _Esto ya está resuelto._

mail-subject =
    { $kind ->
        [code] ¿Es esta tu dirección de correo?
        [answer] Sobre tu correo
        [check_in] ¿Cómo le va a tu aprendiz?
        [still_active] ¿Sigues con la mentoría?
        [last_contact] ¿Cuándo supiste por última vez de tu mentor o mentora?
        [offer] A alguien le gustaría que le acompañes
        [confirmation] Una actividad te espera
        [question] Una pregunta sobre tu actividad
        [outcome] ¿Cómo fue tu evento?
        [cover] ¿Quieres sustituir a alguien?
        [handover] Un cambio de mentor: ¿te parece bien?
        [decision] Una decisión te espera
        [promise] La promesa de mentoría
        [meeting] ¿Se ven?
        [announcement] Noticias de tu programa de mentoría
       *[letter] Un mensaje de tu programa de mentoría
    }
