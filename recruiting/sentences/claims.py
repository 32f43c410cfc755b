"""What a source says, and through whom: a claim as one sentence that names its outlet."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models import aspects
from recruiting.sentences.labels import CODES, aspect
from recruiting.sentences.labels import value as labels_value
from recruiting.sentences.standing import before_verb, in_words

STANCES = {
    "reports": (gettext_lazy("%(who)s reported this"), gettext_lazy("%(what)s, reported by %(by)s")),
    "alleges": (gettext_lazy("%(who)s alleged this"), gettext_lazy("%(what)s, alleged by %(by)s")),
    "confirms": (gettext_lazy("%(who)s confirmed this"), gettext_lazy("%(what)s, confirmed by %(by)s")),
    "limits": (gettext_lazy("%(who)s limited this"), gettext_lazy("%(what)s, limited by %(by)s")),
    "disputes": (gettext_lazy("%(who)s disputed this"), gettext_lazy("%(what)s, disputed by %(by)s")),
    "no-comment": (
        gettext_lazy("%(who)s declined to comment"),
        gettext_lazy("%(who)s declined to comment on this (%(what)s)"),
    ),
    "no-answer": (
        gettext_lazy("%(who)s did not answer"),
        gettext_lazy("%(who)s did not answer on this (%(what)s)"),
    ),
    "not-verified": (
        gettext_lazy("%(who)s could not verify this"),
        gettext_lazy("%(who)s could not verify this (%(what)s)"),
    ),
    "silent": (
        gettext_lazy("%(who)s did not mention this"),
        gettext_lazy("%(who)s did not mention this (%(what)s)"),
    ),
    "comments": (gettext_lazy("%(who)s commented"), gettext_lazy("%(who)s commented on this (%(what)s)")),
}
"""What somebody did with what is reported, by the stance of the claim: as a whole, and one thing of it.

