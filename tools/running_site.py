"""A site of its own to attack: a throwaway folder, an empty database with the seeds, a free port."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_START = 300
PUBLIC = ("/", "/offers/", "/offers/?recruiter=meta", "/companies/meta/", "/approaches/", "/how-to-read/")
"""Pages that readers open."""


@dataclass(frozen=True)
class RunningSite:
    """Where it listens, its first publisher's password, and the process that serves it."""

    port: int
    password: str
    process: subprocess.Popen
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def seconds(self, path: str) -> float:
        """How long a page takes; raises unless it is answered with 200."""
        began = time.perf_counter()
        with urllib.request.urlopen(self.address + path, timeout=60) as answer:  # noqa: S310 (our own)
            answer.read()
        return time.perf_counter() - began

    def seconds_of_pages(self, rounds: int) -> list[float]:
        """How long each of the public pages takes, so many times over."""
        return [self.seconds(path) for _ in range(rounds) for path in PUBLIC]


@contextmanager
def running(database: str = "", **environment: str) -> Iterator[RunningSite]:
    """A site that runs, on SQLite or the empty PostgreSQL at ``database``; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="site-") as folder:
        port, log = free_port(), Path(folder) / "log"
        own = {"VAR_DIR": folder, "DATABASE_URL": database, "PORT": str(port), "TMPDIR": folder}
        with log.open("w") as out:
            process = subprocess.Popen(
                [sys.executable, str(ROOT / "manage.py"), "start"],
                env={**os.environ, "DJANGO_SETTINGS_MODULE": "recruiting.settings", **own, **environment},
                stdout=out,
                stderr=out,
            )
        try:
            _wait(process, port, log)
            password = re.search(r"^password: (\S+)$", log.read_text(), re.MULTILINE)
            yield RunningSite(port, password[1] if password else "", process, log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(log.read_text())


def p95(seconds: list[float]) -> float:
    """The time within which 95 of 100 were answered."""
    return sorted(seconds)[int(len(seconds) * 0.95)]
