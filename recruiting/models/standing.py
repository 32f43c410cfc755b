"""How far a record has come on its way to the public, and what is derived of it and stored with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.models.record_codes import Challenge, Reached, Support


class State(models.TextChoices):
    """How far a record has come on its way to the public."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in-review", _("in review")
    PUBLISHED = "published", _("published")
    RETRACTED = "retracted", _("retracted")


class Stated(models.Model):
    """A record that goes from draft to review, is published, and may be retracted."""

    state = CodeField(_("state"), choices=State, default=State.DRAFT)
    retraction = models.TextField(
        _("retraction"), blank=True, help_text=_("Public: what is withdrawn and why, once it is retracted.")
    )

    class Meta:
        abstract = True


class Counted(models.Model):
    """What is public, or hidden, by what is claimed of it: derived by ``history.summaries`` alone."""

    is_counted = models.BooleanField(
        _("is counted"),
        default=False,
        editable=False,
        help_text=_("Has a claim that counts and does more than deny it."),
    )

    class Meta:
        abstract = True


class Standing(Stated, Counted):
    """The stored standing of a record: derived by ``history.summaries`` alone, proved by ``check_summaries``.

    *Figure* is the value that lists show: the amount where there is one, else the record's existence.
    """

    existence_support = CodeField(
        _("support of existence"), choices=Support, default=Support.NONE, editable=False
    )
    existence_challenge = CodeField(
        _("challenge of existence"), choices=Challenge, default=Challenge.NONE, editable=False
    )
    figure_support = CodeField(
        _("support of the figure"), choices=Support, default=Support.NONE, editable=False
    )
    figure_challenge = CodeField(
        _("challenge of the figure"), choices=Challenge, default=Challenge.NONE, editable=False
    )
    figure_challenge_unclear = models.BooleanField(
        _("unclear which detail is challenged"), default=False, editable=False
    )
    figure_in_rewriting = models.BooleanField(_("read in a rewriting"), default=False, editable=False)
    figure_second_hand = models.BooleanField(
        _("second-hand only"),
        default=False,
        editable=False,
        help_text=_("Totals count the figure and do not add it."),
    )
    figure_challenged_by = models.TextField(
        _("who challenges the figure"),
        default="",
        editable=False,
        help_text=_("In English, whoever challenges it most, separated by semicolons."),
    )
    independent_reports = models.PositiveSmallIntegerField(
        _("independent reports of the record"),
        default=0,
        editable=False,
        help_text=_(
            "How many reports tell of it, whatever figure they give, that do not go back to one and the "
            "same; guesses are none. Pages count those of the figure shown, which may be fewer."
        ),
    )

    class Meta:
        abstract = True

    @property
    def is_in_no_list(self) -> bool:
        """Whether it is published, and no claim shows it."""
        return self.state == State.PUBLISHED and not self.is_counted


class Outcome(models.Model):
    """The stored outcome, derived from events by ``history.summaries`` and proved by ``check_summaries``."""

    outcome = CodeField(
        _("outcome"), choices=Reached, default=Reached.APPROACHED, editable=False, db_index=True
    )
    outcome_some = models.BooleanField(_("true of some only"), default=False, editable=False)
    nobody_accepted = models.BooleanField(_("nobody had accepted"), default=False, editable=False)
    outcome_printed = models.TextField(
        _("outcome, printed"), default="", editable=False, help_text=_("In English, as files give it.")
    )

    class Meta:
        abstract = True
