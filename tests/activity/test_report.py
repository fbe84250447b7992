"""Reporting activities: in one line, step by step, planned ahead; and one's own list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.activity.stage import a_pair, about_activities
from tests.world import World


async def test_a_title_in_quotes_is_quoted_once(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    for title in ('"MozFest Lima"', "“MozFest Cusco”", "«MozFest Puno»"):
        await ana.says(f"report attended today {title}", title[1:-1])
    await world.advance(minutes=1)
    await kim.says("confirm #1", "Confirmed: #1 “MozFest Lima”.")
    ana.reads("your activity #1 “MozFest Lima”")
    await ana.says('report attended today Meetup "Open web"', '#4 Meetup "Open web"')


async def test_blanks_part_details_of_a_change_too(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("report attended today Open evening")
    await ana.says("edit attendees=12 goal=to meet each other", "Attendees: 12", "Goal: to meet each other")


async def test_a_report_in_one_line_goes_to_the_mentor(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says(
        "report organised 2026-11-20 Meetup in Lima; attendees=40; link=https://example.org/a_b",
        "#1 Meetup in Lima",
        "Organised · 20 Nov 2026",
        "Attendees: 40",
        "Link: https://example.org/a_b",
        "Kim will confirm it by 8 Dec 2026",
    )
    text = kim.reads("Ana reported an activity", "#1 Meetup in Lima", "Attendees: 40", "decide by 8 Dec 2026")
    assert "Link: example[.]org/a_b" in text
    assert kim.screen[-1].labels == ["Confirm", "Ask for more", "Reject"]


async def test_what_is_missing_is_asked_for(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says("report", "What did you do?")
    assert ana.screen[-1].labels == ["Attended", "Organised", "Campaign", "Recruited", "Content", "Other"]
    await ana.presses("Attended", "When was it?")
    await ana.says("some time soon", "isn’t a date")
    await world.restart()
    await ana.says("tomorrow", "hasn’t come", "leave it there for now")
    await ana.presses("Try again", "When was it?")
    await ana.says("yesterday", "What was it called?")
    await ana.says("Open web evening; atendees=12", "Did you mean “Attendees”?")
    kim.reads_nothing()
    text = await ana.says("Open web evening; attendees=12", "#1 Open web evening", "23 Nov 2026", "Attendees: 12")
    assert "You can add more" in text
    kim.reads("Open web evening")


async def test_the_hint_shows_how_details_are_added(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("report attended today Open web evening", "You can add more with the buttons")


async def test_without_a_mentor_the_council_confirms(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(
        "report content today A guide", "You don’t have a mentor", "on the council will confirm it by 8 Dec 2026"
    )


async def test_reporting_counts_as_being_active(world: World) -> None:
    ana = await world.member("ana", "Ana", last_active_on=date(2026, 3, 1))
    await ana.says("report attended 2026-10-01 Open web evening", "noted")
    assert (await ana.member()).last_active_on == date(2026, 11, 24)


async def test_a_report_sent_twice_is_noted_once(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("report content today A guide", "#1")
    await ana.says("report content today a GUIDE; link=https://example.org", "already told me about that one: it’s #1")
    await ana.says("report content yesterday A guide", "#2")


MISTAKES = [
    ("report meetup", "isn’t one of Attended"),
    ("/report attended soon Meetup", "isn’t a date"),
    ("report attended tomorrow Meetup", "hasn’t come"),
    ("report recruited 2026-12-24 Jo", "hasn’t come"),
    ("report organised 2027-11-25 Meetup", "The last day I can plan for is 24 Nov 2027"),
    ("report attended 1981-01-01 Meetup", "Is the year right?"),
    ("report attended today link=https://example.org", "a title first"),
    ("report attended today ???", "a title first"),
    ("report attended today " + "x" * 101, "under 100 characters"),
    ("report attended today Meetup; colour=red", "I don’t know the detail “colour”. You can use Link, Attendees"),
    ("report attended today Meetup; number of attendes=4", "Did you mean “Attendees”?"),
    ("report attended today Meetup; goal=a; goal=b", "in there twice"),
    ("report attended today Meetup; goal=", "nothing after “Goal=”"),
    ("report attended today Meetup; attendees=about 40", "a number like 40, but I read “about 40”"),
    ("report attended today Meetup; attendees=1234567", "a number like 40"),
    ("report attended today Meetup; attendees=٤٠", "a number like 40"),
    ("report attended today Meetup; goal=" + "x" * 301, "under 300 characters"),
    ("report attended today Meetup; link=example.org", "should begin with https://"),
    ("report attended today Meetup; link=javascript:alert(1)", "should begin with https://"),
    ("report attended today Meetup; budget=ftp://example.org/x", "should begin with https://"),
]


async def test_a_mistake_gets_a_friendly_answer_and_nothing_is_noted(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for line, answer in MISTAKES:
        await ana.says(line, answer)
    await ana.says("activities", "haven’t reported anything yet")


async def test_budget_and_swag_may_be_links_or_words(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(
        "report organised today Meetup\nbudget=https://example.org/budget\nswag=stickers; T-shirts\ncampaign=Open web",
        "Budget: https://example.org/budget",
        "Swag: stickers; T-shirts",
        "Campaign: Open web",
    )


async def test_details_may_be_named_in_ones_own_language(world: World) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says(
        "report organicé ayer Encuentro en Lima; asistentes=40; Objetivo=aprender; link=https://example.org",
        "Organicé · 23 nov 2026",
        "Asistentes: 40",
        "Objetivo: aprender",
        "Enlace: https://example.org",
    )
    await ana.says("report organicé hoy Otro; asistente=40", "¿Querías decir «Asistentes»?")


async def test_a_planned_event_is_confirmed_after_it_took_place(world: World) -> None:
    ana = await world.member("ana", "Ana", timezone="America/Lima")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says(
        "report organised 2026-11-26 Meetup in Lima; expected=40",
        "It’s planned, so I’ll ask Kim to confirm it once it has taken place, by 11 Dec 2026",
    )
    kim.reads_nothing()
    await ana.says("activities", "#1 Meetup in Lima, 26 Nov 2026 – planned")
    await kim.says("confirm #1", "takes place on 26 Nov 2026")
    await kim.says("confirm", "No activity is waiting")
    await world.advance_to(world.clock.now().replace(day=27, hour=0), step=timedelta(hours=7))
    assert about_activities(kim) == []  # it is over in Europe, but still the evening of the event in Lima
    await world.advance(hours=12)
    kim.reads("Ana reported an activity", "Expected: 40", "by 11 Dec 2026")
    await kim.presses("Confirm", "Confirmed: #1")
    assert (await ana.member()).last_active_on == date(2026, 11, 26)


async def test_the_own_list_is_newest_first_with_counts_of_this_year(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says("activities", "haven’t reported anything yet")
    await ana.says("report attended 2025-06-01 Old meetup")
    await ana.says("report attended 2026-06-01 Summer meetup")
    await ana.says("report attended 2026-05-01 Spring meetup")
    await kim.says("confirm #2")
    await kim.says("reject #3 Not in our programme")
    text = await ana.says("activities", "This year: 2 activities, 1 confirmed. Open: 1")
    lines = [line for line in text.splitlines() if line.startswith("•")]
    assert lines == [
        "• #2 Summer meetup, 1 Jun 2026 – confirmed ✓",
        "• #3 Spring meetup, 1 May 2026 – not counted",
        "• #1 Old meetup, 1 Jun 2025 – waiting to be confirmed",
    ]


async def test_a_long_list_is_cut(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for number in range(17):
        await ana.says(f"report content today Guide {number}")
    text = await ana.says("activities", "This year: 17 activities", "and 2 more")
    assert "Guide 2," in text
    assert "Guide 1," not in text


async def test_others_do_not_see_it(world: World) -> None:
    ana, jo = await world.member("ana", "Ana"), await world.member("jo", "Jo", roles=["council"])
    await ana.says("report content today A guide")
    await jo.says("activities", "haven’t reported anything yet")
    stranger = world.person("eve")
    await stranger.says("report content today A guide", "haven’t met yet")


async def test_links_of_newcomers_cannot_be_clicked_and_those_of_others_can(world: World) -> None:
    ana, kim = await a_pair(world)
    report = "report content 2026-11-20 Guide; link=https://example.org/guide"
    await ana.says(report, "noted")
    kim.reads("Link: example[.]org/guide")
    await kim.says("confirm #1", "Confirmed")
    await ana.says(report.replace("Guide;", "Guide two;"), "noted")
    kim.reads("Link: example[.]org/guide")

    await world.advance(days=30)
    kim.read()
    await ana.says(report.replace("Guide;", "Guide three;"), "noted")
    kim.reads("Link: https://example.org/guide")


async def test_who_the_council_made_a_mentor_is_no_newcomer(world: World) -> None:
    lea = await world.member("lea", "Lea", roles=["mentor"])
    await lea.says("report content 2026-11-20 Guide; link=https://example.org/guide", "https://example.org/guide")


@pytest.mark.parametrize(
    ("said", "day", "title", "came"),
    [
        (
            "gave a talk about firefox privacy at the university on tuesday, about 50 people came",
            "17 Nov 2026",
            "talk about firefox privacy at the university",
            50,
        ),
        (
            "di una charla sobre privacidad en la uni el martes, vinieron unos 50",
            "17 Nov 2026",
            "charla sobre privacidad en la uni",
            50,
        ),
        (
            "did a workshop on css in my school yesterday, 20 kids came",
            "23 Nov 2026",
            "workshop on css in my school",
            20,
        ),
    ],
)
async def test_what_a_sentence_tells_is_reported(world: World, said: str, day: str, title: str, came: int) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "report an activity: Organised", day, f"“{title}”", f"Attendees: {came}")


async def test_a_question_behind_it_is_no_part_of_a_title(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("fui el domingo a un meetup de rust, eso cuenta?", "“meetup de rust”")
    await ana.says(
        "i helped at a linux party on saturday, about 30 ppl came. where do i put that", "“linux party”", "30"
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "estoy organizando una charla para el 12 de diciembre en la uni, esperamos unas 40 personas",
            "Organised, 12 Dec 2026: “charla en la uni” · Expected: 40",
        ),
        (
            "I'm organizing a talk on december 12 at the uni, we expect around 40 people, goal is new translators",
            "Organised, 12 Dec 2026: “talk at the uni” · Expected: 40 · Goal: “new translators”",
        ),
        (
            "voy a hacer un taller el 5 de diciembre, unas 20 personas, para atraer editores nuevos",
            "Organised, 5 Dec 2026: “taller” · Expected: 20 · Goal: “para atraer editores nuevos”",
        ),
        ("I will give a workshop on Dec 10 for about 25 people", "Organised, 10 Dec 2026: “workshop” · Expected: 25"),
    ],
)
async def test_what_is_planned_is_told_in_one_sentence(world: World, words: str, shown: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(words, shown)
    await ana.says("el objetivo es sumar traductores nuevos", "Goal: “sumar traductores nuevos”")
    await ana.presses("Do it", "Goal: sumar traductores nuevos")
