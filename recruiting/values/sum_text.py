"""What a text says of a sum, before it is known what each word of it comes to."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from recruiting.values.bounds import Bounds
from recruiting.values.refusals import Unreadable

MORE, ALSO, INSTEAD, BESIDE, RANGING = "more", "also", "instead", "beside", "ranging"
"""How a sum follows the last: to be added, by “and”, in its place, without a word, or as the upper bound."""

SEASON = "per-season"
_RATES = ("per-year", "per-month", "per-week", "per-day", "per-hour")
DOUBTFUL_BASES = {
    "per-share or per-week": ("per-share", "per-week"),
    SEASON: ("per-year", "unclear"),
    **{f"{rate} or total": (rate, "total") for rate in _RATES},
}
"""What may be reckoned in two ways, and which ones: “주당”, a season, “four years at US$5m”."""


@dataclass(slots=True)
class Group:
    """One sum of the text, how it follows the one before it, and how it is reckoned."""

    bounds: Bounds
    joint: str = ""
    signs: list[tuple[str, ...]] = field(default_factory=list)
    has_period: bool = False
    """Whether it is said right behind it how long it is paid over."""
    is_listed: bool = False
    """Whether a comma stands before it."""
    basis: str = ""
    each: str = ""
    """What is said of it itself, behind it or right before it."""


@dataclass(slots=True)
class SumText:
    """What a text says of a sum: ``groups`` of more than one are several sums."""

    groups: list[Group] = field(default_factory=list)
    signs: list[tuple[str, ...]] = field(default_factory=list)
    sign_words: set[str] = field(default_factory=set)
    bases: list[str] = field(default_factory=list)
    each: str = ""
    """Whether it goes to each or to all together, as it is said last."""
    period: str = ""
    rate: str = ""
    """What a sum behind “four years at” may be reckoned by."""
    nouns: bool = False
    addition: str = ""
    unread: str = ""

    @property
    def has_sign(self) -> bool:
        """Whether a currency is given, or may be."""
        return bool(self.signs or any(group.signs for group in self.groups))

    @property
    def is_more_than_figure(self) -> bool:
        """Whether it says what no column of a sum holds."""
        is_open = any(group.bounds.is_open for group in self.groups)
        return self.nouns or is_open or bool(self.addition) or len(self.groups) > 1 or SEASON in self.bases

    def basis_of(self, group: Group) -> str:
        """How a sum is reckoned: as it says, or as those do that stand with it.

        Where something is not read it may be that: “€5m first year, €10m second year”.
        """
        if self.unread:
            return group.basis
        if len(self.groups) == 1 or not any(other.basis for other in self.groups):
            return self.basis
        if self.is_list:
            is_period_of_one = any(other.has_period for other in self.groups[:-1])
            return group.basis or ("" if is_period_of_one else self.groups[-1].basis)
        at = self.groups.index(group)
        before = next((other.basis for other in reversed(self.groups[: at + 1]) if other.basis), "")
        following = self.groups[at + 1 : at + 2]
        if before or group.has_period or not following or following[0].joint == BESIDE:
            return before
        return following[0].basis

    def each_of(self, group: Group) -> str:
        """Whether a sum goes to each: as it says; in a list or a range as the last sum does."""
        is_joined = self.is_list or any(other.joint == RANGING for other in self.groups)
        is_of_all = is_joined or not any(other.each for other in self.groups)
        return group.each or (self.each if is_of_all else "")

    def has_no_period(self, group: Group) -> bool:
        """Whether the length of time is another's: “US$100m over 4 years, US$10m signing bonus”."""
        earlier = self.groups[: self.groups.index(group)]
        is_apart = group.joint not in (INSTEAD, RANGING) and not (group.basis or group.has_period)
        return is_apart and any(other.has_period for other in earlier)

    @property
    def is_list(self) -> bool:
        """Whether sums are joined that may be added up."""
        return any(group.joint in (MORE, ALSO) for group in self.groups)

    @property
    def basis(self) -> str:
        """The one basis that is said; raises Unreadable for two that contradict each other."""
        if not self.bases:
            return f"{self.rate} or total" if self.rate else ""
        others = [basis for basis in dict.fromkeys(self.bases) if basis != "total"]
        if len(others) > 1:
            raise Unreadable(_("it is reckoned in two ways: %(bases)s") % {"bases": ", ".join(others)})
        return others[0] if others else self.bases[0]
