"""The codes of what is worked out for a record: its support, its challenge, its outcome."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


CONTRADICTING = (Challenge.DISPUTED, Challenge.DENIED)
"""The challenges that say it is wrong, rather than less."""


class Reached(models.TextChoices):
    """How far an approach, a candidate or an offer came: derived in ``progress``."""

    NONE = "none", _("none")
    EXPECTED = "expected", _("expected")
    APPROACHED = "approached", _("approached")
    IN_TALKS = "in-talks", _("in talks")
    OFFERED = "offered", _("offered")
    DECLINED = "declined", _("declined")
    TURNED_DOWN = "turned-down", _("turned down")
    WITHDRAWN = "withdrawn", _("withdrawn")
    EXPIRED = "expired", _("expired")
    COLLAPSED = "collapsed", _("collapsed")
    ACCEPTED = "accepted", _("accepted")
    SIGNED = "signed", _("signed")
    STARTED = "started", _("started")
    NEVER_STARTED = "never-started", _("never started")
    LEFT = "left", _("left")
    STAYED = "stayed", _("stayed after all")
    SIGNED_STAYED = "signed-stayed", _("signed, then stayed")
    OPEN = "open", _("reports differ")


CAME_TO_NOTHING = (
    Reached.DECLINED,
    Reached.TURNED_DOWN,
    Reached.WITHDRAWN,
    Reached.COLLAPSED,
    Reached.NEVER_STARTED,
    Reached.STAYED,
    Reached.SIGNED_STAYED,
)
"""The states in which somebody does not go to the recruiter, as reports say."""
