"""What is kept of offers grows with each edition, and is of no other database."""

import pytest
from django.db import transaction
from django.db.models import Q

from recruiting.published.models import Edition, Offer
from recruiting.published.row_sets import RowSets
from recruiting.sentences import totals
from tests import making
from tests.public_total import public_total

pytestmark = pytest.mark.django_db


def told(edition=None):
    return str(totals.sentences(public_total(edition)))


def test_each_edition_has_the_total_of_its_own_rows():
    first = making.offer("10m USD total", ref="first")
    former = Edition.current()
    assert told() == "One reported pay offer of US$10m (offered, not paid)."
    making.offer("20m USD total", first.approach, follows=first)
    assert told() == (
        "One reported pay offer of US$20m (offered, not paid). Not in this sum: 1 earlier bid, replaced by"
        " a later one."
    )
    assert told(former.number) == "One reported pay offer of US$10m (offered, not paid)."


def test_a_total_forgets_a_database_that_is_no_more():
    with transaction.atomic():
        making.offer("10m USD total")
        assert told() == "One reported pay offer of US$10m (offered, not paid)."
        transaction.set_rollback(True)
    making.offer("20m EUR total")
    assert told() == "One reported pay offer of €20m (offered, not paid)."


def test_two_stories_whose_offers_are_perhaps_the_same_are_added_once():
    first = making.offer("10m USD total")
    assert told() == "One reported pay offer of US$10m (offered, not paid)."
    making.offer("30m USD total", perhaps_same_as=first)
    assert told() == (
        "One reported pay offer of US$10m (offered, not paid). Not in this sum: 1 offer that may be the same"
        " as one counted."
    )


def test_a_reader_whom_another_is_ahead_of_finds_the_rows_of_its_own_edition():
    first = making.offer("10m USD total")
    former = Edition.current()
    making.offer("20m USD total")
    sets = RowSets(Offer, Q(is_listed=True), {"kind": ("kind",)})
    assert len(sets.up_to(Edition.current()).listed_at(None)) == 2
    behind = sets.up_to(former).listed_at(former.number)
    assert {*behind} == {*Offer.objects.filter(key=first.pk).values_list("pk", flat=True)}
    assert len(sets.listed_at(Edition.current().number)) == 2
