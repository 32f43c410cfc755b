"""Runs a program of its own with little memory and time: what a stranger's file makes it do ends with it.

``python bounded_program.py SECONDS PROGRAM ARGUMENTS…``, started by ``recruiting.serving.bounded_run``. It
knows nothing of the project, whose modules an isolated process has no way to.
"""

import os
import runpy
import sys

MEMORY = 1024**3
"""Bytes of address space."""
LARGEST = 1024**3
"""Bytes that it may write into one file."""
NICENESS = 10
"""It gives way to what serves readers."""


def limit(seconds: int) -> None:
    """Bound what the process may take, where the system knows how; ``seconds`` are of CPU time."""
    try:
        import resource
    except ImportError:
        return
    os.nice(NICENESS)
    limits = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, LARGEST))
    for what, most in limits:
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    limit(int(sys.argv[1]))
    sys.argv = sys.argv[2:]
    runpy.run_path(sys.argv[0], run_name="__main__")
