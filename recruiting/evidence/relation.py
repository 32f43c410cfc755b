"""How a claimed value stands to the headline: the same, beside it and why, or a rival."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Relation(TextChoices):
    SAME = "same", _("same")
    BESIDE = "beside", _("beside")
    RIVAL = "rival", _("rival")
    UNSTATED = "unstated", _("gives no value")


class Why(TextChoices):
    """Why a claim stands beside the headline."""

    NOTHING = "", ""
    WITHIN = "within", _("within")
    OVERLAPPING = "overlapping", _("overlapping")
    TOUCHING = "touching", _("touching")
    VAGUER = "vaguer", _("vaguer")
    OTHER_BASIS = "other-basis", _("means something else?")
    CURRENCY = "currency", _("another currency")
    UNIT = "unit", _("another unit")
    WORDS = "words", _("in words")
    EARLIER_STATE = "earlier-state", _("an earlier state")
    NO_LINE = "no-line", _("the headline gives no value")


@dataclass(frozen=True)
class Comparison:
    """How a claimed value stands to the desk's, and why if it is merely beside it."""

    relation: str
    why: str = Why.NOTHING

    @property
    def supports(self) -> bool:
        """Whether the claim bears the headline out: the same, within it, or a nod without a value."""
        return self.relation in (Relation.SAME, Relation.UNSTATED) or self.why == Why.WITHIN

    def __str__(self) -> str:
        relation = str(Relation(self.relation).label)
        return f"{relation} ({Why(self.why).label})" if self.why else relation


SAME = Comparison(Relation.SAME)
RIVAL = Comparison(Relation.RIVAL)
UNSTATED = Comparison(Relation.UNSTATED)


def beside(why: str) -> Comparison:
    return Comparison(Relation.BESIDE, why)
