"""Tables uploaded in the admin: looked at, then loaded as they were looked at, or not at all."""

import io
import os
import re
import time
import uuid
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from recruiting.admin.upload import storage, views
from recruiting.models import Company, Offer, Person, SavedForm
from recruiting.published.models import Edition
from recruiting.security.request_size import LARGEST_UPLOAD
from tests import making
from tests.desk import Desk
from tests.in_flight import in_flight
from tests.tables.test_bad_files import BAD, PEOPLE

pytestmark = pytest.mark.django_db

URL = "/admin/import/"
NN = PEOPLE + b"nn,Nn One,named\n"


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    return tmp_path


def upload(client, content, name="person.csv", **more):
    """The page that a browser shows once all of the answer has come."""
    file = SimpleUploadedFile(name, content, content_type="text/csv")
    return Shown(client, client.post(URL, {"file": file, "table": ""} | more))


class Shown:
    """An answer as a browser shows it, and the buttons of its form."""

    def __init__(self, client, response):
        self.client, self.status = client, response.status_code
        html = b"".join(response.streaming_content) if response.streaming else response.content
        self.html = html.decode()
        self.form = Desk.read(_Whole(html))
        self.text = " ".join(self.form.text.split())

    def press(self, button="load", **typed):
        form = {name: self.form.values[name] for name in ("stamp", "seen")} | {"reason": "From the archive."}
        return Shown(self.client, self.client.post(f"{URL}{button}/", form | typed, follow=True))


class _Whole:
    def __init__(self, html):
        self.content = html


def everything(client, table):
    return b"".join(client.get(f"/data/{table}.csv?drafts=1").streaming_content)


def waiting(var_dir):
    return list((var_dir / "uploads").glob("*"))


# What it shows and does


def test_what_is_new_is_shown_first_and_loaded_with_the_reason(publisher, var_dir):
    look = upload(publisher, NN)
    assert "Added: 1. Changed: 0." in look.text
    assert "New person nn, row 2" in look.text
    assert "Nn One" in look.text
    assert not Person.objects.exists()
    assert "Loaded." in look.press().text
    logged = Person.objects.get(ref="nn").history.get()
    assert (logged.history_user, logged.history_change_reason) == (publisher.user, "From the archive.")
    assert waiting(var_dir) == []


@pytest.mark.publishes
def test_a_change_is_shown_cell_by_cell_and_its_reason_to_readers(publisher):
    offer = making.offer("100m USD total")
    taken = everything(publisher, "offer")
    look = upload(publisher, taken.replace(b"100000000", b"250000000"), "offer.csv")
    row = rf"offer {offer.ref}, row 2 Column Old New amount_low amount: low 100000000 250000000"
    assert re.search(row, look.text), look.text
    assert "amount_currency" not in look.text
    look.press(reason="A misprint.")
    assert str(making.fresh(offer).amount) == "US$250m"
    assert Edition.current().reason == "A misprint."


@pytest.mark.parametrize("table", ["approach", "offer", "claim", "company", "event", "term"])
def test_the_own_export_changes_nothing(publisher, table):
    making.term("visa", offer=making.offer("> 1bn USD, several years"), words="=1+1")
    making.event(Offer.objects.get().approach, "declined")
    assert "Nothing differs" in upload(publisher, everything(publisher, table), f"{table}.csv").text


def test_a_package_is_loaded_whole(publisher):
    making.offer("100m USD total")
    package = publisher.get("/data/talent-offers.zip?drafts=1").getvalue()
    assert "Nothing differs" in upload(publisher, package, "talent-offers.zip").text
    packed = io.BytesIO(package)
    with zipfile.ZipFile(packed) as given, zipfile.ZipFile(changed := io.BytesIO(), "w") as out:
        for name in given.namelist():
            out.writestr(name, given.read(name).replace(b"Birch", b"Betula"))
    look = upload(publisher, changed.getvalue(), "x.zip")
    assert "Added: 0. Changed: 1." in look.text
    look.press()
    assert Company.objects.filter(name="Betula").exists()


@pytest.mark.publishes
@pytest.mark.parametrize(
    ("query", "passed_over"),
    [("", "recruiters .*usd_floor .*whom"), ("?full=1", "candidates .*recruiters .*usd_floor")],
)
def test_of_a_lists_csv_what_only_names_or_derives_is_passed_over_and_said(publisher, query, passed_over):
    hidden = making.candidate(making.approach(), "the secret one", claimed=False)
    offer = making.offer("100m USD total", approach=hidden.approach, to=[hidden])
    listed = b"".join(publisher.get(f"/offers.csv{query}").streaming_content)
    look = upload(publisher, listed, "offers-2026-11-25.csv")
    assert "Nothing differs" in look.text
    assert re.search(f"Passed over, .*{passed_over}", look.text), look.text
    assert offer.candidates.get() == hidden


