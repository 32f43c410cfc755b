"""Nine reports of three who accept, of whom one gets no visa and one is held by a court. All made up.

The facts, written first: Nn Dunnock, Nn Pipit and Nn Linnet of Lapwing accept US$2m a year each from Osprey
AI, to start on 1 June 2026. Nn Dunnock's visa is refused; a court grants Lapwing an injunction against Nn
Pipit, with a garden leave of six months (a retelling has three). Osprey AI confirms two offers, and says
nothing of the sums. Lapwing and Osprey AI settle for an undisclosed sum on 3 July. Nn Linnet begins on 1
June (2 June, says another report), Nn Pipit on 2 November; Nn Dunnock joins Godwit instead.

Never: that what pay they were offered is not reported; that Nn Dunnock is at Osprey AI; that the case is
against Nn Linnet, or has not ended for Nn Pipit; that the settlement pays shareholders or staff.
"""

from tests.stories.story import Report, Story

HELD_BACK = Story(
    "a visa that is refused, and a court that holds somebody back",
    [
        Report(
            {
                "title": "Three leave Lapwing for Osprey",
                "publisher": "The Burrow",
                "published": "14 April 2026",
            },
            story={
                "recruiters": "Osprey AI",
                "employers": "Lapwing",
                "whom": "Nn Dunnock; Nn Pipit; Nn Linnet",
            },
            rows=[
                ("offers", {"amount": "2m USD a year each"}),
                ("events", {"kind": "accepted"}),
                ("events", {"kind": "expected", "happened": "1 June 2026"}),
            ],
            answers={"to": "all"},
        ),
        Report(
            {"title": "No visa for Dunnock", "publisher": "The Burrow", "published": "22 May 2026"},
            again=True,
            rows=[
                ("terms", {"of": "O1", "kind": "visa", "words": "refused on 20 May", "to_candidates": "P1"}),
                ("events", {"kind": "expected", "happened": "autumn 2026", "candidates": "P1"}),
            ],
            answers={"source": "new", "row-E": "new"},
        ),
        Report(
            {
                "title": "Court holds Pipit",
                "publisher": "Court Gazette",
                "published": "28 May 2026",
                "medium": "filing",
            },
            again=True,
            head={"how_known": "document"},
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Lapwing",
                        "legal_against_people": "Nn Pipit",
                        "legal_stage": "granted",
                        "happened": "27 May 2026",
                        "what": "injunction",
                        "candidates": "P2",
                    },
                ),
                ("terms", {"of": "E4", "kind": "restriction", "length": "6 months", "words": "garden leave"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Drei Monate Zwangspause",
                "publisher": "Der Bau",
                "published": "29. Mai 2026",
                "worth": "retelling",
                "based_on": "Court holds Pipit",
                "language": "de",
            },
            again=True,
            at={"T2": {"length": "drei Monate"}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Osprey: two offers", "publisher": "The Burrow", "published": "30 May 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "O1",
                        "aspect": "number",
                        "stance": "confirms",
                        "value": "2",
                        "speaks_for": "Osprey AI",
                    },
                ),
                ("says", {"of": "O1", "aspect": "amount", "stance": "no-comment", "speaks_for": "Osprey AI"}),
            ],
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "Linnet commence",
                "publisher": "Le Terrier",
                "published": "5 juin 2026",
                "language": "fr",
            },
            again=True,
            rows=[("events", {"kind": "started", "happened": "2 juin 2026", "candidates": "P3"})],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Lapwing and Osprey settle", "publisher": "The Burrow", "published": "6 July 2026"},
            again=True,
            at={"E5": {"happened": "1 June 2026"}},
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Lapwing",
                        "legal_against_companies": "Osprey AI",
                        "legal_stage": "settled",
                        "happened": "3 July 2026",
                        "candidates": "P2",
                    },
                ),
                ("terms", {"of": "E6", "kind": "payout", "money": "undisclosed", "to_companies": "Lapwing"}),
                ("events", {"kind": "expected", "happened": "2 November 2026", "candidates": "P2"}),
            ],
            answers={"source": "new", "row-E": "new"},
        ),
        Report(
            {"title": "Dunnock lands at Godwit", "publisher": "The Hedge", "published": "2 October 2026"},
            again=True,
            rows=[
                ("events", {"kind": "never-started", "candidates": "P1"}),
                (
                    "employments",
                    {
                        "person": "Nn Dunnock",
                        "company": "Godwit",
                        "title": "principal engineer",
                        "held": "current",
                        "started": "1 October 2026",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
        Report(
            {"title": "Pipit starts at last", "publisher": "The Burrow", "published": "3 November 2026"},
            again=True,
            rows=[("events", {"kind": "started", "happened": "2 November 2026", "candidates": "P2"})],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/approaches/osprey-ai-lapwing/": (
            "Nn Dunnock, Nn Linnet and Nn Pipit accepted.",
            "Reports differ on the date: 1 June 2026 or 2 June 2026.",
            "Garden leave 6 months",
            "Also reported as the length: 3 months.",
            "Payment undisclosed for Lapwing",
        ),
        "/people/nn-pipit/": (
            "Started at Osprey AI (2 November 2026)",
            "Osprey AI: US$2m each a year",
            "The request was granted. By Lapwing, against Nn Pipit. Injunction.",
            "3 July 2026: The case was settled.",
        ),
        "/people/nn-dunnock/": (
            "Principal engineer at Godwit, since 1 October 2026",
            "Accepted but never started work",
            "US$2m each a year",
        ),
        "/terms/": ("Undisclosed; for Lapwing",),
        "/offers/osprey-ai-lapwing-offer/": ("Visa refused on 20 May for Nn Dunnock",),
    },
    never={
        "/offers/": ("not reported to whom", "On record"),
        "/people/nn-dunnock/": ("Osprey AI, since", "is not reported", "njunction"),
        "/people/nn-linnet/": ("njunction", "is not reported"),
        "/approaches/osprey-ai-lapwing/": ("shareholders",),
        "/companies/godwit/": ("US$2m",),
    },
    rows={"Approach": 1, "Offer": 1, "Person": 3, "Event": 9},
)
