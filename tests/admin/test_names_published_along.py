"""A name goes out with what names it: who publishes gets the name, report and person that were shown."""

import pytest

from recruiting.models import Approach, Claim, Company, Person, Source
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def draft():
    """A draft of an approach with a claim, and of each kind somebody whom nothing public names.

    The recruiter is part of a company that is part of another, and its report is based on a copy.
    """
    holding = making.company("Holding", parent=making.company("Trust"))
    making.company("Alder", parent=holding)
    making.report(1, based_on=[making.report(2, based_on=[making.report(3)])])
    approach = making.approach(published=False)
    making.candidate(approach, person=making.person(), description="", claimed=False)
    making.claim(approach, "recruiters", making.cedar().ref, state="draft")
    return approach


NAMED = {
    Company: ("Alder", "Cedar", "Holding", "Trust"),
    Person: ("Nn One",),
    Source: ("Report 1", "Report 2", "Report 3"),
}


@pytest.fixture(params=[(model, name) for model, names in NAMED.items() for name in names])
def renaming(request, draft, editor):
    """An editor renames one of these, whom the approach names in some way, or through another."""
    model, name = request.param
    record = model.objects.get(**{"title" if model is Source else "name": name})
    typed = {"title" if model is Source else "name": "Another"}
    return lambda: Desk(editor).change(record).fill(**typed).save()


def seen(publisher, url, draft):
    """What a publisher's page posts to publish the draft."""
    values = Desk(publisher)._open(url).form.values
    if url.endswith("/change/"):
        return values | {"_publish": "1"}
    if "review" in url:
        return values
    return values | {"_selected_action": [str(draft.pk)], "action": "publish_selected", "index": "0"}


@pytest.mark.parametrize("url", ["/admin/recruiting/approach/{}/change/", "/admin/recruiting/approach/"])
def test_nothing_is_published_under_a_name_that_was_not_shown(publisher, draft, renaming, url):
    url = url.format(draft.pk)
    posted = seen(publisher, url, draft)
    renaming()
    said = publisher.post(url, posted, follow=True).content.decode()
    assert "changed since you opened this page" in said
    assert {one.state for one in (*Approach.objects.all(), *Claim.objects.all())} == {"draft"}
    publisher.post(url, seen(publisher, url, draft))
    assert {one.state for one in (*Approach.objects.all(), *Claim.objects.all())} == {"published"}


def test_of_the_queue_too(publisher, draft, renaming):
    Approach.objects.update(state="in-review")
    posted = Desk(publisher)._open("/admin/review/").form.values
    renaming()
    said = publisher.post("/admin/review/", posted, follow=True).content.decode()
    assert "changed since you opened this page" in said
    assert Approach.objects.get().state == "in-review"
