"""A candidate's state: the last thing that happened to them, where reports tell what came last."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from recruiting.models.event import EventKind
from recruiting.models.record_codes import Reached
from recruiting.values import Count, Status

REACHED_BY = {
    EventKind.EXPECTED: Reached.EXPECTED,
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
    EventKind.STAYED: Reached.STAYED,
}
"""The state to which each kind of event brings its candidates."""

WITHOUT_EFFECT = (
    *(EventKind.APPLIED, EventKind.STATEMENT, EventKind.ANNOUNCEMENT, EventKind.WILL_NOT_MATCH),
    *(EventKind.NOTICE, EventKind.LAY_OFF, EventKind.LEGAL_STEP),
)
"""The kinds of events that change nobody's state."""

STEPS: list[str] = [
    Reached.EXPECTED,
    Reached.APPROACHED,
    Reached.IN_TALKS,
    Reached.OFFERED,
    Reached.ACCEPTED,
    Reached.SIGNED,
    Reached.STARTED,
    Reached.LEFT,
]
"""The steps in their natural order, for events that no report dates."""

BEFORE_ANSWER = STEPS[: STEPS.index(Reached.ACCEPTED)]

AGREED = STEPS[STEPS.index(Reached.ACCEPTED) :]

REFUSALS = (Reached.DECLINED, Reached.TURNED_DOWN, Reached.WITHDRAWN, Reached.EXPIRED, Reached.COLLAPSED)

STAYED = (Reached.STAYED, Reached.SIGNED_STAYED)
"""The states that undo an acceptance, and so come after it without a date."""

ENDED_BEFORE_STAYING = (Reached.WITHDRAWN, Reached.EXPIRED, Reached.COLLAPSED, Reached.NEVER_STARTED)
"""How it ended for who then stayed with the employer: no report contradicts another that says both."""

VOIDED = (Reached.WITHDRAWN, Reached.COLLAPSED)
"""What ends an offer, or a move, though people had agreed to it."""

ENDINGS = (*REFUSALS, *STAYED, Reached.NEVER_STARTED)
"""What ends an approach before anybody started."""

STEP_RANK: dict[str, int] = {code: place for place, code in enumerate(STEPS)}
"""How far each is along the way: what ends it stands beside the step that it refuses."""
STEP_RANK |= dict.fromkeys(REFUSALS, STEP_RANK[Reached.ACCEPTED])
STEP_RANK |= dict.fromkeys((Reached.NEVER_STARTED, *STAYED), STEP_RANK[Reached.STARTED])


_ALL = re.compile(
    r"(?:all|both|each|every\w*|semua\w*|seluruh\w*)\b(?!.*\b(?:but|except|kecuali)\b)", re.IGNORECASE
)
"""How reports say that it is true of each of them: “all three”, “both”."""


@dataclass(frozen=True)
class StateChange:
    """A change of state: one event, or the start or end of a job.

    ``sources`` are the reports that tell it, ``reported`` the first and the last of their days, ``is_weak``
    that none of them is serious; ``after`` holds the events that it is told to come after, however far back.
    """

    reached: str
    earliest: date | None = None
    latest: date | None = None
    step: int | None = None
    people: Count = field(default_factory=Count)
    candidates: frozenset[int] = frozenset()
    offers: frozenset[int] = frozenset()
    event: int | None = None
    after: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    reported: tuple[date, date] | None = None
    is_weak: bool = False
    when: str = ""

    @property
    def of_nobody(self) -> bool:
        """Whether reports say that it happened to 0 people, or to “none”."""
        is_zero = self.people.status == Status.GIVEN and self.people.high == 0
        return is_zero or self.people.status == Status.NONE

    @property
    def of_some(self) -> bool:
        """Whether reports count people, agreed or not, and do not say that it is all of them."""
        return self.people.status in (Status.GIVEN, Status.OPEN) and not _ALL.match(self.people.words)


ANOTHER, UNCLEAR, LATER = "another", "unclear", "later"
"""Which offer somebody accepted who had this one; who stayed for this one came later all the same."""


