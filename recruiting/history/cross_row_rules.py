"""Rules that one row cannot break alone: circles, one approach, lead claims, claims that can be read."""

from collections.abc import Iterator, Sequence
from functools import cache

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.history import circles, column_rules
from recruiting.history.rule_scope import Judge, Rule, RulePart, Scope, Violation, broken_by_all
from recruiting.models.approach import ApproachKind
from recruiting.models.bulk import chunks
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUBJECTS, SUPPORTING
from recruiting.models.keys import KeysByTable
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.record_rules import LED
from recruiting.models.sql import KeyedQuery, KeySlot
from recruiting.models.standing import State
from recruiting.models.tables import all_rows

RULED = (*SUBJECTS, "claim", "address")
"""The tables that have such rules."""

MANY = 20_000


def check_all() -> Iterator[Violation]:
    """Every violation in the whole database."""
    return violations({table: set(all_rows(table).values_list("pk", flat=True)) for table in RULED})


def violations(keys: KeysByTable) -> Iterator[Violation]:
    """Every violation of a rule across rows by the records with these ``keys``.

    They are read in one query, and one for each step of the longest chain; of more than ``MANY`` records, in
    one for each so many.
    """
    previous: set[Violation] = set()
    for some in _at_once({table: keys[table] for table in RULED if keys.get(table)}):
        for violation in _found(some):
            if violation not in previous:
                previous.add(violation)
                yield violation


def _at_once(keys: KeysByTable) -> Iterator[KeysByTable]:
    if sum(map(len, keys.values())) <= MANY:
        yield keys
        return
    for table, chosen in keys.items():
        for some in chunks(chosen, MANY):
            yield {table: some}


def _found(keys: KeysByTable) -> Iterator[Violation]:
    parts, query = _rule_parts(tuple(keys))
    for part, rows in zip(parts, query.rows(*keys.values()) if parts else (), strict=True):
        yield from part.judge(rows)


@cache
def _rule_parts(tables: tuple[str, ...]) -> tuple[list[RulePart], MixedQuery]:
    """What rules read of records of these tables, and the query that reads it."""
    slots = {table: KeySlot(place) for place, table in enumerate(tables)}
    parts = [part for rule in RULES for part in rule(Scope(slots))]
    return parts, MixedQuery(lambda *_slots: [part.rows for part in parts])


# One approach

SAME_APPROACH = (
    ("offer", "candidates", "candidate", gettext_lazy("Choose candidates of the same approach.")),
    ("offer", "follows", "offer", gettext_lazy("An offer raises one of the same approach.")),
    ("event", "candidates", "candidate", gettext_lazy("Choose candidates of the same approach.")),
    ("event", "offers", "offer", gettext_lazy("Choose offers of the same approach.")),
    ("event", "after", "event", gettext_lazy("Choose an event of the same approach.")),
    ("candidate", "part_of", "candidate", gettext_lazy("Choose a candidate row of the same approach.")),
)


def _one_approach(scope: Scope) -> Iterator[RulePart]:
    for table, relation, related, message in SAME_APPROACH:
        if scope.includes(table, related):
            # Either end may have moved to another approach.
            here = scope.where(**{table: "pk"}) | scope.where(**{related: relation})
            rows = _apart(all_rows(table).filter(here), f"{relation}__approach", "approach")
            yield RulePart(rows.values_list("pk"), broken_by_all(table, relation, message))
    if scope.includes("term", "candidate"):
        message = gettext_lazy("Choose candidates of the same approach.")
        terms = all_rows("term").filter(scope.where(term="pk", candidate="to_candidates"))
        for path in ("approach", "offer__approach", "event__approach"):
            rows = _apart(terms, "to_candidates__approach", path)
            yield RulePart(rows.values_list("pk"), broken_by_all("term", "to_candidates", message))


