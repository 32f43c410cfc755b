"""New rows that may be duplicates: they have the name of a stored row, or of another new one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from recruiting.data.row import Row
from recruiting.data.table import Table
from recruiting.models.fields import SORTED_BY
from recruiting.values.folding import fold

MAX_KEPT = 200


@dataclass(frozen=True)
class PossibleDuplicate:
    """A new row, its name (``borne``), and the other row with that name: a stored one, or one of the file."""

    table: Table
    row: int
    ref: str
    borne: str
    other_ref: str
    other_row: int | None = None

    def __str__(self) -> str:
        params = {"borne": self.borne[:100], "other": self.other_ref, "row": self.other_row}
        if self.other_row:
            return _("row %(row)s of this file bears the name “%(borne)s” too") % params
        return _("%(other)s, which is there, bears the name “%(borne)s” too") % params


class PossibleDuplicates:
    """The possible duplicates of a package: the first are stored, all are counted."""

    def __init__(self) -> None:
        self.first: list[PossibleDuplicate] = []
        self.number = 0
        self._rows: dict[tuple[str, str], tuple[int, str]] = {}
        self._refs: set[tuple[str, str]] = set()
        self._aliases: dict[str, dict[str, str]] = {}

    def check(self, table: Table, rows: Iterable[Row]) -> None:
        """Check some new rows of companies or people."""
        if table.name not in ("company", "person"):
            return
        names = {row.number: name for row in rows if (name := row.columns.get("name") or "")}
        keys = {number: fold(name)[:SORTED_BY] for number, name in names.items()}
        refs_by_name = self._refs_by_name(table, set(keys.values()))
        for row in rows:
            if row.number in keys:
                self._compare(table, row, names[row.number], keys[row.number], refs_by_name)

    def _compare(self, table, row, name, key, refs_by_name) -> None:
        ref = row.cells.get("ref", "")
        self._refs.add((table.name, ref))
        number, other = self._rows.setdefault((table.name, key), (row.number, ref))
        if key in refs_by_name:
            self._add(PossibleDuplicate(table, row.number, ref, name, refs_by_name[key]))
        elif number != row.number:
            self._add(PossibleDuplicate(table, row.number, ref, name, other, number))

    def _refs_by_name(self, table, keys) -> dict[str, str]:
        """The references of stored rows with one of the folded names ``keys``, by that name."""
        stored = table.model._base_manager.filter(sort_name__in=keys).exclude(name="")
        aliases = self._stored_aliases(table)
        borne = {key: aliases[key] for key in keys & aliases.keys()}
        stored_names = dict(stored.values_list("sort_name", "ref"))
        # Without rows of this package that are written already: those are compared by row number.
        return {
            key: ref for key, ref in (borne | stored_names).items() if (table.name, ref) not in self._refs
        }

    def _stored_aliases(self, table):
        if table.name not in self._aliases:
            rows: Any = table.model._base_manager.exclude(aliases="").values_list("aliases", "ref")
            self._aliases[table.name] = {
                fold(alias.strip())[:SORTED_BY]: ref
                for aliases, ref in rows.iterator()
                for alias in aliases.splitlines()
                if alias.strip()
            }
        return self._aliases[table.name]

    def _add(self, duplicate) -> None:
        self.number += 1
        if len(self.first) < MAX_KEPT:
            self.first.append(duplicate)
