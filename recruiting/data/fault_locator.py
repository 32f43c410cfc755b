"""Finds the rows of a package that cause errors of the database or break rules across rows."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.data.addresses import Addresses
from recruiting.data.faults import Fault, Faults
from recruiting.data.references import References
from recruiting.data.row import Row
from recruiting.data.row_reader import Sheet
from recruiting.data.table import TABLES, Table
from recruiting.history.rule_scope import Violation
from recruiting.models import Address
from recruiting.models.bulk import chunks

DESCRIBED = 100
"""The most faults for which every broken rule of a refused row is listed."""


class FaultLocator:
    """Finds the row behind each error and adds a fault to it.

    ``sheets`` are the files that were read, by name.
    """

    def __init__(
        self, sheets: Mapping[str, Sheet], references: References, addresses: Addresses, faults: Faults
    ) -> None:
        self.sheets, self.references, self.addresses, self.faults = sheets, references, addresses, faults

    def refused_row(self, table: Table, row: Row, broken: Exception) -> None:
        """Add the faults of a row that the database refused."""
        before = len(self.faults)
        if before < DESCRIBED:
            record = table.model(**row.columns)
            relations = [field.name for field in table.model._meta.fields if field.is_relation]
            try:
                record.clean_fields(exclude=relations)
                record.validate_constraints()
            except ValidationError as invalid:
                for name, messages in invalid.message_dict.items():
                    column = name if name in table.columns_by_name else ""
                    self.faults.refuse(table, row, column, "; ".join(messages))
        if len(self.faults) == before:
            expected = _("a row that the database takes (%(why)s)")
            self.faults.refuse(table, row, "", expected % {"why": str(broken).partition("\n")[0]})

    def broken_rules(self, violations: Iterable[Violation]) -> None:
        """Add the faults of rows that break rules across rows. Raises InvalidPackage if there are any."""
        broken: dict[str, dict[int, list[Violation]]] = {}
        for violation in violations:
            broken.setdefault(violation.table, {}).setdefault(violation.pk, []).append(violation)
        for address in Address.objects.filter(pk__in=broken.pop("address", ())):
            self.addresses.refuse(address, _("another reference, which does not lead back to this one"))
        for name, violations_by_key in broken.items():
            self._locate(TABLES[name], violations_by_key)
        self.faults.stop()

    def _locate(self, table: Table, broken: dict[int, list[Violation]]) -> None:
        """Add faults by row number for rows of the package, by reference for other rows."""
        if table.file in self.sheets:
            self._locate_in_sheet(table, broken)
        for pks in chunks(broken):
            refs = dict(table.model._base_manager.filter(pk__in=pks).values_list("pk", "ref"))
            for pk in pks:
                for violation in broken[pk]:
                    expected = _("that what is stored as “%(ref)s” stays sound: %(message)s")
                    expected %= {"ref": refs[pk], "message": violation.message}
                    self.faults.add(Fault(table.file, None, violation.field, expected=expected))

    def _locate_in_sheet(self, table: Table, broken: dict[int, list[Violation]]) -> None:
        keys = self.references.keys[table.name]
        for number, cells in self.sheets[table.file]:
            for violation in broken.pop(keys[cells["ref"]], ()):
                column = violation.field if violation.field in table.columns_by_name else ""
                value = cells.get(column, "")
                self.faults.add(Fault(table.file, number, column, value, str(violation.message)))
