"""Offers as totals see them, read in a constant number of queries.

Those that something ties to others (an earlier bid, perhaps the same offer, a part of a group) are read one
by one; all others, however many, are grouped by what matters to a total, and read as a few bids that each
stand for many.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models import (
    Count as CountOf,
)
from django.db.models.functions import RowNumber

from recruiting.models.candidate import Candidate
from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, Offer
from recruiting.totals.bids import Bid
from recruiting.values import Count, Each, Money, Status

FIGURE = ("low", "high", "low_exclusive", "high_exclusive", "about", "words", "status")
MONEY = (*FIGURE, "currency", "basis", "each")
STANDING = ("kind", "figure_support", "figure_second_hand", "figure_challenge")

_LARGER_AND_PARTS = Q(part_of__isnull=False) | Exists(Candidate.objects.filter(part_of=OuterRef("pk")))
TIED = (
    Q(follows__isnull=False)
    | Q(perhaps_same_as__isnull=False)
    | Exists(Offer.objects.filter(follows=OuterRef("pk")))
    | Exists(Offer.objects.filter(perhaps_same_as=OuterRef("pk")))
    | Exists(Candidate.objects.filter(_LARGER_AND_PARTS, offers=OuterRef("pk")))
)
"""The offers whose share of a total depends on other offers."""


def bids(offers: QuerySet[Offer]) -> list[Bid]:
    """The bids of ``offers`` of every kind, by key, with the candidate rows that each goes to: one query."""
    columns = ["pk", "perhaps_same_as", "usd_floor", "tied", *STANDING]
    columns += [f"amount_{name}" for name in MONEY] + [f"number_{name}" for name in FIGURE]
    of_candidates = ("candidates", "candidates__person", "candidates__number_low", "candidates__number_high")
    to: dict[int, set[int]] = {}
    many: set[int] = set()
    rows_by_key = {}
    tied = Case(When(TIED, then=1), default=0)
    for row in offers.annotate(tied=tied).order_by("pk").values(*columns, *of_candidates):
        rows_by_key[row["pk"]] = row
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
            amount=Money(**{name: row[f"amount_{name}"] for name in MONEY}),
            number=Count(**{name: row[f"number_{name}"] for name in FIGURE}),
            perhaps=row["perhaps_same_as"],
            usd_floor=row["usd_floor"],
            to=frozenset(to[pk]),
            to_many=pk in many,
            tied=bool(row["tied"]),
            **standing(row),
        )
        for pk, row in rows_by_key.items()
    ]


def standing(row: Mapping[str, Any]) -> dict[str, Any]:
    columns = {
        "support": "figure_support",
        "second_hand": "figure_second_hand",
        "challenge": "figure_challenge",
    }
    return {"kind": row["kind"]} | {name: row[column] for name, column in columns.items()}


# Many as one

_COURTED = Offer.candidates.through.objects.filter(offer=OuterRef("pk"))
_ANOTHER = Offer.candidates.through.objects.filter(
    offer=OuterRef("offer"), candidate__gt=OuterRef("candidate")
)
_IS_GROUP = (
    Q(candidate__person__isnull=True)
    & ~Q(candidate__number_low__isnull=True, candidate__number_high__isnull=True)
    & ~Q(candidate__number_low=1, candidate__number_high=1)
)
ALIKE = (
    *STANDING,
    *(f"amount_{name}" for name in ("status", "currency", "basis", "each", "low_exclusive", "about")),
    "number_low_exclusive",
    "number_about",
)
_FORMS = {
    "has_low": Q(amount_low__isnull=False),
    "has_high": Q(amount_high__isnull=False),
    "is_exact": Q(amount_low=F("amount_high")),
    "is_numbered": Q(number_low__isnull=False),
    "is_one": Q(number_low=1),
    "is_counted": Q(number_low=F("number_high")),
    "to_many": Q(Exists(_COURTED.filter(_IS_GROUP))) | Q(Exists(_COURTED.filter(Exists(_ANOTHER)))),
}
_LEAST = Case(When(number_low__gt=1, then=F("number_low")), default=1)
_COPIES = Case(When(amount_each=Each.EACH, then=_LEAST), default=1)
PART = 10**9
"""The sum of the largest amounts would be more than SQLite adds: it is taken of two parts of each."""


def like_bids(offers: QuerySet[Offer]) -> list[Bid]:
    """The bids of ``offers``, none of which is tied to others, like ones as one: one query."""
    forms = {name: Case(When(form, then=1), default=0) for name, form in _FORMS.items()}
    rows = (
        offers.order_by()
        .annotate(**forms)
        .values(*ALIKE, *forms)
        .annotate(
            times=CountOf("pk"),
            lowest=Min("amount_low"),
            highest=Max("amount_high"),
            fewest=Min("number_low"),
            most=Max("number_high"),
            numbers=Sum(_LEAST),
            parts=Sum(F("amount_low") / PART * _COPIES),
            rest=Sum(F("amount_low") % PART * _COPIES),
        )
    )
    return [like(-number, row) for number, row in enumerate(rows, 1)]


def like(pk: int, row: Mapping[str, Any]) -> Bid:
    low, high = row["lowest"], row["lowest"] if row["is_exact"] else row["highest"]
    fewest, most = row["fewest"], row["fewest"] if row["is_counted"] else row["most"]
    in_words = row["amount_status"] == Status.GIVEN and low is None and high is None
    return Bid(
        pk=pk,
        amount=Money(
            low,
            high,
            low_exclusive=row["amount_low_exclusive"],
            about=row["amount_about"],
            words="words" if in_words else "",
            **{name: row[f"amount_{name}"] for name in ("status", "currency", "basis", "each")},
        ),
        number=Count(fewest, most, low_exclusive=row["number_low_exclusive"], about=row["number_about"]),
        to_many=bool(row["to_many"]),
        times=row["times"],
        floors=None if low is None else int(row["parts"]) * PART + int(row["rest"]),
        numbers=int(row["numbers"]),
        **standing(row),
    )


def first_told(offers: QuerySet[Offer], number: int) -> Q:
    """That an amount of ``offers`` is written out: of the first ceilings, the first of each kind apart."""
    place = Case(
        When(kind__in=COMPANY_KINDS, then=Value("company-level")),
        When(~Q(kind__in=PERSONAL_KINDS), then=F("kind")),
        default=Value(""),
        output_field=CharField(),
    )
    ceiling = Q(amount_low__isnull=True, amount_high__isnull=False)
    amounts = offers.filter(~Q(kind__in=PERSONAL_KINDS) | ceiling, amount_status=Status.GIVEN)
    rank = Window(RowNumber(), partition_by=[F("place")], order_by=[F("pk").asc()])
    ranked = amounts.annotate(place=place).annotate(rank=rank)
    return Q(pk__in=ranked.filter(rank__lte=number).values("pk"))


# What ties them


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
    pairs: dict[str, dict[int, int]] = {"follows": {}, "part_of": {}}
    both = [
        rows.order_by().values_list(Value(name, CharField()), "pk", name)
        for name, rows in (("follows", chains), ("part_of", parts))
    ]
    for name, pk, other in both[0].union(both[1], all=True):
        pairs[name][pk] = other
    return Links(**pairs)
