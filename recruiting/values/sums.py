"""A typed sum: walked word by word into bounds, basis, period and what else stands there."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise

from django.utils.translation import gettext as _

from recruiting.values.bounds import Bounds, bounds_at, is_addition
from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND,
    BASIS,
    BEHIND,
    BETWEEN,
    CURRENCY,
    EACH,
    FILLER,
    LUMP,
    NOUN,
    NUMBER,
    OPENER,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    SPAN,
)
from recruiting.values.refusals import Unreadable
from recruiting.values.sum_figures import currency_at, figure_at
from recruiting.values.sum_reckoning import read_basis, read_each, read_period
from recruiting.values.sum_text import ALSO, BESIDE, INSTEAD, MORE, RANGING, Group, SumText
from recruiting.values.sum_walk import SumWalk
from recruiting.values.text_reader import MARK, TextReader
from recruiting.values.words import NUMBER as DIGITS

_MOST_SUMS, _FEW = 6, 100
_ONLY_BEFORE = {"c", "ca"}
"""Behind a sum these are cents, or nothing known."""
_RATED = {"of", "at", "@", "zu", "a"}
"""Between a length of time and a sum that each part of it may cost."""
_ENDS = ("figure", "basis", "period", "each", "qualifier", "sign")
"""After these a sum is said in full."""


def read_sum(reader: TextReader) -> SumText:
    """All that a text says of a sum; ``unread`` begins with the first word that says nothing known."""
    walk = SumWalk(reader)
    while walk.at < reader.count:
        if end := walk.times.get(walk.at):
            walk.at, walk.last, walk.sum.nouns = end, "noun", True
            continue
        for name, step in _steps_from(reader.kinds[walk.at]):
            if step(walk):
                walk.last = name
                break
        else:
            walk.sum.unread = walk.sum.unread or reader.between(walk.at, reader.count)
            walk.at += 1
            walk.last = ""
    _share_scales(walk.sum.groups)
    _share_joint(walk.sum.groups)
    return walk.sum


def _share_joint(groups: list[Group]) -> None:
    """“US$5m in cash, US$2m in bonus and US$1m in stock”: what joins the last joins all of the list."""
    last = groups[-1].joint if groups else ""
    for group in groups[1:-1] if last in (ALSO, MORE) else ():
        group.joint = last if group.is_listed else group.joint


def _share_scales(groups: list[Group]) -> None:
    """“US$100 or 200 million”, “100+ to 200 million”: the scale of the second sum is the first's too."""
    for group, following in pairwise(groups):
        lower, upper = group.bounds.figures[-1], following.bounds.figures[0]
        if following.joint in (INSTEAD, RANGING) and not lower.scales and not upper.prefix:
            lower.terms[0].scales += upper.scales


def _read_figure(walk: SumWalk) -> bool:
    reading = bounds_at(walk.reader, walk.at, figure_at)
    if not reading:
        return False
    (bounds, end), start = reading, walk.at
    is_bound = bool(walk.sum.groups and walk.sum.groups[-1].bounds.side)  # “3億円以上5億円以下”
    if walk.last == "figure" and not is_bound and walk.reader.sign(start) in (DIGITS, "±"):
        raise Unreadable(_("could not read “%(rest)s”") % {"rest": walk.reader.between(start, end)[:60]})
    if walk.rate and walk.reader.sign(walk.rated_from) in _RATED and walk.at <= walk.rated_from + 1:
        walk.sum.rate = walk.rate
    walk.at = end
    if _counts_heads(walk, bounds):
        walk.sum.nouns = True
        return True
    if _is_part(walk, bounds):
        walk.at = start
        return False
    if len(walk.sum.groups) == _MOST_SUMS:
        raise Unreadable(_("several sums: enter each by itself"))
    group = Group(
        bounds, walk.joint or (BESIDE if walk.sum.groups else ""), basis=walk.next_basis, each=walk.next_each
    )
    for figure in bounds.figures:
        group.signs += figure.signs
        walk.sum.sign_words |= figure.sign_words
    group.is_listed = "," in (walk.reader.sign(start - 1), walk.reader.sign(start))
    walk.sum.groups.append(group)
    walk.joint = walk.next_basis = walk.next_each = ""
    return True


def _counts_heads(walk: SumWalk, bounds: Bounds) -> bool:
    """Whether a small number without sign and scale behind a sum is no other sum: “US$4m for the four”."""
    if not walk.sum.groups or walk.joint or len(bounds.figures) > 1:
        return False
    figure = bounds.figures[0]
    return not figure.signs and not figure.scales and 1 <= figure.terms[0].numeral.value < _FEW


def _is_part(walk: SumWalk, bounds: Bounds) -> bool:
    """Whether it is a part of something, “a quarter” behind a sum: no other sum, but of a year perhaps."""
    figure = bounds.figures[0]
    is_bare = not figure.signs and not figure.scales
    return bool(walk.sum.groups) and not walk.joint and is_bare and figure.terms[0].numeral.value < 1


