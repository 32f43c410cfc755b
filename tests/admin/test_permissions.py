"""Who may do what: viewers look, editors add drafts and claims, publishers publish."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from recruiting.admin.removal import fingerprint
from recruiting.desk import permissions, publishing
from recruiting.models import Approach, Claim, Company, Researcher, unit_of_work
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


def test_a_viewer_looks_and_a_forged_post_is_refused(viewer):
    approach = making.approach()
    page = reverse("admin:recruiting_approach_change", args=[approach.pk])
    assert viewer.get(page).status_code == 200
    assert viewer.post(page, {"summary": "forged"}).status_code == 403
    assert viewer.post(reverse("admin:recruiting_company_add"), {"name": "Forged"}).status_code == 403
    assert not Company.objects.filter(name="Forged").exists()


def test_an_editor_adds_a_draft_and_cannot_publish_it(editor):
    desk = Desk(editor).add(Approach).fill(recruiters=[making.alder()], report_source=making.report())
    assert "_publish" not in desk.form.buttons
    approach = desk.press("_review")
    assert approach.state == "in-review"
    page = reverse("admin:recruiting_approach_change", args=[approach.pk])
    forged = Desk(editor).change(approach).form.values | {"_publish": "1"}
    assert editor.post(page, forged).status_code == 403
    assert Approach.objects.get().state == "in-review"


def test_an_editor_cannot_change_a_published_line_and_adds_a_claim_to_it(editor):
    approach = making.approach()
    page = reverse("admin:recruiting_approach_change", args=[approach.pk])
    assert editor.post(page, {"summary": "forged"}).status_code == 403
    desk = Desk(editor).add(Claim, about_approach=approach.pk)
    claim = desk.fill(source=making.report(2), aspect="existence").save()
    assert (claim.about_approach, claim.state) == (approach, "draft")


def test_a_part_of_a_published_approach_is_published_line_too(editor):
    event = making.event(making.approach(), "message")
    page = reverse("admin:recruiting_event_change", args=[event.pk])
    assert editor.post(page, {"kind": "call"}).status_code == 403


def test_a_publisher_publishes_an_approach_with_its_offers_and_their_claims(publisher):
    approach = making.approach(published=False)
    offer = making.offer("1m USD total", approach=approach, published=False)
    making.claim(approach, state="draft")
    making.claim(offer, "amount", "1m USD total", state="draft")
    Desk(publisher).change(approach).publish()
    approach, offer = making.fresh(approach), making.fresh(offer)
    assert (approach.state, offer.state) == ("published", "published")
    assert approach.lead_claim.about_approach == approach
    assert offer.lead_claim.about_offer == offer
    assert Claim.objects.filter(state="draft").count() == 0


def test_one_offer_without_a_claim_stops_the_whole_publication(publisher):
    approach = making.approach(published=False)
    making.offer("1m USD total", approach=approach, published=False)
    making.claim(approach, state="draft")
    assert "can't be published" in Desk(publisher).change(approach).refused("_publish")
    assert making.fresh(approach).state == "draft"
    assert Claim.objects.get().state == "draft"


@pytest.mark.publishes
def test_a_retraction_says_why_and_keeps_its_page(publisher):
    approach = making.approach()
    desk = Desk(publisher).change(approach)
    assert "why" in desk.refused("_retract")
    desk.fill(retraction="The report was withdrawn by its publisher.").press("_retract")
    page = publisher.get(f"/approaches/{approach.ref}/").content.decode()
    assert "The report was withdrawn by its publisher." in page
    assert approach.ref not in publisher.get("/approaches/").content.decode()


def test_the_reason_of_a_change_is_in_the_history(publisher):
    approach = making.approach()
    Desk(publisher).change(approach).fill(summary="Corrected.", change_reason="a slip of ours").save()
    latest = making.fresh(approach).history.first()
    assert (latest.history_change_reason, latest.history_user.username) == ("a slip of ours", "publisher")


@pytest.mark.parametrize("published", [True, False])
def test_an_editor_changes_what_binds_somebody_only_while_the_employment_is_a_draft(editor, published):
    stint = making.employment(making.person(), making.birch(), published=published)
    term = making.term("restriction", employment=stint, length="12 months")
    page = reverse("admin:recruiting_term_change", args=[term.pk])
    forged = editor.post(page, {"words": "forged"})
    assert (forged.status_code == 403) is published


def test_rows_on_a_page_without_a_state_are_as_guarded_as_their_own_pages(editor, publisher):
    person = making.person()
    stint = making.employment(person, making.birch(), title="engineer")
    draft = making.employment(person, making.cedar(), published=False, title="engineer")
    desk = Desk(editor).change(person)
    assert "only publishers change" in desk.at(stint, title="forged").refused()
    assert making.fresh(stint).title == "engineer"
    Desk(editor).change(person).at(draft, title="researcher").save()
    assert making.fresh(draft).title == "researcher"
    Desk(publisher).change(person).at(stint, title="chief").fill(change_reason="A slip.").save()
    assert making.fresh(stint).title == "chief"


def test_publishing_itself_refuses_an_editor_whatever_called_it(editor):
    approach = making.approach(published=False)
    with pytest.raises(PermissionDenied), unit_of_work.editing(user=editor.user):
        publishing.publish(making.fresh(approach))
    assert making.fresh(approach).state == "draft"


def test_an_editor_moves_no_row_into_what_is_published_nor_out_of_it(editor):
    public = making.approach()
    draft = making.approach(published=False, recruiters=[making.cedar()])
    person = making.person()
    inside, outside = making.candidate(public, person=person), making.candidate(draft)
    refusal = "only publishers change"
    assert refusal in Desk(editor).change(outside).fill(approach=public).refused()
    page = Desk(editor).change(Researcher.objects.get(pk=person.pk))
    assert refusal in page.at(inside, approach=draft).refused()
    assert (making.fresh(inside).approach, making.fresh(outside).approach) == (public, draft)


def test_an_editor_does_not_revert_a_row_to_where_it_was_published(editor):
    public, draft = making.approach(), making.approach(published=False, recruiters=[making.cedar()])
    one = making.candidate(public)
    one.approach = draft
    one.save()
    page = reverse("admin:recruiting_candidate_history", args=[one.pk])
    editor.post(page, {"to": "1", "version": making.fresh(one).version, "change_reason": "forged"})
    assert making.fresh(one).approach == draft


def test_an_editor_deletes_no_company_that_readers_see_beside_another(editor, publisher):
    approach = making.approach(recruiters=[making.alder(), making.cedar()])
    making.claim(approach)
    page = reverse("admin:recruiting_company_delete", args=[making.cedar().pk])
    posted = {"post": "yes", "seen": fingerprint([making.cedar()]), "change_reason": "A slip."}
    assert editor.post(page, posted).status_code == 403
    assert making.cedar() in approach.recruiters.all()
    assert publisher.post(page, posted).status_code == 302
    assert approach.recruiters.count() == 1


def test_an_editor_changes_nobody_whom_readers_see_as_a_researcher_of_a_draft(editor):
    person = making.person(name="Nn One")
    making.employment(person, making.birch())
    making.candidate(making.approach(published=False), person=person)
    page = Desk(editor).change(Researcher.objects.get(pk=person.pk))
    assert "only publishers change" in page.fill(name="Forged").refused()
    assert making.fresh(person).name == "Nn One"


def holding_of_a_holding():
    """A company that no reader sees, of which a published story's recruiter is a part of a part."""
    top = making.company("Top")
    making.approach([making.company("Lab", parent=making.company("Holding", parent=top))])
    return top


