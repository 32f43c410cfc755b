"""Of two editors who save one record the second is told, chooses, and nothing is lost."""

import pytest
from django.contrib.admin.models import LogEntry

from recruiting.models import Approach, Company, unit_of_work
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def alder():
    return making.company("Alder", description="a firm", aliases="A")


@pytest.fixture
def desks(publisher, editor):
    """Two desks, mine and theirs, with one record open."""

    def open_both(record):
        return Desk(publisher).change(record), Desk(editor).change(record)

    return open_both


def page(desk):
    """The visible words of the page that came back."""
    return " ".join(desk.form.text.split())


def choose(desk, **choices):
    return desk.fill("choose:", **choices)


def descriptions(record):
    """What the history holds, the newest first."""
    return [row.description for row in making.fresh(record).history.all()]


# Fields


def test_the_second_sees_what_it_was_what_it_is_and_what_was_typed(desks, alder):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker", change_reason="read again").save()
    assert "Nothing of yours is saved yet" in mine.fill(description="a toy maker").refused()
    assert "by editor" in page(mine)
    assert "“read again”" in page(mine)
    assert "As you opened it a firm" in page(mine)
    assert "Theirs, stored now a chip maker" in page(mine)
    assert "Yours, as typed a toy maker" in page(mine)
    assert making.fresh(alder).description == "a chip maker"


@pytest.mark.parametrize(("choice", "stored"), [("own", "a toy maker"), ("theirs", "a chip maker")])
def test_what_both_changed_must_be_chosen_and_is_then_stored(desks, alder, choice, stored):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker").save()
    mine.fill(description="a toy maker").refused()
    assert "choose:description" not in mine.form.values
    assert mine.refused() == "Nothing is saved yet. Choose for: Description"
    choose(mine, description=choice).save()
    assert making.fresh(alder).description == stored
    assert "a chip maker" in descriptions(alder)


def test_what_only_one_of_them_changed_is_kept_of_both(desks, alder):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker").save()
    mine.fill(aliases="Alder Ltd").refused()
    assert mine.form.values["choose:description"] == "theirs"
    assert mine.form.values["choose:aliases"] == "own"
    mine.save()
    stored = making.fresh(alder)
    assert (stored.description, stored.aliases) == ("a chip maker", "Alder Ltd")


def test_what_only_the_other_changed_can_be_taken_back_knowingly(desks, alder):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker").save()
    mine.fill(aliases="Alder Ltd").refused()
    choose(mine, description="own").save()
    assert making.fresh(alder).description == "a firm"


def test_amounts_and_relations_are_told_in_their_own_words(publisher):
    offer = making.offer("> 1bn USD, several years", published=False)
    row = making.candidate(offer.approach)
    mine, theirs = Desk(publisher).change(offer), Desk(publisher).change(offer)
    theirs.fill(amount="up to 2bn USD total", bidder=making.cedar(), candidates=[row]).save()
    mine.fill(amount="about 1.5bn USD total", bidder=making.birch()).refused()
    assert "As you opened it more than US$1bn over several years" in page(mine)
    assert "Theirs, stored now up to US$2bn" in page(mine)
    assert "Yours, as typed about US$1.5bn" in page(mine)
    assert "Theirs, stored now Cedar (cedar)" in page(mine)
    assert mine.form.values["choose:candidates"] == "theirs"
    choose(mine, amount="theirs", bidder="own").save()
    offer = making.fresh(offer)
    assert (str(offer.amount), offer.bidder.name, list(offer.candidates.all())) == (
        "up to US$2bn",
        "Birch",
        [row],
    )


def test_what_cannot_be_read_is_shown_as_it_was_typed(desks, alder):
    offer = making.offer("1m USD total", published=False)
    mine, theirs = desks(offer)
    theirs.fill(amount="2m USD total").save()
    mine.fill(amount="lots of 7").refused()
    assert "Yours, as typed lots of 7" in page(mine)
    assert "Could not read “lots of 7”" in choose(mine, amount="own").refused()
    assert mine.form.values["amount"] == "lots of 7"


