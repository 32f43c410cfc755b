"""How people write a date, as EDTF: “June 2025”, “before July 2025”, “early 2025”, “Q3 2025”."""

import calendar
import re
from datetime import timedelta

from django.utils.translation import gettext as _

from recruiting.values.edtf_days import days_of
from recruiting.values.reading import Unreadable

_INDONESIAN = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
MONTHS |= {name: number for number, name in enumerate(_INDONESIAN, 1)} | {"agu": 8, "okt": 10, "des": 12}
_SEASON_NAMES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
PART_OF_YEAR = (
    r"early|mid|late|the beginning of|beginning of|the end of|end of|the start of|start of|the middle of"
)


LONGEST = 120
"""Characters of a date: phrases within phrases are read one call within another."""


def read_date(text: str) -> tuple[str, str]:
    """What people write as EDTF, and the words in it that EDTF cannot hold. Raises Unreadable."""
    if len(text) > LONGEST:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})
    text = re.sub(rf"^(?:on )?(?:{_WEEKDAYS}),? (?=.*\d)", "", text.strip(" ,"), flags=re.IGNORECASE)
    if years := re.fullmatch(r"(\d{4})\s?[-–—]\s?(\d{4})", text):
        text = f"{years[1]}/{years[2]}"
    if re.fullmatch(r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})", text):
        raise Unreadable(_("which is the day, which the month? Write “3 June 2025” or 2025-06-03"))
    if re.fullmatch(r"[\d\-~?%/.\[\]]+", text):
        days_of(text)
        return text, ""
    for pattern, build in _PHRASES:
        if found := re.fullmatch(pattern, text, re.IGNORECASE):
            return build(found)
    if re.fullmatch(_YEARLESS, text, re.IGNORECASE):
        raise Unreadable(_("of which year? Write “12 June 2025”, or keep the words in quotation marks"))
    raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})


def _half(number, year):
    return f"[{year}-{1 if number == 1 else 7:02}..{year}-{6 if number == 1 else 12:02}]"


def _winter(found):
    first, last = found.groups()
    if int(first[-2:]) + 1 != int(last[-2:]) or (len(last) == 4 and int(last) != int(first) + 1):
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": found[0][:60]})
    return f"{first}-24", ""


def _one(text):
    """A date that stands within a phrase, whose own words would be lost there."""
    edtf, words = read_date(text)
    if words or "/" in edtf or "[" in edtf:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})
    return edtf


def _before(text):
    """The last day, month or year before a date."""
    edtf = _one(text).rstrip("~?%")
    return _stepped(edtf, days_of(edtf)[0], -1)


def _after(text):
    """The first day, month or year after a date."""
    edtf = _one(text).rstrip("~?%")
    return _stepped(edtf, days_of(edtf)[1], 1)


def _stepped(edtf, day, step):
    """The day beside ``day``, as precise as ``edtf``."""
    try:
        day += timedelta(days=step)
    except OverflowError as beyond:
        raise Unreadable(_("the calendar ends there")) from beyond
    return day.isoformat()[: len(edtf)]


def _marked(text, mark):
    return _one(text).rstrip("~?%") + mark


def _week(found):
    """The seven days from a day on."""
    first = _one(found[1])
    if len(first) != len("2025-07-14"):
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": found[0][:60]})
    return f"[{first}..{_stepped(first, days_of(first)[0], 6)}]", ""


def _quarter(number, year):
    return f"[{year}-{number * 3 - 2:02}..{year}-{number * 3:02}]"


def _joined(form):
    def build(found):
        first, last = found["first"], found["last"]
        year = re.search(r"\b\d{4}\b", last)
        if bare_day := re.fullmatch(r"\d{1,2}", first):
            first = re.sub(r"\b\d{1,2}\b", bare_day[0], last, count=1)
        elif year and not re.search(r"\b\d{4}\b", first):
            first = f"{first} {year[0]}"
        text = form.format(_one(first), _one(last))
        days_of(text)
        return text, ""

    return build


def _day(found):
    month = MONTHS.get(found["month"].lower().rstrip("."))
    if month is None:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": found[0][:60]})
    text = f"{found['year']}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else "")
    days_of(text)
    return text, ""


