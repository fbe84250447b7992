"""Whatever people do in whatever order with a proposal ends in something sensible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from chatbot.core.messages import FileKind, Network, RemoteFile
from storage.models.proposal import Proposal, ProposalComment
from tests.proposal.programme import TITLE, decided, proposed, revised
from tests.world import World


async def test_ten_ways_to_break_it(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    kim, bea = await world.member("kim", "Kim", roles=["mentor"]), await world.member("bea", "Bea")
    # nothing is there yet, and a dialogue that is left leaves nothing out
    await kim.says("support", "Nothing is being discussed right now")
    assert "Ask the council" in kim.screen[-1].labels  # who needs support is not left alone
    await kim.says("comment 7", "no proposal #7")
    await kim.says("withdraw", "You have no open proposal")
    await ana.says("propose")
    await ana.says("", "I can only read text", file=RemoteFile(FileKind.VOICE, "v1"))
    await ana.says("cancel", "forgotten")
    await kim.says("proposals", "Nothing is being discussed")
    # the bot restarts between two steps, and a button is pressed twice
    await ana.says(f"propose {TITLE}")
    await world.restart()
    await ana.says("Every week.\n\nOr every month.", "1.", "2.")
    send = replace(ana.screen[-1])
    await ana.presses("Send it out", "is out as #1")
    await ana.presses("Send it out", "is out already", message=send)
    await world.advance(hours=1)
    bea.read()
    # the same word twice, another word, and a reason that comes late or not at all
    invitation = kim.screen[-1]
    await kim.says("support", "Which proposal do you mean?")
    await kim.presses(f"#1 {TITLE}", "Noted: you support")
    await kim.presses("I support it", "You support", "as before", message=invitation)
    await kim.says("menu", "What would you like to do?")
    await kim.says("object 1 no time for it", "your reason stands with the comments")
    await kim.says("proposal 1", "0 support · 1 objects", "you object to it")
    # a button of the former version counts nowhere
    await revised(ana, 1, "1. Every week.", "Every two weeks.")
    old = next(message for message in bea.screen if "Ana proposes" in message.text)
    await bea.presses("I support it", "there’s version 2 now", "Every [week. → two weeks.]", message=old)
    await bea.says("proposal 1", "0 support · 0 object")
    # somebody else's proposal, and the author's own
    await bea.says("withdraw 1", "Only its author can do that")
    await bea.says("decide_proposal 1", "That’s for the council")
    await world.give_role(ana, "council")
    await ana.says("decide_proposal 1", "It’s your own proposal")
    # words for a decision that goes out meanwhile
    await bea.says("comment 1", "What would you like to say")
    await decided(zoe, 1, promise="A page")
    await bea.says("Once a month is enough", "came too late: “Once a month is enough”")
    await bea.says("support 1 I like it", "has been decided by now: Accepted")
    await ana.says("withdraw 1", "has been decided by now")
    await zoe.says("decide_proposal 1", "has been decided by now")
    # promises for whoever may keep them, once
    await zoe.says("promises", "A page · Zoe, by 24 Dec 2026")
    done = replace(zoe.screen[-1])
    await zoe.presses("Done: A page", "done!")
    await zoe.presses("No, that’s all", "Every promise is kept")
    await zoe.presses("Done: A page", "done already", message=done)


async def test_two_councillors_at_once(world: World) -> None:
    zoe, max_ = await world.member("zoe", "Zoe", roles=["council"]), await world.member("max", "Max", roles=["council"])
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await proposed(ana)
    await kim.says("comment 1 Who writes the page?", "Your comment is with")
    await zoe.says("answer_comments 1", "Who writes the page?")
    await max_.says("answer_comments 1", "Who writes the page?")
    await zoe.says("We do.", "One comment, answered")
    await max_.says("Nobody yet.", "already, and that answer stays: “We do.”")
    await zoe.says("decide_proposal 1 accepted It helps", "Ready")
    await max_.says("decide_proposal 1", "Accepted. It helps")
    await kim.says("comment 1 And in Spanish?", "Your comment is with")
    await zoe.presses("Send it out", "so nothing went out", "one not answered yet")
    await max_.says("answer_comments 1", "And in Spanish?")
    await max_.says("In both.", "all answered")
    await zoe.says("decide_proposal 1", "Ready")
    await max_.presses("Send it out", "is decided: Accepted")
    await zoe.presses("Send it out", "has been decided by now")
    await world.advance(hours=1)
    kim.reads("You wrote: “Who writes the page?”", "The answer: We do.", "The answer: In both.")


async def test_whoever_left_is_shown_as_such_and_nobody_is_made_up(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    bea = await world.member("bea", "Bea")
    await proposed(ana)
    await kim.says("comment 1 Good idea, I would help", "Your comment is with")
    async with world.store() as store:
        account = (await store.people.accounts([kim.account]))[kim.account]
        assert account.member is not None
        account.member.lay_down("mentor")
    await bea.says("proposal 1")
    await bea.presses("One comment", "Kim (has left): “Good idea, I would help”")
    async with world.store() as store:
        proposal, comment = await store.session.get(Proposal, 1), await store.session.get(ProposalComment, 1)
        assert proposal is not None
        assert comment is not None
        proposal.author_id = comment.member_id = None
    await bea.says("proposal 1", "somebody who has left")
    await bea.presses("One comment", "somebody who has left: “Good idea")
    await world.advance(days=20, step=timedelta(days=5))  # nobody can be asked about it, and nothing breaks
    await bea.says("proposal 1", "with the council")


async def test_withdrawn_it_stays_to_be_read(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await proposed(ana)
    await kim.presses("I support it")
    await ana.says("proposal 1")
    await ana.presses("More")
    await ana.presses("Ask the council to decide now", "Zoe has it")
    zoe.reads("Ana proposes: “One page for mentors”")
    await proposed(ana, "Another page")
    await ana.says("proposal 2")
    await ana.presses("More")
    await ana.presses("Ask the council to decide now", "Zoe has it")
    await zoe.says("todo", "“One page for mentors”", "“Another page”")  # one author's two are two decisions
    await ana.says("withdraw 1")
    sure = replace(ana.screen[-1])
    await ana.presses("Yes, withdraw it", "is withdrawn")
    await ana.presses("Yes, withdraw it", "was withdrawn by its author", message=sure)
    zoe.reads("doesn’t need a decision any more")
    await kim.says("because it helps", "was withdrawn by its author")
    await world.advance(hours=1)
    kim.reads("Ana has withdrawn “One page for mentors”")
    await kim.says("proposal 1", "withdrawn by its author", "Nobody knows what a mentor is for")


async def test_two_accounts_of_one_person_have_one_word(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    again = await world.member("kim2", "Kim M", network=Network.MATRIX)
    await proposed(ana)
    await kim.says("support 1 it helps us all")
    await again.says("object 1 on second thoughts")
    await ana.says("proposal 1", "1 supports · 1 objects")
    async with world.store() as store:
        kept, gone = await kim.member(), await again.member()
        members = await store.merges.hold(kept.id, gone.id)
        await store.merges.absorb(members[1], members[0])
    await ana.says("proposal 1", "1 supports · 0 object")
