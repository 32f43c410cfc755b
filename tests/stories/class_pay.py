"""Ten reports of pay told in a class, as a multiple and in another currency. Everybody is made up.

The facts, written first: Jade Lake wants Nn Weide of Kite Lab, 'ten-million class' in yuan a year, more
than CN¥10m a year in a new version of that report. A translation makes US$10m of it. He says himself that
he has joined; The Grove tells three times his present pay. One job at Jade Lake is told four times: vice
president, chief scientist, lead; January 2026, the end of 2025, early 2026. Kite Lab says that he never
led its team. An aggregator gives the CN¥10m to Nn Pappel. Another Nn Weide works for Kite Motors. The
going rate is CN¥8m–15m.

Never: US$10m as anybody's pay; a job of this Nn Weide at Kite Motors; Nn Pappel with an offer or CN¥10m.
"""

from tests.stories.story import Report, Story

CLASS_PAY = Story(
    "pay told in a class, as a multiple, and mistranslated",
    [
        Report(
            {
                "title": "翡翠湖 hires Weide",
                "publisher": "The Bamboo",
                "published": "8 December 2025",
                "language": "zh",
            },
            story={"recruiters": "Jade Lake", "employers": "Kite Lab", "whom": "Nn Weide"},
            head={"informant": "an insider"},
            rows=[("offers", {"amount": "‘ten-million class’, CNY, a year"})],
        ),
        Report(
            {
                "title": "Ten million dollars for Weide",
                "publisher": "The Leaf",
                "worth": "retelling",
                "based_on_how": "translation",
                "based_on": "翡翠湖 hires Weide",
            },
            again=True,
            rows=[
                ("figures", {"of": "P1", "value": "10m USD a year", "set_aside": "mistranslation"}),
            ],
        ),
        Report(
            {
                "title": "I have joined Jade Lake",
                "publisher": "Nn Weide's page",
                "medium": "post",
                "published": "12 January 2026",
            },
            again=True,
            head={"person": "Nn Weide"},
            rows=[
                ("events", {"kind": "started", "happened": "January 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Weide",
                        "company": "Jade Lake",
                        "title": "vice president",
                        "started": "January 2026",
                        "through": "P1",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Three times the pay", "publisher": "The Grove", "published": "15 January 2026"},
            again=True,
            at={"O1": {"amount": "3x present pay"}},
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Weide",
                        "company": "Jade Lake",
                        "title": "chief scientist",
                        "started": "end of 2025",
                    },
                )
            ],
            answers={"row-J": "known"},
        ),
        Report(
            {"title": "Kite Motors' Weide", "publisher": "The Moss", "published": "20 January 2026"},
            rows=[
                (
                    "employments",
                    {"person": "Nn Weide", "company": "Kite Motors", "title": "designer", "held": "current"},
                )
            ],
            answers={"person": "new"},
        ),
        Report(
            {"title": "What they pay in the east", "publisher": "The Hedge", "published": "1 February 2026"},
            rows=[
                (
                    "circumstances",
                    {
                        "kind": "going-rate",
                        "market": "model builders in the east",
                        "money": "8-15m CNY a year",
                    },
                )
            ],
        ),
        Report(
            {"title": "Kite Lab contradicts", "publisher": "The Fern", "published": "3 February 2026"},
            again=True,
            rows=[
                (
                    "employments",
                    {"person": "Nn Weide", "company": "Kite Lab", "title": "team lead", "held": "former"},
                ),
                (
                    "says",
                    {
                        "of": "J2",
                        "aspect": "title",
                        "stance": "disputes",
                        "denied": "team lead",
                        "value": "researcher",
                        "speaks_for": "Kite Lab",
                    },
                ),
            ],
            answers={"person": "known"},
        ),
        Report(
            {"title": "Jade Lake's new lead", "publisher": "The Hedge", "published": "5 February 2026"},
            rows=[
                (
                    "employments",
                    {"person": "Nn Weide", "company": "Jade Lake", "title": "lead", "started": "early 2026"},
                )
            ],
            answers={"row-J": "known", "person": "known", "source": "new"},
        ),
        Report(
            {"title": "Pappel's ten million", "publisher": "Sums", "worth": "unsourced"},
            again=True,
            rows=[("figures", {"of": "Nn Pappel", "value": "10m CNY a year", "set_aside": "wrong-person"})],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "翡翠湖 hires Weide (updated)",
                "publisher": "The Bamboo",
                "published": "9 February 2026",
                "based_on_how": "new-version",
                "based_on": "翡翠湖 hires Weide",
            },
            again=True,
            head={"informant": "an insider"},
            at={"O1": {"amount": "> 10m CNY a year"}},
            answers={"source": "new"},
        ),
    ],
    reads={
        "/people/nn-weide/": ("Jade Lake", "chief scientist", "vice president", "team lead"),
        "/offers/": ("more than CN¥10m a year", "3x present pay", "ten-million class"),
        "/background/": ("CN¥8m–15m a year",),
        "/people/nn-weide-2/": ("Kite Motors",),
    },
    never={
        "/offers/": ("US$10m", "Pappel"),
        "/approaches/jade-lake-kite-lab/": ("The Bamboo — reported, no source named",),
        "/people/nn-weide/": ("Kite Motors", "title: lead Source: The Hedge 5 less precise"),
        "/people/nn-weide-2/": ("Jade Lake", "Kite Lab"),
    },
    rows={"Approach": 1, "Offer": 1, "Person": 3},
)