@dataclass(frozen=True)
class Reach:
    """How far somebody came; ``some``: true of some of them only.

    ``part`` says of how many, in the notation of a Count, and of how many in all, where reports tell;
    ``began`` and ``left`` when they started and left, as reported: empty if undated, None if they did not.
    ``instead`` says of an offer that whom it went to agreed to another (ANOTHER), or to one that no report
    names (UNCLEAR).
    ``is_doubted``: nobody serious says that they came so far.
    ``rivals`` are the states of which reports differ, ``beside`` what weak reports alone say instead.
    """

    code: str = Reached.APPROACHED
    some: bool = False
    nobody_accepted: bool = False
    rivals: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    part: tuple[str, int] | None = None
    began: str | None = None
    left: str | None = None
    instead: str = ""
    is_doubted: bool = False


def state(changes: Iterable[StateChange], number: Count | None = None) -> Reach:
    """The state of a candidate of ``number`` people: its last change by ``compare_order``, else by nature.

    Opposite reports that nothing orders differ; a weak one stands beside a serious one. What happened to
    0 people changes nothing.
    """
    changes = list(changes)
    effective = [each for each in changes if not each.of_nobody]
    solid = [each for each in effective if not (each.is_weak and _is_overruled(each, effective))]
    part = {id(each): is_of_part(each, number) for each in solid}
    last = [
        each
        for each in solid
        if not any(_is_superseded(each, other, part) for other in solid if other is not each)
    ] or solid
    reach = _reach_of(last, part, solid)
    overruled = [each for each in effective if each not in solid]
    # A weak step after which a later one is told contradicts nothing.
    weak = {
        each.reached for each in overruled if not any(compare_order(each, one, False) < 0 for one in solid)
    }
    return replace(reach, nobody_accepted=nobody_accepted(changes), beside=tuple(sorted(weak)))


def _reach_of(last: list[StateChange], part: dict[int, bool], changes: Iterable[StateChange]) -> Reach:
    kinds = {each.reached for each in last}
    whole = {each.reached for each in last if not part[id(each)]}
    if len(whole) > 1:
        rivals = tuple(sorted(whole, key=lambda code: (STEP_RANK.get(code, 0), code)))
        return Reach(Reached.OPEN, rivals=rivals)
    if not kinds:
        return Reach(Reached.APPROACHED)
    # Of a group of which some have left, those who are there say where it is.
    code = max(kinds & {*AGREED} - {Reached.LEFT} or kinds, key=_step_index)
    some = len(kinds) > 1 or all(part[id(each)] for each in last)
    return Reach(_with_signature(code, changes), some, is_doubted=are_weak(last, code))


def are_weak(changes: Iterable[StateChange], code: str) -> bool:
    """Whether those that tell of a step are all weak."""
    return {each.is_weak for each in changes if each.reached == code} == {True}


def _with_signature(code: str, changes: Iterable[StateChange]) -> str:
    """The state, “signed, then stayed” if they signed and then withdrew or stayed."""
    signed = any(each.reached == Reached.SIGNED for each in changes)
    return Reached.SIGNED_STAYED if signed and code in (Reached.STAYED, Reached.WITHDRAWN) else code


def _is_overruled(weak: StateChange, others: Iterable[StateChange]) -> bool:
    """Whether a serious report contradicts a weak one, and neither can be dated before the other."""
    return any(
        not other.is_weak
        and (_contradict(weak.reached, other.reached) or _undoes(weak.reached, other.reached))
        and compare_order(other, weak, by_report=False) == 0
        for other in others
    )


def _contradict(code: str, other: str) -> bool:
    if Reached.EXPECTED in (code, other) and {code, other} & set(ENDINGS):
        return True  # Who refused may be expected all the same, and the other way round.
    return code != other and not is_earlier_by_nature(code, other) and not is_earlier_by_nature(other, code)


def _undoes(code: str, other: str) -> bool:
    """Whether ``code`` ends what ``other`` agreed: they do not come after all, or have left."""
    return other in AGREED and code in (*ENDINGS, Reached.LEFT) and code != other


