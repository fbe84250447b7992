help-start = unirte, o que te salude
arg-code = código
start-welcome =
    ¡Te doy la bienvenida, { $name }! Cuido del programa de mentoría: te busco mentor y llevo la cuenta para que nadie quede en el olvido.

    - **request_mentor** pide un mentor
    - **profile** me cuenta tus idiomas, zona horaria e intereses, para encontrar a alguien adecuado
    - **help** muestra todo lo demás
start-again = Qué bueno verte, { $name }. Escribe **help** para ver qué puedes hacer aquí.

help-cancel = dejar lo que te estaba preguntando
cancel-done = De acuerdo, olvidado.
cancel-nothing = No hay nada que cancelar: no espero ninguna respuesta.

help-profile = ver lo que sé de ti, o cambiarlo
arg-field = campo
arg-value = valor
profile-all =
    {"**"}{ $name }** ({ $roles })
    { $lines }

    Para cambiar algo: `profile timezone America/Lima`
profile-line = - { $label }: { $value }
profile-empty = _sin indicar_
profile-no-role = aún sin papel
profile-joined =
    { $source ->
        [archive] { $day } (según el archivo)
        [council] { $day } (confirmado por el consejo)
        [self_declared] { $day } (como me dijiste)
       *[first_contact] { $day } (cuando nos conocimos)
    }
profile-set = Anotado. { $label }: **{ $value }**
profile-unset = Anotado. { $label }: _sin indicar_
profile-how = Para indicar «{ $label }», escribe por ejemplo: `profile { $field } { $example }`
profile-unknown-field = No hay ningún campo «{ $word }». Hay { $fields }.
profile-too-long = Es un poco largo. Que no pase de { $limit } caracteres, por favor.
profile-bad-name = Un nombre necesita al menos una letra.
profile-bad-timezone = No conozco la zona horaria «{ $value }». Prueba con una como `Europe/Madrid`, o la ciudad grande más cercana.
profile-bad-language = Todavía no hablo «{ $value }». Hablo { $spoken }.
profile-bad-joined = Necesito el día en que te uniste, y no puede estar en el futuro. Prueba con uno como `2014-05-30`.
profile-bad-email = Eso no parece una dirección de correo. Prueba con una como `ana@example.org`.
profile-bad-yes = Responde sí o no, por favor.
choice-profile-field-name = Nombre
choice-profile-field-timezone = Zona horaria
choice-profile-field-country = País
choice-profile-field-languages = Idiomas
choice-profile-field-interests = Intereses
choice-profile-field-language = Idioma en que te escribo
choice-profile-field-joined = En el programa desde
choice-profile-field-email = Correo
choice-profile-field-share = Mostrar mi alias a mi mentor o aprendices
handle-shared = Puedes escribirle directamente a { $name }: { $handles }.
