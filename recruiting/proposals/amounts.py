"""Sums of money in English and Indonesian text, with bounds, basis and period."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from recruiting.proposals.figures import (
    ABOUT,
    LENGTH_WORDS,
    NUMBER,
    QUALIFIER,
    bound_sign,
    figure,
    length_notation,
)
from recruiting.proposals.lexicon import any_of, by_code, compiled_late
from recruiting.values import Basis, Money, Unreadable

_FACTORS = {
    r"k|thousand|grand|ribu|rb|tausend|tsd\.?": 10**3,
    r"b|bn|bln|billions?|miliar(?:an)?|milyar|miliard|mrd\.?|milliarden?|milliards?|mil millones": 10**9,
    r"m|mn|mm|mln|mill|millions?|juta(?:an)?|jt|mio\.?|millionen|millones": 10**6,
    r"tn|trillions?|triliun|trilyun": 10**12,
    r"lakhs?": 10**5,
    r"crores?|cr": 10**7,
}
_FACTOR = rf"(?:{'|'.join(_FACTORS)})"
_SIGNS = {words: code for code, words in by_code("amounts", "currency").items()}
_CURRENCY = rf"(?:{'|'.join(_SIGNS)})"
_SPELT = (
    r"(?:half an?|(?:a|three) quarters? of an?|(?:one|two|three|four|five) and a half|an?|several|a few|"
    r"setengah|satu|se(?=juta|miliar|ratus))"
)
_WORDED = r"(?:million|billion|trillion|juta|miliar|triliun)\b"
_SCALED = rf"(?:{_SPELT}\s?{_WORDED}|{NUMBER}(?:[\s-]?{_FACTOR}(?!\w))?)"
# “And” joins two bounds behind “between” only: “$5m and $10m in stock” are two sums.
_TO = r"(?:to|hingga|sampai|s/d|bis|à|(?(open)(?:and|dan|und|et|y|up to|all the way (?:up )?to)|to))"
_JOINT = rf"(?:\s?[-–—]\s?|\s?\b{_TO}\s(?:sekitar\s|as much as\s|maybe\s|perhaps\s)?)"
_OPEN = (
    r"(?:(?:somewhere )?between|from|anywhere (?:from|between)|zwischen|entre|von|antara|dari|mulai dari|"
    r"berkisar(?: antara| dari)?|ranging from|kisaran)\s"
)
_SUM = compiled_late(
    rf"(?<![\w.,])(?:(?P<open>{_OPEN})|(?P<qualifier>{QUALIFIER})\s?)?"
    rf"(?:(?P<before>(?<![^\W\d_]){_CURRENCY})[\s]?)?"
    rf"(?P<low>{_SCALED})(?:[\s-]?(?:d[’']|de\s)?(?P<low_after>{_CURRENCY}(?!\w)))?"
    rf"(?:{_JOINT}(?:(?P<before2>{_CURRENCY})\s?)?(?P<high>{_SCALED})"
    rf"(?:[\s-]?(?:d[’']|de\s)?(?P<after>{_CURRENCY}(?!\w)))?)?"
    rf"(?P<plus>\s?\+|-plus\b|\s?(?:or (?:more|higher|above)|and (?:up|above)|oder mehr|atau lebih)\b)?"
    r"(?P<so>,?\s(?:or so|or thereabouts|give or take|kurang lebih|atau lebih kurang)\b|-ish\b|-odd\b)?"
    r"(?![\d])",
    re.IGNORECASE,
)
_MONEY_WORD = re.compile(
    r"[$€£¥₩₹₪₫฿]|[A-Z]{3} ?\d|\d ?[A-Z]{3}\b|dol+ar|rupiah|\bRp|\bR[MS]|euro|pound|yuan|\byen|"
    r"\bwon\b|illion|figure|digit|rupee|dólar|"
    r"renminbi|franc|kali|times|twice|double|triple|\dx |undisclosed",
    re.IGNORECASE,
)
"""A sentence without any of these has no sum: the long patterns need not try."""
MOST_SIGNS = 100
"""Where more stand within 1,000 characters they are a table, or nonsense: no sum of it is read."""
_WORDY = re.compile(rf"\b{any_of('amounts', 'in words')}\b", re.IGNORECASE)
_BASES, _EACH = (
    {
        code: re.compile(rf",?[\s(]*(?:{words})(?!\w)", re.IGNORECASE)
        for code, words in by_code("amounts", kind).items()
    }
    for kind in ("basis", "each")
)
_PERIOD_LINK = (
    r"(?:,?\s?(?:spread|guaranteed|dijamin|paid(?: out)?|payable|vesting|stretched|tersebar|"
    r"dibayar(?:kan)?|dicairkan|yang))*\s?"
)
_PERIOD = compiled_late(
    rf"(?:{_PERIOD_LINK}|\s\()\b(?:over|across|for|during|within|in|selama|dalam|untuk|sepanjang|über|sur|en|pour)\s"
    r"(?:(?:the |its |their |his |her )?(?:first|next|course of|span of)\s|"
    r"(?:a )?(?:period|term|span) of (?:the next )?|"
    rf"(?:jangka waktu|kurun waktu|rentang waktu|periode|jangka|rentang)\s|ke depan\s|"
    rf"an?\s(?={NUMBER}[\s-](?:year|month)))?"
    rf"(?:up to\s)?(?P<length>{LENGTH_WORDS})"
    rf"|\s?/\s?(?P<length2>{NUMBER}\s?(?:years?|yrs?|y|months?)(?!\w))",
    re.IGNORECASE,
)
_PERIOD_HYPHENED = compiled_late(rf",?\s(?:a\s)?(?P<length>{NUMBER}-(?:year|month))(?!\w)", re.IGNORECASE)
_FAR_PERIOD = compiled_late(
    rf"(?P<gap>[^.;:\d()“”\"]{{0,48}}?)\b(?:over|across|selama|sepanjang|dalam (?:jangka|kurun|rentang))\s"
    r"(?:the (?:next|course of)\s|(?:a )?period of |waktu )?"
    rf"(?P<length>{LENGTH_WORDS})",
    re.IGNORECASE,
)
_PERIOD_BEFORE = compiled_late(rf"(?P<length>{LENGTH_WORDS}),?\s(?:[\w-]+,?\s){{0,4}}$", re.IGNORECASE)
_FIRST_YEAR_BEFORE = re.compile(
    r"\b(?:first[- ]year|tahun pertama(?:nya)?|year one)\b[^.;]{0,60}$", re.IGNORECASE
)
_YEARLY_BEFORE = re.compile(
    r"\b(?:annual|yearly|a yearly|gaji tahunan|per tahun)\b[^.;,\d]{0,40}$|\btahunan (?:senilai |sebesar )?$",
    re.IGNORECASE,
)
_WEEKLY_BEFORE = re.compile(r"\b(?:weekly)\b[^.;,\d]{0,30}$", re.IGNORECASE)
_ONE_OFF_BEFORE = re.compile(
    r"\b(?:one-off|one-time|lump[- ]sum|sekali bayar)\b[^.;,\d]{0,30}$", re.IGNORECASE
)
_PRICE_BEFORE = re.compile(
    r"(?:\bvalu(?:ed?|es|ing)\b(?:\s[^\s.;]+){0,4}?\s(?:at|as much as)|\bvaluation (?:of|at|to)|"
    r"\bvaluasi(?:nya)?(?: \w+){0,2}|"
    r"\bat an? [^.;]{0,20}$|\bbernilai|\bdinilai|\bdihargai|\bmenilai(?:\s[^\s.;]+){1,3}|"
    r"\bmarket value of)\s?$",
    re.IGNORECASE,
)
_PRICE_AFTER = re.compile(r"\s(?:pre-money |post-money )?(?:valuation|market value|valuasi)\b", re.IGNORECASE)
_NO_PRICE = re.compile(
    r"\b(?:offers?|packages?|contracts?|stock|shares?|grants?|equity|deal|awards?|tawaran|paket|kontrak|saham|bonus|gaji|pay)\b",
    re.IGNORECASE,
)


_CHANGE = re.compile(
    r"(\b(?:rais(?:ed|es|ing)|upp(?:ed|ing)|increas\w+|lift\w*|boost\w*|rose|grew|jump\w*|went|climbed|improved|"
    r"bumped|sweetened|cut|lowered|dropped|fell|reduced|slashed|naik|dinaikkan|menaikkan|turun|diturunkan)\b"
    r"[^.;]{0,40}?\s(?:from|dari)\s[^.;\s]{1,12}(?:\s\w{1,10})?\s)(?:to|ke|jadi|menjadi)(\s)",
    re.IGNORECASE,
)
"""“Raised from $20m to $35m” is one sum and then another, and no range."""


def amounts_in(text: str, language: str) -> Iterator[tuple[int, int, Money, tuple[str, ...]]]:
    """Start, end, value and doubts of each sum of money in a sentence."""
    if not 0 < len(_MONEY_WORD.findall(text)) <= MOST_SIGNS:
        return
    position = 0
    text = _CHANGE.sub(lambda change: f"{change[1]}..{change[2]}", text)
    for match in _SUM.finditer(text):
        if match.start() < position or not _is_money(match, text):
            continue
        read = _read(match, text, position, language)
        if read is not None:
            yield read
            position = read[1]
    yield from _wordy(text)


def _wordy(text: str) -> Iterator[tuple[int, int, Money, tuple[str, ...]]]:
    for match in _WORDY.finditer(text):
        value = Money.parse("undisclosed") if "disclosed" in match[0].lower() else Money(words=match[0])
        yield match.start(), match.end(), value, ()


def _is_money(match: re.Match[str], text: str) -> bool:
    """Whether a currency stands with the figure, and it is no “third of a million pounds”."""
    if match["low"][:2].lower() in ("a ", "an") and _PART_OF.search(text[: match.start()]):
        return False
    return any(match[name] for name in ("before", "low_after", "before2", "after"))


_PART_OF = re.compile(r"\b(?:third|thirds|quarters?|fifths?|tenth|half|fraction) of\s$", re.IGNORECASE)


def _read(
    match: re.Match[str], text: str, position: int, language: str
) -> tuple[int, int, Money, tuple[str, ...]] | None:
    code, doubts = _currency(match, text)
    bounds = _bounds_notation(match, language)
    end = len(text[: match.end()].rstrip(" -"))
    end, details = _details_behind(text, end)
    before = text[position : match.start()]
    details = _details_before(before, details)
    if "basis" not in details and "period" not in details and _is_price(before, text, end):
        details["basis"] = "price"
    if not code:
        return match.start(), end, Money(words=text[match.start() : end].strip()), doubts
    value = _money(bounds, code, details)
    return None if value is None else (match.start(), end, value, doubts)


def _money(bounds: str, code: str, details: Mapping[str, str]) -> Money | None:
    """The value by its own reader; without a basis for which that has no code."""
    parts = [bounds, code, details.get("each", ""), details.get("period", "")]
    try:
        value = Money.parse(" ".join(part for part in parts if part))
    except Unreadable:
        return None
    return replace(value, basis=details["basis"]) if details.get("basis") in Basis.values else value


def _currency(match: re.Match[str], text: str) -> tuple[str, tuple[str, ...]]:
    for name in ("before", "before2", "low_after", "after"):
        sign = match[name]
        if not sign:
            continue
        code = next(
            sign.upper() if code == "own code" else code
            for signs, code in _SIGNS.items()
            if re.fullmatch(signs, sign, re.I)
        )
        if code == "$":
            return "USD", (_("“$” is read as US dollars: the text does not say whose dollars."),)
        return _yuan_or_yen(text) if code == "¥" else (code, ())
    return "", ()


def _yuan_or_yen(text: str) -> tuple[str, tuple[str, ...]]:
    for code, words in (("CNY", r"yuan|RMB|China|Chinese|Tiongkok|Cina"), ("JPY", r"\byen\b|Japan|Jepang")):
        if re.search(words, text):
            return code, ()
    return "", (_("“¥” may be yuan or yen."),)


_SOME = re.compile(r"(?:juta|miliar)an$", re.IGNORECASE)
"""“Rp500 jutaan” is some 500 million."""


def _bounds_notation(match: re.Match[str], language: str) -> str:
    sign = bound_sign(match["qualifier"] or "")
    rupiah = bool(re.match("rp|idr", (match["before"] or ""), re.I))
    low_number, low_factor = _scaled(match["low"], language, rupiah)
    if not match["high"]:
        if not sign:
            sign = ">=" if match["plus"] else "about" if match["so"] or _SOME.search(match["low"]) else ""
        return f"{sign} {low_number * (low_factor or 1):f}".strip()
    high_number, high_factor = _scaled(match["high"], language, rupiah)
    # “$500,000 to $2 million”: a bound in thousands has its own unit.
    low = low_number * (low_factor or (high_factor if low_number < 1_000 else 0) or 1)
    about = "about " if "about" in sign or re.match(ABOUT, match["qualifier"] or "", re.I) else ""
    return f"{about}{low:f}..{high_number * (high_factor or 1):f}"


def _scaled(text: str, language: str, rupiah: bool) -> tuple[Decimal, int | None]:
    """The number and the factor behind it: (200, 10**6) of “200 juta”."""
    text = text.strip(" -")
    suffix = re.search(rf"(?<![^\W\d_])({_FACTOR})$", text, re.IGNORECASE)
    number = figure(text[: suffix.start()] if suffix else text, language, is_scaled=bool(suffix))
    if not suffix:
        return number, None
    if suffix[1] == "M" and (rupiah or (language == "id" and " " in text)):
        return number, 10**9  # “Rp 15 M” is miliar
    return number, next(factor for words, factor in _FACTORS.items() if re.fullmatch(words, suffix[1], re.I))


def _details_behind(text: str, end: int) -> tuple[int, dict[str, str]]:
    """Where the sum ends with what stands behind it, and that: “each”, a basis, a period."""
    details: dict[str, str] = {}
    while behind := next(_behind(text, end, details), None):
        (name, words), end = behind
        details[name] = words
    far = None if details.keys() & {"period", "basis"} else _FAR_PERIOD.match(text, end)
    if far and not re.search(
        r"\b(?:who|which|that|dan|and|or|atau|most|mostly|partly|sebagian|vest|vests)\b", far["gap"]
    ):
        details["period"] = length_notation(far["length"])
        end = far.end()
    return end, details


def _behind(text: str, end: int, details: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], int]]:
    for name, patterns in (("each", _EACH), ("basis", _BASES)):
        for code, words in patterns.items():
            if name not in details and (match := words.match(text, end)):
                yield (name, code), match.end()
    if "period" not in details and (match := _PERIOD.match(text, end) or _PERIOD_HYPHENED.match(text, end)):
        length = match.groupdict().get("length2") or match["length"]
        yield ("period", length_notation(re.sub(r"(?<=\d)\s?y$", " years", length))), match.end()


def _details_before(before: str, details: dict[str, str]) -> dict[str, str]:
    match = None if "period" in details else _PERIOD_BEFORE.search(before)
    if match and re.search(r"-(?:year|month)", match["length"]):
        details["period"] = length_notation(match["length"])
    if "each" not in details and re.search(
        r"\b(?:masing-masing|each(?: of (?:them|those|the \w+))?)(?:\s\w+){0,4}\s$", before, re.IGNORECASE
    ):
        details["each"] = "each"
    for basis, words in (
        ("first-year", _FIRST_YEAR_BEFORE),
        ("per-year", _YEARLY_BEFORE),
        ("per-week", _WEEKLY_BEFORE),
        ("one-off", _ONE_OFF_BEFORE),
    ):
        if "basis" not in details and "period" not in details and words.search(before):
            return details | {"basis": basis}
    return details


def _is_price(before: str, text: str, end: int) -> bool:
    if _PRICE_AFTER.match(text, end):
        return True
    match = _PRICE_BEFORE.search(before)
    if match is None:
        return False
    if re.match(r"menilai|valu(?:e|es|ing)\b", match[0], re.IGNORECASE):
        return True
    return not _NO_PRICE.search(before[max(0, match.start() - 45) : match.end()])