RELATIVE = re.compile(
    r"(?:\D*\b)?\d{1,3}\s?(?:hours?|hrs?|h|days?|weeks?|months?|years?)\b(?:\D*\b(?:ago|later|earlier|after|before)\b\D*)?",
    re.IGNORECASE,
)
"""“3 weeks ago”, “within 24 hours”: a time told by another one, which stays words."""
_WEEKDAYS = "|".join(calendar.day_name[number] for number in range(7))
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_YEARLESS = (
    rf"(?:on |in |the |around |about |by |before |after |since |until )*(?:{PART_OF_YEAR})?[- ]?"
    rf"(?:{_NTH} (?:of )?(?:{_NAMES})\.?|(?:{_NAMES})\.? {_NTH}|q[1-4]|h[12])"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_PHRASES = [
    (
        r"(?:between|some time from) (?P<first>\d{1,2}) (?:and|to) (?P<last>\D*\d{1,2} .+)",
        _joined("[{}..{}]"),
    ),
    (r"(?:from )?(?P<first>\d{1,2})\s?(?:-|–|—|to)\s?(?P<last>\d{1,2} [a-z].+)", _joined("{}/{}")),
    (rf"(?P<first>{_NAMES})\.?(?: or |/)(?P<last>(?:{_NAMES})\.?,? \d{{4}})", _joined("[{}..{}]")),
    (rf"(?P<first>{_NAMES})\.?(?: and |\s?[-–—]\s?)(?P<last>(?:{_NAMES})\.?,? \d{{4}})", _joined("{}/{}")),
    (
        r"(?:by|before|until|up to) (?:the )?end of (.+)",
        lambda found: (f"[..{_one(found[1])}]", ""),
    ),
    (
        r"(?:no earlier than|not before|in or after|from) (\S+(?: \S+)?)",
        lambda found: (f"[{_one(found[1])}..]", ""),
    ),
    (r"(?:in or before|on or before) (.+)", lambda found: (f"[..{_one(found[1])}]", "")),
    (r"as of (.+)", lambda found: (_one(found[1]), "")),
    (r"h([12])[ -]?(\d{4})", lambda found: (_half(int(found[1]), found[2]), "")),
    (
        r"(?:in |the )*(first|second|1st|2nd) half (?:of )?(\d{4})",
        lambda found: (_half(_ORDINALS[found[1].lower()], found[2]), ""),
    ),
    (
        r"(?:in |the )*(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter (?:of )?(\d{4})",
        lambda found: (_quarter(_ORDINALS[found[1].lower()], found[2]), ""),
    ),
    (r"(?:in |during )?(?:the )?week (?:of|from|beginning|starting) (.+)", _week),
    (r"(?:in )?(?:the )?(\d{3})0s", lambda found: (f"[{found[1]}0..{found[1]}9]", "")),
    (r"(?:the )?winter (?:of )?(\d{4})\s?[/–-]\s?(\d{4}|\d{2})", _winter),
    (r"(?:between|some time from) (?P<first>.+?) (?:and|to) (?P<last>.+)", _joined("[{}..{}]")),
    (r"(?:from )?(?P<first>.+?) (?:to|until|till|–|—) (?P<last>.+)", _joined("{}/{}")),
    (r"before (.+)", lambda found: (f"[..{_before(found[1])}]", "")),
    (r"after (.+)", lambda found: (f"[{_after(found[1])}..]", "")),
    (r"(?:by|until|up to|no later than) (.+)", lambda found: (f"[..{_one(found[1])}]", "")),
    (r"(.+) or (?:before|earlier)", lambda found: (f"[..{_one(found[1])}]", "")),
    (r"(.+) or (?:after|later)", lambda found: (f"[{_one(found[1])}..]", "")),
    (r"since (.+)", lambda found: (f"{_one(found[1])}/..", "")),
    (r"(?:about|around|circa|ca\.?|~|approximately) ?(.+)", lambda found: (_marked(found[1], "~"), "")),
    (r"(?:perhaps|possibly|probably) (.+)", lambda found: (_marked(found[1], "?"), "")),
    (rf"({PART_OF_YEAR})[- ](.+)", lambda found: (_one(found[2]), found[1].lower())),
    (r"q([1-4])[ -]?(\d{4})", lambda found: (_quarter(int(found[1]), found[2]), "")),
    (
        r"(?:(?:over|during) )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (\d{4})",
        lambda found: (f"{found[2]}-{_SEASON_NAMES[found[1].lower()]}", ""),
    ),
    (r"(?:on |in )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[a-z]+\.?),? (?P<year>\d{4})", _day),
    (r"(?:on |in )?(?P<month>[a-z]+\.?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", _day),
    (r"(?:in )?(?P<month>[a-z]+\.?)(?P<day>),? (?P<year>\d{4})", _day),
    (r"(?:in|on|the) (.+)", lambda found: read_date(found[1])),
]
