"""What is said of a company, of two, or of a market, and is no offer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.record import Record
from recruiting.models.record_rules import lead_claim_field, published_needs_lead_claim, retracted_says_why
from recruiting.models.standing import Standing
from recruiting.models.visibility import StatedQuerySet
from recruiting.values import CountField, EdtfField, MoneyField, ShareField
from recruiting.values.constraints import RowRule


class CircumstanceKind(models.TextChoices):
    HEADCOUNT = "headcount", _("headcount")
    VALUATION = "valuation", _("valuation")
    FUNDING = "funding", _("funding")
    REVENUE = "revenue", _("revenue")
    FOUNDED = "founded", _("founded")
    BUSINESS = "business", _("line of business")
    DEPARTURES = "departures", _("departures")
    RETENTION_RATE = "retention-rate", _("retention rate")
    BUDGET = "budget", _("recruiting budget")
    GOING_RATE = "going-rate", _("going rate or pay band")
    PAY_POLICY = "pay-policy", _("pay policy")
    RESTRICTION = "restriction", _("restriction on staff")
    COURTING = "courting", _("courting in general")
    INVESTOR = "investor", _("investor in")
    CUSTOMER = "customer", _("customer of")
    PRODUCT = "product", _("product built, launched or withheld")
    OTHER = "other", _("other")


class Circumstance(Record, Headlined, Standing):
    """A fact beside the offers, such as a pay band: it is in no list of offers and in no total."""

    company = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="circumstances",
        verbose_name=_("company"),
    )
    other_company = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="circumstances_with",
        verbose_name=_("second company"),
        help_text=_("Of what holds between two, e.g. the company invested in."),
    )
    market = models.CharField(
        _("market"), max_length=200, blank=True, help_text=_("If no company: “AI researchers in London”.")
    )
    kind = CodeField(_("kind"), choices=CircumstanceKind)
    money = MoneyField(_("money"), help_text=_("E.g. “12bn USD”."))
    people = CountField(_("people"), help_text=_("E.g. “50”, “about 2,000”, “half of them”."))
    share = ShareField(_("share"), help_text=_("E.g. “80%”."))
    date = EdtfField(_("date"), help_text=_("Of what happened: founded, launched, delayed."))
    words = models.TextField(_("words"), blank=True, help_text=_("What no column holds, in our own words."))
    place = models.CharField(_("place"), max_length=200, blank=True)
    staff = models.CharField(
        _("which staff"), max_length=200, blank=True, help_text=_("E.g. “senior engineers”.")
    )
    as_of = EdtfField(_("as of"), help_text=_("The day for which it is said to hold."))
    lead_claim = lead_claim_field()

    objects = StatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("circumstance")
        verbose_name_plural = _("circumstances")
        ordering = ["kind", "ref"]
        constraints = [
            settled_says_why("circumstance"),
            published_needs_lead_claim("circumstance"),
            retracted_says_why("circumstance"),
            RowRule(
                field="company",
                condition=Q(company__isnull=False) | ~Q(market=""),
                name="circumstance_of_company_or_market",
                violation_error_message=_("Choose the company, or name the market."),
            ),
        ]

    @property
    def figure_column(self) -> str:
        """The column of its value: the first given of money, people and share, else words, else date.

        Beside words a date says when they hold.
        """
        columns = ("money", "people", "share", *(() if self.words else ("date",)))
        return next((name for name in columns if getattr(self, f"{name}_status") != "unknown"), "words")

    @property
    def page(self) -> Record | None:
        return self.company

    def ref_words(self) -> str:
        return f"{self.company.ref if self.company else self.market} {self.kind}"

    def __str__(self) -> str:
        return f"{self.company or self.market}: {self.get_kind_display()}"
