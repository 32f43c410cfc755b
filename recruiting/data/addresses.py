"""``address.csv``: the references that no record has any more, and where they redirect."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from recruiting.data import package
from recruiting.data.columns import InvalidCell
from recruiting.data.faults import Fault, Faults
from recruiting.data.references import read_ref
from recruiting.data.row_reader import Sheet
from recruiting.data.table import TABLES
from recruiting.models import Address
from recruiting.models.bulk import chunks


class Addresses:
    """The addresses of a package: read before its records, and stored after them."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.entries: dict[str, dict[str, tuple[int, str]]] = {}

    def read(self, sheet: Sheet) -> None:
        for number, cells in sheet:
            table, ref = cells.get("table", ""), cells.get("ref", "")
            entries = self.entries.setdefault(table, {})
            try:
                if table not in TABLES:
                    self._fault(
                        number, "table", table, _("one of: %(tables)s") % {"tables": ", ".join(TABLES)}
                    )
                elif read_ref(ref) in entries:
                    raise InvalidCell(
                        _("each reference once; it stands in row %(row)s too") % {"row": entries[ref][0]}
                    )
                else:
                    entries[ref] = number, cells.get("redirects_to", "")
            except InvalidCell as refused:
                self._fault(number, "ref", ref, str(refused))

    def store(self) -> set[int]:
        """Issue new references and set their redirects; return the keys of the addresses that changed."""
        for table, entries in self.entries.items():
            for refs in chunks(entries):
                self._issue(table, entries, refs)
        moved: set[int] = set()
        for table, entries in self.entries.items():
            for refs in chunks(entries):
                moved |= self._redirect(table, entries, refs)
        return moved

    def _issue(self, table, entries, refs) -> None:
        borne = TABLES[table].model._base_manager.filter(ref__in=refs).values_list("ref", flat=True)
        for ref in borne:
            self._fault(entries[ref][0], "ref", ref, _("a reference that no record bears"))
        present = _addresses(table, refs)
        Address.objects.bulk_create(Address(table=table, ref=ref) for ref in refs if ref not in present)

    def _redirect(self, table, entries, refs):
        targets = _addresses(table, {entries[ref][1] for ref in refs} - {""})
        changed = []
        for ref, address in _addresses(table, refs).items():
            number, target = entries[ref]
            if target and (target not in targets or target == ref):
                expected = _("another reference of the same table, which this one leads to")
                self._fault(number, "redirects_to", target, expected)
                continue
            leads_to = targets[target] if target else None
            if address.redirects_to_id != (leads_to and leads_to.pk):
                address.redirects_to = leads_to
                changed.append(address)
        Address.objects.bulk_update(changed, ["redirects_to"])
        return {address.pk for address in changed}

    def refuse(self, address: Address, expected: str) -> None:
        """Add a fault of the redirect of an address."""
        number, target = self.entries[address.table][address.ref]
        self._fault(number, "redirects_to", target, expected)

    def _fault(self, number, column, value, expected) -> None:
        self.faults.add(Fault(package.ADDRESSES, number, column, value, expected))


def _addresses(table: str, refs: Iterable[str]) -> dict[str, Address]:
    return {address.ref: address for address in Address.objects.filter(table=table, ref__in=refs)}
