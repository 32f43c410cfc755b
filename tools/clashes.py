"""``python -m tools.clashes 10000``: so many pairs of editors save one record at once, half on each database.

Half of those on the record's own page, half on the form for one report; the databases side by side. Every
second pair is in flight together. Exits with 0 only if of each pair that clashes one was told, and nothing
was lost.
"""

import os
import signal
import subprocess
import sys
import time

from tools import postgres

TESTS = ["tests/admin/test_clashes_in_flight.py", "tests/report/test_clashes_in_flight.py"]
TEST = [sys.executable, "-m", "pytest", "-q", "--numprocesses=2", *TESTS]


def main(pairs: int) -> int:
    began, code = time.monotonic(), 0
    each = pairs // 2 // len(TESTS)
    with postgres.throwaway() as address:
        environments = {
            "SQLite": {**os.environ, "DATABASE_URL": "", "EXPECTED_VENDOR": "sqlite"},
            "PostgreSQL": postgres.environment(address),
        }
        runs = {
            name: subprocess.Popen(TEST, env=environment | {"CLASH_PAIRS": str(each)})
            for name, environment in environments.items()
        }
        try:
            for name, run in runs.items():
                code |= run.wait()
                outcome = "something was lost or not told" if run.returncode else "nothing was lost"
                seconds = f"{time.monotonic() - began:.0f} s"
                print(f"{name}: {each * len(TESTS)} pairs, {seconds}: {outcome}", flush=True)
        finally:
            for run in runs.values():
                run.terminate()
                run.wait()
    return int(bool(code))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(int(*sys.argv[1:2] or ["1000"])))
