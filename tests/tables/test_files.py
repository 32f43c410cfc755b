"""Files as the database writes them: the same bytes from both, of one moment, and in nobody's way."""

import io
import json
from threading import Thread

import pytest
from django.db import connection
from django.db.models import F
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from recruiting.data import csv, json_rows, rows
from recruiting.data.cells import Hundredths
from recruiting.data.columns import Column
from recruiting.data.formula_guard import guard
from recruiting.models import Company, Offer
from recruiting.values.decimals import LARGEST, exact_decimal
from tests import making

REF = Column(name="ref", label="ref", type="string", cell=F("ref"))
NAME = Column(name="name", label="name", type="string", cell=F("name"), quoted=True)

# What a file has to survive, at the start of a cell and within.
ALPHABET = [*"'=+-@\t\r\n＝＋－＠\",;% %s\\.aé Ł漢😀", "''", '""', "%%w", "\\N", "(NULL)"]
HOSTILE = st.lists(st.one_of(st.sampled_from(ALPHABET), st.characters(codec="utf-8")), max_size=8).map(
    "".join
)


def written(columns, queryset):
    return b"".join(csv.stream(columns, queryset))


@pytest.mark.django_db
@hypothesis_settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(names=["'=1", "''+1", "'plain", "=1", "a;=1", "a;\"'-1;=2", "=a\n'＝1\t@", "a;b;'c"])
@given(names=st.lists(HOSTILE.filter(lambda text: "\x00" not in text), min_size=1, max_size=30))
def test_the_database_quotes_and_guards_as_python_would(names):
    Company.objects.all().delete()
    made = [Company(ref=f"c-{number}", name=name, description="some") for number, name in enumerate(names)]
    Company.objects.bulk_create(made)
    lines = ["ref,name\n"]
    for company in made:
        doubled = guard(company.name).replace('"', '""')
        quoted = f'"{doubled}"' if company.name else ""
        lines.append(f"{company.ref},{quoted}\n")
    assert written([REF, NAME], Company.objects.order_by("pk")).decode() == "".join(lines)


@pytest.mark.django_db
@pytest.mark.parametrize("hundredths", [0, 1, 10, 99, 100, 105, 110, 120_000, 123_456_789, LARGEST])
def test_hundredths_are_printed_exactly(hundredths):
    making.offer()
    Offer.objects.update(usd_floor=hundredths)
    assert Offer.objects.values_list(Hundredths("usd_floor"), flat=True).get() == exact_decimal(
        hundredths, 100
    )


@pytest.mark.django_db
def test_a_table_without_rows_is_a_header_an_empty_array_or_nothing():
    assert written([REF, NAME], Company.objects.none()) == b"ref,name\n"
    assert "".join(json_rows.array([REF], Company.objects.all())) == "[]\n"
    assert "".join(json_rows.lines([REF], Company.objects.all())) == ""


@pytest.mark.django_db
def test_more_columns_than_a_function_of_sqlites_takes_are_written_too():
    making.alder()
    many = [Column(name=f"c{number}", label="", type="string", cell=F("name")) for number in range(300)]
    assert written(many, Company.objects.order_by("ref")).decode().endswith(",".join(["Alder"] * 300) + "\n")


@pytest.mark.django_db
def test_the_first_rows_and_the_others_are_in_one_order(monkeypatch):
    monkeypatch.setattr(rows, "FIRST_BATCH", 2)
    for number in (3, 1, 5, 2, 4):
        Company(ref=f"c-{number}", name=f"Alder {number}").save()
    for ordered in (Company.objects.order_by("-ref"), Company.objects.order_by(F("name").asc())):
        wanted = [company.ref for company in ordered]
        assert written([REF], ordered).decode().split() == ["ref", *wanted]
        assert [
            row["ref"] for row in json.load(io.StringIO("".join(json_rows.array([REF], ordered))))
        ] == wanted


@pytest.mark.django_db
def in_a_thread(work):
    """``work`` on a connection of its own, as another request has one."""
    failed = []

    def run():
        try:
            work()
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()
    assert not failed


def _add_at_once():
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA busy_timeout = 0")  # who would have to wait is refused
    Company.objects.bulk_create([Company(ref="c-3", name="Birch")])


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("stream", [csv.stream, json_rows.lines])
def test_a_file_is_of_one_moment_and_keeps_no_writer_waiting(monkeypatch, stream):
    monkeypatch.setattr(rows, "FIRST_BATCH", 1)
    Company.objects.bulk_create([Company(ref=f"c-{number}", name="Alder") for number in (1, 2)])
    pieces = stream([REF], Company.objects.order_by("ref"))
    begun = next(pieces)
    in_a_thread(_add_at_once)
    rest = "".join(piece if isinstance(piece, str) else piece.decode() for piece in [begun, *pieces])
    assert "c-2" in rest
    assert "c-3" not in rest


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("stream", [csv.stream, json_rows.lines])
def test_whoever_leaves_in_the_middle_leaves_nothing_open(monkeypatch, stream):
    monkeypatch.setattr(csv, "CHUNK_SIZE", 1)
    monkeypatch.setattr(rows, "BATCH", 1)
    Company.objects.bulk_create([Company(ref=f"c-{number}", name="Alder") for number in range(9)])
    pieces = stream([REF], Company.objects.order_by("ref"))
    next(pieces)
    pieces.close()
    making.birch()
    in_a_thread(making.cedar)
    assert Company.objects.count() == 11
