"""``python -m tools.bench``: how fast and in how little memory ``/offers.csv`` streams, on both databases.

Side by side and in turns: the whole site's answer in this process; what the database's own program (psql's
COPY, sqlite3's CSV mode) makes of the same cells, without our quotes and guards; and that program once
more, as the control that shows how far two equal runs lie apart. N made-up offers (``N=100000``), each
``TIMES`` times if given: making up a million would take an hour (``TIMES=50 ROUNDS=1``: a million rows). The
best of some rounds counts; exits with 1 where a bound is broken. ``python -m tools.bench here`` measures the
database that ``DATABASE_URL`` names, as it is.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

from tools import postgres

ROUNDS = int(os.environ.get("ROUNDS", "3"))
MOST_TIMES = {"sqlite": 1.5, "postgresql": 1.2}
MOST_MEMORY = 8 * 1024
PIECE = 64 * 1024
PROGRAMS = {"sqlite": "sqlite3", "postgresql": "psql"}
PACKAGES = {"sqlite3": "sqlite3", "psql": "postgresql-client"}


def main() -> int:
    number, times = os.environ.get("N", "20000"), os.environ.get("TIMES", "1")
    with tempfile.TemporaryDirectory() as folder, postgres.throwaway() as address:
        environment = {**os.environ, "VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "recruiting.settings"}
        codes = []
        for database in ("", address):
            vendor = "PostgreSQL" if database else "SQLite"
            print(f"{number} made-up offers, each {times} times, on {vendor}:", flush=True)
            here = {**environment, "DATABASE_URL": database}
            for words in (["migrate", "--verbosity=0"], ["synthesize", number, "--seed=1"]):
                subprocess.run([sys.executable, "manage.py", *words], env=here, check=True)
            subprocess.run([sys.executable, "-m", "tools.bench", "repeat", times], env=here, check=True)
            codes.append(subprocess.run([sys.executable, "-m", "tools.bench", "here"], env=here).returncode)
    return max(codes)


def repeat(times: int) -> int:
    """Store each offer so many times in all, each with a reference of its own, to the same candidates."""
    import django

    django.setup()
    from django.db import connection

    from recruiting.models import Offer, bulk

    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s) "
    fields = [field.column for field in Offer._meta.concrete_fields if field.name not in ("id", "ref")]
    offers, to = Offer._meta.db_table, Offer.candidates.through._meta.db_table
    with connection.cursor() as cursor:
        if times > 1:
            cursor.execute(f"SELECT MAX(id) FROM {offers}")
            (step,) = cursor.fetchone()
            cursor.execute(
                f"{numbers} INSERT INTO {offers} (id, ref, {bulk.names(fields)})"
                f" SELECT id + i * %s, ref || '-' || i, {bulk.names(fields)} FROM {offers}, n",
                [times - 1, step],
            )
            cursor.execute(
                f"{numbers} INSERT INTO {to} (offer_id, candidate_id)"
                f" SELECT offer_id + i * %s, candidate_id FROM {to}, n",
                [times - 1, step],
            )
    bulk.analyze()
    return 0


def here() -> int:
    """Measure the database of the settings; 1 if anything is missing or beyond its bound."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")
    django.setup()
    from django.db import connection

    idle = _warmed_up()
    alone = _best(_site)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle
    print(
        f"  whole {alone[1]:.2f} s, {alone[2] / 2**20:.0f} MB; first rows after {alone[0]:.2f} s", flush=True
    )
    print(f"  memory above idle {peak / 1024:.1f} MB (at most {MOST_MEMORY / 1024:.0f})", flush=True)
    program = PROGRAMS[connection.vendor]
    if not shutil.which(program):
        print(f"  {program} is missing (Debian: {PACKAGES[program]}): nothing to compare with.")
        return 1
    theirs = _their(connection)
    runs: dict[str, list[float]] = {"theirs": [], "ours": [], "control": []}
    for _round in range(ROUNDS):
        for name, pieces in (("theirs", theirs), ("ours", _site), ("control", theirs)):
            runs[name].append(_timed(pieces)[1])
    best = {name: min(seconds) for name, seconds in runs.items()}
    times = best["ours"] / best["theirs"]
    control, most = best["control"] / best["theirs"], MOST_TIMES[connection.vendor]
    print(
        f"  {program} {best['theirs']:.2f} s; ours {times:.2f} times that (at most {most}),"
        f" {program} again {control:.2f} times"
    )
    return int(times > most or peak > MOST_MEMORY)


def _warmed_up() -> int:
    """The memory (KiB) of a process that has answered before, and holds nothing."""
    for _piece in _answer("/offers.csv?kind=stake"):
        pass
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize() // 1024


def _site() -> Iterator[bytes]:
    return _answer("/offers.csv")


def _answer(path: str) -> Iterator[bytes]:
    """The pieces of the site's answer, through all of its middleware."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import RequestFactory

    environ = RequestFactory(headers={"Host": "localhost"}).get(path).environ
    answer = WSGIHandler()(environ, lambda status, headers: None)
    try:
        yield from answer
    finally:
        answer.close()


def _their(connection) -> Callable[[], Iterator[bytes]]:
    """The same cells of the same rows in the same order, written by the database's own program."""
    from recruiting.data import rows
    from recruiting.data.lists import permalink
    from recruiting.lists.catalogue import OFFERS

    columns = [*OFFERS.columns, permalink("http://localhost/offers/")]
    sql, parameters = rows.compiled(rows.printed(columns, OFFERS.order("-date").sorted(OFFERS.rows())))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            query = connection.ops.last_executed_query(cursor, sql, parameters)
            words = ["sqlite3", "-csv", "-header", str(connection.settings_dict["NAME"]), query]
        else:
            query = connection.ops.compose_sql(sql, parameters)
            words = ["psql", "-qc", f"COPY ({query}) TO STDOUT WITH CSV HEADER", os.environ["DATABASE_URL"]]

    def pieces() -> Iterator[bytes]:
        # Without its compiler PostgreSQL is quicker here; so it is in our answer.
        environment = {**os.environ, "PGOPTIONS": "-c jit=off"}
        with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE) as program:
            while piece := program.stdout.read1(PIECE):
                yield piece
        if program.returncode:
            sys.exit(f"{words[0]} failed.")

    return pieces


def _timed(pieces: Callable[[], Iterator[bytes]]) -> tuple[float, float, int]:
    """Seconds to the first piece, seconds to the end, and bytes."""
    began = time.perf_counter()
    first, size = 0.0, 0
    for piece in pieces():
        first = first or time.perf_counter() - began
        size += len(piece)
    return first, time.perf_counter() - began, size


def _best(pieces: Callable[[], Iterator[bytes]]) -> tuple[float, float, int]:
    return min((_timed(pieces) for _round in range(ROUNDS)), key=lambda run: run[1])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["here"]:
            sys.exit(here())
        case ["repeat", times]:
            sys.exit(repeat(int(times)))
    sys.exit(main())
