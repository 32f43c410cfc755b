"""Which company, person or source a public row names: the reason why the public sees it."""

from django.db import models
from django.db.models import Q

from recruiting.values.constraints import RowRule, one_of


class Mention(models.Model):
    """One company, person or source that a public row names; derived by ``history.public_references`` alone.

    ``table`` and ``row`` say by what: an approach with all its parts, an employment, a circumstance, or what
    is claimed of the company, person or source itself.
    """

    table = models.CharField(max_length=24)
    row = models.PositiveBigIntegerField()
    company = models.ForeignKey("recruiting.Company", models.CASCADE, null=True, related_name="mentions")
    as_party = models.BooleanField(default=False, help_text="It courts or is courted: so does its parent.")
    person = models.ForeignKey("recruiting.Person", models.CASCADE, null=True, related_name="mentions")
    source = models.ForeignKey("recruiting.Source", models.CASCADE, null=True, related_name="mentions")

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["table", "row"], name="mention_by_row")]
        constraints = [
            RowRule(
                condition=one_of("company", "person", "source")
                & (Q(as_party=False) | Q(company__isnull=False)),
                name="mention_of_one_row",
                violation_error_message="A mention is of one company, person or source.",
            ),
        ]

    def __str__(self):
        return f"{self.table} {self.row} names {self.company or self.person or self.source}"
