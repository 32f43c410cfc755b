"""The base of all published tables: versions, headings and the labels of references."""

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
        """What the public sees now, retracted records included."""
        return self.filter(until__isnull=True)

    def at(self, edition: int | None) -> "RowQuerySet":
        """What the public saw in that edition; now, if it is None."""
        if edition is None:
            return self.current()
        later = Q(until__isnull=True) | Q(until__gt=edition)
        return self.filter(later, since__lte=edition)

    def in_lists(self) -> "RowQuerySet":
        """The rows of lists, totals and files: those not retracted that a counted claim supports."""
        return self.filter(is_listed=True)


class Row(models.Model):
    """One version of a published row, from the edition ``since`` up to but without the edition ``until``.

    ``key`` is the row's key in the desk's table, the same for all versions; ``bundle_table`` and
    ``bundle_key`` name its bundle. ``names`` has, by column, the table, the reference and the label of each
    row that the column refers to. Titles are stored in each language of the site.
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
        """The title of the row in the reader's language; jobs and sources have another column ``title``."""
        return getattr(self, f"title_{translation.get_language()}", self.title_en)

    @property
    def title(self) -> str:
        """The heading, if the table has no column ``title``."""
        return self.heading

    @property
    def url(self) -> str:
        """The address of the page that shows it; sources have a column ``url``: their own address."""
        return self.address

    @property
    def is_retracted(self) -> bool:
        return getattr(self, "state", State.PUBLISHED) == State.RETRACTED

    @property
    def is_in_no_list(self) -> bool:
        """Whether it is published and no counted claim supports it."""
        return getattr(self, "state", "") == State.PUBLISHED and not getattr(self, "is_counted", True)

    def linked_rows(self, column: str) -> list[LinkedRow]:
        """The rows that a column refers to."""
        return [LinkedRow(*each) for each in self.names.get(column, ())]


def version_indexes(table: str) -> list[models.Index]:
    """The indexes that every published table has."""
    now = Q(until__isnull=True)
    return [
        models.Index(fields=["key", "since"], name=f"pub_{table}_version"),
        models.Index(fields=["ref", "since"], name=f"pub_{table}_ref"),
        models.Index(fields=["since", "key"], name=f"pub_{table}_since"),
        models.Index(fields=["until", "key"], condition=Q(until__isnull=False), name=f"pub_{table}_until"),
        models.Index(fields=["bundle_table", "bundle_key"], condition=now, name=f"pub_{table}_bundle"),
    ]


def list_indexes(table: str, *columns: str, **condition: Any) -> list[models.Index]:
    """The indexes of the current rows of a list, for each of its orders in both directions.

    ``condition`` limits the rows of the list, if it has not all listed ones.
    """
    now = Q(until__isnull=True, is_listed=True, **condition)
    return [
        models.Index(fields=[f"{sign}{column}", "ref"], condition=now, name=f"{table}_{column[:9]}_{way}")
        for column in columns
        for sign, way in (("", "up"), ("-", "down"))
    ] + [models.Index(fields=["ref"], condition=now, name=f"pub_{table}_by_name")]


def reference_indexes(table: str, *columns: str) -> list[models.Index]:
    """The indexes of these columns, which name other rows."""
    return [models.Index(fields=[column], name=f"pub_{table}_by_{column[:9]}") for column in columns]


def story_index(table: str) -> models.Index:
    """The index of the rows of a story."""
    return models.Index(fields=["story"], name=f"pub_{table}_story")


class Sourced(models.Model):
    """The columns of a record's primary source: of its lead claim, or of a claim that gives its figure."""

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
