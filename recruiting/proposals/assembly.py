"""Finds marks and rows in a report by the rules of this package."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from recruiting.proposals.claim_rows import denial_rows, name_rows, pitch_rows, post_rows, speaker_of
from recruiting.proposals.company_rows import company_rows
from recruiting.proposals.context import StoryContext, read_ahead
from recruiting.proposals.dateline import Dateline, dateline_of
from recruiting.proposals.document import Document
from recruiting.proposals.known_names import KnownNames
from recruiting.proposals.marked_sentences import MarkedSentence, read_sentences
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.money_rows import money_rows
from recruiting.proposals.people_rows import event_rows, people_rows
from recruiting.proposals.plain_terms import plain_terms
from recruiting.proposals.rows import (
    CircumstanceRow,
    DenialRow,
    EventRow,
    NameRow,
    OfferRow,
    PeopleRow,
    PostRow,
    Row,
    StoryRow,
    TermRow,
)
from recruiting.proposals.spans import Span
from recruiting.proposals.statements import limited_number, statement_rows
from recruiting.proposals.story import story_of
from recruiting.proposals.story_rows import story_rows
from recruiting.proposals.troubles import trouble_rows
from recruiting.values import Edtf


def find_by_rules(document: Document, known_names: KnownNames) -> list[Mark | Row]:
    """All marks, and the rows made of them."""
    sentences = read_sentences(document, known_names)
    marks = [mark for sentence in sentences for mark in sentence.marks]
    return [*marks, *_rows(sentences, document)]


def _rows(sentences: list[MarkedSentence], document: Document) -> list[Row]:
    if not sentences:
        return []
    story = story_of(sentences)
    context = StoryContext(story)
    read_ahead(sentences, context)
    rows: list[Row] = []
    dateline = dateline_of(document)
    stories = story_rows(story, sentences, document.paragraphs[0].text, dateline)
    stories = [replace(row, based_on="") if row.based_on == row.publisher else row for row in stories]
    speaker = None
    for sentence in sentences:
        if sentence.place.paragraph >= document.first_prose:
            new_rows = _rows_of(sentence, speaker, context)
            rows += [_with_informant(row, sentence) for row in new_rows]
        context.note(sentence)
        speaker = speaker_of(sentence) or speaker
    return [*(stories or _head(document, dateline, rows)), *_without_repeats(rows)]


def _head(document: Document, dateline: Dateline | None, rows: list[Row]) -> list[Row]:
    """What the report says of itself, where it is not told who courts whom and yet something is found."""
    if not rows and not dateline:
        return []
    place = Span(0, 0, len(document.paragraphs[0].text))
    publisher, published = (dateline.publisher, dateline.published) if dateline else ("", Edtf())
    title = document.paragraphs[0].text
    return [StoryRow(span=place, sentence=place, title=title, publisher=publisher, published=published)]


def _rows_of(sentence: MarkedSentence, speaker: Mark | None, context: StoryContext) -> list[Row]:
    circumstances = company_rows(sentence, context.story)
    spans = [row.span for row in circumstances]
    people: list[Row] = [row for row in people_rows(sentence, context) if row.span not in spans]
    events = event_rows(sentence, context)
    if limited_number(sentence) and statement_rows(sentence, context.denial, context.speaks_for):
        # That it was fewer is a claim of whoever denies it: no event, and no people of their own.
        people = []
        events = [row for row in events if row.kind != "offered"]
    return [
        *people,
        *events,
        *money_rows(sentence, context),
        *plain_terms(sentence),
        *statement_rows(sentence, context.denial, context.speaks_for),
        *_noted(denial_rows(sentence, speaker, context), context),
        *post_rows(sentence),
        *circumstances,
        *trouble_rows(sentence, context.story),
        *pitch_rows(sentence, context.story),
        *name_rows(sentence),
    ]


def _noted(denials: list[DenialRow], context: StoryContext) -> list[DenialRow]:
    """The rows, of which the last denial is remembered: who denies may go on in the next sentence."""
    context.denial = next((row for row in reversed(denials) if row.stance == "disputes"), context.denial)
    return denials


def _with_informant(row: Row, sentence: MarkedSentence) -> Row:
    """The row with the informant who stands nearest to it; a claim names its own."""
    informants = sentence.of(MarkKind.INFORMANT)
    if not informants and isinstance(row, EventRow):
        informants = _document_of_paragraph(sentence)
    if not informants or isinstance(row, DenialRow | NameRow | PostRow) or row.informant:
        return row
    nearest = min(
        informants, key=lambda mark: max(mark.span.start - row.span.end, row.span.start - mark.span.end)
    )
    return replace(row, informant=nearest.value)


def _document_of_paragraph(sentence: MarkedSentence) -> list[Mark]:
    """What the outlet saw, if the paragraph begins with it: it holds for all of it."""
    first = sentence
    while first.earlier is not None:
        first = first.earlier
    documents = [m for m in first.of(MarkKind.INFORMANT) if m.value.how_known and first.bounds(m)[0] < 30]
    return documents[:1]


def _key(row: Row) -> Any:
    """What two rows of one fact have in common; the row itself where each is a fact of its own."""
    if isinstance(row, PeopleRow):
        return "people", row.person or row.span
    if isinstance(row, OfferRow):
        return "offer", row.amount.notation() or row.span
    if isinstance(row, TermRow):
        return "term", row.kind, row.money.notation() or row.span
    if isinstance(row, EventRow):
        return "event", row.kind, row.candidates or row.people.notation() or row.span
    if isinstance(row, CircumstanceRow):
        return "circumstance", row.kind, row.company, row.people.notation(), row.money.notation(), row.stance
    if isinstance(row, PostRow):
        return "post", row.person, row.company, row.held
    if isinstance(row, NameRow):
        return "name", row.name
    if isinstance(row, DenialRow):
        return "denial", row.stance, row.about, row.person, row.speaks_for, row.span.paragraph
    return row.span


def _without_repeats(rows: Iterable[Row]) -> list[Row]:
    by_key: dict = {}
    for row in rows:
        key = _key(row)
        if key not in by_key or _says_more(row, by_key[key]):
            by_key[key] = row
    return list(by_key.values())


def _says_more(row: Row, other: Row) -> bool:
    """Whether the later of two rows of one fact fills more fields than the first."""
    return len(row.values()) > len(other.values())
