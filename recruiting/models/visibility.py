"""What the public may see: one definition for each kind of record."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from recruiting.models.standing import State

VISIBLE = (State.PUBLISHED, State.RETRACTED)
"""The states in which a record has a public page."""


def is_published(record: Any) -> bool:
    """Whether ``record``, or the one that it is part of, is published or was: only publishers change it then.

    Whether readers see it depends on its claims as well (``history.reasons``).
    """
    return getattr(record.holder, "state", "") in VISIBLE


class StatedQuerySet(models.QuerySet):
    """Records that are published by themselves."""

    def published(self) -> Self:
        """What lists and totals show: published, and counted."""
        return self.filter(state=State.PUBLISHED, is_counted=True)

    def public(self) -> Self:
        """What has a public page: a retracted record keeps its own, which says so."""
        return self.filter(state__in=VISIBLE)


class PartQuerySet(models.QuerySet):
    """Parts of a record (events, terms, candidates): public with it if they are counted."""

    def counted(self) -> Self:
        """Those that are counted."""
        return self.filter(is_counted=True)

    def public(self) -> Self:
        """Those that the public sees: counted, and part of an approach that is published."""
        return self.counted().filter(approach__state=State.PUBLISHED, approach__is_counted=True)


class NamedQuerySet(models.QuerySet):
    """Companies, people and sources: public when a public row names them, or a claim is about them."""

    MENTIONS: tuple[Q, ...] = ()
    """The mentions (``models.mention``) by which one is public."""

    def public(self) -> Self:
        """Those that the public sees."""
        return self.filter(self._mentioned())

    def with_dependants(self) -> models.QuerySet:
        """These, and the rows of the same table of which they decide something, at however many removes."""
        return self

    def _mentioned(self) -> Q | Exists:
        mentions = apps.get_model("recruiting", "mention").objects
        condition = Q()
        for mentioned in self.MENTIONS:
            condition |= Q(Exists(mentions.filter(mentioned)))
        return condition


def mentioned(path: str, **more: Any) -> Q:
    """The mentions that lead to a row by ``path``."""
    return Q(**{path: OuterRef("pk")}, **more)
