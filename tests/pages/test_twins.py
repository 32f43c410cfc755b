"""The twins of the lists: what their cells say, that nothing unpublished is named, and how they arrive."""

import csv
import io
import json
import re

import pytest
from django.db import DatabaseError
from django.test import override_settings

from recruiting.data import csv as tables_csv
from recruiting.lists.catalogue import LISTS
from recruiting.published.models import Edition
from tests import making

pytestmark = pytest.mark.django_db


def body(answer):
    return b"".join(answer.streaming_content).decode()


def table(client, path):
    return {row["ref"]: row for row in csv.DictReader(io.StringIO(body(client.get(path))))}


def objects(client, path):
    return {row["ref"]: row for row in map(json.loads, body(client.get(path)).splitlines())}


@pytest.fixture
@making.one_unit
def disputed():
    """Alder, with Cedar and for its lab, bids for three in Oslo; it disputes that, and Nn Boss limits it."""
    making.person("Nn Other")  # so that keys of different tables differ
    alder, birch = making.alder(), making.company("", description="a firm in Oslo", ref="oslo")
    lab = making.company("Alder Lab", parent=alder)
    report = making.source("Three offers", ref="three", publisher="The Paper", url="https://example.org/3")
    approach = making.approach([alder, making.cedar()], [birch], lab=lab, ref="alder-oslo", began="June 2025")
    one = making.candidate(approach, person=making.person("Nn One"), ref="one")
    group = making.group(approach, ref="others")
    part = making.candidate(approach, "two of them", number="2", part_of=group, ref="two")
    made = making.offer("200.5-500m EUR each / 4y", approach=approach, to=[one, group, part], ref="big")
    making.event(approach, "accepted", [one, group], [made], people="0", happened="June 2025")
    making.claim(made, "amount", made.amount.notation(), source=report)
    made.lead_claim = making.claim(made, source=report)
    made.save()
    making.claim(made, "amount", stance="disputes", informant_company=alder, source=making.report(3))
    making.claim(made, "amount", stance="limits", informant_person=making.person("Nn Boss"))
    making.claim(approach, "unclear", stance="disputes", informant_company=alder, source=making.report(3))
    return made


def test_a_row_of_offers_says_it_all(client, disputed):
    row = table(client, "/offers.csv?full=1")["big"]
    told = {
        "approach": "alder-oslo",
        "amount_low": "200500000",
        "amount_printed": "€200.5m–500m each over 4 years",
        "usd_rate_day": "2025-06-01",
        "recruiters": "Alder; Cedar",
        "recruiter_refs": "alder;cedar",
        "lab": "Alder Lab",
        "lab_ref": "alder-lab",
        "employers": "a firm in Oslo",
        "employer_refs": "oslo",
        "whom": "Nn One; a group",
        "candidates": "one;others;two",
        "outcome": "offered",
        "outcome_some": "false",
        "nobody_accepted": "true",
        "outcome_printed": "offered, nobody accepted",
        "earliest": "2025-06-01",
        "latest": "2025-06-30",
        "existence_support": "several-reports",
        "figure_support": "several-reports",
        "figure_challenge": "disputed",
        "figure_challenged_by": "Alder",
        "independent_reports": "2",
        "approach_challenge": "disputed",
        "source": "three",
        "source_publisher": "The Paper",
        "source_title": "Three offers",
        "source_url": "https://example.org/3",
        "permalink": "http://testserver/offers/big/",
    }
    assert {name: row[name] for name in told} == told
    assert 2.2e8 < float(row["usd_floor"]) < 2.4e8


def test_json_has_numbers_and_truth_values_and_null_where_csv_has_nothing(client, disputed):
    row = objects(client, "/offers.ndjson")["big"]
    assert (row["amount_low"], row["amount_low_exclusive"], row["nobody_accepted"]) == (
        200500000,
        False,
        True,
    )
    assert (row["bidder"], row["summary"], row["number_low"]) == (None, None, None)
    assert row["amount_printed"] == "€200.5m–500m each over 4 years"
    assert json.loads(body(client.get("/offers.json"))) == [row]


def test_the_other_lists_name_what_their_rows_lead_to(client, disputed):
    approach = table(client, "/approaches.csv?full=1")["alder-oslo"]
    assert approach["offers"] == "big"
    assert (approach["recruiters"], approach["recruiters_names"]) == ("alder;cedar", "Alder; Cedar")
    assert (approach["whom"], approach["outcome_printed"]) == ("Nn One; a group", "offered, nobody accepted")
    lab, alder = (table(client, "/companies.csv")[ref] for ref in ("alder-lab", "alder"))
    assert (lab["parent"], lab["parent_name"]) == ("alder", "Alder")
    assert (alder["approaches_made"], alder["approaches_received"]) == ("1", "0")
    researcher = table(client, "/researchers.csv")["nn-one"]
    assert (researcher["courted_by"], researcher["employers"]) == ("Alder; Cedar", "a firm in Oslo")
    assert researcher["approaches"] == table(client, "/people.csv")["nn-one"]["approaches"] == "alder-oslo"
    assert objects(client, "/sources.ndjson")["three"]["claims"] == 2


