"""Pages of records that strain them: long and foreign names, crowds, rival figures, nothing but denials."""

import pytest

from recruiting.models import unit_of_work
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

LARGEST = 60_000
"""Bytes of HTML that a page may have."""

LONG = "Alder " + "and Partners " * 14 + "Limited"
ARABIC, CJK = "شركة الأرز", "白樺研究所"


@pytest.fixture(scope="module")
def world(one_world):
    with unit_of_work.editing():
        return _written()


def _written():
    long = making.company(LONG[:200])
    arabic, cjk = making.company(ARABIC), making.company(CJK)
    crowd = making.approach([making.company(f"Recruiter {number:02}") for number in range(40)], ref="crowd")
    foreign = making.approach([arabic], [cjk], ref="foreign")
    named = making.candidate(foreign, person=making.person("李 One"))
    making.offer("1m USD total", making.approach([long], ref="long"), ref="long-offer")
    making.offer("1m USD total", foreign, [named], ref="foreign-offer")
    rival = making.offer("1m USD total", crowd, ref="rival")
    for number in range(60):
        source = making.report(100 + number, publisher=f"Outlet {number}")
        making.claim(rival, "amount", f"{number + 2}m USD total", source=source)
    told = making.approach(ref="told")
    for number in range(400):
        source = making.report(200 + number % 20, publisher=f"Gazette {number % 20}")
        making.claim(told, "existence", source=source, paraphrase=f"It is said for the {number}th time.")
    sought, boss = making.person("Nn Sought"), making.person("Nn Boss")
    for number in range(30):
        story = making.approach(ref=f"sought-{number:02}")
        story.recruiting_people.set([boss])
        one = making.candidate(story, person=sought)
        making.offer(f"{number + 1}m USD total", story, [one], ref=f"sought-offer-{number:02}")
    denied = making.offer("5m USD total", making.approach(ref="denied"), ref="denied-offer")
    for row, aspect in ((denied, "existence"), (denied, "amount"), (denied.approach, "existence")):
        making.claim(row, aspect, stance="disputes", informant_company=making.alder())
    gone = making.offer("7m USD total", making.approach(ref="gone"), ref="gone-offer")
    for row in (gone, gone.approach):
        row.state, row.retraction = "retracted", "It was another company."
        row.save()


PAGES = (
    *("/approaches/crowd/", "/approaches/foreign/", "/approaches/long/", "/approaches/told/"),
    *("/approaches/denied/", "/offers/rival/", "/offers/foreign-offer/", "/offers/long-offer/"),
    *("/offers/denied-offer/", "/offers/", "/approaches/", "/companies/", "/"),
)


PEOPLE = ("/people/nn-sought/", "/people/nn-boss/")


@pytest.mark.parametrize("url", [*PAGES, *PEOPLE])
def test_a_page_stays_within_its_size_whatever_it_holds(client, world, url):
    answer = client.get(url)
    assert answer.status_code == 200
    assert len(answer.content) <= LARGEST


@pytest.mark.parametrize("url", [page for page in PAGES if page.count("/") == 3])
def test_a_record_page_answers_before_it_tells_who_says_what(client, world, url):
    html = read(client, url).html
    places = [html.index(mark) for mark in ("<h1", 'class="answer', 'id="source-1"', 'id="evidence"')]
    assert places == sorted(places)


def test_of_forty_recruiters_a_sentence_names_the_first_and_counts_the_rest(client, world):
    page = read(client, "/approaches/crowd/")
    title = page.html[page.html.index("<h1") : page.html.index("</h1>")]
    assert "Recruiter 00, Recruiter 01, Recruiter 02 and 37 others reportedly tried to hire" in title
    assert "Recruiter 39" in page


def test_of_sixty_rival_figures_the_first_stand_beside_the_amount(client, world):
    page = read(client, "/offers/rival/")
    assert "US$1m" in page
    assert "US$61m" not in page.html[: page.html.index('id="evidence"')]


def test_of_many_sources_the_first_are_unfolded_and_each_has_its_place(client, world):
    html = read(client, "/offers/rival/").html
    sources = html[html.index('id="sources"') :]
    unfolded, _details, folded = sources.partition("<details")
    assert (unfolded.count('id="source-'), folded.count('id="source-')) == (20, 41)
    assert "41 more sources" in folded
    says_so = html[: html.index("61 reports in all")].rpartition('class="reports"')[2]
    assert says_so.count("#source-") == 6


def test_of_forty_who_are_silent_one_sentence_tells(client, world):
    page = read(client, "/approaches/crowd/")
    assert page.text.count("No comment from") == 1
    assert "No comment from Recruiter 00, Recruiter 01, Recruiter 02 and 38 others is reported." in page


def test_of_four_hundred_statements_the_rest_is_a_link_away(client, world):
    page = read(client, "/approaches/told/")
    assert "Every statement, one by one (401)" in page
    assert "The other 341 statements, as JSON" in page


def test_of_thirty_approaches_to_a_person_the_page_has_twenty_and_the_list_all(client, world):
    for url, link, row in zip(
        PEOPLE,
        ("researcher=nn-sought", "person=nn-boss"),
        ("offers/sought-offer-", "approaches/sought-"),
        strict=True,
    ):
        page = read(client, url)
        assert sum(f"/{row}{number:02}/" in page.html for number in range(30)) == 20
        assert f'<a href="/approaches/?{link}">30 approaches, as a list</a>' in page.html
        assert "30 approaches" in read(client, f"/approaches/?{link}")


def test_a_name_from_right_to_left_keeps_its_sentence_in_order(client, world):
    page = read(client, "/offers/foreign-offer/")
    assert f"\u2068{ARABIC}\u2069 reportedly offered 李 One at {CJK} US$1m" in page


def test_where_everything_is_denied_each_denial_names_who(client, world):
    page = read(client, "/offers/denied-offer/")
    assert "Alder denies it" in page
    assert "Alder denies the whole report" in page
    assert "No denial is reported" not in page


@pytest.mark.parametrize("url", ["/offers/gone-offer/", "/approaches/gone/"])
def test_what_is_retracted_says_so_first_and_why(client, world, url):
    page = read(client, url)
    assert page.text.index("It was another company.") < page.text.index("reportedly")


def test_what_has_no_date_says_so(client, world):
    page = read(client, "/approaches/long/")
    assert "No date is reported." in page
