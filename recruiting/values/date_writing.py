"""Ways of writing a date that are made plain before it is read: digits, times of day, eras, joined parts."""

import re
import unicodedata
from collections.abc import Callable

from recruiting.values.lexicon.dates import MONTHS

_ZONE = r"(?:z|utc|gmt|wib|wita|wit|[ecmp][ds]?t|bst|cest|cet|jst|kst|sgt|ist|msk)"
_CLOCK = (
    r"(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{1,2}(?=\s*[ap]\.?m)|\d{1,2}(?=\s*uhr)"
    rf"|\d{{1,2}}(?:\.|\s?h\s?)\d{{2}}(?=\s*(?:uhr|wib|wita|wit|$)))\s*(?:[ap]\.?\s?m\.?)?\s*(?:uhr|{_ZONE})?"
)
_TIME = re.compile(
    rf"(?:[T,\s]\s*|\s+)(?:at\s+|@\s*|um\s+|pukul\s+|jam\s+|à\s+|a\s+las\s+)?{_CLOCK}"
    rf"\s*(?:(?:utc|gmt)?[+-]\d{{1,2}}(?::?\d{{2}})?(?:\s{_ZONE})?)?$",
    re.IGNORECASE,
)
"""The time of day at the end of a date, which is finer than is kept."""
_ENDS_WITH_TIME = re.compile(r"\b(?:at|um|pukul|jam|à|las)\s+\d{1,2}\.\d{2}$", re.IGNORECASE).search
_BEGINS_WITH_HOUR = re.compile(r"\d{1,2}\s?[ap]\.?m", re.IGNORECASE).match
_TIME_BEFORE = re.compile(
    r"^(?:(?:pukul|jam)\s+\d{1,2}[.:]\d{2}|(?:(?:at|um|à)\s+)?\d{1,2}(?::\d{2}(?::\d{2})?|(?=\s?[ap]\.?m)))"
    rf"\s*(?:[ap]\.?\s?m\.?)?\s*(?:uhr|{_ZONE})?[\s,]+(?:on\s+)?(?=\S)",
    re.IGNORECASE,
)
_TIME_WITHIN = re.compile(
    rf"\s\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s{_ZONE})?(?:\s?[+-]\d{{4}})?(?=\s\d{{4}}$)", re.IGNORECASE
)
_EASTERN_TIME = re.compile(
    r"(?<=[日号號일)）\s、])\s*(?:上午|下午|早上|晚上|凌晨|中午|午前|午後|오전|오후)?\s*"
    r"\d{1,2}(?::\d{2}(?::\d{2})?|\s?[时時点點시]\s?(?:半|\d{1,2}\s?[分분])?)\s?(?:에|頃|ごろ|左右)?$"
)
"""The same in Chinese, Japanese and Korean: “下午3时30分”, “오후 3시”."""
_BASIC_TIME = re.compile(r"(?<=\d{8})T\d{4}(?:\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?$")

_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_ERA_YEAR = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)\s?(?=年)")

