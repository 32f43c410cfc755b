"""Building what is published: the rows of roots, and with them of what names them or is named by them.

A root is an approach (with all its parts: a story), an employment, a circumstance, a company, a person or a
source. What is asked of one root is decided by the rules from the desk's rows alone, so each is built once.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from django.utils.translation import override

from recruiting.models.bulk import chunks
from recruiting.published import records
from recruiting.published.desk_rows import NAMED, DeskRows, Key
from recruiting.published.rows import Made, entitle
from recruiting.published.stories import stories

CHUNK = 500

MAKERS: dict[str, Callable[[Collection[int], DeskRows], Iterator[Made]]] = {
    "approach": stories,
    "employment": records.employments,
    "circumstance": records.circumstances,
    "company": records.companies,
    "person": records.people,
    "source": records.sources,
}
"""How the rows of each kind of root are made: those of what is named come last."""


def build(table: str, keys: Iterable[int]) -> Iterator[tuple[list[int], list[Made], dict[Key, set[Key]]]]:
    """Some roots at a time: their keys, their rows, and what each of them rests on beside its own rows."""
    for some in chunks(sorted(keys), CHUNK):
        desk = DeskRows()
        with override("en"):
            rows = list(MAKERS[table](some, desk))
        entitle(rows)
        yield some, rows, _resting_on(rows, desk)


def _resting_on(rows: list[Made], desk: DeskRows) -> dict[Key, set[Key]]:
    """By root the rows of the desk, not its own, that its rows name or would name if they were public."""
    own: dict[Key, set[Key]] = defaultdict(set)
    for made in rows:
        own[made.root].add((made.table, made.record.pk))
    found: dict[Key, set[Key]] = defaultdict(set)
    for made in rows:
        linked = ((LINKED.get(name, "company"), key) for name, key, _is_own in made.links)
        found[made.root] |= made.rests_on | set(linked)
    # What is read along with these: whose part they are, and who told it first.
    return {root: _with_above(keys - own[root], desk) for root, keys in found.items()}


LINKED = {"source": "source", "person": "person", "researcher": "person"}
"""The tables to which links of these names lead; all others lead to companies."""


ABOVE = {
    "company": {"parent_id": "company"},
    "source": {"root_id": "source"},
    "candidate": {"person_id": "person", "approach_id": "approach"},
}
"""By table: the columns whose rows are read along with a row, with their table."""


def _with_above(keys: set[Key], desk: DeskRows) -> set[Key]:
    above: set[Key] = set()
    for table, key in keys:
        row = desk.rows[table].get(key)
        if row is not None:
            above |= {(other, getattr(row, column)) for column, other in ABOVE.get(table, {}).items()}
    return {(table, key) for table, key in keys | above if key and table in DEPENDED_ON}


DEPENDED_ON = (*NAMED, "approach", "candidate", "offer", "event", "employment", "circumstance")
