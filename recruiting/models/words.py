# ruff: noqa: DJ008 (nobody sees these rows)
"""The words of each row, in which search looks: derived by ``history.search_words`` alone.

One table for each that is searched, beside it, so that lists don't read the words along. On SQLite it is a
virtual table of FTS5, on PostgreSQL an ordinary one with a GIN index (the migration makes them); both split
at spaces only, so that what a word is ``recruiting.values.folding`` decides.
"""

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import QuerySet

from recruiting.models import aspects
from recruiting.models.claim_codes import SUBJECTS
from recruiting.values.folding import folded_words, stored_words, unmarked

SPLIT_AT_SPACES = "array_to_tsvector(string_to_array({column}, ' '))"
"""PostgreSQL's index and query by it; no parser of its own comes near the words."""


class WordsField(models.TextField):
    """Words, folded and separated by single spaces."""


@WordsField.register_lookup
class BeginAll(models.Lookup):
    """For each of these words, given in all its spellings, some word begins with one of them.

    Each is a word itself, letters and digits alone: ``words__begin_all=[["mach", "maech"]]``.
    """

    lookup_name = "begin_all"

    def get_prep_lookup(self) -> list[list[str]]:
        for word in (word for spellings in self.rhs for word in spellings):
            if folded_words(word) != [word]:
                raise ValueError(f"{word!r} is not one folded word.")
        return [list(spellings) for spellings in self.rhs]

    def _query(self, one: str, any_of: str, all_of: str) -> str:
        return all_of.join(
            f"({any_of.join(one.format(word) for word in spellings)})" for spellings in self.rhs
        )

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        # Quoted by us, and cast: to_tsquery would split and stem it.
        query = self._query("'{}':*", " | ", " & ")
        return f"{SPLIT_AT_SPACES.format(column=column)} @@ %s::tsquery", [*params, query]

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        quote = connection.ops.quote_name
        table = self.lhs.target.model._meta.db_table
        query = self._query('"{}" *', " OR ", " AND ")
        return f"{quote(self.lhs.alias)}.{quote(table)} MATCH %s", [query]


def _row(table: str) -> Any:
    # The key is called as SQLite calls the key of an FTS5 table; such a table has no constraints.
    return models.OneToOneField(
        f"recruiting.{table}",
        models.CASCADE,
        primary_key=True,
        db_column="rowid",
        db_constraint=False,
        related_name="words",
    )


class Words(models.Model):
    words = WordsField()

    class Meta:
        abstract = True
        default_permissions = ()


class CompanyWords(Words):
    row = _row("company")


class PersonWords(Words):
    row = _row("person")


class SourceWords(Words):
    row = _row("source")


class ApproachWords(Words):
    row = _row("approach")


class CandidateWords(Words):
    row = _row("candidate")


class OfferWords(Words):
    row = _row("offer")


class ClaimWords(Words):
    row = _row("claim")


_SUMMED = ("summary", "summary_translated", "desk_note", "desk_note_translated")
SEARCHED = {
    "company": ("name", "aliases", "description", "desk_note"),
    "person": ("name", "aliases", "description", "desk_note"),
    "source": ("publisher", "title", "authors", "description", "worth_note", "desk_note"),
    "approach": ("pitch", "place", "began_words", *_SUMMED),
    "candidate": ("description", "number_words", "desk_note"),
    "offer": ("amount_words", "seller_words", "number_words", *_SUMMED),
    "claim": ("paraphrase", "paraphrase_translated", "quote", "informant_words", "value", "desk_note"),
}
"""The tables that are searched, and the columns of each whose words are a row's own."""

SPOKEN_OF = {"claim": ("aspect", *(f"about_{subject}_id" for subject in SUBJECTS))}
"""The columns that say of what a row speaks, and so whether its value is words."""


def words_table(table: str) -> Any:
    """The table of the words of ``table``."""
    return apps.get_model("recruiting", f"{table}words")


def columns_read(table: str) -> tuple[str, ...]:
    """The columns by which the words of a row are derived."""
    return SEARCHED[table] + SPOKEN_OF.get(table, ())


def own_words(table: str, row: Any) -> str:
    """The words of a row's own columns, as they are stored; “O'Neill” is found as “oneill” too.

    The references that a claim gives as its value are none: they may be of rows that the public does not see.
    """
    columns = SEARCHED[table]
    if table == "claim" and aspects.related_table(_subject(row), row.aspect):
        columns = tuple(column for column in columns if column != "value")
    texts = [getattr(row, column) for column in columns]
    return " ".join(stored_words(*texts, *map(unmarked, texts)))


def _subject(claim: Any) -> str:
    return next((table for table in SUBJECTS if getattr(claim, f"about_{table}_id")), "")


def rows_saying(table: str, *spellings: str) -> QuerySet:
    """The keys of the rows of ``table`` with a word that begins with one of ``spellings``."""
    return words_table(table)._base_manager.filter(words__begin_all=[spellings]).values("row")
