"""What narrows a list narrows its twins alike, and each value of a facet counts what it leaves."""

import json

import pytest

from tests.pages import crowd
from tests.pages.crowd import listed
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(one_world):
    return crowd.offered()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("recruiter=alder", {"big", "spread"}),
        ("recruiter=alder-lab", {"spread"}),
        ("recruiter=alder-lab&recruiter=cedar", {"spread", "ceiling", "yearly", "words", "hidden", "silent"}),
        ("employer=birch", {"big", "spread"}),
        ("recruiter=cedar&employer=birch", set()),
        ("min_usd=200m", {"big", "spread"}),
        ("min_usd=201m", {"big"}),
        ("max_usd=300m", {"ceiling"}),
        ("max_usd=499999999.99", {"ceiling"}),
        ("max_usd=500m", {"ceiling", "spread"}),
        ("currency=EUR", {"yearly"}),
        ("currency=EUR&currency=undisclosed", {"yearly", "hidden"}),
        ("currency=unknown", {"silent"}),
        ("basis=per-year", {"yearly"}),
        ("basis=undisclosed&basis=unknown", {"hidden", "silent"}),
        ("kind=retention-award", set()),
        ("outcome=offered", {"big", "spread", "ceiling", "yearly", "words", "hidden", "silent"}),
        ("outcome=accepted", set()),
    ],
)
def test_a_parameter_narrows_the_list_and_its_twin_alike(client, world, query, found):
    assert set(listed(client, query)) == found
    page = read(client, f"/offers/?{query}")
    assert (f"{len(found)} offer" in page) or not found
    data = json.loads(b"".join(client.get(f"/offers.json?{query}").streaming_content))
    assert {row["ref"] for row in data} == found


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("-floor", ["big", "spread", "ceiling", "hidden", "silent", "words", "yearly"]),
        ("floor", ["spread", "big", "ceiling", "hidden", "silent", "words", "yearly"]),
        ("-ceiling", ["spread", "ceiling", "big", "hidden", "silent", "words", "yearly"]),
        ("ceiling", ["ceiling", "spread", "big", "hidden", "silent", "words", "yearly"]),
        ("name", ["big", "ceiling", "hidden", "silent", "spread", "words", "yearly"]),
    ],
)
def test_the_unknown_comes_last_both_ways_and_ties_go_by_reference(client, world, sort, order):
    assert listed(client, f"sort={sort}") == order
