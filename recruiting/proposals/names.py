"""The names in a report: those that the desk knows, surnames of people named in full, and new ones."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from recruiting.proposals.document import Document
from recruiting.proposals.figures import WORDS
from recruiting.proposals.known_names import WORD, KnownNames, Name, folded
from recruiting.proposals.lexicon import any_of, sections
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.posts import TITLE
from recruiting.proposals.sentences import Sentence
from recruiting.proposals.spans import Span

_COMPANY_WORDS = any_of("capitals", "company")
_WORD = r"[A-ZÀ-Þ][\w’-]*[\w]|[A-ZÀ-Þ]"
_CAPITALISED = re.compile(
    rf"(?<![\w@#])(?:{_WORD})(?:\s[“\"‘](?:{_WORD})[”\"’](?=\s(?:{_WORD})))?(?:\s(?:(?:of|de|van|von|der|bin|binti|al|el|le|la)\s)?(?:{_WORD}))*"
)
_NEVER_NAMES = frozenset(folded(word) for line in sections("capitals")["never"] for word in line.split())
"""Words with a capital that are no part of a name: titles, months, days, channels."""
_NO_FIRST_NAMES = (
    _NEVER_NAMES
    | frozenset(folded(word) for line in sections("capitals")["not first"] for word in line.split())
    | WORDS.keys()
)
"""Words with a capital that begin sentences, or are no name where they stand first."""
_INNER_CAPITAL = re.compile(r"(?<=[a-z,]\s)[A-ZÀ-Þ][\w-]*")
"""A word with a capital within a sentence: where it begins another it is a name as well."""
_SAYING = re.compile(
    rf"\s(?:said|says|told|added|wrote|declined|denied|kata|ujar|mengatakan|membantah|menolak)\b|,\s(?:(?:the|a|an|former)\s)*(?:{TITLE})",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(rf"(?:{TITLE}|\b(?:Mr|Mrs|Ms|Dr|Prof)\.?),?\s$", re.IGNORECASE)


def names_in(document: Document, known_names: KnownNames) -> Iterator[Mark]:
    """A mark for each name in the report."""
    marks = [mark for sentence in document.sentences for mark in _known_in(sentence, known_names)]
    marks += list(_surnames(document, marks, known_names))
    prose = [sentence for sentence in document.sentences if not _is_headline(sentence)]
    inner = {word for sentence in prose for word in _INNER_CAPITAL.findall(sentence.text)}
    new = [mark for sentence in document.sentences for mark in _new_in(sentence, marks, inner)]
    new = _agreed(new, document)
    yield from marks
    yield from new
    yield from _surnames(document, [*marks, *new], known_names)


def _known_in(sentence: Sentence, known_names: KnownNames) -> Iterator[Mark]:
    for start, end, name in known_names.matches(sentence.text):
        yield _mark(MarkKind.NAME, sentence, start, end, name)


def _mark(kind: MarkKind, sentence: Sentence, start: int, end: int, value: Any) -> Mark:
    place = Span(sentence.span.paragraph, sentence.span.start + start, sentence.span.start + end)
    return Mark(kind, place, sentence.text[start:end], value)


# Names that are not known


def _new_in(sentence: Sentence, marks: Iterable[Mark], inner: Collection[str]) -> Iterator[Mark]:
    if _is_headline(sentence):
        return
    spans = [mark.span for mark in marks if sentence.span.contains(mark.span)]
    for match in _CAPITALISED.finditer(sentence.text):
        for start, end in _trimmed(match, sentence, spans):
            text = sentence.text[start:end]
            if not _is_sentence_start(sentence.text, start) or " " in text or text in inner:
                table = _table(sentence.text, start, end)
                yield _mark(MarkKind.NEW_NAME, sentence, start, end, _name(text, table))


_QUOTED = re.compile(r"\s[“\"‘](?P<nickname>[^“”\"‘’]+)[”\"’](?=\s)")


def _name(text: str, table: str) -> Name:
    """A new name without the nickname in it: “Hal “Hob” Nn” is Hal Nn."""
    nickname = _QUOTED.search(text)
    if nickname is None:
        return Name(text, table)
    return Name(_QUOTED.sub("", text), table or "person", nickname=nickname["nickname"])


_AT_A_COMPANY = re.compile(
    r"(?<!based )(?<!berkantor )(?<!bermarkas )(?<!berbasis )(?<!headquartered )"
    rf"\b(?:at|from|by|join\w*|left|di|dari|ke|dengan|oleh|startup|milik"
    rf"|[Jj]uru bicara|[Ss]pokes\w+ (?:for|of))\s({_WORD})(?!\w)"
)
"""What stands where people work: “at Alder”, but not in “based in Springfield”."""


def _agreed(new: Sequence[Mark], document: Document) -> list[Mark]:
    """The new names, each of one table and parent wherever it stands in the report."""
    names = {mark.value.text: mark.value for mark in new}
    for mark in new:
        if mark.value.table and " " in mark.value.text and not names[mark.value.text].nickname:
            names[mark.value.text] = mark.value
    text = " ".join(sentence.text for sentence in document.sentences)
    at_work = set(_AT_A_COMPANY.findall(text))
    settled = {spelling: _settled(name, names, at_work) for spelling, name in names.items()}
    return [replace(mark, value=settled[mark.value.text]) for mark in new]


def _settled(name: Name, names: Mapping[str, Name], at_work: Collection[str]) -> Name:
    """A name with its table, one of one word by what else bears it or by the words before it."""
    first, _space, rest = name.text.partition(" ")
    if rest:
        is_unit = name.is_company and first in names
        return replace(name, parent=first) if is_unit else name
    others = names.values()
    if spelt_out := next((other for other in others if _initials(other.text) == first), None):
        return spelt_out
    longer = next((other for other in others if other.text.startswith(f"{first} ")), None)
    person = next((other for other in others if other.is_person and first in other.text.split()), None)
    if person:
        return person
    is_company = (longer and longer.is_company) or first in at_work
    return replace(name, table="company" if is_company else "")


def _initials(text: str) -> str:
    """“CAL” of “Cedar Alder Lab”; empty for one word."""
    words = text.split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _is_headline(sentence: Sentence) -> bool:
    """Whether most words have a capital, so that capitals say nothing."""
    if sentence.span.paragraph and re.search(r"[.?!][”\"’)]*$", sentence.text):
        return False
    words = re.findall(r"[^\W\d_]{4,}", sentence.text)
    return bool(words) and sum(word[0].isupper() for word in words) > 0.6 * len(words) and len(words) > 3


def _trimmed(match: re.Match[str], sentence: Sentence, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The words of a run of capitals without those that are no names, and without known names."""
    run: list = []
    for word in re.finditer(r"\S+", match[0]):
        start = match.start() + word.start()
        end = match.start() + word.end()
        place = Span(sentence.span.paragraph, sentence.span.start + start, sentence.span.start + end)
        bare = folded(re.sub(r"[’']s?$", "", word[0]))
        is_name = bare not in _NEVER_NAMES and not any(place.overlaps(span) for span in spans)
        # Behind a title a name begins, whatever the word: “the chief executive, Hal Nn”.
        if is_name and not run and bare in _NO_FIRST_NAMES:
            is_name = bool(_TITLE_BEFORE.search(sentence.text[max(0, start - 60) : start]))
        if word[0] == "The" and not run and end < match.end():
            is_name = True  # “The Grove”
        if is_name and (run or word[0][0].isupper()):  # a nickname within it begins with its quotation mark
            run.append((start, end))
        elif run:
            yield from _whole(run, sentence.text)
            run = []
    yield from _whole(run, sentence.text) if run else ()


