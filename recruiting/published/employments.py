"""The rows of employments and of their terms, with the claims on them."""

from collections.abc import Collection, Iterator
from copy import copy

from recruiting.evidence.claims import key_of
from recruiting.models import Candidate, Employment
from recruiting.models.aspects import OUTCOME
from recruiting.models.employment import Held
from recruiting.models.record_codes import CAME_TO_NOTHING
from recruiting.models.sql import KeyedQuery
from recruiting.models.standing import State
from recruiting.models.term import Term
from recruiting.models.visibility import VISIBLE
from recruiting.published.desk_rows import DeskRows
from recruiting.published.linked_rows import address
from recruiting.published.links import Lineage, other_named_companies, source_links
from recruiting.published.records import Records
from recruiting.published.rows import PublishedRow, label
from recruiting.values import Edtf

_STINTS = KeyedQuery(lambda keys: Employment.objects.filter(pk__among=keys, state__in=VISIBLE).order_by("pk"))
_TERMS = KeyedQuery(lambda keys: Term.objects.filter(employment__among=keys).order_by("pk"))


def employments(keys: Collection[int], desk: DeskRows) -> Iterator[PublishedRow]:
    """The rows of employments and of their terms."""
    stints = _STINTS.rows(keys)
    terms = _TERMS.rows([stint.pk for stint in stints])
    records = Records({"employment": stints, "term": terms}, desk)
    lineage = Lineage(desk, desk.rows["company"])
    desk.load("approach", (candidate.approach_id for candidate in desk.rows["candidate"].values()))
    desk.load_public_keys({"candidate": [stint.through_id for stint in stints if stint.through_id]})
    for stint in stints:
        is_listed = stint.state == State.PUBLISHED and stint.is_counted
        records.mark_visible(stint, is_listed)
        person = desk.rows["person"][stint.person_id].ref
        story = _story(desk, stint)
        row = records.build(_with_story_outcome(desk, stint))
        row.columns |= {"address": f"{address('person', person)}#{stint.ref}", "story": story}
        row.columns["did_not_start"] = _did_not_start(desk, stint)
        records.add_lead(row, stint)
        row.links |= lineage.links("employer", [stint.company_id])
        row.links.add(("person", stint.person_id, True))
        row.links |= source_links(records.claims[key_of(stint)])
        records.add_words(row, stint)
        row.add_words(desk.words("person", stint.person_id), desk.words("company", stint.company_id))
        yield row
        yield from records.claim_rows(stint, ("person", person), story, published_row=row)
        for term in (term for term in terms if term.employment_id == stint.pk):
            yield from _term(records, term, stint, person, story, lineage, is_listed)


def _did_not_start(desk: DeskRows, stint: Employment) -> bool:
    """Whether it was announced, and the person stayed, declined or was turned away since."""
    candidate = _public_candidate(desk, stint)
    if candidate is None or stint.held != Held.ANNOUNCED:
        return False
    return candidate.outcome in CAME_TO_NOTHING and not candidate.outcome_some


def _with_story_outcome(desk: DeskRows, stint: Employment) -> Employment:
    """The job with the beginning or the end that its approach reports.

    What reports say of the job itself has precedence.
    """
    candidate = _public_candidate(desk, stint)
    outcome = candidate.headlines.get(OUTCOME, {}) if candidate else {}
    if stint.held == Held.FORMER or stint.ended or stint.ending or not {"began", "left"} & outcome.keys():
        return stint
    job = copy(stint)
    if job.held == Held.ANNOUNCED:
        job.held, job.started = Held.CURRENT, Edtf.parse(outcome.get("began", "")) or job.started
    if "left" in outcome:
        job.held, job.ended = Held.FORMER, Edtf.parse(outcome["left"])
    return job


def _story(desk: DeskRows, stint: Employment) -> str:
    candidate = _public_candidate(desk, stint)
    return desk.rows["approach"][candidate.approach_id].ref if candidate else ""


def _public_candidate(desk: DeskRows, stint: Employment) -> Candidate | None:
    """The candidate that got the job; None if that row is not public, as drafts must not show."""
    if not stint.through_id or ("candidate", stint.through_id) not in desk.public:
        return None
    candidate: Candidate = desk.rows["candidate"][stint.through_id]
    return candidate


def _term(
    records: Records,
    term: Term,
    stint: Employment,
    person: str,
    story: str,
    lineage: Lineage,
    is_listed: bool,
) -> Iterator[PublishedRow]:
    for claim in records.claims[key_of(term)]:
        records.visible.add("claim", claim.pk, True, is_listed and term.is_counted)
    row = None
    if term.is_counted:
        records.visible.add("term", term.pk, True, is_listed)
        row = records.build(term, stint)
        row.columns |= {
            "of_table": "employment",
            "of_ref": stint.ref,
            "story": story,
            "address": f"{address('person', person)}#{term.ref}",
        }
        if not story:
            row.names["story"] = [("person", person, label(records.desk, "person", stint.person_id))]
        row.links |= lineage.links("employer", [stint.company_id])
        row.links |= lineage.links("company", other_named_companies(row, records.desk.rows["company"]))
        row.links.add(("researcher", stint.person_id, True))
        row.links |= source_links(records.claims[key_of(term)])
        records.add_words(row, term)
        row.add_words(records.desk.words("person", stint.person_id))
        row.add_words(records.desk.words("company", stint.company_id))
        yield row
    yield from records.claim_rows(term, ("person", person), story, stint, row)
