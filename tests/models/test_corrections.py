"""What is a correction, and that it has a reason, on whichever path it is written."""

from contextlib import contextmanager

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError

from recruiting.desk import publishing
from recruiting.models import Claim, Correction, unit_of_work
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
    return [
        (one.kind, one.table, [name for name, *_values in one.changes]) for one in Correction.objects.all()
    ]


def test_who_changes_what_the_public_saw_must_say_why(somebody):
    offer = making.offer("100m USD total")
    with pytest.raises(ValidationError) as refused, unit_of_work.editing(user=somebody):
        change(offer, amount="200m USD total")
    assert "change_reason" in refused.value.message_dict
    assert str(making.fresh(offer).amount) == "US$100m"


def test_with_a_reason_it_is_kept_what_changed_and_why(somebody):
    offer = making.offer("100m USD total")
    with corrected(somebody):
        change(offer, amount="200m USD total")
    kept = Correction.objects.get()
    assert (kept.ref, kept.reason, kept.page_table, kept.page_row) == (
        offer.ref,
        "We misread it.",
        "offer",
        offer.pk,
    )
    assert [change[0] for change in kept.changes] == ["amount"]


def test_a_relation_of_a_public_record_is_corrected_too(somebody):
    approach = making.approach()
    with pytest.raises(ValidationError), unit_of_work.editing(user=somebody):
        approach.employers.set([making.cedar()])
    approach = making.fresh(approach)
    with corrected(somebody):
        approach.employers.set([making.cedar()])
    assert told() == [("changed", "approach", ["employers"])]


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
    kept = Correction.objects.get()
    assert (kept.table, kept.page_table, kept.page_row) == (part, "approach", approach.pk)


def test_what_the_public_never_saw_is_changed_without_a_word(somebody):
    draft = making.approach(published=False)
    unclaimed = making.candidate(making.approach(), claimed=False)
    claim = making.claim(making.offer(), state="draft")
    with unit_of_work.editing(user=somebody):
        change(draft, summary="Another.")
        change(unclaimed, description="two people", number="2")
        change(claim, paraphrase="Another.")
        draft.employers.clear()
    assert told() == []


def test_an_offer_of_an_approach_that_is_a_draft_again_is_not_public(somebody):
    offer = making.offer()
    with unit_of_work.editing():
        change(offer.approach, state="draft", lead_claim=None)
        change(offer, state="draft", lead_claim=None)
    with unit_of_work.editing(user=somebody):
        change(making.fresh(offer), summary="Another.")
    assert told() == []


def test_publishing_for_the_first_time_is_no_correction(somebody):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    with unit_of_work.editing(user=somebody):
        publishing.publish(approach)
    with unit_of_work.editing(user=somebody):
        making.claim(approach, "place", "Paris", state="draft")
        publishing.publish(making.fresh(approach))
    assert Claim.objects.filter(state="draft").count() == 0
    assert told() == []


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
    kept = Correction.objects.get()
    assert (kept.kind, kept.reason) == ("retracted", "The report was withdrawn.")


def test_what_is_published_again_says_why(somebody):
    offer = making.offer()
    publishing.retract(offer, "Withdrawn.")
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        publishing.publish(making.fresh(offer))
    with corrected(somebody):
        publishing.publish(making.fresh(offer))
    assert Correction.objects.get().kind == "reinstated"


def test_what_is_removed_says_why_and_what_went_with_it_is_not_told_apart(somebody):
    approach = making.approach()
    making.candidate(approach)
    approach.lead_claim = None
    change(approach, state="retracted", retraction="Withdrawn.")
    with pytest.raises(ValidationError, match="Say why"), unit_of_work.editing(user=somebody):
        making.fresh(approach).delete()
    with corrected(somebody):
        making.fresh(approach).delete()
    assert told() == [("removed", "approach", [])]


def test_several_saves_in_one_unit_of_work_are_one_correction(somebody):
    offer = making.offer("100m USD total")
    with corrected(somebody):
        change(offer, amount="200m USD total")
        change(offer, summary="Another.")
        change(offer, amount="100m USD total")
    assert told() == [("changed", "offer", ["summary"])]


def test_a_program_that_names_nobody_and_no_reason_corrects_nothing():
    change(making.offer(), summary="Another.")
    assert told() == []
