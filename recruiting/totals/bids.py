"""The part of an offer that totals use, and the reason why its amount is not added."""

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


SumKey = tuple[str, str]
"""Currency and basis: only amounts that share both are added up."""


@dataclass(frozen=True)
class Bid:
    """One row of offers as totals use it, or one that stands for ``row_count`` rows with the same group key.

    References name other rows: the offer that this one may duplicate (``perhaps_same_as``), the earlier
    offers of its chain that it ``replaces`` (of the same kind and by the same bidder), its ``candidates``,
    and the groups of which these are part (``candidate_groups``). A bid that stands for many rows has the
    sums of their floors and of their numbers; its amount and number show only whether theirs are open or
    exact.
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
    perhaps_same_as: str = ""
    replaces: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    candidate_groups: tuple[str, ...] = ()
    usd_floor: int | None = None
    usd_ceiling: int | None = None
    row_count: int = 1
    floor_sum: int | None = None
    number_sum: int | None = None

    @property
    def is_personal(self) -> bool:
        return self.kind in PERSONAL_KINDS

    @property
    def sort_key(self) -> tuple[int, int]:
        """Sorts the largest in US dollars first: only the first few are written out."""
        return -(self.usd_floor or self.usd_ceiling or 0), self.pk

    @property
    def excluded_kind(self) -> str:
        """The kind under which it is listed, where its kind is never added."""
        return "company-level" if self.kind in COMPANY_KINDS else self.kind

    @cached_property
    def not_added_reason(self) -> str:
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
    def sum_key(self) -> SumKey:
        """The sum to which it belongs."""
        return self.amount.currency, self.amount.basis

    @property
    def is_each_unclear(self) -> bool:
        """Whether it goes to several people, and no report says if the amount is for each or for all."""
        each = self.amount.each
        return each == Each.UNCLEAR or (each == "" and (self.to_many or self.number.low not in (None, 1)))

    @property
    def min_number(self) -> int:
        """The lowest number of offers; an unknown number counts as 1."""
        return max(self.number.low or 1, 1) if self.number_sum is None else self.number_sum

    @property
    def multiplier(self) -> int:
        """The factor of the floor: the lowest number of offers if the amount is for each, else 1."""
        return self.min_number if self.amount.each == Each.EACH else 1

    @property
    def floor(self) -> int:
        """The least that it adds, in hundredths of its currency."""
        return (self.amount.low or 0) * self.multiplier if self.floor_sum is None else self.floor_sum

    @property
    def has_unknown_number(self) -> bool:
        """Whether the number of offers matters to the sum and is unknown."""
        return self.number.low is None and (self.amount.each == Each.EACH or self.is_each_unclear)

    @property
    def may_be_higher(self) -> bool:
        """Whether it may add more than its floor: no equal ceiling, an unclear number or unclear *each*."""
        return (
            self.amount.low != self.amount.high
            or self.is_each_unclear
            or self.has_unknown_number
            or (self.amount.each == Each.EACH and self.number.low != self.number.high)
        )

    @property
    def exceeds_floor(self) -> bool:
        """Whether it certainly adds more than its floor."""
        return self.amount.low_exclusive or (self.amount.each == Each.EACH and self.number.low_exclusive)

    @property
    def is_approximate(self) -> bool:
        return self.amount.about or self.number.about

    @property
    def group_key(self) -> tuple[Any, ...]:
        """Bids that are equal in it are counted as one group, and one bid can stand for all of them."""
        if not self.is_personal:
            return "excluded kind", self.excluded_kind
        if self.not_added_reason:
            return "not added", self.not_added_reason
        flags = (
            self.challenge,
            self.may_be_higher,
            self.exceeds_floor,
            self.is_approximate,
            self.has_unknown_number,
        )
        return *self.sum_key, *flags, self.number.low_exclusive, self.number.low != self.number.high
