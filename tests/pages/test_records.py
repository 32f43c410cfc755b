"""The pages of records: what they cost, what they keep to themselves, and where their addresses lead."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.models import Approach
from tests import making
from tests.pages.reading import read

MOST = 13
"""Eleven queries of rows, of a company's page six for three lists, and two of the edition: the first asks for
a kept answer, and stands for the connection's check, which cost a query that no test counted."""

PAGES = [
    "/",
    "/offers/made-offer/",
    "/approaches/made-approach/",
    "/companies/alder/",
    "/companies/birch/",
    "/people/boss/",
    "/people/courted/",
    "/sources/report/",
    "/sources/first-report/",
]


@making.one_unit
def grow(times):
    """Alder courts Birch's people: ``times`` more of all that a page can list of one record."""
    alder, birch = making.company("Alder", ref="alder"), making.company("Birch", ref="birch")
    lab = making.company("Alder Lab", parent=alder)
    boss, courted = making.person("Nn Boss", ref="boss"), making.person("Nn Courted", ref="courted")
    report, first = making.report(1, ref="report"), making.report(2, ref="first-report")
    approach = Approach.objects.filter(ref="made-approach").first()
    if approach is None:
        approach = making.approach([alder], [birch], lab=lab, ref="made-approach")
        making.offer(ref="made-offer", approach=approach, to=[making.candidate(approach, person=courted)])
        approach.recruiting_people.set([boss])
    offer = approach.offers.get(ref="made-offer")
    theirs = approach.candidates.get(person=courted)
    for _again in range(times):
        number = approach.candidates.count()
        someone = making.person(f"Nn {number}")
        row = making.candidate(approach, person=someone, employer=birch)
        retelling = making.source(f"Retelling {number}", based_on=[first], worth="retelling")
        making.claim(offer, "amount", f"{number}m USD total", source=retelling, informant_person=someone)
        making.claim(offer, "candidates", row.ref, speaks_for=alder)
        making.claim(approach, "recruiting_people", "boss", source=report, via=first)
        making.offer(f"{number}m EUR total", approach=approach, to=[row, theirs], follows=offer)
        making.event(
            approach, "talks", candidates=[row, theirs], offers=[offer], legal_by_company=birch, place="Cedar"
        ).with_people.set([boss, someone])
        for about in ({"offer": offer}, {"approach": approach}):
            making.claim(making.term("title", words="head of research", to_candidates=[row], **about))
        for company, person in ((birch, courted), (lab, someone), (alder, boss)):
            stint = making.employment(person, company, title="researcher", reports_to=boss)
            making.claim(stint, "reports_to", "boss")
            making.claim(making.term("restriction", employment=stint, length="12 months"))
        making.circumstance(company=birch, people=str(number))
        making.circumstance(company=alder, people=str(number))
    return approach


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def grown(client, *numbers):
    """After each growth, and after the first reader of the edition, whose process notes what has come."""
    for number in numbers:
        grow(number)
        for url in ("/offers/", "/approaches/", "/events/", "/terms/", "/moves/"):
            client.get(url)
        yield number


def test_a_page_costs_the_same_however_much_it_lists(client, db):
    before, after = ({url: queries(client, url) for url in PAGES} for _more in grown(client, 2, 4))
    assert after == before
    del after["/"]
    assert max(after.values()) <= MOST, after


def test_a_page_that_is_not_there_leads_on(client, db):
    for folder in ("offers", "approaches", "companies", "people", "researchers", "sources"):
        response = client.get(f"/{folder}/nothing-here/")
        assert response.status_code == 404
        assert b"/offers/" in response.content


def test_a_reference_that_was_changed_redirects_to_the_new_one(client, db):
    offer = making.offer()
    former = offer.ref
    offer.ref = "new-ref"
    offer.save()
    response = client.get(f"/offers/{former}/")
    assert response.status_code == 301
    assert response["Location"] == "/offers/new-ref/"


def test_a_retracted_offer_keeps_its_page_and_leaves_its_approachs(client, db):
    offer = making.offer("7m USD total")
    offer.state, offer.retraction = "retracted", "The report was withdrawn."
    offer.save()
    assert "Retracted. The report was withdrawn." in read(client, f"/offers/{offer.ref}/")
    assert "US$7m" not in read(client, f"/approaches/{offer.approach.ref}/")


def test_markup_is_shown_as_text(client, db):
    offer = making.offer(summary="<script>alert(1)</script>", desk_note="<b>bold</b>")
    making.claim(offer, paraphrase="<i>tilted</i>", informant_words="<u>somebody</u>")
    page = read(client, f"/offers/{offer.ref}/")
    assert "<script>alert(1)</script>" in page
    for tag in ("<script>", "<b>", "<i>", "<u>"):
        assert tag not in page.html


