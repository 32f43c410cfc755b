"""``python -m tools.drill 100``: so many backups are made while editors save, and restored, on each database.

``python -m tools.drill 100 SQLite`` on one of them alone. Ctrl-C ends it with what came of it so far.

Every second one is restored into the other database. Exits with 0 only if what is restored has the hash of
its backup, and every save that was acknowledged before a backup began.
"""

import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psycopg

from tools import postgres
from tools.newsroom import TEXTS, Newsroom, Site, select


def restore_one(newsroom: Newsroom, folder: Path, database: str) -> str:
    """Back up the site at work and restore it into ``database``; what went wrong, if anything."""
    before = {kind: set(texts) for kind, texts in newsroom.acknowledged().items()}
    backup, fresh = folder / "backup.zip", Site(folder, database)
    made = newsroom.site.manage("backup", str(backup))
    restored, again = fresh.manage("restore", str(backup)), fresh.manage("backup", str(folder / "again.zip"))
    if not made == restored == again:
        return f"the hashes differ: {made} {restored} {again}"
    there = {kind: {text for (text,) in select(database, query)} for kind, query in TEXTS.items()}
    missing = [text for kind, texts in before.items() for text in texts - there[kind]]
    return f"not in the backup: {missing[:5]}" if missing else ""


def run(site: Site, number: int, folder: Path, new_database: Callable[[Path, int], str]) -> list[str]:
    """Make and restore so many backups, say what came of it, and return what went wrong."""
    wrong: list[str] = []
    done, began = 0, time.monotonic()
    with Newsroom(site, editors=2, name="drilled") as newsroom, suppress(KeyboardInterrupt):
        for one in range(number):
            newsroom.wait_for_a_save()
            own = folder / f"drill{one}"
            own.mkdir()
            if error := restore_one(newsroom, own, new_database(own, one)):
                wrong.append(f"backup {one}: {error}")
            shutil.rmtree(own)
            done += 1
    saves = sum(map(len, newsroom.acknowledged().values()))
    print(
        f"{done - len(wrong)} of {done} backups restored with equal hash, while {saves} saves were"
        f" acknowledged; {(time.monotonic() - began) / max(done, 1):.1f} s each",
        flush=True,
    )
    return wrong + newsroom.wrong()


def _sqlite(folder: Path) -> str:
    return f"sqlite:///{folder / 'restored.sqlite3'}"


def _postgresql(server: str) -> str:
    with psycopg.connect(server, autocommit=True) as database:
        database.execute("DROP DATABASE IF EXISTS restored WITH (FORCE)")
        database.execute("CREATE DATABASE restored")
    return f"{server.rpartition('/')[0]}/restored"


def main(number: int, only: str = "") -> int:
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder, postgres.throwaway() as address:

        def by_turns(own: Path, one: int) -> str:
            return _postgresql(address) if one % 2 else _sqlite(own)

        for name, database in (("SQLite", ""), ("PostgreSQL", address)):
            if only not in ("", name):
                continue
            own = Path(folder) / name
            own.mkdir()
            site = Site(own, database)
            print(f"{name}: ", end="", flush=True)
            try:
                site.start()
                wrong += run(site, number, own, by_turns)
            finally:
                site.kill()
    print("\n".join(wrong[:50]))
    return int(bool(wrong))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    number, *only = sys.argv[1:] or ["100"]
    sys.exit(main(int(number), *only))
