"""Made-up data: the same for a seed on every database, held to every rule, going out and in unchanged."""

import hashlib
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from recruiting.data import TABLES
from recruiting.models import Address, Claim, Company, Offer
from recruiting.models.standing import State
from tests import making
from tools import made_up

pytestmark = pytest.mark.django_db

EXPORTED = "9c371b0a326e82da7fd4162d6161f498b0666144ea58fe596556b37e25584bfa"
"""The SHA-256 of the files that 30 made-up offers are exported as. It changes with the columns, and with
what is made up; between SQLite and PostgreSQL it never differs."""


def exported(folder):
    folder.mkdir(exist_ok=True)
    call_command("export", str(folder))
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}


def test_what_is_made_up_is_the_same_on_both_databases(tmp_path):
    call_command("synthesize", "30", "--seed", "7")
    files = exported(tmp_path)
    hashed = hashlib.sha256(b"".join(name.encode() + content for name, content in files.items()))
    assert hashed.hexdigest() == EXPORTED


def test_what_is_made_up_goes_out_and_in_unchanged(tmp_path, capsys):
    call_command("synthesize", "30")
    before = exported(tmp_path / "before")
    call_command("load", str(tmp_path / "before"))
    assert "added 0, changed 0, unchanged" in capsys.readouterr().out
    assert exported(tmp_path / "after") == before


def test_what_is_made_up_keeps_every_rule():
    call_command("synthesize", "60")
    call_command("check_rules")
    call_command("check_summaries")


def test_what_is_made_up_is_as_uneven_as_what_is_reported():
    call_command("synthesize", "120", "--seed", "3")
    assert Offer.objects.count() == 120
    told = Counter(Offer.objects.values_list("amount_status", flat=True))
    assert told["undisclosed"] + told["unknown"] > 40
    assert Offer.objects.exclude(follows=None).exists()
    assert Offer.objects.exclude(amount_currency__in=["", "USD"]).exists()
    assert Offer.objects.filter(amount_low=None).exclude(amount_high=None).exists()
    assert {"disputes", "alleges", "confirms"} <= set(Claim.objects.values_list("stance", flat=True))
    assert set(Offer.objects.values_list("state", flat=True)) == set(State.values)
    assert Claim.objects.exclude(set_aside="").exists()
    busiest = Counter(Offer.objects.values_list("approach__recruiters", flat=True)).most_common(3)
    assert sum(offers for _recruiter, offers in busiest) > 50
    assert not Company.objects.exclude(name="").exclude(name__startswith="Company 0").exists()


def test_another_seed_makes_other_data(tmp_path):
    for seed in (1, 2):
        (tmp_path / str(seed)).mkdir()
        made_up.write(tmp_path / str(seed), 5, seed)
    assert (tmp_path / "1" / "offer.csv").read_bytes() != (tmp_path / "2" / "offer.csv").read_bytes()


def test_made_up_data_is_never_mixed_with_other(capsys):
    making.alder()
    with pytest.raises(CommandError, match="an empty database only"):
        call_command("synthesize", "1")
    assert Address.objects.count() == 1


def test_no_offers_are_no_fault():
    call_command("synthesize", "0")
    assert not TABLES["offer"].model.objects.exists()
    with pytest.raises(CommandError, match="0 or more"):
        call_command("synthesize", "-1")
