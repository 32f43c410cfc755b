"""Seven reports of one offer to a couple of two employers, and of a post held for a time. All made up.

The facts, written first: Pike offers Nn Ruff of Perch and Nn Dace of Loach, a couple, US$12m over 4 years for
both together. The Mole swaps the two, and corrects it: Nn Ruff accepted on 18 June 2025, Nn Dace declined. He
begins on 1 July as interim head of research, and goes on as principal scientist in January 2026. She says
that she never had a written offer, and that Loach doubled her pay, which Loach denies. In October Pike makes
her an offer of her own, US$8m over 4 years, and takes it back before she has answered.

Never: that Nn Dace accepted, or Nn Ruff declined; that he left Pike; that Nn Dace is of Perch, or Nn Ruff of
Loach; US$24m; that she declined the US$8m.
"""

from tests.stories.story import Report, Story

COUPLE = Story(
    "a couple with one offer, two names swapped, and a post held for a time",
    [
        Report(
            {"title": "Pike woos a couple", "publisher": "The Mole", "published": "3 June 2025"},
            story={"recruiters": "Pike", "employers": "Perch; Loach", "whom": "Nn Ruff; Nn Dace"},
            rows=[
                ("offers", {"amount": "US$12m over four years together", "candidates": "P1, P2"}),
                ("employments", {"person": "Nn Ruff", "company": "Perch", "held": "current"}),
                ("employments", {"person": "Nn Dace", "company": "Loach", "held": "current"}),
            ],
        ),
        Report(
            {"title": "Dace says yes", "publisher": "The Mole", "published": "20 June 2025"},
            again=True,
            rows=[
                ("events", {"kind": "accepted", "happened": "18 June 2025", "candidates": "P2"}),
                ("events", {"kind": "declined", "candidates": "P1"}),
            ],
        ),
        Report(
            {
                "title": "Ruff says yes (corrected)",
                "publisher": "The Mole",
                "published": "21 June 2025",
                "based_on": "Dace says yes",
                "based_on_how": "new-version",
            },
            again=True,
            at={"E1": {"candidates": "P1"}, "E2": {"candidates": "P2"}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Ruff takes the wheel", "publisher": "The Quay", "published": "2 July 2025"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "1 July 2025", "candidates": "P1"}),
                (
                    "employments",
                    {
                        "person": "Nn Ruff",
                        "company": "Pike",
                        "title": "interim head of research",
                        "held": "current",
                        "started": "1 July 2025",
                    },
                ),
            ],
            answers={"source": "new", "row-E": "new", "row-J": "new"},
        ),
        Report(
            {"title": "Dace talks", "publisher": "The Jetty", "published": "10 July 2025"},
            again=True,
            head={"person": "Nn Dace"},
            rows=[
                (
                    "offers",
                    {
                        "amount": "2x present pay",
                        "kind": "counter-offer",
                        "bidder": "Loach",
                        "candidates": "P2",
                    },
                ),
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "disputes",
                        "aspect": "unclear",
                        "paraphrase": "Never in writing.",
                    },
                ),
                (
                    "says",
                    {"of": "O2", "stance": "disputes", "aspect": "existence", "speaks_for": "Loach"},
                ),
            ],
            answers={"source": "new", "row-O": "new"},
        ),
        Report(
            {"title": "Pike tries Dace again", "publisher": "The Quay", "published": "3 October 2025"},
            again=True,
            rows=[
                ("offers", {"amount": "US$8m over four years", "candidates": "P2"}),
                ("events", {"kind": "withdrawn", "happened": "2 October 2025", "offers": "O3"}),
            ],
            answers={"source": "new", "row-O": "new", "row-E": "new"},
        ),
        Report(
            {"title": "Pike finds its head", "publisher": "The Mole", "published": "15 January 2026"},
            again=True,
            at={"J3": {"ended": "31 December 2025"}},
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Ruff",
                        "company": "Pike",
                        "title": "principal scientist",
                        "held": "current",
                        "started": "January 2026",
                    },
                ),
            ],
            answers={"source": "new", "row-J": "new"},
        ),
    ],
    reads={
        "/": ("Some started work", "Pike → Nn Dace at Loach: US$8m over 4 years"),
        "/approaches/pike-perch-loach/": (
            "18 June 2025 Nn Ruff accepted.",
            "Nn Dace declined.",
            "The offer to Nn Dace was withdrawn.",
            "interim head of research",
            "principal scientist",
        ),
        "/offers/pike-perch-loach-offer-2/": (
            "Loach reportedly made Nn Dace a counter-offer",
            "Loach denies it",
        ),
        "/changes/": ("“The Mole · Ruff says yes (corrected)” corrects an earlier version.",),
        "/people/nn-ruff/": ("Principal scientist at Pike, since January 2026", "Started work"),
        "/people/nn-dace/": ("At Loach, in the job at the time of the report", "The recruiter withdrew"),
    },
    never={
        "/": ("left again", "US$24m"),
        "/events/": ("Nn Dace accepted", "Nn Ruff declined"),
        "/approaches/pike-perch-loach/": ("Nn Dace accepted", "Nn Ruff declined", "left"),
        "/people/nn-ruff/": ("left again", "Loach", "US$8m"),
        "/people/nn-dace/": ("at Perch", "At Perch", "Nn Dace (Perch)", "accepted"),
        "/companies/perch/": ("US$8m", "2x present pay"),
        "/companies/loach/": ("left again",),
    },
    rows={"Approach": 1, "Offer": 3, "Person": 2, "Event": 4},
)
