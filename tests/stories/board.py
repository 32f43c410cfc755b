"""Nine reports of a post in the board's gift, to which an investor objects. Everybody is made up.

The facts, written first: an anonymous blog says that Dunlin Robotics wants Nn Ansa of Eider Motion back,
for 'nine figures in kronor'; Dunlin denies talks. A member of its board tells of up to SEK 140m over 4
years, SEK 40m of it for signing, in February 2026. Grebe Pension Fund objects; Dunlin withdraws the offer
and makes one of SEK 90m over 4 years on 18 March. Eider sues over a non-compete of 18 months; its filing
puts his pay there at SEK 7.2m a year, and says that Dunlin promised SEK 5m for legal costs. The court
refuses, he accepts on 21 May, never starts, and stays with Eider for three times his pay. Another Nn Ansa,
a lawyer of Heron LLP, joins Dunlin's board on 1 May.

Never: that reports differ on what came of it; that Dunlin denies what came out after its denial; what a
filing alleges without that word, or as pay that Dunlin offered; one Nn Ansa's matters on the other's page;
that the lawyer is on the board since before it was so.
"""

from tests.stories.story import Report, Story

BOARD = Story(
    "a post to which an investor objects, and somebody who never starts",
    [
        Report(
            {"title": "they want ansa back", "publisher": "Whispers of Wharf", "worth": "unsourced"},
            story={"recruiters": "Dunlin Robotics", "employers": "Eider Motion", "whom": "Nn Ansa"},
            rows=[
                ("offers", {"amount": "nine figures in kronor"}),
                (
                    "employments",
                    {
                        "person": "Nn Ansa",
                        "company": "Dunlin Robotics",
                        "held": "former",
                        "started": "2015",
                        "ended": "2021",
                    },
                ),
            ],
        ),
        Report(
            {
                "title": "Dunlin denies talks with Ansa",
                "publisher": "Quay Wire",
                "published": "10 February 2026",
            },
            again=True,
            rows=[
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "existence",
                        "paraphrase": "There are no talks.",
                        "speaks_for": "Dunlin Robotics",
                    },
                ),
                ("says", {"stance": "no-comment", "speaks_for": "Eider Motion"}),
            ],
        ),
        Report(
            {
                "title": "Styrelsen bjöd 140 miljoner",
                "publisher": "Strandbladet",
                "published": "2 mars 2026",
                "language": "sv",
            },
            again=True,
            head={"informant": "en styrelseledamot", "informants": "1", "how_known": "party"},
            at={"O1": {"amount": "up to SEK 140m over 4 years"}},
            rows=[
                ("events", {"kind": "offered", "happened": "februari 2026"}),
                ("terms", {"of": "O1", "kind": "signing-bonus", "money": "40m SEK"}),
                ("terms", {"of": "O1", "kind": "condition", "words": "the rest depends on the share price"}),
            ],
        ),
        Report(
            {
                "title": "Fund calls Ansa's pay obscene",
                "publisher": "Wharf Report",
                "published": "5 March 2026",
            },
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "comments",
                        "quote": "obscene",
                        "paraphrase": "The fund objects to the package.",
                        "speaks_for": "Grebe Pension Fund",
                        "interest": "investor",
                    },
                ),
                (
                    "says",
                    {"of": "O1", "stance": "comments", "conversion": "13m USD", "how_known": "reckoning"},
                ),
                (
                    "says",
                    {
                        "of": "O1",
                        "stance": "comments",
                        "paraphrase": "No contract is signed.",
                        "speaks_for": "Dunlin Robotics",
                    },
                ),
                (
                    "circumstances",
                    {
                        "kind": "investor",
                        "company": "Grebe Pension Fund",
                        "other_company": "Dunlin Robotics",
                        "share": "7%",
                    },
                ),
            ],
        ),
        Report(
            {"title": "Dunlin lowers its bid", "publisher": "Quay Wire", "published": "19 March 2026"},
            again=True,
            rows=[
                ("events", {"kind": "withdrawn", "offers": "O1"}),
                ("offers", {"amount": "SEK 90m over 4 years", "follows": "O1"}),
                ("events", {"kind": "offered", "happened": "18 March 2026", "offers": "O2"}),
            ],
            answers={"row-O": "new", "row-E": "new", "source": "new"},
        ),
        Report(
            {"title": "Eider takes Ansa to court", "publisher": "Wharf Report", "published": "30 March 2026"},
            again=True,
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "legal_by_company": "Eider Motion",
                        "legal_against_people": "Nn Ansa",
                        "legal_stage": "filed",
                        "place": "District Court of Sund",
                        "candidates": "P1",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Ansa",
                        "company": "Eider Motion",
                        "held": "current",
                        "title": "roboticist",
                    },
                ),
                (
                    "terms",
                    {
                        "of": "J2",
                        "kind": "restriction",
                        "length": "18 months",
                        "words": "non-compete",
                        "how_known": "document",
                    },
                ),
                (
                    "terms",
                    {
                        "of": "J2",
                        "kind": "base",
                        "money": "SEK 7.2m a year",
                        "stance": "alleges",
                        "speaks_for": "Eider Motion",
                        "how_known": "document",
                    },
                ),
                (
                    "terms",
                    {
                        "of": "O2",
                        "kind": "other",
                        "money": "5m SEK",
                        "words": "for legal costs",
                        "stance": "alleges",
                        "speaks_for": "Eider Motion",
                        "how_known": "document",
                    },
                ),
            ],
            answers={"row-E": "new", "source": "new", "row-J": "new"},
        ),
        Report(
            {"title": "Ansa joins Dunlin's board", "publisher": "Quay Wire", "published": "2 April 2026"},
            story={"recruiters": "Dunlin Robotics", "employers": "Heron LLP", "whom": "Nn Ansa"},
            rows=[
                ("events", {"kind": "expected", "happened": "1 May 2026"}),
                (
                    "employments",
                    {
                        "person": "Nn Ansa",
                        "company": "Dunlin Robotics",
                        "title": "director of the board",
                        "held": "announced",
                        "started": "1 May 2026",
                        "through": "P1",
                    },
                ),
                (
                    "employments",
                    {"person": "Nn Ansa", "company": "Heron LLP", "title": "lawyer", "held": "current"},
                ),
            ],
            answers={"person": "new", "story": "new", "source": "new"},
        ),
        Report(
            {
                "title": "Domstolen säger nej: Ansa till Dunlin",
                "publisher": "Strandbladet",
                "published": "22 May 2026",
                "language": "sv",
            },
            story_ref="dunlin-robotics-eider-motion",
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "20 May 2026",
                        "legal_stage": "refused",
                        "legal_by_company": "Eider Motion",
                        "legal_against_people": "Nn Ansa",
                        "candidates": "P1",
                        "after": "E4",
                    },
                ),
                ("events", {"kind": "accepted", "happened": "21 May 2026", "offers": "O2"}),
                ("events", {"kind": "expected", "happened": "early autumn 2026", "candidates": "P1"}),
                ("terms", {"of": "O2", "kind": "title", "words": "chief scientist"}),
            ],
            answers={"row-E": "new", "source": "new"},
        ),
        Report(
            {"title": "Ansa never came", "publisher": "Wharf Report", "published": "12 October 2026"},
            again=True,
            head={"informant": "a person at Eider", "informants": "1"},
            rows=[
                ("events", {"kind": "never-started", "candidates": "P1"}),
                (
                    "offers",
                    {
                        "amount": "3x present pay",
                        "kind": "counter-offer",
                        "candidates": "P1",
                        "bidder": "Eider Motion",
                    },
                ),
                ("events", {"kind": "stayed", "candidates": "P1"}),
            ],
            answers={"row-O": "new", "row-E": "new", "source": "new"},
        ),
    ],
    reads={
        "/approaches/dunlin-robotics-eider-motion/": (
            "Stayed after all.",
            "undated, reported 19 March 2026 The offer to Nn Ansa was withdrawn",
            "Denied by Dunlin Robotics",
        ),
        "/offers/dunlin-robotics-eider-motion-offer/": ("Dunlin Robotics denies the whole report",),
        "/offers/dunlin-robotics-eider-motion-offer-2/": ("No denial is reported", "SEK 5m"),
        "/people/nn-ansa/": ("SEK 7.2m a year in the job at Eider Motion alleged, not confirmed",),
        "/people/nn-ansa-2/": ("announced, to start: 1 May 2026",),
        "/terms/": ("SEK 5m; for legal costs; alleged, not confirmed",),
        "/companies/grebe-pension-fund/": ("obscene The fund objects to the package.",),
    },
    never={
        "/offers/": ("Reports differ",),
        "/approaches/dunlin-robotics-eider-motion/": ("Reports differ",),
        "/offers/dunlin-robotics-eider-motion-offer-3/": ("denies the whole report",),
        "/people/nn-ansa/": ("Heron", "director", "since 1 May"),
        "/people/nn-ansa-2/": ("Eider", "SEK", "since 1 May"),
        "/companies/eider-motion/": ("7%",),
    },
    rows={"Approach": 2, "Offer": 3, "Person": 2},
)
