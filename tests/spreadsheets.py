"""``python -m pytest tests/spreadsheets.py``: LibreOffice opens every CSV, and no cell of any is a formula.

Not part of ``make test``: it needs LibreOffice Calc (Debian: ``apt-get install libreoffice-calc``).
"""

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from recruiting.data.load import load
from recruiting.data.package_reader import open_package
from recruiting.desk import publishing
from recruiting.models import Source, unit_of_work
from tests import making
from tests.tables import exported

pytestmark = pytest.mark.django_db

FORMULAS = [
    '=1+1',
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    '=HYPERLINK("http://localhost/";"look")',
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "'=1+1",
    '"=1+1',
    " =1+1",
    "{=1+1}",
    "x,=1+1",
    "x;=1+1",
    'x"\n=1+1',
]  # fmt: skip
LISTS = ("offers", "approaches", "researchers", "companies", "people", "sources", "changes")
# Comma, double quote, UTF-8, from the first line, all columns as they are, English, quoted is no text by
# itself, numbers are found out, and formulas are run where there are any.
AS_CSV = "CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def opened(folder):
    """The cells of each CSV in ``folder`` as LibreOffice reads them: its name, and the elements."""
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += [f"--infilter={AS_CSV}", "--convert-to", "fods", "--outdir", str(folder / "opened")]
    files = sorted(folder.glob("*.csv"))
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    for file in files:
        tree = ElementTree.parse(folder / "opened" / f"{file.stem}.fods")  # noqa: S314 (LibreOffice wrote it)
        yield file.name, list(tree.iter(f"{TABLE}table-cell"))


def formulas(cells):
    return [cell.get(f"{TABLE}formula") for cell in cells if cell.get(f"{TABLE}formula")]


@pytest.fixture
def hostile(tmp_path, client):
    """Every CSV of a world in which whatever can be typed is a formula."""
    for number, text in enumerate(FORMULAS):
        company = making.company(text, description=text, aliases=text)
        person = making.person(text, description=text)
        report = making.source(text, publisher=text, worth_note=text, ref=f"s-{number}")
        approach = making.approach(
            ref=f"a-{number}", recruiters=[company], summary=text, pitch=text, desk_note=text
        )
        row = making.candidate(approach, person=person)
        offer = making.offer(
            f"‘{text.strip()}’", ref=f"o-{number}", approach=approach, to=[row], summary=text
        )
        making.claim(offer, "summary", text, source=report, quote=text, informant_words=text, paraphrase=text)
        with unit_of_work.editing(reason=text):
            offer = making.fresh(offer)
            offer.summary = f"{text} again"
            offer.save()
    with unit_of_work.editing(reason="Gone."):
        publishing.retract(making.fresh(offer), "=1+1")
    call_command("export", str(tmp_path))
    for name in LISTS:
        content = b"".join(client.get(f"/{name}.csv").streaming_content)
        (tmp_path / f"list-{name}.csv").write_bytes(content)
    assert Source.objects.count() >= len(FORMULAS)
    return tmp_path


def test_libreoffice_would_run_what_is_not_guarded(tmp_path):
    (tmp_path / "bare.csv").write_text('ref,name\na,"=1+1"\n')
    ((_name, cells),) = opened(tmp_path)
    assert formulas(cells) == ["of:=1+1"]


def test_libreoffice_opens_every_csv_and_runs_nothing(hostile):
    seen = dict(opened(hostile))
    assert len(seen) == 12 + len(LISTS)
    assert {name: formulas(cells) for name, cells in seen.items() if formulas(cells)} == {}
    shown = {"".join(cell.itertext()).strip() for cell in seen["company.csv"]}
    assert {"'=1+1", "'+1+1", "''=1+1"} <= shown


# What LibreOffice saves comes back


AS_WINDOWS = "csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,0,false,true,false"
SAVED = Path(__file__).parent / "tables" / "saved"


def convert(folder, *arguments):
    """Let LibreOffice convert files in ``folder``."""
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=300, cwd=folder)


@pytest.fixture
def saved(tmp_path):
    """Every table of a small world, saved by LibreOffice in each way; a few are kept for the suite."""
    exported.world()
    call_command("export", str(tmp_path))
    (tmp_path / "address.csv").unlink()
    files = [path.name for path in sorted(tmp_path.glob("*.csv"))]
    for kind in ("xlsx", "ods"):
        convert(tmp_path, f"--infilter={AS_CSV}", "--convert-to", kind, "--outdir", kind, *files)
    sheets = [f"xlsx/{path.name}" for path in sorted((tmp_path / "xlsx").iterdir())]
    convert(tmp_path, "--convert-to", AS_WINDOWS, "--outdir", "csv", *sheets)
    for table in exported.TABLES:
        for kind in ("xlsx", "ods", "csv"):
            (SAVED / f"{table}.{kind}").write_bytes((tmp_path / kind / f"{table}.{kind}").read_bytes())
    return [path for kind in ("xlsx", "ods", "csv") for path in sorted((tmp_path / kind).iterdir())]


def test_what_libreoffice_saves_of_our_exports_comes_back_as_it_was(saved):
    for path in saved:
        with open_package(path) as files:
            loaded = load(files)
        assert (path.name, loaded.added, loaded.changed) == (path.name, 0, 0)
