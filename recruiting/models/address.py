"""Every reference ever issued, and where it leads today."""

from collections.abc import Container, Iterable, Sequence
from functools import reduce
from operator import or_

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from recruiting.values.constraints import RowRule

REF_LENGTH = 80
MOST_STEMS = 100


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

    def __str__(self):
        return f"{self.table}/{self.ref}"


def present_refs(table: str, refs: Iterable[str]) -> dict[str, str]:
    """Of those references that redirect, each with the one that it leads to today."""
    leads_to: dict[str, str] = {}
    visited: set[str] = set()
    missing = set(refs)
    while missing:
        visited |= missing
        rows = Address.objects.filter(table=table, ref__in=missing, redirects_to__isnull=False)
        leads_to |= dict(rows.values_list("ref", "redirects_to__ref"))
        missing = set(leads_to.values()) - visited

    def end(ref):
        while ref in leads_to:
            ref = leads_to[ref]
        return ref

    return {ref: end(ref) for ref in refs if ref in leads_to}


def free_ref(table: str, wanted: str) -> str:
    """A reference for ``table`` that was never issued: ``wanted`` as a slug, numbered where it is taken."""
    return free_refs(table, [wanted])[0]


def free_refs(table: str, wanted: Sequence[str]) -> list[str]:
    """The same for several, each another; a hundred are looked for at once."""
    stems = [slugify(words)[: REF_LENGTH - 12].strip("-") or table for words in wanted]
    different = sorted(set(stems))
    taken: set[str] = set()
    for start in range(0, len(different), MOST_STEMS):
        like = [models.Q(ref__startswith=stem) for stem in different[start : start + MOST_STEMS]]
        rows = Address.objects.filter(reduce(or_, like), table=table)
        taken.update(rows.values_list("ref", flat=True))
    refs = []
    for stem in stems:
        refs.append(_numbered(table, stem, taken))
        taken.add(refs[-1])
    return refs


def _numbered(table: str, stem: str, taken: Container[str]) -> str:
    if stem not in taken and stem != table:
        return stem
    number = 2 if stem in taken else 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