def test_the_line_ends_of_a_browser_are_no_change(desks):
    alder = making.company("Alder", aliases="A\nB")
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker").save()
    mine.fill(aliases="A\r\nB").refused()
    assert "choose:aliases" not in mine.form.unanswered


def test_a_save_that_changed_nothing_stands_in_nobodys_way(desks, alder):
    mine, theirs = desks(alder)
    theirs.save()
    assert mine.fill(description="a toy maker").save().description == "a toy maker"
    assert len(descriptions(alder)) == 2


def test_a_third_save_in_between_is_met_again_and_old_choices_of_it_are_none(desks, alder):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker", aliases="B").save()
    mine.fill(description="a toy maker", aliases="C").refused()
    theirs.change(alder).fill(description="a bank").save()
    assert "Nothing of yours is saved yet" in choose(mine, description="own", aliases="own").refused()
    assert "As you opened it a firm" in page(mine)
    assert "Theirs, stored now a bank" in page(mine)
    assert "choose:description" not in mine.form.values
    assert mine.form.values["choose:aliases"] == "own"
    choose(mine, description="own").save()
    assert (making.fresh(alder).description, making.fresh(alder).aliases) == ("a toy maker", "C")


def test_the_choices_can_be_taken_into_the_form_and_edited_before_they_are_saved(desks, alder):
    mine, theirs = desks(alder)
    theirs.fill(description="a chip maker", aliases="B").save()
    mine.fill(description="a toy maker").refused()
    assert "look it through" in choose(mine, description="own").refused("_edit")
    assert making.fresh(alder).description == "a chip maker"
    assert (mine.form.values["description"], mine.form.values["aliases"]) == ("a toy maker", "B")
    mine.fill(description="a maker of chips and toys").save()
    assert (making.fresh(alder).description, making.fresh(alder).aliases) == (
        "a maker of chips and toys",
        "B",
    )


def test_the_button_that_was_pressed_is_the_one_that_is_offered_again(publisher, editor):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    mine = Desk(publisher).change(approach)
    Desk(editor).change(approach).fill(summary="Theirs.").save()
    mine.fill(pitch="Mine.").refused("_publish")
    mine.press("_publish")
    approach = making.fresh(approach)
    assert (approach.state, approach.summary, approach.pitch) == ("published", "Theirs.", "Mine.")


def test_a_post_that_names_no_version_wins_over_nobody(publisher, alder):
    desk = Desk(publisher).change(alder).fill(description="a toy maker")
    desk.form.values["version"] = ""
    assert "which version" in desk.refused()
    assert making.fresh(alder).description == "a firm"


@pytest.mark.parametrize("version", ["999", "-1", "x", "9" * 5000, "\x00"])
def test_a_version_that_never_was_is_refused(publisher, alder, version):
    desk = Desk(publisher).change(alder).fill(description="a toy maker")
    desk.form.values["version"] = version
    desk.refused()
    assert making.fresh(alder).description == "a firm"


# Rows


def claim(number=1):
    """A row on the page of a company."""
    return making.claim(
        making.alder(), "kind", "unit", making.report(number), state="draft", paraphrase="As read."
    )


def left(record):
    return [row.paraphrase for row in record.claims.order_by("pk")]


def test_a_row_that_both_changed_is_chosen_field_by_field(desks, alder):
    row = claim()
    mine, theirs = desks(alder)
    theirs.at(row, paraphrase="theirs", where="¶2").save()
    mine.at(row, paraphrase="mine").fill(description="mine").refused()
    assert "claim: Report 1: reports" in page(mine)
    choose(mine, **{"claims-0-paraphrase": "own"}).save()
    row = making.fresh(row)
    assert (row.paraphrase, row.where, making.fresh(alder).description) == ("mine", "¶2", "mine")


