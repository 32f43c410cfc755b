"""Seven reports of an engineer who is tried, of his team and of an agency's fee. Everybody is made up.

The facts, written first: Reef Chips courts Nn Auk, an engineer of Kelp Memory, with three to five times his
pay and a flat; The Pier says KRW 1bn a year, and later that this was for two years; The Strand has CNY 5m a
year. Nn Auk was arrested on 18 March 2024. He was employed by Foam, a shell company; Reef Chips denies that
it ever employed him. Five of his team went with him, two of whom have returned. One court convicts him, the
next acquits him of one of two counts. Nn Tern, who heads an agency, had KRW 30m for each head.

Never: that all of them left; that a request was granted; that The Pier disputes The Strand's figure; that
the fee is anybody's pay; that Nn Auk was acquitted.
"""

from typing import Any

from tests.stories.story import Report, Story


def _step(stage: str, day: str, what: str) -> dict[str, Any]:
    return {
        "kind": "legal-step",
        "happened": day,
        "legal_stage": stage,
        "legal_against_people": "Nn Auk",
        "what": what,
    }


VERDICT = Story(
    "an engineer who is tried, and a team of which some return",
    [
        Report(
            {"title": "Engineer arrested", "publisher": "The Quay", "published": "20 March 2024"},
            head={"informant": "prosecutors"},
            story={"recruiters": "Reef Chips", "employers": "Kelp Memory", "whom": "Nn Auk"},
            rows=[
                ("offers", {"amount": "three to five times his pay"}),
                ("terms", {"of": "O1", "kind": "housing", "words": "a flat"}),
                ("events", _step("arrested", "18 March 2024", "He is arrested at the airport")),
            ],
        ),
        Report(
            {"title": "A billion won a year", "publisher": "The Pier", "published": "21 March 2024"},
            again=True,
            head={"informant": "two investigators", "informants": "2"},
            at={"O1": {"amount": "1bn KRW a year"}},
        ),
        Report(
            {"title": "Reef never employed him", "publisher": "The Strand", "published": "23 March 2024"},
            again=True,
            head={"informant": "a person in the trade"},
            at={"O1": {"amount": "5m CNY a year"}},
            rows=[
                (
                    "employments",
                    {"person": "Nn Auk", "company": "Reef Chips", "held": "former", "through": "P1"},
                ),
                (
                    "says",
                    {"of": "J1", "stance": "disputes", "aspect": "existence", "speaks_for": "Reef Chips"},
                ),
            ],
        ),
        Report(
            {"title": "A shell company and a team", "publisher": "The Quay", "published": "2 April 2024"},
            again=True,
            rows=[
                ("candidates", {"description": "members of his team", "number": "5"}),
                ("events", {"kind": "accepted"}),
                ("employments", {"person": "Nn Auk", "company": "Foam", "held": "former", "through": "P1"}),
            ],
            answers={"source": "new", "row-J": "new"},
        ),
        Report(
            {"title": "Five years for a leak", "publisher": "The Quay", "published": "10 October 2024"},
            again=True,
            rows=[
                ("events", _step("convicted", "10 October 2024", "He is convicted on two counts")),
                ("events", {"kind": "left", "people": "2", "candidates": "P2", "what": "Two return"}),
                ("terms", {"of": "E3", "kind": "penalty", "length": "5 years", "to_people": "Nn Auk"}),
                (
                    "terms",
                    {
                        "kind": "other",
                        "money": "30m KRW each",
                        "money_basis": "one-off",
                        "to_people": "Nn Tern",
                    },
                ),
                ("employments", {"person": "Nn Tern", "company": "Gull Heads", "title": "head"}),
            ],
            answers={"source": "new", "row": "new"},
        ),
        Report(
            {"title": "Acquitted of one count", "publisher": "The Quay", "published": "20 May 2025"},
            again=True,
            rows=[("events", _step("ruled", "20 May 2025", "He is acquitted of one of two counts"))],
            answers={"source": "new", "row": "new"},
        ),
        Report(
            {"title": "It was for two years", "publisher": "The Pier", "published": "22 May 2025"},
            again=True,
            at={"O1": {"amount": "1bn KRW over 2 years"}},
            answers={"source": "new", "correction": "corrects"},
        ),
    ],
    reads={
        "/approaches/reef-chips-kelp-memory/": (
            "Some started work",
            "The verdict was guilty",
            "A court ruled",
            "Two of the five started work, then left again",
        ),
        "/offers/reef-chips-kelp-memory-offer/": (
            "The Pier, 21 March 2024 first said ₩1bn a year, and corrected it",
            "The Pier, 22 May 2025 says ₩1bn over 2 years",
            "The Strand",
            "No denial is reported",
        ),
        "/people/nn-auk/": ("18 March 2024: An arrest was made. Against Nn Auk.", "The verdict was guilty"),
        "/terms/": ("₩30m each one-off; for Nn Tern", "5 years; for Nn Auk. Against Nn Auk"),
    },
    never={
        "/": ("Started work; left again", "₩30m", "Disputed by The Pier"),
        "/approaches/": ("Started work; left again", "has left again", "denied"),
        "/approaches/reef-chips-kelp-memory/": ("request", "Started work; left again"),
        "/offers/": ("₩30m", "Disputed by The Pier"),
        "/people/nn-auk/": ("not guilty", "₩30m", "request"),
        "/people/nn-tern/": ("approached by", "Accepted"),
    },
    rows={"Approach": 1, "Offer": 1, "Candidate": 2},
)
