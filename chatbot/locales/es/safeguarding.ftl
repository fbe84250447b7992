### Problemas de los que la gente informa en confianza, y quien los lee en el consejo.

help-report-problem = contar en confianza a una persona del consejo que algo va mal
do-report-problem = Avisar de un problema
ask-report-problem-whom =
    { $step ->
        [first]
            Siento que algo no vaya bien, y me alegra que lo digas.

            Es confidencial: solo lo lee **{ $reader }**, nadie más del consejo, y nunca la persona de la que se trata. Te avisaré cuando { $reader } lo haya visto y cuando se cierre, y puedes retirarlo en cualquier momento.{ $others ->
                [0] { "" }
               *[other] { " " }Si { $reader } no lo ve a tiempo, o se trata de { $reader }, lo recibe otra persona nombrada para esto.
            }

            { $contacts }

            ¿De quién se trata? Lo pregunto para que no le llegue.
        [added] Lo he añadido; todavía no he enviado nada. ¿De quién se trata? Un toque lo envía.
        [again] Todavía no he enviado nada. ¿De quién se trata? Basta un toque.
        [which_mentee] ¿De quién se trata?
        [which_councillor] ¿De quién se trata? A quien elijas no le llegará.
        [which_mentor] ¿De quién se trata?
       *[words]
            Todavía no se ha enviado nada. Solo lo leería **{ $reader }**, y nunca la persona de la que se trata; te avisaría cuando lo vea y cuando se cierre, y puedes retirarlo en cualquier momento.

            { $contacts }

            ¿De quién se trata? Con un toque se envía.
    }
report-whom-mentor = Mi mentor o mentora
report-whom-mentee = Mi aprendiz
report-whom-councillor = Alguien del consejo
report-whom-other = Otra persona
report-whom-unsaid = Prefiero no decirlo
report-whom-name = { $name }
ask-report-problem-words =
    { $more ->
        [yes] ¿Qué quieres añadir? Solo lo lee { $reader }.
       *[no] Cuéntame qué ha pasado, con tus palabras. Solo lo lee { $reader }.
    }
report-contacts = Fuera del programa puedes acudir a:
report-contact = - { $line }
report-contacts-none = Si alguien está en peligro, llama al número de emergencias del lugar donde estás: yo no sirvo para una urgencia.
danger =
    Me alegra mucho que me lo cuentes, y siento que sea tan duro. Solo soy un bot, así que por favor no te quedes a solas con esto: habla ahora con alguien cercano, o con quienes están justo para esto.

    { $contacts }{ $reader ->
        [none] { "" }
       *[other] { "" }

            Si quieres, **{ $reader }**, del programa, lo sabrá en confianza: un toque envía lo que has escrito, y a nadie más.
    }
worried-for =
    Qué bueno que lo notaste. No hace falta ser psicólogo ni psicóloga: pregunta cómo está, escucha y no cargues con esto a solas. Si temes por la vida de alguien, pide ayuda enseguida.

    { $contacts }{ $reader ->
        [none] { "" }
       *[other] { "" }

            Si quieres, **{ $reader }**, del programa, lo sabrá en confianza: un toque envía lo que has escrito, y a nadie más. No es un seguimiento, y no se anota nada.
    }
danger-tell = Contárselo a { $reader }
report-nobody =
    { $named ->
        [yes] Lo siento: la única persona que lee estos avisos aquí tiene que ver con esto, o no hay forma de localizarla, así que no se lo he enviado a nadie. Nadie lo ha leído y no lo he guardado.
       *[no] Lo siento: en este programa no hay nadie nombrado para leer estos avisos, así que no puedo pasarlo en confianza. Nadie lo ha leído y no lo he guardado.
    }
report-nobody-left = Lo siento: { $reader } no ha visto tu aviso, y aquí no hay nadie más a quien dárselo. Seguiré intentándolo.
report-despite = Escribes sobre { $name }, que es la única persona que lee estos avisos aquí. ¿Se trata de { $name }?
report-despite-about = Sí, no lo envíes
report-despite-yes = No, { $name } puede leerlo
report-many = Ya tienes varios avisos abiertos. Para verlos y añadir algo, toca `/report_problem`.
report-kept =
    Todavía no he enviado nada. Solo **{ $reader }** lo leería y vería que es tuyo; nunca se lo digo a quien se trata ni al resto del consejo. Antes de enviarlo eliges a quién se le oculta.
# Lo que pregunta si alguien se entera de un aviso, o de quién lo dio.
words-report-learns = se entera, se enteran, se enterará, se enterarán, se va a enterar, se van a enterar, enterarse, lo ve, lo ven, lo va a ver, lo verá, lo lee, lo leen, lo leerá, va a leer, van a leer, lo sabe, lo sabrá, va a saber, van a saber, sabe que fui, que fui yo, fui yo, que soy yo, se lo (dices|cuentas|dirán|van a decir|vas a decir), le (dices|cuentas|van a decir|vas a decir), se da cuenta, se dará cuenta, anónimo, anónima, mi nombre, queda entre nosotros
report-sent =
    Gracias por contármelo. Ahora lo tiene **{ $reader }**, y nadie más. Te avisaré cuando lo haya visto{ $others ->
        [0] ; si no es en { $span }, se lo recordaré.
       *[other] ; si no es en { $span }, pasa a la siguiente persona nombrada para esto, y te lo diré.
    }
report-own =
    Tu aviso del { $day } lo tiene { $reader }{ $seen ->
        [yes] , que ya lo ha visto.
       *[no] , que todavía no lo ha visto.
    }
