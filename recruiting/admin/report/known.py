"""What is there already: the approach that is told of again, and which of its rows a typed row is."""

from django.utils.translation import gettext as _

from recruiting.admin.report.alike import like_approaches, resembled
from recruiting.admin.report.page import WITHIN_APPROACH, rows_of
from recruiting.admin.report.recorder import Recorder
from recruiting.admin.report.resolving import NEW
from recruiting.admin.report.wording import described
from recruiting.models import Approach, Person
from recruiting.models.titles import headline
from recruiting.values import Edtf


def known_approach(recorder: Recorder, stated: dict) -> Approach | None:
    """The approach that the desk says this is, if there is one like it; until it says so, the likest."""
    page = recorder.page
    people = [
        recorder.find.named(Person, row.cleaned_data["person"])
        for row in page.filled("candidates")
        if row.cleaned_data.get("person")
    ]
    found = like_approaches(
        stated["recruiters"], stated.get("employers", ()), people, stated.get("began") or Edtf()
    )
    if not found:
        return None
    options = [
        (
            str(approach.pk),
            _("Add my report as claims there: %(told)s (%(ref)s, %(state)s)")
            % {"told": _in_short(approach), "ref": approach.ref, "state": approach.get_state_display()},
        )
        for approach in found
    ]
    options.append((NEW, _("It is another approach: save it")))
    text = _("An approach like it is there already. Is it this one?")
    chosen = page.ask("is-approach", text, options, options[0][0]) or options[0][0]
    return next((approach for approach in found if str(approach.pk) == chosen), None)


def _in_short(approach):
    began = f", {approach.began}" if approach.began else ""
    return f"{headline(approach)}{began}"


def known_row(recorder: Recorder, approach: Approach, name: str, row, stated: dict):
    """The record of ``approach`` that a typed row tells of, where the desk or a name says so; or None."""
    if name not in WITHIN_APPROACH:
        return None
    others = [other for other in rows_of(approach, name) if other not in recorder.find.created]
    person = stated.get("person")
    if person is not None and (same := next((o for o in others if o.person_id == person.pk), None)):
        return same
    if not others:
        return None
    draft = row.model(**{key: value for key, value in stated.items() if not isinstance(value, list)})
    like = resembled(draft, others)
    options = [(str(other.pk), _("It is %(row)s") % {"row": described(other)}) for other in others]
    options.append((NEW, _("It is not there yet")))
    text = _("%(label)s, %(row)s: which row of that approach is it?") % {
        "label": row.label,
        "row": described(draft),
    }
    answer = recorder.page.ask(f"is-row-{row.label}", text, options, str(like.pk) if like else NEW)
    return next((other for other in others if str(other.pk) == answer), None)
