"""The seed article's 29 facts as the form should end with them, and how they are looked for once saved.

Its sentences are not kept here: the text is given. What the form says in words of its own is ours.
"""

from recruiting.models import Approach, Candidate, Circumstance, Claim, Company, Employment, Event, Offer, Term
from tests.report.pasted import PastedReport, PastedStory

LAB, OTHERS = "Thinking Machines Lab", "Meta Superintelligence Labs"
SEEN = {"by-informant": "pesan yang dilihat WIRED", "by-how_known": "document"}
STONE = {"by-person": "Andy Stone", "by-speaks_for": "Meta"}


def article(text: str) -> PastedReport:
    """The article with what is right of it, in three stories."""
    return PastedReport("article", text, [_to_the_lab(text.partition("\n")[0]), _to_openai(), _messages()])


def _to_the_lab(title):
    return PastedStory(
        source={"title": title, "worth": "machine-rewriting", "based_on": "WIRED"},
        story={
            "recruiters": "Meta",
            "lab": OTHERS,
            "recruiting_people": "Mark Zuckerberg",
            "employers": LAB,
            "by-where": "¶1",
        },
        rows=[
            (
                "candidates",
                {
                    "description": "Lebih dari selusin orang",
                    "number": "more than 12",
                    "employer": LAB,
                    "by-where": "¶2",
                },
            ),
            (
                "candidates",
                {"description": "one unnamed person", "number": "1", "part_of": "P1", "by-where": "¶2"},
            ),
            ("candidates", {"description": "the others", "part_of": "P1", "by-where": "¶2"}),
            (
                "offers",
                {
                    "amount": "more than US$1bn over several years",
                    "number": "1",
                    "candidates": "P2",
                    "kind": "pay-package",
                    "by-informant": "sumber yang mengetahui negosiasi",
                    "by-where": "¶2",
                },
            ),
            (
                "offers",
                {
                    "amount": "US$200m–500m each over 4 years",
                    "candidates": "P3",
                    "kind": "pay-package",
                    "by-informant": "beberapa sumber",
                    "by-informants": "beberapa",
                    "by-stance": "confirms",
                    "by-where": "¶2",
                },
            ),
            ("events", {"kind": "offered", "by-where": "¶2"}),
            ("events", {"kind": "accepted", "people": '0 "belum ada satu pun"', "by-where": "¶3"}),
            (
                "events",
                {"kind": "statement", "what": "Asks who spreads this account, and why.", **STONE, "by-where": "¶4"},
            ),
            (
                "terms",
                {
                    "kind": "first-year",
                    "money": "US$50m–100m each in the first year",
                    "certainty": "guaranteed",
                    "to_words": "beberapa staf",
                    "by-informant": "sumber",
                    "by-where": "¶2",
                },
            ),
            (
                "employments",
                {
                    "person": "Mira Murati",
                    "company": "OpenAI",
                    "title": "kepala teknologi",
                    "held": "former",
                    "by-where": "¶2",
                },
            ),
            ("employments", {"person": "Mira Murati", "company": LAB, "title": "founder", "by-where": "¶2"}),
            (
                "employments",
                {
                    "person": "Andy Stone",
                    "company": "Meta",
                    "title": "Direktur komunikasi",
                    "held": "current",
                    "by-where": "¶4",
                },
            ),
            (
                "circumstances",
                {"kind": "headcount", "company": LAB, "people": "50", "by-where": "¶2"},
            ),
            (
                "circumstances",
                {
                    "kind": "other",
                    "company": "Meta",
                    "words": "Pressure since early that year, at its peak with the hurried launch of Llama 4.",
                    "by-informant": "seorang sumber di Meta",
                    "by-informants": "1",
                    "by-where": "¶10",
                },
            ),
            (
                "circumstances",
                {
                    "kind": "product",
                    "company": "Meta",
                    "words": "The newest Llama was delayed over its performance.",
                    "by-where": "¶10",
                },
            ),
            (
                "circumstances",
                {
                    "kind": "product",
                    "company": "Meta",
                    "words": "After the launch it was said to have gamed benchmarks.",
                    "by-stance": "alleges",
                    "by-where": "¶10",
                },
            ),
            (
                "says",
                {
                    "stance": "no-comment",
                    "by-speaks_for": LAB,
                    "by-where": "¶2",
                },
            ),
            ("says", {"stance": "disputes", "aspect": "unclear", **STONE, "by-where": "¶4"}),
            ("says", {"of": "E1", "stance": "limits", "value": "segelintir", **STONE, "by-where": "¶4"}),
            ("says", {"of": "O1", "stance": "confirms", **STONE, "by-where": "¶4"}),
            ("says", {"of": "O1", "stance": "disputes", "aspect": "unclear", **STONE, "by-where": "¶4"}),
        ],
    )


def _to_openai():
    return PastedStory(
        source={},
        story={
            "recruiters": "Meta",
            "recruiting_people": "Mark Zuckerberg",
            "employers": "OpenAI",
            "by-where": "¶1",
        },
        rows=[
            ("candidates", {"description": "beberapa peneliti", "employer": "OpenAI", "by-where": "¶1"}),
            ("events", {"kind": "accepted", "people": "beberapa", "by-where": "¶1"}),
        ],
        answers={"story": "new"},
    )


def _messages():
    return PastedStory(
        source={},
        story={
            "recruiters": "Meta",
            "recruiting_people": "Mark Zuckerberg",
            "kind": "general",
            "began": '"before the lab was formed"',
            "pitch": "Admires the person's work; tells of Meta's investments and assistants; wants the best.",
            "by-where": "¶5–7",
        },
        rows=[
            (
                "events",
                {"kind": "message", "channels": "WhatsApp", **SEEN, "by-where": "¶5"},
            ),
            ("events", {"kind": "call", "with_people": "Mark Zuckerberg", **SEEN, "by-where": "¶5"}),
            (
                "events",
                {
                    "kind": "talks",
                    "with_people": "Andrew Bosworth",
                    "with_words": "eksekutif Meta lainnya",
                    **SEEN,
                    "by-where": "¶5",
                },
            ),
            (
                "employments",
                {
                    "person": "Andrew Bosworth",
                    "company": "Meta",
                    "title": "kepala teknologi",
                    "held": "current",
                    "by-where": "¶5",
                },
            ),
            ("names", {"name": "Andrew Bosworth", "table": "person", "aliases": "Boz", "by-where": "¶5"}),
            (
                "says",
                {
                    "stance": "reports",
                    "aspect": "context",
                    "paraphrase": "The tone has barely changed since.",
                    "by-where": "¶6",
                },
            ),
            (
                "says",
                {
                    "stance": "reports",
                    "aspect": "pitch",
                    "paraphrase": "Boz is open in talks: behind on models, Meta means to outdo OpenAI by open source.",
                    "by-informant": "sumber",
                    "by-where": "¶9",
                },
            ),
        ],
        answers={"story": "new", "row": "new", "person": "known"},
    )


def wrong_facts():
    return []
