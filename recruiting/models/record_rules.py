"""The rules and the column that published records share: a lead claim, and a word on what is retracted."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.standing import State
from recruiting.values.constraints import RowRule

TABLES_WITH_LEAD_CLAIM = ("approach", "offer", "employment", "circumstance")
"""The tables whose published records need a lead claim."""


def retracted_says_why(table: str) -> RowRule:
    """The rule that nothing is retracted without a public word on what and why."""
    return RowRule(
        field="retraction",
        condition=~Q(state=State.RETRACTED) | ~Q(retraction=""),
        name=f"{table}_retracted_says_why",
        violation_error_message=_("Say publicly what is retracted, and why."),
    )


def lead_claim_field() -> Any:
    """The claim that a published record rests on: its primary source."""
    return models.ForeignKey(
        "recruiting.Claim",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead claim"),
        help_text=_("The record's own published claim that it rests on; a published record must have one."),
    )


def published_needs_lead_claim(table: str) -> RowRule:
    """The rule that nothing is published without a source."""
    return RowRule(
        field="lead_claim",
        condition=~Q(state=State.PUBLISHED) | Q(lead_claim__isnull=False),
        name=f"{table}_published_has_lead_claim",
        violation_error_message=_(
            "A published record needs a lead claim: add a claim with its source first."
        ),
    )
