"""The claims that are published, public, serious or that count."""

from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from recruiting.models.mention import NAMED
from recruiting.models.source import Worth
from recruiting.models.standing import State
from recruiting.models.tables import all_rows
from recruiting.models.visibility import VISIBLE


class ClaimQuerySet(models.QuerySet):
    def published(self) -> Self:
        """What the public sees, the claims that are set aside among them (they are shown marked)."""
        return self.filter(state=State.PUBLISHED)

    def public(self) -> Self:
        """The published claims about rows that the public sees as well."""
        condition = _about_visible("offer", ("state", "approach__state"))
        for table in ("event", "candidate"):
            condition |= _about_visible(table, ("approach__state",))
        of_offer, of_event = ("offer__state", "offer__approach__state"), ("event__approach__state",)
        condition |= _about_visible("term", of_offer, of_event, ("approach__state",), ("employment__state",))
        for table in ("approach", "employment", "circumstance"):
            condition |= _about_visible(table, ("state",))
        for table in NAMED:
            condition |= Q(**{f"about_{table}__isnull": False})
        return self.published().filter(condition)

    def standing(self) -> Self:
        """What counts: published, not set aside, and no satire (``Claim.counts``)."""
        return self.published().filter(set_aside="").serious()

    def serious(self) -> Self:
        """Those that are no satire (``Claim.is_satire``): a satire's show on its source's page only."""
        satires = all_rows("source").filter(Q(worth=Worth.SATIRE) | Q(root__worth=Worth.SATIRE)).values("pk")
        told_again = Q(via__in=satires) & ~Q(via=F("source")) | Q(via__isnull=True, source__in=satires)
        return self.exclude(source__worth=Worth.SATIRE).filter(~told_again)


def _about_visible(table: str, *alternatives: tuple[str, ...]) -> Q:
    """About a row of ``table`` that the public sees: all states along one of the paths are visible ones."""
    any_of = Q()
    for paths in alternatives:
        any_of |= Q(**{f"{path}__in": VISIBLE for path in paths})
    # For each claim apart: whoever asks has narrowed the claims to a few.
    rows = all_rows(table).filter(any_of, pk=OuterRef(f"about_{table}"))
    return Q(**{f"about_{table}__isnull": False}) & Q(Exists(rows))
