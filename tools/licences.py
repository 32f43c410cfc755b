"""``python -m tools.licences``: writes ``docs/licences.md``, the licence of every package that is installed.

Read from what each package says of itself (core metadata, PEP 639 first); the packages are those that
``requirements.txt`` and ``requirements-test.txt`` lock.
"""

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==", re.MULTILINE)

ALLOWED = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "Unlicense", "0BSD", "Zope")
WEAK = ("MPL", "Mozilla", "LGPL", "Lesser General Public")
"""Copyleft of the package's own files alone: used as published, unchanged, it binds nothing of ours."""


def locked(file: str) -> list[str]:
    """The names of the packages that a lock file pins."""
    return sorted({name.lower() for name in LOCKED.findall((ROOT / file).read_text())})


def licence(name: str) -> str:
    """What a package says its licence is; empty if it is not installed on this machine or says nothing."""
    try:
        described = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if expression := described.get("License-Expression"):
        return expression
    classifiers = [one for one in described.get_all("Classifier", []) if one.startswith("License ::")]
    named = [one.rpartition(" :: ")[2] for one in classifiers]
    stated = (
        ", ".join(one for one in named if one != "OSI Approved") or described.get("License") or _file(name)
    )
    return stated.strip().partition("\n")[0]


def _file(name: str) -> str:
    """The text of the licence that a package brings along."""
    files = [file for file in metadata.files(name) or [] if file.name.upper().startswith("LICEN")]
    return files[0].read_text() if files else "not stated"


def is_acceptable(text: str) -> bool:
    return any(word in text for word in (*ALLOWED, *WEAK))


def page() -> str:
    served, all_names = locked("requirements.txt"), locked("requirements-test.txt")
    tests = [name for name in all_names if name not in served]
    return "\n".join(
        [
            "# Licences",
            "",
            "Made by `.venv/bin/python -m tools.licences`. This project's code is under the MIT licence,",
            "its open data under CC BY 4.0. The font of its pictures, Source Serif Pro, is under the",
            "SIL Open Font License 1.1 (`recruiting/pages/fonts/`).",
            "",
            *_table("What the site runs on", served),
            *_table("What tests and checks need beside it", tests),
        ]
    )


def _table(title: str, names: list[str]) -> list[str]:
    rows = [f"| {name} | {text} |" for name in names if (text := licence(name))]
    return [f"## {title}", "", "| package | licence |", "|---|---|", *rows, ""]


if __name__ == "__main__":
    PAGE.write_text(page())
