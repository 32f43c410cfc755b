"""The indexes of lists: links of published rows to companies, people and sources, and search words."""

from typing import Any

from django.db import models

from recruiting.models.words import WordsField


class Link(models.Model):
    """A company, person or source by which a list is filtered: ``name`` is the parameter.

    ``line`` is the ``id`` of the row's version, ``key`` the desk's key of the company, person or source. A
    row is linked with the companies above its own too; ``is_own`` is false for these.
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


class ClaimLink(Link):
    """Of denials: what contradicts another report."""

    Meta = _link_meta("claim")


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
    "claim": ClaimLink,
}
"""The links of each table that has them."""


class Words(models.Model):
    """The words by which search finds a version of a row: its own, and those of the rows that it names.

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


class ClaimWords(Words):
    """Of denials: what contradicts another report."""


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
    "claim": ClaimWords,
}
"""The words of each table that is searched."""
