"""Where somebody works or was last, by jobs, by a start without a job, or by who approached them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from recruiting.pages.courting import Candidacy
from recruiting.pages.statements import Statements
from recruiting.sentences import jobs as words
from recruiting.sentences.values import name_list
from recruiting.values.semicolons import split_items

NOW_FIRST = {"current": 0, "announced": 1, "unknown": 2, "former": 3}
"""Which job says where somebody is, before any date does."""


@dataclass(frozen=True)
class Whereabouts:
    """Where somebody is, in words; empty if no report says it."""

    text: str
    is_there_now: bool


def whereabouts(
    jobs: Sequence[Any], candidacies: Sequence[Candidacy], events: Collection[Any], statements: Statements
) -> Whereabouts:
    """Where somebody is with these ``jobs``, the latest first, these approaches and what happened in them."""
    jobs = [job for job in jobs if not _is_left_behind(job, jobs, candidacies, events, statements)]
    if start := _start_without_job(jobs, candidacies, events):
        still = map(words.heading, _jobs_held_since(start.day, jobs, statements))
        return Whereabouts("; ".join([start.text, *still]), is_there_now=False)
    if not jobs:
        return Whereabouts(_when_approached(jobs, candidacies), is_there_now=False)
    is_there_now = jobs[0].held == "current" and not jobs[0].ended
    is_there_now = is_there_now and not _is_to_leave(jobs[0], candidacies, events, statements)
    headings = "; ".join(map(words.heading, [jobs[0], *_other_current_jobs(jobs, statements)]))
    return Whereabouts(_when_approached(jobs, candidacies) or headings, is_there_now)


def _is_to_leave(
    job: Any, candidacies: Iterable[Candidacy], events: Iterable[Any], statements: Statements
) -> bool:
    """Whether somebody has agreed to be courted away from a job, and no report tells of it after that."""
    agreed = [
        _last_of(one.row, events, "accepted", "signed")
        for one in candidacies
        if one.row.outcome in ("accepted", "signed") and _is_from(job, one) and not one.is_keeping
    ]
    days = [event.happened_earliest for event in agreed if event and event.happened_earliest]
    return any(not _jobs_held_since(day, [job], statements) for day in days)


def _is_from(job: Any, courting: Candidacy) -> bool:
    """Whether they were courted away from the company of a job."""
    employers = {*split_items(courting.approach.employers)} - courting.recruiter_refs
    return bool(employers & {*split_items(job.company)})


def _is_left_behind(
    job: Any,
    jobs: Iterable[Any],
    candidacies: Iterable[Candidacy],
    events: Collection[Any],
    statements: Statements,
) -> bool:
    """Whether somebody was courted away from a job, and no report tells of it after they began there.

    That they have left there since does not bring them back.
    """
    for one in candidacies:
        recruiters = one.recruiter_refs
        if one.is_keeping or one.row.outcome not in ("started", "left") or not _is_from(job, one):
            continue
        start = _last_of(one.row, events, "started")
        theirs = [each for each in jobs if recruiters & {*split_items(each.company)}]
        if theirs and _is_past_without_days(job):
            return True
        began = [each.started_earliest for each in theirs]
        day = next(filter(None, [start and start.happened_earliest, *began]), None)
        is_since = day and job.started_earliest and job.started_earliest >= day
        if day and not is_since and not job.ended and not _jobs_held_since(day, [job], statements):
            return True
    return False


def _is_past_without_days(job: Any) -> bool:
    return bool(job.held == "former" and not (job.started or job.ended))


def _other_current_jobs(jobs: Sequence[Any], statements: Statements) -> list[Any]:
    """The other jobs that somebody still has, as a report says that is no earlier than those of the first.

    Where no report says that the first is held, it is no earlier than its start.
    """
    first, *others = jobs
    days = _days_held(first, statements) or list(filter(None, [first.started_earliest]))
    if first.held != "current" or first.ended or not days:
        return []
    still = [job for job in others if job.held == "current" and not job.ended]
    return [job for job in still if any(day >= min(days) for day in _days_held(job, statements))]


def _jobs_held_since(day: date | None, jobs: Iterable[Any], statements: Statements) -> list[Any]:
    """The jobs that somebody still has by a report of that day or later."""
    still = [job for job in jobs if job.held == "current" and not job.ended]
    return [job for job in still if day and any(one >= day for one in _days_held(job, statements))]


def _days_held(job: Any, statements: Statements) -> list[date]:
    """The days of the reports that say that somebody has a job, or that it has not ended."""
    about = statements.about("employment", job.ref, "held")
    held = [one for one in about if one.affirms and one.claim.value == "current"]
    held += [one for one in statements.about("employment", job.ref, "ended") if one.contradicts]
    return [one.day.earliest for one in held if one.day and one.day.earliest]


def latest_first(job: Any) -> tuple[int, int, bool, int]:
    """The place of a job among those of one person: the first says where they are.

    What began on the day on which another ended comes after that.
    """
    ended = job.ended_latest or job.ended_earliest
    started = job.started_latest or job.started_earliest
    held = NOW_FIRST["former"] if ended else NOW_FIRST[job.held]
    return held, -(ended or started).toordinal() if ended or started else 0, bool(ended), job.key


@dataclass(frozen=True)
class Start:
    """Where somebody started, as a sentence, and when, if that is reported."""

    text: str
    day: date | None


def _start_without_job(
    jobs: Collection[Any], candidacies: Collection[Candidacy], events: Collection[Any]
) -> Start | None:
    """The start of somebody that has no job of theirs, if no job is later."""
    for one in candidacies:
        start = _last_of(one.row, events, "started")
        if one.is_keeping or one.row.outcome not in ("started", "left"):
            continue
        if any(_is_job_of_start(job, one, start) for job in jobs):
            continue
        names = name_list(one.approach.recruiters_names)
        if one.row.outcome == "left":
            if all(map(_is_past_without_days, jobs)):
                return Start(words.start_and_end(names), None)
            continue
        if not any(_is_later(job, start, one.approach) for job in jobs):
            text = words.start(names, start and start.happened)
            return Start(text, start.happened_earliest if start else None)
    return None


def _is_job_of_start(job: Any, courting: Candidacy, start: Any) -> bool:
    """Whether a job is one that they took as they started there, and no earlier one at the same company."""
    if job.through == courting.row.ref:
        return True
    is_past = start and start.happened_earliest and job.ended_latest
    is_theirs = bool(courting.recruiter_refs & {*split_items(job.company)})
    return is_theirs and not (is_past and job.ended_latest < start.happened_earliest)


def _when_approached(jobs: Collection[Any], candidacies: Sequence[Candidacy]) -> str:
    """The employer from which somebody was approached last, where the jobs reported are past or none."""
    if not candidacies or any(not (job.ended or job.held == "former") for job in jobs):
        return ""
    row, approach = candidacies[0].row, candidacies[0].approach
    employers = row.linked_rows("employers")
    if len(employers) != 1 or row.outcome in ("started", "left"):
        return ""
    if any(_ended_since(job, approach) or employers[0].ref in split_items(job.company) for job in jobs):
        return ""
    return words.when_approached(str(employers[0]))


def _ended_since(job: Any, approach: Any) -> bool:
    """Whether a job ended after the approach began: it says more of where somebody was last."""
    return bool(job.ended_latest and approach.listed_day and job.ended_latest > approach.listed_day)


def _last_of(row: Any, events: Iterable[Any], *kinds: str) -> Any:
    """The last event of these kinds by which a row of people came; None where it has none of its own."""
    of_kind = [event for event in events if event.kind in kinds]
    own = [each for each in of_kind if row.ref in {to.ref for to in each.linked_rows("candidates")}]
    return max(own, key=lambda each: each.happened_earliest or date.min, default=None)


def _is_later(job: Any, start: Any, approach: Any) -> bool:
    """Whether somebody has a job still, or since, though they started elsewhere."""
    if job.ended or job.held == "former":
        return False
    if start and start.happened_earliest and job.started_earliest:
        return job.started_earliest > start.happened_earliest
    return not set(split_items(job.company)) & set(split_items(approach.employers))
