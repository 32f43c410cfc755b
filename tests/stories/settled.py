"""Five reports of a licence with bonuses to stay, a lawsuit that is settled, and a namesake. All made up.

The facts, written first: Hyssop pays Ivy Labs US$600m for a licence (US$650m, says another report) and hires
its founders, Nn Erle and Nn Farn, and about 30 employees. Nn Erle gets US$40m over 3 years to stay, the about
30 get US$80m together. Juncus, Nn Farn's employer until 2025, sued her over a non-compete of 12 months; that
was settled on 18 July 2026; she is to start at Hyssop on 1 August. Another Nn Farn, a lawyer at Klee, went to
Hyssop as counsel.

Never: that Hyssop bought Ivy Labs; that the bonuses are Ivy Labs' counter-offers; that anybody but the lawyer
started; one Nn Farn's matters on the other's page.
"""

from tests.stories.story import Report, Story

SETTLED = Story(
    "a licence with bonuses to stay, a lawsuit settled, and a namesake",
    [
        Report(
            {"title": "Hyssop takes Ivy's founders", "publisher": "The Grove", "published": "5 May 2026"},
            story={
                "recruiters": "Hyssop",
                "employers": "Ivy Labs",
                "kind": "company-deal",
                "whom": "Nn Erle; Nn Farn",
            },
            head={"informant": "people with knowledge of the deal"},
            rows=[
                ("candidates", {"description": "employees", "number": "about 30"}),
                ("offers", {"amount": "600m USD", "kind": "licence", "target": "Ivy Labs"}),
                ("events", {"kind": "accepted", "offers": "O1"}),
            ],
        ),
        Report(
            {"title": "Ivy's people are paid to stay", "publisher": "The Hedge", "published": "6 May 2026"},
            again=True,
            head={"how_known": "document"},
            at={"O1": {"amount": "650m USD"}},
            rows=[
                (
                    "offers",
                    {"amount": "40m USD over 3 years", "kind": "retention-award", "candidates": "P2"},
                ),
                (
                    "offers",
                    {"amount": "80m USD together", "kind": "retention-award", "candidates": "P1"},
                ),
            ],
            answers={"row-O": "new"},
        ),
        Report(
            {"title": "Juncus sues Farn", "publisher": "The Moss", "published": "1 June 2026"},
            again=True,
            head={"how_known": "document"},
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "29 May 2026",
                        "legal_by_company": "Juncus",
                        "legal_against_people": "Nn Farn",
                        "legal_stage": "filed",
                        "candidates": "P3",
                    },
                ),
                ("terms", {"of": "E2", "kind": "restriction", "length": "12 months", "words": "non-compete"}),
                (
                    "employments",
                    {"person": "Nn Farn", "company": "Juncus", "ended": "2025", "held": "former"},
                ),
            ],
        ),
        Report(
            {"title": "Farn and Juncus settle", "publisher": "The Hedge", "published": "20 July 2026"},
            again=True,
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "18 July 2026",
                        "legal_by_company": "Juncus",
                        "legal_against_people": "Nn Farn",
                        "legal_stage": "settled",
                        "candidates": "P3",
                        "after": "E2",
                    },
                ),
                ("events", {"kind": "expected", "happened": "1 August 2026", "candidates": "P3"}),
            ],
            answers={"row-E": "new"},
        ),
        Report(
            {"title": "Hyssop's new counsel", "publisher": "The Fern", "published": "2 August 2026"},
            story={"recruiters": "Hyssop", "employers": "Klee", "whom": "Nn Farn"},
            rows=[
                ("events", {"kind": "started", "happened": "August 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Farn",
                        "company": "Hyssop",
                        "title": "counsel",
                        "held": "current",
                        "through": "P1",
                    },
                ),
                (
                    "employments",
                    {"person": "Nn Farn", "company": "Klee", "title": "lawyer", "held": "former"},
                ),
            ],
            answers={"person": "new", "story": "new"},
        ),
    ],
    reads={
        "/people/nn-farn/": (
            "At Ivy Labs when approached",
            "Expected to join",
            "18 July 2026: The case was settled. By Juncus, against Nn Farn.",
        ),
        "/people/nn-farn-2/": ("Counsel at Hyssop",),
        "/people/nn-erle/": ("Hyssop: US$40m over 3 years award for staying",),
        "/events/": ("Offer: US$600m or US$650m (licence deal).", "The case was settled"),
        "/terms/": ("By Juncus, against Nn Farn",),
        "/companies/hyssop/": ("US$80m together", "US$40m over 3 years"),
    },
    never={
        "/people/nn-farn/": ("Klee", "counsel", "started", "Started"),
        "/people/nn-farn-2/": ("Ivy", "Juncus", "settled", "Expected"),
        "/companies/ivy-labs/": ("Offers and deals it made", "bid for"),
        "/people/nn-erle/": ("Ivy Labs: US$40m", "600m", "Started"),
    },
    rows={"Approach": 2, "Offer": 3, "Person": 3},
)
