"""Names are completed as they are typed: by any part of a name or of an alias, accents or none."""

import re
from dataclasses import dataclass

from django.urls import reverse

from recruiting.models import Company, Person
from recruiting.models.words import rows_saying
from recruiting.values.folding import Spellings, asked_words, fold, stored_words

LISTS: dict[str, type[Company] | type[Person]] = {"companies": Company, "people": Person}
"""What a browser completes from, and the table that it holds names of."""

MOST = 12
MOST_READ = 200


@dataclass
class Completion:
    """A completion: the control's whole new ``value``; ``label`` says why it fits, if the text doesn't."""

    value: str
    label: str = ""


def completion_attrs(name: str) -> dict[str, str]:
    """The attributes of a control that completes from the list ``name``."""
    return {
        "list": name,
        "autocomplete": "off",
        "hx-get": reverse("report-names", args=[name]),
        "hx-trigger": "input changed delay:150ms",
        "hx-target": f"#{name}",
        "hx-swap": "innerHTML",
        "hx-sync": "this:replace",
    }


def completions(name: str, text: str) -> list[Completion]:
    """Completions of the last name in ``text``; the names before it stay as they are."""
    text = text.replace("\x00", "")
    last = re.split("[,;]", text)[-1].lstrip()
    before = text.removesuffix(last)
    words = asked_words(last)
    rows = LISTS[name].objects.exclude(name="")
    for spellings in words:
        rows = rows.filter(pk__in=rows_saying(rows.model._meta.model_name, *spellings))
    rows = rows.order_by("sort_name", "pk") if words else rows.order_by("-pk")
    matches = [row for row in rows[:MOST_READ] if _is_named(row, words)][:MOST]
    return [_completion(row, before, text) for row in matches]


def _is_named(row, words: list[Spellings]) -> bool:
    """Whether each of ``words`` begins a word of the row's name or aliases, not of its other texts."""
    name_words = stored_words(row.name, row.aliases)
    return all(any(one.startswith(spellings) for one in name_words) for spellings in words)


def _completion(row, before, text):
    value = f"{before}{row.name}"
    if text.casefold() in value.casefold():
        return Completion(value)
    # A browser offers only what holds the text as it was typed.
    words = [word for spellings in asked_words(text.removeprefix(before)) for word in spellings]
    aliases = [alias for alias in row.aliases.splitlines() if any(word in fold(alias) for word in words)]
    return Completion(value, " · ".join([text, *aliases[:2]]))
