"""Companies, people and reports are typed by name: known ones are found, doubtful ones asked for."""

import pytest

from recruiting.admin.report import names as report_names
from recruiting.admin.report.names import match_name, name_key, split_names
from recruiting.models import Approach, Company, Offer, Person, Source
from recruiting.values.web_pages import page_key
from tests import making
from tests.growth import growth
from tests.pages.reading import read
from tests.report.form import ReportForm

pytestmark = pytest.mark.django_db


def begun(form, **approach):
    form.open().fill("source", title="Report 1")
    return form.fill("approach", **{"recruiters": "Alder", "employers": "Birch"} | approach)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alder, Birch", ["Alder", "Birch"]),
        ("Alder; Birch, Inc.", ["Alder", "Birch, Inc."]),
        ("Alder, Inc., Birch", ["Alder, Inc.", "Birch"]),
        ('"a rival lab, unnamed", Birch', ['"a rival lab, unnamed"', "Birch"]),
        (
            "Alder, S.p.A., Birch, Pte. Ltd., Oak, GmbH & Co. KG",
            ["Alder, S.p.A.", "Birch, Pte. Ltd.", "Oak, GmbH & Co. KG"],
        ),
        ("Nn One, Jr., Nn Two, Ph.D.", ["Nn One, Jr.", "Nn Two, Ph.D."]),
        ("王样、李样，张样", ["王样", "李样", "张样"]),
        ("Alder；Birch, Inc.", ["Alder", "Birch, Inc."]),
        (" ,; ", [","]),
        ("Alder &amp; Birch; Nn&nbsp;One", ["Alder & Birch", "Nn One"]),
    ],
)
def test_names_are_told_apart_by_commas_or_semicolons(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize("mark", ['"', "“", "„", "«", "»", "‘"])
def test_marks_that_nothing_closes_are_told_apart_in_time(mark):
    text = f"{mark}a;"
    assert split_names(text)[0] == f"{mark}a"
    assert growth(split_names, text * 4_000, text * 32_000) < 24


def test_of_more_names_than_a_page_takes_none_is_made_and_all_stand_there(form, monkeypatch):
    monkeypatch.setattr(report_names, "MOST_NAMES", 20)
    names = "; ".join(f"Company {number}" for number in range(30))
    begun(form, recruiters=names).press("save")
    assert "This page takes 20 names in all" in form.wrong
    assert form.page.values["approach-recruiters"] == names
    assert not Company.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {"says-rows": "1", "says-1-stance": "disputes", "says-1-aspect": "recruiters", "says-1-value": ";"},
        {"names-rows": "1", "names-1-name": "Alder", "names-1-aliases": "\n"},
        {"source-worth": "retelling", "source-based_on": ";"},
        {"candidates-rows": "1", "candidates-1-person": "Nn One", "approach-employers": ";"},
    ],
)
def test_no_field_has_more_names_looked_up_than_a_page_takes(form, monkeypatch, typed):
    monkeypatch.setattr(report_names, "MOST_NAMES", 20)
    looked_up = []
    monkeypatch.setattr(
        report_names, "match_name", lambda model, name: looked_up.append(name) or match_name(model, name)
    )
    begun(form)
    for name, value in typed.items():
        names = (f"Name {number}" for number in range(90))
        form.page.values[name] = value.join(names) if value in (";", "\n") else value
    form.press("check")
    assert "This page takes 20 names in all" in form.wrong
    # A page is read for the stories that are like it, for what it says, and carefully for what is wrong.
    assert len(looked_up) <= 4 * 20


@pytest.mark.parametrize(
    ("one", "other"),
    [("Łukasz O’Neill", "lukasz oneill"), ("BIRCH-AI", "birch ai"), ("José", "jose"), ("银杏", "银杏")],
)
def test_case_accents_and_punctuation_make_no_other_name(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.grove.example/a/?utm_source=x&id=1",
        "http://grove.example/a?id=1#top",
        "https://m.GROVE.example/a/index.html?id=1&fbclid=7",
    ],
)
def test_one_page_has_one_address_however_it_is_written(url):
    assert page_key(url) == "grove.example/a?id=1"


def test_known_names_are_taken_by_name_alias_or_reference_and_nothing_is_made_twice(form):
    making.company("Alder", aliases="The Alder Co\nÁldër")
    making.birch()
    making.person("Nn One", aliases="Nono")
    begun(form, recruiters="alder; THE ALDER CO", employers="birch", recruiting_people="nono").save()
    approach = Approach.objects.get()
    assert [str(company) for company in approach.recruiters.all()] == ["Alder"]
    assert Company.objects.count() == 2
    assert Person.objects.count() == 1


