"""A database of a test's own, on the server that this run is about."""

import os
import uuid
from pathlib import Path

import psycopg
from django.db import connection


def new_database(folder: Path) -> str:
    """The address of an empty database."""
    name = f"operations_{uuid.uuid4().hex}"
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / name}.sqlite3"
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f"CREATE DATABASE {name}")
    return f"{server.rpartition('/')[0]}/{name}"
