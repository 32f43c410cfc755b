"""Files from outside, read by a program of its own: a small one can ask for hours and for all memory."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from recruiting.security.outages import Busy

_PROGRAM = Path(__file__).with_name("bounded_program.py")
WAITING = 2
"""How many times its CPU time a program is waited for: others want the processor too."""
MOST_AT_ONCE = 2
"""Of one process: however many files come at once, they leave most of the processor to the site."""
_places = threading.BoundedSemaphore(MOST_AT_ONCE)
MOST_ANSWERED = 16 * 1024**2
"""Bytes that are read of what it prints: this process has no bound of its own."""
NEEDED = ("LD_LIBRARY_PATH", "LANG", "LC_ALL")
"""Variables that Python itself may need to start, and to read names of files."""


class Stopped(Exception):
    """The program took more memory or time than it may, printed too much, or broke."""


def answer_of(program: Path, *arguments: str, seconds: int, content: bytes = b"") -> Any:
    """What ``program`` prints, as JSON, of ``content``. Raises Stopped after ``seconds`` of CPU time.

    It knows nothing of the environment, where secrets are. Raises Busy where others are still read after
    the time that one may take.
    """
    if not _places.acquire(timeout=WAITING * seconds):
        raise Busy("too many files are read at once")
    try:
        return _answer_of(program, *arguments, seconds=seconds, content=content)
    finally:
        _places.release()


def _answer_of(program: Path, *arguments: str, seconds: int, content: bytes) -> Any:
    command = [sys.executable, "-I", str(_PROGRAM), str(seconds), str(program), *arguments]
    try:
        with tempfile.TemporaryFile() as answer:
            subprocess.run(
                command,
                input=content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in NEEDED if name in os.environ},
                timeout=WAITING * seconds,
                check=True,
            )
            if os.fstat(answer.fileno()).st_size > MOST_ANSWERED:
                raise Stopped
            answer.seek(0)
            return json.load(answer)
    except (subprocess.SubprocessError, ValueError) as stopped:
        raise Stopped from stopped
