"""What anybody may take away: whole, typed, the same each time, and nothing of a draft."""

import csv
import io
import json
import sqlite3

import frictionless
import pytest

from recruiting.data import TABLES, files_of_edition
from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.models import Approach, Company, Offer
from recruiting.security.outages import Busy
from tests.open import world
from tests.open.reading import ADDRESSES, got, unpacked
from tests.tables.test_package import emptied

pytestmark = pytest.mark.django_db


def package(client):
    return unpacked(got(client, "/data/talent-offers.zip"))


def table(client, name):
    return list(csv.DictReader(io.StringIO(got(client, f"/data/{name}.csv").decode())))


def test_a_draft_leaks_at_no_public_address(client, mixed):
    for address in ADDRESSES:
        given = got(client, address)
        files = unpacked(given).values() if address.endswith(".zip") else [given]
        for file in files:
            assert world.MARK.encode() not in file, address
            assert world.MARK.lower().encode() not in file, address


def test_references_to_drafts_are_emptied_and_others_kept(client, mixed):
    offers = {row["ref"]: row for row in table(client, "offer")}
    assert offers.keys() == {"first", "second"}
    assert (offers["first"]["candidates"], offers["first"]["perhaps_same_as"]) == ("one", "")
    assert offers["second"]["follows"] == "first"
    claims = {row["ref"]: row for row in table(client, "claim")}
    assert (claims["who"]["value"], claims["who-else"]["value"]) == ("alder", "alder")
    assert {row["ref"]: row["parent"] for row in table(client, "company")}["alder-lab"] == "alder"


def test_the_public_package_loads_into_an_empty_database_and_comes_out_of_it_the_same(client, mixed):
    before = package(client)
    Offer.objects.update(follows=None, perhaps_same_as=None)
    Approach.objects.update(follows=None)
    Company.objects.update(parent=None)
    emptied()
    load(InMemory(before))
    after = package(client)
    assert {name: after[name] for name in before if name != "datapackage.json"} == {
        name: before[name] for name in before if name != "datapackage.json"
    }


def test_a_standards_reader_takes_the_package_for_one_with_its_counts_and_hashes(client, mixed, tmp_path):
    for name, content in package(client).items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:5]
    described = json.loads((tmp_path / "datapackage.json").read_text())
    offers = next(each for each in described["resources"] if each["name"] == "offer")
    assert offers["rows"] == 2
    assert offers["bytes"] == (tmp_path / "offer.csv").stat().st_size
    assert described["created"].startswith("20")
    (tmp_path / "offer.csv").write_bytes((tmp_path / "offer.csv").read_bytes().replace(b"first", b"First"))
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


@pytest.mark.parametrize("name", ["talent-offers.zip", "talent-offers.sqlite3"])
def test_the_same_data_is_the_same_bytes(client, mixed, name):
    assert got(client, f"/data/{name}") == got(client, f"/data/{name}")


def test_the_sqlite_file_is_typed_and_its_keys_lead_to_rows(client, mixed, tmp_path):
    file = tmp_path / "offers.sqlite3"
    file.write_bytes(got(client, "/data/talent-offers.sqlite3"))
    database = sqlite3.connect(file)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(TABLES) < names
    row = database.execute(
        "SELECT amount_low, amount_low_exclusive, amount_high FROM offer WHERE ref = 'second'"
    )
    assert row.fetchone() == (1_000_000_000, 1, None)
    pairs = database.execute("SELECT candidate FROM event_candidates WHERE event = 'step' ORDER BY 1")
    assert pairs.fetchall() == [("one",), ("others",)]
    assert database.execute("SELECT type FROM dictionary WHERE \"table\"='offer' AND \"column\"='amount_low'")


def test_the_page_describes_every_table_and_gives_examples(client, mixed):
    text = got(client, "/data/").decode()
    for name in TABLES:
        assert f'id="{name}"' in text
        assert f'href="/data/{name}.csv"' in text
        assert f'href="/data/{name}/"' in text
    columns = got(client, "/data/offer/").decode()
    assert "several years" in columns
    assert "amount_low_exclusive" in columns
    assert "pay-package" in columns


def test_the_columns_of_a_lists_file_are_described_short_and_in_full(client, mixed):
    text = got(client, "/data/offers/").decode()
    short, full = text.split("<h2>With ?full=1 also")
    assert "amount_printed" in short
    assert "amount_low_exclusive" in full
    assert client.get("/data/nothing/").status_code == 404


def test_who_may_publish_takes_drafts_too_and_nobody_else_does(client, editor, publisher, mixed):
    for address in ("/data/offer.csv", "/data/talent-offers.zip", "/data/talent-offers.sqlite3"):
        answers = [somebody.get(f"{address}?drafts=1") for somebody in (client, editor, publisher)]
        assert [answer.status_code for answer in answers] == [403, 403, 200]
        assert "no-store" in answers[-1]["Cache-Control"]
        assert "ETag" not in answers[-1]
    assert world.MARK.encode() in got(publisher, "/data/offer.csv?drafts=1")
    assert world.MARK.encode() not in got(publisher, "/data/offer.csv")
    assert "drafts=1" in got(publisher, "/data/").decode()
    assert "drafts=1" not in got(client, "/data/").decode()


@pytest.mark.parametrize(
    ("query", "name"), [("drafts=2", "drafts"), ("drafts=1&drafts=", "drafts"), ("colour=red", "colour")]
)
def test_what_the_files_do_not_take_is_named(client, query, name):
    answer = client.get(f"/data/offer.csv?{query}")
    assert answer.status_code == 400
    assert name in answer.content.decode()


def test_an_unknown_table_is_a_404(client):
    assert client.get("/data/nothing.csv").status_code == 404


def test_while_too_many_files_are_made_another_is_asked_to_come_again(client, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    client.raise_request_exception = False
    places = [files_of_edition._places.acquire(blocking=False) for _ in range(files_of_edition.MAX_WRITERS)]
    try:
        answer = client.get("/data/talent-offers.zip")
        assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    finally:
        for _ in places:
            files_of_edition._places.release()
    assert client.get("/data/talent-offers.zip").status_code == 200


def test_who_asks_while_all_files_are_forgotten_is_asked_to_come_again(rf, settings, tmp_path):
    settings.VAR_DIR = tmp_path

    def write(path):
        path.write_bytes(b"what is removed by law meanwhile")
        files_of_edition.delete_all()

    with pytest.raises(Busy):
        files_of_edition.open_or_make("talent-offers.zip", rf.get("/"), None, write)
    assert not list(tmp_path.rglob("*.zip*"))
