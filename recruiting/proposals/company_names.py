"""Which of the names that nobody knows are companies, by the words around them anywhere in the report."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from recruiting.proposals.lexicon import any_of, expanded, sections

_PART = r"(?:[A-ZÀ-Þ][\w’-]*\w|[A-ZÀ-Þ])"
_NAME = rf"{_PART}(?:\s(?:&\s)?{_PART}){{0,2}}?"
CAPITALISED_WORD = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Ii]bn|[Bb]in)-)?[A-ZÀ-Þ](?:[\w’-]|'(?=[A-ZÀ-Þ]))*\w|[A-ZÀ-Þ]"
)
"""A word of a name: “One-Two”, “al-One”, “O'One”."""
SMALL_NAME = r"(?:[a-z]{2,}\d+[a-z]*|\w+\.(?:ai|io|com|dev|co)|[a-z]{1,3}[A-Z]\w+)"
"""A name that begins with a small letter: “birch7”, “birch.ai”, “xBirch”."""


_PLACES = frozenset(word for line in sections("companies")["place"] for word in line.split())
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,“\"] )[A-ZÀ-Þ][\w-]*\w")
_PLACE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Dd]i|to|based in|asal)\s([A-ZÀ-Þ][\w-]*\w)")


class CompanyWords:
    """What the words of a report make of names: companies for sure, and names of one word that are."""

    def __init__(self, text: str) -> None:
        self.sure = set(_names(text, "surely"))
        self.of_one_word = {*_names(text, "if one word"), *_told_again(text)}

    def is_company(self, name: str) -> bool:
        """Whether the report speaks of ``name`` as of a company."""
        if name in _PLACES:
            return False
        return name in self.sure or (" " not in name and name in self.of_one_word)


def _told_again(text: str) -> Iterator[str]:
    """Each word with a capital that stands twice within sentences, and never as a place does."""
    times = Counter(_WITHIN.findall(text))
    places = set(_PLACE.findall(text))
    return (word for word, number in times.items() if number > 1 and word not in places)


@cache
def _forms(heading: str) -> list[re.Pattern[str]]:
    tags = {"NAME": rf"(?<![\w@#.])(?P<name>{_NAME}|{SMALL_NAME})(?!\w)"}
    tags |= {name.upper(): any_of("companies", name) for name in ("staff", "kind")}
    return [re.compile(expanded(form, tags)) for form in sections("companies")[heading]]


def _names(text: str, heading: str) -> Iterator[str]:
    """Each name that stands so, and its last words: of “Monday Alder has hired” Alder is the name."""
    for form in _forms(heading):
        for match in form.finditer(text):
            words = re.sub(r"[’']s?$", "", match["name"]).split(" ")
            for first in range(len(words)):
                yield " ".join(words[first:])
