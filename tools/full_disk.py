"""``python -m tools.full_disk``: a site whose disk is really full, on SQLite and on PostgreSQL.

Each lives on a small disk of its own (a tmpfs, so it needs the right to mount), which a file then fills. It
prints what readers, an editor who saves and one who signs in are answered while it is full and after there
is room again, and exits with 0 only if all of it is as ``SECURITY.md`` promises.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.desk import Desk
from tools import postgres
from tools.kills import DURABLE, disagreeing
from tools.newsroom import KINDS, PASSWORD, Editor, Newsroom, Site

DISK = "256m"
PUBLIC = ("/", "/offers/", "/companies/", "/companies/?q=edited", "/data/company.csv")
SENTENCE = "The disk is full"
SECONDS_TO_SAVE_AGAIN = 5.0
MOST_SAVES = 2000


@contextmanager
def small_disk() -> Iterator[Path]:
    """A folder that is a disk of its own."""
    with tempfile.TemporaryDirectory(prefix="disk-") as folder:
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", folder]).returncode != 0:
            sys.exit("A small disk must be mounted for this: run it as root.")
        try:
            os.chmod(folder, 0o755)  # noqa: S103 (PostgreSQL runs as another user)
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder: Path) -> Path:
    """Fill the disk to its last byte; the file that does."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1024**2, 4096, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue
    return filler


def signs_in(site: Site) -> requests.Response:
    """The answer to somebody who signs in with the right password."""
    browser = requests.Session()
    path = f"{site.address}/admin/login/"
    form = Desk.read(browser.get(path, timeout=30)).values
    return browser.post(
        path, form | {"username": "editor0", "password": PASSWORD}, timeout=30, allow_redirects=False
    )


def saves(editor: Editor, text: str) -> requests.Response:
    """The answer to an editor who saves a company with that description."""
    path = f"/admin/recruiting/company/{editor.key}/change/"
    form = editor.browser.get(editor.site.address + path, timeout=30)
    values = Desk.read(form).values | {"description": text, "_continue": "1"}
    return editor.browser.post(editor.site.address + path, values, timeout=30, allow_redirects=False)


def while_full(site: Site, editor: Editor) -> list[str]:
    """What is not as promised while the disk is full.

    PostgreSQL keeps a little room of its own, so it is written to until something is refused.
    """
    wrong = []
    for number in range(MOST_SAVES):
        typed = f"{number} " + "typed while the disk is full " * 9
        answer = saves(editor, typed)
        if answer.status_code == 302:
            editor.acknowledged["form"].append(typed.strip())
            continue
        print(f"  save {number + 1} is refused: {answer.status_code}")
        if SENTENCE not in answer.text or "omebody else" in answer.text or typed.strip() not in answer.text:
            wrong.append(f"saving: {answer.status_code} {Desk.read(answer).errors}")
        break
    else:
        wrong.append("nothing was refused")
    answer = signs_in(site)
    print(f"  signing in: {answer.status_code}, Retry-After {answer.headers.get('Retry-After')}")
    # What little a sign-in writes may still find room; else it says why not.
    if answer.status_code != 302 and (answer.status_code != 503 or SENTENCE not in answer.text):
        wrong.append(f"signing in: {answer.status_code}")
    for path in PUBLIC:
        status = requests.get(site.address + path, timeout=30).status_code
        if status != 200:
            wrong.append(f"{path}: {status}")
    return wrong


def seconds_until(works: Callable[[], bool]) -> float:
    began = time.monotonic()
    while not works() and time.monotonic() < began + 60:
        time.sleep(0.1)
    return time.monotonic() - began


def try_on(folder: Path, database: str = "") -> list[str]:
    """What is not as promised on one database, its site in a folder of the small disk."""
    site = Site(folder / "site", database)
    site.folder.mkdir()
    try:
        site.start()
        newsroom = Newsroom(site, editors=1)
        [editor] = newsroom.editors
        for kind in KINDS:
            editor.save(kind, f"{kind} before")
        filler = fill(folder)
        wrong = while_full(site, editor)
        filler.unlink()
        seconds = seconds_until(lambda: saves(editor, "after").status_code == 302)
        print(f"  saved again {seconds:.1f} s after there was room")
        if seconds > SECONDS_TO_SAVE_AGAIN:
            wrong.append(f"saved again after {seconds:.1f} s")
        if signs_in(site).status_code != 302:
            wrong.append("nobody can sign in afterwards")
        return wrong + [f"lost: {text}" for text in newsroom.lost()] + disagreeing(site)
    finally:
        site.kill()


def main() -> int:
    print("SQLite:", flush=True)
    with small_disk() as folder:
        wrong = try_on(folder)
    print("PostgreSQL:", flush=True)
    with small_disk() as folder:
        tempfile.tempdir = str(folder)
        with postgres.throwaway(DURABLE) as address:
            wrong += try_on(folder, address)
    print("\n".join(wrong) or "All as promised.")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