def test_a_row_that_only_the_other_changed_is_not_overwritten(desks, alder):
    row = claim()
    mine, theirs = desks(alder)
    theirs.at(row, paraphrase="theirs").save()
    mine.fill(description="mine").refused()
    mine.save()
    assert (making.fresh(row).paraphrase, making.fresh(alder).description) == ("theirs", "mine")


def test_a_row_that_the_other_added_stays(desks, alder):
    mine, theirs = desks(alder)
    for desk, words in ((theirs, "theirs"), (mine, "mine")):
        desk.row("claims", source=making.report(), aspect="existence", paraphrase=words).save()
    assert left(alder) == ["theirs", "mine"]


def test_a_claim_that_the_other_added_is_not_published_unseen(publisher, editor):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    mine = Desk(publisher).change(approach)
    Desk(editor).change(approach).row("claims", source=making.report(2), aspect="existence").save()
    mine.refused("_publish")
    assert "you had not seen it" in page(mine)
    assert making.fresh(approach).state == "draft"
    mine.press("_publish")
    assert [claim.state for claim in approach.claims.all()] == ["published", "published"]


def test_a_row_that_the_other_deleted_stays_deleted_if_nothing_was_typed_in_it(desks, alder):
    gone, kept = claim(1), claim(2)
    mine, theirs = desks(alder)
    theirs.at(gone, DELETE=True).save()
    mine.at(kept, paraphrase="mine").refused()
    assert "Deleted by editor" in page(mine)
    mine.save()
    assert left(alder) == ["mine"]


@pytest.mark.parametrize(("choice", "stays"), [("own", ["mine"]), ("theirs", [])])
def test_a_row_that_the_other_deleted_and_this_one_changed_must_be_chosen(desks, alder, choice, stays):
    row = claim()
    mine, theirs = desks(alder)
    theirs.at(row, DELETE=True).save()
    mine.at(row, paraphrase="mine").refused()
    assert "Choose for: claim" in mine.refused()
    choose(mine, **{"claims-0-row": choice}).save()
    assert left(alder) == stays


@pytest.mark.parametrize(("choice", "stays"), [("own", []), ("theirs", ["theirs"])])
def test_a_row_that_this_one_deletes_and_the_other_changed_must_be_chosen(desks, alder, choice, stays):
    row = claim()
    mine, theirs = desks(alder)
    theirs.at(row, paraphrase="theirs").save()
    mine.at(row, DELETE=True).refused()
    assert "paraphrase: theirs" in page(mine)
    choose(mine, **{"claims-0-DELETE": choice}).save()
    assert left(alder) == stays


# Whole records


def test_what_was_typed_for_a_deleted_record_can_be_taken_into_a_new_one(desks, alder):
    row = claim()
    mine, theirs = desks(alder)
    with unit_of_work.editing(user=theirs.client.user, reason="told twice"):
        making.fresh(alder).delete()
    mine.at(row, paraphrase="mine")
    assert "deleted this" in mine.fill(description="My words.").refused()
    for said in ("Deleted by editor", "told twice", "My words.", "paraphrase: mine"):
        assert said in page(mine)
    mine.url = "/admin/recruiting/company/add/"
    assert "look it through" in mine.refused("_anew")
    made = mine.fill(ref="anew").save()
    assert (made.ref, made.description, left(made)) == ("anew", "My words.", ["mine"])


def test_a_record_that_was_published_meanwhile_is_not_changed_by_an_editor(publisher, editor):
    approach = making.approach(published=False)
    mine = Desk(editor).change(approach).fill(pitch="Free lunch.")
    mine.row("candidates", description="a compiler engineer")
    making.claim(approach)
    Desk(publisher).change(approach).publish()
    answer = editor.post(mine.url, mine.form.values | {"_continue": "1"})
    assert answer.status_code == 403
    mine.form = mine.read(answer)
    for said in ("only publishers change its line", "pitch: Free lunch.", "description: a compiler engineer"):
        assert said in page(mine)
    assert "kind:" not in page(mine)
    for way in (f"/admin/report/?approach={approach.pk}", f"/claim/add/?about_approach={approach.pk}"):
        assert way in answer.content.decode()
    assert (making.fresh(approach).pitch, approach.candidates.count()) == ("", 0)


