"""Five reports of a counter-offer that is taken and undone, and of two recruiters confused. All made up.

The facts, written first: Fescue offered Nn Daphne of Edge US$4m a year. The Fern gave the offer to Gentian,
and corrected it: Gentian only talked to her. Edge countered with US$6m a year, which she accepted on
14 September 2025, and declined Fescue. On 30 September she signed with Fescue after all, to start in January.

Never: that the first page of The Fern denied anything; that Nn Daphne went to Gentian, or stayed at Edge in
the end; that the US$6m are Fescue's.
"""

from tests.stories.story import Report, Story

COUNTER = Story(
    "a counter-offer that is taken and undone, and two recruiters confused",
    [
        Report(
            {"title": "Fescue wants Daphne", "publisher": "The Grove", "published": "1 September 2025"},
            story={"recruiters": "Fescue", "employers": "Edge", "whom": "Nn Daphne"},
            head={"informant": "a person who knows the offer"},
            rows=[("offers", {"amount": "4m USD a year"})],
        ),
        Report(
            {"title": "Gentian bids for Daphne", "publisher": "The Fern", "published": "5 September 2025"},
            story={"recruiters": "Gentian", "employers": "Edge", "whom": "Nn Daphne"},
            rows=[("offers", {"amount": "4m USD a year"})],
            answers={"story": "new", "person": "known"},
        ),
        Report(
            {
                "title": "Gentian talks to Daphne (corrected)",
                "publisher": "The Fern",
                "published": "6 September 2025",
                "based_on_how": "new-version",
                "based_on": "Gentian bids for Daphne",
            },
            again=True,
            rows=[
                ("events", {"kind": "talks"}),
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "disputes",
                        "aspect": "existence",
                        "paraphrase": "The offer was that of Fescue.",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Edge keeps Daphne", "publisher": "The Grove", "published": "15 September 2025"},
            story_ref="fescue-edge",
            rows=[
                (
                    "offers",
                    {
                        "amount": "6m USD a year",
                        "kind": "counter-offer",
                        "bidder": "Edge",
                        "candidates": "P1",
                    },
                ),
                ("events", {"kind": "accepted", "happened": "14 September 2025", "offers": "O2"}),
                ("events", {"kind": "declined", "happened": "14 September 2025", "offers": "O1"}),
            ],
            answers={"row-O": "new", "source": "new"},
        ),
        Report(
            {"title": "Daphne goes after all", "publisher": "The Moss", "published": "1 October 2025"},
            again=True,
            head={"person": "Nn Daphne"},
            rows=[
                ("events", {"kind": "signed", "happened": "30 September 2025", "candidates": "P1"}),
                ("events", {"kind": "expected", "happened": "January 2026", "candidates": "P1"}),
            ],
        ),
    ],
    reads={
        "/people/nn-daphne/": (
            "Fescue: US$4m a year",
            "Gentian: an offer was reported, and the report has been withdrawn",
            "Edge: US$6m a year counter-offer by the employer",
            "Signed",
        ),
        "/events/": (
            "Nn Daphne accepted",
            "Offer: US$6m a year (counter-offer by the employer).",
            "Nn Daphne declined",
            "Offer: US$4m a year.",
        ),
        "/offers/gentian-edge-offer/": (
            "Not counted. The Fern takes its report back. It appears in no list or total",
            "The offer was that of Fescue.",
        ),
        "/approaches/gentian-edge/": ("Talks were held", "Not counted: the report was taken back"),
        "/changes/": ("Taken back by The Fern: Gentian reportedly made Nn Daphne at Edge an offer",),
    },
    never={
        "/offers/": ("by the outlet's own reporting", "Gentian"),
        "/": ("Gentian reportedly offered",),
        "/sources/the-fern-gentian-bids-for-daphne/": ("denies",),
        "/companies/gentian/": ("US$6m", "Signed", "signed", "Started"),
        "/companies/fescue/": ("US$6m",),
        "/people/nn-daphne/": ("Stayed", "stayed"),
    },
    rows={"Approach": 2, "Offer": 3, "Person": 1},
)
