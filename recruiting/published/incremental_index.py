"""What a process keeps of all versions of published rows: these never change, so it only grows."""

import math
from array import array
from threading import Lock
from typing import Self

from recruiting.published.models import Edition, Removal
from recruiting.serving.limits import reading_for


class IncrementalIndex:
    """Kept of all versions up to an edition: ``start`` empties it, ``grow`` adds to it.

    Where the database is not the one that it grew from, or the law has changed what was, it starts anew.
    """

    last: Edition | None
    removals: int
    editions: set[str]

    def __init__(self) -> None:
        self.lock = Lock()
        self._start_anew()

    def start(self) -> None:
        raise NotImplementedError

    def grow(self, after: int, edition: int) -> None:
        """Add the versions that came after one edition, up to another one."""
        raise NotImplementedError

    def up_to(self, edition: Edition) -> Self:
        """This object, grown to all versions up to ``edition``, the last that its reader sees."""
        if str(edition) not in self.editions:
            # Broken off, it would have to begin again for the next reader: all wait for the first.
            with self.lock, reading_for(math.inf):
                removals = Removal.objects.count()
                if self.removals != removals or not self._goes_on():
                    self._start_anew()
                grown = self.last.number if self.last else 0
                # A reader of an edition that another one is past already finds its rows as they are.
                if edition.number > grown:
                    self.grow(grown, edition.number)
                    self.last = edition
                self.removals = removals
                self.editions.add(str(edition))
        return self

    def _start_anew(self) -> None:
        self.last = None
        self.removals = 0
        self.editions = set()
        self.start()

    def _goes_on(self) -> bool:
        """Whether the edition that it grew up to is there still, and no other of that number."""
        last = self.last
        return last is None or Edition.objects.filter(number=last.number, date=last.date).exists()


class ByLine(array):
    """A whole number for each version of a row (``line``), 0 where none was put: compact, and soon read."""

    def put(self, line: int, number: int) -> None:
        if (lacking := line + 1 - len(self)) > 0:
            self.frombytes(bytes(lacking * self.itemsize))
        self[line] = number
