"""Every list answers to every parameter that it takes, alone and with all others, as page, CSV and JSON."""

import pytest

from recruiting.lists.catalogue import LISTS
from tests import making

pytestmark = pytest.mark.django_db

VALUES = {
    "q": "Alder",
    "recruiter": "alder",
    "employer": "birch",
    "company": "alder",
    "researcher": "nn-one",
    "person": "nn-two",
    "denier": "alder",
    "source": "grove",
    "kind": "",
    "from": "2025",
    "to": "2026",
    "min_usd": "1m",
    "max_usd": "2bn",
}
"""What is asked of each parameter; of any other, and where it is empty, the first of its codes."""


@pytest.fixture
def world():
    """Nn Two of Alder courts Nn One of Birch, in The Grove."""
    making.report(1, publisher="The Grove", published="1 June 2025", ref="grove")
    approach = making.approach()
    approach.recruiting_people.set([making.person("Nn Two")])
    one = making.candidate(approach, person=making.person())
    making.offer(approach=approach, to=[one])


def asked(listing):
    """The parameters of a list, each with a value that it takes."""
    filters = listing.parameters.base_filters
    return {name: VALUES.get(name) or next(iter(filters[name].field.choices))[0] for name in filters}


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_a_list_answers_to_each_of_its_parameters_and_to_all_at_once(client, world, listing):
    values = asked(listing)
    for params in [*({name: value} for name, value in values.items()), values]:
        statuses = {client.get(f"/{listing.name}{end}", params).status_code for end in ("/", ".csv", ".json")}
        assert statuses == {200}, params


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u00ad", "\ufeff", "\u2800"])
def test_a_mark_that_nobody_sees_is_no_value_of_any_parameter(client, world, listing, mark):
    client.raise_request_exception = False
    for name in listing.parameters.base_filters:
        statuses = {client.get(f"/{listing.name}{end}", {name: mark}).status_code for end in ("/", ".csv")}
        assert statuses == {400}, name


def test_of_researchers_from_a_day_on_those_without_a_date_are_told_of(client):
    making.candidate(making.approach(ref="undated"), person=making.person("Nn Two"), description="")
    dated = making.approach(ref="dated")
    making.candidate(dated, person=making.person("Nn One"), description="")
    making.event(dated, "call", happened="3 June 2025")
    page = client.get("/researchers/?from=2025&to=2025").content.decode()
    assert "Nn One" in page
    assert "Left out: 1 without a reported date." in page
