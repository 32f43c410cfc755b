"""Indexes of all versions of published rows, in memory: a version never changes, so they only grow."""

import math
from array import array
from threading import Lock
from typing import Self

from recruiting.published.models import Edition, Removal
from recruiting.serving.limits import reading_for


class IncrementalIndex:
    """An index of all versions up to ``last_edition``: subclasses ``clear`` it and ``extend`` it.

    It is built again if the database is another one than before, or rows were removed for legal reasons.
    """

    last_edition: Edition | None
    removals: int
    known_editions: set[str]

    def __init__(self) -> None:
        self.lock = Lock()
        self._reset()

    def clear(self) -> None:
        raise NotImplementedError

    def extend(self, after: int, edition: int) -> None:
        """Add the versions that came after one edition, up to another one."""
        raise NotImplementedError

    def up_to(self, edition: Edition) -> Self:
        """This index with all versions up to ``edition``, the last one that its reader sees."""
        if str(edition) not in self.known_editions:
            # Without a time limit: if this broke off, the next reader would have to begin again.
            with self.lock, reading_for(math.inf):
                removals = Removal.objects.count()
                if self.removals != removals or not self._is_same_history():
                    self._reset()
                reached = self.last_edition.number if self.last_edition else 0
                # For a reader of an edition before the last, all its rows are there already.
                if edition.number > reached:
                    self.extend(reached, edition.number)
                    self.last_edition = edition
                self.removals = removals
                self.known_editions.add(str(edition))
        return self

    def _reset(self) -> None:
        self.last_edition = None
        self.removals = 0
        self.known_editions = set()
        self.clear()

    def _is_same_history(self) -> bool:
        """Whether the last edition is still in the database, and no other one has its number."""
        last = self.last_edition
        return last is None or Edition.objects.filter(number=last.number, date=last.date).exists()


class NumberByLine(array):
    """A whole number for each version of a row (``line``), 0 where none was put: small and fast to read."""

    def put(self, line: int, number: int) -> None:
        if (missing := line + 1 - len(self)) > 0:
            self.frombytes(bytes(missing * self.itemsize))
        self[line] = number
