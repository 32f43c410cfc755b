"""Ten reports of a takeover that collapses, one of them withdrawn midway. Everybody is made up.

The facts, written first: Teasel agreed to buy Umber for US$1.1bn; The Grove wrote US$1.4bn and corrected it.
Nn Vetch of Umber leads a mixed group: twelve engineers of Umber, and several designers of Woad, of whom there
were five, says a later report. The engineers were promised US$1m each for signing. The Thistle gave Nn Vetch
US$50m, and withdrew its report: the desk retracts the offer. Three of the engineers had started at Teasel in
May 2026. The Cedarland Competition Office refused the deal, which collapsed on 2 June 2026. Umber says that
everybody else stays. The designers signed with Teasel all the same, in July; a French report says 'cinq
designers'. A page of unknown origin says that Teasel bought Umber after all.

Never: that Teasel bought Umber, or the deal as agreed in the end; US$1.4bn as the headline; US$50m in a list
or a total; twelve engineers who started; that Nn Vetch started or signed; a group of 17 or 12 of Woad.
"""

from tests.stories.story import Report, Retraction, Story

WITHDRAWN = Story(
    "a takeover that collapses, and a report that is withdrawn",
    [
        Report(
            {"title": "Teasel buys Umber for 1.4bn", "publisher": "The Grove", "published": "2 March 2026"},
            story={"recruiters": "Teasel", "employers": "Umber", "kind": "company-deal"},
            head={"informant": "people close to the deal"},
            rows=[
                ("offers", {"amount": "1.4bn USD", "kind": "takeover-bid", "target": "Umber"}),
                ("events", {"kind": "accepted", "happened": "1 March 2026", "offers": "O1"}),
            ],
        ),
        Report(
            {
                "title": "Teasel buys Umber for 1.1bn (corrected)",
                "publisher": "The Grove",
                "published": "3 March 2026",
                "based_on_how": "new-version",
                "based_on": "Teasel buys Umber for 1.4bn",
            },
            again=True,
            head={"informant": "people close to the deal"},
            at={"O1": {"amount": "1.1bn USD"}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Who goes to Teasel", "publisher": "The Hedge", "published": "10 March 2026"},
            again=True,
            rows=[
                ("candidates", {"person": "Nn Vetch", "leads": True}),
                ("candidates", {"description": "engineers", "number": "12", "employer": "Umber"}),
                ("candidates", {"description": "designers", "number": "several", "employer": "Woad"}),
                ("offers", {"amount": "1m USD each", "candidates": "P2"}),
            ],
            answers={"row-P": "new", "row-O": "new"},
        ),
        Report(
            {"title": "Fifty million for Vetch", "publisher": "The Thistle", "published": "20 March 2026"},
            again=True,
            rows=[("offers", {"amount": "50m USD", "candidates": "P1"})],
            answers={"row-O": "new"},
        ),
        Report(
            {"title": "1.1 billion it is", "publisher": "The Moss", "published": "1 April 2026"},
            again=True,
            head={"how_known": "document"},
            at={"O1": {"amount": "1.1bn USD"}},
        ),
        Retraction("offer", "50m USD", "The Thistle withdrew its report: it had no source."),
        Report(
            {"title": "Three have begun", "publisher": "The Hedge", "published": "20 May 2026"},
            again=True,
            rows=[
                (
                    "events",
                    {"kind": "started", "happened": "May 2026", "candidates": "P2", "people": "3"},
                )
            ],
        ),
        Report(
            {"title": "Office stops Teasel", "publisher": "The Moss", "published": "3 June 2026"},
            again=True,
            rows=[
                (
                    "events",
                    {
                        "kind": "legal-step",
                        "happened": "1 June 2026",
                        "legal_by_company": "Cedarland Competition Office",
                        "legal_against_companies": "Teasel; Umber",
                        "legal_stage": "refused",
                    },
                ),
                ("events", {"kind": "collapsed", "happened": "2 June 2026", "offers": "O1"}),
            ],
        ),
        Report(
            {"title": "Umber: the others stay", "publisher": "The Fern", "published": "4 June 2026"},
            again=True,
            rows=[
                (
                    "says",
                    {
                        "of": "E1",
                        "stance": "comments",
                        "paraphrase": "Everybody who has not gone yet stays.",
                        "speaks_for": "Umber",
                    },
                )
            ],
        ),
        Report(
            {
                "title": "Cinq designers chez Teasel",
                "publisher": "L'Herbe",
                "published": "15 juillet 2026",
                "language": "fr",
            },
            again=True,
            at={"P3": {"number": "5"}},
            rows=[("events", {"kind": "signed", "happened": "juillet 2026", "candidates": "P3"})],
        ),
        Report(
            {"title": "teasel has umber", "worth": "unknown", "description": "a page of unknown origin"},
            again=True,
            rows=[("events", {"kind": "accepted", "offers": "O1"})],
            answers={"row-E": "new", "source": "new"},
        ),
    ],
    reads={
        "/offers/": ("US$1.1bn", "Taken back by its outlet: US$1.4bn", "US$1m each", "fell through"),
        "/offers/teasel-umber-offer/": ("The takeover fell through",),
        "/offers/teasel-umber-offer-3/": ("Retracted.", "it had no source"),
        "/approaches/teasel-umber/": (
            "Three of those approached (engineers) started",
            "Three of the 12 started work",
            "Designers signed",
            "The request was refused",
        ),
    },
    never={
        "/offers/": ("US$50m", "accepted or fell through", "Twelve"),
        "/people/nn-vetch/": ("US$50m", "started", "Started", "signed", "Signed"),
        "/offers/teasel-umber-offer/": ("Reports differ on what came of it",),
        "/approaches/teasel-umber/": ("US$50m", "A court", "12 of those approached", "17 people"),
        "/companies/teasel/": ("US$50m", "Reports differ on what came of it"),
        "/companies/umber/": ("US$50m", "Reports differ on what came of it"),
    },
    rows={"Approach": 1, "Offer": 3, "Candidate": 3},
)
