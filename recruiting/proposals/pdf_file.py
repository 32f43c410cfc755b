"""The text layer of a PDF, by pypdf."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from recruiting.serving import bounded_run

READER = Path(__file__).with_name("pdf_reader.py")
SECONDS = 20
"""Of CPU time, until the reader is stopped."""
MOST_PAGES = 200
MOST_TEXT = 1_000_000
"""Characters of all its pages: ten times as many as a text may have, since running lines are left out."""


def pdf_blocks(content: bytes) -> list[str]:
    """The paragraphs of a PDF in reading order. Raises ValueError if it is broken, locked or has no text."""
    blocks = _joined(_without_running_lines(_pages(content)))
    if not blocks:
        raise ValueError(_("The PDF has no text layer: it is a picture of a page."))
    return blocks


def _pages(content: bytes) -> list[str]:
    """The texts of its pages."""
    try:
        limits = map(str, (MOST_PAGES, MOST_TEXT))
        result = bounded_run.answer_of(READER, *limits, seconds=SECONDS, content=content)
    except bounded_run.Stopped as stopped:
        raise ValueError(
            _("The PDF needs more memory or time than is given to one. Paste the text of the report instead.")
        ) from stopped
    match result.get("wrong"):
        case "locked":
            raise ValueError(_("The PDF is locked with a password."))
        case "long":
            raise ValueError(_("The PDF has more than 200 pages."))
        case "much":
            raise ValueError(
                _("The text has more than 100,000 characters. Paste only the part that tells of the offers.")
            )
        case "damaged":
            raise ValueError(_("The PDF is damaged and can't be read."))
    return result["pages"]


def _without_running_lines(pages: Sequence[str]) -> Iterator[str]:
    """The lines of all pages without those that head or foot several of them, and page numbers."""
    edges = [line for page in pages for line in {*page.splitlines()[:1], *page.splitlines()[-1:]}]
    running = {line for line in edges if len(pages) > 2 and edges.count(line) > len(pages) // 2}
    for page in pages:
        for line in page.splitlines():
            if line not in running and not re.fullmatch(
                r"\s*(?:page |halaman )?\d{1,4}\s*", line, re.IGNORECASE
            ):
                yield line.strip()


def _joined(lines: Iterable[str]) -> list[str]:
    """Paragraphs of lines: one ends at an empty line, or at a line that ends a sentence and is short."""
    lines = list(lines)
    width = max(map(len, lines), default=0)
    blocks: list[str] = []
    pieces: list[str] = []
    for line in lines:
        _add(pieces, line)
        ends_short = len(line) < 0.75 * width and (re.search(r"[.!?”\"]$", line) or not blocks)
        if pieces and (not line or ends_short):
            blocks.append("".join(pieces))
            pieces = []
    return [*blocks, "".join(pieces)] if pieces else blocks


def _add(pieces: list[str], line: str) -> None:
    """Add a line to the pieces of a paragraph; a word that is divided between two lines is one again."""
    if pieces and pieces[-1].endswith("-") and line[:1].islower():
        pieces[-1] = pieces[-1][:-1]
    elif pieces and line:
        pieces.append(" ")
    if line:
        pieces.append(line)
