"""The disk is full, the database busy or gone: it is said, with when to come again, and never as a 500."""

import errno
import json
import sqlite3
import threading
import time
from contextlib import contextmanager, suppress

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core import signing
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from recruiting.models import Company, unit_of_work
from recruiting.security import outages, strangers, writers
from recruiting.security.request_log import JsonFormatter
from recruiting.security.request_size import (
    LARGER,
    MOST_BYTES,
    PASS,
    PASS_AGE,
    TEXTS,
    UPLOADS,
    bytes_allowed,
)
from recruiting.serving import limits
from recruiting.serving.limits import MOST_DOWNLOADS, Download, TooLong
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


def of_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


ERRORS = [
    (of_sqlite(sqlite3.SQLITE_FULL), outages.FULL),
    (of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), outages.READ_ONLY),
    (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), outages.BUSY),
    (of_sqlite(sqlite3.SQLITE_CONSTRAINT), None),
    (psycopg.errors.DiskFull(), outages.FULL),
    (psycopg.errors.ReadOnlySqlTransaction(), outages.READ_ONLY),
    (psycopg.errors.QueryCanceled(), outages.BUSY),
    (psycopg.errors.LockNotAvailable(), outages.BUSY),
    (psycopg.errors.AdminShutdown(), outages.GONE),
    (psycopg.OperationalError("connection refused"), outages.GONE),
    (psycopg.errors.UniqueViolation(), None),
    (psycopg.errors.SerializationFailure(), None),
    (OSError(errno.ENOSPC, "no space"), outages.FULL),
    (ValueError(), None),
]


@pytest.mark.parametrize(("error", "outage"), ERRORS)
def test_what_the_machine_cannot_do_is_told_from_mistakes(error, outage):
    assert outages.outage_of(error) is outage
    wrapped = OperationalError()
    wrapped.__cause__ = error
    assert outages.outage_of(wrapped) is outage


@contextmanager
def failing(error: Exception, what: str = ""):
    """Every statement that holds ``what`` fails as the database would let it fail."""

    def fail(execute, sql, params, many, context):
        if what not in sql:
            return execute(sql, params, many, context)
        raise OperationalError("failed") from error

    with connection.execute_wrapper(fail):
        yield


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_without_a_database_pages_and_the_api_say_when_to_come_again(client):
    with failing(psycopg.OperationalError("gone")):
        page, api = client.get("/offers/"), client.get("/api/v1/offers")
    for answer in (page, api):
        assert (answer.status_code, answer["Retry-After"]) == (503, "5")
        assert "no-store" in answer["Cache-Control"]
    assert api["Content-Type"] == "application/problem+json"
    assert json.loads(api.content)["request"] == api["X-Request-ID"]
    assert page["X-Request-ID"] in page.content.decode()


def test_with_a_full_disk_nobody_signs_in_and_reads_why(client, django_user_model):
    django_user_model.objects.create_user("publisher", password="right and long", is_staff=True)
    with failing(of_sqlite(sqlite3.SQLITE_FULL), "INSERT"):
        answer = client.post("/admin/login/", {"username": "publisher", "password": "right and long"})
    assert answer.status_code == 503
    assert "disk is full" in answer.content.decode()
    assert "may have been saved" in answer.content.decode()


def test_with_a_full_disk_an_editor_reads_so_and_keeps_what_was_typed(publisher):
    with failing(of_sqlite(sqlite3.SQLITE_FULL), 'INSERT INTO "recruiting_company"'):
        desk = Desk(publisher).add(Company).fill(name="Cedar Works")
        errors = desk.refused()
    assert "The disk is full" in errors
    assert "somebody else" not in errors.lower()
    assert desk.form.values["name"] == "Cedar Works"


def test_a_page_of_the_desk_that_misses_a_row_halfway_says_what_is_gone(viewer):
    claim = making.claim(making.offer(published=False), source=making.source())
    page = reverse("admin:recruiting_claim_change", args=[claim.pk])
    rows_there = [claim, claim.source]

    def and_then_delete(execute, sql, params, many, context):
        rows = execute(sql, params, many, context)
        if rows_there and sql.startswith("SELECT") and 'FROM "recruiting_claim"' in sql:
            deleted = [*rows_there]
            rows_there.clear()
            with unit_of_work.editing():
                for row in deleted:
                    row.delete()
        return rows

    with connection.execute_wrapper(and_then_delete):
        answer = viewer.get(page, follow=True)
    assert answer.status_code == 200
    assert "doesn’t exist. Perhaps it was deleted" in answer.content.decode()


def test_while_too_many_write_another_writer_is_sent_away_and_readers_are_not(client):
    places = [writers._places.acquire(blocking=False) for _ in range(writers.MOST_WRITERS)]
    try:
        assert client.post("/language/", {"language": "id"}).status_code == 503
        assert client.get("/how-to-read/").status_code == 200
    finally:
        for _ in places:
            writers._places.release()


def test_a_request_of_more_than_a_megabyte_is_refused_unread(client, editor, publisher):
    for who in (client, editor):
        answer = who.generic("POST", "/admin/import/", b"x" * (1024**2 + 1), "text/csv")
        assert answer.status_code == 413
    assert client.generic("POST", "/language/", b"x" * (1024**2 + 1)).status_code == 413
    assert publisher.generic("POST", "/admin/import/", b"x" * (1024**2 + 1), "text/csv").status_code != 413
    assert publisher.generic("POST", "/admin/report/", b"x" * (1024**2 + 1)).status_code == 413


