"""Offers as totals see them, read in a constant number of queries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import CharField, F, Q, QuerySet, TextChoices, Value
from django.utils.translation import gettext_lazy

from recruiting.models.candidate import Candidate
from recruiting.models.offer import Offer
from recruiting.models.record import Support
from recruiting.values import Basis, Count, Each, Money, Status


class NotAdded(TextChoices):
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
    approach_challenge: str
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
    def not_added(self) -> str:
        """Why its amount is not added; empty if it is."""
        amount = self.amount
        if amount.status != Status.GIVEN:
            return amount.status
        if not amount.has_figure:
            return NotAdded.WORDS
        if amount.low is None:
            return NotAdded.CEILING
        if amount.basis == Basis.UNCLEAR:
            return NotAdded.BASIS
        if self.support == Support.ALLEGED:
            return NotAdded.ALLEGED
        if self.second_hand:
            return NotAdded.SECOND_HAND
        return NotAdded.UNSUPPORTED if self.support == Support.NONE else ""

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


FIGURE = ("low", "high", "low_exclusive", "high_exclusive", "about", "words", "status")
MONEY = (*FIGURE, "currency", "basis", "each")


def bids(offers: QuerySet[Offer]) -> list[Bid]:
    """The bids of ``offers`` of every kind, by key, with the candidate rows that each goes to: one query."""
    columns = [
        *(
            "pk",
            "ref",
            "approach",
            "approach__figure_challenge",
            "kind",
            "bidder",
            "follows",
            "perhaps_same_as",
        ),
        *("usd_floor", "figure_support", "figure_second_hand", "figure_challenge"),
        *(f"amount_{name}" for name in MONEY),
        *(f"number_{name}" for name in FIGURE),
    ]
    courted = ("candidates", "candidates__person", "candidates__number_low", "candidates__number_high")
    to: dict[int, set[int]] = {}
    many: set[int] = set()
    found = {}
    for row in offers.order_by("pk").values(*columns, *courted):
        found[row["pk"]] = row
        going = to.setdefault(row["pk"], set())
        if row["candidates"]:
            going.add(row["candidates"])
        bounds = row["candidates__number_low"], row["candidates__number_high"]
        is_group = row["candidates__person"] is None and bounds not in ((None, None), (1, 1))
        if len(going) > 1 or is_group:
            many.add(row["pk"])
    return [
        Bid(
            pk=pk,
            ref=row["ref"],
            approach=row["approach"],
            approach_challenge=row["approach__figure_challenge"],
            kind=row["kind"],
            bidder=row["bidder"],
            follows=row["follows"],
            perhaps=row["perhaps_same_as"],
            amount=Money(**{name: row[f"amount_{name}"] for name in MONEY}),
            number=Count(**{name: row[f"number_{name}"] for name in FIGURE}),
            support=row["figure_support"],
            second_hand=row["figure_second_hand"],
            challenge=row["figure_challenge"],
            usd_floor=row["usd_floor"],
            to=frozenset(to[pk]),
            to_many=pk in many,
        )
        for pk, row in found.items()
    ]


@dataclass(frozen=True)
class Links:
    """What ties bids together, through offers and rows of their approaches that the list leaves out too."""

    follows: Mapping[int, int] = field(default_factory=dict)
    """An offer to the one that it follows within one bidder and kind."""
    part_of: Mapping[int, int] = field(default_factory=dict)
    """A candidate row to the larger one that counts its people already."""


def links(offers: QuerySet[Offer]) -> Links:
    """The links within the approaches of ``offers``: one query."""
    approaches = offers.values("approach")
    one_bidder = Q(bidder=F("follows__bidder")) | Q(bidder__isnull=True, follows__bidder__isnull=True)
    chains = Offer.objects.filter(one_bidder, approach__in=approaches, kind=F("follows__kind"))
    parts = Candidate.objects.filter(approach__in=approaches, part_of__isnull=False)
    found: dict[str, dict[int, int]] = {"follows": {}, "part_of": {}}
    both = [
        rows.order_by().values_list(Value(name, CharField()), "pk", name)
        for name, rows in (("follows", chains), ("part_of", parts))
    ]
    for name, pk, other in both[0].union(both[1], all=True):
        found[name][pk] = other
    return Links(**found)