def test_a_table_is_known_by_its_columns_or_its_name_or_is_asked_for(publisher):
    assert "New person nn" in upload(publisher, NN, "sheet1.csv").text
    content = b"ref,name\nnew,New Alder\n"
    assert "Neither its name nor its columns tell" in upload(publisher, content, "sheet1.csv").text
    assert "New company new" in upload(publisher, content, "Companies (3).csv").text
    assert "New company new" in upload(publisher, content, "sheet1.csv", table="company").text


def test_columns_that_are_absent_leave_values_alone(publisher):
    company = making.company("Alder", description="Trees.")
    upload(publisher, f"ref,name\n{company.ref},Alder Works\n".encode(), "company.csv").press()
    company.refresh_from_db()
    assert (company.name, company.description) == ("Alder Works", "Trees.")


def test_it_says_how_far_it_has_come(publisher):
    lines = b"".join(b"nn-%d,Nn %d,named\n" % (each, each) for each in range(2500))
    look = upload(publisher, PEOPLE + lines)
    assert "1000 of 2500 rows" in look.text
    assert "2000 of 2500 rows" in look.text
    assert "and 2300 more rows." in look.text


# What it refuses


def test_a_row_that_somebody_changed_since_is_a_conflict(publisher):
    company = making.company("Alder")
    taken = everything(publisher, "company").replace(b"Alder", b"Elder")
    look = upload(publisher, taken, "company.csv")
    company.description = "Trees."
    company.save()
    assert "somebody changed this row since it was exported" in look.press().text
    assert making.fresh(company).name == "Alder"
    assert "somebody changed this row" in upload(publisher, taken, "company.csv").text


def test_what_does_something_else_than_it_did_is_shown_anew(publisher):
    company = making.company("Alder")
    look = upload(publisher, f"ref,name\n{company.ref},Elder\n".encode(), "company.csv")
    company.name = "Older"
    company.save()
    again = look.press()
    assert "not what you looked at" in again.text
    assert "name Older Elder" in again.text
    assert making.fresh(company).name == "Older"
    again.press()
    assert making.fresh(company).name == "Elder"


def test_without_a_reason_nothing_is_loaded(publisher):
    look = upload(publisher, NN)
    again = look.press(reason=" ")
    assert "Say why" in again.text
    assert not Person.objects.exists()
    again.press()
    assert Person.objects.exists()


@pytest.mark.parametrize("wrong", BAD)
def test_a_hostile_file_is_refused_by_its_row(publisher, wrong, var_dir):
    content, expected = BAD[wrong]
    look = upload(publisher, content, table="person")
    assert look.status == 200
    assert "nothing was written" in look.text
    assert expected.rpartition(": ")[2] in look.text or "spreadsheet" in wrong
    assert not Person.objects.exists()
    assert waiting(var_dir) == []


def test_what_is_wrong_is_told_beside_what_would_change(publisher):
    look = upload(publisher, NN + b"no,No One,famous\n")
    assert "person.csv 3 naming famous one of: named" in look.text
    assert "New person nn, row 2" in look.text
    assert "Load it" not in look.html


def test_an_empty_file_and_none_at_all_are_refused(publisher):
    assert "file is empty" in upload(publisher, b"").text
    answer = publisher.post(URL, {"table": ""})
    assert (answer.status_code, "field is required" in answer.content.decode()) == (400, True)


def test_what_is_too_large_is_refused_before_it_is_read(publisher):
    class Unread(io.RawIOBase):
        def read(self, size=-1):
            raise AssertionError("It was read.")

    answer = publisher.generic(
        "POST",
        URL,
        b"",
        "multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(LARGEST_UPLOAD + 1),
        **{"wsgi.input": Unread()},
    )
    assert answer.status_code == 413
    assert "at most 256.0\xa0MB" in answer.content.decode()


def test_too_many_rows_are_refused(publisher, monkeypatch):
    monkeypatch.setattr(storage, "MOST_ROWS", 2)
    look = upload(publisher, NN + b"no,No,named\nni,Ni,named\n")
    assert "at most 2 rows here" in look.text


def test_a_large_file_waits_on_sqlite_while_somebody_else_is_at_work(publisher, editor, monkeypatch):
    monkeypatch.setattr(views, "LARGE", 10)
    form = SavedForm.objects.create(user=editor.user, token=uuid.uuid4(), content="")
    makes_others_wait = connection.vendor == "sqlite"
    assert ("Somebody else is at work" in upload(publisher, NN).text) == makes_others_wait
    assert not Person.objects.filter(ref="nn").exists()
    SavedForm.objects.filter(pk=form.pk).update(saved=timezone.now() - timedelta(minutes=11))
    assert "Added: 1." in upload(publisher, NN).text
    SavedForm.objects.create(user=publisher.user, token=uuid.uuid4(), content="")
    assert "Added: 1." in upload(publisher, NN).text


