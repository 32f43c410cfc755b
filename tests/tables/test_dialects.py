"""Tables as spreadsheet programs save them: they come back without a fault, and what was assumed is said."""

import io
import tracemalloc
import zipfile
from html import escape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from recruiting.data import normalizers, workbooks
from recruiting.data.differences import Differences
from recruiting.data.faults import DAY_ORDER, InvalidPackage
from recruiting.data.files import InMemory, UnreadablePackage
from recruiting.data.load import load
from recruiting.data.package_reader import open_package
from recruiting.models import Company, Offer, Person, Source
from recruiting.values import Edtf
from recruiting.values.text import shown
from tests import making
from tests.tables import exported
from tests.tables.test_bad_files import zipped

SAVED = Path(__file__).parent / "saved"
"""What LibreOffice made of our own exports: ``python -m pytest tests/spreadsheets.py`` makes them anew."""
PERSON = "ref,name,naming,aliases\nnn-one,Zoë Müller,named,“Al”\n"

pytestmark = pytest.mark.django_db


def read(content, file="person.csv", **options):
    """Load one file; what was taken for granted, in one text."""
    files, differences = InMemory({file: content}), Differences()
    for name, value in options.items():
        setattr(files, name, value)
    load(files, differences=differences)
    return "; ".join(note for notes in differences.assumptions.values() for note in notes)


def refusal(content, file="person.csv", **options):
    with pytest.raises(InvalidPackage) as faulty:
        read(content, file, **options)
    return str(faulty.value)


@pytest.mark.parametrize(
    ("encoding", "label"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"),
        ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_whatever_the_encoding_the_line_ends_and_the_delimiter_names_come_back(
    encoding, label, end, delimiter
):
    notes = read(PERSON.replace(",", delimiter).replace("\n", end).encode(encoding))
    person = Person.objects.get(ref="nn-one")
    assert (person.name, person.aliases) == ("Zoë Müller", "“Al”")
    assert label in notes


@pytest.mark.parametrize("name", ["Łukasz Żółć", "Paweł Gęśla", "Święta Łąka"])
def test_polish_names_of_a_program_of_central_europe_come_back(name):
    notes = read(PERSON.replace("Zoë Müller", name).encode("cp1250", "ignore"))
    assert Person.objects.get(ref="nn-one").name == name
    assert "Windows-1250" in notes


def test_turkish_names_of_a_program_of_turkey_come_back():
    notes = read(PERSON.replace("Zoë Müller", "İbrahim Şahin Çağlı").encode("cp1254", "ignore"))
    assert Person.objects.get(ref="nn-one").name == "İbrahim Şahin Çağlı"
    assert "Windows-1254" in notes


@pytest.mark.parametrize(("encoding", "name"), [("cp437", "Zoë Müller"), ("cp850", "Zoë Müller")])
def test_names_of_ms_dos_come_back(encoding, name):
    read(PERSON.replace("“Al”", "").encode(encoding))
    assert Person.objects.get(ref="nn-one").name == name


@pytest.mark.parametrize(
    "content",
    [
        b"ref,name,naming\nnn-one,Zo\xeb M\x81ller,named\n",
        "ref,name,naming\nnn-one,Šárka Žœ €uro,named\n".encode("iso8859-15"),
    ],
)
def test_a_file_of_which_a_third_is_nonsense_in_every_encoding_is_refused(content):
    assert "text in UTF-8" in refusal(content)


@pytest.mark.parametrize("cell", ["1.23457E+11", "1,23E+09"])
def test_a_number_that_a_program_rounded_is_asked_for_in_full(cell):
    content = f"ref;approach;kind;amount_low\no-1;a-1;pay-package;{cell}\n".encode()
    assert "the number in full" in refusal(content, "offer.csv")


@pytest.mark.parametrize(
    ("encoding", "name"), [("gbk", "李雷在这里"), ("euc_kr", "김철수와 이영희"), ("cp1251", "Иван Иванов")]
)
def test_a_file_in_another_script_is_refused_rather_than_garbled(encoding, name):
    said = refusal(PERSON.replace("Zoë Müller", name).replace("“Al”", "").encode(encoding))
    assert "text in UTF-8" in said


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"\x1f\x8b\x08\x00", "compressed"), (b"\x89PNG\r\n", "picture"), (b"\xff\xd8\xff\xe0", "picture"),
        (b" <!DOCTYPE html>", "web page"), (b"<table><tr>", "web page"), (b"\xef\xbb\xbf<?xml", "web page"),
        (b'[{"ref": "nn"}]', "JSON"), (b'{"rows": []}', "JSON"), (b"%PDF-1.7", "PDF"),
    ],
)  # fmt: skip
def test_what_is_no_table_of_text_is_named(start, what):
    assert what in refusal(start)


