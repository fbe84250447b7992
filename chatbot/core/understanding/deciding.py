"""Deciding what is to be done about a sentence: at once, shown first, offered as one of several, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from chatbot.core.arguments import FieldKind
from chatbot.core.asides import is_in_confidence
from chatbot.core.exchange import Exchange
from chatbot.core.registry import Command, Registry, may_run
from chatbot.core.understanding import hints
from chatbot.core.understanding.arguments import pick, pick_each
from chatbot.core.understanding.matcher import DAY, Match, Matcher
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.reading import Intention, Reading, Verdict
from chatbot.core.understanding.sentence import Sentence, is_strange
from chatbot.core.words import spoken_words

SURE, _SURE_TO_SHOW = 0.63, 0.50
"""The score beyond doubt, and that from which the first intention is done or shown, if it is far enough ahead."""
_AHEAD, _AHEAD_TO_CHANGE = 0.24, 0.22
"""The lead it needs; less for what changes something, as that is shown before it is done."""
_TALK = 0.32
"""The score from which small talk is answered: a wrong goodbye ends a conversation."""
NEEDED = 0.36
"""The score from which a question or a need that only leads on is answered, if it comes first."""
LIKELY = 0.15
"""The score from which an intention is offered."""
_LEAST, _LEAST_OF_STRANGE = 0.20, 0.33
"""The score of the likeliest below which nothing is offered: the right one is rarely among several so unlike."""
_WEIGHTY = frozenset({"forget", "report_problem", "step_down"})
_LAST = "forget"
"""The command that is offered last: nobody is to find the end of everything first, on a guess."""
_OF_ONESELF = frozenset({"zone", "profile", "languages"})
"""Commands that note something about their author, which nobody wants who is in need."""
_BEGINNING = "start"
"""The command that only begins: members have begun."""
_LIKELY_IF_WEIGHTY = 0.35
"""Commands that frighten where nothing suggests them, and the score from which they are offered."""
_DISTRESS, _TELLING = 0.32, 4  # words
"""The score from which a sentence that is most like a report is one in need, and its fewest words: `sí, segura`."""
WITH_WORDS = "tell"
"""The command that is offered with a person or words alone, unless it is likely: any sentence is like some message."""
_NEAR = 0.40
"""An intention is offered beside a better one, if its score is at least this part of that."""
_MOST_OFFERED = 3
DOUBTFUL = 0.50
"""Below this score of the first, one more is offered: the right one is the fourth in one sentence of thirty."""
_MOST_LOOKED_AT = 8

INSTEAD: Mapping[str, tuple[str, ...]] = {
    "guide": ("guide", "help"),
    "menu": ("menu", "help"),
    "privacy": ("privacy", "guide", "help"),
    "mydata": ("mydata", "profile"),
    "forget": ("forget", "council", "help"),
    "tell": ("tell", "my_mentor", "mentees"),
    "council": ("council", "help"),
    "report_problem": ("report_problem", "council", "help"),
}
"""The commands for intents that not every version has one of their own for: the first that there is."""
HELP = "help"
GUIDE = "guide"
URGENT = "report_problem"
_REPORTED = "safeguarding"
"""The command that shows what was reported."""
DANGER = "danger"
"""The kind of small talk as which a feature answers whoever may take their life."""


def command_for(ctx: Exchange, registry: Registry[Any], intent: str) -> Command[Any] | None:
    """Return the command for an intent, if there is one and the person may run it."""
    for name in INSTEAD.get(intent, (intent,)):
        command = registry.commands.get(name)
        if command is not None and may_run(ctx, command):
            return command
    return None


@dataclass(frozen=True, slots=True)
class _Candidate:
    match: Match
    command: Command[Any] | None
    """None for small talk."""

    @property
    def is_itself(self) -> bool:
        """Tell whether the command is that of the intent, and not one that stands in for it."""
        return self.command is not None and self.command.name in (self.match.intent, HELP, GUIDE)


def decide(
    ctx: Exchange,
    registry: Registry[Any],
    matcher: Matcher,
    matches: Sequence[Match],
    sentence: Sentence,
    circumstances: Set[str],
) -> Reading:
    """Return what is to be done about a sentence."""
    if (urgent := _urgent(ctx, registry, matcher, matches, sentence)) is not None:
        return urgent
    talk = matcher.phrases.talk
    found = (_Candidate(match, command_for(ctx, registry, match.intent)) for match in matches)
    candidates = [
        one for one in found if one.command is not None or (one.match.intent in talk and _may_say(ctx, registry, one))
    ]
    while len(candidates) > 1 and candidates[0].match.intent == HELP and _says_what_for(candidates[1], registry):
        candidates.pop(0)
    while candidates and _is_about_else(ctx, candidates[0], matcher, sentence):
        candidates.pop(0)
    why = tuple((one.match.intent, one.match.score) for one in candidates[:3])
    first = candidates[0] if candidates else None
    least = _LEAST_OF_STRANGE if is_strange(sentence, matcher.vocabulary) else _LEAST
    if first is None or first.match.score < least:
        return Reading(Verdict.UNCLEAR, why=why)
    is_need = first.match.intent in registry.needs and first.match.score >= NEEDED
    need = _said_need(candidates, registry, matcher, sentence) or _need_that_denies(
        candidates, registry, matcher, sentence
    )
    if need is not None:
        return Reading(Verdict.TALK, talk=need, why=why)
    if first.command is None and (is_need or _is_talk(candidates)):
        return Reading(Verdict.TALK, talk=first.match.intent, why=why)
    is_timely = first.command is not None and not circumstances.isdisjoint(first.command.when.split())
    if first.command is not None and _is_ahead(candidates, matches):
        sure = _sure(ctx, first.command, first.match, matcher, sentence, circumstances)
        if sure is not None and first.is_itself:
            is_phrase = first.match.phrase.parts == sentence.words
            return Reading(*sure, is_phrase=is_phrase, is_timely=is_timely, why=why)
    likely = _likely(ctx, candidates, matches[0].score, matcher, sentence)
    is_held = hints.holds_back(sentence, first.match.phrase, matcher.phrases, begins=first.match.begins)
    if not likely:
        is_talk = first.command is None and first.match.score >= _TALK
        return Reading(Verdict.TALK if is_talk else Verdict.UNCLEAR, talk=first.match.intent, why=why)
    is_phrase = first.match.phrase.parts == sentence.words
    return Reading(Verdict.CHOOSE, likely, is_held_back=is_held, is_phrase=is_phrase, is_timely=is_timely, why=why)


def _says_what_for(one: _Candidate, registry: Registry[Any]) -> bool:
    """Tell whether a sentence that is like one for help asks for something that has an answer of its own."""
    return one.match.intent in registry.needs and one.match.score >= DOUBTFUL


def _is_about_else(ctx: Exchange, one: _Candidate, matcher: Matcher, sentence: Sentence) -> bool:
    """Tell whether the arguments that a sentence holds for a command show that it is not meant."""
    if one.command is None or one.command.heard is None or not one.is_itself:
        return False
    return not _wishes(ctx, one.command, one.match, matcher, sentence)


def _said_need(
    candidates: Sequence[_Candidate], registry: Registry[Any], matcher: Matcher, sentence: Sentence
) -> str | None:
    """Return the kind of need that the last clause says word for word, where no command is as much meant."""
    if not sentence.clauses:
        return None
    said = hints.without_politeness(sentence.clauses[-1], matcher.phrases)
    found = (one.match for one in candidates[:_MOST_OFFERED] if one.match.intent in registry.needs)
    needs = [match.intent for match in found if match.phrase.parts == said and match.score >= SURE]
    return needs[0] if needs else None


def _need_that_denies(
    candidates: Sequence[_Candidate], registry: Registry[Any], matcher: Matcher, sentence: Sentence
) -> str | None:
    """Return the kind of need that is said by denying the first command: `please don't cancel my request`."""
    first, phrases = candidates[0], matcher.phrases
    if first.command is None or not hints.holds_back(sentence, first.match.phrase, phrases, begins=first.match.begins):
        return None
    found = (one.match for one in candidates[1:_MOST_OFFERED] if one.match.intent in registry.needs)
    return next((one.intent for one in found if one.score >= NEEDED and hints.denies(one.phrase.parts, phrases)), None)


def _may_say(ctx: Exchange, registry: Registry[Any], one: _Candidate) -> bool:
    """Tell whether a kind of small talk can be that of the person."""
    roles = registry.talk_roles.get(one.match.intent)
    return roles is None or not roles.isdisjoint(ctx.roles)


def _urgent(
    ctx: Exchange, registry: Registry[Any], matcher: Matcher, matches: Sequence[Match], sentence: Sentence
) -> Reading | None:
    """Return the reading of a sentence that cannot wait, whatever else it is like.

    Where it may be only about such things, or denies them, the way to report them is offered first, beside the rest.
    """
    command = registry.commands.get(URGENT)
    if command is None or not may_run(ctx, command):
        return None
    if not hints.is_urgent(sentence, matcher.phrases) and not _tells_distress(matches, sentence):
        return None
    reading = registry.commands.get(_REPORTED)
    if reading is not None and may_run(ctx, reading) and matches and matches[0].intent == _REPORTED:
        return None  # whoever reads reports asks for them
    match = next((one for one in matches if one.intent == URGENT), None)
    nearest = match.phrase if match else matcher.phrases.by_intent[URGENT][0]
    wish = Intention(URGENT, pick(command.args, sentence, nearest, matcher.phrases), 1.0)
    why = ((URGENT, 1.0),)
    if match is None or match.score < SURE or hints.holds_back(sentence, nearest, matcher.phrases):
        others = [_Candidate(one, command_for(ctx, registry, one.intent)) for one in matches if one.intent != URGENT]
        likely = _likely(ctx, others, others[0].match.score, matcher, sentence)[: _MOST_OFFERED - 1] if others else ()
        likely = tuple(one for one in likely if one.command not in _OF_ONESELF)  # `he knows where I live` is no wish
        likely = tuple(one for one in likely if one.score >= DOUBTFUL)  # nobody in need is to search among buttons
        return Reading(Verdict.CHOOSE, (wish, *likely), is_held_back=True, is_urgent=True, why=why)
    return Reading(Verdict.DO if command.is_harmless(wish.given) else Verdict.SHOW, (wish,), why=why)


def _tells_distress(matches: Sequence[Match], sentence: Sentence) -> bool:
    """Tell whether a sentence is most like one that tells of being treated badly, if in everyday words."""
    is_first = bool(matches) and matches[0].intent == URGENT and matches[0].score >= _DISTRESS
    return is_first and len(sentence.words) >= _TELLING


def _is_talk(candidates: Sequence[_Candidate]) -> bool:
    """Tell whether a sentence that is most like small talk is nothing else."""
    first, second = candidates[0].match.score, candidates[1] if len(candidates) > 1 else None
    if first < _TALK:
        return False
    return first >= SURE or second is None or second.command is None or first - second.match.score >= _AHEAD / 2


def _is_ahead(candidates: Sequence[_Candidate], matches: Sequence[Match]) -> bool:
    """Tell whether the first candidate is what was meant: well before the next, and before what others may run."""
    first = candidates[0]
    score, name = first.match.score, first.command.name if first.command else ""
    next_one = next((one.match.score for one in candidates[1:] if one.command is None or one.command.name != name), 0.0)
    is_for_others = matches[0].score >= SURE and matches[0].score > score + _AHEAD
    only_shows = first.command is not None and first.command.only_shows
    ahead = _AHEAD if only_shows else _AHEAD_TO_CHANGE
    return score >= _SURE_TO_SHOW and score - next_one >= ahead and not is_for_others


def _wishes(
    ctx: Exchange, command: Command[Any], match: Match, matcher: Matcher, sentence: Sentence
) -> tuple[Intention, ...]:
    """Return a command with the arguments that a sentence holds; none where they show that it is not meant."""
    found = pick_each(command.args, sentence, match.phrase, matcher.phrases, ctx.roles)
    unsaid = _unsaid(ctx, command, match, matcher, sentence)
    found = [{name: value for name, value in given.items() if name not in unsaid} for given in found]
    heard = found if command.heard is None else [command.heard(ctx, given) for given in found]
    return tuple(Intention(command.name, given, match.score) for given in heard if given is not None)


def _unsaid(ctx: Exchange, command: Command[Any], match: Match, matcher: Matcher, sentence: Sentence) -> Set[str]:
    """Return the arguments that a sentence gives no value for: a number in doubt, or words that are for nobody else."""
    is_asked = "?" in sentence.text and hints.holds_back(sentence, match.phrase, matcher.phrases)
    is_secret = is_in_confidence(ctx, sentence.text)
    numbers = {field.name for field in command.fields if is_asked and field.kind is FieldKind.NUMBER}
    words = {field.name for field in command.fields if is_secret and field.reader}
    return numbers | words - command.args.confidential


def _is_only_a_day(sentence: Sentence, phrases: Phrases) -> bool:
    """Tell whether a sentence names a day and says nothing of it: `until tomorrow`."""
    empty = {*phrases.day_joins, *phrases.articles}
    return DAY in sentence.words and all(word[0] == "{" or word in empty for word in sentence.words)


def _sure(
    ctx: Exchange,
    command: Command[Any],
    match: Match,
    matcher: Matcher,
    sentence: Sentence,
    circumstances: Set[str],
) -> tuple[Verdict, tuple[Intention, ...]] | None:
    """Return what is done about a command that was meant; None where the sentence may not wish for it at all."""
    wishes = _wishes(ctx, command, match, matcher, sentence)
    if not wishes:
        return None
    is_of_others = bool(sentence.people) and match.intent not in matcher.naming
    if command.only_shows:
        return None if is_of_others else (Verdict.DO, wishes[:1])
    is_held = hints.holds_back(sentence, match.phrase, matcher.phrases, begins=match.begins)
    is_held = is_held or _is_only_a_day(sentence, matcher.phrases)
    is_time = not command.when or not circumstances.isdisjoint(command.when.split())
    if is_held or is_of_others or not is_time:
        return None
    if len(wishes) > 1:
        return Verdict.CHOOSE, wishes
    return (Verdict.DO if command.is_harmless(wishes[0].given) else Verdict.SHOW), wishes


def _is_filler(ctx: Exchange, name: str, sentence: Sentence, *, is_first: bool) -> bool:
    """Tell whether a command would only fill up a choice: the end of everything, a beginning long past, a look-up."""
    if name == GUIDE:
        return not is_first and "?" not in sentence.text and not _begins_as_question(ctx, sentence)
    return (name == _LAST and not is_first) or (name == _BEGINNING and ctx.member_id is not None)


def _begins_as_question(ctx: Exchange, sentence: Sentence) -> bool:
    """Tell whether a sentence, or a clause of it, begins as questions do."""
    begins = {" ".join(clause[:most]) for clause in (sentence.words, *sentence.clauses) for most in (1, 2)}
    return not begins.isdisjoint(spoken_words(ctx, "words-question"))


def _likely(
    ctx: Exchange, candidates: Sequence[_Candidate], best: float, matcher: Matcher, sentence: Sentence
) -> tuple[Intention, ...]:
    """Return what may have been meant; help is offered beside it, whatever it is.

    best  the score of the likeliest intent, which may be one for others: what is far behind it is not offered instead
    """
    least, most = max(LIKELY, _NEAR * best), _MOST_OFFERED + (candidates[0].match.score < DOUBTFUL)
    likely: dict[str, tuple[Intention, ...]] = {}
    for match, command in ((one.match, one.command) for one in candidates[:_MOST_LOOKED_AT]):
        if len(likely) == most:
            break
        if command is None or command.name in (*likely, HELP) or match.score < least:
            continue
        if command.name in _WEIGHTY and match.score < _LIKELY_IF_WEIGHTY:
            continue
        if match.score < DOUBTFUL and _is_filler(ctx, command.name, sentence, is_first=not likely):
            continue
        is_own = command.name in (match.intent, GUIDE)
        wishes = (
            _wishes(ctx, command, match, matcher, sentence) if is_own else (Intention(command.name, {}, match.score),)
        )
        if not wishes or (command.name == WITH_WORDS and not wishes[0].given and match.score < DOUBTFUL):
            continue
        likely[command.name] = wishes if not likely else wishes[:1]  # one for each only of what comes first
    if likely.keys() == {_LAST} and candidates[0].match.score < SURE:
        return ()  # the end of everything is no answer to a guess
    ordered = sorted(likely.items(), key=lambda one: one[0] == _LAST)
    return tuple(wish for _, wishes in ordered for wish in wishes)
