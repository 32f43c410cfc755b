"""What all tests share: the database they say they run on, a steady Hypothesis, and a fixed cast."""

import gc
import os
import threading
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.template.base import Template
from django.test import Client
from django.test.utils import instrumented_test_render
from django.utils import translation

from recruiting.desk.groups import make_groups
from recruiting.history.steps import STEPS, Publish
from recruiting.models import unit_of_work
from recruiting.serving import limits

hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, max_examples=100)
hypothesis.settings.load_profile("steady")

not_run: list[str] = []


def pytest_runtest_logreport(report):
    if report.skipped:
        not_run.append(report.nodeid)


def pytest_collectreport(report):
    if report.skipped:
        not_run.append(report.nodeid)


def pytest_sessionfinish(session, exitstatus):
    # A test that did not run has shown nothing.
    if not_run and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    for name in not_run:
        terminalreporter.write_line(f"NOT RUN, which counts as failed: {name}", red=True)


def pytest_collection_finish():
    # Garbage is searched for less often, and not among what is there by now, which stays to the end.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """A database of each process; SQLite in a file, as on the site: threads would share one in memory."""
    if connection.vendor == "sqlite":
        file: Path = tmp_path_factory.mktemp("database") / "tracker.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(file)


@pytest.fixture(scope="session", autouse=True)
def _vendor():
    # Settings are read before this file: a run meant for PostgreSQL could be one on SQLite.
    assert connection.vendor == os.environ.get("EXPECTED_VENDOR", "sqlite")


@pytest.fixture(scope="session", autouse=True)
def _files(tmp_path_factory):
    """Files of editions lie where no other process finds them: of some a test forgets all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "VAR_DIR", tmp_path_factory.mktemp("var"))
        yield


render_plainly = Template._render


@pytest.fixture(scope="session", autouse=True)
def _contexts_of_pages(django_test_environment):
    """``response.context`` holds what a page was given, not what each template was that it includes.

    To copy the contexts of some hundred of these takes longer than to print them.
    """

    def render(template, context):
        is_page = context.template is template
        return (instrumented_test_render if is_page else render_plainly)(template, context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture(autouse=True)
def _language():
    """What a page of a test was asked in is forgotten before the next test."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _many_downloads(monkeypatch):
    """No server closes what tests ask for and do not read: that holds no place of the few that there are."""
    monkeypatch.setattr(limits, "_places", threading.BoundedSemaphore(10_000))


WITHOUT_READERS = {"admin", "evidence", "history", "models", "progress", "totals"}
"""Folders whose tests read nothing that is public, but for those marked ``publishes``."""


@pytest.fixture(autouse=True)
def _steps(request):
    """Where a test reads nothing that is public, saving ends before publishing, which takes most time."""
    folder = request.path.relative_to(request.config.rootpath / "tests").parts[0]
    if folder not in WITHOUT_READERS or request.node.get_closest_marker("publishes"):
        yield
        return
    unit_of_work.register_steps(tuple(step for step in STEPS if step is not Publish))
    yield
    unit_of_work.register_steps(STEPS)


@pytest.fixture(scope="module")
def one_world(django_db_setup, django_db_blocker):
    """What fixtures of a module write after it is there for all of its tests, and gone after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def _client(username: str, group: str | None) -> Client:
    user = User.objects.create_user(username, is_staff=group is not None)
    if group:
        if not Group.objects.filter(name=group, permissions__isnull=False).exists():
            make_groups()  # a transactional test before this one has emptied the tables
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.user = user
    return client


@pytest.fixture
def viewer(db) -> Client:
    """The client of somebody who may look at everything in the admin. ``viewer.user`` is the account."""
    return _client("viewer", "viewer")


@pytest.fixture
def editor(db) -> Client:
    """The client of somebody who adds drafts and claims."""
    return _client("editor", "editor")


@pytest.fixture
def publisher(db) -> Client:
    """The client of somebody who publishes and retracts."""
    return _client("publisher", "publisher")


@pytest.fixture
def stranger(db) -> Client:
    """The client of somebody who has an account, and no rights."""
    return _client("stranger", None)
