"""The lists: what narrows them, how they are sorted and paged, and what their twins give."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.models import Offer
from recruiting.views import keyset
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MOST = 8


def listed(client, query="", twin="offers.csv"):
    """The references of the whole filtered list, in its order."""
    answer = client.get(f"/{twin}?{query}")
    assert answer.status_code == 200, answer.content
    text = b"".join(answer.streaming_content).decode()
    return [row["ref"] for row in csv.DictReader(io.StringIO(text))]


@pytest.fixture
def world():
    """Alder and its lab court people of Birch; Cedar those of Dogwood."""
    alder, birch, cedar = making.alder(), making.birch(), making.cedar()
    lab = making.company("Alder Lab", parent=alder)
    first = making.approach([alder], [birch])
    second = making.approach([lab], [birch])
    third = making.approach([cedar], [making.company("Dogwood")])
    return {
        "big": making.offer("> 1bn USD total", approach=first, ref="big"),
        "spread": making.offer("200-500m USD total", approach=second, ref="spread"),
        "ceiling": making.offer("up to 300m USD total", approach=third, ref="ceiling"),
        "yearly": making.offer("5m EUR a year", approach=third, ref="yearly"),
        "words": making.offer("eight figures", approach=third, ref="words"),
        "hidden": making.offer("undisclosed", approach=third, ref="hidden"),
        "silent": making.offer("", approach=third, ref="silent"),
    }


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
    assert (f"{len(found)} row" in page) or not found
    data = json.loads(b"".join(client.get(f"/offers.json?{query}").streaming_content))
    assert {row["ref"] for row in data} == found


def test_a_yearly_sum_is_compared_only_when_its_basis_is_asked_for(client):
    day = making.approach()
    making.event(day, "offered", happened="2025-06-10")
    making.offer("5m EUR a year", approach=day, ref="yearly")
    assert listed(client, "min_usd=1m") == []
    assert listed(client, "min_usd=1m&basis=per-year") == ["yearly"]


def test_challenge_support_source_and_people_narrow_too(client, world):
    boss, one = making.person("Nn Boss"), making.person("Nn One")
    offer = world["big"]
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder(), how_known="party")
    making.claim(offer, "amount", "> 1bn USD total", source=making.report(2), how_known="document")
    offer.candidates.set([making.candidate(offer.approach, person=one)])
    offer.approach.recruiting_people.set([boss])
    assert listed(client, "challenged=disputed") == ["big"]
    assert "big" not in listed(client, "challenged=none")
    assert listed(client, "standing=documented") == ["big"]
    assert listed(client, "source=report-2") == ["big"]
    assert listed(client, "researcher=nn-one") == ["big"]
    assert listed(client, "person=nn-boss") == ["big"]


def test_dates_narrow_by_overlap_and_what_has_none_never_matches(client):
    for ref, day in (("early", "2024"), ("late", "June 2025"), ("open", "since 2025"), ("none", "")):
        approach = making.approach(ref=ref)
        making.event(approach, "offered", happened=day)
    assert set(listed(client, "from=2025-06", "approaches.csv")) == {"late", "open"}
    assert set(listed(client, "to=2025-05", "approaches.csv")) == {"early", "open"}
    assert set(listed(client, "from=2024-03&to=2024-04", "approaches.csv")) == {"early"}


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


@pytest.mark.parametrize("sort", ["-floor", "floor", "-ceiling", "ceiling", "-date", "date", "name"])
def test_pages_forth_and_back_show_each_row_once(client, world, sort, monkeypatch):
    monkeypatch.setattr(keyset, "SIZE", 2)
    whole, order = listed(client, f"sort={sort}"), _order(sort)
    forth, after = [], ""
    while True:
        page = keyset.page(Offer.objects.published(), order, after=after, size=2)
        forth.append([row.ref for row in page.rows])
        after = page.after
        if not after:
            break
    assert [ref for rows in forth for ref in rows] == whole
    back = []
    before = page.before
    while before:
        page = keyset.page(Offer.objects.published(), order, before=before, size=2)
        back.insert(0, [row.ref for row in page.rows])
        before = page.before
    assert back == forth[:-1]


def _order(sort):
    from recruiting.views.lists import OFFERS

    return OFFERS.order(sort)


def test_a_row_added_while_one_pages_moves_no_other(world):
    first = keyset.page(Offer.objects.published(), _order("name"), size=3)
    making.offer("1m USD total", approach=world["big"].approach, ref="aaa")
    second = keyset.page(Offer.objects.published(), _order("name"), after=first.after, size=3)
    assert [row.ref for row in first.rows + second.rows] == [
        "big",
        "ceiling",
        "hidden",
        "silent",
        "spread",
        "words",
    ]


def test_htmx_gets_the_table_and_a_history_restore_the_whole_page(client, world):
    whole = client.get("/offers/")
    part = client.get("/offers/", headers={"HX-Request": "true"})
    restored = client.get("/offers/", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert part.content.strip() in whole.content
    assert b"<html" not in part.content
    assert b"<html" in restored.content
    for answer in (whole, part, restored):
        assert {"HX-Request", "HX-History-Restore-Request"} <= set(answer["Vary"].split(", "))


def test_an_empty_list_says_what_would_fill_it(client):
    assert "An editor adds the first from a report" in read(client, "/offers/")
    assert "No offer matches" in read(client, "/offers/?kind=stake")


def test_nothing_of_a_draft_shows_in_any_list_or_twin(client):
    secret = making.approach(
        [making.company("Secret Alder")], [making.company("Secret Birch")], published=False, ref="secret"
    )
    row = making.candidate(secret, person=making.person("Nn Secret"))
    making.offer("7m USD total", approach=secret, to=[row], published=False, ref="secret-offer")
    making.claim(secret, source=making.source("Secret report"))
    for name in ("offers", "approaches", "researchers", "companies", "people", "sources"):
        for path in (f"/{name}/", f"/{name}.csv", f"/{name}.json", "/"):
            answer = client.get(path)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert b"ecret" not in body, path
    for path in (
        "/offers/secret-offer/",
        "/approaches/secret/",
        "/companies/secret-alder/",
        "/people/nn-secret/",
    ):
        assert client.get(path).status_code == 404


def test_what_is_retracted_leaves_lists_totals_and_csv(client, world):
    offer = making.fresh(world["big"])
    offer.state, offer.retraction = "retracted", "The report was withdrawn."
    offer.save()
    assert "big" not in listed(client)
    assert "1bn" not in read(client, "/offers/").text


@pytest.mark.parametrize("name", ["offers", "approaches", "researchers", "companies", "people", "sources"])
def test_a_list_costs_the_same_however_long_it_is(client, name):
    def grow(number):
        for _each in range(number):
            again = Offer.objects.count()
            alder, birch = making.company(f"Alder {again}"), making.company(f"Birch {again}")
            approach = making.approach([alder], [birch], lab=making.company(f"Lab {again}", parent=alder))
            row = making.candidate(approach, person=making.person(f"Nn {again}"), employer=birch)
            making.offer(f"{again + 1}m USD total", approach=approach, to=[row])
            making.source(f"Retelling {again}", based_on=[making.report()])

    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(f"/{name}/").status_code == 200
        return len(queries)

    grow(3)
    few = cost()
    grow(12)
    assert cost() == few <= MOST


def test_formula_cells_are_guarded_in_a_lists_csv(client):
    making.offer("1m USD total", approach=making.approach([making.company("=cmd|' /C calc'!A0")]))
    text = b"".join(client.get("/offers.csv").streaming_content).decode()
    assert "\"'=cmd|' /C calc'!A0\"" in text
