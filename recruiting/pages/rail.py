"""The steps of a story, each one sentence with its day, its footnotes, and whether it is denied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from recruiting.pages.footnotes import Footnote
from recruiting.pages.statements import Statement, Statements
from recruiting.published.codes import Worth
from recruiting.sentences import events as words
from recruiting.sentences import jobs as job_words
from recruiting.sentences import outcomes
from recruiting.sentences.headlines import doubt_that

UNRELIABLE = (Worth.UNKNOWN, Worth.UNSOURCED, Worth.MACHINE_REWRITING)


@dataclass(frozen=True)
class Step:
    """One event as the rail shows it; ``edge`` is reported, on-record or denied.

    ``reported`` is the date of its first report, as given, where it has no date of its own but words;
    ``offers`` are those that it concerns; ``company`` says who else took part, ``doubt`` why it may be wrong.
    """

    event: Any
    sentence: str
    edge: str
    reported: Any
    offers: list[Any]
    footnotes: list[Footnote]
    denials: list[Statement]
    after: str
    parties: str
    company: str
    doubt: str


def rail(
    events: Iterable[Any], offers: Iterable[Any], statements: Statements, outcome: str = ""
) -> list[Step]:
    """The steps of a story, in the order in which its events are told.

    That nobody had accepted is left out of a story in which somebody did, unless it has a day of its own.
    """
    events = [one for one in events if outcome not in outcomes.ACCEPTED or not words.is_of_nobody_yet(one)]
    by_ref = {event.ref: event for event in events}
    offers_by_ref = {offer.ref: offer for offer in offers}
    return [_step(event, statements, by_ref, offers_by_ref) for event in events]


def departures(
    jobs: Iterable[Any], events: Iterable[Any], statements: Statements
) -> list[tuple[str, list[Footnote]]]:
    """The ends of jobs that a story led to and that none of its events reports, with their sources."""
    told = {row.ref for event in events if event.kind == "left" for row in event.linked_rows("candidates")}
    return [
        (
            job_words.end(job),
            statements.citing("employment", job.ref, "ended")
            or statements.citing("employment", job.ref, "held"),
        )
        for job in jobs
        if job.held == "former" and told.isdisjoint(row.ref for row in job.linked_rows("through"))
    ]


def _step(
    event: Any, statements: Statements, by_ref: Mapping[str, Any], offers_by_ref: Mapping[str, Any]
) -> Step:
    about = statements.about("event", event.ref)
    denials = [one for one in about if one.contradicts]
    footnotes = {one.footnote.number: one.footnote for one in about if one.affirms and one.footnote}
    is_on_record = any(one.affirms and one.claim.stance == "confirms" for one in about)
    edge = "denied" if denials else "on-record" if is_on_record else "reported"
    return Step(
        event,
        _sentence(event, statements),
        edge,
        None if _has_day(event) else _first_reported(footnotes.values()),
        [offers_by_ref[one.ref] for one in event.linked_rows("offers") if one.ref in offers_by_ref],
        list(footnotes.values()),
        denials,
        words.after(event, by_ref),
        words.parties(event),
        words.company(event),
        doubt_that(event) or (str(words.LESS_RELIABLE) if _is_less_reliable(about) else ""),
    )


def _has_day(event: Any) -> bool:
    return bool(event.happened.earliest or event.happened.latest)


def _is_less_reliable(statements: Iterable[Statement]) -> bool:
    """Whether only pages of unknown worth, or copies of nobody knows what, tell of it, and name nobody."""
    reports = [(one.claim, one.footnote.report) for one in statements if one.affirms and one.footnote]
    return bool(reports) and all(
        (report.worth in UNRELIABLE or (report.worth == Worth.RETELLING and not report.based_on))
        and not (claim.informant_person or claim.informant_company or claim.informant_words)
        for claim, report in reports
    )


def _first_reported(footnotes: Iterable[Footnote]) -> Any:
    dates = [one.report.published for one in footnotes if one.report.published.earliest]
    return min(dates, key=lambda published: published.earliest, default=None)


def _sentence(event: Any, statements: Statements) -> str:
    if words.is_of_nobody_yet(event):
        # True of the day of the report: somebody may have accepted since.
        return outcomes.nobody_accepted("", statements.day_nobody_accepted([event]))
    return words.sentence(event)
