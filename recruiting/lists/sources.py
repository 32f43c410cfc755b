"""The parameters of the list of sources."""

from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import Parameters, with_dates
from recruiting.published.codes import Medium, Reading, Worth


@with_dates
class SourceParameters(Parameters):
    NOTE = _("By what they are, what they are worth, and when they were published.")
    TABLE = "source"
    FACETS = (
        facets.Codes("worth"),
        facets.Codes("medium"),
        facets.Codes("reading"),
        facets.Years("published_earliest", "published_latest"),
    )
    SPAN_COLUMNS = ("published_earliest", "published_latest")
    SORTS = ("-date", "date", "name")

    worth = fields.codes(_("Kind of source"), Worth.choices)
    medium = fields.codes(_("Medium"), Medium.choices)
    reading = fields.codes(_("Read"), Reading.choices)
