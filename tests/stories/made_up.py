"""Eight made-up stories: rumour, retellings, denial, namesakes, group, collapse, jobs, correction."""

from tests.stories.story import Report, Story

OWN, RETOLD = "own-reporting", "retelling"

RUMOUR = Story(
    "a rumour without a figure that gets one",
    [
        Report(
            {
                "title": "Alder circles Nn Ahorn",
                "publisher": "The Grove",
                "worth": OWN,
                "published": "2 June 2025",
            },
            story={"recruiters": "Alder", "employers": "Birch", "whom": "Nn Ahorn"},
            head={"informant": "a friend", "where": "¶1"},
            rows=[("offers", {"amount": "undisclosed", "where": "¶2"})],
        ),
        Report(
            {"title": "Three million for Nn Ahorn", "publisher": "The Hedge", "worth": OWN},
            again=True,
            head={"informant": "two bankers"},
            at={"O1": {"amount": "3m USD total"}, "P1": {"agrees": True}},
        ),
        Report(
            {
                "title": "Nn Ahorn turns Alder down",
                "publisher": "The Moss",
                "worth": OWN,
                "published": "9 July 2025",
            },
            again=True,
            rows=[
                ("events", {"kind": "declined", "happened": "8 July 2025", "candidates": "P1", "where": "¶4"})
            ],
        ),
    ],
    reads={"/people/nn-ahorn/": ("Alder",)},
    headlines={"/offers/": ("US$3m",)},
    never={"/people/nn-ahorn/": ("accepted", "started", "signed")},
    rows={"Approach": 1, "Offer": 1, "Event": 1, "Candidate": 1},
)

