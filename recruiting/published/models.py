"""The published tables: one for each of the eleven open tables, the editions, what lists find rows by."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from recruiting import models as desk
from recruiting.models import aspects
from recruiting.models.address import REF_LENGTH
from recruiting.models.fields import CodeField, PlainOrderField
from recruiting.models.offer import COMPANY_KINDS
from recruiting.models.record import State
from recruiting.models.words import WordsField
from recruiting.published.copies import columns_of
from recruiting.published.named import Named


class Change(models.TextChoices):
    """What an edition does to what the public saw before, the gravest first."""

    REMOVED = "removed", _("removed")
    RETRACTED = "retracted", _("retracted")
    CORRECTED = "corrected", _("corrected")
    ADDED = "added", _("added")
    FOLLOWED = "followed", _("followed from other rows")


class Edition(models.Model):
    """One unit of work that changed what the public sees."""

    number = models.BigIntegerField(_("number"), primary_key=True)
    date = models.DateTimeField(_("date"), default=timezone.now, db_index=True)
    kind = CodeField(_("kind of change"), choices=Change, default=Change.ADDED)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.number}-{self.date:%Y%m%dT%H%M%S.%fZ}"

    @staticmethod
    def current() -> "Edition | None":
        """The last edition; None while nothing was ever public."""
        return Edition.objects.order_by("-number").first()


class RowQuerySet(models.QuerySet):
    """Versions of published rows."""

    def current(self) -> "RowQuerySet":
        """What the public sees now, retracted records among it."""
        return self.filter(until__isnull=True)

    def at(self, edition: int | None) -> "RowQuerySet":
        """What the public saw in that edition; now, if it is None."""
        if edition is None:
            return self.current()
        later = Q(until__isnull=True) | Q(until__gt=edition)
        return self.filter(later, since__lte=edition)

    def listed(self) -> "RowQuerySet":
        """What lists, totals and files have: nothing retracted, and something that counts claimed of it."""
        return self.filter(is_listed=True)


class Row(models.Model):
    """One version of a published row, from the edition ``since`` on, up to but without the edition ``until``.

    ``key`` is the row's key in the desk's table and ties its versions; ``root_table`` and ``root_key`` say
    what it was built with. ``names`` holds, by column, the table, the reference and the label of each row
    that the column refers to. Titles are kept in each language of the site.
    """

    is_copy = True

    key = models.BigIntegerField()
    ref = PlainOrderField(_("reference"), max_length=REF_LENGTH, blank=True)
    since = models.BigIntegerField()
    until = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=32)
    root_table = models.CharField(max_length=16)
    root_key = models.BigIntegerField()
    is_listed = models.BooleanField(default=True)
    title_en = models.TextField(default="")
    title_id = models.TextField(default="")
    address = models.TextField(default="")
    names = models.JSONField(default=dict)

    objects: ClassVar[Any] = RowQuerySet.as_manager()
    desk: ClassVar[Any]

    if TYPE_CHECKING:
        # ``columns_of`` adds the columns of the desk's table at run time.
        def __getattr__(self, name: str) -> Any: ...

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return self.heading

    @property
    def table(self) -> str:
        """The name of the open table."""
        return str(self._meta.model_name)

    @property
    def heading(self) -> str:
        """What the row is called, in the reader's language; jobs and sources have a ``title`` beside it."""
        return getattr(self, f"title_{translation.get_language()}", self.title_en)

    @property
    def title(self) -> str:
        """The heading, where the table has no column of that name."""
        return self.heading

    @property
    def url(self) -> str:
        """The address of the page that shows it; sources have a column of that name: where they stand."""
        return self.address

    @property
    def is_retracted(self) -> bool:
        return getattr(self, "state", State.PUBLISHED) == State.RETRACTED

    def named(self, column: str) -> list[Named]:
        """The rows that a column refers to, each with its label and the address of its page."""
        return [Named(*each) for each in self.names.get(column, ())]


def _versions(table: str) -> list[models.Index]:
    """The indexes that every published table has."""
    now = Q(until__isnull=True)
    return [
        models.Index(fields=["key", "since"], name=f"pub_{table}_version"),
        models.Index(fields=["ref", "since"], name=f"pub_{table}_ref"),
        models.Index(fields=["root_table", "root_key"], condition=now, name=f"pub_{table}_root"),
    ]


def _sorted(table: str, *columns: str) -> list[models.Index]:
    """The indexes of the current rows of a list, by each of its orders, both ways."""
    now = Q(until__isnull=True, is_listed=True)
    return [
        models.Index(fields=[f"{sign}{column}", "ref"], condition=now, name=f"{table}_{column[:9]}_{way}")
        for column in columns
        for sign, way in (("", "up"), ("-", "down"))
    ] + [models.Index(fields=["ref"], condition=now, name=f"pub_{table}_by_name")]


