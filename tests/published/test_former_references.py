"""Former references: where they lead, and that none tells a name of a draft, or one that the law took."""

import pytest
from django.core.management import CommandError, call_command

from recruiting.desk import merging
from recruiting.models import Candidate, Claim, unit_of_work
from recruiting.published.models import TABLES, Moved
from tests import making

pytestmark = pytest.mark.django_db

ADDRESSES = ("/people/{}/", "/api/v1/people/{}", "/people/{}/card.png", "/offers/?person={}")


def leads_on(client, ref):
    """The addresses under which a person's reference leads anywhere."""
    answers = {address: client.get(address.format(ref)).status_code for address in ADDRESSES}
    return [address for address, status in answers.items() if status not in (400, 404)]


def rename(record, **columns):
    with unit_of_work.editing(reason="It is called otherwise."):
        record = making.fresh(record)
        for name, value in columns.items():
            setattr(record, name, value)
        record.save()
    return record


def rows_told_of(word):
    """The tables in which a version, of whatever edition, holds the word."""
    models = (*TABLES.values(), Moved)
    return [model._meta.model_name for model in models if word in repr([*model.objects.values()]).lower()]


def test_a_reference_that_only_a_draft_had_leads_nowhere_once_the_row_is_public(client):
    person = making.person("Xyzzy")
    approach = making.approach(published=False)
    making.candidate(approach, person=person, description="", ref="row")
    person = rename(person, name="Nn One", ref="nn-one")
    making._published(approach)
    assert client.get("/people/nn-one/").status_code == 200
    assert leads_on(client, "xyzzy") == []
    rename(person, ref="nn-first")
    assert client.get("/people/nn-one/").headers["Location"] == "/people/nn-first/"
    assert leads_on(client, "xyzzy") == []


def test_a_draft_that_is_merged_into_a_public_row_leads_nowhere(client):
    person = making.person("Nn One")
    making.candidate(making.approach(), person=person, description="")
    merging.merge(making.fresh(person), making.person("Xyzzy"), reason="They are one.")
    assert leads_on(client, "xyzzy") == []


@pytest.fixture
def courted():
    """Somebody called Xyzzy, and references that are made of the name."""
    person = making.person("Xyzzy")
    offer = making.offer(approach=making.approach(ref="story"), ref="bid")
    offer.candidates.set([making.candidate(offer.approach, person=person, description="")])
    assert Candidate.objects.get().ref == "story-xyzzy"
    assert Claim.objects.filter(ref="story-xyzzy-existence").exists()
    return person


def removed(ref, **more):
    call_command("remove_published", "person", ref, notice="By order of a court.", **more)


def test_a_name_that_the_law_removes_is_in_no_reference(client, courted):
    rename(courted, name="Nn One")
    claim = Claim.objects.get(ref="story-xyzzy-existence")
    for record, ref in ((courted, "nn-one"), (Candidate.objects.get(), "row"), (claim, "first")):
        with pytest.raises(CommandError, match="made of it, change it first"):
            removed(making.fresh(courted).ref, column="name")
        rename(record, ref=ref)
    removed("nn-one", column="name")
    assert rows_told_of("xyzzy") == []
    assert leads_on(client, "xyzzy") == []
    assert client.get("/people/nn-one/").status_code == 200


def test_who_was_merged_and_is_removed_by_law_leads_nowhere(client):
    first, second = making.person("Nn One"), making.person("Xyzzy")
    making.candidate(making.approach(), person=first, description="")
    making.candidate(making.approach(), person=second, description="", ref="row")
    merging.merge(making.fresh(first), making.fresh(second), reason="They are one.")
    assert leads_on(client, "xyzzy")
    rename(first, aliases="")
    removed("xyzzy")
    removed("nn-one", column="aliases")
    assert rows_told_of("xyzzy") == []
    assert leads_on(client, "xyzzy") == []
    rename(first, name="Nn Two")
    assert leads_on(client, "xyzzy") == []
