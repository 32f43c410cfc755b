"""The aspects of claims: the columns of the subject, and some that are no column."""

from functools import cache, lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models import columns
from recruiting.models.claim_codes import SUBJECTS, Aspect
from recruiting.models.columns import Code, Field, Value, editable_columns
from recruiting.models.fields import CodeField
from recruiting.models.own_words import TRANSLATIONS
from recruiting.models.record_codes import Reached
from recruiting.models.standing import Outcome
from recruiting.models.tables import model_of, table_of
from recruiting.values import EdtfField, MoneyField
from recruiting.values.composite import CompositeField

UNCOMPARED = frozenset(Aspect.values)
"""The aspects that are no column: there is no line of the desk's to compare with."""

OUTCOME = "outcome"
"""The derived outcome, which a claim can name like a column."""

_NEVER_CLAIMED = {"id", "ref", "version", "desk_note", "state", "retraction", "lead_claim", "approach"}
_NEVER_CLAIMED |= {"settled", "settled_reason", *TRANSLATIONS}


@cache
def columns_of(table: str) -> dict[str, Field]:
    """The editable fields of a table by name, which claims can be about."""
    model = model_of(table)
    fields = {name: field for name, field in editable_columns(table).items() if name not in _NEVER_CLAIMED}
    if issubclass(model, Outcome):
        fields[OUTCOME] = model._meta.get_field(OUTCOME)
    return fields


DESKS_OWN = {"summary", "description", "aliases", "part_of", "follows", "perhaps_same_as", "step"}
"""The desk's own words and links: of a new row they are columns, and no report claims them."""

_RELATED = {
    *("person", "lab", "agency", "employer", "bidder", "target", "seller", "reports_to", "other_company"),
    *("legal_by_company", "legal_by_person"),
}
"""The relations that follow the claims. The others say which row it is: an editor decides these.

A person is one of them where a row need not name one: that of candidates, who may be named later.
"""

HEADLINED = ("approach", "candidate", "event", "offer", "term", "employment", "circumstance")
"""The tables whose columns show headlines."""


@cache
def headline_columns(table: str) -> tuple[str, ...]:
    """The columns of a table that follow the claims: all but those that identify the row."""
    if table not in HEADLINED:
        return ()
    return tuple(name for name, field in columns_of(table).items() if _follows_claims(field))


def _follows_claims(field: Any) -> bool:
    if field.name in (*DESKS_OWN, "length_covers", OUTCOME):
        return False
    if field.is_relation:
        return field.name in _RELATED and field.null
    if isinstance(field, CodeField):
        return field.blank or (field.has_default() and field.name != "kind")
    return field.name not in ("kind", "market")


def column(table: str, aspect: str) -> models.Field:
    """The field of a column."""
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
    """Whether the aspect is a name, such as a title: different names are different values."""
    return (table, aspect) in (("employment", "title"), ("candidate", "description"))


def related_table(table: str, aspect: str) -> str:
    """The table whose references the aspect holds; empty if it holds none."""
    field = columns_of(table).get(aspect)
    return table_of(field) if field and field.is_relation else ""


@cache
def named_tables() -> frozenset[str]:
    """The tables whose rows claims name in their values."""
    related = {related_table(table, aspect) for table in SUBJECTS for aspect in columns_of(table)}
    return frozenset(filter(None, related))


def line(record: Any, aspect: str) -> Value:
    """The desk's value of a column, in the type that ``read`` gives a claimed one."""
    return columns.comparable(record, columns_of(record.table)[aspect])


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
    if aspect == OUTCOME:
        # That reports differ is worked out: none of them says so.
        choices = [one for one in Reached.choices if one[0] != Reached.OPEN]
        text = text.casefold().removeprefix("some ").removeprefix("bid ")
        return columns.read_code(choices, text, ", ".join(str(label) for _code, label in choices))
    return columns.read(field, text)


def show(table: str, aspect: str, text: str) -> str:
    """``text`` as pages print it; unreadable text is not changed."""
    try:
        value = read(table, aspect, text)
    except ValidationError:
        return text
    if isinstance(value, Code):
        return columns.code_in_words(columns_of(table)[aspect], value)
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    return text if isinstance(value, frozenset) else str(value)
