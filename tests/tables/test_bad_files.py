"""Files that are no CSV of ours, or far too much of it: refused by name and row, soon, in little memory."""

import io
import struct
import tracemalloc
import zipfile

import pytest
from django.core.management import CommandError, call_command

from recruiting.data import files as package_files
from recruiting.data.faults import InvalidPackage
from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.models import Company, Person, Source
from tests.tables.packages import refusal

PEOPLE = b"ref,name,naming\n"

pytestmark = pytest.mark.django_db


def zipped(files):
    """The files as the bytes of a ZIP."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def told(tmp_path, content, name="package.zip"):
    """What the command says of a file that it refuses, on its last line and before."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CommandError) as refused:
        call_command("load", str(tmp_path / name))
    assert not Company.objects.exists()
    return str(refused.value)


BAD = {
    "bytes cut off": (PEOPLE + b"nn,Nn,named\nno,\xe2\x82,named\n", "row 3: text in UTF-8"),
    "a surrogate": (PEOPLE + b"nn,\xed\xa0\x80,named\n", "row 2: text in UTF-8"),
    "NUL": (PEOPLE + b"nn,N\x00n,named\n", "row 2: text without NUL characters"),
    "a spreadsheet": (b"PK\x03\x04\x14\x00" + bytes(range(256)), "row 1: a CSV file; this is a spreadsheet"),
    "an old spreadsheet": (b"\xd0\xcf\x11\xe0\xa1\xb1", "row 1: a CSV file; this is a spreadsheet"),
    "no header": (b"\n\nnn,Nn,named\n", "row 1: a header"),
    "an open quote": (PEOPLE + b'nn,"Nn,named\nno,No,named\n', "row 2: well-formed CSV (unexpected end"),
    "text after a quote": (PEOPLE + b'nn,"N"n,named\n', "row 2: well-formed CSV"),
    "an oversized cell": (PEOPLE + b"nn," + b"N" * 2_000_000 + b",named\n", "row 2: well-formed CSV (field"),
    "an oversized line": (PEOPLE + b"nn," + b"N," * 6_000_000, "row 2: a line of at most 10,000,000 bytes"),
    "an oversized quote": (PEOPLE + b'nn,"' + b"N\n" * 600_000, "row 2: well-formed CSV (field larger"),
    "a thousand columns": (
        ",".join(f"column{number}" for number in range(1000)).encode(),
        "person.csv, row 1: “column0” a header that names columns of this table: ref, version",
    ),
    "columns without end": (b"ref,name,naming" + b"," * 20_000 + b"\n", "row 1: at most 20000 columns"),
    "the columns of another table": (b"ref,company,title\n", "these are those of employment"),
    "empty lines": (PEOPLE + b"\n" * 10_000_000, "row 1002: at most 1000 empty lines"),
    "a missing cell": (PEOPLE + b"nn,Nn\n", "row 2: 3 cells, as in the header; here are 2"),
    "a cell too many": (PEOPLE + b"nn,Nn,named,\n", "row 2: 3 cells, as in the header; here are 4"),
    "no naming at all": (b"ref,name,naming\nnn,Nn,\n", "row 2, column naming: one of: named"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", BAD)
def test_a_file_that_is_no_table_is_refused_by_its_row(files, wrong):
    content, expected = BAD[wrong]
    text = refusal(files | {"person.csv": content})
    assert expected in text, text[:500]


CELLS = [
    ("offer.csv", "1000000000", "NaN", "column amount_low: “NaN” a number from 0"),
    ("offer.csv", "1000000000", "Infinity", "column amount_low: “Infinity” a number from 0"),
    ("offer.csv", "1000000000", "1e999999", "column amount_low: “1e999999” a number from 0"),
    ("offer.csv", "1000000000", "9" * 5000, "column amount_low: “" + "9" * 60 + "” a number from 0"),
    ("offer.csv", "1000000000", "-1", "column amount_low: “-1” a number from 0"),
    ("offer.csv", "1000000000", "0.001", "column amount_low: “0.001” at most 2 decimals"),
    ("offer.csv", "1000000000", "١٢", "column amount_low: “١٢” a plain number: 12"),
    ("event.csv", ",2,,,false", ",2.5,,,false", "column step: “2.5” a whole number"),
    ("event.csv", ",2,,,false", ",40000,,,false", "column step: “40000” a number from 0 to 32767"),
    ("source.csv", ',,unknown,"id"', "0000-00-00,,given,id", "published_edtf: “0000-00-00” there is no year"),
    ("source.csv", ',,,unknown,"id"', ",9999-24,,given,id", "published_edtf: “9999-24” the date is too"),
    ("source.csv", ',,,,,unknown,"id"', ',"javascript:alert(1)",,,,unknown,id', "url: “javascript:alert(1)”"),
    ("source.csv", ',,,,,unknown,"id"', ",https://a.example https://b.example,,,,unknown,id", "url: “https://a.ex"),
    ("candidate.csv", "meta-tml", "bosworth", "approach: “bosworth” a reference of the table approach"),
    ("approach.csv", ",meta,,zuckerberg", ",,,zuckerberg", "recruiters: one or more references"),
    (
        "approach.csv",
        ",meta,,zuckerberg",
        ",meta;meta,,zuckerberg",
        "recruiters: “meta;meta” each reference",
    ),
    ("approach.csv", ",published,,,,hire,meta,m", ",draft,,,,hire,meta,m", "offer.csv, row 2, column state"),
    ("offer.csv", ",tml-offers-1-amount", ",tml-offers-2-amount", "offer.csv, row 2, column lead_claim"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), CELLS)
def test_a_cell_that_holds_something_else_is_refused(files, file, old, new, expected):
    assert old.encode() in files[file]
    files[file] = files[file].replace(old.encode(), new.encode(), 1)
    text = refusal(files)
    assert f"{file}, row" in text or "offer.csv, row" in text
    assert expected in text, text[:500]


PERHAPS = [
    ("candidate.csv", "meta-tml", "meta-tlm", "meta-tlm is none; perhaps “meta-tml”"),
    ("offer.csv", ",given,USD,", ",givn,USD,", "; perhaps “given”"),
    ("offer.csv", "amount_low,", "amount_lo,", "; perhaps “amount_low”"),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), PERHAPS)
def test_what_is_nearly_right_is_suggested(files, file, old, new, expected):
    assert old.encode() in files[file]
    assert expected in refusal(files | {file: files[file].replace(old.encode(), new.encode(), 1)})


def test_the_year_9999_is_a_date(files):
    last = files["source.csv"].replace(b',,,unknown,"id"', b",9999-12-31,,given,id", 1)
    load(InMemory(files | {"source.csv": last}))
    assert Source.objects.filter(published_latest="9999-12-31").exists()


GOOD = {
    "a header only": b"ref,name,naming\n",
    "a byte-order mark": b"\xef\xbb\xbf" + PEOPLE + b"nn,Nn One,named\n",
    "carriage returns only": b"ref,name,naming\rnn,Nn One,named\r",
    "mixed line ends": b"ref,name,naming\r\nnn,Nn One,named\rno,No One,named\nni,Ni One,named",
    "columns in another order": b"name,naming,ref\nNn One,named,nn\n",
    "some empty lines": PEOPLE + b"\n\r\nnn,Nn One,named\n\n",
}


@pytest.mark.parametrize("unusual", GOOD)
def test_what_is_unusual_and_clear_is_read(files, unusual):
    load(InMemory(files))
    load(InMemory(files | {"person.csv": GOOD[unusual]}))
    assert unusual == "a header only" or Person.objects.get(ref="nn").name == "Nn One"


def test_line_breaks_within_a_cell_stay_as_they_are(files):
    load(InMemory(files))
    people = b'ref,name,naming,aliases\nnn,Nn One,named,"N\rn\r\nO\nne"\r\n'
    load(InMemory(files | {"person.csv": people}))
    assert Person.objects.get(ref="nn").aliases == "N\rn\r\nO\nne"


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "''=1", "'plain", "+49", "-1", "@x", "＝1"])
def test_the_guard_of_a_formula_is_undone_exactly(files, text):
    load(InMemory(files))
    guarded = "'" + text if text != "'plain" else text
    load(InMemory(files | {"person.csv": PEOPLE + f'nn,"{guarded}",named\n'.encode()}))
    assert Person.objects.get(ref="nn").name == text


