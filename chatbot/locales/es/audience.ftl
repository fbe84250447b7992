### Who something is for, in words.

words-all-members = todos, todas, todos ellos, todas ellas, todo el mundo, todos los miembros, miembros, gente, personas, la comunidad, toda la comunidad
words-mentors = mentor, mentora, mentores, mentoras
words-mentees = mentee, mentees, aprendiz, aprendices, mentorizados, mentorizadas
words-councillors = consejo, el consejo, consejero, consejera, consejeros, consejeras
words-newcomers = nuevos, nuevas, los nuevos, miembros nuevos, nuevos miembros, recién llegados
words-between = y, e, nuestros, nuestras, cada uno de, por favor, todos, todas, o, u, en, de, del, el, la, los, las, a, al, para, quienes, que, habla, hablan, que hablan, quienes hablan, viven en, viven, son, con, cada, solo, sólo, solamente, únicamente, nomás, nada más, exclusivamente
# Lo que puede ir junto a quienes se nombran en lugar de otras personas: no, eso solo a los mentores.
words-audience-beside = solo, sólo, solamente, nomás, nomas, nada más, únicamente, no más, exclusivamente, esto, eso, ese, este, es, era, sería, va, iba, debe ir, tiene que ir, que vaya, que sea, que le llegue, que les llegue, me refería, me refiero, quise decir, quería decir, digo, mándalo, mandalo, mándaselo, envíalo, envíaselo, mejor, en vez, en lugar, no a todos, no para todos, no a todo el mundo, no a todas, basta con, alcanza con, con
words-audience-too = también, además, agrega, añade, suma, incluye
words-audience-but = menos, excepto, salvo, pero no, no a, no, sin, aparte de
words-joined = que se unieron, quienes se unieron, se unieron, que llegaron, que entraron
words-before = antes de, antes del, hasta
words-speakers-en = angloparlantes
words-speakers-es = hispanohablantes
audience-everybody = Todos
audience-mentors = Mentores
audience-mentees = Aprendices
audience-newcomers = Miembros nuevos
audience-my-mentees = Mis aprendices
audience-count =
    { $roles ->
        [mentor] { $count ->
            [one] { $count } mentor
           *[other] { $count } mentores
        }
        [mentee] { $count ->
            [one] { $count } aprendiz
           *[other] { $count } aprendices
        }
        [council] { $count ->
            [one] { $count } miembro del consejo
           *[other] { $count } miembros del consejo
        }
        [mentee-mentor] { $count ->
            [one] { $count } mentor o aprendiz
           *[other] { $count } mentores y aprendices
        }
       *[other] { $count ->
            [one] { $count } miembro
           *[other] { $count } miembros
        }
    }
audience-named = { $names }
audience-mentees-of = con { $names } como mentor
audience-countries = en { $names }
audience-languages = { $count ->
        [one] que habla
       *[other] que hablan
    } { $names }
audience-joined-after = desde el { $day } en el programa
audience-joined-before = en el programa desde antes del { $day }

# When something goes out to an audience.
when-unclear = Necesito un día y una hora, como «mañana a las 9:00» o «viernes 18:00».
when-past = Esa hora ya pasó. ¿Cuándo deben leerlo?

# Algo que se dice a muchas personas a la vez: cómo empieza, y qué hay entre quiénes son y lo que se les dice.
# Lo mismo sin nada delante: todos los mentores deben saber que hay reunión.
words-announce-known = deben saber que, debe saber que, deberían saber que, debería saber que, tienen que saber que, tiene que saber que, necesitan saber que, necesita saber que, tienen que enterarse de que, deben enterarse de que
words-announce = mandar un aviso a, enviar un aviso a, quiero mandar un aviso a, quiero enviar un aviso a, quisiera mandar un aviso a, mandar un anuncio a, enviar un anuncio a, quiero mandar un anuncio a, quiero anunciar a, quiero avisar a, dar un aviso a, avisar solo a, avisa solo a, avísales solo a, anuncia a, que, quiero que, necesito que, envíales a, mándales a, manda a, envía a, anúnciales a, anuncia, anunciar a, avisa, avísales a, avisen a, avisar a, diles a, informa, infórmales a, comunica a, comunícales a, cuéntales a, recuerda a, recuérdale a, recuérdales a, hazles saber a, manda un aviso a, envía un aviso a, envía un anuncio a, manda un anuncio a, haz un anuncio a, (escribe|escribir|escríbeles|escribeles|avisa|avísales|avisales|avisar|avisarles|di|diles|decirles|dile|manda|mándales|mandales|envía|envia|envíales|recuerda|recuérdales|recuerdales|informa|infórmales) (solo|sólo|solamente|únicamente|nomás|nada más|exclusivamente) a, (solo|sólo|únicamente) (avisa|avísales|diles|escribe|escríbeles) a, (escribe|escríbeles|escribeles|escribir) a
words-announce-that = que, sepan que, sepa que, de que, un mensaje de que, un mensaje que diga que, un mensaje diciendo que, un aviso de que, un recordatorio de que
# Antes de a quiénes va, tras la palabra de anunciar.
words-announce-to = a, al
