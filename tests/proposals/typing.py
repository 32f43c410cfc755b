"""Counts what is left to type of a marked report once its proposals are accepted."""

from recruiting.proposals import Row, propose
from tests.proposals.marking import MarkedReport
from tests.proposals.scoring import fields_of, is_same_field, is_same_row, row_kind


def fields_typed(report: MarkedReport) -> tuple[int, int]:
    """How many fields are typed by hand, and how many all marked rows have, where each stands among them.

    Right rows are accepted as they stand. Of the others the one of the same table and paragraph that needs
    the fewest corrections is accepted and put right; without one each field is typed, and “where in it”.
    """
    left = [row for row in propose(report.document, report.known) if isinstance(row, Row)]
    missing = []
    for expected in report.rows:
        row = next((row for row in left if is_same_row(expected, row)), None)
        if row is None:
            missing.append(expected)
        else:
            left.remove(row)
    in_all = sum(_size(expected) for expected in report.rows)
    return sum(_typed(expected, left) for expected in missing), in_all


def _size(expected):
    return 1 + len([value for value in expected.fields.values() if value])


def _typed(expected, left):
    like = [
        row
        for row in left
        if row_kind(row) == f"row {expected.table}"
        and (expected.table == "story" or row.span.paragraph == expected.paragraph)
    ]
    nearest = min(like, key=lambda row: _wrong(expected, row), default=None)
    if nearest is None:
        return _size(expected)
    left.remove(nearest)
    return min(_size(expected), _wrong(expected, nearest))


def _wrong(expected, row):
    proposed = fields_of(expected.table, row)
    return sum(not is_same_field(expected.fields.get(name, ""), value) for name, value in proposed.items())