def test_relations_lead_to_nothing_that_is_not_public(client):
    approach = making.approach(ref="alder-birch")
    draft = making.offer("7m USD total", approach=approach, published=False, ref="draft-offer")
    unclaimed = making.candidate(approach, claimed=False, ref="unclaimed", description="somebody unclaimed")
    made = making.offer(approach=approach, to=[unclaimed], follows=draft, ref="made")
    made.perhaps_same_as = making.offer(approach=approach, published=False, ref="other-draft")
    made.save()
    secret = making.approach(published=False, ref="secret-approach")
    approach.follows = secret
    approach.save()
    unit = making.company("Alder Unit", parent=making.company("Secret Holding"))
    making.claim(made, informant_company=unit)
    deep = [making.source(f"Deep secret {number}", ref=f"deep-secret-{number}") for number in (1, 2)]
    base = making.source("A base", based_on=deep)
    making.claim(made, source=making.source("Retold", based_on=[base]))
    assert table(client, "/sources.csv")["retold"]["based_on"] == "a-base"
    for listing in LISTS:
        for ending in ("csv", "ndjson"):
            told = body(client.get(f"/{listing.name}.{ending}"))
            for word in ("draft", "unclaimed", "secret", "Secret"):
                assert word not in told, (listing.name, word, re.findall(f".{{40}}{word}.*", told))
        assert "ecret" not in client.get(f"/{listing.name}/").content.decode(), listing.name


def test_each_column_of_a_list_has_one_name_and_a_label(client):
    for listing in LISTS:
        names = [column.name for column in listing.columns]
        assert len(names) == len(set(names)), listing.name
        assert all(str(column.label) for column in listing.columns)
        header = body(client.get(f"/{listing.name}.csv?full=1")).rstrip("\n").split(",")
        assert header == [*names, "permalink"]


def test_a_csv_for_people_has_at_most_25_columns_and_json_has_all(client, disputed):
    for listing in LISTS:
        header = body(client.get(f"/{listing.name}.csv")).partition("\n")[0].split(",")
        assert len(header) <= 25, listing.name
        assert header[0] == "ref"
        assert header[-1] == "permalink"
    assert len(objects(client, "/offers.ndjson")["big"]) > 25
    assert client.get("/offers.csv?full=2").status_code == 400
    assert client.get("/offers.json?full=1").status_code == 400


@pytest.mark.parametrize(
    ("ending", "content_type"),
    [
        ("csv", "text/csv; charset=utf-8; header=present"),
        ("json", "application/json"),
        ("ndjson", "application/x-ndjson"),
    ],
)
def test_a_twin_says_what_it_is_and_of_which_day(client, ending, content_type):
    answer = client.get(f"/offers.{ending}")
    assert answer["Content-Type"] == content_type
    assert re.search(rf'filename="offers-\d{{4}}-\d\d-\d\d\.{ending}"', answer["Content-Disposition"])
    assert answer["Cache-Control"] == "no-cache"
    assert not answer.has_header("Vary")
    assert body(client.head(f"/offers.{ending}")) == ""


def test_a_permalink_is_of_the_host_that_was_asked(client):
    making.offer(ref="made")
    with override_settings(ALLOWED_HOSTS=["offers.example"]):
        rows = body(client.get("/offers.csv", headers={"Host": "offers.example"}, secure=True))
    assert rows.endswith(',"https://offers.example/offers/made/"\n')


def test_what_breaks_off_is_no_whole_answer(client, monkeypatch):
    def broken(columns, queryset):
        yield b"a row\n"
        raise DatabaseError("the connection was lost")

    monkeypatch.setattr(tables_csv, "_LINES", dict.fromkeys(tables_csv._LINES, broken))
    making.offer()
    arriving = iter(client.get("/offers.csv").streaming_content)
    assert next(arriving).endswith(b"a row\n")
    # The server, told so, closes the connection without HTTP's last chunk.
    with pytest.raises(DatabaseError):
        next(arriving)


def test_the_file_of_an_edition_counts_what_was_known_then(client):
    making.approach([making.alder()], [making.birch()])
    then = Edition.current().number
    making.approach([making.alder()], [making.birch()])
    for path, ref, column in (
        ("companies", "alder", "approaches_made"),
        ("companies", "birch", "approaches_received"),
        ("sources", making.report(1).ref, "claims"),
    ):
        now, before = (
            table(client, f"/{path}.csv{query}")[ref][column] for query in ("", f"?edition={then}")
        )
        one = client.get(f"/api/v1/{path}/{ref}?edition={then}").json()["data"]
        assert int(now) == int(before) + 1 == int(one[column]) + 1, column


def test_beside_a_figure_stands_a_source_that_gives_it(client):
    first, second = (making.report(number, publisher=f"Paper {number}") for number in (1, 2))
    offer = making.offer("", published=True)
    making.claim(offer, "amount", "undisclosed", source=first)
    making.claim(offer, "amount", "420m USD total", source=second)
    row = table(client, "/offers.csv")[offer.ref]
    assert (row["amount_printed"], row["reported_by"]) == ("US$420m", "Paper 2")


def test_a_file_for_spreadsheets_is_the_same_behind_a_byte_order_mark(client, disputed):
    assert body(client.get("/offers.csv?bom=1")) == f"\ufeff{body(client.get('/offers.csv'))}"
    assert client.get("/offers.csv?bom=yes").status_code == 400


def test_a_copy_is_not_said_to_report_what_it_repeats(client):
    original = making.source("The first", publisher="The Grove")
    making.report(1, publisher="Die Kopie", worth="retelling", based_on=[original])
    making.offer("5m USD total", ref="made")
    assert table(client, "/offers.csv")["made"]["reported_by"] == "The Grove"
    assert table(client, "/offers.csv?full=1")["made"]["source_publisher"] == "Die Kopie"
