"""``python -m tools.kills 1000``: the site is killed so many times while editors save, on each database.

``python -m tools.kills 1000 SQLite`` on one of them alone. Ctrl-C ends it with what came of it so far.

By turns its workers are killed, all of it, and (PostgreSQL) one of the database's own processes, which then
recovers from its log; always with ``kill -9``. Exits with 0 only if every save that was acknowledged is
there, history and derived rows agree, and the site served again in five seconds each time.
"""

import os
import random
import signal
import statistics
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tools import postgres
from tools.newsroom import Newsroom, Site, select

SECONDS_TO_SERVE = 5.0
PROGRESS = 100
CHECKS = ("check_summaries", "check_rules", "check_published")
DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


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


OF_SITE = [*[kill_workers] * 7, kill_all]
OF_POSTGRESQL = [
    kill_database if kill is kill_workers and place % 2 else kill for place, kill in enumerate(OF_SITE)
]


def run(site: Site, number: int, kinds: list, seed: int = 1) -> list[str]:
    """Kill the site so many times, say what came of it, and return what went wrong."""
    choices = random.Random(seed)  # noqa: S311 (no secret)
    seconds: list[float] = []
    with Newsroom(site, name="killed") as newsroom, suppress(KeyboardInterrupt):
        for kill in range(number):
            if kill and kill % PROGRESS == 0:
                print(f"{kill} kills, {len(newsroom.lost())} lost …", flush=True)
            newsroom.wait_for_a_save(seconds=2)
            time.sleep(choices.uniform(0, 0.3))
            seconds.append(kinds[kill % len(kinds)](site))
        newsroom.wait_for_a_save()
    wrong = [f"lost: {text}" for text in newsroom.lost()] + newsroom.wrong() + disagreeing(site)
    saves = {kind: len(texts) for kind, texts in newsroom.acknowledged().items()}
    number, lost = len(seconds), len(newsroom.lost())
    slowest, late = max(seconds, default=0), sum(second > SECONDS_TO_SERVE for second in seconds)
    print(
        f"{number} kills, {sum(saves.values())} acknowledged saves {saves}, {lost} lost;"
        f" it served again after {statistics.median(seconds or [0]):.1f} s (median), {slowest:.1f} s at most,"
        f" {late} times later than {SECONDS_TO_SERVE:.0f} s",
        flush=True,
    )
    return wrong + [f"{late} times later than {SECONDS_TO_SERVE:.0f} s"] * bool(late)


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


def main(number: int, only: str = "") -> int:
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder, postgres.throwaway(DURABLE) as address:
        for name, database, kinds in (("SQLite", "", OF_SITE), ("PostgreSQL", address, OF_POSTGRESQL)):
            if only in ("", name):
                wrong += _on_one(Path(folder) / name, database, number, kinds)
    print("\n".join(wrong[:50]))
    return int(bool(wrong))


def _on_one(folder: Path, database: str, number: int, kinds: list) -> list[str]:
    folder.mkdir()
    site = Site(folder, database)
    print(f"{folder.name}: ", end="", flush=True)
    try:
        site.start()
        return run(site, number, kinds)
    finally:
        site.kill()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    number, *only = sys.argv[1:] or ["100"]
    sys.exit(main(int(number), *only))