def _part_of_a_group(scope: Scope) -> Iterator[RulePart]:
    if scope.includes("candidate"):
        message = gettext_lazy("One person has no parts: choose the row of a group.")
        here = scope.where(candidate="pk") | scope.where(candidate="part_of")
        rows = all_rows("candidate").filter(here, part_of__person__isnull=False)
        yield RulePart(rows.values_list("pk"), broken_by_all("candidate", "part_of", message))


def _apart(rows: QuerySet, theirs: str, ours: str) -> QuerySet:
    """The rows of which two approaches, both known, differ."""
    both = rows.annotate(theirs=F(theirs), ours=F(ours)).filter(theirs__isnull=False, ours__isnull=False)
    return both.exclude(theirs=F("ours")).distinct()


# Lead claims and states


def _led(scope: Scope) -> Iterator[RulePart]:
    for table in LED:
        if scope.includes(table, "claim"):
            rows = all_rows(table).filter(
                scope.where(**{table: "pk", "claim": "lead_claim"}), lead_claim__isnull=False
            )
            columns = (f"lead_claim__{name}" for name in (f"about_{table}", "state", "stance", "set_aside"))
            yield RulePart(rows.values_list("pk", "state", *columns), _judge_led(table))


def _judge_led(table: str) -> Judge:
    about = f"about_{table}"
    others = KeyedQuery(
        lambda records: (
            Claim.objects.standing()
            .filter(stance__in=SUPPORTING, **{f"{about}__among": records})
            .values_list(about)
        )
    )

    def judge(rows: Sequence[tuple]) -> Iterator[Violation]:
        aside = []
        for pk, state, subject, claimed, stance, set_aside in rows:
            for message in _wrongly_led(pk, state, subject, claimed, stance):
                yield Violation(table, pk, "lead_claim", message)
            if state == State.PUBLISHED and set_aside:
                aside.append(pk)
        for (pk,) in set(others.tuples(aside)) if aside else ():
            yield Violation(table, pk, "lead_claim", _("The lead claim is set aside: choose another one."))

    return judge


def _wrongly_led(pk: int, state: str, subject: int | None, claimed: str, stance: str) -> Iterator[str]:
    if subject != pk:
        yield _("The lead claim must be about this very record.")
    if state == State.PUBLISHED and claimed != State.PUBLISHED:
        yield _("The lead claim of a published record must be published.")
    if state == State.PUBLISHED and stance not in SUPPORTING:
        yield _("A lead claim reports, alleges or confirms.")


OF_APPROACH = (
    (
        "offer",
        "state",
        Q(state=State.PUBLISHED, approach__state__in=[State.DRAFT, State.IN_REVIEW]),
        gettext_lazy("An offer is published with its approach: publish that first."),
    ),
    (
        "candidate",
        "approach",
        Q(approach__kind=ApproachKind.GENERAL),
        gettext_lazy("A general approach is told of no one in particular: it has no candidates."),
    ),
    (
        "offer",
        "approach",
        Q(approach__kind=ApproachKind.GENERAL),
        gettext_lazy("A general approach has no offers: a going rate is a circumstance."),
    ),
)
"""What no row of an approach may be, with its field."""


def _approaches(scope: Scope) -> Iterator[RulePart]:
    for table, field, condition, message in OF_APPROACH:
        if scope.includes("approach", table):
            rows = all_rows(table).filter(scope.where(**{table: "pk", "approach": "approach"}), condition)
            yield RulePart(rows.values_list("pk"), broken_by_all(table, field, message))


def _stints(scope: Scope) -> Iterator[RulePart]:
    if scope.includes("employment", "candidate"):
        stints = all_rows("employment").filter(
            scope.where(employment="pk", candidate="through"), through__person__isnull=False
        )
        message = gettext_lazy("The candidate row is of another person.")
        rows = stints.exclude(through__person=F("person"))
        yield RulePart(rows.values_list("pk"), broken_by_all("employment", "through", message))


RULES: tuple[Rule, ...] = (
    circles.circles,
    circles.retelling_circles,
    _one_approach,
    _part_of_a_group,
    _led,
    _approaches,
    _stints,
    column_rules.claims,
    column_rules.settled,
)
