"""A program of its own: the text of each page of a PDF.

``python pdf_reader.py MOST_PAGES MOST_CHARACTERS`` reads the PDF and prints the pages' texts as JSON, or
what is wrong. It runs under ``recruiting.serving.bounded_run``: a PDF of some kilobytes can
have content for hours.
"""

import io
import json
import sys

from pypdf import PdfReader
from pypdf.errors import PyPdfError

DAMAGED = (PyPdfError, KeyError, TypeError, IndexError, AttributeError, RecursionError, ValueError)


def pages_of(content: bytes, most_pages: int, most_characters: int) -> dict[str, list[str] | str]:
    """The texts of its pages, or what is wrong: “locked”, “long”, “much” or “damaged”."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            return {"wrong": "locked"}
        if len(reader.pages) > most_pages:
            return {"wrong": "long"}
        pages: list[str] = []
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            most_characters -= len(pages[-1])
            if most_characters < 0:
                return {"wrong": "much"}
        return {"pages": pages}
    except DAMAGED:
        return {"wrong": "damaged"}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(pages_of(sys.stdin.buffer.read(), *map(int, sys.argv[1:]))))
