"""Load a data package: one transaction, held to the rules that a form is held to, or nothing at all."""

import csv as stdlib_csv
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from recruiting import writing
from recruiting.models import Address
from recruiting.models.address import REF_LENGTH
from recruiting.models.record import Record
from recruiting.tables import csv, package
from recruiting.tables.columns import Column, Refused
from recruiting.tables.table import TABLES, Table

SHOWN = 20
BATCH = 500


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a package, by file, row (the header is row 1) and column."""

    file: str
    row: int | None = None
    column: str = ""
    value: str = ""
    expected: str = ""

    def __str__(self):
        place = [self.file]
        if self.row:
            place.append(_("row %(row)s") % {"row": self.row})
        if self.column:
            place.append(_("column %(column)s") % {"column": self.column})
        value = f" “{self.value[:60]}”" if self.value else ""
        return f"{', '.join(place)}:{value} {self.expected}"


class Faulty(Exception):
    """The package can't be loaded; nothing was written. ``faults`` says all that is wrong."""

    def __init__(self, faults: list[Fault]):
        self.faults = faults
        super().__init__("\n".join(map(str, faults[:SHOWN])))


@dataclass
class Row:
    """One row of a file: its cells by column's name, and the record that it becomes."""

    number: int
    cells: dict[str, str]
    record: Record = field(init=False)
    relations: dict[str, list[int]] = field(default_factory=dict)
    is_new: bool = False


@dataclass(frozen=True)
class Loaded:
    added: int
    changed: int
    unchanged: int


def load(files: dict[str, bytes], user=None, reason: str = "load") -> Loaded:
    """Load the CSV ``files`` of a package. Raises Faulty."""
    with writing.editing(user=user, reason=reason) as edit:
        return _Load(files, edit).run()


