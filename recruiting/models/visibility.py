"""What the public may see: one definition for each kind of record."""

from django.db import models
from django.db.models import Exists, OuterRef

from recruiting.models.record import State


class StatedQuerySet(models.QuerySet):
    """Records that are published by themselves."""

    def published(self):
        """What lists and totals show: published, and with a claim that is not set aside."""
        return self.filter(state=State.PUBLISHED, stands=True)

    def public(self):
        """What has a public page: a retracted record keeps its own, which says so."""
        return self.filter(state__in=[State.PUBLISHED, State.RETRACTED])


class PartQuerySet(models.QuerySet):
    """Parts of a record (events, terms, candidates): public with it once they have a published claim."""

    def claimed(self):
        """Those with a published claim that is not set aside."""
        from recruiting.models.claim import Claim

        return self.filter(
            Exists(
                Claim.objects.standing().filter(**{f"about_{self.model._meta.model_name}": OuterRef("pk")})
            )
        )