def test_of_a_browser_in_which_nobody_signed_in_no_large_form_is_read(client, editor):
    large = {"next": "x" * strangers.MOST_BYTES}
    for path in ("/language/", "/admin/login/", "/admin/report/keep/"):
        assert client.post(path, large).status_code == 413
    assert editor.post("/admin/report/keep/", large).status_code == 200
    User.objects.create_user("known", password="right and long", is_staff=True)
    client.post("/admin/login/", {"username": "known", "password": "right and long"})
    client.cookies.pop(settings.SESSION_COOKIE_NAME)
    assert client.post("/admin/report/keep/", large).status_code == 302


@pytest.mark.parametrize(("path", "page"), [(UPLOADS, "import"), (TEXTS, "report")])
def test_the_server_takes_a_large_body_in_only_with_the_pass_of_the_page_that_sends_it(
    publisher, path, page, monkeypatch
):
    assert path in (reverse("import"), reverse("report-text"))
    given = publisher.get(reverse(page)).cookies[PASS]
    assert given["path"] == path
    assert bytes_allowed(path, f"other=1; {PASS}={given.value}") == LARGER[path]
    assert bytes_allowed(path, f"{PASS}={given.value}x") == MOST_BYTES
    assert bytes_allowed(path, "") == MOST_BYTES
    for other in {"/admin/report/", *LARGER} - {path}:
        assert bytes_allowed(other, f"{PASS}={given.value}") == MOST_BYTES
    later = time.time() + PASS_AGE.total_seconds() + 60
    monkeypatch.setattr(signing.time, "time", lambda: later)
    assert bytes_allowed(path, f"{PASS}={given.value}") == MOST_BYTES


def test_a_500_says_that_what_was_sent_may_have_been_saved(client, monkeypatch):
    def broken(*_args, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr("recruiting.pages.home.home", broken)
    monkeypatch.setattr("django.views.i18n.check_for_language", broken)
    answer = client.post("/language/", {"language": "id"})
    assert answer.status_code == 500
    assert "may have been saved" in answer.content.decode()
    assert answer["X-Request-ID"] in answer.content.decode()


def test_the_probes_answer_under_any_name_and_say_what_is_missing(client):
    for path in ("/healthz", "/readyz"):
        answer = client.get(path, headers={"host": "10.1.2.3:8000"})
        assert (answer.status_code, answer.content) == (200, b"ok\n")
    with failing(psycopg.OperationalError("gone")):
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 503


def test_a_file_that_takes_too_long_breaks_off():
    pieces = Download((piece for piece in [b"a", b"b"]), seconds=-1)
    with pytest.raises(TooLong):
        next(pieces)


@pytest.fixture
def few_downloads(monkeypatch):
    """As many as a process has."""
    monkeypatch.setattr(limits, "_places", threading.BoundedSemaphore(MOST_DOWNLOADS))


DOWNLOADS = ("/offers.csv", "/offers.json", "/offers.ndjson", "/data/offer.csv", "/changes.csv")


@pytest.mark.usefixtures("few_downloads")
@pytest.mark.parametrize("path", DOWNLOADS)
def test_while_too_many_downloads_are_under_way_another_is_asked_to_come_again(client, caplog, path):
    held = [Download(iter_of(number)) for number in range(MOST_DOWNLOADS)]
    answer = client.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    failed = next(one for one in caplog.records if one.exc_info)
    assert "traceback" not in json.loads(JsonFormatter().format(failed))
    assert client.head(path).status_code == client.get("/").status_code == 200
    held.pop().close()
    for _each in range(MOST_DOWNLOADS + 1):
        answer = client.get(path)
        assert answer.status_code == 200
        list(answer.streaming_content)


def iter_of(number):
    yield from (b"a" for _each in range(number))


def broken():
    yield b"a"
    raise ZeroDivisionError


@pytest.mark.usefixtures("few_downloads")
@pytest.mark.parametrize("how", ["read", "given up", "never begun", "closed twice", "broken", "too long"])
def test_a_download_gives_its_place_back_whatever_becomes_of_it(how):
    for _each in range(3 * MOST_DOWNLOADS):
        pieces = broken() if how == "broken" else iter_of(3)
        download = Download(pieces, seconds=-1 if how == "too long" else 60)
        with suppress(ZeroDivisionError, TooLong):
            for _piece in download if how != "never begun" else ():
                if how == "given up":
                    break
        if how == "closed twice":
            download.close()
            download.close()
        del download
    held = [Download(iter_of(1)) for _each in range(MOST_DOWNLOADS)]
    with pytest.raises(outages.Busy):
        Download(iter_of(1))
    assert len(held) == MOST_DOWNLOADS


def test_the_limits_of_a_serving_process_are_set_on_each_connection():
    limits._limit(connection)
    try:
        with connection.cursor() as cursor:
            asked = "SHOW lock_timeout" if connection.vendor == "postgresql" else "PRAGMA busy_timeout"
            cursor.execute(asked)
            assert str(cursor.fetchone()[0]) in ("4s", "4000")
    finally:
        connection.close() if not connection.in_atomic_block else _unlimited()


def _unlimited():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("RESET ALL")
        else:
            cursor.execute("PRAGMA busy_timeout = 20000")
