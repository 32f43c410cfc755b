"""What offers come to, in sentences: each sum with its parts, who disputes it, and what it leaves out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from recruiting.models.offer import OfferKind
from recruiting.models.record_codes import Challenge
from recruiting.sentences import standing
from recruiting.totals.bids import Bid, NotAdded
from recruiting.totals.sums import PARTS_SHOWN
from recruiting.values import Basis, Each, Money
from recruiting.values.decimals import LARGEST
from recruiting.values.word_lists import word_list

SUMS = {
    (False, False): gettext_lazy("%(sum)s in reported pay offers (offered, not paid): %(parts)s"),
    (True, False): gettext_lazy("At least %(sum)s in reported pay offers (offered, not paid): %(parts)s"),
    (False, True): gettext_lazy("About %(sum)s in reported pay offers (offered, not paid): %(parts)s"),
    (True, True): gettext_lazy(
        "At least about %(sum)s in reported pay offers (offered, not paid): %(parts)s"
    ),
}
"""A sum, by whether it is a floor and whether it is approximate."""

NOT_ADDED = {
    NotAdded.UNDISCLOSED: ngettext_lazy(
        "%(n)d offer of an undisclosed amount", "%(n)d offers of undisclosed amounts", "n"
    ),
    NotAdded.WORDS: ngettext_lazy(
        "%(n)d offer whose amount is described without a figure",
        "%(n)d offers whose amounts are described without figures",
        "n",
    ),
    NotAdded.UNKNOWN: ngettext_lazy(
        "%(n)d offer whose amount is not reported", "%(n)d offers whose amounts are not reported", "n"
    ),
    NotAdded.NONE: ngettext_lazy("%(n)d offer without money", "%(n)d offers without money", "n"),
    NotAdded.OPEN: ngettext_lazy(
        "%(n)d offer on whose amount reports differ", "%(n)d offers on whose amounts reports differ", "n"
    ),
    NotAdded.CEILING: ngettext_lazy(
        "%(n)d offer of which only an upper limit is reported (%(amounts)s)",
        "%(n)d offers of which only an upper limit is reported (%(amounts)s)",
        "n",
    ),
    NotAdded.BASIS: ngettext_lazy(
        "%(n)d offer whose amount may be a total or a yearly sum",
        "%(n)d offers whose amounts may be totals or yearly sums",
        "n",
    ),
    NotAdded.ALLEGED: ngettext_lazy(
        "%(n)d offer that is only alleged", "%(n)d offers that are only alleged", "n"
    ),
    NotAdded.SECOND_HAND: ngettext_lazy(
        "%(n)d offer known only from hearsay or an estimate",
        "%(n)d offers known only from hearsay or an estimate",
        "n",
    ),
    NotAdded.UNSUPPORTED: ngettext_lazy(
        "%(n)d offer whose amount no counted report gives",
        "%(n)d offers whose amounts no counted report gives",
        "n",
    ),
    NotAdded.GROUP: ngettext_lazy(
        "%(n)d offer to a group whose members' offers are counted",
        "%(n)d offers to groups whose members' offers are counted",
        "n",
    ),
}
"""What a sum leaves out, by the reason."""

EARLIER = ngettext_lazy(
    "%(n)d earlier bid, replaced by a later one", "%(n)d earlier bids, replaced by later ones", "n"
)
PERHAPS = ngettext_lazy(
    "%(n)d offer that may be the same as one counted",
    "%(n)d offers that may be the same as others counted",
    "n",
)
APART = {
    "company-level": (
        ngettext_lazy("%(n)d company deal", "%(n)d company deals", "n"),
        ngettext_lazy("%(n)d company deal (%(amounts)s)", "%(n)d company deals (%(amounts)s)", "n"),
    ),
    OfferKind.RETENTION_AWARD: (
        ngettext_lazy("%(n)d retention award", "%(n)d retention awards", "n"),
        ngettext_lazy("%(n)d retention award (%(amounts)s)", "%(n)d retention awards (%(amounts)s)", "n"),
    ),
    OfferKind.COUNTER_OFFER: (
        ngettext_lazy("%(n)d counter-offer", "%(n)d counter-offers", "n"),
        ngettext_lazy("%(n)d counter-offer (%(amounts)s)", "%(n)d counter-offers (%(amounts)s)", "n"),
    ),
}
"""The kinds that are never added to pay, without and with some of their amounts."""

CHALLENGED = {
    (Challenge.DISPUTED, False, False): gettext_lazy("%(sum)s of it is disputed"),
    (Challenge.DENIED, False, False): gettext_lazy("%(sum)s of it is denied"),
    (Challenge.DISPUTED, False, True): gettext_lazy("%(sum)s of it is disputed by %(who)s"),
    (Challenge.DENIED, False, True): gettext_lazy("%(sum)s of it is denied by %(who)s"),
    (Challenge.DISPUTED, True, False): gettext_lazy("It is disputed"),
    (Challenge.DENIED, True, False): gettext_lazy("It is denied"),
    (Challenge.DISPUTED, True, True): gettext_lazy("It is disputed by %(who)s"),
    (Challenge.DENIED, True, True): gettext_lazy("It is denied by %(who)s"),
}
"""What of a sum is challenged: by how, whether that is all of the only sum, and whether by one party."""


@dataclass(frozen=True)
class Sentences:
    """A total in words: a sentence for each sum, and those that hold for all of them."""

    sums: tuple[str, ...]
    beside: tuple[str, ...]
    unwritten: int = 0
    """How many sums have no sentence."""

    def __str__(self) -> str:
        return " ".join(f"{sentence}." for sentence in (*self.sums, *self.beside)) or _("No offers.")


def sentences(total: Any, most: int | None = None) -> Sentences:
    """The sentences of a total, each without its full stop; of its sums at ``most`` the first so many."""
    several = len({line.basis for line in total.sums}) > 1
    lines = total.sums[:most]
    beside = [
        _others(total, lines),
        *_challenges(total, lines),
        _left_out(total),
        _apart(total),
    ]
    sums = tuple(_sum(line, several) for line in lines)
    return Sentences(sums, tuple(filter(None, beside)), len(total.sums) - len(sums))


def arithmetic(line: Any) -> str:
    """“US$1bn + US$200m = US$1.2bn”; empty where a sum has one part, or more than are written out."""
    parts = _in_order(line.bids)
    if not 1 < len(parts) <= PARTS_SHOWN or any(bid.row_count > 1 for bid in parts):
        return ""
    terms = " + ".join(printed(bid.floor, line.currency, line.basis) for bid in parts)
    return f"{terms} = {printed(line.floor, line.currency, line.basis)}"


def printed(amount: int, currency: str, basis: str = Basis.TOTAL) -> str:
    """A sum as an amount is printed; what is more than any amount may be, as the largest."""
    limited = min(amount, LARGEST)
    return str(Money(limited, limited, currency=currency, basis=basis))


def _sum(line: Any, several_bases: bool) -> str:
    parts = _in_order(line.bids)
    amount = printed(line.floor, line.currency, line.basis)
    if several_bases and line.basis == Basis.TOTAL:
        amount = _("%(sum)s in total") % {"sum": amount}
    if len(parts) == 1 and _is_single(parts[0]):
        return _("One reported pay offer of %(amount)s (offered, not paid)") % {"amount": _floor(parts[0])}
    is_floor = line.at_least or line.exceeds_floor or line.floor > LARGEST
    words = {"sum": amount, "parts": _parts(parts)}
    return str(SUMS[is_floor, line.is_approximate]) % words


def _in_order(bids: Iterable[Bid]) -> list[Bid]:
    return sorted(bids, key=lambda bid: -bid.floor)


def _is_single(bid: Bid) -> bool:
    return (
        bid.row_count == 1
        and not bid.has_unknown_number
        and bid.number.high in (None, 1)
        and bid.min_number == 1
    )


def _parts(bids: list[Bid]) -> str:
    """What a sum adds: each part where they are few, plain and not the same, else how many there are."""
    are_few = len(bids) <= PARTS_SHOWN and all(bid.row_count == 1 for bid in bids)
    written = [_part(bid) for bid in bids] if are_few else [""]
    is_plain = all(written) and len(set(written)) == len(written)
    return word_list(written if is_plain else list(_counts(bids)), _("and"))


def _part(bid: Bid) -> str:
    """One part of a sum; empty where it stands for several offers that are not alike."""
    words = {"amount": _floor(bid), "number": bid.number}
    if bid.has_unknown_number:
        return _("a group offered %(amount)s, counted once") % words
    if _is_single(bid):
        return _("one of %(amount)s") % words
    if bid.amount.each == Each.EACH:
        return _("%(number)s of %(amount)s") % words
    return ""


def _floor(bid: Bid) -> str:
    """The lowest amount that an offer stands for: “more than US$1bn”, “at least US$200m each”."""
    exact = bid.amount.low == bid.amount.high
    high, each = (bid.amount.low if exact else None), (Each.EACH if bid.amount.each == Each.EACH else "")
    return str(replace(bid.amount, high=high, high_exclusive=False, words="", each=each))


def _counts(bids: list[Bid]) -> Iterator[str]:
    numbered = [bid for bid in bids if not bid.has_unknown_number]
    number = sum(bid.min_number for bid in numbered)
    words = {"n": number}
    if any(bid.number.low_exclusive for bid in numbered):
        yield ngettext("more than %(n)d offer", "more than %(n)d offers", number) % words
    elif any(bid.number.low != bid.number.high for bid in numbered):
        yield ngettext("at least %(n)d offer", "at least %(n)d offers", number) % words
    elif number:
        yield ngettext("%(n)d offer", "%(n)d offers", number) % words
    if groups := sum(bid.row_count for bid in bids if bid.has_unknown_number):
        yield (
            ngettext(
                "a group whose size is not reported, counted once",
                "%(n)d groups whose sizes are not reported, each counted once",
                groups,
            )
            % {"n": groups}
        )


def _challenges(total: Any, lines: Iterable[Any]) -> Iterator[str]:
    """What of the sums in ``lines`` is disputed, and by whom where that is one party."""
    if total.approaches == 1 and total.approaches_disputed:
        yield standing.whole_approach(Challenge.DISPUTED, total.disputed_by)
        return
    for line in lines:
        for code in (Challenge.DISPUTED, Challenge.DENIED):
            if amount := line.challenged_part(code):
                is_all = len(total.sums) == 1 and amount == line.floor
                words = {"sum": printed(amount, line.currency), "who": standing.in_words(total.challenged_by)}
                yield str(CHALLENGED[code, is_all, bool(total.challenged_by)]) % words
    if n := total.approaches_disputed:
        words = {"n": n, "all": total.approaches}
        yield (
            ngettext(
                "%(n)d of the %(all)d stories with pay offers is disputed as a whole",
                "%(n)d of the %(all)d stories with pay offers are disputed as a whole",
                n,
            )
            % words
        )


def _others(total: Any, lines: Iterable[Any]) -> str:
    """For how many of the offers in each of the sums a reader finds other amounts beside the one added."""
    numbers = {line: total.with_other_amounts.get((line.currency, line.basis), 0) for line in lines}
    parts = [
        ngettext("%(n)d offer in %(sum)s", "%(n)d offers in %(sum)s", n)
        % {"n": n, "sum": printed(line.floor, line.currency, line.basis)}
        for line, n in numbers.items()
        if n
    ]
    if not parts:
        return ""
    if len(total.sums) > 1:
        return _("Other amounts are reported too for %(offers)s") % {"offers": word_list(parts, _("and"))}
    (line,) = numbers
    if sum(bid.row_count for bid in line.bids) > 1:
        return _("For %(n)d of these offers other amounts are reported too") % {"n": numbers[line]}
    return _("Other amounts are reported for it too")


def _left_out(total: Any) -> str:
    """What the sums leave out, and why."""
    numbers = [(NOT_ADDED[code], total.not_added.get(code, 0)) for code in NotAdded]
    numbers.append((EARLIER, total.superseded + sum(line.superseded for line in total.sums)))
    numbers.append((PERHAPS, sum(line.possible_duplicates for line in total.sums)))
    amounts = ", ".join(map(str, total.ceilings))
    parts = [pattern % {"n": n, "amounts": amounts} for pattern, n in numbers if n]
    if not parts:
        return ""
    what = {"offers": word_list(parts, _("and"))}
    if total.sums:
        return _("Not in this sum: %(offers)s") % what
    return _("No sum can be given: %(offers)s") % what


def _apart(total: Any) -> str:
    """The kinds that are never added to pay, each with its number; empty if there are none."""
    parts = []
    for kind, (without, with_amounts) in APART.items():
        if kind in total.excluded_kinds:
            number, amounts = total.excluded_kinds[kind]
            sums = ", ".join(map(str, amounts)) + (", …" if len(amounts) < number else "")
            parts.append((with_amounts if amounts else without) % {"n": number, "amounts": sums})
    if not parts:
        return ""
    if not (total.sums or total.not_added):
        return _("No sum can be given: %(offers)s") % {"offers": word_list(parts, _("and"))}
    return _("Not included: %(kinds)s") % {"kinds": ", ".join(parts)}
