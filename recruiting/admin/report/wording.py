"""What the page calls things: a row in a few words, the aspects of all tables."""

from recruiting.models.aspects import aspects_of
from recruiting.models.claim import SUBJECTS


def described(record) -> str:
    """“Nn One”, “pay package: US$1m; to Nn One”, “offered, June 2025, several”."""
    told = ", ".join(str(value) for value in _TOLD[record.table](record) if value)
    if record.pk and record.table in ("offer", "event"):
        names = ", ".join(str(candidate) for candidate in record.candidates.all())
        return f"{told}; {names}" if names else told
    return told


_TOLD = {
    "candidate": lambda row: [str(row), row.number],
    "offer": lambda offer: [str(offer)],
    "event": lambda event: [event.get_kind_display(), event.happened, event.people, event.what[:80]],
    "term": lambda term: [str(term), term.money, term.share, term.multiple, term.length, term.words[:80]],
    "employment": lambda stint: [str(stint), stint.title],
    "circumstance": lambda fact: [str(fact), getattr(fact, fact.figure_column)],
}


def all_aspects() -> list[tuple[str, str]]:
    """Every aspect of every table once, with what the tables call it."""
    labels: dict[str, list[str]] = {}
    for table in SUBJECTS:
        for aspect, label in aspects_of(table).items():
            named = labels.setdefault(aspect, [])
            if str(label) not in named:
                named.append(str(label))
    return [(aspect, " / ".join(named)) for aspect, named in labels.items()]
