"""``python -m tools.failover 20``: PostgreSQL's primary is killed so many times, while all else goes on.

Two processes for readers and one desk, HAProxy, Patroni with a primary and a synchronous standby, all on
loopback ports and made of ``deploy/``. Exits with 0 only if 99.9 % of the readers' requests were answered, no
acknowledged save is lost, and editors could save again within 15 seconds each time.
"""

import itertools
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import requests

from tools import cluster, machine
from tools.cluster import Cluster
from tools.newsroom import Newsroom, Site

PAGES = ("/", "/offers/", "/companies/", "/approaches/", "/offers.csv", "/how-to-read/", "/robots.txt")
READERS = 2
SECONDS_BETWEEN_READS = 0.1
SECONDS_TO_READ = 15
LEAST_ANSWERED = 0.999
SECONDS_TO_WRITE = 15


class Reader(threading.Thread):
    """Somebody who reads one page after another; ``answers`` counts what came of it."""

    def __init__(self, address: str, stop: threading.Event):
        super().__init__(daemon=True)
        self.address, self.stopped = address, stop
        self.answers: Counter[str] = Counter()

    def run(self) -> None:
        for page in itertools.cycle(PAGES):
            if self.stopped.wait(SECONDS_BETWEEN_READS):
                return
            self.answers[self.read(page)] += 1

    def read(self, page: str) -> str:
        try:
            answer = requests.get(self.address + page, timeout=SECONDS_TO_READ)
        except requests.RequestException as error:
            return type(error).__name__
        return str(answer.status_code)


def run(folder: Path, number: int) -> list[str]:
    """Kill the primary so many times, say what came of it, and return what is not as it must be."""
    database = Cluster(folder)
    public = [_site(folder, f"public{one}", database.reading, "public") for one in (1, 2)]
    desk = _site(folder, "desk", database.writing, "desk")
    try:
        database.start([site.port for site in public], desk.port)
        for site in [desk, *public]:
            site.start()
        return _measured(database, desk, number)
    finally:
        for site in [desk, *public]:
            site.kill()
        database.stop()


def _site(folder: Path, name: str, database: str, half: str) -> Site:
    own = folder / name
    own.mkdir()
    return Site(own, database, SITE=half, SECRET_KEY="of the cluster", ALLOWED_HOSTS="127.0.0.1,localhost")


def _measured(database: Cluster, desk: Site, number: int) -> list[str]:
    stop = threading.Event()
    readers = [Reader(f"http://127.0.0.1:{database.http}", stop) for _one in range(READERS)]
    for reader in readers:
        reader.start()
    with Newsroom(desk, editors=2) as newsroom:
        seconds = [_kill_primary(database, newsroom) for _kill in range(number)]
    stop.set()
    for reader in readers:
        reader.join()
    answers = sum((reader.answers for reader in readers), Counter())
    answered, lost = answers["200"] / answers.total(), newsroom.lost()
    print(
        f"{number} times the primary was killed: {answers.total()} reads, {answered:.3%} answered"
        f" {dict(answers)}; {sum(map(len, newsroom.acknowledged().values()))} acknowledged saves,"
        f" {len(lost)} lost; writes back after {statistics.median(seconds):.1f} s (median),"
        f" {max(seconds):.1f} s at most",
        flush=True,
    )
    return [
        *(f"lost: {text}" for text in lost),
        *["too few reads were answered"] * (answered < LEAST_ANSWERED),
        *["writes came back too late"] * (max(seconds) > SECONDS_TO_WRITE),
    ]


def _kill_primary(database: Cluster, newsroom: Newsroom) -> float:
    """The seconds until an editor's save, begun after the kill, was acknowledged."""
    cluster.wait(lambda: database.primary() is not None and database.is_whole(), "a standby in step")
    newsroom.wait_for_a_save()
    primary = database.primary()
    began = time.monotonic()
    primary.kill()
    cluster.wait(lambda: newsroom.last_began() > began, "a save after the primary was killed")
    seconds = time.monotonic() - began
    primary.start()
    return seconds


def main(number: int) -> int:
    if missing := [*cluster.missing(), *([] if machine.postgresql() else ["postgresql"])]:
        print(f"This needs {', '.join(missing)} (apt-get install {' '.join(cluster.PACKAGES)}).")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        wrong = run(Path(folder), number)
    print("\n".join(wrong[:50]))
    return int(bool(wrong))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(int(*sys.argv[1:2] or ["20"])))
