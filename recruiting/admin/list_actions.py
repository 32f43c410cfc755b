"""The actions of a list in the admin; each is done to the versions that the list showed, or is refused."""

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin import refusals
from recruiting.admin.publish_guard import attach_digests, publish_as_seen
from recruiting.admin.removal import REFUSALS
from recruiting.models import unit_of_work
from recruiting.models.standing import Stated
from recruiting.security.roles import may_publish


class ListActions(admin.ModelAdmin):
    """The list of a table's admin, and its actions."""

    def may_publish(self, request: HttpRequest) -> bool:
        return may_publish(request.user)

    def get_changelist_instance(self, request):
        changes = super().get_changelist_instance(request)
        if self._publishes(request):
            changes.result_list = list(changes.result_list)
            attach_digests(changes.result_list)
        return changes

    def action_checkbox(self, obj):
        box = super().action_checkbox(obj)
        if not (digest := getattr(obj, "seen", "")):
            return box
        return format_html('{}<input type="hidden" name="seen-{}" value="{}">', box, obj.pk, digest)

    def _publishes(self, request):
        return issubclass(self.model, Stated) and self.may_publish(request)

    def get_actions(self, request):
        actions = super().get_actions(request)
        if not self._publishes(request):
            actions.pop("publish_selected", None)
        return actions

    @admin.action(description=gettext_lazy("Publish, each with its claims"))
    def publish_selected(self, request, queryset) -> None:
        try:
            with unit_of_work.editing(user=request.user):
                records = list(queryset)
                for record in records:
                    publish_as_seen(record, request.POST.get(f"seen-{record.pk}", ""))
        except REFUSALS as refused:
            messages.error(request, " ".join([*refusals.sentences(refused), _("Nothing was published.")]))
        else:
            messages.success(request, _("Published: %(number)s.") % {"number": len(records)})
