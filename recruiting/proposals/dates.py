"""Dates in English and Indonesian text, each as imprecise as it stands there."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext as _

from recruiting.proposals.lexicon import any_of, expanded
from recruiting.values import Edtf, Unreadable

_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ID_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "agu": 8, "ags": 8, "agt": 8,
    "sep": 9, "sept": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "des": 12,
}  # fmt: skip
_OTHER_MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "dezember": 12,
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
"""German, French and Spanish, which are read beside a day or a year only."""
MONTHS = (
    {name.casefold(): number for number, name in enumerate(_EN_MONTHS, 1)}
    | {name.casefold(): number for number, name in enumerate(_ID_MONTHS, 1)}
    | _SHORT_MONTHS
    | _OTHER_MONTHS
)
_EN_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ID_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_WEEKDAYS = {name: number for names in (_EN_DAYS, _ID_DAYS) for number, name in enumerate(names)} | {
    "jum'at": 4
}

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?(?!\w)"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)(?![\d,.]\d|\w)"
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})"
_PARTS = {
    r"early|the beginning of|beginning of|the start of|start of|awal|anfang|début|principios de": "early",
    r"mid|the middle of|middle of|pertengahan|tengah|mitte|mi": "mid",
    r"late|the end of|end of|akhir|penghujung|ende|fin|finales de": "late",
}
_PART = rf"(?:{'|'.join(_PARTS)})"
_RELATIONS = {
    r"week (?:of|beginning|from)|pekan(?= \d)": "week of",
    r"since|starting(?: in| on)?|sejak|semenjak|terhitung": "since",
    r"before|prior to|sebelum|menjelang": "before",
    r"after|following|setelah|sesudah|usai": "after",
    r"until|till|through|up to|sampai(?: dengan)?|hingga": "until",
    r"by|no later than|paling lambat": "by",
    r"around|about|circa|sekitar": "about",
    r"on|in|during|over|at|as of|for|from|of|dated|pada|di|dalam|per|selama|untuk|dari|tertanggal|"
    r"mulai|tahun|tanggal|bulan": "",
}
_RELATION = rf"(?:{'|'.join(_RELATIONS)})"
_SEASONS = {
    r"spring|musim semi": "spring",
    r"summer|musim panas": "summer",
    r"autumn|fall|musim gugur": "autumn",
    r"winter|musim dingin": "winter",
}
_SEASON = rf"(?:{'|'.join(_SEASONS)})"
_HALF = any_of("dates", "half")
_QUARTER = any_of("dates", "quarter")

_ABSOLUTE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<relation>{_RELATION})\s(?:the\s|bulan\s|tanggal\s|tahun\s|hari\s)*)?"
    rf"(?:(?P<weekday>{_WEEKDAY}),?\s)?(?:(?P<part>{_PART})[\s-](?:bulan\s|tahun\s)?)?\(?"
    rf"(?:(?P<iso>(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?)(?!\d)"
    rf"|(?P<slashes>[0-3]?\d[/.][0-3]?\d[/.](?:\d{{4}}|\d{{2}}))(?!\d)"
    rf"|(?P<day>{_DAY})(?:\s?[-–]\s?(?P<day2>{_DAY}))?(?: of| de|\.)?\s(?P<month>{_MONTH})"
    rf"(?:,?\s(?:del?\s)?(?P<year>{_YEAR}))?"
    rf"|(?P<month2>{_MONTH})\s(?P<day3>{_DAY})(?!\d)(?:\s?[-–]\s?(?P<day4>{_DAY})(?!\d))?"
    rf"(?:,?\s(?P<year2>{_YEAR}))?"
    rf"|(?:(?P<month4>{_MONTH})\s?(?:-|–|/|to|and|or|hingga|sampai|dan|atau)\s?)?(?P<month3>{_MONTH}),?"
    rf"(?:\s(?:of|tahun|del?))?\s(?P<year3>{_YEAR})"
    rf"|(?P<quarter>{_QUARTER})[\s/-](?:tahun\s|of\s)?(?P<year4>{_YEAR})"
    rf"|(?P<season>{_SEASON})(?: of)?\s(?:tahun\s)?(?P<year5>{_YEAR})"
    rf"|(?P<half>{_HALF})\s(?:tahun\s)?(?P<year6>{_YEAR})"
    rf"|(?P<year7>{_YEAR})(?:\s?[-–]\s?(?P<year8>{_YEAR}))?)\)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?<!\w)(?:(?:on|by|since|until|before|after|in|over|pada|sejak|hari|sebelum|hingga|sampai)\s)?(?:the\s)?"
    + expanded(any_of("dates", "relative"), {"WEEKDAY": _WEEKDAY, "SEASON": _SEASON})
    + r"(?!\w)",
    re.IGNORECASE,
)
_MONTH_NAMES = "|".join([*_EN_MONTHS, *_ID_MONTHS, *(name.title() for name in _SHORT_MONTHS)])
_BARE_MONTH = re.compile(
    rf"(?<!\w)(?:(?i:{any_of('dates', 'before a month')})[\s-]"
    rf"(?:(?:early|mid|late|awal|akhir|pertengahan|bulan)[\s-])?(?:{_MONTH_NAMES})"
    rf"|(?:between|from|antara|dari)\s(?:{_MONTH_NAMES})\s(?:and|to|dan|hingga|sampai)\s(?:{_MONTH_NAMES}))(?!\w)"
)
_BEFORE_EVENT = re.compile(rf"(?<!\w){any_of('dates', 'before an event')}(?!\w)")


def dates_in(text: str, language: str) -> Iterator[tuple[int, int, Edtf, tuple[str, ...]]]:
    """Start, end, value and doubts of each date in a sentence."""
    absolute = [_absolute(match, text, language) for match in _ABSOLUTE.finditer(text)]
    yield from _paired([read for read in absolute if read is not None], text)
    for expression in (_RELATIVE, _BARE_MONTH, _BEFORE_EVENT):
        for match in expression.finditer(text):
            if expression is not _RELATIVE or _is_date(match, language):
                yield _in_words(match[0], match.start())


def _paired(
    reads: Sequence[tuple[int, int, Edtf, tuple[str, ...]]], text: str
) -> Iterator[tuple[int, int, Edtf, tuple[str, ...]]]:
    """The dates, and two that bound one joined: “from March 2024 to June 2025”, “antara Mei dan Juli”."""
    for start, end, value, doubts in reads:
        joint = re.search(r"(?<!\w)(?:between|antara)\s$", text[:start], re.IGNORECASE)
        if joint and "/" in value.text:
            first, last = value.text.split("/")
            yield joint.start(), end, Edtf(f"[{first}..{last}]"), doubts
        else:
            yield start, end, value, doubts
    for (start, middle, value, _doubts), (behind, end, other, _others) in pairwise(reads):
        gap = text[middle:behind] + text[behind:end]
        is_range = re.match(r"(?:from|dari|mulai|between|antara)\s", text[start:middle], re.IGNORECASE)
        opened = is_range or re.search(r"(?:between|antara)\s$", text[:start], re.IGNORECASE)
        joint = re.match(r"\s(?:to|until|and|hingga|sampai|dan)\s", gap)
        if opened and joint and value.text and other.text:
            form = "[{}..{}]" if re.match(r"\s(?:and|dan)", gap) else "{}/{}"
            last = other.text.strip("[.]").removesuffix("/..")
            yield start, end, Edtf(form.format(value.text.removesuffix("/.."), last)), ()


def _is_date(match: re.Match[str], language: str) -> bool:
    """Whether “Minggu” is Sunday, not a week, and “Sat” no past tense: weekdays have a capital."""
    day = re.search(rf"(?<!\w){_WEEKDAY}(?!\w)", match[0], re.IGNORECASE)
    if not day:
        return True
    if day[0][0].islower():
        return bool(re.search(r"minggu\s(?:lalu|ini|depan)", match[0]))
    return not (day[0] == "Minggu" and language != "id")


def _in_words(text: str, start: int) -> tuple[int, int, Edtf, tuple[str, ...]]:
    words = re.sub(r"^(?:on|in|by|pada|hari|over)\s+", "", text.strip(), flags=re.IGNORECASE)
    start += len(text) - len(text.lstrip())
    return start, start + len(text.strip()), Edtf(words=words), ()


def _absolute(
    match: re.Match[str], text: str, language: str
) -> tuple[int, int, Edtf, tuple[str, ...]] | None:
    if match["slashes"]:
        return _slashed(match, language)
    if match["year7"] and not _is_year(match, text):
        return None
    if (match["month"] and not match["year"]) or (match["month2"] and not match["year2"]):
        return _yearless(match)
    written, words = _written(match)
    value = _edtf(_relation(match["relation"]), written, words)
    return None if value is None else (*_bounds(match), value, ())


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    """Where the date stands: without a bracket that only opens or closes in it."""
    start, end, text = match.start(), match.end(), match[0]
    if text.endswith(")") and "(" not in text:
        end -= 1
    return start, end


def _is_year(match: re.Match[str], text: str) -> bool:
    """Whether four digits are a year: no number of people, no sum, no model's name."""
    behind = text[match.end() : match.end() + 20]
    if re.match(
        r"\s(?:people|researchers|engineers|employees|staff|orang|karyawan|peneliti|dollars|%|GPU|chips)",
        behind,
    ):
        return False
    return not re.search(r"[$€£¥]\s?$|\b(?:Rp|USD|IDR)\s?$", text[: match.start()])


