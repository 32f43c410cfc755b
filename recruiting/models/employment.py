"""A person's stint at a company."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.record import Record
from recruiting.models.record_rules import lead_claim_field, published_needs_lead_claim, retracted_says_why
from recruiting.models.standing import Standing
from recruiting.models.visibility import StatedQuerySet
from recruiting.values import EdtfField, LengthField


class Held(models.TextChoices):
    CURRENT = "current", _("current when reported")
    FORMER = "former", _("former")
    ANNOUNCED = "announced", _("announced")
    UNKNOWN = "unknown", _("not known")


class Ending(models.TextChoices):
    RESIGNED = "resigned", _("resigned")
    RECRUITED = "recruited", _("recruited away")
    DISMISSED = "dismissed", _("dismissed")
    LAID_OFF = "laid-off", _("laid off")
    RETIRED = "retired", _("retired")
    DIED = "died", _("died")
    EXPIRED = "expired", _("contract ended")
    OTHER = "other", _("other, in words")


class LengthCovers(models.TextChoices):
    STINT = "stint", _("this stint")
    IN_ALL = "in-all", _("all stints at this company")


class Employment(Record, Headlined, Standing):
    """One stint; several at one company are several rows. Founder is a title."""

    person = models.ForeignKey(
        "recruiting.Person", models.PROTECT, related_name="employments", verbose_name=_("person")
    )
    company = models.ForeignKey(
        "recruiting.Company", models.PROTECT, related_name="employments", verbose_name=_("company")
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("As reported, e.g. “research lead”, “founder”.")
    )
    held = CodeField(_("held"), choices=Held, default=Held.UNKNOWN)
    started = EdtfField(_("started"), help_text=_("E.g. “June 2025”, “early 2024”."))
    ended = EdtfField(_("ended"), help_text=_("E.g. “before July 2025”. A report's day is no end."))
    length = LengthField(
        _("length"), help_text=_("When dates are missing, e.g. “about 3 years”, “several years”.")
    )
    length_covers = CodeField(_("length covers"), choices=LengthCovers, default=LengthCovers.STINT)
    ending = CodeField(_("how it ended"), choices=Ending, blank=True)
    reason = models.TextField(_("why it ended"), blank=True)
    reports_to = models.ForeignKey(
        "recruiting.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reported_to_by",
        verbose_name=_("reports to"),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    through = models.ForeignKey(
        "recruiting.Candidate",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="employments",
        verbose_name=_("through"),
        help_text=_("The candidate row, that is the courting, which led to this stint."),
    )
    lead_claim = lead_claim_field()

    objects = StatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("employment")
        verbose_name_plural = _("employments")
        ordering = ["person", "started_earliest", "ref"]
        constraints = [
            settled_says_why("employment"),
            published_needs_lead_claim("employment"),
            retracted_says_why("employment"),
        ]

    def __str__(self) -> str:
        return _("%(person)s at %(company)s") % {"person": self.person, "company": self.company}

    @property
    def page(self) -> Record:
        return self.person
