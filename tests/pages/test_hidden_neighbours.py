"""Beside every public record stands one that is not public, marked by its name: no answer gives it away."""

import json
import re

import pytest

from recruiting.models import Claim, Company, Person, Source, aspects, unit_of_work
from tests import making
from tests.open import world
from tests.open.reading import ADDRESSES, body, got, public_pages, unpacked

pytestmark = pytest.mark.django_db

MARK = world.MARK
LISTS = ("offers", "approaches", "researchers", "companies", "people", "sources")
HIDDEN = re.compile(MARK, re.IGNORECASE)


@pytest.fixture(scope="module")
def neighbours(one_world):
    public, hidden = world.published(), world.drafts()
    world.pointing(public, hidden)
    _above(public, hidden)
    _told_by_others(public, hidden)
    _claimed(public, hidden)
    _corrected(public)
    return public


def _above(public, hidden):
    """A hidden holding above all who act, and a hidden unit below."""
    holding = making.company(f"{MARK} Holding", aliases=MARK)
    between = making.company("Alder Group", parent=holding)
    with unit_of_work.editing():
        for name in ("Alder", "Birch"):
            firm = Company.objects.get(name=name)
            firm.parent = between
            firm.save()
    making.company(f"{MARK} Unit", parent=making.alder())
    approach = making.fresh(public["approach"])
    below = [making.company(name, parent=holding) for name in ("Dogwood", "Elm", "Fir", "Gum", "Hazel")]
    making.candidate(approach, "one of Dogwood", employer=below[0], ref="of-dogwood")
    with unit_of_work.editing():
        approach.agency = below[1]
        approach.save()
    making.offer(
        "2bn USD price", approach, kind="takeover-bid", bidder=below[2], target=below[3], seller=below[4],
        ref="takeover",
    )  # fmt: skip
    making.employment(making.person("Nn Two"), making.company("Ivy", parent=holding), ref="stint-2")
    making.circumstance("other", making.company("Juniper", parent=holding), words="It grows.", ref="grows")
    making.circumstance("other", making.alder(), other_company=hidden["firm"], published=False, words=MARK)
    making.employment(public["one"], making.birch(), published=False, reports_to=hidden["person"], title=MARK)


def _told_by_others(public, hidden):
    """Reports behind those that are cited, and behind those a hidden one."""
    root = making.source(f"{MARK} root", publisher=MARK, url=f"https://example.org/{MARK}/root")
    base = making.source("A base of the first report", based_on=[root])
    making.report().based_on.add(base)
    via = making.source("First told here", based_on=[base, making.report(6)])
    making.claim(public["first"], "existence", source=making.report(3), via=via, ref="by-way-of")
    making.claim(public["approach"], "existence", source=making.report(3), via=via, ref="by-way-of-2")
    known = making.source("Known by a word on it", based_on=[base, making.report(6)])
    making.claim(known, "worth", "retelling", ref="on-a-source")
    making.source(f"{MARK} retelling", based_on=[making.report()])
    draft = {"state": "draft", "paraphrase": MARK}
    making.claim(public["one"], "name", "Nn 1", informant_person=hidden["person"], ref="draft-1", **draft)
    making.claim(making.alder(), "name", "A", speaks_for=hidden["firm"], ref="draft-2", **draft)


RELATIONS = {
    "approach": ("recruiters", "lab", "recruiting_people", "agency", "employers", "follows"),
    "first": ("candidates", "bidder", "target", "seller", "follows", "perhaps_same_as"),
    "step": ("candidates", "offers", "with_people", "with_companies", "after"),
    "courted": ("person", "employer", "part_of"),
}


def _claimed(public, hidden):
    """Claims that give a hidden row as a value, and others that deny one."""
    told = {
        "company": hidden["firm"],
        "person": hidden["person"],
        "approach": hidden["approach"],
        "candidate": hidden["row"],
        "offer": hidden["offer"],
        "event": hidden["event"],
    }
    with unit_of_work.editing():
        for name, columns in RELATIONS.items():
            for column in columns:
                value = told[aspects.related_table(public[name].table, column)].ref
                # Set aside: by a claim that counts the column would follow it, and name that row in public.
                making.claim(public[name], column, value, source=making.report(4), set_aside="mistake")
                making.claim(
                    public[name], column, stance="disputes", denied=value, informant_company=making.cedar()
                )
        making.claim(
            making.alder(), "parent", Company.objects.get(name=f"{MARK} Holding").ref, source=making.report(4)
        )
        making.claim(
            making.report(4),
            "based_on",
            Source.objects.get(title=f"{MARK} root").ref,
            source=making.report(5),
        )


def _corrected(public):
    """Corrections that took a hidden row away, from a column and from a claim."""
    with unit_of_work.editing(reason="It was another."):
        first = making.fresh(public["first"])
        first.perhaps_same_as = None
        first.save()
        claim = Claim.objects.get(ref="who-else")
        claim.value = "alder"
        claim.save()
        claim = Claim.objects.filter(aspect="employers", denied="").first()
        claim.aspect, claim.value = "place", "a place"
        claim.save()


NARROWED = ("/companies/?role=courts", "/approaches/?recruiter=alder", "/offers/?sort=-floor&employer=birch")


def test_no_public_page_names_a_hidden_neighbour(client, neighbours):
    seen = [*public_pages(client), *NARROWED]
    assert {f"/companies/{name}/" for name in ("alder", "alder-group", "hazel", "juniper")} <= {*seen}
    leaks = {address: around(html) for address in seen if (html := got(client, address)) and around(html)}
    assert not leaks, list(leaks.items())[:4]


def around(given):
    """What stands around each mark."""
    text = given.decode()
    return [text[max(0, found.start() - 120) : found.end() + 40] for found in HIDDEN.finditer(text)][:3]


def test_no_file_feed_or_answer_of_the_api_names_a_hidden_neighbour(client, neighbours):
    found = [f"/{name}.{form}" for name in LISTS for form in ("csv", "json", "ndjson")]
    found += ["/api/v1/offers/takeover", "/api/v1/sources/report-1", "/api/v1/companies/juniper"]
    for address in (*ADDRESSES, *found):
        given = got(client, address)
        for file in unpacked(given).values() if address.endswith(".zip") else [given]:
            assert not HIDDEN.search(file.decode(errors="replace")), address


@pytest.mark.parametrize("name", LISTS)
def test_no_search_finds_anything_by_a_hidden_neighbour(client, neighbours, name):
    assert json.loads(body(client.get(f"/{name}.json?q={MARK}"))) == []
    for parameter, model in (("recruiter", Company), ("person", Person), ("source", Source)):
        for ref in model.objects.filter(ref__startswith=MARK.lower()).values_list("ref", flat=True):
            assert client.get(f"/{name}.json?{parameter}={ref}").status_code == 400
