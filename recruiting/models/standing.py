"""How well a record is supported, and how it is challenged: stored beside it for lists and totals."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField


class Support(models.TextChoices):
    """How well a claim's aspect is supported, the strongest first: derived by ``evidence.support``."""

    ON_RECORD = "on-record", _("on record")
    DOCUMENTED = "documented", _("documented")
    SEVERAL_REPORTS = "several-reports", _("several independent reports")
    SEVERAL_INFORMANTS = "several-informants", _("several informants in one report")
    ONE_REPORT = "one-report", _("one report")
    NOBODY_NAMED = "nobody-named", _("nobody named")
    ALLEGED = "alleged", _("alleged")
    NONE = "none", _("no support")


SOLID = (Support.ON_RECORD, Support.DOCUMENTED, Support.SEVERAL_REPORTS)
"""The support that marks and pictures draw filled; any other is drawn hollow."""


class Challenge(models.TextChoices):
    """The strongest contradiction of an aspect, the mildest first: derived by ``evidence.challenge``."""

    NONE = "none", _("not challenged")
    LIMITED = "limited", _("limited")
    DISPUTED = "disputed", _("disputed")
    DENIED = "denied", _("denied")


class Stands(models.Model):
    """What is public, or hidden, by what is claimed of it: derived by ``history.summaries`` alone."""

    stands = models.BooleanField(
        _("stands"),
        default=False,
        editable=False,
        help_text=_("Has a published claim that is not set aside."),
    )

    class Meta:
        abstract = True


class Standing(Stands):
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
        _("independent reports"),
        default=0,
        editable=False,
        help_text=_("How many reports tell of it that do not go back to one and the same; guesses are none."),
    )

    class Meta:
        abstract = True
