"""Proposed claims: who confirms, disputes, says nothing; and the posts that people hold."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from recruiting.proposals.attribution import OF_REPORTS
from recruiting.proposals.context import StoryContext
from recruiting.proposals.lexicon import any_of
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Informant, Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.rows import DenialRow, NameRow, PostRow
from recruiting.proposals.spans import Span
from recruiting.proposals.story import ReportedStory

_THE_FIRM = re.compile(
    r"\b(?:the (?:company|firm|lab|startup)|lab tersebut|perusahaan (?:itu|tersebut)|startup (?:itu|"
    r"tersebut)|spokes\w+|juru bicara)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|ia|dia|katanya|ujarnya|it|they|mereka)\b", re.IGNORECASE)


def denial_rows(sentence: MarkedSentence, speaker: Mark | None, context: StoryContext) -> list[DenialRow]:
    """A row for each stance in a sentence, with whoever takes it; outlets' own stances name nobody."""
    rows: list[DenialRow] = []
    previous = None
    for mark in sentence.of(MarkKind.STANCE):
        row = _row(sentence, mark, speaker, context.story)
        if row is not None and previous and rows and _goes_on(sentence, previous, mark):
            row = replace(row, person=rows[-1].person, speaks_for=rows[-1].speaks_for)
        previous = mark
        if row is not None and not any(_same(row, other) for other in rows):
            rows.append(row)
    return [_completed(sentence, row, context) for row in rows]


_A_REPORT = re.compile(
    r"(?:\s(?:the|this|that|these|those|all|isi))*\s(?:reports?|account|story|laporan|pemberitaan|kabar)\b(?!\s(?:that|bahwa))",
    re.IGNORECASE,
)


def _completed(sentence: MarkedSentence, row: DenialRow, context: StoryContext) -> DenialRow:
    """The row with the company for which the person speaks; a denial of the report does not say of what."""
    if row.person and not row.speaks_for and (company := context.speaks_for.get(row.person)):
        row = replace(row, speaks_for=(company,))
    end = row.span.end - sentence.place.start
    is_of_all = row.stance == "disputes" and _A_REPORT.match(sentence.text, end)
    return replace(row, aspect="unclear") if is_of_all else row


def _goes_on(sentence: MarkedSentence, previous: Mark, mark: Mark) -> bool:
    """Whether this stance has the subject of the one before: “confirmed it but would not say more”."""
    gap = sentence.masked[sentence.bounds(previous)[1] : sentence.bounds(mark)[0]]
    joint = re.search(r"\b(?:but|and|tetapi|namun|tapi|dan|tanpa)\b", gap)
    return joint is not None and not re.search("[\ue000-\ue002]", gap[joint.end() :]) and len(gap) < 80


def _same(row: DenialRow, other: DenialRow) -> bool:
    return (row.stance, row.person, row.speaks_for) == (other.stance, other.person, other.speaks_for)


def _row(
    sentence: MarkedSentence, mark: Mark, speaker: Mark | None, story: ReportedStory
) -> DenialRow | None:
    if mark.value == "not-verified":
        return _denial(sentence, mark)
    person, companies = _who(sentence, mark, speaker, story)
    if not person and not companies:
        unnamed = _unnamed_behind(sentence, mark)
        return _denial(sentence, mark, informant=unnamed) if unnamed else None
    return _denial(sentence, mark, person=person, speaks_for=companies)


def _unnamed_behind(sentence: MarkedSentence, mark: Mark) -> Informant | None:
    """The informant without a name or a company who says behind the words that a report is wrong."""
    _start, end = sentence.bounds(mark)
    if mark.value not in ("disputes", "confirms") or not OF_REPORTS.match(sentence.text):
        return None
    informants = (m.value for m in sentence.of(MarkKind.INFORMANT) if sentence.bounds(m)[0] >= end)
    return next((one for one in informants if not one.name and not one.speaks_for), None)


