"""A form is saved once, however often it is sent."""

import pytest

from recruiting.models import Approach, Company, SavedForm
from tests import making
from tests.desk import Desk
from tests.in_flight import in_flight


@pytest.mark.django_db
def test_a_post_that_is_sent_again_leads_to_what_the_first_made(publisher):
    desk = Desk(publisher).add(Company).fill(name="Alder")
    made = desk.save()
    again = publisher.post(desk.url, desk.form.values | {"_continue": "1"}, follow=True)
    assert again.redirect_chain == [(f"/admin/recruiting/company/{made.pk}/change/", 302)]
    assert "saved already, once" in again.content.decode()
    assert Company.objects.count() == 1


@pytest.mark.django_db
def test_a_new_row_of_a_record_is_not_added_twice_either(publisher):
    approach = making.approach(published=False)
    desk = Desk(publisher).change(approach).row("candidates", description="one person")
    desk.save()
    desk.save()
    assert approach.candidates.count() == 1


@pytest.mark.django_db
def test_who_goes_back_and_types_something_else_keeps_it_and_may_save_it_too(publisher):
    desk = Desk(publisher).add(Company).fill(name="Alder")
    desk.save()
    assert "saved already" in desk.fill(name="Birch").refused()
    assert desk.form.values["name"] == "Birch"
    desk.save()
    assert [company.name for company in Company.objects.order_by("pk")] == ["Alder", "Birch"]


@pytest.mark.django_db
def test_a_form_that_was_refused_can_still_be_saved(publisher):
    desk = Desk(publisher).add(Company)
    desk.refused()
    desk.fill(name="Alder").save()
    assert Company.objects.get().name == "Alder"


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "no token", "\x00", "7" * 5000])
def test_a_token_that_is_none_guards_nothing_and_breaks_nothing(publisher, token):
    desk = Desk(publisher).add(Company).fill(name="Alder")
    desk.form.values["form_token"] = token
    desk.save()
    assert SavedForm.objects.count() == 0


@pytest.mark.django_db
def test_a_token_is_its_users_own(publisher, editor):
    desk, other = Desk(publisher).add(Company).fill(name="Alder"), Desk(editor).add(Company)
    desk.save()
    other.form.values["form_token"] = desk.form.values["form_token"]
    other.fill(name="Birch").save()
    assert Company.objects.count() == 2


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_clicks_in_flight_together_one_approach_is_made(publisher):
    recruiter = making.alder()
    desk = Desk(publisher).add(Approach).fill(recruiters=[recruiter], summary="one effort")
    posted = desk.form.values | {"_continue": "1"}
    answers = in_flight(*[lambda: publisher.post(desk.url, posted)] * 2)
    made = Approach.objects.get()
    assert {answer["Location"] for answer in answers} == {f"/admin/recruiting/approach/{made.pk}/change/"}
