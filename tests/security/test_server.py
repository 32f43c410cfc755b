"""The server itself, started as ``make run`` starts it: slow clients, large bodies, two starts at once."""

import http.client
import io
import json
import os
import re
import socket
import subprocess
import sys
import time
import uuid
from types import SimpleNamespace

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from waitress.buffers import OverflowableBuffer, ReadOnlyFileBasedBuffer

from recruiting.security import proxies
from recruiting.serving import connection as serving_connection
from recruiting.serving import server as serving
from recruiting.serving.connection import Connection, Request
from recruiting.serving.server import Server, adjustments
from tools import fuzz, running_site
from tools.slow_connections import DOWNLOAD, HALF_BODY, HALF_HEADER, slow_clients

MOST_SECONDS = 10
CUT_OFF = 12


@pytest.fixture(scope="module")
def database() -> str:
    """An empty database of the kind that this run is about."""
    if connection.vendor == "sqlite":
        return ""
    name, server = f"served_{uuid.uuid4().hex}", os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as own:
        own.execute(f"CREATE DATABASE {name}")
    return f"{server.rpartition('/')[0]}/{name}"


@pytest.fixture(scope="module")
def site(database):
    with running_site.running(database) as site:
        site.seconds_of_pages(2)  # the first answers of a process take what it notes once
        yield site


def test_slow_clients_hold_nobody_up_and_are_cut_off(site):
    with slow_clients(site.port, 48) as slow:
        assert max(site.seconds_of_pages(1)) < MOST_SECONDS
        while time.monotonic() - slow.began < CUT_OFF:
            slow.drip()
            time.sleep(0.5)
        assert slow.open <= 16  # those that took a download wait for longer


@pytest.mark.parametrize(
    "half", [HALF_HEADER, HALF_BODY, DOWNLOAD, b""], ids=["header", "body", "idle", "mute"]
)
def test_a_silent_connection_is_closed_after_ten_seconds(site, half):
    with socket.create_connection(("127.0.0.1", site.port)) as client:
        client.settimeout(CUT_OFF)
        client.sendall(half)
        began = time.monotonic()
        while client.recv(65536):
            pass
        assert time.monotonic() - began < CUT_OFF


def test_an_encoding_that_a_request_names_breaks_no_page(site):
    """As it is served: ``test_encoding`` tries what stands before the application."""
    client = http.client.HTTPConnection("127.0.0.1", site.port, timeout=CUT_OFF)
    client.request("GET", "/offers/?q=%C3%A9", headers={"Content-Type": "a/b; charset=idna"})
    assert client.getresponse().status == 200


@pytest.mark.parametrize("path", ["/language/", "/admin/import/", "/admin/report/text/", "/admin/login/"])
def test_a_large_body_from_nobody_is_refused_before_it_is_sent(site, path):
    client = http.client.HTTPConnection("127.0.0.1", site.port, timeout=CUT_OFF)
    client.putrequest("POST", path)
    client.putheader("Content-Length", str(2 * 1024**2))
    client.endheaders()
    assert client.getresponse().status == 413


def test_chunks_are_counted_too(site):
    with socket.create_connection(("127.0.0.1", site.port)) as client:
        client.settimeout(CUT_OFF)
        client.sendall(b"POST /language/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
        answer = b""
        try:
            for _ in range(40):
                client.sendall(chunk)
            answer = client.recv(100)
        except ConnectionError:
            answer = answer or b"HTTP/1.1 413"  # closed before all of it was sent
        assert answer.startswith(b"HTTP/1.1 413")


def _answer(site, request: str) -> bytes:
    """All that the server sends to ``request``, after which it is asked to close."""
    with socket.create_connection(("127.0.0.1", site.port)) as client:
        client.settimeout(CUT_OFF)
        client.sendall(request.replace("\n", "\r\n").encode())
        return b"".join(iter(lambda: client.recv(65536), b""))


LAST = "GET /healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n"


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/nothing", "/offers/", "/api/v1/offers", "/offers.csv", "/changes.atom", "/robots.txt"),
        *("/admin/login/", "/data/offer.csv", "/data/talent-offers.zip", "/data/talent-offers.sqlite3"),
        *("/static/site.css", "/healthz"),
    ],
)
def test_a_head_is_answered_by_headers_alone(site, path):
    site.seconds("/data/talent-offers.zip")  # so that the file is there
    answer = _answer(site, f"HEAD {path} HTTP/1.1\nHost: localhost\n\n{LAST}")
    _headers, _end, rest = answer.partition(b"\r\n\r\n")
    assert rest == b"" or rest.startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize(
    "headers",
    [
        "HTTP/1.1\nContent-Length: 5\nTransfer-Encoding: chunked",
        "HTTP/1.1\nTransfer-Encoding: chunked\nContent-Length: 5",
        "HTTP/1.0\nConnection: keep-alive\nTransfer-Encoding: chunked",
        "HTTP/1.0\nConnection: keep-alive\nTransfer-Encoding: chunked\nContent-Length: 5",
    ],
)
def test_what_proxies_may_read_as_ending_elsewhere_is_refused_and_the_connection_closed(site, headers):
    answer = _answer(site, f"POST /language/ {headers}\nHost: localhost\n\n0\n\n{LAST}")
    assert answer.count(b"HTTP/1.") == 1
    assert answer.split()[1] == b"400"


