"""Who first told it: the root of a source, the origin of a claim, and which claims are independent."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from django.core.exceptions import ValidationError

from recruiting.evidence.comparison import bears_out
from recruiting.models import aspects
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING, WHOLE
from recruiting.models.source import Reading, Source, Worth

Origins = Mapping[int, Source]
"""The source that first told each claim, by the claim's key."""

Voice = tuple[Hashable, ...]
"""A key that identifies a speaker, or one utterance: record keys, words, days."""


def roots(based_on: Mapping[int, Iterable[int]]) -> dict[int, int]:
    """The root of each source: itself, or the one root that all it is based on share.

    ``based_on`` maps a source's key to those of the sources that it tells again. Reports that retell each
    other in a circle share one root, the first of them, so that they count as one.
    """
    graph = {pk: set(bases) for pk, bases in based_on.items()}
    first_of_circle: dict[int, int] = {}
    while True:
        try:
            order = list(TopologicalSorter(graph).static_order())
            break
        except CycleError as circle:
            ring = set(circle.args[1])
            first = min(ring)
            first_of_circle |= dict.fromkeys(ring - {first}, first)
            graph = _contract_circle(graph, ring, first)
    root_of: dict[int, int] = {}
    for pk in order:
        shared = {root_of[base] for base in graph.get(pk, ())}
        root_of[pk] = shared.pop() if len(shared) == 1 else pk
    for pk in first_of_circle:
        first = pk
        while first in first_of_circle:
            first = first_of_circle[first]
        root_of[pk] = root_of[first]
    return root_of


def _contract_circle(graph: Mapping[int, set[int]], ring: set[int], first: int) -> dict[int, set[int]]:
    contracted: dict[int, set[int]] = {}
    for pk, bases in graph.items():
        node = first if pk in ring else pk
        contracted.setdefault(node, set()).update(first if base in ring else base for base in bases)
    for node, bases in contracted.items():
        bases.discard(node)
    return contracted


def origins(claims: Iterable[Claim]) -> Origins:
    """For each claim on one row, by key, the source that first told it: by it a claim's worth is judged.

    That is the source named in ``via``, else the source's root. A source named in ``via`` is itself the
    origin where it adds something of its own to this row; else it merely tells its own root again. Without
    ``via``, what the root does not say so far as the desk has read it, and what was set aside, is the page's
    own: a page that gets its origin wrong puts nothing in that origin's mouth.
    """
    claims = list(claims)
    adding_sources = {claim.via_id for claim in claims if claim.via_id and claim.via_id == claim.source_id}
    by_source: dict[int, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source_id, []).append(claim)
    return {claim.pk: _origin(claim, adding_sources, by_source) for claim in claims}


def _origin(claim: Claim, adding_sources: Collection[int], by_source: Mapping[int, list[Claim]]) -> Source:
    source = claim.via or claim.source
    root = source.root or source
    if claim.via_id:
        return source if source.pk in adding_sources else root
    if root.pk == source.pk:
        return source
    is_own = claim.set_aside or (
        root.reading == Reading.READ
        and not any(is_said_by(claim, other) for other in by_source.get(root.pk, ()))
    )
    return source if is_own else root


def is_said_by(claim: Claim, other: Claim) -> bool:
    """Whether a claim of the root says what ``claim`` says, or something narrower within it."""
    if (claim.stance in CHALLENGING) != (other.stance in CHALLENGING):
        return False
    if claim.conversion and claim.conversion != other.conversion:
        return False  # Who converts a sum does so by itself.
    if claim.aspect in WHOLE:
        return True
    if claim.aspect in aspects.UNCOMPARED or not (claim.value and other.value):
        return claim.aspect == other.aspect
    if claim.aspect != other.aspect:
        return False
    try:
        mine, theirs = (aspects.read(each.subject_table, each.aspect, each.value) for each in (claim, other))
    except ValidationError:
        return False
    return bears_out(mine, theirs)


def is_own_addition(claim: Claim, origin: Source) -> bool:
    """Whether a source that goes back to another adds the claim itself, without ``via`` saying so."""
    return not claim.via_id and origin.pk == claim.source_id and claim.source.root_id not in (None, origin.pk)


def is_from_rewriting(claim: Claim, origin: Source) -> bool:
    """Whether the desk read it only in a machine rewriting of the report that first told it."""
    return claim.source.worth == Worth.MACHINE_REWRITING and claim.source_id != origin.pk


def informant_key(claim: Claim) -> Voice:
    """Who speaks, as far as it can be told apart from others; empty for an outlet's own reporting.

    Somebody unnamed is the same only within one source, by the words that describe them.
    """
    if claim.names_informant:
        return claim.informant_person_id, claim.informant_company_id
    return (claim.source_id, claim.informant_words) if claim.informant_words else ()


def named_voices(claim: Claim) -> set[Voice]:
    """Those by name in whose name the informant speaks: a person, a company."""
    named = (
        ("person", claim.informant_person_id),
        ("company", claim.informant_company_id),
        ("company", claim.speaks_for_id),
    )
    return {(kind, key) for kind, key in named if key}


def utterance_key(claim: Claim, origin: Source) -> Voice:
    """The key of an utterance: one informant's words of one day, however many sources carry them."""
    if claim.names_informant and claim.said.earliest:
        return informant_key(claim), claim.said.earliest, claim.said.latest
    return informant_key(claim) if claim.names_informant else claim.informant_words, origin.pk
