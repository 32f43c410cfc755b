"""What each source says, side by side: what a claim speaks of in columns, who says it in rows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.evidence import parties
from recruiting.evidence.challenge import challenge
from recruiting.evidence.support import support
from recruiting.history.derivation import figure_aspect
from recruiting.models import aspects, titles
from recruiting.models.claim import Aspect, Claim
from recruiting.models.record import SOLID, Challenge, Record, State, Stated, Support
from recruiting.pages.evidence import Report, Said, Told
from recruiting.progress.approach_graph import shown
from recruiting.progress.outcome_words import describe
from recruiting.values import Length, Money

PERIOD = "period"
"""The column of how long an amount is paid over: on paper it is a part of the amount."""

PEOPLE, HAPPENED, TERMS = "people", "happened", "terms"
OF_PARTS = {"candidate": PEOPLE, "event": HAPPENED, "term": TERMS}
"""The columns of claims on the parts of a record, by the part's table."""


@dataclass(frozen=True)
class Column:
    """``line``: the desk's own value; its ``support`` and ``challenge`` are empty where none are derived."""

    name: str
    label: str
    line: str = ""
    support: str = ""
    challenge: str = ""
    unclear: bool = False

    @property
    def marks(self):
        return {
            "support": Support(self.support),
            "solid": self.support in SOLID,
            "challenge": Challenge(self.challenge) if self.challenge != Challenge.NONE else "",
            "unclear": self.unclear,
        }


@dataclass(frozen=True)
class Says:
    """What one claim says in one column."""

    said: Said
    text: str


@dataclass(frozen=True)
class Row:
    """One informant: a cell for each of the first columns, and what is said across the rest (``span``)."""

    who: str
    cells: list[tuple[Column, list[Says]]]
    across: list[Says]
    span: int


@dataclass(frozen=True)
class Block:
    """One report as read in one source. ``again``: the readings that add nothing to it."""

    told: Told
    rows: list[Row]
    again: list[Told]


@dataclass(frozen=True)
class SideBySide:
    """``reason``: why the desk's line is as it is, which is asked where rival values stand beside it."""

    columns: list[Column]
    blocks: list[Block]
    reason: str = ""

    @property
    def has_rivals(self) -> bool:
        said = [one for block in self.blocks for one in block.told.said]
        return any(one.is_rival and not one.claim.set_aside for one in said)

    @property
    def width(self) -> int:
        return len(self.columns) + 1


def side_by_side(record: Record, reports: Iterable[Report], claims: Iterable[Claim]) -> SideBySide:
    """The claims on ``record`` and its parts as a table; ``reports`` is the evidence of those ``claims``."""
    reports = list(reports)
    shown = [
        (told, [each for each in report.again if not each.stands_out] if told is report.first else [])
        for report in reports
        for told in [report.first, *(each for each in report.again if each.stands_out)]
    ]
    said = [one for told, _again in shown for one in told.said]
    named = {name for one in said for name, _says in _entries(record, one)} - {None}
    own = [claim for claim in claims if claim.subject_table == record.table]
    columns = [_column(record, name, own) for name in _in_order(record, named)]
    blocks = [Block(told, _rows(record, told, columns), again) for told, again in shown]
    return SideBySide(columns, blocks, record.desk_note)


def _entries(record, said):
    """What a claim says, by column; None is across all of them."""
    name = OF_PARTS.get(said.record.table)
    if name and said.record.table != record.table:
        return [(name, Says(said, _of_part(said)))]
    aspect = said.claim.aspect
    if aspect in ("", Aspect.UNCLEAR):
        return [(None, Says(said, said.aspect if aspect else ""))]
    text = said.value or (_("denies: %(value)s") % {"value": said.denied} if said.denied else "")
    if aspect == "amount" and (parts := _amount_and_period(said.claim.value)):
        return [("amount", Says(said, parts[0])), (PERIOD, Says(said, parts[1]))]
    return [(aspect, Says(said, text))]


def _of_part(said):
    """“nobody accepted”, “signing bonus, US$5m”, “a group”."""
    if said.record.table == "event" and said.claim.aspect == "people" and said.value:
        people = _("nobody") if said.value == "0" else said.value
        return f"{people} {said.record}"
    return f"{said.record}, {said.value}" if said.value else str(said.record)


def _amount_and_period(text):
    try:
        amount = aspects.read("offer", "amount", text)
    except ValidationError:
        return None
    if not isinstance(amount, Money) or not (amount.has_figure and amount.period):
        return None
    return str(replace(amount, period=Length())), _("over %(period)s") % {"period": amount.period}


def _in_order(record, named):
    first = [Aspect.EXISTENCE, "amount", PERIOD]
    known = [*first, *(name for name in aspects.aspects_of(record.table) if name not in (*first, "outcome"))]
    return [name for name in [*known, PEOPLE, "outcome", HAPPENED, TERMS] if name in named]


def _column(record, name, claims):
    labels = {PERIOD: _("period"), PEOPLE: _("people"), HAPPENED: _("what happened"), TERMS: _("terms")}
    if name in labels:
        line = {PERIOD: _period_of(record), HAPPENED: describe(record)}.get(name, "")
        return Column(name, labels[name], line)
    label = str(aspects.aspects_of(record.table)[name])
    return Column(name, label, _line(record, name), *_standing(record, name, claims))


def _standing(record, name, claims):
    """Support and challenge: stored of existence and of the figure, derived here of any other aspect."""
    if name == Aspect.EXISTENCE:
        return record.existence_support, record.existence_challenge
    if name == figure_aspect(record):
        return record.figure_support, record.figure_challenge, record.figure_challenge_unclear
    doubted = challenge(record, claims, name)
    supported = support(record, claims, _parties(record), name)
    return str(supported.code), str(doubted.code), doubted.unclear


def _parties(record):
    """The parties to the approach or offer that the page is about."""
    if record.table == "offer":
        return parties.of_offer(shown(record.approach, [record]), record)
    return parties.of_approach(shown(record))


def _period_of(record):
    amount = getattr(record, "amount", None)
    return _("over %(period)s") % {"period": amount.period} if amount and amount.period else ""


def _line(record, name):
    """The desk's value of a column, as it is printed."""
    if name in Aspect.values:
        return ""
    if name == aspects.OUTCOME:
        return describe(record)
    value = getattr(record, name)
    if isinstance(value, Stated) and value.state != State.PUBLISHED:
        return ""
    if hasattr(value, "all"):
        return titles.listed(value.all())
    if isinstance(value, Money) and value.has_figure:
        return str(replace(value, period=Length()))
    shown = getattr(record, f"get_{name}_display", None)
    return str((shown() if shown else value) or "")


def _rows(record, told, columns):
    by_informant: dict[str, list] = {}
    for said in told.said:
        by_informant.setdefault(titles.informant(said.claim), []).extend(_entries(record, said))
    rows = []
    for who, entries in by_informant.items():
        across = [says for name, says in entries if name is None]
        cells = [(column, [says for name, says in entries if name == column.name]) for column in columns]
        if across and any(said for column, said in cells if column.name != Aspect.EXISTENCE):
            rows.append(Row(who, cells, [], 0))
            rows.append(Row(who, [], across, len(columns)))
        else:
            kept = [cell for cell in cells if cell[0].name == Aspect.EXISTENCE] if across else cells
            rows.append(Row(who, kept, across, len(columns) - len(kept)))
    return rows
