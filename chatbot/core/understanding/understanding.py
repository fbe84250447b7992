"""Understanding: from a text to what its author wants, and how sure that is."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import Any

from chatbot.core.arguments import FieldKind, fields_of
from chatbot.core.exchange import Exchange, Heard
from chatbot.core.interruptions import refuses, thinks_again
from chatbot.core.leads import beside_denial
from chatbot.core.leaning import Act, Leaning
from chatbot.core.messages import Option
from chatbot.core.registry import Command, Registry
from chatbot.core.understanding import hints
from chatbot.core.understanding.acts import act_of
from chatbot.core.understanding.arguments import PEOPLE, pick
from chatbot.core.understanding.cache import planes
from chatbot.core.understanding.deciding import SURE, command_for, decide
from chatbot.core.understanding.matcher import DAY, NUMBER, PERSON, WORDS, Match, Matcher, concepts_in
from chatbot.core.understanding.mending import mended
from chatbot.core.understanding.nobody import is_said_as_person, nobodies_in, nobody_among
from chatbot.core.understanding.phrases import Phrases, read_dangers, read_phrases
from chatbot.core.understanding.reading import Intention, Reading, Verdict
from chatbot.core.understanding.sentence import Days, Named, Sentence, days_in, is_strange, people_in, read_sentence
from chatbot.core.understanding.titles import tells_attendance, without_attendees
from chatbot.core.understanding.tokens import words_in

log = logging.getLogger(__name__)

_LIFT = 0.10
_LESS = 0.20
"""The score that a command gains while what it is about is going on, and loses while it is not."""
_STRANGE = 0.65
"""How much is left of a few words of which a third or more are in no phrase."""
_BRIEF = 4  # words
_CLAUSE = 0.92
"""The weight of a clause beside the whole sentence."""
_BACKGROUND = 0.70
"""The weight of a clause of a story that wishes for nothing, where another one does."""
_STORY = 3  # clauses
_MOST_CLAUSES = 5
_BY_ITSELF, _BY_MARK = 0.18, 0.10
"""The score below which words are not like an intent by themselves, and what a day or a number adds to that."""
_AWAY = "away"
"""The intent that days from one to another tell of by themselves."""
_BY_VALUE = frozenset({_AWAY, "capacity", "heard", "languages", "meet", "zone"})
"""The intents that are little but such a value: any day is like an absence, and any number like a limit."""
_RATHER_ELSE, _ELSE_AHEAD = 0.50, 0.20
"""The score from which a second line is rather another wish, and how far that is ahead of the next."""
_SAYS_ITSELF = 0.9
"""The score from which a wish that is sure is one, whatever it does to what was shown: `please cancel my request`."""
_NEARLY = 0.1
"""The score by which something else may be less likely than that a line ends what was shown, and yet is meant."""
_COURTESY = frozenset({"ok", "thanks", "apology", "goodbye", "wrong_chat"})
"""The small talk that stands beside what a second line does, and is no other wish."""
_GREETING, _SAYS_MORE, _GREETS_ON = "greeting", 0.5, 0.2
"""A sentence does not only greet where the rest has the one score for something, and less than the other for that."""
_MOST_LOOKED_AT = 8
"""Intents among which one may be likely in some circumstances."""


HEARD = 0.40
"""The score from which words are taken to be like an intent, even if not enough to offer nothing else."""

_TOLD_BY: Mapping[str, frozenset[str]] = {"away": frozenset({"away", "sick", "busy"})}
"""Intents that any day is like, and the concepts of which a sentence that tells of them names one."""

_MARKS = {"day": DAY, "number": NUMBER}
"""The marks in a phrase for a day or a number that no argument of the command is."""

_BUILDING = Lock()
"""Held while an index is built, so that somebody who writes meanwhile waits for it rather than build another."""


class Understanding:
    """Reads texts as wishes, by the phrases of every language."""

    def __init__(self, registry: Registry[Any], sources: Mapping[str, str]) -> None:
        self._registry = registry
        self._sources = dict(sources)
        self._kinds = {
            (name, one.name): one.kind for name, command in registry.commands.items() for one in fields_of(command.args)
        }
        self._when = {name: frozenset(one.when.split()) for name, one in registry.commands.items() if one.when}
        self._phrases: dict[str, Phrases] = {}
        self._matchers: dict[str, Matcher] = {}
        self._words = lru_cache(maxsize=8)(self._split)  # the same text is asked about more than once
        self._last: tuple[Exchange, str, Reading] | None = None  # whether it is an answer is asked before what it is
        self._sentence: tuple[Exchange, str, Sentence] | None = None

    def prepare(self) -> None:
        """Build what is needed, so that nobody waits for it."""
        for locale in self._sources:
            self.matcher(locale)
        self._second_lines(list(self._sources))

    def phrases(self, locale: str) -> Phrases:
        """Return the phrases of a language. Raises KeyError for one that has none."""
        if locale not in self._phrases:
            self._phrases[locale] = read_phrases(locale, self._sources[locale])
        return self._phrases[locale]

    def matcher(self, locale: str) -> Matcher:
        """Return the index of a language. Raises KeyError for one that has no phrases."""
        if locale not in self._matchers:
            with _BUILDING:
                self._matchers[locale] = _built(locale, self._sources[locale], frozenset(self._kinds.items()))
        return self._matchers[locale]

    def called(self, ctx: Exchange, text: str) -> Command[Any] | None:
        """Return the command that people call by these words alone, in the person's language or another."""
        for locale in self._locales(ctx):
            phrases = self.phrases(locale)
            name = " ".join(self._words(locale, text))
            intent = phrases.called.get(name) or phrases.called.get(text.strip())
            if (
                intent is not None
                and intent not in phrases.talk
                and (command := command_for(ctx, self._registry, intent))
            ):
                return command
        return None

    def in_danger(self, ctx: Exchange, text: str) -> str:
        """Return the language in which words say that somebody may take their life; empty where none does."""
        return next((one for one in self._locales(ctx) if read_dangers(self._sources[one]).are_in(text)), "")

    def _split(self, locale: str, text: str) -> Sequence[str]:
        return words_in(text, self.phrases(locale).spelling)

    def _locales(self, ctx: Exchange) -> list[str]:
        return [locale for locale in dict.fromkeys((ctx.locale, *ctx.localizer.locales)) if locale in self._sources]

    async def read(self, ctx: Exchange, text: str) -> Reading:
        """Find out what somebody wants. The log tells which commands were thought of, never what was said."""
        if self._last is not None and self._last[0] is ctx and self._last[1] == text:
            return self._last[2]
        reading = await self._read(ctx, text)
        self._last = (ctx, text, reading)
        return reading

    def spoken_in(self, ctx: Exchange, text: str) -> Phrases:
        """Return the phrases of the language of a text. Raises LookupError where there are none at all."""
        return self._spoken(self._locales(ctx), text)

    async def sentence(self, ctx: Exchange, text: str) -> Sentence:
        """Return a text as a sentence in its language, with the people, days and numbers in it."""
        if self._sentence is not None and self._sentence[0] is ctx and self._sentence[1] == text:
            return self._sentence[2]
        phrases = self.spoken_in(ctx, text)
        matcher = self.matcher(phrases.locale)
        people = await people_in(ctx, text, matcher.vocabulary) if ctx.member_id is not None else ()
        sentence = read_sentence(text, people, days_in(ctx, text), phrases, matcher.mended)
        self._sentence = (ctx, text, sentence)
        return sentence

    async def leaning(self, ctx: Exchange, text: str, before: Option) -> Leaning | None:
        """Find out what a text does to that which has just been shown, asked or done; None for another wish.

        before  what was shown or done: more of the same wish is no other one
        """
        matchers = self._second_lines(self._locales(ctx))
        leaning, reading = act_of(await self.sentence(ctx, text), matchers), await self.read(ctx, text)
        command, sentence, found = self._registry.commands.get(before.command), await self.sentence(ctx, text), None
        if command is not None and leaning.act is not Act.ASK:
            found = mended(ctx, command, before.args, sentence, self.spoken_in(ctx, text))
        if found is not None and found.is_sure:
            return Leaning(Act.MEND, 1.0, found)
        is_more = leaning.act is Act.MEND and not (found is not None and found.is_value)
        if is_more and (refuses(ctx, text) or thinks_again(ctx, text)):
            return None  # it puts off what is shown, and adds nothing to it
        is_left = leaning.act in (Act.UNDO, Act.NO) and bool(reading.why) and reading.why[0][0] == before.command
        if leaning.act is Act.HUSH or (is_left and not reading.is_sure):
            return leaning
        is_same = bool(reading.why) and reading.why[0][0] == before.command and reading.why[0][1] >= HEARD
        if is_same and not before.args and beside_denial(ctx, text):
            return Leaning(Act.YES, reading.why[0][1])
        if reading.is_urgent or self._is_else(ctx, leaning, reading, before):
            return None
        return replace(leaning, mended=found)

    def _second_lines(self, locales: Sequence[str]) -> Sequence[Matcher]:
        """Return the indexes of second lines, of the languages that have any."""
        return [_second_lines_of(one, self._sources[one]) for one in locales if self.phrases(one).second]

    def _is_else(self, ctx: Exchange, leaning: Leaning, reading: Reading, before: Option) -> bool:
        """Tell whether a text is rather something of its own; more of the same wish is, if it says it all anew."""
        is_wish = reading.is_sure and reading.verdict is not Verdict.TALK
        if is_wish and leaning.act in (Act.UNDO, Act.NO) and reading.why[0][1] >= max(_SAYS_ITSELF, leaning.score):
            return True
        if reading.why and reading.why[0][0] == before.command:
            wish = reading.intentions[0] if reading.intentions else None
            if leaning.act in (Act.UNDO, Act.NO) and reading.is_sure:
                return True  # `close the survey`, said once more
            is_clear = wish is not None and (reading.is_sure or wish.score >= _RATHER_ELSE)
            return wish is not None and is_clear and wish.command == before.command and self._is_complete(wish)
        is_bare = leaning.act is Act.YES
        scores = (score for name, score in reading.why if not (is_bare and name in _COURTESY))
        first, following = [*scores, 0.0, 0.0][:2]
        if leaning.act is Act.MEND and self._registry.talk_adds_to.get(reading.talk) == before.command:
            return False
        if leaning.act in (Act.MEND, Act.ASK):
            least = SURE if reading.verdict is Verdict.TALK else _RATHER_ELSE
            is_clear = first >= least and first - following >= _ELSE_AHEAD
            return is_clear or ctx.heard.score >= max(_RATHER_ELSE, first + _ELSE_AHEAD)
        return first >= leaning.score - _NEARLY

    def _is_complete(self, wish: Intention) -> bool:
        """Tell whether a wish says all that its command needs, and something of what it takes."""
        fields = self._registry.commands[wish.command].fields
        return bool(wish.given) and all(field.name in wish.given for field in fields if field.required)

    async def _read(self, ctx: Exchange, text: str) -> Reading:
        if not self._locales(ctx):
            return Reading(Verdict.UNCLEAR)
        phrases, sentence = self.spoken_in(ctx, text), await self.sentence(ctx, text)
        people, days = sentence.people, sentence.days
        matches = self._scored(sentence, self.matcher(phrases.locale))
        circumstances: frozenset[str] = frozenset()
        if ctx.member_id is not None and any(match.intent in self._when for match in matches[:_MOST_LOOKED_AT]):
            circumstances = await ctx.circumstances()
            matches = self._lifted(matches, circumstances)
        ctx.heard = self._heard(matches, sentence, phrases)
        if (of_nobody := await self._of_nobody(ctx, text, people, days, phrases, circumstances)) is not None:
            return of_nobody
        reading = decide(ctx, self._registry, self.matcher(phrases.locale), matches, sentence, circumstances)
        scores = ", ".join(f"{name} {score:.2f}" for name, score in reading.why)
        log.debug("read as %s because of %s", reading.verdict.name.lower(), scores or "nothing")
        return reading

    async def _of_nobody(
        self,
        ctx: Exchange,
        text: str,
        people: Sequence[Named],
        days: Days,
        phrases: Phrases,
        circumstances: frozenset[str],
    ) -> Reading | None:
        """Return the reading of a text in which somebody is named whom nobody is called by; None for another text."""
        matcher = self.matcher(phrases.locale)
        nobodies = nobodies_in(text, people, matcher.vocabulary) if ctx.member_id is not None else []
        if not nobodies:
            return None
        named = sorted((*people, *nobodies), key=lambda one: one.start)
        sentence = read_sentence(text, named, days, phrases, matcher.mended)
        matches = self._lifted(self._scored(sentence, matcher), circumstances)
        reading = decide(ctx, self._registry, matcher, matches, sentence, circumstances)
        if not reading.is_sure:
            return None
        first = reading.intentions[0]
        command = self._registry.commands[first.command]
        is_said = any(is_said_as_person(sentence, first.command, phrases, one.start) for one in nobodies)
        return reading if is_said and nobody_among(command, first.given) is not None else None

    def _spoken(self, locales: Sequence[str], text: str) -> Phrases:
        """Return the language that has most of the words: the person's own, unless another has more."""
        best, most = self.phrases(locales[0]), -1
        for locale in locales:
            own = self.phrases(locale).own
            known = sum(word in own and len(word) > 1 for word in self._words(locale, text)) - (
                locale != locales[0] and most > 0
            )
            if known > most:
                best, most = self.phrases(locale), known
        return best

    def _scored(self, sentence: Sentence, matcher: Matcher) -> list[Match]:
        """Return the intents by their scores: of the whole sentence, or of one clause of it."""
        phrases = matcher.phrases
        whole = hints.without_politeness(_after_greetings(sentence, matcher), phrases)
        clauses = [hints.without_politeness(clause, phrases) for clause in sentence.clauses]
        clauses = [clause for clause in clauses if clause != whole and any(word[0] != "{" for word in clause)]
        clauses = [clause for clause in clauses if not tells_attendance(clause, phrases)]
        clauses = clauses[-_MOST_CLAUSES:]
        bare = tuple(word for word in whole if word not in (DAY, NUMBER))
        asked = tuple(dict.fromkeys((whole, sentence.words, *clauses, bare)))
        found = dict(zip(asked, matcher.match(*asked), strict=True))
        best = {match.intent: match for match in found[whole]}
        if (phrase := matcher.talk.get(sentence.words)) is not None:  # a lone sign is too rare to be compared by
            best[phrase.intent] = Match(phrase.intent, 1.0, phrase)
        if whole != sentence.words:  # thanks and greetings are nothing but politeness
            talk = {match.intent: match for match in found[sentence.words] if match.intent in phrases.talk}
            rest = {match.intent: match.score for match in found[whole]}
            if rest.get(_GREETING, 0) < _GREETS_ON and max(rest.values(), default=0) >= _SAYS_MORE:
                talk.pop(_GREETING, None)
            best |= {name: one for name, one in talk.items() if name not in best or not self._is_need(name, best, one)}
        wishing = _wishing(sentence, phrases) if len(clauses) >= _STORY else {}
        for clause in clauses:
            weight = _CLAUSE if clause in wishing or not wishing else _BACKGROUND
            for match in found[clause]:
                if match.intent in phrases.talk or (len(clause) == 1 and match.phrase.parts != clause):
                    continue  # one word beside others is rarely what a sentence is about
                score = match.score * weight
                if match.intent not in best or score > best[match.intent].score:
                    best[match.intent] = Match(match.intent, score, match.phrase, wishing.get(clause, 0))
        if len(whole) <= _BRIEF:
            strange = [word for word in whole if word not in matcher.vocabulary and word[0] != "{"]
            if 3 * len(strange) >= len(whole):
                best = {name: replace(one, score=one.score * _STRANGE) for name, one in best.items()}
        if bare != whole and any(word[0] != "{" and word not in phrases.day_joins for word in bare):
            itself = {match.intent: match.score for match in found[bare]}
            spared = _AWAY if sentence.days.first != sentence.days.last else ""
            best = {
                name: one if name == spared else _as_itself(one, itself.get(name, 0.0)) for name, one in best.items()
            }
        return sorted(best.values(), key=lambda match: -match.score)

    def _is_need(self, name: str, best: Mapping[str, Match], whole: Match) -> bool:
        """Tell whether a kind of small talk needs something, and is said more clearly without the politeness."""
        return name in self._registry.needs and best[name].score > whole.score

    def _heard(self, matches: Sequence[Match], sentence: Sentence, phrases: Phrases) -> Heard:
        people = frozenset(named.people[0].id for named in sentence.people if len(named.people) == 1)
        strange = is_strange(sentence, self.matcher(phrases.locale).vocabulary)
        first = matches[0] if matches else None
        if first is None or first.score < HEARD or not _is_told(first.intent, sentence, phrases):
            score = first.score if first is not None else 0.0
            return Heard(people=people, is_read=True, is_strange=strange, score=score)
        is_held_back, words = hints.holds_back(sentence, first.phrase, phrases), ""
        command = self._registry.commands.get(first.intent)
        if command is not None and (field := next((f for f in command.fields if f.kind is FieldKind.LINE), None)):
            words = str(pick(command.args, sentence, first.phrase, phrases).get(field.name, ""))
        return Heard(first.intent, is_held_back, people, True, words, strange, first.score)

    def _lifted(self, matches: Sequence[Match], circumstances: frozenset[str]) -> list[Match]:
        """Return the intents with those likelier that are about something that is going on, and the others less."""
        lifted = []
        for match in matches:
            if when := self._when.get(match.intent):
                shift = -_LESS if circumstances.isdisjoint(when) else _LIFT
                lifted.append(replace(match, score=match.score + shift))
            else:
                lifted.append(match)
        return sorted(lifted, key=lambda match: -match.score)


