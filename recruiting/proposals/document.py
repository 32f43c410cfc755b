"""A report's text in numbered paragraphs, read from what was pasted or dropped: text, HTML or a PDF."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from recruiting.proposals.html_page import html_blocks, looks_like_html, number_of_tags
from recruiting.proposals.lexicon import any_of, sections
from recruiting.proposals.pdf_file import pdf_blocks
from recruiting.proposals.sentences import Sentence, sentences_of
from recruiting.proposals.spans import Span

LARGEST_BYTES = 2_000_000
MOST_CHARACTERS = 100_000
MOST_BLOCKS = 5_000
MOST_TAGS = 10_000
"""Elements of a page: to parse those that lie in each other takes the square of their number."""

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ue000-\uf8ff]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ASIDE = re.compile(rf"^\W*{any_of('languages', 'aside')}\b(?!\W*(?:it|that|,))", re.IGNORECASE)
LONGEST_ASIDE = 200
_COMMON_WORDS = {
    language: frozenset(" ".join(lines).split())
    for language, lines in sections("languages").items()
    if len(language) == 2
}


class UnreadableDocument(ValueError):
    """What was pasted or dropped is no report that can be read; the message says why, for a person."""


@dataclass(frozen=True)
class Paragraph:
    """A numbered block of a report. An aside (“Read also …”, an advertisement) is shown, never proposed."""

    number: int
    text: str
    is_aside: bool = False

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [] if self.is_aside else sentences_of(self.number, self.text)


@dataclass(frozen=True)
class Document:
    """A report in paragraphs, the title being number 0. Only ``digest`` and ``size`` may outlive it."""

    paragraphs: tuple[Paragraph, ...] = field(repr=False)

    @property
    def size(self) -> int:
        """The number of its paragraphs."""
        return len(self.paragraphs)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of its paragraphs: equal if no word of the report has changed."""
        text = "\n\n".join(paragraph.text for paragraph in self.paragraphs)
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]

    @cached_property
    def first_prose(self) -> int:
        """The number of the first paragraph of whole sentences, behind headlines and menus; at least 1."""
        prose = (p.number for p in self.paragraphs if p.number and not p.is_aside and _ENDS.search(p.text))
        return next(prose, 1)

    @cached_property
    def language(self) -> str:
        """“en”, “id”, or empty if its words are of neither."""
        words = re.findall(r"[a-z]+", " ".join(p.text for p in self.paragraphs if not p.is_aside).lower())
        shares = {
            language: sum(word in common for word in words) / (len(words) or 1)
            for language, common in _COMMON_WORDS.items()
        }
        language = max(shares, key=lambda code: shares[code])
        return language if shares[language] >= 0.06 else ""

    def text_at(self, span: Span) -> str:
        """The characters of a span."""
        return self.paragraphs[span.paragraph].text[span.start : span.end]


def document_of(blocks: Iterable[str]) -> Document:
    """The document of paragraphs that were read before, the title first."""
    return Document(_numbered(blocks))


def read_document(content: bytes | str) -> Document:
    """The report in ``content``. Raises UnreadableDocument if it is too large, binary, or has no text."""
    size = len(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    if size > LARGEST_BYTES:
        raise UnreadableDocument(
            _("The text has %(size)s MB; at most 2 MB are read. Paste only the report itself.")
            % {"size": f"{size / 1e6:.1f}"}
        )
    blocks = [clean for block in _blocks(content) if (clean := _clean_block(block))]
    if not blocks:
        raise UnreadableDocument(_("There is no text in it."))
    if sum(map(len, blocks)) > MOST_CHARACTERS:
        raise UnreadableDocument(
            _("The text has more than 100,000 characters. Paste only the part that tells of the offers.")
        )
    if len(blocks) > MOST_BLOCKS:
        raise UnreadableDocument(
            _("There are more than 5,000 paragraphs in it. Paste only the report itself.")
        )
    return document_of(_once(blocks))


def _blocks(content: str | bytes) -> list[str]:
    if isinstance(content, bytes):
        if content.lstrip()[:5] == b"%PDF-":
            return _read_apart(pdf_blocks, content)
        content = _decoded(content)
    if _CONTROL.search(content):
        raise UnreadableDocument(_no_text())
    if looks_like_html(content):
        if number_of_tags(content) > MOST_TAGS:
            raise UnreadableDocument(
                _("The page has more than 10,000 elements. Paste only the text of the report.")
            )
        return _read_apart(html_blocks, content.encode(errors="replace"))
    return _text_blocks(content)


def _read_apart(blocks_of: Callable[[bytes], list[str]], content: bytes) -> list[str]:
    """The blocks of what a program of its own reads."""
    try:
        return blocks_of(content)
    except ValueError as unreadable:
        raise UnreadableDocument(str(unreadable)) from unreadable


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        if b"\x00" in content:
            raise UnreadableDocument(_no_text()) from None
        return content.decode("cp1252", "replace")


def _no_text() -> str:
    return _("This is no text: it looks like a picture, a program or another binary file.")


def _text_blocks(text: str) -> list[str]:
    text = _without_copy(text.strip())
    text = re.sub(r"\r\n?|\u2028|\u2029|\f|\v", "\n", text)
    if re.search(r"\n[ \t]*\n", text):
        return re.split(r"\n(?:[ \t\u00a0]*\n)+", text)
    return text.split("\n")


def _without_copy(text: str) -> str:
    """The text without a second copy of itself behind it: a report that was pasted twice."""
    for middle in range(len(text) // 2 - 1, len(text) // 2 + 2):
        if len(text) > 200 and text[:middle].strip() == text[middle:].strip():
            return text[:middle].strip()
    return text


def _clean_block(block: str) -> str:
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", block))
    return re.sub(r"\s+", " ", text).strip()


def _once(blocks: list[str]) -> list[str]:
    """The blocks without a second copy of the whole report behind the first."""
    half, odd = divmod(len(blocks), 2)
    return blocks[:half] if half and not odd and blocks[:half] == blocks[half:] else blocks


def _numbered(blocks: Iterable[str]) -> tuple[Paragraph, ...]:
    texts = list(blocks)
    prose = {number for number, text in enumerate(texts) if _ENDS.search(text)}
    entries = {number for number, text in enumerate(texts) if number and ENTRY.match(text)}
    last = max(prose | entries if len(entries) >= FEWEST_ENTRIES else prose, default=len(texts))
    return tuple(
        Paragraph(number, text, is_aside=bool(number) and _is_aside(text, is_behind=number > last))
        for number, text in enumerate(texts)
    )


ENTRY = re.compile(r"[^:.!?]{2,70}(?::|\s[–—-])\s[^:]*\d")
"""A line of a list that gives figures: “Nn One (Birch): $60m over 4 years”."""
FEWEST_ENTRIES = 3


_ENDS = re.compile(r"[.!?…][”\"’»)\]]*$")


def _is_aside(text: str, is_behind: bool) -> bool:
    """Whether a block is none of the report's: a link to another, or a headline behind its last sentence."""
    if len(text) >= LONGEST_ASIDE:
        return False
    return bool(_ASIDE.match(text)) or (is_behind and not re.match(r"[•*–—-]|\d+[.)]", text))
