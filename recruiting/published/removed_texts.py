"""Where else a text stands that the law removes: in titles, labels and words of rows that name its own.

Rows tell what others are called, and some of what stands in their parts. Former versions that tell it are
deleted; those that name its row without telling it stay, and are found by no words.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import CharField, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import override

from recruiting.models.fields import CodeField, WebField
from recruiting.published.copies import entered_attributes, entered_columns
from recruiting.published.models import LINKS, TABLES, WORDS, Row
from recruiting.published.stories import PARTS
from recruiting.values.composite import CompositeField
from recruiting.values.web_pages import page_key

Reference = tuple[str, str]
"""A table and a reference by which a row is named in another one."""

Tells = Callable[[str], bool]
"""Whether a text tells what is removed."""

PRINTED_THROUGH = ("approach", "candidate", "offer", "employment")
"""Tables whose rows of today lead on: others tell what these name, as a step does whose story it is in."""

OF_PARTS = ("jobs", "amount_parts", "figure_challenged_by", "offers_challenged_by")
"""Columns that tell of what is a part of a row, or a claim on it, and beside which no reference stands."""

TOLD_ABOVE = {
    "employment": ("company", "title"),
    "term": ("money",),
    "claim": ("informant_words", "informant_person", "informant_company", "speaks_for"),
}
"""Columns whose values the row tells that theirs is a part of."""

TOLD_BESIDE = {"source": "publisher"}
"""Columns whose values the rows tell that name theirs, beside its title."""


def naming(references: Collection[Reference], today: bool = False) -> Iterator[tuple[str, Any, list[str]]]:
    """The versions that name any of these, former or of ``today``: table, version, what it calls them.

    A version whose headline rests on a claim names that too.
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
    """What a row names: table, reference and label of each."""
    for some in row.names.values():
        yield from (tuple(each) for each in some)
    for headline in getattr(row, "headlines", {}).values():
        yield from (("claim", ref, "") for ref in headline.get("claims", ()))


# What a column tells, and who tells it


def texts_of(rows: Iterable[Row], column: str) -> set[str]:
    """How others tell a column of these rows: as it is written, and as it is printed in each language."""
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
    is_text = isinstance(field, CharField | TextField) and not isinstance(field, CodeField)
    return str(value).splitlines() if is_text else ()


def _spellings(value: Any) -> Iterator[str]:
    if notation := value.notation():
        yield notation
        for language, _name in settings.LANGUAGES:
            with override(language):
                yield str(value)


def told_above(rows: Collection[Row], column: str = "") -> set[str]:
    """What the rows above these may tell of them, or of one of their columns."""
    told = TOLD_ABOVE.get(next(iter(rows)).table, ()) if rows else ()
    return {text for name in told if column in ("", name) for text in texts_of(rows, name)}


