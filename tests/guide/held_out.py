"""Sixty questions that the guide's search has not learned from, each with the passages that answer it.

They were written by somebody who saw the passages, but neither the search nor what it learns from. They stay out of
`questions.toml`; who looks for better words there writes new ones for themselves. `none`: the guide has no answer, so
nothing may be shown for certain.
"""

from __future__ import annotations

HELD_OUT = (
    ("en", "so is he like my boss now or can i ignore what he suggests lol", "mentor-role:limits mentor-role:purpose"),
    ("en", "just joined, no clue whats going on here, whats the whole idea", "mentor-role:programme"),
    ("en", "i have two kids and a full time job, would i even manage having a mentee", "mentor-week:time"),
    (
        "en",
        "already got 4 people and it keeps sending me more, can i turn one down without looking like a jerk",
        "mentor-week:offers",
    ),
    ("en", "the girl im supposed to be helping left me on read twice", "mentor-week:silent"),
    ("en", "is there gonna be tests or stuff to study", "mentee:yours"),
    (
        "en",
        "its been 3 weeks since i signed up and still nobody, did you guys forget me",
        "mentee:waiting mentee:expect",
    ),
    ("en", "got a call w my new mentee tmrw and my mind is blank", "first-conversation:topics"),
    (
        "en",
        "do i text her or does she text me?? we just got matched",
        "first-conversation:who mentee:expect mentor-role:good",
    ),
    ("en", "is once every 2 months too little", "meeting:often"),
    ("en", "she lives in tokyo im in chicago when on earth do we talk", "meeting:no-time meeting:how"),
    ("en", "two weeks of crickets from the person who was gonna help me", "silent-mentor:do"),
    ("en", "how many strikes does a mentor get before you guys step in", "silent-mentor:steps"),
    ("en", "i kinda vanished for a month on my mentee and now its awkward to write", "silent-mentor:you"),
    ("en", "he is nice but we have zero in common, would it be mean to want somebody else", "changing-mentor:ask"),
    ("en", "if i swap does my current one need to be ok with it", "changing-mentor:steps"),
    ("en", "can my friend dana be the one who guides me, she already does this here", "changing-mentor:wish"),
    ("en", "having surgery in june, will need like 2 months off from mentoring, is that a problem", "going-away:days"),
    ("en", "when im on vacay in august do the people i mentor get reassigned", "going-away:mentees"),
    ("en", "does a podcast episode qualify", "activities:counts"),
    ("en", "my workshop has been pending forever, who signs off on it", "activities:confirmed mentor-week:confirming"),
    ("en", "been here 3 months, can i start helping newbies myself", "becoming-mentor:needs becoming-mentor:apply"),
    ("en", "burnt out and want to hang it up for good, do my mentees just get dumped", "becoming-mentor:stop"),
    ("en", "a guy here keeps asking me for pics", "conduct:help conduct:rules"),
    ("en", "someone is pitching his crypto thing to all of us, is that ok", "conduct:rules conduct:help"),
    ("en", "can other people here look up my email", "privacy:others"),
    ("en", "if i rant to you about my mentor will she read it", "privacy:notes"),
    ("en", "do i get some kind of certificate when im done", "none"),
    ("en", "will you guys pay my flight to the meetup", "none"),
    ("en", "how do ppl get elected onto the council", "none"),
    ("es", "y un mentor pa que me sirve a mi si ya se programar", "mentor-role:purpose"),
    ("es", "cobran por esto o q onda", "mentee:yours mentor-role:programme"),
    ("es", "como le hago para no ser un pesimo mentor", "mentor-role:good"),
    ("es", "curro hasta las 8, me da la vida para llevar a alguien?", "mentor-week:time"),
    ("es", "che cada cuanto me vas a andar preguntando por el pibe que acompaño", "mentor-week:check-in"),
    (
        "es",
        "me salio un aviso de un taller que dio la chica que guio y yo ni fui, tengo que darle el ok?",
        "mentor-week:confirming activities:confirmed",
    ),
    ("es", "me anote hace rato y nada de nada, sigo en la cola?", "mentee:waiting mentee:expect"),
    ("es", "si entro como aprendiz a que me comprometo", "mentee:yours"),
    ("es", "siento que desperdicio las llamadas con mi mentora, algun tip", "mentee:active"),
    ("es", "me da penita mandarle el primer wasap a mi mentor", "first-conversation:who"),
    (
        "es",
        "que cosas dejamos claras desde el arranque con mi mentora pa no tener lios despues",
        "first-conversation:agree",
    ),
    ("es", "vale si solo nos mandamos audios? es que nunca coincidimos", "meeting:no-time meeting:how"),
    ("es", "quiere juntarse conmigo en un cafe, es seguro?", "meeting:how"),
    ("es", "mi mentora me clavo el visto hace como 10 dias", "silent-mentor:do"),
    ("es", "si un mentor se borra del mapa lo echan o como es la cosa", "silent-mentor:steps"),
    ("es", "no hay onda con el mentor que me toco, puedo pedir otro sin dar explicaciones", "changing-mentor:ask"),
    ("es", "ya pedi el cambio pero me arrepenti, se puede deshacer??", "changing-mentor:steps"),
    ("es", "doy a luz en marzo, puedo parar y despues seguir de mentora", "going-away:days"),
    ("es", "ando en parciales este mes, pierdo a mi mentor si no aparezco", "going-away:mentee"),
    ("es", "y para q tanto papeleo de andar diciendo lo q hice", "activities:why"),
    ("es", "puse mal la fecha de la charla que subi, como lo arreglo", "activities:how"),
    ("es", "llevo casi un año y me encantaria guiar a otro, q piden", "becoming-mentor:needs becoming-mentor:apply"),
    ("es", "ya mande mi postulacion pa mentor, cuando me avisan", "becoming-mentor:apply"),
    ("es", "un compa se burla de mi acento en las llamadas", "conduct:help conduct:rules"),
    ("es", "necesito hablar con alguien de carne y hueso, no con un bot", "conduct:council"),
    ("es", "mi num de celu lo ven los demas?", "privacy:others"),
    ("es", "cuando me salga borrais mis cosas?", "privacy:kept"),
    ("es", "mi hermano de 15 puede entrar o hay q ser mayor", "none"),
    ("es", "dan carta de recomendacion para la uni", "none"),
    ("es", "hay un grupo de wasap con todos los aprendices", "none"),
)
MISSED = {
    "i kinda vanished for a month on my mentee and now its awkward to write",  # taken for a mentee who did
}
"""Questions that another passage comes first for; none is shown for certain."""
