"""People write to each other through the bot, each on their own network."""

from __future__ import annotations

import pytest

from chatbot.core.messages import FileKind, MessageKind, Network, RemoteFile
from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee on Telegram."""
    return await world.member("ana", share_handle=False)


@pytest.fixture
async def kim(world: World, ana: Person) -> Person:
    """Her mentor, on Matrix."""
    kim = await world.member("kim", roles=["mentor"], network=Network.MATRIX, share_handle=False)
    await world.pair(ana, kim)
    return kim


async def test_words_go_from_one_network_to_the_other_and_back(ana: Person, kim: Person) -> None:
    await ana.says("tell Kim Hi! When shall we *talk*?", "passed it on to Kim")
    kim.reads("Ana: Hi! When shall we *talk*?", "Reply to this message")
    [first] = kim.screen[-1:]
    assert first.labels == ["Answer", "Mute Ana"]

    await kim.says("Tomorrow at nine?", about=first.id)
    ana.reads("Kim: Tomorrow at nine?")
    assert "Reply to this message" not in ana.screen[-1].text
    await ana.says("Fine", about=ana.screen[-1].id)
    kim.reads("Ana: Fine")
    assert kim.screen[-1].text == "Ana: Fine"


async def test_in_spanish(world: World, ana: Person, kim: Person) -> None:
    async with world.store() as store:
        for member in (await ana.member(), await kim.member()):
            (await store.people.get(member.id)).locale = "es"  # type: ignore[union-attr]
    await ana.says("tell Kim ¡Hola!", "Se lo he hecho llegar a Kim")
    kim.reads("Ana: ¡Hola!", "Responde a este mensaje y le haré llegar tu respuesta a Ana")


async def test_in_the_midst_of_a_talk_plain_words_go_on_and_are_seen_to(world: World, ana: Person, kim: Person) -> None:
    await ana.says("tell Kim Hi!")
    await kim.says("Hello, how was your week?", "Passed on to Ana")  # plain words, within the hour
    ana.reads("Kim: Hello, how was your week?")

    assert await ana.says("Busy, and yours?", said_as="t7") == ""
    assert world.adapters[Network.TELEGRAM].reactions == {"t7": ["🕊"]}
    kim.reads("Ana: Busy, and yours?")

    await world.advance(hours=2)
    await ana.says("It rained all day", "for Kim, or for me?")
    kim.reads_nothing()


async def test_plain_words_are_sent_after_one_tap(world: World, ana: Person, kim: Person) -> None:
    await ana.says("I found a room in the library", "Is that for Kim, or for me?")
    kim.reads_nothing()
    token = ana.screen[-1].tokens[0]
    await ana.presses("Send to Kim", "passed it on to Kim")
    kim.reads("Ana: I found a room in the library")
    await ana.says("", "done already", choice=token)
    kim.reads_nothing()


async def test_what_was_for_the_bot_goes_nowhere(world: World, ana: Person, kim: Person) -> None:
    await ana.says("I found a room in the library")
    token = ana.screen[-1].tokens[0]
    await ana.presses("It was for you", "haven’t passed it on")
    await ana.says("", "done already", choice=token)
    kim.reads_nothing()


async def test_words_that_wait_for_a_tap_are_dropped_after_a_day(world: World, ana: Person, kim: Person) -> None:
    await ana.says("blue curtains and two lemons")
    await world.advance(hours=30)
    await ana.presses("Send to Kim", "done already")
    kim.reads_nothing()


async def test_edits_and_deletions_follow(world: World, ana: Person, kim: Person) -> None:
    await ana.says("tell Kim At nien", said_as="t1")
    await ana.says("tell Kim At nine", said_as="t1", edited=True)
    assert kim.screen[-1].text == "Ana (edited): At nine"

    count = len(kim.screen)
    await ana.says("", kind=MessageKind.DELETED, about="t1")
    assert len(kim.screen) == count - 1


async def test_reactions_go_to_the_message_as_it_was_written(world: World, ana: Person, kim: Person) -> None:
    await ana.says("tell Kim I did it!", said_as="t1")
    assert await kim.says("🎉", reaction=True, about=kim.screen[-1].id) == ""
    assert world.adapters[Network.TELEGRAM].reactions == {"t1": ["🎉"]}


async def test_files_are_fetched_from_one_network_for_the_other(world: World, ana: Person, kim: Person) -> None:
    world.adapters[Network.TELEGRAM].files["f1"] = b"a picture"
    picture = RemoteFile(FileKind.PICTURE, "f1", "room.jpg", "image/jpeg", 9)
    await ana.says("tell Kim")
    await ana.says("the room", file=picture)
    words, shown = kim.screen[-2:]  # on Matrix words stand before a picture, where everybody sees them
    assert words.text.startswith("Ana: 🖼 the room")
    assert shown.attachment is not None
    assert (shown.attachment.content, shown.attachment.filename) == (b"a picture", "room.jpg")
    await kim.says("nice", about=shown.id)
    ana.reads("Kim: nice")

    await ana.says("", file=RemoteFile(FileKind.VOICE, "gone", "", "audio/ogg", 3))
    assert kim.screen[-1].text == "Ana: 🎤"
    await ana.says("", "too large", file=RemoteFile(FileKind.VIDEO, "f1", "", "video/mp4", 30_000_000))
    await ana.says("", file=RemoteFile(FileKind.PLACE, "-12.05,-77.04"))
    assert "openstreetmap.org" in kim.screen[-1].text


async def test_a_person_can_be_muted(ana: Person, kim: Person) -> None:
    await ana.says("tell Kim Hi!")
    await kim.presses("Mute Ana", "won’t bring you messages from Ana")
    await ana.says("Are you there?", "isn’t taking messages")
    kim.reads_nothing()
    await kim.presses("Hear from Ana again", "hear from Ana again")
    await ana.says("tell Kim And now?")
    kim.reads("Ana: And now?")


async def test_at_night_words_come_unless_the_reader_says_otherwise(world: World, ana: Person, kim: Person) -> None:
    async with world.store() as store:
        (await store.people.get((await kim.member()).id)).timezone = "Asia/Tokyo"  # type: ignore[union-attr]
    await world.advance_to(world.clock.now().replace(hour=18))  # three in the morning there
    kim.read()
    await ana.says("tell Kim Hi!")
    kim.reads("Ana: Hi!")
    await kim.says("profile night no", "no")
    await ana.says("tell Kim Still awake?")
    kim.reads_nothing()
    await world.advance(hours=8)
    kim.reads("Ana: Still awake?")


async def test_only_those_who_belong_together_write_to_each_other(world: World, ana: Person, kim: Person) -> None:
    bea = await world.member("bea")
    zoe = world.person("zoe", "Zoe")
    await zoe.says("start")
    await bea.says("tell Kim Hi!", "can’t find anyone called “Kim”")
    await zoe.says("tell Bea Welcome!", "passed it on to Bea")
    bea.reads("Zoe: Welcome!")
    await bea.says("Thank you so much", about=bea.screen[-1].id)
    zoe.reads("Bea: Thank you so much")
    kim.reads_nothing()


async def test_nothing_of_it_is_kept(world: World, ana: Person, kim: Person) -> None:
    await ana.says("tell Kim the purple elephant")
    await kim.says("a green giraffe", about=kim.screen[-1].id)
    await ana.says("an orange otter")
    await world.advance(minutes=1)
    async with world.store() as store:
        connection = await store.session.connection()
        for table in await connection.run_sync(lambda sync: __import__("sqlalchemy").inspect(sync).get_table_names()):
            rows = await connection.exec_driver_sql(f'SELECT * FROM "{table}"')
            told = str(rows.fetchall())
            for word in ("elephant", "giraffe", "otter"):
                assert word not in told, table


async def test_when_they_last_wrote_is_known(world: World, ana: Person, kim: Person) -> None:
    await ana.says("tell Kim Hi!")
    async with world.store() as store:
        ids = (await ana.member()).id, (await kim.member()).id
        assert await store.talk.last_exchange(*ids) == (world.clock.now(), None)


async def test_of_two_with_one_name_no_button_keeps_the_words(world: World) -> None:
    ben = await world.member("ben", "Ben", roles=["mentor"], network=Network.MATRIX)
    for user_id in ("s1", "s2"):
        await world.pair(await world.member(user_id, "Sam"), ben)
    await ben.says("tell Sam plumbago", "Who do you mean by “Sam”?")
    assert len([label for label in ben.screen[-1].labels if label.startswith("Sam · ")]) == 2
    async with world.store() as store:
        rows = (await store.session.connection()).exec_driver_sql
        assert "plumbago" not in str((await rows("SELECT * FROM outbox")).all())


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("remind Kim that we meet friday", "we meet friday"),
        ("can you remind Kim about the call", "about the call"),
        ("remind Kim to bring the book", "please bring the book"),
        ("can you pass on to Kim that the link changed", "the link changed"),
        ("pass this along to Kim: the link changed", "the link changed"),
        ("write Kim a message that I'm ill", "I'm ill"),
        ("write Kim a short note that I'm ill", "I'm ill"),
        ("write a quick note to Kim saying I'm ill", "I'm ill"),
        ("escríbele a Kim una notita diciendo que llego tarde", "llego tarde"),
        ("could you ask Kim whether friday works", "can you tell me if friday works?"),
        ("ask my mentor what time we meet", "can you tell me what time we meet?"),
        ("write to my mentor on my behalf: the link changed", "the link changed"),
        ("escríbele a Kim de mi parte: hola, sin prisa", "hola, sin prisa"),
        ("recuérdale a Kim que nos vemos el viernes", "nos vemos el viernes"),
        ("me puedes recordarle a Kim lo de la llamada", "lo de la llamada"),
        ("pregúntale a Kim si el viernes puede", "¿el viernes puedes?"),
        ("necesito preguntarle a mi mentora cuándo nos vemos", "¿me dices cuándo nos vemos?"),
        ("que Kim sepa que llego tarde", "llego tarde"),
    ],
)
async def test_reminders_and_questions_for_somebody_are_words(ana: Person, kim: Person, said: str, words: str) -> None:
    await ana.says(said, "Shall I send this to Kim?", f"“{words}”")
    await ana.presses("Send to Kim")
    kim.reads(words)


@pytest.mark.parametrize("said", ["quiero preguntarle algo a mi mentora", "I'd like to ask my mentor something"])
async def test_what_is_still_to_be_said_to_ones_mentor_is_asked(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "What shall I tell Kim?")
    await ana.says("could you look at my poster?")
    kim.reads("could you look at my poster?")


async def test_what_is_likely_a_wish_comes_before_sending_it(ana: Person, kim: Person) -> None:
    await ana.says("éramos unos 40", "Is that for Kim, or for me?")
    labels = ana.screen[-1].labels
    assert labels.index("Change an activity") < labels.index("Send to Kim")


async def test_words_of_which_a_guess_shows_but_a_few_are_shown_whole_before_they_go(world: World) -> None:
    ravi = await world.member("ravi", "Ravi", roles=["mentor"])
    ada = await world.member("ada", "Ada", roles=["council"])
    await ada.says("send Ravi a kind message from me, ask if there is anything we can do for him")
    label = next(one for one in ada.screen[-1].labels if one.startswith("Write to somebody: Ravi"))
    await ada.presses(label, "Shall I send this to Ravi?")
    ravi.reads_nothing()


async def test_what_only_the_bot_has_is_for_the_bot(world: World) -> None:
    lucia, jo = await world.member("lucia", "Lucía", roles=["mentor"]), await world.member("jo", "Jo")
    await world.pair(jo, lucia)
    for said in ("can you put the check-ins in my google calendar?", "ponme los check-ins en el calendario de google"):
        assert "or for me?" not in await lucia.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "exams coming, i cant do anything till mid december",
        "im swamped at work until january",
        "ando a full con la uni hasta enero",
        "tengo parciales hasta el 10 de diciembre",
    ],
)
async def test_a_mentee_who_is_busy_is_offered_to_tell_their_mentor_so(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "mentees can come and go", "Shall I tell Kim in your words?", said)
    kim.reads_nothing()
    await ana.presses("Send to Kim", "passed it on to Kim")
    kim.reads(said)


async def test_what_stands_before_the_words_for_somebody_is_background(ana: Person, kim: Person) -> None:
    said = "yesterday was my birthday lol. anyway, could you tell Kim i cant make it tomorrow"
    await ana.says(said, "Shall I send this to Kim?", "“i cant make it tomorrow”")


@pytest.mark.parametrize("said", ["escríbele a Kim algo amable, porfa", "write Kim something nice for me"])
async def test_words_that_are_not_said_are_asked_for(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "What shall I tell Kim?")


@pytest.mark.parametrize("lead", ["something like, ", "sth along the lines of: ", "algo así como "])
async def test_what_says_that_the_words_may_be_others_is_not_sent(ana: Person, kim: Person, lead: str) -> None:
    await ana.says("write to Kim", "What shall I tell Kim?")
    await ana.says(f"{lead}hey, all good?", "passed it on to Kim")
    kim.reads("Ana: hey, all good?")


@pytest.mark.parametrize("said", ["did kim get my message?", "le llegó a Kim lo que escribí?"])
async def test_who_asks_whether_words_arrived_is_told_when_they_went(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "Nothing of yours has gone to Kim through me yet, and nothing has come from them.")
    await ana.says("tell Kim I'm ill", "passed it on to Kim")
    await ana.says(said, "Your last words went to Kim on", "none have come back through me yet", "I can’t see")
    await kim.says("tell Ana get well soon", "Passed on to Ana")
    ana.read()
    await ana.says(said, "Your last words went to Kim on", "and theirs last came on")
