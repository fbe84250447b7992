"""A proposal from its first line to what became of every word said to it."""

from __future__ import annotations

from datetime import timedelta

from tests.proposal.programme import in_council_room, proposed, revised
from tests.world import World


async def test_everybody_reads_what_became_of_their_sentence(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    kim, bea = await world.member("kim", "Kim", roles=["mentor"]), await world.member("bea", "Bea", locale="es")
    eve = await world.member("eve", "Eve")
    await proposed(ana)
    kim.reads("Ana proposes: “One page for mentors”", "2. Check-ins", "until Tue 8 Dec")
    await kim.presses("I support it", "Noted: you support", "say why?")
    await kim.says("it is high time", "Thank you, that helps")
    bea.reads("Ana propone: «One page for mentors»")
    await bea.presses("La objeto", "Anotado: objetas", "¿Quieres decir por qué?")
    await bea.says("Cada semana es demasiado para mí", "Gracias, eso ayuda")
    await eve.says("proposals", "One proposal would like to hear from you", "1 supports · 1 objects")
    await eve.presses("One page for mentors", "Nobody knows")
    await eve.presses("Comment", "What would you like to say about “One page for mentors”?")
    await eve.presses("On 2. Check-ins", "about 2. Check-ins?")
    await eve.says("Please say what happens when somebody is ill", "Your comment is with")
    await world.advance(days=1)
    ana.reads("New in the proposals you follow", "3 new comments", "Bea objects", "Eve · on 2.")

    await revised(ana, 1, "2. Check-ins", "A mentor writes to each mentee every two weeks.")
    kim.reads(
        "has a new version", "mentee every [week. → two weeks.]", "You supported version 1, and that stays with it"
    )
    bea.reads("Objetaste la versión 1, y eso queda con ella")
    await eve.says("proposal 1", "0 support · 0 object", "On version 1: 1 supports · 1 objects")
    await bea.presses("La apoyo", "Anotado: apoyas")
    await bea.presses("No, eso es todo", "Apoyas «One page for mentors»")

    await world.advance(days=15, step=timedelta(days=5))
    ana.reads("The discussion of “One page for mentors” is over", "Zoe has it until")
    zoe.reads("Ana proposes: “One page for mentors”", "3 comments, 3 not answered yet")
    await zoe.presses("Decide", "Nothing goes out before")
    await zoe.presses("Accepted in part", "Accepted in part: why?")
    await zoe.says("A page is coming, the rhythm stays open.", "3 comments have no answer yet", "Kim supports it")
    await zoe.presses("Just thank them", "2 comments have no answer yet", "Bea objects · on version 1")
    await zoe.says("Version 2 says two weeks.", "The last comment without an answer", "Eve · on 2. · on version 1")
    await zoe.says("We add a line about illness.", "3 comments, all answered", "Ready")
    await zoe.presses("Promise something", "What does the council promise")
    await zoe.says("A page in both languages", "Who sees to it?")
    await zoe.presses("Zoe", "By when will Zoe have done it?")
    await zoe.says("24 Dec 2026", "A page in both languages · Zoe, by 24 Dec 2026")
    eve.read()
    await zoe.presses("Send it out", "is decided: Accepted in part. 4 people read it")
    await world.advance(hours=1)
    read = eve.reads(
        "You wrote: “Please say what happens", "The answer: We add a line about illness.", "You said, we did"
    )
    assert read.index("You wrote") < read.index("What became of “One page for mentors”: Accepted in part")
    assert "A page in both languages · Zoe, by 24 Dec 2026" in read
    read = bea.reads("Escribiste: «Cada semana", "La respuesta: Version 2 says two weeks.", "Aceptada en parte")
    assert "We add a line about illness" in read
    assert "The council has decided about proposal #1" in in_council_room(world)
    assert "Eve" not in in_council_room(world)
    await bea.presses("La apoyo", "ya está decidida: Aceptada en parte")

    await world.advance(days=18, step=timedelta(days=6))
    await zoe.says("status", "promises to keep: 1, 1 late")
    await zoe.says("todo", "Promised: A page in both languages · Zoe, by 24 Dec 2026 · late")
    eve.reads("was promised by 24 Dec 2026", "isn’t done yet", "Zoe sees to it")
    assert "Late promise: A page in both languages · Zoe, since 24 Dec 2026" in in_council_room(world)
    await zoe.presses("Promises", "late")
    await zoe.presses("Done: A page in both languages", "done! Would you like to say what came of it?")
    await zoe.says("It is in the guide", "Every promise is kept")
    await world.advance(hours=1)
    eve.reads("Done: “A page in both languages”", "“It is in the guide”")
