"""Seven reports of a headhunter whose client is named wrongly, then rightly. Everybody is made up.

The facts, written first: Hazel Search courts Nn Brant of Kestrel Optik for a client that Der Anzeiger does
not name, with €3m over three years. The Foundry says that the client is Northgale, and corrects itself three
days later: it is Sundew; Northgale denies it. Sundew says that it has made no offer. 山吹経済 reports ¥480m
in all over three years, which The Skim translates into US$48m a year. Sundew's own report has the ¥480m, and
that Nn Brant started in January 2026.

Never: that Northgale recruits, bids, or has Nn Brant; US$48m as the sum; ¥480m a year.
"""

from tests.stories.story import Report, Story

WRONG_CLIENT = Story(
    "a headhunter whose client is named wrongly first",
    [
        Report(
            {
                "title": "Headhunter wirbt um Technikchefin",
                "publisher": "Der Anzeiger",
                "published": "2. September 2025",
                "language": "de",
            },
            head={"informant": "zwei mit der Sache vertraute Personen", "informants": "2"},
            story={
                "recruiters": '"an undisclosed client"',
                "employers": "Kestrel Optik",
                "whom": "Nn Brant",
                "agency": "Hazel Search",
            },
            rows=[("offers", {"amount": "3 Mio. EUR über drei Jahre"})],
        ),
        Report(
            {"title": "It is Northgale", "publisher": "The Foundry", "published": "5 September 2025"},
            again=True,
            head={"informant": "a person with knowledge of the search"},
            story={"recruiters": "Northgale"},
        ),
        Report(
            {"title": "Correction: Sundew", "publisher": "The Foundry", "published": "8 September 2025"},
            again=True,
            story={"recruiters": "Sundew"},
            rows=[
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "recruiters",
                        "denied": "Northgale",
                        "speaks_for": "Northgale",
                    },
                )
            ],
            answers={"correction-approach": "corrects"},
        ),
        Report(
            {
                "title": "On press reports",
                "publisher": "Sundew",
                "published": "9 September 2025",
                "worth": "interested",
            },
            again=True,
            head={"speaks_for": "Sundew"},
            rows=[("says", {"of": "O1", "stance": "disputes", "aspect": "existence"})],
        ),
        Report(
            {
                "title": "サンデュー、技術者に4億8千万円",
                "publisher": "山吹経済",
                "published": "2025年9月20日",
                "language": "ja",
            },
            again=True,
            head={"informant": "関係者"},
            rows=[
                (
                    "offers",
                    {
                        "amount": "3年総額4億8千万円",
                        "amount_basis": "total",
                        "candidates": "P1",
                        "perhaps_same_as": "O1",
                    },
                )
            ],
            answers={"row-O": "new"},
        ),
        Report(
            {
                "title": "$48m a year",
                "publisher": "The Skim",
                "published": "21 September 2025",
                "worth": "machine-rewriting",
                "based_on": "サンデュー、技術者に4億8千万円",
                "based_on_how": "translation",
            },
            again=True,
            at={"O2": {"amount": "48m USD a year", "amount_basis": "per-year"}},
        ),
        Report(
            {"title": "Sundew: report", "publisher": "Sundew", "published": "10 February 2026"},
            again=True,
            head={"speaks_for": "Sundew", "stance": "confirms", "how_known": "party"},
            story={"recruiters": "Sundew"},
            at={"O2": {"amount": "480m JPY over three years"}},
            rows=[
                ("events", {"kind": "started", "candidates": "P1", "happened": "January 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Brant",
                        "company": "Sundew",
                        "held": "announced",
                        "started": "January 2026",
                        "through": "P1",
                    },
                ),
            ],
        ),
    ],
    reads={
        "/approaches/an-undisclosed-client-kestrel-optik/": (
            "Sundew tried to hire Nn Brant at Kestrel Optik",
            "Northgale denies that it is the recruiter",
            "JP¥480m over 3 years",
            "Also reported: US$48m a year.",
        ),
        "/people/nn-brant/": ("Works At Sundew, since January 2026", "Sundew: €3m over 3 years"),
        "/companies/northgale/": ("Northgale denies that it is the recruiter",),
        "/companies/sundew/": ("JP¥480m over 3 years",),
        "/changes/": ("“The Foundry · Correction: Sundew” corrects an earlier report.",),
    },
    never={
        "/": ("Northgale →", "Northgale tried", "Northgale offered", "US$48m"),
        "/approaches/": ("Northgale",),
        "/offers/": ("Northgale", "JP¥480m a year"),
        "/approaches/an-undisclosed-client-kestrel-optik/": (
            "Northgale tried",
            "Also reported as the recruiter",
        ),
        "/people/nn-brant/": ("Started at Northgale", "Northgale:"),
        "/companies/northgale/": ("€3m", "JP¥480m", "Northgale → Nn Brant"),
    },
    rows={"Approach": 1, "Offer": 2, "Person": 1},
)
