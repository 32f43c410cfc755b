"""A report as typed becomes records and claims: all of it or none, in one transaction."""

from django.utils.translation import gettext as _

from recruiting.admin.publish_guard import digest_of
from recruiting.admin.report.known import known_approach, known_row
from recruiting.admin.report.page import Page
from recruiting.admin.report.recorder import Recorder, may_publish
from recruiting.admin.report.resolving import page_at
from recruiting.admin.report.sayings import save_saying
from recruiting.admin.report.wording import described
from recruiting.desk import publishing
from recruiting.history.steps import CheckRules
from recruiting.models import Approach, Company, Person, Source, unit_of_work
from recruiting.models.address import free_ref
from recruiting.models.company import CompanyKind
from recruiting.models.offer import COMPANY_KINDS

LINKS = {"candidates": "part_of", "offers": "follows", "events": "after"}
"""The column by which a row leads to one of its own section, which is saved before it."""

NEEDED = {
    "events": ("kind",),
    "terms": ("kind",),
    "circumstances": ("kind",),
    "employments": ("person", "company"),
}
"""Without these a row can't be saved."""


def write(page: Page, user) -> Recorder:
    """Save all that the page tells, each value as the desk's line and as the report's claim.

    What can't be saved, and what the desk has to say first, stands on the page afterwards: then the caller
    takes everything back.
    """
    recorder = Recorder(page, user)
    source = _save_source(recorder)
    if source is None:
        return recorder
    recorder.source = source
    recorder.default = recorder.speaker(page.telling)
    for row in page.filled("names"):
        _save_name(recorder, row)
    approach = joined = None
    if page.tells_of_an_approach or page.approach:
        approach, joined = _save_approach(recorder)
        if approach is None:
            return recorder
    for row in page.rows:
        if row.record is not None:
            recorder.find.saved[row.label] = row.record
    for name in ("candidates", "offers", "events", "employments", "terms", "circumstances"):
        for row in _in_order(recorder, name):
            _save_row(recorder, name, row, approach, joined)
    for row in page.filled("says"):
        save_saying(recorder, row, approach)
    if not recorder.claims and not page.mistakes():
        page.refuse(None, "", _("Nothing is typed yet that the report tells."))
    _check_across_rows(recorder)
    return recorder


def to_publish(recorder: Recorder) -> str:
    """What “publish” comes to: that, or “review”. Raises PermissionDenied.

    With a draft of others the rest of it would be published: that is listed, and the desk asked first.
    """
    may_publish(recorder.user)
    own = {*recorder.records, *recorder.claims, *recorder.find.created}
    drafts = [record for record in _stated(recorder) if record.state in publishing.WAITING]
    along = [row for record in drafts for row in publishing.taken_along([record])[record.pk]]
    others = [row for row in dict.fromkeys(along) if row not in own]
    if not others:
        return "publish"
    text = _("With your report goes out what was drafted before it. Publish that as well?")
    options = [
        ("publish", _("Publish it all: I have looked at it")),
        ("review", _("Publish nothing yet: send my report to review")),
    ]
    # Asked anew if any of it changes meanwhile.
    return recorder.page.ask(f"is-along-{digest_of(others)[:16]}", text, options, about=others)


def _stated(recorder):
    return [record for record in dict.fromkeys(recorder.records) if hasattr(record, "lead_claim_id")]


def finish(recorder: Recorder, then: str) -> None:
    """Send what was saved to review, or publish it. Raises ValidationError."""
    stated = _stated(recorder)
    if then == "review":
        for record in [*stated, *recorder.claims]:
            publishing.send_to_review(record)
    elif then == "publish":
        for claim in recorder.claims:
            claim.refresh_from_db()
            publishing.publish(claim)
        for record in sorted(stated, key=lambda record: record.table != "approach"):
            record.refresh_from_db()
            if record.state in publishing.WAITING:
                publishing.publish(record)


def _save_source(recorder):
    part = recorder.page.source
    # The address of an archived copy tells two columns.
    typed = {*part.typed(), *(name for name in ("url", "archived_at") if part.cleaned_data.get(name))}
    given = {name: part.cleaned_data[name] for name in typed - {"based_on"} if name in part.cleaned_data}
    if not any(given.get(name) for name in ("url", "archived_at", "publisher", "title", "description")):
        why = _("Which report is it? Give its address, its publisher, or its title.")
        recorder.page.refuse(part, "url", why)
        return None
    known = recorder.find.the_source(given)
    source = known or Source()
    # A known source keeps what it has; what it lacks is filled in.
    lacking = {name: value for name, value in given.items() if value and not getattr(source, name)}
    for name, value in (lacking if known else given).items():
        setattr(source, name, value)
    if not (source.publisher or source.title or source.description):
        source.description = page_at(source.url or source.archived_at)
    if (lacking or not known) and not recorder.store(part, source):
        return None
    recorder.parts[source.table, source.pk] = part
    told = _("known source: %(name)s") if known else _("new source: %(name)s")
    recorder.page.outcome.understood.insert(0, told % {"name": source})
    texts = [text.strip() for text in part.cleaned_data.get("based_on", "").split(";") if text.strip()]
    bases = [recorder.attempt(part, "based_on", recorder.find.told_source, text) for text in texts]
    source.based_on.add(*filter(None, bases))
    return source


