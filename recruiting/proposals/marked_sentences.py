"""A sentence as the rules see it: its marks, and its text with them blotted out."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

from recruiting.proposals.amounts import amounts_in
from recruiting.proposals.attribution import informants_in, retellings_in, speakers_in, stances_in
from recruiting.proposals.dates import dates_in
from recruiting.proposals.document import Document
from recruiting.proposals.happenings import happenings_in
from recruiting.proposals.known_names import KnownNames
from recruiting.proposals.marks import Informant, Mark, MarkKind, Post
from recruiting.proposals.masks import lowered, masked
from recruiting.proposals.names import names_in
from recruiting.proposals.numbers import offers_in, people_in, shares_in
from recruiting.proposals.posts import own_posts_in, post, posts_in
from recruiting.proposals.sentences import Sentence
from recruiting.proposals.spans import Span, without_overlaps
from recruiting.values import Count


@dataclass
class MarkedSentence:
    """A sentence with the marks in it, in order."""

    sentence: Sentence
    marks: list[Mark] = field(default_factory=list)
    earlier: "MarkedSentence | None" = None
    """The sentence before it in its paragraph."""
    later: "MarkedSentence | None" = None

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def place(self) -> Span:
        """Where it stands in the report."""
        return self.sentence.span

    @property
    def is_question(self) -> bool:
        return bool(re.search(r"\?[”\"’)]*$", self.text))

    @cached_property
    def masked(self) -> str:
        return masked(self.sentence.text, self.place, self.marks)

    @cached_property
    def lower(self) -> str:
        """``masked`` in small letters, for patterns that are compiled so."""
        return lowered(self.masked)

    @cached_property
    def masked_names(self) -> str:
        """The text with its names alone blotted out: what stands within numbers is seen."""
        return masked(self.sentence.text, self.place, self.of(*NAMES))

    def span(self, start: int, end: int) -> Span:
        """The place in the report of characters of the sentence."""
        return Span(self.place.paragraph, self.place.start + start, self.place.start + end)

    def bounds(self, mark: Mark) -> tuple[int, int]:
        """Where in the sentence a mark starts and ends."""
        return mark.span.start - self.place.start, mark.span.end - self.place.start

    def of(self, *kinds: MarkKind) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in kinds]

    def at(self, start: int, end: int) -> Mark | None:
        """The name whose characters are those."""
        place = self.span(start, end)
        return next((mark for mark in self.of(*NAMES) if mark.span.overlaps(place)), None)

    def around(self, mark: Mark) -> tuple[str, str]:
        """The words from the sum before to the sum behind: those that say what this sum is for."""
        start, end = self.bounds(mark)
        sums = [self.bounds(other) for other in self.of(MarkKind.AMOUNT) if other is not mark]
        first = max((last for _start, last in sums if last <= start), default=0)
        last = min((begin for begin, _end in sums if begin >= end), default=len(self.text))
        return self.text[max(first, start - 70) : start], self.text[start : min(last, end + 35)]

    def company_before(self, mark: Mark) -> str:
        """The name of the last company before a mark; "" without one."""
        start, _end = self.bounds(mark)
        companies = [
            other.value.text
            for other in self.of(*NAMES)
            if other.value.is_company and self.bounds(other)[1] <= start
        ]
        return companies[-1] if companies else ""

    def add(self, kind: MarkKind, start: int, end: int, value: Any, doubts: tuple[str, ...] = ()) -> None:
        self.marks.append(Mark(kind, self.span(start, end), self.text[start:end], value, doubts))


NAMES = (MarkKind.NAME, MarkKind.NEW_NAME)
_VALUE_FINDERS = (
    (MarkKind.AMOUNT, amounts_in),
    (MarkKind.DATE, dates_in),
    (MarkKind.OFFERS, offers_in),
    (MarkKind.NUMBER, people_in),
    (MarkKind.SHARE, shares_in),
)


def read_sentences(document: Document, known_names: KnownNames) -> list[MarkedSentence]:
    """The sentences of a report, outside its asides, with all that is found in them."""
    by_paragraph: dict = {}
    for mark in names_in(document, known_names):
        by_paragraph.setdefault(mark.span.paragraph, []).append(mark)
    by_paragraph = {number: without_overlaps(marks) for number, marks in by_paragraph.items()}
    sentences = [
        _read(sentence, _within(sentence, by_paragraph.get(sentence.span.paragraph, [])), document.language)
        for sentence in document.sentences
    ]
    for first, second in pairwise(sentences):
        if first.sentence.span.paragraph == second.sentence.span.paragraph:
            first.later, second.earlier = second, first
    for sentence in sentences:
        _add_own_posts(sentence)
    return sentences


def _within(sentence: Sentence, marks: list[Mark]) -> list[Mark]:
    """Those of a paragraph's marks, which are in order, that stand in a sentence of it."""
    first, last = (bisect_left(marks, place, key=lambda mark: mark.span.start) for place in _ends(sentence))
    return [mark for mark in marks[first:last] if sentence.span.contains(mark.span)]


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _read(sentence: Sentence, names: list[Mark], language: str) -> MarkedSentence:
    marked = MarkedSentence(sentence, names)
    _add_values(marked, language)
    _add_words(marked)
    marked.marks.sort(key=lambda mark: mark.span)
    return marked


