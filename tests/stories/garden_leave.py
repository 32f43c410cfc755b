"""Eight reports of a start that moves twice, and of a bonus over which is sued. Everybody is made up.

The facts, written first: Organza hires Nn Cambric, chief technology officer of Lawn, through Silk Search, for
about €1.5m a year and up to €8m for signing. Organza announces him for 1 January 2026, Lawn holds him to a
garden leave of twelve months until September 2026 and says 1 April; he begins on 15 June 2026. An informant
has Organza pay Lawn €3m for that. He leaves in mid-October and sues: he alleges that the bonus was €8m, and
half of it due at the start. Organza says that it was about €2.5m. They settle for an undisclosed sum.

Never: that reports differ on when he began, or that he was at Organza before June; what he alleges without
that word; that the €3m, or what they settle for, are pay; that the garden leave began in September 2026.
"""

from tests.stories.story import Report, Story

THREAD, CORRIERE = {"publisher": "The Thread"}, {"publisher": "Corriere del Filo", "language": "it"}
ORGANZA = {"publisher": "Organza", "worth": "interested"}
SUIT = {"kind": "legal-step", "legal_by_person": "Nn Cambric", "legal_against_companies": "Organza"}

GARDEN_LEAVE = Story(
    "a start that moves twice, and a bonus over which is sued",
    [
        Report(
            {"title": "Lawn's technology chief to Organza", "published": "8 September 2025", **THREAD},
            head={"informant": "people familiar with the appointment"},
            story={
                "recruiters": "Organza",
                "employers": "Lawn",
                "whom": "Nn Cambric",
                "agency": "Silk Search",
            },
            rows=[
                ("offers", {"amount": "about 1.5m EUR a year"}),
                ("terms", {"of": "O1", "kind": "signing-bonus", "money": "up to 8m EUR"}),
                ("events", {"kind": "accepted", "happened": "early September 2025"}),
                (
                    "employments",
                    {
                        "person": "Nn Cambric",
                        "company": "Lawn",
                        "title": "chief technology officer",
                        "held": "current",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Appointment", "published": "9 September 2025", **ORGANZA},
            again=True,
            head={"speaks_for": "Organza", "stance": "confirms"},
            rows=[
                (
                    "employments",
                    {
                        "person": "Nn Cambric",
                        "company": "Organza",
                        "title": "president",
                        "held": "announced",
                        "started": "1 January 2026",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Lawn insists on garden leave", "published": "2 December 2025", **THREAD},
            again=True,
            head={"speaks_for": "Lawn"},
            at={"J2": {"started": "1 April 2026"}},
            rows=[
                (
                    "terms",
                    {
                        "of": "J1",
                        "kind": "restriction",
                        "words": "garden leave",
                        "length": "12 months",
                        "ends": "September 2026",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Cambric al lavoro", "published": "16 giugno 2026", **CORRIERE},
            again=True,
            at={"J2": {"started": "15 June 2026", "held": "current"}},
            rows=[
                ("events", {"kind": "started", "happened": "15 June 2026"}),
                (
                    "offers",
                    {
                        "amount": "3m EUR",
                        "kind": "release",
                        "target": "Lawn",
                        "informant": "una persona informata",
                    },
                ),
            ],
            answers={"row": "new"},
        ),
        Report(
            {"title": "Cambric out at Organza", "published": "20 October 2026", **THREAD},
            again=True,
            head={"informant": "two board members", "informants": "2", "how_known": "party"},
            rows=[
                (
                    "events",
                    {
                        "kind": "left",
                        "happened": "mid-October 2026",
                        "candidates": "P1",
                        "reason": "a quarrel over his bonus",
                    },
                )
            ],
            answers={"row": "new"},
        ),
        Report(
            {"title": "Cambric sues", "published": "9 November 2026", **THREAD},
            again=True,
            head={"person": "Nn Cambric", "how_known": "document", "interest": "party"},
            rows=[
                ("events", {**SUIT, "legal_stage": "filed", "happened": "6 November 2026"}),
                (
                    "terms",
                    {
                        "of": "O1",
                        "kind": "signing-bonus",
                        "money": "8m EUR",
                        "words": "half of it due at the start",
                        "stance": "alleges",
                    },
                ),
            ],
            answers={"row-T": "known", "row": "new"},
        ),
        Report(
            {"title": "Organza answers", "published": "12 November 2026", **ORGANZA},
            again=True,
            head={"speaks_for": "Organza", "interest": "party"},
            rows=[
                (
                    "says",
                    {
                        "of": "T1",
                        "stance": "disputes",
                        "aspect": "money",
                        "denied": "8m EUR",
                        "value": "about 2.5m EUR",
                    },
                )
            ],
        ),
        Report(
            {"title": "Accordo", "published": "25 novembre 2026", **CORRIERE},
            again=True,
            head={"informant": "due avvocati", "informants": "2"},
            rows=[
                ("events", {**SUIT, "legal_stage": "settled", "happened": "24 November 2026"}),
                ("terms", {"of": "E5", "kind": "other", "money": "undisclosed"}),
            ],
            answers={"row": "new"},
        ),
    ],
    reads={
        "/approaches/organza-lawn/": (
            "Started work; left again, mid-October 2026",
            "Reason given: a quarrel over his bonus",
            "Agency Silk Search",
            "The case was settled",
        ),
        "/offers/organza-lawn-offer/": (
            "up to €8m half of it due at the start (alleged, not confirmed)",
            "Organza denies €8m and says about €2.5m",
        ),
        "/offers/": ("about €1.5m a year", "€3m"),
        "/people/nn-cambric/": (
            "President at Organza, 15 June 2026 to mid-October 2026",
            "Expected before, as the start: 1 January 2026; 1 April 2026.",
            "Garden leave 1 year until September 2026",
        ),
        "/terms/": (
            "until September 2026 1 year; in the job at Lawn",
            "half of it due at the start (alleged, not confirmed); Disputed by Organza",
            "Undisclosed. By Nn Cambric, against Organza.",
        ),
        "/moves/": ("15 June 2026 to mid-October 2026",),
    },
    never={
        "/people/nn-cambric/": ("Reports differ", "€3m", "since 1 January", "since 1 April"),
        "/moves/": ("1 January 2026 or", "1 April 2026 or"),
        "/": ("€8m", "€4m", "€2.5m"),
        "/offers/": ("€8m", "reports differ"),
    },
    rows={"Approach": 1, "Offer": 2, "Person": 1, "Employment": 2, "Term": 3},
)
