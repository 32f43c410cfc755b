"""What all published tables share: versions, headings, the names beside references."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from recruiting.models.address import REF_LENGTH
from recruiting.models.fields import PlainOrderField
from recruiting.models.standing import State
from recruiting.published.linked_rows import LinkedRow


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

    def in_lists(self) -> "RowQuerySet":
        """What lists, totals and files have: nothing retracted, and something that counts claimed of it."""
        return self.filter(is_listed=True)


class Row(models.Model):
    """One version of a published row, from the edition ``since`` on, up to but without the edition ``until``.

    ``key`` is the row's key in the desk's table and ties its versions; ``bundle_table`` and ``bundle_key``
    say what it was built with. ``names`` holds, by column, the table, the reference and the label of each row
    that the column refers to. Titles are kept in each language of the site.
    """

    is_copy = True

    key = models.BigIntegerField()
    ref = PlainOrderField(_("reference"), max_length=REF_LENGTH, blank=True)
    since = models.BigIntegerField()
    until = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=80)
    bundle_table = models.CharField(max_length=16)
    bundle_key = models.BigIntegerField()
    is_listed = models.BooleanField(default=True)
    title_en = models.TextField(default="")
    title_id = models.TextField(default="")
    address = models.TextField(default="")
    names = models.JSONField(default=dict)

    objects: ClassVar[Any] = RowQuerySet.as_manager()
    desk: ClassVar[Any]

    if TYPE_CHECKING:
        # The columns of the desk's table are added to each class (``copies``).
        def __getattr__(self, name: str) -> Any: ...
        def __setattr__(self, name: str, value: Any) -> None: ...

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

    @property
    def is_in_no_list(self) -> bool:
        """Whether it is published, and no claim that counts says it is so."""
        return getattr(self, "state", "") == State.PUBLISHED and not getattr(self, "is_counted", True)

    def linked_rows(self, column: str) -> list[LinkedRow]:
        """The rows that a column refers to, each with its label and the address of its page."""
        return [LinkedRow(*each) for each in self.names.get(column, ())]


def versions(table: str) -> list[models.Index]:
    """The indexes that every published table has."""
    now = Q(until__isnull=True)
    return [
        models.Index(fields=["key", "since"], name=f"pub_{table}_version"),
        models.Index(fields=["ref", "since"], name=f"pub_{table}_ref"),
        models.Index(fields=["since", "key"], name=f"pub_{table}_since"),
        models.Index(fields=["until", "key"], condition=Q(until__isnull=False), name=f"pub_{table}_until"),
        models.Index(fields=["bundle_table", "bundle_key"], condition=now, name=f"pub_{table}_bundle"),
    ]


def in_order(table: str, *columns: str, **condition: Any) -> list[models.Index]:
    """The indexes of the current rows of a list, by each of its orders, both ways.

    ``condition`` says which rows of the table are in the list, if not all that are listed.
    """
    now = Q(until__isnull=True, is_listed=True, **condition)
    return [
        models.Index(fields=[f"{sign}{column}", "ref"], condition=now, name=f"{table}_{column[:9]}_{way}")
        for column in columns
        for sign, way in (("", "up"), ("-", "down"))
    ] + [models.Index(fields=["ref"], condition=now, name=f"pub_{table}_by_name")]


def naming(table: str, *columns: str) -> list[models.Index]:
    """The indexes by which rows are found that name another one in one of these columns."""
    return [models.Index(fields=[column], name=f"pub_{table}_by_{column[:9]}") for column in columns]


def of_story(table: str) -> models.Index:
    """The index by which the rows of a story are found."""
    return models.Index(fields=["story"], name=f"pub_{table}_story")


class Sourced(models.Model):
    """The primary source of a record: that of its lead claim, or one that gives its figure."""

    reported_by = models.TextField(
        _("reported by"),
        default="",
        help_text=_("The outlet of the original report, of which the primary source may be a copy."),
    )
    source = models.TextField(_("primary source"), default="")
    source_publisher = models.TextField(_("publisher of the primary source"), default="")
    source_title = models.TextField(
        _("title of the primary source"), default="", help_text=_("Or what is known of it.")
    )
    source_url = models.TextField(_("address of the primary source"), default="")
    source_archived_at = models.TextField(_("archived copy of it"), default="")

    class Meta:
        abstract = True


class StoryPart(models.Model):
    """A row of a story: ``story`` is the reference of its approach."""

    story = models.TextField(_("approach"), default="")

    class Meta:
        abstract = True
