"""Whose offers somebody means who disputes the figures of a story without naming an offer."""

import pytest

from recruiting.models import Approach, Claim

pytestmark = pytest.mark.django_db

OFFERS = (
    {"amount": "US$30m", "bidder": "Tench", "candidates": "Nn Gill"},
    {"amount": "US$20m", "bidder": "Zander", "candidates": "Nn Gill"},
    {"amount": "US$5m", "kind": "counter-offer", "bidder": "Bream", "candidates": "Nn Gill"},
)


@pytest.fixture
def dispute(form):
    """A story of two recruiters and an employer, opened anew for a report that says more of it."""

    def type_in(published="5 March 2026", **said):
        form.open().fill("source", publisher="The Weir", title="Two woo one", published="3 March 2026")
        form.fill("approach", recruiters="Tench; Zander", employers="Bream", whom="Nn Gill")
        for offer in OFFERS:
            form.row("offers", **offer)
        approach = form.publish()
        form.open(approach=approach.pk)
        form.fill("source", publisher="The Lock", title="Not so much", published=published)
        form.row("says", stance="disputes", aspect="amount", **said)
        return form

    return type_in


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"speaks_for": "Tench"}, {"US$30m"}),
        ({"speaks_for": "Zander"}, {"US$20m"}),
        ({"speaks_for": "Bream"}, {"US$30m", "US$20m"}),
        ({"informant": "an investor"}, {"US$30m", "US$20m"}),
        ({"speaks_for": "Tench", "of": "O3"}, {"US$5m"}),
        ({"speaks_for": "Tench", "denied": "US$30m"}, {"US$30m"}),
    ],
)
def test_figures_of_a_story_are_those_of_the_recruiter_of_whom_it_is_said(dispute, said, meant):
    dispute(**said).publish()
    disputed = Claim.objects.filter(stance="disputes")
    assert {str(claim.subject.amount) for claim in disputed} == meant
    assert {claim.aspect for claim in disputed} == {"amount"}
    assert Approach.objects.get().figure_challenge == "none"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"speaks_for": "Bream", "denied": "US$30m"}, "Of which offer is this the figure?"),
        ({"speaks_for": "Tench", "published": "2 March 2026"}, "No offer of the story is meant"),
    ],
)
def test_where_no_offer_can_be_meant_or_a_figure_is_one_of_several_it_is_asked_which(dispute, said, why):
    assert why in dispute(**said).check().wrong
