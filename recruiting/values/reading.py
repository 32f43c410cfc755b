"""How people write a figure: what is in a text, before it becomes a value."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

LARGEST = 2**63 - 1
LONGEST_TEXT = 500


class Unreadable(ValueError):
    """What was typed can't be read; the message says why, in words for the one who typed it."""


NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?"

_BY_HOW_MUCH = r"(?:(?:well|just|far|much|slightly|a little|a bit|comfortably|significantly) )?"
# What people write before a figure: pattern -> which bound it is, and whether that is exclusive.
QUALIFIERS = {
    _BY_HOW_MUCH + r"(?:more than|over|above)|exceeding|in excess of|upwards of|north of|>(?!=)": (
        "low",
        True,
    ),
    r"at least|no less than|not less than|a minimum of|>=|≥|from": ("low", False),
    _BY_HOW_MUCH + r"(?:less than|fewer than|under|below)|south of|<(?!=)": ("high", True),
    r"up to|as (?:much|many) as|at most|no more than|not more than|a maximum of|<=|≤": ("high", False),
}
ABOUT = r"about|around|roughly|approximately|approx\.?|some|circa|ca\.?|nearly|almost|close to|~|≈"

_QUALIFIED = re.compile(
    r"^(?:(?:exactly|precisely|a total of)\s+)?(?:(?P<about>"
    + ABOUT
    + r")\s*)?(?:(?P<qualifier>"
    + "|".join(QUALIFIERS)
    + r")\s*)?(?:(?P<about2>"
    + ABOUT
    + r")\s*)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:\.\.|–|—|-|\bto\b|\band\b)\s*(?P<exclusive><(?!=))?(?:<=)?\s*", re.IGNORECASE)
TRAILING_WORDS = re.compile(r"""\s*"((?:[^"]|"")*)"\s*$""")
QUOTED = re.compile(r"^\s*(?:'(.*)'|‘(.*)’|“(.*)”)\s*$", re.DOTALL)


def clean_text(text) -> str:
    """``text`` trimmed; refuses what no value is: control characters, and more than 500 characters."""
    text = str(text or "").strip()
    if len(text) > LONGEST_TEXT:
        raise Unreadable(_("this is too long for a value"))
    if any(ord(character) < 32 and character not in "\t\n\r" for character in text):
        raise Unreadable(_("there is a control character in it"))
    return re.sub(r"\s+", " ", text.replace("\xa0", " "))


def exact_decimal(units: int, scale: int) -> str:
    """``units`` of 1/``scale`` as a plain decimal without trailing zeros."""
    text = f"{Decimal(units) / scale:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_units(number: Decimal, scale) -> int:
    """``number`` in whole units of 1/``scale``; refuses what is finer or beyond a big integer."""
    units = number * scale
    if units > LARGEST:
        raise Unreadable(_("the figure is too large"))
    if units != units.to_integral_value():
        raise Unreadable(_("the figure is finer than can be kept"))
    return int(units)


_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = (
    {
        "nobody": 0,
        "no one": 0,
        "half a dozen": 6,
        "a dozen": 12,
        "dozen": 12,
        "two dozen": 24,
        "a hundred": 100,
    }
    | {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
    | {ten: number * 10 for number, ten in enumerate(_TENS, start=2)}
    | {
        f"{ten}{joint}{unit}": tens * 10 + units
        for tens, ten in enumerate(_TENS, start=2)
        for units, unit in enumerate(_UNITS, start=1)
        for joint in "- "
    }
)
_NUMBER = re.compile(rf"\s*({NUMBER})(?!\d|[.,]\d)")
_COMMA = re.compile(r"\s*(\d+,\d{1,2})(?!\d)|\s*(\d{1,3}(?:\.\d{3}){2,})(?!\d)")
# What people write behind a figure: pattern -> which bound it makes of it.
_BEHIND = {
    r"\+|-?plus\b|or (?:more|above|over|higher)\b|and (?:more|above|up)\b": "low",
    r"or (?:less|fewer|below|under)\b|at most\b|at the most\b": "high",
    r"or so\b": "about",
}
NUMBER_WORD = re.compile(
    r"\s*(" + "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def plain_figure(text):
    """A number in digits at the start of ``text``: (Decimal, no scale, rest), or None."""
    comma = _COMMA.match(text)
    if comma and (comma[2] or not _NUMBER.match(text)):
        raise Unreadable(
            _("“%(number)s”: write a decimal with a point, thousands with commas, as in 1,234.5")
            % {"number": (comma[1] or comma[2])[:30]}
        )
    if found := _NUMBER.match(text):
        if len(found[1]) > 30:
            raise Unreadable(_("the figure is too large"))
        return Decimal(re.sub("[, ]", "", found[1])), None, text[found.end() :]
    return None


def read_bounds(text, figure_at, scale):
    """Qualifier, figure or range at the start of ``text``, as keyword arguments of an Interval, and the rest.

    ``figure_at(text)`` reads one figure: (Decimal, factor or None, rest) or None. In “200-500m” the factor
    of the second figure is the first one's too.
    """
    rest = re.sub(r"^(?:between|from)\s+(?=.*(?:\band\b|\bto\b|-|–))", "", text, flags=re.IGNORECASE)
    opening = _QUALIFIED.match(rest)
    about = bool(opening["about"] or opening["about2"])
    side, exclusive = "", False
    if opening["qualifier"]:
        side, exclusive = next(
            meaning
            for pattern, meaning in QUALIFIERS.items()
            if re.fullmatch(pattern, opening["qualifier"], re.IGNORECASE)
        )
    first = figure_at(rest[opening.end() :])
    if first is None:
        raise Unreadable(_("no figure found in “%(text)s”") % {"text": text[:60]})
    number, factor, rest = first
    second = None
    if (joint := _RANGE.match(rest)) and side != "high":
        second = figure_at(rest[joint.end() :])
    if second is not None:
        high_number, high_factor, rest = second
        low = in_units(number * (factor or high_factor or 1), scale)
        high = in_units(high_number * (high_factor or 1), scale)
        return {
            "low": low,
            "high": high,
            "low_exclusive": side == "low" and exclusive,
            "high_exclusive": bool(joint["exclusive"]),
            "about": about,
        }, rest
    units = in_units(number * (factor or 1), scale)
    for pattern, meaning in _BEHIND.items():
        if behind := re.match(rf"\s*(?:{pattern})", rest, re.IGNORECASE):
            rest = rest[behind.end() :]
            if meaning == "about":
                about = True
            else:
                side = side or meaning
    if side:
        return {side: units, f"{side}_exclusive": exclusive, "about": about}, rest
    return {"low": units, "high": units, "about": about}, rest
