"""Ten reports of a package whose stock falls, and of a bonus that is to be paid back. Everybody is made up.

The facts, written first: Marlin offers Nn Wels of Haddock up to US$120m over 4 years, at least US$80m by
another report; a retelling converts it to EUR 103m itself, and a report reckons after a fall of the shares
that it is worth about US$70m. He says in a podcast that it is less than half of the US$120m. US$25m are for
the first year, which a retelling makes US$25m a year; US$10m for signing, to be paid back if he leaves within
two years. He accepts on 6 March 2026, begins on 1 May and leaves on 15 November; Marlin threatens to sue.

Never: that he is at Marlin; EUR 103m, US$70m or US$25m a year as the headline, in a sum or as another offer;
that Haddock made him an offer.
"""

from tests.stories.story import Report, Story

REPRICED = Story(
    "a package that is reckoned anew, and a bonus to be paid back",
    [
        Report(
            {"title": "Marlin dangles 120 million", "publisher": "The Slate", "published": "5 January 2026"},
            head={"informant": "a person who saw the terms", "informants": "1", "how_known": "document"},
            story={"recruiters": "Marlin", "employers": "Haddock", "whom": "Nn Wels"},
            rows=[
                ("offers", {"amount": "up to 120m USD over 4 years"}),
                ("terms", {"of": "O1", "kind": "stock", "words": "most of it"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Wels is worth 80 at least", "publisher": "The Shoal", "published": "7 January 2026"},
            again=True,
            head={"informant": "people close to Marlin"},
            at={"O1": {"amount": "at least 80m USD over 4 years"}},
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "120 Millionen für Wels",
                "publisher": "Die Flosse",
                "published": "8. Januar 2026",
                "worth": "retelling",
                "based_on": "Marlin dangles 120 million",
                "language": "de",
            },
            again=True,
            at={"O1": {"amount": "bis zu 120 Mio. US-Dollar"}},
            rows=[
                (
                    "says",
                    {"of": "O1", "stance": "comments", "conversion": "103m EUR", "how_known": "reckoning"},
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Marlin's shares sink, and Wels's package",
                "publisher": "The Shoal",
                "published": "20 February 2026",
            },
            again=True,
            rows=[
                ("offers", {"amount": "about 70m USD over 4 years", "how_known": "reckoning"}),
                (
                    "circumstances",
                    {"kind": "other", "company": "Marlin", "words": "shares fell", "share": "40%"},
                ),
            ],
            answers={"row-O": "known", "source": "new"},
        ),
        Report(
            {"title": "Wels on the pod", "publisher": "The Pond Podcast", "published": "3 March 2026"},
            again=True,
            head={"person": "Nn Wels"},
            rows=[
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "limits",
                        "aspect": "amount",
                        "denied": "120m USD",
                        "value": "less than half of that",
                    },
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Wels says yes", "publisher": "The Slate", "published": "10 March 2026"},
            again=True,
            rows=[
                ("terms", {"of": "O1", "kind": "first-year", "money": "25m USD", "certainty": "guaranteed"}),
                ("terms", {"of": "O1", "kind": "signing-bonus", "money": "10m USD"}),
                (
                    "terms",
                    {
                        "of": "O1",
                        "kind": "penalty",
                        "words": "signing bonus is paid back if he leaves within two years",
                        "length": "2 years",
                    },
                ),
                ("events", {"kind": "accepted", "happened": "6 March 2026"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Wels terima 25 juta",
                "publisher": "Kabar Sirip",
                "published": "12 Maret 2026",
                "worth": "retelling",
                "based_on": "Wels says yes",
                "language": "id",
            },
            again=True,
            rows=[("offers", {"amount": "25 juta dolar AS per tahun"})],
            answers={"row-O": "known", "source": "new"},
        ),
        Report(
            {"title": "Wels begins", "publisher": "The Shoal", "published": "4 May 2026"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "1 May 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Wels",
                        "company": "Marlin",
                        "title": "vice president",
                        "held": "current",
                        "started": "1 May 2026",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Wels out, Marlin wants its bonus",
                "publisher": "The Slate",
                "published": "20 November 2026",
            },
            again=True,
            rows=[
                ("events", {"kind": "left", "happened": "15 November 2026"}),
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Marlin",
                        "legal_against_people": "Nn Wels",
                        "legal_stage": "threatened",
                        "what": "asks for the signing bonus of US$10m back",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "haddock paid", "publisher": "fishnet", "worth": "unknown"},
            again=True,
            rows=[
                (
                    "terms",
                    {"of": "E4", "kind": "payout", "money": "10m USD", "words": "Haddock pays it for him"},
                )
            ],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/offers/marlin-haddock-offer/": (
            "up to US$120m over 4 years",
            "Also reported: at least US$80m over 4 years; about US$70m over 4 years; ‘less than half of",
            "The Shoal, 20 February 2026 says about US$70m over 4 years (own estimate)",
            "Nn Wels denies US$120m and says ‘less than half of that’",
            "First-year pay US$25m guaranteed",
            "signing bonus is paid back if he leaves within two years",
        ),
        "/offers/": (
            "No sum can be given: 1 offer of which only an upper limit is reported (up to US$120m).",
            "Partly disputed by Nn Wels",
        ),
        "/people/nn-wels/": (
            "Vice president at Marlin, 1 May 2026 to 15 November 2026",
            "Started work; left again, 15 November 2026",
            "Asks for the signing bonus of US$10m back",
        ),
        "/moves/": ("1 May 2026 to 15 November 2026",),
    },
    never={
        "/": ("US$70m", "US$25m", "103"),
        "/people/nn-wels/": ("Works", "since 1 May"),
        "/companies/marlin/": ("since 1 May",),
        "/companies/haddock/": ("counter-offer",),
        "/approaches/marlin-haddock/": ("since 1 May", "shareholders"),
    },
    rows={"Approach": 1, "Offer": 1, "Person": 1, "Employment": 1},
)
