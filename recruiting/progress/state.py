"""A candidate's state: the last thing that happened to them, where reports tell what came last."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from recruiting.models.event import EventKind
from recruiting.models.record import Reached
from recruiting.values import Count, Status

REACHED_BY = {
    EventKind.MESSAGE: Reached.APPROACHED,
    EventKind.CALL: Reached.APPROACHED,
    EventKind.INTERVIEW: Reached.IN_TALKS,
    EventKind.MEETING: Reached.IN_TALKS,
    EventKind.TALKS: Reached.IN_TALKS,
    EventKind.OFFERED: Reached.OFFERED,
    EventKind.DECLINED: Reached.DECLINED,
    EventKind.TURNED_DOWN: Reached.TURNED_DOWN,
    EventKind.WITHDRAWN: Reached.WITHDRAWN,
    EventKind.EXPIRED: Reached.EXPIRED,
    EventKind.COLLAPSED: Reached.COLLAPSED,
    EventKind.ACCEPTED: Reached.ACCEPTED,
    EventKind.SIGNED: Reached.SIGNED,
    EventKind.STARTED: Reached.STARTED,
    EventKind.NEVER_STARTED: Reached.NEVER_STARTED,
    EventKind.LEFT: Reached.LEFT,
}
"""What each kind of event brings its candidates to; the other kinds change nobody's state."""

WAY = [
    Reached.APPROACHED,
    Reached.IN_TALKS,
    Reached.OFFERED,
    Reached.ACCEPTED,
    Reached.SIGNED,
    Reached.STARTED,
    Reached.LEFT,
]
"""The steps that follow each other by nature, whether or not a report dates them."""

REFUSALS = (Reached.DECLINED, Reached.TURNED_DOWN, Reached.WITHDRAWN, Reached.EXPIRED, Reached.COLLAPSED)

HOW_FAR: dict[str, int] = {code: place for place, code in enumerate(WAY)}
"""How far each is along the way: what ends it stands beside the step that it refuses."""
HOW_FAR |= dict.fromkeys(REFUSALS, HOW_FAR[Reached.ACCEPTED])
HOW_FAR[Reached.NEVER_STARTED] = HOW_FAR[Reached.STARTED]


@dataclass(frozen=True)
class Happening:
    """One event, or the start or end of a job, as far as it moves somebody on."""

    reached: str
    earliest: date | None = None
    latest: date | None = None
    step: int | None = None
    people: Count = field(default_factory=Count)
    candidates: frozenset[int] = frozenset()
    offers: frozenset[int] = frozenset()
    event: int | None = None
    after: int | None = None

    @property
    def of_nobody(self) -> bool:
        """Whether it is told of 0 people: then it happened to nobody."""
        return self.people.status == Status.GIVEN and self.people.high == 0

    @property
    def of_some(self) -> bool:
        """Whether it is told of a number of people, and not of all."""
        return self.people.status == Status.GIVEN and self.people.words.casefold() not in ("all", "both")


@dataclass(frozen=True)
class Reach:
    """How far somebody came; ``some``: true of some of them only."""

    code: str = Reached.APPROACHED
    some: bool = False
    nobody_accepted: bool = False


def state(happenings: Iterable[Happening], number: Count | None = None) -> Reach:
    """The state of a candidate of ``number`` people: the last by date, then step, then the way of things.

    Opposite reports that nothing orders leave it open. What happened to 0 people changes nothing.
    """
    happenings = list(happenings)
    told = [each for each in happenings if not each.of_nobody]
    part = {id(each): is_part(each, number) for each in told}
    last = [
        each for each in told if not any(_outlived(each, other, part) for other in told if other is not each)
    ] or told
    kinds = {each.reached for each in last}
    code: str
    if len({each.reached for each in last if not part[id(each)]}) > 1:
        code, some = Reached.OPEN, False
    elif kinds:
        code = max(kinds, key=_furthest)
        some = len(kinds) > 1 or all(part[id(each)] for each in last)
    else:
        code, some = Reached.APPROACHED, False
    return Reach(code, some, nobody_accepted(happenings))


def nobody_accepted(happenings: Iterable[Happening]) -> bool:
    """Whether a report says that nobody had accepted, and none that somebody had."""
    accepted = [each for each in happenings if each.reached in WAY[WAY.index(Reached.ACCEPTED) :]]
    return bool(accepted) and all(each.of_nobody for each in accepted)


def is_part(happening: Happening, number: Count | None) -> bool:
    """Whether it is true of a part only of ``number`` people."""
    if not happening.of_some or number is None:
        return happening.of_some
    whole, told = (number.low, number.high), (happening.people.low, happening.people.high)
    return whole != (1, 1) and (told != whole or number.low != number.high or number.low is None)


def order(a: Happening, b: Happening) -> int:
    """-1 if reports put ``a`` before ``b``, 1 if after, 0 if neither date nor step orders them."""
    for first, second, sign in ((a, b, -1), (b, a, 1)):
        if first.latest and second.earliest and first.latest < second.earliest:
            return sign
    if a.step is not None and b.step is not None and a.step != b.step:
        return -1 if a.step < b.step else 1
    for first, second, sign in ((a, b, -1), (b, a, 1)):
        if first.event is not None and second.after == first.event:
            return sign
    return 0


def _outlived(each, other, part):
    """Whether ``other`` came after ``each`` and took its place."""
    both_parts = part[id(each)] and part[id(other)]
    if both_parts and other.reached in REFUSALS and each.reached not in WAY[:3]:
        return False  # Some accepted, some declined: these are different people.
    told = order(each, other)
    return told < 0 or (told == 0 and _by_nature(each.reached, other.reached))


def _by_nature(before, after):
    if after in REFUSALS:
        return before in WAY[:3]
    if after == Reached.NEVER_STARTED:
        return before in WAY[:5]
    return before in WAY and after in WAY and WAY.index(before) < WAY.index(after)


def _furthest(code):
    return WAY.index(code) if code in WAY else -1
