"""report_problem: anybody tells one councillor in confidence what is wrong, adds to it, or takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Access, Role
from handlers.safeguarding import letters, rules
from handlers.safeguarding.asking import OwnStep, ReportProblem
from handlers.safeguarding.rules import Kind, Whom
from handlers.shared.context import Context, Desk
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.account import Account, Member
from storage.models.safeguarding import Report, ReportState

feature = Feature()

_MOST_NAMED = 8
"""The most people among whom buttons let choose whom it is about."""
_LABELS = {
    Kind.MENTOR: "report-whom-mentor",
    Kind.MENTEE: "report-whom-mentee",
    Kind.COUNCILLOR: "report-whom-councillor",
    Kind.OTHER: "report-whom-other",
    Kind.UNSAID: "report-whom-unsaid",
}
_FEWEST_WORDS = 3
"""Words from which on an answer to "whom is it about?" is taken for what happened."""


@feature.command(
    "report_problem",
    args=ReportProblem,
    role=Access.ANYONE,
    examples=("report_problem", "report_problem somebody keeps writing to me at night"),
)
async def report_problem(ctx: Context, args: ReportProblem) -> None:
    """Say who will read it, ask whom it is about and what happened, and send it to that councillor alone."""
    if args.report is not None and args.step is not OwnStep.ANOTHER:
        await _go_on(ctx, args, args.report)
        return
    if args == ReportProblem() and (mine := await ctx.store.reports.open_from(ctx.seen)):
        show_own(ctx, mine)
        return
    if args.report is not None:
        args = replace(args, report=None, step=None)
    if args.begun is None:
        args = replace(args, begun=ctx.message.event_id)
    elif (sent := await ctx.store.reports.begun(ctx.seen, args.begun)) is not None:
        _say_sent_before(ctx, sent)
        return
    if args.whom is None and args.quoted is None and (quoted := await _quoted(ctx)):
        args = replace(args, quoted=Line(quoted))
    if not await _able(ctx, None):
        await _say_nobody(ctx)
        return
    whom = await _understand(ctx, args.whom) if args.whom is not None else None
    people = (await _known(ctx)).get(whom.kind, ()) if whom is not None else ()
    if whom is not None and whom.member_id is None and len(people) == 1:
        whom = Whom(whom.kind, people[0].id)
    if whom is None:
        more = _with_more_words(args)
        await _ask_whom(ctx, more, again=args.whom is not None, added=more.words != args.words)
        return
    if whom.member_id is None and people:
        options = _choices(ctx, args, whom.kind, people)
        await _ask(ctx, replace(args, whom=None), options, f"which_{whom.kind}", [])
        return
    await _take(ctx, replace(args, whom=Line(str(whom))), whom)


@feature.answers("danger", needs=True, beside=True)
async def answer_danger(ctx: Context) -> None:
    """Say kindly where there is help for somebody who may take their life, and let one tap tell a person."""
    contacts, reader, options = await _help_for(ctx)
    ctx.reply("danger", contacts=contacts, reader=reader, options=options)


@feature.answers("worried_for", needs=True, beside=True)
async def answer_worry_for_somebody(ctx: Context) -> None:
    """Say what whoever worries for somebody's state of mind can do, and let one tap tell a person in confidence."""
    contacts, reader, options = await _help_for(ctx)
    ctx.reply("worried-for", contacts=contacts, reader=reader, options=options)


async def _help_for(ctx: Context) -> tuple[str, str, Sequence[Option]]:
    """Return the contacts outside, who reads a report (`none` for nobody), and a button that tells a person."""
    able, contacts = await _able(ctx, None), letters.contacts(ctx.desk, ctx)
    if not able:
        return contacts, "none", [ctx.step("council")]
    reader = _name(able[0])
    report = ReportProblem(words=Line(ctx.message.text.strip()), whom=Line(Kind.UNSAID), begun=ctx.message.event_id)
    return contacts, reader, [ctx.option("danger-tell", report, reader=reader, style=ButtonStyle.PRIMARY)]


async def _take(ctx: Context, args: ReportProblem, whom: Whom) -> None:
    """Send what happened to the first councillor who may read it, once it was told; ask for it before."""
    able = await _able(ctx, whom)
    if not able:
        await _say_nobody(ctx)
        return
    if args.words is None:
        await ctx.ask(args, "words", more="no", reader=_name(able[0]))
        return
    reader = next((r for r in able if r.member and not rules.names_somebody(args.words, r.member)), None)
    if reader is None:
        named = able[0]
        if named.member is None or args.despite != named.member.id:
            _ask_despite(ctx, args, named)
            return
        reader = named
    await _send(ctx, args, whom, reader)


