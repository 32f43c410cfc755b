"""Which jobs a story led to, as a report tells it, and what of its background the next report finds."""

import pytest

from recruiting.models import Circumstance, Employment, Term
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def alder_courts_one(form, title="Report A", **query):
    form.open(**query).fill("source", title=title, publisher="The Grove", published="1 June 2025")
    return form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")


@pytest.mark.parametrize("kind", ["declined", "stayed"])
def test_who_keeps_their_job_and_advises_the_recruiter_has_not_started_there(form, client, kind):
    alder_courts_one(form).row("events", kind=kind)
    form.row("employments", person="Nn One", company="Alder", title="adviser", held="current").publish()
    ended = read(client, "/people/nn-one/").text.partition("How it ended")[2]
    assert "tarted work" not in ended.partition("Career")[0]
    assert Employment.objects.get().through is None


def test_who_refused_in_an_earlier_report_and_has_a_job_there_now_came(form, client):
    approach = alder_courts_one(form).row("events", kind="declined", happened="May 2025").publish()
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("employments", person="Nn One", company="Alder", held="current", started="June 2025").publish()
    assert "Started work" in read(client, "/people/nn-one/")


def test_a_job_at_a_subsidiary_of_the_recruiter_is_one_that_the_story_led_to(form):
    approach = alder_courts_one(form).row("names", name="Alder Works", parent="Alder").publish()
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("employments", person="Nn One", company="Alder Works", held="current").publish()
    assert Employment.objects.get().through.approach == approach
    assert "employments-1-title" in form.open(approach=approach.pk).page.values


def test_a_dash_says_that_nobody_courted_led_to_a_job(form, client):
    """She advises the recruiter, as its spokeswoman says: nobody tells that she declined."""
    alder_courts_one(form).row("employments", person="Nn One", company="Alder", held="current", through="-")
    form.publish()
    assert Employment.objects.get().through is None
    assert "tarted work" not in read(client, "/people/nn-one/").text.partition("Career")[0]


def test_a_job_that_is_known_is_one_that_the_story_led_to_once_a_report_says_so(form, client):
    """The first report tells that Birch won them back, and where they were meanwhile."""
    form.open().fill("source", title="Back at Birch", publisher="The Grove", published="9 June 2025")
    form.fill("approach", recruiters="Birch", employers="Alder", whom="Nn One")
    form.row("employments", person="Nn One", company="Alder", held="former", started="May 2025").publish()
    job = Employment.objects.get(company__name="Alder")
    assert job.through is None
    alder_courts_one(form, "How Alder came by them")
    form.row("employments", person="Nn One", company="Alder", held="former", through="P1").press("check")
    form.answer(**{"row-J1": job.pk})
    approach = form.publish()
    assert Employment.objects.get(pk=job.pk).through.approach == approach
    assert "Jobs When Person" in read(client, f"/approaches/{approach.ref}/")


def test_background_of_a_report_that_tells_a_step_only_is_known_to_the_next(form):
    approach = alder_courts_one(form).publish()
    form.open(approach=approach.pk).fill("source", title="An inquiry", publisher="The Bureau")
    form.row("events", kind="legal-step", legal_by_company="The Bureau", legal_against_companies="Birch")
    form.row("circumstances", kind="restriction", company="Birch", words="none courts the other's people")
    form.publish()
    form.open(approach=approach.pk).fill("source", title="There was none", publisher="The Hedge")
    form.row("says", of="F1", aspect="existence", stance="disputes", by_speaks_for="Birch").publish()
    assert Circumstance.objects.get().existence_challenge == "denied"


def test_what_is_told_of_a_job_is_known_to_the_next_report_of_the_story(form):
    alder_courts_one(form)
    form.row("employments", person="Nn One", company="Birch", held="current")
    form.row("terms", of="J1", kind="condition", words="on partial leave")
    approach = form.publish()
    form.open(approach=approach.pk).fill("source", title="Confirmed", publisher="The Hedge")
    form.at("T1", agrees=True).publish()
    assert Term.objects.get().claims.filter(source__title="Confirmed").exists()


def test_a_summary_typed_for_a_story_that_has_none_stands_on_its_page(form, client):
    approach = alder_courts_one(form).publish()
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.fill("approach", summary="It broke a pact of the two.").publish()
    said = read(client, f"/approaches/{approach.ref}/").text
    assert "It broke a pact of the two." in said.partition("Every statement")[0]


def test_a_penalty_says_in_which_case_it_is_at_stake(form, client):
    alder_courts_one(form)
    form.row("events", kind="legal-step", legal_by_company="The Bureau", legal_against_companies="Birch")
    form.row("terms", of="E1", kind="penalty", money="30m USD")
    approach = form.publish()
    terms = read(client, f"/approaches/{approach.ref}/").text.partition("Terms")[2]
    assert "US$30m By The Bureau, against Birch" in terms.partition("Sources")[0]


def test_who_says_that_a_job_ended_otherwise_is_quoted_in_a_sentence(form, client):
    alder_courts_one(form)
    form.row("employments", person="Nn One", company="Birch", held="former", ending="dismissed")
    form.row("says", of="J1", aspect="ending", stance="disputes", value="resigned", by_person="Nn One")
    form.row("says", of="J1", aspect="ended", stance="disputes", value="May 2025", by_person="Nn One")
    form.publish()
    career = read(client, "/people/nn-one/").text.partition("Career")[2]
    assert "Nn One says otherwise: resigned" in career
    assert "Also reported as the end: May 2025" in career
