"""The rows of employments, circumstances, companies, people and sources, with the claims on them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

from django.db.models import Q

from recruiting.evidence.claims import claims_on, key_of
from recruiting.models import Approach, Candidate, Circumstance, Claim, Employment
from recruiting.models.record import State
from recruiting.models.sql import KeyedQuery
from recruiting.models.term import Term
from recruiting.models.visibility import VISIBLE
from recruiting.models.words import columns_read, own_words
from recruiting.published.claims import ClaimedRows, clean_headlines, make_claims
from recruiting.published.desk_rows import DeskRows, model_of, references, table_of
from recruiting.published.linking import Lineage, told_by
from recruiting.published.named import address
from recruiting.published.rows import Made, Shown, joined, make, refer
from recruiting.published.stories import tell_source
from recruiting.published.words import words_of_claims, words_of_row

MOST_CLAIMS = 500
"""The claims of a source whose words find it."""


class Records:
    """Records of one table with their claims, and what these name, loaded together."""

    def __init__(self, table: str, rows: Iterable[Any], desk: DeskRows, parts: dict[str, list] | None = None):
        self.table, self.desk, self.shown = table, desk, Shown(desk)
        self.rows = list(rows)
        loaded = {table: self.rows, **(parts or {})}
        for name, some in loaded.items():
            desk.add(name, some)
            desk.load_relations(name, [row.pk for row in some])
        self.claims = claims_on({name: [row.pk for row in some] for name, some in loaded.items()})
        every = [claim for some in self.claims.values() for claim in some]
        for name, some in (*loaded.items(), ("claim", every)):
            desk.load_all_named(name, some)
        subjects = {
            claim.pk: row
            for name, some in loaded.items()
            for row in some
            for claim in self.claims[name, row.pk]
        }
        self.claimed = ClaimedRows(desk, subjects, every)
        self._look_up(loaded)

    def _look_up(self, loaded):
        wanted: dict[str, set[int]] = defaultdict(set)
        for name, some in loaded.items():
            for field in references(name):
                for row in some:
                    wanted[table_of(field)].update(self.desk.leads_to(row, field))
        for table in ("company", "person", "source", "candidate"):
            self.desk.look_up_public(table, wanted[table])

    def show(self, row: Any, is_listed: bool) -> None:
        """Let the public see a row, and the claims on it."""
        self.shown.add(row.table, row.pk, True, is_listed)
        for claim in self.claims[key_of(row)]:
            self.shown.add("claim", claim.pk, True, is_listed)

    def make(self, row: Any, root: Any = None) -> Made:
        made = make(row, key_of(root or row), self.desk, self.shown)
        clean_headlines(made, self.claimed, self.shown)
        return made

    def made_claims(
        self, row: Any, page: tuple[str, str], story: str = "", root: Any = None
    ) -> Iterator[Made]:
        root = key_of(root or row)
        page_address = address(page[0], page[1])
        for made in make_claims(self.claims[key_of(row)], row, root, self.desk, self.shown, self.claimed):
            made.columns |= {"story": story, "page_table": page[0], "page_ref": page[1]}
            made.columns["address"] = f"{page_address}#{made.record.ref}"
            yield made

    def lead(self, made: Made, row: Any) -> None:
        claims = self.claims[key_of(row)]
        tell_source(made, next((one for one in claims if one.pk == row.lead_claim_id), None))

    def words(self, made: Made, row: Any) -> None:
        made.add_words(words_of_row(row), words_of_claims(self.desk, self.claims[key_of(row)]))


_STINTS = KeyedQuery(lambda keys: Employment.objects.filter(pk__among=keys, state__in=VISIBLE).order_by("pk"))
_TERMS = KeyedQuery(lambda keys: Term.objects.filter(employment__among=keys).order_by("pk"))
_FACTS = KeyedQuery(
    lambda keys: Circumstance.objects.filter(pk__among=keys, state__in=VISIBLE).order_by("pk")
)
_READ_OF_CLAIMS = ("source", "via", *columns_read("claim"))
_SAID_BY = KeyedQuery(
    lambda sources, first: (
        Claim.objects.public()
        .filter(Q(source__among=sources) | Q(via__among=first), set_aside="")
        .order_by("pk")
        .values_list(*_READ_OF_CLAIMS)
    )
)


@cache
def _public(table: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: model_of(table).objects.public().filter(pk__among=keys).order_by("pk"))


def employments(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of employments and of their terms."""
    stints = _STINTS.rows(keys)
    terms = _TERMS.rows([stint.pk for stint in stints])
    records = Records("employment", stints, desk, {"term": terms})
    lineage = Lineage(desk, {stint.company_id for stint in stints})
    desk.load("approach", (row.approach_id for row in desk.rows["candidate"].values()))
    desk.look_up_public("candidate", (stint.through_id for stint in stints if stint.through_id))
    for stint in stints:
        is_listed = stint.state == State.PUBLISHED and stint.stands
        records.show(stint, is_listed)
        person = desk.rows["person"][stint.person_id].ref
        story = _story(desk, stint)
        made = records.make(stint)
        made.columns |= {"address": f"{address('person', person)}#{stint.ref}", "story": story}
        records.lead(made, stint)
        made.links |= lineage.links("employer", [stint.company_id])
        made.links.add(("person", stint.person_id, True))
        made.links |= {("source", key, True) for key in told_by(records.claims[key_of(stint)])}
        records.words(made, stint)
        made.add_words(desk.words("person", stint.person_id), desk.words("company", stint.company_id))
        yield made
        yield from records.made_claims(stint, ("person", person), story)
        for term in (term for term in terms if term.employment_id == stint.pk):
            yield from _term(records, term, stint, person, story, lineage, is_listed)


