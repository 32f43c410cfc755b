"""An uploaded file, kept from the look at it until it is loaded or cancelled: a day at most."""

import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.utils.crypto import get_random_string

from recruiting.data import files, package
from recruiting.data.reading import header_of
from recruiting.data.recognizing import passed_over
from recruiting.data.table import TABLES

LONGEST_KEPT = timedelta(days=1)
MOST_ROWS = 250_000
"""Of each table in what is uploaded; more would take minutes, and the memory of all their references."""

_SALT = "import"


@dataclass(frozen=True)
class Kept:
    """Whose file it is, what it is called, and which table it holds (none: it is a package)."""

    token: str
    user_id: int
    name: str
    table: str

    @classmethod
    def keep(cls, uploaded, table: str, user) -> "Kept":
        """Keep what was uploaded; what was kept too long is forgotten."""
        kept = cls(get_random_string(32), user.pk, uploaded.name, table)
        kept.path.parent.mkdir(parents=True, exist_ok=True)
        _forget_old(kept.path.parent)
        with kept.path.open("wb") as out:
            for piece in uploaded.chunks():
                out.write(piece)
        return kept

    @classmethod
    def shown(cls, stamp: str, user) -> "Kept | None":
        """What a page of this user's was about; None if the stamp is none of ours, or too old."""
        try:
            kept = cls(**signing.loads(stamp, salt=_SALT, max_age=LONGEST_KEPT))
        except signing.BadSignature:
            return None
        return kept if kept.user_id == user.pk else None

    @property
    def stamp(self) -> str:
        return signing.dumps(asdict(self), salt=_SALT)

    @property
    def path(self) -> Path:
        return settings.VAR_DIR / "uploads" / self.token

    @property
    def begun(self) -> Path:
        """Where it lies while it is loaded."""
        return self.path.with_suffix(".loading")

    @property
    def is_there(self) -> bool:
        return self.path.exists() or self.begun.exists()

    def begin(self) -> bool:
        """Take it to load it; False if somebody did before, or it was cancelled."""
        with suppress(FileNotFoundError):
            self.path.rename(self.begun)
            return True
        return False

    def put_back(self) -> None:
        """It was not loaded after all: it may be once more."""
        with suppress(FileNotFoundError):
            self.begun.rename(self.path)

    def end(self) -> bool:
        """Forget it; of those who load it and those who cancel, True only for the first."""
        for path in (self.path, self.begun):
            with suppress(FileNotFoundError):
                path.unlink()
                return True
        return False

    @contextmanager
    def files(self) -> Iterator[files.Files]:
        """To be loaded. Raises NoPackage, or FileNotFoundError when it was cancelled."""
        if self.table:
            table, header = TABLES[self.table], header_of(self._where.open("rb"))
            single = files.Single(self._where, table, passed_over(table, header))
            single.most_rows = MOST_ROWS
            yield single
            return
        with files.of(self._where) as packed:
            packed.most_rows = MOST_ROWS
            yield packed

    @property
    def _where(self):
        return self.path if self.path.exists() else self.begun


def is_package(stream) -> bool:
    """Whether a file is a ZIP with a table of ours in it, or what says that it is a package."""
    try:
        with zipfile.ZipFile(stream) as packed:
            names = set(packed.namelist())
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False
    finally:
        stream.seek(0)
    return package.DESCRIPTOR in names or any(table.file in names for table in TABLES.values())


def _forget_old(folder):
    oldest = time.time() - LONGEST_KEPT.total_seconds()
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
