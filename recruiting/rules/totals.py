"""What offers come to, saying what is added and what is not: one line per currency and basis."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, Offer, OfferKind
from recruiting.models.record import Challenge
from recruiting.rules.bids import Bid, Hidden, bids, larger_rows, raised
from recruiting.values import Basis, Each, Money

AMOUNTS_SHOWN = 3
"""How many ceilings, or amounts of a kind apart, are written out."""


@dataclass(frozen=True)
class Line:
    """The sum of the floors in one currency and basis, in hundredths of the currency."""

    currency: str
    basis: str
    bids: tuple[Bid, ...] = ()
    perhaps: int = 0
    earlier: int = 0
    at_least: bool = False

    @property
    def floor(self) -> int:
        return sum(bid.floor for bid in self.bids)

    @property
    def more_than(self) -> bool:
        return any(
            bid.amount.low_exclusive or (bid.amount.each == Each.EACH and bid.number.low_exclusive)
            for bid in self.bids
        )

    @property
    def about(self) -> bool:
        return any(bid.amount.about or bid.number.about for bid in self.bids)

    def sum_of(self, challenge: str) -> int:
        """How much of the floor stands on offers so challenged."""
        return sum(bid.floor for bid in self.bids if bid.challenge == challenge)


@dataclass(frozen=True)
class Total:
    """What a list of offers comes to, and what that leaves out.

    ``hidden`` counts the offers that are not added, by the reason; ``apart`` gives the number and some
    amounts of each kind that is never added; ``earlier`` counts earlier bids that no line names; ``offers``
    counts all that were looked at.
    """

    sums: tuple[Line, ...] = ()
    hidden: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    earlier: int = 0
    offers: int = 0
    approaches: int = 0
    approaches_disputed: int = 0
    apart: dict[str, tuple[int, tuple[Money, ...]]] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        """The total in words, a line for each currency and basis."""
        several_bases = len({line.basis for line in self.sums}) > 1
        told = [_printed(line, several_bases) for line in self.sums]
        if len(told) == 1:
            return ["; ".join([*told, *self._beside(), *_challenged(self.sums[0]), *self._disputed()])]
        lines = ["; ".join([text, *_challenged(line)]) for text, line in zip(told, self.sums, strict=True)]
        return lines + self._rest(bool(lines))

    def _rest(self, beside_lines):
        hidden = self._beside()
        if not beside_lines and set(self.hidden) == {Hidden.CEILING}:
            number = self.hidden[Hidden.CEILING]
            count = ngettext("%(number)d offer", "%(number)d offers", number) % {"number": number}
            offers = ", ".join([count, *map(str, self.ceilings)])
            hidden = [_("no floor known: %(offers)s") % {"offers": offers}]
            hidden += [_earlier_bids(self.earlier)] if self.earlier else []
        elif not beside_lines and hidden:
            hidden[0] = _("no sum known: %(hidden)s") % {"hidden": hidden[0]}
        rest = [*hidden, *self._disputed()]
        return ["; ".join(rest)] if rest else []

    def _beside(self):
        """What is counted and not added: “3 undisclosed, 1 in words”."""
        parts = []
        for code in Hidden:
            if number := self.hidden.get(code):
                part = f"{number} {code.label}"
                parts.append(", ".join([part, *map(str, self.ceilings)]) if code == Hidden.CEILING else part)
        if self.earlier:
            parts.append(_earlier_bids(self.earlier))
        return [", ".join(parts)] if parts else []

    def _disputed(self):
        if not self.approaches_disputed:
            return []
        if self.approaches == 1:
            return [_("the whole approach disputed")]
        number = self.approaches_disputed
        return [
            ngettext("%(n)d whole approach disputed", "%(n)d whole approaches disputed", number)
            % {"n": number}
        ]

    @property
    def apart_line(self) -> str:
        """The kinds that are never added to pay, each with its number; empty if there are none."""
        labels = {
            "company-level": _("company-level"),
            OfferKind.RETENTION_AWARD: _("retention"),
            OfferKind.COUNTER_OFFER: _("counter-offers"),
        }
        parts = []
        for kind, label in labels.items():
            if kind in self.apart:
                number, amounts = self.apart[kind]
                shown = ", ".join(map(str, amounts)) + (", …" if len(amounts) < number and amounts else "")
                parts.append(f"{label} {number} ({shown})" if shown else f"{label} {number}")
        return _("Apart: %(kinds)s") % {"kinds": ", ".join(parts)} if parts else ""

    def __str__(self):
        told = "; ".join(self.lines)
        if not self.apart_line:
            return told or _("no offers")
        told = _("offers: %(total)s. ") % {"total": told} if told else ""
        return told + self.apart_line


def _printed(line, several_bases):
    words = [_("more than")] if line.more_than else [_("at least")] if line.at_least else []
    words += [_("about")] if line.about else []
    words.append(str(Money(line.floor, line.floor, currency=line.currency, basis=line.basis)))
    if several_bases and line.basis == Basis.TOTAL:
        words.append(_("in all"))
    return f"{' '.join(words)}: {_counted(line)}"


def _counted(line):
    """How many offers a line adds: “1 offer and a group of unknown number (1 earlier bid not added)”."""
    groups = sum(bid.of_unknown_number for bid in line.bids)
    known = [bid.number for bid in line.bids if not bid.of_unknown_number]
    number = sum(max(count.low or 1, 1) for count in known)
    parts = []
    if number:
        text = ngettext("%(number)d offer", "%(number)d offers", number) % {"number": number}
        if any(count.low_exclusive for count in known):
            text = _("more than %(offers)s") % {"offers": text}
        elif any(count.low != count.high for count in known):
            text = _("at least %(offers)s") % {"offers": text}
        parts.append(text)
    if groups:
        text = ngettext("a group of unknown number", "%(groups)d groups of unknown number", groups)
        parts.append(text % {"groups": groups})
    told = _(" and ").join(parts)
    if line.perhaps:
        told = _("%(offers)s, perhaps %(most)d") % {"offers": told, "most": number + groups + line.perhaps}
    return f"{told} ({_earlier_bids(line.earlier)})" if line.earlier else told


def _earlier_bids(number):
    return ngettext("%(number)d earlier bid not added", "%(number)d earlier bids not added", number) % {
        "number": number
    }


def _challenged(line):
    """“US$1bn of it disputed”."""
    told = []
    for code, words in (
        (Challenge.DISPUTED, _("%(sum)s of it disputed")),
        (Challenge.DENIED, _("%(sum)s of it denied")),
    ):
        if challenged := line.sum_of(code):
            sum_ = Money(challenged, challenged, currency=line.currency, basis=Basis.TOTAL)
            told.append(words % {"sum": sum_})
    return told


def of(offers: QuerySet[Offer]) -> Total:
    """The total of ``offers``, in a constant number of queries: of personal kinds only, the others apart."""
    offers = offers.order_by()
    found = bids(offers)
    personal = [bid for bid in found if bid.kind in PERSONAL_KINDS]
    approaches = {bid.approach: bid.approach_challenge for bid in personal}
    return replace(
        add(personal, raised(offers), larger_rows(offers)),
        offers=len(found),
        approaches=len(approaches),
        approaches_disputed=sum(
            challenge in (Challenge.DISPUTED, Challenge.DENIED) for challenge in approaches.values()
        ),
        apart=_apart(bid for bid in found if bid.kind not in PERSONAL_KINDS),
    )


def add(
    bids: Iterable[Bid],
    raised: Mapping[int, int | None] | None = None,
    part_of: Mapping[int, int] | None = None,
) -> Total:
    """The total of ``bids``.

    ``raised`` maps an offer to the one that it follows within one bidder and kind, ``part_of`` a candidate
    row to the larger one that counts its people already.
    """
    bids = list(bids)
    earlier = _earlier(bids, raised or {})
    last = [bid for bid in bids if bid.pk not in earlier]
    whole = _beside_parts(last, part_of or {})
    added, perhaps = _once([bid for bid in last if not bid.hidden and bid.pk not in whole])
    hidden = Counter(bid.hidden for bid in last if bid.hidden)
    if whole:
        hidden[Hidden.GROUP] = len(whole)
    chains = Counter(_line_of(bid) for bid in earlier.values())
    lines: dict[tuple, list[Bid]] = {}
    for bid in added:
        lines.setdefault(_line_of(bid), []).append(bid)
    return Total(
        sums=tuple(
            Line(
                currency,
                basis,
                tuple(parts),
                perhaps=sum(perhaps.get(bid.pk, 0) for bid in parts),
                earlier=chains.pop((currency, basis), 0),
                at_least=bool(hidden) or any(_is_loose(bid) or bid.pk in perhaps for bid in parts),
            )
            for (currency, basis), parts in sorted(lines.items(), key=_largest_first)
        ),
        hidden=dict(hidden),
        ceilings=tuple(bid.amount for bid in last if bid.hidden == Hidden.CEILING)[:AMOUNTS_SHOWN],
        earlier=chains.total(),
    )


def _largest_first(item):
    (currency, basis), _parts = item
    return basis != Basis.TOTAL, currency != "USD", currency, basis


def _line_of(bid):
    return bid.amount.currency, bid.amount.basis


def _is_loose(bid):
    """Whether its part of the sum may be higher: no equal ceiling, or a number or *each* that is unclear."""
    return (
        bid.amount.low != bid.amount.high
        or bid.each_unclear
        or bid.of_unknown_number
        or (bid.amount.each == Each.EACH and bid.number.low != bid.number.high)
    )


def _earlier(bids, raised):
    """The earlier bids of chains, each with the later one that has a figure, or that has none either."""
    by_key = {bid.pk: bid for bid in bids}
    earlier: dict[int, Bid] = {}
    for last in bids:
        seen = {last.pk}
        pk = raised.get(last.pk)
        while pk and pk not in seen:
            seen.add(pk)
            bid = by_key.get(pk)
            if bid and (last.amount.has_figure or not bid.amount.has_figure):
                earlier.setdefault(pk, last)
            pk = raised.get(pk)
    return earlier


def _beside_parts(bids, part_of):
    """The offers to a group beside which an offer to a part of that group has a floor."""
    by_row: dict[int, list[Bid]] = {}
    for bid in bids:
        for row in bid.to:
            by_row.setdefault(row, []).append(bid)
    whole = set()
    for row, offered in by_row.items():
        if any(not bid.hidden for bid in offered):
            above, larger = part_of.get(row), {row}
            while above and above not in larger:
                larger.add(above)
                whole |= {bid.pk for bid in by_row.get(above, ()) if not bid.hidden}
                above = part_of.get(above)
    return whole


def _once(bids):
    """Of offers that are perhaps the same the lowest, and how many more there perhaps are."""
    group = {bid.pk: bid.pk for bid in bids}

    def first(pk):
        while group[pk] != pk:
            pk = group[pk]
        return pk

    for bid in bids:
        if bid.perhaps in group:
            group[first(bid.pk)] = first(bid.perhaps)
    same: dict[int, list[Bid]] = {}
    for bid in bids:
        same.setdefault(first(bid.pk), []).append(bid)
    kept = [
        min(alike, key=lambda bid: (bid.usd_floor or bid.amount.low) * bid.copies) for alike in same.values()
    ]
    return kept, {
        bid.pk: len(alike) - 1 for bid, alike in zip(kept, same.values(), strict=True) if len(alike) > 1
    }


def _apart(offers):
    found: dict[str, tuple[int, tuple[Money, ...]]] = {}
    for offer in sorted(offers, key=lambda bid: bid.ref):
        kind = "company-level" if offer.kind in COMPANY_KINDS else offer.kind
        number, amounts = found.get(kind, (0, ()))
        if len(amounts) < AMOUNTS_SHOWN and offer.amount.is_known:
            # That it is a price the heading says.
            plain = offer.amount.basis == Basis.PRICE
            amounts = (*amounts, replace(offer.amount, basis=Basis.TOTAL) if plain else offer.amount)
        found[kind] = number + 1, amounts
    return found
