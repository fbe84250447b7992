"""An answer counts when it comes to an address that the bot made for this person and this mail."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.core.messages import Batch
from tests.adapters.email.mails import FORTNIGHT, until_refused
from tests.adapters.stage_email import ADDRESS, ANA, EmailStage


async def test_a_forged_sender_opens_nothing(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    forged = stage.mail("step_down", From="Kim <kim@example.net>")
    stage.postman.post("kim@example.net", stage.address(), forged.as_bytes())
    (refusal,) = await until_refused(stage)
    assert "Only whom I wrote to" in refusal
    assert batches.empty()


@pytest.mark.parametrize(
    "address", [ADDRESS, "mentors+guess@example.org", "mentors+" + "a" * 32 + "@example.com", "x@y.z"]
)
async def test_without_an_address_of_ones_own_nothing_is_taken(
    stage: EmailStage, batches: asyncio.Queue[Batch], address: str
) -> None:
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    (refusal,) = await until_refused(stage)
    assert "Please answer one of my latest mails" in refusal
    assert batches.empty()


async def test_an_address_is_good_for_a_while(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    address = stage.address()
    await stage.clock.sleep_until(stage.clock.now() + FORTNIGHT - timedelta(minutes=1))
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    assert (await batches.get()).messages
    await stage.clock.sleep_until(stage.clock.now() + timedelta(minutes=1))
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    assert "latest mails" in (await until_refused(stage))[0]


@given(st.emails(), st.emails(), st.text(max_size=20))
def test_an_address_is_of_one_person_and_one_mail(person: str, other: str, key: str) -> None:
    addresses = ReplyAddresses("Bot@Example.org", "secret", FORTNIGHT)
    now = EmailStage().clock.now()
    made = addresses.make(person, addresses.mail_id(key), now)
    assert len(made.partition("@")[0]) <= 64
    mark = addresses.read(made.upper(), now)
    assert mark is not None
    assert mark.mail == addresses.mail_id(key)
    assert addresses.is_of(mark, person)
    assert addresses.is_of(mark, other) is (other.lower() == person.lower())
    other_secret = ReplyAddresses("bot@example.org", "guess", FORTNIGHT)
    assert not other_secret.is_of(mark, person)
    assert other_secret.read(made.replace("Bot", "bot"), now) is None
