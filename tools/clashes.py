"""``python -m tools.clashes 1000``: so many pairs of editors save one record at once, on both databases.

So many on the record's own page, and as many on the form for one report. Half of the pairs are in flight
together. Exits with 0 only if of each pair that clashes one was told, and nothing was lost.
"""

import os
import subprocess
import sys
import time

from tools import postgres

TESTS = ["tests/admin/test_clashes_in_flight.py", "tests/report/test_clashes_in_flight.py"]
TEST = [sys.executable, "-m", "pytest", "-q", *TESTS]


def main(pairs: str) -> int:
    wanted = {"CLASH_PAIRS": pairs}
    code = 0
    with postgres.throwaway() as address:
        for name, environment in (
            ("SQLite", {**os.environ, "DATABASE_URL": "", "EXPECTED_VENDOR": "sqlite"}),
            ("PostgreSQL", postgres.environment(address)),
        ):
            began = time.monotonic()
            failed = subprocess.run(TEST, env=environment | wanted).returncode
            code |= failed
            outcome = "something was lost or not told" if failed else "of each one was told, nothing was lost"
            print(f"{name}: {pairs} pairs in {time.monotonic() - began:.0f} s: {outcome}", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["1000"]))
