"""The same thing reported again is one row, nobody says what is not said, each who speaks is one witness.

Sections 4, 5 and 6 of the rules by example (docs/rules.md), through the form and on the public pages.
"""

import pytest

from recruiting.models import Approach, Circumstance, Claim, Employment, Event, Offer, Person, Source, Term
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def story():
    """Alder wants Nn One of Birch, June 2025, US$100m, declined in July; says report 1."""
    approach = making.approach(began="June 2025")
    first = making.candidate(approach, person=making.person("Nn One"))
    offer = making.offer("100m USD total", approach=approach, to=[first])
    making.event(approach, "declined", happened="2025-07-11", candidates=[first], offers=[offer])
    making.term("signing-bonus", offer=offer, money="5m USD")
    return approach


def second(form, story=None, title="The second story", **source):
    query = {"approach": story.pk} if story else {}
    return form.open(**query).fill("source", title=title, **source)


# 4: the same thing told again


def test_one_job_is_one_row_however_many_reports_give_it(form, client):
    for number, title in enumerate(["chief scientist", "co-founder", "chief scientist", ""], 1):
        second(form, title=f"Grove number {number}").row("employments", person="Nn One", company="Birch")
        if title:
            form.at("J1", title=title)
        form.press("publish")
        if form.response.status_code == 200:
            assert "J1: is it one that is known?" in form.asks
            form.answer(**{"row-J1": Employment.objects.get().pk}).publish()
    assert Employment.objects.count() == 1
    titles = Claim.objects.filter(about_employment__isnull=False, aspect="title").order_by("pk")
    assert [claim.value for claim in titles] == ["chief scientist", "co-founder", "chief scientist"]
    page = client.get("/people/nn-one/").content.decode()
    assert "co-founder" in page


def test_a_job_of_another_time_is_another_row_without_being_asked(form):
    making.employment(making.person("Nn One"), making.birch(), started="2015", ended="2018")
    second(form).row("employments", person="Nn One", company="Birch", started="2023").publish()
    assert Employment.objects.count() == 2


def test_a_job_with_the_same_title_and_no_other_date_is_taken_for_the_known_one(form):
    known = making.employment(making.person("Nn One"), making.birch(), title="Chief Scientist")
    second(form).row("employments", person="Nn One", company="Birch", title="chief scientist").publish()
    assert Employment.objects.get() == known


@pytest.mark.parametrize(("people", "asks"), [("52", True), ("50", False)])
def test_a_circumstance_is_asked_for_unless_its_figure_agrees(form, people, asks):
    making.circumstance("headcount", making.birch(), people="50")
    second(form).row("circumstances", kind="headcount", company="Birch", people=people).press("publish")
    assert ("is it one that is known?" in form.asks) is asks if form.response.status_code == 200 else not asks
    if asks:
        form.answer(**{"row-F1": Circumstance.objects.get().pk}).publish()
    assert Circumstance.objects.count() == 1


def test_a_term_and_an_event_of_a_known_offer_are_asked_for(form, story):
    second(form, story).row("terms", of="O1", kind="signing-bonus", money="6m USD")
    form.row("events", kind="declined", happened="July 2025", candidates="P1").press("publish")
    assert "T2: is it one that is known?" in form.asks
    assert "E2: is it one that is known?" in form.asks
    form.answer(**{"row-T2": Term.objects.get().pk, "row-E2": Event.objects.get().pk}).publish()
    assert Term.objects.count() == Event.objects.count() == 1
    assert Claim.objects.filter(about_event__isnull=False, aspect="happened", value="2025-07").exists()


def test_a_question_without_an_answer_is_not_saved_over(form, story):
    second(form, story).row("offers", amount="250m USD total", candidates="P1").press("publish")
    form.press("publish").press("save")
    assert "is it one that is known?" in form.asks
    assert Offer.objects.count() == 1
    assert not Claim.objects.filter(source__title="The second story").exists()


def test_choosing_another_story_asks_for_the_rows_of_that_one(form, story):
    other = making.approach([making.company("Cedar")], [making.birch()])
    making.offer("250m USD total", approach=other)
    second(form, story).row("offers", amount="300m USD total").press("publish")
    first_question = next(name for name in form.page.asked if name.startswith("is-row-O2"))
    form.answer(**{"row-O2": "new"})
    form.page.values["story"] = str(other.pk)
    form.press("publish")
    question = next(name for name in form.page.asked if name.startswith("is-row-O"))
    assert question != first_question
    form.answer(**{"row-O": other.offers.get().pk}).publish()
    assert other.offers.get().claims.filter(value="300000000 USD total").exists()
    assert story.offers.count() == 1


