help-help = ver qué puedo hacer
arg-topic = comando
help-intro = Esto es lo que puedes escribirme. Pon **help** delante de un comando para ver ejemplos.
help-group-everyone = **Para todos**
help-group-mentee = **Para quienes tienen o buscan mentor**
help-group-mentor = **Para mentores**
help-group-council = **Para el consejo**
help-line = - `{ $usage }` – { $what }
help-one =
    `{ $usage }`
    { $what }

    { $examples }
help-example = - `{ $line }`
help-no-topic = No conozco el comando «{ $topic }». Escribe **help** para verlos todos. Si quien necesita ayuda eres tú, basta un toque.
help-need = Necesito ayuda
help-stranger = Cuido de un programa de mentoría: busco mentores y procuro que nadie quede en el olvido. Escribe **start** para unirte.
help-room = Cuido del programa de mentoría. Escríbeme directamente y te muestro qué puedo hacer.