# Actions and deletions


def listed(client, model, *chosen, **more):
    """What the list of a table posts for an action on the ``chosen``, and its page."""
    desk = Desk(client)._open(f"/admin/recruiting/{model._meta.model_name}/")
    return desk.form.values | {"_selected_action": [str(one.pk) for one in chosen], "index": "0"} | more


def test_the_action_publishes_only_what_stands_as_it_was_listed(publisher, editor):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    post = listed(publisher, Approach, approach, action="publish_selected")
    Desk(editor).change(approach).fill(summary="Another.").save()
    url = "/admin/recruiting/approach/"
    assert "changed since you opened this page" in publisher.post(url, post, follow=True).content.decode()
    assert making.fresh(approach).state == "draft"
    publisher.post(url, listed(publisher, Approach, approach, action="publish_selected"))
    assert making.fresh(approach).state == "published"


def test_the_action_publishes_nothing_that_was_added_meanwhile(publisher):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    post = listed(publisher, Approach, approach, action="publish_selected")
    added = making.offer(approach=approach, published=False)
    making.claim(added, state="draft")
    said = publisher.post("/admin/recruiting/approach/", post, follow=True).content.decode()
    assert "changed since you opened this page" in said
    assert (making.fresh(approach).state, making.fresh(added).state) == ("draft", "draft")


def test_the_action_publishes_nothing_that_was_not_listed(publisher):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    post = listed(publisher, Approach, approach, action="publish_selected", select_across="1")
    del post[f"seen-{approach.pk}"]
    publisher.post("/admin/recruiting/approach/", post)
    assert making.fresh(approach).state == "draft"


def test_a_deletion_is_of_what_its_page_showed(publisher, editor):
    approach = making.approach(published=False)
    row = making.candidate(approach, claimed=False)
    desk = Desk(publisher)._open(f"/admin/recruiting/approach/{approach.pk}/delete/")
    Desk(editor).change(row).fill(description="two people", number="2").save()
    said = publisher.post(desk.url, desk.form.values | {"change_reason": "told twice"}, follow=True)
    assert "changed since you opened this page" in said.content.decode()
    assert Approach.objects.count() == 1
    assert not LogEntry.objects.filter(action_flag=3).exists()
    desk._open(desk.url)
    publisher.post(desk.url, desk.form.values | {"change_reason": "told twice"})
    assert not Approach.objects.exists()
    latest = Approach.history.first()
    assert (latest.history_type, latest.history_change_reason) == ("-", "told twice")
    assert latest.history_user == publisher.user


def test_a_deletion_of_several_is_of_what_its_page_showed(publisher, editor, alder):
    url = "/admin/recruiting/company/"
    shown = publisher.post(url, listed(publisher, Company, alder, action="delete_selected"))
    desk = Desk(publisher)
    desk.form = desk.read(shown)
    Desk(editor).change(alder).fill(description="a chip maker").save()
    said = publisher.post(url, desk.form.values, follow=True).content.decode()
    assert "changed since you opened this page" in said
    assert Company.objects.count() == 1
    shown = publisher.post(url, listed(publisher, Company, alder, action="delete_selected"))
    publisher.post(url, desk.read(shown).values | {"change_reason": "told twice"})
    assert not Company.objects.exists()
    assert Company.history.first().history_change_reason == "told twice"


def test_the_deletion_of_what_is_public_says_why(publisher):
    candidate = making.candidate(making.approach())
    desk = Desk(publisher)._open(f"/admin/recruiting/candidate/{candidate.pk}/delete/")
    said = publisher.post(desk.url, desk.form.values, follow=True).content.decode()
    assert "Say why" in said
    assert making.fresh(candidate)
