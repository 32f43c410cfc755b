"""Who changes what readers saw says why, on whichever path it is written; readers are told both."""

from contextlib import contextmanager

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError

from recruiting.desk import publishing
from recruiting.models import Claim, unit_of_work
from recruiting.published.changes import changes
from recruiting.published.models import Change, Edition
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def somebody():
    user = User.objects.create_user("somebody")
    user.groups.add(Group.objects.get(name="publisher"))
    return user


@contextmanager
def corrected(user, reason="We misread it."):
    with unit_of_work.editing(user=user, reason=reason):
        yield


def change(record, **columns):
    for name, value in columns.items():
        setattr(record, name, value)
    record.save()


def told():
    """What the last edition changed of what stood before: kind, table, columns."""
    return [
        (str(one.kind), one.table, [value.column for value in one.values])
        for one in changes([Edition.current()])
        if one.kind != Change.ADDED
    ]


def test_who_changes_what_the_public_saw_must_say_why(somebody):
    offer = making.offer("100m USD total")
    with pytest.raises(ValidationError) as refused, unit_of_work.editing(user=somebody):
        change(offer, amount="200m USD total")
    assert offer.ref in str(refused.value.message_dict["change_reason"])
    assert str(making.fresh(offer).amount) == "US$100m"


def test_with_a_reason_readers_are_told_what_changed_and_why(somebody):
    offer = making.offer("100m USD total")
    with corrected(somebody):
        change(offer, summary="Another.")
    assert told() == [("corrected", "offer", ["summary"])]
    assert Edition.current().reason == "We misread it."


def test_a_relation_of_a_public_record_is_corrected_too(somebody):
    approach = making.approach()
    with pytest.raises(ValidationError), unit_of_work.editing(user=somebody):
        approach.employers.set([making.cedar()])
    approach = making.fresh(approach)
    with corrected(somebody):
        approach.employers.set([making.cedar()])
    assert ("corrected", "approach", ["employers"]) in told()


@pytest.mark.parametrize("part", ["candidate", "event", "term", "claim"])
def test_a_part_of_what_is_public_needs_a_reason_as_well(somebody, part):
    approach = making.approach()
    row = {
        "candidate": lambda: making.candidate(approach),
        "event": lambda: making.event(approach, "message"),
        "term": lambda: making.term("base", approach=approach, words="much"),
        "claim": lambda: making.claim(approach),
    }[part]()
    if part == "term":
        making.claim(row)
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        change(making.fresh(row), desk_note="Corrected.")
    with corrected(somebody):
        change(making.fresh(row), desk_note="Corrected.")
    assert making.fresh(row).desk_note == "Corrected."


def test_what_the_public_never_saw_is_changed_without_a_word(somebody):
    draft = making.approach(published=False)
    unclaimed = making.candidate(making.approach(), claimed=False)
    claim = making.claim(making.offer(), state="draft")
    with unit_of_work.editing(user=somebody):
        change(draft, summary="Another.")
        change(unclaimed, description="two people", number="2")
        change(claim, paraphrase="Another.")
        draft.employers.clear()
    assert making.fresh(claim).paraphrase == "Another."


def test_an_offer_of_an_approach_that_is_a_draft_again_is_not_public(somebody):
    offer = making.offer()
    with unit_of_work.editing():
        change(offer.approach, state="draft", lead_claim=None)
        change(offer, state="draft", lead_claim=None)
    with unit_of_work.editing(user=somebody):
        change(making.fresh(offer), summary="Another.")
    assert making.fresh(offer).summary == "Another."


def test_publishing_for_the_first_time_is_no_correction(somebody):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    with unit_of_work.editing(user=somebody):
        publishing.publish(approach)
    with unit_of_work.editing(user=somebody):
        making.claim(approach, "place", "Paris", state="draft")
        publishing.publish(making.fresh(approach))
    assert Claim.objects.filter(state="draft").count() == 0


def test_a_claim_that_makes_an_offer_disputed_corrects_nothing(somebody):
    offer = making.offer()
    with unit_of_work.editing(user=somebody):
        making.claim(offer, "amount", stance="disputes")
    assert making.fresh(offer).figure_challenge == "disputed"
    assert told() == []


def test_a_retraction_says_why_by_itself(somebody):
    offer = making.offer()
    with unit_of_work.editing(user=somebody):
        publishing.retract(offer, "The report was withdrawn.")
    assert ("retracted", "offer", []) in told()


def test_what_else_changes_with_a_retraction_needs_a_reason(somebody):
    offer = making.offer()
    offer.summary = "Another."
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        publishing.retract(offer, "The report was withdrawn.")


def test_what_is_published_again_says_why(somebody):
    offer = making.offer()
    publishing.retract(offer, "Withdrawn.")
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        publishing.publish(making.fresh(offer))
    with corrected(somebody):
        publishing.publish(making.fresh(offer))
    assert making.fresh(offer).state == "published"


def test_what_is_removed_says_why(somebody):
    approach = making.approach()
    making.candidate(approach)
    approach.lead_claim = None
    change(approach, state="retracted", retraction="Withdrawn.")
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        making.fresh(approach).delete()
    with corrected(somebody):
        making.fresh(approach).delete()
    assert ("removed", "approach", []) in told()


def test_several_saves_in_one_unit_of_work_are_told_once(somebody):
    offer = making.offer("100m USD total")
    with corrected(somebody):
        change(offer, amount="200m USD total")
        change(offer, summary="Another.")
        change(offer, amount="100m USD total")
    assert told() == [("corrected", "offer", ["summary"])]


def test_what_is_as_it_was_when_the_unit_of_work_ends_needs_no_reason(somebody):
    offer = making.offer("100m USD total")
    with unit_of_work.editing(user=somebody):
        change(offer, summary="Another.")
        change(offer, summary="")


def test_a_program_that_names_nobody_is_asked_for_no_reason():
    change(making.offer(), summary="Another.")
    assert told() == [("corrected", "offer", ["summary"])]
