"""``make run``: make the site ready, and serve it."""

import hashlib
import os
import secrets
import socket
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, connection

from recruiting.history import summaries
from recruiting.models import Address
from recruiting.security.pending_migrations import is_migrated, missing_column
from recruiting.serving import start_lock
from recruiting.sites import PUBLIC

HOST = os.environ.get("HOST") or "127.0.0.1"
SEEDS = settings.BASE_DIR / ("demo" if settings.DEMO else "seeds")
GUNICORN = ["-m", "gunicorn", "--config", "python:recruiting.serving.gunicorn_config"]
FIRST_PASSWORD = settings.VAR_DIR / "first_password"
"""Where the first publisher's password lies in production: what is printed there, a log keeps."""


class Command(BaseCommand):
    help = (
        "Makes the site ready (tables, seeds into an empty database, a first publisher's account, static"
        " files) and serves it. What is there already is left alone."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", default=os.environ.get("PORT") or "8000")
        parser.add_argument("--dev", action="store_true", help="serve with Django's reloading server")

    def handle(self, *args: Any, port: str, dev: bool, **options: Any) -> None:
        _check_port(port)
        _reach_database()
        with start_lock.held():
            _migrate()
            self.check(databases=[connection.alias])
            if settings.SITE != PUBLIC and not Address.objects.exists():
                call_command("load", str(SEEDS))
            if password := _first_publisher():
                self.stdout.write(_of_first_publisher(password))
            if not dev:
                _collect_static()
        self.stdout.write(f"http://{HOST}:{port} (Ctrl-C stops it)")
        self.stdout.flush()
        connection.close()
        if dev:
            words = [str(settings.BASE_DIR / "manage.py"), "runserver", f"{HOST}:{port}"]
        else:
            words = [*GUNICORN, "--bind", f"{HOST}:{port}", "recruiting.wsgi"]
            os.chdir(settings.BASE_DIR)
        os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 (our own words)


def _check_port(port: str) -> None:
    if not (port.isdecimal() and 0 < int(port) < 65536):
        raise CommandError(f"{port!r} is no port: give a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except OSError as error:
            raise CommandError(
                f"Port {port} can't be used ({error.strerror}): choose another, e.g. PORT=8001."
            ) from None


def _reach_database() -> None:
    try:
        connection.ensure_connection()
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise CommandError(
            f"The database can't be reached; check DATABASE_URL, and that it runs: {reason}"
        ) from None


def _migrate() -> None:
    """Bring the tables up to date; that they are is found out much quicker than by ``migrate``."""
    if not is_migrated():
        if settings.SITE == PUBLIC:
            raise CommandError("The database's tables are not up to date: start the desk first.")
        call_command("migrate", interactive=False, verbosity=0)
        summaries.refresh_all()  # the tables may have got a new one
    elif settings.SITE != PUBLIC and (error := missing_column()):
        raise CommandError(
            f"An earlier version of this program made this database ({error}). Its data go over by"
            " “manage.py export FOLDER” with that version, and “manage.py load FOLDER” into a new database."
        )


def _first_publisher() -> str | None:
    """The password of the account made just now; None if there was an account already."""
    if settings.SITE == PUBLIC or User.objects.exists():
        return None
    password = secrets.token_urlsafe(12)
    user, is_new = User.objects.get_or_create(
        username="publisher", defaults={"password": make_password(password), "is_staff": True}
    )
    user.groups.add(Group.objects.get(name="publisher"))
    return password if is_new else None


def _of_first_publisher(password: str) -> str:
    """What is printed of the first account: its password, or the file that holds it."""
    if not settings.PRODUCTION:
        return f"username: publisher\npassword: {password}\n(shown this once)"
    descriptor = os.open(FIRST_PASSWORD, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(f"{password}\n")
    return f"username: publisher\nIts password is in {FIRST_PASSWORD}: read it, and delete the file."


def _collect_static() -> None:
    """Collect, name and compress the static files, unless that was done for these very files."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            status = os.stat(storage.path(path))
            digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    stamp = settings.STATIC_ROOT / "collected"
    if not stamp.exists() or stamp.read_text() != digest.hexdigest():
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(digest.hexdigest())
