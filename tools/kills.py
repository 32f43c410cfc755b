"""``python -m tools.kills 1000``: the site is killed so many times while editors save, on each database.

By turns its workers are killed, all of it, and (PostgreSQL) one of the database's own processes, which then
recovers from its log; always with ``kill -9``. Exits with 0 only if every save that was acknowledged is
there, history and derived rows agree, and the site served again in five seconds each time.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tools import postgres
from tools.newsroom import Newsroom, Site, select

SECONDS_TO_SERVE = 5.0
CHECKS = ("check_summaries", "check_rules")
DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
BACKENDS = (
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


def kill_workers(site: Site) -> float:
    site.kill_workers()
    return site.start() if site.server.poll() is not None else site.wait()


def kill_all(site: Site) -> float:
    site.kill()
    return site.start()


def kill_database(site: Site) -> float:
    for (backend,) in select(site.database, BACKENDS)[:1]:
        os.kill(backend, signal.SIGKILL)
    return site.wait()


OF_SITE = [kill_workers, kill_workers, kill_workers, kill_all]
OF_POSTGRESQL = [*OF_SITE, kill_database, kill_database]


def run(site: Site, number: int, kinds: list, seed: int = 1) -> list[str]:
    """Kill the site so many times, say what came of it, and return what went wrong."""
    choices = random.Random(seed)  # noqa: S311 (no secret)
    site.start()
    slowest = 0.0
    with Newsroom(site) as newsroom:
        for kill in range(number):
            time.sleep(choices.uniform(0.1, 0.8))
            slowest = max(slowest, kinds[kill % len(kinds)](site))
        time.sleep(1)
    site.stop()
    wrong = [f"lost: {text}" for text in newsroom.lost()] + newsroom.wrong() + disagreeing(site)
    saves = {kind: len(texts) for kind, texts in newsroom.acknowledged().items()}
    print(
        f"{number} kills, {sum(saves.values())} acknowledged saves {saves}, {len(newsroom.lost())} lost;"
        f" it served again after {slowest:.1f} s at most",
        flush=True,
    )
    return wrong + [f"it served again after {slowest:.1f} s"] * (slowest > SECONDS_TO_SERVE)


def disagreeing(site: Site) -> list[str]:
    """What the project's own checks, and SQLite's, find wrong."""
    found = []
    for check in CHECKS:
        try:
            site.manage(check)
        except RuntimeError as error:
            found.append(str(error))
    if site.database.startswith("sqlite"):
        found += [row for (row,) in select(site.database, "PRAGMA integrity_check") if row != "ok"]
        found += [f"foreign key: {row}" for row in select(site.database, "PRAGMA foreign_key_check")]
    return found


def main(number: int) -> int:
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder, postgres.throwaway(DURABLE) as address:
        for name, database, kinds in (("SQLite", "", OF_SITE), ("PostgreSQL", address, OF_POSTGRESQL)):
            own = Path(folder) / name
            own.mkdir()
            site = Site(own, database)
            print(f"{name}: ", end="", flush=True)
            try:
                wrong += run(site, number, kinds)
            finally:
                site.kill()
    print("\n".join(wrong[:50]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(int(*sys.argv[1:2] or ["100"])))