def test_a_new_name_typed_in_three_places_is_one_company(form):
    begun(form, lab="Cedar")
    form.row("candidates", person="Nn One", employer="cedar").row("offers", amount="1m USD", bidder="CEDAR")
    form.save()
    assert Company.objects.filter(name__iexact="cedar").count() == 1


def test_a_spelling_like_a_known_one_is_asked_for_and_nothing_is_saved_meanwhile(form):
    birch = making.birch()
    begun(form, employers="Birhc").press("publish")
    assert "“Birhc” is not known. Did you mean …?" in form.asks
    assert not Approach.objects.exists()
    assert form.page.values["approach-employers"] == "Birhc"
    form.answer(**{"company-birhc": birch.pk}).publish()
    assert list(Approach.objects.get().employers.all()) == [birch]
    assert Company.objects.count() == 2


def test_a_spelling_may_be_kept_as_another_name(form):
    birch = making.birch()
    begun(form, employers="Birhc").check().answer(**{"company-birhc": f"{birch.pk}+"}).save()
    assert making.fresh(birch).aliases == "Birhc"


@pytest.mark.parametrize("answer", ["{}", "{}+"])
def test_a_company_with_a_new_name_is_the_one_that_has_the_name_which_is_typed_as_its_other(form, answer):
    birch = making.birch()
    begun(form, recruiters="Betula").row("names", name="Betula", aliases="BIRCH\nBirch & Co").check()
    assert "“Betula” is not known. Did you mean …?" in form.asks
    form.answer(**{"company-betula": answer.format(birch.pk)}).save()
    assert list(Approach.objects.get().recruiters.all()) == [birch]
    assert making.fresh(birch).aliases == "Betula\nBirch & Co"


def test_of_another_name_the_report_says_the_one_that_is_not_its_own(form, client):
    birch = making.birch()
    begun(form, recruiters="Alder", employers="Birch").row("names", name="Betula", aliases="Birch").check()
    form.answer(**{"company-betula": f"{birch.pk}+"}).publish()
    assert birch.claims.get(aspect="aliases").value == "Betula"
    assert "other names, the outlet's own reporting: Betula" in read(client, "/companies/birch/")


@pytest.mark.parametrize("is_known", [True, False])
def test_another_name_that_the_page_gives_a_company_names_it_wherever_it_is_typed(form, is_known):
    if is_known:
        making.company("Birch")
    begun(form, recruiters="Alder", employers="Elm Cloud").row("names", name="Birch", aliases="Elm Cloud")
    form.row("offers", amount="2m USD", kind="counter-offer", bidder="Elm Cloud").publish()
    assert {*Company.objects.values_list("name", "aliases")} == {("Alder", ""), ("Birch", "Elm Cloud")}
    assert str(Offer.objects.get().bidder) == "Birch"


def test_it_may_be_new_although_it_is_like_a_known_one(form):
    making.birch()
    begun(form, employers="Birch Labs").check().answer(**{"company-birch labs": "new"}).save()
    assert Approach.objects.get().employers.get().name == "Birch Labs"


def test_a_name_that_two_bear_is_never_taken_silently(form):
    first = making.person("Nn One")
    second = Person.objects.create(name="Nn One")
    begun(form).row("candidates", person="Nn One").press("save")
    assert "Several bear the name “Nn One”. Which is it?" in form.asks
    form.answer(**{"person-nn one": second.pk}).save()
    assert Approach.objects.get().candidates.get().person == second
    assert first.candidacies.count() == 0


def test_whom_no_report_names_is_described_in_quotation_marks(form):
    begun(form, recruiters='"a hedge fund, unnamed"').save()
    company = Approach.objects.get().recruiters.get()
    assert (company.name, company.description) == ("", "a hedge fund, unnamed")


def test_a_new_lab_belongs_to_the_one_recruiter_that_wants_it(form):
    begun(form, lab="Yew Works").save()
    lab = Company.objects.get(name="Yew Works")
    assert (lab.kind, str(lab.parent)) == ("unit", "Alder")


def test_a_new_lab_of_a_story_that_is_known_belongs_to_its_recruiter(form):
    story = begun(form).save()
    form.open(approach=story.pk).fill("source", title="The lab").fill("approach", lab="Yew Works")
    form.answer_new_source().save()
    lab = Company.objects.get(name="Yew Works")
    assert (lab.kind, str(lab.parent)) == ("unit", "Alder")


