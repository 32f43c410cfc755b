"""Who says so and who denies it: support and challenge of a figure, side by side and never blended."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.values.descriptions import described
from recruiting.values.word_lists import word_list

SUPPORT = {
    "on-record": gettext_lazy("On record"),
    "documented": gettext_lazy("Seen in a document"),
    "several-reports": gettext_lazy("Several independent reports"),
    "several-informants": gettext_lazy("Several sources in one report"),
    "one-report": gettext_lazy("One report"),
    "nobody-named": gettext_lazy("No source named"),
    "alleged": gettext_lazy("Alleged, not confirmed"),
    "none": gettext_lazy("No counted report"),
}
"""How well a figure is borne out, by the code of its support."""

DOUBTS = {
    "alleged": gettext_lazy("alleged, not confirmed"),
    "reckoning": gettext_lazy("an estimate"),
    "second-hand": gettext_lazy("heard from others"),
    "nobody-named": gettext_lazy("no source named"),
}
"""Why to doubt a value: how all know it who give it."""

WITH_DOUBT = {
    "reckoning": gettext_lazy("%(support)s, an estimate"),
    "second-hand": gettext_lazy("%(support)s, heard from others"),
}
"""The same with the support of a figure, which says that it is alleged."""

IN_REWRITING = {
    "one-report": gettext_lazy("One report, known to us only from a rewritten copy"),
    "several-informants": gettext_lazy(
        "Several sources in one report, known to us only from a rewritten copy"
    ),
}
"""The same of what the desk read in a rewriting only."""

CHALLENGE = {
    "limited": gettext_lazy("Partly disputed by %(who)s"),
    "disputed": gettext_lazy("Disputed by %(who)s"),
    "denied": gettext_lazy("Denied by %(who)s"),
}
CHALLENGE_OF_UNCLEAR_DETAILS = {
    "limited": gettext_lazy("Partly disputed by %(who)s, without saying which details"),
    "disputed": gettext_lazy("Disputed by %(who)s, without saying which details"),
    "denied": gettext_lazy("Denied by %(who)s, without saying which details"),
}


def support(code: str, in_rewriting: bool = False, reports: int = 0) -> str:
    """How well a figure is borne out: “2 independent reports of this figure”."""
    if code == "several-reports" and reports > 1:
        return of_this_figure(reports)
    if in_rewriting and code in IN_REWRITING:
        return str(IN_REWRITING[code])
    return str(SUPPORT[code])


def of_this_figure(reports: int) -> str:
    """How many reports bear a figure out, of which files count those of the record, whatever figure."""
    return ngettext(
        "%(n)d independent report of this figure", "%(n)d independent reports of this figure", reports
    ) % {"n": reports}


def challenge(code: str, who: str, unclear: bool = False) -> str:
    """Who challenges a figure, and how: “Disputed by Nn One, for Alder”; empty where nobody does."""
    if code == "none":
        return ""
    patterns = CHALLENGE_OF_UNCLEAR_DETAILS if unclear else CHALLENGE
    return patterns[code] % {"who": in_words(who) or _("a source that is not named")}


OF_APPROACH = {
    "on-record": gettext_lazy("The approach itself is on record"),
    "documented": gettext_lazy("The approach itself was seen in a document"),
}
"""How well an approach is borne out, where the same words would seem to tell of its offers."""


def of_approach(approach: Any, confirming: Iterable[str]) -> str:
    """How well an approach is borne out, and who confirms it on record."""
    if approach.figure_support == "on-record" and (who := word_list(confirming, _("and"))):
        return _("The approach itself is confirmed on record by %(who)s") % {"who": who}
    return str(OF_APPROACH.get(approach.figure_support) or of_figure(approach)[0])


OF_AN_OFFER = {
    "limited": gettext_lazy("An offer is partly disputed by %(who)s"),
    "disputed": gettext_lazy("An offer is disputed by %(who)s"),
    "denied": gettext_lazy("An offer is denied by %(who)s"),
}


def of_offers(approach: Any) -> str:
    """Who challenges an offer of an approach, beside the approach itself; empty where nobody does."""
    if approach.offers_challenge == "none":
        return ""
    who = in_words(approach.offers_challenged_by) or _("a source that is not named")
    return str(OF_AN_OFFER[approach.offers_challenge]) % {"who": who}


def of_figure(row: Any) -> tuple[str, str]:
    """The support and the challenge of the figure that lists show of a row."""
    described = _figure_described(row)
    supported = support(row.figure_support, row.figure_in_rewriting, described.get("reports", 0))
    if pattern := WITH_DOUBT.get(described.get("doubt", "")):
        supported = pattern % {"support": supported}
    return (
        supported,
        challenge(row.figure_challenge, row.figure_challenged_by, row.figure_challenge_unclear),
    )


def doubt_of_figure(row: Any) -> str:
    """Why to doubt a figure where its support does not stand beside it; empty if nothing is."""
    return str(DOUBTS.get(_figure_described(row).get("doubt", ""), ""))


def _figure_described(row: Any) -> Mapping[str, Any]:
    """How the figure of a row came about; empty where nothing is said of it."""
    headlines: Mapping[str, Mapping[str, Any]] = getattr(row, "headlines", None) or {}
    return headlines.get(getattr(row, "figure_column", "amount"), {})


WHOLE = {
    ("disputed", True): gettext_lazy("%(who)s disputes the whole report"),
    ("denied", True): gettext_lazy("%(who)s denies the whole report"),
    ("disputed", False): gettext_lazy("The whole report is disputed"),
    ("denied", False): gettext_lazy("The whole report is denied"),
}
"""That an approach as a whole is challenged, by how, and whether it is known by whom."""


def whole_approach(challenge_code: str, who: str) -> str:
    """That an approach as a whole is challenged, beside its offers; empty where it is not."""
    pattern = WHOLE.get((challenge_code, bool(who)), "")
    return str(pattern) % {"who": party(who)}


def whole_report(row: Any) -> str:
    """That the report that tells of an offer is challenged, as its row alone says; empty where it is not."""
    return whole_approach(getattr(row, "approach_challenge", "none"), "")


SPEAKER = re.compile(r"^(?P<who>.+), for (?P<company>[^,]+)$")
"""Somebody who speaks for a company, as claims are stored: in English, whoever reads them."""


def in_words(who: str) -> str:
    """Who speaks, in the reader's language: “Nn One, for Alder; Birch”."""
    return "; ".join(_speaker(one) for one in who.split("; "))


