"""``SECURITY.md`` names tests and tools that are there."""

import importlib.util
import re

from django.conf import settings

TEXT = (settings.BASE_DIR / "SECURITY.md").read_text()


def test_every_test_that_the_promises_name_is_there():
    tests = "\n".join(file.read_text() for file in (settings.BASE_DIR / "tests").rglob("*.py"))
    there = set(re.findall(r"^def (test_\w+)", tests, re.M))
    named = set(re.findall(r"`(test_\w+)`", TEXT))
    assert len(named) > 50
    assert named - there == set()


def test_every_tool_that_the_docs_name_is_there():
    pages = [TEXT, *(page.read_text() for page in (settings.BASE_DIR / "docs").glob("*.md"))]
    named = set(re.findall(r"python -m (tools\.\w+)", "\n".join(pages)))
    assert {"tools.kills", "tools.drill", "tools.failover"} <= named
    assert [name for name in named if importlib.util.find_spec(name) is None] == []


def test_each_line_of_both_tables_names_what_shows_it():
    lines = [line for line in TEXT.splitlines() if line.startswith("| ") and "|---" not in line]
    without = [line for line in lines if not re.search(r"`(test_|python -m )", line)]
    assert [line.split(" | ")[0] for line in without] == ["| promise", "| requirement"]
