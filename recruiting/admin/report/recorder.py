"""What is typed in a part of the page becomes a record, and the claims of the report on it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from recruiting.admin import refusals
from recruiting.admin.report.attribution import NAMES_SPEAKER, SPEAKER
from recruiting.admin.report.batch import Batch, Related, related_columns
from recruiting.admin.report.name_resolution import Resolver
from recruiting.admin.report.page import Page
from recruiting.admin.report.parts import DASHES, target_section
from recruiting.desk import permissions, reporting
from recruiting.models import Approach, Claim, Company, Person, Source
from recruiting.models.address import free_ref
from recruiting.models.claim_codes import Stance
from recruiting.models.record import StaleRecord


class RecordRefused(Exception):
    """One of the new records, written together, is refused. A ``one_by_one`` recorder finds out which."""


class Recorder:
    """Saves the parts of one page. Notes on the page what can't be saved, and goes on with the rest.

    New records are written together in the end, which may raise RecordRefused. With ``one_by_one`` each is
    written at once, and what is wrong with it is noted at its row.
    """

    def __init__(self, page: Page, user, one_by_one: bool = False) -> None:
        self.page, self.user = page, user
        self.batch = None if one_by_one else Batch()
        self.resolver = Resolver(page, self.insert_new, partial(permissions.may_change, user))
        self.source: Source = None  # type: ignore[assignment]  # set before anything is told from it
        self.default_attribution: dict = {}
        self.records: list = []
        """What was saved, or told of, in order."""
        self.claims: list[Claim] = []
        self.parts: dict = {}
        """The part of the page that each record comes from, by table and key."""

    def attempt(self, part, name, operation, *args):
        """The result of ``operation`` for the control ``name``; None if it fails, with the reason noted."""
        try:
            return operation(*args)
        except LookupError as unknown:
            self.page.refuse(part, name, str(unknown.args[0]))
        except ValidationError as refused:
            self.page.refuse(part, name, " ".join(refused.messages))
        return None

    # From what is typed to values

    def values(self, part) -> dict:
        """The value of each column in which something was typed: a record, several, or a plain value."""
        return self.values_of(part, part.columns)

    def values_of(self, part, names) -> dict:
        """The same of some columns only."""
        columns = [name for name in part.typed_columns() if name in names and name in part.cleaned_data]
        values = {name: self._value(part, name) for name in columns}
        return {name: value for name, value in values.items() if value is not None}

    def _value(self, part, name):
        column, value = part.model._meta.get_field(name), part.cleaned_data[name]
        if not column.is_relation:
            return value
        if section := target_section(column):
            if value.strip() in DASHES and name in part.may_be_none:
                return None
            rows = self.attempt(part, name, self.resolver.records_labelled, value, section)
            if rows is None or column.many_to_many:
                return rows
            if len(rows) > 1:
                self.page.refuse(part, name, _("One row only."))
            return rows[0] if len(rows) == 1 else None
        if column.related_model is Approach:
            return self.attempt(part, name, self.resolver.approach_by_ref, value)
        model = column.related_model._meta.concrete_model
        find = self.resolver.resolve_all if column.many_to_many else self.resolver.resolve_one
        return self.attempt(part, name, find, model, value)

    # From values to a record

    def fill(self, part, record, values: dict, words: str = "") -> bool:
        """Put the values into the record and save it; False, with the reasons noted, if it is refused.

        ``words`` make the reference of a new one, where its columns do not.
        """
        several = {column.name for column in record._meta.many_to_many}
        for name, value in values.items():
            if name not in several:
                setattr(record, name, value)
        if record.pk is None:
            return self.store(part, record, {name: values[name] for name in several & values.keys()}, words)
        return self.store(part, record)

    def relate(self, record, name: str, rows: Sequence) -> None:
        """Relate a record to these rows too. Raises ValidationError where the user may not change it."""
        if self.batch is not None and record in self.batch:
            self.batch.relate(record, name, rows)
            return
        if self.batch is not None and any(row in self.batch for row in rows):
            raise RecordRefused  # they have to be there before a record that is known leads to them
        if rows and set(rows) - set(getattr(record, name).all()):
            permissions.check_may_change(self.user, record)
            getattr(record, name).add(*rows)

    def related(self, record, name: str) -> list:
        """The rows to which a record is related, written or not."""
        if self.batch is not None and record in self.batch:
            return list(self.batch.related.get(record._meta.get_field(name), {}).get(record, ()))
        return list(getattr(record, name).all())

    def store(self, part, record, related: Related | None = None, words: str = "") -> bool:
        """Save the record; False, with the reasons noted, if a rule is broken or somebody saved meanwhile."""
        try:
            if record.pk is None:
                self.insert_new(record, related or {}, words)
            else:
                self.save(record)
        except (ValidationError, IntegrityError, StaleRecord) as refused:
            for name, messages in refusals.messages_of(refused).items():
                for message in messages:
                    self.page.refuse(part, "" if name == NON_FIELD_ERRORS else name, message)
            return False
        self.records.append(record)
        self.parts[record.table, record.pk] = part
        return True

    def insert_new(self, record, related: Related | None = None, words: str = "") -> None:
        """Add a new record to the batch, or write it; ``words`` make its reference."""
        if self.batch is not None:
            with translate_errors():
                self.batch.add([record], related, words)
            return
        self._check(record)
        with transaction.atomic():
            record.ref = free_ref(record.table, words) if words else ""
            record.save()
        for name, rows in (related or {}).items():
            getattr(record, name).set(rows)

    def save(self, record) -> None:
        """Save a changed record; one in the batch is only validated, as it is written in the end."""
        if self.batch is not None and record in self.batch:
            with translate_errors():
                record.clean_fields(exclude=related_columns(record))
            return
        if record not in self.resolver.new_records:
            permissions.check_may_change(self.user, record)
        self._check(record)
        with transaction.atomic():
            record.save()

    @staticmethod
    def _check(record) -> None:
        """As ``full_clean``, but that what it leads to exists: it was found a moment ago."""
        record.clean_fields(exclude=related_columns(record))
        record.clean()
        record.validate_unique(exclude=set() if record.ref else {"ref"})
        record.validate_constraints()

    # From values to claims

    def claim_new(self, part, record, values: dict) -> None:
        """Add the report's claims on a row that it made, and register the row under the part's label."""
        self.resolver.records_by_label[part.label] = record
        self.parts.setdefault((record.table, record.pk), part)
        for report in self.reports_of(part):
            self.claims += reporting.typed_claims(record, list(values), report, values)

    def claim_known(self, part, record, values: dict) -> None:
        """Add claims on a known row for all that is typed; the row itself is not changed."""
        self.resolver.records_by_label[part.label] = record
        self.parts.setdefault((record.table, record.pk), part)
        is_renamed = part.cleaned_data.get("unname") and record.person
        agrees = part.cleaned_data.get("agrees")
        for report in self.reports_of(part):
            if values or not (agrees or is_renamed):
                self.claims += reporting.typed_claims_on_known_row(record, list(values), report, values)
            if agrees:
                self.claims += reporting.headline_claims(record, report)
            if is_renamed:
                self.claims.append(_denied_naming(record, report, record.person))

    def write(self) -> None:
        """Write all that is new."""
        if self.batch is not None:
            with translate_errors():
                self.batch.write()

    def add_claims(self) -> None:
        """Add the new claims to the batch, or write them."""
        if self.batch is None:
            self.claims = [claim for claim in self.claims if claim.pk or self._save_claim(claim)]
            return
        with translate_errors():
            self.batch.add([claim for claim in self.claims if claim.pk is None])

    def part_of(self, table: str, key: int):
        """The part of the page that a record comes from; for a claim, the part of its subject."""
        part = self.parts.get((table, key))
        claim = next((one for one in self.claims if (one.table, one.pk) == (table, key)), None)
        if part is None and claim is not None:
            part = self.parts.get((claim.subject_table, claim.subject.pk))
        return part

    def _save_claim(self, claim: Claim) -> bool:
        """Save one claim by itself; False, with the reasons noted at its row, if it is refused."""
        try:
            with transaction.atomic():
                claim.save()
        except (ValidationError, IntegrityError) as refused:
            subject = claim.subject
            for messages in refusals.messages_of(refused).values():
                self.page.refuse(self.parts.get((subject.table, subject.pk)), "", " ".join(messages))
            return False
        return True

    # Who says so

    def reports_of(self, part) -> list[reporting.Report]:
        """One report for each speaker of this part: attributed by the part, else as the whole report is.

        If the part names another informant, nothing of the whole report's informant is kept.
        """
        own, default = self.speaker(part.attribution), dict(self.default_attribution)
        if any(name in own for name in NAMES_SPEAKER):
            default = {name: value for name, value in default.items() if name not in SPEAKER}
            if default.get("stance") == Stance.CONFIRMS:
                del default["stance"]
        columns = default | own
        people, companies = columns.pop("person", None) or [None], columns.pop("speaks_for", None) or [None]
        pairs = (
            zip(people, companies, strict=True)
            if len(people) == len(companies)
            else [(person, company) for person in people for company in companies]
        )
        return [
            reporting.Report(self.source, person=person, speaks_for=company, **columns)
            for person, company in pairs
        ]

    def speaker(self, attribution) -> dict:
        """Who says so, by the columns of a ``reporting.Report``; people and companies as lists."""
        values = attribution.entries()
        for name, model in (("person", Person), ("speaks_for", Company)):
            if name in values:
                text = values[name].strip()
                speakers = (
                    []
                    if text in DASHES
                    else self.attempt(attribution, name, self.resolver.resolve_speakers, model, text)
                )
                values[name] = speakers or []
        if "via" in values:
            values["via"] = (
                self.source
                if values["via"].strip() in DASHES
                else self.attempt(attribution, "via", self.resolver.sources.resolve_base, values["via"])
            )
        if values.get("informant", "").strip() in DASHES:
            values["informant"] = ""
        return values


@contextmanager
def translate_errors() -> Iterator[None]:
    """Raise RecordRefused for errors of validation and of the database."""
    try:
        yield
    except (ValidationError, IntegrityError, DataError) as refused:
        raise RecordRefused from refused


def _denied_naming(candidate, report, person) -> Claim:
    return report.claim(candidate, stance=Stance.DISPUTES, aspect="person", denied=person.ref)
