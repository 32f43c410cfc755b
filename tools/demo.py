"""``python -m tools.demo`` makes ``demo/`` anew: the stories of ``tests/stories/demo.py``, typed one by one.

Each report goes through the report form, as a clerk types it, into an empty database of SQLite's; what is
in it then is exported.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

DEMO = Path(__file__).parents[1] / "demo"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": "", "VAR_DIR": folder}
        os.environ |= {"ALLOWED_HOSTS": "testserver"}
        _write(Path(folder) / "package")


def _write(package: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    _enter()
    call_command("export", str(package))
    for file in DEMO.iterdir():
        shutil.copyfile(package / file.name, file)


def _enter() -> None:
    from django.contrib.auth.models import Group, User
    from django.test import Client

    from tests.stories.demo import DEMO as STORIES
    from tests.stories.story import Clerk

    user = User.objects.create_user("clerk", is_staff=True)
    user.groups.add(Group.objects.get(name="publisher"))
    client: Any = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.user = user  # as the fixtures of the tests have it
    clerk = Clerk(client)
    for story in STORIES:
        clerk.enter(story)
        print(f"{story.name}: {len(story.reports)} reports", flush=True)


if __name__ == "__main__":
    main()
