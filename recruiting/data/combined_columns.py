"""Combined columns (``amount``, ``began``): a value as people write it, instead of in separate columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from recruiting.data.columns import Column
from recruiting.values import EdtfField
from recruiting.values.composite import CompositeField
from recruiting.values.decimals import exact_decimal


@dataclass(frozen=True)
class CombinedColumn:
    """The combined column of a value, and the separate columns of its parts, by the part's name."""

    name: str
    label: Any
    composite: CompositeField
    parts: Mapping[str, Column]

    def __hash__(self) -> int:
        return hash((self.composite.model, self.name))

    @property
    def is_date(self) -> bool:
        """Whether it is a date, in which either number of 7/3/2025 may be the day."""
        return isinstance(self.composite, EdtfField)

    def printed(self, text: str) -> str:
        """The value as pages print it."""
        return str(self.composite.to_python(text))

    def cells(self, text: str) -> dict[str, str]:
        """The non-empty cells of the separate columns. Raises ValueError with the reason."""
        return _cells(self, text)


@lru_cache(maxsize=10_000)
def _cells(whole, text):
    columns = whole.composite.to_columns(whole.composite.to_python(text))
    scale = getattr(whole.composite.value_class, "SCALE", 1)
    printed = {
        column.name: _printed(columns[part], scale if part in ("low", "high") else 1)
        for part, column in whole.parts.items()
    }
    return {name: cell for name, cell in printed.items() if cell}


def _printed(value, scale):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return exact_decimal(value, scale) if isinstance(value, int) else str(value)


def of_table(composites: list[CompositeField], columns: Mapping[str, Column]) -> dict[str, CombinedColumn]:
    """The combined columns of a table, by name."""
    return {
        composite.name: CombinedColumn(
            composite.name,
            composite.verbose_name,
            composite,
            {part: columns[name] for part, name in composite.columns.items() if name in columns},
        )
        for composite in composites
    }