def report_behind_a_report():
    """A report that no reader sees, on which one is based that a published claim's source is based on."""
    behind = making.source("Behind", based_on=[making.source("First")])
    near = making.source("Near", based_on=[behind])
    making.claim(making.offer(), source=making.source("Retold", based_on=[near]))
    return behind


@pytest.mark.parametrize("make", [holding_of_a_holding, report_behind_a_report])
def test_an_editor_changes_and_deletes_nothing_that_lists_and_counts_follow_unseen(editor, publisher, make):
    record = make()
    assert not type(record).objects.public().filter(pk=record.pk).exists()
    assert "only publishers change" in Desk(editor).change(record).fill(description="Forged.").refused()
    assert not permissions.may_delete(editor.user, record)
    Desk(publisher).change(record).fill(description="Corrected.").save()
    assert making.fresh(record).description == "Corrected."


@pytest.mark.parametrize("make", [making.alder, making.report])
def test_an_editor_changes_no_company_and_no_source_that_readers_see(editor, publisher, make):
    making.claim(approach := making.approach(published=False), state="draft")
    record = make()
    Desk(editor).change(record).fill(description="A draft's.").save()
    Desk(publisher).change(approach).publish()
    assert "only publishers change" in Desk(editor).change(record).fill(description="Forged.").refused()
    assert making.fresh(record).description == "A draft's."
    Desk(publisher).change(record).fill(description="Corrected.").save()
