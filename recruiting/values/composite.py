"""A value that is kept in several columns, as one field of a model."""

from django.db import models
from django.utils.text import format_lazy

from recruiting.values.constraints import RowRule, add_constraint


class CompositeValue:
    """Reads the columns of a row as one typed value, and writes a value to its columns."""

    def __init__(self, field):
        self.field = field

    def __get__(self, row, owner=None):
        if row is None:
            return self.field
        return self.field.from_columns(
            {suffix: getattr(row, name) for suffix, name in self.field.columns.items()}
        )

    def __set__(self, row, value):
        for suffix, content in self.field.to_columns(self.field.to_python(value)).items():
            setattr(row, self.field.columns[suffix], content)


class CompositeField(models.Field):
    """A virtual field: no column of its own, but one for each part of its value.

    Django treats it like any field in forms, ``full_clean`` and ``Model(amount=...)`` (as it does its own
    CompositePrimaryKey). Subclasses say which columns there are, which rules bind them, and how a value
    goes in and comes out.
    """

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.columns = {}

    def make_columns(self):
        """The columns of one value: suffix -> ordinary model field."""
        raise NotImplementedError

    def label(self, part):
        """The label of one of the columns: “amount: low”."""
        return format_lazy("{value}: {part}", value=self.verbose_name, part=part)

    def rules(self, column):
        """The constraints: rule's name -> (condition, message); ``column`` names a suffix's column."""
        return {}

    def from_columns(self, parts):
        raise NotImplementedError

    def to_columns(self, value):
        raise NotImplementedError

    def contribute_to_class(self, cls, name, private_only=False):
        self.set_attributes_from_name(name)
        self.model = cls
        self.column = None
        self.concrete = False
        cls._meta.add_field(self, private=True)
        if cls._meta.abstract:
            return  # each child gets this field, and so its columns, anew
        # A history row is made of copies of all fields, these columns among them.
        there = {field.name for field in cls._meta.local_fields}
        self.columns = {}
        for suffix, column in self.make_columns().items():
            self.columns[suffix] = f"{name}_{suffix}"
            if self.columns[suffix] not in there:
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

    def get_attname_column(self):
        return self.name, None

    def value_from_object(self, obj):
        return getattr(obj, self.name)

    def save_form_data(self, instance, data):
        setattr(instance, self.name, data)
