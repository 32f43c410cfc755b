"""Files that are written once an edition and cached on the disk: the package and the SQLite file."""

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
MAX_FILES = 6
"""The most files of editions, current and former, on the disk."""

MAX_WRITERS = 2
"""The most files that a process writes at once: each takes seconds, and any edition can be requested."""
_places = threading.BoundedSemaphore(MAX_WRITERS)


def open_or_make(
    name: str, request: HttpRequest, edition: int | None, write: Callable[[Path], None]
) -> IO[bytes]:
    """The file of that name in an edition (None for the current one); ``write`` writes it if it is missing.

    Raises Busy if it is missing and too many are being written, or if all were deleted meanwhile.
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
    _delete_old(folder, name)
    return out


def _make(path: Path, folder: Path, name: str, write: Callable[[Path], None]) -> IO[bytes]:
    handle, temporary = tempfile.mkstemp(dir=folder, suffix=f"-{name}.part")
    os.close(handle)
    try:
        Path(temporary).unlink()  # SQLite makes its file itself
        with reading_for(math.inf):
            write(Path(temporary))
        # Readers of an older file are not disturbed; if two write it at once, the last remains.
        try:
            Path(temporary).replace(path)
            return path.open("rb")
        except FileNotFoundError as forgotten:
            raise Busy("all files were forgotten while this one was made") from forgotten
    finally:
        Path(temporary).unlink(missing_ok=True)


def temporary_file(write: Callable[[Path], None]) -> IO[bytes]:
    """An open file that is deleted from the disk already, so that nobody else can read it."""
    handle, name = tempfile.mkstemp()
    os.close(handle)
    path = Path(name)
    path.unlink()
    try:
        write(path)
        return path.open("rb")
    finally:
        path.unlink(missing_ok=True)


def delete_all() -> None:
    """Delete all files on this machine: older ones contain what was legally removed since."""
    for path in (settings.VAR_DIR / FOLDER).glob("*-*"):
        path.unlink(missing_ok=True)


def _delete_old(folder: Path, name: str) -> None:
    times = {}
    for path in folder.glob(f"*-{name}"):
        with suppress(FileNotFoundError):  # another process forgot it meanwhile
            times[path] = path.stat().st_mtime
    for path in sorted(times, key=lambda each: times[each], reverse=True)[MAX_FILES:]:
        path.unlink(missing_ok=True)
