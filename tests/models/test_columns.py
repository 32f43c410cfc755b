"""Each column of each record reads back what it is written as, plain and as a notation."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from recruiting.models import Candidate, Employment, Event, Offer, aspects, columns
from recruiting.models.aspects import HEADLINED
from recruiting.models.columns import editable_columns
from recruiting.values import Money

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def records(one_world):
    """The records of the seeds whose columns claims can name."""
    call_command("load", "seeds", verbosity=0)
    models = [editable_columns(table)["ref"].model for table in HEADLINED]
    return [record for model in models for record in model.objects.all()]


def test_what_is_plain_is_put_back_as_it_was(records):
    for record in records:
        for field in editable_columns(record.table).values():
            if not field.many_to_many:
                plain = columns.plain_of(record, field)
                fresh = type(record)()
                columns.set_plain(fresh, field, plain)
                assert columns.plain_of(fresh, field) == plain, (record, field.name)


def test_what_is_written_as_a_claim_holds_it_is_read_as_what_the_record_says(records):
    for record in records:
        for name in aspects.columns_of(record.table):
            field = record._meta.get_field(name)
            value = getattr(record, name).all() if field.many_to_many else getattr(record, name)
            if notation := columns.notation(field, value):
                assert columns.read(field, notation) == columns.comparable(record, field), (record, name)


def test_related_rows_are_plain_as_their_keys_in_order_and_written_as_their_references(records):
    field = Event._meta.get_field("offers")
    offers = list(Offer.objects.order_by("-pk")[:2])
    assert len(offers) == 2
    assert columns.plain(field, offers) == [offers[1].pk, offers[0].pk]
    assert columns.notation(field, offers) == ";".join(sorted(offer.ref for offer in offers))
    names = {("offer", offers[0].pk): "the first"}
    assert columns.in_words(field, [offer.pk for offer in offers], names) == "the first"


def test_nothing_is_written_as_nothing():
    assert columns.notation(Offer._meta.get_field("amount"), Money()) == ""
    assert columns.notation(Employment._meta.get_field("company"), None) == ""
    assert columns.in_words(Employment._meta.get_field("company"), None, {}) == ""


def test_what_cannot_be_read_says_what_is_expected():
    with pytest.raises(ValidationError, match=r"is none of: .*pay-package"):
        columns.read(Offer._meta.get_field("kind"), "payment")
    with pytest.raises(ValidationError, match="is none of: yes or no"):
        columns.read(Candidate._meta.get_field("leads"), "perhaps")
