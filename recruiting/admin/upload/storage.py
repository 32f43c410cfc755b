"""An uploaded file, kept from the look at it until it is loaded or cancelled: a day at most."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.utils.crypto import get_random_string

from recruiting.data import files, package_reader

LONGEST_KEPT = timedelta(days=1)
MOST_ROWS = 250_000
"""Of each table in what is uploaded; more would take minutes, and the memory of all their references."""

_SALT = "import"


@dataclass(frozen=True)
class Upload:
    """Whose file it is, what it is called, which table it holds (none: it may hold several), and how dates.

    ``day_order`` is “day” or “month”, whichever of them comes first in its dates, once somebody said so.
    """

    token: str
    user_id: int
    name: str
    table: str
    day_order: str = ""

    @classmethod
    def keep(cls, uploaded, table: str, user) -> "Upload":
        """Keep what was uploaded; what was kept too long is forgotten."""
        upload = cls(get_random_string(32), user.pk, uploaded.name, table)
        upload.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # uploads hold drafts
        _forget_old(upload.path.parent)
        with upload.path.open("wb") as out:
            for piece in uploaded.chunks():
                out.write(piece)
        return upload

    @classmethod
    def of_stamp(cls, stamp: str, user) -> "Upload | None":
        """What a page of this user's was about; None if the stamp is none of ours, or too old."""
        try:
            upload = cls(**signing.loads(stamp, salt=_SALT, max_age=LONGEST_KEPT))
        except signing.BadSignature:
            return None
        return upload if upload.user_id == user.pk else None

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

    def in_order(self, day_order: str) -> "Upload":
        """The file, read so that the first number of its dates is the “day”, or the “month”."""
        return replace(self, day_order=day_order)

    @contextmanager
    def files(self) -> Iterator[files.Files]:
        """To be loaded. Raises UnreadablePackage, or FileNotFoundError when it was cancelled."""
        if not self.is_there:
            raise FileNotFoundError(self._where)
        with package_reader.open_package(self._where, self.name, self.table) as opened:
            opened.most_rows = MOST_ROWS
            opened.day_first = {"day": True, "month": False}.get(self.day_order)
            yield opened

    @property
    def _where(self):
        return self.path if self.path.exists() else self.begun


def _forget_old(folder) -> None:
    oldest = time.time() - LONGEST_KEPT.total_seconds()
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
