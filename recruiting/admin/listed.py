"""What is done from a list to the records that it shows: each post says which versions were listed."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting import publishing, writing
from recruiting.admin import posted, refusals
from recruiting.admin.removal import REFUSALS
from recruiting.models.record import Stated


class Listed:
    """The list of a table's admin, and its actions."""

    def action_checkbox(self, obj):
        return format_html(
            '{}<input type="hidden" name="version-{}" value="{}">',
            super().action_checkbox(obj),
            obj.pk,
            obj.version,
        )

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
                    publish_as_seen(record, request.POST.get(f"version-{record.pk}"))
        except REFUSALS as refused:
            said = [" ".join(texts) for texts in refusals.messages_of(refused).values()]
            messages.error(request, " ".join(said) + " " + _("Nothing was published."))
        else:
            messages.success(request, _("Published: %(number)s.") % {"number": len(records)})


def publish_as_seen(record, version) -> None:
    """Publish ``record`` if it still is the version that was shown. Raises ValidationError."""
    if posted.number(version) != record.version:
        raise ValidationError(
            _("“%(record)s” was changed since this list was shown, or was not on it: look at it first.")
            % {"record": record}
        )
    publishing.publish(record)
