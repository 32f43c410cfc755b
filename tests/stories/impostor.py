"""Eight reports of a recruiter who was an impostor, and of a true offer later. Everybody is made up.

The facts, written first: The Ledge reports that Spoonbill wrote to Nn Avocet of Siskin and offered US$40m;
Das Nest retells it. Spoonbill denies it; Nn Avocet confirms that she had such messages in February 2026. The
Ledge corrects itself: the sender was an impostor who posed as Spoonbill, and there was no offer. A page that
names nobody alleges that two more researchers of Siskin had such messages; the police count five. In May
Spoonbill itself offers Nn Avocet US$6m over 3 years, which she declines.

Never: that Spoonbill offered US$40m, or wrote in February; that it denies the US$6m; that the first message
went to anybody but Nn Avocet; what is alleged without that word.
"""

from tests.stories.story import Report, Story

IMPOSTOR = Story(
    "an impostor who posed as a recruiter",
    [
        Report(
            {"title": "Spoonbill hunts Avocet", "publisher": "The Ledge", "published": "3 March 2026"},
            story={"recruiters": "Spoonbill", "employers": "Siskin", "whom": "Nn Avocet"},
            head={
                "informant": "people who saw the messages",
                "informants": "2",
                "how_known": "document",
            },
            rows=[
                ("events", {"kind": "message", "channels": "e-mail"}),
                ("offers", {"amount": "40m USD over 4 years"}),
            ],
        ),
        Report(
            {
                "title": "40 Millionen für Avocet",
                "publisher": "Das Nest",
                "published": "4. März 2026",
                "worth": "retelling",
                "based_on": "Spoonbill hunts Avocet",
                "language": "de",
            },
            again=True,
            at={"O1": {"amount": "40 Mio. US-Dollar"}},
        ),
        Report(
            {"title": "Spoonbill: not us", "publisher": "Marsh Wire", "published": "5 March 2026"},
            again=True,
            rows=[("says", {"stance": "disputes", "aspect": "existence", "speaks_for": "Spoonbill"})],
        ),
        Report(
            {"title": "Avocet: I had mail", "publisher": "The Reed", "published": "6 March 2026"},
            again=True,
            head={"person": "Nn Avocet"},
            at={"E1": {"agrees": True, "stance": "confirms", "happened": "February 2026"}},
        ),
        Report(
            {"title": "Spoonbill did not write", "publisher": "The Ledge", "published": "8 March 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "recruiters",
                        "value": '"an impostor who posed as Spoonbill"',
                    },
                ),
                ("says", {"of": "O1", "stance": "disputes", "aspect": "existence"}),
            ],
        ),
        Report(
            {"title": "more siskins had mail", "publisher": "Whispers of the Fen", "worth": "unsourced"},
            again=True,
            rows=[
                ("candidates", {"description": "other researchers", "number": "2"}),
                ("events", {"kind": "message", "candidates": "P2", "stance": "alleges"}),
            ],
            answers={"row-E": "new"},
        ),
        Report(
            {
                "title": "Polisi selidiki surel palsu",
                "publisher": "Kabar Rawa",
                "published": "20 Maret 2026",
                "language": "id",
            },
            again=True,
            head={"informant": "polisi"},
            at={"P2": {"number": "5"}},
            rows=[("events", {"kind": "legal-step", "legal_stage": "investigated"})],
        ),
        Report(
            {"title": "Spoonbill does want Avocet", "publisher": "The Reed", "published": "2 June 2026"},
            story={"recruiters": "Spoonbill", "employers": "Siskin", "whom": "Nn Avocet"},
            rows=[
                ("offers", {"amount": "6m USD over 3 years"}),
                ("events", {"kind": "offered", "happened": "28 May 2026"}),
                ("events", {"kind": "declined"}),
            ],
            answers={"story": "new", "person": "known"},
        ),
    ],
    reads={
        "/approaches/spoonbill-siskin/": (
            "An impostor who posed as Spoonbill reportedly tried to hire Nn Avocet and other researchers",
            "February 2026 Nn Avocet received a message.",
            "Other researchers received a message. (alleged, not confirmed)",
            "5 people Also reported as the number of people: 2.",
            "The Ledge says it was an impostor who posed as Spoonbill",
        ),
        "/offers/spoonbill-siskin-offer/": ("Not counted. The Ledge takes its report back.",),
        "/people/nn-avocet/": (
            "Spoonbill: US$6m over 3 years",
            "an impostor who posed as Spoonbill: an offer was reported, and the report has been withdrawn",
        ),
        "/companies/spoonbill/": ("US$6m over 3 years", "Spoonbill denies it"),
        "/changes/": ("“The Ledge · Spoonbill did not write” corrects an earlier report.",),
    },
    never={
        "/": ("US$40m",),
        "/offers/": ("US$40m", "Denied", "denied by"),
        "/events/": ("A first message was sent",),
        "/companies/spoonbill/": ("US$40m", "received a message"),
        "/people/nn-avocet/": ("US$40m", "Denied"),
        "/approaches/spoonbill-siskin-2/": ("Denied", "message"),
    },
    rows={"Approach": 2, "Offer": 2, "Person": 1, "Event": 5},
)
