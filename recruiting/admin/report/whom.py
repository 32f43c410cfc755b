"""Whom a story is about, as typed in one field: each of them a name, a description or a number."""

import re

from django.http import QueryDict

from recruiting.admin.report.names import split_names
from recruiting.values.text import quoted
from recruiting.values.unnamed import describes_people, is_title, number_in

_AND = re.compile(
    r"(?:^|\s+)(?:and|dan|und|et(?! al\b)|&|\+)\s+(?!(?:associates|brothers|co|company|partners|sons)\b)",
    re.IGNORECASE,
)
"""Between two names, in the languages of the desk; but “Ramón y Cajal” is one, and “Oak & Co.”"""
_WITH = re.compile(r"\s+(?:along with|as well as|together with|plus|with)\s+", re.IGNORECASE)


def split_joined(text: str) -> list[str]:
    """“Nn One and Nn Two”, “Nn One with a colleague” as two; “two people familiar with the talks” as one."""
    each: list[str] = []
    # One space each: of a long run of them the patterns would try every beginning.
    for part in filter(str.strip, _AND.split(" ".join(text.split()))):
        first, *others = _WITH.split(part)
        each += [part] if describes_people(first) else [first, *others]
    return each


_SURNAME_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*, *[^\W\d_]+")
"""“Onesson, Nn”: each a word."""


def may_be_surname_first(text: str) -> bool:
    """Whether what looks like two people may be one, the surname first."""
    names = split_names(text)
    are_names = len(names) == 2 and all(
        name[:1].isupper() and not describes_people(name) and not is_title(name) for name in names
    )
    return are_names and bool(_SURNAME_FIRST.fullmatch(text.strip()))


def people_in(text: str) -> tuple[list[str], list[str]]:
    """Each person or group in ``text``; and what may be the job of who stands before it.

    “Nn One, chief scientist” may be two people, and “Onesson, Nn” one: with a semicolon they are two.
    """
    if may_be_surname_first(text):
        return [], [text.strip()]
    people: list[str] = []
    doubtful: list[str] = []
    for part in split_names(text):
        for each in [part] if quoted(part) else split_joined(part):
            if ";" not in text and people and (is_title(each.strip()) or each.strip().isdigit()):
                doubtful.append(each.strip())
            elif each.strip():
                people.append(each.strip())
    return people, doubtful


def columns_of(text: str) -> dict[str, str]:
    """The columns of the row of one person or group: what describes people is nobody's name."""
    description = quoted(text) or (text if describes_people(text) else "")
    if not description:
        return {"person": text}
    # A number alone lacks a noun; in an alphabet without spaces it says whom it counts.
    is_bare = number_in(description) == description and description.isascii()
    return {"description": f"{description} people" if is_bare else description}


def move_descriptions(data: QueryDict, prefix: str) -> None:
    """Move a description that is typed as the name of a row of people to the description's control."""
    name, description = (data.get(f"{prefix}-{column}", "").strip() for column in ("person", "description"))
    if name and not description and not quoted(name) and "person" not in (columns := columns_of(name)):
        data[f"{prefix}-person"] = ""
        data[f"{prefix}-description"] = columns["description"]