async def _send(ctx: Context, args: ReportProblem, whom: Whom, reader: Account) -> None:
    if len(await ctx.store.reports.open_from(ctx.seen)) >= ctx.rules.programme.reports_told:
        raise UserError("report-many")
    about = await ctx.store.people.get(whom.member_id) if whom.member_id is not None else None
    report = await ctx.store.reports.add(
        ctx.seen,
        reader,
        whom=whom.kind,
        about=about,
        words=args.words or "",
        quoted=args.quoted or "",
        begun=args.begun or "",
        now=ctx.now,
        due_at=ctx.now + ctx.rules.programme.report_unread_after,
    )
    letters.hand(ctx.desk, report, "report-new")
    span = ctx.rules.programme.report_unread_after
    text = ctx.text("report-sent", reader=_name(reader), span=span, others=len(await _able(ctx, whom)) - 1)
    letters.say(ctx, report, text, letters.author_options(ctx, report))


async def readers(desk: Desk) -> list[Account]:
    """Return the accounts of those whom the configuration names for it, in its order."""
    named = desk.rules.safeguarding
    accounts = await desk.store.people.accounts(named) if named else {}
    return [account for ref in named if (account := accounts.get(ref)) is not None]


async def first_reader(ctx: Context) -> str:
    """Return the name of who would read a report of the author first; empty where nobody can."""
    able = await _able(ctx, None)
    return _name(able[0]) if able else ""


async def _able(ctx: Context, whom: Whom | None) -> list[Account]:
    but = {member_id for member_id in (ctx.member_id, whom.member_id if whom else None) if member_id is not None}
    return rules.may_read(await readers(ctx.desk), but, ctx.now)


async def _quoted(ctx: Context) -> str:
    """Return the message this command replies to; empty for a reply to a question of the command itself."""
    message = ctx.message
    if not message.quoted:
        return ""
    shown = await ctx.shown(message.about) if message.about else None
    is_own = shown is not None and shown.asks is not None and shown.asks.command == ReportProblem.command
    return "" if is_own else message.quoted


async def _understand(ctx: Context, text: str) -> Whom | None:
    """Return whom a button or a few words mean; None for what is no person."""
    whom = Whom.read(text)
    if whom is not None:
        return whom
    known = [(kind, member) for kind, members in (await _known(ctx)).items() for member in members]
    found = [Whom(kind, member.id) for kind, member in known if rules.names_somebody(text, member)]
    is_name = len(text.split()) <= _FEWEST_WORDS
    return found[0] if is_name and len({one.member_id for one in found}) == 1 else None


async def _known(ctx: Context) -> dict[Kind, Sequence[Member]]:
    """Return the people whom the author may mean, those who may read reports first among the councillors."""
    council = [member for member in await ctx.store.people.with_role(Role.COUNCIL) if member.id != ctx.member_id]
    first = [account.member_id for account in await readers(ctx.desk)]
    council.sort(key=lambda member: member.id not in first)
    known: dict[Kind, Sequence[Member]] = {Kind.MENTOR: [], Kind.MENTEE: [], Kind.COUNCILLOR: council}
    if ctx.member_id is not None:
        found = await ctx.store.pairs.pair_of(ctx.member_id)
        known[Kind.MENTOR] = [found.mentor] if found else []
        known[Kind.MENTEE] = [found.mentee for found in await ctx.store.pairs.pairs_of_mentor(ctx.member_id)]
    return known


def _with_more_words(args: ReportProblem) -> ReportProblem:
    """Take an answer that names nobody for more of what happened, unless it is only a word or two."""
    more = args.whom if args.whom is not None and len(args.whom.split()) >= _FEWEST_WORDS else None
    words = "\n".join(filter(None, (args.words, more)))
    return replace(args, whom=None, words=Line(words) if words else None)


async def _ask_whom(ctx: Context, args: ReportProblem, *, again: bool, added: bool) -> None:
    known = await _known(ctx)
    kinds = [kind for kind in Kind if kind not in known or known[kind]]
    options = [_choice(ctx, args, Whom(kind), _LABELS[kind]) for kind in kinds]
    step = "words" if args.words else "first"
    if again:
        step = "added" if added else "again"
    await _ask(ctx, args, options, step, await _able(ctx, None))


async def _ask(
    ctx: Context, args: ReportProblem, options: Sequence[Option], step: str, able: Sequence[Account]
) -> None:
    """Ask whom it is about, and say at first who of those `able` reads it, and who can help outside."""
    reader, others = _name(able[0]) if able else "", max(len(able) - 1, 0)
    contacts = letters.contacts(ctx.desk, ctx)
    await ctx.ask(args, "whom", options=options, step=step, reader=reader, others=others, contacts=contacts)


