"""Circumstances of companies that are no sums: headcount, founding, departures."""

import re
from typing import Any

from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.rows import CircumstanceRow
from recruiting.proposals.story import ReportedStory

_HEADCOUNT_BEFORE = re.compile(
    r"\b(?:employ(?:s|ed|ing)?(?: \w+)?|has|have|had|with|counts?|"
    r"(?:company|firm|startup|lab|team|outfit|group|unit) of|"
    r"its(?: \w+)?|workforce of|"
    r"headcount of|staff of|team of|"
    r"memiliki|mempekerjakan|punya|beranggotakan|berisi|diperkuat|dengan|dari|total|bagi)\s$",
    re.IGNORECASE,
)
_STAFF_OF = re.compile(
    r"\b(?:employees|staff|staffers|karyawan|pegawai|people|orang|workers|researchers|peneliti|staf)\w*$",
    re.IGNORECASE,
)
_EMPLOYS = re.compile(
    r"\b(?:employ\w*|has|have|had|counts|headcount|workforce|memiliki|mempekerjakan|punya|beranggotakan|"
    r"startup|firm|company|perusahaan)\b",
    re.IGNORECASE,
)
_THE_FIRM = re.compile(
    r"\b(?:the (?:startup|company|firm|lab)|startup itu|perusahaan itu|lab itu),?\s(?:which|that|yang)\b",
    re.IGNORECASE,
)
_FOUNDED = pattern(
    r"(?:(?:co-?)?founded|mendirikan|established|set up|started|launched|didirikan|berdiri)"
    r"(?:\s(?:by|oleh))?(?:\s(?:<PN>|<C>))?"
    r"(?:\s(?:in|on|pada|sejak|tahun|back in))*\s?$"
)


_FOUNDED_FIRST = re.compile(r"(?:Founded|Established|Launched|Set up|Started|Didirikan|Berdiri)\b")


def company_rows(sentence: MarkedSentence, story: ReportedStory) -> list[CircumstanceRow]:
    """A row for each number of a company's staff, its founding, and the number that it lost."""
    rows = [_people(sentence, mark, story) for mark in sentence.of(MarkKind.NUMBER)]
    rows += [_share(sentence, mark, story) for mark in sentence.of(MarkKind.SHARE)]
    rows += [_left(sentence, mark, story) for mark in sentence.of(MarkKind.HAPPENING)]
    rows += [_founded(sentence, mark) for mark in sentence.of(MarkKind.DATE)]
    return [row for row in rows if row is not None]


