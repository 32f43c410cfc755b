"""A total in words: what it adds, what that leaves out, what of it is challenged."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from recruiting.models.offer import OfferKind
from recruiting.models.record_codes import Challenge
from recruiting.totals.bids import NotAdded
from recruiting.values import Basis, Money
from recruiting.values.decimals import LARGEST


def lines(total: Any) -> list[str]:
    """The total in words, a line for each currency and basis, and what is not added."""
    several_bases = len({line.basis for line in total.sums}) > 1
    texts = [_printed(line, several_bases) for line in total.sums]
    if len(texts) == 1:
        return ["; ".join([*texts, *_beside(total), *_challenged(total.sums[0]), *_disputed(total)])]
    told_lines = ["; ".join([text, *_challenged(line)]) for text, line in zip(texts, total.sums, strict=True)]
    return told_lines + _rest(total, bool(told_lines))


def _rest(total: Any, beside_lines: bool) -> list[str]:
    hidden = _beside(total)
    if not beside_lines and set(total.not_added) == {NotAdded.CEILING}:
        number = total.not_added[NotAdded.CEILING]
        count = ngettext("%(number)d offer", "%(number)d offers", number) % {"number": number}
        offers = ", ".join([count, *map(str, total.ceilings)])
        hidden = [_("no floor known: %(offers)s") % {"offers": offers}]
        hidden += [_earlier_bids(total.earlier)] if total.earlier else []
    elif not beside_lines and hidden:
        hidden[0] = _("no sum known: %(hidden)s") % {"hidden": hidden[0]}
    rest = [*hidden, *_disputed(total)]
    return ["; ".join(rest)] if rest else []


def _beside(total: Any) -> list[str]:
    """What is counted and not added: “3 undisclosed, 1 in words”."""
    parts = []
    for code in NotAdded:
        if number := total.not_added.get(code):
            part = f"{number} {code.label}"
            parts.append(", ".join([part, *map(str, total.ceilings)]) if code == NotAdded.CEILING else part)
    if total.earlier:
        parts.append(_earlier_bids(total.earlier))
    return [", ".join(parts)] if parts else []


def _disputed(total: Any) -> list[str]:
    if not total.approaches_disputed:
        return []
    if total.approaches == 1:
        return [_("the whole approach disputed")]
    number = total.approaches_disputed
    return [
        ngettext("%(n)d whole approach disputed", "%(n)d whole approaches disputed", number) % {"n": number}
    ]


def apart(total: Any) -> str:
    """The kinds that are never added to pay, each with its number; empty if there are none."""
    labels = {
        "company-level": _("company-level"),
        OfferKind.RETENTION_AWARD: _("retention"),
        OfferKind.COUNTER_OFFER: _("counter-offers"),
    }
    parts = []
    for kind, label in labels.items():
        if kind in total.apart:
            number, amounts = total.apart[kind]
            amount_list = ", ".join(map(str, amounts)) + (", …" if len(amounts) < number and amounts else "")
            parts.append(f"{label} {number} ({amount_list})" if amount_list else f"{label} {number}")
    return _("Apart: %(kinds)s") % {"kinds": ", ".join(parts)} if parts else ""


def _printed(line: Any, several_bases: bool) -> str:
    more_than = line.more_than or line.floor > LARGEST
    words = [_("more than")] if more_than else [_("at least")] if line.at_least else []
    words += [_("about")] if line.about else []
    words.append(_sum(line.floor, line.currency, line.basis))
    if several_bases and line.basis == Basis.TOTAL:
        words.append(_("in all"))
    return f"{' '.join(words)}: {_offer_count(line)}"


def _sum(amount: int, currency: str, basis: str) -> str:
    """A sum as an amount is printed; what is more than any amount may be, as the largest."""
    limited = min(amount, LARGEST)
    return str(Money(limited, limited, currency=currency, basis=basis))


def _offer_count(line: Any) -> str:
    """How many offers a line adds: “1 offer and a group of unknown number (1 earlier bid not added)”."""
    groups = sum(bid.times for bid in line.bids if bid.of_unknown_number)
    bids = [bid for bid in line.bids if not bid.of_unknown_number]
    numbers = [bid.number for bid in bids]
    number = sum(bid.least for bid in bids)
    parts = []
    if number:
        text = ngettext("%(number)d offer", "%(number)d offers", number) % {"number": number}
        if any(count.low_exclusive for count in numbers):
            text = _("more than %(offers)s") % {"offers": text}
        elif any(count.low != count.high for count in numbers):
            text = _("at least %(offers)s") % {"offers": text}
        parts.append(text)
    if groups:
        text = ngettext("a group of unknown number", "%(groups)d groups of unknown number", groups)
        parts.append(text % {"groups": groups})
    offers = _(" and ").join(parts)
    if line.perhaps:
        offers = _("%(offers)s, perhaps %(most)d") % {
            "offers": offers,
            "most": number + groups + line.perhaps,
        }
    return f"{offers} ({_earlier_bids(line.earlier)})" if line.earlier else offers


def _earlier_bids(number: int) -> str:
    return ngettext("%(number)d earlier bid not added", "%(number)d earlier bids not added", number) % {
        "number": number
    }


def _challenged(line: Any) -> list[str]:
    """“US$1bn of it disputed”."""
    parts = []
    for code, words in (
        (Challenge.DISPUTED, _("%(sum)s of it disputed")),
        (Challenge.DENIED, _("%(sum)s of it denied")),
    ):
        if challenged := line.sum_of(code):
            parts.append(words % {"sum": _sum(challenged, line.currency, Basis.TOTAL)})
    return parts
