"""Pads rows that lack the last columns, as Excel writes them.

Excel saves text in blocks of sixteen rows, each as wide as its widest row: if the last columns are empty in a
whole block, their separators are missing in it. A row that is shorter than its block is cut off.
"""

from collections.abc import Iterator

BLOCK = 16
"""Rows; the first of a file begins the first block."""


def padded(records: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    """The records, with those of narrower blocks padded to ``width``."""
    block: list[list[str]] = []
    try:
        for number, row in enumerate(records):
            if number % BLOCK == 0:
                yield from _padded(block, width)
                block = []
            if block or (number % BLOCK == 0 and 0 < len(row) < width):
                block.append(row)
            else:
                yield row
    except Exception:
        yield from block  # The error is that of the row after them.
        raise
    yield from _padded(block, width)


def _padded(block: list[list[str]], width: int) -> Iterator[list[str]]:
    widths = {len(row) for row in block if row}
    missing = width - max(widths, default=width) if len(widths) == 1 and len(block) > 1 else 0
    yield from ([*row, *[""] * missing] if row else row for row in block)
