"""What can't be saved comes back with every field and row as typed, and says where to look."""

from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.http import QueryDict

from recruiting.admin.report.name_resolution import Resolver
from recruiting.admin.report.page import Page
from recruiting.admin.report.page_rows import MOST_ROWS
from recruiting.admin.report.sections import SECTIONS
from recruiting.models import Approach, Candidate, Claim, Offer, Source
from tests import making
from tests.growth import growth

pytestmark = pytest.mark.django_db


def begun(form):
    form.open().fill("source", title="Report 1").fill("approach", recruiters="Alder", employers="Birch")
    return form.row("candidates", person="Nn One")


def test_a_sum_without_a_currency_keeps_all_that_was_typed_and_links_to_its_control(form):
    begun(form).row("offers", amount="1.5 billion").row("offers", amount="eight figures")
    form.press("publish")
    assert "O1, Amount : which currency?" in form.wrong
    assert 'href="#id_offers-1-amount"' in form.page.html
    assert form.page.values["offers-1-amount"] == "1.5 billion"
    assert form.page.values["offers-2-amount"] == "eight figures"
    assert form.page.values["candidates-1-person"] == "Nn One"
    assert not Source.objects.exists()
    form.fill("offers-1", amount_currency="USD").save()
    assert [str(offer.amount) for offer in Offer.objects.order_by("pk")] == ["US$1.5bn", "‘eight figures’"]


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        ("approach", {"began": "2025-13"}, "there is no month 13"),
        ("approach", {"follows": "no-such"}, "There is no approach “no-such”."),
        ("approach", {"recruiters": ""}, "Who recruits?"),
        ("source", {"title": ""}, "Which report is it?"),
        ("source", {"url": "javascript:alert(1)"}, "starts with http:// or https://"),
        ("source", {"url": "https://a.example/ https://b.example/"}, "Address : One address without"),
        ("source", {"url": "https://a.example/ (archived)"}, "Address : One address without"),
        ("candidates-1", {"part_of": "P9"}, "There is no P9 on this page."),
        ("candidates-1", {"number": "more than a dozen"}, "A named researcher is one person"),
        ("offers-1", {"candidates": "Nn Nobody"}, "“Nn Nobody” is no row of this page"),
        ("offers-1", {"amount": "500-200m USD"}, "the lower bound is above the upper"),
        ("offers-1", {"amount": "5m USD a year", "amount_basis": "total"}, "is chosen beside it"),
        ("offers-1", {"amount": "5m", "amount_currency": "XQX"}, "no currency code"),
        ("offers-1", {"target": "Birch"}, "Only a takeover bid, stake, licence or release"),
        ("events-1", {"people": "3"}, "Which kind is it?"),
        ("events-1", {"kind": "accepted", "legal_stage": "filed"}, "Only a legal step has a stage"),
    ],
)
def test_each_mistake_is_named_at_its_field(form, part, typed, said):
    begun(form).fill(part, **typed).press("save")
    assert said in form.wrong
    for name, value in typed.items():
        assert form.page.values[f"{part}-{name}"] == value
    assert not Approach.objects.exists()


def test_all_mistakes_are_told_at_once(form):
    begun(form).fill("approach", began="2025-13")
    form.row("offers", amount="1bn").row("events", happened="never 5").press("save")
    assert form.wrong.startswith("4 things to put right")


def test_rows_that_lead_to_each_other_in_a_circle_are_refused(form):
    begun(form).row("offers", amount="1m USD", follows="O2").row("offers", amount="2m USD", follows="O1")
    form.press("save")
    assert "in a circle" in form.wrong


def test_reports_that_retell_each_other_in_a_circle_are_refused_at_the_field(form):
    first = making.report(1)
    making.report(2, based_on=[first])
    begun(form).fill("source", based_on="Report 2").press("save")
    assert "Based on : A report is not based on itself, by however many steps." in form.wrong
    assert not first.based_on.exists()


def test_nothing_typed_saves_nothing(form):
    form.open().press("save")
    assert "Which report is it?" in form.wrong
    form.open().fill("source", title="Report 1").press("save")
    assert "Nothing is typed yet" in form.wrong
    assert not Source.objects.exists()


@pytest.mark.parametrize("text", ["\x00", "9" * 5000, "'\"<script>", "x" * 10_000, "\u202eאבג"])
def test_odd_input_is_never_an_error_of_the_server(form, text):
    odd = ["approach-recruiters", "source-title", "candidates-1-person", "offers-1-amount", "offers-1-same"]
    odd += ["bound", "candidates-rows", "seen", "tab"]
    posted = begun(form).page.values | dict.fromkeys(odd, text)
    assert form.client.post("/admin/report/", posted | {"check": "1"}).status_code == 200
    assert form.client.post("/admin/report/discard/", {"token": text}).status_code == 302


