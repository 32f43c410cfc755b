"""The lists: what narrows them, how they are sorted and paged, and what their twins give."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pyroaring import BitMap

from recruiting.lists import keyset
from recruiting.lists.catalogue import LISTS, OFFERS
from recruiting.models import Company, Offer, unit_of_work
from recruiting.published.models import Offer as PublishedOffer
from tests import making
from tests.pages.crowd import facets, listed, offered
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MOST = 10


@pytest.fixture
def world():
    return offered()


def test_a_yearly_sum_is_compared_unless_another_basis_is_asked_for(client):
    day = making.approach()
    making.event(day, "offered", happened="2025-06-10")
    making.offer("5m EUR a year", approach=day, ref="yearly")
    assert listed(client, "min_usd=1m") == ["yearly"]
    assert listed(client, "min_usd=1m&basis=per-year") == ["yearly"]
    assert listed(client, "min_usd=1m&basis=total") == []


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
    for ref, day in (
        ("early", "2024"),
        ("late", "June 2025"),
        ("open", "since 2025"),
        ("old", "before 2025"),
        ("none", ""),
    ):
        approach = making.approach(ref=ref)
        making.event(approach, "offered", happened=day)
    assert set(listed(client, "from=2025-06", "approaches.csv")) == {"late", "open"}
    assert set(listed(client, "to=2025-05", "approaches.csv")) == {"early", "open", "old"}
    assert set(listed(client, "from=2024-03&to=2024-04", "approaches.csv")) == {"early", "old"}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("min_usd=1m", "Left out: 1 offer of which no lowest amount is reported."),
        ("max_usd=9m", "Left out: 2 offers of which no highest amount is reported."),
        ("from=2025", "Left out: 4 without a reported date."),
    ],
)
def test_a_filter_says_how_many_rows_lack_what_it_compares(client, query, said):
    for amount in ("up to 3m USD total", "5m USD total", "> 7m USD total", "at least 8m USD total"):
        making.offer(amount)
    assert said in client.get(f"/offers/?{query}").content.decode()
    assert "Left out" not in client.get("/offers/").content.decode()


def walk(order, rows=None, size=2, between=lambda: None, row_keys=None):
    """The references of all pages to the end, and of all from there back to the start."""
    rows = rows or PublishedOffer.objects.current().in_lists
    forth, after, page = [], "", None
    while page is None or after:
        page = keyset.paginate(rows(), order, after=after, size=size, row_keys=row_keys)
        forth.append([row.ref for row in page.rows])
        after = page.after
        between()
    back, before = [], page.before
    while before:
        page = keyset.paginate(rows(), order, before=before, size=size, row_keys=row_keys)
        back.insert(0, [row.ref for row in page.rows])
        before = page.before
    return forth, back


@pytest.mark.parametrize("sort", ["-floor", "floor", "-ceiling", "ceiling", "-date", "date", "name"])
def test_pages_forth_and_back_show_each_row_once(client, world, sort):
    for number in range(3):  # ties with one that is there
        making.offer("200-500m USD total", approach=world["big"].approach, ref=f"tie-{number}")
    forth, back = walk(_order(sort))
    assert [ref for page in forth for ref in page] == listed(client, f"sort={sort}")
    assert back == forth[:-1]


@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize("sort", ["-floor", "floor", "-ceiling", "ceiling", "-date", "date", "name"])
def test_pages_of_a_narrowed_list_have_its_rows_whether_sorted_or_walked_to(world, monkeypatch, sort, few):
    monkeypatch.setattr(keyset, "MAX_SORTED", few)
    monkeypatch.setattr(keyset, "SCAN_FACTOR", 1)
    for number in range(6):
        making.offer("200-500m USD total", approach=world["big"].approach, ref=f"tie-{number}")
    in_order = list(_order(sort).apply(PublishedOffer.objects.current().in_lists()))
    asked = [row for place, row in enumerate(in_order) if place % 3]
    forth, back = walk(_order(sort), row_keys=BitMap(row.pk for row in asked))
    assert [ref for page in forth for ref in page] == [row.ref for row in asked]
    assert back == forth[:-1]
    assert walk(_order(sort), row_keys=BitMap())[0] == [[]]


def test_the_api_pages_a_narrowed_list_by_what_it_finds(client, world):
    data = client.get("/api/v1/offers?recruiter=cedar&size=20").json()
    assert {row["ref"] for row in data["data"]} == {"ceiling", "yearly", "words", "hidden", "silent"}
    assert client.get("/api/v1/offers?recruiter=cedar&employer=birch").json()["data"] == []


@pytest.mark.parametrize("sort", ["-floor", "ceiling", "name"])
def test_rows_that_come_and_go_between_pages_move_no_other(world, sort):
    approach, number = world["big"].approach, iter(range(100))

    def between():
        for amount in ("200-500m USD total", "undisclosed", "2bn USD total"):
            made = making.offer(amount, approach=approach, ref=f"{'am'[next(number) % 2]}{next(number)}")
            made.delete() if next(number) % 3 == 0 else None

    before = [row.ref for row in _order(sort).apply(PublishedOffer.objects.current().in_lists())]
    seen = [ref for page in walk(_order(sort), between=between, size=3)[0][:6] for ref in page]
    assert [ref for ref in seen if ref in before] == before[: len([ref for ref in seen if ref in before])]
    assert len(set(seen)) == len(seen)
    assert set(before) <= set(seen)


def test_a_page_goes_on_from_a_row_that_has_gone(world):
    first = keyset.paginate(PublishedOffer.objects.current().in_lists(), _order("-floor"), size=2)
    Offer.objects.get(ref=first.rows[-1].ref).delete()
    second = keyset.paginate(
        PublishedOffer.objects.current().in_lists(), _order("-floor"), after=first.after, size=2
    )
    assert [row.ref for row in second.rows] == ["ceiling", "hidden"]


def _order(sort):
    return OFFERS.order(sort)


SORTED = [(listing, sort) for listing in LISTS for sort in listing.parameters.SORTS]


@pytest.mark.parametrize(("listing", "sort"), SORTED, ids=[f"{a.name} {b}" for a, b in SORTED])
def test_a_page_is_read_off_an_index(listing, sort):
    order, model = listing.order(sort), listing.rows().model
    value = {"DateField": "2025-06-01", "BigIntegerField": "100"}.get(
        model._meta.get_field(order.column).get_internal_type(), "alder"
    )
    for cursor in ("", f"{value}~alder", "~alder"):
        for backwards in (False, True):
            for part in order.ranges(listing.rows(), "after", cursor, backwards):
                with connection.cursor() as database:
                    if connection.vendor == "postgresql":
                        # Of an empty table a scan costs less; what it could do is the question.
                        database.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
                        database.execute("SET LOCAL enable_bitmapscan = off")
                plan = part.values("pk")[:51].explain()
                assert "Sort" not in plan, plan
                assert "TEMP B-TREE" not in plan, plan
                assert "Index" in plan or "SEARCH" in plan or "USING" in plan, plan


def test_names_are_sorted_as_people_read_them(client):
    names = ["Łukasz", "lukas", "Zeta", "éclair", "Äther", "alder", "Alder Two"]
    making.approach([making.company(name) for name in names], [])
    making.approach([making.company("", description="a hedge fund", ref="x")], [])
    order = [Company.objects.get(ref=ref) for ref in listed(client, "", "companies.csv")]
    assert [str(company) for company in order] == [
        "a hedge fund",
        "alder",
        "Alder Two",
        "Äther",
        "éclair",
        "lukas",
        "Łukasz",
        "Zeta",
    ]


def test_a_page_has_as_many_rows_as_asked_for(client):
    approach = making.approach()
    with unit_of_work.editing():
        for number in range(25):
            making.offer("1m USD total", approach=approach, ref=f"o{number:02}")
    assert len(client.get("/offers/?size=20").context["page"].rows) == 20
    whole = client.get("/offers/")
    assert len(whole.context["page"].rows) == 25
    assert len(whole.content) < 50_000
    page = read(client, "/offers/?size=20")
    assert 'rel="next"' in page.html
    following = read(client, "/offers/?" + client.get("/offers/?size=20").context["next"])
    assert 'rel="prev"' in following.html
    assert "size=20" in client.get("/offers/?size=20").context["next"]
    assert client.get("/offers/?size=30").status_code == 400


# Facets


def test_a_unit_counts_under_what_it_belongs_to_and_once(client, world):
    deep = making.company("Alder Team", parent=making.company("Alder Lab"))
    making.offer("1m USD total", approach=making.approach([making.alder(), deep], lab=deep), ref="deep")
    counts = {label: number for label, (number, _q) in facets(client, "/offers/")["Recruiter"].items()}
    assert counts == {"Cedar": 5, "Alder": 3, "Alder Lab": 2, "Alder Team": 1}


def test_a_facet_leaves_its_own_parameter_aside_and_the_undisclosed_are_counted(client, world):
    url = "/offers/?recruiter=cedar&currency=EUR"
    found = facets(client, url)
    assert {label: number for label, (number, _q) in found["Currency"].items()} == {
        "EUR": 1,
        "USD": 1,
        "in words": 1,
        "not reported": 1,
        "undisclosed": 1,
    }
    assert set(found["Recruiter"]) == {"Cedar"}
    assert found["Currency"]["EUR"][1] == "recruiter=cedar"
    assert found["Currency"]["USD"][1] == "recruiter=cedar&currency=EUR&currency=USD"


def test_a_yearly_sum_is_offered_where_sums_in_all_are_compared(client):
    making.offer("5m USD a year", ref="yearly")
    making.offer("5m USD total", ref="total")
    basis = facets(client, "/offers/?min_usd=1m")["Basis"]
    assert {label: number for label, (number, _q) in basis.items()} == {"total": 1, "per year": 1}


def test_an_empty_list_says_which_filter_hides_most(client, world):
    page = read(client, "/offers/?recruiter=alder&currency=EUR&q=zebra")
    assert "Nothing matches." in page
    assert "Taking one filter away would not help" in page
    page = read(client, "/offers/?recruiter=alder&currency=EUR")
    assert "Without “Currency: EUR” there would be 2. Without “Recruiter: Alder” there would be 1." in page


def test_beyond_the_last_row_a_page_leads_back(client, world):
    page = read(client, "/offers/?sort=name&after=zzz~zzz&recruiter=alder")
    assert "nothing beyond this place" in page
    assert 'href="?sort=name&amp;recruiter=alder"' in page.html


def test_sums_of_several_bases_in_one_order_are_said_to_be_so(client, world):
    mixed = "are sorted together here"
    assert mixed in read(client, "/offers/?sort=-floor")
    assert mixed not in read(client, "/offers/")
    assert mixed not in read(client, "/offers/?sort=-floor&basis=total")


def test_of_many_sums_ten_are_written_out_and_the_number_of_the_others_is_said(client):
    approach = making.approach()
    currencies = ("USD", "EUR", "GBP", "JPY", "CNY", "INR", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK")
    with unit_of_work.editing():
        for currency in currencies:
            making.offer(f"5m {currency} total", approach=approach)
    page = read(client, "/offers/")
    assert "11 more sums, in other currencies or for other periods" in page
    assert "2 further sums are not written out" in page
    assert page.text.count("One reported pay offer of") == 10
    assert "not written out" not in read(client, "/offers/?currency=SEK")


def test_people_are_listed_with_where_they_are_and_with_what_title(client):
    making.employment(making.person("Nn Boss", aliases="The Boss"), making.birch(), title="founder")
    making.employment(making.person("Nn Boss"), making.cedar(), published=False)
    assert "Nn Boss The Boss Birch, founder" in read(client, "/people/")
    assert "Cedar" not in read(client, "/people/")


def test_an_unclaimed_candidate_narrows_nothing(client, world):
    row = making.candidate(world["big"].approach, person=making.person("Nn Rumour"), claimed=False)
    making.employment(making.person("Nn Rumour"), making.cedar())
    world["big"].candidates.set([row])
    assert listed(client, "researcher=nn-rumour") == []


def test_what_is_not_public_is_not_known_as_a_parameter(client):
    making.approach([making.company("Secret")], published=False)
    answer = client.get("/offers/?recruiter=secret")
    assert answer.status_code == 400
    assert "Secret" not in answer.content.decode()


def test_an_address_shared_before_a_reference_moved_leads_on(client, world):
    alder = Company.objects.get(ref="alder")
    for ref in ("alder-inc", "alder-group"):
        alder.ref = ref
        alder.save()
    found = ["big", "spread"]
    assert listed(client, "recruiter=alder&sort=name") == found
    assert listed(client, "recruiter=alder&recruiter=alder-inc&sort=name") == found
    for page in ("/offers/", "/pictures/"):
        answer = client.get(f"{page}?recruiter=alder&recruiter=alder-group&recruiter=cedar&sort=name")
        assert answer.status_code == 301
        assert answer["Location"] == f"{page}?recruiter=alder-group&recruiter=cedar&sort=name"
    assert client.get("/offers/?recruiter=alder-ltd").status_code == 400


def test_a_source_that_first_told_it_narrows_too(client):
    first = making.report(2)
    retelling = making.source("Retelling", based_on=[first], worth="retelling")
    offer = making.offer(ref="told")
    making.claim(offer, source=retelling)
    making.offer(ref="other")
    assert listed(client, f"source={first.ref}") == ["told"]


def test_a_claim_set_aside_brings_its_source_into_no_list(client):
    offer = making.offer()
    making.claim(offer, source=making.report(2), set_aside="mistake")
    assert listed(client, "source=report-2") == []


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
    assert "Nothing matches" in read(client, "/offers/?kind=stake")


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
    assert "US$1bn" not in read(client, "/offers/").text


@pytest.mark.parametrize("name", ["offers", "approaches", "researchers", "companies", "people", "sources"])
def test_a_list_costs_the_same_however_long_it_is(client, name):
    @making.one_unit
    def grow(number):
        for _each in range(number):
            again = Offer.objects.count()
            alder, birch = making.company(f"Alder {again}"), making.company(f"Birch {again}")
            approach = making.approach([alder], [birch], lab=making.company(f"Lab {again}", parent=alder))
            row = making.candidate(approach, person=making.person(f"Nn {again}"), employer=birch)
            making.offer(f"{again + 1}m USD total", approach=approach, to=[row])
            making.source(f"Retelling {again}", based_on=[making.report()])

    def cost():
        client.get(f"/{name}/")  # the first reader of an edition, whose process notes what has come
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(f"/{name}/").status_code == 200
        return len(queries)

    grow(3)
    few = cost()
    grow(6)
    assert cost() == few <= MOST


def test_formula_cells_are_guarded_in_a_lists_csv(client):
    making.offer("1m USD total", approach=making.approach([making.company("=cmd|' /C calc'!A0")]))
    text = b"".join(client.get("/offers.csv").streaming_content).decode()
    assert "\"'=cmd|' /C calc'!A0\"" in text


@pytest.mark.parametrize("ending", ["csv", "json", "ndjson"])
def test_the_number_of_rows_is_told_ahead_once_all_were_taken_since_the_data_changed(client, ending):
    making.offer("100m USD total")
    making.offer("5m EUR total", kind="counter-offer")

    def told(query="", method="get"):
        return getattr(client, method)(f"/offers.{ending}", query).headers.get("X-Total-Count")

    assert told() is None
    broken_off = client.get(f"/offers.{ending}")
    next(iter(broken_off.streaming_content))
    broken_off._iterator.close()  # as the server does whose reader has left
    assert told() is None
    b"".join(client.get(f"/offers.{ending}", {"sort": "floor"}).streaming_content)
    assert (told(), told(method="head"), told({"kind": "counter-offer"})) == ("2", "2", None)
    b"".join(client.get(f"/offers.{ending}", {"kind": "counter-offer"}).streaming_content)
    assert told({"kind": "counter-offer"}) == "1"
    making.offer("1m USD total")
    assert told() is None


def test_words_that_find_nothing_here_lead_to_the_other_lists(client, world):
    page = read(client, "/offers/?q=non-compete")
    assert "Nothing matches" in page
    assert 'href="/terms/?q=non-compete"' in page.html
    assert 'href="/offers/?q=non-compete"' not in page.html
    assert "in: Approaches" not in read(client, "/offers/?recruiter=birch")


def test_of_a_day_before_all_a_list_says_that_nothing_is_kept(client, world):
    page = read(client, "/offers/?as_of=2001-01-01")
    assert "nothing is kept of a day before it" in page
    assert "No offer is published yet" not in page