LAID_OUT = {
    "an end of file as MS-DOS writes it": PERSON + "\x1a",
    "a line that tells the separator": "sep=;\n" + PERSON.replace(",", ";"),
    "a quoted line that tells it": '"sep=;"\r\n' + PERSON.replace(",", ";"),
    "a title above": "People as of today\n" + PERSON,
    "a title and an empty row above": "People, as of today,,\n,,,\n" + PERSON,
    "empty columns at the end": PERSON.replace("\n", ",,\n"),
    "empty rows at the end": PERSON + ",,,\n" * 2000,
    "blank lines at the end": PERSON + "\n\r\n\n",
    "headers in capitals": PERSON.replace("ref,name,naming", "REF,Name,NAMING"),
    "headers with spaces": PERSON.replace("ref,name,naming", " ref , name ,naming "),
    "headers by their labels": PERSON.replace("ref,name,naming", "Reference,Name,Naming"),
    "labels in Indonesian": PERSON.replace("ref,", "Rujukan,"),
    "codes in capitals": PERSON.replace(",named", ",NAMED"),
    "codes with spaces around": PERSON.replace(",named", ",  named "),
    "no-break spaces": PERSON.replace("Zoë Müller", "\u00a0Zoë\u00a0Müller\u200b"),
    "letters and marks apart": PERSON.replace("ë", "e\u0308").replace("ü", "u\u0308"),
    "references with spaces": PERSON.replace("nn-one", " nn-one "),
    "mixed line ends": PERSON.replace("\n", "\r\n", 1) + "nn-two,Nn Two,named,\rnn-three,Nn Three,named,",
    "every cell quoted": '"ref","name","naming","aliases"\n"nn-one","Zoë Müller","named","“Al”"\n',
    "bars between cells": PERSON.replace(",", "|"),
}


@pytest.mark.parametrize("how", LAID_OUT)
def test_however_it_is_laid_out_it_is_read(how):
    read(LAID_OUT[how].encode())
    person = Person.objects.get(ref="nn-one")
    assert (person.name, person.naming) == ("Zoë Müller", "named")


def test_where_the_last_columns_are_empty_excel_leaves_their_separators_out_in_sixteen_rows():
    head = "ref,name,naming,aliases,desk_note\n" + "".join(f"a-{n},Nn A {n},named,,x\n" for n in range(15))
    read((head + "".join(f"b-{n},Nn B {n},named\n" for n in range(20))).encode())
    assert Person.objects.count() == 35


@pytest.mark.parametrize("cut", ["b-1,Nn", "b-1", 'b-1,Nn B 1,"nam'])
def test_a_row_that_was_cut_off_is_no_block_of_excels(cut):
    rows = "".join(f"a-{n},Nn A {n},named,\n" for n in range(15))
    for block in ("", "b-0,Nn B 0,named\n"):
        assert f"row {17 + bool(block)}" in refusal(f"ref,name,naming,aliases\n{rows}{block}{cut}".encode())


@pytest.mark.parametrize("space", ["  ", "\n", "\t"])
def test_a_name_has_single_spaces(space):
    read(PERSON.replace("Zoë Müller", f'"Zoë{space}Müller"').encode())
    assert Person.objects.get(ref="nn-one").name == "Zoë Müller"


def test_what_was_taken_for_granted_is_said():
    notes = read(("People\n" + PERSON.replace("name,", "Name,").replace(",", ";")).encode("cp1252"))
    for said in ("Windows-1252", "semicolons", "header is row 2", "“Name” is the column name"):
        assert said in notes, notes


def offer(**cells):
    """A file of one offer on a stored approach."""
    approach = making.approach()
    row = {"ref": "o-1", "approach": approach.ref} | cells
    return f"{';'.join(row)}\n{';'.join(row.values())}\n".replace(";", "\t").encode()


TRUE = ["TRUE", "True", "true", "1", "WAHR", "VRAI", "VERDADERO", "BENAR", "yes", "ja", " TRUE "]
FALSE = ["FALSE", "False", "0", "FALSCH", "FAUX", "FALSO", "SALAH", "no", "nein", ""]


