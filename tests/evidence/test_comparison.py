"""A claimed value beside the headline, line by line as the worked examples have it."""

import pytest

from recruiting.evidence.comparison import compare, compare_claim
from recruiting.models import aspects, columns
from recruiting.values import Edtf, Money, Status
from tests.making import alder, birch, cedar, claim, employment, fresh, offer, person

AMOUNTS = [
    ("> 1bn USD", "> 1bn USD", "same", ""),
    ("200-500m USD", "300m USD", "beside", "within"),
    ("> 1bn USD", "about 1.5bn USD", "beside", "overlapping"),
    ("100m USD total", "100m USD a year", "beside", "other-basis"),
    ("100m USD", "250m USD", "rival", ""),
    ("100m USD", "undisclosed", "beside", "vaguer"),
    ("undisclosed", "100m USD", "beside", "no-line"),
    ("unknown", "100m USD", "beside", "no-line"),
    ("about 250m USD", "260m USD", "beside", "overlapping"),
    ("about 250m USD", "290m USD", "rival", ""),
    ("about 250m USD", "250m USD", "beside", "within"),
    ("250m USD", "about 250m USD", "beside", "vaguer"),
    ("> 1bn USD", "1bn USD", "beside", "touching"),
    ("100m USD", "720m CNY", "beside", "currency"),
    ("100m USD", "up to 300m USD", "beside", "vaguer"),
    ("200-500m USD", "eight figures", "beside", "words"),
    ("eight figures", "'Eight figures'", "same", ""),
    ("undisclosed", "undisclosed", "same", ""),
    ("100m USD", "0 USD", "rival", ""),
    ("100m USD", "100m USD total", "beside", "within"),
    ("100m USD total", "100m USD", "beside", "vaguer"),
    ("100m USD over 4 years", "100m USD total", "beside", "vaguer"),
    ("100m USD over 4 years", "100m USD over 4 years", "same", ""),
    ("100m USD over 4 years", "100m USD over 2 years", "rival", ""),
    ("2m USD total each", "2m USD total together", "beside", "other-basis"),
]


@pytest.mark.parametrize(("line", "claimed", "relation", "why"), AMOUNTS)
def test_a_claimed_amount_beside_the_desks(line, claimed, relation, why):
    found = compare(Money.parse(line), Money.parse(claimed))
    assert (found.relation, found.why) == (relation, why)


DATES = [
    ("June 2025", "June 2025", "same", ""),
    ("June 2025", "2025", "beside", "vaguer"),
    ("2025", "June 2025", "beside", "within"),
    ("June 2025", "August 2025", "rival", ""),
    ("June to August 2025", "July to September 2025", "beside", "overlapping"),
    ("June 2025", "before the lab was formed", "beside", "words"),
    ("2025", "early 2025", "beside", "within"),
    ("early 2025", "2025", "beside", "vaguer"),
    ("early 2025", "February 2025", "beside", "within"),
    ("early 2025", "November 2025", "rival", ""),
    ("November 2025", "early 2025", "rival", ""),
    ("early 2025", "April to August 2025", "beside", "overlapping"),
    ("late June 2025", "28 June 2025", "beside", "within"),
    ("late June 2025", "3 June 2025", "rival", ""),
    ("mid 2025", "June 2025", "beside", "within"),
]


@pytest.mark.parametrize(("line", "claimed", "relation", "why"), DATES)
def test_a_claimed_date_beside_the_desks(line, claimed, relation, why):
    found = compare(Edtf.parse(line), Edtf.parse(claimed))
    assert (found.relation, found.why) == (relation, why)


OUTCOMES = [
    ("accepted", "declined", "rival", ""),
    ("declined", "accepted", "rival", ""),
    ("accepted", "offered", "beside", "earlier-state"),
    ("started", "accepted", "beside", "earlier-state"),
    ("started", "declined", "rival", ""),
    ("open", "accepted", "rival", ""),
    ("accepted", "some accepted", "same", ""),
]


@pytest.mark.parametrize(("line", "claimed", "relation", "why"), OUTCOMES)
def test_a_claimed_outcome_beside_the_derived_one(line, claimed, relation, why):
    found = compare(columns.Code(line), aspects.read("offer", "outcome", claimed))
    assert (found.relation, found.why) == (relation, why)


def test_an_open_line_has_rivals_and_no_leader():
    line = Money(status=Status.OPEN)
    assert {compare(line, Money.parse(text)).relation for text in ("100m USD", "250m USD")} == {"rival"}


RELATIONS = [
    ("alder;birch", "birch; alder", "same", ""),
    ("alder;birch", "alder", "beside", "within"),
    ("alder;birch", "birch;cedar", "beside", "overlapping"),
    ("alder", "cedar", "rival", ""),
    ("", "cedar", "beside", "no-line"),
]


@pytest.mark.parametrize(("line", "claimed", "relation", "why"), RELATIONS)
def test_claimed_recruiters_beside_the_desks(line, claimed, relation, why):
    found = compare(*(aspects.read("approach", "recruiters", refs) for refs in (line, claimed)))
    assert (found.relation, found.why) == (relation, why)


TITLES = [
    ("chief scientist", "chief scientist", "same", ""),
    ("chief scientist", "Chief Scientist", "same", ""),
    ("chief scientist", "co-founder", "rival", ""),
    ("scientist", "chief scientist", "beside", "within"),
    ("chief scientist", "scientist", "beside", "vaguer"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("line", "claimed", "relation", "why"), TITLES)
def test_a_claimed_title_beside_the_desks(line, claimed, relation, why):
    job = employment(person("Nn One"), birch(), title=line)
    found = compare_claim(job, claim(job, "title", claimed))
    assert (found.relation, found.why) == (relation, why)


@pytest.mark.django_db
def test_when_the_desks_line_moves_claims_change_sides_and_no_claims_row_changes():
    bid = offer("100m USD total")
    older, newer = bid.lead_claim, claim(bid, "amount", "250m USD total")
    before = [fresh(each).version for each in (older, newer)]
    assert [compare_claim(bid, each).relation for each in (older, newer)] == ["same", "rival"]
    bid.amount = "250m USD total"
    bid.save()
    assert [compare_claim(bid, each).relation for each in (older, newer)] == ["rival", "same"]
    assert [fresh(each).version for each in (older, newer)] == before


@pytest.mark.django_db
def test_the_desks_line_is_read_in_the_type_of_the_claimed_value():
    bid = offer("100m USD total", bidder=cedar())
    assert aspects.line(bid, "bidder") == aspects.read("offer", "bidder", "cedar")
    assert aspects.line(bid.approach, "recruiters") == frozenset([alder().ref])
    assert aspects.line(bid, "kind") == aspects.read("offer", "kind", "Pay package")
    assert aspects.line(bid, "target") == frozenset()
    assert birch().ref not in aspects.line(bid, "bidder")
