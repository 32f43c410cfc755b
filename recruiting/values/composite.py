"""A value that is kept in several columns, as one field of a model."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.utils.text import format_lazy

from recruiting.values.constraints import RowRule, add_constraint


class CompositeValue:
    """Reads the columns of a row as one typed value, and writes a value to its columns."""

    def __init__(self, field: "CompositeField") -> None:
        self.field = field

    def __get__(self, row: Any, owner: type | None = None) -> Any:
        if row is None:
            return self.field
        return self.field.from_columns(
            {suffix: getattr(row, name) for suffix, name in self.field.columns.items()}
        )

    def __set__(self, row: Any, value: Any) -> None:
        for suffix, content in self.field.to_columns(self.field.to_python(value)).items():
            setattr(row, self.field.columns[suffix], content)


class CompositeField(models.Field):
    """A virtual field: no column of its own, but one for each part of its value.

    Django treats it like any field in forms, ``full_clean`` and ``Model(amount=...)`` (as it does its own
    CompositePrimaryKey). Subclasses say which columns there are, which rules bind them, and how a value
    goes in and comes out.
    """

    column: Any
    """None: Django's other fields have a column."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.columns: dict[str, str] = {}

    def make_columns(self) -> dict[str, models.Field]:
        """The columns of one value: suffix -> ordinary model field."""
        raise NotImplementedError

    def label(self, part: Any) -> Any:
        """The label of one of the columns: “amount: low”."""
        return format_lazy("{value}: {part}", value=self.verbose_name, part=part)

    def rules(self, column: Callable[[str], str]) -> dict[str, tuple[models.Q, Any]]:
        """The constraints: rule's name -> (condition, message); ``column`` names a suffix's column."""
        return {}

    def from_columns(self, parts: dict[str, Any]) -> Any:
        raise NotImplementedError

    def to_columns(self, value: Any) -> dict[str, Any]:
        raise NotImplementedError

    def contribute_to_class(self, cls: Any, name: str, private_only: bool = False) -> None:
        self.set_attributes_from_name(name)
        self.model = cls
        self.column = None
        self.concrete = False
        cls._meta.add_field(self, private=True)
        if cls._meta.abstract:
            return  # each child gets this field, and so its columns, anew
        # A history row is made of copies of all fields, these columns among them.
        names = {field.name for field in cls._meta.local_fields}
        self.columns = {}
        for suffix, column in self.make_columns().items():
            self.columns[suffix] = f"{name}_{suffix}"
            if self.columns[suffix] not in names:
                column.editable = False
                cls.add_to_class(self.columns[suffix], column)
        setattr(cls, name, CompositeValue(self))
        for rule, (condition, message) in self.rules(lambda suffix: f"{name}_{suffix}").items():
            add_constraint(
                cls,
                RowRule(
                    field=name,
                    condition=condition,
                    name=f"{cls._meta.model_name}_{name}_{rule}",
                    violation_error_message=message,
                ),
            )

    def get_attname_column(self) -> Any:
        return self.name, None

    def value_from_object(self, obj: Any) -> Any:
        return getattr(obj, self.name)

    def save_form_data(self, instance: Any, data: Any) -> None:
        setattr(instance, self.name, data)


def composites_of(model: Any) -> list[CompositeField]:
    """The values of a model that are kept in several columns."""
    return [field for field in model._meta.private_fields if isinstance(field, CompositeField)]


def values_by_part(model: Any) -> dict[str, CompositeField]:
    """The values that are kept in several columns, by the name of each of these columns."""
    return {name: field for field in composites_of(model) for name in field.columns.values()}