def _story(desk, stint) -> str:
    if not stint.through_id or ("candidate", stint.through_id) not in desk.public:
        return ""
    return desk.rows["approach"][desk.rows["candidate"][stint.through_id].approach_id].ref


def _term(records, term, stint, person, story, lineage, is_listed):
    for claim in records.claims[key_of(term)]:
        records.shown.add("claim", claim.pk, True, is_listed and term.stands)
    if term.stands:
        records.shown.add("term", term.pk, True, is_listed)
        made = records.make(term, stint)
        made.columns |= {
            "of_table": "employment",
            "of_ref": stint.ref,
            "story": story,
            "address": f"{address('person', person)}#{term.ref}",
        }
        made.links |= lineage.links("employer", [stint.company_id])
        made.links.add(("researcher", stint.person_id, True))
        made.links |= {("source", key, True) for key in told_by(records.claims[key_of(term)])}
        records.words(made, term)
        made.add_words(records.desk.words("person", stint.person_id))
        made.add_words(records.desk.words("company", stint.company_id))
        yield made
    yield from records.made_claims(term, ("person", person), story, stint)


def circumstances(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of circumstances; what is said of a market alone has no page of its own."""
    facts = _FACTS.rows(keys)
    records = Records("circumstance", facts, desk)
    lineage = Lineage(
        desk, {key for fact in facts for key in (fact.company_id, fact.other_company_id) if key}
    )
    for fact in facts:
        records.show(fact, fact.state == State.PUBLISHED and fact.stands)
        made = records.make(fact)
        company = desk.rows["company"][fact.company_id].ref if fact.company_id else ""
        made.columns["address"] = f"{address('company', company)}#{fact.ref}" if company else ""
        records.lead(made, fact)
        made.links |= lineage.links("company", [fact.company_id, fact.other_company_id])
        made.links |= {("source", key, True) for key in told_by(records.claims[key_of(fact)])}
        records.words(made, fact)
        made.add_words(
            *(desk.words("company", key) for key in (fact.company_id, fact.other_company_id) if key)
        )
        yield made
        yield from (records.made_claims(fact, ("company", company)) if company else _of_market(records, fact))


def _of_market(records, fact):
    yield from make_claims(
        records.claims[key_of(fact)], fact, key_of(fact), records.desk, records.shown, records.claimed
    )


def companies(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of the companies that the public is told of."""
    for records, row, made in _named("company", keys, desk):
        parent = desk.rows["company"].get(row.parent_id)
        if parent is not None and made.columns["parent"]:
            made.add_words(desk.words("company", parent.pk))
        made.columns["parent_name"] = joined(made, "parent")
        made.links |= {("source", key, True) for key in told_by(records.claims[key_of(row)])}
        yield made
        yield from records.made_claims(row, ("company", row.ref))


def people(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of the people that the public is told of, with the efforts that they took part in."""
    found = list(_named("person", keys, desk))
    parts = _Parts([row.pk for _records, row, _made in found], desk)
    for records, row, made in found:
        parts.tell(made, row)
        made.links |= {("source", key, True) for key in told_by(records.claims[key_of(row)])}
        yield made
        yield from records.made_claims(row, ("person", row.ref))


def sources(keys: Collection[int], desk: DeskRows) -> Iterator[Made]:
    """The rows of the sources that the public is told of."""
    found = list(_named("source", keys, desk))
    sayings = _sayings([row.pk for _records, row, _made in found])
    for records, row, made in found:
        for saying in sayings.get(row.pk, ()):
            made.add_words(own_words("claim", saying).split())
        yield made
        yield from records.made_claims(row, ("source", row.ref))


def _named(table, keys, desk):
    rows = _public(table).rows(keys)
    records = Records(table, rows, desk)
    for row in rows:
        records.show(row, True)
        made = records.make(row)
        made.columns["address"] = address(table, row.ref)
        records.words(made, row)
        yield records, row, made


def _sayings(keys) -> dict[int, list[Any]]:
    """The words of the public claims that a source tells, or told first, and that are not set aside."""
    sayings: dict[int, list[Any]] = defaultdict(list)
    wanted = set(keys)
    for columns in _SAID_BY.tuples(keys, keys):
        saying = SimpleNamespace(**dict(zip(_READ_OF_CLAIMS, columns, strict=True)))
        for key in {saying.source, saying.via} & wanted:
            if len(sayings[key]) < MOST_CLAIMS:
                sayings[key].append(saying)
    return sayings


def _courted(keys):
    return Candidate.objects.public().filter(person__among=keys).order_by()


def _courting(keys):
    return Approach.objects.published().filter(recruiting_people__among=keys).order_by()


_COURTED = KeyedQuery(
    lambda keys: _courted(keys).values_list("person", "approach", "employer", "approach__lab")
)
_COURTED_BY = {
    "recruiters": KeyedQuery(
        lambda keys: _courted(keys).values_list("person", "approach__recruiters").distinct()
    ),
    "employers": KeyedQuery(
        lambda keys: _courted(keys).values_list("person", "approach__employers").distinct()
    ),
}
_COURTING = KeyedQuery(lambda keys: _courting(keys).values_list("recruiting_people", "pk", "lab"))
_COURTING_FOR = KeyedQuery(
    lambda keys: _courting(keys).values_list("recruiting_people", "recruiters").distinct()
)
_JOBS = KeyedQuery(
    lambda keys: (
        Employment.objects.published()
        .filter(person__among=keys)
        .order_by("pk")
        .values_list("person", "company", "title")
    )
)
_SPEAKERS = KeyedQuery(
    lambda keys: (
        Claim.objects.public()
        .filter(informant_person__among=keys, set_aside="")
        .order_by()
        .values_list("informant_person")
        .distinct()
    )
)


class _Parts:
    """The efforts in which people were approached or did the approaching, and where they worked."""

    def __init__(self, keys: Collection[int], desk: DeskRows) -> None:
        self.desk = desk
        self.approaches: dict[int, set[int]] = defaultdict(set)
        self.approaches_made: dict[int, set[int]] = defaultdict(set)
        self.employers: dict[int, set[int]] = defaultdict(set)
        self.recruiters: dict[int, set[int]] = defaultdict(set)
        self.labs: dict[int, set[int]] = defaultdict(set)
        self.courts_for: dict[int, set[int]] = defaultdict(set)
        self.jobs: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self.speakers: set[int] = set()
        self._load(keys)
        desk.load("approach", (key for some in self._approaches() for key in some))
        worked = [self.worked_at(person) for person in list(self.jobs)]
        named = (
            *self.employers.values(),
            *self.recruiters.values(),
            *self.labs.values(),
            *self.courts_for.values(),
            *worked,
        )
        self.lineage = Lineage(desk, {key for some in named for key in some if key})
        desk.load("company", (key for some in named for key in some))

    def _approaches(self):
        return (*self.approaches.values(), *self.approaches_made.values())

    def _load(self, keys):
        wanted = set(keys)
        for person, approach, employer, lab in _COURTED.tuples(keys):
            self.approaches[person].add(approach)
            self.employers[person].add(employer)
            self.labs[person].add(lab)
        for name, courted_by in _COURTED_BY.items():
            for person, company in courted_by.tuples(keys):
                getattr(self, name)[person].add(company)
        for person, approach, lab in _COURTING.tuples(keys):
            if person in wanted:
                self.approaches_made[person].add(approach)
                self.courts_for[person].add(lab)
        for person, company in _COURTING_FOR.tuples(keys):
            self.courts_for[person].add(company)
        for person, company, title in _JOBS.tuples(keys):
            self.jobs[person].append((company, title))
        self.speakers.update(person for (person,) in _SPEAKERS.tuples(keys))

    def worked_at(self, person: int) -> set[int]:
        """The companies where a person worked or works."""
        return {company for company, _title in self.jobs[person]}

    def tell(self, made: Made, row: Any) -> None:
        """Put them beside a person."""
        for column in ("approaches", "approaches_made"):
            refer(made, self.desk, column, "approach", getattr(self, column)[row.pk])
        for column, found in (("recruiters", self.recruiters), ("employers", self.employers)):
            refer(made, self.desk, column, "company", found[row.pk] - {None})
            made.columns[f"{column}_names"] = joined(made, column)
        companies = self.desk.rows["company"]
        jobs = [(companies[key], title) for key, title in self.jobs[row.pk]]
        made.columns |= {
            "is_researcher": bool(self.approaches[row.pk]),
            "speaks": row.pk in self.speakers,
            "jobs": "; ".join(", ".join(filter(None, [str(company), title])) for company, title in jobs),
        }
        courts_for, worked_at = self.courts_for[row.pk], self.worked_at(row.pk)
        made.links |= self.lineage.links("recruiter", courts_for) | self.lineage.links("employer", worked_at)
        named = self.recruiters[row.pk] | self.labs[row.pk] | self.employers[row.pk] | courts_for | worked_at
        made.add_words(*(self.desk.words("company", key) for key in sorted(named - {None})))
