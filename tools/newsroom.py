"""A site of its own, as ``make run`` serves it, and editors who save without pause over HTTP.

For tools that kill it, back it up, or take its database away: what an editor was told is saved must be there.
"""

import csv
import io
import itertools
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import requests

from tests.desk import Desk
from tools.running_site import free_port

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "a password of the newsroom"
SECONDS_TO_START = 120
SECONDS_TO_ANSWER = 10
PAUSE = 0.05
"""Seconds between two looks whether the site answers."""

KINDS = ("form", "inline", "upload")
TEXTS = {
    "form": "SELECT description FROM recruiting_historicalcompany",
    "inline": "SELECT paraphrase FROM recruiting_historicalclaim",
    "upload": "SELECT name FROM recruiting_company",
}
"""Where the text of a save of each kind stands for ever after."""

ACCOUNTS = """
from django.contrib.auth.models import Group, User
for number in range({number}):
    user = User.objects.create_user(f"{name}{{number}}", password={password!r}, is_staff=True)
    user.groups.add(Group.objects.get(name="publisher"))
"""


def select(database: str, query: str) -> list[tuple]:
    """The rows of a query in the database at an address as ``DATABASE_URL`` has it."""
    if database.startswith("sqlite"):
        reading = sqlite3.connect(
            f"file://{unquote(urlsplit(database).path).removeprefix(chr(47))}?mode=ro", uri=True, timeout=20
        )
        try:
            return reading.execute(query).fetchall()
        finally:
            reading.close()
    end = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            with psycopg.connect(database) as connection:
                return connection.execute(query).fetchall()
        except psycopg.OperationalError:  # it recovers from a kill
            if time.monotonic() > end:
                raise
            time.sleep(PAUSE)