class Sourced(models.Model):
    """The primary source of a record: that of its lead claim."""

    source = models.TextField(_("primary source"), default="")
    source_publisher = models.TextField(_("publisher of the primary source"), default="")
    source_title = models.TextField(
        _("title of the primary source"), default="", help_text=_("Or what is known of it.")
    )
    source_url = models.TextField(_("address of the primary source"), default="")
    source_archived_at = models.TextField(_("archived copy of it"), default="")

    class Meta:
        abstract = True


class Told(models.Model):
    """A row of a story: ``story`` is the reference of its approach."""

    story = models.TextField(_("approach"), default="")

    class Meta:
        abstract = True


@columns_of(desk.Company)
class Company(Row):
    """``courts`` and ``is_courted``: how many approaches it makes and receives, where a list counts them."""

    parent_name = models.TextField(_("name of the company that it is part of"), default="")

    courts: int
    is_courted: int

    class Meta(Row.Meta):
        indexes = [*_versions("company"), *_sorted("company", "sort_name")]


@columns_of(desk.Person)
class Person(Row):
    """``is_researcher``: somebody whom a listed candidate row names, in ``approaches`` by ``recruiters``.

    ``speaks``: a claim that is not set aside gives the person as its informant. ``jobs``
    tells companies and titles as lists print them. ``courtings``: those that the list of researchers adds.
    """

    is_researcher = models.BooleanField(default=False)
    speaks = models.BooleanField(default=False)
    approaches = models.TextField(_("approaches that courted the person"), default="")
    approaches_made = models.TextField(_("approaches in which the person courted"), default="")
    recruiters = models.TextField(_("courted by"), default="")
    recruiters_names = models.TextField(_("names of those who courted"), default="")
    employers = models.TextField(_("employers courted from"), default="")
    employers_names = models.TextField(_("names of the employers"), default="")
    jobs = models.TextField(_("jobs"), default="", help_text=_("Company and title, the latest told last."))

    courtings: list["Candidate"]

    class Meta(Row.Meta):
        indexes = [*_versions("person"), *_sorted("person", "sort_name")]


@columns_of(desk.Source)
class Source(Row):
    class Meta(Row.Meta):
        indexes = [*_versions("source"), *_sorted("source", "sort_name", "published_earliest")]


@columns_of(desk.Approach)
class Approach(Row, Sourced):
    """``candidates`` and ``offers`` are the listed ones; ``whom`` says who was approached."""

    candidates = models.TextField(_("candidates"), default="")
    offers = models.TextField(_("offers"), default="")
    whom = models.TextField(_("whom"), default="")
    recruiters_names = models.TextField(_("recruiters' names"), default="")
    lab_name = models.TextField(_("name of the lab"), default="")
    recruiting_people_names = models.TextField(_("names of the people who court"), default="")
    agency_name = models.TextField(_("name of the agency"), default="")
    employers_names = models.TextField(_("employers' names"), default="")

    class Meta(Row.Meta):
        indexes = [*_versions("approach"), *_sorted("approach", "listed_day")]


@columns_of(desk.Candidate)
class Candidate(Row, Told):
    """``earliest`` and ``latest`` are the days that its approach spans."""

    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)

    class Meta(Row.Meta):
        indexes = _versions("candidate")


@columns_of(desk.Offer)
class Offer(Row, Told, Sourced):
    """What the approach of the offer tells stands beside it: who recruits, for which lab, from where."""

    recruiters = models.TextField(_("recruiters"), default="")
    recruiters_names = models.TextField(_("recruiters' names"), default="")
    lab = models.TextField(_("for which lab"), default="")
    lab_name = models.TextField(_("name of the lab"), default="")
    employers = models.TextField(_("employers courted from"), default="")
    employers_names = models.TextField(_("employers' names"), default="")
    whom = models.TextField(_("whom"), default="")
    bidder_name = models.TextField(_("bidder's name"), default="")
    target_name = models.TextField(_("name of the company bid for"), default="")
    seller_name = models.TextField(_("seller's or payee's name"), default="")
    approach_challenge = models.CharField(_("challenge of the whole approach"), max_length=24, default="none")
    to_many = models.BooleanField(_("to more than one"), default=False)
    is_tied = models.BooleanField(_("tied to other offers"), default=False)

    class Meta(Row.Meta):
        indexes = [*_versions("offer"), *_sorted("offer", "listed_day", "usd_floor", "usd_ceiling")]

    @property
    def is_company_level(self) -> bool:
        """Whether it bids for a company, or pays one, rather than a person."""
        return self.kind in COMPANY_KINDS