def _denial(sentence: MarkedSentence, mark: Mark, **values: Any) -> DenialRow:
    return DenialRow(span=mark.span, sentence=sentence.place, stance=mark.value, **values)


def _who(
    sentence: MarkedSentence, mark: Mark, speaker: Mark | None, story: ReportedStory
) -> tuple[str, tuple[str, ...]]:
    """The named person, or the companies, that take a stance: those before it, else who speaks behind it."""
    start, end = sentence.bounds(mark)
    names = [m for m in sentence.of(*NAMES) if m.value.table]
    before = [m for m in names if sentence.bounds(m)[1] <= start]
    if OF_REPORTS.match(sentence.text):
        before = []
    if before and (speaking := _speaking_on(sentence, before, start)):
        return speaking.value.text, ()
    if before and not _is_within_quotation(sentence, start):
        return _nearest(sentence, before, start)
    if introduced := _introducing(sentence, start):
        return (
            (introduced.value.text, ()) if not introduced.value.is_company else ("", (introduced.value.text,))
        )
    behind = [m for m in sentence.of(MarkKind.INFORMANT) if sentence.bounds(m)[0] >= end]
    if behind:
        return _of_informant(behind[0].value)
    if quoted := _speaker_of_quotation(sentence):
        return _of_informant(quoted)
    if _THE_FIRM.search(sentence.text[:start]):
        return "", tuple(story.employers[:1])
    by_name = [m for m in names if m.value.is_person and sentence.bounds(m)[1] <= start]
    if by_name:
        return by_name[-1].value.text, ()
    if speaker is not None and (_PRONOUN.search(sentence.text) or "“" in sentence.text):
        return speaker.value.text, ()
    return "", ()


def _speaking_on(sentence: MarkedSentence, before: Sequence[Mark], start: int) -> Mark | None:
    """The named speaker of a sentence that goes on after another name: “…, but said it was wrong”."""
    gap = sentence.masked[sentence.bounds(before[-1])[1] : start]
    if not re.search(r"\b(?:but|tetapi|namun|tapi)\b", gap):
        return None
    speakers = {mark.value.name for mark in sentence.of(MarkKind.INFORMANT) if mark.value.name}
    return next((mark for mark in before if mark.value.text in speakers), None)


def _speaker_of_quotation(sentence: MarkedSentence) -> Informant | None:
    """Who speaks where a quotation that is open at the sentence's end is closed."""
    text = sentence.text
    while text.count("“") > text.count("”") and sentence.later is not None:
        sentence = sentence.later
        text += sentence.text
        if "”" in sentence.text:
            informants = [mark.value for mark in sentence.of(MarkKind.INFORMANT)]
            return informants[0] if informants else None
    return None


_INTRODUCES = pattern(
    r"(?P<name><W>)(?:[’']s <PN>| (?:dari|of|at|from) <C>)?[^.“”]{0,25}?"
    r"\b(?:said|says|tells? \w+|told \w+|replied|added|berkata|mengatakan|menjawab|menegaskan)\b"
    r"[^.“”]{0,15}[“\"][^“”]*$"
)


def _introducing(sentence: MarkedSentence, start: int) -> Mark | None:
    """Whose name introduces the quotation that holds ``start``: “Birch said: “No comment.””."""
    match = _INTRODUCES.search(sentence.masked[:start])
    return sentence.at(*match.span("name")) if match else None


def _is_within_quotation(sentence: MarkedSentence, start: int) -> bool:
    """Whether the words at ``start`` are quoted, so that a name before them need not be who says them."""
    before = sentence.text[:start]
    return before.count("“") > before.count("”") and bool(re.search(r"”", sentence.text[start:]))


def _nearest(sentence: MarkedSentence, before: Sequence[Mark], start: int) -> tuple[str, tuple[str, ...]]:
    """A person before the stance, unless a company stands between; companies joined by “and” together."""
    nearest = before[-1]
    subject = _subject(sentence, before, start) or _before_insertion(sentence, before, start) or nearest
    if subject.value.is_person:
        return subject.value.text, ()
    joined = [subject]
    for other in reversed(before[: before.index(subject)]):
        gap = sentence.text[sentence.bounds(other)[1] : sentence.bounds(joined[0])[0]]
        if not other.value.is_company or not _JOINT.fullmatch(gap):
            break
        joined.insert(0, other)
    return "", tuple(mark.value.text for mark in joined)


