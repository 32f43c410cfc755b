"""The event loop of one process: takes in whole requests, hands them to threads, gives answers out."""

import resource
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher

from recruiting.security.request_size import LARGEST_UPLOAD
from recruiting.serving.connection import Connection

T = TypeVar("T")

THREADS = 16
MOST_CONNECTIONS = 2000
"""Of one process; further ones wait in the kernel's queue."""
MEGABYTE = 1024**2
LARGEST_IN_MEMORY = MEGABYTE // 8
"""Of a body, or of what a reader has not taken yet; what is longer lies in a file."""
DRAIN_SECONDS = 10
TURN_SECONDS = 0.5

MOST_UNSENT = 1024 * MEGABYTE
"""Of one process: bytes of answers that lie in files of its own until their readers take them."""


def adjustments() -> Adjustments:
    """How waitress is set."""
    return Adjustments(
        threads=THREADS,
        connection_limit=MOST_CONNECTIONS,
        asyncore_use_poll=True,
        backlog=1024,
        max_request_header_size=32 * 1024,
        max_request_body_size=LARGEST_UPLOAD,
        inbuf_overflow=LARGEST_IN_MEMORY,
        outbuf_overflow=LARGEST_IN_MEMORY,
        # A slow reader holds a file then, and neither a thread nor a transaction.
        outbuf_high_watermark=256 * MEGABYTE,
        send_bytes=1,  # the pages of long work tell each step at once
        ident="",
        # ``recruiting.security.proxies`` knows which proxies are trusted.
        clear_untrusted_proxy_headers=False,
    )


class _Listener(TcpWSGIServer):
    channel_class = Connection

    def maintenance(self, now: float) -> None:
        """Nothing: ``Server`` cuts off, between two turns of the loop."""


def largest_beyond(sizes: Mapping[T, int], most: int) -> list[T]:
    """The largest, without which the others come to ``most`` at most."""
    beyond, rest = [], sum(sizes.values())
    for each in sorted(sizes, key=lambda one: sizes[one], reverse=True):
        if rest <= most:
            break
        beyond.append(each)
        rest -= sizes[each]
    return beyond


class Server:
    """Serves a WSGI application on sockets that listen already."""

    def __init__(self, application: Callable, sockets: list[socket.socket]) -> None:
        _allow_open_files(MOST_CONNECTIONS + 500)
        self.map: dict[int, Any] = {}
        self.tasks = ThreadedTaskDispatcher()
        self.tasks.set_thread_count(THREADS)
        settings = adjustments()
        self.listeners = [
            _Listener(
                application,
                self.map,
                _sock=each,
                dispatcher=self.tasks,
                adj=settings,
                sockinfo=(each.family, each.type, each.proto, each.getsockname()),
                bind_socket=False,
            )
            for each in sockets
        ]

    def turn(self) -> None:
        """Do what the connections are ready for, or wait for it half a second; then cut the slow ones off."""
        wasyncore.loop(timeout=TURN_SECONDS, use_poll=True, map=self.map, count=1)
        self.cut_off(time.time())

    def cut_off(self, now: float) -> None:
        for channel in self._channels():
            if channel.is_too_slow(now):
                channel.handle_close()
        if sum(each.total_outbufs_len for each in self._channels()) > MOST_UNSENT:
            # Each as slow as it may be, many readers of much would fill the disk.
            on_disk = {each: each.bytes_on_disk for each in self._channels()}
            for channel in largest_beyond(on_disk, MOST_UNSENT):
                channel.handle_close()

    def drain(self) -> None:
        """Take no more connections, and answer what was asked already, for ``DRAIN_SECONDS`` at most."""
        for listener in self.listeners:
            listener.accepting = False
            listener.del_channel()
        end = time.time() + DRAIN_SECONDS
        while time.time() < end and any(each.requests or each.total_outbufs_len for each in self._channels()):
            self.turn()
        self.tasks.shutdown(timeout=1)

    def _channels(self) -> list[Connection]:
        return [channel for each in self.listeners for channel in list(each.active_channels.values())]


def _allow_open_files(number: int) -> None:
    """Let the process have that many files open, as far as it may."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = number if hard == resource.RLIM_INFINITY else min(number, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
