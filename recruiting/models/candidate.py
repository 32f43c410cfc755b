"""Who is courted in an approach: one named researcher, or an unnamed person or group with its number."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.record import Record
from recruiting.models.standing import Counted, Outcome
from recruiting.models.visibility import PartQuerySet
from recruiting.values import CountField
from recruiting.values.constraints import RowRule


class Candidate(Record, Headlined, Counted, Outcome):
    """One candidate row. A row that is part of another adds nobody to it: people are counted once.

    Somebody named later keeps the row: the naming is a claim on ``person`` and can be taken back.
    """

    approach = models.ForeignKey(
        "recruiting.Approach", models.CASCADE, related_name="candidates", verbose_name=_("approach")
    )
    person = models.ForeignKey(
        "recruiting.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="candidacies",
        verbose_name=_("researcher"),
        help_text=_("Only if a report names the person; else leave this empty and describe."),
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("E.g. “one person”, “the others”, “the vision team”."),
    )
    number = CountField(
        _("number of people"),
        help_text=_("Of a group: “more than a dozen”, “8”, “several”. Empty: not reported."),
    )
    employer = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="candidates",
        verbose_name=_("employer"),
        help_text=_("If not that of the approach."),
    )
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
        help_text=_("The larger row of the same approach that counts these people already."),
    )
    leads = models.BooleanField(_("leads the group"), default=False)

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["approach", "ref"]
        constraints = [
            settled_says_why("candidate"),
            RowRule(
                field="description",
                condition=Q(person__isnull=False) | ~Q(description=""),
                name="candidate_named_or_described",
                violation_error_message=_("Choose the researcher, or describe who is courted."),
            ),
            RowRule(
                field="number",
                condition=Q(person__isnull=True)
                | Q(number_status="unknown")
                | Q(number_low=1, number_high=1),
                name="candidate_person_is_one",
                violation_error_message=_("A named researcher is one person: leave the number empty."),
            ),
            RowRule(
                field="part_of",
                condition=~Q(part_of=F("id")),
                name="candidate_not_part_of_itself",
                violation_error_message=_("A candidate row is not part of itself."),
            ),
            models.UniqueConstraint(
                fields=["approach", "person"],
                name="candidate_person_once",
                violation_error_message=_("This researcher is a candidate of this approach already."),
            ),
        ]

    @property
    def holder(self) -> Record:
        return self.approach

    @property
    def page(self) -> Record:
        return self.approach

    def ref_words(self) -> str:
        return f"{self.approach.ref} {self}"

    def __str__(self) -> str:
        return str(self.person) if self.person_id else self.description
