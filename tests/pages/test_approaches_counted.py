"""How many approaches a company makes and receives: its page, its list, files and the API say the same."""

import csv
import io
import json
import re

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def world():
    """Alder, its lab and its lab's team court people of Birch and of its lab; and Alder has a habit."""
    alder, birch, cedar = making.alder(), making.birch(), making.cedar()
    lab = making.company("Alder Lab", parent=alder)
    team = making.company("Alder Team", parent=lab)
    birch_lab = making.company("Birch Lab", parent=birch)
    making.approach([alder], [birch], lab=lab)
    making.approach([team], [birch, birch_lab])
    making.approach([cedar], [birch], lab=team, kind="company-deal")
    making.candidate(making.approach([lab], []), employer=birch_lab)
    making.candidate(making.approach([cedar], []), employer=birch_lab, claimed=False)
    making.approach([birch], [birch], kind="retention")
    making.approach([alder], [birch], kind="general")
    making.approach([alder], [birch], published=False)


NUMBERS = {
    "alder": (4, 0),
    "alder-lab": (4, 0),
    "alder-team": (2, 0),
    "birch": (0, 4),
    "birch-lab": (0, 2),
    "cedar": (2, 0),
}


def test_page_list_files_and_api_count_approaches_alike(client, world):
    rows = csv.DictReader(io.StringIO(b"".join(client.get("/companies.csv").streaming_content).decode()))
    in_file = {row["ref"]: (int(row["approaches_made"]), int(row["approaches_received"])) for row in rows}
    told = json.loads(client.get("/api/v1/companies").content)["data"]
    in_api = {row["ref"]: (row["approaches_made"], row["approaches_received"]) for row in told}
    html = read(client, "/companies/").html
    in_list = {
        ref: tuple(_number_linked(html, parameter, ref) for parameter in ("recruiter", "employer"))
        for ref in NUMBERS
    }
    on_page = {}
    for ref in NUMBERS:
        sections = client.get(f"/companies/{ref}/").context["sections"]
        counts = {str(one.section.title): one.count for one in sections}
        on_page[ref] = counts["Recruiting from"], counts["Its staff approached by"]
    assert NUMBERS == in_file == in_api == in_list == on_page


def _number_linked(html, parameter, ref):
    """The number in the link to a company's approaches; 0 where there is none."""
    link = re.search(rf'href="/approaches/\?{parameter}={ref}&amp;[^"]*"\s*>(\d+)<', html)
    return int(link[1]) if link else 0


def test_each_number_leads_to_as_many_approaches(client, world):
    for address in ("/companies/", *(f"/companies/{ref}/" for ref in NUMBERS)):
        html = read(client, address).html
        links = re.findall(r'href="(/approaches/\?(\w+)=([\w-]+)[^"]*kind=hire[^"]*)"', html)
        assert links, address
        for link, parameter, ref in links:
            number = NUMBERS[ref][parameter == "employer"]
            assert client.get(link.replace("&amp;", "&")).context["count"] == number, link


def test_the_list_says_that_units_count_with_their_company(client, world):
    assert "count with the company that they belong to" in read(client, "/companies/")
