"""Eight reports of a professor who is courted for half her time, and of her group. Everybody is made up.

The facts, written first: Turbot Labs offers Nn Brill, a professor at Sycamore University, a joint appointment
at US$3m a year, and courts her group of six (seven, says another report). The university counters with
CHF 380,000 a year and a budget of CHF 5m over 5 years for her lab, of which it says itself that it was less.
She accepts on 30 May 2025, and begins on 1 September; three of the group begin, Nn Plaice and Nn Sole among
them. Nn Plaice returns to the university in February 2026. A page that names nobody has Nn Brill go back too.

Never: that Nn Brill left; that the CHF 5m, or less than them, are pay; that the counter-offer is open; that
Nn Sole returned.
"""

from tests.stories.story import Report, Story

JOINT_POST = Story(
    "a joint appointment, and one who swims back",
    [
        Report(
            {
                "title": "Turbot courts Brill and her lab",
                "publisher": "The Kelp",
                "published": "10 February 2025",
            },
            story={"recruiters": "Turbot Labs", "employers": "Sycamore University", "whom": "Nn Brill"},
            rows=[
                ("candidates", {"description": "her group", "number": "6"}),
                ("offers", {"amount": "3m USD a year", "candidates": "Nn Brill"}),
                ("terms", {"of": "O1", "kind": "condition", "words": "joint appointment, half her time"}),
                (
                    "employments",
                    {
                        "person": "Nn Brill",
                        "company": "Sycamore University",
                        "title": "professor",
                        "held": "current",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Universität wehrt sich",
                "publisher": "Campus-Blatt",
                "published": "1. März 2025",
                "language": "de",
            },
            again=True,
            head={"informant": "eine Person in der Verwaltung"},
            rows=[
                (
                    "offers",
                    {
                        "amount": "380.000 CHF im Jahr",
                        "kind": "counter-offer",
                        "bidder": "Sycamore University",
                        "candidates": "Nn Brill",
                    },
                ),
                (
                    "terms",
                    {"of": "O2", "kind": "other", "money": "5 Mio. CHF over 5 years", "words": "lab budget"},
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "University: lab budget was less",
                "publisher": "Campus-Blatt",
                "published": "3. März 2025",
                "language": "de",
            },
            again=True,
            rows=[
                (
                    "says",
                    {"of": "T2", "stance": "limits", "aspect": "money", "speaks_for": "Sycamore University"},
                )
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Brill goes, half of her group too",
                "publisher": "The Kelp",
                "published": "2 June 2025",
            },
            again=True,
            rows=[
                (
                    "events",
                    {"kind": "accepted", "happened": "30 May 2025", "candidates": "Nn Brill", "offers": "O1"},
                ),
                ("events", {"kind": "accepted", "candidates": "her group", "people": "half"}),
                (
                    "terms",
                    {
                        "of": "O1",
                        "kind": "condition",
                        "words": "sabbatical from the university",
                        "starts": "September 2025",
                        "ends": "August 2026",
                    },
                ),
                (
                    "terms",
                    {
                        "of": "",
                        "kind": "forfeited",
                        "money": "2.5m EUR",
                        "words": "grants that stay with the university",
                    },
                ),
            ],
            answers={"row-T": "new", "source": "new"},
        ),
        Report(
            {"title": "Cinq sur sept", "publisher": "L'Algue", "published": "12 juin 2025", "language": "fr"},
            again=True,
            head={"informant": "deux membres du groupe", "informants": "2"},
            at={"P1": {"number": "7"}, "E2": {"people": "5"}},
            rows=[
                ("candidates", {"person": "Nn Plaice", "part_of": "her group"}),
                ("events", {"kind": "accepted", "candidates": "Nn Plaice"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Brill begins at Turbot", "publisher": "The Kelp", "published": "15 September 2025"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "1 September 2025", "candidates": "Nn Brill"}),
                ("candidates", {"person": "Nn Sole", "part_of": "her group"}),
                ("events", {"kind": "started", "candidates": "her group", "people": "3"}),
                ("events", {"kind": "started", "candidates": "Nn Plaice, Nn Sole"}),
                (
                    "employments",
                    {
                        "person": "Nn Brill",
                        "company": "Turbot Labs",
                        "title": "research director, half time",
                        "held": "current",
                        "started": "1 September 2025",
                        "through": "Nn Brill",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Plaice swims back", "publisher": "The Quill Weekly", "published": "20 February 2026"},
            again=True,
            rows=[
                ("events", {"kind": "left", "candidates": "Nn Plaice", "happened": "January 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Plaice",
                        "company": "Sycamore University",
                        "title": "assistant professor",
                        "held": "current",
                        "started": "1 February 2026",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "brill is back", "publisher": "lab gossip", "worth": "unsourced"},
            again=True,
            rows=[("events", {"kind": "left", "candidates": "Nn Brill"})],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/approaches/turbot-labs-sycamore-university/": (
            "Some started work. A less reliable report says: started work, has left again.",
            "Nn Brill left the recruiter. (no source named)",
            "Reports differ on the number of people: 6 or 7.",
            "Nn Plaice counted in her group Started work; left again, January 2026",
        ),
        "/offers/turbot-labs-sycamore-university-offer-2/": (
            "Offered; another offer was accepted.",
            "CHF 5m over 5 years lab budget",
            "Sycamore University says this is only partly true (amount)",
            "No denial is reported.",
        ),
        "/companies/sycamore-university/": (
            "says this is only partly true (amount) (Other term: CHF 5m over 5 years; lab budget)",
        ),
        "/people/nn-brill/": (
            "Research director, half time at Turbot Labs, since 1 September 2025",
            "How it ended Started work",
        ),
        "/people/nn-plaice/": ("Assistant professor at Sycamore University, since 1 February 2026",),
    },
    never={
        "/": ("CHF 5m", "left again"),
        "/offers/": ("CHF 5m", "isputed by"),
        "/people/nn-brill/": ("left again", "at Turbot Labs until"),
        "/people/nn-sole/": ("left again",),
        "/companies/turbot-labs/": ("CHF",),
    },
    rows={"Approach": 1, "Offer": 2, "Person": 3, "Employment": 3},
)