In the past, as one pattern has to do for one person and for several.
"""

WITHOUT_SOURCE = {
    "reports": (gettext_lazy("reported, no source named"), gettext_lazy("%(what)s, no source named")),
    "alleges": (
        gettext_lazy("alleged, no source named"),
        gettext_lazy("%(what)s, alleged, no source named"),
    ),
    "confirms": (
        gettext_lazy("confirmed, no source named"),
        gettext_lazy("%(what)s, confirmed, no source named"),
    ),
}
"""The same of an outlet that names no source."""

OWN_REPORTING = {
    "reports": (
        gettext_lazy("the outlet's own reporting"),
        gettext_lazy("%(what)s, the outlet's own reporting"),
    ),
}
"""The same of what an outlet reports from its own knowledge."""

REPEATED = {
    "reports": (gettext_lazy("as %(outlet)s repeats it"), gettext_lazy("%(what)s, as %(outlet)s repeats it")),
    "alleges": (
        gettext_lazy("alleged, as %(outlet)s repeats it"),
        gettext_lazy("%(what)s, alleged, as %(outlet)s repeats it"),
    ),
    "confirms": (
        gettext_lazy("confirmed, as %(outlet)s repeats it"),
        gettext_lazy("%(what)s, confirmed, as %(outlet)s repeats it"),
    ),
}
"""The same of what another outlet repeats and names nobody: the first report may well have named somebody."""

HOW_KNOWN = {
    "party": gettext_lazy("involved party"),
    "document": gettext_lazy("document seen"),
    "trace": gettext_lazy("public record"),
    "second-hand": gettext_lazy("heard from others"),
    "reckoning": gettext_lazy("own estimate"),
    "not-stated": "",
}
"""How the informant knows, in the words of the pages."""

INTEREST = {
    "rival": gettext_lazy("a rival"),
    "investor": gettext_lazy("an investor"),
    "party": "",
    "not-stated": "",
}
"""What the informant has to gain, where it is not plain that they are a party."""

SET_ASIDE = {
    "wrong-person": gettext_lazy("Not counted: about another person"),
    "inference": gettext_lazy("Not counted: the outlet's inference"),
    "mistranslation": gettext_lazy("Not counted: mistranslated"),
    "satire": gettext_lazy("Not counted: satire"),
    "own-arithmetic": gettext_lazy("Not counted: the outlet's own arithmetic"),
    "mistake": gettext_lazy("Not counted: a mistake"),
    "found-nowhere-else": gettext_lazy("Not counted: found nowhere else"),
    "taken-back": gettext_lazy("Not counted: the report was taken back"),
}
"""Why a claim does not count, by the reason for which it was set aside, or that its outlet took it back."""

RIVAL = {
    "figure": gettext_lazy("different figure"),
    "date": gettext_lazy("different date"),
    "": gettext_lazy("says otherwise"),
}
"""What is said of a claimed value that contradicts the headline, by what it is."""

BESIDE = {
    "within": gettext_lazy("more precise"),
    "vaguer": gettext_lazy("less precise"),
    "overlapping": gettext_lazy("not the same, but both may be true"),
    "touching": gettext_lazy("almost the same"),
    "other-basis": gettext_lazy("on another basis"),
    "currency": gettext_lazy("in another currency"),
    "unit": gettext_lazy("in another unit"),
    "words": gettext_lazy("in other words"),
    "earlier-state": gettext_lazy("an earlier state"),
}
"""What is said of one that merely stands beside the headline, by the reason."""


def standing(claim: Any) -> str:
    """How a claimed value stands to the headline; empty of what is the same, and where there is neither."""
    if claim.comparison == "rival":
        kind = "" if not aspects.has_typed_value(claim.about_table, claim.aspect) else "figure"
        if kind and aspects.is_date(claim.about_table, claim.aspect):
            kind = "date"
        return str(RIVAL[kind])
    if claim.comparison != "beside" or (claim.comparison_why in NEARER and claim.stance in CONTRADICTS):
        return ""
    return str(BESIDE.get(claim.comparison_why, ""))


CONTRADICTS = ("limits", "disputes")
NEARER = ("touching", "within")
"""Of a stance that denies: “less than US$70m” is not almost the same as US$70m then, nor more precise."""


NO_COLUMN = ("existence", "unclear", "context", "words", "what", "")
"""The aspects whose names say nothing to readers."""


CALLED = {"offer": gettext_lazy("the offer shown as %(names)s")}
"""What rows are called that a claim names. The sum of an offer is the one shown first: this report need not
give it.
"""


CONFIRMED = {
    "offer": gettext_lazy("%(who)s confirmed that there was an offer"),
    "approach": gettext_lazy("%(who)s confirmed that there was an approach"),
}
"""What is confirmed of a record as a whole, by its table: no detail that stands in its heading."""


def lead(claim: Any, repeated_by: str = "") -> str:
    """What somebody did with what is reported: “Nn One, for Alder, confirmed this”.

    The value of the claim stands behind it: “amount, no source named”. ``repeated_by`` is the outlet in which
    it stands, where another one told it first.
    """
    by = speaker(claim) if claim.has_informant else _("the outlet")
    words = {"who": before_verb(by), "by": by, "what": subject(claim), "outlet": repeated_by}
    whole, part = _patterns(claim, repeated_by)
    if claim.stance == "confirms":
        whole = CONFIRMED.get(claim.about_table, whole)
    return str(part if words["what"] else whole) % words


def _patterns(claim: Any, repeated_by: str) -> tuple[Any, Any]:
    patterns = {} if claim.has_informant else REPEATED if repeated_by else WITHOUT_SOURCE
    if patterns is WITHOUT_SOURCE and claim.source_worth == "own-reporting":
        patterns = OWN_REPORTING
    return patterns.get(claim.stance) or STANCES[claim.stance]


def merely_converts(claim: Any) -> bool:
    """Whether an outlet remarks nothing but its own conversion of a figure."""
    is_remark = claim.stance == "comments" and not (claim.has_informant or claim.value)
    return is_remark and bool(claim.conversion)


def subject(claim: Any) -> str:
    """What of a record a claim speaks of; empty where that is the record as a whole."""
    return "" if claim.aspect in NO_COLUMN else aspect(claim.about_table, claim.aspect, claim.aspect_label)


def value(claim: Any, column: str = "value") -> str:
    """The value that a claim gives, or denies, as readers see it."""
    text = getattr(claim, column)
    if claim.aspect == "people" and text.strip() == "0":
        return _("nobody")
    if linked := claim.linked_rows(column):
        names = ", ".join(str(each) for each in linked if each.name)
        return str(CALLED.get(linked[0].table, "%(names)s")) % {"names": names} if names else ""
    if (claim.about_table, claim.aspect) not in CODES:
        return claim.printed(column)
    return labels_value(claim.about_table, claim.aspect, text) if text else ""


def grounds(claim: Any) -> str:
    """How the informant knows, what they have to gain, and when they said it."""
    when = _("said %(day)s") % {"day": claim.said} if claim.said else ""
    return ", ".join(filter(None, [str(HOW_KNOWN[claim.how_known]), str(INTEREST[claim.interest]), when]))


def value_with_grounds(claim: Any) -> str:
    """The value that a claim gives, with how the informant knows: “US$40m together (own estimate)”."""
    words = {"value": value(claim), "grounds": grounds(claim)}
    return _("%(value)s (%(grounds)s)") % words if words["value"] and words["grounds"] else words["value"]


def speaker(claim: Any) -> str:
    """Who told the outlet; where nobody is named, that it is the outlet's own reporting."""
    if claim.has_informant:
        return in_words(claim.informant)
    if claim.source_worth == "own-reporting":
        return _("the outlet's own reporting")
    return _("no source named")


def confirmation(claim: Any) -> str:
    """That a party confirms an offer: “Nn One, for Alder, confirms that there was an offer”."""
    return _("%(who)s confirms that there was an offer") % {"who": before_verb(speaker(claim))}
