"""The open data of a desk that has published nothing, or next to nothing."""

import sqlite3

import pytest

from tests import making
from tests.open.reading import got, unpacked

pytestmark = pytest.mark.django_db


def test_where_nothing_is_published_every_file_is_there_and_empty(client):
    files = unpacked(got(client, "/data/talent-offers.zip"))
    assert files["offer.csv"].startswith(b"ref,desk_note,state,")
    assert files["offer.csv"].count(b"\n") == 1
    for address in (
        "/data/",
        "/data/talent-offers.sqlite3",
        "/offers.atom",
        "/api/v1/offers",
        "/sitemap.xml",
    ):
        assert client.get(address).status_code == 200, address


def test_amounts_are_exact_in_the_sqlite_file(client, tmp_path):
    making.offer("123456789012.34 USD total", ref="exact")
    file = tmp_path / "offers.sqlite3"
    file.write_bytes(got(client, "/data/talent-offers.sqlite3"))
    assert sqlite3.connect(file).execute("SELECT amount_low FROM offer").fetchone() == (123456789012.34,)