def test_a_label_means_no_row_that_came_with_the_story_after_it_was_typed(form, story):
    second(form).fill("approach", recruiters="Alder", employers="Birch")
    form.row("events", kind="withdrawn", offers="O1").press("publish")
    form.answer(story=str(story.pk)).press("publish")
    assert "O1 came with the story just now: look which row it is, and save again." in form.wrong
    assert not story.events.filter(kind="withdrawn").exists()
    form.publish()
    assert story.events.get(kind="withdrawn").offers.get() == story.offers.get()


def test_questions_name_who_and_which_offer_and_which_day(form, story):
    second(form, story).row("events", kind="declined", candidates="P1").press("publish")
    options = form.page.html.partition('id="ask-events-2"')[2].partition("</fieldset>")[0]
    for words in ("declined", "11 July 2025", "Nn One"):
        assert words in options, words


@pytest.mark.parametrize("same", [True, False])
def test_a_known_name_with_another_employer_may_be_a_namesake(form, same):
    known = making.person("Nn One")
    making.employment(known, making.birch())
    second(form).fill("approach", recruiters="Elm", employers="Fir").row("candidates", person="Nn One")
    form.press("publish")
    assert "“Nn One” is known from other companies only. The same person?" in form.asks
    form.answer(person=known.pk if same else "new").publish()
    assert Person.objects.filter(name="Nn One").count() == (1 if same else 2)
    assert (Approach.objects.get().candidates.get().person == known) is same


def test_a_job_at_who_recruits_tells_no_namesakes_apart(form):
    making.candidate(making.approach([making.alder()], [making.birch()]), person=making.person("Nn One"))
    second(form).fill("approach", recruiters="Alder", employers="Fir", whom="Nn One")
    form.row("employments", person="Nn One", company="Alder", title="counsel").press("publish")
    assert "“Nn One” is known from other companies only. The same person?" in form.asks


def test_a_name_of_the_story_is_no_namesake(form, story):
    second(form, story).row("employments", person="Nn One", company="Fir", held="announced").publish()
    assert Person.objects.filter(name="Nn One").count() == 1


def test_another_story_of_a_report_keeps_the_source(form):
    second(form, publisher="The Grove").fill("approach", recruiters="Alder", employers="Birch").publish()
    page = form.client.get(form.response["Location"]).content.decode()
    assert "/approaches/alder-birch/" in page
    source = Source.objects.get()
    assert f'href="/admin/report/?source={source.ref}"' in page
    form.open(source=source.ref).fill("approach", recruiters="Elm", employers="Fir").save()
    assert Source.objects.get() == source
    assert "Not published yet" in form.client.get(form.response["Location"]).content.decode()


def test_whom_the_story_is_about_becomes_rows_of_people(form):
    second(form).fill("approach", recruiters="Alder", employers="Birch", whom="Nn One; Nn Two").save()
    assert [str(row) for row in Approach.objects.get().candidates.order_by("pk")] == ["Nn One", "Nn Two"]


# 5: who counts as a witness


@pytest.mark.parametrize("worth", ["retelling", "machine-rewriting"])
def test_a_page_that_retells_says_what_or_that_it_is_not_known(form, worth):
    second(form, worth=worth).fill("approach", recruiters="Alder", employers="Birch").press("save")
    assert "Which report does it go back to?" in form.wrong
    form.fill("source", based_on="not known").save()
    assert not Source.objects.get().based_on.exists()


def test_one_informant_brings_all_and_another_starts_without(form, story):
    second(form, story).fill("attribution", informant="a banker", how_known="document", interest="rival")
    form.fill("attribution", said="3 July 2025")
    form.at("O1", amount="90m USD total").at("P1", agrees=True, informant="-")
    form.at("E1", agrees=True, by_person="Nn Nine").publish()
    claims = {claim.subject_table: claim for claim in Claim.objects.filter(source__title="The second story")}
    assert (claims["offer"].informant_words, claims["offer"].how_known) == ("a banker", "document")
    for table in ("candidate", "event"):
        claim = claims[table]
        assert (claim.informant_words, claim.how_known, claim.interest) == ("", "not-stated", "not-stated")
        assert not claim.said


