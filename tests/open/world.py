"""A made-up desk: what is published of Alder and Birch, and beside it a draft in every table, all marked."""

from recruiting.models import unit_of_work
from tests import making

MARK = "Xyzzy"


@making.one_unit
def published():
    """An approach with all its parts, a raised offer, a denial, a stint and a circumstance."""
    alder, birch = making.alder(), making.birch()
    one = making.person("Nn One", aliases="N. One\nNn 1")
    approach = making.approach(
        [alder],
        [birch],
        lab=making.company("Alder Lab", parent=alder),
        ref="alder-birch",
        summary="Alder courts.",
    )
    courted = making.candidate(approach, person=one, description="", ref="one")
    others = making.group(approach, ref="others")
    first = making.offer(
        "100m USD total", approach=approach, to=[courted], ref="first", summary="The first bid."
    )
    second = making.offer(
        "> 1bn USD, several years", approach=approach, to=[courted], follows=first, ref="second"
    )
    step = making.event(approach, "offered", [courted, others], [first], happened="June 2025", ref="step")
    making.claim(making.term("signing-bonus", offer=first, money="1m USD", ref="bonus"))
    making.employment(one, birch, through=courted, started="2024", ref="stint")
    making.circumstance("headcount", alder, people="about 50", ref="headcount")
    retelling = making.source("A retelling", based_on=[making.report()], url="https://example.org/retelling")
    making.claim(first, "amount", "100m USD total", source=retelling)
    making.claim(
        second, "amount", stance="disputes", denied="> 1bn USD", informant_company=alder, ref="denial"
    )
    making.claim(approach, "recruiters", "alder", ref="who")
    return {
        "approach": approach,
        "first": first,
        "second": second,
        "courted": courted,
        "step": step,
        "one": one,
    }


@making.one_unit
def drafts():
    """A draft in every table, none of which the public may see by any way."""
    hidden = {"desk_note": MARK}
    firm = making.company(f"{MARK} Firm", **hidden)
    person = making.person(f"Nn {MARK}", **hidden)
    report = making.source(f"{MARK} report", url=f"https://example.org/{MARK}", **hidden)
    approach = making.approach([firm], [firm], published=False, ref=f"{MARK}-approach", pitch=MARK)
    row = making.candidate(approach, person=person, description=MARK, ref=f"{MARK}-row")
    offer = making.offer("7m USD", approach, [row], published=False, ref=f"{MARK}-offer", summary=MARK)
    event = making.event(approach, "meeting", [row], [offer], ref=f"{MARK}-event", what=MARK)
    making.term("title", offer=offer, words=MARK, ref=f"{MARK}-term")
    making.employment(person, firm, published=False, ref=f"{MARK}-stint", title=MARK)
    making.circumstance("other", firm, published=False, ref=f"{MARK}-fact", words=MARK)
    making.claim(offer, paraphrase=MARK, source=report, ref=f"{MARK}-claim")
    making.claim(approach, paraphrase=MARK, source=report, ref=f"{MARK}-claim-2", state="draft")
    return {
        "firm": firm,
        "person": person,
        "report": report,
        "approach": approach,
        "row": row,
        "offer": offer,
    } | {"event": event}


@making.one_unit
def pointing(public, hidden):
    """Let what is published point to drafts, wherever a column can."""
    approach, first = making.fresh(public["approach"]), making.fresh(public["first"])
    with unit_of_work.editing():
        # Set aside: by a claim that counts the column would follow it, and name the firm in public.
        making.claim(
            approach, "recruiters", f"alder;{hidden['firm'].ref}", ref="who-else", set_aside="mistake"
        )
        making.claim(first, paraphrase=MARK, state="draft")
        draft = making.offer(
            "9m USD", approach, [public["courted"]], published=False, ref=f"{MARK}-second", summary=MARK
        )
        unclaimed = making.candidate(approach, f"{MARK} row", claimed=False, ref=f"{MARK}-row-2")
        making.event(approach, "call", [public["courted"]], claimed=False, ref=f"{MARK}-call", what=MARK)
        making.term("title", offer=first, words=MARK, ref=f"{MARK}-term-2")
        first.candidates.add(unclaimed)
        first.perhaps_same_as, first.retraction = draft, MARK
        first.save()
        public["step"].offers.add(draft)
        public["step"].candidates.add(unclaimed)
        approach.follows = hidden["approach"]
        approach.save()
        told = making.source("A report told by report 1", based_on=[hidden["report"], making.report(2)])
        making.report().based_on.add(told)
        withdrawn = making.offer("8m USD", approach, [public["courted"]], ref="withdrawn", summary=MARK)
        withdrawn.state, withdrawn.retraction = "retracted", "It was another company."
        withdrawn.save()
