"""``python -m tools.reading_speed``: how long an amount or date takes to read, and 100 kB of nonsense.

The samples are those of the tests of spellings; each is read many times, and its best time counts. No text is
read from memory. The words around its numbers are, as in any column of a file; in brackets stands how long it
takes where they are new, too. Bounds: 50 µs at the median, 5 ms for the nonsense; exits with 1 where one is
broken.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import django

ROUNDS = 50
MEDIAN, NONSENSE = 50e-6, 5e-3
NONSENSE_OF = ("~", "9", "a ", "1,", "€", "(", "US$5m ", "before ")


def seconds(read: Callable[[str], object], text: str, rounds: int = ROUNDS, new_words: bool = False) -> float:
    """The best time that ``read`` takes for ``text``."""
    from recruiting.values import Unreadable
    from recruiting.values.value_cache import clear

    best = float("inf")
    for _round in range(rounds):
        clear(new_words)
        start = time.perf_counter()
        with suppress(Unreadable):
            read(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from recruiting.values import Edtf, Money
    from tests.values import test_spellings_of_dates as dates
    from tests.values import test_spellings_of_sums as sums

    sound = True
    for name, read, table in (("amounts", Money.parse, sums.READ), ("dates", Edtf.parse, dates.READ)):
        texts = [typed for typed, _meant in sums.pairs(table)]
        median = statistics.median(seconds(read, text) for text in texts)
        first = statistics.median(seconds(read, text, new_words=True) for text in texts)
        nonsense = max(seconds(read, text * 100_000, 3) for text in NONSENSE_OF)
        print(f"{name}: {median * 1e6:.1f} µs at the median ({first * 1e6:.1f}, its words new)")
        print(f"100 kB of nonsense: {nonsense * 1e3:.2f} ms")
        sound = sound and median <= MEDIAN and nonsense <= NONSENSE
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
