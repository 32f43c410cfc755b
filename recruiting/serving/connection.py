"""One connection of a client: how long it may take to send a request, and to take an answer."""

import copy
import time
from typing import Any

from waitress.buffers import ReadOnlyFileBasedBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import WSGITask

from recruiting.security import proxies
from recruiting.security.request_size import bytes_allowed

RECEIVING_SECONDS = 10
"""For all headers of a request; for the next bytes of its body; between two requests."""

SENDING_SECONDS = 30
"""How long an answer may make no progress."""

BYTES_A_SECOND = 1024
"""The slowest body and the slowest download that are put up with, once they took the seconds above."""


MOST_FROM_ONE_ADDRESS = 200
"""Connections of one process from one address that is no trusted proxy's."""


class Request(HTTPRequestParser):
    """A request as it comes in: its body may be as large as its address and its cookies allow."""

    adj: Any
    """Waitress's settings."""

    def parse_header(self, header_plus: bytes) -> None:
        try:
            super().parse_header(header_plus)
        except ValueError as unreadable:
            # Of a host that is none, or a length of 5,000 digits: Python's own readers refuse these.
            raise ParsingError("An address or a number in it can't be read") from unreadable
        if "TRANSFER_ENCODING" in self.headers or (self.chunked and "CONTENT_LENGTH" in self.headers):
            # Waitress reads the first (of HTTP/1.0) by its length, and the second by its chunks: what a proxy
            # reads otherwise, it sends on as part of another's request (RFC 9112, 6.3).
            raise ParsingError("It does not say clearly where its body ends")
        # Who waits for leave to send nothing would wait for good.
        self.expect_continue &= self.body_rcv is not None
        self.adj = copy.copy(self.adj)
        # What has this many bytes is refused, so one more.
        self.adj.max_request_body_size = bytes_allowed(self.path, self.headers.get("COOKIE", "")) + 1


class Answer(WSGITask):
    """What a request is answered with: a HEAD with headers alone (RFC 9110, 9.3.2).

    A proxy would take what follows them for the answer to the next request, which may be another client's.
    """

    def write(self, data: bytes) -> None:
        if self.request.command != "HEAD":
            super().write(data)
        elif not self.wrote_header:
            super().write(b"")
            self.chunked_response = False  # not even the end of its chunks


class Connection(HTTPChannel):
    """A connection that is cut off when its client is too slow, whatever it is in the middle of."""

    parser_class = Request
    task_class = Answer
    client = ""
    """Whose it is, as far as addresses tell."""
    received_since = 0.0
    """When the first byte of the request that is coming in was there."""
    bytes_sent = 0
    mark: tuple[float, int] | None = None
    """When the progress of an answer was last looked at, and how many bytes were sent by then."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.client = proxies.client_at(self.addr[0])
        own = [each for each in self.server.active_channels.values() if each.client == self.client]
        if len(own) > MOST_FROM_ONE_ADDRESS and not proxies.is_trusted(self.addr[0]):
            self.will_close = True

    def received(self, data: bytes) -> bool:
        before = self.request
        was_read = super().received(data)
        if self.request is not None and self.request is not before:
            self.received_since = time.time()
        return was_read

    def send(self, data: bytes, do_close: bool = True) -> int:
        sent = super().send(data, do_close)
        self.bytes_sent += sent
        return sent

    @property
    def bytes_on_disk(self) -> int:
        """Bytes that wait to be sent, without those of files that are there anyhow."""
        waiting = list(self.outbufs)  # a thread may add to it
        return sum(len(each) for each in waiting if not isinstance(each, ReadOnlyFileBasedBuffer))

    def is_too_slow(self, now: float) -> bool:
        """Whether the client is, by ``now`` (seconds since the epoch), too slow to be waited for."""
        if self.total_outbufs_len:
            return self._takes_too_slowly(now)
        self.mark = None
        # While its request is worked on, it is not the client that is slow.
        return not self.requests and self._sends_too_slowly(now)

    def _takes_too_slowly(self, now: float) -> bool:
        if self.mark is None:
            self.mark = now, self.bytes_sent
        since, before = self.mark
        if now - since < SENDING_SECONDS:
            return False
        self.mark = now, self.bytes_sent
        return self.bytes_sent - before < SENDING_SECONDS * BYTES_A_SECOND

    def _sends_too_slowly(self, now: float) -> bool:
        request = self.request
        if request is None:
            return now - self.last_activity > RECEIVING_SECONDS
        seconds = now - self.received_since
        if not request.headers_finished:
            return seconds > RECEIVING_SECONDS
        late = (seconds - RECEIVING_SECONDS) * BYTES_A_SECOND > request.body_bytes_received
        return late or now - self.last_activity > RECEIVING_SECONDS
