"""An approach as one sentence: who tried to hire, keep or take over whom."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.sentences.events import capitalized
from recruiting.sentences.values import name_list
from recruiting.values.descriptions import all_described

REPORTED = {
    "hire": gettext_lazy("%(recruiters)s reportedly tried to hire %(whom)s"),
    "retention": gettext_lazy("%(recruiters)s reportedly tried to keep %(whom)s"),
    "company-deal": gettext_lazy("%(recruiters)s reportedly sought a deal with %(company)s"),
    "takeover-bid": gettext_lazy("%(recruiters)s reportedly tried to take over %(company)s"),
    "stake": gettext_lazy("%(recruiters)s reportedly tried to buy a stake in %(company)s"),
    "licence": gettext_lazy("%(recruiters)s reportedly sought a licence from %(company)s"),
    "release": gettext_lazy("%(recruiters)s reportedly asked %(company)s to release staff"),
    "candidate": gettext_lazy("%(whom)s reportedly approached %(recruiters)s about a job"),
}
CERTAIN = {
    "hire": gettext_lazy("%(recruiters)s tried to hire %(whom)s"),
    "retention": gettext_lazy("%(recruiters)s tried to keep %(whom)s"),
    "company-deal": gettext_lazy("%(recruiters)s sought a deal with %(company)s"),
    "takeover-bid": gettext_lazy("%(recruiters)s tried to take over %(company)s"),
    "stake": gettext_lazy("%(recruiters)s tried to buy a stake in %(company)s"),
    "licence": gettext_lazy("%(recruiters)s sought a licence from %(company)s"),
    "release": gettext_lazy("%(recruiters)s asked %(company)s to release staff"),
    "candidate": gettext_lazy("%(whom)s approached %(recruiters)s about a job"),
}
"""By what was tried; ``candidate``: those approached made first contact."""


def sentence(approach: Any) -> str:
    """“Meta reportedly tried to hire people at Thinking Machines Lab”, without a full stop."""
    recruiters = name_list(approach.recruiters_names) or _("An unnamed company")
    if approach.kind == "general":
        return _("How %(recruiters)s usually recruits") % {"recruiters": recruiters}
    patterns = CERTAIN if _is_certain(approach) else REPORTED
    text = str(patterns[_tried(approach)]) % {
        "recruiters": recruiters,
        "whom": whom(approach.whom, _of_all(approach), approach.recruiters_names),
        "company": name_list(approach.targets_names or approach.employers_names) or _("an unnamed company"),
    }
    text = capitalized(text)
    return _("%(what)s (not counted)") % {"what": text} if approach.is_in_no_list else text


def whom(names: str, employers: str, actors: str) -> str:
    """Those who were approached, with their employer where neither they nor ``actors`` name it already."""
    people, places = name_list(all_described(names)), name_list(employers)
    if not people:
        return _("people at %(employers)s") % {"employers": places} if places else _("people not named")
    if not places or employers == actors or any(employer in people for employer in employers.split("; ")):
        return people
    return _("%(names)s at %(employers)s") % {"names": people, "employers": places}


def _of_all(approach: Any) -> str:
    """The employers of all whom a title names: those of some of them only say nothing of the others."""
    of_some = {str(company) for company in approach.linked_rows("employers_of_some")}
    return "; ".join(name for name in approach.employers_names.split("; ") if name not in of_some)


def _is_certain(approach: Any) -> bool:
    return approach.figure_support in ("on-record", "documented") and approach.figure_challenge == "none"


def _tried(approach: Any) -> str:
    if approach.kind == "company-deal":
        kinds = approach.headlines.get("deals", {}).get("values", ())
        return kinds[0] if len(kinds) == 1 and kinds[0] in REPORTED else approach.kind
    return "candidate" if approach.kind == "hire" and approach.moved_first == "candidate" else approach.kind