@pytest.mark.parametrize("cell", [*TRUE, *FALSE])
def test_true_and_false_are_read_as_programs_write_them(cell):
    read(offer(amount_low="5", amount_status="given", amount_currency="USD", amount_about=cell), "offer.csv")
    assert Offer.objects.get(ref="o-1").amount.about is (cell in TRUE)


@pytest.mark.parametrize(
    "cell",
    [
        "1000000000", "1E+09", "1e9", "1.0E+9", "1,0E+09", "1000000000.00", "1,000,000,000", "1.000.000.000",
        "1 000 000 000", "1\u202f000\u202f000\u202f000", "1'000'000'000", "1’000’000’000", "1,000,000,000.00",
        "1.000.000.000,00", "1,00,00,00,000", " 1000000000 ", "1000000000,0",
    ],
)  # fmt: skip
def test_a_number_is_read_as_programs_write_it(cell):
    read(offer(amount_low=cell, amount_status="Given", amount_currency="usd"), "offer.csv")
    assert Offer.objects.get(ref="o-1").amount.low == 1_000_000_000 * 100


@pytest.mark.parametrize("cell", ["EUR", "eur", " Eur ", "€", "Euro"])
def test_a_currency_is_read_by_its_sign_or_name(cell):
    read(offer(amount_low="5", amount_status="given", amount_currency=cell), "offer.csv")
    assert Offer.objects.get(ref="o-1").amount.currency == "EUR"


def test_a_sign_of_several_currencies_is_refused():
    text = refusal(offer(amount_low="5", amount_status="given", amount_currency="$"), "offer.csv")
    assert "offer.csv, row 2, column amount_currency: “$” the code of a currency by ISO 4217" in text


@pytest.mark.parametrize("cell", ["250.000", "1.000"])
def test_a_number_that_may_be_two_is_asked_for_with_both(cell):
    text = refusal(offer(amount_low=cell, amount_status="given", amount_currency="USD"), "offer.csv")
    assert f"offer.csv, row 2, column amount_low: “{cell}” which number?" in text
    assert str(int(cell.replace(".", ""))) in text


def test_with_semicolons_a_comma_before_three_digits_is_asked_for():
    content = offer(amount_low="250,000", amount_status="given", amount_currency="USD").replace(b"\t", b";")
    assert "Write 250 or 250000" in refusal(content, "offer.csv")


def dated(cell):
    return f"ref\ttitle\tpublished_edtf\tpublished_status\ns-1\tAlder\t{cell}\tgiven\n".encode()


@pytest.mark.parametrize(
    "cell",
    [
        "2025-06-30", "2025-6-30", "2025-06-30 00:00:00", "2025-06-30T14:00:00Z", "30/06/2025", "6/30/2025",
        "30.06.2025", "30-6-2025", "20250630", "2025/06/30", "30 June 2025",
        "June 30, 2025", "30/6/2025 0:00",
    ],
)  # fmt: skip
def test_a_day_is_read_as_programs_write_it(cell):
    read(dated(cell), "source.csv")
    assert str(Source.objects.get(ref="s-1").published_edtf) == "2025-06-30"


@pytest.mark.parametrize("cell", ["6/2025", "06/2025", "6.2025", "2025-06", "June 2025"])
def test_a_month_is_read_as_programs_write_it(cell):
    read(dated(cell), "source.csv")
    assert Source.objects.get(ref="s-1").published_edtf == "2025-06"


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("Jun-25", "a month of which year, or a day?"),
        ("45841", "a day as a spreadsheet counts it"),
        ("25-Jun", "of which year?"),
        ("mid-2025", "a date alone, 2025: the other words stand in the column of its words"),
        ("shortly before", "a date: other words stand in the column of its words"),
        ("00/07/2025", "2025-07 has no day 00"),
    ],
)
def test_what_a_spreadsheet_made_of_a_date_is_refused_with_its_readings(cell, asked):
    text = refusal(dated(cell), "source.csv")
    assert f"source.csv, row 2, column published_edtf: “{cell}” {asked}" in text


def test_what_may_be_two_years_and_is_a_season_is_said_in_words():
    assert "published_edtf: “2023-24” → winter 2023/24" in read(dated("2023-24"), "source.csv")
    assert "winter" not in read(dated("2023-24"), "source.csv")


@pytest.mark.parametrize(
    ("cell", "day"), [("30.06.69", "2069-06-30"), ("30.06.70", "1970-06-30"), ("30/06/98", "1998-06-30")]
)
def test_a_year_of_two_digits_is_of_the_last_century_from_70_on(cell, day):
    assert normalizers.day(cell, normalizers.Locale()) == Edtf.parse(cell).text == day