def _people(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> CircumstanceRow | None:
    start, end = sentence.bounds(mark)
    before = sentence.text[:start]
    if not mark.value.has_figure or mark.value.low == 0:
        return None
    if re.search(r"\b(?:lost|kehilangan)\s(?:\w+\s)?$", before, re.IGNORECASE):
        company = _company_near(sentence, start, end) or subject_before(sentence) or story.only_employer
        return _row(sentence, mark, "departures", company, people=mark.value) if company else None
    if not is_headcount(sentence, mark):
        return None
    company = _company_near(sentence, start, end)
    if not company and _EMPLOYS.search(f"{before[-40:]}{mark.text}"):
        company = subject_before(sentence) or story.only_employer
    return _row(sentence, mark, "headcount", company, people=mark.value) if company else None


def _share(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> CircumstanceRow | None:
    """A share of the staff that a company keeps or lost; other shares give no row."""
    start, end = sentence.bounds(mark)
    before, around = sentence.text[:start], sentence.text[max(0, start - 40) : end + 30]
    company = _company_near(sentence, start, end) or subject_before(sentence) or story.only_employer
    if not company:
        return None
    if (
        re.search(r"\bretention rate|retensi\b(?! award| bonus)", around, re.IGNORECASE)
        and "bonus" not in around
    ):
        return _row(sentence, mark, "retention-rate", company, share=mark.value)
    if re.search(r"\b(?:lost|kehilangan)\s(?:\w+\s)?$", before, re.IGNORECASE):
        return _row(sentence, mark, "departures", company, share=mark.value)
    return None


def _left(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> CircumstanceRow | None:
    """“Several of Birch's 14 employees have left”: a number of unnamed people who leave is a circumstance."""
    if mark.value.kind not in ("left", "notice") or mark.value.is_denied:
        return None
    start, _end = sentence.bounds(mark)
    numbers = [
        m
        for m in sentence.of(MarkKind.NUMBER)
        if sentence.bounds(m)[1] <= start and start - sentence.bounds(m)[1] < 45
    ]
    numbers = [m for m in numbers if not is_headcount(sentence, m)]
    names = [m for m in sentence.of(*NAMES) if m.value.is_person and sentence.bounds(m)[1] <= start]
    if not numbers or names or numbers[-1].value.low == 0:
        return None
    place = sentence.place
    return CircumstanceRow(
        span=mark.span,
        sentence=place,
        kind="departures",
        company=story.only_employer,
        people=numbers[-1].value,
    )


def is_headcount(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether a number is that of all of a company's people, not of those courted or speaking."""
    if mark.kind != MarkKind.NUMBER or not mark.value.has_figure or not mark.value.low:
        return False
    text, (start, end) = sentence.text, sentence.bounds(mark)
    own, before, behind = mark.text, text[:start], sentence.masked[end : end + 30]
    if re.search(r"\b(?:beranggotakan|berisi|mempekerjakan)\s$", before, re.IGNORECASE):
        return True
    if re.match(r"(?:employs|mempekerjakan|headcount|workforce|beranggotakan)", own, re.IGNORECASE):
        return True
    if re.search(r"-(?:strong|person|people|member|employee|orang)\b", own):
        return True
    if not _STAFF_OF.search(own):
        return False
    if pattern(r"\sat\s(?:<C>|its|the (?:company|firm|lab|startup))").match(behind):
        return False
    if re.match(r"\s(?:who|yang|have|has|said|were|was|had|left|joined|di|dari|told)\b", behind):
        return False
    return bool(_HEADCOUNT_BEFORE.search(before)) or bool(re.search(r"[’']s\s$", before))


def _company_near(sentence: MarkedSentence, start: int, end: int) -> str:
    """The company that the clause is about: the last before the number, else one right behind it."""
    if _THE_FIRM.search(sentence.text[max(0, start - 40) : start]):
        return ""
    companies = [m for m in sentence.of(*NAMES) if m.value.is_company]
    within = [m for m in companies if start <= sentence.bounds(m)[0] < end]
    earlier = [m for m in companies if sentence.bounds(m)[1] <= start]
    chosen = within or earlier[-1:]
    return chosen[0].value.text if chosen else ""


def subject_before(sentence: MarkedSentence) -> str:
    """The company that the sentence before speaks of first: “The startup, founded in 2019, …”."""
    if sentence.earlier is None:
        return ""
    companies = [m for m in sentence.earlier.of(*NAMES) if m.value.is_company]
    return companies[0].value.text if companies else ""


def _founded(sentence: MarkedSentence, mark: Mark) -> CircumstanceRow | None:
    start, _end = sentence.bounds(mark)
    words = sentence.masked[:start] + re.split(r"[\d\s]", sentence.text[start:], maxsplit=1)[0]
    if not mark.value.text or not _FOUNDED.search(sentence.masked[:start]):
        return None
    company = _company_near(sentence, start, start)
    if not company and _FOUNDED_FIRST.match(sentence.text):
        company = next((m.value.text for m in sentence.of(*NAMES) if m.value.is_company), "")
    company = company or subject_before(sentence)
    return _row(sentence, mark, "founded", company, date=mark.value) if company and words else None


def _row(sentence: MarkedSentence, mark: Mark, kind: str, company: str, **values: Any) -> CircumstanceRow:
    return CircumstanceRow(span=mark.span, sentence=sentence.place, kind=kind, company=company, **values)