def test_a_claim_set_aside_is_shown_with_the_reason(client, db):
    offer = making.offer("100m USD total")
    claim = making.claim(
        offer, "amount", "900m USD total", set_aside="mistranslation", set_aside_note="Read as billions."
    )
    row = read(client, f"/offers/{offer.ref}/")[claim.ref]
    assert "US$900m" in row
    assert "Not counted: mistranslated. Read as billions." in row


def test_a_satires_claims_are_on_its_own_page_only(client, db):
    offer = making.offer()
    satire = making.source("The Jest", worth="satire")
    claim = making.claim(offer, paraphrase="A castle, too.", source=satire)
    assert "A castle, too." not in read(client, f"/offers/{offer.ref}/")
    assert "A castle, too." in read(client, f"/sources/{satire.ref}/")[claim.ref]


def test_a_company_price_is_on_no_persons_page(client, db):
    nn = making.person("Nn One")
    approach = making.approach()
    row = making.candidate(approach, person=nn)
    making.offer("2bn USD price", approach=approach, to=[row], kind="takeover-bid", target=making.birch())
    assert "US$2bn" not in read(client, "/people/nn-one/")
    assert "US$2bn" in read(client, f"/approaches/{approach.ref}/")


def test_what_was_merely_hung_on_a_person_is_marked_as_about_somebody_else(client, db):
    row = making.candidate(making.approach(), person=making.person("Nn One"))
    claim = making.claim(row, paraphrase="They got a fortune.", set_aside="wrong-person")
    told = read(client, "/people/nn-one/")[claim.ref]
    assert "Not counted: about another person" in told
    assert "They got a fortune." in told


def test_a_person_has_one_address_whatever_part_they_play(client, db):
    making.candidate(making.approach(), person=making.person("Nn One"))
    answer = client.get("/researchers/nn-one/")
    assert (answer.status_code, answer["Location"]) == (301, "/people/nn-one/")


def test_what_nobody_reports_reads_not_reported_and_what_is_kept_secret_undisclosed(client, db):
    unknown, undisclosed = making.offer(""), making.offer("undisclosed")
    assert "Amount not reported" in read(client, f"/offers/{unknown.ref}/")
    assert "Amount undisclosed" in read(client, f"/offers/{undisclosed.ref}/")


def test_a_report_read_through_another_heads_what_it_first_told(client, db):
    first = making.report(2, reading="through")
    page = making.source("The Rewriting", based_on=[first], worth="machine-rewriting")
    offer = making.offer()
    making.claim(offer, "amount", "100m USD total", source=page)
    note = read(client, f"/offers/{offer.ref}/")["source-2"]
    assert note.startswith("Report 2")
    assert "also carried by The Rewriting (rewritten by machine from another report)" in note


def test_the_page_of_a_report_lists_what_it_first_told_and_where_that_was_read(client, db):
    first = making.report(2, reading="through")
    page = making.source("The Rewriting", based_on=[first], worth="machine-rewriting")
    claim = making.claim(making.offer(), paraphrase="A large offer.", source=page)
    row = read(client, f"/sources/{first.ref}/")[claim.ref]
    assert "A large offer." in row
    assert read(client, f"/sources/{first.ref}/").text.count("read in The Rewriting") == 1
    assert "read in" not in read(client, f"/sources/{page.ref}/")
    other = making.source("Another Copy", based_on=[first], worth="retelling")
    copied = making.claim(claim.subject, source=other)
    assert "read in Another Copy" in read(client, f"/sources/{first.ref}/")[copied.ref]


def test_what_a_source_says_stands_under_the_record_that_it_is_about(client, db):
    offer, job = making.offer(ref="made"), making.employment(making.person(), making.birch())
    html = read(client, "/sources/report-1/").html
    titles = ('/offers/made/">Alder → ', '/people/nn-one/">Nn One<')
    places = [html.index(f'<h3><a href="{title}') for title in titles]
    for place, claim in zip(places, (offer.lead_claim, job.lead_claim), strict=True):
        assert html.index(f'id="{claim.ref}"', place) < min(
            [other for other in (*places, len(html)) if other > place]
        )


def test_between_a_title_and_its_day_stands_no_space_but_behind_the_comma(client, db):
    report = making.report(1, publisher="The Grove", published="3 May 2020")
    offer = making.offer()
    assert f"“{report.title}”, 3 May 2020" in " ".join(
        client.get(f"/offers/{offer.ref}/").content.decode().split()
    )


def test_an_address_of_a_source_is_followed_by_nobody(client, db):
    source = making.report(1, url="https://alder.example/story")
    making.offer()
    assert (
        'href="https://alder.example/story" rel="noopener nofollow"'
        in read(client, f"/sources/{source.ref}/").html
    )
