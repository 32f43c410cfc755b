"""Who first told it."""

import pytest

from recruiting.evidence.origins import roots
from recruiting.models import Claim
from recruiting.published import models as published
from tests import making

CASES = {
    "its own": ({1: []}, {1: 1}),
    "a retelling": ({2: [1]}, {2: 1}),
    "a retelling of a retelling": ({3: [2], 2: [1]}, {2: 1, 3: 1}),
    "two ways to one report": ({4: [2, 3], 2: [1], 3: [1]}, {4: 1}),
    "two reports brought together": ({3: [1, 2]}, {3: 3}),
    "a retelling of two reports brought together": ({4: [3], 3: [1, 2]}, {4: 3}),
    "two that retell each other": ({1: [2], 2: [1]}, {1: 1, 2: 1}),
    "a circle with a way out": ({1: [2], 2: [3], 3: [1, 4]}, {1: 4, 2: 4, 3: 4}),
    "two circles in one": ({1: [2], 2: [1, 3], 3: [2]}, {1: 1, 2: 1, 3: 1}),
    "itself": ({1: [1]}, {1: 1}),
}


@pytest.mark.parametrize(("based_on", "expected"), CASES.values(), ids=CASES)
def test_the_root_of_a_source(based_on, expected):
    assert expected.items() <= roots(based_on).items()


def test_a_long_chain_of_retellings_has_one_root():
    assert set(roots({pk: [pk - 1] for pk in range(1, 5000)}).values()) == {0}


@pytest.mark.django_db
@pytest.mark.publishes
def test_what_counts_is_the_same_of_a_claim_and_of_a_query():
    own, satire = making.report(), making.source("The Jest", worth="satire")
    retelling = making.source("Taken for real", based_on=[satire], worth="retelling")
    satire_of = making.source("A jest on a report", based_on=[own], worth="satire")
    offer = making.offer("1m USD total", ref="told")
    counted = {"told-amount"}
    for number, (source, via, counts) in enumerate(
        [
            (own, None, True),
            (own, satire, False),
            (own, retelling, False),
            (satire, None, False),
            (satire, own, False),
            (retelling, None, False),
            (retelling, retelling, True),
            (retelling, own, True),
            (satire_of, satire_of, False),
            (own, satire_of, False),
        ]
    ):
        made = making.claim(offer, source=source, via=via, ref=f"claim-{number}")
        counted |= {made.ref} if counts else set()
        making.claim(offer, source=source, via=via, state="draft")
        making.claim(offer, source=source, via=via, set_aside="satire")
    claims = Claim.objects.filter(about_offer=offer)
    assert {claim.ref for claim in claims if claim.counts} == counted
    assert {claim.ref for claim in claims.standing()} == counted
    shown = published.Claim.objects.current().filter(about_ref="told", is_counted=True)
    assert set(shown.values_list("ref", flat=True)) == counted


@pytest.mark.django_db
@pytest.mark.publishes
@pytest.mark.parametrize(
    ("said", "by"),
    [
        ({"aspect": "context", "stance": "comments", "conversion": "20m USD"}, "copy"),
        ({"aspect": "amount", "value": "18m CHF", "conversion": "20m USD"}, "copy"),
        ({"aspect": "context", "stance": "comments", "paraphrase": "That is a lot."}, "copy"),
        ({"aspect": "amount", "value": "18m CHF"}, "first"),
        ({"aspect": "existence"}, "first"),
    ],
)
def test_what_a_copy_converts_or_comments_is_its_own_and_what_it_repeats_is_not(said, by):
    first = making.source("First", ref="first")
    copy = making.source("Copy", ref="copy", based_on=[first], worth="retelling")
    offer = making.offer("", published=True)
    making.claim(offer, "amount", "18m CHF", source=first)
    claim = making.claim(offer, source=copy, **said)
    assert published.Claim.objects.current().get(ref=claim.ref).first_told_by == by
