"""Saves the head of the form: the report and the story, known or new. Nothing typed is dropped."""

from django.db.models import Field
from django.utils.translation import gettext as _

from recruiting.admin.report.head import RETELLING
from recruiting.admin.report.names import name_key
from recruiting.admin.report.parts import DASHES
from recruiting.admin.report.recorder import Recorder
from recruiting.admin.report.source_resolution import page_at
from recruiting.admin.report.sources import is_like_title, publisher_at
from recruiting.admin.report.stories import ask_for_story
from recruiting.desk import permissions
from recruiting.desk.story_matching import TypedStory
from recruiting.models import Approach, Source
from recruiting.models.company import CompanyKind
from recruiting.models.source import Reading
from recruiting.proposals import Document
from recruiting.values import Edtf, web_pages
from recruiting.values.semicolons import split_items

NOT_KNOWN = ("not known", "unknown", "tidak diketahui", *DASHES)
"""Typed where a page does not say which report it retells."""


# The report


def save_source(recorder: Recorder) -> Source | None:
    """The report as a source. A known one is completed; values that differ from it are refused."""
    part = recorder.page.source
    # The address of an archived copy fills two columns.
    columns = {
        *part.typed_columns(),
        *(name for name in ("url", "archived_at") if part.cleaned_data.get(name)),
    }
    values = {name: part.cleaned_data[name] for name in columns - {"based_on"} if name in part.cleaned_data}
    if not any(values.get(name) for name in ("url", "archived_at", "publisher", "title", "description")):
        why = _("Which report is it? Give its address, its publisher, or its title.")
        recorder.page.refuse(part, "url", why)
        return None
    existing = recorder.resolver.sources.known_report(values)
    if existing is None and values.get("url") and not values.get("publisher"):
        values["publisher"] = publisher_at(values["url"])
    source = existing or Source()
    changes = _missing_values(recorder, part, existing, values) if existing else values
    if existing is None or permissions.may_change(recorder.user, existing):
        changes = changes | _text_columns(recorder.page.document, existing)
        if existing and existing.reading == Reading.THROUGH and "reading" not in values:
            changes["reading"] = Reading.READ.value  # It lies before the desk now.
    for name, value in changes.items():
        setattr(source, name, value)
    if not (source.publisher or source.title or source.description):
        source.description = page_at(source.url or source.archived_at)
    _require_worth(recorder, part, existing)
    if (changes or not existing) and not recorder.store(part, source):
        return None
    recorder.parts[source.table, source.pk] = part
    words = _("known report: %(name)s") if existing else _("new report: %(name)s")
    recorder.page.result.notes.insert(0, words % {"name": source})
    _add_bases(recorder, part, source)
    return source


def _missing_values(recorder, part, existing, values) -> dict:
    """The values that a known report lacks; values that differ from its own are refused at their fields."""
    missing = {}
    for name, value in values.items():
        has = getattr(existing, name)
        if not has or has == _default(name):
            missing[name] = value
        elif not _is_same(name, has, value):
            why = _(
                "It is known with “%(known)s” here: leave this empty, or correct it on the report's page."
            )
            recorder.page.refuse(part, name, why % {"known": _display(existing, name)})
    return {name: value for name, value in missing.items() if value and value != getattr(existing, name)}


def _text_columns(document: Document | None, existing: Source | None) -> dict:
    """The columns kept of the report's text; none if a known report has them already."""
    if document is None or (existing and existing.text_digest):
        return {}
    return {"text_digest": document.digest, "text_paragraphs": document.size}


def _default(name):
    column = Source._meta.get_field(name)
    if isinstance(column, Field) and column.choices and column.has_default():
        return column.get_default()
    return None


def _display(value, name):
    display = getattr(value, f"get_{name}_display", None)
    return display() if display else getattr(value, name)


def _is_same(name, old, new) -> bool:
    if name in ("url", "archived_at"):
        return web_pages.page_key(old) == web_pages.page_key(new)
    if hasattr(old, "same"):
        return old.same(new)
    if name == "title":
        return is_like_title(old, new)
    return name_key(str(old)) == name_key(str(new))


