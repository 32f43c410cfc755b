"""The 29 facts of the article, one by one: each is in the tables, with its claim and its paragraph."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Source,
    Term,
)
from recruiting.progress.outcome_words import describe
from recruiting.sentences import totals
from tests.public_total import public_total

pytestmark = pytest.mark.django_db

TABLES = {
    model._meta.model_name: model
    for model in (Approach, Candidate, Circumstance, Company, Employment, Event, Offer, Person, Term)
}


@pytest.fixture(autouse=True, scope="module")
def _seeds(one_world):
    call_command("load", str(Path(settings.BASE_DIR) / "seeds"), verbosity=0)


def row(address):
    table, ref = address.split("/")
    return TABLES[table].objects.get(ref=ref)


# Fact, paragraph, the row, the aspect and stance of its claim, the claimed value, and what the row holds.
FACTS = [
    (1, "¶1", "company/msl", "parent", "reports", "meta", {"kind": "unit"}),
    (2, "¶1", "approach/meta-tml", "recruiting_people", "reports", "zuckerberg", {}),
    (3, "¶1", "event/openai-accepted", "people", "reports", "several", {"kind": "accepted"}),
    (4, "¶2", "approach/meta-tml", "employers", "reports", "tml", {}),
    (4, "¶2", "employment/murati-tml", "title", "reports", "founder", {"title": "founder"}),
    (5, "¶2", "circumstance/tml-headcount", "people", "reports", "50", {"kind": "headcount"}),
    (6, "¶2", "candidate/tml-people", "number", "reports", "more than a dozen", {"person": None}),
    (7, "¶2", "employment/murati-openai", "held", "reports", "former", {"title": "chief technology officer"}),
    (8, "¶2", "offer/tml-offers-1", "amount", "reports", "> 1bn USD over several years", {}),
    (9, "¶2", "offer/tml-offers-1", "amount", "reports", "> 1bn USD over several years", {}),
    (10, "¶2", "offer/tml-offers-2", "amount", "confirms", "200-500m USD each over 4 years", {}),
    (11, "¶2", "offer/tml-offers-2", "amount", "confirms", "200-500m USD each over 4 years", {}),
    (
        12,
        "¶2",
        "term/tml-first-year",
        "money",
        "reports",
        "50-100m USD each in the first year",
        {"offer": None},
    ),
    (13, "¶2", "term/tml-first-year", "certainty", "reports", "guaranteed", {"certainty": "guaranteed"}),
    (14, "¶2", "approach/meta-tml", "", "no-comment", "", {}),
    (15, "¶3", "event/tml-accepted", "people", "reports", "0", {"kind": "accepted"}),
    (16, "¶4", "approach/meta-tml", "unclear", "disputes", "", {}),
    (17, "¶4", "event/tml-offered", "people", "limits", "a handful", {"kind": "offered"}),
    (18, "¶4", "offer/tml-offers-1", "existence", "confirms", "", {}),
    (18, "¶4", "offer/tml-offers-1", "unclear", "disputes", "", {}),
    (19, "¶4", "event/tml-statement", "what", "comments", "", {"kind": "statement"}),
    (20, "¶5", "event/habit-message", "existence", "reports", "", {"kind": "message", "step": 1}),
    (21, "¶5", "event/habit-message", "channels", "reports", "WhatsApp", {"channels": "WhatsApp"}),
    (22, "¶5", "event/habit-call", "existence", "reports", "", {"kind": "call", "step": 2}),
    (23, "¶5", "event/habit-talks", "existence", "reports", "", {"kind": "talks", "step": 3}),
    (24, "¶6–7", "approach/zuckerberg-messages", "pitch", "reports", "", {"kind": "general"}),
    (24, "¶6", "approach/zuckerberg-messages", "began", "reports", '"before the lab was formed"', {}),
    (25, "¶6", "approach/zuckerberg-messages", "context", "reports", "", {}),
    (26, "¶9", "event/habit-talks", "what", "reports", "", {}),
    (27, "¶9", "approach/zuckerberg-messages", "pitch", "reports", "", {}),
    (28, "¶10", "circumstance/meta-pressure", "words", "reports", "", {}),
    (29, "¶10", "circumstance/meta-llama-delay", "words", "reports", "", {"kind": "product"}),
    (29, "¶10", "circumstance/meta-benchmarks", "words", "alleges", "", {"kind": "product"}),
]


@pytest.mark.parametrize(
    ("where", "address", "aspect", "stance", "value", "columns"),
    [fact[1:] for fact in FACTS],
    ids=[f"fact {fact[0]}: {fact[2]} {fact[3]}" for fact in FACTS],
)
def test_a_fact_is_in_the_tables_with_its_claim_and_paragraph(where, address, aspect, stance, value, columns):
    record = row(address)
    assert {name: getattr(record, name) for name in columns} == columns
    claims = record.claims.filter(where=where, aspect=aspect, stance=stance, state="published", set_aside="")
    assert claims.exists()
    claimed = claims.first()
    assert (claimed.source.ref, claimed.source.root.ref) == ("indonesian-page", "wired-report")
    if value:
        assert value in {claim.value for claim in claims} or _same(record, aspect, value, claims)


def _same(record, aspect, value, claims):
    kind = type(getattr(record, aspect))
    return kind.parse(value) in {kind.parse(claim.value) for claim in claims} and getattr(
        record, aspect
    ) == kind.parse(value)


def test_all_29_facts_are_looked_for():
    assert {fact[0] for fact in FACTS} == set(range(1, 30))


def test_the_desks_figures_are_the_articles():
    assert str(row("offer/tml-offers-1").amount) == "more than US$1bn over several years"
    assert str(row("offer/tml-offers-2").amount) == "US$200m–500m each over 4 years"
    assert not row("offer/tml-offers-2").number
    assert str(row("candidate/tml-people").number) == "more than a dozen"
    assert str(row("circumstance/tml-headcount").people) == "50"
    assert str(row("term/tml-first-year").money) == "US$50m–100m each in the first year"
    assert (row("event/tml-accepted").people.low, row("event/tml-accepted").people.high) == (0, 0)


def test_who_says_so_is_told_as_far_as_the_article_tells_it():
    amount = row("offer/tml-offers-1").claims.get(aspect="amount")
    assert amount.informant_words
    assert not amount.informants
    several = row("offer/tml-offers-2").claims.get(aspect="amount")
    assert str(several.informants) == "several"
    for claim in Claim.objects.filter(where="¶4", stance__in=["disputes", "limits"]):
        assert (claim.informant_person.ref, claim.speaks_for.ref) == ("stone", "meta")
    silent = row("approach/meta-tml").claims.get(stance="no-comment")
    assert silent.informant_company.ref == "tml"
    assert {claim.how_known for claim in row("event/habit-message").claims.all()} == {"document"}


def test_unknown_stays_unknown():
    for source in Source.objects.all():
        assert (source.url, source.published.notation()) == ("", "")
    assert Source.objects.get(ref="indonesian-page").publisher == ""
    for event in Event.objects.all():
        assert not event.happened
    assert not Employment.objects.get(ref="murati-openai").ended


def test_nobody_who_was_courted_is_named():
    assert not Candidate.objects.filter(person__isnull=False).exists()
    assert {person.ref for person in Person.objects.all()} == {"zuckerberg", "murati", "bosworth", "stone"}


def test_the_sites_own_link_to_a_sale_is_no_offer():
    assert set(Offer.objects.values_list("amount_currency", flat=True)) == {"USD"}
    assert not Claim.objects.filter(where="¶8").exists()


def test_the_approaches_come_out_as_told():
    told = {approach.ref: describe(approach) for approach in Approach.objects.exclude(kind="general")}
    assert told == {"meta-openai": "some accepted", "meta-tml": "some offered, nobody accepted"}
    assert not row("approach/meta-openai").offers.exists()
    assert not row("approach/zuckerberg-messages").candidates.exists()


def test_support_and_challenge_come_out_as_told():
    one, rest = row("offer/tml-offers-1"), row("offer/tml-offers-2")
    assert (one.existence_support, one.existence_challenge) == ("on-record", "none")
    assert (one.figure_support, one.figure_challenge, one.figure_challenge_unclear) == (
        "one-report",
        "disputed",
        True,
    )
    assert (rest.figure_support, rest.figure_challenge) == ("several-informants", "none")
    assert row("circumstance/meta-benchmarks").figure_support == "alleged"


def test_the_total_names_what_it_adds_and_what_it_hides():
    assert str(totals.sentences(public_total())) == (
        "At least US$1.2bn in reported pay offers (offered, not paid): one of more than US$1bn"
        " and a group offered at least US$200m each, counted once. Andy Stone, for Meta, disputes the whole"
        " report."
    )
