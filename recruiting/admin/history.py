"""The history of a record in the admin: each version as a difference, a way back, and what was deleted."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from recruiting.admin import posted_forms, refusals
from recruiting.admin.forms import REASON_LENGTH
from recruiting.admin.removal import REFUSALS
from recruiting.desk import permissions
from recruiting.history import differences, versions
from recruiting.history.reverting import revert
from recruiting.models import unit_of_work
from recruiting.models.tables import name_of


class HistoryPages(admin.ModelAdmin):
    """The historical half of a table's admin."""

    def get_urls(self):
        name = f"recruiting_{self.opts.model_name}_deleted"
        own = path("deleted/", self.admin_site.admin_view(self.deleted_view), name=name)
        return [own, *super().get_urls()]

    @property
    def _table(self):
        return name_of(self.model)

    def history_view(self, request, object_id, extra_context=None):
        """Who made which version when and why, and what it changed, the newest first."""
        key, record = posted_forms.number(unquote(object_id)), self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        if request.method == "POST" and record is not None:
            return self._revert(request, record)
        before = posted_forms.number(request.GET.get("before"))
        rows, further = versions.page(self._table, key, before) if key is not None else ([], None)
        if not rows:
            if before is not None:
                return HttpResponseRedirect(request.path)
            # It says that there is no such record.
            return super().history_view(request, object_id, extra_context)
        return self._page(
            request,
            "history",
            title=_("History: %(record)s") % {"record": record or rows[0].ref},
            record=record,
            ref=rows[0].ref,
            entries=self._entries(rows),
            further=further,
            may_revert=record is not None and self.has_change_permission(request, record),
        )

    def _entries(self, rows):
        """Each version with what it changed, in words; of one that is not a change what it began with."""
        related = [differences.related_rows(self._table, version.changed) for version in rows]
        names = differences.desk_names(set().union(*related))
        return [
            {
                "version": version,
                "changes": [
                    change
                    for change in differences.describe(self._table, version.changed, names)
                    if version.kind == versions.CHANGED or change.new
                ],
            }
            for version in rows
        ]

    def _revert(self, request, record):
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        version = versions.at_history_key(
            self._table, record.pk, posted_forms.number(request.POST.get("to")) or 0
        )
        reason = request.POST.get("change_reason", "").replace("\x00", "").strip()[:REASON_LENGTH]
        if version is None or not reason:
            messages.error(request, _("Say which version to revert to, and why. Nothing was changed."))
            return HttpResponseRedirect(request.path)
        try:
            with unit_of_work.editing(user=request.user, reason=reason):
                # The version that the page showed: whatever was saved since refuses this.
                number = posted_forms.number(request.POST.get("version"))
                record.version = -1 if number is None else number
                revert(record, version)
                # It may be part of another record again, one that is published.
                permissions.check_may_change(request.user, record)
        except REFUSALS as refused:
            for name, texts in refusals.messages_of(refused).items():
                label = differences.compared_columns(self._table).get(name)
                messages.error(request, " ".join([f"{label.verbose_name}:" if label else "", *texts]).strip())
        else:
            messages.success(
                request,
                _("It says again what it said in version %(former)s, as version %(number)s.")
                % {"former": version.number, "number": record.version},
            )
        return HttpResponseRedirect(request.path)

    def deleted_view(self, request):
        """The records of this table that were deleted, each with its history."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        before = posted_forms.number(request.GET.get("before"))
        rows = versions.deleted(self._table, before)
        return self._page(
            request,
            "deleted",
            title=_("Deleted: %(table)s") % {"table": self.opts.verbose_name_plural},
            deleted=rows,
            further=rows[-1].place if len(rows) == versions.LISTED else None,
        )

    def _page(self, request, name, **context):
        request.current_app = self.admin_site.name
        context |= {**self.admin_site.each_context(request), **context, "opts": self.opts}
        return TemplateResponse(request, f"admin/recruiting/{name}.html", context)