RETELLINGS = Story(
    "one report and those that retell it",
    [
        Report(
            {"title": "Cedar offers Nn Buche 40m", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Cedar", "employers": "Elm", "whom": "Nn Buche"},
            head={"informant": "a person who saw the letter", "how_known": "document"},
            rows=[("offers", {"amount": "40m USD, 4 years", "number": "1"})],
        ),
        Report(
            {
                "title": "Buche 40m",
                "publisher": "The Leaf",
                "worth": RETOLD,
                "based_on": "Cedar offers Nn Buche 40m",
            },
            again=True,
            at={"O1": {"agrees": True}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Buche bekommt 40", "publisher": "Das Blatt", "worth": RETOLD, "based_on": "not known"},
            again=True,
            at={"O1": {"amount": "40m USD, 4 years"}},
            answers={"source": "new"},
        ),
    ],
    reads={"/offers/": ("US$40m over 4 years",)},
    never={"/offers/": ("several independent reports",)},
    rows={"Approach": 1, "Offer": 1},
)

DENIAL = Story(
    "a denial of the figure, and no comment of two",
    [
        Report(
            {"title": "Fir wants Nn Cassia", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Fir", "employers": "Gorse", "whom": "Nn Cassia"},
            rows=[("offers", {"amount": "> 12m USD total", "number": "1"})],
        ),
        Report(
            {"title": "Fir: not that much", "publisher": "The Hedge", "worth": OWN},
            again=True,
            rows=[
                ("says", {"of": "O1", "stance": "disputes", "denied": "> 12m USD", "speaks_for": "Fir"}),
                ("says", {"stance": "no-comment", "speaks_for": "Gorse; Hazel Capital"}),
            ],
        ),
    ],
    reads={"/offers/": ("more than US$12m", "disputed")},
    never={"/offers/": ("not more than US$12m",)},
    rows={"Approach": 1, "Offer": 1},
)

NAMESAKES = Story(
    "two people of one name, and a figure on the wrong one",
    [
        Report(
            {"title": "Holly courts Nn Dorn", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Holly", "employers": "Iris", "whom": "Nn Dorn"},
            rows=[("offers", {"amount": "8m USD total", "number": "1"})],
        ),
        Report(
            {"title": "Nn Dorn of Juniper leaves for Kelp", "publisher": "The Moss", "worth": OWN},
            story={"recruiters": "Kelp", "employers": "Juniper", "whom": "Nn Dorn"},
            rows=[
                ("events", {"kind": "signed", "happened": "May 2025"}),
                ("figures", {"of": "P1", "value": "8m USD", "set_aside": "wrong-person"}),
            ],
            answers={"person": "new"},
        ),
    ],
    never={"/people/nn-dorn/": ("Kelp", "signed"), "/people/nn-dorn-2/": ("Holly",)},
    rows={"Approach": 2, "Offer": 1, "Person": 2},
)

GROUP = Story(
    "a group from two employers, two of whom sign",
    [
        Report(
            {"title": "Larch hires a team", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Larch", "employers": "Maple, Nettle", "whom": "Nn Eins; Nn Zwei; Nn Drei"},
            rows=[("events", {"kind": "offered", "happened": "spring 2025", "candidates": "P1, P2, P3"})],
        ),
        Report(
            {"title": "Two of three sign with Larch", "publisher": "The Hedge", "worth": OWN},
            again=True,
            rows=[
                (
                    "events",
                    {"kind": "signed", "happened": "July 2025", "candidates": "P1, P2, P3", "people": "2"},
                )
            ],
        ),
        Report(
            {"title": "About 40 follow to Larch", "publisher": "The Moss", "worth": OWN},
            again=True,
            rows=[("candidates", {"description": "colleagues", "number": "about 40"})],
        ),
    ],
    reads={"/people/nn-eins/": ("Larch",)},
    never={"/people/nn-drei/": ("started", "declined")},
    rows={"Approach": 1, "Event": 2, "Candidate": 4},
)

COLLAPSE = Story(
    "a deal that is accepted and collapses, told three times",
    [
        Report(
            {"title": "Oak buys Pine", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Oak", "employers": "Pine", "kind": "company-deal"},
            rows=[
                ("offers", {"amount": "2bn USD total", "kind": "takeover-bid", "target": "Pine"}),
                ("events", {"kind": "accepted", "happened": "May 2025", "offers": "O1"}),
            ],
        ),
        Report(
            {"title": "Oak and Pine call it off", "publisher": "The Hedge", "worth": OWN},
            again=True,
            rows=[("events", {"kind": "collapsed", "happened": "11 July 2025", "offers": "O1"})],
        ),
        Report(
            {"title": "The end of the Oak deal", "publisher": "The Moss", "worth": OWN},
            again=True,
            rows=[("events", {"kind": "collapsed", "happened": "July 2025", "where": "¶1"})],
            answers={"row-E": "known"},
        ),
    ],
    reads={"/approaches/": ("Oak",)},
    headlines={"/approaches/": ("The takeover fell through",)},
    rows={"Approach": 1, "Offer": 1, "Event": 2},
)

JOBS = Story(
    "one job in four reports, and a second stint",
    [
        Report(
            {"title": f"Report {number} of Nn Fichte", "publisher": outlet, "worth": OWN},
            rows=[("employments", {"person": "Nn Fichte", "company": "Quince", **values})],
            answers={"row-J": "known", "source": "new"},
        )
        for number, (outlet, values) in enumerate(
            [
                ("The Grove", {"title": "chief scientist", "ended": "November 2025"}),
                ("The Hedge", {"title": "co-founder"}),
                ("The Moss", {"ended": "October 2025"}),
                ("The Fern", {"title": "chief scientist"}),
            ],
            1,
        )
    ]
    + [
        Report(
            {"title": "Nn Fichte is back", "publisher": "The Grove", "worth": OWN},
            rows=[("employments", {"person": "Nn Fichte", "company": "Quince", "started": "March 2027"})],
        ),
    ],
    reads={"/people/nn-fichte/": ("chief scientist", "Quince")},
    rows={"Employment": 2, "Person": 1},
)

CORRECTION = Story(
    "two figures, a correction, and a page of unknown origin",
    [
        Report(
            {"title": "Rowan bids for Nn Ginster", "publisher": "The Grove", "worth": OWN},
            story={"recruiters": "Rowan", "employers": "Sorrel", "whom": "Nn Ginster"},
            rows=[("offers", {"amount": "100m USD total", "number": "1"})],
        ),
        Report(
            {"title": "A quarter billion for Ginster", "publisher": "The Hedge", "worth": OWN},
            again=True,
            rows=[("offers", {"amount": "250m USD total", "candidates": "P1"})],
            answers={"row-O": "known"},
        ),
        Report(
            {"title": "Correction: Ginster got 250m", "publisher": "The Moss", "worth": OWN},
            again=True,
            head={"informant": "a lawyer"},
            at={"O1": {"amount": "250m USD total"}},
        ),
        Report(
            {"title": "300 million", "worth": "unknown", "description": "a page of unknown origin"},
            again=True,
            at={"O1": {"amount": "300m USD total"}},
            answers={"source": "new"},
        ),
    ],
    reads={"/people/nn-ginster/": ("Rowan",)},
    headlines={"/offers/": ("US$250m",)},
    rows={"Approach": 1, "Offer": 1},
)

STORIES = (RUMOUR, RETELLINGS, DENIAL, NAMESAKES, GROUP, COLLAPSE, JOBS, CORRECTION)
