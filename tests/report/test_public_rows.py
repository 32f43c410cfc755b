"""Through a report an editor changes no company, person or source that readers see; a publisher may."""

import pytest

from recruiting.published.models import Edition
from tests import making
from tests.report.form import ReportForm

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def offer():
    """A published offer of Alder's to Nn One, of whom report 1 tells."""
    one = making.person("Nn One Alpha")
    approach = making.approach()
    return making.offer(approach=approach, to=[making.candidate(approach, person=one)])


def begun(client, title="Report 2"):
    form = ReportForm(client).open().fill("source", title=title)
    return form.fill("approach", recruiters="Alder", employers="Birch")


def other_name(form):
    return form.row("names", name="Alder", aliases="Alder the Bad")


def other_origin(form):
    return form.fill("source", title="Report 1", based_on="Another outlet: Another report")


def other_address(form):
    return form.fill("source", title="Report 1", url="https://grove.example/another")


CHANGES = [other_name, other_origin, other_address]


@pytest.mark.parametrize("change", CHANGES)
def test_an_editor_changes_by_a_report_no_row_that_readers_see(editor, offer, change):
    before = Edition.current().number
    form = change(begun(editor)).check().answer(story="new").press("save")
    assert "only publishers change" in form.wrong
    assert Edition.current().number == before


@pytest.mark.parametrize("change", CHANGES)
def test_a_publisher_does(publisher, offer, change):
    before = Edition.current().number
    change(begun(publisher)).check().answer(story="new").save()
    assert Edition.current().number == before + 1


def test_an_editor_is_not_offered_to_keep_another_name_of_somebody_whom_readers_see(editor, publisher, offer):
    for client, offered in ((editor, False), (publisher, True)):
        form = begun(client).row("candidates", person="Nn One Alfa").check()
        choices = form.page.asked[form._asked("is-person")]
        assert any(choice.endswith("+") for choice in choices) is offered
        assert str(making.person("Nn One Alpha").pk) in choices


def test_an_editor_enters_another_story_of_a_report_that_readers_see(editor, offer):
    before = Edition.current().number
    begun(editor, title="Report 1").check().answer(story="new").save()
    assert Edition.current().number == before
