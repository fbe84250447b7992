### Las palabras para días y periodos: listas separadas por comas. Mayúsculas y acentos dan igual.

words-numbers = un/una/uno, dos/un par de, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno/veintiún, veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho, veintinueve, treinta
# Un mes y un día, y sus nombres.
words-holidays = 12-24 nochebuena, 12-25 navidad/navidades/día de navidad, 12-31 nochevieja/fin de año, 01-01 año nuevo/día de año nuevo, 01-06 reyes/los reyes/día de reyes/epifanía
words-day-today = hoy, ahora
words-day-yesterday = ayer
words-day-now = ahora
words-day-tomorrow = mañana
words-day-after-tomorrow = pasado mañana
# Pueden ir delante de un día: «el 24 de diciembre».
words-day-articles = el, la, los, las, del, de, de la, al, este, esta, próximo, día, el día, mismo, todo el
# Delante de un nombre corto, que así es un día: «este sáb».
words-day-on = este, próximo
words-day-from = desde, desde el, a partir de, a partir del, empezando, empezando el, comenzando
# Delante del primero de dos días: «del 20 al 27».
words-day-span-from = desde, desde el, de, del, de la, de el
words-day-between = entre, entre el
words-day-and = y
# Entre dos días: «del 20 al 27 de diciembre».
words-day-to = a, al, hasta, hasta el
# Delante del último día: «hasta el viernes».
words-day-until = hasta, hasta el, asta, hasta el día
# Delante del primer día en que la persona ya está: «vuelvo el lunes».
words-day-back = vuelvo, vuelvo el, regreso, regreso el, de vuelta, de vuelta el, de regreso, de regreso el, volveré, volveré el, volvería
words-day-lasting = por, durante, unas, unos
words-day-in = en, dentro de, de aquí a
words-day-from-now = a partir de ahora, a partir de hoy
words-day-ago = hace
words-day-after = después de, después del, tras, luego de
words-day-before = antes de, antes del
words-day-next = que viene, que entra, próximo, próxima, próximos, próximas, siguiente, siguientes
words-day-last = pasado, pasada, último, última, últimos, últimas
# «La primera semana de enero».
words-day-first = primera, primer, primeros, primeras
words-day-this = este, esta
words-day-whole = todo, toda, todo el, toda la, todo el mes de, el mes de, mes de, en, durante, durante todo
words-day-week-of = semana del, semana de, semana que empieza el
words-day-weekend = fin de semana, finde
# Junto a una duración: cada cuánto, no cuánto tiempo («una vez por semana»).
words-day-often = vez, veces, cada, hora, horas, minutos
words-day-beginning = principios, comienzos, principio, comienzo, inicio, inicios
words-day-middle = mediados
words-day-end = final, finales, fin, fines
words-day-days = día, días
words-day-weeks = semana, semanas
words-day-fortnights = quincena, quincenas
words-day-months = mes, meses
words-day-years = año, años
# Parecen días y no lo son.
words-day-no-day = la mañana, las mañanas, esta mañana, por la mañana, el otro día, algún día, un día, todos los días, cada día, buenos días
# Delante de un número dicen una hora, no un día.
words-day-hour = a las, de las, a la, de la
