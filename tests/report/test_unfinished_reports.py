"""What is typed is kept: over a crash, a lost session, a second tab; and saved once."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from recruiting.models import Approach, UnfinishedReport
from tests.in_flight import in_flight
from tests.report.form import URL, ReportForm

pytestmark = pytest.mark.django_db
KEEP = f"{URL}keep/"


def begun(form):
    return form.open().fill("source", title="Report 1").fill("approach", recruiters="Alder")


def kept():
    return UnfinishedReport.objects.get()


def test_what_is_typed_is_kept_and_taken_up_again_after_a_crash(form, editor):
    begun(form).row("candidates", person="Nn One").row("candidates", description="two others")
    assert "Kept at" in form.client.post(KEEP, form.page.values).content.decode()
    for page in (URL, "/admin/"):
        assert f"?draft={kept().token}" in form.client.get(page).content.decode()
        assert kept().token not in editor.get(page).content.decode()
    form.open(draft=kept().token)
    assert form.page.values["candidates-2-description"] == "two others"
    assert form.page.values["candidates-rows"] == "1 2"
    form.save()
    assert Approach.objects.get().candidates.count() == 2
    assert f"?draft={kept().token}" not in form.client.get(URL).content.decode()
    assert form.client.get(URL, {"draft": kept().token})["Location"] == form.response["Location"]


def test_anothers_unfinished_report_is_not_found_and_not_discarded(form, editor):
    form.client.post(KEEP, begun(form).page.values)
    assert editor.get(URL, {"draft": kept().token}).status_code == 404
    editor.post(f"{URL}discard/", {"token": kept().token})
    assert UnfinishedReport.objects.count() == 1
    form.client.post(f"{URL}discard/", {"token": kept().token})
    assert UnfinishedReport.objects.count() == 0


def test_a_save_pressed_twice_makes_one_record(form):
    begun(form)
    posted = form.page.values | {"save": "1"}
    first, second = form.client.post(URL, posted), form.client.post(URL, posted)
    assert first["Location"] == second["Location"]
    assert Approach.objects.count() == 1
    page = form.client.get(second["Location"]).content.decode()
    assert "saved already" in page


def test_who_goes_back_and_types_something_else_is_told_and_loses_nothing(form):
    begun(form).save()
    form.fill("approach", place="Zurich").press("save")
    assert "This form was saved already" in form.wrong
    assert form.page.values["approach-place"] == "Zurich"
    assert Approach.objects.count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_save_double_clicked_makes_one_record(form):
    begun(form)
    posted = form.page.values | {"save": "1"}

    def click():
        client = Client()
        client.cookies = form.client.cookies.copy()
        return client.post(URL, posted)["Location"]

    led_to = in_flight(click, click)
    assert len(set(led_to)) == 1
    assert Approach.objects.count() == 1


def test_after_a_refusal_the_same_form_can_still_be_saved(form):
    begun(form).fill("approach", began="2025-13").press("save")
    form.fill("approach", began="2025-12").save()
    assert Approach.objects.count() == 1


def test_of_two_tabs_the_second_is_told_and_nothing_is_lost(form, publisher):
    form.client.post(KEEP, begun(form).page.values)
    other = ReportForm(publisher).open(draft=kept().token)
    form.client.post(KEEP, form.fill("approach", employers="Birch").page.values)
    other.fill("approach", employers="Cedar")
    assert "another tab" in publisher.post(KEEP, other.page.values).content.decode()
    other.press("save")
    assert "typed on in another tab" in other.wrong
    assert other.page.values["approach-employers"] == "Cedar"
    assert kept().fields["approach-employers"] == ["Birch"]
    assert not Approach.objects.exists()
    other.page.values["keep_mine"] = "1"
    other.save()
    assert [str(company) for company in Approach.objects.get().employers.all()] == ["Cedar"]


def test_one_tab_may_save_however_often_it_kept_itself_in_the_background(form):
    begun(form)
    for _each in range(3):
        form.client.post(KEEP, form.page.values)
    form.save()
    assert kept().saved


def test_who_lost_the_session_signs_in_and_finds_what_was_typed(form):
    begun(form)
    stranger = Client()
    answer = stranger.post(URL, form.page.values | {"publish": "1"})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/?next=")
    assert not Approach.objects.exists()
    form.open(draft=kept().token)
    assert form.page.values["approach-recruiters"] == "Alder"
    told = stranger.post(KEEP, form.page.values, headers={"hx-request": "true"}).content.decode()
    assert "You have been signed out" in told
    assert f"draft%3D{kept().token}" in told or f"draft={kept().token}" in told


def test_who_lost_the_session_finds_what_was_typed_where_a_second_factor_is_asked_for(form, settings):
    posted = begun(form).page.values
    settings.SECOND_FACTOR = ["viewer", "editor", "publisher"]
    assert Client().post(URL, posted | {"publish": "1"}).status_code == 302
    assert kept().fields["approach-recruiters"] == ["Alder"]


def test_who_is_of_the_desk_no_more_keeps_nothing_by_a_form_that_was_opened_before(form):
    posted = begun(form).page.values
    for column in ("is_active", "is_staff"):
        User.objects.filter(pk=form.client.user.pk).update(is_active=True, is_staff=True)
        User.objects.filter(pk=form.client.user.pk).update(**{column: False})
        assert Client().post(URL, posted).status_code == 302
        assert not UnfinishedReport.objects.exists(), column


def test_who_signs_in_first_comes_to_the_approach_that_was_asked_for(client):
    answer = client.get(URL, {"approach": "5"})
    assert answer["Location"] == "/admin/login/?next=/admin/report/%3Fapproach%3D5"


def test_without_a_form_of_ours_a_stranger_keeps_nothing(client, form):
    posted = begun(form).page.values | {"stamp": "1:forged:x"}
    assert client.post(URL, posted).status_code == 302
    assert client.post(KEEP, posted).status_code == 302
    assert not UnfinishedReport.objects.exists()


def test_a_form_of_another_account_is_kept_under_ones_own(form, editor):
    posted = begun(form).page.values
    assert editor.post(URL, posted | {"check": "1"}).status_code == 200
    assert kept().user == editor.user


def test_nul_characters_and_buttons_are_not_kept(form):
    form.client.post(URL, begun(form).page.values | {"approach-pitch": "a\x00b", "check": "1"})
    assert kept().fields["approach-pitch"] == ["ab"]
    assert "check" not in kept().fields


def test_the_same_token_of_two_accounts_is_two_reports(form, editor):
    token = "t" * 32
    for user in (form.client.user, editor.user):
        UnfinishedReport.objects.keep(token, user, {"source-title": [user.username]}, "tab", 0)
    assert UnfinishedReport.objects.close(token, editor.user)
    assert list(UnfinishedReport.objects.filter(saved=None).values_list("user", flat=True)) == [
        form.client.user.pk
    ]
