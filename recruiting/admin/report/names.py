"""Companies and people are typed by name: which are known, which are new, which need a second look."""

import re
import unicodedata
from dataclasses import dataclass, field

from rapidfuzz import fuzz

NEAR = 80
"""From how like two names are, of 100, the desk is asked whether they are one."""
MOST_NEAR = 5
_FIRM_ENDINGS = r"Inc|Ltd|LLC|L\.L\.C|Corp|Co|GmbH|S\.A|PLC|LP|N\.V|B\.V|AG|Jr|Sr|PhD"
_NO_MARKS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_QUOTED = re.compile(r"""^\s*["'“”‘’](.+)["'“”‘’]\s*$""", re.DOTALL)


def folded(text: str) -> str:
    """``text`` without case, accents and punctuation: “Łukasz O’Neill” and “lukasz oneill” are one."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_NO_MARKS)).translate(_NO_MARKS)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"['’‘`.]", "", plain)
    return " ".join(re.sub(r"[^\w]+", " ", plain).split()) or text.strip().casefold()


def listed(text: str) -> list[str]:
    """The names in one text, separated by semicolons or, where there is none, by commas.

    A comma before “Inc.” and its like separates nothing; nor does anything within quotation marks.
    """
    text = re.sub(rf",(?=\s*(?:{_FIRM_ENDINGS})\.?\s*(?:[,;]|$))", "\N{NO-BREAK SPACE}", text)
    separator = ";" if ";" in re.sub(r"[\"“][^\"”]*[\"”]", "", text) else ","
    parts = re.findall(rf"(?:[\"“][^\"”]*[\"”]|[^{separator}])+", text)
    return [name for part in parts if (name := part.replace("\N{NO-BREAK SPACE}", ",").strip())]


def words_of(name: str) -> str:
    """The words in quotation marks that describe what no report names; empty for a name."""
    found = _QUOTED.match(name)
    return found[1].strip() if found else ""


@dataclass
class Found:
    """What a typed name may mean: the records that bear it, and those whose names are like it."""

    name: str
    exact: list = field(default_factory=list)
    near: list = field(default_factory=list)

    @property
    def certain(self):
        """The one record that bears the name."""
        return self.exact[0] if len(self.exact) == 1 else None

    @property
    def is_open(self) -> bool:
        """Whether the desk has to say which it is."""
        return len(self.exact) > 1 or (not self.exact and bool(self.near))


class Directory:
    """The names and aliases of all companies, or of all people, read once for one look at a page."""

    def __init__(self, model):
        self.model = model
        self.is_read = False
        self.known: dict[str, set[int]] = {}
        self.described: dict[str, set[int]] = {}

    def find(self, name: str) -> Found:
        """Whom ``name`` may mean. What is in quotation marks describes: then descriptions are compared."""
        if not self.is_read:
            self._read()
        described = words_of(name)
        wanted = folded(described or name)
        spelt = self.described if described else self.known
        exact = spelt.get(wanted, set())
        if described:
            # The same words need not mean the same company.
            return Found(name, near=self._records(exact))
        return Found(name, self._records(exact), [] if exact else self._near(wanted))

    def _read(self):
        self.is_read = True
        for pk, ref, name, aliases, description in self.model._base_manager.values_list(
            "pk", "ref", "name", "aliases", "description"
        ):
            for spelling in [name, ref, *aliases.splitlines()]:
                if spelling.strip():
                    self.known.setdefault(folded(spelling), set()).add(pk)
            if not name:
                self.described.setdefault(folded(description), set()).add(pk)

    def _near(self, wanted):
        scored: dict[int, float] = {}
        for spelling, pks in self.known.items():
            likeness = likeness_of(wanted, spelling)
            if likeness >= NEAR:
                for pk in pks:
                    scored[pk] = max(likeness, scored.get(pk, 0))
        return self._records(sorted(scored, key=lambda pk: -scored[pk])[:MOST_NEAR])

    def _records(self, pks):
        found = self.model._base_manager.in_bulk(list(pks))
        return [found[pk] for pk in pks if pk in found]


def likeness_of(one: str, other: str) -> float:
    """How like two folded names are, of 100: by their letters, or as all words of one are in the other."""
    if not one or not other:
        return 0
    together = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    words, others = set(one.split()), set(other.split())
    shorter = words if len(words) <= len(others) else others
    within = shorter <= words & others and max(map(len, shorter)) > 2
    return max(together, fuzz.token_sort_ratio(one, other), 95 if within else 0)
