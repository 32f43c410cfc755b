"""``make test``: the whole suite on SQLite and, beside it, on a throwaway PostgreSQL.

Two tests of each at a time, as many wait for a server or a browser.
What stands behind ``python -m tools.run_tests`` goes to pytest. Exits with 0 only if both runs are green.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tools import machine, postgres

BYTECODE = Path("var/bytecode").resolve()
"""Where compiled modules are kept if Python is told to leave none beside their sources."""


def main() -> int:
    machine.provide()
    pytest = [sys.executable, "-m", "pytest", "-q", "--numprocesses=2", *sys.argv[1:]]
    if sys.dont_write_bytecode:
        # Each of the processes, and each that they start, would compile every module anew.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    on_sqlite = {**os.environ, "DATABASE_URL": "", "EXPECTED_VENDOR": "sqlite"}
    with postgres.throwaway() as address, tempfile.TemporaryFile() as report:
        both = [
            subprocess.Popen(pytest, env=on_sqlite),
            subprocess.Popen(pytest, env=postgres.environment(address), stdout=report, stderr=report),
        ]
        try:
            print("On SQLite:", flush=True)
            codes = [run.wait() for run in both]
            report.seek(0)
            print("On PostgreSQL:", report.read().decode(), sep="\n", flush=True)
        finally:
            for run in both:
                run.terminate()
                run.wait()
    return int(any(codes))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
