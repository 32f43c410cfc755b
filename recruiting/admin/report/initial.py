"""The form's initial data: empty, of a known report, or of a known story."""

from django.http import QueryDict

from recruiting.admin.report.completions import LISTS
from recruiting.models import Source
from recruiting.models.mixed_query import MixedQuery
from recruiting.values.currencies import CODES

MOST_LISTED = 300


def initial_data(approach: str, source: str) -> QueryDict:
    """The report of the reference ``source``, and the key of the story ``approach``, as if posted."""
    data = QueryDict(mutable=True)
    ref = source.replace("\x00", "")
    if ref and (report := Source.objects.filter(ref=ref).first()):
        for name in ("url", "publisher", "title"):
            data[f"source-{name}"] = getattr(report, name)
    if approach:
        data["story"] = approach
    return data


def completions() -> dict:
    """The known names that a browser completes from at first, the latest, and the currencies."""
    latest = zip(LISTS, _LATEST.rows(), strict=True)
    return {**{name: [row.name for row in rows] for name, rows in latest}, "currencies": CODES}


_LATEST = MixedQuery(
    lambda: [
        model.objects.exclude(name="").only("name").order_by("-pk")[:MOST_LISTED] for model in LISTS.values()
    ]
)
