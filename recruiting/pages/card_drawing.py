"""A card as a picture: a sentence as large as fits, and what stands below it."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
"""What sites that show a link ask of its picture."""

MARGIN = 72
PAPER, INK, QUIET, DENIAL, RULE = "#fbfaf7", "#1c1b19", "#5d5a52", "#a3281c", "#d8d4c8"
COLOURS = 32
"""As many as ink on paper needs: the picture is a third as large."""

FONT = Path(__file__).parent / "fonts" / "SourceSerifPro-Semibold.ttf"
SENTENCE_SIZES = (68, 60, 52, 46, 40)
TEXT_SIZE = 30
LEADING = 1.2
SENTENCE_HEIGHT = 300
LONGEST = 400
"""Characters of a text that are looked at: more fit on no card."""

NO_CHARACTER = "\U0010ffff"
"""What no font has: it is drawn as the box that stands for what is missing."""


@dataclass(frozen=True)
class Card:
    """What a card says: the kind of record, its sentence, who says so and who denies it, and of which day."""

    kind: str
    sentence: str
    standing: str
    denial: str
    day: str

    @property
    def texts(self) -> tuple[str, ...]:
        return self.kind, self.sentence, self.standing, self.denial, self.day


def can_be_drawn(card: Card) -> bool:
    """Whether the font has all of its letters: of Latin, Greek and Cyrillic, and of no other script."""
    return all(_is_in_font(letter) for text in card.texts for letter in _visible(text))


def png(card: Card) -> bytes:
    """The card as a PNG of 1200 by 630 pixels."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    _write(draw, MARGIN, [_visible(card.kind)], TEXT_SIZE, QUIET)
    size, lines = _fitting(_visible(card.sentence))
    top = _write(draw, MARGIN + 56, lines, size, INK) + 24
    for text, colour in ((card.standing, QUIET), (card.denial, DENIAL)):
        top = _write(draw, top, _first(_lines(_visible(text), TEXT_SIZE), 2), TEXT_SIZE, colour)
    draw.line((MARGIN, HEIGHT - 84, WIDTH - MARGIN, HEIGHT - 84), RULE, 2)
    _write(draw, HEIGHT - 68, [_visible(card.day)], TEXT_SIZE, QUIET)
    file = BytesIO()
    image.quantize(COLOURS).save(file, "PNG")
    return file.getvalue()


def _visible(text: str) -> str:
    """A text as it is drawn, without marks that show nothing, such as those that keep names in order."""
    composed = unicodedata.normalize("NFC", text[:LONGEST])
    return " ".join("".join(each for each in composed if unicodedata.category(each) != "Cf").split())


def _write(draw: ImageDraw.ImageDraw, top: float, lines: list[str], size: int, colour: str) -> float:
    """Draw lines from ``top`` on; where they end."""
    for line in lines:
        draw.text((MARGIN, top), line, fill=colour, font=_font(size))
        top += size * LEADING
    return top


def _fitting(text: str) -> tuple[int, list[str]]:
    """The largest size at which a text fits, and its lines; of one that fits at none the beginning."""
    for size in SENTENCE_SIZES:
        lines = _lines(text, size)
        if len(lines) * size * LEADING <= SENTENCE_HEIGHT:
            return size, lines
    return size, _first(lines, int(SENTENCE_HEIGHT / (size * LEADING)))


def _first(lines: list[str], most: int) -> list[str]:
    """The first lines; of more than ``most`` the last of them says that there is more."""
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}…"]


def _lines(text: str, size: int) -> list[str]:
    """A text in lines that are no wider than the card has room for."""
    lines: list[str] = []
    for word in _pieces(text.split(), lambda word: _fits(word, size)):
        if lines and _fits(f"{lines[-1]} {word}", size):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _pieces(words: list[str], fits: Callable[[str], bool]) -> Iterator[str]:
    """The words; one that is wider than a line in pieces."""
    for word in words:
        while not fits(word):
            end = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or fits(word[:end]))
            yield word[:end]
            word = word[end:]
        yield word


def _fits(text: str, size: int) -> bool:
    return _font(size).getlength(text) <= WIDTH - 2 * MARGIN


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size)


@lru_cache(maxsize=4096)
def _is_in_font(letter: str) -> bool:
    return letter == " " or _shape(letter) != _shape(NO_CHARACTER)


def _shape(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(TEXT_SIZE).getmask(letter)
    return mask.size, bytes(mask)
