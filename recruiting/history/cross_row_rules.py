"""Rules that one row cannot break alone: circles, one approach, lead claims, claims that can be read."""

from collections.abc import Callable, Iterator

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.history import circles, column_rules
from recruiting.history.rule_scope import Keys, Scope, Violation, all_rows
from recruiting.models.approach import ApproachKind
from recruiting.models.bulk import chunks
from recruiting.models.claim import SUPPORTING, Claim
from recruiting.models.record import State

LED = ("approach", "offer", "employment", "circumstance")
"""The tables whose published records need a lead claim."""

MANY = 20_000


def check_all() -> Iterator[Violation]:
    """Every violation in the whole database."""
    return violations(None)


def violations(keys: Keys | None) -> Iterator[Violation]:
    """Every violation of a rule across rows by the records with these ``keys``, or by any record if None.

    The number of queries does not grow with the records, but for the depth of the longest chain; of more
    than ``MANY`` records, with each thousand of them.
    """
    found: set[Violation] = set()
    for scope in _scopes(keys):
        for rule in RULES:
            for violation in rule(scope):
                if violation not in found:
                    found.add(violation)
                    yield violation


def _scopes(keys):
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


def _one_approach(scope):
    for table, relation, related, message in SAME_APPROACH:
        if scope.includes(table, related):
            # Either end may have moved to another approach.
            here = scope.where(**{table: "pk"}) | scope.where(**{related: relation})
            apart = _apart(all_rows(table).filter(here), F(f"{relation}__approach"), F("approach"))
            for pk in apart:
                yield Violation(table, pk, relation, str(message))
    if scope.includes("term", "candidate"):
        terms = all_rows("term").filter(scope.where(term="pk", candidate="to_candidates"))
        for path in ("approach", "offer__approach", "event__approach"):
            for pk in _apart(terms, F("to_candidates__approach"), F(path)):
                yield Violation("term", pk, "to_candidates", _("Choose candidates of the same approach."))


def _apart(rows, theirs, ours):
    """The keys of the rows of which two approaches, both known, differ."""
    both = rows.annotate(theirs=theirs, ours=ours).filter(theirs__isnull=False, ours__isnull=False)
    return both.exclude(theirs=F("ours")).values_list("pk", flat=True).distinct().order_by()


# Lead claims and states


def _led(scope):
    for table in LED:
        if scope.includes(table, "claim"):
            for pk, message in _wrongly_led(table, scope):
                yield Violation(table, pk, "lead_claim", message)


def _wrongly_led(table, scope):
    led = all_rows(table).filter(
        scope.where(**{table: "pk", "claim": "lead_claim"}), lead_claim__isnull=False
    )
    columns = [f"about_{table}", "state", "stance", "set_aside"]
    rows = led.values_list("pk", "state", *(f"lead_claim__{name}" for name in columns))
    aside = []
    for pk, state, subject, claimed, stance, set_aside in rows.iterator():
        if subject != pk:
            yield pk, _("The lead claim must be about this very record.")
        if state != State.PUBLISHED:
            continue
        if claimed != State.PUBLISHED:
            yield pk, _("The lead claim of a published record must be published.")
        if stance not in SUPPORTING:
            yield pk, _("A lead claim reports, alleges or confirms.")
        if set_aside:
            aside.append(pk)
    if aside:
        others = Claim.objects.standing().filter(stance__in=SUPPORTING, **{f"about_{table}__among": aside})
        for pk in set(others.values_list(f"about_{table}", flat=True)):
            yield pk, _("The lead claim is set aside: choose another one.")


def _approaches(scope):
    if scope.includes("approach", "offer"):
        hidden = all_rows("offer").filter(
            scope.where(offer="pk", approach="approach"),
            state=State.PUBLISHED,
            approach__state__in=[State.DRAFT, State.IN_REVIEW],
        )
        for pk in hidden.values_list("pk", flat=True):
            yield Violation(
                "offer", pk, "state", _("An offer is published with its approach: publish that first.")
            )
    for table, message in (
        ("candidate", _("A general approach is told of no one in particular: it has no candidates.")),
        ("offer", _("A general approach has no offers: a going rate is a circumstance.")),
    ):
        if scope.includes("approach", table):
            named = all_rows(table).filter(
                scope.where(**{table: "pk", "approach": "approach"}), approach__kind=ApproachKind.GENERAL
            )
            for pk in named.values_list("pk", flat=True):
                yield Violation(table, pk, "approach", message)


def _stints(scope):
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
