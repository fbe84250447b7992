### La guía del programa.

help-guide = buscar algo en la guía del programa
do-guide = Buscarlo en la guía
arg-about = tema o palabras
guide-topics = **La guía.** ¿Sobre qué quieres leer? O pregúntame con tus palabras.
guide-empty = Aquí todavía no hay guía. Si tienes una pregunta, `/council` la lleva a una persona.
guide-gone = Esa página ya no está. Esto es lo que hay ahora en la guía:
guide-all = Todos los temas
guide-from = _De la guía: { $title }_
guide-other-language = _Por ahora solo lo tengo en { $language }._
guide-which = No sé cuál de estas cosas buscas:
guide-none = Ninguna
guide-nothing = No encuentro nada sobre «{ $words }» en la guía. Una persona te puede ayudar, o mira lo que hay.
# Cómo empiezan las preguntas.
words-question = qué, cómo, quién, quiénes, por qué, para qué, cuándo, dónde, cuál, cuáles, cuánto, cuánta, cuántos, cuántas, cada cuánto, a quién, de qué, puedo, se puede, debo, tengo que, es necesario, hay que, qué pasa
