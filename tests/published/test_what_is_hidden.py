"""What the public does not see changes nothing that it sees: no value, no date, no number of an edition."""

from typing import Any

import pytest

from recruiting.desk import publishing
from recruiting.models import Approach
from recruiting.published.models import TABLES, Edition
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def story() -> dict[str, Any]:
    """A published story of one person, of an offer that was declined, and of another company's bid."""
    approach = making.approach()
    one = making.candidate(approach, person=making.person())
    offer = making.offer(approach=approach, to=[one])
    making.event(approach, "declined", happened="2025-07")
    job = making.employment(making.person(), making.birch(), through=one)
    claim = making.claim(offer, source=making.report(2))
    return {"approach": approach, "one": one, "offer": offer, "job": job, "claim": claim}


def draft_offer(story, **columns):
    return making.offer("200m USD total", approach=story["approach"], published=False, **columns)


HIDDEN = {
    "an offer to nobody in particular": draft_offer,
    "an offer that follows": lambda story: draft_offer(story, follows=story["offer"], to=[story["one"]]),
    "an offer that is perhaps the same": lambda story: draft_offer(
        story, perhaps_same_as=story["offer"], to=[story["one"]]
    ),
    "a bid for the company": lambda story: draft_offer(story, kind="takeover-bid", target=making.birch()),
    "another person": lambda story: making.candidate(story["approach"], claimed=False),
    "a group that counts the person": lambda story: making.group(story["approach"], claimed=False),
    "an earlier event": lambda story: making.event(
        story["approach"], "message", claimed=False, happened="2025-06"
    ),
    "an acceptance": lambda story: making.event(
        story["approach"], "accepted", [story["one"]], [story["offer"]], claimed=False, happened="2025-08"
    ),
    "a term": lambda story: making.term("other", offer=story["offer"], words="a car"),
    "a job": lambda story: making.employment(
        making.person(), making.alder(), published=False, through=story["one"]
    ),
    "a story that follows": lambda story: making.approach(published=False, follows=story["approach"]),
    "a lab of the company": lambda story: making.company("Alder Lab", parent=making.alder()),
    "a claim": lambda story: making.claim(
        story["offer"], source=making.report(3), stance="disputes", state="draft"
    ),
    "a claim on a person": lambda story: making.claim(
        making.person(), source=making.report(2), state="draft"
    ),
}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_hidden_makes_no_edition(story, hidden):
    before = Edition.current().number
    HIDDEN[hidden](story)
    assert Edition.current().number == before


def test_the_story_of_these_tests_is_public(story):
    assert Approach.objects.public().get() == story["approach"]


def published_job() -> tuple[str, str, bool, str]:
    """How the only job is held, when it ended, whether it did not come about, and its story."""
    row = TABLES["employment"].objects.current().get()
    return row.held, row.ended_edtf, row.did_not_start, row.story


HAPPENED: Any = {
    "announced": ("declined", ("announced", "", True, "story")),
    "current": ("left", ("former", "2026-02", False, "story")),
}


@pytest.fixture(params=HAPPENED)
def job_of_a_draft(request) -> tuple[Approach, str]:
    """A published job of which a draft tells more: the draft, and how the job is held."""
    draft = making.approach(published=False, ref="story")
    person = making.person()
    row = making.candidate(draft, person=person, description="")
    making.event(draft, HAPPENED[request.param][0], [row], happened="2026-02")
    making.employment(person, making.alder(), through=row, held=request.param)
    return draft, request.param


def test_no_draft_tells_what_became_of_a_job(job_of_a_draft):
    draft, held = job_of_a_draft
    assert published_job() == (held, "", False, "")
    making._published(draft)
    assert published_job() == HAPPENED[held][1]


def test_no_retracted_story_tells_what_became_of_a_job(job_of_a_draft):
    draft, held = job_of_a_draft
    publishing.retract(making._published(draft), "It was somebody else.")
    assert published_job() == (held, "", False, "")
