"""What people write, press and vote: whoever they are, whatever they were asked, and in whatever order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chatbot.core.messages import FileKind, MessageKind, RemoteFile
from handlers.features import all_commands
from tests.fuzzing import hostile
from tests.fuzzing.programme import BYSTANDER, COUNCIL, LOUNGE, NAMES, STRANGER, Played, Programme
from tests.fuzzing.target import Case, Target, hold
from tests.world import Message

Step = dict[str, Any]
_EXAMPLES = sorted(
    {line for command in all_commands().commands.values() for line in (*command.examples, *command.also_examples)}
)
_SENTENCES = (
    *("I need a mentor who knows events", "my mentor never answers", "when is the next meeting?", "I'm away next week"),
    *("yes please", "no thanks", "all good, we talked on Sunday", "forget me", "what do you know about me?", "1", "2"),
    *("quiero un mentor", "estoy de vacaciones hasta el 3 de mayo", "cancel", "help", "who am I?", "not now", "Kim"),
)
_TOKENS = (
    "",
    "1.0.abc",
    "1.0",
    "1.99.",
    "x.y.z",
    "999999999999999999999.1.x",
    "١.٠.a",
    "-1.-1.",
    "1.0.\ud800",
    "0" * 500,
)
_MEDIA = ("application/octet-stream", "image/png", "text/x-\ud800", "")


class _People(Target):
    """A case is a list of steps, each by somebody, and played on a copy of the programme."""

    round: ClassVar[int] = 40
    short: ClassVar[int] = 6
    seconds: ClassVar[float] = 4.0
    watched: ClassVar[float] = 0.3

    def __init__(self) -> None:
        self._programme = Programme()

    async def open(self) -> None:
        await self._programme.open()

    async def close(self) -> None:
        await self._programme.close()

    async def play(self, case: Case) -> None:
        async with self._programme.case() as played:
            for step in case:
                await _take(played, step)


@st.composite
def _steps(draw: DrawFn, known: Sequence[Case], step: SearchStrategy[Step], most: int) -> list[Step]:
    """Return steps of a known case, some of them replaced, and others after them."""
    begun = list(draw(st.sampled_from(list(known)))) if draw(st.booleans()) else []
    begun = begun[: draw(st.integers(0, most))]
    for _ in range(draw(st.integers(0 if begun else 1, most - len(begun) if begun else most))):
        begun.insert(draw(st.integers(0, len(begun))), draw(step))
    return begun


class Sentences(_People):
    """Commands, their arguments, and free sentences."""

    name: ClassVar[str] = "sentences"
    about: ClassVar[str] = (
        "an answer to whoever wrote, valid everywhere, and nothing to anybody who has nothing to do with it"
    )

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        words = hostile.texts(surrogates=True)
        said = st.one_of(
            hostile.spoiled_text(_EXAMPLES, words, most=3),
            hostile.spoiled_text((*_SENTENCES, *(f"/{line}" for line in _EXAMPLES)), words, most=2),
            st.sampled_from((*_EXAMPLES, *_SENTENCES)),
            words,
        )
        step = st.fixed_dictionaries(
            {"who": st.sampled_from(NAMES), "text": said},
            optional={
                "room": st.just(LOUNGE),
                "edited": st.just(True),
                "about": st.integers(-5, -1),
                "quoted": words,
                "name": words,
                "handle": words,
                "locale": hostile.texts(huge=False),
                "hours": st.sampled_from((1, 20)),
            },
        )
        plain = st.fixed_dictionaries({"who": st.sampled_from(NAMES), "text": said})
        return _steps(known, plain | plain | step, 5)


class Presses(_People):
    """Buttons, pressed and made up; reactions, votes, files, and what else is no text."""

    name: ClassVar[str] = "presses"
    about: ClassVar[str] = "one's own buttons are answered; made-up and other people's change nothing and reach nobody"

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        who, places = st.sampled_from(NAMES), st.integers(0, 60)
        words = hostile.texts(surrogates=True)
        own = st.fixed_dictionaries(
            {"who": who, "press": places}, optional={"about": st.integers(-5, -1), "hours": st.just(20)}
        )
        taken = st.fixed_dictionaries({"who": who, "press": places, "of": who}, optional={"room": st.just(LOUNGE)})
        forged = st.fixed_dictionaries(
            {"who": who, "token": st.sampled_from(_TOKENS) | words, "of": who},
            optional={"press": places, "room": st.just(LOUNGE)},
        )
        reacted = st.fixed_dictionaries(
            {"who": who, "reaction": st.sampled_from(("1", "👍", "2")) | words, "about": st.integers(-5, -1)}
        )
        voted = st.fixed_dictionaries(
            {"who": who, "chosen": st.lists(st.integers(-1, 2**40), max_size=4)}, optional={"about": words}
        )
        kinds = st.fixed_dictionaries(
            {"who": who, "kind": st.sampled_from([kind.value for kind in MessageKind])},
            optional={"text": words, "room": st.just(LOUNGE), "about": st.integers(-5, -1)},
        )
        file = st.fixed_dictionaries(
            {
                "kind": st.sampled_from([kind.value for kind in FileKind]),
                "reference": words,
                "name": words | st.just("x.toml"),
            },
            optional={"media_type": st.sampled_from(_MEDIA), "size": st.sampled_from((0, 10, 10**12))},
        )
        sent = st.fixed_dictionaries({"who": who, "file": file}, optional={"text": words, "about": st.integers(-5, -1)})
        return _steps(known, st.one_of(own, own, own, taken, forged, reacted, voted, kinds, sent), 6)


async def _take(played: Played, step: Step) -> None:
    """Play a step, and hold what came of it to the rules."""
    who = step["who"]
    is_forged = "token" in step or ("of" in step and step["of"] != who)
    before = await played.picture() if is_forged else None
    traits = _traits(played, step)
    person = played.people[who]
    person.send(str(step.get("reaction", step.get("text", ""))), room=step.get("room"), **traits)
    await played.settled()
    news = {name: played.news(name) for name in NAMES}
    _answered(step, traits, news)
    _nobody_else(who, news)
    if before is not None:
        after = await played.picture()
        for what in ("pairs", "queue", "offers", "items"):
            old, new = (_keys(getattr(one, what)) for one in (before, after))
            hold(old == new, "a button of somebody else takes effect", (what, old, new))
    for message in played.world.adapters[person.account.network].rooms.get(LOUNGE, []):
        hold(len(message.text) < 500, "a room is told much", message.text)
    if hours := step.get("hours"):
        await played.world.advance(hours=hours)
        await played.settled()
        for name in NAMES:
            played.news(name)


def _keys(found: Any) -> set[Any]:
    return set(found) if isinstance(found, dict) else {one.id for one in found}


def _traits(played: Played, step: Step) -> dict[str, Any]:
    """Return what a message holds besides its text."""
    screen = played.people[str(step.get("of", step["who"]))].screen
    traits: dict[str, Any] = {
        "edited": step.get("edited", False),
        "about": _about(screen, step.get("about")),
        "quoted": step.get("quoted", ""),
    }
    known = {"name": "sender_name", "handle": "sender_handle", "locale": "locale_hint"}
    traits |= {trait: step[key] for key, trait in known.items() if key in step}
    if "press" in step:
        tokens = [(message, token) for message in reversed(screen) for token in message.tokens]
        if tokens:
            message, token = tokens[step["press"] % len(tokens)]
            traits |= {"choice": token + step.get("token", ""), "about": message.id}
    elif "token" in step:
        traits["choice"] = step["token"]
    if "reaction" in step:
        traits["reaction"] = True
    if "chosen" in step:
        traits |= {"kind": MessageKind.VOTED, "chosen": tuple(step["chosen"]), "direct": False}
    if "kind" in step:
        traits["kind"] = MessageKind(step["kind"])
    if "file" in step:
        traits["file"] = RemoteFile.load(step["file"])
    return traits


def _about(screen: Sequence[Message], about: int | str | None) -> str | None:
    """Return the id of a message, given by its place from the end of a screen, or as it is."""
    if isinstance(about, int):
        return screen[about].id if len(screen) >= -about else None
    return about


def _answered(step: Step, traits: dict[str, Any], news: dict[str, Any]) -> None:
    """Check that whoever wrote or pressed in their own chat is answered."""
    is_plain = not ({"room", "edited", "reaction", "chosen", "kind", "about", "file"} & step.keys())
    if is_plain and ("choice" not in traits or traits["choice"] != ""):
        hold(news[step["who"]] or "press" in step, "somebody is not answered", step)


def _nobody_else(who: str, news: dict[str, Any]) -> None:
    """Check that a bystander hears of nobody but the council and their own mentor."""
    if who not in (BYSTANDER, COUNCIL, "lee"):
        hold(not news[BYSTANDER], "somebody hears what is not for them", [m.text for m in news[BYSTANDER]])
    if who in (STRANGER, BYSTANDER):
        hold(not news["ana"] and not news["bo"], "somebody hears what is not for them")
