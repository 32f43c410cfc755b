"""``python -m tools.migration`` makes the initial migrations anew from the models.

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

ROOT = Path(__file__).parents[1] / "recruiting"
FOLDERS = {"recruiting": ROOT / "migrations", "published": ROOT / "published" / "migrations"}
INITIAL = "0001_initial.py"


def main() -> int:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "recruiting.settings", "DATABASE_URL": ""}
    os.environ.setdefault("SECRET_KEY", "guards nothing")
    former = {
        folder / INITIAL: (folder / INITIAL).read_text()
        for folder in FOLDERS.values()
        if (folder / INITIAL).exists()
    }
    # Those written by hand build on the ones that are missing meanwhile.
    aside = {
        path: path.rename(path.with_suffix(".aside"))
        for folder in FOLDERS.values()
        for path in folder.glob("0*.py")
    }
    try:
        for app in FOLDERS:
            command = [sys.executable, "manage.py", "makemigrations", app, "--name=initial", "--no-header"]
            if code := subprocess.run(command, check=False).returncode:
                for path, text in former.items():
                    path.write_text(text)
                return code
        _rewrite()
    finally:
        for path, moved in aside.items():
            if path.name == INITIAL:
                moved.unlink()
            else:
                moved.rename(path)
    return 0


def _rewrite() -> None:
    import django

    django.setup()
    for app, folder in FOLDERS.items():
        module = ".".join(folder.relative_to(ROOT.parent).parts)
        initial = import_module(f"{module}.0001_initial").Migration("0001_initial", app)
        initial.operations = [CreateTables(initial.operations)]
        (folder / INITIAL).write_text(MigrationWriter(initial, include_header=False).as_string())


if __name__ == "__main__":
    sys.exit(main())
