"""The lines of a text file, limited in length and checked for bytes that are no text."""

from collections.abc import Iterator
from typing import TextIO

from django.utils.translation import gettext as _

from recruiting.data.dialects import Dialect
from recruiting.data.encodings import LONGEST_LINE

_END_OF_FILE = "\x1a"  # what programs of MS-DOS write behind the last line


class UnreadableText(Exception):
    """The rest of the file can't be read; the message says what was expected."""


def lines_of(text: TextIO, dialect: Dialect) -> Iterator[str]:
    """The lines of ``text`` with unchanged ends. Raises UnreadableText."""
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
    """Raises UnreadableText if the line has a byte that is not UTF-8."""
    for letter in line:
        if "\udc80" <= letter <= "\udcff":
            byte = f"0x{ord(letter) - 0xDC00:02x}"
            raise UnreadableText(_("text in UTF-8 (the byte %(byte)s is none)") % {"byte": byte})
