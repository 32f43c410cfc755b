"""What a filter leaves out without being asked to: rows that lack what it compares."""

from collections.abc import Collection, Iterator
from typing import Any

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


def left_out(filterset: Parameters) -> Iterator[str]:
    """A sentence for each filter that is on and leaves rows out for want of what it compares."""
    for name, (column, sentence) in BOUNDS.items():
        if name in filterset.filters and filterset.asks(name):
            yield from _sentence(filterset, (name,), Q(**{f"{column}__isnull": True}), sentence)
    days = [name for name in ("from", "to") if name in filterset.filters and filterset.asks(name)]
    if days:
        first, last = filterset.DAYS
        undated = Q(**{f"{first}__isnull": True, f"{last}__isnull": True})
        yield from _sentence(filterset, days, undated, UNDATED)


def _sentence(filterset: Parameters, names: Collection[str], lacking: Q, sentence: Any) -> Iterator[str]:
    number = filterset.number_left_out(names, lacking)
    if number:
        yield sentence % {"n": number}
