"""The article in a page of HTML, read by a program of its own."""

import re
from pathlib import Path

from django.utils.translation import gettext as _

from recruiting.serving import bounded_run

READER = Path(__file__).with_name("html_reader.py")
SECONDS = 10
"""Of CPU time, until the reader is stopped."""

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|article|main|section|div|p|br|h[1-6]|ul|ol|table|script|style|iframe|img|svg)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_OPENED, _CLOSED = re.compile(r"<[a-zA-Z]"), re.compile(r"</[a-zA-Z]")


def looks_like_html(text: str) -> bool:
    """Whether ``text`` has the tags of a page, rather than a stray “<”."""
    return bool(_MARKUP.search(text[:200_000]))


def number_of_tags(page: str) -> int:
    """About how many elements a page has, known without parsing it: “</p>” alone makes one too."""
    return max(len(_OPENED.findall(page)), len(_CLOSED.findall(page)))


def html_blocks(page: bytes) -> list[str]:
    """The paragraphs of the article in ``page``, the title first. Raises ValueError if it takes too long."""
    try:
        return bounded_run.answer_of(READER, seconds=SECONDS, content=page)
    except bounded_run.Stopped as stopped:
        raise ValueError(
            _("The page needs more memory or time than is given to one. Paste the text of the report.")
        ) from stopped
