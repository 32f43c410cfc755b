"""Eight reports of four offers in three years, which a lawsuit brings to light. Everybody is made up.

The facts, written first: Gorse sues Curlew Capital over Nn Whin. Its complaint, in The Weir, alleges four
offers: CHF 1.5m a year in June 2023 and CHF 2.2m a year in March 2024, both declined; one that lapsed on 1
January 2025, with CHF 3m for signing; and CHF 6m a year over 3 years in February 2026, accepted. The Ledger
makes CHF 3m a year of the bonus. Curlew denies the first, and says that the last was CHF 6m over 3 years;
The Weir corrects itself. Nn Whin begins on 1 July 2026, is back at Gorse on 10 August, and at Curlew again on
1 October. On 10 November Curlew is put on a sanctions list.

Never: CHF 6m a year, or CHF 3m a year, as the headline or in a sum; that the last offer is denied; that he
declined in the end, has left Curlew, or works at Gorse; what is alleged without that word.
"""

from tests.stories.story import Report, Story

SEVERAL_YEARS = Story(
    "four offers of three years in one complaint, and two starts",
    [
        Report(
            {"title": "Four offers", "publisher": "The Weir", "published": "5 May 2026"},
            head={"informant": "the complaint", "how_known": "document", "stance": "alleges"},
            story={"recruiters": "Curlew Capital", "employers": "Gorse", "whom": "Nn Whin"},
            rows=[
                ("offers", {"amount": "1.5m CHF a year"}),
                ("events", {"kind": "offered", "happened": "June 2023", "offers": "O1"}),
                ("events", {"kind": "declined", "offers": "O1"}),
                ("offers", {"amount": "2.2m CHF a year", "follows": "O1"}),
                ("events", {"kind": "offered", "happened": "March 2024", "offers": "O2"}),
                ("events", {"kind": "declined", "offers": "O2"}),
                ("offers", {"follows": "O2"}),
                ("terms", {"of": "O3", "kind": "signing-bonus", "money": "3m CHF"}),
                ("events", {"kind": "expired", "happened": "1 January 2025", "offers": "O3"}),
                ("offers", {"amount": "6m CHF a year over 3 years", "follows": "O3"}),
                ("events", {"kind": "offered", "happened": "February 2026", "offers": "O4"}),
                ("events", {"kind": "accepted", "offers": "O4"}),
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Gorse",
                        "legal_against_companies": "Curlew Capital",
                        "legal_stage": "filed",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "Three million a year",
                "publisher": "The Ledger",
                "published": "6 May 2026",
                "worth": "retelling",
                "based_on": "Four offers",
            },
            again=True,
            at={"O4": {"amount": "3m CHF a year"}},
        ),
        Report(
            {"title": "Curlew answers", "publisher": "The Weir", "published": "20 May 2026"},
            again=True,
            head={"speaks_for": "Curlew Capital"},
            at={"O4": {"amount": "6m CHF over 3 years"}, "O2": {"agrees": True, "stance": "confirms"}},
            rows=[("says", {"of": "O1", "stance": "disputes", "aspect": "existence"})],
        ),
        Report(
            {"title": "A year, or three", "publisher": "The Weir", "published": "1 June 2026"},
            again=True,
            at={"O4": {"amount": "6m CHF over 3 years"}},
            answers={"correction": "corrects"},
        ),
        Report(
            {"title": "Whin begins", "publisher": "The Ledger", "published": "3 July 2026"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "last Wednesday"}),
                ("employments", {"person": "Nn Whin", "company": "Curlew Capital", "held": "current"}),
            ],
        ),
        Report(
            {"title": "Whin is back", "publisher": "The Ledger", "published": "12 August 2026"},
            again=True,
            rows=[
                ("events", {"kind": "left", "happened": "last Friday"}),
                (
                    "employments",
                    {"person": "Nn Whin", "company": "Gorse", "held": "current", "started": "last Monday"},
                ),
            ],
        ),
        Report(
            {"title": "Whin, once more", "publisher": "The Weir", "published": "2 October 2026"},
            again=True,
            rows=[("events", {"kind": "started", "happened": "last Thursday"})],
            answers={"row-E": "new"},
        ),
        Report(
            {"title": "Treasury lists Curlew", "publisher": "The Weir", "published": "12 November 2026"},
            again=True,
            rows=[
                (
                    "circumstances",
                    {
                        "kind": "other",
                        "company": "Curlew Capital",
                        "words": "on the sanctions list of the treasury",
                        "date": "10 November 2026",
                    },
                ),
            ],
        ),
    ],
    reads={
        "/approaches/curlew-capital-gorse/": ("Started work.", "1 October 2026 (‘last Thursday’)"),
        "/offers/curlew-capital-gorse-offer/": (
            "Alleged, not confirmed. Who says so The Weir Who denies it Curlew Capital denies it",
        ),
        "/offers/curlew-capital-gorse-offer-4/": (
            "The Weir, 5 May 2026 first said CHF 6m a year over 3 years (document seen), and corrected it",
            "Who denies it No denial is reported.",
        ),
        "/people/nn-whin/": ("Works At Curlew Capital",),
        "/companies/curlew-capital/": ("on the sanctions list of the treasury",),
        "/": ("One reported pay offer of CHF 6m (offered, not paid).",),
    },
    headlines={"/offers/curlew-capital-gorse-offer-4/": ("Amount CHF 6m over 3 years",)},
    never={
        "/": ("New denial, reported by The Weir: The Weir",),
        "/approaches/curlew-capital-gorse/": ("A less reliable report says", "left again"),
        "/people/nn-whin/": ("At Gorse, since 10 August 2026 (‘last Monday’) Who", "left again"),
    },
    rows={"Approach": 1, "Offer": 4, "Person": 1, "Event": 11},
)
