"""Files that the site writes: whole or not at all, and read by their owner alone."""

import os
import sqlite3
import stat
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db.backends.signals import connection_created

from recruiting.data import csv
from recruiting.data.atomic_files import atomic_file
from tests import making


def test_what_breaks_off_leaves_the_former_file_and_no_draft(tmp_path):
    target = tmp_path / "file"
    target.write_text("good")
    with pytest.raises(TypeError), atomic_file(target) as draft:
        draft.write_text(None)
    assert target.read_text() == "good"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["export.zip", "folder"])
def test_an_export_that_fails_leaves_the_last_good_one(tmp_path, monkeypatch, name):
    def contents():
        paths = [target] if target.is_file() else sorted(target.iterdir())
        return [(path.name, path.read_bytes()) for path in paths]

    making.offer("100m USD total")
    target = tmp_path / name
    call_command("export", str(target))
    good = contents()
    making.company("Cedar")
    monkeypatch.setattr(csv, "stream", lambda columns, rows: iter([b"half", *map(int, ["no"])]))
    with pytest.raises(ValueError, match="no"):
        call_command("export", str(target))
    assert contents() == good


@pytest.mark.django_db
def test_only_its_owner_reads_an_export(tmp_path):
    call_command("export", str(tmp_path / "export.zip"))
    call_command("export", str(tmp_path / "folder"))
    for path in [tmp_path / "export.zip", *(tmp_path / "folder").iterdir()]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_only_its_owner_reads_the_database_of_sqlite(tmp_path):
    path = tmp_path / "tracker.sqlite3"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE company (name)")
    os.chmod(path, 0o644)
    opened = SimpleNamespace(vendor="sqlite", settings_dict={"NAME": path}, connection=database)
    connection_created.send(sender=type(opened), connection=opened)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
