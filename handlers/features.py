"""Every feature's commands and jobs, gathered for the composition root."""

from __future__ import annotations

from chatbot.core.router import Router
from handlers.account import commands as account
from handlers.account import jobs as account_jobs
from handlers.check_in import commands as check_in
from handlers.check_in import jobs as check_in_jobs
from handlers.context import Context
from handlers.help import commands as help_commands
from handlers.jobs import Jobs


def all_commands() -> Router[Context]:
    """The whole bot's router, in the order the help lists commands."""
    router: Router[Context] = Router()
    for feature in (account, check_in):
        router.include(feature.router)
    router.include(help_commands.make_router(router))
    return router


def all_jobs() -> Jobs:
    """What the tick runs, in this order."""
    jobs = Jobs()
    for feature in (account_jobs, check_in_jobs):
        jobs.include(feature.jobs)
    return jobs
