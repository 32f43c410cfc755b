"""Six reports of a professor who goes part-time to a company and keeps her chair. Everybody is made up.

The facts, written first: Nn Teal holds a chair at Fen University. From 1 September 2025 she is on partial
leave for two years and works three days a week at Mere Labs, for US$1.4m a year; the university goes on
paying two fifths of €190,000. Of her lab of six four go with her; Nn Coot and another advise Mere Labs and
stay. The Magpie says first that she leaves the university, and takes that back.

Never: that she left Fen University; that Nn Coot started at Mere Labs, or accepted; that what the university
pays is an offer.
"""

from tests.stories.story import Report, Story

MAGPIE = {"publisher": "The Magpie"}

ON_LEAVE = Story(
    "a professor on leave, paid by two, and advisers who stay",
    [
        Report(
            {"title": "Teal leaves Fen", "published": "20 August 2025", **MAGPIE},
            story={"recruiters": "Mere Labs", "employers": "Fen University", "whom": "Nn Teal"},
            rows=[
                ("events", {"kind": "accepted"}),
                ("employments", {"person": "Nn Teal", "company": "Fen University", "ended": "2025"}),
                ("employments", {"person": "Nn Teal", "company": "Mere Labs", "held": "announced"}),
                ("names", {"name": "Fen University", "kind": "university"}),
            ],
        ),
        Report(
            {"title": "A statement", "publisher": "Fen University", "published": "22 August 2025"},
            again=True,
            head={"speaks_for": "Fen University", "interest": "party"},
            at={"J1": {"held": "current"}},
            rows=[
                (
                    "terms",
                    {"of": "J1", "kind": "condition", "words": "on partial leave", "length": "2 years"},
                ),
                (
                    "says",
                    {"of": "J1", "stance": "disputes", "aspect": "ended", "quote": "She has not left."},
                ),
            ],
        ),
        Report(
            {"title": "Paid twice", "publisher": "The Quay", "published": "25 August 2025"},
            again=True,
            head={"informant": "two people who know the contract", "informants": "2"},
            rows=[
                ("offers", {"amount": "1.4m USD a year"}),
                ("terms", {"of": "J1", "kind": "base", "money": "190000 EUR a year", "share": "40%"}),
            ],
            answers={"row": "new"},
        ),
        Report(
            {"title": "Nn Coot writes", "publisher": "Chirp", "published": "28 August 2025"},
            again=True,
            head={"person": "Nn Coot", "how_known": "party", "interest": "party"},
            rows=[
                ("candidates", {"description": "her lab", "number": "6"}),
                ("candidates", {"person": "Nn Coot", "part_of": "P2"}),
                ("events", {"kind": "declined", "candidates": "P3", "what": "Stays, and advises Mere Labs"}),
                ("employments", {"person": "Nn Coot", "company": "Fen University", "held": "current"}),
                (
                    "employments",
                    {"person": "Nn Coot", "company": "Mere Labs", "held": "current", "title": "adviser"},
                ),
            ],
        ),
        Report(
            {"title": "Four of six follow", "publisher": "The Quay", "published": "2 September 2025"},
            again=True,
            head={"speaks_for": "Mere Labs"},
            rows=[
                ("events", {"kind": "started", "happened": "1 September 2025", "candidates": "P1"}),
                (
                    "events",
                    {"kind": "started", "happened": "1 September 2025", "candidates": "P2", "people": "4"},
                ),
            ],
            answers={"row": "new"},
        ),
        Report(
            {"title": "We were wrong", "published": "3 September 2025", **MAGPIE},
            again=True,
            rows=[
                (
                    "says",
                    {"of": "J1", "stance": "disputes", "aspect": "ended", "paraphrase": "She is on leave."},
                )
            ],
        ),
    ],
    reads={
        "/people/nn-teal/": (
            "At Mere Labs, since 1 September 2025; at Fen University",
            "The Magpie takes back what it reported (end)",
            "in the job at Fen University",
        ),
        "/people/nn-coot/": ("How it ended Declined", "adviser at Mere Labs"),
        "/offers/": ("US$1.4m a year",),
    },
    never={
        "/": ("190,000",),
        "/offers/": ("190,000",),
        "/people/nn-teal/": ("until 2025",),
        "/people/nn-coot/": ("tarted work", "ccepted"),
        "/companies/fen-university/": ("until 2025",),
        "/moves/": ("until 2025",),
    },
    rows={"Approach": 1, "Offer": 1, "Candidate": 3},
)
