"""Whom a story is about: names, descriptions and numbers typed in one field become rows that say no more."""

import pytest

from recruiting.admin.report.typed_dates import normalize_job
from recruiting.admin.report.whom import people_in
from recruiting.models import Approach, Candidate, Claim, Company, Person
from recruiting.values.name_shapes import is_odd_name
from tests.growth import growth
from tests.report.form import text_of

pytestmark = pytest.mark.django_db


def entered(form, whom, recruiters="Alder", **row):
    form.open().fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters=recruiters, employers="Birch", whom=whom)
    if row:
        form.row("candidates", **row)
    return form.press("publish")


def names():
    return sorted(person.name for person in Person.objects.all())


def groups():
    return {row.description: str(row.number) for row in Candidate.objects.filter(person=None)}


def page(client):
    return text_of(client.get(f"/approaches/{Approach.objects.get().ref}/").content.decode())


def test_what_describes_people_is_nobodys_name_and_its_number_is_theirs(form, client):
    entered(form, "Nn One; three colleagues")
    assert names() == ["Nn One"]
    assert groups() == {"three colleagues": "three"}
    shown = page(client)
    assert "Approached: 4 people" in shown
    assert "exact size not reported" not in shown
    assert "three colleagues three" not in shown
    assert client.get("/people/three-colleagues/").status_code == 404


@pytest.mark.parametrize("whom", ["more than a dozen", "3"])
def test_a_number_alone_is_a_number(form, client, whom):
    entered(form, whom)
    assert names() == []
    assert groups() == {f"{whom} people": whom}


@pytest.mark.parametrize("joint", [" and ", ", and ", " & ", " dan ", "; "])
def test_two_people_joined_by_and_are_two(form, client, joint):
    entered(form, f"Nn One{joint}Nn Two")
    assert names() == ["Nn One", "Nn Two"]
    assert "Approached: 2 people" in page(client)


def test_of_one_person_who_is_described_there_is_one(form, client):
    entered(form, "its chief scientist")
    assert groups() == {"its chief scientist": "one"}
    assert "group" not in page(client).split("Offers")[1]


@pytest.mark.parametrize("whom", ["Nn One, CTO", "Nn One, chief scientist"])
def test_a_job_behind_a_comma_is_asked_for_and_nothing_is_saved(form, whom):
    title = whom.partition(", ")[2]
    assert f"“{title}”: the job of who stands before it goes under Jobs" in entered(form, whom).wrong
    assert not Approach.objects.exists()
    assert form.page.values["approach-whom"] == title


@pytest.mark.parametrize("name", ["CTO Nn One", "Nn One (CTO)", "unnamed", "undisclosed"])
def test_a_title_in_a_name_and_the_name_of_nobody_are_refused(form, name):
    entered(form, name)
    assert not Approach.objects.exists()


def test_a_description_in_the_place_of_a_name_is_put_right_and_a_typed_number_stays(form):
    entered(form, "", person="several engineers", number="8")
    assert names() == []
    assert groups() == {"several engineers": "8"}


def test_the_number_that_a_description_says_changes_with_it(form):
    form.open().fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="three colleagues").check()
    form.at("P1", description="five colleagues").publish()
    assert groups() == {"five colleagues": "five"}


def test_a_description_in_quotation_marks_is_one_and_a_name_in_small_letters_is_a_name(form):
    entered(form, 'nn one; "the ones who built it"')
    assert names() == ["nn one"]
    assert groups() == {"the ones who built it": "not reported"}


ODD = (
    *("Nn One (of Birch)", "Nn One or Nn Two", "Nn One/Nn Two", "possibly Nn One", "Nn One?"),
    *("Nn One et al.", "Nn One; formerly of Birch", "ex-Birch Nn One"),
)


@pytest.mark.parametrize("whom", ODD)
def test_what_looks_like_more_than_a_name_is_asked_for_and_is_one_if_the_editor_says_so(form, whom):
    entered(form, whom)
    typed = whom.rpartition("; ")[2]
    assert f"“{typed}”: the whole of a name?" in form.asks
    assert not Approach.objects.exists()
    form.answer(name="more").press("publish")
    assert f"“{typed}”: type the name alone" in form.wrong
    form.answer(name="name").publish()
    assert typed in names()


def test_a_company_of_the_story_is_nobody(form):
    entered(form, "Birch")
    assert "“Birch” is no person here" in form.wrong
    assert not Person.objects.exists()


def test_who_comes_with_somebody_is_a_group_beside_them(form):
    entered(form, "Nn One with two colleagues")
    assert names() == ["Nn One"]
    assert groups() == {"two colleagues": "two"}


