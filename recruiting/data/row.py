"""One row of a package while it is loaded."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Row:
    """Its number in the file, its cells, its key, and the values to store.

    ``columns`` are values by attribute; ``references`` the references in its cells, by column; ``relations``
    the keys of related rows, by relation. A row that is not ``is_valid`` has a fault and is not written.
    """

    number: int
    cells: dict[str, str]
    key: int
    columns: dict[str, Any] = field(default_factory=dict)
    references: dict[str, list[str]] = field(default_factory=dict)
    relations: dict[str, list[int]] = field(default_factory=dict)
    is_valid: bool = True
