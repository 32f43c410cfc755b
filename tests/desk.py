"""An editor at the admin: opens a page, fills in the form that is there, and presses a button of it.

What is posted is what the page shows, with the changes: a form that lost a field fails whoever fills it.
"""

import copy

from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser


class Refused(AssertionError):
    """The form came back; the message holds its errors."""


class Form:
    """The controls of a page as a browser would post them, and the errors beside them."""

    def __init__(self, html):
        self.tree = LexborHTMLParser(html)
        self.values: dict[str, object] = {}
        self.buttons: set[str] = set()
        self.unanswered: set[str] = set()
        """Controls that post nothing as they stand: unticked boxes, choices without an option yet."""
        self.several: set[str] = set()
        for control in self.tree.css("input[name], select[name], textarea[name]"):
            name = control.attributes["name"]
            if control.tag == "input":
                self._input(name, control.attributes)
            elif control.tag == "select":
                self._select(name, control)
            else:
                self.values[name] = control.text()

    def copy(self) -> "Form":
        """The page as another editor has it open, who types into it by herself."""
        other = copy.copy(self)
        other.values = dict(self.values)
        return other

    def _input(self, name, given):
        kind = given.get("type", "text")
        if kind == "submit":
            self.buttons.add(name)
        elif kind in ("checkbox", "radio"):
            self.unanswered.add(name)
            if "checked" in given:
                self.values[name] = given.get("value", "on")
        else:
            self.values[name] = given.get("value") or ""

    def _select(self, name, select):
        self.unanswered.add(name)
        options = [option.attributes for option in select.css("option")]
        chosen = [given.get("value", "") for given in options if "selected" in given]
        if "multiple" in select.attributes:
            self.several.add(name)
            self.values[name] = [*self.values.get(name, ()), *chosen]
        elif chosen:
            self.values[name] = chosen[-1]
        elif options:
            self.values.setdefault(name, options[0].get("value", ""))

    @property
    def text(self) -> str:
        """All that stands on the page."""
        return text_in(self.tree.root)

    @property
    def errors(self) -> list[str]:
        """What is said to be wrong."""
        return [text_in(found).strip() for found in self.tree.css("ul[class*=errorlist]")]


def text_in(node) -> str:
    """The text of an element, with a space between those that it contains."""
    return node.text(separator=" ")


class Desk:
    """One editor with a browser. ``made`` is the record of the page that is open."""

    def __init__(self, client):
        self.client = client
        self.url = ""
        self.model = None

    def add(self, model, **query):
        """Open the form for a new row of ``model``."""
        self.model = model
        return self._open(reverse(f"admin:recruiting_{model._meta.model_name}_add", query=query or None))

    def change(self, record):
        """Open the form of ``record``."""
        self.model = type(record)
        return self._open(reverse(f"admin:recruiting_{record._meta.model_name}_change", args=[record.pk]))

    def _open(self, url):
        response = self.client.get(url)
        assert response.status_code == 200, (url, response.status_code)
        self.url, self.form = url, self.read(response)
        return self

    @staticmethod
    def read(response):
        """The form of an answer."""
        return Form(response.content.decode())

    def fill(self, prefix="", **typed):
        """Type into the controls named by ``typed``; records stand for themselves."""
        for name, value in typed.items():
            control = f"{prefix}{name}"
            known = control in self.form.values or control in self.form.unanswered
            assert known, f"There is no control {control} on {self.url}: {sorted(self.form.values)}"
            if isinstance(value, bool):
                self.form.values.pop(control, None)
                if value:
                    self.form.values[control] = "on"
            elif control in self.form.several:
                self.form.values[control] = [str(_key(one)) for one in value]
            else:
                self.form.values[control] = str(_key(value))
        return self

    def at(self, record, **typed):
        """Fill the row of an inline that shows ``record``."""
        names = [
            name
            for name, value in self.form.values.items()
            if name.endswith("-id") and value == str(record.pk)
        ]
        prefixes = [name.removesuffix("id") for name in names]
        there = {*self.form.values, *self.form.unanswered}
        shown = [prefix for prefix in prefixes if all(f"{prefix}{name}" in there for name in typed)]
        assert len(shown) == 1, f"{record} is not among the rows of {self.url}"
        return self.fill(shown[0], **typed)

    def row(self, prefix, **typed):
        """Fill the next empty row of an inline, adding one as the page's script does."""
        values = self.form.values
        total = int(values[f"{prefix}-TOTAL_FORMS"])
        used = getattr(self.form, "used", {})
        number = used.get(prefix, int(values[f"{prefix}-INITIAL_FORMS"]))
        if number >= total:
            blank = f"{prefix}-__prefix__-"
            for control in [name for name in (*values, *self.form.unanswered) if name.startswith(blank)]:
                added = control.replace("__prefix__", str(number))
                if control in values:
                    values[added] = values[control]
                if control in self.form.unanswered:
                    self.form.unanswered.add(added)
                if control in self.form.several:
                    self.form.several.add(added)
            values[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
        self.form.used = used | {prefix: number + 1}
        return self.fill(f"{prefix}-{number}-", **typed)

    def press(self, button="_continue"):
        """Post the form; the record that was saved. Raises Refused with the errors if it comes back."""
        assert button in self.form.buttons, f"There is no button {button}: {sorted(self.form.buttons)}"
        response = self.client.post(self.url, self.form.values | {button: "1"})
        if response.status_code == 200:
            self.form = Form(response.content.decode())
            raise Refused(" ".join(self.form.errors) or "the form came back without an error")
        assert response.status_code == 302, response.status_code
        self.response = response
        parts = response["Location"].rstrip("/").split("/")
        if parts[-1] == "change":
            return self.model._base_manager.get(pk=parts[-2])
        return self.model._base_manager.order_by("pk").last()

    def save(self):
        return self.press("_continue")

    def publish(self):
        return self.press("_publish")

    def refused(self, button="_continue"):
        """Post a form that should come back: the errors that it shows."""
        try:
            self.press(button)
        except Refused as refused:
            return str(refused)
        raise AssertionError("It was saved.")


def _key(value):
    return getattr(value, "pk", value)
