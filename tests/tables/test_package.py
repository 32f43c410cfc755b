"""The data package: out and back in without a loss."""

import io
import json
import zipfile
from csv import reader
from hashlib import sha256
from pathlib import Path

import frictionless
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from recruiting.data import TABLES
from recruiting.data.faults import InvalidPackage
from recruiting.data.files import Folder, SingleFile
from recruiting.data.formula_guard import guard, unguard
from recruiting.data.load import load
from recruiting.data.package import CHECKSUMS
from recruiting.models import Address, Company, Offer, Person, Source
from recruiting.values.text import tidied, without_quotation_marks
from tests import making

SEEDS = Path(settings.BASE_DIR) / "seeds"
RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


pytestmark = pytest.mark.django_db


def exported(folder):
    call_command("export", str(folder))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def emptied():
    """Every table without a row, as a new database has them."""
    for table in ("approach", "offer", "employment", "circumstance"):
        TABLES[table].model._base_manager.update(lead_claim=None, state="draft")
    for table in ("claim", "term", "event", "offer", "candidate", "employment", "circumstance", "approach"):
        TABLES[table].model._base_manager.all().delete()
    Source._base_manager.update(root=None)
    for table in ("source", "person", "company"):
        TABLES[table].model._base_manager.all().delete()
    Address.objects.update(redirects_to=None)
    Address.objects.all().delete()
    for model in apps.get_app_config("published").get_models():
        model.objects.all().delete()


def test_what_is_loaded_from_the_seeds_is_exported_byte_for_byte(tmp_path):
    call_command("load", str(SEEDS))
    files = exported(tmp_path)
    sums = {name: sha256(content).hexdigest() for name, content in files.items() if name.endswith(".csv")}
    assert {*files.pop(CHECKSUMS).decode().splitlines()} == {f"{sums[name]}  {name}" for name in sums}
    assert files == {path.name: path.read_bytes() for path in SEEDS.iterdir()}, "run: python -m tools.seeds"


def test_loading_twice_changes_nothing(capsys):
    call_command("load", str(SEEDS))
    before = {name: table.model.history.count() for name, table in TABLES.items()}
    call_command("load", str(SEEDS))
    assert "added 0, changed 0, unchanged" in capsys.readouterr().out
    assert {name: table.model.history.count() for name, table in TABLES.items()} == before
    assert Offer.objects.get(ref="tml-offers-1").version == 1


def test_what_is_loaded_is_in_the_history_with_the_reason():
    call_command("load", str(SEEDS))
    assert Offer.objects.get(ref="tml-offers-1").history.get().history_change_reason == "load seeds"


def test_after_loading_the_rules_and_the_summaries_hold():
    call_command("load", str(SEEDS))
    call_command("check_rules")
    call_command("check_summaries")


def test_what_would_be_loaded_is_said_without_a_change(capsys):
    call_command("load", str(SEEDS), "--dry-run")
    assert "would be added" in capsys.readouterr().out
    assert not Company.objects.exists()


def test_one_table_is_loaded_from_its_csv(tmp_path, capsys):
    call_command("load", str(SEEDS))
    content = (SEEDS / "person.csv").read_text().replace("Mira Murati", "Mira M.")
    (tmp_path / "people.csv").write_text(content)
    capsys.readouterr()
    call_command("load", "--dry-run", str(tmp_path / "people.csv"))
    said = capsys.readouterr().out
    assert "person.csv, row 3, changed murati" in said
    assert "  name: “Mira Murati” → “Mira M.”" in said
    assert Person.objects.get(ref="murati").name == "Mira Murati"
    call_command("load", str(tmp_path / "people.csv"))
    assert Person.objects.get(ref="murati").name == "Mira M."


def test_frictionless_takes_the_package_for_one(tmp_path):
    call_command("load", str(SEEDS))
    exported(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:5]


