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
from django.db.models import CharField, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import override

from recruiting.models import aspects
from recruiting.models.fields import CodeField, WebField
from recruiting.published.copies import entered_attributes, entered_columns
from recruiting.published.models import TABLES, WORDS, Claim, Row
from recruiting.published.removed_links import NOBODY, Reference, Unnamed, delete, unlink
from recruiting.values.composite import CompositeField
from recruiting.values.web_pages import page_key

Tells = Callable[[str], bool]
"""Whether a text tells what is removed."""

PRINTED_THROUGH = ("approach", "candidate", "offer", "employment")
"""Tables whose rows of today lead on: others tell what these name, as a step does whose story it is in."""

OF_PARTS = ("jobs", "employers_names", "amount_parts", "figure_challenged_by", "offers_challenged_by")
"""Columns that tell of what is a part of a row, or a claim on it, and beside which no reference stands."""

CLAIMED = ("value", "denied")
"""Columns of a claim in which it tells a value of the row that it is about."""

TOLD_ABOVE = {
    "candidate": ("employer",),
    "employment": ("company", "title"),
    "term": ("money",),
    "claim": ("informant_words", "informant_person", "informant_company", "speaks_for", *CLAIMED),
}
"""Columns whose values the rows tell that theirs is a part of."""

TOLD_BESIDE = {"source": ("publisher",), "claim": CLAIMED}
"""Columns whose values the rows tell that name theirs, beside its title."""


def naming(references: Collection[Reference], today: bool = False) -> Iterator[tuple[str, Any, list[str]]]:
    """The versions that name any of these, former or of ``today``: table, version, what it calls them.

    A version whose headlines rest on a claim, or tell beside them what it says, names that too.
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
        for other in headline.get("others", ()):
            yield from (("claim", ref, "") for ref in other.get("claims", ()))
        yield from (("claim", one["claim"], "") for one in headline.get("set_aside", ()))


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
    if isinstance(row, Claim) and column in CLAIMED:
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
    for column in getattr(row, "headlines", {}):
        yield from headline_texts(row, column)


def headline_texts(row: Row, column: str) -> Iterator[str]:
    """What a row tells of a column that follows the claims: its value, and what is noted beside that."""
    described = row.headlines[column]
    yield from map(str, (*described.get("values", ()), *described.get("part", ())))
    yield from (str(one["value"]) for name in ("others", "set_aside") for one in described.get(name, ()))
    if column in aspects.headline_columns(row.table):
        yield from _texts_of(row, column)


def _texts_of_parts(row: Row) -> Iterator[str]:
    yield from (getattr(row, name, "") for name in OF_PARTS)
    yield from _challengers(row)


def _challengers(row: Row) -> Iterator[str]:
    yield from (one.get("challenged_by", "") for one in getattr(row, "headlines", {}).values())


# Forgetting it


def forget_texts(
    references: set[Reference],
    titles: Collection[str],
    values: Collection[str],
    stay: Collection[str],
    unnamed: Unnamed = NOBODY,
) -> None:
    """Delete the former versions that call any of these by a removed title, directly or through others.

    Those that name them directly may tell a removed value as well, or stand on the page of what is
    ``unnamed``. Those that tell neither stay, but are found by no words: which of these were removed is not
    known; nor by what is unnamed.
    """
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
            is_on_its_page = isinstance(row, Claim) and (row.page_table, row.page_ref) in unnamed
            if is_on_its_page or any(map(tells, _texts_beside(row))):
                delete(name, TABLES[name].objects.filter(pk=row.pk))
            elif name in WORDS:
                WORDS[name].objects.filter(line=row.pk).delete()
            unlink(row, unnamed)
        references, tells = following, tells_any(titles, stay)
    # Last: through these, too, others are found.
    _delete_telling(titles)


def forget_above(rows: Collection[Row], texts: Collection[str], stay: Collection[str] = ()) -> None:
    """Delete the former versions of what these are parts of, or claims on, that tell one of these texts."""
    _forget_above(rows, tells_any(texts, stay))


def _forget_above(rows: Iterable[Row], tells: Tells) -> None:
    for table, ref in {one for row in rows for one in above(row)}:
        versions = list(TABLES[table].objects.filter(ref=ref))
        for version in versions:
            if version.until is not None and any(map(tells, _texts_of_parts(version))):
                delete(table, TABLES[table].objects.filter(pk=version.pk))
        _forget_above(versions, tells)


ABOVE: dict[str, Callable[[Any], tuple[Reference, ...]]] = {
    "candidate": lambda row: (("person", row.person),),
    "employment": lambda job: (("person", job.person),),
    "term": lambda term: ((term.of_table, term.of_ref),),
    "claim": lambda claim: ((claim.about_table, claim.about_ref), ("approach", claim.story)),
}
"""What the rows of a table are a part of, or a claim on; an approach tells who denies an offer of it."""


def above(row: Row) -> Iterator[Reference]:
    """What a row is a part of, or a claim on."""
    for table, ref in ABOVE[row.table](row) if row.table in ABOVE else ():
        if ref:
            yield table, ref


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


def offers_summed_by(rows: Iterable[Row]) -> set[Reference]:
    """The offers of which those of these rows that are claims tell the sum: it is what others call them."""
    claims = [row for row in rows if isinstance(row, Claim) and row.aspect == "amount"]
    return {("offer", claim.about_ref) for claim in claims} if claims else set()
