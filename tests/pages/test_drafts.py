"""What is not published stands on no page, and what is beside it on its own."""

import pytest

from tests import making
from tests.pages.reading import read
from tests.pages.test_records import PAGES, grow

pytestmark = pytest.mark.django_db

DRAFTED = "Secret"


@pytest.fixture(scope="module")
@making.one_unit
def drafts(one_world):
    """A published approach, and beside it all sorts of rows that are not published, named Secret."""
    approach = grow(1)
    alder, birch = making.alder(), making.birch()
    secret = making.person(DRAFTED)
    row = making.candidate(approach, DRAFTED, claimed=False)
    making.candidate(approach, person=secret, claimed=False)
    part = making.candidate(approach, "a part of it", part_of=row)
    making.offer(approach=approach, published=False, summary=DRAFTED, to=[row])
    quiet = making.event(approach, "collapsed", claimed=False, what=DRAFTED, candidates=[row])
    making.event(approach, "talks", what="Known.", candidates=[row, part], after=quiet)
    making.event(approach, "meeting", what=f"{DRAFTED} talk.", candidates=[row])
    making.claim(making.term("penalty", event=making.event(approach, "legal-step"), words="A known one."))
    making.claim(making.term("penalty", event=quiet, words=DRAFTED))
    making.term("title", approach=approach, words=DRAFTED)
    making.employment(secret, birch, published=False, title=DRAFTED)
    making.circumstance(company=birch, published=False, words=DRAFTED)
    making.approach([alder], [birch], published=False, summary=DRAFTED, follows=approach)
    making.company(f"{DRAFTED} Lab", parent=alder)
    making.claim(approach, paraphrase=DRAFTED, state="draft")
    making.source(f"{DRAFTED} report", based_on=[making.report(1)])
    return approach


@pytest.mark.parametrize("url", PAGES)
def test_what_is_not_published_is_on_no_page(client, drafts, url):
    page = read(client, url)
    assert DRAFTED not in page
    assert "collapsed" not in page


def test_beside_what_is_not_published_the_rest_is_shown(client, drafts):
    page = read(client, f"/approaches/{drafts.ref}/")
    for known in ("Known.", "A known one.", "a part of it"):
        assert known in page


def test_what_is_not_published_has_no_page(client, drafts):
    assert client.get("/people/secret/").status_code == 404
    assert client.get("/companies/secret-lab/").status_code == 404
    assert client.get("/sources/secret-report/").status_code == 404
