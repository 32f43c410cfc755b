"""Small column types that bring their own rule to the database."""

from string import ascii_letters, ascii_lowercase, digits
from typing import Any

from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Left, Length, Replace, Right
from django.db.models.lookups import Exact, In
from django.utils.translation import gettext_lazy as _

from recruiting.values.constraints import RowRule, add_constraint

SORTED_BY = 200
"""How many characters of a name lists sort by."""


class _PlainColumn(models.Field):
    """To a migration the column is Django's own: the rule stands in the model's options, once."""

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class CodeField(_PlainColumn, models.CharField):
    """A code from a fixed list, which the database knows too.

    Django's ``choices`` bind forms only; the constraint refuses an unknown code on every write path.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 24)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        codes = [code for code, _label in self.flatchoices]
        if self.blank and "" not in codes:
            codes.append("")
        add_constraint(
            cls,
            RowRule(
                field=name,
                condition=Q(**{f"{name}__in": codes}),
                name=f"{cls._meta.model_name}_{name}_known",
                violation_error_message=_("Choose one of the known values."),
            ),
        )


class WebField(_PlainColumn, models.CharField):
    """An http or https address (RFC 3986), or empty; no other scheme ever becomes a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2000)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # Left(...) = ..., since SQLite's LIKE ignores case and PostgreSQL's does not.
        is_web = Q(Exact(Left(name, 7), "http://")) | Q(Exact(Left(name, 8), "https://"))
        is_one = Q(Exact(Replace(name, Value(" "), Value("")), F(name)))
        add_constraint(
            cls,
            RowRule(
                field=name,
                condition=Q(**{name: ""}) | (is_web & is_one),
                name=f"{cls._meta.model_name}_{name}_is_web",
                violation_error_message=_(
                    "One address without spaces, which starts with http:// or https://."
                ),
            ),
        )


class LanguageField(_PlainColumn, models.CharField):
    """The code of a language as BCP 47 writes it, or empty: letters, digits and hyphens, never a formula."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 35)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # No regular expression: with one in a constraint, other programs can't write to SQLite's file.
        after_first = _without_leading(ascii_lowercase, name)
        is_code = Q(
            Exact(_without_leading(f"{ascii_letters}{digits}-", name), ""),
            In(Length(name) - Length(after_first), [2, 3]),
            In(Left(after_first, 1), ["", "-"]),
            Exact(Replace(name, Value("--"), Value("")), F(name)),
            ~Q(Exact(Right(name, 1), "-")),
        )
        add_constraint(
            cls,
            RowRule(
                field=name,
                condition=Q(**{name: ""}) | is_code,
                name=f"{cls._meta.model_name}_{name}_is_code",
                violation_error_message=_(
                    "A language is told by its code, two or three small letters and what a hyphen adds: "
                    "en, id, zh-Hant."
                ),
            ),
        )


def _without_leading(characters: str, name: str) -> Func:
    return Func(F(name), Value(characters), function="LTRIM", output_field=models.CharField())


class PlainOrderField(models.CharField):
    """Text that sorts by its code points on both databases, whatever the locale of PostgreSQL."""

    def db_parameters(self, connection: Any) -> Any:
        return super().db_parameters(connection) | (
            {"collation": "C"} if connection.vendor == "postgresql" else {}
        )


def sort_name_field() -> PlainOrderField:
    """A row's name as lists sort it, folded: “Łukasz” stands at L. Derived by ``history.search_words``."""
    return PlainOrderField(_("name to sort by"), max_length=SORTED_BY, blank=True, default="", editable=False)


def sort_indexes(column: str, name: str) -> list[models.Index]:
    """The indexes of a list that is sorted by ``column`` up or down, ties by reference up."""
    return [
        models.Index(fields=[column, "ref"], name=f"{name}_up"),
        models.Index(fields=[f"-{column}", "ref"], name=f"{name}_down"),
    ]
