"""Ten reports of a licence that was told as a takeover, and as one person's pay. Everybody is made up.

The facts, written first: Ash was in talks to buy Bramble for about US$3bn (one report; Ash denies it).
Then Ash licensed Bramble's models for US$2.4bn, and Nn Linde and about 30 people (26, says a later
report) went to Ash. Copse Capital got US$1.9bn of it. Nn Linde's own package is known at second hand:
US$60m over 4 years. Nn Espe declined and stayed. The competition office looks into it. Nn Linde left Ash
in November 2026.

Never: that Ash bought Bramble, or that a bid was accepted; that anybody's pay is US$2.4bn or US$1.9bn;
that Nn Espe went; that Nn Linde is at Ash still.
"""

from tests.stories.story import Report, Story

LICENCE = Story(
    "a licence that was told as a takeover, and as one person's pay",
    [
        Report(
            {"title": "Ash in talks to buy Bramble", "publisher": "The Grove", "published": "3 March 2026"},
            story={"recruiters": "Ash Systems", "employers": "Bramble AI", "kind": "company-deal"},
            head={"informant": "people with knowledge of the talks", "where": "¶1"},
            rows=[
                ("offers", {"amount": "about 3bn USD", "kind": "takeover-bid", "target": "Bramble AI"}),
                ("events", {"kind": "talks", "happened": "early March 2026"}),
            ],
        ),
        Report(
            {"title": "Ash: no bid for Bramble", "publisher": "The Hedge", "published": "4 March 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {"of": "O1", "stance": "disputes", "aspect": "existence", "speaks_for": "Ash Systems"},
                )
            ],
        ),
        Report(
            {"title": "Ash licenses Bramble's models", "publisher": "The Moss", "published": "10 March 2026"},
            again=True,
            head={"informant": "a person who saw the contract", "how_known": "document"},
            rows=[
                ("candidates", {"person": "Nn Linde"}),
                ("candidates", {"description": "staff of Bramble", "number": "about 30"}),
                (
                    "offers",
                    {"amount": "2.4bn USD total", "kind": "licence", "target": "Bramble AI", "where": "¶3"},
                ),
                ("events", {"kind": "accepted", "happened": "9 March 2026", "offers": "O2"}),
            ],
            answers={"row-P": "new", "row-O": "new", "row-E": "new"},
        ),
        Report(
            {
                "title": "Nn Linde pockets 2.4 billion",
                "publisher": "The Daily Twig",
                "worth": "machine-rewriting",
                "based_on": "Ash licenses Bramble's models",
            },
            again=True,
            rows=[("figures", {"of": "Nn Linde", "value": "2.4bn USD", "set_aside": "wrong-person"})],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Who gets the Ash billions", "publisher": "The Grove", "published": "17 March 2026"},
            again=True,
            head={"informant": "two investors"},
            at={"O2": {"agrees": True}},
            rows=[
                (
                    "terms",
                    {"of": "O2", "kind": "payout", "money": "1.9bn USD", "to_companies": "Copse Capital"},
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "What Linde earns at Ash", "publisher": "The Hedge", "published": "2 April 2026"},
            again=True,
            head={"informant": "a former colleague", "how_known": "second-hand"},
            rows=[
                ("offers", {"amount": "60m USD, 4 years", "candidates": "P1", "kind": "pay-package"}),
                ("events", {"kind": "started", "happened": "23 March 2026", "candidates": "P1"}),
            ],
        ),
        Report(
            {"title": "Twenty-six went to Ash", "publisher": "The Fern", "published": "5 May 2026"},
            again=True,
            at={"P2": {"number": "26"}},
            rows=[("events", {"kind": "started", "happened": "spring 2026", "candidates": "P2"})],
            answers={"row-E": "new"},
        ),
        Report(
            {"title": "Nn Espe stays", "publisher": "The Moss", "published": "6 May 2026"},
            again=True,
            rows=[
                ("candidates", {"person": "Nn Espe"}),
                ("events", {"kind": "declined", "happened": "March 2026", "candidates": "P3"}),
                ("employments", {"person": "Nn Espe", "company": "Bramble AI", "title": "chief scientist"}),
            ],
            answers={"row-P": "new"},
        ),
        Report(
            {"title": "Office looks at Ash", "publisher": "The Fern", "published": "2 June 2026"},
            again=True,
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "1 June 2026",
                        "legal_by_company": "Cedarland Competition Office",
                        "legal_against_companies": "Ash Systems; Bramble AI",
                        "legal_stage": "investigated",
                    },
                )
            ],
        ),
        Report(
            {"title": "Linde leaves Ash", "publisher": "The Hedge", "published": "20 November 2026"},
            again=True,
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Linde",
                        "company": "Ash Systems",
                        "ended": "November 2026",
                        "held": "former",
                        "length": "8 months",
                        "through": "P1",
                    },
                )
            ],
        ),
    ],
    reads={
        "/people/nn-linde/": ("left", "November 2026", "US$60m over 4 years"),
        "/people/nn-espe/": ("chief scientist", "Declined"),
        "/offers/": ("about US$3bn", "US$2.4bn", "US$60m over 4 years"),
        "/terms/": ("US$1.9bn", "Copse Capital"),
        "/events/": ("Cedarland Competition Office",),
    },
    never={
        "/people/nn-espe/": ("started", "signed", "accepted"),
        "/approaches/": ("bid accepted", "Bid accepted", "What came of the deal is not reported"),
        "/people/nn-linde/": ("US$1.9bn", "The Moss — reported, no source named"),
        "/companies/bramble-ai/": ("company bid for",),
    },
    rows={"Approach": 1, "Offer": 3, "Candidate": 3},
)
