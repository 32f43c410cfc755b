"""A published report or document."""

from collections.abc import Collection
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import (
    CodeField,
    LanguageField,
    PlainOrderField,
    WebField,
    sort_indexes,
    sort_name_field,
)
from recruiting.models.record import Record
from recruiting.models.visibility import NamedQuerySet, mentioned
from recruiting.values import EdtfField, web_pages
from recruiting.values.constraints import RowRule


class Medium(models.TextChoices):
    ARTICLE = "article", _("article")
    POST = "post", _("post")
    BROADCAST = "broadcast", _("broadcast or podcast")
    VIDEO = "video", _("video")
    BOOK = "book", _("book")
    FILING = "filing", _("court filing")
    RELEASE = "release", _("press release or statement")
    DOCUMENT = "document", _("document")
    OTHER = "other", _("other")


class Reading(models.TextChoices):
    READ = "read", _("read by the desk")
    THROUGH = "through", _("known only through another source")


class BasedOnHow(models.TextChoices):
    RETELLING = "retelling", _("retelling")
    REWRITING = "rewriting", _("rewriting")
    TRANSLATION = "translation", _("translation")
    NEW_VERSION = "new-version", _("new version of")


class Worth(models.TextChoices):
    OWN_REPORTING = "own-reporting", _("own reporting")
    RETELLING = "retelling", _("retelling")
    MACHINE_REWRITING = "machine-rewriting", _("machine rewriting")
    SATIRE = "satire", _("satire")
    INTERESTED = "interested", _("interested party")
    UNSOURCED = "unsourced", _("unsourced")
    UNKNOWN = "unknown", _("not known")


class OnePage(models.UniqueConstraint):
    """That no two sources are one page, under whatever addresses; the message names the one that is there."""

    def validate(
        self,
        model: Any,
        instance: Any,
        exclude: Collection[str] | None = None,
        using: str = DEFAULT_DB_ALIAS,
    ) -> None:
        # The page is derived, so no form holds it; it is looked at all the same.
        try:
            constraint: Any = super()  # django-stubs know no validate() of a constraint
            constraint.validate(model, instance, exclude=set(exclude or ()) - {"page_key"}, using=using)
        except ValidationError as broken:
            other = (
                model._base_manager.using(using)
                .exclude(pk=instance.pk)
                .filter(page_key=instance.page_key)
                .first()
            )
            name = f"{other} ({other.ref})" if other else instance.page_key
            message = _("This page is a source already: %(source)s.") % {"source": name}
            raise ValidationError({"url": message}) from broken

    def deconstruct(self) -> Any:
        _path, args, kwargs = super().deconstruct()
        return "django.db.models.UniqueConstraint", args, kwargs


class SourceQuerySet(NamedQuerySet):
    MENTIONS = (mentioned("source"), mentioned("source__root"), mentioned("source__based_on"))

    def with_dependants(self) -> "SourceQuerySet":
        """These reports, and all that are based on them."""
        links = Source.based_on.through.objects
        keys = level = set(self.values_list("pk", flat=True))
        while level:
            based_on_these = links.filter(to_source__among=level).values_list("from_source", flat=True)
            level = set(based_on_these) - keys
            keys = keys | level
        return Source.objects.filter(pk__among=keys)

    def unarchived(self) -> Self:
        """Those with an address and no archived copy."""
        return self.filter(archived_at="").exclude(url="")


class Source(Record):
    """A report or document. Copies of one original report are one report, however many there are."""

    publisher = models.CharField(
        _("publisher"), max_length=200, blank=True, help_text=_("Empty if not known.")
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    authors = models.CharField(
        _("authors"), max_length=500, blank=True, help_text=_("Separated by semicolons.")
    )
    url = WebField(
        _("address"),
        help_text=_("Of the page itself: of an archived copy, its own address is found and put here."),
    )
    archived_at = WebField(
        _("archived at"), help_text=_("Where a copy of the page is kept, e.g. by the Internet Archive.")
    )
    page_key = PlainOrderField(
        _("key of its page"),
        max_length=web_pages.LONGEST_KEY,
        blank=True,
        default="",
        editable=False,
        help_text=_("What all addresses of this page have in common: derived from its address."),
    )
    published = EdtfField(_("published"), help_text=_("E.g. “3 July 2025”, “July 2025”. Empty: not known."))
    language = LanguageField(_("language"), help_text=_("BCP 47 code: en, id, zh-Hant."))
    medium = CodeField(_("medium"), choices=Medium, default=Medium.ARTICLE)
    reading = CodeField(_("read"), choices=Reading, default=Reading.READ)
    based_on = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="told_by",
        verbose_name=_("based on"),
        help_text=_("The reports that this one retells, rewrites or translates."),
    )
    based_on_how = CodeField(_("how it is based on them"), choices=BasedOnHow, blank=True)
    root = models.ForeignKey(
        "self",
        models.SET_NULL,  # it is derived, and a report is its own root: so it never keeps one from going
        null=True,
        editable=False,
        related_name="retellings",
        verbose_name=_("root"),
        help_text=_("Itself, or the one root that all it is based on share."),
    )
    worth = CodeField(_("worth"), choices=Worth, default=Worth.UNKNOWN)
    worth_note = models.TextField(_("why this worth"), blank=True)
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_(
            "What is known of it if title and publisher are not: “an Indonesian page, publisher unknown”."
        ),
    )
    text_digest = models.CharField(
        _("digest of its text"),
        max_length=64,
        blank=True,
        default="",
        editable=False,
        help_text=_("SHA-256 of the text that the desk read: another one is perhaps a later version."),
    )
    text_paragraphs = models.PositiveIntegerField(
        _("paragraphs of its text"), null=True, editable=False, help_text=_("The title is one of them.")
    )
    sort_name = sort_name_field()

    _history_m2m_fields = [based_on]

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["ref"]
        indexes = [
            *sort_indexes("published_earliest", "source_by_date"),
            models.Index(fields=["sort_name", "ref"], name="source_by_name"),
        ]
        constraints = [
            RowRule(
                field="title",
                condition=~(models.Q(title="") & models.Q(publisher="") & models.Q(description="")),
                name="source_known_by_something",
                violation_error_message=_("Give a title, a publisher, or describe the source."),
            ),
            OnePage(
                fields=["page_key"],
                # A new version may stand where the former one stood.
                condition=~models.Q(page_key="") & ~models.Q(based_on_how=BasedOnHow.NEW_VERSION),
                name="source_one_page",
            ),
        ]

    @cached_property
    def base_roots(self) -> frozenset[int]:
        """The keys of the roots of what it is based on; empty for its own report."""
        return frozenset(base.root_id or base.pk for base in self.based_on.all())

    @cached_property
    def base_keys(self) -> frozenset[int]:
        """The keys of what it is based on, and of the roots of these."""
        return frozenset(key for base in self.based_on.all() for key in (base.pk, base.root_id or base.pk))

    @classmethod
    def tidy(cls, columns: dict[str, Any]) -> None:
        super().tidy(columns)
        if "url" in columns and "archived_at" in columns:
            columns["url"], columns["archived_at"] = web_pages.copies(columns["url"], columns["archived_at"])
            columns["page_key"] = web_pages.page_key(columns["url"] or columns["archived_at"])

    def ref_words(self) -> str:
        return f"{self.publisher} {self.title or self.description}"[:60]

    def __str__(self) -> str:
        name = " · ".join(part for part in (self.publisher, self.title) if part)
        return name or self.description
