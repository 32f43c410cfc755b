"""The API: the lists and records as JSON, refusals that say what is wrong, and answers that can be kept."""

import json
from datetime import timedelta

import pytest

from recruiting.data import openapi
from recruiting.desk import publishing
from recruiting.lists import parameters
from recruiting.lists.catalogue import LISTS, OFFERS
from recruiting.published.models import Edition
from tests import making
from tests.open.reading import got

pytestmark = pytest.mark.django_db


def asked(client, address):
    return json.loads(got(client, f"/api/v1/{address}"))


def refused(client, address, status):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    return problem


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_a_list_has_the_rows_of_its_page(client, mixed, listing):
    refs = {row["ref"] for row in asked(client, listing.name)["data"]}
    assert refs == set(listing.rows().values_list("ref", flat=True))
    assert refs


def test_a_list_is_narrowed_by_its_own_parameters(client, mixed):
    assert [row["ref"] for row in asked(client, "offers?min_usd=200m")["data"]] == ["second"]
    assert [row["ref"] for row in asked(client, "offers?challenged=disputed")["data"]] == ["second"]


def test_cells_have_their_types(client, mixed):
    (first,) = asked(client, "offers?challenged=none")["data"]
    assert (first["amount_low"], first["amount_low_exclusive"], first["number_low"]) == (
        100_000_000,
        False,
        None,
    )


def test_pages_lead_on_and_back(client, mixed, monkeypatch):
    monkeypatch.setattr(parameters, "SIZES", ("1", "50"))
    first = asked(client, "offers?sort=name&kind=pay-package&size=1")
    assert first["links"]["prev"] is None
    answer = client.get(first["links"]["next"])
    second = answer.json()
    assert [page["data"][0]["ref"] for page in (first, second)] == ["first", "second"]
    assert second["links"]["next"] is None
    assert client.get(second["links"]["prev"]).json()["data"] == first["data"]
    assert f'<{second["links"]["prev"]}>; rel="prev"' in answer["Link"]


def test_a_record_comes_with_what_each_source_says(client, mixed):
    second = asked(client, "offers/second")
    assert second["data"]["amount_printed"] == "more than US$1bn over several years"
    denial = next(claim for claim in second["claims"] if claim["ref"] == "denial")
    assert (denial["stance"], denial["aspect"], denial["about_offer"]) == ("disputes", "amount", "second")
    assert {claim["source"] for claim in asked(client, "sources/report-1")["claims"]} == {"report-1"}


def test_a_record_comes_with_what_is_said_of_its_parts(client, db):
    approach = making.approach()
    making.event(approach, "message", [making.candidate(approach, person=making.person())])
    job = making.employment(making.person(), making.birch())
    approach_claims = asked(client, f"approaches/{approach.ref}")["claims"]
    assert [claim["about_event"] for claim in approach_claims if claim["about_event"]]
    assert job.ref in jobs_told(client)
    publishing.retract(making.fresh(job), "It had no source.")
    assert job.ref not in jobs_told(client)


def jobs_told(client):
    return [claim["about_employment"] for claim in asked(client, "people/nn-one")["claims"]]


def dollars_of_the_description():
    parameters = openapi.parameters(OFFERS.parameters)
    return next(one["schema"] for one in parameters if one["name"] == "min_usd")


@pytest.mark.parametrize("typed", dollars_of_the_description()["examples"])
def test_an_amount_is_asked_for_as_the_description_shows(client, mixed, typed):
    for name in ("min_usd", "max_usd"):
        assert client.get("/api/v1/offers", {name: typed}).status_code == 200


@pytest.mark.parametrize("typed", ["1" * 121, " " * 121])
def test_an_amount_longer_than_described_is_refused(client, mixed, typed):
    assert dollars_of_the_description()["maxLength"] == 120
    assert client.get("/api/v1/offers", {"min_usd": typed}).status_code == 400


def test_a_satire_shows_with_its_source_only(client):
    offer, satire = making.offer(ref="one"), making.source("Satire", worth="satire", ref="satire")
    making.claim(offer, source=satire, ref="joke")
    assert "joke" not in [claim["ref"] for claim in asked(client, "offers/one")["claims"]]
    assert [claim["ref"] for claim in asked(client, "sources/satire")["claims"]] == ["joke"]


