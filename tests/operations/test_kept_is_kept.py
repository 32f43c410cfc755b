"""Kept is kept: the site is killed and backed up while editors save, and nothing acknowledged is missing.

Short versions; ``python -m tools.kills 1000`` and ``python -m tools.drill 100`` are the long ones.
"""

import pytest

from tests.operations.databases import new_database
from tools import drill, kills
from tools.newsroom import Site

SECONDS_ON_A_BUSY_MACHINE = 60


def into_sqlite(folder, _number):
    """From PostgreSQL too: a backup is the same on both."""
    return f"sqlite:///{folder / 'restored.sqlite3'}"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of its own, being served."""
    folder = tmp_path_factory.mktemp("killed")
    served = Site(folder, new_database(folder))
    served.start()
    yield served
    served.kill()


def test_what_was_acknowledged_is_there_after_each_kill(site, monkeypatch):
    monkeypatch.setattr(kills, "SECONDS_TO_SERVE", SECONDS_ON_A_BUSY_MACHINE)
    assert kills.run(site, 3, [kills.kill_workers, kills.kill_all]) == []


def test_a_backup_under_writes_is_restored_with_equal_hash_and_every_earlier_save(site, tmp_path):
    assert drill.run(site, 1, tmp_path, into_sqlite) == []
