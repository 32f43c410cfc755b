"""Rules against circles: no row leads back to itself, by however many steps."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.history.rule_scope import Scope, Violation
from recruiting.models.source import Source
from recruiting.models.sql import in_one
from recruiting.models.tables import all_rows

Step = Callable[[Collection[int]], Iterable[tuple[int, int]]]
"""Loads the links of some keys: each with a key that it leads to."""

CHAINS = (
    ("company", "parent", gettext_lazy("A company is not part of its own part.")),
    ("approach", "follows", gettext_lazy("An approach does not follow itself, by however many steps.")),
    ("offer", "follows", gettext_lazy("An offer does not raise itself, by however many steps.")),
    ("candidate", "part_of", gettext_lazy("A candidate row is not part of its own part.")),
    ("event", "after", gettext_lazy("An event does not come after itself, by however many steps.")),
    ("address", "redirects_to", gettext_lazy("An address does not lead back to itself.")),
)


def circles(scope: Scope) -> Iterator[Violation]:
    """Rows that are linked to themselves: a company in its own part, an offer that raises itself."""
    chains = [chain for chain in CHAINS if scope.includes(chain[0])]
    queries = (
        (
            all_rows(table).filter(scope.where(**{table: "pk"}), **{f"{link}__isnull": False}),
            ("pk", f"{link}_id"),
        )
        for table, link, _message in chains
    )
    starts: dict[int, dict[int, set[int]]] = {}
    for number, pk, target in in_one(queries):
        starts.setdefault(number, {})[pk] = {target}
    for number, links in starts.items():
        table, link, message = chains[number]
        for pk in _in_circle(links, _chain_step(table, link)):
            yield Violation(table, pk, link, str(message))


def _chain_step(table: str, link: str) -> Step:
    return lambda pks: (
        all_rows(table).filter(pk__among=pks, **{f"{link}__isnull": False}).values_list("pk", f"{link}_id")
    )


def retelling_circles(scope: Scope) -> Iterator[Violation]:
    """Reports that are based on themselves."""
    if scope.includes("source"):
        through = Source.based_on.through.objects
        starts: dict[int, set[int]] = {}
        for pk, base in through.filter(scope.where(source="from_source")).values_list(
            "from_source", "to_source"
        ):
            starts.setdefault(pk, set()).add(base)
        reports = _in_circle(
            starts, lambda pks: through.filter(from_source__among=pks).values_list("from_source", "to_source")
        )
        for pk in reports:
            yield Violation(
                "source", pk, "based_on", _("A report is not based on itself, by however many steps.")
            )


def _in_circle(starts: Mapping[int, set[int]], step: Step) -> list[int]:
    """The keys in ``starts`` from which the links lead back to themselves; ``step`` loads further links."""
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
