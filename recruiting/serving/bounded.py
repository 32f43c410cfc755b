"""Files from outside, read by a program of its own: a small one can ask for hours and for all memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_PROGRAM = Path(__file__).with_name("bounded_program.py")
WAITING = 2
"""How many times its CPU time a program is waited for: others want the processor too."""


class Stopped(Exception):
    """The program took more memory or time than it may, or broke."""


def answer_of(program: Path, *arguments: str, seconds: int, content: bytes = b"") -> Any:
    """What ``program`` prints, as JSON, of ``content``. Raises Stopped after ``seconds`` of CPU time."""
    command = [sys.executable, "-I", str(_PROGRAM), str(seconds), str(program), *arguments]
    try:
        run = subprocess.run(
            command, input=content, capture_output=True, timeout=WAITING * seconds, check=True
        )
        return json.loads(run.stdout)
    except (subprocess.SubprocessError, ValueError) as stopped:
        raise Stopped from stopped
