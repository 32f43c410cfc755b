"""Eight reports of an auction, and of a recruiter who denies, confirms and withdraws. All made up.

The facts, written first: Tongs Agency offers Nn Sorrel, chip designer at Anvil, to several companies. Bellows
offers US$10m to 15m over four years, US$12m to 20m by another report, which two pages copy one after the
other until it is US$20m a year; Crucible bids more than US$18m. Bellows says that there is no offer, and two
weeks later that she accepted it on 18 March 2026. A satire has Crucible offer a billion. On 2 April Bellows
withdraws, and Nn Sorrel, who had given notice, stays at Anvil for at least US$1m a year.

Never: that Bellows denies its offer, once it has confirmed it; that Crucible's bid is Bellows's; US$1bn in a
list, a sum or the news; that she started; US$20m a year as the headline.
"""

from tests.stories.story import Report, Story

EMBER, CINDER = {"publisher": "The Ember"}, {"publisher": "The Cinder"}

AUCTION = Story(
    "an auction by an agent, and a recruiter who denies and confirms",
    [
        Report(
            {"title": "Bellows bids for Sorrel", "published": "3 March 2026", **EMBER},
            head={"informant": "a person briefed on the talks"},
            story={
                "recruiters": "Bellows",
                "employers": "Anvil",
                "whom": "Nn Sorrel",
                "agency": "Tongs Agency",
            },
            rows=[
                ("offers", {"amount": "US$10m to US$15m over four years", "where": "¶3"}),
                (
                    "employments",
                    {"person": "Nn Sorrel", "company": "Anvil", "title": "chip designer", "held": "current"},
                ),
            ],
        ),
        Report(
            {"title": "Auction for a chip designer", "published": "5 March 2026", **CINDER},
            again=True,
            head={"informant": "two people close to the agency", "informants": "2"},
            at={"O1": {"amount": "US$12m-20m over four years"}},
            rows=[("offers", {"amount": "more than US$18m over 4 years", "bidder": "Crucible"})],
            answers={"row-O": "new"},
        ),
        Report(
            {
                "title": "Sorrel could get 20 million",
                "publisher": "The Scoria",
                "published": "6 March 2026",
                "worth": "retelling",
                "based_on": "Auction for a chip designer",
            },
            again=True,
            at={"O1": {"amount": "up to US$20m"}},
        ),
        Report(
            {
                "title": "20 million a year for chips",
                "publisher": "Slag Daily",
                "published": "7 March 2026",
                "worth": "retelling",
                "based_on": "Sorrel could get 20 million",
            },
            again=True,
            at={"O1": {"amount": "US$20m a year"}},
            answers={"source": "new"},
        ),
        Report(
            {"title": "Bellows: no offer", "published": "8 March 2026", **EMBER},
            again=True,
            head={"speaks_for": "Bellows"},
            rows=[("says", {"of": "O1", "stance": "disputes", "aspect": "existence"})],
        ),
        Report(
            {
                "title": "Bellows welcomes Nn Sorrel",
                "publisher": "Bellows",
                "published": "21 March 2026",
                "worth": "interested",
            },
            again=True,
            head={"speaks_for": "Bellows", "stance": "confirms"},
            rows=[("events", {"kind": "accepted", "happened": "18 March 2026", "offers": "O1"})],
        ),
        Report(
            {
                "title": "A volcano for Sorrel",
                "publisher": "The Bent Nail",
                "published": "1 April 2026",
                "worth": "satire",
            },
            again=True,
            rows=[("offers", {"amount": "US$1bn", "bidder": "Crucible"})],
            answers={"row-O": "new"},
        ),
        Report(
            {"title": "Bellows drops Sorrel", "published": "20 April 2026", **EMBER},
            again=True,
            head={"person": "Nn Sorrel"},
            rows=[
                ("events", {"kind": "notice", "happened": "late March 2026"}),
                (
                    "events",
                    {
                        "kind": "withdrawn",
                        "happened": "2 April 2026",
                        "offers": "O1",
                        "reason": "a freeze on hiring",
                    },
                ),
                (
                    "offers",
                    {"amount": "at least US$1m a year", "kind": "counter-offer", "bidder": "Anvil"},
                ),
                ("events", {"kind": "stayed", "happened": "mid-April 2026"}),
            ],
            answers={"row": "new"},
        ),
    ],
    reads={
        "/approaches/bellows-anvil/": (
            "Stayed after all",
            "more than US$18m over 4 years by Crucible Nn Sorrel",
            "The offer to Nn Sorrel was withdrawn",
            "Reason given: a freeze on hiring",
            "Agency Tongs Agency",
        ),
        "/offers/bellows-anvil-offer/": (
            "Bellows denied it at first, and said later that it is so",
            "Also reported: US$12m–20m over 4 years; up to US$20m; US$20m a year",
            "The recruiter withdrew",
        ),
        "/offers/bellows-anvil-offer-3/": ("It appears in no list or total",),
        "/people/nn-sorrel/": ("Crucible: more than US$18m over 4 years", "Stayed after all"),
        "/denials/": ("Bellows denied it at first, and said later that it is so",),
        "/changes/": ("New denial, reported by The Ember: Bellows denies it (Bellows reportedly offered",),
    },
    headlines={"/offers/bellows-anvil-offer/": ("Amount US$10m–15m over 4 years",)},
    never={
        "/": ("US$1bn", "enied by Bellows"),
        "/offers/": ("US$1bn", "enied by Bellows"),
        "/approaches/bellows-anvil/": ("US$1bn", "enied by Bellows", "tarted"),
        "/companies/bellows/": ("US$18m",),
        "/people/nn-sorrel/": ("US$1bn", "enied by Bellows", "tarted"),
    },
    rows={"Approach": 1, "Offer": 4, "Person": 1},
)
