"""Rows that are proposed for the report form, one class a table, each with the sentence of its origin."""

from dataclasses import dataclass, field, fields
from typing import Any, Self

from recruiting.proposals.marks import RULES, Informant, Mark
from recruiting.proposals.spans import Span
from recruiting.values import Count, Edtf, Interval, Length, Money, Multiple, Share


@dataclass(frozen=True, kw_only=True)
class Row:
    """A proposed row: nothing of it counts until somebody accepts it.

    ``span`` is what it comes from, ``sentence`` the sentence around that; ``informant`` who says so there.
    """

    span: Span
    sentence: Span
    informant: Informant | None = None
    doubts: tuple[str, ...] = ()
    finder: str = RULES
    stance: str = ""
    """How it is told, by a code of claims, where the report does more or less than report it."""

    TABLE = ""
    """The section of the form that it belongs to."""

    @classmethod
    def of(cls, mark: Mark, sentence: Span, **values: Any) -> Self:
        """The row of a mark, with the doubts that the mark leaves."""
        return cls(span=mark.span, sentence=sentence, doubts=mark.doubts, **values)

    @property
    def where(self) -> str:
        """The paragraph, for the form's “where in it”."""
        return self.span.where

    def field_texts(self) -> dict[str, str]:
        """What stands in each field of the form, as an editor would type it; only what the text gives."""
        return {name: text for name, value in self.values().items() if (text := _field_text(value))}

    def values(self) -> dict:
        """The values of the form's fields, the empty ones left out."""
        own = [f.name for f in fields(self) if f.name not in _NOT_TYPED]
        return {name: value for name in own if (value := getattr(self, name))}


_NOT_TYPED = {"span", "sentence", "informant", "doubts", "finder", "about", "part"}


def _field_text(value: Any) -> str:
    if isinstance(value, Interval | Edtf):
        return value.input_text() if value else ""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@dataclass(frozen=True, kw_only=True)
class StoryRow(Row):
    """What the report is about: who courts whose people, for which lab; which outlet had it first."""

    title: str = ""
    publisher: str = ""
    published: Edtf = field(default_factory=Edtf)
    based_on: str = ""
    recruiters: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    lab: str = ""
    recruiting_people: tuple[str, ...] = ()
    kind: str = ""

    TABLE = "story"


@dataclass(frozen=True, kw_only=True)
class PeopleRow(Row):
    """One named person, or a number of unnamed people, who are courted."""

    person: str = ""
    description: str = ""
    number: Count = field(default_factory=Count)
    employer: str = ""

    TABLE = "people"

    @property
    def label(self) -> str:
        """What offers and events call these people in ``candidates``."""
        return self.person or self.description


@dataclass(frozen=True, kw_only=True)
class OfferRow(Row):
    """A bid, or a group of like bids."""

    amount: Money = field(default_factory=Money)
    number: Count = field(default_factory=Count)
    candidates: tuple[str, ...] = ()
    kind: str = "pay-package"
    bidder: str = ""
    target: str = ""
    part: str = ""
    """To whom of a group it went, where they are not counted or named: to “one” of them, or “others”."""

    TABLE = "offers"


@dataclass(frozen=True, kw_only=True)
class EventRow(Row):
    """What happened, when, and to whom or to how many of them."""

    kind: str
    happened: Edtf = field(default_factory=Edtf)
    people: Count = field(default_factory=Count)
    candidates: tuple[str, ...] = ()
    legal_by_company: str = ""
    channels: str = ""
    with_people: tuple[str, ...] = ()
    with_words: str = ""

    TABLE = "events"


@dataclass(frozen=True, kw_only=True)
class TermRow(Row):
    """A part or a condition of an offer or of a post."""

    kind: str
    money: Money = field(default_factory=Money)
    share: Share = field(default_factory=Share)
    multiple: Multiple = field(default_factory=Multiple)
    length: Length = field(default_factory=Length)
    words: str = ""
    to_words: str = ""
    certainty: str = "not-said"

    TABLE = "terms"


@dataclass(frozen=True, kw_only=True)
class DenialRow(Row):
    """A claim that confirms, disputes, or says nothing: its stance, and who takes it.

    ``person`` is a named informant, ``speaks_for`` the companies that speak or are spoken for. ``about``
    says which row it is about, by what is known of it: “offered”, the event, or “one offer”, else the story.
    """

    person: str = ""
    aspect: str = ""
    value: str = ""
    about: str = ""
    speaks_for: tuple[str, ...] = ()

    TABLE = "denials"


@dataclass(frozen=True, kw_only=True)
class PostRow(Row):
    """A post that somebody holds or held."""

    person: str
    company: str
    title: str = ""
    held: str = "current"

    TABLE = "posts"


@dataclass(frozen=True, kw_only=True)
class NameRow(Row):
    """What else somebody is called; of a unit, the company that it belongs to."""

    name: str
    table: str = ""
    kind: str = ""
    parent: str = ""
    aliases: str = ""

    TABLE = "names"


@dataclass(frozen=True, kw_only=True)
class CircumstanceRow(Row):
    """What is said of a company beside the offers."""

    kind: str
    company: str = ""
    people: Count = field(default_factory=Count)
    money: Money = field(default_factory=Money)
    date: Edtf = field(default_factory=Edtf)
    share: Share = field(default_factory=Share)

    TABLE = "circumstances"
