"""The base of all tables: a reference, a version, a history."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import IntegrityError, models
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from recruiting.models import free_text, unit_of_work
from recruiting.models.address import REF_LENGTH, Address, free_ref, issue
from recruiting.models.fields import PlainOrderField
from recruiting.values.constraints import RowRule, all_hold


class StaleRecord(Exception):
    """Somebody else saved this record since it was read; nothing was written."""

    def __init__(self, record: Any) -> None:
        self.record = record
        super().__init__(f"{record._meta.model_name} {record.ref} was changed since version {record.version}")


class HistoryRow(models.Model):
    """One former version of a record: who saved it, when, and why. It repeats columns and has no rules."""

    is_copy = True

    class Meta:
        abstract = True


class RecordHistory(HistoricalRecords):
    """The tables of the history. What goes into them the unit of work writes (``history.version_writer``)."""

    def finalize(self, sender: Any, **kwargs: Any) -> None:
        # What is saved through a proxy (Researcher) is its parent's (Person).
        if not sender._meta.proxy:
            super().finalize(sender, **kwargs)

    def create_historical_record(self, *args: Any, **kwargs: Any) -> None:
        """Nothing for each signal of a save."""


@receiver(models.signals.class_prepared)
def _limit_texts(sender: Any, **_more: Any) -> None:
    if issubclass(sender, Record) and not sender._meta.proxy:
        free_text.limit(sender)


class Record(models.Model):
    """One row of one table, with a reference that is issued once and a version that each save raises."""

    ref = PlainOrderField(
        _("reference"),
        max_length=REF_LENGTH,
        unique=True,
        blank=True,
        validators=[validate_slug],
        help_text=_(
            "Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made."
        ),
    )
    version = models.PositiveIntegerField(_("version"), default=0, help_text=_("Raised by each save."))
    desk_note = models.TextField(
        _("desk's note"),
        blank=True,
        help_text=_("Public: what was decided and why, e.g. “we follow report A, which saw the contract”."),
    )

    history = RecordHistory(
        inherit=True, bases=[HistoryRow], history_change_reason_field=models.TextField(null=True)
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.tidy(vars(self))
        with unit_of_work.editing() as unit:
            stored = unit.before_save(self)
            if not self.ref or stored is None or stored.ref != self.ref:
                address = self._issue()
                if stored is not None:
                    Address.objects.filter(table=self.table, ref=stored.ref).update(redirects_to=address)
            super().save(*args, **kwargs)
            unit.after_save(self)

    def get_absolute_url(self) -> str:
        """The address of that page, and of this record's place on it; empty if there is none."""
        page = self.page
        if page is None:
            return ""
        address = reverse(page.table, args=[page.ref])
        return address if page is self else f"{address}#{self.ref}"

    @classmethod
    def tidy(cls, columns: dict[str, Any]) -> None:
        """Normalise the typed values in ``columns`` (by attribute), and derive what follows from them."""
        free_text.tidy(cls, columns)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        self.tidy(vars(self))
        super().clean_fields(exclude)

    def _issue(self) -> int:
        """The key of the address of its reference, made if there is none. Raises IntegrityError."""
        is_made = not self.ref
        while True:
            if is_made:
                self.ref = free_ref(self.table, self.ref_words())
            if key := issue(self.table, self.ref):
                return key
            # Somebody else made the same one at the same moment: it is seen now, and another is made.
            if not is_made:
                raise IntegrityError(f"address_issued_once: {self.table} {self.ref}")

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with unit_of_work.editing():
            rows = type(self)._base_manager.filter(pk=self.pk)
            stored = rows.select_for_update().values_list("version", flat=True).first()
            if stored is not None and stored != self.version:
                raise StaleRecord(self)
            return super().delete(*args, **kwargs)

    def raise_version(self) -> None:
        """Raise the version alone, for what is no column of this row. Raises StaleRecord."""
        rows = type(self)._base_manager.filter(pk=self.pk)
        if rows.filter(version=self.version).update(version=self.version + 1):
            self.version += 1
        elif rows.exists():
            raise StaleRecord(self)

    def _do_update(
        self,
        base_qs: Any,
        using: str | None,
        pk_val: Any,
        values: Any,
        update_fields: Iterable[str] | None,
        forced_update: bool,
    ) -> bool:
        # Compare and swap: the row is written only if it still has the version that was read.
        version = self._meta.get_field("version")
        values = [value for value in values if value[0] is not version]
        values.append((version, None, self.version + 1))
        swapped = super()._do_update(
            base_qs.filter(version=self.version), using, pk_val, values, update_fields, forced_update
        )
        if swapped:
            self.version += 1
        elif base_qs.filter(pk=pk_val).exists():
            raise StaleRecord(self)
        return swapped

    def clean(self) -> None:
        super().clean()
        # An empty one is made as it is saved.
        is_its_own = not self.ref or type(self)._base_manager.filter(pk=self.pk, ref=self.ref).exists()
        if not is_its_own and Address.objects.filter(table=self.table, ref=self.ref).exists():
            raise ValidationError({"ref": _("It was issued before; references are never reused.")})

    def get_constraints(self) -> list[tuple[type[models.Model], Sequence[models.BaseConstraint]]]:
        """The constraints that are looked at one by one: no rules of the row while all of these hold."""
        constraints = super().get_constraints()
        rules = [rule for _model, some in constraints for rule in some if isinstance(rule, RowRule)]
        if not all_hold(rules, self):
            return constraints
        return [
            (model, [rule for rule in some if not isinstance(rule, RowRule)]) for model, some in constraints
        ]

    def ref_words(self) -> str:
        """Words from which a reference is made when none was given."""
        return str(self)

    @property
    def table(self) -> str:
        """The name of this row's table: a proxy's is its parent's."""
        model: Any = self._meta.concrete_model
        return str(model._meta.model_name)

    @property
    def holder(self) -> "Record":
        """The record with which this row is published: the one that it is part of, or itself."""
        return self

    @property
    def page(self) -> "Record | None":
        """The record on whose public page this one stands; None if there is no such page."""
        return self
