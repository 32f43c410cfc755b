"""Each of the article's 29 facts is on a public page, with the paragraph that carries it.

A fact is read in two places: what the page says itself, and the statement of its source. The statement is
read again after it changed at the desk: a page that did not come from the tables would still show it.
"""

from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.core.management import call_command

from recruiting import models
from recruiting.models import unit_of_work
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MESSAGES = "/approaches/zuckerberg-messages/"
TML, OPENAI = "/approaches/meta-tml/", "/approaches/meta-openai/"
ONE, OTHERS = "/offers/tml-offers-1/", "/offers/tml-offers-2/"
META, LAB = "/companies/meta/", "/companies/tml/"


@dataclass
class Fact:
    """Where a fact stands: ``line`` on its page, and by reference of each claim what its statement says."""

    number: int
    url: str
    line: str
    claims: dict[str, tuple[str, ...]] = field(default_factory=dict)


FACTS = [
    Fact(1, TML, "Recruiter Meta, for Meta Superintelligence Labs",
         {"meta-tml-lab": ("¶1", "Meta Superintelligence Labs", "newly formed")}),
    Fact(2, TML, "Recruiter (person) Mark Zuckerberg",
         {"meta-tml-recruiting_people": ("¶1", "Mark Zuckerberg", "himself")}),
    Fact(3, OPENAI, "Several of those approached (people at OpenAI) accepted",
         {"openai-accepted-people": ("¶1", "several", "top researchers"),
          "meta-openai-existence": ("¶1", "Meta courted OpenAI first")}),
    Fact(4, TML, "Employer Thinking Machines Lab",
         {"meta-tml-employers": ("¶2", "Thinking Machines Lab", "Mira Murati's startup"),
          "meta-tml-existence": ("¶2", "next target")}),
    Fact(4, "/people/murati/", "Founder at Thinking Machines Lab", {"murati-tml-title": ("¶2", "founder")}),
    Fact(5, LAB, "Headcount 50",
         {"tml-headcount-people": ("¶2", "no source named: 50")}),
    Fact(6, TML, "people at Thinking Machines Lab more than a dozen",
         {"tml-people-number": ("¶2", "more than a dozen", "approached or got an offer")}),
    Fact(7, "/people/murati/", "past job (dates not given) OpenAI Source: WIRED 1 chief technology officer",
         {"murati-openai-title": ("¶2", "chief technology officer"),
          "murati-openai-held": ("¶2", "past job")}),
    Fact(8, ONE, "more than US$1bn over several years",
         {"tml-offers-1-amount": ("¶2", "more than US$1bn over several years")}),
    Fact(9, ONE, "somebody who knows the negotiations",
         {"tml-offers-1-amount": ("¶2", "does not say whether one informant or several")}),
    Fact(10, OTHERS, "US$200m–500m each over 4 years",
         {"tml-offers-2-amount": ("¶2", "US$200m–500m each over 4 years")}),
    Fact(11, OTHERS, "Several sources in one report",
         {"tml-offers-2-amount": ("¶2", "several informants", "confirmed")}),
    Fact(12, TML, "First-year pay US$50m–100m each in the first year guaranteed for some staff",
         {"tml-first-year-money": ("¶2", "US$50m–100m each in the first year"),
          "tml-first-year-certainty": ("¶2", "guaranteed")}),
    Fact(13, TML, "How many informants is not stated",
         {"tml-first-year-money": ("¶2", "informants")}),
    Fact(14, TML, "Thinking Machines Lab, a spokesperson",
         {"meta-tml-no-comment": ("¶2", "a spokesperson", "declined to comment")}),
    Fact(15, TML, "No one had accepted the offers from Meta at the time of the report (undated)",
         {"tml-accepted-people": ("¶3", "nobody", "the day of the report is unknown")}),
    Fact(16, TML, "Andy Stone, for Meta, disputes",
         {"meta-tml-unclear": ("¶4", "Andy Stone, for Meta", "involved party", "disputes")}),
    Fact(16, "/people/stone/",
         "in the job at the time of the report Meta Source: WIRED 1 communications director",
         {"stone-meta-title": ("¶4", "communications director")}),
    Fact(17, TML, "Andy Stone, for Meta, says it was only a handful",
         {"tml-offered-people": ("¶4", "Andy Stone, for Meta", "a handful")}),
    Fact(18, ONE, "Andy Stone, for Meta, disputes the details, without saying which",
         {"tml-offers-1-existence": ("¶4", "Stone", "confirmed that there was an offer", "one large offer"),
          "tml-offers-1-unclear": ("¶4", "Andy Stone", "disputes the details, without saying which")}),
    Fact(19, TML, "statement to WIRED and asks who spreads this account, and why",
         {"tml-statement-what": ("¶4", "Andy Stone", "He asks who spreads this account, and why")}),
    Fact(20, MESSAGES, "A casual direct message asking to talk",
         {"habit-message-existence": ("¶5", "document seen", "messages that WIRED saw")}),
    Fact(21, MESSAGES, "By WhatsApp",
         {"habit-message-channels": ("¶5", "WhatsApp")}),
    Fact(22, MESSAGES, "A long call with the chief executive himself. With Mark Zuckerberg",
         {"habit-call-existence": ("¶5", "a long call with Zuckerberg himself")}),
    Fact(23, MESSAGES, "With Andrew Bosworth and other Meta executives",
         {"habit-talks-existence": ("¶5", "Bosworth", "other Meta executives")}),
    Fact(23, "/people/bosworth/", "Also known as Boz",
         {"bosworth-aliases": ("¶5", "Boz"), "bosworth-meta-title": ("¶5", "chief technology officer")}),
    Fact(24, MESSAGES, "an assistant for every user, tools for creators, businesses and developers",
         {"zuckerberg-messages-pitch": ("¶6–7", "best people")}),
    Fact(24, MESSAGES, "Began before the lab was formed",
         {"zuckerberg-messages-began": ("¶6", "before the lab was formed")}),
    Fact(25, MESSAGES, "The tone of the message has barely changed since",
         {"zuckerberg-messages-context": ("¶6", "barely changed")}),
    Fact(26, MESSAGES, "Bosworth is open about how Meta means to compete with OpenAI",
         {"habit-talks-what": ("¶9", "Bosworth is open in these talks")}),
    Fact(27, MESSAGES, "Meta is behind on frontier models and means to outdo OpenAI by releasing open-source",
         {"zuckerberg-messages-pitch-2": ("¶9", "an informant", "behind on frontier models")}),
    Fact(28, META, "Pressure has run since early that year and peaked with the hurried launch of Llama 4",
         {"meta-pressure-words": ("¶10", "a source at Meta", "hurried launch of Llama 4")}),
    Fact(29, META,
         "Product The newest Llama model was delayed over its performance",
         {"meta-llama-delay-words": ("¶10", "reported", "delayed over its performance")}),
    Fact(29, META, "an allegation, not a finding. Alleged, not confirmed",
         {"meta-benchmarks-words": ("¶10", "alleged", "gamed benchmarks")}),
]  # fmt: skip

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.number}-{fact.line[:20]}")


