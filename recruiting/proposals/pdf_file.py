"""The text layer of a PDF, by pypdf."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from recruiting.serving import bounded

READER = Path(__file__).with_name("pdf_reader.py")
SECONDS = 20
"""Of CPU time, until the reader is stopped."""
MOST_PAGES = 200


def pdf_blocks(content: bytes) -> list[str]:
    """The paragraphs of a PDF in reading order. Raises ValueError if it is broken, locked or has no text."""
    blocks = _joined(_without_running_lines(_pages(content)))
    if not blocks:
        raise ValueError(_("The PDF has no text layer: it is a picture of a page."))
    return blocks


def _pages(content: bytes) -> list[str]:
    """The texts of its pages."""
    try:
        result = bounded.answer_of(READER, str(MOST_PAGES), seconds=SECONDS, content=content)
    except bounded.Stopped as stopped:
        raise ValueError(
            _("The PDF needs more memory or time than is given to one. Paste the text of the report instead.")
        ) from stopped
    match result.get("wrong"):
        case "locked":
            raise ValueError(_("The PDF is locked with a password."))
        case "long":
            raise ValueError(_("The PDF has more than 200 pages."))
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
    block = ""
    for line in lines:
        block = _glued(block, line)
        ends_short = len(line) < 0.75 * width and (re.search(r"[.!?”\"]$", line) or not blocks)
        if block and (not line or ends_short):
            blocks.append(block)
            block = ""
    return [*blocks, block] if block else blocks


def _glued(block: str, line: str) -> str:
    if block.endswith("-") and line[:1].islower():
        return block[:-1] + line
    return f"{block} {line}".strip()