def test_who_expects_leave_to_send_nothing_is_answered_and_is_not_taken_for_the_next(site):
    first = "GET /nothing HTTP/1.1\nHost: localhost\nExpect: 100-continue\n\n"
    answer = _answer(site, first + LAST)
    assert [answer.count(status) for status in (b"404 Not Found\r\n", b"200 OK\r\n")] == [1, 1]


@pytest.mark.parametrize("group", fuzz.GROUPS)
def test_no_made_up_request_is_answered_by_a_5xx(site, group):
    assert fuzz.measure(site, group, 25).failed == []


def test_all_of_its_log_is_json(site):
    ask = fuzz.ask(site.port, "GET", "/offers/?x%0aFORGED=1", {"Host": "evil.example"})
    assert ask[0] == 400
    log = site.log.read_text()
    assert all(json.loads(line)["message"] for line in log.splitlines() if line.startswith("{"))
    assert "\nFORGED" not in log
    assert not re.findall(r"[^\n]*Traceback[^\n]*(?:\n[^{][^\n]*)*", log)


@pytest.mark.parametrize(
    "line", ["GET http://[::1/ HTTP/1.1", f"GET / HTTP/1.1\r\nContent-Length: {'9' * 5000}"]
)
def test_a_request_that_python_can_not_read_is_a_400_and_no_broken_connection(line):
    request = Request(adjustments())
    request.received(f"{line}\r\nHost: localhost\r\n\r\n".encode())
    assert request.completed
    assert request.error.code == 400


def test_slow_readers_of_much_are_cut_off_before_they_fill_the_disk(monkeypatch):
    closed = []

    class Reader:
        def __init__(self, name, on_disk, of_files=0):
            self.bytes_on_disk, self.total_outbufs_len = on_disk, on_disk + of_files
            self.is_too_slow = lambda now: False
            self.handle_close = lambda: closed.append(name)

    readers = [Reader("little", 1), Reader("most", 5), Reader("much", 3), Reader("a file", 0, of_files=9)]
    server = Server.__new__(Server)
    server.listeners = [SimpleNamespace(active_channels=dict(enumerate(readers)))]
    for most, expected in ((9, []), (4, ["most"]), (3, ["most", "much"])):
        closed.clear()
        monkeypatch.setattr(serving, "MOST_UNSENT", most)
        server.cut_off(0)
        assert closed == expected, most


def test_of_what_waits_to_be_sent_files_that_are_there_anyhow_do_not_count():
    connection = Connection.__new__(Connection)
    connection.outbufs = [OverflowableBuffer(1), ReadOnlyFileBasedBuffer(io.BytesIO(b"a file"))]
    connection.outbufs[0].append(b"rows")
    connection.outbufs[1].prepare(None)
    assert connection.bytes_on_disk == 4


@pytest.mark.parametrize(
    ("address", "others", "is_refused"),
    [
        ("192.0.2.1", ["192.0.2.1", "192.0.2.2"], False),
        ("192.0.2.1", ["192.0.2.1", "192.0.2.1"], True),
        ("2001:db8::1", ["2001:db8::2", "2001:db8::3"], True),
        ("2001:db8::1", ["2001:db8:0:1::2", "2001:db8:0:2::3"], False),
        ("10.0.0.1", ["10.0.0.1", "10.0.0.1"], False),
    ],
)
def test_one_client_has_so_many_connections_and_a_trusted_proxy_any_number(
    monkeypatch, address, others, is_refused
):
    monkeypatch.setattr(serving_connection, "MOST_FROM_ONE_ADDRESS", 2)
    monkeypatch.setattr(proxies, "is_trusted", {"10.0.0.1"}.__contains__)
    clients = [SimpleNamespace(client=proxies.client_at(other)) for other in others]
    server = SimpleNamespace(active_channels={-number: one for number, one in enumerate(clients, 1)})
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert Connection(server, ours, (address, 1), adjustments(), map={}).will_close == is_refused


def test_of_two_first_starts_at_once_one_waits_for_the_other(tmp_path, database):
    address = f"sqlite:///{tmp_path / 'tracker.sqlite3'}"
    if database:
        name = f"twice_{uuid.uuid4().hex}"
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as own:
            own.execute(f"CREATE DATABASE {name}")
        address = f"{database.rpartition('/')[0]}/{name}"
    code = (
        "import django; django.setup();"
        "from recruiting.management.commands import start; from recruiting.serving import start_lock;"
        "lock = start_lock.held(); lock.__enter__(); start._migrate(); lock.__exit__(None, None, None)"
    )
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "recruiting.settings",
        "DATABASE_URL": address,
        "VAR_DIR": str(tmp_path),
    }
    starts = [
        subprocess.Popen([sys.executable, "-c", code], cwd=settings.BASE_DIR, env=environment, stderr=-1)
        for _ in range(2)
    ]
    for process in starts:
        _out, error = process.communicate(timeout=120)
        assert process.returncode == 0, error.decode()