def _wishing(sentence: Sentence, phrases: Phrases) -> dict[tuple[str, ...], int]:
    """Return the clauses of a sentence that wish or ask for something, with their numbers."""
    return {
        hints.without_politeness(clause, phrases): number
        for number, clause in enumerate(sentence.clauses)
        if hints.wishes(clause, phrases)
    }


def _as_itself(match: Match, itself: float) -> Match:
    """Return an intent with less of what a day or a number adds, where the words alone are hardly like it."""
    most = itself + _BY_MARK
    is_itself = match.intent not in _BY_VALUE or itself >= _BY_ITSELF
    return match if is_itself or match.score <= most else replace(match, score=most)


def _is_told(intent: str, sentence: Sentence, phrases: Phrases) -> bool:
    """Tell whether a sentence names what it is like, and not only a day as it would."""
    concepts = _TOLD_BY.get(intent)
    return concepts is None or not concepts.isdisjoint(concepts_in(sentence.words, phrases.concepts))


def _after_greetings(sentence: Sentence, matcher: Matcher) -> tuple[str, ...]:
    """Return the words behind clauses that only greet; all of them where nothing follows."""
    clauses = list(sentence.clauses)
    while clauses and (greets := matcher.talk.get(clauses[0])) is not None and greets.intent == _GREETING:
        clauses.pop(0)
    rest = tuple(word for clause in clauses for word in clause)
    return rest if rest and rest != sentence.words else without_attendees(sentence, matcher.phrases) or sentence.words


@lru_cache(maxsize=16)
def _second_lines_of(locale: str, source: str) -> Matcher:
    """Build the small index of what is said about what has just been shown, asked or done."""
    return second_lines(read_phrases(locale, source))


def second_lines(phrases: Phrases) -> Matcher:
    """Return an index of the second lines alone, by what they do."""
    second = replace(phrases, phrases=phrases.second, concepts={}, talk=frozenset())
    return Matcher(second, lambda _, slot: PERSON if slot in PEOPLE else _MARKS.get(slot, WORDS))


@lru_cache(maxsize=16)
def _built(locale: str, source: str, kinds: frozenset[tuple[tuple[str, str], FieldKind]]) -> Matcher:
    """Build the index of a language once, whoever needs it."""
    known = dict(kinds)

    def kind_of(intent: str, slot: str) -> str:
        match known.get((intent, slot)):
            case FieldKind.PERSON:
                return PERSON
            case FieldKind.NUMBER:
                return NUMBER
            case FieldKind.DAY:
                return DAY
            case None:
                return PERSON if slot in PEOPLE else _MARKS.get(slot, WORDS)
        return WORDS

    return Matcher(read_phrases(locale, source), kind_of, planes)
