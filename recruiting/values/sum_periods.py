"""Where a length of time ends that a sum is paid over."""

from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND_HALF,
    BEHIND,
    EITHER,
    ONE_UNIT,
    OTHERWISE,
    QUALIFIER,
    RANGE,
    SPAN,
    UNIT,
)
from recruiting.values.sum_figures import is_length
from recruiting.values.text_reader import MARK, TextReader

_BEHIND_NUMBERS = {RANGE, OTHERWISE, BEHIND, UNIT, MARK}
"""Only behind these a number may count units of time."""


def length_end(reader: TextReader, at: int, opened: bool) -> int:
    """Where the length of time ends that stands at ``at``; 0 if none does."""
    kinds = reader.kinds[at]
    if SPAN in kinds and (span := reader.phrase(at, SPAN)):
        return span[1]
    if opened and (one := reader.phrase(at, ONE_UNIT)):
        return one[1]
    start = _past(reader, at, ABOUT, QUALIFIER, ADVERB) if opened else at
    if opened and reader.sign(start) in ("a", "an") and reader.number(start + 1):
        start += 1  # “over a four-year period”
    if number := reader.number(start):
        end = number[1]
    elif opened and reader.sign(start) in ("a", "an"):
        end = start + 1
    else:
        return 0
    if reader.kinds[end].isdisjoint(_BEHIND_NUMBERS):
        return 0
    end = past_qualifier(reader, end)
    upper = reader.phrase(end, RANGE) or _either(reader, end)
    if upper and (number := reader.number(_past(reader, upper[1], QUALIFIER))):  # “2 to less than 4 months”
        end = number[1]
    unit = reader.phrase(reader.past_joints(end), UNIT)
    if not unit or unit[0] in ("share", "person") or not is_length(reader, end):
        return 0
    return _past(reader, unit[1], AND_HALF)


def past_qualifier(reader: TextReader, at: int) -> int:
    """Past the plus of “4+ years”, and the “or more” of “4 or more years”."""
    behind = reader.phrase(at, BEHIND)
    return behind[1] if behind and reader.phrase(behind[1], UNIT) else at


def _either(reader: TextReader, at: int) -> tuple[str, int] | None:
    """The “or” of “2 or 3 years”, or the slash of “2/3 years”."""
    joint = reader.phrase(at, OTHERWISE)
    return joint if joint and (joint[0] == EITHER or reader.sign(at) == "/") else None


def _past(reader: TextReader, at: int, *kinds: str) -> int:
    """The place behind any phrases of these kinds."""
    while phrase := next((phrase for kind in kinds if (phrase := reader.phrase(at, kind))), None):
        at = phrase[1]
    return at