def test_who_speaks_and_is_only_described_is_the_informant_in_words(form):
    entered(form, "Nn One")
    form.open().fill("source", title="Report 2", publisher="The Grove", published="3 June 2025")
    form.fill("approach", recruiters="Cedar", employers="Birch", whom="Nn Two")
    form.fill("attribution", person="two people familiar with the matter").publish()
    assert names() == ["Nn One", "Nn Two"]
    claim = Claim.objects.filter(source__title="Report 2").first()
    assert (claim.informant_words, claim.informant_person) == ("two people familiar with the matter", None)


def test_who_speaks_beside_a_description_is_typed_alone(form):
    form.open().fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.fill("attribution", person="Nn Voice, a Birch spokesperson").press("publish")
    assert "“a Birch spokesperson” describes who speaks" in form.wrong


@pytest.mark.parametrize(
    "recruiters", ["Alder/Cedar", "Alder (via Cedar Search)", "ex-Alder", "Alder or Cedar"]
)
def test_what_looks_like_more_than_a_company_is_asked_for(form, recruiters):
    entered(form, "Nn One", recruiters=recruiters)
    assert f"“{recruiters}”: the whole of a name?" in form.asks


@pytest.mark.parametrize("recruiters", ["Alder and others", "Alder, Cedar and others"])
def test_others_are_no_company(form, recruiters):
    entered(form, "Nn One", recruiters=recruiters)
    assert "“others” is nobody’s name" in form.wrong
    assert not form.asks


def test_a_company_that_is_described_has_no_name(form):
    entered(form, "Nn One", recruiters="a rival lab")
    assert Company.objects.get(description="a rival lab").name == ""


def test_two_companies_joined_by_and_are_asked_for_and_the_end_of_a_list_is_not(form):
    entered(form, "Nn One", recruiters="Cedar and Dogwood")
    assert "“Cedar and Dogwood”: one name, or several?" in form.asks
    assert not Approach.objects.exists()
    form.answer(together="two").publish()
    assert {"Cedar", "Dogwood"} <= {company.name for company in Company.objects.all()}


def test_two_companies_of_the_page_are_two_wherever_they_speak_together(form):
    form.open().fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("says", stance="no-comment", speaks_for="Alder and Birch").publish()
    silent = Claim.objects.filter(stance="no-comment")
    assert {claim.speaks_for.name for claim in silent} == {"Alder", "Birch"}


@pytest.mark.parametrize("silent", ["both companies", "neither company"])
def test_companies_that_were_named_before_are_typed_by_name(form, silent):
    form.open().fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("says", stance="no-comment", speaks_for=silent).press("publish")
    assert f"“{silent}”: type the names of these." in form.wrong


def test_the_end_of_a_list_of_companies_are_two(form):
    entered(form, "Nn One", recruiters="Alder, Cedar and Dogwood")
    assert {"Alder", "Cedar", "Dogwood", "Birch"} == {company.name for company in Company.objects.all()}


def test_a_company_with_and_in_its_known_name_is_one(form):
    Company.objects.create(name="Ernst and Oak")
    entered(form, "Nn One", recruiters="Ernst and Oak")
    assert {"Ernst and Oak", "Birch"} == {company.name for company in Company.objects.all()}


@pytest.mark.parametrize("repeated", [" ", "and ", "a with ", "a;", "a,", "("])
def test_a_long_text_takes_time_by_its_length_alone(repeated):
    def read(text):
        people_in(f"a{text}b")
        is_odd_name(text, of_person=True)
        normalize_job(
            {"employments-1-started": text, "employments-1-title": f"former{text}"}, "employments-1"
        )

    assert growth(read, repeated * 4_000, repeated * 32_000) < 24


@pytest.mark.parametrize("typed", ["Onesson, Nn", "Onesson-Two,Nn"])
def test_a_surname_and_a_first_name_behind_a_comma_are_not_taken_for_two_people(form, typed):
    form.open().fill("source", title="Report 1")
    form.fill("approach", recruiters="Alder", employers="Birch", whom=typed).press("publish")
    assert f"“{typed}”: one person is typed with the surname last" in form.wrong
    assert not Person.objects.exists()


def test_two_single_names_with_a_semicolon_are_two(form):
    entered(form, "Onesson; Twosson")
    assert {"Onesson", "Twosson"} == {person.name for person in Person.objects.all()}


@pytest.mark.parametrize("typed", ["two squads", "three score", "two teams of engineers"])
def test_so_many_groups_are_no_number_of_people(form, typed):
    entered(form, typed)
    assert groups() == {typed: "not reported"}


@pytest.mark.parametrize("typed", ["them", "himself"])
def test_a_pronoun_is_nobodys_name(form, typed):
    form.open().fill("source", title="Report 1")
    form.fill("approach", recruiters="Alder", employers="Birch", whom=typed).press("publish")
    assert f"“{typed}” is nobody’s name" in form.wrong
