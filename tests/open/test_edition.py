"""The edition: what is public and changes makes a new one, and nothing else does."""

import pytest

from recruiting.published.models import Edition
from tests import making

pytestmark = pytest.mark.django_db


def number():
    edition = Edition.current()
    return edition.number if edition else 0


def changes(record, **columns):
    """How many editions a change of ``record`` makes."""
    before = number()
    for name, value in columns.items():
        setattr(record, name, value)
    record.save()
    return number() - before


def test_nothing_public_is_no_edition():
    draft = making.approach(published=False)
    making.offer(approach=draft, published=False)
    assert Edition.current() is None


def test_one_unit_of_work_on_a_published_record_is_one_edition():
    offer = making.offer()
    assert changes(making.fresh(offer), summary="More") == 1
    assert changes(making.fresh(offer), state="retracted", retraction="Wrong.") == 1
    assert changes(making.fresh(offer), state="draft") == 1
    assert changes(making.fresh(offer), summary="Now a draft") == 0


def test_a_published_claim_on_it_its_change_and_its_end_are_editions():
    offer = making.offer()
    before = number()
    claim = making.claim(offer, "amount", stance="disputes")
    assert number() == before + 1
    assert changes(making.fresh(claim), paraphrase="Otherwise") == 1
    making.fresh(claim).delete()
    assert number() == before + 3


def test_a_part_counts_once_a_published_claim_shows_it():
    approach = making.approach()
    event = making.event(approach, "meeting", claimed=False)
    assert changes(event, place="Here") == 0
    making.claim(event)
    assert changes(making.fresh(event), place="There") == 1


def test_who_is_named_counts_once_something_public_names_them():
    person = making.person("Nn One")
    assert changes(person, description="Somebody") == 0
    making.candidate(making.approach(), person=person)
    assert changes(making.fresh(person), description="Somebody else") == 1


def test_a_public_relation_taken_away_is_an_edition():
    approach = making.approach()
    before = number()
    approach.employers.clear()
    assert number() > before
