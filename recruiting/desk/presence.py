"""Presence at the desk: who typed or saved something in the last minutes."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Max
from django.utils import timezone

from recruiting.models import SavedForm, UnfinishedReport

AT_WORK = timedelta(minutes=10)
"""The time without typing or saving after which somebody counts as gone."""


def last_work_of_others(user: Any) -> datetime | None:
    """When somebody else than ``user`` last typed a report or saved a form; None if that was long ago."""
    rows: list[tuple[Any, str]] = [(SavedForm, "saved"), (UnfinishedReport, "updated")]
    times = [model.objects.exclude(user=user).aggregate(last=Max(column))["last"] for model, column in rows]
    last = max((time for time in times if time), default=None)
    return last if last and last > timezone.now() - AT_WORK else None
