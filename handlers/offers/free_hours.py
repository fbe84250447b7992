"""The hours at which somebody has time: not noted, but put into a request, or told the mentor."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.offers import rules
from handlers.offers.commands import RequestMentor
from handlers.shared.contact import send_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.matching.scores import zone_of

feature = Feature()


@feature.answers("only_evenings", needs=True, roles=(Role.MENTEE,), adds_to="request_mentor")
async def say_what_counts(ctx: Context) -> None:
    """Say that hours are not noted and clocks are compared, with a button that carries the words to a mentor."""
    own, request = await ctx.store.pairs.pair_of(ctx.me.id), await ctx.store.offers.open_request(ctx.me.id)
    words = " ".join(ctx.message.text.split())
    zone = "known" if zone_of(ctx.me) else "unknown"
    options: list[Option] = []
    if own is not None:
        options = [send_option(ctx, "free-hours-send", own.in_charge, words)]
    elif request is not None:
        topic = ", ".join(filter(None, (request.topic, words)))
        is_short = len(topic) <= rules.LONGEST_TOPIC
        wish = RequestMentor(Line(topic), anew=1) if is_short else RequestMentor(anew=1)
        options = [ctx.option("free-hours-add" if is_short else "own-wish-change", wish)]
    else:
        options = [ctx.step("request_mentor")]
    state = "paired" if own is not None else "waiting" if request is not None else "none"
    name = own.in_charge.name if own is not None else ""
    ctx.reply("free-hours", zone=zone, state=state, name=name, words=words, options=[*options, ctx.step("zone")])
