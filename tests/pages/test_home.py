"""The front page: which story it puts first, and in how many words it answers."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def story(ref, *sources, **columns):
    """A story of whose parts each source tells once more."""
    approach = making.approach(ref=ref, **columns)
    one = making.candidate(approach)
    event = making.event(approach, "accepted", [one])
    for source in sources:
        making.claim(event, "existence", source=source)
    return approach


@making.one_unit
def world():
    second, third = making.report(2), making.report(3)
    copies = [making.report(number, based_on=[second], worth="retelling") for number in (4, 5, 6)]
    story("many-reports", second, third, began="3 May 2020")
    story("many-copies", second, *copies, began="4 May 2026")
    story("latest", began="5 May 2026")


def test_the_most_reported_story_is_that_of_which_most_reports_tell_in_any_part_and_copies_do_not_count(
    client, db
):
    world()
    card = read(client, "/").html.rpartition("<article>")[2].partition("</article>")[0]
    assert 'href="/approaches/many-reports/"' in card
    assert "The most reported story: 3 reports" in card


def test_a_report_that_is_set_aside_or_withdrawn_counts_no_more(client, db):
    world()
    for claim in making.Event.objects.get(approach__ref="many-reports").claims.exclude(
        source__title="Report 1"
    ):
        claim.set_aside, claim.set_aside_note = "mistake", "It was another story."
        claim.save()
    card = read(client, "/").html.rpartition("<article>")[2]
    assert 'href="/approaches/many-copies/"' in card
    assert "2 reports" in card
