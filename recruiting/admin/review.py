"""What waits for review: each record, what changed since the public last saw it, a button to publish."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from recruiting.admin import posted_forms, refusals
from recruiting.admin.publish_guard import attach_digests, publish_as_seen
from recruiting.admin.removal import REFUSALS
from recruiting.history import differences, versions
from recruiting.history.differences import Change, with_names
from recruiting.history.versions import Version
from recruiting.models import unit_of_work
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.models.tables import model_of
from recruiting.security.roles import may_publish

WAITING = ("approach", "offer", "employment", "circumstance", "claim")
MOST = 100
"""How many of each table are listed."""


@dataclass(frozen=True)
class Waiting:
    """A record in review: its last version, and what differs from the one that was published, if any was."""

    record: Record
    latest: Version | None
    was_public: bool
    changes: list[Change]
    edit: str
    history: str


def queue(request):
    """All that waits for review; a post publishes one of it."""
    tables = [table for table in WAITING if request.user.has_perm(f"recruiting.view_{table}")]
    if not tables:
        raise PermissionDenied
    if request.method == "POST":
        _publish(request)
        return HttpResponseRedirect(request.path)
    waiting = [one for table in tables for one in _of(table)]
    context = {
        **site.each_context(request),
        "title": _("What waits for review"),
        "waiting": sorted(waiting, key=lambda one: one.latest.place if one.latest else 0),
        "may_publish": may_publish(request.user),
    }
    return TemplateResponse(request, "admin/recruiting/review.html", context)


def _of(table: str) -> list[Waiting]:
    rows = model_of(table).objects.filter(state=State.IN_REVIEW).order_by("pk")
    rows = list(with_names(rows)[:MOST])
    attach_digests(rows)
    keys = [row.pk for row in rows]
    latest = versions.latest_by_key(table, keys)
    public = versions.latest_by_key(table, keys, state=State.PUBLISHED)
    differing = {
        key: differences.differences(former.snapshot, latest[key].snapshot)
        for key, former in public.items()
        if key in latest
    }
    names = differences.desk_names(
        set().union(*(differences.related_rows(table, one) for one in differing.values()))
    )
    return [
        Waiting(
            row,
            latest.get(row.pk),
            row.pk in public,
            differences.describe(table, differing.get(row.pk, ()), names),
            reverse(f"admin:recruiting_{table}_change", args=[row.pk]),
            reverse(f"admin:recruiting_{table}_history", args=[row.pk]),
        )
        for row in rows
    ]


def _publish(request) -> None:
    if not may_publish(request.user):
        raise PermissionDenied
    table, key = request.POST.get("table"), posted_forms.number(request.POST.get("key"))
    record = model_of(table).objects.filter(pk=key).first() if table in WAITING else None
    if record is None:
        messages.error(request, _("It is not there any more."))
        return
    try:
        with unit_of_work.editing(user=request.user):
            publish_as_seen(record, request.POST.get("seen", ""))
    except REFUSALS as refused:
        messages.error(request, " ".join([*refusals.sentences(refused), _("Nothing was published.")]))
    else:
        messages.success(request, _("“%(record)s” is published.") % {"record": record})