_JOINT = re.compile(r",?\s(?:and|or|nor|dan|atau|maupun|serta)\s|,\s")


def _before_insertion(sentence: MarkedSentence, before: Sequence[Mark], start: int) -> Mark | None:
    """The name before a clause between commas: “Birch, which Nn One founded in 2020, denied”."""
    insertion = re.search(
        r",\s(?:yang|which|who|whose|founded|based|didirikan|berbasis)\s[^;]*,\s$", sentence.text[:start]
    )
    earlier = [m for m in before if insertion and sentence.bounds(m)[1] <= insertion.start()]
    return earlier[-1] if earlier else None


def _subject(sentence: MarkedSentence, before: Sequence[Mark], start: int) -> Mark | None:
    """Somebody whose post stands between name and stance: “Nn One, a Birch lawyer, disputed”."""
    for post in sentence.of(MarkKind.POST):
        _first, last = sentence.bounds(post)
        gap = sentence.text[last:start]
        person = next((m for m in before if m.value.text == post.value.person), None)
        if person and last <= start and len(gap) < 30 and not re.search(r"[.;]", gap):
            return person
    return None


def _of_informant(informant: Informant) -> tuple[str, tuple[str, ...]]:
    if informant.name:
        return informant.name, ()
    return "", ((informant.speaks_for,) if informant.speaks_for else ())


def post_rows(sentence: MarkedSentence) -> list[PostRow]:
    """A row for each post in a sentence; who is a company's lawyer holds none there."""
    return [
        PostRow(
            span=mark.span,
            sentence=sentence.place,
            person=mark.value.person,
            company=mark.value.company,
            title=mark.value.title,
            held=mark.value.held,
        )
        for mark in sentence.of(MarkKind.POST)
        if not re.search(r"lawyer|attorney|pengacara|kuasa hukum", mark.value.title, re.IGNORECASE)
    ]


def speaker_of(sentence: MarkedSentence) -> Mark | None:
    """The person who speaks in a sentence under their name, or is named in it."""
    people = [m for m in sentence.of(*NAMES) if m.value.is_person]
    return people[-1] if people else None


_PITCH = re.compile(any_of("stances", "pitch"), re.IGNORECASE)


def pitch_rows(sentence: MarkedSentence, story: ReportedStory) -> list[DenialRow]:
    """What informants tell of a recruiter's plans, with which it woos: the desk says it in its own words."""
    match = _PITCH.search(sentence.text)
    informants = [m for m in sentence.of(MarkKind.INFORMANT) if not m.value.name]
    companies = {m.value.text for m in sentence.of(*NAMES) if m.value.is_company}
    if not match or not informants or not companies & {*story.recruiters} or sentence.of(MarkKind.AMOUNT):
        return []
    return [
        DenialRow(
            span=sentence.span(*match.span()),
            sentence=sentence.place,
            stance="reports",
            aspect="pitch",
            informant=informants[0].value,
        )
    ]


def name_rows(sentence: MarkedSentence) -> list[NameRow]:
    """A row for each new name that stands with a nickname, and for each new unit of a company."""
    rows = []
    for mark in sentence.of(MarkKind.NEW_NAME):
        name, place = mark.value, sentence.place
        if name.nickname and name.nickname in mark.text and mark.text != name.nickname:
            rows.append(_name(mark, place, table="person", aliases=name.nickname))
        elif name.is_company and name.parent:
            rows.append(_name(mark, place, kind="unit", parent=name.parent))
    return rows


def _name(mark: Mark, sentence: Span, **values: Any) -> NameRow:
    return NameRow(span=mark.span, sentence=sentence, name=mark.value.text, **values)