def test_a_report_known_by_its_address_is_taken_and_only_what_it_lacks_is_filled_in(form):
    known = making.source("Report 1", url="https://grove.example/a", publisher="The Grove")
    begun(form).fill(
        "source", url="http://www.grove.example/a/?utm_source=x", title="Another title", language="en"
    ).press("save")
    assert "It is known with “Report 1” here" in form.wrong
    form.fill("source", title="").save()
    source = Source.objects.get()
    assert (source.pk, source.title, source.language) == (known.pk, "Report 1", "en")


def test_a_report_with_a_like_title_is_asked_for(form):
    known = making.source("Alder fishes in Birch's pond")
    begun(form).fill("source", title="Alder fishes in Birches pond").press("save")
    assert "one of the reports that are known?" in form.asks
    form.answer(source=known.pk).save()
    assert Source.objects.get() == known


@pytest.mark.parametrize(("outlet", "is_asked"), [("The Grove", True), ("The Magpie", False), ("", True)])
def test_reports_of_two_outlets_at_two_addresses_are_two_whatever_they_are_called(form, outlet, is_asked):
    making.source("Correction", url="https://grove.example/a", publisher="The Grove")
    begun(form).fill("source", title="Correction", url="https://magpie.example/b", publisher=outlet)
    form.press("save")
    assert ("one of the reports that are known?" in form.page.html) is is_asked


def test_the_publisher_is_known_by_the_host_of_the_address(form):
    making.source("Report 7", url="https://www.grove.example/seven", publisher="The Grove")
    begun(form).fill("source", url="https://grove.example/a").save()
    assert Source.objects.get(title="Report 1").publisher == "The Grove"


def test_a_report_may_have_nothing_but_an_address(form):
    begun(form).fill("source", title="", url="https://grove.example/a").save()
    assert str(Source.objects.get()) == "a page at grove.example"


def test_a_retelling_names_what_it_retells_which_is_made_as_known_through_it(form):
    begun(form).fill("source", based_on="The Wire", based_on_how="retelling", worth="retelling").save()
    source = Source.objects.get(title="Report 1")
    first = source.based_on.get()
    assert (first.publisher, first.reading, source.root) == ("The Wire", "through", first)


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("José Álvarez", ["Jose Alvarez", "Álvarez José", "Jsoe Alvarez", "José Lavarez", "Jose Alvares"]),
        ("Łukasz Kaiser", ["Lukasz Kaiser", "Lukasz Kasier", "Wukasz Kaiser", "KAISER, ŁUKASZ"]),
        ("Shaun O’Neill", ["Shaun ONeill", "Oneill", "Shawn O'Neill", "S. O'Neill"]),
        ("Alder", ["Lader", "Aldr", "lder", "Elder", "Aalder", "Alder Works"]),
        ("A.B.C.", ["ABC", "a.b.c"]),
        ("银杏", ["银杏"]),
    ],
)
def test_spelling_variants_and_slips_are_found(known, typed):
    row = making.person(known)
    making.person("Somebody Else")
    for name in typed:
        found = match_name(Person, name)
        assert [*found.exact, *found.near] == [row], name
    assert not match_name(Person, "Quite Another").is_open


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("Alder Inc.", "Alder Incorporated"),
        ("Oak & Co.", "Oak & Company"),
        ("样本科技", "样本科技有限公司"),
        ("サンプル", "株式会社サンプル"),
    ],
)
def test_a_company_with_another_legal_form_may_be_the_known_one(known, typed):
    company = making.company(known)
    found = match_name(Company, typed)
    assert (found.exact, found.near) == ([], [company])


def test_a_known_report_is_a_new_version_only_if_something_is_filled_in(form):
    known = making.source("Report 1", publisher="The Grove")
    begun(form).save()
    assert making.fresh(known).version == known.version
    begun(form).fill("source", language="en").check().answer(story="new").save()
    assert making.fresh(known).version == known.version + 1


def test_what_a_later_report_says_of_a_known_company_is_filled_in_where_nothing_was_said(form, client):
    begun(form).publish()
    form.open().fill("source", title="Report B", publisher="The Grove")
    form.row("names", name="Birch", kind="authority", parent="Ministry of Elm").publish()
    assert "authority · part of Ministry of Elm" in read(client, "/companies/birch/")
    form.open().fill("source", title="Report C", publisher="The Fern")
    form.row("names", name="Birch", kind="university").publish()
    assert "authority · part of Ministry of Elm" in read(client, "/companies/birch/")


def test_an_editor_fills_in_nothing_of_a_company_that_readers_see(form, editor, client):
    begun(form).publish()
    by_editor = ReportForm(editor).open().fill("source", title="Report B", publisher="The Grove")
    by_editor.row("names", name="Birch", kind="authority").save()
    assert Company.objects.get(name="Birch").kind == "firm"
