"""Whatever is typed of a known row is this report's claim; what can't be one is refused by name."""

import pytest

from recruiting.admin.report.head import ApproachPart
from recruiting.admin.report.sections import SECTIONS
from recruiting.models import Claim, aspects
from recruiting.values.composite import CompositeField
from tests import making

pytestmark = pytest.mark.django_db

STORY = ("candidates", "offers", "events", "terms", "employments", "circumstances")
WITHIN = {"candidate": "P1", "offer": "O1", "event": "E1"}
SPECIAL = {
    ("approach", "follows"): "an-earlier-one",
    ("events", "step"): "7",
    ("candidates", "part_of"): "P2",
    ("candidates", "number"): "1",
    ("offers", "follows"): "O2",
    ("offers", "perhaps_same_as"): "O2",
    ("events", "after"): "E2",
    ("terms", "of"): "O1",
}
MONEY, COUNT, DATE, LENGTH = "7m USD a year", "about 7", "May 2024", "7 months"
TYPED = {"MoneyField": MONEY, "CountField": COUNT, "EdtfField": DATE, "LengthField": LENGTH}
TYPED |= {"ShareField": "7%", "MultipleField": "7x"}


@pytest.fixture
@making.one_unit
def story():
    """A story with a row of every kind, and rows beside them that links can lead to."""
    approach = making.approach(began="June 2025")
    making.approach([making.company("Elm")], [making.birch()], ref="an-earlier-one")
    first = making.candidate(approach, person=making.person("Nn One"))
    making.candidate(approach, description="others", number="8")
    offer = making.offer("100m USD total", approach=approach, to=[first], kind="stake")
    making.offer("50m USD total", approach=approach, to=[first])
    making.event(approach, "legal-step", happened="2025-06-10", candidates=[first])
    making.event(approach, "message", happened="2025-06-01", candidates=[first])
    making.term("signing-bonus", offer=offer)
    making.employment(first.person, making.birch())
    claim = making.claim(approach)
    fact = making.circumstance("headcount", making.birch(), people="50")
    making.claim(fact, "people", "50", source=claim.source)
    return approach


def typed_for(section, form, name):
    """Something that fits the column and is not what is known."""
    if (section, name) in SPECIAL:
        return SPECIAL[section, name]
    column = form.model._meta.get_field(name)
    if isinstance(column, CompositeField):
        return TYPED[type(column).__name__]
    if column.is_relation:
        model = column.related_model._meta.model_name
        return WITHIN.get(model, "Cedar Nine" if model == "company" else "Nn Nine")
    if column.choices:
        return form(prefix="x").fields[name].choices[-1][0]
    if column.get_internal_type() == "BooleanField":
        return True
    return "words of seven"


@pytest.mark.parametrize("section", STORY)
def test_every_field_typed_on_a_known_row_is_a_claim_of_this_report(form, story, section):
    row = SECTIONS[section]
    names = [*row(prefix="x").columns]
    form.open(approach=story.pk).fill("source", title="The second story")
    values = {name: typed_for(section, row, name) for name in names}
    form.at(f"{row.letter}1", **values).press("publish")
    while form.response.status_code == 200 and form.page.asked.keys() - {"story"}:
        open_ones = [
            name for name in form.page.asked if name.startswith("is-") and name not in form.page.values
        ]
        assert open_ones, (form.wrong, form.asks)
        form.page.values |= dict.fromkeys(open_ones, "new")
        form.press("publish")
    assert form.response.status_code == 302, form.wrong
    known = {name for name in names if name in aspects.aspects_of(row.model._meta.model_name)}
    claims = Claim.objects.filter(source__title="The second story", about_source=None)
    assert {claim.aspect for claim in claims} >= known
    assert all(claim.value for claim in claims)


def test_every_field_typed_of_a_known_story_is_a_claim_of_this_report(form, story):
    form.open(approach=story.pk).fill("source", title="The second story")
    names = ApproachPart(prefix="approach").columns
    form.fill("approach", **{name: typed_for("approach", ApproachPart, name) for name in names})
    form.press("publish")
    if form.response.status_code == 200:
        form.page.values |= {name: "new" for name in form.page.asked if name.startswith("is-")}
        form.publish()
    claimed = set(Claim.objects.filter(about_approach=story).values_list("aspect", flat=True))
    assert claimed >= set(names)


def test_a_description_of_a_known_company_is_a_claim(form, story):
    form.open(approach=story.pk).fill("source", title="The second story")
    form.row("names", name="Birch", description="a maker of boats", kind="fund", aliases="BRCH", number="2")
    form.publish()
    claims = Claim.objects.filter(about_company=making.birch())
    assert {claim.aspect: claim.value for claim in claims} == {
        "description": "a maker of boats",
        "kind": "fund",
        "aliases": "BRCH",
        "number": "2",
    }


def test_what_differs_of_a_known_report_is_refused_at_its_field(form):
    making.source("Report 1", url="https://grove.example/a", worth="own-reporting", publisher="The Grove")
    form.open().fill("source", url="https://grove.example/a", worth="retelling", publisher="Elsewhere")
    form.fill("approach", recruiters="Alder", employers="Birch").press("save")
    assert "Kind of source : It is known with “own reporting” here" in form.wrong
    assert "Publisher : It is known with “The Grove” here" in form.wrong
    assert form.page.values["source-publisher"] == "Elsewhere"


def test_the_address_of_a_copy_is_kept_apart_from_that_of_the_report(form):
    copy = "https://web.archive.org/web/20250703120000/https://grove.example/a"
    form.open().fill("source", url=copy, title="Report 1")
    form.fill("approach", recruiters="Alder", employers="Birch").save()
    source = Claim.objects.first().source
    assert (source.url, source.archived_at) == ("https://grove.example/a", copy)


def test_a_figure_on_the_wrong_person_is_a_claim_set_aside_without_an_offer(form, story, client):
    offers = story.offers.count()
    form.open(approach=story.pk).fill("source", title="The second story")
    note = "The first report says that it was somebody else."
    form.row(
        "figures", of="Nn One", value="300m USD", set_aside="wrong-person", set_aside_note=note
    ).publish()
    claim = Claim.objects.get(source__title="The second story")
    assert (claim.aspect, claim.set_aside, str(claim.subject)) == ("figure", "wrong-person", "Nn One")
    assert story.offers.count() == offers
    assert "300" not in client.get("/offers/").content.decode()
    page = client.get(f"/sources/{claim.source.ref}/").content.decode()
    assert "US$300m" in page
    assert "about another person" in page
