"""The parts of an amount of which no report gives the whole: a signing bonus, the pay of the first year.

An offer keeps them as a text, a line each: the code of the term's kind and the notation of its sum.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from recruiting.models.term import TermKind
from recruiting.values import Money, Status

PARTS_OF_PAY = (
    TermKind.FIRST_YEAR,
    TermKind.SIGNING_BONUS,
    TermKind.BASE,
    TermKind.STOCK,
    TermKind.PERFORMANCE_STOCK,
    TermKind.LICENCE_FEE,
)
_BETWEEN = ": "


def parts_of(amount: Money, terms: Iterable[Any]) -> str:
    """What ``terms`` give of an amount that itself is not given; else nothing."""
    if amount.status not in (Status.UNKNOWN, Status.UNDISCLOSED):
        return ""
    parts = (term for term in terms if term.kind in PARTS_OF_PAY and term.money.is_known)
    return "\n".join(sorted(f"{term.kind}{_BETWEEN}{term.money.notation()}" for term in parts))


def amount_in_words(amount: Money, amount_parts: str) -> str:
    """“US$1bn”; “US$100m (signing bonus); total not reported” where only a part of it is reported."""
    parts = ", ".join(_parts(amount_parts))
    if not parts:
        return str(amount)
    if amount.status == Status.UNDISCLOSED:
        return _("%(parts)s; total undisclosed") % {"parts": parts}
    return _("%(parts)s; total not reported") % {"parts": parts}


def _parts(text: str) -> Iterator[str]:
    for line in text.splitlines():
        kind, _between, notation = line.partition(_BETWEEN)
        words = {"sum": Money.parse(notation), "what": TermKind(kind).label}
        yield _("%(sum)s (%(what)s)") % words
