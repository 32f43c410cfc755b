"""A published report or document."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField, LanguageField, WebField, both_ways, sort_name_field
from recruiting.models.record import Record
from recruiting.models.visibility import NamedQuerySet, mentioned
from recruiting.values import EdtfField
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


class SourceQuerySet(NamedQuerySet):
    MENTIONS = (mentioned("source"), mentioned("source__root"), mentioned("source__based_on"))


class Source(Record):
    """A report or document. Reports that lead back to one root are one report, however many tell it."""

    publisher = models.CharField(
        _("publisher"), max_length=200, blank=True, help_text=_("Empty if not known.")
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    authors = models.CharField(
        _("authors"), max_length=500, blank=True, help_text=_("Separated by semicolons.")
    )
    url = WebField(_("address"))
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
    sort_name = sort_name_field()

    _history_m2m_fields = [based_on]

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["ref"]
        indexes = [
            *both_ways("published_earliest", "source_by_date"),
            models.Index(fields=["sort_name", "ref"], name="source_by_name"),
        ]
        constraints = [
            RowRule(
                field="title",
                condition=~(models.Q(title="") & models.Q(publisher="") & models.Q(description="")),
                name="source_known_by_something",
                violation_error_message=_("Give a title, a publisher, or describe the source."),
            ),
        ]

    @cached_property
    def base_roots(self) -> frozenset[int]:
        """The keys of the roots of what it is based on; empty for its own report."""
        return frozenset(base.root_id or base.pk for base in self.based_on.all())

    def ref_words(self):
        return f"{self.publisher} {self.title or self.description}"[:60]

    def __str__(self):
        named = " · ".join(part for part in (self.publisher, self.title) if part)
        return named or self.description
