"""One report through the one form: what is typed is the desk's line and the report's claim at once."""

import pytest

from recruiting.models import Claim, Offer

pytestmark = pytest.mark.django_db


def typical(form):
    """One recruiter, one named person, one offer, one source."""
    form.open().fill(
        "source", publisher="The Grove", title="Alder fishes in Birch's pond", published="3 July 2025"
    )
    form.fill("telling", where="¶2", informant="people who know the talks")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn One")
    return form.row("offers", amount="> 20m USD, 4 years", number="1")


def test_a_typical_report_takes_at_most_twelve_fields_and_one_save(form):
    approach = typical(form).publish()
    assert form.typed <= 12
    offer = Offer.objects.get()
    assert (approach.state, offer.state, approach.ref) == ("published", "published", "alder-birch")
    assert str(offer.amount) == "more than US$20m over 4 years"
    assert [str(row) for row in offer.candidates.all()] == ["Nn One"]
    page = form.client.get(f"/offers/{offer.ref}/").content.decode()
    for told in ("Alder → Nn One at Birch", "The Grove", "¶2", "people who know the talks"):
        assert told in page, told


def test_each_value_typed_is_a_draft_claim_with_its_paragraph_and_informant(form):
    approach = typical(form).save()
    claims = {(claim.subject_table, claim.aspect): claim for claim in Claim.objects.all()}
    amount = claims["offer", "amount"]
    assert amount.value == Offer.objects.get().amount.notation()
    assert (amount.where, amount.informant_words, amount.state) == (
        "¶2",
        "people who know the talks",
        "draft",
    )
    assert claims["approach", "recruiters"].value == "alder"
    assert claims["candidate", "person"].value == "nn-one"
    assert ("offer", "kind") not in claims
    assert approach.state == "draft"
