"""Six reports of a team that goes one after another, and of one who comes back. Everybody is made up.

The facts, written first: Catkin courts the speech team of Dock, 'at least a dozen' people, says one report,
'about half the team' another, with US$2m a year each. Nn Aster, who leads the team, accepted on 9 February
2026. Nn Bellis and Nn Crocus signed in March; Nn Bellis began on 1 April, Nn Crocus on 4 May. Catkin says in
May that five people of Dock have signed. Nn Bellis left Catkin in June and is director of speech at Dock
since 15 June. Dock says on record that four people were approached; somebody unnamed denies that Nn Bellis
was offered more pay.

Never: that Nn Bellis is at Catkin, or Nn Aster left it or started; that twelve people, or half a team,
accepted or started; US$24m.
"""

from tests.stories.story import Report, Story

ONE_BY_ONE = Story(
    "a team that goes one after another, and one who comes back",
    [
        Report(
            {"title": "Catkin fishes for speech", "publisher": "The Grove", "published": "3 February 2026"},
            story={"recruiters": "Catkin", "employers": "Dock"},
            head={"informant": "two people at Dock", "informants": "2"},
            rows=[
                ("candidates", {"description": "members of the speech team", "number": "at least a dozen"}),
                ("offers", {"amount": "2m USD a year each", "candidates": "P1"}),
            ],
        ),
        Report(
            {"title": "Aster goes to Catkin", "publisher": "The Hedge", "published": "10 February 2026"},
            again=True,
            at={"P1": {"number": "about half the team"}},
            rows=[
                ("candidates", {"person": "Nn Aster", "part_of": "P1", "leads": True}),
                ("events", {"kind": "accepted", "happened": "9 February 2026", "candidates": "P2"}),
            ],
            answers={"row-P": "new"},
        ),
        Report(
            {"title": "Two more for Catkin", "publisher": "The Hedge", "published": "20 March 2026"},
            again=True,
            rows=[
                ("candidates", {"person": "Nn Bellis", "part_of": "P1"}),
                ("candidates", {"person": "Nn Crocus", "part_of": "P1"}),
                ("events", {"kind": "signed", "happened": "March 2026", "candidates": "P3, P4"}),
                ("events", {"kind": "started", "happened": "1 April 2026", "candidates": "P3"}),
                ("events", {"kind": "expected", "happened": "May 2026", "candidates": "P4"}),
            ],
            answers={"row-P": "new", "row-E": "new", "source": "new"},
        ),
        Report(
            {"title": "Crocus has begun", "publisher": "The Fern", "published": "5 May 2026"},
            again=True,
            rows=[
                ("events", {"kind": "started", "happened": "4 May 2026", "candidates": "P4"}),
                (
                    "events",
                    {
                        "kind": "signed",
                        "people": "5",
                        "candidates": "P1",
                        "speaks_for": "Catkin",
                        "stance": "confirms",
                    },
                ),
            ],
            answers={"row-E": "new"},
        ),
        Report(
            {"title": "Bellis is back at Dock", "publisher": "The Grove", "published": "20 June 2026"},
            again=True,
            rows=[
                ("events", {"kind": "left", "happened": "June 2026", "candidates": "P3"}),
                (
                    "employments",
                    {
                        "person": "Nn Bellis",
                        "company": "Catkin",
                        "ended": "June 2026",
                        "length": "ten weeks",
                        "held": "former",
                        "through": "P3",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Bellis",
                        "company": "Dock",
                        "title": "director of speech",
                        "started": "15 June 2026",
                        "held": "current",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Dock: it was four", "publisher": "The Moss", "published": "22 June 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "P1",
                        "stance": "disputes",
                        "denied": "at least a dozen",
                        "value": "4",
                        "speaks_for": "Dock",
                    },
                ),
                (
                    "says",
                    {
                        "of": "J2",
                        "stance": "disputes",
                        "aspect": "context",
                        "paraphrase": "Nn Bellis was not offered more pay to come back.",
                        "informant": "a person close to Dock",
                    },
                ),
            ],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/people/nn-bellis/": (
            "Works Director of speech at Dock, since 15 June 2026",
            "Started work; left again, June 2026",
            "A person close to Dock disputes a detail of it",
        ),
        "/people/nn-crocus/": ("Last known Started at Catkin (4 May 2026)",),
        "/people/nn-aster/": ("At Dock when approached", "Accepted"),
        "/approaches/catkin-dock/": (
            "Dock denies at least a dozen and says 4",
            "Nn Bellis left the recruiter",
            "about half the team",
        ),
    },
    never={
        "/people/nn-bellis/": ("Works At Catkin", "Last known"),
        "/people/nn-aster/": ("has left", "Started"),
        "/": ("US$24m",),
        "/approaches/": ("accepted", "12"),
    },
    rows={"Approach": 1, "Offer": 1, "Candidate": 4, "Employment": 2},
)