def _whole(run: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    while text[run[-1][0]].islower():
        run = run[:-1]
    start, end = run[0][0], run[-1][1]
    end -= len(possessive[0]) if (possessive := re.search(r"[’']s?$", text[start:end])) else 0
    words = text[start:end]
    if words != "The" and len(words) > 1 and not (words.isupper() and len(words) > 5) and words[-1] != "-":
        yield start, end


def _is_sentence_start(text: str, start: int) -> bool:
    return not re.search(r"\w", text[:start]) or bool(re.search(r"[“\"‘:—–]\s?$", text[:start]))


def _table(text: str, start: int, end: int) -> str:
    """Company or person, by the name's own words and those around it; empty if they do not tell."""
    words = text[start:end]
    if re.search(rf"\b(?:{_COMPANY_WORDS})\.?$", words) or words.startswith(("PT ", "Universitas ")):
        return "company"
    if words.startswith("The "):
        return ""
    if (" " in words and _TITLE_BEFORE.search(text[:start])) or (" " in words and _SAYING.match(text, end)):
        return "person"
    return "person" if " " in words and len(words.split()) <= 3 else ""


# Surnames


def _surnames(document: Document, marks: Sequence[Mark], known_names: KnownNames) -> Iterator[Mark]:
    """Marks of surnames that stand alone, of people who are named in full in the report or known."""
    people: dict = {}
    for mark in marks:
        if mark.value.is_person and " " in mark.text:
            words = WORD.findall(mark.value.text)
            people.setdefault(words[-1], mark.value)
            if mark.value.nickname:
                people.setdefault(mark.value.nickname, mark.value)
            if document.language == "id":  # where people are called by their first names
                people.setdefault(words[0], mark.value)
    if not people and not known_names.names:
        return
    spans_by_paragraph: dict = {}
    for mark in marks:
        spans_by_paragraph.setdefault(mark.span.paragraph, []).append(mark.span)
    for sentence in document.sentences:
        if not _is_headline(sentence):
            yield from _surnames_in(
                sentence, people, known_names, spans_by_paragraph.get(sentence.span.paragraph, [])
            )


def _surnames_in(
    sentence: Sentence, people: Mapping[str, Name], known_names: KnownNames, spans: Sequence[Span]
) -> Iterator[Mark]:
    for word in WORD.finditer(sentence.text):
        if not word[0][0].isupper() or len(word[0]) < 3:
            continue
        name = people.get(word[0]) or _known_surname(word, sentence, known_names)
        place = Span(
            sentence.span.paragraph, sentence.span.start + word.start(), sentence.span.start + word.end()
        )
        if (
            name is None
            or any(place.overlaps(span) for span in spans)
            or _is_second_part(word, sentence.text)
        ):
            continue
        if not (folded(word[0]) in WORDS and _counts(sentence.text, word)):
            kind = MarkKind.NAME if name.is_known else MarkKind.NEW_NAME
            yield Mark(kind, place, word[0], name)


def _is_second_part(word: re.Match[str], text: str) -> bool:
    """Whether a word follows another with a capital, which is no title: it is part of another's name."""
    before = text[: word.start()]
    return bool(re.search(r"(?<!^)\b[A-ZÀ-Þ]\w+\s$", before)) and not _TITLE_BEFORE.search(before)


def _known_surname(word: re.Match[str], sentence: Sentence, known_names: KnownNames) -> Name | None:
    if (
        _is_sentence_start(sentence.text, word.start())
        or len(word[0]) < 5
        or folded(word[0]) in _NO_FIRST_NAMES
    ):
        return None
    return known_names.surname(word[0])


def _counts(text: str, word: re.Match[str]) -> bool:
    """Whether “Two” at the beginning of a sentence counts what follows, rather than names somebody."""
    return _is_sentence_start(text, word.start()) and not re.match(
        r"\s(?:will|is|was|has|had|said|says|told|could|would|did|does|declined|joined|left|leads|who)\b|[’',]",
        text[word.end() :],
    )
