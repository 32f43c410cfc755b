"""Deletion of a legally removed text from the rows that repeat it: in titles, labels and search words.

Rows repeat the names of others and some values of their parts. Former versions that contain the text are
deleted; those that name its row without containing it remain, without their search words.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import CharField, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import override

from recruiting.models import aspects
from recruiting.models.fields import CodeField, WebField
from recruiting.published.copies import entered_attributes, entered_columns
from recruiting.published.models import TABLES, WORDS, Claim, Row
from recruiting.published.removed_links import NO_NAMES, Reference, RemovedNames, delete, unlink
from recruiting.values.composite import CompositeField
from recruiting.values.web_pages import page_key

TextMatcher = Callable[[str], bool]
"""Whether a text contains what is removed."""

PRINTED_THROUGH = ("approach", "candidate", "offer", "employment")
"""Tables whose current rows pass names on to others, as a story does to its events."""

COLUMNS_ABOUT_PARTS = (
    "jobs",
    "employers_names",
    "amount_parts",
    "figure_challenged_by",
    "offers_challenged_by",
)
"""Columns that repeat values of a row's parts, or of claims on it, without a reference to them."""

CLAIM_VALUES = ("value", "denied")
"""Columns of a claim that hold a value of the row that it is about."""

COLUMNS_ON_PARENTS = {
    "candidate": ("employer",),
    "employment": ("company", "title"),
    "term": ("money",),
    "claim": ("informant_words", "informant_person", "informant_company", "speaks_for", *CLAIM_VALUES),
}
"""Columns whose values the parents of a row repeat."""

COLUMNS_BESIDE_TITLE = {"source": ("publisher",), "claim": CLAIM_VALUES}
"""Columns whose values other rows that name a row repeat beside its title."""


def versions_naming(
    references: Collection[Reference], today: bool = False
) -> Iterator[tuple[str, Any, list[str]]]:
    """The former versions (or those of ``today``) that name any of these: table, version, labels for them.

    A version names the claims behind its headlines too.
    """
    texts = {json.dumps(ref) for _table, ref in references}
    for name, model in TABLES.items() if references else ():
        columns = [column for column in ("names", "headlines") if hasattr(model, column)]
        contains = Q(
            *((f"{column}_text__contains", text) for column in columns for text in sorted(texts)),
            _connector=Q.OR,
        )
        rows = model.objects.filter(until__isnull=today).annotate(
            **{f"{column}_text": Cast(column, TextField()) for column in columns}
        )
        for row in rows.filter(contains):
            if labels := [label for table, ref, label in _references_in(row) if (table, ref) in references]:
                yield name, row, labels


def _references_in(row: Row) -> Iterator[tuple[str, str, str]]:
    """Table, reference and label of each row that ``row`` names."""
    for some in row.names.values():
        yield from (tuple(each) for each in some)
    for headline in getattr(row, "headlines", {}).values():
        yield from (("claim", ref, "") for ref in headline.get("claims", ()))
        for other in headline.get("others", ()):
            yield from (("claim", ref, "") for ref in other.get("claims", ()))
        yield from (("claim", one["claim"], "") for one in headline.get("set_aside", ()))


# Which texts are removed


def texts_of(rows: Iterable[Row], column: str) -> set[str]:
    """The texts by which others repeat a column of these rows: as stored, and as printed in each language."""
    return {text for row in rows for text in _texts_of(row, column) if text}


def _texts_of(row: Row, column: str) -> Iterable[str]:
    field: Any = type(row)._meta.get_field(column)
    value = getattr(row, column)
    if column in row.names:
        return [label for _table, _ref, label in row.names[column]]
    if isinstance(field, CompositeField):
        return _spellings(value) if hasattr(value, "notation") and getattr(value, "is_known", True) else ()
    if isinstance(field, WebField):
        return value, page_key(value)
    if isinstance(row, Claim) and column in CLAIM_VALUES:
        return value, *_in_each_language(lambda: row.printed(column))
    is_text = isinstance(field, CharField | TextField) and not isinstance(field, CodeField)
    return str(value).splitlines() if is_text else ()


def _spellings(value: Any) -> Iterator[str]:
    if notation := value.notation():
        yield notation
        yield from _in_each_language(lambda: str(value))


def _in_each_language(say: Callable[[], str]) -> Iterator[str]:
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield say()


def texts_on_parents(rows: Collection[Row], column: str = "") -> set[str]:
    """The texts that parents may repeat of these rows, or of one of their columns."""
    told = COLUMNS_ON_PARENTS.get(next(iter(rows)).table, ()) if rows else ()
    return {text for name in told if column in ("", name) for text in texts_of(rows, name)}


