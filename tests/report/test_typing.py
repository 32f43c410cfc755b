"""What pasted reports leave to type, counted in the real form; and what accepting does to other rows."""

from statistics import median

import pytest

from recruiting.models import Claim
from tests.report.made_up import REPORTS, TEAM
from tests.report.paste_form import PasteForm
from tests.report.pasted import PastingClerk

pytestmark = pytest.mark.django_db

OF_A_GROUP = """Alder courts Birch

Alder has approached more than a dozen researchers at Birch, two people familiar with the matter said.

One of the offers was worth more than US$1 billion over several years; the rest ranged from US$200 million \
to US$500 million over four years.

The communications director of Alder, Nn Nine, denied the report. “We made offers only to a handful of \
people, and while there was one large offer, the details are not accurate,” he said."""


@pytest.fixture
def form(publisher):
    return PasteForm(publisher).open()


def test_of_the_median_report_at_most_five_fields_are_typed(publisher):
    typed = {}
    for report in REPORTS:
        clerk = PastingClerk(publisher)
        clerk.enter(report)
        typed[report.name] = clerk.by_hand
    assert median(map(len, typed.values())) <= 5, typed
    assert typed["team"] == [
        "source-worth: '' → 'own-reporting'",
        "offers-1-candidates: '' → 'P1'",
    ]
    assert typed["counter-offer"] == ["source-worth: '' → 'own-reporting'"]
    declined = Claim.objects.filter(about_event__kind="declined", state="published", where="¶3")
    assert declined.filter(source__title=TEAM.stories[0].source["title"]).exists()


def test_offers_to_one_of_a_group_and_to_the_others_bring_their_rows_of_people(form):
    form.paste(OF_A_GROUP).accept("people")
    assert "#offers,#candidates," in form.page.html  # what htmx shows anew
    form.accept("offers").accept("offers")
    shown = form.page.values
    assert [shown[f"candidates-{n}-description"] for n in (2, 3)] == ["one unnamed person", "the others"]
    assert [shown[f"candidates-{n}-part_of"] for n in (2, 3)] == ["P1", "P1"]
    assert [shown[f"offers-{n}-candidates"] for n in (1, 2)] == ["P2", "P3"]
    assert [shown[f"offers-{n}-number"] for n in (1, 2)] == ["1", ""]
    assert shown["offers-2-amount"] == "US$200m–500m each over 4 years"


def test_without_a_group_an_offer_brings_nobody(form):
    form.paste(OF_A_GROUP).accept("offers")
    assert form.page.values["offers-1-candidates"] == ""
    assert form.page.values["candidates-1-description"] == ""


def test_what_a_denial_goes_on_to_say_names_the_rows_that_it_is_about(form):
    form.row("events", kind="offered").paste(OF_A_GROUP).accept("people").accept("offers")
    for _claim in range(4):
        form.accept("denials")
    shown = form.page.values
    says = [tuple(shown[f"says-{n}-{name}"] for name in ("stance", "aspect", "of")) for n in range(1, 5)]
    assert set(says) == {
        ("disputes", "unclear", ""),
        ("limits", "", "E1"),
        ("confirms", "", "O1"),
        ("disputes", "unclear", "O1"),
    }
    assert {shown[f"says-{n}-by-speaks_for"] for n in range(1, 5)} == {"Alder"}
    assert "a handful" in [shown[f"says-{n}-value"] for n in range(1, 5)]


TWO_OFFERS = """Alder courts Birch

Alder has approached more than a dozen researchers at Birch.

Alder offered Nn One, a researcher at Birch, US$5 million. Birch countered with US$6 million.

The package includes a signing bonus of US$1 million.

Three have accepted."""


def test_a_term_is_of_the_one_offer_of_pay_and_an_event_of_the_one_group(form):
    form.paste(TWO_OFFERS).accept("people").accept("people").accept("offers").accept("offers").accept("terms")
    while not form.page.values["events-1-people"]:
        form.accept("events")
    shown = form.page.values
    assert sorted(shown[f"offers-{n}-kind"] for n in (1, 2)) == ["counter-offer", "pay-package"]
    offer = next(n for n in (1, 2) if shown[f"offers-{n}-kind"] == "pay-package")
    group = next(n for n in (1, 2) if not shown[f"candidates-{n}-person"])
    assert shown["terms-1-of"] == f"O{offer}"
    assert shown["events-1-candidates"] == f"P{group}"


def test_where_two_offers_may_be_meant_none_is_named(form):
    report = TWO_OFFERS.replace("Birch countered with", "Alder raised its offer to")
    form.paste(report).accept("offers").accept("offers").accept("terms")
    assert form.page.values["terms-1-of"] == ""


def test_a_story_of_other_employers_is_not_typed_over_the_one_that_is(form):
    form.fill("approach", employers="Cedar").paste(OF_A_GROUP)
    key = form.pending("story")[0]
    form.accept("story")
    assert "This is another story" in form.wrong
    assert form.page.values["approach-recruiters"] == ""
    assert key in form.pending("story")