report-own-add = Añadir algo
report-own-withdraw = Retirarlo
report-own-another = Avisar de otra cosa
report-own-answer = Responder
report-over = Ese aviso está cerrado o retirado. Puedes avisar de algo otra vez cuando quieras.
report-added = { $reader } ya tiene eso también.
report-withdrawn-own = Retirado: he borrado lo que escribiste. Puede que { $reader } lo leyera antes, y sabe que lo has retirado.
report-seen = { $reader } ha visto tu aviso.
report-closed = { $reader } ha cerrado tu aviso. Lo que escribiste se borrará. Si no está resuelto, dilo: puedes avisar otra vez, y puede ir a otra persona.
report-with-another = { $before } no ha visto tu aviso, así que ahora lo tiene **{ $reader }**.
report-from-reader =
    { $reader } te escribe sobre tu aviso:

    «{ $words }»

help-safeguarding = ver de qué te han avisado en confianza
arg-report = número
ask-safeguarding-words = ¿Qué le envío a { $author }? Le llega enseguida, en tu nombre.
report-new = Alguien avisa de un problema en confianza. **Solo tú puedes leer esto**: que siga así, por favor.
report-again = Esto te espera, en confianza, y nadie más puede leerlo en tu lugar:
report-still-open = Te avisaron de esto en confianza y aún no está cerrado:
report-passed-on = Alguien avisó de esto en confianza, y quien lo tenía no lo ha visto. Ahora **solo tú puedes leerlo**: que siga así, por favor.
report-heading =
    {"**"}Aviso { $number }**, de { $author }, { $day }{ $whom ->
        [mentor] , sobre su mentor.
        [mentor-named] , sobre su mentor, { $name }.
        [mentee] , sobre su aprendiz.
        [mentee-named] , sobre su aprendiz, { $name }.
        [councillor] , sobre alguien del consejo.
        [councillor-named] , sobre alguien del consejo, { $name }.
        [other] , sobre otra persona.
       *[unsaid] ; prefiere no decir de quién se trata.
    }
report-words = «{ $words }»
report-quoted = Adjunta lo que le dijeron: «{ $words }»
report-state-new = Toca que lo has visto antes del { $until }, por favor: yo se lo digo a quien avisa.
report-state-seen = Ciérralo cuando esté resuelto, por favor.
report-step-seen = Lo he visto
report-step-write = Escribirle
report-step-close = Cerrado
report-seen-noted = { $author } sabe que lo has visto. Si sigue abierto en { $span }, te lo recordaré.
report-written = Se lo he enviado a { $author }.
report-closed-noted = Cerrado, gracias. Se lo digo a { $author }, y las palabras se borran en { $kept }.
report-more = { $author } ha añadido algo al aviso { $number }: «{ $words }»
report-withdrawn = { $author } ha retirado el aviso { $number }. Haz como si no lo hubieras leído, por favor, salvo que alguien esté en peligro.
report-gone-on = El aviso { $number } ha pasado a otra persona nombrada para esto, porque se acabó el plazo. No hagas nada más con él, por favor.
report-none = No tienes ningún aviso { $number }.
report-is-over =
    { $state ->
        [withdrawn] El aviso { $number } fue retirado.
       *[closed] El aviso { $number } está cerrado.
    }
report-list-none =
    { $reader ->
        [yes] Ahora mismo no tienes ningún aviso.
       *[no] De lo que se avisa en confianza solo se entera quien está nombrado para ello en la configuración.
    }
report-left = De acuerdo. No se ha enviado nada, y no guardo nada de ello. Si al final quieres, aquí estoy.
# Quien ha empezado un aviso, o lo ha enviado, y prefiere no hacerlo.
words-report-left = (prefiero|mejor|quiero|quisiera|puedo|me gustaría) (retirarla|retirarlo|retirar|quitarla|quitarlo|anularla|anularlo|dejarlo|dejarlo así|dejarlo ahí|no seguir|no decir nada|no mandarlo|no mandarla|no enviarlo|no denunciar|que no), mejor (no la mandes|no lo mandes|no la envíes|no lo envíes), no (la|lo) (mandes|envíes|manden), (retírala|retíralo|retirala|retiralo|anúlala|anúlalo), me arrepentí, me arrepiento, cambié de idea, cambié de opinión, olvida la denuncia

# Lo que dice quien recibe un pedido de dinero o de claves en nombre del programa, ver `safeguarding/money.py`; todo número se lee como 1.
words-asked-for-money = (es|sea|huele a|suena a|parece) (una estafa|un fraude|estafa|fraude), (estafador|estafadora|estafando|estafaron), me (pide|piden|pidió|pidio|pidieron) (dinero|plata|la clave|mi clave|la contraseña|mi contraseña|la tarjeta|mi tarjeta|una tarjeta de regalo|los datos del banco|mis datos del banco), me (pide|piden|pidió|pidio|pidieron) 1 (euros|dólares|dolares|pesos|soles), 1 (euros|dólares|dolares|pesos|soles) (la|de|por la|para la) (inscripción|inscripcion|matrícula|matricula), si le (pago|transfiero|deposito), (quiere|quieren) que le (pague|transfiera|deposite|mande dinero|mande plata)
report-no-money = No pagues, por favor, y no le des a nadie tu contraseña ni tu tarjeta. Aquí todo es gratis: quienes dan mentoría lo hacen por gusto y nadie del programa puede pedirte dinero. Puedes contárselo en confianza a una persona; no he pasado tus palabras a nadie.
