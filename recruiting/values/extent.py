"""How far a reported figure reaches: its bounds, which may be open, exclusive or about; comparing two."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Self, cast

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.values.decimals import LARGEST
from recruiting.values.refusals import Unreadable


class Status(models.TextChoices):
    """Whether there is a value: five different things, none of which is zero."""

    GIVEN = "given", gettext_lazy("given")
    UNDISCLOSED = "undisclosed", gettext_lazy("undisclosed: a report says that it is")
    UNKNOWN = "unknown", gettext_lazy("unknown: reports are silent")
    OPEN = "open", gettext_lazy("open: in dispute, the desk leaves it")
    NONE = "none", gettext_lazy("none")


_GIVEN, _UNKNOWN = Status.GIVEN.value, Status.UNKNOWN.value


@cache
def _blank(kind: Any) -> dict[str, Any]:
    """The cells of a value of which nothing is known."""
    return dict(vars(kind()))


@dataclass(frozen=True)
class Extent:
    """Bounds in whole units: ``low`` and ``high``, either missing if that side is open.

    ``words`` are the report's own; alone they are a value too, with no invented number.
    """

    low: int | None = None
    high: int | None = None
    low_exclusive: bool = False
    high_exclusive: bool = False
    about: bool = False
    words: str = ""
    status: str = ""

    def __post_init__(self) -> None:
        if not self.status:
            has_value = self.has_figure or self.words
            object.__setattr__(self, "status", _GIVEN if has_value else _UNKNOWN)
        elif type(self.status) is not str:
            object.__setattr__(self, "status", str(self.status))
        for reason in self.faults():
            raise Unreadable(reason)

    @classmethod
    def stored(cls, **cells: Any) -> Self:
        """The value of such cells of a row: the table's constraints hold what is checked of any other."""
        value = cls.__new__(cls)
        vars(value).update({**_blank(cast(Hashable, cls)), **cells})
        return value

    def faults(self) -> Iterator[str]:
        """What is wrong with the figure, in words; empty if nothing is."""
        low, high = self.low, self.high
        if (low is not None and not 0 <= low <= LARGEST) or (high is not None and not 0 <= high <= LARGEST):
            yield _("the figure is too large or negative")
        if low is not None and high is not None:
            if low > high:
                yield _("the lower bound is above the upper")
            elif low == high and (self.low_exclusive or self.high_exclusive):
                yield _("no figure lies between the bounds")
        if (self.low_exclusive and low is None) or (self.high_exclusive and high is None):
            yield _("“more than” and “less than” need a figure")
        has_figure, is_given = self.has_figure, self.status == _GIVEN
        if self.about and not has_figure:
            yield _("“about” needs a figure")
        if has_figure and not is_given:
            yield _("a figure is a value that is given")
        if is_given and not has_figure and not self.words:
            yield _("a value that is given has a figure or words")

    # What it is

    @property
    def has_figure(self) -> bool:
        """Whether it has a bound, rather than words alone or nothing."""
        return self.low is not None or self.high is not None

    @property
    def is_known(self) -> bool:
        """Whether there is a value, in figures or in words."""
        return self.status == Status.GIVEN

    @property
    def floor(self) -> int | None:
        return self.low

    @property
    def ceiling(self) -> int | None:
        return self.high

    def __bool__(self) -> bool:
        return self.status != Status.UNKNOWN or bool(self.words)

    # How two compare

    @property
    def _figure(self) -> tuple[Any, ...]:
        return self.low, self.high, self.low_exclusive, self.high_exclusive, self.about

    def comparable(self, other: "Extent") -> bool:
        """Whether both are figures in the same unit."""
        return self.has_figure and other.has_figure

    def same(self, other: "Extent") -> bool:
        """Whether both are the same figure; without figures the same words or the same absence of a value."""
        if self.has_figure or other.has_figure:
            return self.comparable(other) and self._figure == other._figure
        return self.status == other.status and self.words.casefold() == other.words.casefold()

    def within(self, other: "Extent") -> bool:
        """Every figure that this allows, ``other`` allows too."""
        if not self.comparable(other):
            return False
        above = other.low is None or (
            self.low is not None
            and (
                self.low > other.low
                or (self.low == other.low and (self.low_exclusive or not other.low_exclusive))
            )
        )
        below = other.high is None or (
            self.high is not None
            and (
                self.high < other.high
                or (self.high == other.high and (self.high_exclusive or not other.high_exclusive))
            )
        )
        return above and below

    def touches(self, other: "Extent") -> bool:
        """They meet in one bound and have no figure in common."""
        return (
            self.comparable(other)
            and not self._meets(other)
            and (
                (self.high is not None and self.high == other.low)
                or (other.high is not None and other.high == self.low)
            )
        )

    def overlaps(self, other: "Extent") -> bool:
        """Some figure is allowed by both; an “about” reaches a tenth further on either side."""
        return self.comparable(other) and self._widened()._meets(other._widened())

    def _meets(self, other: "Extent") -> bool:
        def reaches(high: int | None, high_exclusive: bool, low: int | None, low_exclusive: bool) -> bool:
            if high is None or low is None:
                return True
            return high > low or (high == low and not high_exclusive and not low_exclusive)

        return reaches(self.high, self.high_exclusive, other.low, other.low_exclusive) and reaches(
            other.high, other.high_exclusive, self.low, self.low_exclusive
        )

    def _widened(self) -> "Extent":
        if not self.about:
            return self
        return replace(
            self,
            low=None if self.low is None else self.low - self.low // 10,
            high=None if self.high is None else min(self.high + self.high // 10, LARGEST),
            low_exclusive=False,
            high_exclusive=False,
        )