@pytest.mark.parametrize(
    ("address", "status", "named"),
    [
        ("offers?colour=red", 400, "colour"),
        ("offers?kind=gift", 400, "kind"),
        ("offers?min_usd=much", 400, "min_usd"),
        ("offers?recruiter=nobody", 400, "recruiter"),
        ("offers?recruiter=%00", 400, "recruiter"),
        ("offers?after=~", 400, "after"),
        ("offers/second?colour=red", 400, "colour"),
        ("offers/nothing", 404, "nothing"),
        ("offers/Xyzzy-offer", 404, "Xyzzy-offer"),
        ("offers/withdrawn", 410, "It was another company."),
        ("gifts", 404, "gifts"),
        ("offers/a%0Ab", 404, "offers/a"),
    ],
)
def test_a_refusal_says_what_is_wrong(client, mixed, address, status, named):
    problem = refused(client, address, status)
    assert named in problem["detail"]
    assert problem.get("parameter") == (named if status == 400 else None)


def test_a_reference_that_moved_leads_on(client):
    alder = making.offer().approach.recruiters.get()
    alder.ref = "alder-labs"
    alder.save()
    answer = client.get("/api/v1/companies/alder")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/companies/alder-labs")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_here(client, method):
    answer = getattr(client, method)("/api/v1/offers")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert answer["Content-Type"] == "application/problem+json"


def test_an_etag_holds_until_the_public_data_changes(client):
    offer = making.offer()
    draft = making.approach(published=False)
    for address in ("/api/v1/offers", "/data/offer.csv", "/offers.atom"):
        answer = client.get(address)
        etag = answer["ETag"]
        assert etag.startswith('"')
        assert answer["Last-Modified"]
        draft.save()
        kept = client.get(address, headers={"If-None-Match": etag})
        assert (kept.status_code, kept.content, kept["ETag"]) == (304, b"", etag)
        assert client.get(f"{address}?", headers={"If-None-Match": f"W/{etag}"}).status_code == 304
        offer = making.fresh(offer)
        offer.summary += "More. "
        offer.save()
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_etags_differ_by_query_and_no_refusal_has_one(client, mixed):
    tags = {client.get(f"/api/v1/offers{query}")["ETag"] for query in ("", "?sort=name", "?kind=stake")}
    assert len(tags) == 3
    for address in ("offers?kind=gift", "offers/nothing"):
        answer = client.get(f"/api/v1/{address}", headers={"If-None-Match": "*"})
        assert answer.status_code in (400, 404)
        assert "ETag" not in answer


def test_a_restored_database_has_other_etags(client):
    offer = making.offer()
    etag, first = client.get("/api/v1/offers")["ETag"], Edition.current()
    offer.summary = "More"
    offer.save()
    Edition.objects.filter(number__gt=first.number).delete()
    Edition.objects.update(date=first.date + timedelta(days=1))  # the number of before; a later day
    assert client.get("/api/v1/offers", headers={"If-None-Match": etag}).status_code == 200


def test_what_is_asked_with_a_session_is_kept_nowhere(client, viewer, mixed):
    for address in ("/api/v1/offers", "/data/", "/data/offer.csv", "/data/talent-offers.zip", "/offers.atom"):
        answer = viewer.get(address)
        assert "no-store" in answer["Cache-Control"]
        assert "private" in answer["Cache-Control"]
        assert "ETag" not in answer
        assert client.get(address)["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize(
    "address", ["/api/v1/offers", "/data/offer.csv", "/offers.csv", "/offers.json", "/offers.atom"]
)
def test_any_page_may_read_it(client, mixed, address):
    assert client.get(address)["Access-Control-Allow-Origin"] == "*"
    asked_before = client.options(address, headers={"Access-Control-Request-Method": "GET"})
    assert (asked_before.status_code, asked_before["Access-Control-Allow-Methods"]) == (
        204,
        "GET, HEAD, OPTIONS",
    )
    assert "Access-Control-Allow-Credentials" not in asked_before


@pytest.mark.parametrize("address", ["/", "/offers/", "/admin/login/"])
def test_no_page_else_may_be_read_from_elsewhere(client, address):
    assert "Access-Control-Allow-Origin" not in client.get(address)


def test_the_description_has_every_parameter_of_every_list(client):
    described = asked(client, "openapi.json")
    for listing in LISTS:
        operation = described["paths"][f"/api/v1/{listing.name}"]["get"]
        assert {parameter["name"] for parameter in operation["parameters"]} == {
            *listing.parameters.base_filters,
            *("size", "sort", "after", "before", "as_of", "edition"),
        }
    parameters = {
        parameter["name"]: parameter["schema"] for parameter in openapi.parameters(OFFERS.parameters)
    }
    assert "stake" in parameters["kind"]["items"]["enum"]


def test_a_page_of_the_api_costs_the_same_however_long_the_list(client, mixed, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        client.get("/api/v1/offers")
