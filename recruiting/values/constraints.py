"""Rules that one row can break by itself, kept in the database and worded for a person."""

from collections.abc import Iterable
from functools import reduce
from operator import and_
from typing import Any

from django.core.exceptions import FieldError, ValidationError
from django.db import DEFAULT_DB_ALIAS, models


class RowRule(models.CheckConstraint):
    """A CheckConstraint that names the form field beside which its message belongs."""

    def __init__(self, *, field: str = "", **kwargs: Any) -> None:
        self.field = field
        super().__init__(**kwargs)

    def validate(self, model: Any, instance: Any, exclude: Any = None, using: str = DEFAULT_DB_ALIAS) -> None:
        rule: Any = super()  # Django's stubs lack its ``validate``.
        try:
            rule.validate(model, instance, exclude=exclude, using=using)
        except ValidationError as broken:
            if not self.field:
                raise
            raise ValidationError({self.field: broken}) from broken

    def deconstruct(self) -> Any:
        # Migrations need the condition only; where its message is shown is no business of the schema.
        _path, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs

    def clone(self) -> "RowRule":
        _path, args, kwargs = super().deconstruct()
        return type(self)(*args, field=self.field, **kwargs)


def all_hold(rules: Iterable[RowRule], instance: Any) -> bool:
    """Whether a row keeps all of these rules, in one query instead of one for each."""
    condition = reduce(and_, (models.Q(rule.condition) for rule in rules), models.Q())
    if not condition:
        return True
    try:
        return condition.check(instance._get_field_expression_map(meta=instance._meta, exclude=()))
    except FieldError:
        return False


def add_constraint(cls: Any, constraint: models.BaseConstraint) -> None:
    """Add ``constraint`` to the model class ``cls``, for its migration as well.

    Abstract classes hand their fields on to each child, which calls this again. A copy of a row (``is_copy``:
    its history, what is published of it) repeats what was once valid, and carries no rules.
    """
    if cls._meta.abstract or getattr(cls, "is_copy", False):
        return
    cls._meta.constraints = [*cls._meta.constraints, constraint]
    cls._meta.original_attrs["constraints"] = cls._meta.constraints


def one_of(*names: str) -> models.Q:
    """The condition that exactly one of the nullable columns ``names`` is set."""
    condition = models.Q()
    for chosen in names:
        condition |= models.Q(**{f"{name}__isnull": name != chosen for name in names})
    return condition