_HAN_NUMBER = re.compile(
    "(?<![第一二三四五六七八九十])(?:[一二三四五六七八九〇零]{4}(?=年)|[一二三]?十?[一二三四五六七八九]?(?<=[一二三四五六七八九十])(?=[月日号號]))"
)
_HAN_DIGITS = {sign: str(digit) for digit, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_WEEKDAY_SIGN = re.compile(r"\s?[（(]([月火水木金土日一二三四五六월화수목금토일])[）)]")
_WEEKDAYS = {
    "mon": "月一월",
    "tue": "火二화",
    "wed": "水三수",
    "thu": "木四목",
    "fri": "金五금",
    "sat": "土六토",
    "sun": "日일",
}

_MONTHS = MONTHS["en"].split()
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _month_of_roman(match: re.Match[str]) -> str:
    """“14-III-2025” with the name of its month."""
    day, month = match.groups()
    return f"{day} {_MONTHS[_ROMAN.index(month)]} " if month in _ROMAN else match[0]


_SIDES = {
    "<": "before",
    ">": "after",
    **dict.fromkeys(("<=", "≤"), "no later than"),
    **dict.fromkeys((">=", "≥"), "no earlier than"),
}


def _side_in_words(match: re.Match[str]) -> str:
    """“before ” for “<”."""
    return f"{_SIDES[match[1]]} "


_PLAINER: tuple[tuple[frozenset[str], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        frozenset("/-"),
        re.compile(r"\b([QHTS][1-4]|[IV]{1,3}|(?:KW|CW|W)\s?\d{1,2})[-/](?=(?:\d{2}|\d{4})\b)", re.I),
        r"\1 ",
    ),
    (frozenset("/"), re.compile(r"^([^\W\d_]{3,})\.?/(?=\d{4}$)"), r"\1 "),
    (frozenset("/"), re.compile(r"(\d{1,4})/([^\W\d_]{3,})\.?/(?=\d{1,4}\b)"), r"\1 \2 "),
    (frozenset("."), re.compile(r"(?<![\d.])(\d{1,2})\. (\d{1,2})\. (?=\d{4}(?!\d))"), r"\1.\2."),
    (frozenset("IVX"), re.compile(r"^(\d{1,2})[-./ ]{1,2}([IVX]{1,4})[-./ ](?=\d{4}$)"), _month_of_roman),
    (frozenset("年"), re.compile("年(?=年[初中底末终内])"), ""),
    (frozenset("期"), re.compile("(?<=月)期"), ""),
    (frozenset(":"), re.compile(r"^([^\W\d_]+):\s+"), r"\1 "),
    (frozenset("."), re.compile(r"^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?=$|[\s(])"), r"\1-\2-\3"),
    (frozenset("."), re.compile(r"^(\d{4})\. (\d{1,2})\.$"), r"\1-\2"),
    (frozenset("-."), re.compile(r"^([^\W\d_]{3,})\.?[-.](\d{1,2})[-.](?=\d{4}$)"), r"\1 \2 "),
    (frozenset("–—"), re.compile(r"^(\d{4})[–—](\d{2})$"), r"\1-\2"),
    (frozenset("–—"), re.compile(r"^(\d{4})[–—](\d{1,2})[–—](\d{1,2})$"), r"\1-\2-\3"),
    (frozenset("<>≤≥"), re.compile(r"^([<>]=?|[≤≥])\s*(?=\w)"), _side_in_words),
    (frozenset("o"), re.compile(r"(?<=\b\d{4}) on$"), " onwards"),
    (frozenset("xX"), re.compile(r"^(\d{4}(?:-\d\d)?)(?:-XX)+$", re.I), r"\1"),
    (frozenset("xX"), re.compile(r"^(\d{3})X$", re.I), r"\g<1>0s"),
    (frozenset("tsTS"), re.compile(r"(?<=\d)(?:ème|eme|er|re|nde?|e)(?=\s(?:trim|sem))", re.I), ""),
)
"""The signs of which a text has one, what is written so, and plainer: “Q3/2025”, “3/Jul/2025”, “2024–25”."""


def plainly_written(text: str) -> str:
    """``text`` with its digits plain, without its time of day, eras counted from the year 1."""
    if not text.isascii():
        text = _EASTERN_TIME.sub("", _HAN_NUMBER.sub(_digits_of_han, text))
        text = _ERA_YEAR.sub(_year_of_era, _WEEKDAY_SIGN.sub(_weekday, _with_plain_digits(text)))
    text = _without_time(text.strip(" ,"))
    for signs, pattern, plainer in _PLAINER:
        if not signs.isdisjoint(text):
            text = pattern.sub(plainer, text)
    return text


def _with_plain_digits(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(sign)) if not sign.isascii() and sign.isdecimal() else sign for sign in text
    )


def _without_time(text: str) -> str:
    if ":" in text:
        text = _TIME_WITHIN.sub("", _TIME_BEFORE.sub("", text))
    elif (text[:1].isalpha() and "." in text) or _BEGINS_WITH_HOUR(text):
        text = _TIME_BEFORE.sub("", text)
    if ":" in text or text.rstrip(".")[-1:].isalpha() or "h" in text[-4:] or _ENDS_WITH_TIME(text):
        text = _TIME.sub("", text)
    return _BASIC_TIME.sub("", text) if "T" in text else text


def _digits_of_han(match: re.Match[str]) -> str:
    """“二〇二五” digit by digit, “二十一” by its ten."""
    tens, ten, ones = match[0].partition("十")
    if not ten:
        return "".join(_HAN_DIGITS[sign] for sign in match[0])
    return f"{_HAN_DIGITS[tens] if tens else 1}{_HAN_DIGITS[ones] if ones else 0}"


def _year_of_era(match: re.Match[str]) -> str:
    return str(_ERAS[match[1]] + (1 if match[2] == "元" else int(match[2])))


def _weekday(match: re.Match[str]) -> str:
    """“（木）” as a word of its own, which says which day of the week it is."""
    return next(f" {name} " for name, signs in _WEEKDAYS.items() if match[1] in signs)
