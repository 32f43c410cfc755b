"""``make audit``: asks the advisory database of PyPI whether a locked package has a known vulnerability.

Exits with 0 if every package was looked up and none has one, with 1 if one has, and with 3, saying so, if
the database can't be reached from here: then nothing was audited.
"""

import json
import subprocess
import sys

LOCKS = ("requirements.txt", "requirements-test.txt")
CLEAN, VULNERABLE, NOT_AUDITED = 0, 1, 3
SECONDS = 300


def ask(lock: str) -> list[dict] | None:
    """What the database says of each package of a lock file; None if it can't be asked."""
    words = ["-r", lock, "--require-hashes", "--disable-pip", "--timeout", "10", "--format", "json"]
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "pip_audit", *words], capture_output=True, text=True, timeout=SECONDS
        )
        return json.loads(ran.stdout)["dependencies"]
    except (ValueError, KeyError, subprocess.TimeoutExpired):
        return None


def verdict(packages: list[dict] | None) -> tuple[int, list[str]]:
    """The exit code, and what is to be said. A package that was passed over was not audited."""
    if not packages:
        return NOT_AUDITED, ["NOT AUDITED: no advisory database can be reached from here."]
    vulnerable = [
        f"{package['name']} {package['version']}: {found['id']},"
        f" fixed in {', '.join(found['fix_versions']) or 'no version yet'}"
        for package in packages
        for found in package.get("vulns", [])
    ]
    if vulnerable:
        return VULNERABLE, vulnerable
    if passed_over := [package["name"] for package in packages if "skip_reason" in package]:
        number = f"{len(passed_over)} of {len(packages)} packages"
        return NOT_AUDITED, [f"NOT AUDITED: {number} could not be looked up in an advisory database."]
    return CLEAN, [f"{len(packages)} packages, none with a known vulnerability."]


def main() -> int:
    verdicts = [(lock, *verdict(ask(lock))) for lock in LOCKS]
    for lock, _code, lines in verdicts:
        print("\n".join(f"{lock}: {line}" for line in lines))
    codes = {code for _lock, code, _lines in verdicts}
    return VULNERABLE if VULNERABLE in codes else max(codes)


if __name__ == "__main__":
    sys.exit(main())