def _save_name(recorder, row):
    model = Person if row.cleaned_data.get("table") == "person" else Company
    if "name" not in row.typed():
        recorder.page.refuse(row, "name", _("Name the company or person, as on the rest of this page."))
        return
    record = recorder.attempt(row, "name", recorder.find.named, model, row.cleaned_data.get("name", ""))
    if record is None:
        return
    own = {column.name for column in model._meta.get_fields() if hasattr(column, "verbose_name")}
    stated = recorder.values_of(row, own - {"name"})
    if spelt := stated.pop("aliases", ""):
        spellings = [*record.aliases.splitlines(), *spelt.splitlines()]
        record.aliases = "\n".join(dict.fromkeys(text.strip() for text in spellings if text.strip()))
    naming = row.cleaned_data.get("naming")
    if model is Person and naming not in ("", row.fields["naming"].initial):
        stated["naming"] = naming
    is_new = record in recorder.find.created
    if recorder.fill(row, record, stated if is_new or row.cleaned_data.get("as_line") else {}):
        recorder.tell(row, record, stated)


def _save_approach(recorder):
    """The approach, and whether the report joins one that was there before it."""
    page = recorder.page
    part = page.about
    stated = recorder.values(part)
    if page.approach is not None:
        recorder.records.append(page.approach)
        recorder.tell_known(part, page.approach, stated)
        return page.approach, False
    if not stated.get("recruiters"):
        if "recruiters" not in part.errors:
            why = _('Who courts? If no report names it, describe it in quotation marks: "a rival lab".')
            page.refuse(part, "recruiters", why)
        return None, False
    known = known_approach(recorder, stated)
    if known is not None:
        recorder.records.append(known)
        recorder.tell_known(part, known, stated)
        return known, True
    lab, recruiters = stated.get("lab"), stated["recruiters"]
    if lab in recorder.find.created and len(recruiters) == 1 and not lab.parent_id and lab not in recruiters:
        lab.parent, lab.kind = recruiters[0], CompanyKind.UNIT
        lab.save()
    named = [*recruiters, *stated.get("employers", ())]
    approach = Approach(ref=free_ref("approach", "-".join(company.ref for company in named)))
    if not recorder.fill(part, approach, stated):
        return None, False
    recorder.tell(part, approach, stated)
    return approach, False


def _in_order(recorder, name):
    """The filled rows of a section, each after the one that it leads to; circles are refused."""
    rows, link = recorder.page.filled(name), LINKS.get(name)
    if link is None:
        return rows
    waiting = {row.label: row for row in rows}
    ordered: list = []
    while waiting:
        ready = [row for row in waiting.values() if _leads_to(row, link) not in waiting.keys() - {row.label}]
        if not ready:
            for row in waiting.values():
                recorder.page.refuse(row, link, _("These rows lead to each other in a circle."))
            break
        ordered += ready
        for row in ready:
            del waiting[row.label]
    return ordered


def _leads_to(row, link):
    text = row.cleaned_data.get(link, "").strip().upper()
    return text if text.startswith(row.letter) else f"{row.letter}{text}"


def _save_row(recorder, name, row, approach, joined):
    stated = recorder.values(row)
    known = row.record
    if known is None and joined:
        known = known_row(recorder, approach, name, row, stated)
    if known is not None:
        recorder.tell_known(row, known, stated)
        return
    record = row.model()
    given = dict(stated)
    if name == "terms":
        holder = recorder.attempt(row, "of", _holder, recorder, row, approach)
        if holder is None:
            return
        setattr(record, holder.table, holder)
    elif name in ("candidates", "offers", "events"):
        record.approach = approach
    if name == "offers" and "candidates" not in given and given.get("kind") not in COMPANY_KINDS:
        courted = list(approach.candidates.all()[:2])
        if len(courted) == 1:
            # Where one row is courted, an offer goes to it.
            given["candidates"] = courted
    if name == "employments":
        given.setdefault("person", getattr(given.get("through"), "person", None))
        for needed, why in (("person", _("Whose post is it?")), ("company", _("A post at which company?"))):
            if not given.get(needed) and needed not in row.errors:
                recorder.page.refuse(row, needed, why)
    if name in ("events", "terms", "circumstances") and "kind" not in given and "kind" not in row.errors:
        recorder.page.refuse(row, "kind", _("Which kind is it?"))
    # What can't be read is noted already; the row is saved without it so that others can lead to it.
    if not all(given.get(column) for column in NEEDED.get(name, ())):
        return
    if recorder.fill(row, record, given):
        recorder.find.created.add(record)
        recorder.tell(row, record, stated)
        recorder.page.outcome.understood.append(f"{row.label}: {described(record)}")


def _holder(recorder, row, approach):
    """The offer, post or legal step that a term is part of; else the approach. Raises LookupError."""
    text = row.cleaned_data.get("of", "").strip()
    if not text:
        if approach is None:
            raise LookupError(_("Of which post? E.g. “J1”."))
        return approach
    section = {"E": "events", "J": "employments"}.get(text[:1].upper(), "offers")
    found = recorder.find.labelled(text, section)
    if len(found) != 1:
        raise LookupError(_("A term is part of one offer: type it again for the other."))
    return found[0]


def _check_across_rows(recorder):
    """Note what of all that was saved breaks a rule across rows, each at the row that does."""
    unit = unit_of_work.current()
    for broken in unit.step(CheckRules).violations() if unit else ():
        part = recorder.parts.get((broken.table, broken.pk))
        for claim in recorder.claims:
            if part is None and broken.table == claim.table and broken.pk == claim.pk:
                part = recorder.parts.get((claim.subject_table, claim.subject.pk))
        recorder.page.refuse(part, broken.field, str(broken.message))
