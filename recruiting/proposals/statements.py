"""What somebody who denies a report goes on to say: fewer offers, wrong details, a question in return."""

import re
from dataclasses import replace
from functools import partial

from recruiting.proposals.lexicon import any_of
from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import Informant, Mark, MarkKind
from recruiting.proposals.rows import DenialRow, EventRow, Row

_ONLY = re.compile(any_of("statements", "only"), re.IGNORECASE)
_OFFER = re.compile(any_of("statements", "offer"), re.IGNORECASE)
_ONE_OFFER = re.compile(any_of("statements", "one offer"), re.IGNORECASE)
_WRONG_DETAILS = re.compile(any_of("statements", "wrong details"), re.IGNORECASE)
_ASKS = re.compile(any_of("statements", "asks"), re.IGNORECASE)


def statement_rows(
    sentence: MarkedSentence, denial: DenialRow | None, companies: dict[str, str]
) -> list[Row]:
    """A row for each thing that whoever denied the report before says in a sentence.

    That is who denied it in this paragraph, or somebody named here who speaks for the company that did;
    ``companies`` are those for which people speak, by name.
    """
    denial = _going_on(sentence, denial, companies)
    if denial is None:
        return []
    claim = partial(DenialRow, sentence=sentence.place, person=denial.person, speaks_for=denial.speaks_for)
    rows: list[Row] = []
    if limit := limited_number(sentence):
        rows.append(claim(span=limit.span, stance="limits", about="offered", value=limit.value.input_text()))
    if one := _ONE_OFFER.search(sentence.text):
        rows.append(claim(span=sentence.span(*one.span()), stance="confirms", about="one offer"))
    if wrong := _WRONG_DETAILS.search(sentence.text):
        about = "one offer" if one else ""
        place = sentence.span(*wrong.span())
        rows.append(claim(span=place, stance="disputes", aspect="unclear", about=about))
    if asks := _ASKS.search(sentence.text):
        rows.append(
            EventRow(
                span=sentence.span(*asks.span()),
                sentence=sentence.place,
                kind="statement",
                informant=Informant(name=denial.person, speaks_for=", ".join(denial.speaks_for)),
            )
        )
    return rows


def _going_on(
    sentence: MarkedSentence, denial: DenialRow | None, companies: dict[str, str]
) -> DenialRow | None:
    """The denial with whoever goes on in this sentence; None if nobody does."""
    if denial is None or denial.stance != "disputes":
        return None
    for mark in sentence.of(MarkKind.INFORMANT):
        name = mark.value.name
        if name and name != denial.person and companies.get(name) in denial.speaks_for:
            return replace(denial, person=name)
    is_near = denial.span.paragraph == sentence.place.paragraph
    names = {mark.value.name for mark in sentence.of(MarkKind.INFORMANT) if mark.value.name}
    return denial if is_near or denial.person in names - {""} else None


def limited_number(sentence: MarkedSentence) -> Mark | None:
    """The number of people to whom alone offers went, by somebody's words: “only to a handful”."""
    if not _ONLY.search(sentence.text) or not _OFFER.search(sentence.text):
        return None
    numbers = sentence.of(MarkKind.NUMBER)
    return numbers[0] if len(numbers) == 1 else None
