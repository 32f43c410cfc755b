"""Rules across rows: circles, parts of one approach, lead claims, readable claims."""

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
from recruiting.models.record_rules import TABLES_WITH_LEAD_CLAIM
from recruiting.models.sql import KeyedQuery, KeySlot
from recruiting.models.standing import State
from recruiting.models.tables import all_rows

TABLES_WITH_RULES = (*SUBJECTS, "claim", "address")
"""The tables with rules across rows."""

MAX_AT_ONCE = 20_000


def check_all() -> Iterator[Violation]:
    """Every violation in the whole database."""
    return violations(
        {table: set(all_rows(table).values_list("pk", flat=True)) for table in TABLES_WITH_RULES}
    )


def violations(keys: KeysByTable) -> Iterator[Violation]:
    """Every violation of a rule across rows by the records with these ``keys``.

    They are read in one query, and one for each step of the longest chain; of more than ``MAX_AT_ONCE``
    records, in one for each so many.
    """
    previous: set[Violation] = set()
    for some in _batches({table: keys[table] for table in TABLES_WITH_RULES if keys.get(table)}):
        for violation in _find_violations(some):
            if violation not in previous:
                previous.add(violation)
                yield violation


def _batches(keys: KeysByTable) -> Iterator[KeysByTable]:
    if sum(map(len, keys.values())) <= MAX_AT_ONCE:
        yield keys
        return
    for table, chosen in keys.items():
        for some in chunks(chosen, MAX_AT_ONCE):
            yield {table: some}


def _find_violations(keys: KeysByTable) -> Iterator[Violation]:
    parts, query = _rule_parts(tuple(keys))
    for part, rows in zip(parts, query.rows(*keys.values()) if parts else (), strict=True):
        yield from part.judge(rows)


@cache
def _rule_parts(tables: tuple[str, ...]) -> tuple[list[RulePart], MixedQuery]:
    """The parts of the rules on these tables, and one query of all their rows."""
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


def _same_approach(scope: Scope) -> Iterator[RulePart]:
    for table, relation, related, message in SAME_APPROACH:
        if scope.includes(table, related):
            # Either row may have moved to another approach.
            here = scope.where(**{table: "pk"}) | scope.where(**{related: relation})
            rows = _of_different_approaches(all_rows(table).filter(here), f"{relation}__approach", "approach")
            yield RulePart(rows.values_list("pk"), broken_by_all(table, relation, message))
    if scope.includes("term", "candidate"):
        message = gettext_lazy("Choose candidates of the same approach.")
        terms = all_rows("term").filter(scope.where(term="pk", candidate="to_candidates"))
        for path in ("approach", "offer__approach", "event__approach"):
            rows = _of_different_approaches(terms, "to_candidates__approach", path)
            yield RulePart(rows.values_list("pk"), broken_by_all("term", "to_candidates", message))


def _group_parts(scope: Scope) -> Iterator[RulePart]:
    if scope.includes("candidate"):
        message = gettext_lazy("One person has no parts: choose the row of a group.")
        here = scope.where(candidate="pk") | scope.where(candidate="part_of")
        rows = all_rows("candidate").filter(here, part_of__person__isnull=False)
        yield RulePart(rows.values_list("pk"), broken_by_all("candidate", "part_of", message))


def _of_different_approaches(rows: QuerySet, theirs: str, ours: str) -> QuerySet:
    """The rows whose two approaches are both known and differ."""
    both = rows.annotate(theirs=F(theirs), ours=F(ours)).filter(theirs__isnull=False, ours__isnull=False)
    return both.exclude(theirs=F("ours")).distinct()


# Lead claims and states


def _lead_claims(scope: Scope) -> Iterator[RulePart]:
    for table in TABLES_WITH_LEAD_CLAIM:
        if scope.includes(table, "claim"):
            rows = all_rows(table).filter(
                scope.where(**{table: "pk", "claim": "lead_claim"}), lead_claim__isnull=False
            )
            columns = (f"lead_claim__{name}" for name in (f"about_{table}", "state", "stance", "set_aside"))
            yield RulePart(rows.values_list("pk", "state", *columns), _judge_lead_claims(table))


def _judge_lead_claims(table: str) -> Judge:
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
"""Conditions that break a rule on an approach: table, field, condition and message."""


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
    _same_approach,
    _group_parts,
    _lead_claims,
    _approaches,
    _stints,
    column_rules.claim_columns,
    column_rules.settled_columns,
)
