"""``python -m tools.migration`` makes the initial migration anew from the models.

Only until somebody runs a version of the site whose data must be kept: from then on, ``manage.py
makemigrations`` adds one for each change.
"""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from django.db.migrations.writer import MigrationWriter

from recruiting.migrations._tables import CreateTables

FOLDER = Path(__file__).parents[1] / "recruiting" / "migrations"
INITIAL = FOLDER / "0001_initial.py"


def main() -> int:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "recruiting.settings", "DATABASE_URL": ""}
    os.environ.setdefault("SECRET_KEY", "guards nothing")
    former = INITIAL.read_text() if INITIAL.exists() else ""
    # Those written by hand build on the one that is missing meanwhile.
    aside = {path: path.rename(path.with_suffix(".aside")) for path in FOLDER.glob("0*.py")}
    command = [sys.executable, "manage.py", "makemigrations", "recruiting", "--name=initial", "--no-header"]
    try:
        if code := subprocess.run(command, check=False).returncode:
            INITIAL.write_text(former)
            return code
        _rewrite()
    finally:
        for path, moved in aside.items():
            if path == INITIAL:
                moved.unlink()
            else:
                moved.rename(path)
    return 0


def _rewrite() -> None:
    import django

    django.setup()
    initial = import_module("recruiting.migrations.0001_initial").Migration("0001_initial", "recruiting")
    initial.operations = [CreateTables(initial.operations)]
    INITIAL.write_text(MigrationWriter(initial, include_header=False).as_string())


if __name__ == "__main__":
    sys.exit(main())