def test_a_denial_points_at_a_row_that_the_report_does_not_report(form, story, client):
    second(form, story).row(
        "says", of="O1", stance="disputes", speaks_for="Alder", denied="> 12m USD"
    ).publish()
    claim = Claim.objects.get(source__title="The second story")
    assert (claim.stance, claim.subject) == ("disputes", Offer.objects.get())
    assert "Alder" in client.get(f"/offers/{claim.subject.ref}/").content.decode()


@pytest.mark.parametrize("typed", ["Alder; Birch", "Alder, Birch", "Alder and Birch"])
def test_two_companies_that_speak_in_one_field_are_two(form, story, typed):
    second(form, story).row("says", stance="no-comment", speaks_for=typed).publish()
    claims = Claim.objects.filter(source__title="The second story").order_by("pk")
    assert [str(claim.speaks_for) for claim in claims] == ["Alder", "Birch"]


def test_one_name_with_an_and_in_it_that_nobody_knows_is_asked_for(form, story):
    second(form, story).row("says", stance="no-comment", speaks_for="Oak and Elm").press("publish")
    assert "“Oak and Elm”: one name, or several?" in form.asks
    form.answer(together="one").publish()
    assert Claim.objects.get(source__title="The second story").speaks_for.name == "Oak and Elm"


def test_a_dash_is_nobody(form):
    second(form).fill("approach", recruiters="Alder", employers="Birch").row("candidates", person="-")
    form.press("save")
    assert "“-” is nobody’s name" in form.wrong
    assert not Person.objects.exists()


def test_two_companies_in_a_field_for_one_are_refused(form):
    second(form).row("employments", person="Nn One", company="Birch, Cedar").press("save")
    assert "One name only" in form.wrong


# 6: nothing is said by default


def test_no_select_of_the_form_stands_on_a_statement(form, story):
    form.open(approach=story.pk)
    form.page.values["source-worth"] = ""
    for section in ("terms", "says", "employments", "circumstances", "names", "figures"):
        form.press("add", section)
    html = form.page.html
    for select in html.split("<select")[1:]:
        select = select.partition("</select>")[0]
        first = select.partition("<option")[2].partition("</option>")[0]
        assert first.startswith(' value=""'), select[:200]
        chosen = [option for option in select.split("<option")[1:] if " selected" in option]
        assert all(option.startswith(' value=""') for option in chosen), select[:200]


def test_untouched_rows_of_every_kind_are_left_out(form):
    form.open()
    for section in ("terms", "says", "employments", "circumstances", "names", "figures"):
        form.press("add", section)
    second_rows = {name for name in form.page.values if name.endswith("-rows")}
    assert len(second_rows) == 9
    form.page.values["source-worth"] = "own-reporting"
    form.fill("source", title="Report 1").fill("approach", recruiters="Alder", employers="Birch").publish()
    for model in (Employment, Circumstance, Term, Offer, Event):
        assert not model.objects.exists(), model
    assert {claim.subject_table for claim in Claim.objects.all()} == {"approach"}


def test_what_is_not_said_of_a_job_a_term_and_an_informant_is_not_published(form, client):
    second(form).fill("approach", recruiters="Alder", employers="Birch").row("candidates", person="Nn One")
    form.row("offers", amount="1m USD").row("terms", of="O1", kind="base", words="a car")
    form.row("employments", person="Nn One", company="Birch").publish()
    aspects = set(Claim.objects.values_list("aspect", flat=True))
    assert not aspects & {"held", "certainty", "number"}
    assert set(Claim.objects.values_list("how_known", flat=True)) == {"not-stated"}
    page = client.get("/people/nn-one/").content.decode()
    for words in ("current when reported", "guaranteed", "former"):
        assert words not in page


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ({"kind": "base", "multiple": "3x"}, "base pay: 3×"),
        ({"kind": "stock", "share": "0.6%"}, "stock: 0.6%"),
    ],
)
def test_pay_that_a_term_tells_without_a_sum_stands_in_the_amount_s_place(form, client, term, words):
    form.open().fill("source", title="Three times", publisher="The Grove")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("offers", number="1").row("terms", of="O1", **term)
    form.publish()
    assert words in client.get("/offers/").content.decode()
    assert Offer.objects.get().amount.words == words


def test_a_name_told_of_one_of_several_employers_may_be_a_namesake_at_one_of_them(form):
    courting = making.approach([making.alder()], [making.birch(), making.cedar()])
    making.candidate(courting, person=making.person())
    form.open().fill("source", title="Report B")
    form.fill("approach", recruiters="Dogwood", employers="Cedar", whom="Nn One").check()
    assert "It is another person of that name" in form.page.html
