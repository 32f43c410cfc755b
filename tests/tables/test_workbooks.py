"""What cells of workbooks show, beside the values that programs keep: months, shares, merged cells."""

import pytest

from recruiting.data.differences import Differences
from recruiting.data.faults import InvalidPackage
from recruiting.data.load import load
from recruiting.data.package_reader import open_package
from recruiting.data.workbooks import Workbook
from recruiting.models import Source
from tests.tables.test_bad_files import zipped
from tests.tables.test_dialects import cell, workbook

pytestmark = pytest.mark.django_db

SHOWN = {
    ("17", "45839"): "2025-07",  # Jul-25
    ("164", "45839"): "2025-07",  # July 2025, by a format of its own
    ("165", "45658"): "2025",
    ("14", "45839"): "2025-07-01",
    ("166", "45839"): "2025-07-01",  # 令和7年7月1日
    ("17", "45841"): "2025-07-03",
}


@pytest.mark.parametrize(("shown", "date"), SHOWN.items())
def test_a_month_that_a_workbook_keeps_as_its_first_day_is_a_month(shown, date, tmp_path):
    (tmp_path / "source.xlsx").write_bytes(
        workbook(sources(f'<c r="C2" s="1"><v>{shown[1]}</v></c>'), shown[0])
    )
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert Source.objects.get().published.text == date


def test_a_year_that_a_workbook_keeps_as_a_number_is_a_year(tmp_path):
    (tmp_path / "source.xlsx").write_bytes(workbook(sources('<c r="C2"><v>2019</v></c>')))
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert Source.objects.get().published.text == "2019"


def test_a_day_of_which_the_year_is_not_shown_was_given_it_by_the_program(tmp_path):
    (tmp_path / "source.xlsx").write_bytes(workbook(sources('<c r="C2" s="1"><v>45841</v></c>'), "16"))
    with (
        open_package(tmp_path / "source.xlsx", table="source") as files,
        pytest.raises(InvalidPackage) as faulty,
    ):
        load(files)
    assert "row 2, column published_edtf: “3 July” of which year?" in str(faulty.value)


def test_a_share_in_a_workbook_stays_one(tmp_path):
    (tmp_path / "source.xlsx").write_bytes(workbook(sources('<c r="B2" s="1"><v>0.255</v></c>'), "10"))
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert Source.objects.get().title == "25.5%"


@pytest.mark.parametrize(("kept", "read"), [("0.30000000000000004", "0.3"), ("1234567.1", "1234567.1")])
def test_a_sum_in_a_workbook_has_the_digits_that_its_program_shows(kept, read, tmp_path):
    (tmp_path / "source.xlsx").write_bytes(workbook(sources(f'<c r="B2"><v>{kept}</v></c>')))
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert Source.objects.get().title == read


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ('0"m"', "5m"),
        ('"US$"0.0" million"', "5million"),
        ("0\\k", "5k"),
        ('#,##0" bn"', "5bn"),
        ('0.0,,"m"', "5"),
        ("0.0", "5"),
        ('0" people"', "5"),
        ('"m"0', "5"),
    ],
)
def test_a_scale_that_a_workbook_shows_behind_a_number_is_read(code, read, tmp_path):
    cells = '<c r="B2" s="1"><v>5</v></c>'
    (tmp_path / "source.xlsx").write_bytes(workbook(sources(cells), "167", code))
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert Source.objects.get().title == read


def test_a_formula_that_was_never_worked_out_is_no_empty_cell(tmp_path):
    (tmp_path / "source.xlsx").write_bytes(workbook(sources('<c r="B2"><f>"Al"&amp;"der"</f><v></v></c>')))
    with (
        open_package(tmp_path / "source.xlsx", table="source") as files,
        pytest.raises(InvalidPackage) as faulty,
    ):
        load(files)
    assert "row 2, column title" in str(faulty.value)


def test_cells_that_are_merged_over_rows_have_their_value_in_each(tmp_path):
    rows = "".join(
        f'<row r="{number}">{cell(f"A{number}", ref)}{cell(f"B{number}", title) if title else ""}</row>'
        for number, (ref, title) in enumerate(
            [("ref", "title"), ("s-one", "Alder bids"), ("s-two", "")], start=1
        )
    )
    merged = f'{rows}</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells><sheetData>'
    (tmp_path / "source.xlsx").write_bytes(workbook(merged))
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files)
    assert {*Source.objects.values_list("title", flat=True)} == {"Alder bids"}


def sources(cells):
    """A sheet of one source, with these cells beside its reference."""
    title = "" if 'r="B2"' in cells else cell("B2", "Alder bids")
    header = cell("A1", "ref") + cell("B1", "title") + cell("C1", "published_edtf")
    return f'<row r="1">{header}</row><row r="2">{cell("A2", "s-one")}{title}{cells}</row>'


MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)
ODS = {
    '<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2025-07-01">'
    "<text:p>Jul 25</text:p></table:table-cell>": "2025-07",
    '<table:table-cell office:value-type="date" office:date-value="2025-07-01"><text:p>1.7.25</text:p>'
    "</table:table-cell>": "2025-07-01",
}


@pytest.mark.parametrize(("dated", "date"), ODS.items())
def test_a_month_of_libreoffice_is_a_month(dated, date, tmp_path):
    (tmp_path / "source.ods").write_bytes(ods(dated))
    with open_package(tmp_path / "source.ods", table="source") as files:
        load(files)
    assert Source.objects.get().published.text == date


def test_a_formula_that_failed_in_libreoffice_is_no_empty_cell(tmp_path):
    broken = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    (tmp_path / "source.ods").write_bytes(ods(broken))
    with (
        open_package(tmp_path / "source.ods", table="source") as files,
        pytest.raises(InvalidPackage) as faulty,
    ):
        load(files)
    assert "column published_edtf: “#DIV/0!”" in str(faulty.value)


def ods(dated):
    """The bytes of an .ods of one source; of a column of months cells have the style ce1."""
    header, row = (
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in texts
        )
        for texts in (("ref", "title", "published_edtf"), ("s-one", "Alder bids"))
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"'
        for name, of in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    content = (
        f'<office:document-content{names} xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        '<office:automatic-styles><number:date-style style:name="N1"><number:month/><number:year/>'
        '</number:date-style><style:style style:name="ce1" style:data-style-name="N1"/>'
        '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="source">'
        f"<table:table-row>{header}</table:table-row><table:table-row>{row}{dated}</table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": MANIFEST,
        }
    )


def test_a_sheet_that_is_not_read_is_named(tmp_path):
    for number, header in enumerate(("ref,title\n", "ref,title\n", "a,b\n")):
        (tmp_path / f"{number}.csv").write_text(header)
    book, differences = Workbook(tmp_path, ["source", "source (2)", "notes"]), Differences()
    load(book, differences=differences)
    assert [*differences.assumptions] == ["source (2)", "notes"]


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_a_sheet_that_the_workbook_hides_is_read_and_named(state, tmp_path):
    cells = '<c r="B2" t="str"><v>A report</v></c>'
    (tmp_path / "source.xlsx").write_bytes(workbook(sources(cells), state=state))
    differences = Differences()
    with open_package(tmp_path / "source.xlsx", table="source") as files:
        load(files, differences=differences)
    hides = "read, though the workbook hides this sheet"
    assert (hides in differences.assumptions.get("source.csv", [])) == (state != "visible")
    assert Source.objects.get().title == "A report"
