"""``python -m pytest tests/spreadsheets.py``: LibreOffice opens every CSV, and no cell of any is a formula.

Not part of ``make test``: it needs LibreOffice Calc (Debian: ``apt-get install libreoffice-calc``).
"""

import subprocess
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from recruiting.desk import publishing
from recruiting.models import Source, unit_of_work
from tests import making

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
LISTS = ("offers", "approaches", "researchers", "companies", "people", "sources", "corrections")
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
