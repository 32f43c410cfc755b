"""How far an approach, a candidate or an offer came: stored beside it for lists and totals."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField


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
