"""What the tests need of the machine, PostgreSQL and Chromium: found, installed, or named as missing."""

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_POSTGRESQL = 15


def postgresql() -> Path | None:
    """The folder with ``initdb`` and ``postgres`` of the newest PostgreSQL here that is new enough."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    named = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    for folder in [*reversed(debian), *named]:
        if (folder / "initdb").exists() and _major_version(folder / "postgres") >= OLDEST_POSTGRESQL:
            return folder
    return None


def _major_version(program: Path) -> int:
    """15 for ``postgres (PostgreSQL) 15.8 (Debian …)``."""
    words = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split()
    return int(words[2].split(".")[0])


def chromium() -> str | None:
    """The browser's program: ``CHROMIUM``, or what is on the path."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    return next(filter(None, map(shutil.which, filter(None, names))), None)


def libatomic() -> str | None:
    """What Playwright's driver links to, and a bare Debian lacks; elsewhere it comes with the system."""
    return ctypes.util.find_library("atomic") if sys.platform == "linux" else "not needed"


NEEDS = {"postgresql": postgresql, "chromium": chromium, "libatomic1": libatomic}


def provide() -> None:
    """Install what is missing where that is allowed; where it is not, exit and say what to install."""
    if missing := _missing():
        if apt := _apt_get():
            print(f"Installing {', '.join(missing)} …", flush=True)
            quietly = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
            subprocess.run([*apt, "update"], **quietly, check=False)
            subprocess.run(
                [*apt, "install", "-y", "--no-install-recommends", *missing], **quietly, check=False
            )
        if missing := _missing():
            sys.exit(
                f"The tests need {', '.join(missing)} (named as in Debian; PostgreSQL {OLDEST_POSTGRESQL} or"
                " newer): please install."
            )


def _missing() -> list[str]:
    return [name for name, find in NEEDS.items() if not find()]


def _apt_get() -> list[str] | None:
    """The words that start ``apt-get`` with the right to install, if there are any."""
    if not shutil.which("apt-get"):
        return None
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    if os.geteuid() == 0:
        return apt
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", *apt]
    return None
