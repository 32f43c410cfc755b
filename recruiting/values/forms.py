"""One text input for a value: typed as people write it, kept as typed when it can't be read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from recruiting.values.edtf import Edtf
from recruiting.values.interval import Interval
from recruiting.values.refusals import Ambiguous, Reading, Unreadable

Value = Interval | Edtf
CHOICE = "{}_reading"
"""The name of the radio buttons beside a control of that name."""


def choice_of(reading: Reading, text: str) -> str:
    """What a radio button posts: the reading, and the text that it was offered for."""
    return json.dumps([text, reading.plain], ensure_ascii=False)


def chosen_reading(choice: str, text: str) -> str:
    """The reading that was chosen for this text; empty if none was, or for another text."""
    try:
        offered_for, plain = json.loads(choice)
    except (ValueError, TypeError):
        return ""
    return plain if isinstance(plain, str) and offered_for == text else ""


class ValueInput(forms.TextInput):
    """A text input, and beneath it what a doubtful text may mean, to choose from with one click.

    A choice counts for the text that it was offered for, and no longer once another is typed.
    """

    template_of_readings = "admin/_readings.html"

    def __init__(self, attrs: dict[str, Any] | None = None, shows_readings: bool = True) -> None:
        self.shows_readings = shows_readings
        self.readings: Sequence[Reading] = ()
        self.typed = self.choice = ""
        super().__init__(attrs)

    @property
    def is_chosen(self) -> bool:
        """Whether one reading of the text typed is chosen."""
        return bool(chosen_reading(self.choice, self.typed))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        self.typed = str(data.get(name) or "").strip()
        self.choice = str(data.get(CHOICE.format(name)) or "") if self.typed else ""
        return chosen_reading(self.choice, self.typed) or data.get(name)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        if self.is_chosen:
            value = self.typed
        control = super().render(name, value, attrs, renderer)
        return SafeString(control + self.render_readings(name)) if self.shows_readings else control

    def options(self) -> list[tuple[str, str, bool]]:
        """What each radio button posts, what stands beside it, and whether it is chosen."""
        return [
            (choice := choice_of(reading, self.typed), reading.printed, choice == self.choice)
            for reading in self.readings
        ]

    def render_readings(self, name: str) -> str:
        if not self.readings:
            return ""
        context = {"name": CHOICE.format(name), "readings": self.options(), "is_chosen": self.is_chosen}
        return render_to_string(self.template_of_readings, context)


class ValueFormField(forms.CharField):
    """Reads an Interval, Money or Edtf (``value_class``) from one line of text.

    ``context`` is what was chosen beside it and the text need not say: ``{"currency": "USD"}``.
    """

    def __init__(
        self, *, value_class: type[Value], context: dict[str, str] | None = None, **kwargs: Any
    ) -> None:
        self.value_class = value_class
        self.context = context or {}
        kwargs.pop("empty_value", None)
        kwargs.setdefault("widget", ValueInput(attrs={"placeholder": value_class.EXAMPLE, "size": 36}))
        super().__init__(**kwargs, empty_value="")

    def prepare_value(self, value: Any) -> Any:
        return value.input_text() if isinstance(value, self.value_class) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, self.value_class):
            return value
        try:
            return self._read(value)
        except Ambiguous as question:
            self._offer(question, str(value))
            raise
        except Unreadable as reason:
            raise ValidationError(str(reason), code="unreadable") from reason

    def _read(self, value: Any) -> Value:
        if isinstance(self.widget, ValueInput) and self.widget.is_chosen:
            try:
                self.value_class.parse(self.widget.typed, **self.context)
            except Ambiguous as question:
                self._offer(question, self.widget.typed)  # the question stays beside its answer
        return self.value_class.parse(value, **self.context)

    def _offer(self, question: Ambiguous, text: str) -> None:
        """Let the control offer what the text typed may mean."""
        if isinstance(self.widget, ValueInput):
            self.widget.typed, self.widget.readings = text.strip(), question.readings

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """The validators of a text have nothing to say of a value."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        if self.disabled:
            return False
        try:
            return self.to_python(data) != self.to_python(initial)
        except ValidationError:
            return True
