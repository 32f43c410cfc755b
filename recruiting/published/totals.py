"""What published offers come to: read for ``totals`` in a constant number of queries."""

from dataclasses import replace

from django.db.models import Case, CharField, Count, F, Max, Min, Q, QuerySet, Sum, Value, When, Window
from django.db.models.functions import RowNumber

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS
from recruiting.models.record import Challenge
from recruiting.published.models import Candidate, Offer
from recruiting.published.rows import SEPARATOR
from recruiting.totals import sums
from recruiting.totals.offers import ALIKE, FIGURE, MONEY, PART, STANDING, Bid, Links, like, standing
from recruiting.totals.sums import AMOUNTS_SHOWN, Total
from recruiting.values import Count as Number
from recruiting.values import Each, Money, Status

_FORMS = {
    "has_low": Q(amount_low__isnull=False),
    "has_high": Q(amount_high__isnull=False),
    "is_exact": Q(amount_low=F("amount_high")),
    "is_numbered": Q(number_low__isnull=False),
    "is_one": Q(number_low=1),
    "is_counted": Q(number_low=F("number_high")),
}
_LEAST = Case(When(number_low__gt=1, then=F("number_low")), default=1)
_COPIES = Case(When(amount_each=Each.EACH, then=_LEAST), default=1)
_PERSONAL = Q(kind__in=PERSONAL_KINDS)


def total_of(offers: QuerySet, edition: int | None = None) -> Total:
    """The total of published ``offers`` of an edition: of personal kinds only, the others apart."""
    offers = offers.order_by()
    alone = offers.filter(is_tied=False)
    read = _bids(offers.filter(Q(is_tied=True) | Q(pk__in=_first_told(alone))))
    tied = [bid for bid in read if bid.tied]
    links = _links(offers, edition) if tied else Links()
    found = [*tied, *_like_bids(alone)]
    return replace(
        sums.of_bids(found, links, [bid for bid in read if not bid.tied]),
        **offers.aggregate(
            approaches=Count("story", _PERSONAL, distinct=True),
            approaches_disputed=Count(
                "story",
                _PERSONAL & Q(approach_challenge__in=(Challenge.DISPUTED, Challenge.DENIED)),
                distinct=True,
            ),
        ),
    )


def _bids(offers):
    columns = ["key", "ref", "perhaps_same_as", "candidates", "usd_floor", "is_tied", "to_many", *STANDING]
    columns += [f"amount_{name}" for name in MONEY] + [f"number_{name}" for name in FIGURE]
    rows = list(offers.order_by("key").values(*columns))
    keys = {row["ref"]: row["key"] for row in rows}
    return [
        Bid(
            pk=row["key"],
            amount=Money(**{name: row[f"amount_{name}"] for name in MONEY}),
            number=Number(**{name: row[f"number_{name}"] for name in FIGURE}),
            perhaps=keys.get(row["perhaps_same_as"]),
            usd_floor=row["usd_floor"],
            to=frozenset(filter(None, row["candidates"].split(SEPARATOR))),
            to_many=row["to_many"],
            tied=row["is_tied"],
            **standing(row),
        )
        for row in rows
    ]


def _first_told(alone):
    """The offers whose amount is written out: of the first ceilings, the first of each kind apart."""
    place = Case(
        When(kind__in=COMPANY_KINDS, then=Value("company-level")),
        When(~_PERSONAL, then=F("kind")),
        default=Value(""),
        output_field=CharField(),
    )
    ceiling = Q(amount_low__isnull=True, amount_high__isnull=False)
    rank = Window(RowNumber(), partition_by=[F("place")], order_by=[F("key").asc()])
    told = alone.filter(~_PERSONAL | ceiling, amount_status=Status.GIVEN)
    return told.annotate(place=place).annotate(rank=rank).filter(rank__lte=AMOUNTS_SHOWN).values("pk")


def _like_bids(offers):
    """The bids of ``offers``, none of which is tied to others, like ones as one."""
    forms = {name: Case(When(form, then=1), default=0) for name, form in _FORMS.items()}
    rows = (
        offers.annotate(**forms)
        .values(*ALIKE, *forms, "to_many")
        .annotate(
            times=Count("pk"),
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


def _links(offers, edition):
    """What ties bids together, through offers and rows of their stories that the list leaves out too."""
    stories = offers.filter(is_tied=True).values("story")
    columns = ("key", "ref", "follows", "bidder", "kind")
    same = list(Offer.objects.at(edition).filter(story__in=stories).values(*columns))
    by_ref = {row["ref"]: row for row in same}
    follows = {
        row["key"]: before["key"]
        for row in same
        if (before := by_ref.get(row["follows"]))
        and (row["bidder"], row["kind"]) == (before["bidder"], before["kind"])
    }
    parts = Candidate.objects.at(edition).filter(story__in=stories).exclude(part_of="")
    return Links(follows=follows, part_of=dict(parts.values_list("ref", "part_of")))
