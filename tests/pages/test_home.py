"""The front page: which story it puts first, and in how many words it answers."""

import re

import pytest

from recruiting.desk import publishing
from recruiting.models import unit_of_work
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
    assert "Several independent reports" in read(client, "/approaches/many-reports/")
    assert "One report" in read(client, "/approaches/latest/")


def test_the_number_of_approaches_is_that_of_the_list_to_which_it_leads(client, db):
    making.approach(ref="one")
    assert '<a href="/approaches/">1 approach</a>' in read(client, "/").html
    making.approach(ref="habit", kind="general")
    link = re.search(r'<a href="([^"]+)">1 approach</a>', read(client, "/").html)[1]
    assert "1 approach " in read(client, link.replace("&amp;", "&"))


def test_what_a_satire_tells_is_no_news(client, db):
    bid = making.offer("1bn USD total", making.approach(), published=False)
    with unit_of_work.editing():
        satire = making.source("A volcano for everybody", worth="satire")
        bid.lead_claim = making.claim(bid, "amount", "1bn USD total", satire)
        bid.state = "published"
        bid.save()
    assert "US$1bn" in read(client, "/changes/")
    assert "US$1bn" not in read(client, "/")


def test_the_largest_offers_are_drawn_and_the_sum_is_one_step_away(client, db):
    with unit_of_work.editing():
        approach = making.approach()
        for number in range(11):
            making.offer(f"{number + 1}m USD total", approach, ref=f"of-{number:02}")
    html = read(client, "/").html
    assert 'href="/offers/of-10/"' in html
    assert 'href="/offers/of-00/"' not in html.partition('id="sum"')[0].partition("The largest offers")[2]
    assert '<a href="/pictures/">All charts</a>' in html
    assert html.index('<a href="#sum">') < html.index("The largest offers")


def test_a_sum_of_several_offers_says_that_people_are_not_added(client, db):
    making.offer("10m USD total")
    said = "Offers are added, not people"
    assert said not in read(client, "/")
    making.offer("20m USD total")
    assert said in read(client, "/")


def test_a_story_says_at_its_top_how_many_were_approached_and_with_numbers_what_is_counted(client, db):
    approach = making.approach(ref="team")
    whole = making.candidate(approach, "engineers", number="12")
    making.candidate(approach, "a part", number="3", part_of=whole)
    making.event(approach, "accepted", [whole], people="3")
    page = read(client, "/approaches/team/")
    assert page.text.index("Approached: 12 people.") < page.text.index("What happened")
    assert "engineers 12 people" in page
    alone = making.approach(ref="alone")
    making.candidate(alone, person=making.person())
    assert "Approached:" not in read(client, "/approaches/alone/")


def test_the_list_of_terms_names_a_non_compete_and_whose_it_is(client, db):
    with unit_of_work.editing():
        job = making.employment(making.person("Nn Bound"), making.birch())
        making.claim(making.term("restriction", employment=job, words="non-compete", length="6 months"))
    row = read(client, "/terms/?kind=restriction").html.partition("<tbody>")[2]
    assert ">Non-compete</a>" in row
    assert '<a href="/people/nn-bound/">Nn Bound</a>' in row


def test_the_front_page_promises_non_competes_only_where_there_is_a_restriction(client, db):
    approach = making.approach()
    making.claim(making.term("signing-bonus", approach=approach, money="1m USD"))
    assert "terms of offers (no non-compete is reported)" in read(client, "/")
    making.claim(making.term("restriction", approach=approach, words="non-compete"))
    page = read(client, "/")
    assert "non-competes and other terms" in page
    assert "no non-compete" not in page


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


def test_a_report_that_tells_of_a_retracted_offer_alone_counts_no_more(client, db):
    world()
    approach = making.Approach.objects.get(ref="many-reports")
    offer = making.offer("5m USD total", approach=approach, published=False)
    making.claim(offer, "amount", "5m USD total", source=making.report(7))
    publishing.publish(offer)
    assert "The most reported story: 4 reports" in read(client, "/")
    publishing.retract(making.fresh(offer), "The outlet withdrew it.")
    assert "The most reported story: 3 reports" in read(client, "/")


def test_the_front_page_asks_for_words_among_the_offers(client, db):
    making.offer("5m USD total", ref="bid")
    html = read(client, "/").html
    form = html[html.index('role="search"') :].partition("</form>")[0]
    assert 'action="/offers/"' in form
    assert 'name="q"' in form
    assert 'href="/denials/"' in html
