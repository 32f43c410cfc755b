"""Two PostgreSQL nodes under Patroni, an etcd, and HAProxy, made of ``deploy/`` on loopback ports.

Debian: ``apt-get install patroni haproxy etcd-server python3-etcd``. Patroni and PostgreSQL run as the user
``postgres`` where this is root, and as this user elsewhere.
"""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import requests
import yaml

from tools import machine
from tools.newsroom import ROOT
from tools.running_site import free_port

DEPLOY = ROOT / "deploy"
PROGRAMS = ("patroni", "haproxy", "etcd")
PACKAGES = ("postgresql", "patroni", "haproxy", "etcd-server", "python3-etcd")
"""What Debian calls them."""
SECONDS_TO_START = 120
NAMES = ("db1", "db2")
PATRONI = "/usr/bin/python3"
"""Debian's Python, which has Debian's Patroni."""


def missing() -> list[str]:
    """Which of the programs are not here."""
    path = f"{os.environ['PATH']}{os.pathsep}/usr/sbin"
    return [name for name in PROGRAMS if not shutil.which(name, path=path)]


def wait(condition: Callable[[], bool], what: str, seconds: float = SECONDS_TO_START) -> None:
    """Wait until ``condition`` holds. Raises RuntimeError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(f"Not within {seconds:.0f} s: {what}")
        time.sleep(0.2)


class Node:
    """One PostgreSQL and the Patroni that runs it."""

    def __init__(self, name: str, folder: Path, etcd: int):
        self.name, self.folder = name, folder / name
        self.port, self.api = free_port(), free_port()
        self.folder.mkdir()
        _give(self.folder)
        self.config = self.folder / "patroni.yml"
        self.config.write_text(yaml.safe_dump(self._config(etcd)))
        self.process: subprocess.Popen | None = None

    def _config(self, etcd: int) -> dict:
        """``deploy/patroni.yml`` with this node's addresses."""
        config = yaml.safe_load((DEPLOY / "patroni.yml").read_text())
        here, api = f"127.0.0.1:{self.port}", f"127.0.0.1:{self.api}"
        config["name"] = self.name
        config["restapi"] |= {"listen": api, "connect_address": api}
        config["etcd3"] = {"hosts": [f"127.0.0.1:{etcd}"]}
        config["postgresql"] |= {
            "listen": here,
            "connect_address": here,
            "data_dir": str(self.folder / "data"),
            "bin_dir": str(machine.postgresql()),
            "parameters": {"unix_socket_directories": str(self.folder)},
        }
        rules = config["postgresql"]["pg_hba"]
        config["postgresql"]["pg_hba"] = [rule.replace("10.0.0.0/24", "127.0.0.1/32") for rule in rules]
        return config

    def start(self) -> None:
        with (self.folder / "log").open("a") as log:
            self.process = subprocess.Popen(
                [PATRONI, shutil.which("patroni"), self.config],
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8"},
                start_new_session=True,
                **_owner(),
            )

    def is_(self, role: str) -> bool:
        """Whether Patroni says so: ``primary``, ``replica``, ``synchronous``, ``health``."""
        try:
            return requests.get(f"http://127.0.0.1:{self.api}/{role}", timeout=2).status_code == 200
        except requests.RequestException:
            return False

    def kill(self) -> None:
        """Kill Patroni and PostgreSQL with all of its processes, as if the machine had lost its power."""
        pidfile = self.folder / "data" / "postmaster.pid"
        postmaster = int(pidfile.read_text().split()[0]) if pidfile.exists() else 0
        pids = [postmaster, *_children(postmaster)] if postmaster else []
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        if self.process:
            self.process.wait()


def _children(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in children.read_text().split()] if children.exists() else []


def _owner() -> dict:
    return {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}


def _give(path: Path) -> None:
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        os.chown(path, account.pw_uid, account.pw_gid)


def _certificate(folder: Path) -> Path:
    """A certificate that nobody trusts, and its key, in one file."""
    key, certificate, both = (folder / name for name in ("key.pem", "certificate.pem", "both.pem"))
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    both.write_bytes(certificate.read_bytes() + key.read_bytes())
    return both


class Cluster:
    """The nodes, etcd and HAProxy. ``writing`` and ``reading`` are addresses for ``DATABASE_URL``."""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.chmod(0o755)
        self.etcd_port, self.http = free_port(), free_port()
        self.nodes = [Node(name, folder, self.etcd_port) for name in NAMES]
        self.db_writing, self.db_reading = free_port(), free_port()
        login = "postgresql://tracker:tracker@127.0.0.1"
        self.writing = f"{login}:{self.db_writing}/tracker"
        self.reading = f"{login}:{self.db_reading}/tracker"
        self.processes: list[subprocess.Popen] = []

    def start(self, public: list[int], desk: int) -> None:
        """Start all, for public processes and a desk that (will) listen on these ports."""
        self._etcd()
        self._haproxy(public, desk)
        for node in self.nodes:
            node.start()
        wait(lambda: self.primary() is not None and self.is_whole(), "a primary and its synchronous standby")
        self._database()

    def _etcd(self) -> None:
        client, peer = f"http://127.0.0.1:{self.etcd_port}", f"http://127.0.0.1:{free_port()}"
        self._run(
            "etcd",
            *("--data-dir", str(self.folder / "etcd"), "--initial-cluster", f"default={peer}"),
            *("--listen-client-urls", client, "--advertise-client-urls", client),
            *("--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer),
        )

    def _haproxy(self, public: list[int], desk: int) -> None:
        ports = {
            "HTTP": self.http,
            "HTTPS": free_port(),
            "DB_WRITING": self.db_writing,
            "DB_READING": self.db_reading,
            "DESK": desk,
        }
        ports |= {f"PUBLIC{number}": port for number, port in enumerate(public, 1)}
        ports |= {f"DB{number}": node.port for number, node in enumerate(self.nodes, 1)}
        apis = {f"DB{number}_API": str(node.api) for number, node in enumerate(self.nodes, 1)}
        addresses = {name: f"127.0.0.1:{port}" for name, port in ports.items()}
        files = [
            word for name in ("web", "database") for word in ("-f", str(DEPLOY / "haproxy" / f"{name}.cfg"))
        ]
        certificate = {"CERTIFICATE": str(_certificate(self.folder))}
        self._run("haproxy", "-db", *files, **addresses, **apis, **certificate)

    def _run(self, program: str, *words: str, **environment: str) -> None:
        path = f"{os.environ['PATH']}{os.pathsep}/usr/sbin"
        with (self.folder / f"{program}.log").open("a") as log:
            process = subprocess.Popen(
                [shutil.which(program, path=path), *words],
                stdout=log,
                stderr=log,
                env={"PATH": path, **environment},
                start_new_session=True,
            )
        self.processes.append(process)

    def _database(self) -> None:
        password = self.nodes[0]._config(0)["postgresql"]["authentication"]["superuser"]["password"]
        address = f"postgresql://postgres:{password}@127.0.0.1:{self.primary().port}/postgres"
        with psycopg.connect(address, autocommit=True) as superuser:
            superuser.execute("CREATE ROLE tracker LOGIN PASSWORD 'tracker'")
            superuser.execute("CREATE DATABASE tracker OWNER tracker")

    def primary(self) -> Node | None:
        return next((node for node in self.nodes if node.is_("primary")), None)

    def is_whole(self) -> bool:
        """Whether there is a standby that has all that is acknowledged."""
        return any(node.is_("synchronous") for node in self.nodes)

    def stop(self) -> None:
        for node in self.nodes:
            node.kill()
        for process in self.processes:
            process.kill()
            process.wait()