def _read_qualifier(walk: SumWalk) -> bool:
    """“at least” or “max” behind a sum and what is said of it."""
    if walk.reader.between(walk.at - 1, walk.at + 1) == "de plus":
        return False
    behind = walk.reader.phrase(walk.at, BEHIND) or walk.reader.phrase(walk.at, QUALIFIER)
    about = walk.reader.phrase(walk.at, ABOUT)
    if about and walk.reader.sign(walk.at) in _ONLY_BEFORE:
        about = None
    if not walk.sum.groups or not (behind or about):
        return False
    meaning, end = behind or about or ("", 0)
    if bounds_at(walk.reader, end, figure_at) or (behind and walk.reader.sign(end) == "to"):
        return False  # “and up to”
    if is_addition(walk.reader, walk.at, end) or (isinstance(meaning, tuple) and meaning[1]):
        return False
    bounds = walk.sum.groups[-1].bounds
    bounds.qualify("about" if meaning is True else meaning if isinstance(meaning, str) else meaning[0])
    walk.at = end
    return True


def _read_joint(walk: SumWalk) -> bool:
    """“and”, “plus”, “or”: what comes next is another sum, or something of no known size."""
    if not walk.sum.groups or _joins_nothing(walk.reader, walk.at):
        return False
    joint, last = walk.at, walk.last
    plus, noun = walk.reader.phrase(joint, PLUS), walk.reader.phrase(joint, NOUN)
    if plus and ((noun and noun[1] > plus[1]) or plus[1] == walk.reader.count):
        return False  # “before tax”; “5 millones de euros más”: so much more
    if walk.past(PLUS):
        return _join(walk, joint, MORE, last in _ENDS or last in ("noun", "filler"))
    if walk.past(AND):
        is_between = len(walk.sum.groups) == 1 and walk.reader.phrase(0, BETWEEN)
        return _join(walk, joint, RANGING if is_between else ALSO, last in _ENDS)
    upper = walk.reader.phrase(joint, RANGE)
    if upper and bounds_at(walk.reader, upper[1], figure_at):
        # “US$5m a year to US$10m a year”; “US$5m, later raised to US$10m” says more.
        walk.at, walk.joint = upper[1], RANGING if walk.last else BESIDE
        return True
    if walk.past(OTHERWISE) or walk.reader.sign(walk.at) == ";":
        walk.at += walk.at == joint
        walk.joint = INSTEAD
        return True
    return False


def _joins_nothing(reader: TextReader, at: int) -> bool:
    """Whether a word is no “or”: the last of a text, or a zero that was misread, “1O”."""
    word = reader.sign(at)
    is_zero = word == "o" and reader.is_adjacent(at) and reader.sign(at - 1) == DIGITS
    return is_zero or (word.isalpha() and at + 1 == reader.count)


def _join(walk: SumWalk, joint: int, how: str, adds: bool) -> bool:
    walk.joint = how
    if adds and not _sum_follows(walk):
        walk.sum.addition = walk.reader.between(joint, walk.reader.count)
    return True


def _sum_follows(walk: SumWalk) -> bool:
    """Whether a sum stands anywhere behind this place, so that it is said what is added."""
    return any(bounds_at(walk.reader, at, figure_at) for at in range(walk.at, walk.reader.count))


def _read_noun(walk: SumWalk) -> bool:
    noun = bool(walk.past(NOUN))
    walk.sum.nouns = walk.sum.nouns or noun
    return noun


def _read_sign(walk: SumWalk) -> bool:
    currency = currency_at(walk.reader, walk.at)
    # “US$(5m)” is negative.
    if not currency or (walk.reader.sign(currency[1]) == "(" and walk.reader.number(currency[1] + 1)):
        return False
    walk.sum.signs.append(currency[0])
    walk.sum.sign_words.add(walk.reader.words[walk.at].folded)
    walk.at = currency[1]
    return True


def _read_filler(walk: SumWalk) -> bool:
    if walk.reader.sign(walk.at) in ("-", "'") and walk.last and walk.at + 1 < walk.reader.count:
        walk.at += 1
        return bool(walk.sum.groups) or not walk.reader.number(walk.at)
    word = walk.reader.sign(walk.at)
    is_letter = len(word) == 1 and word.isalpha() and word.isascii() and word != "a"
    if is_letter and walk.reader.sign(walk.at + 1) != "'":
        return False  # an article that lost its noun, or a scale nobody knows
    return bool(walk.past(FILLER))


_Step = Callable[[SumWalk], bool]
_STEPS: list[tuple[str, _Step, frozenset[str]]] = [
    ("period", read_period, frozenset({OPENER, SPAN, NUMBER, DIGITS, QUALIFIER})),
    ("basis", read_basis, frozenset({PER, BASIS})),
    ("each", read_each, frozenset({EACH})),
    (
        "figure",
        _read_figure,
        frozenset({BETWEEN, QUALIFIER, ABOUT, ADVERB, FILLER, LUMP, NUMBER, CURRENCY, DIGITS}),
    ),
    ("qualifier", _read_qualifier, frozenset({BEHIND, QUALIFIER, ABOUT})),
    ("joint", _read_joint, frozenset({PLUS, AND, OTHERWISE, RANGE, MARK})),
    ("noun", _read_noun, frozenset({NOUN})),
    ("sign", _read_sign, frozenset({CURRENCY})),
    ("filler", _read_filler, frozenset({FILLER, MARK})),
]
"""The steps in their order, each by name, and what may stand at the beginning of what it takes."""


@cache
def _steps_from(kinds: frozenset[str]) -> list[tuple[str, _Step]]:
    """The steps that may take what begins with these kinds; what may be a currency is first a sum's."""
    steps = [(name, step) for name, step, beginnings in _STEPS if not beginnings.isdisjoint(kinds)]
    return sorted(steps, key=lambda pair: pair[0] != "figure") if CURRENCY in kinds else steps