def test_a_viewer_and_a_stranger_are_turned_away(viewer, stranger, client):
    assert viewer.get("/admin/report/").status_code == 403
    assert stranger.get("/admin/report/").status_code == 302
    assert client.get("/admin/report/").status_code == 302
    assert "Enter a report" not in viewer.get("/admin/").content.decode()


def test_an_editor_saves_drafts_and_a_forged_publication_is_refused(editor):
    from tests.report.form import ReportForm

    form = begun(ReportForm(editor).open())
    assert ("publish", "1") not in form.page.pressed
    forged = editor.post("/admin/report/", form.page.values | {"publish": "1"})
    assert forged.status_code == 403
    assert not Approach.objects.exists()
    approach = form.save("review")
    assert approach.state == "in-review"
    assert set(Claim.objects.values_list("state", flat=True)) == {"in-review"}


def controls(part):
    own = [name for form in (part, getattr(part, "attribution", None)) if form for name in form.fields]
    return len(own)


def test_every_form_that_the_page_allows_can_be_posted(form):
    most = max(controls(row(prefix="x")) for row in SECTIONS.values())
    page = Page(QueryDict())
    others = sum(map(controls, (page.source, page.attribution, page.story)))
    hidden_and_asked = 300
    assert MOST_ROWS * most + others + hidden_and_asked < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    begun(form)
    form.page.values["events-rows"] = " ".join(map(str, range(1, MOST_ROWS - 1)))
    form.press("check")
    assert form.wrong == ""
    # Of people and offers one row each stands there too: now there is no room.
    assert "This page takes 200 rows in all" in form.page.html
    assert not {("add", "events"), ("add", "terms")} & form.page.pressed


def test_more_rows_than_the_page_takes_are_refused_and_nothing_is_saved(form):
    begun(form)
    form.page.values["terms-rows"] = " ".join(map(str, range(1, 400)))
    form.press("save")
    assert "Terms: parts and conditions" in form.wrong
    assert "This page takes 200 rows in all" in form.wrong
    assert not Approach.objects.exists()


def test_of_more_people_than_there_are_rows_those_without_one_stay_where_they_are_typed(form):
    begun(form).fill("approach", whom="; ".join(f"Q{number}" for number in range(201)))
    form.press("save")
    assert "This page takes 200 rows in all" in form.wrong
    # A row of people was there already.
    assert form.page.values["approach-whom"] == "Q200"
    assert not Approach.objects.exists()


def test_rows_are_named_by_other_rows_in_time():
    def resolved(number):
        numbers = range(1, number + 1)
        typed = {f"candidates-{each}-description": f"group {each}" for each in numbers}
        rows = {"candidates-rows": " ".join(map(str, numbers))}
        page = Page(QueryDict(urlencode(rows | typed)))
        resolver = Resolver(page, lambda record: None, lambda record: True)
        resolver.records_by_label = {
            f"P{each}": Candidate(pk=each, description=f"group {each}") for each in numbers
        }
        return resolver, ";".join([*typed.values(), *(f"P1-{each}" for each in numbers)]), number

    def label(case):
        resolver, text, number = case
        assert len(resolver.records_labelled(text, "candidates")) == number

    assert growth(label, resolved(20), resolved(160)) < 24


def test_people_are_spread_over_rows_in_time():
    def posted(number):
        rows = " ".join(map(str, range(1, number)))
        filled = {f"candidates-{each}-number": "1" for each in range(1, number)}
        names = "; ".join(f"Q{each}" for each in range(number))
        return QueryDict(urlencode({"candidates-rows": rows, "approach-whom": names, **filled}))

    assert growth(Page, posted(60), posted(480)) < 24


def test_of_an_approach_of_very_many_rows_the_page_shows_so_many_that_it_can_be_posted(form):
    approach = making.approach()
    Candidate.objects.bulk_create(
        Candidate(approach=approach, ref=f"row-{number}", description="one") for number in range(190)
    )
    form.open(approach=approach.pk)
    assert "10 rows of it are not shown here" in form.page.html
    form.fill("source", title="Report 2").row("candidates", description="somebody else").press("save")
    form.answer(**{"row-P": "new"}).save()
    assert approach.candidates.count() == 191
