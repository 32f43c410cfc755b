"""How fast and in how little memory ``/offers.csv?full=1`` streams, beside the database's own program.

``python -m tools.bench`` calls it on the database that ``DATABASE_URL`` names. In turns: the whole site's
answer in this process; what the database's own program (psql's COPY, sqlite3's CSV mode) makes of the
published columns as they stand, without our quotes and guards; and that program once more, as the control
that shows how far two equal runs lie apart. The best of some rounds counts.
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

ROUNDS = int(os.environ.get("ROUNDS", "3"))
MOST_TIMES = {"sqlite": 1.25, "postgresql": 1.1}
MOST_MEMORY = 8 * 1024
PIECE = 64 * 1024
PROGRAMS = {"sqlite": "sqlite3", "postgresql": "psql"}
PACKAGES = {"sqlite3": "sqlite3", "psql": "postgresql-client"}


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
    for _piece in _answer("/offers.csv?full=1&kind=stake"):
        pass
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize() // 1024


def _site() -> Iterator[bytes]:
    return _answer("/offers.csv?full=1")


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
    from recruiting.lists.catalogue import OFFERS

    names = ["address", *(_column(column.cell) for column in OFFERS.columns)]
    query = OFFERS.order("-date").apply(OFFERS.rows()).values_list(*dict.fromkeys(names))
    sql, parameters = rows.compile_query(query)
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


def _column(cell) -> str:
    """The stored column that a cell prints."""
    return cell.name if hasattr(cell, "name") else _column(cell.get_source_expressions()[0])


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
    sys.exit(here())