def tells_any(gone: Collection[str], stay: Collection[str] = ()) -> Tells:
    """Whether a text tells one of ``gone``, and not merely one of ``stay`` that holds it."""
    gone = set(gone) - {*stay, ""}
    if not gone:
        return lambda _text: False
    longest_first = sorted({*gone, *stay} - {""}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: any(match[0] in gone for match in pattern.finditer(text))


@cache
def derived_texts(model: Any) -> tuple[str, ...]:
    """The columns in which a row may tell what stands in others: all texts but those that the desk enters."""
    own = {*entered_columns(model.desk), *entered_attributes(model.desk)}
    own |= {"ref", "address", "digest", "bundle_table", "page_ref", "about_ref", "of_ref", "story"}
    fields = [field for field in model._meta.concrete_fields if field.name not in own]
    return tuple(
        field.name
        for field in fields
        if isinstance(field, CharField | TextField) and not isinstance(field, CodeField)
    )


def _texts_beside(row: Row) -> Iterator[str]:
    """All that a row tells of others: what it calls them, and what is made of that."""
    yield from (label for some in row.names.values() for _table, _ref, label in some)
    yield from (getattr(row, name) for name in derived_texts(type(row)))
    yield from _challengers(row)


def _texts_of_parts(row: Row) -> Iterator[str]:
    yield from (getattr(row, name, "") for name in OF_PARTS)
    yield from _challengers(row)


def _challengers(row: Row) -> Iterator[str]:
    yield from (one.get("challenged_by", "") for one in getattr(row, "headlines", {}).values())


# Forgetting it


def forget_texts(
    references: set[Reference], titles: Collection[str], values: Collection[str], stay: Collection[str]
) -> None:
    """Delete the former versions that call any of these by a removed title, directly or through others.

    Those that name them directly may tell a removed value as well. Those that tell neither stay, but are
    found by no words: which of these were removed is not known.
    """
    _delete_telling(titles)
    tells = tells_any({*titles, *values}, stay)
    earlier: set[Reference] = set()
    while references := references - earlier:
        earlier |= references
        following = {
            (name, row.ref)
            for name, row, _labels in naming(references, today=True)
            if name in PRINTED_THROUGH
        }
        for name, row, _labels in list(naming(references)):
            following.add((name, row.ref))
            _forget_above([row], tells)
            if any(map(tells, _texts_beside(row))):
                delete(name, TABLES[name].objects.filter(pk=row.pk))
            elif name in WORDS:
                WORDS[name].objects.filter(line=row.pk).delete()
        references, tells = following, tells_any(titles, stay)


def forget_above(rows: Collection[Row], texts: Collection[str], stay: Collection[str] = ()) -> None:
    """Delete the former versions of what these are parts of, or claims on, that tell one of these texts."""
    _forget_above(rows, tells_any(texts, stay))


def _forget_above(rows: Iterable[Row], tells: Tells) -> None:
    for table, ref in {one for row in rows for one in _above(row) if one[1]}:
        for version in TABLES[table].objects.filter(ref=ref).exclude(until=None):
            if any(map(tells, _texts_of_parts(version))):
                delete(table, TABLES[table].objects.filter(pk=version.pk))


ABOVE: dict[str, Callable[[Any], tuple[Reference, ...]]] = {
    "employment": lambda job: (("person", job.person),),
    "term": lambda term: ((term.of_table, term.of_ref),),
    "claim": lambda claim: ((claim.about_table, claim.about_ref), ("approach", claim.story)),
}
"""What the rows of a table are a part of, or a claim on; an approach tells who denies an offer of it."""


def _above(row: Row) -> tuple[Reference, ...]:
    return ABOVE[row.table](row) if row.table in ABOVE else ()


def _delete_telling(titles: Iterable[str]) -> None:
    """Delete the former versions that tell one of these of their parts, whatever became of these since."""
    for title in titles:
        tells = tells_any([title])
        for name, model in TABLES.items():
            for column in [column for column in OF_PARTS if hasattr(model, column)]:
                rows = model.objects.exclude(until=None).filter(**{f"{column}__contains": title})
                keys = [pk for pk, text in rows.values_list("pk", column) if tells(text)]
                delete(name, model.objects.filter(pk__in=keys))


def forget_labels(references: set[Reference]) -> None:
    """Let former versions of claims whose values name any of these offers say no more the sum of it."""
    for _name, row, _labels in list(naming(references)):
        for column, some in row.names.items():
            row.names[column] = [
                [table, ref, "" if (table, ref) in references else label] for table, ref, label in some
            ]
        row.save(update_fields=["names"])


def forget_words(claims: QuerySet) -> None:
    """Let no former version be found by the words of these claims, or of the sources that tell them."""
    rows_told: set[Reference] = set()
    stories: set[str] = set()
    columns = ("about_table", "about_ref", "page_table", "page_ref", "source", "first_told_by", "story")
    for about, about_ref, page, page_ref, source, first, story in claims.values_list(*columns):
        rows_told |= {(about, about_ref), (page, page_ref), ("approach", story)}
        rows_told |= {("source", source), ("source", first)}
        stories |= {story} - {""}
    for name, words in WORDS.items():
        bearing = Q(ref__in=[ref for table, ref in rows_told if table == name])
        if name in PARTS:
            bearing |= Q(story__in=stories)
        former = TABLES[name].objects.exclude(until=None).filter(bearing)
        words.objects.filter(line__in=former.values("pk")).delete()


def delete(table: str, rows: QuerySet) -> None:
    """Delete versions, with what finds them."""
    if table == "claim":
        forget_words(rows)
    ids = list(rows.values_list("pk", flat=True))
    for beside in (LINKS, WORDS):
        if table in beside:
            beside[table].objects.filter(line__in=ids).delete()
    TABLES[table].objects.filter(pk__in=ids).delete()
