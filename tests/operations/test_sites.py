"""One process for readers and one for editors: ``SITE=public`` and ``SITE=desk``."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.operations.databases import new_database
from tools.newsroom import Site

PLAIN_STATIC = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
ASK = Path(__file__).with_name("ask_site.py").read_text()


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    """A database with the seeds, without a process that serves it."""
    folder = tmp_path_factory.mktemp("site")
    made = Site(folder, new_database(folder))
    made.manage("migrate")
    made.manage("load", str(settings.BASE_DIR / "seeds"))
    return made


@pytest.fixture(scope="module")
def public(site) -> dict:
    return answers(site, "public")


@pytest.fixture(scope="module")
def desk(site) -> dict:
    return answers(site, "desk", OTHER_SITE="https://tracker.example")


def answers(site: Site, half: str, **environment: str) -> dict:
    """What one half of the site answers to the questions of ``ask_site``."""
    return json.loads(site.manage("shell", "-v0", "-c", ASK, SITE=half, **PLAIN_STATIC, **environment))


def test_the_public_half_answers_every_page_of_its_sitemap_and_every_file(public):
    assert len(public["pages"]) > 30
    assert set(public["pages"].values()) == {200}


def test_the_public_half_has_no_address_of_the_desk(public):
    assert set(public["desk"].values()) == {404}


def test_the_public_half_knows_no_session_and_no_account(public):
    assert public["cookies"] == []
    assert not [name for name in public["middleware"] if "session" in name.lower() or "axes" in name]


def test_the_public_half_can_not_write(public):
    assert public["written"] in ("OperationalError", "InternalError")


def test_the_desk_leads_to_the_public_half_and_serves_its_own(desk):
    assert set(desk["desk"].values()) <= {200, 302}
    assert desk["pages"]["/offers/"] == 302
    assert desk["elsewhere"] == "https://tracker.example/offers/?q=alder"


def test_the_desk_without_an_address_of_the_other_half_answers_404_there(site):
    assert answers(site, "desk")["pages"]["/offers/"] == 404


def test_both_halves_are_clean_by_djangos_own_checks(site):
    for half in ("public", "desk"):
        site.manage("check", "--database", "default", "--fail-level", "WARNING", SITE=half)


def test_sessions_and_throttles_are_in_the_database_that_all_processes_share():
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"
    handler = getattr(settings, "AXES_HANDLER", "axes.handlers.database.AxesDatabaseHandler")
    assert not handler.endswith(("CacheHandler", "DummyHandler"))


@pytest.mark.parametrize(
    "name", ["SITE=both", "OTHER_SITE=desk.example", "OTHER_SITE=https://desk.example/x"]
)
def test_a_half_that_is_none_is_refused_in_one_line(site, name):
    variable, _, value = name.partition("=")
    refused = subprocess.run(
        [sys.executable, settings.BASE_DIR / "manage.py", "check"],
        env=site.environment | {variable: value},
        capture_output=True,
        text=True,
    )
    assert refused.returncode != 0
    assert refused.stderr.startswith(f"Not configured: {variable}")
    assert refused.stderr.count("\n") == 1
