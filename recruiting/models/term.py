"""A part or a condition of an offer, of an approach, of an employment, or of a legal step."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.standing import Counted
from recruiting.models.visibility import PartQuerySet
from recruiting.values import EdtfField, LengthField, MoneyField, MultipleField, ShareField
from recruiting.values.constraints import RowRule, one_of

FIGURES = ("money", "share", "multiple", "length")
"""The columns of a term that measure it."""

HOLDERS = ("offer", "approach", "employment", "event")
"""The tables of what a term is a part or a condition of; its column for each is called so."""


class TermKind(models.TextChoices):
    FIRST_YEAR = "first-year", _("first year")
    SIGNING_BONUS = "signing-bonus", _("signing bonus")
    BASE = "base", _("base pay")
    STOCK = "stock", _("stock")
    PERFORMANCE_STOCK = "performance-stock", _("performance stock")
    VESTING = "vesting", _("vesting")
    CONDITION = "condition", _("condition")
    TITLE = "title", _("title offered")
    GRADE = "grade", _("grade")
    TEAM = "team", _("team")
    AUTHORITY = "authority", _("authority")
    COMPUTE = "compute", _("compute")
    VISA = "visa", _("visa")
    HOUSING = "housing", _("housing or relocation")
    DEADLINE = "deadline", _("deadline")
    FORFEITED = "forfeited", _("what is forfeited")
    RESTRICTION = "restriction", _("restriction, e.g. non-compete")
    LICENCE_FEE = "licence-fee", _("licence fee")
    PAYOUT = "payout", _("payout: part of a deal's price")
    WAIVER = "waiver", _("waiver")
    SEVERANCE = "severance", _("severance")
    PENALTY = "penalty", _("penalty")
    OTHER = "other", _("other")


class Certainty(models.TextChoices):
    GUARANTEED = "guaranteed", _("guaranteed")
    POSSIBLE = "possible", _("possible")
    NOT_SAID = "not-said", _("not said")


class Term(Record, Headlined, Counted):
    """A part or condition; of the approach where reports do not say which offer. Totals never add it."""

    offer = models.ForeignKey(
        "recruiting.Offer",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="terms",
        verbose_name=_("offer"),
    )
    approach = models.ForeignKey(
        "recruiting.Approach",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="terms",
        verbose_name=_("approach"),
        help_text=_("If reports do not say which offer it belongs to."),
    )
    employment = models.ForeignKey(
        "recruiting.Employment",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="terms",
        verbose_name=_("employment"),
        help_text=_("What binds to the old employer, or holds in the new post."),
    )
    event = models.ForeignKey(
        "recruiting.Event",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="terms",
        verbose_name=_("legal step"),
    )
    kind = CodeField(_("kind"), choices=TermKind)
    certainty = CodeField(_("certainty"), choices=Certainty, default=Certainty.NOT_SAID)
    money = MoneyField(_("money"), help_text=_("E.g. “50-100m USD each in the first year”."))
    share = ShareField(_("share"), help_text=_("E.g. “25%”."))
    multiple = MultipleField(_("multiple"), help_text=_("E.g. “3x”."))
    length = LengthField(_("length"), help_text=_("E.g. “12 months”, “4 years”."))
    starts = EdtfField(_("from"), help_text=_("E.g. “June 2025”."))
    ends = EdtfField(_("until"), help_text=_("Of a deadline, the day it falls on."))
    place = models.CharField(_("place"), max_length=200, blank=True)
    companies = models.ManyToManyField(
        "recruiting.Company",
        blank=True,
        related_name="terms_naming",
        verbose_name=_("companies it names"),
        help_text=_("E.g. the rivals that a non-compete bars."),
    )
    words = models.TextField(
        _("words"),
        blank=True,
        help_text=_("What no column holds, e.g. “vice president”, “reports to the founder”."),
    )
    to_candidates = models.ManyToManyField(
        "recruiting.Candidate",
        blank=True,
        related_name="terms",
        verbose_name=_("to which candidates"),
        help_text=_("If not all."),
    )
    to_people = models.ManyToManyField(
        "recruiting.Person", blank=True, related_name="terms", verbose_name=_("to which people")
    )
    to_companies = models.ManyToManyField(
        "recruiting.Company", blank=True, related_name="terms_for", verbose_name=_("to which companies")
    )
    to_words = models.CharField(
        _("to whom, in words"),
        max_length=300,
        blank=True,
        help_text=_("E.g. “some staff”, “early investors”."),
    )

    _history_m2m_fields = [companies, to_candidates, to_people, to_companies]

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["id"]
        constraints = [
            settled_says_why("term"),
            RowRule(
                condition=one_of("offer", "approach", "employment", "event"),
                name="term_hangs_on_one_record",
                violation_error_message=_(
                    "A term belongs to one offer, approach, employment or legal step: choose exactly one."
                ),
            ),
        ]

    @property
    def parent(self) -> Record | None:
        """The record that it is a part or condition of."""
        return self.offer or self.approach or self.employment or self.event

    @property
    def parent_key(self) -> RowKey:
        """The table and the key of that record, which is not asked for."""
        keys = {table: getattr(self, f"{table}_id") for table in HOLDERS}
        return next((table, key) for table, key in keys.items() if key)

    @property
    def holder(self) -> Record:
        return self.parent.holder if self.parent else self

    @property
    def page(self) -> Record | None:
        return self.parent.page if self.parent else None

    def ref_words(self) -> str:
        return f"{self.parent.ref if self.parent else ''} {self.kind}".strip()

    def __str__(self) -> str:
        return self.get_kind_display()
