"""Rules that one row cannot break alone: circles, one approach, lead claims, claims that can be read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models import aspects
from recruiting.models.approach import ApproachKind
from recruiting.models.bulk import chunks
from recruiting.models.claim import SUBJECTS, Claim, Stance
from recruiting.models.record import State

LEADING = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS)
"""The stances on which a published record can rest."""

LED = ("approach", "offer", "employment", "circumstance")
"""The tables whose published records need a lead claim."""


@dataclass(frozen=True)
class Violation:
    """One rule broken by one record: which, at which field, and what is wrong."""

    table: str
    pk: int
    field: str
    message: str


Keys = Mapping[str, Collection[int]]
"""Records by table and key."""

MANY = 20_000


class Scope:
    """The records that are looked at: some, by table and key, or all there are."""

    def __init__(self, keys: Keys | None = None):
        self.everything = keys is None
        self.keys = {table: chosen for table, chosen in (keys or {}).items() if chosen}

    def includes(self, *tables: str) -> bool:
        """Whether any record of these tables is looked at."""
        return self.everything or any(table in self.keys for table in tables)

    def where(self, **paths: str) -> Q:
        """The rows from which ``paths`` (table -> lookup path to its key) lead to a record looked at."""
        if self.everything:
            return Q()
        found = Q(pk__in=[])
        for table, path in paths.items():
            if table in self.keys:
                found |= Q(**{f"{path}__among": self.keys[table]})
        return found


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
        for rule in (_circles, _retelling_circles, _one_approach, _led, _approaches, _stints, _claims):
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


# Circles

CHAINS = (
    ("company", "parent", gettext_lazy("A company is not part of its own part.")),
    ("approach", "follows", gettext_lazy("An approach does not follow itself, by however many steps.")),
    ("offer", "follows", gettext_lazy("An offer does not raise itself, by however many steps.")),
    ("candidate", "part_of", gettext_lazy("A candidate row is not part of its own part.")),
    ("event", "after", gettext_lazy("An event does not come after itself, by however many steps.")),
    ("address", "redirects_to", gettext_lazy("An address does not lead back to itself.")),
)


def _circles(scope):
    for table, link, message in CHAINS:
        if scope.includes(table):
            rows = _rows(table).filter(scope.where(**{table: "pk"}), **{f"{link}__isnull": False})
            starts = {pk: {target} for pk, target in rows.values_list("pk", f"{link}_id")}
            for pk in _in_circle(starts, _chain_step(table, link)):
                yield Violation(table, pk, link, str(message))


def _chain_step(table, link):
    return lambda pks: (
        _rows(table).filter(pk__among=pks, **{f"{link}__isnull": False}).values_list("pk", f"{link}_id")
    )


def _retelling_circles(scope):
    if scope.includes("source"):
        through = apps.get_model("recruiting", "source").based_on.through.objects
        starts: dict[int, set[int]] = {}
        for pk, base in through.filter(scope.where(source="from_source")).values_list(
            "from_source", "to_source"
        ):
            starts.setdefault(pk, set()).add(base)
        told = _in_circle(
            starts, lambda pks: through.filter(from_source__among=pks).values_list("from_source", "to_source")
        )
        for pk in told:
            yield Violation(
                "source", pk, "based_on", _("A report is not based on itself, by however many steps.")
            )


def _in_circle(starts, step):
    """The keys in ``starts`` from which the links lead back to themselves; ``step`` loads further links."""
    links = {pk: set(targets) for pk, targets in starts.items()}
    wanted = set().union(*links.values()) - links.keys() if links else set()
    while wanted:
        links |= {pk: set() for pk in wanted}
        for pk, target in step(wanted):
            links[pk].add(target)
        wanted = set().union(*(links[pk] for pk in wanted)) - links.keys()
    return [pk for pk in starts if pk in _reachable(pk, links)]


def _reachable(start, links):
    seen: set[int] = set()
    ahead = list(links[start])
    while ahead:
        pk = ahead.pop()
        if pk not in seen:
            seen.add(pk)
            ahead += links.get(pk, ())
    return seen


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
            apart = _apart(_rows(table).filter(here), F(f"{relation}__approach"), F("approach"))
            for pk in apart:
                yield Violation(table, pk, relation, str(message))
    if scope.includes("term", "candidate"):
        terms = _rows("term").filter(scope.where(term="pk", candidate="to_candidates"))
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
    led = _rows(table).filter(scope.where(**{table: "pk", "claim": "lead_claim"}), lead_claim__isnull=False)
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
        if stance not in LEADING:
            yield pk, _("A lead claim reports, alleges or confirms.")
        if set_aside:
            aside.append(pk)
    if aside:
        others = Claim.objects.standing().filter(stance__in=LEADING, **{f"about_{table}__among": aside})
        for pk in set(others.values_list(f"about_{table}", flat=True)):
            yield pk, _("The lead claim is set aside: choose another one.")


def _approaches(scope):
    if scope.includes("approach", "offer"):
        hidden = _rows("offer").filter(
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
            named = _rows(table).filter(
                scope.where(**{table: "pk", "approach": "approach"}), approach__kind=ApproachKind.GENERAL
            )
            for pk in named.values_list("pk", flat=True):
                yield Violation(table, pk, "approach", message)


def _stints(scope):
    if scope.includes("employment", "candidate"):
        stints = _rows("employment").filter(
            scope.where(employment="pk", candidate="through"), through__person__isnull=False
        )
        for pk in stints.exclude(through__person=F("person")).values_list("pk", flat=True):
            yield Violation("employment", pk, "through", _("The candidate row is of another person."))


# Claims


def _claims(scope):
    if not scope.includes("claim"):
        return
    named: dict[str, dict[str, list]] = {}
    columns = [f"about_{table}_id" for table in SUBJECTS]
    rows = Claim.objects.filter(scope.where(claim="pk")).exclude(aspect="")
    for pk, state, stance, aspect, value, denied, *subjects in rows.values_list(
        "pk", "state", "stance", "aspect", "value", "denied", *columns
    ).iterator():
        table = next((name for name, subject in zip(SUBJECTS, subjects, strict=True) if subject), "")
        if aspect not in aspects.aspects_of(table):
            known = ", ".join(aspects.aspects_of(table))
            message = _("“%(aspect)s” is no aspect of it. Known: %(known)s.") % {
                "aspect": aspect,
                "known": known,
            }
            yield Violation("claim", pk, "aspect", message)
            continue
        if (
            not value
            and state == State.PUBLISHED
            and stance in (Stance.REPORTS, Stance.ALLEGES)
            and aspects.has_typed_value(table, aspect)
        ):
            yield Violation(
                "claim", pk, "value", _("Type the value that the source gives, e.g. “undisclosed”.")
            )
        for column, text in (("value", value), ("denied", denied)):
            try:
                read = aspects.read(table, aspect, text) if text else None
            except ValidationError as unreadable:
                yield Violation("claim", pk, column, " ".join(unreadable.messages))
                continue
            if isinstance(read, frozenset):
                for ref in read:
                    named.setdefault(aspects.related_table(table, aspect), {}).setdefault(ref, []).append(
                        (pk, column)
                    )
    for related, claimed in named.items():
        there = set(_rows(related).filter(ref__in=claimed).values_list("ref", flat=True))
        for ref in claimed.keys() - there:
            for pk, column in claimed[ref]:
                message = _("There is no %(table)s “%(ref)s”.") % {"table": related, "ref": ref}
                yield Violation("claim", pk, column, message)


def _rows(table):
    return apps.get_model("recruiting", table)._base_manager