def _yearless(match: re.Match[str]) -> tuple[int, int, Edtf, tuple[str, ...]]:
    words = re.sub(r"^(?:on|in|pada(?: tanggal)?)\s+", "", match[0], flags=re.IGNORECASE)
    start, end = _bounds(match)
    return start, end, Edtf(words=words.strip("( .")), (_("Of which year?"),)


def _relation(text: str | None) -> str:
    if not text:
        return ""
    return next(meaning for words, meaning in _RELATIONS.items() if re.fullmatch(words, text, re.IGNORECASE))


def _written(match: re.Match[str]) -> tuple[str, str | None]:
    """The date as EDTF or as the values' reader takes it, and the words beside it: (“2025-07”, “early”)."""
    part = match["part"] and next(
        meaning for words, meaning in _PARTS.items() if re.fullmatch(words, match["part"], re.IGNORECASE)
    )
    if match["iso"]:
        return match["iso"], part
    for day, day2, month, year in (("day", "day2", "month", "year"), ("day3", "day4", "month2", "year2")):
        if match[month]:
            return _with_day(match[day], match[day2], match[month], match[year]), part
    if match["month3"]:
        last = _with_day(None, None, match["month3"], match["year3"])
        first = match["month4"] and _with_day(None, None, match["month4"], match["year3"])
        return f"{first}/{last}" if first else last, part
    if match["year7"]:
        return f"{match['year7']}/{match['year8']}" if match["year8"] else match["year7"], part
    return _with_name(match), part