@columns_of(desk.Event)
class Event(Row, Told):
    """``place_in_story`` numbers the events of a story in the order in which they are told."""

    place_in_story = models.PositiveIntegerField(default=0)

    class Meta(Row.Meta):
        indexes = [*_versions("event"), *_sorted("event", "happened_earliest")]

    @property
    def kind_in_words(self) -> str:
        return str(self.get_kind_display())

    @property
    def day(self) -> str:
        return str(self.happened) if self.happened else ""

    @property
    def in_short(self) -> str:
        return self.what or self.reason


@columns_of(desk.Term)
class Term(Row, Told):
    """``of_table`` and ``of_ref``: the offer, approach, employment or legal step that it is a part of."""

    of_table = models.CharField(max_length=16, default="")
    of_ref = models.TextField(default="")

    class Meta(Row.Meta):
        indexes = [*_versions("term"), *_sorted("term")]

    @property
    def kind_in_words(self) -> str:
        return str(self.get_kind_display())

    @property
    def day(self) -> str:
        return str(self.starts or self.ends or "")

    @property
    def in_short(self) -> str:
        values = (self.money, self.share, self.multiple, self.length)
        return self.words or "; ".join(str(value) for value in values if value.is_known)


@columns_of(desk.Employment)
class Employment(Row, Told, Sourced):
    """``story``: the approach that led to it, if any is told."""

    class Meta(Row.Meta):
        indexes = [*_versions("employment"), *_sorted("employment", "started_earliest")]

    @property
    def kind_in_words(self) -> str:
        return str(self.get_held_display())

    @property
    def day(self) -> str:
        return " – ".join(str(day) if day else "" for day in (self.started, self.ended)).strip(" –")

    @property
    def in_short(self) -> str:
        return "; ".join(filter(None, [self.title, str(self.get_ending_display()), self.reason]))


@columns_of(desk.Circumstance)
class Circumstance(Row, Sourced):
    figure_column: Any = desk.Circumstance.figure_column

    class Meta(Row.Meta):
        indexes = [*_versions("circumstance"), *_sorted("circumstance", "as_of_earliest")]

    @property
    def kind_in_words(self) -> str:
        return str(self.get_kind_display())

    @property
    def day(self) -> str:
        return str(self.as_of or self.date or "")

    @property
    def in_short(self) -> str:
        return str(getattr(self, self.figure_column))


@columns_of(desk.Claim)
class Claim(Row, Told):
    """What one source says about one row (``about_table``, ``about_ref``), with whom it comes from.

    ``first_told_by`` is the source that first told it, ``source`` where the desk read it. ``is_counted`` is
    false of what the desk set aside, and of satire (``is_satire``), which only its source's page shows.
    ``comparison`` says how its value stands to the headline, ``comparison_why`` why it is merely beside it;
    ``denied_comparison`` the same of the value that it denies.
    """

    ORDER = (models.F("source_published_earliest").asc(nulls_last=True), "source", "key")

    about_table = models.CharField(max_length=16, default="")
    about_ref = models.TextField(default="")
    page_table = models.CharField(max_length=16, default="")
    page_ref = models.TextField(default="")
    is_counted = models.BooleanField(default=True)
    is_satire = models.BooleanField(default=False)
    comparison = models.CharField(max_length=16, default="")
    comparison_why = models.CharField(max_length=16, default="")
    denied_comparison = models.CharField(max_length=16, default="")
    supports = models.BooleanField(default=False)
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
            *_versions("claim"),
            models.Index(fields=["about_table", "about_ref"], name="pub_claim_about"),
            models.Index(fields=["source"], name="pub_claim_source"),
            models.Index(fields=["page_table", "page_ref"], name="pub_claim_page"),
        ]

    def printed(self, column: str = "value") -> str:
        """The value that it gives, or denies, in the reader's language; of references the names."""
        text = getattr(self, column)
        if named := self.named(column):
            return ", ".join(map(str, named))
        if text and not aspects.related_table(self.about_table, self.aspect):
            return aspects.show(self.about_table, self.aspect, text)
        return ""

    @property
    def aspect_label(self) -> str:
        """What of the row it speaks of, in the reader's language."""
        return str(aspects.aspects_of(self.about_table).get(self.aspect, self.aspect))


for _part in (Candidate, Offer, Event, Term, Employment, Claim):
    _by_story = models.Index(fields=["story"], name=f"pub_{_part._meta.model_name}_story")
    _part._meta.indexes = [*_part._meta.indexes, _by_story]
    _part._meta.original_attrs["indexes"] = _part._meta.indexes

