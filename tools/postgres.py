"""A throwaway PostgreSQL: a cluster in a temporary folder, reached by a socket in it, gone at the end.

``python -m tools.postgres pytest tests/values`` runs a command with ``DATABASE_URL`` set to one.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from tools import machine

# Nothing in it outlives the tests: it need not survive a crash.
CLUSTER = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "50",
}
SECONDS_TO_START = 30


@contextmanager
def throwaway(options: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """The address of a running cluster's database, as ``DATABASE_URL`` wants it; ``options`` differ."""
    programs = machine.postgresql()
    if programs is None:
        sys.exit(f"PostgreSQL {machine.OLDEST_POSTGRESQL} or newer is needed: please install.")
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    owner = _owner(folder)
    try:
        subprocess.run(
            [programs / "initdb", "-D", folder / "data", "--username=tracker", *CLUSTER],
            **owner,
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        settings = {**OPTIONS, **options}.items()
        words = [word for name, value in settings for word in ("-c", f"{name}={value}")]
        with (folder / "log").open("w") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", folder / "data", "-k", folder, *words],
                **owner,
                cwd=folder,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for the tests, which may still ask something of it
            )
        try:
            _wait(programs, folder, server)
            yield f"postgresql://tracker@{quote(str(folder), safe='')}/postgres"
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> dict[str, object]:
    """PostgreSQL refuses to run as root; then its files and processes belong to its own user."""
    if os.geteuid() != 0:
        return {}
    shutil.chown(folder, "postgres", "postgres")
    return {"user": "postgres", "group": "postgres", "extra_groups": []}


def _stop(server: subprocess.Popen) -> None:
    server.send_signal(signal.SIGINT)  # 'fast shutdown'
    try:
        server.wait(SECONDS_TO_START)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)  # at once: nothing in it is needed any more
        server.wait()


def _wait(programs: Path, folder: Path, server: subprocess.Popen) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while subprocess.run([programs / "pg_isready", "-q", "-h", folder]).returncode != 0:
        if server.poll() is not None or time.monotonic() > end:
            sys.exit("PostgreSQL did not start:\n" + (folder / "log").read_text())
        time.sleep(0.05)


def environment(address: str) -> dict[str, str]:
    """The environment in which the tests run on the PostgreSQL at ``address``, and say so if they don't."""
    return {**os.environ, "DATABASE_URL": address, "EXPECTED_VENDOR": "postgresql"}


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with throwaway() as address:
        beside_python = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        sys.exit(subprocess.run(sys.argv[1:], env={**environment(address), "PATH": beside_python}).returncode)