def _speaker(who: str) -> str:
    match = SPEAKER.match(who)
    if match is None:
        return _somebody(who)
    return _("%(who)s, for %(company)s") % {"who": _somebody(match["who"]), "company": match["company"]}


NUMBERED = re.compile(r"(?P<who>.+) \((?P<number>[^()]+)\)")
"""Somebody described, with how many they are: “people who know the talks (several)”."""

OF_COMPANY = re.compile(r"(?P<company>[^,a-z][^,]*), (?P<who>[^,]+)")
"""Somebody described of a company: “Alder, a spokesperson”."""


def _somebody(who: str) -> str:
    """Who told the outlet, by name or as the outlet describes them."""
    if match := OF_COMPANY.fullmatch(who):
        return f"{match['company']}, {described(match['who'])}"
    if match := NUMBERED.fullmatch(who):
        return f"{described(match['who'])} ({described(match['number'])})"
    return described(who)


def party(who: str) -> str:
    """Who speaks, before a verb: what a comma opens is closed by one (“Nn One, for Alder, denies”)."""
    return before_verb(in_words(who))


def before_verb(words: str) -> str:
    """``words`` for who speaks, which are in the reader's language, as they stand before a verb."""
    return f"{words}," if ", " in words and not words.endswith((")", "”")) else words
