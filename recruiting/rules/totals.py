"""What offers come to, saying what is added and what is not: one line per currency and basis."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, Offer, OfferKind
from recruiting.models.record import Challenge, Support
from recruiting.values import Basis, Count, Each, Money, Status

AMOUNTS_SHOWN = 3
"""How many amounts of the kinds apart are written out."""


class Hidden(TextChoices):
    """Why an offer is counted and its amount not added."""

    UNDISCLOSED = "undisclosed", gettext_lazy("undisclosed")
    WORDS = "words", gettext_lazy("in words")
    UNKNOWN = "unknown", gettext_lazy("not reported")
    NONE = "none", gettext_lazy("without money")
    OPEN = "open", gettext_lazy("open")
    CEILING = "ceiling", gettext_lazy("with no floor known")
    BASIS = "basis", gettext_lazy("of unclear basis")
    ALLEGED = "alleged", gettext_lazy("only alleged")
    SECOND_HAND = "second-hand", gettext_lazy("only second-hand")
    UNSUPPORTED = "unsupported", gettext_lazy("with an amount that no claim bears out")
    GROUP = "group", gettext_lazy("to a group whose parts are added")


@dataclass(frozen=True)
class Bid:
    """One offer as totals see it."""

    pk: int
    ref: str
    approach: int
    kind: str
    bidder: int | None
    follows: int | None
    perhaps: int | None
    amount: Money
    number: Count
    support: str
    second_hand: bool
    challenge: str
    usd_floor: int | None
    to: frozenset[int] = frozenset()
    to_many: bool = False

    @property
    def hidden(self) -> str:
        """Why its amount is not added; empty if it is."""
        amount = self.amount
        if amount.status != Status.GIVEN:
            return amount.status
        if not amount.has_figure:
            return Hidden.WORDS
        if amount.low is None:
            return Hidden.CEILING
        if amount.basis == Basis.UNCLEAR:
            return Hidden.BASIS
        if self.support == Support.ALLEGED:
            return Hidden.ALLEGED
        if self.second_hand:
            return Hidden.SECOND_HAND
        return Hidden.UNSUPPORTED if self.support == Support.NONE else ""

    @property
    def each_unclear(self) -> bool:
        """Whether it goes to more than one, and nobody says whether to each or to all together."""
        each = self.amount.each
        return each == Each.UNCLEAR or (each == "" and (self.to_many or self.number.low not in (None, 1)))

    @property
    def copies(self) -> int:
        """The lowest number of offers, by which the floor is multiplied where each; unknown is one."""
        return max(self.number.low or 1, 1) if self.amount.each == Each.EACH else 1

    @property
    def floor(self) -> int:
        """What it surely adds, in hundredths of its currency."""
        return (self.amount.low or 0) * self.copies

    @property
    def of_unknown_number(self) -> bool:
        """Whether it stands for offers whose number nobody gives."""
        return self.number.low is None and (self.amount.each == Each.EACH or self.each_unclear)


@dataclass(frozen=True)
class Line:
    """The sum of the floors in one currency and basis, in hundredths of the currency."""

    currency: str
    basis: str
    floor: int = 0
    bids: tuple[Bid, ...] = ()
    perhaps: int = 0
    earlier: int = 0
    at_least: bool = False

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
    """What a list of offers comes to, and what that leaves out."""

    sums: tuple[Line, ...] = ()
    hidden: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    earlier: int = 0
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
            hidden = [_("no floor known: %(offers)s") % {"offers": ", ".join([count, *map(str, self.ceilings)])}]
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
        return [", ".join(parts)] if parts else []

    def _disputed(self):
        if not self.approaches_disputed:
            return []
        if self.approaches == 1:
            return [_("the whole approach disputed")]
        number = self.approaches_disputed
        return [ngettext("%(n)d whole approach disputed", "%(n)d whole approaches disputed", number) % {"n": number}]

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
        parts.append(text % {"groups": groups} if groups > 1 else text)
    told = _(" and ").join(parts)
    if line.perhaps:
        told = _("%(offers)s, perhaps %(most)d") % {"offers": told, "most": number + groups + line.perhaps}
    if line.earlier:
        told += ngettext(
            " (%(number)d earlier bid not added)", " (%(number)d earlier bids not added)", line.earlier
        ) % {"number": line.earlier}
    return told


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
    bids = _bids(offers.filter(kind__in=PERSONAL_KINDS))
    disputed = {
        approach
        for approach, challenge in offers.values_list("approach", "approach__figure_challenge").distinct()
        if challenge in (Challenge.DISPUTED, Challenge.DENIED)
    }
    approaches = {bid.approach for bid in bids}
    return replace(
        add(bids, _raised(offers, bids)),
        approaches=len(approaches),
        approaches_disputed=len(disputed & approaches),
        apart=_apart(offers),
    )


def add(bids: Iterable[Bid], raised: dict[int, int] | None = None) -> Total:
    """The total of ``bids``; ``raised`` maps offers to the one that each follows, within one bidder and kind."""
    bids = list(bids)
    raised = {bid.pk: bid.follows for bid in bids if bid.follows} if raised is None else raised
    earlier = _earlier(bids, raised)
    standing = [bid for bid in bids if bid.pk not in earlier]
    whole = _beside_parts(standing)
    added, perhaps = _once([bid for bid in standing if not bid.hidden and bid.pk not in whole])
    hidden = Counter(bid.hidden for bid in standing if bid.hidden)
    if whole:
        hidden[Hidden.GROUP] = len(whole)
    chains = Counter(key for bid in bids if bid.pk in earlier and (key := _line_of(earlier[bid.pk])))
    lines: dict[tuple, list[Bid]] = {}
    for bid in added:
        lines.setdefault(_line_of(bid), []).append(bid)
    return Total(
        sums=tuple(
            Line(
                currency,
                basis,
                sum(bid.floor for bid in parts),
                tuple(parts),
                sum(perhaps.get(bid.pk, 0) for bid in parts),
                chains[currency, basis],
                bool(hidden) or any(_is_loose(bid) or bid.pk in perhaps for bid in parts),
            )
            for (currency, basis), parts in sorted(lines.items(), key=_largest_first)
        ),
        hidden=dict(hidden),
        ceilings=tuple(bid.amount for bid in standing if bid.hidden == Hidden.CEILING)[:AMOUNTS_SHOWN],
        earlier=len(earlier),
    )


def _largest_first(item):
    (currency, basis), parts = item
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
    """Earlier bids of a chain: those after which a bid has a figure, or that have none. Each with its last."""
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


def _beside_parts(bids):
    """The offers to a group beside which an offer to a part of that group has a floor."""
    whole = set()
    by_row: dict[int, list[Bid]] = {}
    for bid in bids:
        for row in bid.to:
            by_row.setdefault(row, []).append(bid)
    if not by_row:
        return whole
    for row, larger in _part_of(by_row).items():
        if any(not bid.hidden for bid in by_row[row]):
            whole |= {bid.pk for above in larger for bid in by_row.get(above, ()) if not bid.hidden}
    return whole


def _part_of(rows):
    """For each candidate row in ``rows`` that is part of others: the larger ones, at however many removes."""
    from recruiting.models.candidate import Candidate

    parents = dict(Candidate.objects.filter(part_of__isnull=False).values_list("pk", "part_of"))
    found = {}
    for row in rows:
        above: list[int] = []
        pk = parents.get(row)
        while pk and pk not in above:
            above.append(pk)
            pk = parents.get(pk)
        if above:
            found[row] = above
    return found


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
    kept = [min(alike, key=lambda bid: (bid.usd_floor or bid.amount.low) * bid.copies) for alike in same.values()]
    return kept, {
        bid.pk: len(alike) - 1 for bid, alike in zip(kept, same.values(), strict=True) if len(alike) > 1
    }


# Reading


def _bids(offers):
    columns = [
        "pk", "ref", "approach", "kind", "bidder", "follows", "perhaps_same_as",
        "figure_support", "figure_second_hand", "figure_challenge", "usd_floor",
    ]  # fmt: skip
    figure = ["low", "high", "low_exclusive", "high_exclusive", "about", "words", "status"]
    money = [f"amount_{name}" for name in (*figure, "currency", "basis", "each")]
    number = [f"number_{name}" for name in figure]
    to: dict[int, set[int]] = {}
    many: set[int] = set()
    rows = Offer.candidates.through.objects.filter(offer__in=offers.values("pk"))
    for offer, row, person, low, high in rows.values_list(
        "offer", "candidate", "candidate__person", "candidate__number_low", "candidate__number_high"
    ):
        to.setdefault(offer, set()).add(row)
        if len(to[offer]) > 1 or (person is None and (low, high) not in ((None, None), (1, 1))):
            many.add(offer)
    bids = []
    for pk, ref, approach, kind, bidder, follows, perhaps, support, second, challenge, usd, *rest in (
        offers.values_list(*columns, *money, *number).order_by("pk")
    ):
        amount = Money(**dict(zip((*figure, "currency", "basis", "each"), rest, strict=False)))
        bids.append(
            Bid(
                pk, ref, approach, kind, bidder, follows, perhaps,
                amount, Count(*rest[len(money) :]), support, second, challenge, usd,
                frozenset(to.get(pk, ())), pk in many,
            )  # fmt: skip
        )
    return bids


def _raised(offers, bids):
    """Which offer follows which within one bidder and kind, through offers that the list leaves out too."""
    links = Offer.objects.filter(approach__in=offers.values("approach"), follows__isnull=False)
    return {
        pk: follows
        for pk, follows, bidder, kind, earlier_bidder, earlier_kind in links.values_list(
            "pk", "follows", "bidder", "kind", "follows__bidder", "follows__kind"
        )
        if (bidder, kind) == (earlier_bidder, earlier_kind)
    }


def _apart(offers):
    found: dict[str, tuple[int, tuple[Money, ...]]] = {}
    for offer in offers.exclude(kind__in=PERSONAL_KINDS).order_by("ref"):
        kind = "company-level" if offer.kind in COMPANY_KINDS else offer.kind
        number, amounts = found.get(kind, (0, ()))
        if len(amounts) < AMOUNTS_SHOWN and offer.amount.is_known:
            # That it is a price the heading says.
            plain = offer.amount.basis == Basis.PRICE
            amounts = (*amounts, replace(offer.amount, basis=Basis.TOTAL) if plain else offer.amount)
        found[kind] = number + 1, amounts
    return found