@pytest.mark.parametrize("cell", ["7/3/2025", "07/03/2025", "7-3-2025", "7/3/25", "7/3/2025 12:00:00 AM"])
def test_which_number_is_the_day_is_asked_once_for_the_file(cell):
    with pytest.raises(InvalidPackage) as faulty:
        read(dated(cell), "source.csv")
    assert faulty.value.questions == {DAY_ORDER}
    assert "2025-03-07 or 2025-07-03" in str(faulty.value)
    read(dated(cell), "source.csv", day_first=True)
    assert Source.objects.get(ref="s-1").published_edtf == "2025-03-07"
    read(dated(cell), "source.csv", day_first=False)
    assert Source.objects.get(ref="s-1").published_edtf == "2025-07-03"


def test_a_day_against_what_was_said_of_the_file_is_a_fault():
    assert "row 2, column published_edtf" in refusal(dated("6/30/2025"), "source.csv", day_first=True)


def test_the_command_is_told_which_number_is_the_day(tmp_path, capsys):
    (tmp_path / "source.csv").write_bytes(dated("7/3/2025"))
    with pytest.raises(CommandError, match="Nothing was loaded"):
        call_command("load", str(tmp_path / "source.csv"))
    assert "--day-first or --month-first" in capsys.readouterr().err
    call_command("load", "--month-first", str(tmp_path / "source.csv"))
    assert Source.objects.get(ref="s-1").published_edtf == "2025-07-03"


@pytest.mark.parametrize("text", ["BÃ¼rger", "â€œAlderâ€\u009d", "naÃ¯ve", "MÃ¼nchen", "dâ€™accord"])
def test_garbled_text_is_named_as_such(text):
    said = refusal(f"ref,name,naming\nnn,{text},named\n".encode())
    assert "person.csv, row 2, column name" in said
    assert "garbled" in said


@pytest.mark.parametrize("text", ["Alder &amp; Birch", "Nn&nbsp;One", "Andr&eacute; &#8220;Al&#8221;"])
def test_signs_of_html_are_named_with_what_they_show(text):
    said = refusal(f"ref,name,naming\nnn,{text},named\n".encode())
    assert f"row 2, column name: “{text}” “{shown(text)}”? The text is that of a page's source" in said


@pytest.mark.parametrize("name", ["N/A", "-", "unknown", "Anonymous"])
def test_words_for_nobody_are_no_name(name):
    said = refusal(f"ref,name,naming\nnn,{name},named\n".encode())
    assert "row 2, column name" in said
    assert "an empty cell where none is known" in said


@pytest.mark.parametrize("saved", ["??? hires", "?翠湖 hires"])
def test_signs_that_became_question_marks_are_named(saved):
    making.source("翡翠湖 hires", ref="s-one")
    said = refusal(f"ref,title\ns-one,{saved}\n".encode(), "source.csv")
    assert "row 2, column title" in said
    assert "signs became question marks" in said


def test_paragraph_signs_of_windows_are_read():
    notes = read("ref,title,worth_note\ns-one,¶5,¶6 and ¶7 of 3× the pay\n".encode("cp1252"), "source.csv")
    assert Source.objects.get().title == "¶5"
    assert "Windows-1252" in notes


def test_a_sign_that_was_lost_is_named():
    assert "a sign in it was lost" in refusal("ref,name,naming\nnn,B\ufffdrger,named\n".encode())


# Values in one column


def test_an_amount_and_a_date_may_stand_in_one_column_as_people_write_them():
    content = offer(amount="more than US$1bn over several years")
    read(content, "offer.csv")
    assert str(Offer.objects.get(ref="o-1").amount) == "more than US$1bn over several years"
    read(b"ref,title,published\ns-1,Alder,July 2025\n", "source.csv")
    assert Source.objects.get(ref="s-1").published_edtf == "2025-07"


def test_an_amount_in_one_column_says_in_the_look_what_it_comes_to():
    files = InMemory({"offer.csv": offer(amount="US$5m")})
    differences = Differences()
    load(files, differences=differences)
    cells = {cell.column.name: cell.new for cell in differences.first[0].cells}
    assert (cells["amount_low"], cells["amount_high"], cells["amount_currency"]) == (
        "5000000",
        "5000000",
        "USD",
    )


def test_an_amount_in_one_column_that_says_the_same_changes_nothing():
    content = offer(amount="US$5m")
    read(content, "offer.csv")
    assert load(InMemory({"offer.csv": content})).unchanged == 1


