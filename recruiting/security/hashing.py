"""Passwords are hashed one at a time in each process and at low priority: a flood of them stops no reader."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from recruiting.security.outages import Busy

MOST_WAITING = 6
"""Hashes that one process computes or queues at most; further requests are answered 503."""
_places = threading.BoundedSemaphore(MOST_WAITING)


@cache
def _thread() -> ThreadPoolExecutor:
    # Made by the first who needs it: no thread lives through a fork.
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="hashing", initializer=_give_way)


def _give_way() -> None:
    if sys.platform == "linux":
        # Of this thread alone; elsewhere it would be the whole process.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)


def in_turn(work: Callable[..., str], *args: object) -> str:
    """What ``work`` makes of ``args``, in its turn. Raises Busy if too many wait already."""
    if not _places.acquire(blocking=False):
        raise Busy("too many passwords are to be hashed at once")
    try:
        return _thread().submit(work, *args).result()
    finally:
        _places.release()


class HasherInTurn(PBKDF2PasswordHasher):
    """Django's own hashes, each made in its turn."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        return in_turn(super().encode, password, salt, iterations)
