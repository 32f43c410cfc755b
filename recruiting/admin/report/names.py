"""Matches typed names with companies and people: which are known, which new, which need a question."""

import re
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from recruiting.admin.report.possible_names import rows_with_all_words, rows_with_similar_word
from recruiting.values.folding import fold, unmarked, written_out
from recruiting.values.legal_forms import ends_a_name, without_form
from recruiting.values.text import quoted, shown

NEAR_SIMILARITY = 80
"""The similarity of two names, 0 to 100, from which the desk is asked whether they are one."""
MOST_NEAR = 5
MOST_NAMES = 300
"""How many names are looked up for one page: each takes milliseconds, in which SQLite has no other writer."""
_CLOSING = {**dict.fromkeys('"“„', '["”“]'), "«": "»", "»": "«", "‘": "’"}
"""What ends a quotation, by the mark that begins it."""
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")
_SEPARATORS = str.maketrans("，、；﹔﹐､", ",,;;,,")
"""Commas and semicolons of Chinese and Japanese, each as long as the plain one."""


def name_key(text: str) -> str:
    """The key to compare names by: no case, accents or punctuation. “Łukasz O’Neill” is “lukasz oneill”."""
    return _collapse_spaces(fold(unmarked(text))) or text.strip().casefold()


def spellings_of(*names: str) -> set[str]:
    """The keys of ``names``, also with special letters written out: “burger” and “buerger”."""
    texts = [name for name in names if name.strip()]
    return {name_key(text) for text in texts} | {
        _collapse_spaces(written_out(unmarked(text))) for text in texts
    } - {""}


def _collapse_spaces(text) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


def split_names(text: str) -> list[str]:
    """The names in one text, separated by semicolons or, where there is none, by commas.

    A comma before “Inc.” and its like separates nothing; nor does anything within quotation marks.
    """
    text = shown(text)
    bare = _without_quotations(text).translate(_SEPARATORS)
    separator = ";" if ";" in bare else ","
    names: list[str] = []
    start = 0
    for part in bare.split(separator):
        name = text[start : start + len(part)].strip()
        start += len(part) + 1
        if names and separator == "," and ends_a_name(name):
            names[-1] += f", {name}"
        elif name:
            names.append(name)
    return names


def _without_quotations(text: str) -> str:
    """``text`` with each quotation, marks included, replaced by as many letters “x”.

    A closing mark that is missing is searched once: else many opening marks take quadratic time.
    """
    pieces: list[str] = []
    unclosed: set[str] = set()
    end = 0
    for opening in _OPENING.finditer(text):
        if opening.start() < end or opening[0] in unclosed:
            continue
        closing = re.compile(_CLOSING[opening[0]]).search(text, opening.end())
        if closing is None:
            unclosed.add(opening[0])
            continue
        pieces += [text[end : opening.start()], "x" * (closing.end() - opening.start())]
        end = closing.end()
    return "".join([*pieces, text[end:]])


@dataclass
class Matches:
    """What a typed name may mean: the records that bear it, and those whose names are like it."""

    name: str
    exact: list = field(default_factory=list)
    near: list = field(default_factory=list)
    is_namesake: bool = False
    """Whether the name is known, and only the company says that it may be somebody else's."""

    @property
    def certain(self):
        """The one record that bears the name."""
        return self.exact[0] if len(self.exact) == 1 else None

    @property
    def is_open(self) -> bool:
        """Whether the desk has to say which it is."""
        return len(self.exact) > 1 or (not self.exact and bool(self.near))


class Lookups:
    """The names looked up for one page, each once: at most ``MOST_NAMES``."""

    def __init__(self) -> None:
        self.number = 0
        self.matches: dict[tuple, Matches] = {}

    def count(self) -> None:
        """Count one more lookup. Raises LookupError beyond ``MOST_NAMES``."""
        if self.number >= MOST_NAMES:
            raise LookupError(
                _("This page takes %(most)s names in all: save it, then enter the rest from this report.")
                % {"most": MOST_NAMES}
            )
        self.number += 1

    def match(self, model, name: str) -> Matches:
        """``match_name``, cached. Raises LookupError beyond ``MOST_NAMES``."""
        key = model, name
        if key not in self.matches:
            self.count()
            self.matches[key] = match_name(model, name)
        return self.matches[key]


def match_name(model, name: str) -> Matches:
    """Which companies, or people, ``name`` may mean.

    A text in quotation marks is a description unless somebody bears it as a name. It is compared with the
    descriptions of unnamed records, and is never an exact match: the same words need not mean the same
    company. Records created in the same unit of work are not indexed yet, so they are not found.
    """
    description = quoted(name)
    called = description or name
    rows = model._base_manager.all()
    same = _rows_named(rows, called)
    if description:
        unnamed = [] if same else rows_with_all_words(rows.filter(name=""), called)
        return Matches(name, same, [row for row in unnamed if name_key(row.description) == name_key(called)])
    return Matches(name, same, [] if same else _rows_like(rows, name_key(called)))


def _rows_named(rows, name):
    """Those of ``rows`` that are called ``name``, in whatever spelling, or have it as their reference."""
    wanted = spellings_of(name)
    called = Q(name=name) | Q(ref__in={name, *(one.replace(" ", "-") for one in wanted)})
    exact = rows_with_all_words(rows, name) | rows.filter(called)
    return [row for row in exact.order_by("pk") if wanted & _spellings(row)]


def _spellings(row) -> set[str]:
    return spellings_of(row.name, row.ref, *row.aliases.splitlines())


def _rows_like(rows, text):
    scored: dict[int, float] = {}
    for row in rows_with_similar_word(rows, text).only("ref", "name", "aliases"):
        best_similarity = max(similarity(text, spelling) for spelling in _spellings(row))
        if best_similarity >= NEAR_SIMILARITY:
            scored[row.pk] = best_similarity
    best = sorted(scored, key=lambda pk: -scored[pk])[:MOST_NEAR]
    by_key = rows.in_bulk(best)
    return [by_key[pk] for pk in best]


def similarity(one: str, other: str) -> float:
    """The similarity of two name keys, 0 to 100: by letters; 95 if one has all words of the other."""
    if not one or not other:
        return 0
    if without_form(one) == without_form(other):
        return 95
    together = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    words, others = set(one.split()), set(other.split())
    shorter = words if len(words) <= len(others) else others
    within = shorter <= words & others and max(map(len, shorter)) > 2
    return max(together, fuzz.token_sort_ratio(one, other), 95 if within else 0)
