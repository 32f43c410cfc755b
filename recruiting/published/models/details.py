"""The published events, terms, jobs, background and claims."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting import models as desk
from recruiting.models import aspects
from recruiting.published.copies import with_columns_of
from recruiting.published.models.row import (
    Row,
    Sourced,
    StoryPart,
    list_indexes,
    reference_indexes,
    story_index,
    version_indexes,
)


@with_columns_of(desk.Event)
class Event(Row, StoryPart):
    """``place_in_story`` numbers the events of a story in order."""

    place_in_story = models.PositiveIntegerField(default=0)

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("event"),
            story_index("event"),
            *list_indexes("event", "happened_earliest"),
        ]


@with_columns_of(desk.Term)
class Term(Row, StoryPart):
    """``of_table`` and ``of_ref`` name its parent: an offer, approach, employment or legal step."""

    of_table = models.CharField(max_length=16, default="")
    of_ref = models.TextField(default="")

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("term"),
            story_index("term"),
            *list_indexes("term"),
            models.Index(fields=["of_table", "of_ref"], name="pub_term_of"),
        ]


@with_columns_of(desk.Employment)
class Employment(Row, StoryPart, Sourced):
    """``story``: the approach that led to it, if one is known.

    ``did_not_start`` is true of an announced one whose approach failed since.
    """

    did_not_start = models.BooleanField(
        _("did not start"),
        default=False,
        help_text=_("Announced, and then reported not to have come about: no move, and in no list."),
    )

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("employment"),
            story_index("employment"),
            *list_indexes("employment", "started_earliest"),
            *reference_indexes("employment", "person"),
        ]


@with_columns_of(desk.Circumstance)
class Circumstance(Row, Sourced):
    figure_column: Any = desk.Circumstance.figure_column

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("circumstance"),
            *list_indexes("circumstance", "as_of_earliest"),
            *reference_indexes("circumstance", "company", "other_company"),
        ]


@with_columns_of(desk.Claim)
class Claim(Row, StoryPart):
    """What one source says about one row (``about_table``, ``about_ref``), and its informant.

    ``source`` is where the desk read it, ``first_told_by`` the source that reported it first. ``is_counted``
    is false if the desk set it aside, if its own outlet takes it back (in a claim that ``takes_back``), and
    for satire (``is_satire``), which only its source's page shows. ``puts_right``: it corrects a value that
    its own outlet gave before. ``corrects_itself``: the outlet gives by itself another value than before.
    ``contradicts``: it counts and says that somebody else's report is not so, or that it was less; the list
    of denials has these claims. ``is_recanted``: whoever denied it told of it later.
    ``comparison`` compares its value with the headline, ``comparison_why`` says why it is merely less
    precise; ``denied_comparison`` compares the value that it denies.
    """

    ORDER = (models.F("source_published_earliest").asc(nulls_last=True), "source", "key")

    about_table = models.CharField(max_length=16, default="")
    about_ref = models.TextField(default="")
    page_table = models.CharField(max_length=16, default="")
    page_ref = models.TextField(default="")
    is_counted = models.BooleanField(default=True)
    is_satire = models.BooleanField(default=False)
    takes_back = models.BooleanField(default=False)
    puts_right = models.BooleanField(default=False)
    is_recanted = models.BooleanField(
        _("denied no more"),
        default=False,
        help_text=_("Who denied it told of it later, by name: it challenges nothing any more."),
    )
    comparison = models.CharField(max_length=16, default="")
    comparison_why = models.CharField(max_length=16, default="")
    denied_comparison = models.CharField(max_length=16, default="")
    supports = models.BooleanField(default=False)
    corrects_itself = models.BooleanField(default=False)
    contradicts = models.BooleanField(default=False)
    informant = models.TextField(_("informant"), default="")
    source_publisher = models.TextField(default="")
    source_title = models.TextField(default="")
    source_url = models.TextField(default="")
    source_worth = models.CharField(max_length=24, default="")
    source_reading = models.CharField(max_length=24, default="")
    source_based_on_how = models.CharField(max_length=24, default="")
    source_published_edtf = models.TextField(default="")
    source_published_earliest = models.DateField(null=True)
    source_published_latest = models.DateField(null=True)
    first_told_by = models.TextField(default="")

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("claim"),
            story_index("claim"),
            *list_indexes("claim", "source_published_earliest", contradicts=True),
            models.Index(fields=["about_table", "about_ref"], name="pub_claim_about"),
            models.Index(fields=["source", "page_ref", "where", "key"], name="pub_claim_source"),
            models.Index(fields=["first_told_by", "page_ref", "where", "key"], name="pub_claim_told_by"),
            models.Index(fields=["speaks_for", "key"], name="pub_claim_speaks_for"),
            models.Index(fields=["informant_company", "key"], name="pub_claim_company"),
            models.Index(fields=["informant_person", "key"], name="pub_claim_person"),
            models.Index(fields=["page_table", "page_ref"], name="pub_claim_page"),
        ]

    @property
    def has_informant(self) -> bool:
        """Whether somebody, named or described, told the source; else it is the outlet's own reporting."""
        return bool(self.informant_person or self.informant_company or self.informant_words)

    def printed(self, column: str = "value") -> str:
        """The value that it gives (or denies) in the reader's language; references as labels."""
        text = getattr(self, column)
        if linked_rows := self.linked_rows(column):
            return ", ".join(map(str, linked_rows))
        if text and not aspects.related_table(self.about_table, self.aspect):
            return aspects.show(self.about_table, self.aspect, text)
        return ""

    @property
    def aspect_label(self) -> str:
        """The label of its aspect in the reader's language."""
        return str(aspects.aspects_of(self.about_table).get(self.aspect, self.aspect))
