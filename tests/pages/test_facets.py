"""Each value of a facet counts the rows that it leaves, in every list."""

import pytest
from django.http import QueryDict

from recruiting.lists.catalogue import LISTS
from tests import making
from tests.pages import crowd
from tests.pages.crowd import facets, listed
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def courted(one_world):
    return crowd.courted(crowd.offered())


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
@pytest.mark.parametrize("query", ["", "q=nn&recruiter=alder"])
def test_each_value_of_a_facet_counts_the_rows_that_it_leaves(client, courted, listing, query):
    if "recruiter" not in listing.parameters.base_filters:
        query = query.replace("&recruiter=alder", "")
    given, compared = QueryDict(query), 0
    for facet, choices in facets(client, f"/{listing.name}/?{query}").items():
        for label, (number, asked) in choices.items():
            left = QueryDict(asked, mutable=True)
            for name in left:  # that value alone, where others of its parameter were chosen
                added = [value for value in left.getlist(name) if value not in given.getlist(name)]
                left.setlist(name, added or left.getlist(name))
            if left != given:
                found = listing.parameters.parse(left, listing.rows()).qs.count()
                compared += found == number
                assert found == number or len(left) < len(given), (facet, label)
    assert compared or query


def test_background_is_chosen_by_the_company_that_it_is_about(client, courted):
    making.circumstance(company=making.alder(), people="40")
    assert facets(client, "/background/")["Company"]["Alder"] == (2, "company=alder")


def test_years_count_spans_that_overlap_them(client, courted):
    years = {label: number for label, (number, _q) in facets(client, "/approaches/")["Year"].items()}
    assert years == {"2025": 2, "2024": 1}
    assert "from=2024&to=2024" in facets(client, "/approaches/")["Year"]["2024"][1]
    assert "1 without a date" in read(client, "/approaches/")


def test_what_narrows_researchers_must_be_true_of_one_courting(client, courted):
    assert listed(client, "recruiter=alder&outcome=accepted", "researchers.csv") == ["nn-one"]
    assert listed(client, "recruiter=alder-lab&outcome=accepted", "researchers.csv") == []
    assert listed(client, "from=2024&to=2024", "researchers.csv") == ["nn-one", "nn-two"]
    assert listed(client, "employer=elm", "researchers.csv") == ["nn-two"]


@pytest.mark.parametrize(
    ("twin", "query", "found"),
    [
        ("people.csv", "role=courted", ["nn-one", "nn-two"]),
        ("people.csv", "employer=birch", ["nn-two"]),
        ("people.csv", "role=speaks", []),
        ("companies.csv", "role=courts", ["alder", "alder-lab", "cedar"]),
        ("companies.csv", "role=courted", ["birch", "dogwood", "elm"]),
        ("companies.csv", "recruiter=alder", ["birch", "elm"]),
        ("companies.csv", "employer=dogwood", ["cedar"]),
        ("sources.csv", "worth=own-reporting&medium=article", ["report-1"]),
        ("sources.csv", "from=2025", []),
    ],
)
def test_other_lists_have_parameters_of_their_own(client, courted, twin, query, found):
    assert listed(client, query, twin) == found


@pytest.mark.parametrize(
    ("kind", "outcome"), [("stayed", "stayed"), ("left", "left"), ("expected", "expected")]
)
def test_a_list_is_narrowed_to_each_outcome_that_its_rows_have(client, kind, outcome):
    one = making.candidate(making.approach(published=True), "", person=making.person(), number="")
    making.event(one.approach, kind, [one])
    assert f"outcome={outcome}" in client.get("/researchers/").content.decode()
    assert "1 researcher" in read(client, f"/researchers/?outcome={outcome}")
