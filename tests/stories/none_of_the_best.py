"""Eight reports of what a rival says that his people were offered, and of eight who leave. All made up.

The facts, written first: Nn Curlew, who heads Plover, says in a podcast that Bittern AI offered many of his
people signing bonuses of US$100m and more than that a year, and that none of the best had taken it. The head
of technology of Bittern AI says in a meeting that a few leading posts had such terms, not for signing alone.
Nn Knot, Nn Ruff and Nn Stint go to Bittern AI and deny the 100m; five more follow. Plover pays awards of up
to several million dollars to stay, vesting over two years, to a third of its staff.

Never: that anybody accepted 100m, or that nobody at all accepted; that a copy's sums are of an outlet that
names no source; that eight left Bittern AI; that a sum is a number of people.
"""

from tests.stories.story import Report, Story

OUTLET = {"publisher": "The Reed", "worth": "own-reporting"}


def _leaving(person: str) -> list[tuple[str, dict[str, str]]]:
    return [
        ("candidates", {"person": person, "part_of": "P1"}),
        ("employments", {"person": person, "company": "Plover", "held": "former", "place": "Zedburg"}),
    ]


NONE_OF_THE_BEST = Story(
    "a rival says that none of his best took a hundred millions",
    [
        Report(
            {
                "title": "Episode 31: Nn Curlew",
                "publisher": "Two Kettles",
                "published": "17 June 2026",
                "medium": "broadcast",
            },
            head={
                "person": "Nn Curlew",
                "speaks_for": "Plover",
                "interest": "rival",
                "stance": "alleges",
                "where": "12:30",
            },
            story={"recruiters": "Bittern AI", "employers": "Plover", "began": "June 2026"},
            rows=[
                ("candidates", {"description": "many researchers at Plover", "number": "many"}),
                ("candidates", {"description": "the best people at Plover", "part_of": "P1"}),
                ("offers", {"amount": "more than 100m USD a year each", "candidates": "P1"}),
                ("terms", {"of": "O1", "kind": "signing-bonus", "money": "100m USD each"}),
                (
                    "events",
                    {
                        "kind": "accepted",
                        "candidates": "P2",
                        "people": "0",
                        "happened": "before 17 June 2026",
                        "offers": "O1",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "Bittern dangles bonuses",
                "publisher": "The Reed",
                "published": "18 June 2026",
                "worth": "retelling",
                "based_on": "Episode 31: Nn Curlew",
            },
            again=True,
            at={"O1": {"agrees": True}, "T1": {"agrees": True}, "E1": {"agrees": True}},
            rows=[("says", {"stance": "no-comment", "speaks_for": "Bittern AI", "via": "-"})],
        ),
        Report(
            {"title": "Three of Zedburg go", "published": "25 June 2026", **OUTLET},
            again=True,
            head={"informant": "people who know of the moves"},
            rows=[
                *(row for name in ("Nn Knot", "Nn Ruff", "Nn Stint") for row in _leaving(name)),
                ("events", {"kind": "accepted", "candidates": "P3, P4, P5", "happened": "June 2026"}),
            ],
            answers={"row-P": "new", "source": "new"},
        ),
        Report(
            {
                "title": "Post by Nn Knot",
                "publisher": "Chirp",
                "published": "26 June 2026",
                "medium": "post",
                "worth": "interested",
            },
            again=True,
            head={"person": "Nn Knot", "how_known": "party"},
            rows=[
                (
                    "says",
                    {
                        "of": "P3, P4, P5",
                        "stance": "disputes",
                        "denied": "100m USD",
                        "paraphrase": "None of the three was paid that.",
                    },
                )
            ],
        ),
        Report(
            {"title": "Bittern plays the offers down", "publisher": "The Marsh", "published": "27 June 2026"},
            again=True,
            head={"person": "Nn Whimbrel", "speaks_for": "Bittern AI", "how_known": "document"},
            rows=[
                ("says", {"of": "O1", "stance": "limits", "aspect": "number", "value": "a few"}),
                (
                    "says",
                    {
                        "of": "T1",
                        "stance": "limits",
                        "aspect": "meaning",
                        "paraphrase": "Not a bonus for signing alone.",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Five more leave: eight in a fortnight", "published": "1 July 2026", **OUTLET},
            again=True,
            rows=[
                ("candidates", {"description": "five more researchers", "number": "5", "part_of": "P1"}),
                ("events", {"kind": "accepted", "candidates": "P6", "happened": "late June 2026"}),
                (
                    "circumstances",
                    {
                        "kind": "departures",
                        "company": "Plover",
                        "people": "8",
                        "other_company": "Bittern AI",
                        "words": "within a fortnight",
                    },
                ),
            ],
            answers={"row-P": "new", "row-E": "new", "source": "new"},
        ),
        Report(
            {
                "title": "Delapan peneliti dapat 100 juta dolar",
                "publisher": "Harian Kerang",
                "published": "2 July 2026",
                "worth": "retelling",
                "based_on": "Episode 31: Nn Curlew; Five more leave: eight in a fortnight",
                "language": "id",
            },
            again=True,
            at={"E2": {"agrees": True}, "E3": {"agrees": True}},
            rows=[
                (
                    "figures",
                    {
                        "of": "P3, P4, P5, P6",
                        "value": "100m USD each",
                        "set_aside": "inference",
                        "set_aside_note": "The paper joins who left to the figure of Nn Curlew.",
                    },
                )
            ],
        ),
        Report(
            {
                "title": "Plover pays a third to stay",
                "publisher": "The Marsh",
                "published": "8 August 2026",
            },
            head={"how_known": "document"},
            story={"recruiters": "Plover", "employers": "Plover", "kind": "retention"},
            rows=[
                ("candidates", {"description": "a third of the staff", "number": "about 1,000"}),
                ("offers", {"amount": "up to several million USD each", "kind": "retention-award"}),
                ("terms", {"of": "O1", "kind": "vesting", "length": "2 years"}),
            ],
            answers={"source": "new", "to": "none"},
        ),
    ],
    reads={
        "/approaches/bittern-ai-plover/": (
            "None of those approached (the best people at Plover) accepted",
            "Some accepted",
            "as The Reed repeats it: more than US$100m each a year",
        ),
        "/offers/bittern-ai-plover-offer/": ("whether it was accepted is not reported", "it was only a few"),
        "/people/nn-knot/": ("Nn Knot denies US$100m", "Accepted"),
        "/companies/bittern-ai/": ("Plover: Departures 8",),
        "/offers/": ("Offer made", "Alleged, not confirmed"),
    },
    never={
        "/offers/": ("Some accepted", "No one had accepted"),
        "/offers/bittern-ai-plover-offer/": ("ome accepted", "No one"),
        "/approaches/bittern-ai-plover/": ("No one", "number of people: US$100m", "number of people: 100m"),
        "/events/": ("No one accepted",),
        "/people/nn-knot/": ("number of people",),
    },
    rows={"Approach": 2, "Offer": 2, "Candidate": 7},
)
