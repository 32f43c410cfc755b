"""Numbers of people and of offers in English and Indonesian text."""

import re
from collections.abc import Iterator

from recruiting.proposals.figures import NUMBER, QUALIFIER, bound_sign, figure
from recruiting.proposals.lexicon import any_of, compiled_late
from recruiting.values import Count, Share, Unreadable

_PEOPLE = any_of("people", "people")
_KIND = rf"(?:{any_of('people', 'kind')}\s){{0,5}}"
_VAGUE = any_of("people", "vague")
_NOBODY = any_of("people", "nobody")
_OF_THEM = any_of("people", "of them")
_PLAIN = rf"(?:{NUMBER})(?![\w.,]*\d)"
_FIGURE = (
    rf"(?:(?P<qualifier>{QUALIFIER}|only|just|all|another|exactly|hanya|cuma|baru)\s?)?"
    rf"(?P<open>(?:between|antara|from|dari)\s(?={_PLAIN}\s(?:and|to|dan|hingga|sampai)\s{_PLAIN}))?"
    rf"(?P<number>{_PLAIN})(?:\s?(?:-|–|to|hingga|sampai|(?(open)and|to)|(?(open)dan|to))\s?(?P<high>{_PLAIN}))?(?P<plus>\+|"
    rf"\sor more|\satau lebih)?(?P<or_so>\sor so|-odd|-an)?"
)
_COUNTED = compiled_late(
    rf"(?<![\w$€£¥.,/-]){_FIGURE}[\s-](?:{_OF_THEM}|{_KIND}(?:{_PEOPLE}))(?!\w)(?![’']s? (?:salary|pay))",
)
_STRONG = compiled_late(
    rf"(?<!\w)(?:(?P<strong>{_PLAIN})[\s-](?:strong|person|people|member|employee|researcher|engineer|orang)(?!\w)"
    rf"|(?:team|group|staff|workforce|headcount|tim|kelompok)(?:\s\w+)?\s(?:of|sebanyak|berisi|"
    rf"beranggotakan|beranggota|terdiri (?:dari|atas)|berjumlah)"
    rf"\s(?:(?P<qualifier>{QUALIFIER})\s)?(?P<number>{_PLAIN})(?:\sorang)?"
    rf"|(?:employs|mempekerjakan|(?:headcount|workforce|staff) (?:of|to|at|(?:fell|rose|grew|shrank|"
    rf"dropped|swelled|climbed) to|(?:turun|naik|menyusut|tumbuh) (?:menjadi|jadi|ke))|"
    rf"beranggotakan)\s(?:(?P<qualifier2>{QUALIFIER})\s)?(?P<number2>{_PLAIN})(?:\s(?:{_PEOPLE}))?)"
    r"(?!\w)(?!\s(?:per cent|percent|persen|%))",
)
_WORDS = compiled_late(
    rf"(?<![\w-])(?<!how )(?<!so )(?<!too )(?P<words>{_VAGUE})\s(?:(?:of|dari)\s(?=(?:(?:the|its|her|"
    rf"his|\ue000+(?:[’']s)?)\s)?{NUMBER}\s)|{_OF_THEM}|(?:of\s)?{_KIND}(?:{_PEOPLE})(?!\w))"
)
_ALONE = compiled_late(
    rf"(?<!\w)(?:(?:only|just|another|about|at least|nearly|almost|hanya|cuma|baru|"
    rf"sedikitnya)\s)?(?P<number>{NUMBER})"
    r"(?=\s(?:(?:have|had|has|sudah|telah|yang|di antaranya yang)\s)?"
    r"(?:already\s|since\s|later\s|eventually\s|finally\s|akhirnya\s|kemudian\s)?"
    r"(?:left|joined|accepted|signed|quit|resigned|declined|departed|stayed|moved|agreed|went|followed|walked|turned|"
    r"refused|rejected|were approached|pergi|ikut|setuju|memilih|hengkang|bergabung|keluar|menolak|menerima|"
    r"bertahan|pindah))",
    re.IGNORECASE,
)
_OTHERS = compiled_late(
    rf"(?<![\w$€£¥.,/-]){_FIGURE}\s"
    r"(?:others|lainnya|more(?=[.,;]|\s(?:were|have|had|are|said yes|joined|left)))(?!\w)"
)
_NONE = re.compile(rf"(?<!\w)(?:{_NOBODY})(?!\w)", re.IGNORECASE)
_ONE = re.compile(
    r"(?<!\w)(?:one (?:of (?:them|those|the \w+|its \w+)|(?:\w+\s)?(?:researcher|engineer|person|"
    r"scientist|employee|source|executive))|"
    r"salah satunya|salah (?:satu|seorang)(?: dari)?(?: mereka| peneliti| karyawan| insinyur| sumber| staf)|"
    r"(?:satu|seorang) orang)(?!\w)",
    re.IGNORECASE,
)
_OFFERS = compiled_late(
    rf"(?<![\w$€£¥.,/-]){_FIGURE}\s(?:\w+\s)?(?:offers|packages|job offers|tawaran|paket)(?!\w)",
    re.IGNORECASE,
)
_IS_NO_NUMBER = re.compile(r"(?:19|20)\d\d")


