"""What the pages of the admin show of an editor's own work."""

from django import template

from recruiting.models import UnfinishedReport

register = template.Library()


@register.simple_tag(takes_context=True)
def unfinished_reports(context):
    """The reports that the editor typed and has not saved, the latest first."""
    return UnfinishedReport.objects.waiting(context["request"].user)[:20]
