"""The names in a report: those that the desk knows, surnames of people named in full, and new ones."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from recruiting.proposals.company_names import CAPITALISED_WORD, SMALL_NAME
from recruiting.proposals.document import ENTRY, Document
from recruiting.proposals.figures import WORDS
from recruiting.proposals.known_names import WORD, KnownNames, Name, folded
from recruiting.proposals.lexicon import any_of, sections
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.name_tables import agreed
from recruiting.proposals.posts import TITLE
from recruiting.proposals.sentences import Sentence
from recruiting.proposals.spans import Span

_COMPANY_WORDS = any_of("capitals", "company")
_PARTICLES = r"of|de|del|della|dos|du|van|von|der|den|ten|ter|bin|binti|ibn|al|el|le|la"
_CAPITALISED = re.compile(
    rf"(?<![\w@#])(?:{CAPITALISED_WORD})(?:\s[“\"‘](?:{CAPITALISED_WORD})[”\"’](?=\s(?:{CAPITALISED_WORD})))?"
    rf"(?:\s(?:&\s|(?:(?:{_PARTICLES})\s){{1,2}})?(?:{CAPITALISED_WORD}))*|(?<![\w@#./-]){SMALL_NAME}(?![\w/])"
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
    inner |= _always_capital(document)
    new = [mark for sentence in document.sentences for mark in _new_in(sentence, marks, inner)]
    new = agreed(new, document)
    yield from marks
    yield from new
    yield from _surnames(document, [*marks, *new], known_names)


def _known_in(sentence: Sentence, known_names: KnownNames) -> Iterator[Mark]:
    for start, end, name in known_names.matches(sentence.text):
        yield _mark(MarkKind.NAME, sentence, start, end, name)


def _mark(kind: MarkKind, sentence: Sentence, start: int, end: int, value: Any) -> Mark:
    place = Span(sentence.span.paragraph, sentence.span.start + start, sentence.span.start + end)
    return Mark(kind, place, sentence.text[start:end], value)


_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]+")


def _always_capital(document: Document) -> set[str]:
    """The words that stand several times with a capital and never without: names, and not “Talks”."""
    text = " ".join(sentence.text for sentence in document.sentences if not _is_headline(sentence))
    small = set(re.findall(r"(?<!\w)[a-zà-ÿ][\w-]*", text))
    times = Counter(_CAPITAL.findall(text))
    return {word for word, number in times.items() if number > 1 and word.lower() not in small}


# Names that are not known


def _new_in(sentence: Sentence, marks: Iterable[Mark], inner: Collection[str]) -> Iterator[Mark]:
    if _is_headline(sentence):
        return
    spans = [mark.span for mark in marks if sentence.span.contains(mark.span)]
    for match in _CAPITALISED.finditer(sentence.text):
        for start, end in _trimmed(match, sentence, spans):
            text = sentence.text[start:end]
            is_owner = re.match(r"[’']s\s[a-z]", sentence.text[end:])
            if not _is_sentence_start(sentence.text, start) or " " in text or text in inner or is_owner:
                table = _table(sentence.text, start, end)
                yield _mark(MarkKind.NEW_NAME, sentence, start, end, _name(text, table))


_QUOTED = re.compile(r"\s[“\"‘](?P<nickname>[^“”\"‘’]+)[”\"’](?=\s)")


def _name(text: str, table: str) -> Name:
    """A new name without the nickname in it: “Hal “Hob” Nn” is Hal Nn."""
    nickname = _QUOTED.search(text)
    if nickname is None:
        return Name(text, table)
    return Name(_QUOTED.sub("", text), table or "person", nickname=nickname["nickname"])


def _is_headline(sentence: Sentence) -> bool:
    """Whether most words have a capital, so that capitals say nothing."""
    if sentence.span.paragraph and (
        re.search(r"[.?!][”\"’)]*$", sentence.text) or ENTRY.match(sentence.text)
    ):
        return False
    words = re.findall(r"[^\W\d_]{4,}", sentence.text)
    return bool(words) and sum(word[0].isupper() for word in words) > 0.6 * len(words) and len(words) > 3


_BEGINS = re.compile(rf"{CAPITALISED_WORD}|{SMALL_NAME}|[^\w\s]{CAPITALISED_WORD}")
"""What a name begins and ends with, and no particle or sign between its words."""


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
        if is_name and (run or _BEGINS.match(word[0])):  # a nickname within it begins with its quotation mark
            run.append((start, end))
        elif run:
            yield from _whole(run, sentence.text)
            run = []
    yield from _whole(run, sentence.text) if run else ()


LONGEST_NAME = 80
"""What is longer is a run of capitals, and no name."""


def _whole(run: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    while not _BEGINS.match(text[slice(*run[-1])]):
        run = run[:-1]
    start, end = run[0][0], run[-1][1]
    end -= len(possessive[0]) if (possessive := re.search(r"[’']s?$", text[start:end])) else 0
    words = text[start:end]
    if (
        words != "The"
        and 1 < len(words) <= LONGEST_NAME
        and not (words.isupper() and len(words) > 5)
        and words[-1] != "-"
    ):
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
    return ""


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
    in_full = {number: bytearray(len(text.text)) for number, text in enumerate(document.paragraphs)}
    for mark in marks:
        span = mark.span
        in_full[span.paragraph][span.start : span.end] = b"\1" * (span.end - span.start)
    for sentence in document.sentences:
        if not _is_headline(sentence):
            yield from _surnames_in(sentence, people, known_names, in_full[sentence.span.paragraph])


def _surnames_in(
    sentence: Sentence, people: Mapping[str, Name], known_names: KnownNames, named: bytearray
) -> Iterator[Mark]:
    """Surnames in a sentence; ``named`` has a one for each character of its paragraph that is in a name."""
    for word in WORD.finditer(sentence.text):
        if not word[0][0].isupper() or len(word[0]) < 3:
            continue
        name = people.get(word[0]) or _known_surname(word, sentence, known_names)
        place = Span(
            sentence.span.paragraph, sentence.span.start + word.start(), sentence.span.start + word.end()
        )
        if name is None or any(named[place.start : place.end]) or _is_second_part(word, sentence.text):
            continue
        if not (folded(word[0]) in WORDS and _counts(sentence.text, word)):
            kind = MarkKind.NAME if name.is_known else MarkKind.NEW_NAME
            yield Mark(kind, place, word[0], name)


def _is_second_part(word: re.Match[str], text: str) -> bool:
    """Whether a word follows another with a capital, which is no title: it is part of another's name."""
    before = text[max(0, word.start() - 60) : word.start()]
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
