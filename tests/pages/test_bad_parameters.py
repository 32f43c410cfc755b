"""Whatever stands in an address: an answer, or a 400 that names the parameter; never a 500."""

import pytest
from django.http import QueryDict

from recruiting.lists import keyset
from recruiting.lists.catalogue import LISTS
from recruiting.lists.filtered_rows import FilteredRows
from recruiting.lists.parameters import PAGING, PLACES
from recruiting.security.refusals import WrongParameter
from tests import making

pytestmark = pytest.mark.django_db

HOSTILE = {
    "NUL": "a\x00b",
    "digits": "9" * 5000,
    "quotes": "'\"><script>alert(1)</script>",
    "right to left": "\u202eabc",
    "long": "x" * 10000,
    "words": "a " * 5000,
    "emoji": "😀",
    "minus": "-1",
    "exponent": "1e999999",
    "operators": "* : - ^ ( ) | & ! <-> NEAR AND",
    "pattern": "%_\\",
    "overlong reference": "a" * 81,
    "replaced surrogate": "\ufffd",
    "half a cursor": "~",
    "a cursor of no kind": "2025-13-45~alder",
    "a cursor beyond all numbers": "9" * 30 + "~alder",
    "nothing": "",
}
PARAMETERS = [
    (listing, parameter) for listing in LISTS for parameter in (*listing.parameters.base_filters, *PAGING)
]


def answered(listing, parameter, value):
    """The rows, the facets and the page that a value leads to; the name of what is refused."""
    given = QueryDict(mutable=True)
    given[parameter] = value
    try:
        asked = listing.parameters.parse(given, listing.rows())
        places = {place: given.get(place, "") for place in PLACES}
        keyset.paginate(asked.qs, listing.order(asked.sort), size=asked.size, **places)
    except WrongParameter as refused:
        return refused.name
    FilteredRows(asked).facet_counts()
    list(asked.qs[:2])
    return None


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_whatever_a_parameter_holds_is_answered_or_refused_by_name(listing):
    making.offer(
        to=[making.candidate(approach := making.approach(), person=making.person())], approach=approach
    )
    for parameter in (*listing.parameters.base_filters, *PAGING):
        for kind, value in HOSTILE.items():
            assert answered(listing, parameter, value) in (None, parameter), (parameter, kind)


@pytest.mark.parametrize(("listing", "parameter"), PARAMETERS, ids=[f"{a.name} {b}" for a, b in PARAMETERS])
def test_a_hostile_value_is_named_on_a_page_that_leads_on(client, listing, parameter):
    answer = client.get(f"/{listing.name}/", {parameter: HOSTILE["quotes"]})
    assert answer.status_code in (200, 400)
    html = answer.content.decode()
    assert "<script>alert" not in html
    if answer.status_code == 400:
        assert parameter in html
        assert f'href="/{listing.name}/"' in html


def test_bytes_that_are_no_text_are_answered_or_refused(client):
    for parameter in ("q", "recruiter", "kind", "from", "min_usd", "sort", "after"):
        assert client.get(f"/offers/?{parameter}=%ED%A0%80%FF").status_code in (200, 400)
        assert client.get(f"/offers.csv?{parameter}=%00").status_code == 400


def test_a_refused_parameter_can_be_taken_away_alone(client):
    html = client.get("/offers/?kind=stake&min_usd=lots&q=a").content.decode()
    assert 'href="/offers/?kind=stake&amp;q=a"' in html


@pytest.mark.parametrize(
    "address",
    [
        *("/changes/?colour=red", "/changes/?before=x", "/changes.csv?colour=red", "/pictures/?after=a~b"),
        *("/offers.atom?sort=date", "/data/company.csv?bom=2", "/data/company.csv?drafts=2"),
    ],
)
def test_the_page_that_refuses_a_parameter_leads_to_no_address_with_it(client, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert f'href="{address}"' not in answer.content.decode()


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_an_unknown_parameter_is_named(client, listing):
    answer = client.get(f"/{listing.name}/?colour=red")
    assert answer.status_code == 400
    assert "colour" in answer.content.decode()


@pytest.mark.parametrize("query", ["sort=name&sort=date", "min_usd=1&min_usd=2", "after=a~b&after=c~d"])
def test_a_single_parameter_given_twice_is_refused(client, query):
    assert client.get(f"/offers/?{query}").status_code == 400


@pytest.mark.parametrize("query", ["recruiter=nobody", "researcher=nobody", "source=nothing"])
def test_a_reference_that_nobody_bears_is_refused_and_widens_nothing(client, query):
    answer = client.get(f"/offers/?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.content.decode()


@pytest.mark.parametrize("path", ["offers", "approaches", "researchers", "companies", "people", "sources"])
def test_an_unknown_reference_is_a_404_with_a_way_on(client, path):
    answer = client.get(f"/{path}/nothing-here/")
    assert answer.status_code == 404
    assert 'href="/offers/"' in answer.content.decode()