class _Load:
    def __init__(self, files, edit):
        self.files = files
        self.edit = edit
        self.faults: list[Fault] = []
        self.rows: dict[str, list[Row]] = {}
        self.keys: dict[str, dict[str, int]] = {}

    def run(self) -> Loaded:
        for table in TABLES.values():
            self.rows[table.name] = list(self._read(table))
        self._stop_if_faulty()
        for table in TABLES.values():
            self._find_keys(table)
        to_add, to_change, unchanged = {}, {}, 0
        for table in TABLES.values():
            added, changed, same = self._build(table)
            to_add[table.name], to_change[table.name] = added, changed
            unchanged += same
        self._stop_if_faulty()
        with transaction.atomic():
            for table in TABLES.values():
                self._add(table, to_add[table.name])
                self._change(table, to_change[table.name])
            self._stop_if_faulty()
            self._add_addresses(to_add)
            self._settle()
        return Loaded(sum(map(len, to_add.values())), sum(map(len, to_change.values())), unchanged)

    def _stop_if_faulty(self):
        if self.faults:
            raise Faulty(self.faults)

    # Reading files

    def _read(self, table: Table) -> Iterator[Row]:
        content = self.files.get(table.file)
        if content is None:
            self.faults.append(Fault(table.file, expected=_("the file is missing")))
            return
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            row = content[: wrong.start].count(b"\n") + 1
            self.faults.append(Fault(table.file, row, expected=_("text in UTF-8")))
            return
        if "\x00" in text:
            row = text[: text.index("\x00")].count("\n") + 1
            self.faults.append(Fault(table.file, row, expected=_("text without NUL characters")))
            return
        number = 0
        try:
            records = csv.read(text)
            header = next(records, None)
            number = 1
            columns = self._header(table, header)
            if columns is None or header is None:
                return
            for number, cells in enumerate(records, start=2):
                if not cells:
                    continue
                if len(cells) != len(header):
                    expected = _("%(expected)s cells, as in the header; here are %(found)s")
                    self.faults.append(
                        Fault(
                            table.file,
                            number,
                            expected=expected % {"expected": len(header), "found": len(cells)},
                        )
                    )
                    continue
                texts = (csv.bare(column, cell) for column, cell in zip(columns, cells, strict=True))
                yield Row(number, dict(zip(header, texts, strict=True)))
        except stdlib_csv.Error as wrong:
            self.faults.append(
                Fault(table.file, number + 1, expected=_("well-formed CSV (%(why)s)") % {"why": wrong})
            )

    def _header(self, table, header) -> list[Column] | None:
        known = {column.name: column for column in table.columns}
        faults = []
        if not header:
            faults.append(Fault(table.file, 1, expected=_("a header")))
            header = ["ref"]
        for name in header:
            if name not in known:
                expected = _("a column of this table: %(names)s") % {"names": ", ".join(known)}
                faults.append(Fault(table.file, 1, value=name or " ", expected=expected))
            elif header.count(name) > 1:
                faults.append(Fault(table.file, 1, column=name, expected=_("each column once")))
        if "ref" not in header:
            faults.append(Fault(table.file, 1, column="ref", expected=_("a column ref")))
        self.faults.extend(dict.fromkeys(faults))
        return None if faults else [known[name] for name in header]

    # From cells to records

    def _find_keys(self, table):
        """The key of every reference, of the database's rows and of those to come."""
        self.keys[table.name] = dict(table.model._base_manager.values_list("ref", "pk"))
        wanted = []
        seen: dict[str, int] = {}
        for row in self.rows[table.name]:
            ref = row.cells["ref"]
            if ref in seen:
                self._fault(
                    table,
                    row,
                    "ref",
                    _("each reference once; it stands in row %(row)s too") % {"row": seen[ref]},
                )
            elif not ref or len(ref) > REF_LENGTH:
                self._fault(
                    table, row, "ref", _("a reference of at most %(most)s characters") % {"most": REF_LENGTH}
                )
            seen[ref] = row.number
            if ref not in self.keys[table.name]:
                row.is_new = True
                wanted.append(ref)
        self.keys[table.name].update(zip(wanted, reserve_keys(table.model, len(wanted)), strict=True))

    def _build(self, table):
        stored = self._stored(table)
        columns = {column.name: column for column in table.columns}
        added, changed, same = [], [], 0
        for row in self.rows[table.name]:
            ref = row.cells["ref"]
            if row.is_new:
                row.record = table.model(pk=self.keys[table.name][ref])
                cells = row.cells
            else:
                row.record = stored[ref]
                cells = {
                    name: text
                    for name, text in row.cells.items()
                    if name != "version" and text != columns[name].write(row.record)
                }
                if not cells:
                    same += 1
                    continue
                version = row.cells.get("version")
                if version is not None and version != str(row.record.version):
                    expected = _("version %(version)s: somebody changed this row since it was exported")
                    self._fault(table, row, "version", expected % {"version": row.record.version})
                    continue
            if self._fill(table, row, columns, cells):
                (added if row.is_new else changed).append(row)
        return added, changed, same

    def _stored(self, table):
        refs = [row.cells["ref"] for row in self.rows[table.name] if not row.is_new]
        return {
            record.ref: record
            for start in range(0, len(refs), BATCH)
            for record in table.rows(table.model._base_manager.filter(ref__in=refs[start : start + BATCH]))
        }

    def _fill(self, table, row, columns, cells) -> bool:
        faults = len(self.faults)
        for name, text in cells.items():
            column = columns[name]
            try:
                value = column.read(text)
                if column.table:
                    self._relate(row, column, value)
                else:
                    row.record.__dict__[column.attribute] = value
            except Refused as refused:
                self._fault(table, row, name, str(refused))
        for composite in table.composites:
            if not any(name in cells for name in composite.columns.values()):
                continue
            try:
                setattr(row.record, composite.name, getattr(row.record, composite.name))
            except ValueError as refused:
                name = next(name for name in composite.columns.values() if name in cells)
                self._fault(table, row, name, str(refused))
        return len(self.faults) == faults

    def _relate(self, row, column, value):
        known = self.keys[column.table]
        refs = value if isinstance(value, list) else [value] if value else []
        unknown = [ref for ref in refs if ref not in known]
        if unknown:
            raise Refused(
                _("the reference of a %(table)s that exists: %(refs)s is none")
                % {"table": column.table, "refs": ", ".join(unknown)}
            )
        if isinstance(value, list):
            row.relations[column.attribute] = [known[ref] for ref in refs]
        else:
            setattr(row.record, column.attribute, known[value] if value else None)

    # Writing

    def _add(self, table, rows):
        records = [row.record for row in rows]
        if not records:
            return
        try:
            with transaction.atomic():
                table.model._base_manager.bulk_create(records, batch_size=BATCH)
        except IntegrityError:
            self._blame(table, rows)
            return
        for name in [relation.name for relation in table.model._meta.many_to_many]:
            self._add_relations(table.model._meta.get_field(name), rows)
        table.model.history.bulk_history_create(
            records, batch_size=BATCH, default_user=self.edit.user, default_change_reason=self.edit.reason
        )
        for record in records:
            self.edit.touch(record)

    def _add_relations(self, many_to_many, rows):
        through = many_to_many.remote_field.through
        ours, theirs = f"{many_to_many.m2m_field_name()}_id", f"{many_to_many.m2m_reverse_field_name()}_id"
        through._base_manager.bulk_create(
            [
                through(**{ours: row.record.pk, theirs: key})
                for row in rows
                for key in row.relations.get(many_to_many.name, ())
            ],
            batch_size=BATCH,
        )

    def _change(self, table, rows):
        for row in rows:
            try:
                with transaction.atomic():
                    row.record.save()
                    for name, keys in row.relations.items():
                        getattr(row.record, name).set(keys)
            except IntegrityError:
                self._blame(table, [row])

    def _blame(self, table, rows):
        """Which rows break which rule: what the database refused as a whole is asked row by row."""
        for row in rows:
            try:
                row.record.clean_fields(exclude=_relations(table.model))
                row.record.validate_constraints()
            except ValidationError as broken:
                for name, messages in broken.message_dict.items():
                    column = name if name in row.cells else ""
                    self._fault(table, row, column, "; ".join(messages))
            except ValueError as broken:
                self._fault(table, row, "", str(broken))
        if not self.faults:
            self.faults.append(Fault(table.file, expected=_("rows that the database takes")))

    def _add_addresses(self, added):
        issued = [Address(table=name, ref=row.record.ref) for name, rows in added.items() for row in rows]
        try:
            with transaction.atomic():
                Address.objects.bulk_create(issued, batch_size=BATCH)
        except IntegrityError:
            for name, rows in added.items():
                taken = set(
                    Address.objects.filter(table=name, ref__in=[row.record.ref for row in rows]).values_list(
                        "ref", flat=True
                    )
                )
                for row in rows:
                    if row.record.ref in taken:
                        self._fault(TABLES[name], row, "ref", _("a reference that was never issued before"))
            self._stop_if_faulty()
        self._load_addresses()

    def _load_addresses(self):
        """The references that no record bears any more."""
        content = self.files.get(package.ADDRESSES)
        if content is None:
            return
        records = csv.read(content.decode("utf-8-sig"))
        next(records, None)
        for table, ref, target in records:
            old, _made = Address.objects.get_or_create(table=table, ref=ref)
            old.redirects_to = Address.objects.filter(table=table, ref=target).first() if target else None
            old.save()

    def _settle(self):
        """The rules across rows and the summaries, now rather than when the unit of work ends."""
        try:
            self.edit.settle()
        except ValidationError as broken:
            raise Faulty([Fault("package", expected=message) for message in broken.messages]) from broken

    def _fault(self, table, row, column, expected):
        self.faults.append(Fault(table.file, row.number, column, row.cells.get(column, ""), expected))


def _relations(model):
    return [field.name for field in model._meta.fields if field.is_relation]


def reserve_keys(model: type[models.Model], number: int) -> list[int]:
    """Primary keys that no other row will get, in this transaction."""
    if not number:
        return []
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [model._meta.db_table, number],
            )
            return [key for (key,) in cursor.fetchall()]
    # SQLite has one writer at a time, and this transaction is it.
    highest = model._base_manager.aggregate(highest=models.Max("id"))["highest"] or 0
    return list(range(highest + 1, highest + 1 + number))
