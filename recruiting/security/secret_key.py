"""The secret key of an installation that was given none: made once, in a file that only its owner reads."""

import os
import secrets
import tempfile
from pathlib import Path


def kept_in(path: Path) -> str:
    """The key kept in ``path``, made now if there is none yet.

    The file appears whole or not at all, with mode 600; of several processes that start at once, one makes
    the key and all use it.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(48))
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first: its key holds
        finally:
            os.unlink(draft)
    return path.read_text()
