"""What the public may see: one definition for each kind of record."""

from functools import reduce
from operator import or_

from django.apps import apps
from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef

from recruiting.models.record import State

VISIBLE = (State.PUBLISHED, State.RETRACTED)
"""The states in which a record has a public page."""


def is_published(record) -> bool:
    """Whether ``record``, or the one that it is part of, is published or was: only publishers change it then.

    Whether readers see it depends on its claims as well (``corrections``).
    """
    holder = record.parent if record.table == "term" else record
    holder = holder if hasattr(holder, "state") else getattr(holder, "approach", None)
    return getattr(holder, "state", "") in VISIBLE


class StatedQuerySet(models.QuerySet):
    """Records that are published by themselves."""

    def published(self):
        """What lists and totals show: published, and with a claim that is not set aside."""
        return self.filter(state=State.PUBLISHED, stands=True)

    def public(self):
        """What has a public page: a retracted record keeps its own, which says so."""
        return self.filter(state__in=VISIBLE)


TOLD_OF = {"event": "candidates", "term": "to_candidates"}
"""The column by which a part is told of some candidates only; empty, it is told of all."""


class PartQuerySet(models.QuerySet):
    """Parts of a record (events, terms, candidates): public with it once they have a published claim."""

    def claimed(self):
        """Those with a published claim that is not set aside.

        What is told of some candidates waits until one of them is claimed too: without any it would read as
        told of all.
        """
        table = self.model._meta.model_name
        claims = apps.get_model("recruiting", "claim").objects.standing()
        claimed = self.filter(Exists(claims.filter(**{f"about_{table}": OuterRef("pk")})))
        if table not in TOLD_OF:
            return claimed
        column = self.model._meta.get_field(TOLD_OF[table])
        some = column.remote_field.through._base_manager.filter(**{column.m2m_field_name(): OuterRef("pk")})
        shown = apps.get_model("recruiting", "candidate").objects.claimed()
        shown = shown.filter(**{column.related_query_name(): OuterRef("pk")})
        return claimed.filter(~Exists(some) | Exists(shown))

    def public(self):
        """Those that the public sees: claimed, and part of an approach that is published."""
        return self.claimed().filter(approach__state=State.PUBLISHED, approach__stands=True)


class NamedQuerySet(models.QuerySet):
    """Companies, people and sources: public when a public row names them, or a claim is about them."""

    NAMED_BY: tuple[tuple[str, str], ...] = ()
    """Which columns name one: (table, path to the row's key)."""

    def public(self):
        """Those that the public sees."""
        return self.filter(self._named())

    def with_is_public(self):
        """All, each with ``is_public``: whether the public sees it."""
        return self.annotate(is_public=ExpressionWrapper(self._named(), models.BooleanField()))

    def _named(self):
        # Asked of each row by an index: a page of a list asks it of its own rows only.
        named = [Exists(self._rows(table).filter(**{path: OuterRef("pk")})) for table, path in self.NAMED_BY]
        return reduce(or_, named)

    @staticmethod
    def _rows(table):
        rows = apps.get_model("recruiting", table).objects
        return rows.published() if table in _STATED else rows.public()


_STATED = ("approach", "offer", "employment", "circumstance")
