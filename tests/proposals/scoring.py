"""Compares what is proposed with what a hand marked, by kind of mark and by table of rows."""

from collections import Counter
from dataclasses import dataclass, field

from recruiting.proposals import Mark, Row, propose
from recruiting.values import Count, Edtf, Length, Money
from tests.proposals.marking import MarkedReport

_READERS = {"amount": Money, "money": Money, "number": Count, "people": Count, "date": Edtf, "length": Length}
_TABLES = {"offers": "offer", "events": "event", "terms": "term", "denials": "denial", "posts": "post"}
_TABLES |= {"circumstances": "circumstance"}


@dataclass
class Score:
    """How often each kind was right, missed or wrong."""

    right: Counter = field(default_factory=Counter)
    missed: Counter = field(default_factory=Counter)
    wrong: Counter = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, report: MarkedReport) -> "Score":
        score = cls()
        proposals = propose(report.document, report.known)
        score._compare(
            report.marks,
            [p for p in proposals if isinstance(p, Mark)],
            _is_same_mark,
            _mark_kind,
            lambda m: m.kind,
        )
        score._compare(
            report.rows,
            [p for p in proposals if isinstance(p, Row)],
            is_same_row,
            row_kind,
            lambda r: f"row {r.table}",
        )
        return score

    def _compare(self, expected, proposed, is_same, kind_of_proposed, kind_of_expected):
        left = list(proposed)
        for item in expected:
            match = next((other for other in left if is_same(item, other)), None)
            kind = kind_of_expected(item)
            if match is None:
                self.missed[kind] += 1
                self.notes.append(f"  missed {kind}: {item}")
            else:
                self.right[kind] += 1
                left.remove(match)
        for other in left:
            self.wrong[kind_of_proposed(other)] += 1
            self.notes.append(f"  wrong {kind_of_proposed(other)}: {_described(other)}")

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.missed + other.missed,
            self.wrong + other.wrong,
            [*self.notes, *other.notes],
        )

    def precision(self, kinds) -> float:
        right, wrong = (sum(counter[kind] for kind in kinds) for counter in (self.right, self.wrong))
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, kinds) -> float:
        right, missed = (sum(counter[kind] for kind in kinds) for counter in (self.right, self.missed))
        return right / (right + missed) if right + missed else 1.0

    @property
    def kinds(self) -> list[str]:
        return sorted(
            {*self.right, *self.missed, *self.wrong}, key=lambda kind: (kind.startswith("row "), kind)
        )

    @property
    def row_kinds(self) -> list[str]:
        return [kind for kind in self.kinds if kind.startswith("row ")]

    def reaches(self, goals: dict, values: tuple) -> bool:
        """Whether each kind of value, and rows taken together, reach the goals."""
        precision, recall = goals["values"]
        if not all(self.precision([k]) >= precision and self.recall([k]) >= recall for k in values):
            return False
        precision, recall = goals["rows"]
        return self.precision(self.row_kinds) >= precision and self.recall(self.row_kinds) >= recall

    def lines(self) -> list[str]:
        """A table of all kinds: marked, right, precision, recall."""
        lines = [f"{'':20}{'marked':>8}{'right':>8}{'wrong':>8}{'precision':>11}{'recall':>9}"]
        for name, kinds in [*((kind, [kind]) for kind in self.kinds), ("all rows", self.row_kinds)]:
            right, wrong, missed = (sum(c[k] for k in kinds) for c in (self.right, self.wrong, self.missed))
            lines.append(
                f"{name:20}{right + missed:8}{right:8}{wrong:8}"
                f"{self.precision(kinds):11.1%}{self.recall(kinds):9.1%}"
            )
        return lines


def _described(proposal):
    if isinstance(proposal, Mark):
        return f"{proposal.span.where} {proposal.text!r} {proposal.value}"
    return f"{proposal.where} {proposal.field_texts()}"


def _mark_kind(mark):
    return str(mark.kind)


def row_kind(row):
    return f"row {_TABLES.get(row.TABLE, row.TABLE)}"


def _is_same_mark(expected, mark):
    if mark.kind != expected.kind or not mark.span.overlaps(expected.span):
        return False
    if expected.kind in ("amount", "date", "number"):
        return _is_same_value(expected.kind, expected.value, mark.value)
    return expected.kind != "stance" or mark.value == expected.value


def _is_same_value(kind, text, value):
    if text == "words":
        return bool(value.words) and not value.has_figure
    try:
        read = _READERS[kind].parse(text)
    except ValueError:  # “in March”, of which year is not said
        return not value.has_figure and text.casefold() in value.words.casefold()
    if read.has_figure or value.has_figure:
        return read.same(value)
    return read.words.casefold() in value.words.casefold() if read.words else not value.words


def is_same_row(expected, row):
    if row_kind(row) != f"row {expected.table}":
        return False
    # A named person may be met in any sentence that names them; the story is the whole report's.
    is_anywhere = expected.table == "story" or (expected.table == "people" and expected.fields.get("person"))
    if not is_anywhere and row.span.paragraph != expected.paragraph:
        return False
    proposed = fields_of(expected.table, row)
    return all(is_same_field(expected.fields.get(name, ""), value) for name, value in proposed.items())


def fields_of(table, row):
    """What is compared of a row, by the names that the marks use."""
    if table == "story":
        return {n: getattr(row, n) for n in ("recruiters", "employers", "lab", "based_on")}
    if table == "people":
        return {"person": row.person, "number": row.number, "employer": row.employer}
    if table == "offer":
        return {
            "amount": row.amount,
            "number": row.number,
            "kind": "" if row.kind == "pay-package" else row.kind,
        }
    if table == "event":
        return {"kind": row.kind, "person": row.candidates, "people": row.people, "date": row.happened}
    if table == "term":
        certainty = "" if row.certainty == "not-said" else row.certainty
        return {"kind": row.kind, "money": row.money, "length": row.length, "certainty": certainty}
    if table == "denial":
        return {"stance": row.stance, "by": (row.person,) if row.person else row.speaks_for}
    if table == "post":
        return {"person": row.person, "company": row.company, "held": row.held}
    if table == "names":
        return {"name": row.name, "aliases": row.aliases, "parent": row.parent}
    value = next((v for v in (row.money, row.people, row.date) if v), None)
    return {"kind": row.kind, "company": row.company, "value": value}


def is_same_field(expected, value):
    if expected == "*":
        return True
    if isinstance(value, tuple):
        return {part.strip() for part in expected.split(",") if part.strip()} == set(value)
    if isinstance(value, str):
        return value == expected
    if value is None:
        return not expected
    kind = {Money: "amount", Count: "number", Edtf: "date", Length: "length"}[type(value)]
    return _is_same_value(kind, expected, value)
