"""``python -m tools.measure_start``: seconds from a fresh clone to the first page, and of a second start.

Wanted: under 60 where packages come from a near registry, and under 3.
"""

import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

PORT = 8765


def seconds_to_first_page(clone: Path) -> float:
    """Start the clone by ``make run``, wait for the list of offers, and stop it by Ctrl-C."""
    began = time.monotonic()
    environment = {**os.environ, "PORT": str(PORT), "DATABASE_URL": "", "VAR_DIR": ""}
    site = subprocess.Popen(
        ["make", "--silent", "run"],
        cwd=clone,
        env=environment,
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    try:
        while site.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/offers/"):
                    return time.monotonic() - began
            except urllib.error.HTTPError:
                raise
            except urllib.error.URLError:
                time.sleep(0.02)
        raise SystemExit("'make run' ended before its first page.")
    finally:
        if site.poll() is None:
            os.killpg(site.pid, signal.SIGINT)
            site.wait()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", Path.cwd(), clone], check=True)
        for start in ("first", "second"):
            print(f"{start} start: {seconds_to_first_page(clone):.1f} s", flush=True)


if __name__ == "__main__":
    main()