def test_an_amount_that_can_not_be_read_is_a_fault_by_row_and_column():
    said = refusal(offer(amount="5bn USD to 1bn USD"), "offer.csv")
    assert "offer.csv, row 2, column amount: “5bn USD to 1bn USD”" in said


def test_a_value_in_its_own_columns_and_in_one_is_refused():
    said = refusal(offer(amount="US$5m", amount_low="5000000"), "offer.csv")
    assert "offer.csv, row 1, column amount: the value in this column, or in its own" in said


# Rows that may be known ones


def alike(content, file="person.csv"):
    differences = Differences()
    load(InMemory({file: content}), differences=differences)
    return [str(one) for one in differences.possible_duplicates.first]


def test_a_row_that_bears_the_name_of_a_known_one_is_named_with_it():
    making.person("Łukasz Alder", ref="lukasz", aliases="Luk")
    content = "ref,name,naming\nnn-1,lukasz  ALDER,named\nnn-2,Luk,named\nnn-3,Nn Three,named\n"
    said = alike(content.replace("  ", " ").encode())
    assert [text.partition(",")[0] for text in said] == ["lukasz", "lukasz"]


def test_two_rows_of_a_file_that_bear_one_name_are_named():
    said = alike(b"ref,name\na-1,Alder\na-2,Birch\na-3,ALDER\n", "company.csv")
    assert said == ["row 2 of this file bears the name “ALDER” too"]


def test_two_rows_of_one_page_are_refused_and_the_other_is_named():
    making.source("Known", url="https://grove.example/alder", ref="known")
    said = refusal(b"ref,title,url\ns-1,Again,http://www.grove.example/alder/?fbclid=1\n", "source.csv")
    assert "source.csv, row 2, column url" in said
    assert "Known (known)" in said


def test_a_new_version_may_stand_where_the_former_one_stood():
    known = making.source("Known", url="https://grove.example/alder", ref="known")
    content = f"ref,title,url,based_on,based_on_how\ns-1,Again,{known.url},known,new-version\n"
    read(content.encode(), "source.csv")
    assert Source.objects.count() == 2


def test_an_archived_copy_in_a_file_is_put_where_copies_are():
    copy = "https://web.archive.org/web/2025/https://grove.example/alder"
    read(f"ref,title,url\ns-1,Alder,{copy}\n".encode(), "source.csv")
    source = Source.objects.get(ref="s-1")
    assert (source.url, source.archived_at) == ("https://grove.example/alder", copy)


# Packages and workbooks


def test_a_package_may_hold_some_tables_only(tmp_path):
    (tmp_path / "some.zip").write_bytes(zipped({"person.csv": PERSON, "notes.txt": "none of ours"}))
    call_command("load", str(tmp_path / "some.zip"))
    assert Person.objects.get().ref == "nn-one"


def test_a_table_of_a_package_that_is_not_read_is_named(tmp_path, capsys):
    (tmp_path / "some.zip").write_bytes(zipped({"person.csv": PERSON, "Offers.csv": "ref\n", "x.txt": "x"}))
    call_command("load", str(tmp_path / "some.zip"))
    said = capsys.readouterr().err
    assert "Offers.csv: not read" in said
    assert "x.txt" not in said


def test_a_zip_may_hold_its_tables_in_a_folder_as_macos_packs_them(tmp_path):
    packed = {"offers/person.csv": PERSON, "__MACOSX/offers/._person.csv": "x"}
    (tmp_path / "offers.zip").write_bytes(zipped(packed))
    call_command("load", str(tmp_path / "offers.zip"))
    assert Person.objects.exists()


@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv"])
@pytest.mark.parametrize("table", exported.TABLES)
def test_what_libreoffice_saved_comes_back_as_it_was(table, kind):
    exported.world()
    with open_package(SAVED / f"{table}.{kind}") as files:
        loaded = load(files)
    assert (loaded.added, loaded.changed) == (0, 0)
    assert loaded.unchanged > 0


def workbook(sheet, shown_as="0", code="", state="visible"):
    """The bytes of a workbook (.xlsx) of which the one sheet holds ``sheet``; its style 1 has that format.

    ``code`` is that of the format 167, ``state`` whether the sheet is shown.
    """
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        f'<sheet name="person" sheetId="1" state="{state}" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships "
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
        'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="styles.xml"/></Relationships>',
        "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<numFmts count="4"><numFmt numFmtId="164" formatCode="[$-407]mmmm\\ yyyy"/>'
        '<numFmt numFmtId="165" formatCode="&quot;day&quot; yyyy"/>'
        f'<numFmt numFmtId="167" formatCode="{escape(code)}"/>'
        '<numFmt numFmtId="166" formatCode="ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
        f'<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="{shown_as}"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": "<worksheet "
        f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData>'
        "</worksheet>",
    }
    return zipped(parts)


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def failed(place, error, formula="1/0"):
    return f'<c r="{place}" t="e"><f>{formula}</f><v>{error}</v></c>'


