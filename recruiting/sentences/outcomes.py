"""What came of an approach or an offer, as one sentence."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.progress.outcome_words import part_of_all
from recruiting.values import Edtf

PERSONAL = {
    "none": gettext_lazy("This is how the company usually recruits, not one approach"),
    "approached": gettext_lazy("Approached; what came of it is not reported"),
    "in-talks": gettext_lazy("In talks; what came of it is not reported"),
    "offered": gettext_lazy("Offered; whether it was accepted is not reported"),
    "expected": gettext_lazy("Expected to join"),
    "declined": gettext_lazy("Declined"),
    "turned-down": gettext_lazy("Turned down by the recruiter"),
    "withdrawn": gettext_lazy("The recruiter withdrew"),
    "expired": gettext_lazy("The offer expired"),
    "collapsed": gettext_lazy("Fell through"),
    "accepted": gettext_lazy("Accepted"),
    "signed": gettext_lazy("Signed"),
    "stayed": gettext_lazy("Stayed after all"),
    "signed-stayed": gettext_lazy("Signed, then stayed after all"),
    "started": gettext_lazy("Started"),
    "never-started": gettext_lazy("Accepted but never started"),
    "left": gettext_lazy("Started and has left again"),
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
    "collapsed": gettext_lazy("Some of it fell through"),
    "accepted": gettext_lazy("Some accepted"),
    "signed": gettext_lazy("Some signed"),
    "stayed": gettext_lazy("Some stayed after all"),
    "signed-stayed": gettext_lazy("Some signed, then stayed after all"),
    "started": gettext_lazy("Some started"),
    "never-started": gettext_lazy("Some accepted but never started"),
    "left": gettext_lazy("Some started and have left again"),
}
"""The same of some of a group."""

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
    "offered": pgettext_lazy("outcome", "offered"),
    "expected": pgettext_lazy("outcome", "expected to join"),
    "declined": pgettext_lazy("outcome", "declined"),
    "turned-down": pgettext_lazy("outcome", "turned down by the recruiter"),
    "withdrawn": pgettext_lazy("outcome", "withdrawn by the recruiter"),
    "expired": pgettext_lazy("outcome", "offer expired"),
    "collapsed": pgettext_lazy("outcome", "fell through"),
    "accepted": pgettext_lazy("outcome", "accepted"),
    "signed": pgettext_lazy("outcome", "signed"),
    "stayed": pgettext_lazy("outcome", "stayed after all"),
    "signed-stayed": pgettext_lazy("outcome", "signed, then stayed"),
    "started": pgettext_lazy("outcome", "started"),
    "never-started": pgettext_lazy("outcome", "accepted, never started"),
    "left": pgettext_lazy("outcome", "started, has left again"),
    "open": pgettext_lazy("outcome", "reports differ"),
}
"""The same in a word or two, for lists and where reports differ."""


def sentence(row: Any, as_of: str = "") -> str:
    """The outcome of an approach, a candidate or an offer; ``as_of`` is the printed day of the report."""
    details = row.headlines.get("outcome", {})
    if row.nobody_accepted and row.outcome in ("approached", "in-talks", "offered"):
        return nobody_accepted(getattr(row, "recruiters_names", "").replace("; ", ", "), as_of)
    if row.outcome == "open":
        return _("Reports differ on what came of it: %(values)s") % {"values": _either(details)}
    if row.outcome == "offered" and details.get("followed"):
        return _("Offered; a later offer followed")
    if row.outcome in ("started", "left") and "left" in details:
        return _left(details["left"])
    if deals := _deals(row, details):
        return "; ".join(deals)
    return ". ".join([*_deals_beside(row), *_of_people(row, details)])


def _of_people(row, details) -> list[str]:
    """What came of it for people; nothing where only a deal is told of."""
    if row.outcome == "approached" and _deals_beside(row):
        return []
    if row.outcome_some and "part" in details:
        words = {"part": part_of_all(*details["part"]), "outcome": SHORT[row.outcome]}
        return [_("%(part)s: %(outcome)s") % words]
    if row.outcome_some and row.outcome in OF_SOME:
        return [str(OF_SOME[row.outcome])]
    return [str(PERSONAL[row.outcome])]


def _deals_beside(row) -> list[str]:
    """What came of the deals that brought people along, as far as reports tell."""
    outcomes = row.headlines.get("deals", {}).get("outcomes", ()) if getattr(row, "whom", "") else ()
    sentences = [str(DEALS[kind][code]) for kind, code in outcomes if code in DEALS[kind]]
    return list(dict.fromkeys(sentences))


def short(row: Any) -> str:
    """The outcome in a few words, for the rows of a list."""
    details = row.headlines.get("outcome", {})
    if row.nobody_accepted and row.outcome in ("approached", "in-talks", "offered"):
        return _("no one accepted")
    if row.outcome == "open":
        return _("reports differ: %(values)s") % {"values": _either(details)}
    if row.outcome == "offered" and details.get("followed"):
        return _("offered, a later offer followed")
    if row.outcome in ("started", "left") and details.get("left"):
        return _("started, left again (%(date)s)") % {"date": Edtf.parse(details["left"])}
    if deals := _deals(row, details):
        return "; ".join(deals)
    words = str(SHORT[row.outcome])
    words = _("some: %(outcome)s") % {"outcome": words} if row.outcome_some else words
    return "; ".join([*_deals_beside(row), words])


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
    return _("Started; left again (%(date)s)") % {"date": Edtf.parse(when)}


def _either(details) -> str:
    values = details.get("values", ())
    return _(" or ").join(str(SHORT[value]) for value in values) or str(SHORT["open"])


def _deals(row, details) -> list[str]:
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

UNDECIDED = ("approached", "in-talks", "offered", "expected")


def of_group(row: Any, has_parts: bool) -> str:
    """What came of it for one row of people; of a group with parts, what the group itself adds."""
    return "" if has_parts and row.outcome in UNDECIDED else sentence(row)


def nobody_accepted(recruiters: str, as_of: str = "") -> str:
    """That nobody had accepted, true of these recruiters' offers and of the day of the report only."""
    words = {"recruiters": recruiters, "day": as_of}
    if recruiters and as_of:
        return _("No one had accepted the offers of %(recruiters)s when this was reported, %(day)s") % words
    if recruiters:
        return (
            _("No one had accepted the offers of %(recruiters)s at the time of the report (undated)") % words
        )
    if as_of:
        return _("No one had accepted when this was reported, %(day)s") % words
    return _("No one had accepted at the time of the report (undated)")
