"""The parameters of the list of sources."""

from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.naming import Way
from recruiting.lists.parameters import Parameters, dated
from recruiting.models import Claim
from recruiting.models.source import Medium, Reading, Worth


def _told():
    """The claims that a source's page shows, but for those set aside."""
    return Claim.objects.public().filter(set_aside="")


@dated
class SourceParameters(Parameters):
    NOTE = _("By what they are, what they are worth, and when they were published.")
    TABLE = "source"
    NAMES = (Way("claim", "pk", _told, "source"), Way("claim", "pk", _told, "via"))
    FACETS = (
        facets.Codes("worth", "worth"),
        facets.Codes("medium", "medium"),
        facets.Codes("reading", "reading"),
        facets.Years("published_earliest", "published_latest"),
    )
    DAYS = ("published_earliest", "published_latest")
    SORTS = ("-date", "date", "name")

    worth = fields.codes(_("Worth"), Worth.choices)
    medium = fields.codes(_("Medium"), Medium.choices)
    reading = fields.codes(_("Read"), Reading.choices)
