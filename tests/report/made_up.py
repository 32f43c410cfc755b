"""Four short reports in the manner of wire copy, of stories that tests/stories tells too, and what is right.

Written, with the rows that are right, before it was looked at what is proposed from them: docs/proposals.md
has the first counts. Everybody is made up.
"""

from tests.report.pasted import PastedReport, PastedStory

TEAM = PastedReport(
    "team",
    """Dogwood courts researchers at Elder

SPRINGFIELD, May 6, 2025 (The Grove) - Dogwood has approached more than a dozen researchers at Elder \
to build a new team, four people who were contacted said.

Dogwood offered the researchers up to US$20 million each, according to a person familiar with the offers.

Nn Erle, who leads research at Elder, turned down an offer from Dogwood on 5 May 2025, one of the people said.

A spokesperson for Dogwood declined to comment.
""",
    [
        PastedStory(
            source={
                "title": "Dogwood courts researchers at Elder",
                "publisher": "The Grove",
                "published": "6 May 2025",
                "worth": "own-reporting",
            },
            story={"recruiters": "Dogwood", "employers": "Elder"},
            rows=[
                (
                    "candidates",
                    {
                        "description": "more than a dozen researchers",
                        "number": "more than 12",
                        "employer": "Elder",
                        "by-where": "¶1",
                        "by-informant": "four people who were contacted",
                        "by-informants": "4",
                    },
                ),
                (
                    "candidates",
                    {
                        "person": "Nn Erle",
                        "employer": "Elder",
                        "by-where": "¶3",
                        "by-informant": "one of the people",
                        "by-informants": "1",
                    },
                ),
                (
                    "offers",
                    {
                        "amount": "up to US$20m each",
                        "candidates": "P1",
                        "by-where": "¶2",
                        "by-informant": "a person familiar with the offers",
                        "by-informants": "1",
                        "kind": "pay-package",
                    },
                ),
                (
                    "events",
                    {
                        "kind": "declined",
                        "happened": "5 May 2025",
                        "candidates": "P2",
                        "by-where": "¶3",
                        "by-informant": "one of the people",
                        "by-informants": "1",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Erle",
                        "company": "Elder",
                        "title": "head of research",
                        "held": "current",
                        "by-where": "¶3",
                    },
                ),
                ("says", {"stance": "no-comment", "by-speaks_for": "Dogwood", "by-where": "¶4"}),
            ],
        )
    ],
)

LICENCE = PastedReport(
    "licence",
    """Ash Systems hires Nn Linde of Bramble

SPRINGFIELD, March 10, 2026 (The Moss) - Ash Systems has hired Nn Linde, the chief executive of Bramble, \
the company said on Tuesday.

Ash Systems offered Linde a pay package worth US$60 million over four years, two people familiar with the \
matter said.

Nn Espe, a researcher at Bramble, declined an offer from Ash Systems in February, one of the people said.

Bramble has about 120 employees.

Ash Systems denied that it had been in talks to buy Bramble.
""",
    [
        PastedStory(
            source={
                "title": "Ash Systems hires Nn Linde of Bramble",
                "publisher": "The Moss",
                "published": "10 March 2026",
                "worth": "own-reporting",
            },
            story={"recruiters": "Ash Systems", "employers": "Bramble"},
            rows=[
                ("candidates", {"person": "Nn Linde", "employer": "Bramble", "by-where": "¶1"}),
                (
                    "candidates",
                    {
                        "person": "Nn Espe",
                        "employer": "Bramble",
                        "by-where": "¶3",
                        "by-informant": "one of the people",
                        "by-informants": "1",
                    },
                ),
                (
                    "offers",
                    {
                        "amount": "US$60m over 4 years",
                        "number": "1",
                        "candidates": "P1",
                        "kind": "pay-package",
                        "by-informant": "two people familiar with the matter",
                        "by-informants": "2",
                        "by-where": "¶2",
                    },
                ),
                ("events", {"kind": "signed", "candidates": "P1", "by-where": "¶1"}),
                (
                    "events",
                    {
                        "kind": "declined",
                        "happened": '"February"',
                        "candidates": "P2",
                        "by-where": "¶3",
                        "by-informant": "one of the people",
                        "by-informants": "1",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Linde",
                        "company": "Bramble",
                        "title": "chief executive",
                        "held": "current",
                        "by-where": "¶1",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Espe",
                        "company": "Bramble",
                        "title": "researcher",
                        "held": "current",
                        "by-where": "¶3",
                    },
                ),
                (
                    "circumstances",
                    {"kind": "headcount", "company": "Bramble", "people": "about 120", "by-where": "¶4"},
                ),
                (
                    "says",
                    {
                        "stance": "disputes",
                        "aspect": "context",
                        "by-speaks_for": "Ash Systems",
                        "paraphrase": "There were no talks to buy Bramble.",
                        "by-where": "¶5",
                    },
                ),
            ],
        )
    ],
)

