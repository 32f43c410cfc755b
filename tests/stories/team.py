"""Ten reports of a team that is courted from two employers. Everybody is made up.

The facts, written first: Dogwood courts more than a dozen people of Elder and Ferns; nobody had accepted
on 5 May. It offered up to US$20m each to four people of Elder, Nn Erle and Nn Esche among them; a
retelling makes a signing bonus of it; Dogwood says that it was less. Elder made Nn Erle a counter-offer
of US$9m a year, which she took. Nn Esche signed in May; so did Nn Tanne and two others of Ferns, of whom
two started and one stayed. Elder sued Dogwood and Nn Esche over a non-compete of 12 months, and gave
about 50 people US$2m each to stay. Nn Esche left Dogwood after five weeks and returned to Elder.

Never: that nobody accepted, once somebody had; that Nn Erle went to Dogwood; that Nn Esche is at Dogwood;
that the retention of US$2m is an offer of Dogwood's; that Nn Tanne stayed or started.
"""

from tests.stories.story import Report, Story

TEAM = Story(
    "a team that is courted from two employers",
    [
        Report(
            {"title": "Dogwood fishes for a team", "publisher": "The Grove", "published": "5 May 2025"},
            story={"recruiters": "Dogwood", "employers": "Elder; Ferns"},
            head={"informant": "four people who were contacted"},
            rows=[
                ("candidates", {"description": "researchers", "number": "more than a dozen"}),
                ("events", {"kind": "message", "happened": "spring 2025"}),
                ("events", {"kind": "accepted", "people": "0"}),
            ],
        ),
        Report(
            {"title": "Twenty million each", "publisher": "The Hedge", "published": "9 May 2025"},
            again=True,
            head={"informant": "a person familiar with the offers"},
            rows=[
                (
                    "candidates",
                    {"description": "four researchers", "number": "4", "employer": "Elder", "part_of": "P1"},
                ),
                ("candidates", {"person": "Nn Erle", "part_of": "P2"}),
                ("candidates", {"person": "Nn Esche", "part_of": "P2"}),
                ("offers", {"amount": "up to 20m USD each", "candidates": "P2"}),
            ],
            answers={"row-P": "new"},
        ),
        Report(
            {"title": "Elder fights back", "publisher": "The Moss", "published": "12 May 2025"},
            again=True,
            rows=[
                (
                    "offers",
                    {
                        "amount": "9m USD a year",
                        "kind": "counter-offer",
                        "bidder": "Elder",
                        "candidates": "P3",
                    },
                ),
                (
                    "events",
                    {"kind": "accepted", "happened": "11 May 2025", "offers": "O2", "candidates": "P3"},
                ),
            ],
            answers={"row-E": "new"},
        ),
        Report(
            {
                "title": "20m signing bonuses",
                "publisher": "The Leaf",
                "worth": "retelling",
                "based_on": "Twenty million each",
            },
            again=True,
            rows=[("terms", {"of": "O1", "kind": "signing-bonus", "money": "20m USD each"})],
            answers={"source": "new"},
        ),
        Report(
            {"title": "First signatures", "publisher": "The Fern", "published": "20 May 2025"},
            again=True,
            rows=[
                ("candidates", {"person": "Nn Tanne", "employer": "Ferns", "part_of": "P1"}),
                (
                    "candidates",
                    {
                        "description": "colleagues of Tanne",
                        "number": "2",
                        "employer": "Ferns",
                        "part_of": "P1",
                    },
                ),
                (
                    "events",
                    {"kind": "signed", "happened": "May 2025", "candidates": "P4, P5, P6"},
                ),
            ],
            answers={"row-P": "new"},
        ),
        Report(
            {"title": "Dogwood: it was less", "publisher": "The Grove", "published": "22 May 2025"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "limits",
                        "value": "far less than 20m USD",
                        "denied": "20m USD",
                        "speaks_for": "Dogwood",
                    },
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Elder sues", "publisher": "The Moss", "published": "1 June 2025", "medium": "filing"},
            again=True,
            head={"how_known": "document"},
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "30 May 2025",
                        "legal_by_company": "Elder",
                        "legal_against_companies": "Dogwood",
                        "legal_against_people": "Nn Esche",
                        "legal_stage": "filed",
                        "candidates": "P4",
                    },
                ),
                ("terms", {"of": "E5", "kind": "restriction", "length": "12 months", "words": "non-compete"}),
            ],
        ),
        Report(
            {"title": "Two start, one stays", "publisher": "The Hedge", "published": "14 June 2025"},
            again=True,
            rows=[
                (
                    "events",
                    {"kind": "started", "happened": "June 2025", "candidates": "P5, P6", "people": "2"},
                ),
                (
                    "events",
                    {"kind": "stayed", "happened": "June 2025", "candidates": "P5, P6", "people": "1"},
                ),
            ],
        ),
        Report(
            {"title": "Elder pays to keep", "publisher": "The Grove", "published": "20 June 2025"},
            story={"recruiters": "Elder", "employers": "Elder", "kind": "retention"},
            rows=[
                ("candidates", {"description": "researchers of Elder", "number": "about 50"}),
                ("offers", {"amount": "2m USD each", "kind": "retention-award", "candidates": "P1"}),
            ],
            answers={"source": "new", "story": "new"},
        ),
        Report(
            {"title": "Esche back at Elder", "publisher": "The Fern", "published": "4 August 2025"},
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Esche",
                        "company": "Dogwood",
                        "held": "former",
                        "length": "about five weeks",
                        "ended": "July 2025",
                    },
                ),
                (
                    "employments",
                    {"person": "Nn Esche", "company": "Elder", "held": "current", "started": "August 2025"},
                ),
            ],
            answers={"person": "known"},
        ),
    ],
    reads={
        "/people/nn-esche/": ("Elder", "August 2025", "July 2025", "about 5 weeks"),
        "/offers/": ("up to US$20m each", "US$9m a year", "US$2m each", "Partly disputed by Dogwood"),
        "/terms/": ("US$20m", "1 year", "Non-compete"),
        "/people/nn-erle/": ("Dogwood: up to US$20m each to four researchers", "Elder: US$9m a year"),
        "/people/nn-tanne/": ("Two of those approached (colleagues of Tanne and Nn Tanne) started",),
        "/companies/elder/": ("Keeping its own people",),
    },
    never={
        "/approaches/": ("Nobody had accepted", "nobody accepted"),
        "/people/nn-erle/": ("signed", "started"),
        "/people/nn-tanne/": ("Nobody had accepted",),
        "/companies/dogwood/": ("US$9m", "US$2m"),
        "/companies/ferns/": ("US$9m", "US$20m"),
        "/approaches/dogwood-elder-ferns/": ("The Hedge — reported, no source named", "No one accepted"),
    },
    rows={"Approach": 2, "Offer": 3},
)
