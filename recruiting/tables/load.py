"""Load a data package: one transaction, held to the rules that a form is held to, or nothing at all."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from recruiting import versions, writing
from recruiting.models import Address
from recruiting.models.address import REF_LENGTH
from recruiting.rules import across_rows, summaries
from recruiting.tables import package
from recruiting.tables.columns import Refused
from recruiting.tables.reading import Fault, Row, records_of, rows_of
from recruiting.tables.table import TABLES, Table

SHOWN = 20
BATCH = 500
MANY = 5000


class Faulty(Exception):
    """The package can't be loaded; nothing was written. ``faults`` says all that is wrong."""

    def __init__(self, faults: list[Fault]):
        self.faults = faults
        super().__init__("\n".join(map(str, faults[:SHOWN])))


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
            read = list(rows_of(table, self.files.get(table.file)))
            self.faults += [fault for fault in read if isinstance(fault, Fault)]
            self.rows[table.name] = [row for row in read if isinstance(row, Row)]
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
            self._settle([(table, row) for made in (to_add, to_change) for table, row in _paired(made)])
        return Loaded(sum(map(len, to_add.values())), sum(map(len, to_change.values())), unchanged)

    def _stop_if_faulty(self):
        if self.faults:
            raise Faulty(self.faults)

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
        stored, printed = self._stored(table)
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
                    if name != "version" and text != printed[ref][name]
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
        """The records that are there already, and their cells as they would be exported."""
        refs = [row.cells["ref"] for row in self.rows[table.name] if not row.is_new]
        stored, printed = {}, {}
        for start in range(0, len(refs), BATCH):
            some = refs[start : start + BATCH]
            stored |= {record.ref: record for record in table.model._base_manager.filter(ref__in=some)}
            printed |= table.cells(some)
        return stored, printed

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
        history = table.model.history.bulk_history_create(
            records, batch_size=BATCH, default_user=self.edit.user, default_change_reason=self.edit.reason
        )
        for relation in table.model._meta.many_to_many:
            self._add_relations(relation, rows, history)
        for record in records:
            self.edit.touch(record)

    def _add_relations(self, many_to_many, rows, history):
        through = many_to_many.remote_field.through
        ours, theirs = f"{many_to_many.m2m_field_name()}_id", f"{many_to_many.m2m_reverse_field_name()}_id"
        links = [
            (version, through(**{ours: row.record.pk, theirs: key}))
            for row, version in zip(rows, history, strict=True)
            for key in row.relations.get(many_to_many.name, ())
        ]
        through._base_manager.bulk_create([link for _version, link in links], batch_size=BATCH)
        versions.relation_history(many_to_many).objects.bulk_create(
            [versions.relation_row(many_to_many, version, link) for version, link in links],
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
        """The references that no record bears any more, and where they lead."""
        for row in records_of(package.ADDRESSES, package.ADDRESS_COLUMNS, self.files.get(package.ADDRESSES)):
            if isinstance(row, Fault):
                self.faults.append(row)
                continue
            cells = row.cells
            old, _made = Address.objects.get_or_create(table=cells.get("table", ""), ref=cells["ref"])
            target = cells.get("redirects_to", "")
            leads_to = Address.objects.filter(table=old.table, ref=target).first()
            if old.table not in TABLES or (target and leads_to is None) or leads_to == old:
                expected = _("a reference of one of the tables, and one that it leads to")
                self.faults.append(Fault(package.ADDRESSES, row.number, "redirects_to", target, expected))
            elif old.redirects_to != leads_to:
                old.redirects_to = leads_to
                old.save()
        self._stop_if_faulty()

    def _settle(self, written: list[tuple[Table, Row]]):
        """Check the rules across rows, each fault by its row, and store the summaries."""
        by_key = {(table.name, row.record.pk): (table, row) for table, row in written}
        # Of many rows, one look at all there are costs less than naming each.
        many = len(written) > MANY
        for broken in across_rows.violations(None if many else [row.record for _table, row in written]):
            if (broken.table, broken.pk) in by_key:
                table, row = by_key[broken.table, broken.pk]
                name = broken.field if broken.field in row.cells else ""
                self._fault(table, row, name, str(broken.message))
            else:
                self.faults.append(
                    Fault(f"{broken.table}.csv", column=broken.field, expected=str(broken.message))
                )
        self._stop_if_faulty()
        if many:
            self.edit.records, self.edit.roots = {}, set()
            summaries.refresh_all()
        else:
            self.edit.settle()

    def _fault(self, table, row, column, expected):
        self.faults.append(Fault(table.file, row.number, column, row.cells.get(column, ""), expected))


def _paired(made):
    return [(TABLES[name], row) for name, rows in made.items() for row in rows]


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
