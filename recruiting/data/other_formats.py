"""The formats of files that are no CSV, by their first bytes."""

import codecs
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

_EXPECTED = {
    b"PK\x03\x04": gettext_noop("a CSV file; this is a spreadsheet or a ZIP"),
    b"\xd0\xcf\x11\xe0": gettext_noop("a CSV file; this is a spreadsheet"),
    b"%PDF": gettext_noop("a CSV file; this is a PDF"),
    b"\x1f\x8b": gettext_noop("a CSV file; this is compressed: unpack it first"),
    b"\x89PNG": gettext_noop("a CSV file; this is a picture"),
    b"\xff\xd8\xff": gettext_noop("a CSV file; this is a picture"),
    b"<!do": gettext_noop("a CSV file; this is a web page or XML"),
    b"<htm": gettext_noop("a CSV file; this is a web page or XML"),
    b"<tab": gettext_noop("a CSV file; this is a web page or XML"),
    b"<?xm": gettext_noop("a CSV file; this is a web page or XML"),
    b"[{": gettext_noop("a CSV file; this is JSON"),
    b'{"': gettext_noop("a CSV file; this is JSON"),
}
"""The message for a file, by its first bytes."""


def expected_format(stream: BinaryIO) -> str:
    """The message that says what is expected instead of this file; empty if it may be CSV."""
    start = stream.read(200).removeprefix(codecs.BOM_UTF8).lstrip()[:4]
    start = start.lower() if start.startswith(b"<") else start
    return next((_(expected) for mark, expected in _EXPECTED.items() if start.startswith(mark)), "")
