"""Whoever was in the middle of something when the bot was upgraded goes on with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from chatbot.core.messages import Network
from tests.upgrade.old_world import LINK_CODE, MAIL_CODE, asked, somebody
from tests.world import World

TOKYO_MORNING = datetime(2026, 11, 30, 23, tzinfo=UTC)
NEXT_MONDAY = datetime(2026, 12, 7, 9, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


# --- Questions that wait for an answer


async def test_a_question_of_a_command_takes_its_answer(world: World) -> None:
    dan = somebody(world, "Dan")
    await dan.says("x" * 501)
    await dan.says("yes", "under 500 characters")
    await dan.says("my first event", "Noted: “my first event”", "You’re number 2 on the waiting list")


async def test_a_note_to_an_answer_that_was_pressed_is_taken(world: World) -> None:
    kim = somebody(world, "Kim")
    await kim.says(
        "She looks for a venue", "I’ve kept your note about Ana for the council", "How are things going with Bo?"
    )
    await kim.says("1", "Noted. Bo: All good.")


async def test_a_reason_goes_to_whom_it_is_for(world: World) -> None:
    pia, gil = somebody(world, "Pia"), somebody(world, "Gil")
    await pia.says("There is no page about it yet.", "Rejected: #2 “A guide”")
    gil.reads("Pia couldn’t confirm your activity #2", "There is no page about it yet.")


async def test_a_question_with_choices_is_asked_once_more_and_takes_its_answer(world: World) -> None:
    tai, tom = somebody(world, "Tai"), somebody(world, "Tom")
    await tai.says("perhaps", "“perhaps” isn’t one of Yes, step down and No, I stay")
    await tai.says("yes", "Thank you for all you gave as a mentor")
    tom.reads("Tai can’t go on as your mentor", "on the waiting list")


async def test_who_is_meant_is_chosen_by_an_old_button(world: World) -> None:
    yan, sam = somebody(world, "Yan"), somebody(world, "Sam Short", user_id="sam2")
    await yan.presses("Sam Short", "Which role is it?")
    await yan.presses("mentor", "Shall I make this person a mentor?", "@sam2")
    sam.reads_nothing()
    await yan.says("yes", "Sam Short has a new role: mentor")
    sam.reads("The council has made you a mentor")


async def test_a_question_of_a_command_that_takes_other_words_now_is_over_and_says_so(world: World) -> None:
    zoe = somebody(world, "Zoe")
    await zoe.says("Jon", "It’s been too long since I asked. Please start again")
    await zoe.decides("assign Dan Jon", "Jon is Dan’s mentor now")


async def test_an_address_is_proved_by_the_code_that_was_mailed(world: World) -> None:
    uma = somebody(world, "Uma")
    await uma.says("AAAAA-AAAAA", "isn’t the last code I sent")
    await uma.says(MAIL_CODE.lower(), "uma@example.net is yours")
    mails = somebody(world, "Uma", Network.EMAIL, "uma@example.net")
    await mails.says("my_mentor", "Your mentor is Vic")


async def test_an_address_is_proved_by_an_answer_to_the_mail(world: World) -> None:
    uma, mails = somebody(world, "Uma"), somebody(world, "Uma", Network.EMAIL, "uma@example.net")
    await mails.says("yes", "uma@example.net is yours", about=asked(mails, "Is this your mail address").id)
    uma.reads("(Email) belongs to you now")
    await mails.says("yes", "already answered that e-mail", about=asked(mails, "Is this your mail address").id)


async def test_two_accounts_are_joined(world: World) -> None:
    bo = somebody(world, "Bo", Network.MATRIX, "bo_m")
    await bo.presses("Yes, that is me", "Done, Bo")
    await bo.says("my_mentor", "Your mentor is Kim")
    cleo = world.person("cleo_m", "Cleo", Network.MATRIX)
    await cleo.says(f"link {LINK_CODE}", "This code belongs to Cleo")
    await cleo.presses("Yes, that is me", "Done, Cleo")
    await cleo.says("my_mentor", "Your mentor is Lee")


# --- Buttons


async def test_an_offer_is_accepted_once(world: World) -> None:
    mo, eva = somebody(world, "Mo", Network.MATRIX), somebody(world, "Eva")
    offer = asked(mo, "Eva would like a mentor")
    accept, decline = offer.tokens
    await mo.says("", "You are Eva’s mentor now", choice=accept, about=offer.id)
    assert (offer.labels, offer.text.endswith("✓ Accept")) == ([], True)
    eva.reads("Mo is your mentor now. Write to them here: @mo (Matrix)")
    for token in (accept, decline):
        await mo.says("", "Eva is already your mentee", choice=token, about=offer.id)
    eva.reads_nothing()


async def test_an_offer_that_was_accepted_before_is_not_accepted_again(world: World) -> None:
    ned, finn = somebody(world, "Ned"), somebody(world, "Finn")
    offer = asked(ned, "Finn would like a mentor")
    for token in offer.tokens:
        await ned.says("", "Finn is already your mentee", choice=token, about=offer.id)
    finn.reads_nothing()


async def test_check_ins_are_answered_by_number_by_word_and_by_button(world: World) -> None:
    lee, vic, pia = somebody(world, "Lee", Network.MATRIX), somebody(world, "Vic"), somebody(world, "Pia")
    about_cleo = asked(lee, "¿Cómo va todo con Cleo?")
    good, *_ = about_cleo.tokens
    await lee.says("2", "Anotado. Cleo: Necesita ayuda.", "¿Qué le ayudaría a Cleo?", about=about_cleo.id)
    await lee.says("", "Cleo: Todo bien (antes: Necesita ayuda)", choice=good, about=about_cleo.id)
    last_week, *_, this_week = [message for message in vic.screen if "How is it going with Uma?" in message.text]
    await vic.presses("No contact", "That check-in has closed", message=last_week)
    await vic.presses("No contact", "Noted. Uma: No contact", message=this_week)
    about_gus = asked(pia, "How is it going with Gus?")
    await pia.says("all good", "Noted. Gus: All good.", "How are things going with Gil?", about=about_gus.id)


async def test_what_else_was_asked_of_people_is_answered(world: World) -> None:
    vic, uma, finn = somebody(world, "Vic"), somebody(world, "Uma"), somebody(world, "Finn")
    await vic.presses("Yes", "Good to hear, Vic", message=asked(vic, "Are you still active"))
    await uma.presses("Longer ago", "thank you for telling me")
    await finn.presses("Yes, show it", "Handle shown to mentor or mentees: yes")
    mo, ida = somebody(world, "Mo", Network.MATRIX), somebody(world, "Ida")
    await mo.says("1", "When Ida is away, I’ll tell you")
    ida.reads("Mo will stand in for you")


async def test_activities_are_decided(world: World) -> None:
    pia, gus, gwen = somebody(world, "Pia"), somebody(world, "Gus"), somebody(world, "Gwen")
    meetup, talk = asked(pia, "Meetup in Lima"), asked(pia, "A talk")
    await pia.presses("Confirm", "Confirmed: #1 “Meetup in Lima”", message=meetup)
    gus.reads("Pia confirmed your activity #1 “Meetup in Lima”")
    await pia.presses("Ask for more", "What would you like to know about #3 “A talk”?", message=talk)
    await pia.says("How many came?", "I’ve asked Gwen")
    gwen.reads("“How many came?”")
    await gwen.presses("Answer", "How many came?")
    await gwen.decides("Forty", "Passed on")
    pia.reads("#3 A talk", "Forty")
    await pia.presses("Confirm", "Confirmed: #3")


async def test_a_change_of_mentor_waits_for_those_who_have_not_agreed(world: World) -> None:
    hal, ida, jon = somebody(world, "Hal"), somebody(world, "Ida"), somebody(world, "Jon")
    await hal.presses("I agree", "I’m waiting for the others now")
    ida.read()
    await jon.presses("I agree", "Everyone agrees: Jon is Hal’s mentor now")
    hal.reads("Jon is your mentor now")
    ida.reads("Hal has another mentor now")


async def test_councillors_decide_and_only_once(world: World) -> None:
    yan, zoe, abe = somebody(world, "Yan"), somebody(world, "Zoe"), somebody(world, "Abe")
    application = asked(zoe, "Abe would like to be a mentor")
    accept, decline = application.tokens
    await yan.presses("Taken care of", "Taken care of (#1 Ana needs help)")
    await zoe.says("", "Accept (#2 Abe would like to be a mentor)", choice=accept, about=application.id)
    abe.reads("The council has made you a mentor")
    await zoe.says("", "already decided", choice=decline, about=application.id)
    abe.reads_nothing()


# --- What was under way


async def test_what_was_being_sent_is_sent_again_in_order_and_once(world: World) -> None:
    olga = somebody(world, "Olga")
    mentor, country = olga.read()
    assert "You have no mentor yet" in mentor.text
    assert country.text == "Noted. Country: Peru"
    await world.restart()
    await world.advance(minutes=10, step=MINUTE)
    olga.reads_nothing()


async def test_what_waits_for_another_try_goes_out(world: World) -> None:
    tom, gwen = somebody(world, "Tom"), somebody(world, "Gwen")
    gwen.reads_nothing()
    await world.advance(minutes=10, step=MINUTE)
    gwen.reads("#3 A talk, 22 Nov 2026 – waiting to be confirmed")
    (message,) = tom.read()
    assert "Your mentor is Tai" in message.text


async def test_what_was_written_and_not_handled_is_answered(world: World) -> None:
    somebody(world, "Ivy").reads("¡Te doy la bienvenida, Ivy!")
    somebody(world, "Gil").reads("Your mentor is Pia")
    somebody(world, "Ida").reads("Your mentees", "Hal, since 24 Nov 2026")


async def test_letters_of_the_night_come_in_the_morning(world: World) -> None:
    finn = somebody(world, "Finn")
    await world.advance_to(TOKYO_MORNING - MINUTE, step=HOUR)
    finn.reads_nothing()
    await world.advance_to(TOKYO_MORNING)
    finn.reads("Ned is your mentor now")
    await finn.presses("Yes, show it", "Noted")


async def test_time_goes_on(world: World) -> None:
    lee, mo = somebody(world, "Lee", Network.MATRIX), somebody(world, "Mo", Network.MATRIX)
    eva, kim, zoe = somebody(world, "Eva"), somebody(world, "Kim"), somebody(world, "Zoe")
    await world.advance(days=2)
    (reminder,) = [message.text for message in lee.read() if "Cleo" in message.text]
    assert "Solo un recordatorio, sin prisa. Falta: Cleo." in reminder
    kim.reads("I asked you something, but I’m not waiting for it any more")
    zoe.reads("#1 Ana needs help", "It was passed on to you")
    await world.advance(days=2)
    eva.reads("You’re first on the waiting list")  # Mo did not answer
    mo.reads("Wes would like a mentor: my first patch")
    await world.advance_to(NEXT_MONDAY)
    (question,) = [message.text for message in lee.read() if "Cleo" in message.text]
    assert "¿Cómo va todo con Cleo?" in question
    await world.advance(days=1)
    zoe.reads("Hal would like another mentor: Jon is proposed", "“we rarely find time”", "Ida agreed")
