"""The answers of one member to a survey so far, and where they are in it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from chatbot.core.survey.questionnaire import Kind, Question, Questionnaire
from handlers.survey.rendering import Answer
from handlers.survey.stored import questionnaire_of
from storage.models.account import Member
from storage.models.survey import Survey
from storage.sealing import BLOCK
from storage.unit_of_work import UnitOfWork

LONGEST_WORDS, LONGEST_OTHER = 1000, 200
"""Characters of an answer in free words, and of one beside the choices."""
_FRAME, _LONGEST_SIGN, _A_CHOICE = 2048, 4, 12
_MOST_REACTIONS = 12


@dataclass
class Sheet:
    """One member's answers.

    asked     what this member is asked
    content   `at` the question they are at, by its place; `answers` by the numbers of questions; `writing`: they are
              about to write an answer of their own; `review`: they have seen all questions; `reactions` by their ids,
              with the question, the choice, and the message it is under
    is_new    nothing was kept before
    """

    survey: Survey
    member: Member
    asked: Questionnaire
    content: dict[str, Any]
    is_new: bool = False

    @property
    def at(self) -> int:
        """The place of the question they are at; the number of questions once there is none left."""
        return min(int(self.content.get("at", 0)), len(self.asked.questions))

    @property
    def question(self) -> Question | None:
        """The question they are at; None once there is none left."""
        return self.asked.questions[self.at] if self.at < len(self.asked.questions) else None

    def place(self, question: Question) -> int:
        """Return the place of a question."""
        return self.asked.questions.index(question)

    def answer(self, question: Question) -> Answer:
        """Return the answer to a question so far."""
        kept = dict(self.content.get("answers", {}).get(str(question.id), {}))
        return Answer(**{**kept, "chosen": tuple(kept.get("chosen", ()))})

    def put(self, question: Question, answer: Answer) -> None:
        """Take an answer; an empty one leaves the question out."""
        said = {name: value for name, value in asdict(answer).items() if value not in ((), "", None)}
        answers = self.content.setdefault("answers", {})
        if said:
            answers[str(question.id)] = said
        else:
            answers.pop(str(question.id), None)

    def react(self, event_id: str, question: Question, choice: int, message_id: str, row_id: int) -> None:
        """Remember a reaction, which counts until it is taken away."""
        reactions = self.content.setdefault("reactions", {})
        reactions[event_id] = [question.id, choice, message_id, row_id]
        for old in list(reactions)[:-_MOST_REACTIONS]:
            del reactions[old]

    def missing(self) -> Question | None:
        """Return the first question that has to be answered and is not."""
        answers = self.content.get("answers", {})
        return next((one for one in self.asked.questions if one.required and str(one.id) not in answers), None)

    @property
    def block(self) -> int:
        """The bytes that hold any answers to this survey, so that their length tells nothing."""
        most = _FRAME
        for one in self.asked.questions:
            words = LONGEST_WORDS if one.kind is Kind.TEXT else LONGEST_OTHER * one.other
            most += words * _LONGEST_SIGN + (len(one.options) + 8) * _A_CHOICE
        return -(-most // BLOCK) * BLOCK

    async def keep(self, store: UnitOfWork, *, ready: bool = False) -> None:
        """Keep it; `ready`: it is handed in."""
        content = self.content
        if ready:
            content = {"answers": self.content.get("answers", {}), "roles": sorted(self.member.roles)}
        await store.ballots.keep(self.survey, self.member.id, content, self.block, ready=ready)
        self.is_new = False


async def sheet_of(store: UnitOfWork, survey: Survey, member: Member) -> Sheet:
    """Return somebody's answers, or an empty sheet if there are none, or none that can be opened."""
    asked = (await questionnaire_of(store, survey)).as_seen_by(member.roles).in_language(member.locale)
    kept = await store.ballots.sheet(survey, member.id)
    content = store.ballots.opened(survey, kept) if kept is not None else None
    return Sheet(survey, member, asked, content or {}, is_new=content is None)
