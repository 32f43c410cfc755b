"""Eight reports of pay that a holding offers and its subsidiary pays, as a tax court tells. All made up.

The facts, written first: Basalt Group offers Nn Fluor, head of vision at Gneiss since about 2019, more than
CHF 4m over 4 years. Its annual report tells that its subsidiary, Basalt Robotics, granted 0.25% in shares,
which vest over 4 years with a cliff of one. A German retelling reckons up to CHF 6m. Basalt Group says that
Basalt Robotics was the bidder, and nothing of the sum. Nn Fluor begins there on 1 April 2025; the outlet
corrects that to mid-March. He leaves after ten months, and the shares are forfeited. In September 2026 a tax
court rules on a signing bonus of CHF 1.4m. A book retells the German page: CHF 6m, and that he had declined
at first, in the winter of 2024/25.

Never: CHF 6m as the headline; that Basalt Group denies Basalt Group; that he declined, without a word of who
says so; that the shares “would be” forfeited; the winter of one year alone; that he is at Basalt Robotics.
"""

from tests.stories.story import Report, Story

HOLDING = Story(
    "an offer of a holding that its subsidiary pays",
    [
        Report(
            {"title": "Basalt bids for Fluor", "publisher": "The Quarry", "published": "3 February 2025"},
            head={"informant": "people familiar with the matter"},
            story={"recruiters": "Basalt Group", "employers": "Gneiss", "whom": "Nn Fluor"},
            rows=[
                ("offers", {"amount": "more than CHF 4m over four years", "where": "¶2"}),
                (
                    "employments",
                    {
                        "person": "Nn Fluor",
                        "company": "Gneiss",
                        "title": "head of vision",
                        "held": "current",
                        "started": "about 2019",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "Annual report 2024",
                "publisher": "Basalt Group",
                "published": "10 March 2025",
                "medium": "document",
                "worth": "interested",
            },
            again=True,
            head={"speaks_for": "Basalt Group", "how_known": "party"},
            rows=[
                ("offers", {"bidder": "Basalt Robotics", "where": "p. 41"}),
                ("terms", {"of": "O2", "kind": "stock", "share": "0.25%"}),
                ("terms", {"of": "O2", "kind": "vesting", "length": "4 years", "words": "cliff of one year"}),
                ("names", {"name": "Basalt Robotics", "parent": "Basalt Group", "kind": "affiliate"}),
            ],
            answers={"row-O": "new"},
        ),
        Report(
            {
                "title": "Sechs Millionen für Fluor",
                "publisher": "Steinblick",
                "published": "12. März 2025",
                "language": "de",
                "worth": "retelling",
                "based_on": "Basalt bids for Fluor; Annual report 2024",
            },
            again=True,
            at={"O1": {"amount": "bis zu 6 Mio. CHF über vier Jahre", "how_known": "reckoning", "via": "-"}},
        ),
        Report(
            {"title": "Fluor begins", "publisher": "The Quarry", "published": "2 April 2025"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "1 April 2025"}),
                (
                    "employments",
                    {
                        "person": "Nn Fluor",
                        "company": "Basalt Robotics",
                        "title": "chief scientist",
                        "held": "current",
                        "started": "1 April 2025",
                    },
                ),
                (
                    "says",
                    {
                        "of": "O1",
                        "aspect": "bidder",
                        "stance": "disputes",
                        "denied": "Basalt Group",
                        "value": "Basalt Robotics",
                        "speaks_for": "Basalt Group",
                    },
                ),
                (
                    "says",
                    {"of": "O1", "aspect": "amount", "stance": "no-comment", "speaks_for": "Basalt Group"},
                ),
            ],
        ),
        Report(
            {"title": "Fluor began earlier", "publisher": "The Quarry", "published": "5 April 2025"},
            again=True,
            at={"E1": {"happened": "mid-March 2025"}, "J2": {"started": "mid-March 2025"}},
            answers={"correction": "corrects", "source": "new"},
        ),
        Report(
            {"title": "Fluor leaves", "publisher": "The Seam", "published": "15 January 2026"},
            again=True,
            head={"informant": "a former colleague"},
            at={"J2": {"ended": "about two weeks ago", "ending": "resigned", "held": "former"}},
            rows=[
                ("events", {"kind": "left", "happened": "about two weeks ago"}),
                ("terms", {"of": "O2", "kind": "forfeited", "share": "0.25%", "words": "all shares"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Judgment 26/118",
                "publisher": "Tax Court of Silt",
                "published": "11 September 2026",
                "medium": "filing",
            },
            again=True,
            head={"how_known": "document"},
            rows=[
                ("terms", {"of": "O1", "kind": "signing-bonus", "money": "CHF 1.4m"}),
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Silt Tax Office",
                        "legal_against_companies": "Basalt Robotics",
                        "legal_stage": "ruled",
                        "happened": "9 September 2026",
                        "what": "tax on the signing bonus",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "The Vision Years",
                "publisher": "Flint Press",
                "published": "November 2026",
                "medium": "book",
                "worth": "retelling",
                "based_on": "Sechs Millionen für Fluor",
            },
            again=True,
            at={"O1": {"amount": "CHF 6m", "where": "p. 88"}},
            rows=[
                (
                    "events",
                    {"kind": "declined", "happened": "winter 2024/25", "offers": "O1", "via": "-"},
                ),
            ],
        ),
    ],
    reads={
        "/approaches/basalt-group-gneiss/": (
            "winter 2024/25 Nn Fluor declined. (no source named)",
            "Jobs When Person",
            "Nn Fluor, Basalt Robotics",
            "tax on the signing bonus",
        ),
        "/offers/basalt-group-gneiss-offer/": (
            "Basalt Group says that it was not Basalt Group but Basalt Robotics (bidder)",
            "Steinblick says up to CHF 6m over 4 years (own estimate)",
            "Declined at first, according to a less reliable report; which offer was accepted later is not",
        ),
        "/offers/basalt-group-gneiss-offer-2/": ("Forfeited on leaving 0.25% all shares",),
        "/people/nn-fluor/": (
            "Chief scientist at Basalt Robotics, mid-March 2025 to about 1 January 2026",
            "Declined at first, according to a less reliable report",
        ),
        "/companies/basalt-robotics/": ("‘stock: 0.25%’",),
    },
    headlines={"/offers/basalt-group-gneiss-offer/": ("Amount more than CHF 4m over 4 years",)},
    never={
        "/offers/basalt-group-gneiss-offer/": ("denies Basalt Group", "winter 2024 "),
        "/offers/basalt-group-gneiss-offer-2/": ("Would be",),
        "/people/nn-fluor/": ("Works", "Declined at first; "),
        "/approaches/basalt-group-gneiss/": ("Reports differ", "winter 2024 "),
    },
    rows={"Approach": 1, "Offer": 2, "Person": 1, "Employment": 2, "Event": 4},
)
