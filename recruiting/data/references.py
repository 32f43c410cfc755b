"""The keys of references, of rows in any file of a package and of rows in the database."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext as _

from recruiting.data.columns import InvalidCell
from recruiting.data.faults import Fault, Faults
from recruiting.data.row import Row
from recruiting.data.row_reader import Sheet
from recruiting.data.suggestions import suggestion
from recruiting.data.table import TABLES, Table
from recruiting.models import Address, bulk
from recruiting.models.address import REF_LENGTH
from recruiting.models.bulk import chunks

SUGGESTED = 20
MOST_COMPARED = 10_000


def read_ref(text: str) -> str:
    """The reference in a cell. Raises InvalidCell."""
    if not text:
        raise InvalidCell(_("a reference"))
    if len(text) > REF_LENGTH:
        raise InvalidCell(_("a reference of at most %(most)s characters") % {"most": REF_LENGTH})
    try:
        validate_slug(text)
    except ValidationError:
        raise InvalidCell(_("a reference: letters, digits, - and _")) from None
    return text


class References:
    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.keys: dict[str, dict[str, int]] = {name: {} for name in TABLES}
        self.new: dict[str, set[int]] = {name: set() for name in TABLES}

    def find(self, table: Table, sheet: Sheet) -> None:
        """Read the references of a file, and reserve keys for new rows."""
        numbers = self._numbers(table, sheet)
        keys: dict[str, int] = {}
        new: list[str] = []
        for refs in chunks(numbers):
            keys.update(table.model._base_manager.filter(ref__in=refs).values_list("ref", "pk"))
            missing = [ref for ref in refs if ref not in keys]
            issued = Address.objects.filter(table=table.name, ref__in=missing).values_list("ref", flat=True)
            for ref in issued:
                expected = _("a reference that was never issued before")
                self.faults.add(Fault(table.file, numbers[ref], "ref", ref, expected))
            new += missing
        reserved = bulk.reserve_keys({table.model: len(new)})[table.model]
        keys.update(zip(new, reserved, strict=True))
        self.keys[table.name], self.new[table.name] = keys, set(reserved)

    def _numbers(self, table, sheet):
        """The row number of each reference in the file."""
        numbers: dict[str, int] = {}
        for number, ref in sheet.refs():
            try:
                if read_ref(ref) in numbers:
                    expected = _("each reference once; it stands in row %(row)s too")
                    raise InvalidCell(expected % {"row": numbers[ref]})
            except InvalidCell as refused:
                self.faults.add(Fault(table.file, number, "ref", ref, str(refused)))
            else:
                numbers[ref] = number
        return numbers

    def resolve(self, table: Table, rows: Iterable[Row]) -> None:
        """Replace the references of these rows by keys; add faults for unknown ones."""
        columns = {column.name: column for column in table.columns if column.table}
        stored = self._stored(columns, rows)
        for row in rows:
            for name, refs in row.references.items():
                column = columns[name]
                in_package, elsewhere = self.keys[column.table], stored[column.table]
                keys = {ref: in_package.get(ref) or elsewhere.get(ref) for ref in refs}
                if missing := [ref for ref, key in keys.items() if key is None]:
                    expected = _("a reference of the table %(table)s: %(refs)s is none")
                    expected %= {"table": column.table, "refs": ", ".join(missing)}
                    expected += self._suggestion(column.table, missing[0])
                    self.faults.add(Fault(table.file, row.number, name, row.cells.get(name, ""), expected))
                    row.is_valid = False
                elif column.attribute in row.columns:
                    row.columns[column.attribute] = next(iter(keys.values()), None)
                else:
                    row.relations[column.attribute] = list(keys.values())

    def _suggestion(self, table, ref):
        """A known reference that may be meant; for the first faults only, as each search is slow."""
        if len(self.faults) >= SUGGESTED:
            return ""
        stored = TABLES[table].model._base_manager.filter(ref__startswith=ref[:2])
        return suggestion(ref, [*self.keys[table], *stored.values_list("ref", flat=True)[:MOST_COMPARED]])

    def _stored(self, columns, rows):
        """The keys of the rows outside the package that these rows refer to, by table and reference."""
        wanted: dict[str, set[str]] = {column.table: set() for column in columns.values()}
        for row in rows:
            for name, refs in row.references.items():
                table = columns[name].table
                wanted[table].update(ref for ref in refs if ref not in self.keys[table])
        return {
            table: dict(TABLES[table].model._base_manager.filter(ref__in=refs).values_list("ref", "pk"))
            if refs
            else {}
            for table, refs in wanted.items()
        }