def test_what_is_large_once_it_is_unpacked_waits_too(publisher, editor, monkeypatch):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("person.csv", NN + b"nn-tree,Nn Tree,named\n" * 2000)
    monkeypatch.setattr(views, "LARGE", len(held.getvalue()))
    SavedForm.objects.create(user=editor.user, token=uuid.uuid4(), content="")
    makes_others_wait = connection.vendor == "sqlite"
    look = upload(publisher, held.getvalue(), "package.zip")
    assert ("Somebody else is at work" in look.text) == makes_others_wait


def test_of_an_upload_that_broke_off_nothing_is_written(publisher):
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="person.csv"\r\n\r\nref,na'
    look = Shown(publisher, publisher.generic("POST", URL, body, "multipart/form-data; boundary=x"))
    assert look.status in (200, 400)
    assert "Load it" not in look.html
    assert not Person.objects.exists()


def test_who_may_not_publish_may_not_load(editor, client):
    assert editor.get(URL).status_code == 403
    file = SimpleUploadedFile("person.csv", NN)
    assert editor.post(URL, {"file": file}).status_code == 403
    assert client.post(URL, {"file": file}).status_code == 302
    assert URL not in editor.get("/admin/").content.decode()


def test_whose_token_is_missing_is_refused(publisher):
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(publisher.user, backend="django.contrib.auth.backends.ModelBackend")
    assert forged.post(URL, {"file": SimpleUploadedFile("person.csv", NN)}).status_code == 403


def test_four_eyes_publish_nothing_by_a_file(publisher, settings):
    settings.FOUR_EYES = True
    offer = making.offer("100m USD total", published=False)
    making.claim(offer, "amount", "100m USD total")
    drafts = everything(publisher, "offer")
    taken = drafts.replace(b",draft,", b",published,")
    assert "state published in-review: four eyes" in upload(publisher, taken, "offer.csv").text
    taken = drafts.replace(b",draft,", b",retracted,")
    assert "state retracted in-review: four eyes" in upload(publisher, taken, "offer.csv").text


# Cancelled, left, pressed twice


def test_what_is_cancelled_is_not_loaded(publisher, var_dir):
    look = upload(publisher, NN)
    assert "Cancelled: nothing was written." in look.press("cancel").text
    assert waiting(var_dir) == []
    assert "loaded already, or cancelled" in look.press().text
    assert not Person.objects.exists()


def test_what_is_loaded_is_loaded_once_and_not_cancelled_any_more(publisher):
    look = upload(publisher, NN)
    look.press()
    assert "loaded already, or cancelled" in look.press().text
    assert "loaded already, or cancelled" in look.press("cancel").text
    assert Person.objects.get().history.count() == 1


def test_anothers_upload_is_not_loaded(publisher, admin_client):
    look = upload(publisher, NN)
    look.client = admin_client
    assert "loaded already, or cancelled" in look.press().text
    assert not Person.objects.exists()


def load_begun(client):
    """The answer to “Load it”, as far as its first step."""
    look = upload(client, NN)
    form = {name: look.form.values[name] for name in ("stamp", "seen")} | {"reason": "Old."}
    answer = client.post(f"{URL}load/", form)
    pieces = iter(answer.streaming_content)
    while b"<li>" not in next(pieces):
        pass
    return look, answer, pieces


def test_it_can_be_cancelled_while_it_works(publisher):
    look, _answer, pieces = load_begun(publisher)
    assert "Cancelled: nothing was written." in look.press("cancel").text
    assert b"Cancelled: nothing was written." in b"".join(pieces)
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_who_leaves_while_it_works_leaves_nothing_written_and_may_come_back(publisher):
    look, answer, _pieces = load_begun(publisher)
    answer.close()
    assert not Person.objects.exists()
    look.press()
    assert Person.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_database_that_goes_half_way_leaves_nothing(publisher):
    _look, _answer, pieces = load_begun(publisher)
    connection.connection.close()
    answer = b"".join(pieces)
    # PostgreSQL says that it is gone, SQLite only that it can't be asked.
    gone = b"be reached at the moment" if connection.vendor == "postgresql" else b"was not to be had"
    assert gone in answer
    connection.close()
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_who_load_at_once_one_is_told(publisher):
    looks = [upload(publisher, NN), upload(publisher, NN.replace(b"One", b"Two"))]
    texts = [page.text for page in in_flight(*(look.press for look in looks))]
    assert sum("Loaded." in text for text in texts) == 1, texts
    assert Person.objects.count() == 1


def test_what_was_kept_too_long_is_forgotten(publisher, var_dir):
    look = upload(publisher, NN)
    (file,) = waiting(var_dir)
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(file, (two_days_ago, two_days_ago))
    upload(publisher, NN.replace(b"nn", b"no"))
    assert "kept for more than a day" in look.press().text
