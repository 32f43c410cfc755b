"""Ten reports of an offer that two recruiters made together, in four languages. Everybody is made up.

The facts, written first: Poplar and Quillwort together offer Nn Yarrow of Rush US$70m over 4 years. A German
report says the same of its own informants; a Spanish one writes €70m and corrects it to US$70m; an Indonesian
one tells a signing bonus of US$10m in it. Quillwort says that it was less. Nn Yarrow's job at Rush is told
four times: 'head of research', 'Forschungsleiter', since 2019, and until October 2026. Another Nn Yarrow, a
banker at Sedge, is wanted by Poplar for US$5m a year. Nn Yarrow of Rush declined in early September 2026;
Poplar alone then offered US$90m over 4 years, which Nn Yarrow accepted on 1 October, to start on 2 November.

Never: US$140m or two offers of US$70m; US$90m as an offer of Quillwort's; that Nn Yarrow went to Quillwort;
Sedge or US$5m on the page of Nn Yarrow of Rush, or Rush or US$70m on the banker's; €70m as the headline; that
nobody accepted.
"""

from tests.stories.story import Report, Story

TOGETHER = Story(
    "an offer that two recruiters made together",
    [
        Report(
            {"title": "Two want Yarrow", "publisher": "The Grove", "published": "20 August 2026"},
            story={"recruiters": "Poplar; Quillwort", "employers": "Rush", "whom": "Nn Yarrow"},
            head={"informant": "a person who saw the letter", "how_known": "document"},
            rows=[
                ("offers", {"amount": "70m USD over 4 years", "where": "¶2"}),
                (
                    "employments",
                    {
                        "person": "Nn Yarrow",
                        "company": "Rush",
                        "title": "head of research",
                        "held": "current",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "Zwei Firmen werben um Yarrow",
                "publisher": "Das Moos",
                "published": "22. August 2026",
                "language": "de",
            },
            again=True,
            head={"informant": "zwei Beteiligte"},
            at={"O1": {"amount": "70 Mio. USD über 4 Jahre"}},
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Yarrow",
                        "company": "Rush",
                        "title": "Forschungsleiter",
                        "started": "2019",
                    },
                )
            ],
            answers={"row-J": "known"},
        ),
        Report(
            {
                "title": "Setenta millones para Yarrow",
                "publisher": "La Hierba",
                "published": "23 de agosto de 2026",
                "language": "es",
            },
            again=True,
            head={"informant": "una fuente"},
            at={"O1": {"amount": "70 millones EUR"}},
        ),
        Report(
            {
                "title": "Setenta millones para Yarrow (corregido)",
                "publisher": "La Hierba",
                "published": "24 de agosto de 2026",
                "language": "es",
                "based_on_how": "new-version",
                "based_on": "Setenta millones para Yarrow",
            },
            again=True,
            head={"informant": "una fuente"},
            at={"O1": {"amount": "70 millones USD"}},
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Bonus untuk Yarrow",
                "publisher": "Kebun",
                "published": "26 Agustus 2026",
                "language": "id",
            },
            again=True,
            head={"informant": "seorang perantara", "how_known": "second-hand"},
            rows=[("terms", {"of": "O1", "kind": "signing-bonus", "money": "10 juta USD"})],
        ),
        Report(
            {"title": "Quillwort plays it down", "publisher": "The Hedge", "published": "28 August 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "limits",
                        "denied": "70m USD",
                        "value": "less than 70m USD",
                        "speaks_for": "Quillwort",
                    },
                ),
                ("says", {"stance": "no-comment", "speaks_for": "Poplar; Rush"}),
            ],
        ),
        Report(
            {"title": "Poplar's banker", "publisher": "The Fern", "published": "30 August 2026"},
            story={"recruiters": "Poplar", "employers": "Sedge", "whom": "Nn Yarrow"},
            rows=[
                ("offers", {"amount": "5m USD a year"}),
                (
                    "employments",
                    {"person": "Nn Yarrow", "company": "Sedge", "title": "banker", "held": "current"},
                ),
            ],
            answers={"person": "new", "story": "new"},
        ),
        Report(
            {"title": "Yarrow says no", "publisher": "The Grove", "published": "4 September 2026"},
            story={"recruiters": "Poplar; Quillwort", "employers": "Rush", "whom": "Nn Yarrow"},
            rows=[("events", {"kind": "declined", "happened": "early September 2026"})],
            answers={"story": "known", "source": "new", "person": "known"},
        ),
        Report(
            {"title": "Poplar tries alone", "publisher": "The Hedge", "published": "2 October 2026"},
            again=True,
            head={"informant": "two people at Poplar"},
            rows=[
                (
                    "offers",
                    {
                        "amount": "90m USD over 4 years",
                        "bidder": "Poplar",
                        "follows": "O1",
                        "candidates": "P1",
                    },
                ),
                ("events", {"kind": "accepted", "happened": "1 October 2026", "offers": "O2"}),
            ],
            answers={"row-O": "new"},
        ),
        Report(
            {"title": "Yarrow's first day", "publisher": "The Moss", "published": "3 November 2026"},
            again=True,
            head={"person": "Nn Yarrow"},
            rows=[
                ("events", {"kind": "started", "happened": "2 November 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Yarrow",
                        "company": "Poplar",
                        "title": "chief engineer",
                        "started": "2 November 2026",
                        "through": "P1",
                    },
                ),
                (
                    "employments",
                    {"person": "Nn Yarrow", "company": "Rush", "ended": "October 2026", "held": "former"},
                ),
            ],
            answers={"row-J": "known"},
        ),
    ],
    reads={
        "/offers/": (
            "US$70m over 4 years",
            "Taken back by its outlet: €70m",
            "US$90m over 4 years",
            "US$5m a year",
        ),
        "/people/nn-yarrow/": (
            "Chief engineer at Poplar",
            "head of research or Forschungsleiter",
        ),
        "/people/nn-yarrow-2/": ("Banker at Sedge", "US$5m a year"),
        "/offers/poplar-quillwort-rush-offer/": ("Declined", "US$10m"),
        "/offers/poplar-quillwort-rush-offer-2/": ("Started",),
        "/companies/quillwort/": ("US$70m over 4 years",),
    },
    never={
        "/people/nn-yarrow/": ("banker", "Sedge", "US$5m"),
        "/people/nn-yarrow-2/": ("Rush", "US$70m", "chief engineer", "Quillwort"),
        "/companies/quillwort/": ("US$90m", "almost the same"),
        "/offers/poplar-quillwort-rush-offer/": (
            "whether it was accepted is not reported",
            "almost the same",
        ),
        "/offers/poplar-quillwort-rush-offer-2/": ("The offer was declined",),
        "/offers/": ("US$140m", "nobody", "no one"),
    },
    rows={"Approach": 2, "Offer": 3, "Person": 2, "Employment": 3},
)
