"""Ten reports of a deal that collapses after acceptance, reckoned by the week. Everybody is made up.

The facts, written first: Larkspur offers Nn Rosk of Mallow £150,000 a week; another report tells a
signing bonus of £5m, and £40m in all over 4 years. Mallow's counter-offer of £180,000 a week is known at
second hand. Larkspur was to pay Mallow £12m for his release. He accepted on 12 May 2025 ('May', says
another report); an undated page of unknown origin says that he declined. A non-compete of 6 months in
Scotland stood in his contract. The deal collapsed on 11 July. Larkspur says that nothing had been signed.
He stayed at Mallow, for up to £45m over 4 years.

Never: that he plays, works, started or is at Larkspur; 'declined' as the outcome; £12m or £45m as an
offer of Larkspur's to him; two offers of Larkspur's to him where there is one.
"""

from tests.stories.story import Report, Story

WEEKLY = Story(
    "a deal by the week that collapses after it is accepted",
    [
        Report(
            {"title": "Larkspur bids for Rosk", "publisher": "The Grove", "published": "2 May 2025"},
            story={"recruiters": "Larkspur", "employers": "Mallow", "whom": "Nn Rosk"},
            head={"informant": "an agent"},
            rows=[("offers", {"amount": "150,000 GBP a week"})],
        ),
        Report(
            {"title": "Forty million for Rosk", "publisher": "The Hedge", "published": "3 May 2025"},
            again=True,
            at={"O1": {"amount": "40m GBP total, 4 years"}},
            rows=[("terms", {"of": "O1", "kind": "signing-bonus", "money": "5m GBP"})],
        ),
        Report(
            {"title": "Mallow answers", "publisher": "The Moss", "published": "6 May 2025"},
            again=True,
            head={"informant": "a rival club's agent", "how_known": "second-hand", "interest": "rival"},
            rows=[
                (
                    "offers",
                    {"amount": "180,000 GBP a week", "kind": "counter-offer", "bidder": "Mallow"},
                )
            ],
        ),
        Report(
            {"title": "Rosk says yes", "publisher": "The Grove", "published": "13 May 2025"},
            again=True,
            rows=[
                ("events", {"kind": "accepted", "happened": "12 May 2025", "offers": "O1"}),
                ("offers", {"amount": "12m GBP", "kind": "release", "target": "Mallow"}),
            ],
        ),
        Report(
            {"title": "Rosk to Larkspur", "publisher": "The Fern", "published": "16 May 2025"},
            again=True,
            rows=[("events", {"kind": "accepted", "happened": "May 2025"})],
            answers={"row-E": "known", "offer-E": "not-said"},
        ),
        Report(
            {
                "title": "rosk says no",
                "worth": "retelling",
                "based_on": "not known",
                "description": "a copied page",
            },
            again=True,
            rows=[("events", {"kind": "declined"})],
            answers={"offer-E": "O1"},
        ),
        Report(
            {"title": "Rosk's old contract", "publisher": "The Moss", "published": "1 June 2025"},
            again=True,
            head={"how_known": "document"},
            rows=[
                ("employments", {"person": "Nn Rosk", "company": "Mallow", "held": "current"}),
                (
                    "terms",
                    {
                        "of": "J1",
                        "kind": "restriction",
                        "words": "non-compete",
                        "length": "6 months",
                        "place": "Scotland",
                    },
                ),
            ],
        ),
        Report(
            {"title": "The Rosk deal is off", "publisher": "The Hedge", "published": "12 July 2025"},
            again=True,
            rows=[("events", {"kind": "collapsed", "happened": "11 July 2025", "reason": "a failed check"})],
        ),
        Report(
            {"title": "Larkspur explains", "publisher": "The Fern", "published": "14 July 2025"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "E1",
                        "stance": "comments",
                        "paraphrase": "Nothing had been signed.",
                        "speaks_for": "Larkspur",
                    },
                )
            ],
        ),
        Report(
            {"title": "Rosk stays at Mallow", "publisher": "The Grove", "published": "1 August 2025"},
            story={"recruiters": "Mallow", "employers": "Mallow", "kind": "retention", "whom": "Nn Rosk"},
            head={"speaks_for": "Mallow"},
            rows=[
                ("offers", {"amount": "up to 45m GBP over 4 years", "kind": "retention-award"}),
                ("events", {"kind": "signed", "happened": "31 July 2025"}),
            ],
            answers={"story": "new"},
        ),
    ],
    reads={
        "/people/nn-rosk/": ("The move fell through", "6 months", "Scotland"),
        "/offers/": (
            "£150,000 a week",
            "£40m over 4 years",
            "£180,000 a week",
            "£12m",
            "up to £45m over 4 years",
        ),
    },
    never={
        "/people/nn-rosk/": ("started", "Larkspur: £150,000 a week, £180,000"),
        "/approaches/": ("declined",),
        "/companies/larkspur/": ("£180,000",),
        "/companies/mallow/": ("Recruiting from",),
    },
    rows={"Approach": 2, "Offer": 4},
)
