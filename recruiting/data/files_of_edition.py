"""Files that are made once an edition: the package and the SQLite file, kept on the disk until the next."""

import math
import os
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from django.conf import settings
from django.http import HttpRequest

from recruiting.published.models import Edition
from recruiting.security.outages import Busy
from recruiting.serving.limits import reading_for

FOLDER = "files"
KEPT = 6
"""Files of editions, today's and those asked for by number, that lie on the disk at once."""

MOST_MADE = 2
"""Files that one process makes at once: each takes seconds, and any edition can be asked for."""
_places = threading.BoundedSemaphore(MOST_MADE)


def open_or_make(
    name: str, request: HttpRequest, edition: int | None, write: Callable[[Path], None]
) -> IO[bytes]:
    """The file of that name in an edition, today's if it is None: made by ``write`` if it is not there.

    Raises Busy if it is not there and too many are being made, or if all were forgotten meanwhile.
    """
    folder = settings.VAR_DIR / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    identity = repr((name, str(Edition.current()), edition, request.get_host(), request.scheme))
    path = folder / f"{sha256(identity.encode()).hexdigest()[:32]}-{name}"
    try:
        return path.open("rb")
    except FileNotFoundError:
        pass
    if not _places.acquire(blocking=False):
        raise Busy("too many files are being made at once")
    try:
        out = _make(path, folder, name, write)
    finally:
        _places.release()
    _forget_old(folder, name)
    return out


def _make(path: Path, folder: Path, name: str, write: Callable[[Path], None]) -> IO[bytes]:
    handle, temporary = tempfile.mkstemp(dir=folder, suffix=f"-{name}.part")
    os.close(handle)
    try:
        Path(temporary).unlink()  # SQLite makes its file itself
        with reading_for(math.inf):
            write(Path(temporary))
        # Whoever reads the former one reads on; of two who made it at once the last stays.
        try:
            Path(temporary).replace(path)
            return path.open("rb")
        except FileNotFoundError as forgotten:
            raise Busy("all files were forgotten while this one was made") from forgotten
    finally:
        Path(temporary).unlink(missing_ok=True)


def made_anew(write: Callable[[Path], None]) -> IO[bytes]:
    """A file that nobody else gets: nothing is left of it on the disk."""
    handle, name = tempfile.mkstemp()
    os.close(handle)
    path = Path(name)
    path.unlink()
    try:
        write(path)
        return path.open("rb")
    finally:
        path.unlink(missing_ok=True)


def forget_all() -> None:
    """Leave none on this machine's disk: former ones hold what the law removed since."""
    for path in (settings.VAR_DIR / FOLDER).glob("*-*"):
        path.unlink(missing_ok=True)


def _forget_old(folder: Path, name: str) -> None:
    times = {}
    for path in folder.glob(f"*-{name}"):
        with suppress(FileNotFoundError):  # another process forgot it meanwhile
            times[path] = path.stat().st_mtime
    for path in sorted(times, key=lambda each: times[each], reverse=True)[KEPT:]:
        path.unlink(missing_ok=True)
