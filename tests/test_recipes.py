"""The recipes of CONTRIBUTING.md: a step that was forgotten is named here; without a database."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.template.loader import get_template
from django.urls import resolve, reverse

from recruiting.access import declared
from recruiting.admin.report.head import ApproachPart, SourcePart
from recruiting.admin.report.sections import SECTIONS
from recruiting.lists.catalogue import LISTS
from recruiting.models import aspects
from recruiting.models.claim_codes import CHALLENGING, NEUTRAL, SUPPORTING, Stance
from recruiting.models.event import EventKind
from recruiting.progress.state import REACHED_BY, WITHOUT_EFFECT

FORMS = [part for part in (*SECTIONS.values(), ApproachPart, SourcePart) if part.model.__name__ != "Claim"]
ELSEWHERE = {"term": {"offer", "employment", "event"}}
"""Columns that the form fills from a field with another name: a term's “of which offer”."""

ON_PAGES = ("approach", "candidate", "circumstance", "company", "employment", "event", "offer", "person")
UNPRINTED = {"event": {"step"}, "circumstance": {"market"}}
"""Columns that only order rows, or choose where they are shown."""

ROOT = Path(settings.BASE_DIR)
PAGES = [ROOT / "templates", *(ROOT / "recruiting" / room for room in ("pages", "sentences", "templatetags"))]
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))


def typed_columns(table: str) -> set[str]:
    return {name for name, column in aspects.columns_of(table).items() if column.editable}


@pytest.fixture(scope="module")
def unmigrated() -> dict:
    """What the models of each app have and its migrations do not make."""
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    return detector.changes(graph=loader.graph)


@pytest.mark.parametrize("app", ["recruiting", "published"])
def test_the_migrations_make_what_the_models_declare(unmigrated, app):
    operations = [each.describe() for migration in unmigrated.get(app, ()) for each in migration.operations]
    assert not operations, "run: python -m tools.migration"


@pytest.mark.parametrize("part", FORMS, ids=lambda part: part.__name__)
def test_every_column_stands_in_the_report_form(part):
    table = part.model._meta.model_name
    missing = typed_columns(table) - {*part.usual, *part.rare} - ELSEWHERE.get(table, set())
    assert not missing, f"name {missing} in {part.__module__}.{part.__name__}, under usual or rare"


@pytest.mark.parametrize("table", [*ON_PAGES, "source", "term"])
def test_every_column_is_printed_on_a_page(table):
    printed = {
        name for name in typed_columns(table) if re.search(rf"[.\"]{name}(_names?|_printed)?\b", _pages())
    }
    missing = typed_columns(table) - printed - UNPRINTED.get(table, set())
    assert not missing, f"print {missing} of {table} in templates/"


def test_every_kind_of_event_says_whether_it_brings_somebody_on():
    said = [*REACHED_BY, *WITHOUT_EFFECT]
    assert set(EventKind) - set(said) == set(), "recruiting/progress/state.py: REACHED_BY or WITHOUT_EFFECT"
    assert len(said) == len(set(said))


def test_every_stance_says_whether_it_supports_or_challenges():
    said = [*SUPPORTING, *CHALLENGING, *NEUTRAL]
    assert set(Stance) - set(said) == set(), "claim_codes.py: SUPPORTING, CHALLENGING or NEUTRAL"
    assert len(said) == len(set(said))


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_every_list_has_its_templates_its_access_and_a_link_that_leads_to_it(listing):
    folder = listing.template or listing.name
    for name in ("list", "_table"):
        get_template(f"{folder}/{name}.html")
    match = resolve(reverse(listing.name))
    assert declared(match.view_name, match.route), f"name {listing.name!r} in LISTS of recruiting/access.py"
    assert f'{{% url "{listing.name}"' in _pages(), f"link {listing.name!r} in templates/base.html"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_file_that_a_document_names_is_there(document):
    missing = [name for name in _paths(document.read_text()) if not _is_there(name, document.parent)]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_name_that_a_document_gives_beside_a_module_is_defined_there(document):
    missing = []
    for path, name in re.findall(r"`([\w/]+\.py)`: `(\w+)(?:\.\w+)*`", document.read_text()):
        if not re.search(
            rf"^ *(def|class) {name}\b|^{name}\b", _file(path, document.parent).read_text(), re.M
        ):
            missing.append((path, name))
    assert missing == []


def test_the_architecture_names_every_room_and_loose_module():
    text = (ROOT / "docs" / "architecture.md").read_text()
    package = ROOT / "recruiting"
    rooms = [path.name for path in package.iterdir() if path.is_dir() and any(path.glob("*.py"))]
    modules = [path.stem for path in package.glob("*.py") if path.stem != "__init__"]
    missing = [f"{name}/" for name in rooms if f"{name}/" not in text and name != "migrations"]
    assert missing + [name for name in modules if name not in text] == []


def _pages() -> str:
    files = (
        file for folder in PAGES for file in sorted(folder.rglob("*")) if file.suffix in (".py", ".html")
    )
    return "\n".join(file.read_text() for file in files if "admin" not in file.parts)


def _paths(text: str) -> Iterator[str]:
    """What a document links to, and what it names in code marks that looks like a file of ours."""
    for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if "://" not in link:
            yield link
    yield from re.findall(r"`((?:[\w-]+/)+(?:[\w.-]+\.(?:py|md|html|txt|toml|po|yml|yaml))?)`", text)


def _file(name: str, beside: Path) -> Path:
    places = (ROOT / name, ROOT / "recruiting" / name, ROOT / "tests" / name, beside / name)
    return next((place for place in places if place.exists()), ROOT / name)


def _is_there(name: str, beside: Path) -> bool:
    return _file(name, beside).exists()
