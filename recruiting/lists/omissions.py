"""Notes on the rows that a filter omits because they lack the value that it compares."""

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
"""The filters that compare amounts, each with the column that it needs and its note."""


def omission_notes(filterset: Parameters) -> Iterator[str]:
    """A sentence for each active filter that omits rows without the value that it compares."""
    for name, (column, sentence) in BOUNDS.items():
        if name in filterset.filters and filterset.is_given(name):
            yield from _sentence(filterset, (name,), Q(**{f"{column}__isnull": True}), sentence)
    days = [name for name in ("from", "to") if name in filterset.filters and filterset.is_given(name)]
    if days:
        first, last = filterset.SPAN_COLUMNS
        undated = Q(**{f"{first}__isnull": True, f"{last}__isnull": True})
        yield from _sentence(filterset, days, undated, UNDATED)


def _sentence(filterset: Parameters, names: Collection[str], missing: Q, sentence: Any) -> Iterator[str]:
    number = filterset.count_omitted(names, missing)
    if number:
        yield sentence % {"n": number}
