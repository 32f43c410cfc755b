"""Qualifier, figure or range, and what makes a bound of it: “more than 5”, “200 to 500”, “10 or fewer”."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from recruiting.values.decimals import in_units
from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND,
    BEHIND,
    BETWEEN,
    EITHER,
    FILLER,
    NOUN,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    UNIT,
)
from recruiting.values.refusals import Unreadable
from recruiting.values.text_reader import MARK, TextReader

FigureAt = Callable[[TextReader, int], tuple[Any, int] | None]
"""Reads the figure at a place of a text: the figure, and where it ends."""
_MOST_OPENINGS = 6
_JOINTS, _BEHIND = {RANGE, AND, OTHERWISE}, {BEHIND, MARK}
"""What the upper figure of a range, and what is said behind a figure, begin with."""


_LEADING = {QUALIFIER, ABOUT, PLUS, RANGE, OTHERWISE, AND}
"""What may stand before a figure, too; “以上” never does."""


@dataclass(slots=True)
class Bounds:
    """One figure or two, as the text has them, and how they are qualified."""

    figures: list[Any] = field(default_factory=list)
    side: str = ""
    exclusive: bool = False
    high_exclusive: bool = False
    about: bool = False
    is_class: bool = False
    """Whether it tells an order of magnitude: “千万级”."""
    is_open: bool = False
    """Whether a range ends with “or more”: it is at least its lower figure, and the words are kept."""
    is_either: bool = False
    """Whether it is one of two figures: “2 or 3”."""
    text: str = ""
    """The whole text, where it is a range."""
    says_who: str = ""
    """The whole text, where it says whom a number counts."""

    def qualify(self, side: str, exclusive: bool = False) -> None:
        """Make a bound of the figure; raises Unreadable where it is one already."""
        side, exclusive = _EXCLUSIVE_BEHIND.get(side, (side, exclusive))
        if side == "about":
            self.about = True
        elif side == "class":
            self.is_class = True
        elif self.side and (self.side, self.exclusive) != (side, exclusive):
            raise Unreadable(_("two bounds are given of one figure"))
        else:
            self.side, self.exclusive = side, exclusive

    def in_units(self, values: list[Decimal], scale: int) -> dict[str, Any]:
        """The bounds as keyword arguments of an Interval; ``values`` are those of the figures."""
        units = [in_units(value, scale) for value in values]
        if len(units) == 2:
            if self.is_open and self.side == "low":
                return {"low": units[0], "about": self.about}
            if self.side == "high":
                raise Unreadable(_("two bounds are given of one figure"))
            return {
                "low": units[0],
                "high": units[1],
                "low_exclusive": self.side == "low" and self.exclusive,
                "high_exclusive": self.high_exclusive,
                "about": self.about,
            }
        if self.side:
            return {self.side: units[0], f"{self.side}_exclusive": self.exclusive, "about": self.about}
        return {"low": units[0], "high": units[0], "about": self.about}


def bounds_at(
    reader: TextReader, at: int, figure_at: FigureAt, either_spans: bool = False
) -> tuple[Bounds, int] | None:
    """The bounds that stand at ``at``, and where they end; None if no figure does.

    “2 or 3” is a range where ``either_spans``.
    """
    if (
        at < reader.count
        and BETWEEN in reader.kinds[at]
        and (between := reader.phrase(at, BETWEEN))
        and (both := _bounds(reader, between[1], figure_at, AND))
        and len(both[0].figures) == 2
    ):
        return both
    return _bounds(reader, at, figure_at, OTHERWISE if either_spans else "")


def _bounds(reader: TextReader, at: int, figure_at: FigureAt, joint_too: str) -> tuple[Bounds, int] | None:
    bounds = Bounds()
    first, at = _qualified_figure(reader, at, figure_at, bounds)
    if first is None:
        return None
    bounds.figures.append(first)
    at = _behind(reader, at, figure_at, bounds)
    if second := _second(reader, at, figure_at, bounds, joint_too):
        figure, at = second
        bounds.figures.append(figure)
        end = _behind(reader, at, figure_at, bounds)
        if end != at and bounds.side == "low":
            bounds.is_open, bounds.text = True, reader.text  # “5–10m or more”
        at = end
    return bounds, at


def _qualified_figure(
    reader: TextReader, at: int, figure_at: FigureAt, bounds: Bounds
) -> tuple[Any | None, int]:
    """The figure behind any qualifiers, which are noted in ``bounds``."""
    for _opening in range(_MOST_OPENINGS):
        if figure := figure_at(reader, at):
            for place, side in reader.within.items():
                if at <= place < figure[1]:
                    bounds.qualify(side)
            return figure
        if (adverb := reader.phrase(at, ADVERB)) and reader.phrase(adverb[1], QUALIFIER):
            at = adverb[1]
        if about := reader.phrase(at, ABOUT):
            bounds.about, at = True, about[1]
        elif qualifier := reader.phrase(at, QUALIFIER):
            bounds.qualify(*qualifier[0])
            at = qualifier[1]
        elif (filler := reader.phrase(at, FILLER)) and not _is_stray_letter(reader, at, filler[1]):
            at = filler[1]
        else:
            break
        # “plus d’un million”, “sub-€5m”; behind a space it would be negative
        at += reader.sign(at) == "'" or (reader.sign(at) == "-" and reader.is_adjacent(at))
    return None, at


def _is_stray_letter(reader: TextReader, at: int, end: int) -> bool:
    """Whether a letter is no article that lost its vowel: of “l00” it is a one that was misread."""
    letter = reader.sign(at)
    return end == at + 1 and letter in ("l", "d") and reader.sign(end) != "'"


def _second(
    reader: TextReader, at: int, figure_at: FigureAt, bounds: Bounds, joint_too: str
) -> tuple[Any, int] | None:
    """The upper figure of a range, which a phrase of the kind ``joint_too`` may join as well."""
    if at >= reader.count or reader.kinds[at].isdisjoint(_JOINTS):
        return None
    joint = reader.phrase(at, RANGE) or _joint(reader, at, joint_too)
    if not joint:
        return None
    if reader.sign(at) == "-" and (word := reader.phrase(at + 1, RANGE)):
        joint = word[0], reader.past_joints(word[1])  # “10-to-20-million”
    bounds.is_either, bounds.text = joint[0] == EITHER, reader.text
    if bounds.is_either and bounds.side:
        return None  # “at least 2 or 3”
    upper = Bounds()
    figure, end = _qualified_figure(reader, joint[1], figure_at, upper)
    if figure is None or upper.side == "low":
        if figure is None or not any(joint[1] <= place < end for place in reader.within):
            return None
        bounds.qualify("low")  # “10-20多亿”
        bounds.is_open, bounds.text = True, reader.text
    bounds.high_exclusive = upper.exclusive
    bounds.about = bounds.about or upper.about
    return figure, end


def _joint(reader: TextReader, at: int, kind: str) -> tuple[Any, int] | None:
    """“and” behind “between”, or the “or” of “2 or 3”, but no “against”."""
    phrase = reader.phrase(at, kind)
    return phrase if phrase and (kind == AND or phrase[0] == EITHER) else None


def _behind(reader: TextReader, at: int, figure_at: FigureAt, bounds: Bounds) -> int:
    """Note what behind a figure makes a bound of it; where it ends."""
    if at >= reader.count or reader.kinds[at].isdisjoint(_BEHIND):
        return at
    start = reader.past_joints(at)
    behind = reader.phrase(start, BEHIND)
    if not behind or is_addition(reader, start, behind[1]):
        return at
    if figure_at(reader, behind[1]) and not reader.kinds[start].isdisjoint(_LEADING):
        return at  # it is said of the next figure: “US$5m, at least US$2m”
    if reader.sign(behind[1]) == "to":
        return at  # “and up to”
    bounds.qualify(behind[0])
    return behind[1]


def is_addition(reader: TextReader, at: int, end: int) -> bool:
    """Whether a plus adds something of no known size: “US$5m plus bonus”, not “US$5m+ package”."""
    sign = reader.sign(at)
    if sign not in ("+", "plus"):
        return False
    if sign == "+" and reader.is_adjacent(at) and not reader.is_adjacent(end):
        return False
    if sign == "plus" and at and reader.sign(at - 1) == "-":
        return False
    while filler := reader.phrase(end, FILLER):
        if (per := reader.phrase(end, PER)) and reader.phrase(per[1], UNIT):
            return False
        end = filler[1]
    return bool(reader.phrase(end, NOUN)) or (end < reader.count and reader.is_unknown(end))


_EXCLUSIVE_BEHIND = {"more": ("low", True), "less": ("high", True)}
