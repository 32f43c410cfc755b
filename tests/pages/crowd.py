"""Made-up people who are courted, and how a list and its menus are read."""

import csv
import io

from tests import making


def listed(client, query="", twin="offers.csv"):
    """The references of the whole filtered list, in its order."""
    answer = client.get(f"/{twin}?{query}")
    assert answer.status_code == 200, answer.content
    text = b"".join(answer.streaming_content).decode()
    return [row["ref"] for row in csv.DictReader(io.StringIO(text))]


def facets(client, url):
    """What the menus of a list offer: {label of the facet: {label: (number, query)}}."""
    menus = client.get(url).context["menus"]
    return {
        group.label: {choice.label: (choice.number, choice.query) for choice in group.choices}
        for menu in menus
        for group in menu.groups
    }


@making.one_unit
def offered():
    """Alder and its lab court people of Birch; Cedar those of Dogwood."""
    alder, birch, cedar = making.alder(), making.birch(), making.cedar()
    lab = making.company("Alder Lab", parent=alder)
    first = making.approach([alder], [birch])
    second = making.approach([lab], [birch])
    third = making.approach([cedar], [making.company("Dogwood")])
    return {
        "big": making.offer("> 1bn USD total", approach=first, ref="big"),
        "spread": making.offer("200-500m USD total", approach=second, ref="spread"),
        "ceiling": making.offer("up to 300m USD total", approach=third, ref="ceiling"),
        "yearly": making.offer("5m EUR a year", approach=third, ref="yearly"),
        "words": making.offer("eight figures", approach=third, ref="words"),
        "hidden": making.offer("undisclosed", approach=third, ref="hidden"),
        "silent": making.offer("", approach=third, ref="silent"),
    }


@making.one_unit
def courted(world):
    """In ``world`` people are courted, one twice; one offer is accepted, and disputed."""
    one, two = making.person("Nn One"), making.person("Nn Two")
    first, second = world["big"].approach, world["spread"].approach
    rows = [making.candidate(first, person=one), making.candidate(second, person=one)]
    rows.append(making.candidate(second, person=two, employer=making.company("Elm")))
    making.event(first, "accepted", [rows[0]], happened="June 2025")
    making.event(second, "talks", happened="2024-12/2025-01")
    world["spread"].candidates.set(rows[1:])
    making.claim(world["big"], "amount", stance="disputes", informant_company=making.alder())
    making.employment(two, making.birch())
    making.circumstance(people="50")
    making.claim(making.term("title", offer=world["big"], words="chief scientist"))
    return world
