"""What many claims on one aspect come to, line by line as the rules have it; without a database."""

from itertools import permutations

import pytest

from recruiting.evidence.headline import MOST_COMPARED, Kind, Statement, settled_headline, work_out_headline
from recruiting.evidence.provenance import Weight
from recruiting.evidence.row_headlines import join_alternatives
from recruiting.models.aspects import Code
from recruiting.values import Count, Edtf, Money
from tests.growth import growth

READERS = {"money": Money.parse, "date": Edtf.parse, "people": Count.parse, "text": str, "code": Code}


def statements(kind, texts):
    """The claims of report 1, 2, …; “weak: …” is of a page of unknown origin, “2: …” of report 2."""
    for number, text in enumerate(texts.split(" | "), 1):
        weight = Weight.WEAK if text.startswith("weak: ") else Weight.SERIOUS
        text = text.removeprefix("weak: ")
        if text.startswith("same: "):
            number, text = number - 1, text.removeprefix("same: ")
        value = READERS[kind](text.removesuffix("-"))
        yield Statement(f"c{number}", value, weight, frozenset({("source", number)}))


def told(kind, texts):
    found = work_out_headline(statements(kind, texts))
    others = ", ".join(str(other.value) for other in found.others)
    if found.kind == Kind.NOT_REPORTED:
        return "not reported"
    if found.kind == Kind.DIFFER:
        words = f"reports differ: {join_alternatives(found.values)}"
    else:
        reports = "1 report" if found.reports == 1 else f"{found.reports} reports"
        words = f"{join_alternatives(found.values)}: {reports}"
    return f"{words}; others: {others}" if others else words


LINES = [
    # The lines of the rules.
    ("money", "- | 3m USD", "US$3m: 1 report"),
    (
        "money",
        "millions of dollars | > 200m USD | > 200m USD over several years",
        "more than US$200m over several years: 2 reports; others: ‘millions of dollars’",
    ),
    ("money", "up to 10m USD | 10m USD | 10m USD", "US$10m: 2 reports; others: up to US$10m"),
    ("money", "100m USD | 250m USD", "reports differ: US$100m or US$250m"),
    ("money", "100m USD | 250m USD | 250m USD", "US$250m: 2 reports; others: US$100m"),
    ("money", "100m USD | weak: 300m USD", "US$100m: 1 report; others: US$300m"),
    ("date", "- | 2023 | early 2024", "reports differ: 2023 or early 2024"),
    ("date", "2025 | June 2025", "June 2025: 1 report; others: 2025"),
    ("date", "November 2025 | October 2025", "reports differ: October 2025 or November 2025"),
    ("text", "chief scientist | co-founder", "reports differ: chief scientist or co-founder"),
    ("people", "- | about 40 | 42", "42: 1 report; others: about 40"),
    ("money", "undisclosed | 1m USD", "US$1m: 1 report; others: undisclosed"),
    # What bears out what.
    ("money", "> 1bn USD | > 1bn USD | 1.5bn USD", "more than US$1bn: 3 reports; others: US$1.5bn"),
    ("money", "> 1bn USD | 1.5bn USD", "US$1.5bn: 1 report; others: more than US$1bn"),
    (
        "money",
        "> 1bn USD | 1.5bn USD | 2bn USD",
        "more than US$1bn: 3 reports; others: US$1.5bn, US$2bn",
    ),
    ("money", "100m USD | 250m USD | > 200m USD", "US$250m: 1 report; others: US$100m, more than US$200m"),
    (
        "money",
        "> 200m USD | > 200m USD over 4 years | > 200m USD over 3 years",
        "more than US$200m: 3 reports; "
        "others: more than US$200m over 4 years, more than US$200m over 3 years",
    ),
    ("money", "100m USD | 100m USD total", "US$100m: 2 reports"),
    ("money", "100m USD each | 100m USD", "US$100m each: 2 reports"),
    ("money", "100m USD | 100m USD each", "US$100m each: 2 reports"),
    # Several tellings of one report, and what is no rival.
    ("money", "100m USD | same: 100m USD | 250m USD", "reports differ: US$100m or US$250m"),
    ("money", "5m USD a year | 20m USD over 4 years", "US$5m a year: 1 report; others: US$20m over 4 years"),
    ("money", "about 250m USD | 250m USD", "US$250m: 1 report; others: about US$250m"),
    ("money", "eight figures | 30m USD", "US$30m: 1 report; others: ‘eight figures’"),
    ("money", "eight figures | weak: 30m USD", "‘eight figures’: 1 report; others: US$30m"),
    ("money", "undisclosed | undisclosed", "undisclosed: 2 reports"),
    ("money", "undisclosed | weak: 30m USD", "US$30m: 1 report; others: undisclosed"),
    ("money", "weak: 30m USD | weak: 40m USD", "reports differ: US$30m or US$40m"),
    ("money", "100m USD | 200m USD | 300m USD", "reports differ: US$100m or US$200m or US$300m"),
    ("money", "100m USD | 200m USD | 200m USD | 100m USD", "reports differ: US$100m or US$200m"),
    ("money", "up to 300m USD", "up to US$300m: 1 report"),
    ("money", "- | -", "not reported"),
    ("money", "", "not reported"),
    ("date", "June 2025 | 3 June 2025 | 3 June 2025", "3 June 2025: 2 reports; others: June 2025"),
    ("date", "2024 | early 2024", "early 2024: 1 report; others: 2024"),
    (
        "date",
        "before the lab was formed | June 2025",
        "June 2025: 1 report; others: before the lab was formed",
    ),
    ("people", "more than a dozen | several", "more than a dozen: 1 report; others: several"),
    ("people", "8 | 12", "reports differ: 8 or 12"),
    ("people", "at least 8 | 12 | 12", "12: 2 reports; others: at least 8"),
    ("text", "scientist | Chief Scientist", "Chief Scientist: 1 report; others: scientist"),
    ("text", "Co-founder | co-founder", "Co-founder: 2 reports"),
    ("text", "a | b | b", "b: 2 reports; others: a"),
    ("code", "current | unknown", "current: 1 report"),
    ("code", "current | current | former", "former: 1 report; others: current"),
    ("code", "former | weak: current", "former: 1 report; others: current"),
    ("code", "resigned | dismissed", "reports differ: resigned or dismissed"),
    ("code", "guaranteed | possible | possible", "possible: 2 reports; others: guaranteed"),
]


