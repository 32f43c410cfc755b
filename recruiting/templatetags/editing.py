"""What the pages of the admin show of the desk's work: an editor's own, and what everybody looks after."""

from django import template
from django.urls import reverse

from recruiting.admin import desk
from recruiting.models import Claim, UnfinishedReport

register = template.Library()


@register.simple_tag(takes_context=True)
def unfinished_reports(context):
    """The reports that the editor typed and has not saved, the latest first."""
    return UnfinishedReport.objects.waiting(context["request"].user)[:20]


@register.inclusion_tag("admin/recruiting/_desk.html", takes_context=True)
def editors_desk(context):
    """What waits, what has to be looked after, what changed last."""
    request = context["request"]
    recent = [
        (row, reverse(f"admin:recruiting_{_table(row)}_history", args=[row.id]))
        for row in desk.recent(request)
    ]
    return {"waiting": desk.waiting(request), "errands": list(desk.errands(request)), "recent": recent}


@register.filter
def edited(record):
    """The page of the admin on which ``record`` is edited."""
    return reverse(f"admin:recruiting_{record.table}_change", args=[record.pk])


@register.filter
def in_brief(record) -> str:
    """What a row is, in a few words: “claim: Report A: reports amount US$1m”."""
    words = [f"{record._meta.verbose_name}: {record}"]
    if isinstance(record, Claim):
        words += [record.aspect, record.value or record.paraphrase[:80]]
    return " ".join(filter(None, words))


def _table(row):
    return row.instance_type._meta.model_name