@pytest.mark.parametrize(("error", "last"), [("#REF!", "D"), ("#DIV/0!", "AA"), ("#N/A", "D")])
def test_a_formula_that_failed_is_no_empty_cell(error, last, tmp_path):
    header = cell("B2", "ref") + cell("C2", "name") + cell(f"{last}2", "aliases")
    row = cell("B3", "nn-one") + cell("C3", "Nn One") + failed(f"{last}3", error)
    (tmp_path / "person.xlsx").write_bytes(workbook(f'<row r="2">{header}</row><row r="3">{row}</row>'))
    with (
        open_package(tmp_path / "person.xlsx") as files,
        pytest.raises(InvalidPackage) as faulty,
    ):
        load(files)
    assert f"row 3, column aliases: “{error}” a value: the formula in this cell has no result" in str(
        faulty.value
    )


def test_a_formula_that_failed_is_named_in_a_csv_too():
    assert "formula in this cell has no result" in refusal(PERSON.replace("“Al”", "#REF!").encode())


@pytest.mark.parametrize(
    "cell", ["#VALEUR!", "#¡VALOR!", "#NOM?", "#¿NOMBRE?", "#SPILL!", "Err:508", "#######"]
)
def test_whatever_the_language_of_the_program_a_failed_formula_is_no_text(cell):
    assert "formula in this cell has no result" in refusal(PERSON.replace("“Al”", cell).encode())


def test_a_failed_formula_is_the_reason_in_a_column_of_dates_too():
    said = refusal(b"ref,title,published_edtf\ns-one,Alder bids,#N/A\n", "source.csv")
    assert "formula in this cell has no result" in said


HOSTILE = {
    "cells at both ends of a sheet": f'<row r="1">{cell("A1", "ref")}</row>'
    f'<row r="1048576">{cell("XFD1048576", "x")}</row>',
    "a cell of hundreds of megabytes": f'<row r="1">{cell("A1", "x" * 300_000_000)}</row>',
}


@pytest.mark.parametrize("how", HOSTILE)
def test_a_workbook_that_would_fill_the_memory_is_refused(how, tmp_path):
    (tmp_path / "bomb.xlsx").write_bytes(workbook(HOSTILE[how]))
    with (
        pytest.raises(UnreadablePackage, match="needs more memory or time than is given"),
        open_package(tmp_path / "bomb.xlsx"),
    ):
        pass


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_to_see_whether_a_zip_is_a_workbook_unpacks_nothing_large(method):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method, compresslevel=1) as archive:
        archive.writestr("mimetype", bytes(20_000_000))
    tracemalloc.start()
    assert not workbooks.is_workbook(packed)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_a_workbook_whose_parts_would_unpack_to_gigabytes_is_refused_before_it_is_read(tmp_path):
    content = bytearray(workbook(""))
    place = content.rindex(b"xl/worksheets/sheet1.xml") - 46
    content[place + 24 : place + 28] = (4_000_000_000).to_bytes(4, "little")
    (tmp_path / "bomb.xlsx").write_bytes(content)
    with (
        pytest.raises(UnreadablePackage, match="bytes unpacked; at most"),
        open_package(tmp_path / "bomb.xlsx"),
    ):
        pass


def test_a_sheet_of_repeated_cells_is_refused(tmp_path):
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        '<table:table table:name="person"><table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr("content.xml", content)
    (tmp_path / "bomb.ods").write_bytes(packed.getvalue())
    with (
        pytest.raises(UnreadablePackage, match="is broken: Cell limit exceeded"),
        open_package(tmp_path / "bomb.ods"),
    ):
        pass


def test_a_workbook_that_holds_no_table_is_none(tmp_path):
    (tmp_path / "notes.xlsx").write_bytes(workbook(f'<row r="1">{cell("A1", "hello")}</row>'))
    with (
        open_package(tmp_path / "notes.xlsx") as files,
        pytest.raises(InvalidPackage, match="a header that"),
    ):
        load(files)
    assert not Company.objects.exists()
