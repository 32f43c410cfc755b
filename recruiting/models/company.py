"""A firm, a lab or unit in one, a product better known than its maker, a fund, a university, an authority."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from recruiting.models import sql
from recruiting.models.fields import CodeField, sort_name_field
from recruiting.models.record import Record
from recruiting.models.visibility import NamedQuerySet, mentioned
from recruiting.values import CountField
from recruiting.values.constraints import RowRule


class CompanyKind(models.TextChoices):
    FIRM = "firm", _("firm")
    UNIT = "unit", _("lab or unit of a firm")
    AFFILIATE = "affiliate", _("affiliate or subsidiary")
    PRODUCT = "product", _("product")
    FUND = "fund", _("fund")
    AGENCY = "agency", _("recruiting agency")
    UNIVERSITY = "university", _("university")
    AUTHORITY = "authority", _("authority")
    COURT = "court", _("court")
    OTHER = "other", _("other")


class CompanyQuerySet(NamedQuerySet):
    MENTIONS = (mentioned("company"), mentioned("company__parent", as_party=True))

    def with_units(self) -> "CompanyQuerySet":
        """These companies and all that belongs to them, however deep."""
        return Company.objects.filter(pk__in=sql.keys_below(self, "parent"))

    with_dependants = with_units


class Company(Record):
    """A company in the widest sense; it may be unnamed, known by a description, and stand for several."""

    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("Empty if no report names it.")
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_(
            "What is known of one that is not named, e.g. “a hedge fund in London”, or a short explanation."
        ),
    )
    aliases = models.TextField(
        _("aliases"), blank=True, help_text=_("Former names, spellings and short forms, one per line.")
    )
    kind = CodeField(_("kind"), choices=CompanyKind, default=CompanyKind.FIRM)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
        verbose_name=_("part of"),
        help_text=_("The company that this lab, unit, product or affiliate belongs to."),
    )
    number = CountField(
        _("number of companies"),
        help_text=_("If the row stands for several unnamed companies, e.g. “at least 3”."),
    )
    sort_name = sort_name_field()

    objects = CompanyQuerySet.as_manager()

    class Meta:
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        ordering = ["sort_name", "ref"]
        indexes = [models.Index(fields=["sort_name", "ref"], name="company_by_name")]
        constraints = [
            RowRule(
                field="name",
                condition=~Q(name="") | ~Q(description=""),
                name="company_named_or_described",
                violation_error_message=_("Give a name, or describe the company."),
            ),
            RowRule(
                field="parent",
                condition=~Q(parent=F("id")),
                name="company_not_its_own_parent",
                violation_error_message=_("A company is not part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.description
