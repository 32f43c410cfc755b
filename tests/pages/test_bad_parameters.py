"""Whatever stands in an address: an answer, or a 400 that names the parameter; never a 500."""

import pytest

from recruiting.views.lists import LISTS
from tests import making

pytestmark = pytest.mark.django_db

HOSTILE = {
    "NUL": "\x00",
    "digits": "9" * 5000,
    "quotes": "'\"><script>alert(1)</script>",
    "right to left": "\u202eabc",
    "long": "x" * 10000,
    "emoji": "😀",
    "minus": "-1",
    "exponent": "1e999999",
    "half a cursor": "~",
    "a cursor of no kind": "2025-13-45~alder",
    "nothing": "",
}
PARAMETERS = [
    (listing.name, parameter)
    for listing in LISTS
    for parameter in (*listing.parameters.base_filters, "sort", "after", "before")
]


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_a_hostile_value_is_answered_or_refused_by_name(client, name, parameter):
    making.offer()
    for kind, value in HOSTILE.items():
        for twin in (f"/{name}/", f"/{name}.csv") if kind in ("NUL", "digits") else (f"/{name}/",):
            answer = client.get(twin, {parameter: value})
            assert answer.status_code in (200, 400), (parameter, value[:20])
            if answer.status_code == 400:
                assert parameter in answer.content.decode()
                assert "<script>alert" not in answer.content.decode()


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
