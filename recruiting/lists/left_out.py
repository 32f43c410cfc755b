"""What a filter leaves out without being asked to: rows that lack what it compares."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import ngettext_lazy

from recruiting.lists.parameters import Parameters

FLOORS = ngettext_lazy(
    "Left out: %(n)d offer of which no lowest amount is reported.",
    "Left out: %(n)d offers of which no lowest amount is reported.",
    "n",
)
CEILINGS = ngettext_lazy(
    "Left out: %(n)d offer of which no highest amount is reported.",
    "Left out: %(n)d offers of which no highest amount is reported.",
    "n",
)
UNDATED = ngettext_lazy(
    "Left out: %(n)d without a reported date.", "Left out: %(n)d without a reported date.", "n"
)
BOUNDS = {"min_usd": ("usd_floor", FLOORS), "max_usd": ("usd_ceiling", CEILINGS)}
"""The filters that compare amounts, each with the bound that it needs."""


def left_out(asked: Parameters) -> Iterator[str]:
    """A sentence for each filter that is on and leaves rows out for want of what it compares."""
    for name, (column, sentence) in BOUNDS.items():
        if name in asked.filters and asked.asks(name):
            yield from _counted(asked, (name,), Q(**{f"{column}__isnull": True}), sentence)
    days = [name for name in ("from", "to") if name in asked.filters and asked.asks(name)]
    if days:
        first, last = asked.DAYS
        undated = Q(**{f"{first}__isnull": True, f"{last}__isnull": True})
        yield from _counted(asked, days, undated, UNDATED)


def _counted(asked, names, lacking, sentence) -> Iterator[str]:
    number = asked.listed(names).filter(lacking).count()
    if number:
        yield sentence % {"n": number}
