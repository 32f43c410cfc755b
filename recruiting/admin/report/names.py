"""Companies and people are typed by name: which are known, which are new, which need a second look."""

import re
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from recruiting.admin.report.possible_names import saying_all, saying_like
from recruiting.values.folding import fold, unmarked, written_out
from recruiting.values.legal_forms import ends_a_name, without_form
from recruiting.values.text import quoted, shown

NEAR = 80
"""From how like two names are, of 100, the desk is asked whether they are one."""
MOST_NEAR = 5
MOST_NAMES = 300
"""How many names are looked up for one page: each takes milliseconds, in which SQLite has no other writer."""
_CLOSING = {**dict.fromkeys('"“„', '["”“]'), "«": "»", "»": "«", "‘": "’"}
"""What ends a quotation, by the mark that begins it."""
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")
_SEPARATORS = str.maketrans("，、；﹔﹐､", ",,;;,,")
"""Commas and semicolons of Chinese and Japanese, each as long as the plain one."""


def folded(text: str) -> str:
    """``text`` without case, accents and punctuation: “Łukasz O’Neill” and “lukasz oneill” are one."""
    return _joined(fold(unmarked(text))) or text.strip().casefold()


def spellings_of(*names: str) -> set[str]:
    """``names`` folded, and as those write them who have no such letters: “burger” and “buerger”."""
    texts = [name for name in names if name.strip()]
    return {folded(text) for text in texts} | {_joined(written_out(unmarked(text))) for text in texts} - {""}


def _joined(text) -> str:
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
    """``text`` with an ordinary letter for each that stands in quotation marks, and for these.

    What nothing closes is looked for once: many such marks would take the square of their number.
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
    """What is looked up for one page, names each once, and no more in all than ``MOST_NAMES``."""

    def __init__(self) -> None:
        self.number = 0
        self.matches: dict[tuple, Matches] = {}

    def count(self) -> None:
        """Note one more. Raises LookupError once there were too many."""
        if self.number >= MOST_NAMES:
            raise LookupError(
                _("This page takes %(most)s names in all: save it, then enter the rest from this report.")
                % {"most": MOST_NAMES}
            )
        self.number += 1

    def named(self, model, name: str) -> Matches:
        """``find_named``. Raises LookupError once there were too many."""
        key = model, name
        if key not in self.matches:
            self.count()
            self.matches[key] = find_named(model, name)
        return self.matches[key]


def find_named(model, name: str) -> Matches:
    """Which companies, or people, ``name`` may mean.

    What is in quotation marks describes, unless somebody bears that name: then descriptions are compared.
    The same words need not mean the same company. What is made in the same unit of work has no words yet,
    and is found by nobody.
    """
    described = quoted(name)
    called = described or name
    rows = model._base_manager.all()
    same = _bearing(rows, called)
    if described:
        unnamed = [] if same else saying_all(rows.filter(name=""), called)
        return Matches(name, same, [row for row in unnamed if folded(row.description) == folded(called)])
    return Matches(name, same, [] if same else _near(rows, folded(called)))


def _bearing(rows, name):
    """Those of ``rows`` that are called ``name``, in whatever spelling, or have it as their reference."""
    wanted = spellings_of(name)
    called = Q(name=name) | Q(ref__in={name, *(one.replace(" ", "-") for one in wanted)})
    exact = saying_all(rows, name) | rows.filter(called)
    return [row for row in exact.order_by("pk") if wanted & _spellings(row)]


def _spellings(row) -> set[str]:
    return spellings_of(row.name, row.ref, *row.aliases.splitlines())


def _near(rows, text):
    scored: dict[int, float] = {}
    for row in saying_like(rows, text).only("ref", "name", "aliases"):
        likeness = max(likeness_of(text, spelling) for spelling in _spellings(row))
        if likeness >= NEAR:
            scored[row.pk] = likeness
    best = sorted(scored, key=lambda pk: -scored[pk])[:MOST_NEAR]
    by_key = rows.in_bulk(best)
    return [by_key[pk] for pk in best]


def likeness_of(one: str, other: str) -> float:
    """How like two folded names are, of 100: by their letters, or as all words of one are in the other."""
    if not one or not other:
        return 0
    if without_form(one) == without_form(other):
        return 95
    together = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    words, others = set(one.split()), set(other.split())
    shorter = words if len(words) <= len(others) else others
    within = shorter <= words & others and max(map(len, shorter)) > 2
    return max(together, fuzz.token_sort_ratio(one, other), 95 if within else 0)
