"""The headline of one aspect: the value that its claims come to, and what stands beside it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from recruiting.evidence.comparison import are_rivals, bears_out, is_narrower, is_same, says_same
from recruiting.evidence.provenance import Provenance, Weight, count_independent
from recruiting.models.columns import Code, Value
from recruiting.values import Basis, Edtf, Interval, Money, Status


class Kind(TextChoices):
    """How the headline of an aspect came about."""

    SETTLED = "settled", _("settled by an editor")
    WORKED_OUT = "worked-out", _("worked out from the reports")
    DIFFER = "differ", _("reports differ")
    NOT_REPORTED = "not-reported", _("not reported")


WITHOUT_VALUE = ("", "unknown", "not-said", "not-reported", "not-stated")
"""The codes that give no value."""

MOST_COMPARED = 50
"""Values of one aspect that are compared with all that is said: no honest reports differ in more."""

HELD_ORDER = {"announced": 0, "current": 1, "former": 2}
"""How the ways of holding a job follow each other: what was current when reported may have ended since."""


@dataclass(frozen=True)
class Statement:
    """The value that one claim gives of an aspect, what it weighs, and what it goes back to."""

    claim: str
    value: Value
    weight: Weight = Weight.SERIOUS
    provenance: Provenance = frozenset()


CORRECTED, PLANNED = "corrected", "planned"
"""Why nobody gives a value any more: its own outlet corrected it, or it was expected and came otherwise."""


@dataclass(frozen=True)
class OtherValue:
    """A value that is not the headline, with the claims that give it, by reference.

    ``former`` says why nobody gives it any more; it is empty where somebody does.
    """

    value: Value
    reports: int
    claims: tuple[str, ...]
    former: str = ""


@dataclass(frozen=True)
class Headline:
    """What the claims on an aspect come to.

    ``values`` is the headline, or those that differ, in the order in which they were given; ``reports`` is
    the number of independent reports that bear it out and ``claims`` are those that say it.
    """

    kind: Kind
    values: tuple[Value, ...] = ()
    reports: int = 0
    claims: tuple[str, ...] = ()
    others: tuple[OtherValue, ...] = ()


def work_out_headline(statements: Iterable[Statement]) -> Headline:
    """The headline that nobody settled, from the statements in the order in which they were published."""
    with_values = [one for one in statements if gives_value(one.value)]
    deciding = _deciding_statements([one for one in with_values if one.weight != Weight.CONTRADICTING])
    if not deciding:
        return _build_headline(Kind.NOT_REPORTED, [], [], with_values)
    values = _leading_values(deciding)
    return _build_headline(
        Kind.WORKED_OUT if len(values) == 1 else Kind.DIFFER, values, deciding, with_values
    )


def settled_headline(value: Value, statements: Iterable[Statement]) -> Headline:
    """The headline that an editor settled, beside what the claims say."""
    with_values = [one for one in statements if gives_value(one.value)]
    bearing = [one for one in with_values if gives_value(value) and bears_out(value, one.value)]
    heaviest = min((one.weight for one in bearing), default=Weight.SERIOUS)
    deciding = [one for one in bearing if one.weight == heaviest]
    return _build_headline(Kind.SETTLED, [value], deciding, with_values)


def with_former_reasons(headline: Headline, former: Mapping[str, str]) -> Headline:
    """The headline with, at each other value, why nobody gives it any more; ``former``: reasons by claim."""
    reasons = [{former.get(claim, "") for claim in other.claims} for other in headline.others]
    others = [
        replace(other, former=next(iter(why))) if len(why) == 1 else other
        for other, why in zip(headline.others, reasons, strict=True)
    ]
    return replace(headline, others=tuple(others))


def gives_value(value: Value) -> bool:
    """Whether a claimed value is more than silence."""
    if isinstance(value, Interval | Edtf):
        return value.status not in (Status.UNKNOWN, Status.OPEN)
    if isinstance(value, Code):
        return value not in WITHOUT_VALUE
    return value is not None and value != "" and value != frozenset()


def _deciding_statements(statements: Sequence[Statement]) -> list[Statement]:
    """Those that decide: figures or words before “undisclosed”, the heaviest, figures before words."""
    definite = [one for one in statements if _precision(one.value) < UNDISCLOSED] or list(statements)
    heaviest = min((one.weight for one in definite), default=Weight.SERIOUS)
    heavy = [one for one in definite if one.weight == heaviest]
    best = min((_precision(one.value) for one in heavy), default=FIGURE)
    return [one for one in heavy if _precision(one.value) == best]


FIGURE, WORDS, UNDISCLOSED = range(3)


def _precision(value: Value) -> int:
    if not isinstance(value, Interval | Edtf):
        return FIGURE
    if value.status == Status.UNDISCLOSED:
        return UNDISCLOSED
    return FIGURE if value.has_figure or value.status == Status.NONE else WORDS


def _leading_values(statements: Sequence[Statement]) -> list[Value]:
    """The value that leads, or the rivals of which none does."""
    values = _most_given(statements)
    ways_held = [value for value in values if isinstance(value, Code) and value in HELD_ORDER]
    if len(ways_held) == len(values):
        return [max(ways_held, key=HELD_ORDER.__getitem__)]
    counts = [_count_reports(statements, value, bears_out) for value in values]
    most = [value for value, number in zip(values, counts, strict=True) if number == max(counts)]
    first = _break_tie(most)
    return [_narrow(first[0], statements)] if len(first) == 1 else first


def _break_tie(values: Sequence[Value]) -> list[Value]:
    """Of values that equally many bear out: the narrower; all rivals, if any; else the most exact."""
    narrowest = [one for one in values if not any(is_narrower(other, one) for other in values)] or values
    rivals = [one for one in narrowest if any(are_rivals(one, other) for other in narrowest)]
    return rivals if len(rivals) > 1 else [min(narrowest, key=_breadth)]


def _breadth(value: Value) -> tuple[int, ...]:
    """How much a value leaves open; more is larger."""
    if isinstance(value, Edtf):
        if value.earliest is None or value.latest is None:
            return (True, 0)
        return (False, (value.latest - value.earliest).days)
    if isinstance(value, Interval):
        left_out = isinstance(value, Money) and (value.basis == Basis.UNCLEAR) + (not value.each)
        if value.low is None or value.high is None:
            return (True, 0, left_out)
        return (value.about, value.high - value.low, left_out)
    return ()


def _narrow(value: Value, statements: Sequence[Statement]) -> Value:
    """A narrower value within ``value``, if at least as many reports give it as give ``value`` itself.

    'US$10m' of two reports leads before 'up to US$10m' of one, since all three agree with the latter only
    because it says less.
    """
    within = [one for one in statements if is_narrower(one.value, value)]
    if not within:
        return value
    inner = _distinct(one.value for one in within)
    if len(inner) > MOST_COMPARED:
        return value
    numbers = [_count_reports(statements, one, says_same) for one in inner]
    best = _break_tie([one for one, number in zip(inner, numbers, strict=True) if number == max(numbers)])
    if len(best) > 1 or max(numbers) < _count_reports(statements, value, is_same):
        return value
    return _narrow(best[0], statements)


def _count_reports(
    statements: Sequence[Statement], value: Value, agrees: Callable[[Value, Value], bool]
) -> int:
    return count_independent(one.provenance for one in statements if agrees(value, one.value))


def _build_headline(
    kind: Kind, values: Sequence[Value], deciding: Sequence[Statement], with_values: Sequence[Statement]
) -> Headline:
    bearing = [one for one in deciding if any(bears_out(value, one.value) for value in values)]
    says = [any(says_same(value, one.value) for value in values) for one in with_values]
    saying = [one for one, says_it in zip(with_values, says, strict=True) if says_it]
    others = [one for one, says_it in zip(with_values, says, strict=True) if not says_it]
    return Headline(
        kind,
        tuple(values),
        count_independent(one.provenance for one in bearing),
        tuple(one.claim for one in sorted(saying or bearing, key=lambda one: one.weight)),
        tuple(_other_values(others)),
    )


def _other_values(statements: Sequence[Statement]) -> Iterator[OtherValue]:
    by_value: dict[Value, list[Statement]] = {}
    for one in statements:
        by_value.setdefault(one.value, []).append(one)
    for value in _distinct(by_value):
        same = by_value[value]
        yield OtherValue(
            value, count_independent(one.provenance for one in same), tuple(one.claim for one in same)
        )


def _most_given(statements: Sequence[Statement]) -> list[Value]:
    """Each value once, in order; of very many those that most claims give."""
    values = _distinct(one.value for one in statements)
    if len(values) <= MOST_COMPARED:
        return values
    numbers = Counter(one.value for one in statements)
    most = set(sorted(values, key=numbers.__getitem__, reverse=True)[:MOST_COMPARED])
    return [value for value in values if value in most]


def _distinct(values: Iterable[Value]) -> list[Value]:
    """Each value once, in order; texts that differ in capitals are one."""
    by_key: dict[Value, Value] = {}
    for value in values:
        key = " ".join(value.split()).casefold() if type(value) is str else value
        by_key.setdefault(key, value)
    return list(by_key.values())