def _add_values(marked: MarkedSentence, language: str) -> None:
    """Amounts, dates and numbers; of those that overlap the longest, and no name within one."""
    values = MarkedSentence(marked.sentence)
    for kind, find in _VALUE_FINDERS:
        text = masked(marked.text, marked.place, marked.marks) if kind == MarkKind.NUMBER else marked.text
        for start, end, value, doubts in find(text, language):
            values.add(kind, start, end, value, doubts)
    values.marks = _by_precedence(values.marks)
    hidden = [mark.span for mark in values.marks if mark.kind != MarkKind.NUMBER]
    marked.marks = [
        m for m in marked.marks if m.kind == MarkKind.NAME or not any(m.span.overlaps(s) for s in hidden)
    ]
    marked.marks += values.marks


def _by_precedence(marks: Sequence[Mark]) -> list[Mark]:
    """Amounts before dates before numbers, each without overlaps."""
    chosen: list = []
    for kind in (MarkKind.AMOUNT, MarkKind.DATE, MarkKind.OFFERS, MarkKind.NUMBER, MarkKind.SHARE):
        own = without_overlaps([mark for mark in marks if mark.kind == kind])
        chosen += [mark for mark in own if not any(mark.span.overlaps(other.span) for other in chosen)]
    return chosen


def _add_words(marked: MarkedSentence) -> None:
    text = marked.masked
    stances = list(stances_in(text))
    for start, end, code in stances:
        marked.add(MarkKind.STANCE, start, end, code)
    for start, end, happening in happenings_in(text):
        if not any(start < last and first < end for first, last, _code in stances):
            marked.add(MarkKind.HAPPENING, start, end, happening)
    for start, end, outlet in retellings_in(text, marked.text):
        marked.add(MarkKind.RETELLING, start, end, outlet)
    _add_posts(marked, text)
    _add_informants(marked, text)


def _add_posts(marked: MarkedSentence, text: str) -> None:
    for start, end, parts in posts_in(text):
        person, company = marked.at(*parts["person"]), marked.at(*parts["company"])
        if person and company:
            marked.add(
                MarkKind.POST, start, end, post(marked.text, parts, person.value.text, company.value.text)
            )


def _add_own_posts(marked: MarkedSentence) -> None:
    for match in own_posts_in(marked.masked):
        person = marked.at(*match.span("person"))
        place = marked.span(*match.span())
        own = {m.value.text: m for m in marked.of(*NAMES) if m.value.is_company and m.span < place}
        earlier = [m for m in marked.earlier.of(*NAMES) if m.value.is_company] if marked.earlier else []
        companies = list(own.values()) or earlier[:1]
        if person and len(companies) == 1:  # of two companies it is not said whose “its” is
            title = marked.text[slice(*match.span("title"))]
            marked.add(
                MarkKind.POST,
                *match.span(),
                Post(person.value.text, companies[0].value.text, title, "current"),
            )


def _add_informants(marked: MarkedSentence, text: str) -> None:
    for start, end, groups in informants_in(text):
        company = groups["company"] and marked.at(*groups["company"])
        marked.add(
            MarkKind.INFORMANT,
            start,
            end,
            Informant(
                words=marked.text[start:end],
                number=_number_within(marked, start, end),
                speaks_for=company.value.text if company else "",
                how_known="document" if groups["is_document"] else "",
            ),
        )
    for start, end, name in speakers_in(text):
        speaker = marked.at(*name)
        if speaker:
            company = next(
                (
                    m.value.company
                    for m in marked.of(MarkKind.POST)
                    if m.value.person == speaker.value.text and m.value.held == "current"
                ),
                "",
            )
            marked.add(MarkKind.INFORMANT, start, end, Informant(name=speaker.value.text, speaks_for=company))


def _number_within(marked: MarkedSentence, start: int, end: int) -> Count:
    place = marked.span(start, end)
    number = next((mark.value for mark in marked.of(MarkKind.NUMBER) if place.contains(mark.span)), None)
    if number is None and re.match(
        r"(?:an?|the|another|seorang)\s(?:person|source|sumber|orang)\b", marked.text[start:end], re.I
    ):
        return Count(1, 1)
    return number or Count()