def _choices(ctx: Context, args: ReportProblem, kind: Kind, people: Sequence[Member]) -> list[Option]:
    """Return a button for each person a kind may mean, and one for anybody else."""
    options = [
        _choice(ctx, args, Whom(kind, member.id), "report-whom-name", name=member.name)
        for member in people[:_MOST_NAMED]
    ]
    return [*options, _choice(ctx, args, Whom(Kind.OTHER), "report-whom-other")]


def _choice(ctx: Context, args: ReportProblem, whom: Whom, label: str, name: str = "") -> Option:
    """Return a button that says whom it is about."""
    return ctx.option(label, replace(args, whom=Line(str(whom))), name=name)


def _ask_despite(ctx: Context, args: ReportProblem, named: Account) -> None:
    """Ask whether the only councillor who could read it, and is named in it, may."""
    if named.member is None:
        raise LookupError("a reader of reports is no member")
    about = Line(str(Whom(Kind.COUNCILLOR, named.member.id)))
    options = [
        ctx.option("report-despite-about", replace(args, whom=about), name=named.member.name),
        ctx.option("report-despite-yes", replace(args, despite=named.member.id), name=named.member.name),
    ]
    ctx.reply("report-despite", name=named.member.name, options=options)


async def _say_nobody(ctx: Context) -> None:
    """Say honestly that nobody here can read it, and who can help outside."""
    is_named = "yes" if await readers(ctx.desk) else "no"
    await ctx.close_question()
    ctx.say(join([ctx.text("report-nobody", named=is_named), letters.contacts(ctx.desk, ctx)]))


def _say_sent_before(ctx: Context, report: Report) -> None:
    """Answer a second tap on what was sent already."""
    if report.state == ReportState.OPEN:
        _show_one(ctx, report, another=True)
    else:
        _say_over(ctx)


def _say_over(ctx: Context) -> None:
    ctx.reply("report-over", options=[ctx.option("report-own-another", ReportProblem())])


def show_own(ctx: Context, mine: Sequence[Report]) -> None:
    """Show authors how far their open reports are, and what they can do."""
    for report in mine[:-1]:
        _show_one(ctx, report)
    _show_one(ctx, mine[-1], another=True)


def _show_one(ctx: Context, report: Report, *, another: bool = False) -> None:
    seen = "yes" if report.seen_at else "no"
    text = ctx.text("report-own", day=report.reported_at, reader=letters.reader_name(report), seen=seen)
    letters.say(ctx, report, text, letters.author_options(ctx, report, another=another))


async def _go_on(ctx: Context, args: ReportProblem, number: int) -> None:
    """Add to an earlier report, or take it back."""
    report = await ctx.store.reports.get(number)
    if report is None or not _is_author(ctx, report):
        raise UserError("error-button-old")
    if report.state != ReportState.OPEN:
        _say_over(ctx)
    elif args.step is OwnStep.WITHDRAW:
        await _withdraw(ctx, report)
    elif args.words is None:
        await ctx.ask(args, "words", more="yes", reader=letters.reader_name(report))
        ctx.drafts[-1] = replace(ctx.drafts[-1], confidential=report.kept_for)
    else:
        report.words = f"{report.words}\n{args.words}"
        reader = letters.writer_to(ctx.desk, report.reader)
        options = letters.reader_options(reader, report)
        author = letters.author_of(report)
        letters.tell_reader(ctx.desk, report, "report-more", options, number=report.id, author=author, words=args.words)
        text = ctx.text("report-added", reader=letters.reader_name(report))
        letters.say(ctx, report, text, letters.author_options(ctx, report))


async def _withdraw(ctx: Context, report: Report) -> None:
    """Take a report back; its words are dropped at once."""
    author, reader = letters.author_of(report), letters.reader_name(report)
    report.state, report.closed_at, report.words, report.quoted = ReportState.WITHDRAWN, ctx.now, "", ""
    await ctx.store.flush()
    await ctx.store.outbox.empty(report.kept_for)
    await ctx.store.outbox.empty_unsent(report.account.ref)
    letters.tell_reader(ctx.desk, report, "report-withdrawn", number=report.id, author=author)
    again = ctx.option("report-own-another", ReportProblem())
    letters.say(ctx, report, ctx.text("report-withdrawn-own", reader=reader), [again])


def _is_author(ctx: Context, report: Report) -> bool:
    return report.account_id == ctx.seen.id or (ctx.member_id is not None and report.account.member_id == ctx.member_id)


def _name(reader: Account) -> str:
    return reader.member.name if reader.member else reader.name
