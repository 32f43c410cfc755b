"""The lines of a file of text, each of bounded length, and without what no text holds."""

from collections.abc import Iterator
from typing import TextIO

from django.utils.translation import gettext as _

from recruiting.data.dialects import Dialect
from recruiting.data.encodings import LONGEST_LINE

_END_OF_FILE = "\x1a"  # what programs of MS-DOS write behind the last line


class UnreadableText(Exception):
    """The file can't be read on; the message says what was expected."""


def lines_of(text: TextIO, dialect: Dialect) -> Iterator[str]:
    """The lines of ``text``, their ends as they are. Raises UnreadableText."""
    is_broken = dialect.encoding.is_broken
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise UnreadableText(_("a line of at most %(most)s bytes") % {"most": f"{LONGEST_LINE:,}"})
        if line == _END_OF_FILE:
            return
        if "\x00" in line:
            raise UnreadableText(_("text without NUL characters"))
        if is_broken and not line.isascii():
            _check_encoded(line)
        yield line


def _check_encoded(line: str) -> None:
    """Raises UnreadableText if a byte of the line is none of UTF-8."""
    for letter in line:
        if "\udc80" <= letter <= "\udcff":
            byte = f"0x{ord(letter) - 0xDC00:02x}"
            raise UnreadableText(_("text in UTF-8 (the byte %(byte)s is none)") % {"byte": byte})
