"""What a claim denies, and who does, as one sentence."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models import aspects
from recruiting.sentences.claims import subject, value
from recruiting.sentences.labels import CODES
from recruiting.sentences.standing import party, whole_approach
from recruiting.values import Interval

DENIES_OF_ITSELF = gettext_lazy("%(who)s denies that this is true of it")
DENIES_BEING = {
    "recruiters": gettext_lazy("%(who)s denies that it is the recruiter"),
    "employers": gettext_lazy("%(who)s denies that its people are courted"),
    "bidder": gettext_lazy("%(who)s denies that it is the bidder"),
}
"""What somebody denies of themselves, by what they are reported to be; of all else that it is so."""


def denial(claim: Any) -> str:
    """What a claim denies, with who: “Nn One, for Alder, denies more than US$12m”."""
    words = {"who": party(_opponent(claim)), "what": subject(claim)}
    if claim.is_recanted:
        return _("%(who)s denied it at first, and said later that it is so") % words
    words |= {"denied": _in_quotes(claim, "denied"), "instead": _in_quotes(claim, "value")}
    return (_of_values(claim, words) or _of_aspect(claim, words)) % words


def _of_values(claim: Any, words: dict[str, str]) -> str:
    """The pattern of a denial that names a value, or says one instead; empty for any other."""
    denied, instead = words["denied"], words["instead"]
    if denied and instead:
        if claim.linked_rows("denied"):
            return _("%(who)s says that it was not %(denied)s but %(instead)s (%(what)s)")
        return _("%(who)s denies %(denied)s and says %(instead)s")
    if denied and denied == words["who"]:
        return str(DENIES_BEING.get(claim.aspect, DENIES_OF_ITSELF))
    if denied:
        is_of_rows = bool(claim.linked_rows("denied"))
        return _("%(who)s denies this of %(denied)s") if is_of_rows else _("%(who)s denies %(denied)s")
    if instead and (claim.about_table, claim.aspect) in CODES:
        return _("%(who)s says otherwise: %(instead)s")
    if instead and claim.stance == "limits" and not _says_at_most(claim):
        return _("%(who)s says it was only %(instead)s")
    if instead and claim.aspect == "number":
        return _("%(who)s says it was %(instead)s (%(what)s)")
    return _("%(who)s says it was %(instead)s") if instead else ""


def _says_at_most(claim: Any) -> bool:
    """Whether what is said instead has an upper end alone: “up to US$5m” needs no “only”."""
    instead = aspects.read(claim.about_table, claim.aspect, claim.value)
    return isinstance(instead, Interval) and instead.low is None and instead.high is not None


def _of_aspect(claim: Any, words: dict[str, str]) -> str:
    """The pattern of a denial without any value."""
    if claim.takes_back:
        return _("%(who)s takes its report back")
    if claim.aspect == "existence":
        return _("%(who)s denies it")
    if claim.aspect == "unclear":
        return _("%(who)s disputes the details, without saying which")
    if not words["what"]:
        return _("%(who)s disputes a detail of it")
    if claim.puts_right:
        return _("%(who)s takes back what it reported (%(what)s)")
    if claim.stance == "limits":
        return _("%(who)s says this is only partly true (%(what)s)")
    if claim.aspect == "amount":
        return _("%(who)s disputes the figure")
    return _("%(who)s disputes this (%(what)s)")


def _in_quotes(claim: Any, column: str) -> str:
    """A value in a sentence: a title or a description as the report's own words."""
    text = value(claim, column)
    return f"“{text}”" if text and aspects.is_name(claim.about_table, claim.aspect) else text


def with_what(denied: str, what: str) -> str:
    """A denial of what stands nowhere else on the page, with what that was: “… takes its report back (…)”."""
    return _("%(denial)s (%(what)s)") % {"denial": denied, "what": what}


def of_whole(claim: Any) -> str:
    """What a claim about a whole approach contradicts, beside one of its offers."""
    if claim.takes_back or claim.is_recanted:
        return denial(claim)
    code = "denied" if claim.aspect == "existence" else "disputed"
    return whole_approach(code, _opponent(claim))


def _opponent(claim: Any) -> str:
    """Who contradicts: the one who told the outlet, or else the outlet itself."""
    if claim.has_informant:
        return claim.informant
    return claim.source_publisher or _("One report")
