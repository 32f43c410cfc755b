"""One effort of one or more companies to win people, to keep them, or to take over a whole company."""

from collections.abc import Collection

from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.models.company import Company
from recruiting.models.day_columns import Dated, listing_day_indexes
from recruiting.models.fields import CodeField
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.own_words import translation
from recruiting.models.record import Record
from recruiting.models.record_rules import lead_claim_field, published_needs_lead_claim, retracted_says_why
from recruiting.models.standing import Outcome, Standing, State
from recruiting.models.visibility import StatedQuerySet
from recruiting.values import EdtfField
from recruiting.values.constraints import RowRule

PARTIES = ("recruiters", "recruiting_people", "employers")
"""The relations by which an approach names several who take part in it."""


class ApproachKind(models.TextChoices):
    HIRE = "hire", _("hire")
    RETENTION = "retention", _("retention: the employer keeps people")
    COMPANY_DEAL = "company-deal", _("company deal")
    GENERAL = "general", _("general habit, not counted")


COUNTED = (ApproachKind.HIRE, ApproachKind.RETENTION, ApproachKind.COMPANY_DEAL)
"""The kinds that are efforts to win somebody in particular."""
COURTING = (ApproachKind.HIRE, ApproachKind.COMPANY_DEAL)
"""The kinds by which a company loses people to another: an employer who keeps them is none."""


class MovedFirst(models.TextChoices):
    RECRUITER = "recruiter", _("the recruiter")
    CANDIDATE = "candidate", _("the candidate")
    AGENCY = "agency", _("an agency or go-between")
    UNKNOWN = "unknown", _("not reported")


class ApproachQuerySet(StatedQuerySet):
    def like(
        self, recruiters: Collection[Company], employers: Collection[Company], most: int = 5
    ) -> "QuerySet[Approach]":
        """Approaches of these recruiters, or of companies around them, to people of these employers.

        What is retracted is like nothing; so is what has no employer.
        """
        if not recruiters or not employers:
            return self.none()
        around = {company.pk for company in recruiters} | {company.parent_id for company in recruiters}
        courting = Company.objects.filter(pk__in=around - {None}).with_units()
        return (
            self.exclude(state=State.RETRACTED)
            .filter(recruiters__in=courting, employers__in=employers)
            .distinct()
            .order_by("ref")[:most]
        )


class Approach(Record, Headlined, Dated, Standing, Outcome):
    """One effort of recruiters. A *general* one is a reported habit, and is not counted."""

    kind = CodeField(_("kind"), choices=ApproachKind, default=ApproachKind.HIRE)
    recruiters = models.ManyToManyField(
        "recruiting.Company",
        related_name="approaches_made",
        verbose_name=_("recruiters"),
        help_text=_("Who courts: one company, or several together."),
    )
    lab = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="approaches_for",
        verbose_name=_("for which lab"),
    )
    recruiting_people = models.ManyToManyField(
        "recruiting.Person",
        blank=True,
        related_name="approaches_made",
        verbose_name=_("people who court"),
        help_text=_("Who does the courting in person."),
    )
    agency = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="approaches_brokered",
        verbose_name=_("agency"),
    )
    employers = models.ManyToManyField(
        "recruiting.Company",
        blank=True,
        related_name="approaches_received",
        verbose_name=_("employers courted from"),
        help_text=_("None, one or several."),
    )
    moved_first = CodeField(_("who moved first"), choices=MovedFirst, default=MovedFirst.UNKNOWN)
    place = models.CharField(_("place"), max_length=200, blank=True)
    began = EdtfField(_("began"), help_text=_("E.g. “June 2025”, “between June and September 2025”."))
    pitch = models.TextField(
        _("pitch"), blank=True, help_text=_("What the recruiter promises, in our own words.")
    )
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("The story in two sentences, in our own words.")
    )
    summary_translated = translation(_("summary in Indonesian"))
    desk_note_translated = translation(_("desk's note in Indonesian"))
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name=_("follows"),
        help_text=_("The earlier approach that this one takes up, e.g. the failed bid before the hire."),
    )
    lead_claim = lead_claim_field()

    _history_m2m_fields = [recruiters, recruiting_people, employers]

    objects = ApproachQuerySet.as_manager()

    class Meta:
        verbose_name = _("approach")
        verbose_name_plural = _("approaches")
        ordering = ["ref"]
        indexes = listing_day_indexes("approach")
        constraints = [
            settled_says_why("approach"),
            published_needs_lead_claim("approach"),
            retracted_says_why("approach"),
            RowRule(
                field="follows",
                condition=~Q(follows=F("id")),
                name="approach_not_after_itself",
                violation_error_message=_("An approach does not follow itself."),
            ),
        ]

    def ref_words(self) -> str:
        return "approach"

    def __str__(self) -> str:
        # The page's headline is built from relations (views); here only what costs no query.
        return self.ref
