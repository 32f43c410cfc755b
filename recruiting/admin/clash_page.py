"""The pages that tell the second of two editors what the first did, and keep what the second typed."""

from django.contrib.admin import ModelAdmin
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from recruiting.admin import posted_forms, publish_guard
from recruiting.admin.clash import CHOOSE, Clash
from recruiting.admin.relation_fields import approach_of
from recruiting.history import differences, versions
from recruiting.models.tables import name_of
from recruiting.models.visibility import is_published


def show(handler, request, record, met: Clash):
    """What differs, field by field, to choose from; and what will be published with it, if that is asked."""
    if met.pressed == "_publish":
        publish_guard.attach_digests([record])
        met.carried[publish_guard.NAME] = record.seen
    return TemplateResponse(
        request,
        "admin/recruiting/clash.html",
        {
            **handler.admin_site.each_context(request),
            "title": _("Somebody else saved it meanwhile"),
            "subtitle": str(record),
            "opts": handler.opts,
            "original": record,
            "media": handler.media,
            "met": met,
            "choose": CHOOSE,
            # The page was answered, and not wholly.
            "unanswered": met.unanswered if not met.stale else [],
        },
    )


def deleted(handler, request, key: int | None):
    """That the record is gone, and what was typed; None if there never was one."""
    table = name_of(handler.model)
    latest = key and versions.latest(table, key)
    if not latest or latest.kind != versions.DELETED or not handler.has_change_permission(request):
        return None
    form, formsets = posted_forms.forms_of(handler, request, None)
    rows = [(row, formset.model) for formset in formsets for row in formset.forms if row.has_changed()]
    sections = [_section(form), *(_section(row, model=model) for row, model in rows)]
    return TemplateResponse(
        request,
        "admin/recruiting/clash_deleted.html",
        {
            **handler.admin_site.each_context(request),
            "title": _("Somebody else deleted it meanwhile"),
            "subtitle": latest.ref,
            "opts": handler.opts,
            "media": handler.media,
            "latest": latest,
            "typed": [row for row in sections if row["values"]],
            "hidden": [
                (name, value)
                for name, values in request.POST.lists()
                for value in values
                if name != "csrfmiddlewaretoken" and not name.startswith("_")
            ],
            "add": reverse(f"admin:recruiting_{handler.model._meta.model_name}_add"),
        },
    )


def published(handler, request, record):
    """That only publishers change it now, what was typed, and what is to be done; None if that is not why."""
    if not is_published(record) or not ModelAdmin.has_change_permission(handler, request):
        return None
    form, formsets = posted_forms.forms_of(handler, request, None)
    rows = [(row, formset.model) for formset in formsets for row in formset.forms if row.has_changed()]
    changed = [_section(form, _opened(form, record.pk))]
    changed += [_section(row, _opened(row, posted_forms.key_of(row)), model) for row, model in rows]
    return TemplateResponse(
        request,
        "admin/recruiting/clash_published.html",
        {
            **handler.admin_site.each_context(request),
            "title": _("It was published meanwhile"),
            "subtitle": str(record),
            "opts": handler.opts,
            "original": record,
            "media": handler.media,
            "latest": versions.latest(record.table, record.pk),
            "typed": [row for row in changed if row["values"]],
            "claim_link": handler.claim_link(record),
            "approach": approach_of(record),
        },
        status=403,
    )


def _opened(form, key: int | None):
    """What stood in a row when its form was opened; nothing if it is new."""
    table = name_of(form._meta.model)
    number = posted_forms.number(form.data.get(form.add_prefix("version")))
    base = versions.numbered(table, key, number) if key and number is not None else None
    return base.snapshot if base else {}


def _section(form, opened=None, model=None):
    """What was typed into a form, in words; with ``opened``, only what differs from that."""
    table = name_of(form._meta.model)
    values = [(name, None, posted_forms.typed_value(form, name)) for name in posted_forms.columns_in(form)]
    if opened is not None:
        values = [
            one
            for one in values
            if (one[2] or None) != (posted_forms.normalize_text(opened.get(one[0])) or None)
        ]
    unreadable = [one for one in values if isinstance(one[2], posted_forms.Unreadable)]
    readable = [one for one in values if one not in unreadable]
    words = differences.describe(
        table, readable, differences.desk_names(differences.related_rows(table, readable))
    )
    return {
        "title": model._meta.verbose_name if model else "",
        "values": [(change.label, change.new) for change in words if change.new]
        + [(form[name].label, text) for name, _none, text in unreadable if text],
    }


def as_new(handler, request):
    """The post to a deleted record, as one of a new record."""
    data = request.POST.copy()
    _form, formsets = posted_forms.forms_of(handler, request, None)
    posted_forms.make_rows_new(data, formsets)
    data["ref"] = data["version"] = ""
    return data
