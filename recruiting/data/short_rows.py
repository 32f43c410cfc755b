"""Rows that end before the last columns, as Excel writes them.

It saves text in blocks of sixteen rows, each as wide as its widest row: where the last columns are empty in
all of a block, their separators are missing in all of it. A row that is shorter than its block is cut off.
"""

from collections.abc import Iterator

BLOCK = 16
"""Rows; the first of a file begins the first block."""


def filled(records: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    """The records, those of blocks that end early as wide as ``width``."""
    block: list[list[str]] = []
    try:
        for number, row in enumerate(records):
            if number % BLOCK == 0:
                yield from _filled(block, width)
                block = []
            if block or (number % BLOCK == 0 and 0 < len(row) < width):
                block.append(row)
            else:
                yield row
    except Exception:
        yield from block  # What is wrong is told by the row behind them.
        raise
    yield from _filled(block, width)


def _filled(block: list[list[str]], width: int) -> Iterator[list[str]]:
    widths = {len(row) for row in block if row}
    missing = width - max(widths, default=width) if len(widths) == 1 and len(block) > 1 else 0
    yield from ([*row, *[""] * missing] if row else row for row in block)
