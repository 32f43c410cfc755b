"""Every reference that was ever issued, and its redirect."""

from collections.abc import Collection, Sequence

from django.db import connection, models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from recruiting.models.bulk import chunks, quoted
from recruiting.values.constraints import RowRule

REF_LENGTH = 80


class Address(models.Model):
    """A reference (``meta``, ``tml-offers-2``) of one table: once issued, never given to another record.

    It leads to its record or redirects to the address of the record that took it over.
    """

    table = models.CharField(_("table"), max_length=24)
    ref = models.CharField(_("reference"), max_length=REF_LENGTH)
    redirects_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="redirected",
        verbose_name=_("redirects to"),
    )

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ["table", "ref"]
        constraints = [
            models.UniqueConstraint(
                fields=["table", "ref"],
                name="address_issued_once",
                violation_error_message=_("This reference was issued before; references are never reused."),
            ),
            RowRule(
                field="redirects_to",
                condition=~models.Q(redirects_to=models.F("id")),
                name="address_not_to_itself",
                violation_error_message=_("An address does not redirect to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}/{self.ref}"


def issue(table: str, ref: str) -> int | None:
    """Issue a reference: the key of its address; None if it was issued before."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quoted(Address._meta.db_table)} ({quoted('table')}, ref) VALUES (%s, %s)"
            " ON CONFLICT DO NOTHING RETURNING id",
            [table, ref],
        )
        issued = cursor.fetchone()
    return issued and issued[0]


def free_ref(table: str, wanted: str) -> str:
    """A new reference for ``table``: ``wanted`` as a slug, with a number if that was issued before."""
    return free_refs(table, [wanted])[0]


def free_refs(table: str, wanted: Sequence[str], reserved: Collection[str] = ()) -> list[str]:
    """Different new references like ``free_ref``; none is in ``reserved``, which are not issued yet."""
    stems = [slugify(words)[: REF_LENGTH - 12].strip("-") or table for words in wanted]
    issued_refs = _issued(table, set(stems)) | set(reserved)
    next_numbers: dict[str, int] = {}
    refs = []
    for stem in stems:
        ref = stem
        if stem in issued_refs or stem == table:
            number = next_numbers.get(stem) or _free_number(table, stem, 2 if stem in issued_refs else 1)
            while (ref := f"{stem}-{number}") in issued_refs:
                number += 1
            next_numbers[stem] = number + 1
        issued_refs.add(ref)
        refs.append(ref)
    return refs


MOST_PROBES = 64
"""How many numbers are looked for at once: the millionth of a stem takes four queries."""


def _free_number(table: str, stem: str, first: int) -> int:
    """A number from ``first`` on with which ``stem`` was never issued: the next, where none was left out."""
    last_issued, beyond = first - 1, None
    probes = [first + 2**power - 1 for power in range(32)]
    while beyond is None or beyond - last_issued > 1:
        issued = _issued(table, {f"{stem}-{number}" for number in probes})
        for number in probes:
            if f"{stem}-{number}" not in issued:
                beyond = number
                break
            last_issued = number
        step = max(1, ((beyond or probes[-1]) - last_issued) // MOST_PROBES)
        probes = list(range(last_issued + step, beyond or probes[-1], step))
    return beyond


def _issued(table: str, refs: set[str]) -> set[str]:
    """Those of the references that were issued."""
    issued: set[str] = set()
    for some in chunks(sorted(refs)):
        places = ", ".join("%s" for _ref in some)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT ref FROM {quoted(Address._meta.db_table)}"
                f" WHERE {quoted('table')} = %s AND ref IN ({places})",
                [table, *some],
            )
            issued.update(ref for (ref,) in cursor.fetchall())
    return issued
