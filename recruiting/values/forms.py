"""One text input for a value: typed as people write it, kept as typed when it can't be read."""

from django import forms
from django.core.exceptions import ValidationError

from recruiting.values.refusals import Unreadable


class ValueFormField(forms.CharField):
    """Reads an Interval, Money or Edtf (``value_class``) from one line of text.

    ``context`` is what was chosen beside it and the text need not say: ``{"currency": "USD"}``.
    """

    def __init__(self, *, value_class, context=None, **kwargs):
        self.value_class = value_class
        self.context = context or {}
        kwargs.pop("empty_value", None)
        kwargs.setdefault("widget", forms.TextInput(attrs={"placeholder": value_class.EXAMPLE, "size": 36}))
        super().__init__(**kwargs, empty_value="")

    def prepare_value(self, value):
        return value.typed() if isinstance(value, self.value_class) else value

    def to_python(self, value):
        if isinstance(value, self.value_class):
            return value
        try:
            return self.value_class.parse(value, **self.context)
        except Unreadable as reason:
            raise ValidationError(str(reason), code="unreadable") from reason

    def validate(self, value):
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value):
        """The validators of a text have nothing to say of a value."""

    def has_changed(self, initial, data):
        if self.disabled:
            return False
        try:
            return self.to_python(data) != self.to_python(initial)
        except ValidationError:
            return True
