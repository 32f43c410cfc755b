"""Rules against circles: no row may lead back to itself through its links."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy

from recruiting.history.rule_scope import Judge, RulePart, Scope, Violation
from recruiting.models.source import Source
from recruiting.models.tables import all_rows

Step = Callable[[Collection[int]], Iterable[tuple[int, int]]]
"""Loads the links of some keys, as pairs of a key and its target."""

CHAINS = (
    ("company", "parent", gettext_lazy("A company is not part of its own part.")),
    ("approach", "follows", gettext_lazy("An approach does not follow itself, by however many steps.")),
    ("offer", "follows", gettext_lazy("An offer does not raise itself, by however many steps.")),
    ("candidate", "part_of", gettext_lazy("A candidate row is not part of its own part.")),
    ("event", "after", gettext_lazy("An event does not come after itself, by however many steps.")),
    ("address", "redirects_to", gettext_lazy("An address does not lead back to itself.")),
)


def circles(scope: Scope) -> Iterator[RulePart]:
    """Rows that lead back to themselves: a company in its own part, an offer that raises itself."""
    for table, link, message in CHAINS:
        if scope.includes(table):
            rows = all_rows(table).filter(scope.where(**{table: "pk"}), **{f"{link}__isnull": False})
            judge = _judge_links(table, link, message, _chain_step(table, link))
            yield RulePart(rows.values_list("pk", link), judge)


def _chain_step(table: str, link: str) -> Step:
    return lambda pks: (
        all_rows(table).filter(pk__among=pks, **{f"{link}__isnull": False}).values_list("pk", f"{link}_id")
    )


def retelling_circles(scope: Scope) -> Iterator[RulePart]:
    """Reports that are based on themselves."""
    if scope.includes("source"):
        message = gettext_lazy("A report is not based on itself, by however many steps.")
        bases = Source.based_on.through.objects.filter(scope.where(source="from_source"))
        judge = _judge_links("source", "based_on", message, _bases)
        yield RulePart(bases.values_list("from_source", "to_source"), judge)


def _bases(pks: Collection[int]) -> Iterable[tuple[int, int]]:
    bases = Source.based_on.through.objects
    return bases.filter(from_source__among=pks).values_list("from_source", "to_source")


def _judge_links(table: str, field: str, message: Any, step: Step) -> Judge:
    def judge(rows: Sequence[tuple]) -> Iterator[Violation]:
        starts: dict[int, set[int]] = {}
        for pk, target in rows:
            starts.setdefault(pk, set()).add(target)
        for pk in _in_circle(starts, step):
            yield Violation(table, pk, field, str(message))

    return judge


def _in_circle(starts: Mapping[int, set[int]], step: Step) -> list[int]:
    """The keys in ``starts`` whose links lead back to them; ``step`` loads further links."""
    links = {pk: set(targets) for pk, targets in starts.items()}
    wanted = set().union(*links.values()) - links.keys() if links else set()
    while wanted:
        links |= {pk: set() for pk in wanted}
        for pk, target in step(wanted):
            links[pk].add(target)
        wanted = set().union(*(links[pk] for pk in wanted)) - links.keys()
    return [pk for pk in starts if pk in _reachable(pk, links)]


def _reachable(start: int, links: Mapping[int, set[int]]) -> set[int]:
    keys: set[int] = set()
    ahead = list(links[start])
    while ahead:
        pk = ahead.pop()
        if pk not in keys:
            keys.add(pk)
            ahead += links.get(pk, ())
    return keys