def test_a_column_that_a_new_row_needs_is_missed_by_its_name(files):
    load(InMemory(files))
    with pytest.raises(
        InvalidPackage, match=r"offer.csv, row 2, column approach: a reference of the table approach"
    ):
        load(InMemory(files | {"offer.csv": b"ref\nnew-offer\n"}))


def test_the_columns_of_a_list_are_passed_over(files):
    load(InMemory(files))
    content = b"ref,name,naming,permalink\nnn,Nn One,named,/people/nn/\n"
    load(InMemory(files | {"person.csv": content}))
    assert Person.objects.get(ref="nn").name == "Nn One"


def test_a_reference_that_another_record_had_is_not_given_again(files):
    load(InMemory(files))
    person = Person.objects.get(ref="bosworth")
    person.ref = "boz"
    person.save()
    with pytest.raises(
        InvalidPackage, match=r"person.csv, row 2, column ref: “bosworth” a reference that was never"
    ):
        load(InMemory(files))


ADDRESSES = {
    "an unknown table": ("planet,old,meta", "row 2, column table: “planet” one of: company"),
    "a reference twice": (
        "company,old,meta\ncompany,old,tml",
        "row 3, column ref: “old” each reference once",
    ),
    "a reference that is borne": ("company,meta,tml", "row 2, column ref: “meta” a reference that no record"),
    "itself": ("company,old,old", "row 2, column redirects_to: “old” another reference"),
    "a circle": ("company,old,older\ncompany,older,old", "column redirects_to: “older” another reference"),
    "no reference": ("company,a b,meta", "row 2, column ref: “a b” a reference: letters"),
}


