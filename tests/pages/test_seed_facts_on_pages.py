"""Each of the article's 29 facts is on a public page, with the paragraph that carries it.

A fact is read in two places: the desk's line, and the claim in “What each source says”. Each is read again
after its value has changed in the database: a page that did not come from the tables would still show it.
"""

from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.core.management import call_command

from recruiting import models
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MESSAGES = "/approaches/zuckerberg-messages/"
TML, OPENAI = "/approaches/meta-tml/", "/approaches/meta-openai/"
ONE, OTHERS = "/offers/tml-offers-1/", "/offers/tml-offers-2/"
META, LAB = "/companies/meta/", "/companies/tml/"


@dataclass
class Fact:
    """Where a fact stands: ``line`` on its page, and by reference of each claim what its row says.

    ``change``: (table, ref, column, another value) after which the line reads differently.
    """

    number: int
    url: str
    line: str
    change: tuple[str, str, str, object]
    claims: dict[str, tuple[str, ...]] = field(default_factory=dict)


FACTS = [
    Fact(1, TML, "By Meta for Meta Superintelligence Labs", ("company", "msl", "name", "Alder Lab"),
         {"meta-tml-lab": ("¶1", "Meta Superintelligence Labs", "newly formed")}),
    Fact(2, TML, "In person Mark Zuckerberg", ("person", "zuckerberg", "name", "Nn One"),
         {"meta-tml-recruiting_people": ("¶1", "Mark Zuckerberg", "himself")}),
    Fact(3, OPENAI, "accepted: several", ("event", "openai-accepted", "people_words", "two or three"),
         {"openai-accepted-people": ("¶1", "several", "top researchers"),
          "meta-openai-existence": ("¶1", "Meta courted OpenAI first")}),
    Fact(4, TML, "From Thinking Machines Lab", ("company", "tml", "name", "Birch"),
         {"meta-tml-employers": ("¶2", "Thinking Machines Lab", "Mira Murati's startup"),
          "meta-tml-existence": ("¶2", "next target")}),
    Fact(4, "/people/murati/", "Thinking Machines Lab, founder",
         ("employment", "murati-tml", "title", "adviser"), {"murati-tml-title": ("¶2", "founder")}),
    Fact(5, LAB, "headcount 50", ("circumstance", "tml-headcount", "people_low", 49),
         {"tml-headcount-people": ("¶2", "people 50")}),
    Fact(6, TML, "people at Thinking Machines Lab more than a dozen",
         ("candidate", "tml-people", "number_words", "a dozen or more"),
         {"tml-people-number": ("¶2", "more than a dozen", "approached or got an offer")}),
    Fact(7, "/people/murati/", "OpenAI, chief technology officer former",
         ("employment", "murati-openai", "held", "current"),
         {"murati-openai-title": ("¶2", "chief technology officer"), "murati-openai-held": ("¶2", "former")}),
    Fact(8, ONE, "more than US$1bn over several years · total",
         ("offer", "tml-offers-1", "amount_low_exclusive", False),
         {"tml-offers-1-amount": ("¶2", "more than US$1bn over several years")}),
    Fact(9, ONE, "somebody who knows the negotiations",
         ("claim", "tml-offers-1-amount", "informant_words", "Nn One"),
         {"tml-offers-1-amount": ("¶2", "does not say whether one informant or several")}),
    Fact(10, OTHERS, "US$200m–500m each over 4 years · total",
         ("offer", "tml-offers-2", "amount_each", "together"),
         {"tml-offers-2-amount": ("¶2", "US$200m–500m each over 4 years")}),
    Fact(11, OTHERS, "Amount: several informants in one report",
         ("offer", "tml-offers-2", "figure_support", "one-report"),
         {"tml-offers-2-amount": ("¶2", "several informants", "confirms")}),
    Fact(12, TML, "first year guaranteed US$50m–100m each in the first year to some staff",
         ("term", "tml-first-year", "to_words", "the founders"),
         {"tml-first-year-money": ("¶2", "US$50m–100m each in the first year"),
          "tml-first-year-certainty": ("¶2", "guaranteed")}),
    Fact(13, TML, "How many informants is not stated",
         ("claim", "tml-first-year-money", "desk_note", ""),
         {"tml-first-year-money": ("¶2", "informants")}),
    Fact(14, TML, "Thinking Machines Lab, a spokesperson",
         ("claim", "meta-tml-no-comment", "informant_words", "a founder"),
         {"meta-tml-no-comment": ("¶2", "a spokesperson", "declines to comment")}),
    Fact(15, TML, "some offered, nobody accepted", ("approach", "meta-tml", "nobody_accepted", False),
         {"tml-accepted-people": ("¶3", "Nobody", "the day of the report is unknown")}),
    Fact(16, TML, "Andy Stone, for Meta disputes", ("person", "stone", "name", "Nn Two"),
         {"meta-tml-unclear": ("¶4", "Andy Stone, for Meta", "party to it", "disputes")}),
    Fact(16, "/people/stone/", "Meta, communications director current when reported",
         ("employment", "stone-meta", "title", "driver"),
         {"stone-meta-title": ("¶4", "communications director")}),
    Fact(17, TML, "limits how many of them a handful",
         ("claim", "tml-offered-people", "value", "a dozen"),
         {"tml-offered-people": ("¶4", "Andy Stone, for Meta", "a handful")}),
    Fact(18, ONE, "disputed, unclear which", ("offer", "tml-offers-1", "figure_challenge_unclear", False),
         {"tml-offers-1-existence": ("¶4", "Andy Stone", "confirms existence", "one large offer"),
          "tml-offers-1-unclear": ("¶4", "Andy Stone", "disputes unclear which")}),
    Fact(19, TML, "statement to WIRED and asks who spreads this account, and why",
         ("event", "tml-statement", "what", "A statement."),
         {"tml-statement-what": ("¶4", "Andy Stone", "He asks who spreads this account, and why")}),
    Fact(20, MESSAGES, "A casual direct message asking to talk",
         ("event", "habit-message", "what", "A letter."),
         {"habit-message-existence": ("¶5", "document seen", "messages that WIRED saw")}),
    Fact(21, MESSAGES, "by way of WhatsApp", ("event", "habit-message", "channels", "e-mail"),
         {"habit-message-channels": ("¶5", "channels WhatsApp")}),
    Fact(22, MESSAGES, "step 2 call with Mark Zuckerberg", ("event", "habit-call", "step", 4),
         {"habit-call-existence": ("¶5", "a long call with Zuckerberg himself")}),
    Fact(23, MESSAGES, "step 3 talks with Andrew Bosworth other Meta executives",
         ("event", "habit-talks", "with_words", "a lawyer"),
         {"habit-talks-existence": ("¶5", "Bosworth", "other Meta executives")}),
    Fact(23, "/people/bosworth/", "Also: Boz", ("person", "bosworth", "aliases", ""),
         {"bosworth-aliases": ("¶5", "Boz"), "bosworth-meta-title": ("¶5", "chief technology officer")}),
    Fact(24, MESSAGES, "an assistant for every user, tools for creators, businesses and developers",
         ("approach", "zuckerberg-messages", "pitch", "Come and join."),
         {"zuckerberg-messages-pitch": ("¶6–7", "best people")}),
    Fact(24, MESSAGES, "Began before the lab was formed",
         ("approach", "zuckerberg-messages", "began_words", "after the lab was formed"),
         {"zuckerberg-messages-began": ("¶6", "before the lab was formed")}),
    Fact(25, MESSAGES, "The tone of the message has barely changed since",
         ("claim", "zuckerberg-messages-context", "paraphrase", "It changed."),
         {"zuckerberg-messages-context": ("¶6", "context")}),
    Fact(26, MESSAGES, "Bosworth is open about how Meta means to compete with OpenAI",
         ("event", "habit-talks", "what", "Talks."),
         {"habit-talks-what": ("¶9", "Bosworth is open in these talks")}),
    Fact(27, MESSAGES, "Meta is behind on frontier models and means to outdo OpenAI by releasing open-source",
         ("approach", "zuckerberg-messages", "pitch", "Come and join."),
         {"zuckerberg-messages-pitch-2": ("¶9", "an informant", "behind on frontier models")}),
    Fact(28, META, "Pressure has run since early that year and peaked with the hurried launch of Llama 4",
         ("circumstance", "meta-pressure", "words", "Calm."),
         {"meta-pressure-words": ("¶10", "a source at Meta", "hurried launch of Llama 4")}),
    Fact(29, META,
         "product built, launched or withheld The newest Llama model was delayed over its performance",
         ("circumstance", "meta-llama-delay", "words", "It came early."),
         {"meta-llama-delay-words": ("¶10", "reports", "delayed over its performance")}),
    Fact(29, META, "an allegation, not a finding. alleged",
         ("circumstance", "meta-benchmarks", "figure_support", "documented"),
         {"meta-benchmarks-words": ("¶10", "alleges", "gamed benchmarks")}),
]  # fmt: skip

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.number}-{fact.change[1]}")


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
    table, ref, column, other = fact.change
    assert fact.line in read(client, fact.url)
    _update(table, ref, column, other)
    assert fact.line not in read(client, fact.url)


@each_fact
def test_the_paragraph_is_that_of_the_claim(client, fact):
    for ref in fact.claims:
        _update("claim", ref, "where", "p. 99")
        assert "p. 99" in read(client, fact.url)[ref]


def test_the_total_of_the_articles_offers_names_what_it_adds_and_what_is_disputed(client):
    line = (
        "more than US$1.2bn: 1 offer and a group of unknown number; US$1bn of it disputed; "
        "the whole approach disputed"
    )
    for url in ("/", "/offers/", TML, META):
        assert line in read(client, url)


def test_nobody_is_made_a_researcher_by_the_article(client):
    page = read(client, "/researchers/")
    for name in ("Zuckerberg", "Murati", "Bosworth", "Stone"):
        assert name not in page


def test_the_headphone_sale_is_on_no_page(client):
    for url in ("/", "/offers/", "/sources/indonesian-page/", META, TML):
        page = read(client, url)
        assert "Sony" not in page
        assert "Penawaran" not in page


def _update(table, ref, column, value):
    # Past the write path: only what pages read is to change.
    model = getattr(models, table.capitalize())
    assert model.objects.filter(ref=ref).update(**{column: value}) == 1
