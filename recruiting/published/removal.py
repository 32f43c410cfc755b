"""Legal removal: a record or a value is taken out of all editions and leaves a notice with its date.

A name stands in the titles of other rows, in their references and among the words by which they are found:
former versions of rows that name what is removed go with it, and its former references lead on no more. What
stands today the desk corrects first.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext as _

from recruiting.models.own_words import TRANSLATED
from recruiting.published.copies import entered_attributes, entered_columns
from recruiting.published.edition_params import BEFORE_ALL
from recruiting.published.models import TABLES, WORDS, Edition, Moved, Removal, Row
from recruiting.published.removed_links import Reference, Unnamed, delete, forget_words, unlink, with_keys
from recruiting.published.removed_texts import (
    CLAIMED,
    TOLD_BESIDE,
    Tells,
    above,
    derived_texts,
    forget_above,
    forget_labels,
    forget_texts,
    headline_texts,
    naming,
    offers_summed_by,
    tells_any,
    texts_of,
    told_above,
)
from recruiting.published.store import next_edition
from recruiting.published.stories import PARTS
from recruiting.values.composite import CompositeField
from recruiting.values.decimals import whole_number
from recruiting.values.semicolons import SEPARATOR


def remove_record(table: str, ref: str, notice: str) -> Removal:
    """Take a record, with its parts and terms and the claims on all of these, out of all editions.

    With it go former versions of other rows that name any of it.

    Raises ValidationError as long as the desk still publishes it, or if it was never public.
    """
    rows = _versions(table, ref)
    if rows.filter(until=None).exists():
        raise ValidationError(_("It is published: retract or delete it first, or it would come back."))
    with transaction.atomic():
        key = rows.values_list("key", flat=True).first()
        versions = TABLES[table].objects.filter(key=key)
        references = {(table, each) for each in _refs(versions)}
        titles = set(versions.values_list("title_en", flat=True)) - {""}
        derived_refs = _derived_references(titles, references)
        refs_by_table = _with_parts(table, _refs(versions))
        forget_above(versions, told_above(versions))
        forget_labels(offers_summed_by(versions))
        beside = {text for column in TOLD_BESIDE.get(table, ()) for text in texts_of(versions, column)}
        forget_texts(references, titles, beside, set())
        for name, refs_of_parts in refs_by_table.items():
            delete("claim", TABLES["claim"].objects.filter(about_table=name, about_ref__in=refs_of_parts))
            delete(name, TABLES[name].objects.filter(ref__in=refs_of_parts))
        parts = {(name, each) for name, some in refs_by_table.items() for each in some}
        _forget_references(references | derived_refs | parts)
        return _note(table, ref, "", notice)


def remove_value(table: str, ref: str, column: str, notice: str) -> Removal:
    """Take what a column held before out of all former editions; what it holds now stays.

    Raises ValidationError for what is no column, or if the record was never public.
    """
    rows = _versions(table, ref)
    model = TABLES[table]
    if column not in entered_columns(model.desk):
        raise ValidationError(_("There is no such column: %(column)s") % {"column": column})
    key = rows.values_list("key", flat=True).first()
    now = model.objects.current().filter(key=key).first()
    former = model.objects.filter(key=key).exclude(until=None)
    stay = {now.title_en, *texts_of([now], column)} if now else set()
    titles = {row.title_en for row in former} - stay
    values = texts_of(former, column) - stay
    unnamed = with_keys(_named(former, column) - _named([now] if now else [], column))
    moved = [row for row in former if not unnamed.keys().isdisjoint(above(row))]
    texts_above = told_above(former, column) | told_above(moved)
    with transaction.atomic():
        references = {(table, each) for each in _refs(model.objects.filter(key=key))}
        derived_refs = _derived_references(titles, references)
        forget_above(former, texts_above, stay)
        for row in former:
            _empty(row, column, now, tells_any(values))
            _forget_named(row, unnamed)
        refs = [each for _table, each in references]
        claims_by_table = {"claim": Q(ref__in=refs), "source": Q(source__in=refs) | Q(first_told_by__in=refs)}
        if table in claims_by_table:
            forget_words(TABLES["claim"].objects.filter(claims_by_table[table]), unnamed)
        if (table, column) == ("offer", "amount"):
            forget_labels(references)
        if column in CLAIMED:
            forget_labels(offers_summed_by(former))
        forget_texts(references, titles, values, stay, unnamed)
        if now:
            _forget_references((references | derived_refs) - {(table, now.ref)})
        return _note(table, ref, column, notice)


def remove_reason(number: str, notice: str) -> Removal:
    """Take out why an edition changed what readers saw: the reason may name what is removed.

    Raises ValidationError if there is no such edition, or it tells no reason.
    """
    editions = Edition.objects.filter(number=whole_number(number) or BEFORE_ALL).exclude(reason="")
    with transaction.atomic():
        if not editions.update(reason=""):
            raise ValidationError(_("This edition tells no reason: %(number)s") % {"number": number})
        return _note("edition", number, "reason", notice)


def _versions(table: str, ref: str) -> QuerySet:
    if table not in TABLES or not TABLES[table].objects.filter(ref=ref).exists():
        raise ValidationError(_("Nothing of that name was ever public: %(ref)s") % {"ref": f"{table} {ref}"})
    return TABLES[table].objects.filter(ref=ref)


def _with_parts(table: str, refs: set[str]) -> dict[str, set[str]]:
    """The references of a record and of what is a part or a term of it, by table."""
    refs_by_table = {table: refs}
    for name in PARTS if table == "approach" else ():
        refs_by_table[name] = _refs(TABLES[name].objects.filter(story__in=refs))
    for holder in ("offer", "event", "employment"):
        terms = TABLES["term"].objects.filter(of_table=holder, of_ref__in=refs_by_table.get(holder, ()))
        refs_by_table["term"] = refs_by_table.get("term", set()) | _refs(terms)
    return refs_by_table


def _derived_references(titles: set[str], references: set[Reference]) -> set[Reference]:
    """The references made of one of these titles: of what bore it, and of rows that name that, or such rows.

    Raises ValidationError if one of them is of today.
    """
    slugs = sorted(re.escape(slug) for title in titles if (slug := slugify(title)))
    if not slugs:
        return set()
    words = re.compile(rf"(?<![^-])(?:{'|'.join(slugs)})(?![^-])")
    references_so_far, further = set(references), references
    while further:
        found = [*naming(further), *naming(further, today=True)]
        keys = {(name, row.key) for name, row, _labels in found if words.search(row.ref)}
        refs = {(name, ref) for name, key in keys for ref in _refs(TABLES[name].objects.filter(key=key))}
        further = refs - references_so_far
        references_so_far |= further
    derived = sorted(one for one in references_so_far if words.search(one[1]))
    for name, ref in derived:
        if TABLES[name].objects.current().filter(ref=ref).exists():
            raise ValidationError(
                _("This reference is made of it, change it first: %(ref)s") % {"ref": f"{name} {ref}"}
            )
    return set(derived)


def _forget_references(references: set[Reference]) -> None:
    """Let these lead nowhere; the former versions that bear or name them go, and claims that stood there."""
    for name, ref in references:
        Moved.objects.filter(table=name, ref=ref).delete()
        delete(name, TABLES[name].objects.filter(ref=ref).exclude(until=None))
        on_its_page = TABLES["claim"].objects.filter(page_table=name, page_ref=ref)
        delete("claim", on_its_page.exclude(until=None))
    _delete_naming(references)


def _delete_naming(references: set[Reference]) -> None:
    """Delete the former versions that name any of these, and so on with rows of which none is left."""
    while references:
        deleted: set[tuple[str, int, str]] = set()
        for name, row, _labels in list(naming(references)):
            delete(name, TABLES[name].objects.filter(pk=row.pk))
            deleted.add((name, row.key, row.ref))
        references = {
            (name, ref) for name, key, ref in deleted if not TABLES[name].objects.filter(key=key).exists()
        }


def _refs(rows: QuerySet) -> set[str]:
    return set(rows.values_list("ref", flat=True))


def _empty(row: Row, column: str, now: Row | None, tells: Tells) -> None:
    field: Any = type(row)._meta.get_field(column)
    if isinstance(field, CompositeField):
        setattr(row, column, "")
    else:
        setattr(row, column, field.get_default() or "")
    row.names.pop(column, None)
    headlines = getattr(row, "headlines", {})
    for name in list(headlines):
        if name == column or any(map(tells, headline_texts(row, name))):
            del headlines[name]
    for derived in (f"{column}_printed", f"{column}_others", f"{column}_name", f"{column}_names"):
        if hasattr(row, derived):
            setattr(row, derived, "")
    for derived in _told_of(type(row), column):
        setattr(row, derived.name, derived.get_default())
    for derived in derived_texts(type(row)):
        if tells(getattr(row, derived)):
            setattr(row, derived, "")
    for dollars in ("usd_floor", "usd_ceiling") if column == "amount" else ():
        setattr(row, dollars, None)
    if now:  # A reference may be made of the value.
        row.ref, row.address = now.ref, now.address
    # A title, and what it is sorted by, may contain the value.
    for title in ("title_en", "title_id", "sort_name"):
        if hasattr(row, title):
            setattr(row, title, getattr(now, title) if now else row.ref)
    row.save()
    if row.table in WORDS:
        WORDS[row.table].objects.filter(line=row.pk).delete()


def _told_of(model: type[Row], column: str) -> list[Any]:
    """The columns in which a row tells more of one: its translation, or what is said of whom it names."""
    fields = model._meta.concrete_fields
    if not model.desk._meta.get_field(column).is_relation:
        return [one for one in fields if one.name == f"{column}{TRANSLATED}"]
    entered = {*entered_columns(model.desk), *entered_attributes(model.desk)}
    return [one for one in fields if one.name.startswith(f"{column}_") and one.name not in entered]


def _named(rows: Iterable[Row], column: str) -> set[Reference]:
    """What these rows name in a column."""
    return {(table, ref) for row in rows for table, ref, _label in row.names.get(column, ())}


def _forget_named(row: Row, unnamed: Unnamed) -> None:
    """Let what a version derives of a relation name these no more, and no list find it by them."""
    for column in row.names.keys() - {*entered_columns(type(row).desk)}:
        row.names[column] = [one for one in row.names[column] if (one[0], one[1]) not in unnamed]
        if hasattr(row, column):
            setattr(row, column, SEPARATOR.join(ref for _table, ref, _label in row.names[column]))
    row.save()
    unlink(row, unnamed)


def _note(table: str, ref: str, column: str, notice: str) -> Removal:
    number = next_edition()
    # A new edition, so that no cached answer still holds what was removed.
    Edition.objects.create(number=number, kind="removed", reason=notice)
    return Removal.objects.create(table=table, ref=ref, column=column, notice=notice, edition=number)