def text_matcher(removed: Collection[str], kept_texts: Collection[str] = ()) -> TextMatcher:
    """A function that says whether a text contains one of ``removed`` outside of any of ``kept_texts``."""
    removed = set(removed) - {*kept_texts, ""}
    if not removed:
        return lambda _text: False
    longest_first = sorted({*removed, *kept_texts} - {""}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: any(match[0] in removed for match in pattern.finditer(text))


@cache
def derived_texts(model: Any) -> tuple[str, ...]:
    """The text columns that may repeat values of other rows: all but those that the desk enters."""
    own = {*entered_columns(model.desk), *entered_attributes(model.desk)}
    own |= {"ref", "address", "digest", "bundle_table", "page_ref", "about_ref", "of_ref", "story"}
    fields = [field for field in model._meta.concrete_fields if field.name not in own]
    return tuple(
        field.name
        for field in fields
        if isinstance(field, CharField | TextField) and not isinstance(field, CodeField)
    )


def _texts_beside(row: Row) -> Iterator[str]:
    """All texts of a row that may repeat other rows: its labels for them, and what is derived of these."""
    yield from (label for some in row.names.values() for _table, _ref, label in some)
    yield from (getattr(row, name) for name in derived_texts(type(row)))
    yield from _challengers(row)
    for column in getattr(row, "headlines", {}):
        yield from headline_texts(row, column)


def headline_texts(row: Row, column: str) -> Iterator[str]:
    """The texts in the headline of a column: its value, and the other values that claims give."""
    described = row.headlines[column]
    yield from map(str, (*described.get("values", ()), *described.get("part", ())))
    yield from (str(one["value"]) for name in ("others", "set_aside") for one in described.get(name, ()))
    if column in aspects.headline_columns(row.table):
        yield from _texts_of(row, column)


def _texts_of_parts(row: Row) -> Iterator[str]:
    yield from (getattr(row, name, "") for name in COLUMNS_ABOUT_PARTS)
    yield from _challengers(row)


def _challengers(row: Row) -> Iterator[str]:
    yield from (one.get("challenged_by", "") for one in getattr(row, "headlines", {}).values())


# Deleting them


def delete_versions_with_texts(
    references: set[Reference],
    titles: Collection[str],
    values: Collection[str],
    kept_texts: Collection[str],
    removed_names: RemovedNames = NO_NAMES,
) -> None:
    """Delete the former versions that contain a removed title of any of these, directly or through others.

    Versions that name them directly are deleted for a removed value as well, or as claims on the page of one
    of ``removed_names``. All others keep their texts, and lose their search words, because it is not known
    which of these are removed, and their links to ``removed_names``.
    """
    matches = text_matcher({*titles, *values}, kept_texts)
    earlier: set[Reference] = set()
    while references := references - earlier:
        earlier |= references
        following = {
            (name, row.ref)
            for name, row, _labels in versions_naming(references, today=True)
            if name in PRINTED_THROUGH
        }
        for name, row, _labels in list(versions_naming(references)):
            following.add((name, row.ref))
            _delete_matching_parents([row], matches)
            is_on_its_page = isinstance(row, Claim) and (row.page_table, row.page_ref) in removed_names
            if is_on_its_page or any(map(matches, _texts_beside(row))):
                delete(name, TABLES[name].objects.filter(pk=row.pk))
            elif name in WORDS:
                WORDS[name].objects.filter(line=row.pk).delete()
            unlink(row, removed_names)
        references, matches = following, text_matcher(titles, kept_texts)
    # Last, because these lead to others too.
    _delete_versions_with_titles(titles)


def delete_parents_with_texts(
    rows: Collection[Row], texts: Collection[str], kept_texts: Collection[str] = ()
) -> None:
    """Delete the former versions of the parents of these rows that contain one of these texts."""
    _delete_matching_parents(rows, text_matcher(texts, kept_texts))


def _delete_matching_parents(rows: Iterable[Row], matches: TextMatcher) -> None:
    for table, ref in {one for row in rows for one in parents_of(row)}:
        versions = list(TABLES[table].objects.filter(ref=ref))
        for version in versions:
            if version.until is not None and any(map(matches, _texts_of_parts(version))):
                delete(table, TABLES[table].objects.filter(pk=version.pk))
        _delete_matching_parents(versions, matches)


PARENTS: dict[str, Callable[[Any], tuple[Reference, ...]]] = {
    "candidate": lambda row: (("person", row.person),),
    "employment": lambda job: (("person", job.person),),
    "term": lambda term: ((term.of_table, term.of_ref),),
    "claim": lambda claim: ((claim.about_table, claim.about_ref), ("approach", claim.story)),
}
"""The parents of a row, by its table; an approach is one of a claim on its offer: it says who denies it."""


def parents_of(row: Row) -> Iterator[Reference]:
    """The references of the parents of a row: what it is a part of, or a claim on."""
    for table, ref in PARENTS[row.table](row) if row.table in PARENTS else ():
        if ref:
            yield table, ref


def _delete_versions_with_titles(titles: Iterable[str]) -> None:
    """Delete the former versions that contain one of these titles in a column about their parts."""
    for title in titles:
        matches = text_matcher([title])
        for name, model in TABLES.items():
            for column in [column for column in COLUMNS_ABOUT_PARTS if hasattr(model, column)]:
                rows = model.objects.exclude(until=None).filter(**{f"{column}__contains": title})
                keys = [pk for pk, text in rows.values_list("pk", column) if matches(text)]
                delete(name, model.objects.filter(pk__in=keys))


def clear_offer_labels(references: set[Reference]) -> None:
    """Remove the labels of these offers, their amounts, from former versions that name them."""
    for _name, row, _labels in list(versions_naming(references)):
        for column, some in row.names.items():
            row.names[column] = [
                [table, ref, "" if (table, ref) in references else label] for table, ref, label in some
            ]
        row.save(update_fields=["names"])


def offers_with_amount_claims(rows: Iterable[Row]) -> set[Reference]:
    """The offers whose amount a claim among these rows gives: it is the label of the offer elsewhere."""
    claims = [row for row in rows if isinstance(row, Claim) and row.aspect == "amount"]
    return {("offer", claim.about_ref) for claim in claims} if claims else set()
