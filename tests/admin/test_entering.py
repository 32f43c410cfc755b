"""Entering a newly reported approach through the admin's own forms."""

import pytest

from recruiting.models import Approach, Candidate, Claim, Company, Offer, Person, Researcher, Source
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(publisher):
    return Desk(publisher)


def enter(desk, **typed):
    """Report 1 tells that Alder courts Nn One of Birch."""
    desk.add(Approach).fill(
        recruiters=[making.alder()],
        employers=[making.birch()],
        report_source=making.report(),
        report_where="¶2",
        **typed,
    )
    return desk.row("candidates", person=making.person())


@pytest.mark.publishes
def test_a_report_with_one_recruiter_one_person_and_one_offer_is_entered_in_one_save(desk):
    enter(desk).row("offers", amount="200-500m USD / 4y")
    approach = desk.publish()
    offer = approach.offers.get()
    assert (approach.state, offer.state, approach.ref) == ("published", "published", "alder-birch")
    assert str(offer.amount) == "US$200m–500m over 4 years"
    assert [str(row) for row in offer.candidates.all()] == ["Nn One"]
    page = desk.client.get(f"/offers/{offer.ref}/").content.decode()
    assert "Alder → Nn One at Birch" in page
    assert "Report 1" in page


def test_what_is_typed_is_the_desks_line_and_the_reports_claim_at_once(desk):
    enter(desk, began="early 2025").row("offers", amount="> 1bn USD, several years", number="1")
    approach = desk.save()
    claims = {(claim.subject_table, claim.aspect): claim for claim in Claim.objects.all()}
    amount = claims["offer", "amount"]
    assert amount.value == approach.offers.get().amount.notation()
    assert (amount.source.title, amount.where, amount.state) == ("Report 1", "¶2", "draft")
    assert claims["approach", "began"].value == '2025 "early"'
    assert claims["approach", "recruiters"].value == "alder"
    assert claims["candidate", "person"].value == "nn-one"
    assert ("offer", "kind") not in claims


def test_a_spokesperson_who_confirms_what_is_typed_makes_it_on_record(desk):
    enter(desk, report_stance="confirms", report_speaks_for=making.alder()).row(
        "offers", amount="1m USD total"
    )
    offer = desk.publish().offers.get()
    assert (offer.figure_support, offer.lead_claim.informant_company) == ("on-record", making.alder())


def test_an_unnamed_group_needs_no_person_and_no_invented_number(desk):
    desk.add(Approach).fill(recruiters=[making.alder()], report_source=making.report())
    desk.row("candidates", description="a team", number="several")
    desk.row("offers", amount="undisclosed")
    approach = desk.publish()
    assert str(approach.candidates.get().number) == "several"
    assert str(approach.offers.get().amount) == "undisclosed"
    assert Person.objects.count() == 0


def test_several_rows_can_be_added_at_once(desk):
    enter(desk).row("candidates", description="two others", number="2")
    desk.row("events", kind="message", channels="e-mail", step="1").row("events", kind="call", step="2")
    approach = desk.save()
    assert approach.candidates.count() == 2
    assert [event.kind for event in approach.events.order_by("step")] == ["message", "call"]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"began": "2025-13"}, "there is no month 13"),
        ({"began": "2025-02-29"}, "no day 29"),
        ({"ref": "not a ref"}, "valid"),
    ],
)
def test_what_cannot_be_read_is_said_and_kept(desk, typed, reason):
    enter(desk, **typed)
    assert reason in desk.refused()
    (name, text), *_rest = typed.items()
    assert desk.form.values[name] == text
    assert not Approach.objects.exists()


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        ("500-200m USD", "the lower bound is above the upper"),
        ("1bn", "which currency?"),
        ("1bn XXQ", "which currency?"),
        ("a lot of 7", "Could not read"),
    ],
)
def test_a_sum_that_cannot_be_read_keeps_every_row(desk, amount, reason):
    enter(desk).row("offers", amount=amount)
    assert reason in desk.refused()
    assert desk.form.values["offers-0-amount"] == amount
    assert desk.form.values["candidates-0-person"] == str(Person.objects.get().pk)
    assert not Approach.objects.exists()


def test_a_similar_approach_is_shown_before_a_second_is_made(desk):
    enter(desk)
    first = desk.save()
    enter(desk)
    said = desk.refused()
    assert "A similar approach exists" in said
    assert "add my report as a claim there" in said
    assert Approach.objects.count() == 1
    desk.fill(save_anyway=True)
    second = desk.save()
    assert (first.ref, second.ref) == ("alder-birch", "alder-birch-2")


def test_a_unit_of_the_recruiter_makes_it_similar_too(desk):
    lab = making.company("Alder Lab", kind="unit", parent=making.alder())
    making.approach([lab])
    enter(desk)
    assert "A similar approach exists" in desk.refused()


def test_nothing_is_published_without_a_source(desk):
    desk.add(Approach).fill(recruiters=[making.alder()])
    said = desk.refused("_publish")
    assert "no claim that reports, confirms or alleges it" in said
    assert not Approach.objects.exists()


def test_a_rule_across_rows_comes_back_on_the_form(desk):
    alder = making.alder()
    lab = making.company("Alder Lab", parent=alder)
    desk.change(alder).fill(parent=lab)
    assert desk.refused()
    assert Company.objects.get(ref="alder").parent is None


def test_a_researcher_is_added_with_the_approach_that_courts_them(desk):
    approach = making.approach()
    desk.add(Researcher).fill(name="Nn Two").row("candidacies", approach=approach)
    assert desk.save().name == "Nn Two"
    assert Candidate.objects.get().approach == approach


def test_a_researcher_nobody_courts_is_no_researcher(desk):
    desk.add(Researcher).fill(name="Nn Two")
    assert "required" in desk.refused()
    assert not Person.objects.exists()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/"])
def test_an_address_that_is_no_web_address_is_refused(desk, url):
    desk.add(Source).fill(title="A report", url=url)
    assert "http://" in desk.refused()


@pytest.mark.publishes
def test_a_second_report_adds_its_claim_to_an_offer(desk):
    offer = making.offer("100m USD total")
    desk.change(offer).row(
        "claims", source=making.report(2), aspect="amount", value="250m USD total", informant_words="somebody"
    )
    desk.publish()
    claim = offer.claims.get(source__title="Report 2")
    assert claim.state == "published"
    page = desk.client.get(f"/offers/{offer.ref}/").content.decode()
    assert "US$250m" in page
    assert "different figure" in page
    assert str(Offer.objects.get().amount) == "reports differ: US$100m or US$250m"
    assert {str(claim.value) for claim in offer.claims.filter(aspect="amount")} == {
        "100000000 USD total",
        "250m USD total",
    }


def test_the_lead_claim_of_a_published_record_is_not_deleted_in_passing(desk):
    offer = making.offer("100m USD total")
    desk.change(offer)
    desk.form.values["claims-0-DELETE"] = "on"
    assert "protected related objects: offer" in desk.refused()
    assert offer.claims.count() == 1


def test_a_claim_on_nothing_is_refused(desk):
    desk.add(Claim).fill(source=making.report())
    assert "exactly one row" in desk.refused()


@pytest.mark.publishes
def test_markup_in_any_field_is_shown_as_text(desk):
    desk.add(Approach).fill(
        recruiters=[making.company("<b>Alder</b>")],
        report_source=making.report(),
        summary="<script>alert(1)</script>",
    )
    approach = desk.publish()
    page = desk.client.get(f"/approaches/{approach.ref}/").content.decode()
    assert "<b>Alder" not in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