IDS = [f"{kind}: {texts}" for kind, texts, _expected in LINES]


@pytest.mark.parametrize(("kind", "texts", "expected"), LINES, ids=IDS)
def test_what_many_claims_come_to(kind, texts, expected):
    assert told(kind, texts) == expected


def outline(found):
    return found.kind, {str(value).casefold() for value in found.values}, found.reports


@pytest.mark.parametrize(("kind", "texts", "expected"), LINES, ids=IDS)
def test_that_a_claim_is_told_twice_changes_nothing(kind, texts, expected):
    once = list(statements(kind, texts))
    assert outline(work_out_headline([*once, *once])) == outline(work_out_headline(once))


@pytest.mark.parametrize(("kind", "texts", "expected"), LINES, ids=IDS)
def test_in_whatever_order_reports_come_the_headline_is_the_same(kind, texts, expected):
    once = list(statements(kind, texts))
    if len(once) > 3 or "a year" in texts:
        once = once[:3] if "a year" not in texts else once[:1]
    assert all(
        outline(work_out_headline(turned)) == outline(work_out_headline(once))
        for turned in permutations(once)
    )


def test_the_claims_named_say_the_headline_the_serious_first():
    found = work_out_headline(statements("money", "weak: 250m USD | 100m USD | 250m USD | 250m USD"))
    assert found.claims == ("c3", "c4", "c1")


def test_what_reports_differ_in_names_the_claims_of_each():
    assert work_out_headline(statements("money", "100m USD | 250m USD")).claims == ("c1", "c2")


def test_an_editors_headline_stands_beside_what_claims_say():
    found = settled_headline(Money.parse("100m USD"), statements("money", "100m USD | 250m USD | 250m USD"))
    assert (found.kind, found.reports, [str(other.value) for other in found.others]) == (
        Kind.SETTLED,
        1,
        ["US$250m"],
    )


def test_what_a_denial_says_instead_stands_beside_the_headline_and_never_leads():
    said = Statement("c9", Money.parse("50m USD"), Weight.CONTRADICTING, frozenset({("source", 9)}))
    alone = work_out_headline([said])
    beside = work_out_headline([said, *statements("money", "weak: 100m USD")])
    assert (alone.kind, len(alone.others)) == (Kind.NOT_REPORTED, 1)
    assert (str(beside.values[0]), len(beside.others)) == ("US$100m", 1)


def several(number, write):
    """So many statements, each of a report of its own."""
    return [
        Statement(f"c{each}", write(each), Weight.SERIOUS, frozenset({("source", each)}))
        for each in range(1, number + 1)
    ]


def test_reports_that_all_differ_are_compared_in_time():
    # A thousand figures on one offer held up everybody else's save for 107 s, at each save of its story.
    for write in (
        lambda each: Money.parse(f"{each}m USD"),
        lambda each: Money.parse(f"up to {each}m USD"),
        lambda each: Money.parse(f"{each}m-{900 - each}m USD"),
        lambda each: f"title {each}",
    ):
        assert growth(work_out_headline, several(50, write), several(400, write)) < 24


def test_of_very_many_values_the_one_that_most_reports_give_leads_and_all_are_told():
    last = MOST_COMPARED + 9
    found = work_out_headline(several(last + 1, lambda each: Money.parse(f"{min(each, last)}m USD")))
    assert (found.kind, str(found.values[0])) == (Kind.WORKED_OUT, f"US${last}m")
    assert len(found.others) == last - 1


def test_an_editors_silence_is_borne_out_by_nobody():
    found = settled_headline(Money(), statements("money", "100m USD"))
    assert (found.reports, found.claims, len(found.others)) == (0, (), 1)
