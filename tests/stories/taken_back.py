"""Nine reports of an offer that was none, and of a later one that lapsed. Everybody is made up.

The facts, written first: The Lantern reported that Zinnia offered Nn Quill of Yarrowby US$30m over 3 years;
The Kettle retold it. Zinnia and Nn Quill deny it, and The Lantern takes it back: they only talked. In May an
agency, Brook Search, brings an offer of US$18m over 3 years, on condition that Yarrowby lets him off a
non-compete of 9 months. It does not: the offer lapsed on 1 June 2025, and he stayed, with an award of US$2m a
year. On 24 November 2025 he began at Zinnia all the same, on terms that nobody tells.

Never: that there was an offer of US$30m, whoever denies it; that he began for US$18m, or that the day on
which that offer lapsed is the day on which it was made.
"""

from tests.stories.story import Report, Story

TAKEN_BACK = Story(
    "an offer that its outlet takes back, and one that lapses",
    [
        Report(
            {
                "title": "Zinnia offers Quill 30 million",
                "publisher": "The Lantern",
                "published": "3 March 2025",
            },
            story={"recruiters": "Zinnia", "employers": "Yarrowby", "whom": "Nn Quill"},
            head={"informant": "a person who saw the offer"},
            rows=[
                ("offers", {"amount": "30m USD over 3 years"}),
                (
                    "employments",
                    {
                        "person": "Nn Quill",
                        "company": "Yarrowby",
                        "title": "head of robotics",
                        "held": "current",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "30 Millionen für Quill",
                "publisher": "The Kettle",
                "worth": "retelling",
                "based_on": "Zinnia offers Quill 30 million",
            },
            again=True,
            at={"O1": {"amount": "30m USD"}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Zinnia: no offer", "publisher": "The Lantern", "published": "4 March 2025"},
            again=True,
            rows=[
                (
                    "says",
                    {"of": "O1", "stance": "disputes", "aspect": "existence", "speaks_for": "Zinnia"},
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Quill speaks", "publisher": "The Harbour", "published": "5 March 2025"},
            again=True,
            rows=[("says", {"of": "O1", "stance": "disputes", "aspect": "existence", "person": "Nn Quill"})],
        ),
        Report(
            {"title": "We were wrong about Quill", "publisher": "The Lantern", "published": "9 March 2025"},
            again=True,
            rows=[
                ("says", {"of": "O1", "stance": "disputes", "aspect": "existence"}),
                ("events", {"kind": "talks"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Zinnia tries again", "publisher": "The Anvil", "published": "20 May 2025"},
            again=True,
            head={"informant": "two people close to Zinnia", "informants": "2"},
            story={"agency": "Brook Search"},
            rows=[
                ("offers", {"amount": "18m USD over 3 years"}),
                ("terms", {"of": "O2", "kind": "condition", "words": "Yarrowby lets him off"}),
                (
                    "terms",
                    {"of": "J1", "kind": "restriction", "length": "9 months", "words": "non-compete"},
                ),
            ],
            answers={"row-O": "new"},
        ),
        Report(
            {"title": "Yarrowby won't let go", "publisher": "The Harbour", "published": "22 May 2025"},
            again=True,
            rows=[("says", {"stance": "no-comment", "speaks_for": "Yarrowby"})],
            answers={"source": "new"},
        ),
        Report(
            {"title": "The offer lapses", "publisher": "The Anvil", "published": "2 June 2025"},
            again=True,
            rows=[
                ("events", {"kind": "expired", "happened": "1 June 2025", "offers": "O2"}),
                ("events", {"kind": "stayed", "candidates": "P1"}),
                (
                    "offers",
                    {"amount": "2m USD a year", "kind": "retention-award", "candidates": "P1"},
                ),
            ],
            answers={"row-O": "new", "source": "new"},
        ),
        Report(
            {"title": "Quill goes after all", "publisher": "The Lantern", "published": "1 December 2025"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "24 November 2025", "candidates": "P1"}),
                (
                    "employments",
                    {
                        "person": "Nn Quill",
                        "company": "Zinnia",
                        "title": "vice president",
                        "held": "current",
                        "started": "24 November 2025",
                        "through": "P1",
                    },
                ),
            ],
            answers={"row-E": "new", "source": "new"},
        ),
    ],
    reads={
        "/offers/zinnia-yarrowby-offer/": (
            "Not counted. The Lantern takes its report back. It appears in no list or total",
            "Zinnia denies it",
            "Nn Quill denies it",
            "No counted report.",
            "Not counted: the report was taken back (US$30m over 3 years)",
        ),
        "/offers/": ("US$18m over 3 years", "reported 20 May 2025", "Offer expired"),
        "/approaches/zinnia-yarrowby/": ("Started work.", "Talks took place", "Brook Search"),
        "/people/nn-quill/": ("Vice president at Zinnia, since 24 November 2025", "US$18m"),
        "/sources/the-lantern-zinnia-offers-quill-30-million/": ("Not counted: the report was taken back",),
        "/changes/": (
            "New denial, reported by The Harbour: Zinnia reportedly made Nn Quill at Yarrowby an offer (not",
            "Taken back by The Lantern",
        ),
    },
    never={
        "/": ("US$30m",),
        "/offers/": ("US$30m", "Started", "1 June 2025"),
        "/people/nn-quill/": ("US$30m",),
        "/companies/zinnia/": ("US$30m",),
        "/pictures/": ("US$30m",),
        "/offers/zinnia-yarrowby-offer-2/": ("Started work.",),
        "/changes/": ("reportedly offered Nn Quill at Yarrowby US$30m",),
    },
    rows={"Approach": 1, "Offer": 3, "Person": 1},
)
