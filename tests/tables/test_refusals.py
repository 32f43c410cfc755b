"""A package that can't be loaded: nothing is written, and each fault is named by file, row and column."""

import pytest
from django.core.management import CommandError, call_command

from recruiting.data.faults import InvalidPackage
from recruiting.data.files import InMemory, UnreadablePackage
from recruiting.data.load import load
from recruiting.models import Company, Offer, Person
from tests.tables.packages import changed, refusal

pytestmark = pytest.mark.django_db


def test_a_reference_into_a_table_that_is_not_in_the_package_is_named(files):
    del files["company.csv"]
    assert "approach.csv, row 2, column recruiters: “meta” a reference of the table company" in refusal(files)


def test_a_package_without_any_table_is_none():
    with pytest.raises(UnreadablePackage, match=r"there is no table in it: none of company.csv"):
        InMemory({"notes.csv": b"ref"})


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("offer.csv", "ref,version", "ref,colour",
         ["offer.csv, row 1", "“colour”", "a column of this table: ref"]),
        ("offer.csv", "ref,version", "ref,ref", ["offer.csv, row 1", "column ref", "each column once"]),
        ("offer.csv", "ref,version", "key,version", ["offer.csv, row 1", "a column ref"]),
        ("person.csv", "murati,1,", "murati,1,,", ["person.csv, row 3", "7 cells", "here are 8"]),
        ("person.csv", 'murati,1,,"Mira Murati",named,,', "murati,1", ["person.csv, row 3", "here are 2"]),
        ("person.csv", "murati,1", "mur ati,1", ["person.csv, row 3, column ref: “mur ati”", "a reference"]),
        ("person.csv", "murati,1", ",1", ["person.csv, row 3, column ref", "a reference"]),
        ("person.csv", "murati,1", "stone,1", ["person.csv, row 4, column ref", "it stands in row 3 too"]),
        ("person.csv", "named", "famous",
         ["person.csv, row 2, column naming: “famous”", "one of: named, assumed"]),
        ("person.csv", '"Mira Murati"', '"Mira Murati', ["person.csv", "well-formed CSV"]),
        ("person.csv", "Mira Murati", "Mira\x00Murati", ["person.csv, row 3", "NUL"]),
        ("person.csv", '"Mira Murati"', "", ["person.csv, row 3, column name", "Give a name"]),
        ("offer.csv", "meta-tml", "nowhere",
         ["offer.csv, row 2, column approach: “nowhere”", "nowhere is none"]),
        ("offer.csv", "tml-one", "tml-two", ["offer.csv, row 2, column candidates: “tml-two”"]),
        ("offer.csv", "1000000000", "a billion",
         ["offer.csv, row 2, column amount_low: “a billion”", "a number"]),
        ("offer.csv", "1000000000", "1.000", ["offer.csv, row 2, column amount_low", "Write 1 or 1000"]),
        ("offer.csv", "1000000000", "9" * 40, ["offer.csv, row 2, column amount_low", "a number from 0"]),
        ("offer.csv", "200000000", "600000000", ["offer.csv, row 3, column amount_low", "above the upper"]),
        ("offer.csv", "USD", "XYZ", ["offer.csv, row 2", "no currency code of ISO 4217"]),
        ("offer.csv", "true", "perhaps",
         ["offer.csv, row 2, column amount_low_exclusive: “perhaps”", "true or false"]),
        ("source.csv", ',,,unknown,"id"', ',2025-13,,unknown,"id"',
         ["source.csv, row 2", "there is no month 13"]),
        ("approach.csv", "meta-openai-existence", "",
         ["approach.csv, row 2, column lead_claim", "lead claim"]),
        ("claim.csv", ',reports,"amount",', ',reports,"colour",', ["claim.csv, row", "column aspect"]),
        ("company.csv", "msl,1,,\"Meta Superintelligence Labs\",,,unit,meta", "msl,1,,\"MSL\",,,unit,msl",
         ["row 3"]),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_by_row_and_column(files, file, old, new, said):
    text = refusal(changed(files, file, old, new))
    for words in said:
        assert words in text, text


def test_bytes_that_are_no_letter_in_any_encoding_are_refused_by_their_row(files):
    files["person.csv"] = files["person.csv"].replace(b"Mira", b"M \xe2\x82 ra")
    assert "person.csv, row 3: text in UTF-8 (the byte 0xe2 is none)" in refusal(files)


def test_an_empty_file_has_no_header(files):
    files["person.csv"] = b""
    assert "person.csv, row 1: a header" in refusal(files)


def test_every_fault_is_told_and_the_command_shows_twenty_and_the_count(files, tmp_path, capsys):
    for name, content in files.items():
        (tmp_path / name).write_bytes(content.replace(b",reports,", b",whispers,"))
    with pytest.raises(CommandError, match=r"Nothing was loaded: \d\d faults"):
        call_command("load", str(tmp_path))
    assert capsys.readouterr().err.count("\n") == 20


def test_a_rule_across_rows_is_named_by_its_row(files):
    text = refusal(changed(files, "candidate.csv", "tml-people,1,,,,meta-tml", "tml-people,1,,,,meta-openai"))
    assert "candidate.csv, row" in text


def test_a_circle_is_refused(files):
    spoilt = changed(files, "company.csv", 'meta,1,,"Meta",,,firm,', 'meta,1,,"Meta",,,firm,msl')
    assert "company.csv, row" in refusal(spoilt)


def test_what_a_byte_order_mark_begins_is_read(files):
    load(InMemory(files | {"person.csv": b"\xef\xbb\xbf" + files["person.csv"]}))
    assert Company.objects.exists()


def test_an_address_that_leads_nowhere_is_refused_by_its_row(files):
    files["address.csv"] += b"company,old,nowhere\n"
    assert "address.csv, row 2, column redirects_to: “nowhere”" in refusal(files)


def test_a_row_that_somebody_changed_since_its_export_is_a_conflict(files):
    load(InMemory(files))
    offer = Offer.objects.get(ref="tml-offers-1")
    offer.summary = "Corrected at the desk."
    offer.save()
    with pytest.raises(InvalidPackage) as faulty:
        load(InMemory(changed(files, "offer.csv", "The largest offer", "The greatest offer")))
    assert "offer.csv, row 2, column version: “1” version 2: somebody changed this row" in str(faulty.value)
    assert Offer.objects.get(ref="tml-offers-1").summary == "Corrected at the desk."


def test_a_changed_cell_changes_its_row_alone(files):
    load(InMemory(files))
    loaded = load(InMemory(changed(files, "offer.csv", "The largest offer", "The greatest offer")))
    assert (loaded.added, loaded.changed) == (0, 1)
    offer = Offer.objects.get(ref="tml-offers-1")
    assert (offer.version, offer.summary) == (2, "The greatest offer, to one unnamed person.")
    assert str(offer.amount) == "more than US$1bn over several years"


def test_an_absent_column_leaves_values_alone_and_an_empty_cell_is_empty(files):
    load(InMemory(files))
    load(InMemory(files | {"person.csv": b"ref,aliases\nbosworth,\n"}))
    person = Person.objects.get(ref="bosworth")
    assert (person.name, person.aliases) == ("Andrew Bosworth", "")
