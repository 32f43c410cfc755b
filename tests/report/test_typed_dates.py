"""Dates that a report counts from its own day, what is typed of a job, and what is no sum."""

from datetime import date

import pytest

from recruiting.admin.report import typed_dates
from recruiting.models import Employment, Event, Offer, Source
from tests.report.form import text_of

pytestmark = pytest.mark.django_db


def begun(form, published="2 June 2025"):
    form.open().fill("source", title="Report 1", publisher="The Grove", published=published)
    return form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")


def page(client, address="/approaches/alder-nn-one/"):
    return text_of(client.get(address).content.decode())


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("yesterday", "1 June 2025"),
        ("last week", "some time from 26 May to 1 June 2025"),
        ("two months ago", "about April 2025"),
        ("minggu lalu", "some time from 26 May to 1 June 2025"),
    ],
)
def test_a_day_counted_from_the_report_is_that_day_with_the_reports_words(form, client, typed, date):
    begun(form).row("events", kind="accepted", happened=typed).publish()
    assert str(Event.objects.get().happened) == f"{date} (‘{typed}’)"


def test_without_the_reports_day_the_words_stay_and_the_page_says_when_it_was_reported(form, client):
    begun(form, "June 2025").row("events", kind="accepted", happened="last week").publish()
    assert str(Event.objects.get().happened) == "last week"
    [event] = Event.objects.all()
    assert "last week, reported June 2025" in page(client, f"/approaches/{event.approach.ref}/")


def test_the_reports_own_date_is_counted_from_the_day_on_which_it_is_typed(form, monkeypatch):
    monkeypatch.setattr(typed_dates.timezone, "localdate", lambda: date(2025, 6, 3))
    begun(form, "yesterday").row("events", kind="accepted", happened="yesterday").publish()
    assert str(Source.objects.get().published) == "2 June 2025"
    assert str(Event.objects.get().happened) == "1 June 2025 (‘yesterday’)"


JOBS = [
    ({"started": "2019-2023"}, ("2019", "2023", "unknown", "engineer")),
    ({"started": "since 2019"}, ("2019", "not reported", "unknown", "engineer")),
    ({"started": "2019 to present"}, ("2019", "not reported", "current", "engineer")),
    ({"ended": "until 2023"}, ("not reported", "2023", "unknown", "engineer")),
    ({"ended": "present"}, ("not reported", "not reported", "current", "engineer")),
    ({"ended": "still there", "held": "former"}, ("not reported", "not reported", "former", "engineer")),
    ({"title": "ex-CTO"}, ("not reported", "not reported", "former", "CTO")),
    ({"title": "former head of design"}, ("not reported", "not reported", "former", "head of design")),
    ({"started": "2019", "ended": "2023"}, ("2019", "2023", "unknown", "engineer")),
]


@pytest.mark.parametrize(("typed", "stored"), JOBS, ids=str)
def test_what_is_typed_of_a_job_stands_where_it_belongs(form, typed, stored):
    begun(form).row("employments", **{"person": "Nn One", "company": "Birch", "title": "engineer"} | typed)
    form.publish()
    job = Employment.objects.get()
    assert (str(job.started), str(job.ended), job.held, job.title) == stored


@pytest.mark.parametrize("typed", ["rejected", "No offer"])
def test_what_became_of_an_offer_is_no_sum(form, typed):
    begun(form).row("offers", amount=typed).press("publish")
    assert f"“{typed}” is no sum: what became of an offer goes under What happened" in form.wrong
    assert not Offer.objects.exists()


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("3 June 0205", "no report is so old: is the year right?"),
        ("1025-06-03", "no report is so old: is the year right?"),
        ("3 June 2052", "this day is still to come: is the year right?"),
    ],
)
def test_a_report_of_another_age_is_asked_for_its_year(form, published, said):
    begun(form, published).press("publish")
    assert f"Published : {said}" in form.wrong
    assert not Source.objects.exists()


def test_a_report_of_no_certain_day_is_of_none_to_come(form):
    begun(form, "2025 or later").publish()
    assert str(Source.objects.get().published) == "2025 or later"
