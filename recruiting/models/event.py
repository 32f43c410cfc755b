"""What happened in an approach."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.models.headlines import Headlined, settled_says_why
from recruiting.models.record import Record
from recruiting.models.standing import Counted
from recruiting.models.visibility import PartQuerySet
from recruiting.values import CountField, EdtfField, LengthField
from recruiting.values.constraints import RowRule


class EventKind(models.TextChoices):
    MESSAGE = "message", _("message")
    APPLIED = "applied", _("applied to the recruiter")
    CALL = "call", _("call")
    INTERVIEW = "interview", _("interview")
    MEETING = "meeting", _("meeting")
    TALKS = "talks", _("talks")
    STATEMENT = "statement", _("statement")
    ANNOUNCEMENT = "announcement", _("announcement")
    OFFERED = "offered", _("offered")
    DECLINED = "declined", _("declined")
    ACCEPTED = "accepted", _("accepted")
    TURNED_DOWN = "turned-down", _("turned down by the recruiter")
    SIGNED = "signed", _("signed")
    EXPECTED = "expected", _("expected")
    STARTED = "started", _("started")
    NEVER_STARTED = "never-started", _("never started")
    LEFT = "left", _("left the recruiter")
    STAYED = "stayed", _("stayed with the employer after all")
    WITHDRAWN = "withdrawn", _("withdrawn by the recruiter")
    EXPIRED = "expired", _("expired")
    COLLAPSED = "collapsed", _("collapsed")
    WILL_NOT_MATCH = "will-not-match", _("employer will not match")
    NOTICE = "notice", _("notice to leave")
    LAY_OFF = "lay-off", _("lay-off")
    LEGAL_STEP = "legal-step", _("legal step")


class LegalStage(models.TextChoices):
    THREATENED = "threatened", _("threatened")
    INVESTIGATED = "investigated", _("investigated")
    ARRESTED = "arrested", _("arrested")
    INTENDED = "intended", _("intended")
    FILED = "filed", _("filed")
    CHARGED = "charged", _("charged")
    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")
    CONVICTED = "convicted", _("convicted")
    ACQUITTED = "acquitted", _("acquitted")
    RULED = "ruled", _("another ruling of a court")
    SETTLED = "settled", _("settled")
    ENDED = "ended", _("ended")
    NOT_REPORTED = "not-reported", _("not reported")


class Event(Record, Headlined, Counted):
    """One event, ordered by its date, else by its step; ``people`` says of how many it is true."""

    approach = models.ForeignKey(
        "recruiting.Approach", models.CASCADE, related_name="events", verbose_name=_("approach")
    )
    kind = CodeField(_("what happened"), choices=EventKind)
    happened = EdtfField(
        _("when"), help_text=_("When it happened, not when it was reported: “June 2025”, “before July 2025”.")
    )
    step = models.PositiveSmallIntegerField(
        _("step"),
        null=True,
        blank=True,
        help_text=_("The order in which one report tells what it does not date: 1, 2, 3."),
    )
    after = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name=_("after which event"),
    )
    after_length = LengthField(
        _("how long after"), help_text=_("E.g. “3 weeks”, “less than 24 hours” in words.")
    )
    candidates = models.ManyToManyField(
        "recruiting.Candidate",
        blank=True,
        related_name="events",
        verbose_name=_("candidates"),
        help_text=_("Of whom it is told; none: of all candidates of the approach."),
    )
    people = CountField(
        _("how many of them"),
        help_text=_("“several”, “at least 8”; nobody is 0. Empty: all of the candidates named."),
    )
    offers = models.ManyToManyField(
        "recruiting.Offer", blank=True, related_name="events", verbose_name=_("offers concerned")
    )
    channels = models.CharField(
        _("channels"), max_length=200, blank=True, help_text=_("E.g. “WhatsApp, e-mail”.")
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    with_people = models.ManyToManyField(
        "recruiting.Person", blank=True, related_name="events", verbose_name=_("people who took part")
    )
    with_companies = models.ManyToManyField(
        "recruiting.Company", blank=True, related_name="events", verbose_name=_("companies that took part")
    )
    with_words = models.CharField(_("others who took part"), max_length=300, blank=True)
    what = models.TextField(_("what was said or done"), blank=True, help_text=_("In our own words."))
    reason = models.TextField(_("reason"), blank=True, help_text=_("Why, as reported."))
    legal_by_company = models.ForeignKey(
        "recruiting.Company",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="legal_steps",
        verbose_name=_("by company"),
    )
    legal_by_person = models.ForeignKey(
        "recruiting.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="legal_steps",
        verbose_name=_("by person"),
    )
    legal_against_companies = models.ManyToManyField(
        "recruiting.Company",
        blank=True,
        related_name="legal_steps_against",
        verbose_name=_("against companies"),
    )
    legal_against_people = models.ManyToManyField(
        "recruiting.Person", blank=True, related_name="legal_steps_against", verbose_name=_("against people")
    )
    legal_stage = CodeField(_("stage"), choices=LegalStage, blank=True)

    _history_m2m_fields = [
        candidates,
        offers,
        with_people,
        with_companies,
        legal_against_companies,
        legal_against_people,
    ]

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = [
            "approach",
            F("happened_earliest").asc(nulls_last=True),
            F("step").asc(nulls_last=True),
            "id",
        ]
        constraints = [
            settled_says_why("event"),
            RowRule(
                field="after",
                condition=~Q(after=F("id")),
                name="event_not_after_itself",
                violation_error_message=_("An event does not come after itself."),
            ),
            RowRule(
                field="legal_stage",
                condition=Q(kind=EventKind.LEGAL_STEP) | Q(legal_stage=""),
                name="event_stage_of_legal_step",
                violation_error_message=_("Only a legal step has a stage."),
            ),
        ]

    @property
    def holder(self) -> Record:
        return self.approach

    @property
    def page(self) -> Record:
        return self.approach

    def ref_words(self) -> str:
        return f"{self.approach.ref} {self.kind}"

    def __str__(self) -> str:
        return self.get_kind_display()
