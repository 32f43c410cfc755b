"""``python -m tools.seeds`` writes ``seeds/`` anew with the columns and codes of today's models.

The rows stay as they are: they are loaded into an empty database of SQLite's, and exported from it.
"""

import os
import tempfile
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "recruiting.settings", "DATABASE_URL": "", "VAR_DIR": folder}
        os.environ.setdefault("SECRET_KEY", "guards nothing")
        _rewrite(Path(folder) / "package")


def _rewrite(package: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load", str(SEEDS), verbosity=0)
    call_command("export", str(package))
    for seed in SEEDS.iterdir():
        seed.write_bytes((package / seed.name).read_bytes())


if __name__ == "__main__":
    main()
