"""What came of an approach or an offer, as one sentence."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.progress.outcome_words import UNDECIDED, part_of_all
from recruiting.progress.state import REFUSALS
from recruiting.sentences.events import capitalized
from recruiting.sentences.other_offers import declined_first, instead_of, is_doubted
from recruiting.values import Edtf

PERSONAL = {
    "none": gettext_lazy("This is how the company usually recruits, not one approach"),
    "approached": gettext_lazy("Approached; what came of it is not reported"),
    "in-talks": gettext_lazy("Talks were held; what came of it is not reported"),
    "offered": gettext_lazy("An offer was made; whether it was accepted is not reported"),
    "expected": gettext_lazy("Expected to join"),
    "declined": gettext_lazy("Declined"),
    "turned-down": gettext_lazy("Turned down by the recruiter"),
    "withdrawn": gettext_lazy("The recruiter withdrew"),
    "expired": gettext_lazy("The offer expired"),
    "collapsed": gettext_lazy("The move fell through"),
    "accepted": gettext_lazy("Accepted"),
    "signed": gettext_lazy("Signed a contract"),
    "stayed": gettext_lazy("Stayed after all"),
    "signed-stayed": gettext_lazy("Signed a contract, then stayed after all"),
    "started": gettext_lazy("Started work"),
    "never-started": gettext_lazy("Accepted but never started work"),
    "left": gettext_lazy("Started work and has left again"),
}
"""The outcome for people, by its code."""

OF_SOME = {
    "approached": gettext_lazy("Some were approached; what came of it is not reported"),
    "in-talks": gettext_lazy("Some were in talks; what came of it is not reported"),
    "offered": gettext_lazy("Some received offers; whether anyone accepted is not reported"),
    "expected": gettext_lazy("Some are expected to join"),
    "declined": gettext_lazy("Some declined"),
    "turned-down": gettext_lazy("Some were turned down by the recruiter"),
    "withdrawn": gettext_lazy("The recruiter withdrew some offers"),
    "expired": gettext_lazy("Some offers expired"),
    "collapsed": gettext_lazy("Some moves fell through"),
    "accepted": gettext_lazy("Some accepted"),
    "signed": gettext_lazy("Some signed a contract"),
    "stayed": gettext_lazy("Some stayed after all"),
    "signed-stayed": gettext_lazy("Some signed a contract, then stayed after all"),
    "started": gettext_lazy("Some started work"),
    "never-started": gettext_lazy("Some accepted but never started work"),
    "left": gettext_lazy("Some started work and have left again"),
}
"""The same of some of a group."""

OF_PART = {
    "declined": gettext_lazy("%(part)s declined"),
    "accepted": gettext_lazy("%(part)s accepted"),
    "signed": gettext_lazy("%(part)s signed a contract"),
    "stayed": gettext_lazy("%(part)s stayed after all"),
    "signed-stayed": gettext_lazy("%(part)s signed a contract, then stayed after all"),
    "started": gettext_lazy("%(part)s started work"),
    "never-started": gettext_lazy("%(part)s accepted but never started work"),
    "left": gettext_lazy("%(part)s started work, then left again"),
}
"""The same of a number of them, where the verb is the same for one and for several."""

DEALS = {
    "takeover-bid": {
        "declined": gettext_lazy("The bid was declined"),
        "accepted": gettext_lazy("The bid was accepted"),
        "signed": gettext_lazy("The takeover was agreed"),
        "collapsed": gettext_lazy("The takeover fell through"),
        "withdrawn": gettext_lazy("The bid was withdrawn"),
        "turned-down": gettext_lazy("The bidder walked away"),
        "expired": gettext_lazy("The bid expired"),
    },
    "stake": {
        "declined": gettext_lazy("The sale of a stake was declined"),
        "accepted": gettext_lazy("The stake was bought"),
        "signed": gettext_lazy("The purchase of a stake was agreed"),
        "collapsed": gettext_lazy("The purchase of a stake fell through"),
        "withdrawn": gettext_lazy("The offer for a stake was withdrawn"),
        "turned-down": gettext_lazy("The bidder walked away"),
        "expired": gettext_lazy("The offer for a stake expired"),
    },
    "licence": {
        "declined": gettext_lazy("The licence deal was declined"),
        "accepted": gettext_lazy("The licence was agreed"),
        "signed": gettext_lazy("The licence was agreed"),
        "collapsed": gettext_lazy("The licence deal fell through"),
        "withdrawn": gettext_lazy("The offer for a licence was withdrawn"),
        "turned-down": gettext_lazy("The bidder walked away"),
        "expired": gettext_lazy("The offer for a licence expired"),
    },
    "release": {
        "declined": gettext_lazy("The employer refused to release them"),
        "accepted": gettext_lazy("The employer agreed to release them"),
        "signed": gettext_lazy("The release was agreed"),
        "collapsed": gettext_lazy("The release fell through"),
        "withdrawn": gettext_lazy("The offer for a release was withdrawn"),
        "turned-down": gettext_lazy("The bidder walked away"),
        "expired": gettext_lazy("The offer for a release expired"),
    },
}
"""The outcome of an offer to a company, by its kind."""

DEAL_WITHOUT_OUTCOME = gettext_lazy("What came of the deal is not reported")


SHORT = {
    "none": pgettext_lazy("outcome", "background"),
    "approached": pgettext_lazy("outcome", "approached"),
    "in-talks": pgettext_lazy("outcome", "in talks"),
    "offered": pgettext_lazy("outcome", "offer made"),
    "expected": pgettext_lazy("outcome", "expected to join"),
    "declined": pgettext_lazy("outcome", "declined"),
    "turned-down": pgettext_lazy("outcome", "turned down by the recruiter"),
    "withdrawn": pgettext_lazy("outcome", "withdrawn by the recruiter"),
    "expired": pgettext_lazy("outcome", "offer expired"),
    "collapsed": pgettext_lazy("outcome", "fell through"),
    "accepted": pgettext_lazy("outcome", "accepted"),
    "signed": pgettext_lazy("outcome", "signed a contract"),
    "stayed": pgettext_lazy("outcome", "stayed after all"),
    "signed-stayed": pgettext_lazy("outcome", "signed a contract, then stayed"),
    "started": pgettext_lazy("outcome", "started work"),
    "never-started": pgettext_lazy("outcome", "accepted, never started work"),
    "left": pgettext_lazy("outcome", "started work, has left again"),
    "open": pgettext_lazy("outcome", "reports differ"),
}
"""The same in a word or two, for lists and where reports differ."""


def sentence(row: Any, as_of: str = "") -> str:
    """The outcome of an approach, a candidate or an offer; ``as_of`` is the printed day of the report."""
    return _with_doubt(row, _sentence(row, as_of))


def _with_doubt(row: Any, words: str) -> str:
    """The outcome with who tells it, where nobody serious does, and something came of it at all."""
    if _is_void(row) or row.outcome in UNDECIDED or not is_doubted(row) or declined_first(row):
        return words
    return _("%(outcome)s, according to a less reliable report") % {"outcome": words}


def _is_void(row: Any) -> bool:
    """Whether no report that counts tells of the row at all: it is retracted, or all that was said is."""
    return bool(row.is_in_no_list or row.is_retracted)


def _sentence(row: Any, as_of: str) -> str:
    details = row.headlines.get("outcome", {})
    if _is_void(row):
        return _("No report that we count says so")
    if row.nobody_accepted and row.outcome in ("approached", "in-talks", "offered"):
        return nobody_accepted(getattr(row, "recruiters_names", "").replace("; ", ", "), as_of)
    if row.outcome == "open":
        return _("Reports differ on what came of it: %(values)s") % {"values": _either(details)}
    if instead := instead_of(row):
        return instead
    if row.outcome in ("started", "left") and "left" in details:
        return _left(details["left"])
    if deals := _deals(row, details):
        return "; ".join(deals)
    return ". ".join([*_deals_beside(row), *_of_people(row, details)])


def _of_people(row: Any, details: Mapping[str, Any]) -> list[str]:
    """What came of it for people; nothing where only a deal is told of."""
    if row.outcome == "approached" and _deals_beside(row):
        return []
    if row.outcome_some and "part" in details:
        words = {"part": capitalized(part_of_all(*details["part"])), "outcome": SHORT[row.outcome]}
        return [str(OF_PART.get(row.outcome) or _("%(part)s: %(outcome)s")) % words]
    if row.outcome_some and row.outcome in OF_SOME:
        return [str(OF_SOME[row.outcome])]
    return [str(PERSONAL[row.outcome])]


def _deals_beside(row: Any) -> list[str]:
    """What came of the deals that brought people along, as far as reports tell."""
    outcomes = row.headlines.get("deals", {}).get("outcomes", ()) if getattr(row, "whom", "") else ()
    sentences = [str(DEALS[kind][code]) for kind, code in outcomes if code in DEALS[kind]]
    return list(dict.fromkeys(sentences))


SHORT_OF_SOME = {
    "approached": gettext_lazy("Some were approached"),
    "in-talks": gettext_lazy("Some were in talks"),
    "offered": gettext_lazy("Some received offers"),
}
"""The outcomes of some of a group that take a sentence of two parts elsewhere."""


def short(row: Any) -> str:
    """The outcome in a few words, for the rows of a list."""
    return _with_doubt(row, _short(row))


def _short(row: Any) -> str:
    details = row.headlines.get("outcome", {})
    if row.nobody_accepted and row.outcome in ("approached", "in-talks", "offered"):
        return _("No one had accepted")
    if row.outcome == "open":
        return _("Reports differ: %(values)s") % {"values": _either(details)}
    if instead := instead_of(row):
        return instead
    if row.outcome in ("started", "left") and "left" in details:
        return _left(details["left"])
    if deals := _deals(row, details):
        return "; ".join(deals)
    words = str(SHORT[row.outcome])
    if row.outcome_some:
        words = str(SHORT_OF_SOME.get(row.outcome) or OF_SOME.get(row.outcome) or words)
    return ". ".join([*_deals_beside(row), f"{words[:1].upper()}{words[1:]}"])


def of_their_offer(offer: Any, candidate: Any) -> str:
    """What came of an offer that came to nothing, where it ended otherwise for whom it was made to."""
    came_to_nothing = offer.outcome in REFUSALS and offer.outcome != candidate.outcome
    return sentence(offer) if came_to_nothing else ""


def beside(row: Any) -> str:
    """What less reliable reports alone say came of it; empty where there are none."""
    others = row.headlines.get("outcome", {}).get("others", ())
    if not others:
        return ""
    values = _(" or ").join(str(SHORT[other["value"]]) for other in others)
    return _("A less reliable report says: %(values)s") % {"values": values}


def _left(when: str) -> str:
    if not when:
        return str(PERSONAL["left"])
    return _("Started work; left again, %(date)s") % {"date": Edtf.parse(when)}


def _either(details: Mapping[str, Any]) -> str:
    values = details.get("values", ())
    return _(" or ").join(str(SHORT[value]) for value in values) or str(SHORT["open"])


def _deals(row: Any, details: Mapping[str, Any]) -> list[str]:
    """What came of offers to a company, each kind with its own sentence; none where people are meant."""
    kind = getattr(row, "kind", "")
    if getattr(row, "whom", "") and row.table == "approach":
        return []
    kinds = [kind] if kind in DEALS else details.get("deals", ())
    if not kinds and kind == "company-deal":
        kinds = row.headlines.get("deals", {}).get("values") or ["takeover-bid"]
    if row.outcome == "none":
        return []
    sentences = [str(DEALS[each].get(row.outcome, DEAL_WITHOUT_OUTCOME)) for each in kinds]
    return list(dict.fromkeys(sentences))


ACCEPTED = ("accepted", "signed", "stayed", "signed-stayed", "started", "never-started", "left")
"""The outcomes of approaches in which somebody accepted: that nobody had is no news any more."""


def of_group(row: Any, has_parts: bool) -> str:
    """What came of it for one row of people; of a group with parts, what the group itself adds."""
    return "" if has_parts and row.outcome in UNDECIDED else sentence(row)


def nobody_accepted(recruiters: str, as_of: str = "") -> str:
    """That nobody had accepted, true of these recruiters' offers and of the day of the report only."""
    if recruiters and as_of:
        text = _("No one had accepted the offers from %(recruiters)s when this was reported, %(day)s")
    elif recruiters:
        text = _("No one had accepted the offers from %(recruiters)s at the time of the report (undated)")
    elif as_of:
        text = _("No one had accepted when this was reported, %(day)s")
    else:
        text = _("No one had accepted at the time of the report (undated)")
    return text % {"recruiters": recruiters, "day": as_of}
