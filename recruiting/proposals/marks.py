"""What is found in its place in a report: a value, a name, or words that say what happened or who says so."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from recruiting.proposals.spans import Span
from recruiting.values import Count

RULES = "rules"
"""The finder's name of what comes from the rules of this package."""


class MarkKind(StrEnum):
    """What a mark is of; its value's type stands behind each."""

    AMOUNT = "amount"  # Money
    DATE = "date"  # Edtf
    NUMBER = "number"  # Count, of people
    OFFERS = "offers"  # Count, of offers
    SHARE = "share"  # Share
    NAME = "name"  # Name, known to the desk
    NEW_NAME = "new-name"  # Name, not known
    HAPPENING = "happening"  # Happening
    INFORMANT = "informant"  # Informant
    STANCE = "stance"  # str, a code of Claim's stances
    RETELLING = "retelling"  # str, the outlet
    POST = "post"  # Post


@dataclass(frozen=True)
class Mark:
    """One thing found: its place, the words that stand there, and the value they are read as.

    ``doubts`` say what the text leaves open (“$ may be another country's dollar”): to be shown with it.
    """

    kind: MarkKind
    span: Span
    text: str = field(repr=False)
    value: Any
    doubts: tuple[str, ...] = ()
    finder: str = RULES

    @property
    def where(self) -> str:
        """The paragraph, for the form's “where in it”."""
        return self.span.where


@dataclass(frozen=True)
class Happening:
    """Words for an event: its code among the kinds of events, and whether they deny it."""

    kind: str
    courted_first: bool  # the courted stand before it (“Nn One declined”), else the recruiter does
    is_denied: bool = False


@dataclass(frozen=True)
class Informant:
    """Who says so: words, or a name, and whom it speaks for."""

    words: str = ""
    number: Count = field(default_factory=Count)
    name: str = ""
    speaks_for: str = ""
    how_known: str = ""  # “document”: the outlet saw a document; else as told


@dataclass(frozen=True)
class Post:
    """Somebody's post at a company, as the text has it."""

    person: str
    company: str
    title: str
    held: str  # “current”, “former”, or empty where it is not said
