### Lo que leen quienes reciben una pregunta por más de un canal.

asked-here-too = _Te lo pregunté también en { $network }. Responde donde te venga mejor; con una vez basta._
asked-by-mail-too = _Te lo pregunté también en { $network }. Para responder aquí, contesta a este correo con el número o las palabras de lo que elijas._
asked-by-mail-only-to-read = _Te lo pregunté también en { $network }. Responde allí, por favor: no leo correos._
asked-settled = ✓ _Esto ya está resuelto._
