"""A story that is known is shown before a second one is made of it, and nothing is chosen for the clerk."""

import pytest

from recruiting.models import Approach, Claim
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def there():
    """Alder courts Nn One of Birch in June 2025 with 100 million dollars, says report 1."""
    approach = making.approach(began="June 2025")
    courted = making.candidate(approach, person=making.person())
    making.offer("100m USD total", approach=approach, to=[courted])
    making.event(approach, "offered", happened="2025-06-10", candidates=[courted])
    return approach


def begun(form, began="June 2025", **approach):
    form.open().fill("source", title="The second story")
    return form.fill("approach", **{"recruiters": "Alder", "employers": "Birch", "began": began} | approach)


def test_the_story_and_its_rows_are_chosen_by_the_clerk_and_the_report_becomes_claims_on_them(form, there):
    begun(form).row("candidates", person="nn one").row("offers", amount="250m USD total", where="¶3")
    form.row("events", kind="offered", happened="June 2025").press("publish")
    assert "Which story is it?" in form.asks
    assert form.page.values["story"] == str(there.pk), "names, employers and the day all agree"
    form.answer(story=there.pk).press("publish")
    offer, event = there.offers.get(), there.events.get()
    assert "O1: is it one that is known?" in form.asks
    assert not [name for name in form.page.asked if name in form.page.values and name.startswith("is-")]
    approach = form.answer(**{"row-O1": offer.pk, "row-E1": event.pk}).publish()
    assert approach == there
    assert Approach.objects.count() == there.offers.count() == there.candidates.count() == 1
    assert str(making.fresh(offer).amount) == "reports differ: US$100m or US$250m"
    claim = offer.claims.get(source__title="The second story", aspect="amount")
    assert (claim.value, claim.where, claim.state) == ("250000000 USD total", "¶3", "published")
    page = form.client.get(f"/offers/{offer.ref}/").content.decode()
    assert "US$250m" in page


def test_nothing_is_preselected_where_only_some_of_it_agrees(form, there):
    begun(form, began="").row("candidates", person="Nn One").row("offers", amount="9m USD").press("publish")
    assert "Which story is it?" in form.asks
    assert "story" not in form.page.values
    assert not Claim.objects.filter(source__title="The second story").exists()


def test_an_offer_that_is_not_there_yet_is_added_to_the_approach(form, there):
    begun(form).row("candidates", person="Nn One").row("offers", amount="9m USD").press("save")
    form.answer(story=there.pk).press("save").answer(**{"row-O1": "new"}).save()
    assert there.offers.count() == 2
    assert Approach.objects.count() == 1


def test_it_may_be_another_approach(form, there):
    begun(form).press("save")
    form.answer(story="new").save()
    assert Approach.objects.count() == 2


@pytest.mark.parametrize(
    ("began", "asked"), [("2023", False), ("before 2024", False), ("", True), ("summer 2025", True)]
)
def test_only_what_may_be_of_one_time_is_alike(form, there, began, asked):
    begun(form, began=began).check()
    assert ("Which story is it?" in form.asks) is asked


def test_a_lab_of_the_recruiter_and_a_courted_person_are_enough_to_be_asked(form, there):
    making.company("Alder Lab", parent=making.alder())
    begun(form, recruiters="Alder Lab", employers="").row("candidates", person="Nn One").check()
    assert "Which story is it?" in form.asks


def test_what_is_retracted_is_like_nothing(form, there):
    there.state, there.retraction = "retracted", "Withdrawn."
    there.save()
    begun(form).save()
    assert Approach.objects.count() == 2
    assert not Claim.objects.filter(source__title="The second story", about_approach=there).exists()


def test_a_report_that_joins_a_draft_publishes_nothing_that_its_page_does_not_show(form):
    draft = making.approach(began="June 2025", published=False)
    making.claim(draft, state="draft")
    unseen = making.offer("7m USD total", approach=draft, published=False)
    making.claim(unseen, state="draft")
    begun(form).row("offers", amount="250m USD total").press("publish")
    form.answer(story=draft.pk).press("publish").answer(**{"row-O1": "new"}).press("publish")
    assert unseen.ref in form.asks
    assert {making.fresh(row).state for row in (draft, unseen)} == {"draft"}
    form.press("save")
    assert draft.offers.count() == 2


@pytest.mark.parametrize(("follows", "is_asked"), [("O2", False), ("O1", True)])
def test_an_offer_that_raises_another_is_none_of_those_before_it(form, there, follows, is_asked):
    first = there.offers.get()
    making.offer("150m USD total", approach=there, to=first.candidates.all(), follows=first)
    form.open(approach=there.pk).fill("source", title="Raised again")
    form.row("offers", amount="200m USD total", follows=follows).check()
    assert ("O3: is it one that is known?" in form.asks) is is_asked


def test_an_offer_that_was_taken_back_is_told_by_its_sum_where_the_form_asks_whether_it_is_it(form):
    said = {"publisher": "The Grove", "published": "1 June 2026"}
    form.open().fill("source", title="Report A", **said)
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("offers", amount="40m USD")
    approach = form.publish()
    form.open(approach=approach.pk).fill("source", title="Report B", **said | {"published": "3 June 2026"})
    form.row("says", of="O1", stance="disputes", aspect="existence").answer_new_source().publish()
    form.open(approach=approach.pk).fill("source", title="Report C", publisher="The Hedge")
    form.row("offers", amount="6m USD").press("publish")
    assert "not counted; US$40m" in form.page.html


@pytest.mark.parametrize(("happened", "is_asked"), [("3 July 2026", False), ("27 May 2026", True)])
def test_another_stage_of_a_case_is_another_step_unless_it_is_of_the_same_day(form, happened, is_asked):
    form.open().fill("source", title="Report A", publisher="The Grove")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("events", kind="legal-step", legal_stage="granted", happened="27 May 2026")
    approach = form.publish()
    form.open(approach=approach.pk).fill("source", title="Story B", publisher="The Hedge")
    form.row("events", kind="legal-step", legal_stage="settled", happened=happened).press("publish")
    assert ("E2: is it one that is known?" in form.asks) == is_asked
