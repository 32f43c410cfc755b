"""The names that the desk knows, and where they stand in a text: one pass, however many there are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

WORD = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"[\s.,&’'/–-]{0,3}")
NICKNAME = re.compile(r"[\s(]*[“\"'‘(][\w .-]{1,20}[”\"'’)][\s)]*")
_PLACE_NAMES = re.compile(
    r"\s(?:Street|Avenue|Road|Park|University|County|River|Valley|Lake|Hill|Island|Beach|Airport|Stadium)\b"
)


@dataclass(frozen=True)
class Name:
    """Somebody or something named: a company or a person, known by its reference or new."""

    text: str
    table: str = ""  # “company”, “person”, or empty where the text does not tell
    ref: str = ""
    parent: str = ""  # of a unit: the name of the company that it belongs to
    nickname: str = ""  # of a new name, as the report has it in quotation marks

    @property
    def is_known(self) -> bool:
        return bool(self.ref)

    @property
    def is_company(self) -> bool:
        return self.table == "company"

    @property
    def is_person(self) -> bool:
        return self.table == "person"


@dataclass
class KnownNames:
    """The names that the desk knows, with their other spellings."""

    names: list[Name] = field(default_factory=list)
    _trie: dict = field(default_factory=dict, repr=False)
    _surnames: dict = field(default_factory=dict, repr=False)

    def add(self, name: Name, aliases: Iterable[str] = ()) -> None:
        """Know ``name`` by its own text and by ``aliases``."""
        self.names.append(name)
        for spelling in (name.text, *aliases):
            self._add_spelling(name, spelling)
        words = WORD.findall(name.text)
        if name.is_person and len(words) > 1 and len(words[-1]) > 2:
            self._surnames.setdefault(folded(words[-1]), []).append(name)

    def _add_spelling(self, name: Name, spelling: str) -> None:
        words = WORD.findall(spelling)
        if not words or len("".join(words)) < 2:
            return
        node = self._trie
        for word in words:
            node = node.setdefault(folded(word), {})
        node.setdefault("", []).append((name, spelling))

    def matches(self, text: str) -> Iterator[tuple[int, int, Name]]:
        """Start, end and name of each known spelling in ``text``, the longest at each place."""
        words = [(match.start(), match.end(), folded(match[0])) for match in WORD.finditer(text)]
        position = 0
        while position < len(words):
            longest = self._longest_at(text, words, position)
            if longest is None:
                position += 1
                continue
            last, name = longest
            yield words[position][0], words[last][1], name
            position = last + 1

    def _longest_at(
        self, text: str, words: Sequence[tuple[int, int, str]], first: int
    ) -> tuple[int, Name] | None:
        node: dict[str, Any] | None = self._trie
        longest: tuple[int, Name] | None = None
        position = first
        while node is not None and position < len(words) and (node := node.get(words[position][2])):
            for name, spelling in node.get("", ()):
                if _is_written_like(spelling, text, words, first, position):
                    longest = position, name
            position = _next_word(text, words, position)
        return longest

    def surname(self, word: str) -> Name | None:
        """The known person of that surname, if there is one only."""
        people = self._surnames.get(folded(word), ())
        return people[0] if len(people) == 1 else None


def _next_word(text: str, words: Sequence[tuple[int, int, str]], position: int) -> int:
    """The word that follows without a sentence between; a nickname in quotation marks is passed over."""
    following = position + 1
    if following >= len(words):
        return following
    end = words[position][1]
    if nickname := NICKNAME.match(text, end):
        return next((n for n in range(following, len(words)) if words[n][0] >= nickname.end()), len(words))
    return following if _JOINTS.fullmatch(text, end, words[following][0]) else len(words)


def _is_written_like(
    spelling: str, text: str, words: Sequence[tuple[int, int, str]], first: int, last: int
) -> bool:
    """Whether capitals and what follows bear a name out: not “elm”, “al” for “AL”, “Oak Street”."""
    start, end = words[first][0], words[last][1]
    written = text[start:end]
    if spelling[0].isupper() and not written[0].isupper():
        return False
    if spelling.isupper() and len(spelling) <= 4 and not written.isupper():
        return False
    return not _PLACE_NAMES.match(text, end)


def folded(word: str) -> str:
    """``word`` without capitals and accents, as names are compared."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
