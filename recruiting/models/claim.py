"""What one source says about one row: the atom of this tool."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.claim_codes import CHALLENGING, SUBJECTS, HowKnown, Interest, SetAside, Stance
from recruiting.models.claim_queryset import ClaimQuerySet
from recruiting.models.fields import CodeField, LanguageField
from recruiting.models.keys import RowKey
from recruiting.models.own_words import translation
from recruiting.models.record import Record
from recruiting.models.record_rules import retracted_says_why
from recruiting.models.source import Worth
from recruiting.models.standing import State, Stated
from recruiting.values import CountField, EdtfField
from recruiting.values.constraints import RowRule, one_of


def _about(model: str, label: Any, related_name: str = "claims") -> Any:
    """One of the columns of which each claim fills exactly one: the row that it is about."""
    return models.ForeignKey(
        f"recruiting.{model}",
        models.CASCADE,
        null=True,
        blank=True,
        related_name=related_name,
        verbose_name=label,
    )


class Claim(Record, Stated):
    """One thing that one source says about one row. Editing the row never changes it.

    ``value`` and ``denied`` hold the claimed value in the notation of the aspect's own column
    (``tables``), stored whenever the words contain one, agreeing or not.
    """

    source = models.ForeignKey(
        "recruiting.Source", models.PROTECT, related_name="claims", verbose_name=_("source")
    )
    where = models.CharField(
        _("where in it"),
        max_length=100,
        blank=True,
        help_text=_("Paragraph, page or minute: “¶2”, “p. 14”, “12:30”."),
    )
    via = models.ForeignKey(
        "recruiting.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims_first_reported",
        verbose_name=_("first reported by"),
        help_text=_("If not the source's root: itself for what a retelling adds, or another report."),
    )
    said = EdtfField(_("said"), help_text=_("The day it was said, if that is not the day of the report."))

    about_company = _about("Company", _("company"))
    about_person = _about("Person", _("person"))
    about_employment = _about("Employment", _("employment"))
    about_approach = _about("Approach", _("approach"))
    about_candidate = _about("Candidate", _("candidate"))
    about_event = _about("Event", _("event"))
    about_offer = _about("Offer", _("offer"))
    about_term = _about("Term", _("term"))
    about_circumstance = _about("Circumstance", _("circumstance"))
    about_source = _about("Source", _("other source"), related_name="claims_about")

    stance = CodeField(_("stance"), choices=Stance, default=Stance.REPORTS)
    aspect = models.CharField(
        _("aspect"),
        max_length=40,
        blank=True,
        help_text=_("What of the row it speaks of: existence, a column such as amount, or unclear which."),
    )
    value = models.TextField(
        _("value"),
        blank=True,
        help_text=_(
            "What this source says, typed as reported: “> 1bn USD”. Of a dispute: what it says instead."
        ),
    )
    denied = models.TextField(
        _("value denied"), blank=True, help_text=_("Of a dispute: the value that is denied.")
    )
    conversion = models.TextField(
        _("the outlet's own conversion"),
        blank=True,
        help_text=_("A second figure of the outlet, never compared."),
    )
    paraphrase = models.TextField(_("paraphrase"), blank=True, help_text=_("In our own words."))
    paraphrase_translated = translation(_("paraphrase in Indonesian"))
    quote = models.CharField(
        _("quote"),
        max_length=300,
        blank=True,
        help_text=_("A fragment, only where the wording itself matters."),
    )
    quote_language = LanguageField(_("language of the quote"), help_text=_("BCP 47 code: en, id, zh-Hant."))

    informant_person = models.ForeignKey(
        "recruiting.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims_made",
        verbose_name=_("informant: person"),
        help_text=_("Somebody who is named."),
    )
    informant_company = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims_made",
        verbose_name=_("informant: company"),
        help_text=_("A company that speaks, its spokesperson named or not."),
    )
    informant_words = models.CharField(
        _("informant in words"),
        max_length=300,
        blank=True,
        help_text=_("Somebody unnamed: “people who know the talks”. All empty: the outlet's own reporting."),
    )
    informants = CountField(
        _("number of informants"), help_text=_("“several”, “at least 2”; empty: number not stated.")
    )
    speaks_for = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims_made_for_it",
        verbose_name=_("speaks for"),
    )
    interest = CodeField(_("interest"), choices=Interest, default=Interest.NOT_STATED)
    how_known = CodeField(_("how they know"), choices=HowKnown, default=HowKnown.NOT_STATED)

    set_aside = CodeField(
        _("set aside"),
        choices=SetAside,
        blank=True,
        help_text=_("Why the desk does not count it; still shown, marked."),
    )
    set_aside_note = models.TextField(_("why it is set aside"), blank=True)

    is_taken_back = takes_back = puts_right = is_recanted = False
    """Whether its own outlet takes it back, or it takes others back, or puts a value right that its outlet
    gave, or denies a row of which who denies it tells later: known of claims that were loaded with all others
    on their row (``evidence.claims.claims_on``).
    """

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["ref"]
        permissions = [("publish", "Can publish, correct and retract")]
        constraints = [
            retracted_says_why("claim"),
            RowRule(
                condition=one_of(*(f"about_{table}" for table in SUBJECTS)),
                name="claim_about_one_row",
                violation_error_message=_("A claim is about exactly one row: choose one."),
            ),
            RowRule(
                field="aspect",
                condition=~Q(aspect="") | Q(stance__in=[Stance.NO_COMMENT, Stance.NO_ANSWER]),
                name="claim_has_an_aspect",
                violation_error_message=_("Say what it speaks of: existence, a column, or unclear which."),
            ),
            RowRule(
                field="denied",
                condition=Q(denied="") | Q(stance__in=CHALLENGING),
                name="claim_denies_a_value_when_disputing",
                violation_error_message=_("Only a claim that disputes or limits denies a value."),
            ),
        ]

    @property
    def subject_table(self) -> str:
        """The table of the row that it is about."""
        return next((table for table in SUBJECTS if getattr(self, f"about_{table}_id")), "")

    @property
    def subject_key(self) -> RowKey:
        """The table and the key of that row, which is not asked for."""
        return self.subject_table, getattr(self, f"about_{self.subject_table}_id")

    @property
    def subject(self) -> Any:
        """The row that it is about."""
        return getattr(self, f"about_{self.subject_table}") if self.subject_table else None

    @property
    def names_informant(self) -> bool:
        """Whether who told the source has a name: a person, or a company."""
        return bool(self.informant_person_id or self.informant_company_id)

    @property
    def has_informant(self) -> bool:
        """Whether somebody told the source, named or described: else it is the outlet's own reporting."""
        return self.names_informant or bool(self.informant_words)

    @property
    def counts(self) -> bool:
        """Whether it counts at all: published, not set aside by the desk, not taken back, and no satire."""
        if self.state != State.PUBLISHED or self.set_aside or self.is_taken_back:
            return False
        return not self.is_satire

    @property
    def is_satire(self) -> bool:
        """Whether it was read in a satire, or goes back to one: what a retelling adds of its own does not."""
        first = self.via or self.source
        back_to = None if self.via_id == self.source_id else first.root
        return any(one and one.worth == Worth.SATIRE for one in (self.source, first, back_to))

    @property
    def page(self) -> Record | None:
        return self.subject.page if self.subject else None

    def ref_words(self) -> str:
        return f"{self.subject.ref} {self.aspect or self.stance}"

    def __str__(self) -> str:
        return f"{self.source}: {self.get_stance_display()}"
