"""Small column types that bring their own rule to the database."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Left
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from recruiting.values.constraints import RowRule, add_constraint

SORTED_BY = 200
"""How many characters of a name lists sort by."""


class _PlainColumn:
    """To a migration the column is Django's own: the rule stands in the model's options, once."""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class CodeField(_PlainColumn, models.CharField):
    """A code from a fixed list, which the database knows too.

    Django's ``choices`` bind forms only; the constraint refuses an unknown code on every write path.
    """

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 24)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls, name, private_only=False):
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

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 2000)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls, name, private_only=False):
        super().contribute_to_class(cls, name, private_only)
        # Left(...) = ..., since SQLite's LIKE ignores case and PostgreSQL's does not.
        is_web = Q(Exact(Left(name, 7), "http://")) | Q(Exact(Left(name, 8), "https://"))
        add_constraint(
            cls,
            RowRule(
                field=name,
                condition=Q(**{name: ""}) | is_web,
                name=f"{cls._meta.model_name}_{name}_is_web",
                violation_error_message=_("An address starts with http:// or https://."),
            ),
        )


class LanguageField(_PlainColumn, models.CharField):
    """The tag of a language (BCP 47): “en”, “zh-Hant”; or empty."""

    default_validators = [
        RegexValidator(
            r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", _("Give the code of a language: en, id, zh-Hant.")
        )
    ]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 35)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class PlainOrderField(models.CharField):
    """Text that sorts by its code points on both databases, whatever the locale of PostgreSQL."""

    def db_parameters(self, connection):
        return super().db_parameters(connection) | (
            {"collation": "C"} if connection.vendor == "postgresql" else {}
        )


def sort_name_field():
    """A row's name as lists sort it: folded, so that “Łukasz” stands at L; derived by ``rules.wording``."""
    return PlainOrderField(_("name to sort by"), max_length=SORTED_BY, blank=True, default="", editable=False)


def both_ways(column, name):
    """The indexes of a list that is sorted by ``column`` up or down, ties by reference up."""
    return [
        models.Index(fields=[column, "ref"], name=f"{name}_up"),
        models.Index(fields=[f"-{column}", "ref"], name=f"{name}_down"),
    ]