@pytest.mark.parametrize("wrong", ADDRESSES)
def test_an_address_that_leads_nowhere_sound_is_refused(files, wrong):
    lines, expected = ADDRESSES[wrong]
    text = refusal(files | {"address.csv": f"table,ref,redirects_to\n{lines}\n".encode()})
    assert f"address.csv, {expected}" in text or expected in text, text


def test_faults_are_counted_and_not_all_kept(files):
    with pytest.raises(InvalidPackage) as faulty:
        load(InMemory(files | {"person.csv": PEOPLE + b"nn,a,b,c\n" * 100_000}))
    assert faulty.value.number == 100_000
    assert len(faulty.value.faults) == 1000


class Endless(io.RawIOBase):
    """A file that goes on and on: one line, of so many megabytes, made as they are read."""

    def __init__(self, megabytes):
        self.left = megabytes * 1_000_000

    def readable(self):
        return True

    def readinto(self, buffer):
        size = min(len(buffer), self.left)
        buffer[:size] = b"x" * size
        self.left -= size
        return size


def test_a_line_without_an_end_takes_little_memory(files):
    class Files(InMemory):
        def open(self, name):
            return io.BufferedReader(Endless(2000)) if name == "person.csv" else super().open(name)

    tracemalloc.start()
    try:
        with pytest.raises(InvalidPackage, match=r"person.csv, row 1: a line of at most"):
            load(Files(files))
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


# The ZIP around the files


def declared(content, name, size):
    """The bytes of a ZIP whose directory says that one of its files is ``size`` bytes long."""
    place = content.index(name.encode(), content.index(b"PK\x01\x02")) - 46
    return content[: place + 24] + struct.pack("<L", size) + content[place + 28 :]


def test_a_zip_whose_file_would_unpack_to_gigabytes_is_refused(files, tmp_path):
    bomb = declared(zipped(files), "person.csv", 4_000_000_000)
    assert "person.csv has 4,000,000,000 bytes; at most 2,147,483,648 are read" in told(tmp_path, bomb)


def test_a_zip_whose_file_is_longer_than_it_says_is_refused(files, tmp_path):
    bomb = declared(zipped(files | {"person.csv": PEOPLE + b"\n" * 5_000_000}), "person.csv", 16)
    assert "person.csv is broken" in told(tmp_path, bomb)


def test_a_zip_of_ten_million_empty_lines_is_refused(files, tmp_path, capsys):
    told(tmp_path, zipped(files | {"person.csv": PEOPLE + b"\n" * 10_000_000}))
    assert "person.csv, row 1002: at most 1000 empty lines" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../person.csv", "/person.csv", "a/../../person.csv", "..\\person.csv"])
def test_a_zip_that_leads_out_of_itself_is_refused(files, tmp_path, name):
    assert "leads out of the package" in told(tmp_path, zipped(files | {name: b"ref\n"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["person.csv", "offers/person.csv"])
def test_a_zip_with_one_file_twice_is_refused(files, tmp_path, name):
    packed = io.BytesIO(zipped(files))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(name, b"ref\n")
    assert "it holds “person.csv” 2 times" in told(tmp_path, packed.getvalue())


def test_a_zip_that_is_cut_off_is_refused(files, tmp_path):
    assert "is no data package" in told(tmp_path, zipped(files)[:-30])


def test_a_zip_packed_otherwise_is_refused(files, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    assert "is neither stored nor deflated" in told(tmp_path, packed.getvalue())


def test_an_encrypted_zip_is_refused(files, tmp_path):
    content = bytearray(zipped(files))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        place = content.index(start)
        content[place + (6 if start == b"PK\x03\x04" else 8)] |= 1
    assert "is encrypted" in told(tmp_path, bytes(content))


@pytest.mark.parametrize("origin", ["nowhere", "nowhere.csv", "notes.txt", "notes.csv"])
def test_what_is_no_folder_nor_zip_nor_table_is_refused(tmp_path, origin):
    if origin.startswith("notes"):
        (tmp_path / origin).write_bytes(b"ref\n")
    with pytest.raises(CommandError, match="is no data package"):
        call_command("load", str(tmp_path / origin))


def test_a_file_larger_than_is_read_is_refused(files, tmp_path, monkeypatch):
    monkeypatch.setattr(package_files, "LARGEST", 100)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CommandError, match="at most 100 are read"):
        call_command("load", str(tmp_path))
