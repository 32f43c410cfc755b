"""When somebody held a job, as dates and as what is known without them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.evidence.headline import Kind
from recruiting.sentences.values import alternatives, name_list, value_text

HELD = {
    "current": gettext_lazy("in the job at the time of the report"),
    "former": gettext_lazy("past job"),
    "announced": gettext_lazy("announced, not started"),
    "unknown": gettext_lazy("not reported"),
}
"""Whether a job was still held, by itself: the dates of it stand elsewhere."""

WITHOUT_DATES = {
    "current": gettext_lazy("in the job at the time of the report"),
    "former": gettext_lazy("past job (dates not given)"),
    "announced": gettext_lazy("announced, not started"),
    "unknown": gettext_lazy("dates not reported"),
}


def dates(job: Any) -> str:
    """“June 2023 to November 2025”; dates stand as they were reported."""
    started, ended, length = job.started, job.ended, job.length
    words = {"started": value_text(started), "ended": value_text(ended), "length": _length(job)}
    if job.did_not_start and started:
        return _("announced for %(started)s, did not start") % words
    if job.did_not_start:
        return _("announced, did not start")
    if started and job.held == "announced":
        return _("announced, to start: %(started)s") % words
    if started and ended:
        return _("%(started)s to %(ended)s") % words
    if ended:
        return _("until %(ended)s") % words
    if started and job.held == "former":
        return _("from %(started)s, past job (end date not given)") % words
    if started:
        return _("since %(started)s") % words
    if length and job.held == "former":
        return _("for %(length)s, past job (dates not given)") % words
    if length:
        return _("for %(length)s") % words
    return str(WITHOUT_DATES[job.held])


def length_beside(job: Any) -> str:
    """“about 7 years in all”: how long it lasted, where its dates do not say it; empty if none says."""
    return _length(job) if job.length and (job.started or job.ended) else ""


def _length(job: Any) -> str:
    if job.length and job.length_covers == "in-all":
        return _("%(length)s in all") % {"length": value_text(job.length)}
    return value_text(job.length)


def start(companies: str, when: Any) -> str:
    """Where somebody started, of whose job no more is reported: “Started at Alder (4 May 2026)”."""
    if when:
        return _("Started at %(companies)s (%(when)s)") % {"companies": companies, "when": value_text(when)}
    return _("Started at %(companies)s") % {"companies": companies}


def start_and_end(companies: str) -> str:
    """Where somebody was for a while, of whose job no more is reported."""
    return _("Started at %(companies)s and has left again") % {"companies": companies}


ENDED = {
    "resigned": gettext_lazy("%(person)s has resigned from %(company)s"),
    "dismissed": gettext_lazy("%(person)s was dismissed by %(company)s"),
    "laid-off": gettext_lazy("%(person)s was laid off by %(company)s"),
    "retired": gettext_lazy("%(person)s has retired from %(company)s"),
    "died": gettext_lazy("%(person)s has died"),
}
"""That a job is over, by how it ended; of any other end, and of none that is told, that somebody has left."""


def end(job: Any) -> str:
    """How a job that a story led to ended: “Nn One has resigned from Alder (May 2026)”."""
    words = {name: ", ".join(map(str, job.linked_rows(name))) for name in ("person", "company")}
    sentence = ENDED.get(job.ending, _("%(person)s has left %(company)s")) % words
    if not job.ended:
        return sentence
    return _("%(sentence)s (%(when)s)") % {"sentence": sentence, "when": value_text(job.ended)}


def when_approached(company: str) -> str:
    """Where somebody was courted from, of whose job no more is reported: “at Birch when approached”."""
    return _("at %(company)s when approached") % {"company": company}


def place_of(person: Any) -> str:
    """Where somebody was courted from, in a list: it tells two people of one name apart."""
    return when_approached(name_list(person.employers_names))


def title(job: Any) -> str:
    """The title of a job; where reports differ all that they give: “chief scientist or lead”."""
    described = job.headlines.get("title", {})
    return alternatives(described["values"]) if described.get("kind") == Kind.DIFFER else job.title


def say_how_they_ended(some: Iterable[Any]) -> bool:
    """Whether any of these jobs has a word on how it ended."""
    return any(job.ending or job.reason for job in some)


def heading(job: Any) -> str:
    """Where somebody works, or last did: “chief scientist at Alder since June 2025”."""
    words = {
        "title": title(job),
        "company": ", ".join(map(str, job.linked_rows("company"))),
        "dates": dates(job),
    }
    if job.title:
        return _("%(title)s at %(company)s, %(dates)s") % words
    return _("at %(company)s, %(dates)s") % words