def _require_worth(recorder, part, existing) -> None:
    if existing is None and not part.cleaned_data.get("worth") and "worth" not in part.errors:
        why = _("What kind of source is it? “own reporting”, “retelling” …, or “not known”.")
        recorder.page.refuse(part, "worth", why)


def _add_bases(recorder, part, source) -> None:
    """The reports that it goes back to; one that retells says which, or that this is not known."""
    text = part.cleaned_data.get("based_on", "").strip()
    if text.casefold() in NOT_KNOWN:
        return
    names = split_items(text)
    goes_back = part.goes_back_to_others or (source.worth in RETELLING and not source.based_on.exists())
    if not names and goes_back and not source.based_on.exists() and "based_on" not in part.errors:
        why = _("Which report does it go back to? Name it, or type “not known”.")
        recorder.page.refuse(part, "based_on", why)
    bases = [
        recorder.attempt(part, "based_on", recorder.resolver.sources.resolve_base, name) for name in names
    ]
    recorder.attempt(part, "based_on", recorder.relate, source, "based_on", list(filter(None, bases)))


# The story


def save_story(recorder: Recorder) -> Approach | None:
    """The story that was chosen, or a new one; None where it can't be saved or is not decided."""
    page, part = recorder.page, recorder.page.story
    if page.approach is not None:
        values = recorder.values(part)
        recorder.records.append(page.approach)
        recorder.resolver.records_by_label[part.label] = page.approach
        if not part.is_empty:
            _add_lab(recorder, values, list(values.get("recruiters") or page.approach.recruiters.all()))
            recorder.claim_known(part, page.approach, values)
        return page.approach
    values = recorder.values(part)
    if not values.get("recruiters"):
        if "recruiters" not in part.errors:
            why = _('Who recruits? If no report names it, describe it in quotation marks: "a rival lab".')
            page.refuse(part, "recruiters", why)
        return None
    story = _typed_story(recorder, values)
    return (
        _new_story(recorder, part, values)
        if ask_for_story(page, story, recorder.resolver.new_records)
        else None
    )


def set_story_names(recorder: Recorder, approach: Approach) -> None:
    """Give the resolver the people and employers of the chosen story: their names mean them first."""
    recorder.resolver.story_people = {row.person for row in approach.candidates.all() if row.person_id}
    recorder.resolver.story_employers = [str(company) for company in approach.employers.all()]


def _typed_story(recorder, values) -> TypedStory:
    rows = recorder.page.filled_rows
    people = [recorder.values_of(row, ["person"]).get("person") for row in rows("candidates")]
    return TypedStory(
        recruiters=values["recruiters"],
        employers=values.get("employers", ()),
        people=[person for person in people if person is not None],
        kind=values.get("kind", ""),
        began=values.get("began") or Edtf(),
        days=[row.cleaned_data.get("happened") or Edtf() for row in rows("events")],
        amounts=[
            amount
            for row in rows("offers")
            if (amount := row.cleaned_data.get("amount")) and amount.has_figure
        ],
    )


def _new_story(recorder, part, values) -> Approach | None:
    recruiters = values["recruiters"]
    _add_lab(recorder, values, recruiters)
    companies = [*recruiters, *values.get("employers", ())]
    approach = Approach()
    if not recorder.fill(part, approach, values, words="-".join(company.ref for company in companies)):
        return None
    recorder.resolver.new_records.add(approach)
    recorder.claim_new(part, approach, values)
    return approach


def _add_lab(recorder, values, recruiters) -> None:
    """Make a new lab a unit of the story's recruiter, if there is only one."""
    lab = values.get("lab")
    if (
        lab in recorder.resolver.new_records
        and len(recruiters) == 1
        and not lab.parent_id
        and lab not in recruiters
    ):
        lab.parent, lab.kind = recruiters[0], CompanyKind.UNIT
        recorder.save(lab)