@pytest.fixture(autouse=True, scope="module")
def _seeds(one_world):
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)


def test_no_fact_is_left_out():
    assert {fact.number for fact in FACTS} == set(range(1, 30))


@each_fact
def test_a_fact_stands_on_its_page_with_its_paragraph(client, fact):
    page = read(client, fact.url)
    assert fact.line in page
    for ref, words in fact.claims.items():
        for word in words:
            assert word in page[ref]


@each_fact
def test_the_page_changes_with_the_tables(client, fact):
    ref = next(iter(fact.claims))
    claim = models.Claim.objects.get(ref=ref)
    claim.where, claim.paraphrase = "p. 99", "Read again."
    with unit_of_work.editing(reason="read again"):
        claim.save()
    page = read(client, fact.url)
    assert "p. 99" in page[ref]
    assert "Read again." in page[ref]


def test_the_total_of_the_articles_offers_names_what_it_adds_and_what_is_disputed(client):
    line = (
        "At least US$1.2bn in reported pay offers (offered, not paid): one of more than US$1bn"
        " and a group offered at least US$200m each, counted once."
    )
    for url in ("/", "/offers/"):
        assert line in read(client, url)
        assert "Andy Stone, for Meta, disputes the whole report." in read(client, url)
    assert "US$1bn + US$200m = US$1.2bn" in read(client, "/")


def test_nobody_is_made_a_researcher_by_the_article(client):
    page = read(client, "/researchers/")
    for name in ("Zuckerberg", "Murati", "Bosworth", "Stone"):
        assert name not in page


def test_the_headphone_sale_is_on_no_page(client):
    for url in ("/", "/offers/", "/sources/indonesian-page/", META, TML):
        page = read(client, url)
        assert "Sony" not in page
        assert "Penawaran" not in page
