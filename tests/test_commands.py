"""``manage.py start``, which ``make run`` calls: the first start, the second, and what stops one."""

import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tools.running_site import free_port

SECONDS_TO_START = 120


class Site:
    """An installation of its own: its folder, its empty database, and a port that is free."""

    def __init__(self, folder: Path, database: str):
        self.folder = folder
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "VAR_DIR": str(folder),
            "DATABASE_URL": database,
            "PORT": str(free_port()),
        }

    def manage(self, *words: str, **environment: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, settings.BASE_DIR / "manage.py", *words],
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def refusal(self, *words: str, **environment: str) -> str:
        """What a command says that is expected to fail at once."""
        process = self.manage(*words, **environment)
        out, error = process.communicate(timeout=SECONDS_TO_START)
        assert process.returncode != 0
        assert out == ""
        return error

    def sql(self, statement: str) -> None:
        """Run a statement on its database."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.folder / "tracker.sqlite3")) as database:
                database.execute(statement)
        else:
            with psycopg.connect(self.environment["DATABASE_URL"], autocommit=True) as database:
                database.execute(statement)

    def run(self) -> str:
        """Start it, wait for its first page, stop it by Ctrl-C, and return what it said."""
        process = self.manage("start")
        try:
            self.wait(process)
        finally:
            process.send_signal(signal.SIGINT)
            out, error = process.communicate(timeout=SECONDS_TO_START)
        assert process.returncode == 0, error
        assert "Traceback" not in error
        return out

    def wait(self, process: subprocess.Popen) -> None:
        end = time.monotonic() + SECONDS_TO_START
        while process.poll() is None and time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.environment['PORT']}/admin/login/"):
                    return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise AssertionError(process.communicate(timeout=1) if process.poll() is not None else "no answer")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    """An installation on the database that this run is about."""
    folder = tmp_path_factory.mktemp("var")
    if connection.vendor == "sqlite":
        return Site(folder, f"sqlite:///{folder / 'tracker.sqlite3'}")
    name = f"start_{uuid.uuid4().hex}"
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f"CREATE DATABASE {name}")
    return Site(folder, f"{server.rpartition('/')[0]}/{name}")


@pytest.fixture(scope="module")
def first_start(site) -> str:
    """What the first start of an installation says."""
    return site.run()


def rows(site: Site, table: str) -> str:
    """A table of the installation as JSON."""
    process = site.manage("dumpdata", table)
    out, error = process.communicate(timeout=SECONDS_TO_START)
    assert process.returncode == 0, error
    return out


def test_the_first_start_prints_an_account_that_publishes_and_is_no_superuser(site, first_start):
    assert re.search(r"^username: publisher\npassword: \S{12,}\n", first_start, re.MULTILINE)
    accounts = rows(site, "auth.user")
    assert accounts.count('"model": "auth.user"') == 1
    assert '"is_staff": true' in accounts
    assert '"is_superuser": false' in accounts
    assert re.search(r'"groups": \[\d+\]', accounts)


def test_the_first_start_loads_the_seeds(site, first_start):
    assert '"ref": "meta"' in rows(site, "recruiting.company")


def test_the_printed_password_is_stored_only_as_a_hash(site, first_start):
    password = re.search(r"^password: (\S+)$", first_start, re.MULTILINE)[1]
    assert password not in rows(site, "auth.user")


def test_a_second_start_changes_nothing_and_prints_no_password(site, first_start):
    before = rows(site, "auth.user"), rows(site, "recruiting")
    assert site.run() == f"http://127.0.0.1:{site.environment['PORT']} (Ctrl-C stops it)\n"
    assert (rows(site, "auth.user"), rows(site, "recruiting")) == before


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(site, first_start):
    kept = site.folder / "secret_key"
    key = kept.read_text()
    assert len(key) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    site.manage("check").communicate(timeout=SECONDS_TO_START)
    assert kept.read_text() == key


def test_many_processes_that_start_at_once_agree_on_one_secret_key(tmp_path):
    ask = (
        "import sys; from pathlib import Path; from recruiting.security import secret_key;"
        "print(secret_key.kept_in(Path(sys.argv[1])))"
    )
    kept = tmp_path / "var" / "secret_key"
    processes = [
        subprocess.Popen([sys.executable, "-c", ask, kept], stdout=subprocess.PIPE, cwd=settings.BASE_DIR)
        for _ in range(8)
    ]
    assert {process.communicate(timeout=SECONDS_TO_START)[0].decode().strip() for process in processes} == {
        kept.read_text()
    }
    assert list(kept.parent.iterdir()) == [kept]


def test_a_database_of_an_earlier_version_is_refused_in_one_line_that_leads_on(site, first_start):
    site.sql("ALTER TABLE published_employment RENAME COLUMN did_not_start TO not_yet_there")
    try:
        error = site.refusal("start")
    finally:
        site.sql("ALTER TABLE published_employment RENAME COLUMN not_yet_there TO did_not_start")
    assert "An earlier version of this program made this database" in error
    assert "did_not_start" in error
    assert "manage.py export" in error
    assert error.count("\n") == 1


def test_static_files_are_served_under_the_hash_of_their_content(site, first_start):
    collected = [path.name for path in (site.folder / "static" / "admin" / "css").iterdir()]
    assert any(re.fullmatch(r"base\.[0-9a-f]{12}\.css\.br", name) for name in collected)


def test_production_without_a_secret_key_is_refused_in_one_line(site):
    error = site.refusal("start", PRODUCTION="1", ALLOWED_HOSTS="tracker.example")
    assert error == "Not configured: PRODUCTION=1 needs SECRET_KEY: 50 random characters, kept secret.\n"


def test_production_without_host_names_is_refused(site):
    assert "ALLOWED_HOSTS" in site.refusal("start", PRODUCTION="1", SECRET_KEY="k" * 50)


def test_in_production_every_cookie_is_this_hosts_alone():
    ask = (
        "import django; django.setup(); from django.conf import settings;"
        "from recruiting.security import request_size, throttle;"
        "print(settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME,"
        "throttle.COOKIE, request_size.pass_name())"
    )
    production = {
        "DJANGO_SETTINGS_MODULE": "recruiting.settings",
        "PRODUCTION": "1",
        "SECRET_KEY": "".join(map(chr, range(48, 112))),
        "ALLOWED_HOSTS": "tracker.example",
    }
    command, env = [sys.executable, "-c", ask], {**os.environ, **production}
    asked = subprocess.run(command, env=env, cwd=settings.BASE_DIR, capture_output=True)
    *of_host, of_path = asked.stdout.decode().split()
    assert len(of_host) == 4
    assert all(name.startswith("__Host-") for name in of_host)
    assert of_path.startswith("__Secure-")


def test_production_with_debug_pages_is_refused(site):
    assert "DEBUG" in site.refusal("start", PRODUCTION="1", SECRET_KEY="k" * 50, DEBUG="1")


def test_a_taken_port_is_one_line_that_names_it(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        error = site.refusal("start", PORT=port)
    assert error.count("\n") == 1
    assert port in error


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1"])
def test_a_port_that_is_none_is_one_line_that_names_it(site, port):
    error = site.refusal("start", PORT=port)
    assert error.count("\n") == 1
    assert repr(port) in error


def test_a_database_that_does_not_answer_is_one_line(site):
    error = site.refusal("start", DATABASE_URL=f"postgresql://tracker@127.0.0.1:{free_port()}/tracker")
    assert error.count("\n") == 1
    assert "DATABASE_URL" in error


@pytest.mark.parametrize("address", ["oracle://tracker@host/name", "nonsense", "postgresql://host:port/name"])
def test_an_address_of_no_database_that_we_know_is_one_line(site, address):
    error = site.refusal("start", DATABASE_URL=address)
    assert error.count("\n") == 1
    assert "DATABASE_URL" in error


@pytest.mark.django_db
@pytest.mark.parametrize("command", [["check_rules"], ["export", "anywhere.zip"], ["synthesize", "3"]])
def test_a_command_on_a_database_without_its_tables_says_so(command: list[str]) -> None:
    MigrationRecorder.Migration.objects.filter(app="recruiting").delete()
    with pytest.raises(CommandError, match=r"run `manage\.py migrate` first"):
        call_command(*command)
