"""Legal removal of a record or a value from all editions; a notice with its date remains.

A name occurs in the titles, references and search words of other rows. So former versions that name what is
removed are deleted too, and its former references no longer redirect. The desk corrects current rows first.
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
from recruiting.published.removed_links import (
    Reference,
    RemovedNames,
    delete,
    delete_words,
    unlink,
    with_keys,
)
from recruiting.published.removed_texts import (
    CLAIM_VALUES,
    COLUMNS_BESIDE_TITLE,
    TextMatcher,
    clear_offer_labels,
    delete_parents_with_texts,
    delete_versions_with_texts,
    derived_texts,
    headline_texts,
    offers_with_amount_claims,
    parents_of,
    text_matcher,
    texts_of,
    texts_on_parents,
    versions_naming,
)
from recruiting.published.store import next_edition
from recruiting.published.stories import STORY_TABLES
from recruiting.values.composite import CompositeField
from recruiting.values.decimals import whole_number
from recruiting.values.semicolons import SEPARATOR


def remove_record(table: str, ref: str, notice: str) -> Removal:
    """Remove a record, with its parts and terms and the claims on all of these, from all editions.

    Former versions of other rows that name any of them are deleted too.

    Raises ValidationError while the desk still publishes it, or if it was never public.
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
        delete_parents_with_texts(versions, texts_on_parents(versions))
        clear_offer_labels(offers_with_amount_claims(versions))
        beside = {
            text for column in COLUMNS_BESIDE_TITLE.get(table, ()) for text in texts_of(versions, column)
        }
        delete_versions_with_texts(references, titles, beside, set())
        for name, refs_of_parts in refs_by_table.items():
            delete("claim", TABLES["claim"].objects.filter(about_table=name, about_ref__in=refs_of_parts))
            delete(name, TABLES[name].objects.filter(ref__in=refs_of_parts))
        parts = {(name, each) for name, some in refs_by_table.items() for each in some}
        _delete_references(references | derived_refs | parts)
        return _record_removal(table, ref, "", notice)


def remove_value(table: str, ref: str, column: str, notice: str) -> Removal:
    """Remove the former values of a column from all editions; the current value remains.

    Raises ValidationError if there is no such column, or if the record was never public.
    """
    rows = _versions(table, ref)
    model = TABLES[table]
    if column not in entered_columns(model.desk):
        raise ValidationError(_("There is no such column: %(column)s") % {"column": column})
    key = rows.values_list("key", flat=True).first()
    now = model.objects.current().filter(key=key).first()
    former = model.objects.filter(key=key).exclude(until=None)
    kept_texts = {now.title_en, *texts_of([now], column)} if now else set()
    titles = {row.title_en for row in former} - kept_texts
    values = texts_of(former, column) - kept_texts
    removed_names = with_keys(
        _named_references(former, column) - _named_references([now] if now else [], column)
    )
    moved = [row for row in former if not removed_names.keys().isdisjoint(parents_of(row))]
    texts_above = texts_on_parents(former, column) | texts_on_parents(moved)
    with transaction.atomic():
        references = {(table, each) for each in _refs(model.objects.filter(key=key))}
        derived_refs = _derived_references(titles, references)
        delete_parents_with_texts(former, texts_above, kept_texts)
        for row in former:
            _clear_column(row, column, now, text_matcher(values))
            _remove_names(row, removed_names)
        refs = [each for _table, each in references]
        claims_by_table = {"claim": Q(ref__in=refs), "source": Q(source__in=refs) | Q(first_told_by__in=refs)}
        if table in claims_by_table:
            delete_words(TABLES["claim"].objects.filter(claims_by_table[table]), removed_names)
        if (table, column) == ("offer", "amount"):
            clear_offer_labels(references)
        if column in CLAIM_VALUES:
            clear_offer_labels(offers_with_amount_claims(former))
        delete_versions_with_texts(references, titles, values, kept_texts, removed_names)
        if now:
            _delete_references((references | derived_refs) - {(table, now.ref)})
        return _record_removal(table, ref, column, notice)


def remove_reason(number: str, notice: str) -> Removal:
    """Remove the reason of an edition, which may name what is removed.

    Raises ValidationError if there is no such edition, or it has no reason.
    """
    editions = Edition.objects.filter(number=whole_number(number) or BEFORE_ALL).exclude(reason="")
    with transaction.atomic():
        if not editions.update(reason=""):
            raise ValidationError(_("This edition tells no reason: %(number)s") % {"number": number})
        return _record_removal("edition", number, "reason", notice)


def _versions(table: str, ref: str) -> QuerySet:
    if table not in TABLES or not TABLES[table].objects.filter(ref=ref).exists():
        raise ValidationError(_("Nothing of that name was ever public: %(ref)s") % {"ref": f"{table} {ref}"})
    return TABLES[table].objects.filter(ref=ref)