_SHARE = compiled_late(
    rf"(?:(?P<qualifier>{QUALIFIER})\s)?(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?)\s?"
    r"(?:%|per ?cent\b|persen\b)",
    re.IGNORECASE,
)


def people_in(text: str, language: str) -> Iterator[tuple[int, int, Count, tuple[str, ...]]]:
    """Start, end, value and doubts of each number of people in a sentence."""
    lowered = _lowered(text)
    for expression in (_COUNTED, _STRONG, _ALONE, _OTHERS):
        for match in expression.finditer(lowered):
            if (value := _count(match, language)) is not None:
                yield match.start(), match.end(), value, ()
    for match in _NONE.finditer(text):
        yield match.start(), match.end(), Count(0, 0, words=match[0]), ()
    for match in _ONE.finditer(text):
        yield match.start(), match.end(), Count(1, 1, words=match[0]), ()
    for match in _WORDS.finditer(lowered):
        yield match.start(), match.end(), Count(words=text[match.start("words") : match.end("words")]), ()


def offers_in(text: str, language: str) -> Iterator[tuple[int, int, Count, tuple[str, ...]]]:
    """Start, end, value and doubts of each number of offers in a sentence."""
    if not re.search(r"offers|packages|tawaran|paket", text, re.IGNORECASE):
        return
    for match in _OFFERS.finditer(text):
        if (value := _count(match, language)) is not None:
            yield match.start(), match.end(), value, ()


def shares_in(text: str, language: str) -> Iterator[tuple[int, int, Share, tuple[str, ...]]]:
    """Start, end, value and doubts of each share, “9%”, “lebih dari 25 persen”."""
    if not re.search(r"%|per ?cent|persen", text, re.IGNORECASE):
        return
    for match in _SHARE.finditer(text):
        number = figure(match["number"], language)
        try:
            value = Share.parse(f"{bound_sign(match['qualifier'] or '')} {number}%".strip())
        except Unreadable:
            continue
        yield match.start(), match.end(), value, ()


def _lowered(text: str) -> str:
    """The text with the capital that only begins it made small: “Several of them”."""
    start = re.search(r"[^\W_]", text)
    if not start:
        return text
    return text[: start.start()] + text[start.start()].lower() + text[start.end() :]


def _count(match: re.Match[str], language: str) -> Count | None:
    groups = match.groupdict()
    number = groups.get("strong") or groups.get("number") or groups.get("number2") or ""
    qualifier = groups.get("qualifier") or groups.get("qualifier2") or ""
    sign = bound_sign(qualifier) or (">=" if groups.get("plus") else "about" if groups.get("or_so") else "")
    low = figure(number, language)
    high = groups.get("high") and figure(groups["high"], language)
    if low != int(low) or (not sign and not high and _IS_NO_NUMBER.fullmatch(number)):
        return None
    try:
        return Count.parse(f"{sign} {int(low)}{f'..{int(high)}' if high else ''}".strip())
    except Unreadable:
        return None
