"""``python -m tools.clashes 10000``: so many pairs of editors save one record at once, on both databases.

So many on the record's own page, and as many on the form for one report, on each database, all four side
by side. Half of the pairs are in flight together. Exits with 0 only if of each pair that clashes one was
told, and nothing was lost.
"""

import os
import subprocess
import sys
import time

from tools import postgres

TESTS = ["tests/admin/test_clashes_in_flight.py", "tests/report/test_clashes_in_flight.py"]
TEST = [sys.executable, "-m", "pytest", "-q", "--numprocesses=2", *TESTS]


def main(pairs: str) -> int:
    began, code = time.monotonic(), 0
    with postgres.throwaway() as address:
        environments = {
            "SQLite": {**os.environ, "DATABASE_URL": "", "EXPECTED_VENDOR": "sqlite"},
            "PostgreSQL": postgres.environment(address),
        }
        runs = {
            name: subprocess.Popen(TEST, env=environment | {"CLASH_PAIRS": pairs})
            for name, environment in environments.items()
        }
        try:
            for name, run in runs.items():
                code |= run.wait()
                outcome = "something was lost or not told" if run.returncode else "nothing was lost"
                print(f"{name}: 2 × {pairs} pairs, {time.monotonic() - began:.0f} s: {outcome}", flush=True)
        finally:
            for run in runs.values():
                run.terminate()
                run.wait()
    return int(bool(code))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["1000"]))
