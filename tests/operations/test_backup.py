"""Backups: everything in one file, the same again after a restore, and refused when it is not whole."""

import json
import shutil
import stat
import zipfile
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client

from recruiting.backup import archive, rows
from recruiting.models import Company, Offer, unit_of_work
from recruiting.published.models import Edition
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def newsroom(one_world):
    """A world with history, an account that is signed in, drafts and every kind of value."""
    user = User.objects.create_user("publisher", is_staff=True)
    user.groups.add(Group.objects.get_or_create(name="publisher")[0])
    Client().force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    offer = making.offer("100m to 250m USD, several years")
    making.term("visa", offer=offer, words="=1+1 “O'Neill” \t\\N\n")
    making.event(offer.approach, "declined")
    making.company("Dogwood", description="A draft 漢字 \U0001f333").delete()
    with unit_of_work.editing(user, "A misprint."):
        offer.amount = "> 1bn USD, several years"
        offer.save()
    return offer


@pytest.fixture(scope="module")
def whole(newsroom, tmp_path_factory):
    path = tmp_path_factory.mktemp("backup") / "backup.zip"
    archive.write(path)
    return path


@pytest.fixture
def backup(whole, db, tmp_path):
    """A backup of the newsroom, in a folder of the test's own."""
    return Path(shutil.copy(whole, tmp_path))


def empty_database():
    with transaction.atomic():  # foreign keys are looked at as it ends
        for model in [*rows.models_by_table().values(), Session]:
            rows.delete_all(model)


def changed(backup, name, content):
    """A copy of a backup in which one file has another content."""
    copy = backup.with_name("changed.zip")
    with zipfile.ZipFile(backup) as packed, zipfile.ZipFile(copy, "w") as out:
        for one in packed.namelist():
            out.writestr(one, content(packed.read(one)) if one == name else packed.read(one))
    return copy


def test_what_is_restored_has_the_hash_of_what_was_backed_up(backup):
    before = archive.contents()
    empty_database()
    assert archive.contents() != before
    assert archive.restore(backup)["contents"] == before == archive.contents()


def test_history_accounts_and_the_edition_come_back(backup, newsroom):
    edition = str(Edition.current())
    empty_database()
    archive.restore(backup)
    assert User.objects.get(username="publisher").groups.get().name == "publisher"
    assert str(Edition.current()) == edition
    reasons = Offer.objects.get().history.values_list("history_change_reason", flat=True)
    assert "A misprint." in reasons
    assert Company.history.filter(name="Dogwood", history_type="-").exists()
    call_command("check_summaries")
    call_command("check_rules")
    call_command("check_published")


def test_every_table_is_in_a_backup_but_the_sessions(backup):
    with zipfile.ZipFile(backup) as packed:
        tables = set(json.loads(packed.read(archive.MANIFEST))["tables"])
    every = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    assert every - tables == {"django_session"}
    assert {name for name in there - tables if "words_" not in name} == {
        "django_session",
        "django_migrations",
    }


def test_who_was_signed_in_signs_in_again_after_a_restore(backup):
    assert Session.objects.exists()
    empty_database()
    archive.restore(backup)
    assert not Session.objects.exists()


def test_the_key_of_a_deleted_record_is_not_given_to_another_after_a_restore(backup):
    deleted = Company.history.get(name="Dogwood", history_type="-").id
    empty_database()
    archive.restore(backup)
    assert making.company("Elder").pk > deleted


def test_a_backup_is_replaced_only_by_a_whole_one(backup, monkeypatch):
    good = backup.read_bytes()
    monkeypatch.setattr(rows, "last_key", lambda model: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        archive.write(backup)
    assert backup.read_bytes() == good
    assert list(backup.parent.iterdir()) == [backup]


def test_only_its_owner_reads_a_backup(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_cut_short_anywhere_is_refused_and_changes_nothing(backup):
    whole = backup.read_bytes()
    empty_database()
    empty = archive.contents()
    for part in range(8):
        backup.write_bytes(whole[: len(whole) * part // 8])
        with pytest.raises(archive.Unusable):
            archive.restore(backup)
    assert archive.contents() == empty


def test_a_backup_with_a_changed_row_is_refused_and_changes_nothing(backup):
    forged = changed(backup, "recruiting_company.jsonl", lambda rows: rows.replace(b"Alder", b"Elder"))
    empty_database()
    empty = archive.contents()
    with pytest.raises(archive.Unusable, match="hash"):
        archive.restore(forged)
    assert archive.contents() == empty


def without_table(backup):
    """A copy of a backup that lacks the rows of companies."""
    copy = backup.with_name("without.zip")
    with zipfile.ZipFile(backup) as packed, zipfile.ZipFile(copy, "w") as out:
        for one in packed.namelist():
            if one != "recruiting_company.jsonl":
                out.writestr(one, packed.read(one))
    return copy


def with_garbled_bytes(backup):
    """A copy of a backup in which the packed rows of companies are no deflate stream."""
    with zipfile.ZipFile(backup) as packed:
        start = packed.getinfo("recruiting_company.jsonl").header_offset
    copy = backup.with_name("garbled.zip")
    whole = bytearray(backup.read_bytes())
    rows_from = start + 30 + len("recruiting_company.jsonl") + 20  # header, name, ZIP64's extra field
    whole[rows_from : rows_from + 40] = b"\xff" * 40
    copy.write_bytes(whole)
    return copy


def with_a_deep_manifest(backup):
    return changed(backup, archive.MANIFEST, lambda _manifest: b"[" * 200_000)


@pytest.mark.parametrize("tampered", [without_table, with_garbled_bytes, with_a_deep_manifest])
def test_a_backup_that_somebody_altered_is_refused_and_changes_nothing(backup, tampered):
    altered = tampered(backup)
    empty_database()
    empty = archive.contents()
    with pytest.raises(archive.Unusable):
        archive.restore(altered)
    assert archive.contents() == empty


def test_a_backup_of_another_schema_is_refused_and_names_the_table(backup):
    def without_column(manifest):
        described = json.loads(manifest)
        described["tables"]["recruiting_company"]["columns"].pop()
        described["contents"] = archive._contents(described["tables"])
        return json.dumps(described).encode()

    empty_database()
    with pytest.raises(archive.Unusable, match=r"another schema .*recruiting_company"):
        archive.restore(changed(backup, archive.MANIFEST, without_column))


def test_a_file_that_is_no_backup_is_refused(newsroom, tmp_path):
    call_command("export", str(tmp_path / "export.zip"))
    empty_database()
    with pytest.raises(archive.Unusable, match="no backup of this program"):
        archive.restore(tmp_path / "export.zip")


def test_a_database_that_holds_something_is_not_overwritten(backup):
    before = archive.contents()
    with pytest.raises(CommandError, match="empty one"):
        call_command("restore", str(backup))
    assert archive.contents() == before


def test_a_backup_to_a_folder_that_is_not_there_is_one_line(newsroom, tmp_path):
    with pytest.raises(CommandError, match="can't be written"):
        call_command("backup", str(tmp_path / "nowhere" / "backup.zip"))
