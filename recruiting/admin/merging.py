"""Merging in the admin: two rows are chosen in a list, looked at, and become one; undone likewise."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin.forms import REASON_LENGTH
from recruiting.admin.read_only import ReadOnlyAdmin
from recruiting.admin.refusals import sentences
from recruiting.admin.removal import REFUSALS
from recruiting.admin.report.wording import describe
from recruiting.desk import duplicates, merging
from recruiting.models import Merge
from recruiting.security.roles import may_publish


@admin.action(description=gettext_lazy("Merge two that are one"), permissions=["merge"])
def merge_selected(modeladmin, request, queryset):
    """Show the two chosen rows; once one is chosen to be kept, merge them."""
    records = list(queryset.order_by("pk")[:3])
    if len(records) != 2:
        messages.error(request, _("Choose the two rows that are one."))
        return None
    if "kept" in request.POST:
        return _merge(request, records)
    return render(
        request,
        "admin/recruiting/merge.html",
        {
            **modeladmin.admin_site.each_context(request),
            "title": _("Merge two that are one"),
            "opts": modeladmin.model._meta,
            "rows": [(record, merging.reference_counts(record)) for record in records],
            "checkbox": ACTION_CHECKBOX_NAME,
        },
    )


def _merge(request, records) -> None:
    survivor = next((record for record in records if str(record.pk) == request.POST["kept"]), None)
    if survivor is None:
        messages.error(request, _("Choose which of the two is kept."))
        return
    duplicate = next(record for record in records if record is not survivor)
    try:
        for record in records:
            merging.check_version(record, request.POST.get(f"version-{record.pk}", ""))
        reason = request.POST.get("reason", "").replace("\x00", "").strip()[:REASON_LENGTH]
        merging.merge(survivor, duplicate, request.user, reason)
    except REFUSALS as refused:
        messages.error(request, " ".join([*sentences(refused), _("Nothing was merged.")]))
        return
    messages.success(
        request,
        format_html(
            _("“{}” is now “{}”; its address leads there. <a href='{}'>Undo</a>"),
            duplicate,
            survivor,
            reverse("admin:recruiting_merge_changelist"),
        ),
    )


@admin.action(description=gettext_lazy("Merge what is entered twice"), permissions=["merge"])
def show_doubles(modeladmin, request, queryset):
    """Show which of the chosen rows may be one; merge the pairs that are ticked."""
    pairs = list(duplicates.duplicate_pairs(modeladmin.model._meta.model_name, queryset))
    ticked = set(request.POST.getlist("double"))
    if ticked:
        _merge_ticked(request, [pair for pair in pairs if _name(pair) in ticked])
        return None
    return render(
        request,
        "admin/recruiting/doubles.html",
        {
            **modeladmin.admin_site.each_context(request),
            "title": _("Merge what is entered twice"),
            "opts": modeladmin.model._meta,
            "pairs": [(*_described(pair), pair.agrees, _name(pair)) for pair in pairs],
            "chosen": request.POST.getlist(ACTION_CHECKBOX_NAME),
            "checkbox": ACTION_CHECKBOX_NAME,
        },
    )


def _described(pair):
    return describe(pair.original), describe(pair.duplicate)


def _name(pair) -> str:
    """The pair as it was shown: with the versions, so that what changed meanwhile is not merged unseen."""
    return f"{pair.original.pk}.{pair.original.version}-{pair.duplicate.pk}.{pair.duplicate.version}"


def _merge_ticked(request, pairs) -> None:
    merged = 0
    for pair in pairs:
        try:
            pair.original.refresh_from_db()
            pair.duplicate.refresh_from_db()
            merging.merge(pair.original, pair.duplicate, request.user)
            merged += 1
        except (*REFUSALS, ObjectDoesNotExist) as refused:
            messages.error(request, " ".join([f"{pair.duplicate}:", *sentences(refused)]))
    sentence = _("%(number)s merged; each can be undone under “Mergings”.")
    messages.success(request, sentence % {"number": merged})


class Mergeable(admin.ModelAdmin):
    """The admin of a table of which two rows can turn out to be one."""

    def get_actions(self, request):
        actions = super().get_actions(request)
        if self.has_merge_permission(request):
            actions["merge_selected"] = self.get_action(merge_selected)
            if self.model._meta.model_name in duplicates.TABLES:
                actions["show_doubles"] = self.get_action(show_doubles)
        return actions

    def has_merge_permission(self, request):
        return may_publish(request.user)


@admin.register(Merge)
class MergeAdmin(ReadOnlyAdmin):
    """What was merged, to look at and to undo."""

    list_display = ["duplicate_ref", "survivor_ref", "table", "reason", "user", "date", "undone"]
    list_display_links = None
    list_filter = ["table"]
    list_select_related = ["user"]
    search_fields = ["survivor_ref", "duplicate_ref", "reason"]
    actions = ["undo"]

    def has_undo_permission(self, request):
        return may_publish(request.user)

    @admin.action(description=gettext_lazy("Undo"), permissions=["undo"])
    def undo(self, request, queryset) -> None:
        if not self.has_undo_permission(request):
            raise PermissionDenied
        for merged in queryset.order_by("-pk"):
            try:
                merging.undo(merged, request.user)
            except REFUSALS as refused:
                messages.error(request, f"{merged}: {' '.join(sentences(refused))}")
            else:
                messages.success(request, _("“%(merged)s” are two again.") % {"merged": merged})
