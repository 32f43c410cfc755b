"""Anyone who is courted, courts or speaks."""

from typing import ClassVar

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField, sort_name_field
from recruiting.models.record import Record
from recruiting.models.visibility import NamedQuerySet, mentioned
from recruiting.values.constraints import RowRule


class Naming(models.TextChoices):
    NAMED = "named", _("named")
    ASSUMED = "assumed", _("assumed name")
    DESCRIBED = "described", _("description only")


class PersonQuerySet(NamedQuerySet):
    MENTIONS = (mentioned("person"),)


class Person(Record):
    """A person. An unnamed one has a row only if other records refer to it, else a candidate row."""

    name = models.CharField(_("name"), max_length=200, blank=True)
    naming = CodeField(_("naming"), choices=Naming, default=Naming.NAMED)
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("What is known of somebody who is not named."),
    )
    aliases = models.TextField(
        _("aliases"),
        blank=True,
        help_text=_("Spellings, nicknames and names in other scripts, one per line."),
    )
    sort_name = sort_name_field()

    objects: ClassVar[models.Manager] = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "ref"]
        indexes = [models.Index(fields=["sort_name", "ref"], name="person_by_name")]
        constraints = [
            RowRule(
                field="name",
                condition=(Q(naming=Naming.DESCRIBED) & Q(name="") & ~Q(description=""))
                | (~Q(naming=Naming.DESCRIBED) & ~Q(name="")),
                name="person_named_or_described",
                violation_error_message=_(
                    "Give a name, or choose “description only” and describe the person without one."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.description


class ResearcherQuerySet(PersonQuerySet):
    def _mentioned(self) -> Exists:
        candidates = apps.get_model("recruiting", "candidate").objects
        return Exists(candidates.public().filter(person=OuterRef("pk")))


class ResearcherManager(models.Manager):
    """Those to whom a candidate row points."""

    def get_queryset(self) -> ResearcherQuerySet:
        candidates = apps.get_model("recruiting", "candidate").objects.filter(person=OuterRef("pk"))
        return ResearcherQuerySet(self.model, using=self._db).filter(Exists(candidates))

    def public(self) -> ResearcherQuerySet:
        """Those that the public sees."""
        return self.get_queryset().public()


class Researcher(Person):
    """A person in the role of being courted: somebody to whom a candidate row points."""

    objects: ClassVar[ResearcherManager] = ResearcherManager()  # type: ignore[assignment]

    class Meta:
        proxy = True
        verbose_name = _("researcher")
        verbose_name_plural = _("researchers")
        ordering = ["sort_name", "ref"]
