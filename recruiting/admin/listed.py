"""What is done from a list to the records that it shows: each post says which versions were listed."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting import publishing, writing
from recruiting.admin import refusals
from recruiting.admin.removal import REFUSALS
from recruiting.belonging import digests
from recruiting.models.record import Stated


class Listed:
    """The list of a table's admin, and its actions."""

    def action_checkbox(self, obj):
        return format_html(
            '{}<input type="hidden" name="seen-{}" value="{}">',
            super().action_checkbox(obj),
            obj.pk,
            getattr(obj, "seen", ""),
        )

    def get_changelist_instance(self, request):
        page = super().get_changelist_instance(request)
        if issubclass(self.model, Stated):
            page.result_list = list(page.result_list)
            seen = digests(page.result_list)
            for record in page.result_list:
                record.seen = seen[record.pk]
        return page

    def get_actions(self, request):
        actions = super().get_actions(request)
        if not issubclass(self.model, Stated) or not self.may_publish(request):
            actions.pop("publish_selected", None)
        return actions

    @admin.action(description=gettext_lazy("Publish, each with its claims"))
    def publish_selected(self, request, queryset):
        try:
            with writing.editing(user=request.user):
                records = list(queryset)
                for record in records:
                    publish_as_seen(record, request.POST.get(f"seen-{record.pk}"))
        except REFUSALS as refused:
            said = [" ".join(texts) for texts in refusals.messages_of(refused).values()]
            messages.error(request, " ".join(said) + " " + _("Nothing was published."))
        else:
            messages.success(request, _("Published: %(number)s.") % {"number": len(records)})


def publish_as_seen(record, seen) -> None:
    """Publish ``record`` if it and all that goes with it are as they were shown. Raises ValidationError."""
    # Locked, so that nobody adds to it between the look and the publishing.
    record = type(record)._base_manager.select_for_update().get(pk=record.pk)
    if seen != digests([record])[record.pk]:
        raise ValidationError(
            _("“%(record)s”, or what goes with it, was changed since this list was shown: look at it first.")
            % {"record": record}
        )
    publishing.publish(record)