COUNTER = PastedReport(
    "counter-offer",
    """Edge keeps Nn Daphne with counter-offer

ROTTERDAM, Sept 15, 2025 (The Grove) - Nn Daphne, head of design at Edge, rejected an offer from Fescue \
worth US$4 million a year, a person who knows the offer said.

Edge made a counter-offer of US$6 million a year, which Daphne accepted on 14 September 2025, the person said.

Fescue and Edge declined to comment.
""",
    [
        PastedStory(
            source={
                "title": "Edge keeps Nn Daphne with counter-offer",
                "publisher": "The Grove",
                "published": "15 September 2025",
                "worth": "own-reporting",
            },
            story={"recruiters": "Fescue", "employers": "Edge"},
            rows=[
                (
                    "candidates",
                    {
                        "person": "Nn Daphne",
                        "employer": "Edge",
                        "by-where": "¶1",
                        "by-informant": "a person who knows the offer",
                        "by-informants": "1",
                    },
                ),
                (
                    "offers",
                    {
                        "amount": "US$4m a year",
                        "number": "1",
                        "candidates": "P1",
                        "kind": "pay-package",
                        "by-informant": "a person who knows the offer",
                        "by-informants": "1",
                        "by-where": "¶1",
                    },
                ),
                (
                    "offers",
                    {
                        "amount": "US$6m a year",
                        "candidates": "P1",
                        "kind": "counter-offer",
                        "bidder": "Edge",
                        "by-informant": "the person",
                        "by-informants": "1",
                        "by-where": "¶2",
                    },
                ),
                (
                    "events",
                    {
                        "kind": "declined",
                        "candidates": "P1",
                        "offers": "O1",
                        "by-informant": "a person who knows the offer",
                        "by-informants": "1",
                        "by-where": "¶1",
                    },
                ),
                (
                    "events",
                    {
                        "kind": "accepted",
                        "happened": "14 September 2025",
                        "candidates": "P1",
                        "offers": "O2",
                        "by-informant": "the person",
                        "by-informants": "1",
                        "by-where": "¶2",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Daphne",
                        "company": "Edge",
                        "title": "head of design",
                        "held": "current",
                        "by-where": "¶1",
                    },
                ),
                ("says", {"stance": "no-comment", "by-speaks_for": "Fescue; Edge", "by-where": "¶3"}),
            ],
        )
    ],
)

WEEKLY = PastedReport(
    "weekly",
    """Larkspur menawar Nn Rosk dari Mallow

JAKARTA, 13 Mei 2025 (The Grove) - Larkspur menawarkan gaji £150.000 per pekan kepada Nn Rosk, peneliti di \
Mallow, kata seorang agen yang mengetahui pembicaraan itu.

Tawaran itu mencakup bonus penandatanganan sebesar £5 juta, menurut agen tersebut.

Nn Rosk menerima tawaran itu pada 12 Mei 2025.

Juru bicara Larkspur menolak berkomentar.
""",
    [
        PastedStory(
            source={
                "title": "Larkspur menawar Nn Rosk dari Mallow",
                "publisher": "The Grove",
                "published": "13 May 2025",
                "worth": "own-reporting",
            },
            story={"recruiters": "Larkspur", "employers": "Mallow"},
            rows=[
                (
                    "candidates",
                    {
                        "person": "Nn Rosk",
                        "employer": "Mallow",
                        "by-where": "¶1",
                        "by-informant": "seorang agen yang mengetahui pembicaraan itu",
                        "by-informants": "1",
                    },
                ),
                (
                    "offers",
                    {
                        "amount": "£150,000 a week",
                        "number": "1",
                        "candidates": "P1",
                        "kind": "pay-package",
                        "by-informant": "seorang agen yang mengetahui pembicaraan itu",
                        "by-informants": "1",
                        "by-where": "¶1",
                    },
                ),
                (
                    "terms",
                    {
                        "kind": "signing-bonus",
                        "money": "£5m",
                        "of": "O1",
                        "by-informant": "agen tersebut",
                        "by-where": "¶2",
                    },
                ),
                (
                    "events",
                    {
                        "kind": "accepted",
                        "happened": "12 May 2025",
                        "candidates": "P1",
                        "by-where": "¶3",
                    },
                ),
                (
                    "employments",
                    {
                        "person": "Nn Rosk",
                        "company": "Mallow",
                        "title": "peneliti",
                        "held": "current",
                        "by-where": "¶1",
                    },
                ),
                ("says", {"stance": "no-comment", "by-speaks_for": "Larkspur", "by-where": "¶4"}),
            ],
        )
    ],
)

REPORTS = (TEAM, LICENCE, COUNTER, WEEKLY)