def nobody_accepted(changes: Iterable[StateChange]) -> bool:
    """Whether a report says that nobody had accepted, and no report says that somebody had."""
    accepted = [each for each in changes if each.reached in STEPS[STEPS.index(Reached.ACCEPTED) :]]
    return bool(accepted) and all(each.of_nobody for each in accepted)


def is_of_part(change: StateChange, number: Count | None) -> bool:
    """Whether it is true of a part only of ``number`` people."""
    if not change.of_some or number is None:
        return change.of_some
    whole, part = (number.low, number.high), (change.people.low, change.people.high)
    return whole != (1, 1) and (part != whole or number.low != number.high or number.low is None)


def compare_order(a: StateChange, b: StateChange, by_report: bool = True) -> int:
    """-1 if reports put ``a`` before ``b``, 1 if after, 0 if nothing orders them.

    By date, then by what is told to come after what, then by the order in which one report tells them, then
    by the days of the reports.
    """
    for first, second, sign in ((a, b, -1), (b, a, 1)):
        if first.latest and second.earliest and first.latest < second.earliest:
            return sign
    for first, second, sign in ((a, b, -1), (b, a, 1)):
        if first.event is not None and first.event in second.after:
            return sign
    in_one_report = bool(a.sources & b.sources) or not (a.sources and b.sources)
    if in_one_report and a.step is not None and b.step is not None and a.step != b.step:
        return -1 if a.step < b.step else 1
    if by_report and a.reported and b.reported:
        for days, others, sign in ((a.reported, b.reported, -1), (b.reported, a.reported, 1)):
            if days[1] < others[0]:
                return sign
    return 0


def _is_superseded(each: StateChange, other: StateChange, part: dict[int, bool]) -> bool:
    """Whether ``other`` came after ``each`` and took its place."""
    if Reached.EXPECTED in (each.reached, other.reached) and {each.reached, other.reached} & set(AGREED):
        return each.reached == Reached.EXPECTED  # Who has agreed is expected, and has come further.
    both_parts = part[id(each)] and part[id(other)]
    if both_parts and other.reached in REFUSALS and each.reached not in BEFORE_ANSWER:
        return False  # Some accepted, some declined: these are different people.
    if both_parts and other.reached == Reached.LEFT and _are_fewer(other.people, each.people):
        return False  # Of those who started the others are still there.
    # Later reports tell of earlier steps: their days order only what contradicts each other.
    sequence = compare_order(each, other, by_report=_contradict(each.reached, other.reached))
    if both_parts and other.reached in STAYED and each.sources & other.sources and sequence == 0:
        return False  # So are those who came and those who stayed, as one report counts them.
    follows = is_earlier_by_nature(each.reached, other.reached) or _takes_away(each, other)
    return sequence < 0 or (sequence == 0 and follows)


def _are_fewer(some: Count, others: Count) -> bool:
    """Whether these are surely fewer people than the others."""
    return some.high is not None and others.low is not None and some.high < others.low


def _takes_away(each: StateChange, other: StateChange) -> bool:
    """Whether one report has an agreement and its withdrawal: nobody accepts what was withdrawn before."""
    is_agreement = each.reached in (Reached.ACCEPTED, Reached.SIGNED)
    return is_agreement and other.reached in VOIDED and bool(each.sources & other.sources)


def is_earlier_by_nature(before: str, after: str) -> bool:
    """Whether one state comes before another where no report orders them."""
    if after == Reached.DECLINED and before == Reached.STAYED:
        return True  # To stay is to decline, which says who answered.
    if after in REFUSALS:
        return before in BEFORE_ANSWER
    if after == Reached.NEVER_STARTED:
        return before in STEPS[: STEPS.index(Reached.STARTED)]
    if after in STAYED:
        return before in STEPS[: STEPS.index(Reached.STARTED)] or before in ENDED_BEFORE_STAYING
    return before in STEPS and after in STEPS and STEPS.index(before) < STEPS.index(after)


def _step_index(code: str) -> int:
    return STEPS.index(code) if code in STEPS else -1
