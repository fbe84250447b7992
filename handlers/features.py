"""Every feature's commands and jobs, gathered for the composition root."""

from __future__ import annotations

from chatbot.core.router import Router
from handlers.account import commands as account
from handlers.account import jobs as account_jobs
from handlers.activity import commands as activity
from handlers.activity import jobs as activity_jobs
from handlers.check_in import commands as check_in
from handlers.check_in import jobs as check_in_jobs
from handlers.context import Context
from handlers.council import commands as council
from handlers.council import jobs as council_jobs
from handlers.help import commands as help_commands
from handlers.jobs import Jobs
from handlers.mentoring import absence, applying, sharing
from handlers.mentoring import commands as mentoring
from handlers.mentoring import jobs as mentoring_jobs
from handlers.reaching import jobs as reaching_jobs


def all_commands() -> Router[Context]:
    """The whole bot's router, in the order the help lists commands."""
    router: Router[Context] = Router()
    for feature in (account, mentoring, applying, check_in, activity, council):
        router.include(feature.router)
    router.include(help_commands.make_router(router))
    return router


def all_jobs() -> Jobs:
    """What the tick runs, in this order: the council is seated first, and who is away, or heard of again, is known
    before anybody is asked or offered.

    What nobody answers is asked elsewhere only after all others had their turn to remind people of it.
    """
    jobs = Jobs()
    for feature in (
        council_jobs,
        account_jobs,
        absence,
        check_in_jobs,
        mentoring_jobs,
        sharing,
        activity_jobs,
        reaching_jobs,
    ):
        jobs.include(feature.jobs)
    return jobs
