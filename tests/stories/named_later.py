"""Seven reports of a client without a name and a researcher without one, both named later. All made up.

The facts, written first: an agency, Reedmark, calls a researcher of Onyx for a client whom it does not name.
The Eave guesses that it is Peridot, which denies it. The Gable names the client from a document, Quartzine,
with €2m a year, and The Eave the researcher: Nn Marr. The Eave corrects itself: Nn Mahr. Quartzine raises its
offer to €3m a year, which she accepts on 11 June 2025, and stays with Onyx after all.

Never: that Peridot recruited, or disputes the offers of Quartzine; that Nn Marr accepted anything; a client
or a researcher without a name, once they are named; a claim whose value is blank.
"""

from tests.stories.story import Report, Story

NAMED_LATER = Story(
    "a client and a researcher who are named later",
    [
        Report(
            {"title": "A headhunter calls", "publisher": "The Gable", "published": "1 June 2025"},
            story={
                "recruiters": '"an unnamed client"',
                "employers": "Onyx",
                "agency": "Reedmark",
                "moved_first": "agency",
            },
            head={"informant": "a colleague"},
            rows=[
                ("candidates", {"description": "one researcher", "number": "1"}),
                ("events", {"kind": "call", "happened": "late May 2025"}),
            ],
        ),
        Report(
            {"title": "Is it Peridot?", "publisher": "The Eave", "published": "2 June 2025"},
            again=True,
            head={"how_known": "reckoning"},
            story={"recruiters": "Peridot"},
        ),
        Report(
            {"title": "Not us", "publisher": "The Rafter", "published": "3 June 2025"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "recruiters",
                        "denied": "Peridot",
                        "speaks_for": "Peridot",
                    },
                )
            ],
        ),
        Report(
            {"title": "The client is Quartzine", "publisher": "The Gable", "published": "5 June 2025"},
            again=True,
            head={"how_known": "document"},
            story={"recruiters": "Quartzine"},
            rows=[("offers", {"amount": "2m EUR a year"})],
            answers={"source": "new"},
        ),
        Report(
            {"title": "It is Marr", "publisher": "The Eave", "published": "6 June 2025"},
            again=True,
            at={"P1": {"person": "Nn Marr"}},
            answers={"source": "new"},
        ),
        Report(
            {
                "title": "It is Mahr (corrected)",
                "publisher": "The Eave",
                "published": "7 June 2025",
                "based_on_how": "new-version",
                "based_on": "It is Marr",
            },
            again=True,
            at={"P1": {"person": "Nn Mahr", "unname": True}},
            answers={"source": "new", "person": "new"},
        ),
        Report(
            {"title": "Mahr and the three million", "publisher": "The Gable", "published": "20 June 2025"},
            again=True,
            head={"how_known": "document"},
            rows=[
                ("offers", {"amount": "3m EUR a year", "follows": "O1"}),
                ("events", {"kind": "accepted", "happened": "11 June 2025", "offers": "O2"}),
                ("events", {"kind": "stayed", "happened": "19 June 2025", "candidates": "P1"}),
            ],
            answers={"row-O": "new", "source": "new"},
        ),
    ],
    reads={
        "/approaches/an-unnamed-client-onyx/": (
            "Quartzine tried to hire Nn Mahr at Onyx",
            "Peridot denies that it is the recruiter",
            "recruiter, the outlet's own reporting: Peridot (own estimate)",
            "Also named in reports: Nn Marr",
            "Stayed after all",
        ),
        "/offers/": ("€3m a year", "Nn Mahr", "Quartzine"),
        "/people/nn-mahr/": ("Quartzine: €2m a year, €3m a year", "Stayed after all"),
        "/changes/": ("The client is Quartzine” names who was not named before.",),
    },
    never={
        "/offers/": ("unnamed", "one researcher"),
        "/people/nn-marr/": ("€", "accepted", "Accepted", "Stayed"),
        "/companies/peridot/": ("€", "Recruiting from"),
        "/offers/an-unnamed-client-onyx-offer-2/": ("Peridot disputes",),
    },
    rows={"Approach": 1, "Offer": 2, "Candidate": 1, "Person": 2},
)
