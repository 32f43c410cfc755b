"""What trackers add to our addresses is ignored; what else is unknown is named, on a page that leads on."""

import pytest

from recruiting.models import Source
from tests import making

pytestmark = pytest.mark.django_db

TRACKERS = ["fbclid=a", "utm_source=x&utm_medium=y", "gclid=1", "mc_cid=1&mc_eid=2", "ref=paper", "igshid=1"]
PATHS = ["/offers/", "/offers.csv", "/offers.json", "/sources/", "/", "/data/person.csv", "/changes/"]


@pytest.mark.parametrize("path", [*PATHS, "/changes.csv", "/api/v1/offers", "/offers.atom", "/pictures/"])
@pytest.mark.parametrize("trackers", TRACKERS)
def test_what_trackers_add_changes_nothing(client, path, trackers):
    assert client.get(f"{path}?{trackers}").status_code == client.get(path).status_code == 200


def test_trackers_are_in_no_link_of_the_page(client):
    making.offer()
    html = client.get("/offers/?sort=name&fbclid=Iw").content.decode()
    assert "fbclid" not in html
    assert "sort=name" in html


def test_a_parameter_of_ours_is_no_tracker(client):
    making.offer()
    assert client.get("/offers/?source=nothing").status_code == 400
    assert client.get(f"/offers/?source={Source.objects.get().ref}&from=2025").status_code == 200


def test_an_unknown_parameter_is_named_on_the_form_with_what_was_typed(client):
    answer = client.get("/offers/", {"colour": "red", "q": "alder & co", "min_usd": "1m", "fbclid": "x"})
    html = answer.content.decode()
    assert answer.status_code == 400
    assert "There is no parameter “colour” here." in html
    assert 'name="q" value="alder &amp; co"' in html
    assert 'name="min_usd" value="1m"' in html
    assert "=red" not in html
    assert '"red"' not in html


def test_what_can_not_be_read_stands_in_the_form_marked(client):
    html = client.get("/offers/", {"min_usd": "lots", "kind": "stake"}).content.decode()
    assert 'name="min_usd" value="lots"' in html
    assert 'aria-invalid="true"' in html
    assert 'name="kind" value="stake"' in html


@pytest.mark.parametrize("path", ["/offers.csv", "/data/person.csv", "/changes.csv", "/sources.csv"])
def test_a_csv_for_spreadsheets_begins_with_a_byte_order_mark(client, path):
    making.offer()
    plain = b"".join(client.get(path).streaming_content)
    assert b"".join(client.get(f"{path}?bom=1").streaming_content) == b"\xef\xbb\xbf" + plain
    assert client.get(f"{path}?bom=2").status_code == 400
    assert client.get(f"{path}?bom=1&bom=1").status_code == 400


def test_the_page_leads_to_the_csv_for_spreadsheets(client):
    making.offer()
    assert 'href="/offers.csv?q=alder&amp;bom=1"' in client.get("/offers/?q=alder").content.decode()
    assert 'href="/offers.csv?bom=1"' in client.get("/offers/").content.decode()


def test_only_a_csv_has_a_byte_order_mark(client):
    assert client.get("/offers.json?bom=1").status_code == 400
    assert client.get("/data/talent-offers.zip?bom=1").status_code == 400
