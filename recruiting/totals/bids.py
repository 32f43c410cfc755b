"""One bid as totals see it, why its amount is not added, and what of it matters beside many others."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS
from recruiting.models.record_codes import Support
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


LineKey = tuple[str, str]
"""Currency and basis: what is added up together."""


@dataclass(frozen=True)
class Bid:
    """One offer as totals see it; or many like ones, ``times`` of them.

    Other offers are given by reference: the one that it ``perhaps`` is, those that it ``replaces`` (earlier
    ones of a chain, of one kind and by who makes it too), and rows of candidates: those it goes ``to``, and
    the larger ones ``within`` which these are counted. What stands for many has the sums of their floors and
    numbers; its amount and its number are given, open or exact as theirs are, but of none of them.
    """

    pk: int
    kind: str
    amount: Money
    number: Count
    support: str
    second_hand: bool
    challenge: str
    to_many: bool
    ref: str = ""
    perhaps: str = ""
    replaces: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    usd_floor: int | None = None
    usd_ceiling: int | None = None
    times: int = 1
    floors: int | None = None
    numbers: int | None = None

    @property
    def is_personal(self) -> bool:
        return self.kind in PERSONAL_KINDS

    @property
    def place(self) -> tuple[int, int]:
        """Its place among bids of which some are written out: the largest in US dollars first."""
        return -(self.usd_floor or self.usd_ceiling or 0), self.pk

    @property
    def kind_apart(self) -> str:
        """The kind under which it stands apart from what is added."""
        return "company-level" if self.kind in COMPANY_KINDS else self.kind

    @cached_property
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
    def line(self) -> LineKey:
        """The line of a total to which it belongs."""
        return self.amount.currency, self.amount.basis

    @property
    def each_unclear(self) -> bool:
        """Whether it goes to several, and no report says whether the sum is for each or for all together."""
        each = self.amount.each
        return each == Each.UNCLEAR or (each == "" and (self.to_many or self.number.low not in (None, 1)))

    @property
    def least(self) -> int:
        """The lowest number of offers; one that is unknown is one."""
        return max(self.number.low or 1, 1) if self.numbers is None else self.numbers

    @property
    def copies(self) -> int:
        """By what the floor is multiplied: where each, by the lowest number of offers."""
        return self.least if self.amount.each == Each.EACH else 1

    @property
    def floor(self) -> int:
        """The sum that it certainly adds, in hundredths of its currency."""
        return (self.amount.low or 0) * self.copies if self.floors is None else self.floors

    @property
    def of_unknown_number(self) -> bool:
        """Whether it stands for an unknown number of offers."""
        return self.number.low is None and (self.amount.each == Each.EACH or self.each_unclear)

    @property
    def is_loose(self) -> bool:
        """Whether its part of a sum may be higher: no equal ceiling, an unclear number or *each*."""
        return (
            self.amount.low != self.amount.high
            or self.each_unclear
            or self.of_unknown_number
            or (self.amount.each == Each.EACH and self.number.low != self.number.high)
        )

    @property
    def more_than(self) -> bool:
        """Whether it is surely more than its floor."""
        return self.amount.low_exclusive or (self.amount.each == Each.EACH and self.number.low_exclusive)

    @property
    def about(self) -> bool:
        return self.amount.about or self.number.about

    @property
    def likeness(self) -> tuple[Any, ...]:
        """What of it matters where many are told as one: for those that are alike in it, one may stand."""
        if not self.is_personal:
            return "apart", self.kind_apart
        if self.not_added:
            return "not added", self.not_added
        standing = (self.challenge, self.is_loose, self.more_than, self.about, self.of_unknown_number)
        return *self.line, *standing, self.number.low_exclusive, self.number.low != self.number.high
