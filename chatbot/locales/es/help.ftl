help-help = ver qué puedo hacer
arg-topic = comando
help-intro = Esto es lo que puedes escribirme. Para ver ejemplos, pon `/help` delante de un comando.
help-group-everyone = **Para todo el mundo**
help-group-mentee = **Para quienes tienen o buscan mentor**
help-group-mentor = **Para mentores**
help-group-council = **Para el consejo**
help-line = - `/{ $usage }` – { $what }
help-one =
    `/{ $usage }`
    { $what }

    { $examples }
help-example = - `/{ $line }`
help-no-topic = No conozco el comando «{ $topic }». Escribe `/help` para verlos todos. Si quien necesita ayuda eres tú, basta un toque.
help-need = Necesito ayuda
help-stranger = Me encargo de un programa de mentoría: busco mentores y estoy pendiente de que nadie quede en el olvido. Escribe `/start` para unirte.
help-room = Me encargo del programa de mentoría. Escríbeme en privado y te muestro qué puedo hacer.

do-start = Empezar
do-help = Ver qué puedo hacer
do-request-mentor = Pedir un mentor
do-my-mentor = Mi mentor
do-profile = Mi perfil
do-report = Contar una actividad
do-activities = Mis actividades
do-mentees = Mis aprendices
do-offers = Quién espera mi respuesta
do-capacity = A cuántos acompaño
do-away = Voy a estar fuera
do-back = Ya he vuelto
do-step-down = Dejar de ser mentor
do-backup = Nombrar sustituto
do-change-mentor = Otro mentor
do-checkin = Seguimiento
do-heard = Última vez que hablamos
do-edit = Cambiar una actividad
do-answer = Responder
do-review = Revisar
do-languages = Mis idiomas
do-zone = Dónde vivo
do-link = Unir mis redes
do-apply-mentor = Ser mentor
do-status = Cómo va todo
do-todo = Qué hay que decidir
do-mentors = Mentores
do-waiting = Quién espera
do-inactive = Quién no da señales
do-cancel = Dejarlo
do-confirm = Confirmar
do-appoint = Nombrar a alguien
do-assign = Asignar mentor
do-dismiss = Terminar un papel
do-invite = Invitar a alguien
do-resolve = Decidir