def test_a_zip_holds_the_same_and_is_the_same_each_time(tmp_path):
    call_command("load", str(SEEDS))
    for name in ("one.zip", "other.zip"):
        call_command("export", str(tmp_path / name))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert packed.read("offer.csv") == (SEEDS / "offer.csv").read_bytes()
        assert {*packed.namelist()} == {CHECKSUMS, *(path.name for path in SEEDS.iterdir())}


def test_the_descriptor_says_what_each_column_is():
    described = json.loads((SEEDS / "datapackage.json").read_text())
    offer = next(table for table in described["resources"] if table["name"] == "offer")
    fields = {field["name"]: field for field in offer["schema"]["fields"]}
    assert fields["amount_low"]["type"] == "number"
    assert "pay-package" in fields["kind"]["constraints"]["enum"]
    assert {"fields": "approach", "reference": {"resource": "approach", "fields": "ref"}} in offer["schema"][
        "foreignKeys"
    ]


def test_a_redirected_reference_goes_out_and_comes_back(tmp_path):
    alder = making.alder()
    alder.ref = "alder-labs"
    alder.save()
    files = exported(tmp_path)
    assert files["address.csv"] == b"table,ref,redirects_to\ncompany,alder,alder-labs\n"
    emptied()
    load(Folder(tmp_path))
    assert Address.objects.get(table="company", ref="alder").redirects_to.ref == "alder-labs"


@given(st.text() | st.text("'=＝-a"))
def test_no_guarded_cell_runs_and_the_guard_is_undone_exactly(text):
    assert not guard(text).startswith(RUN_BY_SPREADSHEETS)
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("delimiter", [";", "\t"])
@given(st.text() | st.text("'=＝-a;\"\t\r\n,"))
@example("x;=1+1;")
@example('x;"=1+1;')
@example("x\n=1+1")
def test_no_program_of_another_country_finds_a_formula_in_a_text(delimiter, text):
    doubled = guard(text).replace('"', '""')
    line = f'ref,1,"{doubled}"'
    for row in reader(io.StringIO(line, newline=""), delimiter=delimiter):
        assert not [cell for cell in row if cell.startswith(tuple("=+-@＝＋－＠"))]
    assert unguard(guard(text)) == text


GARBLED = ["BÃ¼rger", "Alder\u0099s", "lost \ufffd", "â€œAlderâ€\u009d"]


@pytest.mark.parametrize("name", GARBLED)
def test_text_that_looks_garbled_comes_back_from_ones_own_export(tmp_path, name):
    Company(ref="c-1", name=name).save()
    stored = Company.objects.get().name
    assert stored == name.replace("\u0099", "").replace("\u009d", "")  # control characters are not kept
    before = exported(tmp_path)
    emptied()
    load(Folder(tmp_path))
    assert Company.objects.get().name == stored
    load(SingleFile(tmp_path / "company.csv", TABLES["company"]))  # a file by itself, of what is stored
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", GARBLED)
def test_text_garbled_after_the_export_is_refused(tmp_path, name):
    Company(ref="c-1", name="Alder").save()
    file = tmp_path / "company.csv"
    file.write_bytes(exported(tmp_path)[file.name].replace(b"Alder", name.encode()))
    with pytest.raises(InvalidPackage):
        load(Folder(tmp_path))


HOSTILE = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), min_size=1, max_size=40
)


def _is_kept(name):
    """Whether it stays as it is: names are tidied, and have no line breaks."""
    return name == without_quotation_marks(tidied(" ".join(name.split()))) != ""


@hypothesis_settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(HOSTILE.filter(_is_kept), min_size=1, max_size=6, unique=True))
def test_hostile_text_goes_out_and_comes_back_as_it_was(tmp_path, names):
    emptied()
    for number, name in enumerate(names):
        Company(ref=f"c-{number}", name=name, aliases=f"={name}\r\n'{name}").save()
        url = "https://" + name.replace(" ", "")
        Source(ref=f"s-{number}", title=name, worth_note=f'"{name}",\n{name}', url=url).save()
    before = exported(tmp_path)
    emptied()
    load(Folder(tmp_path))
    assert exported(tmp_path) == before
    assert [company.name for company in Company.objects.order_by("ref")] == names