def _with_name(match: re.Match[str]) -> str:
    """A quarter, half or season with its year, in English."""
    if match["season"]:
        season = next(name for words, name in _SEASONS.items() if re.fullmatch(words, match["season"], re.I))
        return f"{season} {match['year5']}"
    if match["half"]:
        half = 2 if re.search(r"2|second|kedua|II", match["half"], re.IGNORECASE) else 1
        return f"H{half} {match['year6']}"
    numbers = {"first": 1, "pertama": 1, "i": 1, "second": 2, "kedua": 2, "ii": 2, "third": 3, "ketiga": 3,
               "iii": 3, "fourth": 4, "keempat": 4, "iv": 4}  # fmt: skip
    word = re.sub(r"^kuartal\s|\squarter.*$", "", match["quarter"].casefold())
    return f"Q{numbers.get(word) or word[-1]} {match['year4']}"


def _with_day(day: str | None, day2: str | None, month: str, year: str) -> str:
    number = MONTHS[month.casefold().rstrip(".")]
    if not day:
        return f"{year}-{number:02}"
    first, last = (
        f"{year}-{number:02}-{int(text.rstrip('sthnrd')):02}" if text else "" for text in (day, day2)
    )
    return f"{first}/{last}" if last else first


def _edtf(relation: str, written: str, words: str | None) -> Edtf | None:
    """The value by its own reader; None if there is no such day."""
    try:
        value = Edtf.parse(f"{relation} {written}".strip())
        return Edtf(value.text, words or value.words) if words else value
    except Unreadable:
        return None


def _slashed(match: re.Match[str], language: str) -> tuple[int, int, Edtf, tuple[str, ...]] | None:
    """“3/7/2025”: the day first in Indonesian; else by a weekday or a number above 12, or asked."""
    first, second, year = (int(number) for number in re.split("[/.]", match["slashes"]))
    year += 2000 if year < 100 else 0
    days = [day for day in (_day(year, second, first), _day(year, first, second)) if day]
    if match["weekday"]:
        weekday = _WEEKDAYS[match["weekday"].casefold()]
        days = [day for day in days if day.weekday() == weekday] or days
    if language == "id":
        days = days[:1]
    start, end = _bounds(match)
    if len(set(days)) == 1:
        return start, end, Edtf(days[0].isoformat()), ()
    if not days:
        return None
    readings = tuple(_("Perhaps %(date)s.") % {"date": day.isoformat()} for day in days)
    return start, end, Edtf(words=match["slashes"]), readings


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
