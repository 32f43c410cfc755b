"""What published offers come to: read for ``totals`` in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS
from recruiting.models.record_codes import Challenge
from recruiting.published import pieces
from recruiting.published.models import Candidate, Offer
from recruiting.published.rows import SEPARATOR
from recruiting.totals import sums
from recruiting.totals.bids import Bid
from recruiting.totals.offers import (
    ALIKE,
    FIGURE,
    MONEY,
    PART,
    STANDING,
    Links,
    like,
    standing,
)
from recruiting.totals.sums import AMOUNTS_SHOWN, Total
from recruiting.values import Count, Each, Money, Status

FLAGS = ("exclusive", "about", "second_hand", "is_tied", "to_many")
"""How columns end that SQLite gives as numbers, and that are true or false."""

# SQL of a fixed shape, written out once: for the ORM to write it takes longer than to run it.
_READ = (
    *("key", "ref", "perhaps_same_as", "candidates", "usd_floor", "is_tied", "to_many", *STANDING),
    *(f"amount_{name}" for name in MONEY),
    *(f"number_{name}" for name in FIGURE),
)
_FORMS = {
    "has_low": "amount_low IS NOT NULL",
    "has_high": "amount_high IS NOT NULL",
    "is_exact": "amount_low IS NOT NULL AND amount_low = amount_high",
    "is_numbered": "number_low IS NOT NULL",
    "is_one": "number_low IS NOT NULL AND number_low = 1",
    "is_counted": "number_low IS NOT NULL AND number_low = number_high",
}
_LEAST = "CASE WHEN number_low > 1 THEN number_low ELSE 1 END"
_COPIES = f"CASE WHEN amount_each = '{Each.EACH.value}' THEN {_LEAST} ELSE 1 END"
_SUMS = {
    "times": "COUNT(*)",
    "lowest": "MIN(amount_low)",
    "highest": "MAX(amount_high)",
    "fewest": "MIN(number_low)",
    "most": "MAX(number_high)",
    "numbers": f"SUM({_LEAST})",
    "parts": f"SUM((amount_low / {PART}) * {_COPIES})",
    "rest": f"SUM((amount_low %% {PART}) * {_COPIES})",
}


def _sql_list(codes: Sequence) -> str:
    return ", ".join(f"'{code.value}'" for code in codes)


_PERSONAL = f"kind IN ({_sql_list(PERSONAL_KINDS)})"
_PLACE = (
    f"CASE WHEN kind IN ({_sql_list(COMPANY_KINDS)}) THEN 'company-level'"
    f" WHEN NOT {_PERSONAL} THEN kind ELSE '' END"
)
_WRITTEN_OUT = (
    f"NOT is_tied AND amount_status = '{Status.GIVEN.value}'"
    f" AND (NOT {_PERSONAL} OR (amount_low IS NULL AND amount_high IS NOT NULL))"
)
_DISPUTED = f"approach_challenge IN ({_sql_list((Challenge.DISPUTED, Challenge.DENIED))})"


def total_of(offers: QuerySet, edition: int | None = None) -> Total:
    """The total of published ``offers`` of an edition: of personal kinds only, the others apart."""
    piece = pieces.piece(offers.order_by().values("pk"))
    if piece is None:
        return Total()
    read = [_bid(row) for row in _rows("bids", piece)]
    keys = {row.ref: row.bid.pk for row in read}
    bids = [replace(row.bid, perhaps=keys.get(row.perhaps)) for row in read]
    tied = [bid for bid in bids if bid.tied]
    alike = [like(-number, row) for number, row in enumerate(_rows("alike", piece), 1)]
    (approaches,) = _rows("approaches", piece)
    links = _links(offers, edition) if tied else Links()
    total = sums.of_bids([*tied, *alike], links, [bid for bid in bids if not bid.tied])
    return replace(total, **approaches)


def _rows(name: str, piece: pieces.Piece) -> list[dict[str, Any]]:
    narrowed, params = piece
    with connection.cursor() as cursor:
        cursor.execute(f"WITH narrowed(line) AS ({narrowed}) {_queries()[name]}", params)
        columns = [column[0] for column in cursor.description]
        return [
            {
                column: bool(value) if column.endswith(FLAGS) else value
                for column, value in zip(columns, row, strict=True)
            }
            for row in cursor.fetchall()
        ]


@cache
def _queries() -> dict[str, str]:
    """The queries over the narrowed offers, by what they read."""
    offers = f"{Offer._meta.db_table} JOIN narrowed ON line = id"
    forms = ", ".join(f"CASE WHEN {form} THEN 1 ELSE 0 END AS {name}" for name, form in _FORMS.items())
    summed = ", ".join(f"{sum_of} AS {name}" for name, sum_of in _SUMS.items())
    group = ", ".join((*ALIKE, "to_many"))
    rank = f"ROW_NUMBER() OVER (PARTITION BY is_tied, {_WRITTEN_OUT}, {_PLACE} ORDER BY key)"
    return {
        "bids": (
            f"SELECT {', '.join(_READ)} FROM (SELECT {', '.join(_READ)}, {_WRITTEN_OUT} AS is_written_out,"
            f" {rank} AS place FROM {offers}) ranked"
            f" WHERE is_tied OR (is_written_out AND place <= {AMOUNTS_SHOWN}) ORDER BY key"
        ),
        "alike": (
            f"SELECT {group}, {forms}, {summed} FROM {offers} WHERE NOT is_tied"
            f" GROUP BY {group}, {', '.join(map(str, range(len(ALIKE) + 2, len(ALIKE) + 2 + len(_FORMS))))}"
        ),
        "approaches": (
            f"SELECT COUNT(DISTINCT CASE WHEN {_PERSONAL} THEN story END) AS approaches,"
            f" COUNT(DISTINCT CASE WHEN {_PERSONAL} AND {_DISPUTED} THEN story END) AS approaches_disputed"
            f" FROM {offers}"
        ),
    }


class _Read(NamedTuple):
    """One offer that is read by itself: its reference, that of the one it perhaps is, and its bid."""

    ref: str
    perhaps: str
    bid: Bid


def _bid(row: dict[str, Any]) -> _Read:
    bid = Bid(
        pk=row["key"],
        amount=Money(**{name: row[f"amount_{name}"] for name in MONEY}),
        number=Count(**{name: row[f"number_{name}"] for name in FIGURE}),
        usd_floor=row["usd_floor"],
        to=frozenset(filter(None, row["candidates"].split(SEPARATOR))),
        to_many=row["to_many"],
        tied=row["is_tied"],
        **standing(row),
    )
    return _Read(row["ref"], row["perhaps_same_as"], bid)


def _links(offers: QuerySet, edition: int | None) -> Links:
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
