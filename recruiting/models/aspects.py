"""What a claim can speak of: the columns of its row, and the aspects that are no column."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.claim_codes import Aspect
from recruiting.models.fields import CodeField
from recruiting.models.record import Outcome
from recruiting.models.tables import model_of, table_of
from recruiting.values import Edtf, EdtfField, Interval, MoneyField
from recruiting.values.composite import CompositeField
from recruiting.values.separated import split_items

UNCOMPARED = frozenset(Aspect.values)
"""The aspects that are no column: there is no line of the desk's to compare with."""

OUTCOME = "outcome"
"""The derived outcome, which a claim can name like a column."""

_NEVER_CLAIMED = {"id", "ref", "version", "desk_note", "state", "retraction", "lead_claim", "approach"}
_NEVER_CLAIMED |= {"settled", "settled_reason"}

_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


class Code(str):
    """A code of a fixed list."""


Value = Interval | Edtf | Code | frozenset[str] | str | bool | int | None
"""What a column holds or a claim gives, typed: rows that are related are a set of references."""


@cache
def columns_of(table: str) -> dict[str, Any]:
    """The fields of a table that people type, by name; claims speak of them."""
    model = model_of(table)
    candidates = [*model._meta.fields, *model._meta.private_fields, *model._meta.many_to_many]
    columns = {
        field.name: field for field in candidates if field.editable and field.name not in _NEVER_CLAIMED
    }
    if issubclass(model, Outcome):
        columns[OUTCOME] = model._meta.get_field(OUTCOME)
    return columns


_DESKS = {
    "summary",
    "description",
    "aliases",
    "part_of",
    "follows",
    "perhaps_same_as",
    "step",
    "length_covers",
}
"""The desk's own words and links: no report claims them."""

_RELATED = {"lab", "agency", "employer", "bidder", "target", "seller", "reports_to", "other_company"}
_RELATED |= {"legal_by_company", "legal_by_person"}
"""The relations that follow the claims. The others say which row it is: an editor decides these."""

HEADLINED = ("approach", "candidate", "event", "offer", "term", "employment", "circumstance")
"""The tables whose columns show headlines."""


@cache
def headline_columns(table: str) -> tuple[str, ...]:
    """The columns of a table that follow the claims: not those that say which row it is."""
    if table not in HEADLINED:
        return ()
    return tuple(name for name, field in columns_of(table).items() if _follows_claims(field))


def _follows_claims(field: Any) -> bool:
    if field.name in _DESKS or field.name == OUTCOME:
        return False
    if field.is_relation:
        return field.name in _RELATED and field.null
    if isinstance(field, CodeField):
        return field.blank or (field.has_default() and field.name != "kind")
    return field.name not in ("kind", "market")


def column(table: str, aspect: str) -> models.Field:
    """The field of a column that claims speak of."""
    return columns_of(table)[aspect]


@cache
def aspects_of(table: str) -> dict:
    """The name and label of each aspect that a claim about a row of ``table`` can have."""
    names = {name: field.verbose_name for name, field in columns_of(table).items()}
    return dict(Aspect.choices) | names


def has_typed_value(table: str, aspect: str) -> bool:
    """Whether the aspect is an amount, a number, a length, a share or a date."""
    return isinstance(columns_of(table).get(aspect), CompositeField)


def is_date(table: str, aspect: str) -> bool:
    """Whether the aspect is a date."""
    return isinstance(columns_of(table).get(aspect), EdtfField)


def is_name(table: str, aspect: str) -> bool:
    """Whether the aspect is a name, such as a title: two names are not one fact in other words."""
    return (table, aspect) in (("employment", "title"), ("candidate", "description"))


def related_table(table: str, aspect: str) -> str:
    """The table whose references the aspect holds; empty if it holds none."""
    field = columns_of(table).get(aspect)
    return table_of(field) if field and field.is_relation else ""


def line(record: Any, aspect: str) -> Value:
    """The desk's value of a column, in the type that ``read`` gives a claimed one."""
    field = columns_of(record.table)[aspect]
    if field.many_to_many:
        return frozenset(related.ref for related in getattr(record, aspect).all())
    if field.is_relation:
        related = getattr(record, aspect)
        return frozenset([related.ref] if related else [])
    value = getattr(record, aspect)
    if isinstance(field, CodeField):
        return Code(value)
    return value.strip() if isinstance(value, str) else value


@lru_cache(maxsize=10_000)
def read(table: str, aspect: str, text: str) -> Value:
    """The typed value of ``text`` in the notation of the aspect's column.

    Relations are read as a set of references, separated by ``;``. Raises ValidationError with the reason
    if the text can't be read; aspects that are no column are any text.
    """
    text = text.strip()
    field = columns_of(table).get(aspect)
    if aspect == Aspect.FIGURE:
        field = MoneyField()
    if field is None:
        return text
    if isinstance(field, CompositeField):
        try:
            return field.to_python(text)
        except ValueError as unreadable:
            raise ValidationError(str(unreadable)) from unreadable
    if field.is_relation:
        refs = frozenset(split_items(text))
        for ref in refs:
            validate_slug(ref)
        return refs
    if isinstance(field, CodeField):
        return _read_code(field, text)
    if isinstance(field, models.BooleanField):
        return _one_of(_FLAGS, text, _("yes or no"))
    if isinstance(field, models.IntegerField):
        return field.clean(text, None)
    return text


def _read_code(field: Any, text: str) -> Code:
    spelled = {str(label).casefold(): code for code, label in field.flatchoices}
    spelled |= {code: code for code, _label in field.flatchoices}
    if field.name == OUTCOME:
        text = text.casefold().removeprefix("some ").removeprefix("bid ")
    return Code(_one_of(spelled, text, ", ".join(code for code, _label in field.flatchoices if code)))


def _one_of(choices: Mapping[str, Any], text: str, expected: Any) -> Any:
    try:
        return choices[text.casefold()]
    except KeyError:
        raise ValidationError(
            _("“%(text)s” is none of: %(expected)s."), params={"text": text[:80], "expected": expected}
        ) from None


def show(table: str, aspect: str, text: str) -> str:
    """``text`` as it is printed for people: what can't be read is shown as it stands."""
    try:
        value = read(table, aspect, text)
    except ValidationError:
        return text
    if isinstance(value, Code):
        return str(dict(columns_of(table)[aspect].flatchoices).get(value, value))
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    return text if isinstance(value, frozenset) else str(value)
