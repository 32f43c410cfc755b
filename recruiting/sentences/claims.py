"""What a source says, and through whom: a claim as one sentence that names its outlet."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models import aspects
from recruiting.sentences.labels import CODES, aspect
from recruiting.sentences.labels import value as labels_value
from recruiting.sentences.standing import in_words, party, whole_approach

SAYS = {
    "reports": gettext_lazy("reports"),
    "alleges": gettext_lazy("alleges"),
    "confirms": gettext_lazy("confirms"),
    "limits": gettext_lazy("limits"),
    "disputes": gettext_lazy("disputes"),
    "no-comment": gettext_lazy("declined to comment"),
    "no-answer": gettext_lazy("did not answer"),
    "not-verified": gettext_lazy("could not verify it"),
    "silent": gettext_lazy("does not mention it"),
    "comments": gettext_lazy("comments"),
}
"""What an informant does with what is reported, by the stance of the claim."""

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
}
"""Why a claim does not count, by the reason for which it was set aside."""

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
    "other-basis": gettext_lazy("means something else?"),
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
    if claim.comparison != "beside" or (claim.comparison_why == "touching" and claim.stance in CONTRADICTS):
        return ""
    return str(BESIDE.get(claim.comparison_why, ""))


CONTRADICTS = ("limits", "disputes")
"""The stances that deny: “less than US$70m” is not almost the same as US$70m then."""


SAYS_OF_THE_WHOLE = {
    "reports": gettext_lazy("reports it"),
    "alleges": gettext_lazy("alleges it"),
    "confirms": gettext_lazy("confirms it"),
    "comments": gettext_lazy("comments on it"),
}
"""The same of a record as a whole."""

NO_COLUMN = ("existence", "unclear", "context", "words", "what", "")
"""The aspects whose names say nothing to readers."""


def says(claim: Any) -> str:
    """What an informant does with what is reported: “reports it”, “confirms”."""
    if claim.aspect in NO_COLUMN and claim.stance in SAYS_OF_THE_WHOLE:
        return str(SAYS_OF_THE_WHOLE[claim.stance])
    return str(SAYS[claim.stance])


def subject(claim: Any) -> str:
    """What of a record a claim speaks of; empty where that is the record as a whole."""
    return "" if claim.aspect in NO_COLUMN else aspect(claim.about_table, claim.aspect, claim.aspect_label)


def value(claim: Any, column: str = "value") -> str:
    """The value that a claim gives, or denies, as readers see it."""
    text = getattr(claim, column)
    if linked := claim.linked_rows(column):
        return ", ".join(each.name for each in linked if each.name)
    if (claim.about_table, claim.aspect) not in CODES:
        return claim.printed(column)
    return labels_value(claim.about_table, claim.aspect, text) if text else ""


def grounds(claim: Any) -> str:
    """How the informant knows, what they have to gain, and when they said it."""
    when = _("said %(day)s") % {"day": claim.said} if claim.said else ""
    return ", ".join(filter(None, [str(HOW_KNOWN[claim.how_known]), str(INTEREST[claim.interest]), when]))


def speaker(claim: Any) -> str:
    """Who told the outlet; where nobody is named, that it is the outlet's own reporting."""
    if claim.informant_person or claim.informant_company or claim.informant_words:
        return in_words(claim.informant)
    if claim.source_worth == "own-reporting":
        return _("the outlet's own reporting")
    return _("no source named")


def denial(claim: Any) -> str:
    """What a claim denies, with who: “Nn One, for Alder, denies more than US$12m”."""
    denied, instead = value(claim, "denied"), value(claim)
    words = {"who": party(_opponent(claim)), "denied": denied, "instead": instead}
    if denied and not instead and claim.linked_rows("denied"):
        return _("%(who)s denies this of %(denied)s") % words
    if denied and instead:
        return _("%(who)s denies %(denied)s and says %(instead)s") % words
    if denied:
        return _("%(who)s denies %(denied)s") % words
    if instead and claim.stance == "limits":
        return _("%(who)s says it was only %(instead)s") % words
    if instead:
        return _("%(who)s says it was %(instead)s") % words
    if claim.aspect == "existence":
        return _("%(who)s denies it") % words
    if claim.aspect == "unclear":
        return _("%(who)s disputes the details, without saying which") % words
    words["what"] = subject(claim)
    if not words["what"]:
        return _("%(who)s disputes a detail of it") % words
    if claim.stance == "limits":
        return _("%(who)s says this is only partly true (%(what)s)") % words
    return _("%(who)s disputes this (%(what)s)") % words


def confirmation(claim: Any) -> str:
    """That a party confirms an offer: “Nn One, for Alder, confirms that there was an offer”."""
    return _("%(who)s confirms that there was an offer") % {"who": party(speaker(claim))}


def whole_denial(claim: Any) -> str:
    """What a claim about a whole approach contradicts, beside one of its offers."""
    code = "denied" if claim.aspect == "existence" else "disputed"
    return whole_approach(code, _opponent(claim))


def _opponent(claim: Any) -> str:
    """Who contradicts: the one who told the outlet, or else the outlet itself."""
    if claim.informant_person or claim.informant_company or claim.informant_words:
        return claim.informant
    return claim.source_publisher or _("One report")
