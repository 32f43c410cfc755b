"""Four eyes, by setting: what one wrote or sent to review another publishes."""

import pytest
from django.contrib.auth.models import Group, User

from recruiting.desk import publishing
from recruiting.models import Approach, unit_of_work
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _four_eyes(settings):
    settings.FOUR_EYES = True


@pytest.fixture
def other(publisher):
    user = User.objects.create_user("other")
    user.groups.add(Group.objects.get(name="publisher"))
    return user


def enter(publisher):
    desk = Desk(publisher).add(Approach)
    return desk.fill(recruiters=[making.alder()], report_source=making.report())


def test_who_entered_it_cannot_publish_it_and_another_can(publisher, other):
    desk = enter(publisher)
    assert "you last edited" in desk.refused("_publish")
    approach = desk.save()
    assert "you last edited" in Desk(publisher).change(approach).refused("_publish")
    assert making.fresh(approach).state == "draft"
    with unit_of_work.editing(user=other):
        publishing.publish(making.fresh(approach))
    assert making.fresh(approach).state == "published"


def test_who_sent_it_to_review_cannot_publish_it_though_another_edited_it_since(publisher, other):
    approach = enter(publisher).press("_review")
    with unit_of_work.editing(user=other):
        for record in (making.fresh(approach), *approach.claims.all()):
            record.desk_note = "Checked."
            record.save()
    assert "you sent" in Desk(publisher).change(approach).refused("_publish")
    assert making.fresh(approach).state == "in-review"


def test_who_wrote_a_part_or_a_claim_of_it_cannot_publish_it(publisher, other):
    with unit_of_work.editing(user=other):
        approach = making.approach(published=False)
    with unit_of_work.editing(user=publisher.user):
        making.claim(approach, state="draft")
    assert "you last edited claim" in Desk(publisher).change(approach).refused("_publish")


def test_a_new_claim_on_what_is_published_is_published_by_another_too(publisher):
    desk = Desk(publisher).change(making.offer())
    desk.row("claims", source=making.report(2), aspect="existence")
    assert "you last edited" in desk.refused("_publish")
    desk.save()


def in_review(publisher):
    return enter(publisher).press("_review")


def draft_claim(publisher):
    with unit_of_work.editing(user=publisher.user):
        return making.claim(making.approach(), state="draft")


@pytest.mark.parametrize("make", [in_review, draft_claim])
def test_nobody_shows_what_they_wrote_by_retracting_it(publisher, make):
    record = make(publisher)
    before = record.state
    desk = Desk(publisher).change(record).fill(retraction="It was a mistake.")
    desk.form.buttons.add("_retract")  # forged: the page has none
    assert "Only what is published is retracted" in desk.refused("_retract")
    assert making.fresh(record).state == before


def test_without_the_setting_one_pair_of_eyes_is_enough(publisher, settings):
    settings.FOUR_EYES = False
    assert enter(publisher).publish().state == "published"