TABLES: dict[str, Any] = {
    str(model._meta.model_name): model
    for model in (
        Company,
        Person,
        Source,
        Approach,
        Candidate,
        Offer,
        Event,
        Employment,
        Term,
        Circumstance,
        Claim,
    )
}
"""The published tables by name, in the order in which files give them."""


class Link(models.Model):
    """A company, person or source by which a list finds a row: ``name`` is the parameter that asks for it.

    ``line`` is the ``id`` of the row's version, ``key`` the desk's key of what is asked for. A company is
    linked with all that it is part of; ``is_own`` tells the company itself from these.
    """

    line = models.BigIntegerField()
    name = models.CharField(max_length=12)
    key = models.BigIntegerField()
    is_own = models.BooleanField(default=True)

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name} {self.key}"


def _link_meta(table: str) -> Any:
    indexes = [
        models.Index(fields=["name", "key", "line", "is_own"], name=f"pub_{table}_link"),
        models.Index(fields=["line", "name", "key", "is_own"], name=f"pub_{table}_link_of"),
    ]
    return type("Meta", (Link.Meta,), {"indexes": indexes, "abstract": False})


class CompanyLink(Link):
    Meta = _link_meta("company")


class PersonLink(Link):
    Meta = _link_meta("person")


class ApproachLink(Link):
    Meta = _link_meta("approach")


class CandidateLink(Link):
    Meta = _link_meta("candidate")


class OfferLink(Link):
    Meta = _link_meta("offer")


class EventLink(Link):
    Meta = _link_meta("event")


class TermLink(Link):
    Meta = _link_meta("term")


class EmploymentLink(Link):
    Meta = _link_meta("employment")


class CircumstanceLink(Link):
    Meta = _link_meta("circumstance")


LINKS: dict[str, Any] = {
    "company": CompanyLink,
    "person": PersonLink,
    "approach": ApproachLink,
    "candidate": CandidateLink,
    "offer": OfferLink,
    "event": EventLink,
    "term": TermLink,
    "employment": EmploymentLink,
    "circumstance": CircumstanceLink,
}
"""The links of each table whose list is narrowed by them."""


class Words(models.Model):
    """The words by which search finds a version of a row: its own, and those of all that it names.

    The key is that of the version. On SQLite these are virtual tables of FTS5, as ``models.words`` says.
    """

    line = models.BigIntegerField(primary_key=True, db_column="rowid")
    words = WordsField()

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return self.words


class CompanyWords(Words):
    pass


class PersonWords(Words):
    pass


class SourceWords(Words):
    pass


class ApproachWords(Words):
    pass


class OfferWords(Words):
    pass


class EventWords(Words):
    pass


class TermWords(Words):
    pass


class EmploymentWords(Words):
    pass


class CircumstanceWords(Words):
    pass


WORDS: dict[str, Any] = {
    "company": CompanyWords,
    "person": PersonWords,
    "source": SourceWords,
    "approach": ApproachWords,
    "offer": OfferWords,
    "event": EventWords,
    "term": TermWords,
    "employment": EmploymentWords,
    "circumstance": CircumstanceWords,
}
"""The words of each table that is searched."""


class Moved(models.Model):
    """A reference that led to a row which is called otherwise now, or was merged into another one."""

    table = models.CharField(max_length=16)
    ref = models.CharField(max_length=REF_LENGTH)
    key = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["table", "ref"], name="pub_moved_once")]

    def __str__(self) -> str:
        return f"{self.table} {self.ref}"


class Removal(models.Model):
    """What was taken out of all editions for reasons of law, a record or one column of it; and the notice."""

    table = models.CharField(max_length=16)
    ref = models.CharField(max_length=REF_LENGTH)
    column = models.CharField(max_length=40, blank=True)
    notice = models.TextField()
    edition = models.BigIntegerField()
    date = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["table", "ref"], name="pub_removal_of")]

    def __str__(self) -> str:
        return " ".join(filter(None, [self.table, self.ref, self.column]))


class Dependency(models.Model):
    """A row of the desk from which the published rows of a root are made, beside the root's own.

    What is not public may be among these, so that what becomes public is named; no reader's process reads it.
    """

    root_table = models.CharField(max_length=16)
    root_key = models.BigIntegerField()
    table = models.CharField(max_length=16)
    key = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["root_table", "root_key"], name="pub_dependency_root"),
            models.Index(fields=["table", "key"], name="pub_dependency_of"),
        ]

    def __str__(self) -> str:
        return f"{self.root_table} {self.root_key} rests on {self.table} {self.key}"


READ_BY_THE_PUBLIC = (*TABLES.values(), *LINKS.values(), *WORDS.values(), Edition, Moved, Removal)
"""The models whose tables a process that serves the public reads; no other."""
