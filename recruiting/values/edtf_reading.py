"""How people write a date, as EDTF: “June 2025”, “before July 2025”, “early 2025”, “Q3 2025”."""

import calendar
import re
from datetime import timedelta

from django.utils.translation import gettext as _

from recruiting.values.edtf_days import days_of
from recruiting.values.reading import Unreadable

MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_SEASON_NAMES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
PART_OF_YEAR = (
    r"early|mid|late|the beginning of|beginning of|the end of|end of|the start of|start of|the middle of"
)


def read_date(text: str) -> tuple[str, str]:
    """What people write as EDTF, and the words in it that EDTF cannot hold. Raises Unreadable."""
    text = text.strip(" ,")
    if re.fullmatch(r"[\d\-~?%/.\[\]]+", text):
        days_of(text)
        return text, ""
    for pattern, build in _PHRASES:
        if found := re.fullmatch(pattern, text, re.IGNORECASE):
            return build(found)
    raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})


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


def _quarter(number, year):
    return f"[{year}-{number * 3 - 2:02}..{year}-{number * 3:02}]"


def _joined(form):
    def build(found):
        first, last = found["first"], found["last"]
        year = re.search(r"\b\d{4}\b", last)
        if year and not re.search(r"\b\d{4}\b", first):
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


_PHRASES = [
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
        r"(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (\d{4})",
        lambda found: (f"{found[2]}-{_SEASON_NAMES[found[1].lower()]}", ""),
    ),
    (r"(?:on |in )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[a-z]+\.?),? (?P<year>\d{4})", _day),
    (r"(?:on |in )?(?P<month>[a-z]+\.?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", _day),
    (r"(?:in )?(?P<month>[a-z]+\.?)(?P<day>),? (?P<year>\d{4})", _day),
    (r"(?:in|on|the) (.+)", lambda found: read_date(found[1])),
]
