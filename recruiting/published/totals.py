"""What published offers come to: read for ``totals`` in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS
from recruiting.models.record_codes import CONTRADICTING
from recruiting.published import pieces
from recruiting.published.models import Approach, Candidate, Offer
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
_DISPUTED = f"approach_challenge IN ({_sql_list(CONTRADICTING)})"


def total_of(offers: QuerySet, edition: int | None = None) -> Total:
    """The total of published ``offers`` of an edition: of personal kinds only, the others apart."""
    piece = pieces.piece(offers.order_by().values("pk"))
    if piece is None:
        return Total()
    rows = _rows("bids", piece)
    keys = {row["ref"]: row["key"] for row in rows}
    bids = [_bid(row, keys.get(row["perhaps_same_as"])) for row in rows]
    tied = [bid for bid in bids if bid.tied]
    alike = [like(-number, row) for number, row in enumerate(_rows("alike", piece), 1)]
    (approaches,) = _rows("approaches", piece)
    links = _links(offers, edition) if tied else Links()
    total = sums.of_bids([*tied, *alike], links, [bid for bid in bids if not bid.tied])
    return replace(total, **approaches, **_challengers(offers, edition, approaches["approaches_disputed"]))


def _challengers(offers: QuerySet, edition: int | None, approaches_disputed: int) -> dict[str, Any]:
    """Who disputes an amount, and who an approach as a whole; empty unless that is one party alone."""
    challenged = offers.order_by().filter(figure_challenge__in=CONTRADICTING, kind__in=PERSONAL_KINDS)
    by: dict[str, Any] = {"challenged_by": _only(challenged)}
    if approaches_disputed:
        stories = offers.order_by().filter(approach_challenge__in=CONTRADICTING).values("story")
        by["disputed_by"] = _only(Approach.objects.at(edition).filter(ref__in=stories))
    return by


def _only(rows: QuerySet) -> str:
    """The one party that challenges all of ``rows``; empty if there are several, or none is named."""
    names = list(rows.order_by().values_list("figure_challenged_by", flat=True).distinct()[:2])
    return names[0] if len(names) == 1 else ""


def _rows(name: str, piece: pieces.Piece) -> list[dict[str, Any]]:
    narrowed, params = piece
    with connection.cursor() as cursor:
        cursor.execute(f"WITH narrowed(line) AS ({narrowed}) {_queries()[name]}", params)
        columns = [column[0] for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    for column in columns:
        if column.endswith(FLAGS):
            for row in rows:
                row[column] = bool(row[column])
    return rows


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


def _bid(row: dict[str, Any], perhaps: int | None) -> Bid:
    """An offer that is read by itself; ``perhaps`` is the key of the one that it perhaps is."""
    return Bid(
        pk=row["key"],
        amount=Money.stored(**{name: row[f"amount_{name}"] for name in MONEY}),
        number=Count.stored(**{name: row[f"number_{name}"] for name in FIGURE}),
        perhaps=perhaps,
        usd_floor=row["usd_floor"],
        to=frozenset(filter(None, row["candidates"].split(SEPARATOR))),
        to_many=row["to_many"],
        tied=row["is_tied"],
        **standing(row),
    )


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
