"""The stored columns of an outcome, and its details in ``headlines``."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from recruiting.evidence.headline import Kind
from recruiting.models.approach import Approach
from recruiting.models.aspects import OUTCOME
from recruiting.models.candidate import Candidate
from recruiting.models.claim_codes import Aspect
from recruiting.models.event import Event
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.record_codes import Challenge
from recruiting.models.term import Term
from recruiting.progress.outcome_words import describe
from recruiting.progress.state import Reach


def describe_outcome(
    record: Approach | Candidate | Offer,
    reach: Reach,
    deals: Collection[str] = (),
    left: str | None = None,
    is_followed: bool = False,
) -> None:
    """Set the details of the outcome in ``headlines``: differing reports, weak reports and so on.

    ``deals`` are the kinds of company-level offers with this outcome; ``left`` is when all who started left.
    ``is_followed`` says that a later offer follows this one.
    """
    described: dict[str, Any] = {
        "kind": str(Kind.DIFFER if reach.rivals else Kind.WORKED_OUT),
        "values": list(reach.rivals),
        "others": [{"value": code} for code in reach.beside],
        "deals": list(deals),
    }
    if reach.part:
        described["part"] = list(reach.part)
    described |= {name: day for name, day in (("began", reach.began), ("left", left)) if day is not None}
    if reach.instead:
        described["instead"] = reach.instead
    if reach.is_doubted:
        described["doubt"] = "weak"
    if is_followed:
        described["followed"] = True
    described = {name: value for name, value in described.items() if value != []}
    record.headlines.pop(OUTCOME, None)
    if len(described) > 1:
        record.headlines[OUTCOME] = described


def describe_deals(approach: Approach, offers: Iterable[Offer], reaches: Mapping[int, Reach]) -> None:
    """Set the kinds and outcomes of company deals in ``headlines``, for titles and sentences."""
    deals = [offer for offer in offers if offer.kind in COMPANY_KINDS]
    approach.headlines.pop("deals", None)
    if deals:
        approach.headlines["deals"] = {
            "kind": str(Kind.WORKED_OUT),
            "values": sorted({offer.kind for offer in deals}),
            "outcomes": [
                list(pair) for pair in sorted({(str(one.kind), str(reaches[one.pk].code)) for one in deals})
            ],
        }


def describe_doubt(row: Event | Term, doubt: str, challenged: tuple[str, str]) -> None:
    """Set why a row is doubtful in ``headlines``: who denies it, or that it is only alleged or hearsay."""
    code, who = challenged
    described = {"doubt": doubt} if doubt else {}
    if code != Challenge.NONE:
        described |= {"challenge": str(code), "challenged_by": who}
    row.headlines.pop(Aspect.EXISTENCE, None)
    if described:
        row.headlines[Aspect.EXISTENCE] = {"kind": str(Kind.WORKED_OUT), **described}


def outcome_columns(record: Approach | Candidate | Offer, reach: Reach) -> dict[str, Any]:
    """The columns of ``models.standing.Outcome``."""
    return {
        "outcome": str(reach.code),
        "outcome_some": reach.some,
        "nobody_accepted": reach.nobody_accepted,
        "outcome_printed": describe(record, reach),
    }
