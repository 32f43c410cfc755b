"""One row of a package on its way into the database."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Row:
    """Its number in the file, its cells, its key, and what they come to.

    ``columns`` is what the database will hold, by attribute; ``references`` what its columns name, by
    column; ``relations`` the keys of those that it is related to, by relation. What is not ``sound`` has a
    fault and is not written.
    """

    number: int
    cells: dict[str, str]
    key: int
    columns: dict[str, Any] = field(default_factory=dict)
    references: dict[str, list[str]] = field(default_factory=dict)
    relations: dict[str, list[int]] = field(default_factory=dict)
    sound: bool = True
