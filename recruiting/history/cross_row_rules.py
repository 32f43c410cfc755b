"""Rules that one row cannot break alone: circles, one approach, lead claims, claims that can be read."""

from collections.abc import Callable, Iterator

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.history import circles, column_rules
from recruiting.history.rule_scope import Scope, Violation
from recruiting.models.approach import ApproachKind
from recruiting.models.bulk import chunks
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING
from recruiting.models.keys import KeysByTable
from recruiting.models.sql import UnionPart, in_one
from recruiting.models.standing import State
from recruiting.models.tables import all_rows

LED = ("approach", "offer", "employment", "circumstance")
"""The tables whose published records need a lead claim."""

MANY = 20_000


def check_all() -> Iterator[Violation]:
    """Every violation in the whole database."""
    return violations(None)


def violations(keys: KeysByTable | None) -> Iterator[Violation]:
    """Every violation of a rule across rows by the records with these ``keys``, or by any record if None.

    The number of queries does not grow with the records, but for the depth of the longest chain; of more
    than ``MANY`` records, with each thousand of them.
    """
    previous: set[Violation] = set()
    for scope in _scopes(keys):
        for rule in RULES:
            for violation in rule(scope):
                if violation not in previous:
                    previous.add(violation)
                    yield violation


def _scopes(keys: KeysByTable | None) -> Iterator[Scope]:
    if keys is None or sum(map(len, keys.values())) <= MANY:
        yield Scope(keys)
        return
    for table, chosen in keys.items():
        for some in chunks(chosen, MANY):
            yield Scope({table: some})


# One approach

SAME_APPROACH = (
    ("offer", "candidates", "candidate", gettext_lazy("Choose candidates of the same approach.")),
    ("offer", "follows", "offer", gettext_lazy("An offer raises one of the same approach.")),
    ("event", "candidates", "candidate", gettext_lazy("Choose candidates of the same approach.")),
    ("event", "offers", "offer", gettext_lazy("Choose offers of the same approach.")),
    ("event", "after", "event", gettext_lazy("Choose an event of the same approach.")),
    ("candidate", "part_of", "candidate", gettext_lazy("Choose a candidate row of the same approach.")),
)


def _one_approach(scope: Scope) -> Iterator[Violation]:
    rules = []
    for table, relation, related, message in SAME_APPROACH:
        if scope.includes(table, related):
            # Either end may have moved to another approach.
            here = scope.where(**{table: "pk"}) | scope.where(**{related: relation})
            rows = all_rows(table).filter(here)
            rules.append((table, relation, message, _apart(rows, f"{relation}__approach", "approach")))
    if scope.includes("term", "candidate"):
        message = gettext_lazy("Choose candidates of the same approach.")
        terms = all_rows("term").filter(scope.where(term="pk", candidate="to_candidates"))
        for path in ("approach", "offer__approach", "event__approach"):
            apart = _apart(terms, "to_candidates__approach", path)
            rules.append(("term", "to_candidates", message, apart))
    for number, pk in in_one((apart, ("pk",)) for *_rule, apart in rules):
        table, relation, message, _rows = rules[number]
        yield Violation(table, pk, relation, str(message))


def _apart(rows: QuerySet, theirs: str, ours: str) -> QuerySet:
    """The rows of which two approaches, both known, differ."""
    both = rows.annotate(theirs=F(theirs), ours=F(ours)).filter(theirs__isnull=False, ours__isnull=False)
    return both.exclude(theirs=F("ours")).distinct()


# Lead claims and states


def _led(scope: Scope) -> Iterator[Violation]:
    tables = [table for table in LED if scope.includes(table, "claim")]
    aside: dict[str, list[int]] = {}
    for number, pk, state, *claimed in in_one(_led_rows(table, scope) for table in tables):
        table = tables[number]
        for message in _wrongly_led(pk, state, *claimed[:-1]):
            yield Violation(table, pk, "lead_claim", message)
        if state == State.PUBLISHED and claimed[-1]:
            aside.setdefault(table, []).append(pk)
    for table, keys in aside.items():
        others = Claim.objects.standing().filter(stance__in=SUPPORTING, **{f"about_{table}__among": keys})
        for pk in set(others.values_list(f"about_{table}", flat=True)):
            yield Violation(table, pk, "lead_claim", _("The lead claim is set aside: choose another one."))


def _led_rows(table: str, scope: Scope) -> UnionPart:
    led = scope.where(**{table: "pk", "claim": "lead_claim"})
    columns = (f"about_{table}", "state", "stance", "set_aside")
    rows = all_rows(table).filter(led, lead_claim__isnull=False)
    return rows, ("pk", "state", *(f"lead_claim__{name}" for name in columns))


def _wrongly_led(pk: int, state: str, subject: int, claimed: str, stance: str) -> Iterator[str]:
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


def _approaches(scope: Scope) -> Iterator[Violation]:
    rules = [rule for rule in OF_APPROACH if scope.includes("approach", rule[0])]
    broken = (
        (all_rows(table).filter(scope.where(**{table: "pk", "approach": "approach"}), condition), ("pk",))
        for table, _field, condition, _message in rules
    )
    for number, pk in in_one(broken):
        table, field, _condition, message = rules[number]
        yield Violation(table, pk, field, str(message))


def _stints(scope: Scope) -> Iterator[Violation]:
    if scope.includes("employment", "candidate"):
        stints = all_rows("employment").filter(
            scope.where(employment="pk", candidate="through"), through__person__isnull=False
        )
        for pk in stints.exclude(through__person=F("person")).values_list("pk", flat=True):
            yield Violation("employment", pk, "through", _("The candidate row is of another person."))


RULES: tuple[Callable[[Scope], Iterator[Violation]], ...] = (
    circles.circles,
    circles.retelling_circles,
    _one_approach,
    _led,
    _approaches,
    _stints,
    column_rules.claims,
    column_rules.settled,
)
