"""Two reports of two jobs that are announced for a day, and of which one does not come about. All made up.

The facts, written first: Gudgeon announces on 4 March 2026 that Nn Chub and Nn Dab of Minnow join it on
1 June. On 20 May The Weir reports that Nn Chub stays with Minnow after all. Nn Dab is still expected.

Never: that Nn Chub is to start on 1 June, or is at Gudgeon; that Nn Dab's job did not come about.
"""

from tests.stories.story import Report, Story


def _job(person: str, title: str) -> dict[str, str]:
    return {
        "person": person,
        "company": "Gudgeon",
        "title": title,
        "held": "announced",
        "started": "1 June 2026",
    }


CALLED_OFF = Story(
    "two jobs that are announced, of which one does not come about",
    [
        Report(
            {"title": "Gudgeon announces two", "publisher": "The Weir", "published": "4 March 2026"},
            story={"recruiters": "Gudgeon", "employers": "Minnow", "whom": "Nn Chub; Nn Dab"},
            rows=[
                ("employments", _job("Nn Chub", "chief scientist")),
                ("employments", _job("Nn Dab", "research lead")),
            ],
        ),
        Report(
            {"title": "Chub stays put", "publisher": "The Weir", "published": "20 May 2026"},
            again=True,
            rows=[("events", {"kind": "stayed", "happened": "19 May 2026", "candidates": "P1"})],
            answers={"source": "new"},
        ),
    ],
    reads={
        "/people/nn-chub/": ("announced for 1 June 2026, did not start", "Stayed after all"),
        "/people/nn-dab/": ("announced, to start: 1 June 2026",),
        "/approaches/gudgeon-minnow/": (
            "announced for 1 June 2026, did not start",
            "announced, to start: 1 June 2026",
        ),
        "/moves/": ("Nn Dab", "1 job"),
        "/companies/gudgeon/": ("announced, to start: 1 June 2026",),
    },
    never={
        "/people/nn-chub/": ("to start: 1 June 2026", "Chief scientist at Gudgeon"),
        "/people/nn-dab/": ("did not start",),
        "/moves/": ("Nn Chub",),
        "/companies/gudgeon/": ("chief scientist",),
    },
    rows={"Approach": 1, "Person": 2, "Employment": 2},
)
