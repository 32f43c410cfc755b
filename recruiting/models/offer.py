"""One bid, or a group of like bids, made in an approach."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.amount_parts import amount_in_words
from recruiting.models.day_columns import Dated, listing_day_indexes
from recruiting.models.fields import CodeField, sort_indexes
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.own_words import translation
from recruiting.models.record import Record
from recruiting.models.record_rules import lead_claim_field, published_needs_lead_claim, retracted_says_why
from recruiting.models.standing import Outcome, Standing, State
from recruiting.models.visibility import VISIBLE, StatedQuerySet
from recruiting.values import CountField, MoneyField, ShareField
from recruiting.values.constraints import RowRule


class OfferKind(models.TextChoices):
    PAY_PACKAGE = "pay-package", _("pay package")
    COUNTER_OFFER = "counter-offer", _("counter-offer of the employer")
    RETENTION_AWARD = "retention-award", _("retention award")
    BUY_OUT = "buy-out", _("buy-out of what is forfeited")
    TAKEOVER_BID = "takeover-bid", _("takeover bid")
    STAKE = "stake", _("stake")
    LICENCE = "licence", _("licence deal")
    RELEASE = "release", _("release paid to an employer")


PERSONAL_KINDS = (OfferKind.PAY_PACKAGE, OfferKind.BUY_OUT)
"""What a person is bid for coming: the only kinds that totals add."""

KEEPING = (OfferKind.COUNTER_OFFER, OfferKind.RETENTION_AWARD)
"""The kinds by which an employer keeps people."""

COMPANY_KINDS = (OfferKind.TAKEOVER_BID, OfferKind.STAKE, OfferKind.LICENCE, OfferKind.RELEASE)
"""What is paid for a company or to one: never shown as a person's pay."""


class OfferQuerySet(StatedQuerySet):
    def published(self) -> Self:
        return super().published().filter(approach__state=State.PUBLISHED, approach__is_counted=True)

    def public(self) -> Self:
        return super().public().filter(approach__state__in=VISIBLE)

    def personal(self) -> Self:
        return self.filter(kind__in=PERSONAL_KINDS)


class Offer(Record, Headlined, Dated, Standing, Outcome):
    """One offer or a group of like offers. A hire has one only where a report tells of an offer or pay."""

    approach = models.ForeignKey(
        "recruiting.Approach", models.CASCADE, related_name="offers", verbose_name=_("approach")
    )
    kind = CodeField(_("kind"), choices=OfferKind, default=OfferKind.PAY_PACKAGE)
    candidates = models.ManyToManyField(
        "recruiting.Candidate", blank=True, related_name="offers", verbose_name=_("to which candidates")
    )
    number = CountField(
        _("number of offers"),
        help_text=_("1, “at least 10”, “several”. Empty is not reported; it is never derived from people."),
    )
    bidder = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bids",
        verbose_name=_("bidder"),
        help_text=_("If not the recruiter: the employer that counters, an affiliate that pays."),
    )
    amount = MoneyField(
        _("amount"),
        help_text=_(
            "As reported: “> 1bn USD, several years”, “200-500m USD each / 4y”, “eight figures”, "
            "“undisclosed”."
        ),
    )
    amount_printed = models.TextField(
        _("amount, printed"), default="", editable=False, help_text=_("In English, as files give it.")
    )
    amount_others = models.TextField(
        _("other amounts"),
        default="",
        editable=False,
        help_text=_("In English, what reports say that is not the amount shown, separated by semicolons."),
    )
    amount_parts = models.TextField(
        _("parts of the amount"),
        default="",
        editable=False,
        help_text=_("What reports give of its pay where none gives the amount: a kind and a sum a line."),
    )
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="raised_by",
        verbose_name=_("raises"),
        help_text=_("The earlier offer of the same approach that this one raises or replaces."),
    )
    perhaps_same_as = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="perhaps_told_as",
        verbose_name=_("perhaps the same as"),
        help_text=_("Another offer that may be this one, told by another report: totals count it once."),
    )
    target = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bids_received",
        verbose_name=_("company bid for"),
        help_text=_("Of a takeover bid, stake, licence or release."),
    )
    seller = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sales",
        verbose_name=_("seller or payee"),
    )
    seller_words = models.CharField(_("seller in words"), max_length=300, blank=True)
    share = ShareField(_("share"), help_text=_("Of a stake: “49%”, “about a third”."))
    summary = models.TextField(_("summary"), blank=True, help_text=_("What is offered, in our own words."))
    summary_translated = translation(_("summary in Indonesian"))
    desk_note_translated = translation(_("desk's note in Indonesian"))
    usd_floor = models.BigIntegerField(
        _("floor in US cents"), null=True, editable=False, help_text=_("For comparison only.")
    )
    usd_ceiling = models.BigIntegerField(
        _("ceiling in US cents"), null=True, editable=False, help_text=_("For comparison only.")
    )
    usd_rate_day = models.DateField(
        _("day of the exchange rate"),
        null=True,
        editable=False,
        help_text=_(
            "The day on which it was made, else that of the answer to it, else that of the first report. "
            "Empty for US dollars."
        ),
    )
    lead_claim = lead_claim_field()

    _history_m2m_fields = [candidates]

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ["ref"]
        indexes = [
            *listing_day_indexes("offer"),
            *sort_indexes("usd_floor", "offer_by_floor"),
            *sort_indexes("usd_ceiling", "offer_by_ceiling"),
        ]
        constraints = [
            settled_says_why("offer"),
            published_needs_lead_claim("offer"),
            retracted_says_why("offer"),
            RowRule(
                field="follows",
                condition=~Q(follows=F("id")),
                name="offer_not_after_itself",
                violation_error_message=_("An offer does not raise itself."),
            ),
            RowRule(
                field="perhaps_same_as",
                condition=~Q(perhaps_same_as=F("id")),
                name="offer_not_same_as_itself",
                violation_error_message=_("An offer is not perhaps the same as itself."),
            ),
            RowRule(
                field="target",
                condition=Q(kind__in=COMPANY_KINDS)
                | Q(target__isnull=True, seller__isnull=True, seller_words="", share_status="unknown"),
                name="offer_company_fields_of_company_bid",
                violation_error_message=_(
                    "Only a takeover bid, stake, licence or release has a company bid for, a seller, a share."
                ),
            ),
        ]

    @property
    def is_company_level(self) -> bool:
        """Whether it bids for a company, or pays one, rather than a person."""
        return self.kind in COMPANY_KINDS

    def ref_words(self) -> str:
        return f"{self.approach.ref} offer"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {amount_in_words(self.amount, self.amount_parts)}"
