"""Which company, person or source a public row names: the reason why the public sees it."""

from django.db import models
from django.db.models import Q

from recruiting.values.constraints import RowRule, one_of

NAMED = ("company", "person", "source")
"""The tables of what is public once a public row names it."""

NAMED_BY: dict[str, dict[str, str]] = {
    "approach": {
        "recruiters": "company",
        "lab": "company",
        "agency": "company",
        "employers": "company",
        "recruiting_people": "person",
    },
    "candidate": {"employer": "company", "person": "person"},
    "offer": {"bidder": "company", "target": "company", "seller": "company"},
    "event": {
        "with_companies": "company",
        "legal_by_company": "company",
        "legal_against_companies": "company",
        "with_people": "person",
        "legal_by_person": "person",
        "legal_against_people": "person",
    },
    "employment": {"company": "company", "person": "person", "reports_to": "person"},
    "circumstance": {"company": "company", "other_company": "company"},
    "claim": {
        "source": "source",
        "via": "source",
        "about_company": "company",
        "about_person": "person",
        "about_source": "source",
        "informant_company": "company",
        "speaks_for": "company",
        "informant_person": "person",
    },
}
"""The columns of public rows that name a company, a person or a source: table, column, table of the named."""

NAMED_BY_TERMS = {"companies": "company", "to_companies": "company", "to_people": "person"}
"""The same columns of terms, which are public with what they belong to."""

COMPANY_PARTIES = {"recruiters", "lab", "employers"}
"""The columns whose companies are published together with their parents."""


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
                condition=one_of(*NAMED) & (Q(as_party=False) | Q(company__isnull=False)),
                name="mention_of_one_row",
                violation_error_message="A mention is of one company, person or source.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.row} names {self.company or self.person or self.source}"
