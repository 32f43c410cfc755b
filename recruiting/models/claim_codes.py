"""The codes of claims: what they can be about, and how, by whom and of what they speak."""

from django.db import models
from django.utils.translation import gettext_lazy as _

SUBJECTS = (
    "company",
    "person",
    "employment",
    "approach",
    "candidate",
    "event",
    "offer",
    "term",
    "circumstance",
    "source",
)
"""The tables that a claim can be about; its column for each is ``about_<table>``."""


class Stance(models.TextChoices):
    REPORTS = "reports", _("reports")
    ALLEGES = "alleges", _("alleges")
    CONFIRMS = "confirms", _("confirms")
    LIMITS = "limits", _("limits")
    DISPUTES = "disputes", _("disputes")
    NO_COMMENT = "no-comment", _("declines to comment")
    NO_ANSWER = "no-answer", _("did not answer")
    NOT_VERIFIED = "not-verified", _("could not verify")
    SILENT = "silent", _("says nothing of it")
    COMMENTS = "comments", _("comments")


SUPPORTING = (Stance.REPORTS, Stance.CONFIRMS, Stance.ALLEGES)
"""The stances of claims that say it is so: on one of them a published record rests."""

CHALLENGING = (Stance.DISPUTES, Stance.LIMITS)
"""The stances of claims that say it is not so, or less."""

NEUTRAL = (Stance.NO_COMMENT, Stance.NO_ANSWER, Stance.NOT_VERIFIED, Stance.SILENT, Stance.COMMENTS)
"""The stances of claims that are shown, and neither support nor challenge anything."""


class HowKnown(models.TextChoices):
    PARTY = "party", _("party to it")
    DOCUMENT = "document", _("document seen")
    TRACE = "trace", _("public trace")
    SECOND_HAND = "second-hand", _("second-hand")
    RECKONING = "reckoning", _("own reckoning or guess")
    NOT_STATED = "not-stated", _("not stated")


class Interest(models.TextChoices):
    PARTY = "party", _("party")
    RIVAL = "rival", _("rival")
    INVESTOR = "investor", _("investor")
    NOT_STATED = "not-stated", _("not stated")


class SetAside(models.TextChoices):
    WRONG_PERSON = "wrong-person", _("wrong person")
    INFERENCE = "inference", _("inference")
    MISTRANSLATION = "mistranslation", _("mistranslation")
    SATIRE = "satire", _("satire")
    OWN_ARITHMETIC = "own-arithmetic", _("own arithmetic")
    MISTAKE = "mistake", _("mistake")
    FOUND_NOWHERE_ELSE = "found-nowhere-else", _("found nowhere else")


class Aspect(models.TextChoices):
    """The aspects that are no column; every column of the subject's table is an aspect as well."""

    EXISTENCE = "existence", _("existence")
    MEANING = "meaning", _("what the figure means")
    REASON_WHY = "why", _("reason")
    CONTEXT = "context", _("context")
    UNCLEAR = "unclear", _("unclear which")
    FIGURE = "figure", _("a figure that belongs to no offer")


WHOLE = (Aspect.EXISTENCE, Aspect.UNCLEAR)
"""The aspects that may mean all of a row: any other is a detail, such as who recruits."""
