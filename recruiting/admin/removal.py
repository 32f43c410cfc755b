"""Deleting in the admin: what goes is what the page of confirmation showed, and the history says why."""

from collections.abc import Iterable

from django.contrib import admin, messages
from django.contrib.admin import actions
from django.contrib.admin.utils import NestedObjects, unquote
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, InternalError, OperationalError, connection
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin import refusals
from recruiting.admin.forms import REASON_LENGTH
from recruiting.admin.publish_guard import digest
from recruiting.models import unit_of_work
from recruiting.models.record import Record, StaleRecord

REFUSALS = (StaleRecord, ValidationError, IntegrityError, OperationalError, InternalError)


def fingerprint(records: Iterable[Record]) -> str:
    """A digest of the versions of all that goes with ``records``; in a transaction it locks the rows."""
    collector = NestedObjects(using=DEFAULT_DB_ALIAS)
    collector.collect(list(records))
    row_versions: list[tuple[str, int, int]] = []
    for model, rows in collector.data.items():
        if issubclass(model, Record):
            stored = model._base_manager.filter(pk__in=[row.pk for row in rows])
            if connection.in_atomic_block:
                stored = stored.select_for_update()
            versions = stored.values_list("pk", "version")
            row_versions += [(str(model._meta.model_name), pk, version) for pk, version in versions]
    return digest(row_versions)


class Removal(admin.ModelAdmin):
    """The deleting half of a table's admin."""

    def delete_view(self, request, object_id, extra_context=None):
        if request.method != "POST":
            record = self.get_object(request, unquote(object_id))
            expected = fingerprint([record]) if record else ""
            return super().delete_view(request, object_id, {**(extra_context or {}), "seen": expected})
        try:
            with self._removing(request):
                return super().delete_view(request, object_id, extra_context)
        except REFUSALS as refused:
            self._refuse(request, refused)
            return HttpResponseRedirect(request.get_full_path())

    def delete_model(self, request, obj) -> None:
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request, queryset) -> None:
        if request.POST.get("seen") != fingerprint(queryset):
            raise ValidationError(
                _("Something of this was changed since you opened this page. Nothing is deleted: look again.")
            )
        for record in queryset:
            record.delete()
        # Now, before the answer says that all went well.
        unit_of_work.flush()

    @admin.action(permissions=["delete"], description=gettext_lazy("Delete selected %(verbose_name_plural)s"))
    def delete_selected(self, request, queryset):
        try:
            with self._removing(request):
                page = actions.delete_selected(self, request, queryset)
        except REFUSALS as refused:
            self._refuse(request, refused)
            return None
        if page is not None:
            page.context_data = {**(page.context_data or {}), "seen": fingerprint(queryset)}
        return page

    def _removing(self, request):
        reason = request.POST.get("change_reason", "").replace("\x00", "").strip()[:REASON_LENGTH]
        return unit_of_work.editing(user=request.user, reason=reason)

    def _refuse(self, request, refused) -> None:
        for sentence in refusals.sentences(refused):
            messages.error(request, sentence)
