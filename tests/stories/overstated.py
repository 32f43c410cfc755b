"""Two reports of two offers and a counter-offer, whose figures one side calls exaggerated. All made up.

The facts, written first: Tench offers Nn Gill of Bream US$30m over 4 years and Nn Bass US$20m, and Bream
offers Nn Gill US$5m to stay. Tench calls the figures exaggerated, by which it means its own; it disputes
neither that it courts them, nor what Bream offers.

Never: that Tench disputes the whole report, or the counter-offer of Bream.
"""

from tests.stories.story import Report, Story

OVERSTATED = Story(
    "figures that the recruiter calls exaggerated",
    [
        Report(
            {"title": "Tench woos two", "publisher": "The Weir", "published": "3 March 2026"},
            story={"recruiters": "Tench", "employers": "Bream", "whom": "Nn Gill; Nn Bass"},
            rows=[
                ("offers", {"amount": "US$30m over four years", "candidates": "P1"}),
                ("offers", {"amount": "US$20m over four years", "candidates": "P2"}),
                (
                    "offers",
                    {"amount": "US$5m", "kind": "counter-offer", "bidder": "Bream", "candidates": "P1"},
                ),
            ],
        ),
        Report(
            {"title": "Exaggerated, says Tench", "publisher": "The Lock", "published": "5 March 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "amount",
                        "speaks_for": "Tench",
                        "paraphrase": "The figures are exaggerated.",
                    },
                )
            ],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/": ("Disputed by Tench",),
        "/offers/tench-bream-offer/": ("Tench disputes the figure",),
        "/offers/tench-bream-offer-2/": ("Tench disputes the figure",),
        "/approaches/tench-bream/": ("Tench disputes the figure", "The figures are exaggerated."),
    },
    never={
        "/": ("the whole report",),
        "/offers/": ("the whole report",),
        "/offers/tench-bream-offer/": ("the whole report",),
        "/offers/tench-bream-offer-3/": ("the whole report", "disputes", "Disputed"),
        "/approaches/tench-bream/": ("the whole report",),
    },
    rows={"Approach": 1, "Offer": 3},
)