class Site:
    """An installation of its own: its folder, its database, its port, and the processes that serve it."""

    def __init__(self, folder: Path, database: str = "", **environment: str):
        self.folder, self.database = folder, database or f"sqlite:///{folder / 'tracker.sqlite3'}"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        # One that asks the database, where there is one without an account.
        self.first_page = "/admin/login/" if environment.get("SITE") == "desk" else "/companies/"
        self.server: subprocess.Popen | None = None
        passed = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        own = {"VAR_DIR": str(folder), "DATABASE_URL": self.database, "PORT": str(self.port)}
        self.environment = {**passed, **own, **environment}

    def manage(self, *words: str, **environment: str) -> str:
        """What a command prints. Raises RuntimeError with its errors if it fails."""
        ran = subprocess.run(
            [sys.executable, ROOT / "manage.py", *words],
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
        )
        if ran.returncode != 0:
            raise RuntimeError(f"{' '.join(words)}: {ran.stderr[-2000:]}")
        return ran.stdout

    def start(self) -> float:
        """Serve, and return the seconds until the first page."""
        with (self.folder / "log").open("a") as log:
            self.server = subprocess.Popen(
                [sys.executable, ROOT / "manage.py", "start"],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self.wait()

    def wait(self) -> float:
        """The seconds until it answers. Raises RuntimeError if it does not."""
        began = time.monotonic()
        while time.monotonic() < began + SECONDS_TO_START:
            if self.server and self.server.poll() is not None:
                break
            if self.answers():
                return time.monotonic() - began
            time.sleep(PAUSE)
        raise RuntimeError("The site does not answer:\n" + (self.folder / "log").read_text()[-2000:])

    def answers(self) -> bool:
        try:
            page = requests.get(self.address + self.first_page, timeout=SECONDS_TO_ANSWER)
        except requests.RequestException:
            return False
        return page.status_code == 200

    def kill(self) -> None:
        """Kill all of its processes at once."""
        if self.server and self.server.poll() is None:
            os.killpg(self.server.pid, signal.SIGKILL)
            self.server.wait()

    def kill_workers(self) -> None:
        """Kill the processes that serve and leave the one that starts them; all if there is but one."""
        workers = Path(f"/proc/{self.server.pid}/task/{self.server.pid}/children").read_text().split()
        for worker in workers:
            os.kill(int(worker), signal.SIGKILL)
        if not workers:
            self.kill()

    def stop(self) -> None:
        if self.server and self.server.poll() is None:
            os.killpg(self.server.pid, signal.SIGINT)
            self.server.wait()


class Editor(threading.Thread):
    """Somebody who saves without pause: on a record's own form, in a row of it, and by upload.

    ``acknowledged`` has, by kind, each text of which the site said that it is saved.
    """

    def __init__(self, site: Site, name: str, stop: threading.Event):
        super().__init__(daemon=True)
        self.site, self.account, self.stopped = site, name, stop
        self.browser = requests.Session()
        self.acknowledged: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self.last_began = 0.0
        self.wrong: list[str] = []
        """What happened that should not, whatever is killed."""

    def run(self) -> None:
        for number in itertools.count():
            if self.stopped.is_set():
                return
            kind = KINDS[number % len(KINDS)]
            try:
                self.save(kind, f"{kind} {self.account} {number}")
            except requests.RequestException:
                self.stopped.wait(PAUSE)  # it was killed: whether this one was saved nobody was told
            except Exception as error:
                self.wrong.append(f"{self.account}, {kind}: {error!r:.300}")
                self.stopped.wait(1)

    def save(self, kind: str, text: str) -> None:
        began = time.monotonic()
        if {"form": self.by_form, "inline": self.by_row, "upload": self.by_upload}[kind](text):
            self.acknowledged[kind].append(text)
            self.last_began = began

    def begin(self) -> None:
        """Sign in, and load the company and the claim that this editor edits."""
        form = self.open("/admin/login/")
        self.post("/admin/login/", form | {"username": self.account, "password": PASSWORD})
        ref = f"edited-{self.account}"
        for name, content in first_files(ref).items():
            assert self.load(name, content), name
        self.key = select(self.site.database, f"SELECT id FROM recruiting_company WHERE ref = '{ref}'")[0][0]

    def open(self, path: str) -> dict:
        answer = self.browser.get(self.site.address + path, timeout=SECONDS_TO_ANSWER)
        answer.raise_for_status()
        return Desk.read(answer).values

    def post(self, path: str, form: dict, **more) -> requests.Response:
        answer = self.browser.post(self.site.address + path, form, timeout=60, allow_redirects=False, **more)
        answer.raise_for_status()
        return answer

    def by_form(self, text: str) -> bool:
        path = f"/admin/recruiting/company/{self.key}/change/"
        return self._is_saved(path, self.open(path) | {"description": text})

    def by_row(self, text: str) -> bool:
        path = f"/admin/recruiting/company/{self.key}/change/"
        form = self.open(path)
        [column] = [
            name
            for name in form
            if name.endswith("-0-paraphrase") and form[name.removesuffix("paraphrase") + "id"]
        ]
        return self._is_saved(path, form | {column: text})

    def by_upload(self, text: str) -> bool:
        rows = sheet(["ref", "name"], [[text.replace(" ", "-"), text]])
        return self.load("company.csv", rows)

    def load(self, name: str, content: bytes) -> bool:
        form = self.open("/admin/import/")
        looked = Desk.read(self.post("/admin/import/", form, files={"file": (name, content)})).values
        if "seen" not in looked:
            return False  # the answer broke off
        told = self.post("/admin/import/load/", looked | {"reason": "From the archive."})
        return "Loaded." in told.text

    def _is_saved(self, path: str, form: dict) -> bool:
        answer = self.post(path, form | {"_continue": "1"})
        if answer.status_code != 302:
            raise AssertionError(f"not saved: {' '.join(Desk.read(answer).errors)[:300]}")
        return "/change/" in answer.headers["Location"]


def sheet(header: list[str], rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode()


def first_files(ref: str) -> dict[str, bytes]:
    """A company, a source, and a claim of it, as uploads."""
    claim = [f"{ref}-claim", f"{ref}-source", ref, "reports", "kind", "firm", "first", "draft"]
    columns = ["ref", "source", "about_company", "stance", "aspect", "value", "paraphrase", "state"]
    return {
        "company.csv": sheet(["ref", "name"], [[ref, ref]]),
        "source.csv": sheet(["ref", "title"], [[f"{ref}-source", "The Grove"]]),
        "claim.csv": sheet(columns, [claim]),
    }


class Newsroom:
    """Editors of a site that is being served, at work in a ``with`` block."""

    def __init__(self, site: Site, editors: int = 3, name: str = "editor"):
        self.site, self.stop = site, threading.Event()
        site.manage("shell", "-c", ACCOUNTS.format(number=editors, name=name, password=PASSWORD))
        self.editors = [Editor(site, f"{name}{number}", self.stop) for number in range(editors)]
        for editor in self.editors:
            editor.begin()

    def __enter__(self) -> "Newsroom":
        for editor in self.editors:
            editor.start()
        return self

    def __exit__(self, *_error) -> None:
        self.stop.set()
        for editor in self.editors:
            editor.join()

    def wait_for_a_save(self, seconds: float = 10) -> None:
        """Wait until one more save was acknowledged, or so long."""
        before, end = self._number(), time.monotonic() + seconds
        while self._number() == before and time.monotonic() < end:
            time.sleep(PAUSE)

    def _number(self) -> int:
        return sum(map(len, self.acknowledged().values()))

    def last_began(self) -> float:
        """When the last save that was acknowledged began, by ``time.monotonic``."""
        return max(editor.last_began for editor in self.editors)

    def acknowledged(self) -> dict[str, list[str]]:
        return {
            kind: [text for editor in self.editors for text in editor.acknowledged[kind]] for kind in KINDS
        }

    def lost(self, database: str = "") -> list[str]:
        """What somebody was told is saved, and is not there."""
        missing: list[str] = []
        for kind, texts in self.acknowledged().items():
            there = {text for (text,) in select(database or self.site.database, TEXTS[kind])}
            missing += sorted(set(texts) - there)
        return missing

    def wrong(self) -> list[str]:
        return [error for editor in self.editors for error in editor.wrong]
