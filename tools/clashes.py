"""``python -m tools.clashes 10000``: so many pairs of editors save one record at once, on each database.

Half of them on the record's own page, half on the form for one report; the databases side by side. Every
second pair is in flight together. Exits with 0 only if of each pair that clashes one was told, and nothing
was lost.
"""

import os
import subprocess
import sys
import time

from tools import postgres

TESTS = ["tests/admin/test_clashes_in_flight.py", "tests/report/test_clashes_in_flight.py"]
TEST = [sys.executable, "-m", "pytest", "-q", "--numprocesses=2", *TESTS]


def main(pairs: int) -> int:
    began, code = time.monotonic(), 0
    with postgres.throwaway() as address:
        environments = {
            "SQLite": {**os.environ, "DATABASE_URL": "", "EXPECTED_VENDOR": "sqlite"},
            "PostgreSQL": postgres.environment(address),
        }
        runs = {
            name: subprocess.Popen(TEST, env=environment | {"CLASH_PAIRS": str(pairs // len(TESTS))})
            for name, environment in environments.items()
        }
        try:
            for name, run in runs.items():
                code |= run.wait()
                outcome = "something was lost or not told" if run.returncode else "nothing was lost"
                print(f"{name}: {pairs} pairs, {time.monotonic() - began:.0f} s: {outcome}", flush=True)
        finally:
            for run in runs.values():
                run.terminate()
                run.wait()
    return int(bool(code))


if __name__ == "__main__":
    sys.exit(main(int(*sys.argv[1:2] or ["1000"])))
