"""The pictures: what their shapes say, what stands beside them, and that they follow the list's filters."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.models import Approach, Offer
from recruiting.pages.pictures import courting
from recruiting.pages.pictures.axis import DayAxis, DollarAxis
from recruiting.pages.pictures.courting import who_courts_whom
from recruiting.pages.pictures.offers import axis_of, axis_of_all, bar, offer_chart
from recruiting.pages.pictures.timeline import timeline
from recruiting.published.models import Approach as PublishedApproach
from recruiting.published.models import Edition
from recruiting.published.models import Offer as PublishedOffer
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MOST = 16


def drawn(offer):
    offer = making.fresh(offer)
    return bar(offer, axis_of([offer]))


def test_each_step_of_the_axis_is_ten_times_the_one_before():
    axis = DollarAxis.over([200_000_000_00, 1_000_000_000_000])
    assert [tick.label for tick in axis.ticks] == ["$100m", "$1bn", "$10bn"]
    assert [tick.at for tick in axis.ticks] == ["2.00%", "50.00%", "98.00%"]
    assert axis.place(0) == "2.00%"


def test_closed_ends_are_reported_bounds_and_arrows_are_open_ones():
    spread, floor, ceiling = (
        making.offer(typed) for typed in ("200-500m USD total", "> 1bn USD total", "up to 3m USD total")
    )
    assert (drawn(spread).open_below, drawn(spread).open_above) == (False, False)
    assert (drawn(floor).open_below, drawn(floor).open_above) == (False, True)
    assert (drawn(ceiling).open_below, drawn(ceiling).open_above) == (True, False)


def test_an_open_end_at_the_end_of_a_step_still_has_room_for_its_arrow():
    floor, ceiling = drawn(making.offer("> 1bn USD total")), drawn(making.offer("up to 1m USD total"))
    assert float(floor.start[:-1]) < 90
    assert float(ceiling.start[:-1]) > 10


def test_an_open_end_is_an_arrow_of_one_length_whatever_the_scale():
    floor, ceiling = drawn(making.offer("> 1bn USD total")), drawn(making.offer("up to 1m USD total"))
    assert (floor.start, floor.width) == (floor.end, "0.00%")
    assert (ceiling.start, ceiling.width) == (ceiling.end, "0.00%")


def test_support_fills_the_ends_and_a_challenge_hatches_the_bar():
    offer = making.offer("about 250m USD total")
    assert (drawn(offer).solid, drawn(offer).challenged, drawn(offer).about) == (False, False, True)
    making.claim(offer, "amount", "about 250m USD total", how_known="document")
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder(), how_known="party")
    assert (drawn(offer).solid, drawn(offer).challenged) == (True, True)


@pytest.mark.parametrize(
    "amounts",
    [
        [],
        ["1m USD total", "20m USD total"],
        ["> 4bn USD total", "9bn USD total"],
        ["up to 2m USD total", "1m USD total"],
        ["> 1bn USD total", "> 400m USD total", "up to 90 USD total", "up to 5m USD total", "undisclosed"],
    ],
)
def test_the_axis_of_a_whole_list_is_that_of_its_offers(amounts):
    for amount in amounts:
        making.offer(amount)
    making.offer("900bn USD total", published=False)
    assert axis_of_all(None) == axis_of(PublishedOffer.objects.current().in_lists())
    assert axis_of_all(0) == DollarAxis()


def test_what_has_no_figure_in_dollars_stands_beside_the_axis_with_the_reason():
    made = [making.offer(typed) for typed in ("undisclosed", "", "eight figures", "5m EUR total")]
    chart = offer_chart([making.fresh(offer) for offer in made])
    assert not chart.bars
    assert [why for _offer, why in chart.unplotted] == [
        "amount undisclosed",
        "amount not reported",
        "amount ‘eight figures’",
        "€5m: no date or no rate to convert it at",
    ]


def test_an_imprecise_date_is_a_span_and_an_open_one_an_arrow():
    for ref, began in (("year", "2024"), ("since", "since 2024-03"), ("day", "2025-03-14"), ("never", "")):
        making.approach(ref=ref, began=began)
    picture = timeline(Approach.objects.order_by("ref"))
    spans = {approach.ref: span for approach, span in picture.spans}
    assert picture.axis == DayAxis(date(2024, 1, 1), date(2025, 12, 31))
    assert spans["year"].start < spans["year"].end
    assert (spans["since"].open_below, spans["since"].open_above) == (False, True)
    assert spans["day"].is_point
    assert [approach.ref for approach in picture.undated] == ["never"]


def test_a_lab_counts_with_its_company_and_the_cell_tells_people_and_highest_floor():
    lab = making.company("Alder Lab", parent=making.alder())
    first, second = making.approach([making.alder()]), making.approach([lab])
    making.group(first)
    making.offer("5m USD total", approach=first)
    making.offer("> 7m USD total", approach=second)
    making.offer("2bn USD price", approach=second, kind="takeover-bid", target=making.birch())
    ((_alder, (cell,)),) = who_courts_whom(PublishedApproach.objects.current()).rows
    assert (str(cell.recruiter), str(cell.employer), cell.approaches) == ("Alder", "Birch", 2)
    assert (str(cell.people), cell.floor) == ("more than 12 people", "more than US$7m")


def test_no_recruiter_and_no_employer_stands_there_without_a_cell(monkeypatch):
    monkeypatch.setattr(courting, "MOST", 2)
    names = ("Alder", "Birch", "Cedar", "Dogwood", "Fir", "Gorse")
    companies = {name: making.company(name) for name in names}
    pairs = ["Alder Birch", "Alder Birch", "Alder Fir", *["Cedar Gorse"] * 2, "Dogwood Birch", "Dogwood Fir"]
    for recruiter, employer in map(str.split, pairs):
        making.candidate(making.approach([companies[recruiter]], [companies[employer]]))
    matrix = who_courts_whom(PublishedApproach.objects.current())
    assert [str(employer) for employer in matrix.employers] == ["Birch", "Gorse"]
    shown = {str(recruiter): [bool(cell) for cell in cells] for recruiter, cells in matrix.rows}
    assert shown == {"Alder": [True, False], "Cedar": [False, True]}
    assert matrix.left_out == 2


def test_rows_that_nobody_claims_are_not_counted():
    made = making.approach()
    making.candidate(made, "two people", number="2")
    making.candidate(made, "ten more", number="10", claimed=False)
    ((_alder, (cell,)),) = who_courts_whom(PublishedApproach.objects.current()).rows
    assert str(cell.people) == "2 people"


def cells():
    """What the cells say, by the employer."""
    ((_alder, row),) = who_courts_whom(PublishedApproach.objects.current()).rows
    return {str(cell.employer): str(cell.people) for cell in row if cell}


def test_people_count_at_their_own_employer_alone():
    fir = making.company("Fir")
    made = making.approach([making.alder()], [making.birch(), fir])
    whole = making.candidate(made, "ten people", number="10")
    making.candidate(made, "four people", number="4", employer=making.birch(), part_of=whole)
    making.candidate(made, "six people", number="6", employer=making.company("Fir Lab", parent=fir))
    assert cells() == {"Birch": "4 people", "Fir": "6 people"}


def test_those_of_whom_no_report_says_where_they_work_are_some_at_each():
    made = making.approach([making.alder()], [making.birch(), making.company("Fir")])
    making.candidate(made, "ten people", number="10")
    assert cells() == dict.fromkeys(("Birch", "Fir"), "some of 10 people")


def test_those_whose_employer_nobody_tells_count_beside_those_of_whom_it_is_told():
    """Each approach for itself: of one it is told, of the other it is not."""
    told = making.approach([making.alder()], [making.birch()])
    making.candidate(told, person=making.person())
    fir = making.company("Fir")
    making.candidate(making.approach([making.alder()], [making.birch(), fir]), "ten people", number="10")
    elsewhere = making.approach([making.alder()], [fir, making.company("Gorse")])
    making.candidate(elsewhere, "two people", number="2", employer=fir)
    said = cells()
    assert said["Birch"].startswith("some of ")
    assert said["Gorse"] == "number not reported"


def test_reports_that_differ_on_a_number_give_the_span_that_the_page_gives(client):
    made = making.approach(ref="story")
    row = making.candidate(made, "staff of Birch", number="")
    making.claim(row, "number", "26", source=making.report(1))
    making.claim(row, "number", "32", source=making.report(2))
    assert cells() == {"Birch": "26–32 people"}
    assert "Approached: 26–32 people" in read(client, "/approaches/story/")


def test_a_picture_shows_what_was_known_once_and_says_so(client):
    making.offer("7m USD total", approach=making.approach([making.alder()], [making.birch()]))
    edition = Edition.current()
    making.offer("9m USD total", approach=making.approach([making.cedar()], [making.birch()]))
    page = read(client, f"/pictures/?edition={edition.number}")
    assert "Of 1 approach" in page
    assert "US$7m" in page
    assert "US$9m" not in page
    assert "Cedar" not in page
    assert f"edition {edition.number}" in page.text.lower()
    today = read(client, "/pictures/")
    assert "US$9m" in today
    assert "another day" not in today  # only records have the form that asks for one


def test_a_floor_that_is_only_alleged_is_not_the_highest():
    made = making.approach()
    making.offer("5m USD total", approach=made)
    alleged = making.offer("900m USD total", approach=made)
    claim = alleged.lead_claim
    claim.stance = "alleges"
    claim.save()
    ((_alder, (cell,)),) = who_courts_whom(PublishedApproach.objects.current()).rows
    assert cell.floor == "US$5m"


def test_the_page_follows_the_parameters_of_the_list_and_refuses_what_it_cannot_read(client):
    making.approach([making.alder()], [making.birch()])
    making.offer("7m USD total", approach=making.approach([making.cedar()], [making.birch()]))
    page = read(client, "/pictures/?recruiter=cedar")
    assert "Of 1 approach: Recruiter Cedar" in page
    assert "US$7m" in page
    assert "Alder" not in page
    for query in ("colour=red", "after=a~b", "outcome=x"):
        answer = client.get(f"/pictures/?{query}")
        assert answer.status_code == 400
        assert query.split("=")[0] in answer.content.decode()


def test_a_cell_leads_to_the_list_that_it_counts(client):
    for _each in range(3):
        making.approach([making.alder()], [making.birch()])
    making.approach([making.alder()], [making.cedar()])
    making.approach([making.alder()], [making.birch()], kind="general")
    page = read(client, "/pictures/")
    address = re.search(r'href="(/approaches/\?recruiter=alder&amp;employer=birch[^"]*)"', page.html)[1]
    assert "3 approaches" in read(client, address.replace("&amp;", "&"))


def test_the_lists_lead_to_pictures_of_what_they_show(client):
    making.approach([making.cedar()], [making.birch()])
    page = read(client, "/approaches/?recruiter=cedar&sort=name&size=20")
    assert 'href="/pictures/?recruiter=cedar&amp;sort=name"' in page.html


def test_nothing_of_a_draft_is_in_a_picture(client):
    secret = making.approach(
        [making.company("Secret Alder")], [making.company("Secret Birch")], published=False
    )
    making.offer("7m USD total", approach=secret, published=False)
    assert "ecret" not in read(client, "/pictures/").html


def test_pictures_cost_the_same_however_many_they_draw_and_stay_small(client):
    @making.one_unit
    def grow(number):
        for _each in range(number):
            again = Offer.objects.count()
            alder, birch = making.company(f"Alder {again}"), making.company(f"Birch {again}")
            made = making.approach([alder], [birch], lab=making.company(f"Lab {again}", parent=alder))
            making.offer(f"{again + 1}m USD total", approach=made, to=[making.group(made)])

    def cost():
        with CaptureQueriesContext(connection) as asked:
            page = client.get("/pictures/")
        return len(asked), len(page.content)

    grow(2)
    few, _size = cost()
    grow(13)
    many, size = cost()
    assert many == few <= MOST
    assert size / 15 < 2_000


def test_over_many_powers_of_ten_every_second_is_labelled_and_none_hangs_over_the_edge():
    axis = DollarAxis(5, 10)
    assert [tick.label for tick in axis.ticks] == ["$100,000", "$10m", "$1bn"]
    assert [tick.anchor for tick in axis.ticks] == ["start", "middle", "middle"]
    assert [tick.label for tick in DollarAxis(6, 10).ticks] == ["$1m", "$100m", "$10bn"]
    assert [tick.anchor for tick in DollarAxis(6, 9).ticks] == ["start", "middle", "middle", "end"]