def _with_parts(table: str, refs: set[str]) -> dict[str, set[str]]:
    """The references of a record, its parts and its terms, by table."""
    refs_by_table = {table: refs}
    for name in STORY_TABLES if table == "approach" else ():
        refs_by_table[name] = _refs(TABLES[name].objects.filter(story__in=refs))
    for holder in ("offer", "event", "employment"):
        terms = TABLES["term"].objects.filter(of_table=holder, of_ref__in=refs_by_table.get(holder, ()))
        refs_by_table["term"] = refs_by_table.get("term", set()) | _refs(terms)
    return refs_by_table


def _derived_references(titles: set[str], references: set[Reference]) -> set[Reference]:
    """The references made of one of these titles: of rows that had it, and of rows that name such rows.

    Raises ValidationError if one of them is current.
    """
    slugs = sorted(re.escape(slug) for title in titles if (slug := slugify(title)))
    if not slugs:
        return set()
    words = re.compile(rf"(?<![^-])(?:{'|'.join(slugs)})(?![^-])")
    references_so_far, further = set(references), references
    while further:
        found = [*versions_naming(further), *versions_naming(further, today=True)]
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


def _delete_references(references: set[Reference]) -> None:
    """Delete redirects from these, claims on their pages, and former versions of them or naming them."""
    for name, ref in references:
        Moved.objects.filter(table=name, ref=ref).delete()
        delete(name, TABLES[name].objects.filter(ref=ref).exclude(until=None))
        on_its_page = TABLES["claim"].objects.filter(page_table=name, page_ref=ref)
        delete("claim", on_its_page.exclude(until=None))
    _delete_naming(references)


def _delete_naming(references: set[Reference]) -> None:
    """Delete former versions that name any of these; repeat with rows of which no version is left."""
    while references:
        deleted: set[tuple[str, int, str]] = set()
        for name, row, _labels in list(versions_naming(references)):
            delete(name, TABLES[name].objects.filter(pk=row.pk))
            deleted.add((name, row.key, row.ref))
        references = {
            (name, ref) for name, key, ref in deleted if not TABLES[name].objects.filter(key=key).exists()
        }


def _refs(rows: QuerySet) -> set[str]:
    return set(rows.values_list("ref", flat=True))


def _clear_column(row: Row, column: str, now: Row | None, matches: TextMatcher) -> None:
    field: Any = type(row)._meta.get_field(column)
    if isinstance(field, CompositeField):
        setattr(row, column, "")
    else:
        setattr(row, column, field.get_default() or "")
    row.names.pop(column, None)
    headlines = getattr(row, "headlines", {})
    for name in list(headlines):
        if name == column or any(map(matches, headline_texts(row, name))):
            del headlines[name]
    for derived in (f"{column}_printed", f"{column}_others", f"{column}_name", f"{column}_names"):
        if hasattr(row, derived):
            setattr(row, derived, "")
    for derived in _dependent_columns(type(row), column):
        setattr(row, derived.name, derived.get_default())
    for derived in derived_texts(type(row)):
        if matches(getattr(row, derived)):
            setattr(row, derived, "")
    for dollars in ("usd_floor", "usd_ceiling") if column == "amount" else ():
        setattr(row, dollars, None)
    if now:  # The reference may be made of the value.
        row.ref, row.address = now.ref, now.address
    # The title and the sort name may contain the value.
    for title in ("title_en", "title_id", "sort_name"):
        if hasattr(row, title):
            setattr(row, title, getattr(now, title) if now else row.ref)
    row.save()
    if row.table in WORDS:
        WORDS[row.table].objects.filter(line=row.pk).delete()


def _dependent_columns(model: type[Row], column: str) -> list[Any]:
    """The columns derived from ``column``: its translation, or what a row says of the rows that it names."""
    fields = model._meta.concrete_fields
    if not model.desk._meta.get_field(column).is_relation:
        return [one for one in fields if one.name == f"{column}{TRANSLATED}"]
    entered = {*entered_columns(model.desk), *entered_attributes(model.desk)}
    return [one for one in fields if one.name.startswith(f"{column}_") and one.name not in entered]


def _named_references(rows: Iterable[Row], column: str) -> set[Reference]:
    """The references that these rows have in a column."""
    return {(table, ref) for row in rows for table, ref, _label in row.names.get(column, ())}


def _remove_names(row: Row, removed_names: RemovedNames) -> None:
    """Remove these names from the derived columns and the links of a version."""
    for column in row.names.keys() - {*entered_columns(type(row).desk)}:
        row.names[column] = [one for one in row.names[column] if (one[0], one[1]) not in removed_names]
        if hasattr(row, column):
            setattr(row, column, SEPARATOR.join(ref for _table, ref, _label in row.names[column]))
    row.save()
    unlink(row, removed_names)


def _record_removal(table: str, ref: str, column: str, notice: str) -> Removal:
    number = next_edition()
    # A new edition makes cached answers that hold what was removed invalid.
    Edition.objects.create(number=number, kind="removed", reason=notice)
    return Removal.objects.create(table=table, ref=ref, column=column, notice=notice, edition=number)
