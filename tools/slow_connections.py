"""``python -m tools.slow_connections``: 64 clients that are slow, and how long readers wait meanwhile.

A third of them sends half a header, a third a body a byte at a time, a third asks for downloads and does not
read. It prints the public p95 when idle and under attack, and after how long the last of them was cut off.
"""

import argparse
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tools.running_site import RunningSite, p95, running

HALF_HEADER = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
HALF_BODY = b"POST /language/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\na"
DOWNLOAD = b"GET /data/claim.csv HTTP/1.1\r\nHost: localhost\r\n\r\n"
KINDS = (HALF_HEADER, HALF_BODY, DOWNLOAD)
SENDING_SECONDS = 31
LONGEST = 45
"""Seconds after which every one of them must have been cut off."""


@dataclass
class SlowClients:
    """Clients that dawdle; ``cut_off_after`` are the seconds after which each lost its connection."""

    sockets: list[socket.socket]
    began: float = field(default_factory=time.monotonic)
    cut_off_after: list[float] = field(default_factory=list)

    def drip(self) -> None:
        """Send a byte more where that is what a client does; note which are cut off."""
        for number, client in enumerate(self.sockets):
            if client.fileno() >= 0 and not self._is_open(client, number % len(KINDS)):
                client.close()
                self.cut_off_after.append(time.monotonic() - self.began)

    def _is_open(self, client: socket.socket, kind: int) -> bool:
        try:
            if kind < 2:
                client.send(b"x")
                return client.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK) != b""
            return time.monotonic() - self.began < SENDING_SECONDS or _answers_more(client)
        except BlockingIOError:
            return True
        except OSError:
            return False

    @property
    def open(self) -> int:
        return sum(client.fileno() >= 0 for client in self.sockets)


def _answers_more(client: socket.socket) -> bool:
    """Whether the other side did not close, once all that it sent is read."""
    while client.recv(65536, socket.MSG_DONTWAIT):
        pass
    return False


@contextmanager
def slow_clients(port: int, number: int) -> Iterator[SlowClients]:
    """So many clients, a third of each kind."""
    clients = SlowClients([])
    for place in range(number):
        client = socket.socket()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.connect(("127.0.0.1", port))
        client.sendall(KINDS[place % len(KINDS)])
        clients.sockets.append(client)
    try:
        yield clients
    finally:
        for client in clients.sockets:
            client.close()


def measure(site: RunningSite, number: int, rounds: int) -> tuple[float, float, SlowClients]:
    """The public p95 when idle and under attack, in seconds; and the clients."""
    site.seconds_of_pages(3)
    idle = p95(site.seconds_of_pages(rounds))
    with slow_clients(site.port, number) as clients:
        attacked = p95([each for _ in range(rounds) for each in _round(site, clients)])
        while clients.open and time.monotonic() - clients.began < LONGEST:
            clients.drip()
            time.sleep(0.5)
        return idle, attacked, clients


def _round(site: RunningSite, clients: SlowClients) -> list[float]:
    clients.drip()
    return site.seconds_of_pages(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    with running(os.environ.get("DATABASE_URL", "")) as site:
        idle, attacked, clients = measure(site, options.number, options.rounds)
    print(
        f"{options.number} slow connections: public p95 {attacked * 1000:.0f} ms, idle {idle * 1000:.0f} ms"
    )
    print(
        f"cut off: {len(clients.cut_off_after)}, the last after {max(clients.cut_off_after, default=0):.0f} s"
    )


if __name__ == "__main__":
    main()
