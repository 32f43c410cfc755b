"""What single sentences of reports are proposed as; around them Alder courts Birch's people."""

import pytest

from recruiting.proposals import KnownNames, Row, propose

STORY = "Alder courts Birch's people\n\nAlder courts researchers at Birch.\n\n"


def rows(sentence, table):
    """The rows of a table from a sentence, as the form's fields say them."""
    proposals = propose(STORY + sentence, KnownNames())
    found = [p for p in proposals if isinstance(p, Row) and table == p.TABLE and p.span.paragraph == 2]
    return [row.field_texts() for row in found]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Nn One would have earned $30 million had he moved to Alder.", []),
        ("Nn One has told friends he turned Alder down.", [("declined", "Nn One")]),
        ("Birch's chief scientist, Nn One, starts at Alder on Monday.", [("started", "Nn One")]),
        ("Only one of our colleagues, Nn One, has accepted.", [("accepted", "Nn One")]),
        ("Nn One said no more.", []),
        ("Nn One will be joined at Alder by Nn Two.", []),
        ("Nn One, Nn Two and Nn Three have all joined Alder.", [("started", "Nn One, Nn Two, Nn Three")]),
        ("Nn One, 34, told colleagues that he would join Alder.", [("expected", "Nn One")]),
        ("Birch said Nn One had left.", [("left", "Nn One")]),
        ("“I turned down the offer,” Nn One wrote.", [("declined", "Nn One")]),
        ("Nn Nine invited Nn One to dinner in April.", [("meeting", "Nn One")]),
        ("I talked to nine of them.", []),
        ("Alder's founder, Nn Nine, flew to Springfield to meet Nn One.", [("meeting", "Nn One")]),
    ],
)
def test_what_happened_is_told_of_whom_it_happened_to(sentence, events):
    found = [(row["kind"], row.get("candidates", "")) for row in rows(sentence, "events")]
    assert found == events


@pytest.mark.parametrize(
    ("sentence", "offers"),
    [
        ("Nn One could earn as much as $50 million.", [("up to US$50m", "1", "Nn One")]),
        ("Alder is prepared to pay Nn One up to $40 million.", [("up to US$40m", "1", "Nn One")]),
        ("Alder offered as much as $80 million for Nn One.", [("up to US$80m", "1", "Nn One")]),
        (
            "One offer exceeded $100 million; most were in the range of $5 million to $15 million.",
            [("more than US$100m", "1", ""), ("US$5m–15m each", "", "")],
        ),
        ("“They offered me $20 million,” Nn One said.", [("US$20m", "1", "Nn One")]),
        ("Alder upped its bid from $20 million to $35 million.", [("US$20m", "", ""), ("US$35m", "", "")]),
        ("Alder raised its offer to $75 million.", [("US$75m", "", "")]),
        ("Reports that Nn One was promised $40 million are wrong, a person close to him said.", []),
    ],
)
def test_a_sum_is_offered_to_whoever_the_words_say(sentence, offers):
    fields = ("amount", "number", "candidates")
    found = [tuple(row.get(name, "") for name in fields) for row in rows(sentence, "offers")]
    assert found == offers


def test_an_employer_who_offers_more_is_the_bidder():
    (offer,) = rows("Birch countered with $25 million.", "offers")
    assert (offer["kind"], offer["bidder"]) == ("counter-offer", "Birch")
    sentence = "Birch handed retention bonuses of between $500,000 and $2 million to 40 engineers."
    (award,) = rows(sentence, "offers")
    assert (award["amount"], award["kind"], award["bidder"]) == ("US$500,000–2m", "retention-award", "Birch")


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Neither Alder nor Birch would comment.", [("no-comment", "Alder, Birch", "")]),
        ("“We did not offer anybody $100 million,” Nn Nine, a spokesman for Alder, said.",
         [("disputes", "Alder", "Nn Nine")]),
        ("Reports that Nn One left are wrong, a person close to him said.", [("disputes", "", "")]),
        ("Baik Alder maupun Birch menolak berkomentar.", [("no-comment", "Alder, Birch", "")]),
        ("Manajemen Birch menyebut angka itu berlebihan.", [("disputes", "Birch", "")]),
    ],
)  # fmt: skip
def test_a_stance_is_that_of_whoever_takes_it(sentence, claims):
    found = [
        (row["stance"], row.get("speaks_for", ""), row.get("person", "")) for row in rows(sentence, "denials")
    ]
    assert found == claims


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("Nn One, who runs Birch's chip group, stayed.", [("Nn One", "Birch", "head of chip group")]),
        ("Birch said that Nn One, its head of safety, is well.", [("Nn One", "Birch", "head of safety")]),
    ],
)
def test_a_post_is_found_as_reports_tell_it(sentence, posts):
    assert [(row["person"], row["company"], row["title"]) for row in rows(sentence, "posts")] == posts


def test_a_suit_is_taken_by_the_company_before_it():
    (step,) = rows("Birch sued Alder on 3 June 2026.", "events")
    assert (step["kind"], step["legal_by_company"]) == ("legal-step", "Birch")


def test_a_company_may_stand_behind_the_year_of_its_founding():
    (row,) = rows("Founded in 2019 by Nn Five and Nn Six, Birch makes robots.", "circumstances")
    assert (row["kind"], row["company"], row["date"]) == ("founded", "Birch", "2019")


def test_a_post_at_one_of_two_companies_is_not_said_to_be_at_the_first():
    assert not rows("Alder will pay Birch and hire its founder, Nn One.", "posts")


def test_a_share_of_the_company_is_a_part_of_an_offer():
    (term,) = rows("Nn One was offered 1.5% of the company.", "terms")
    assert (term["kind"], term["share"]) == ("stock", "1.5%")


def test_a_bonus_for_joining_is_a_part_of_an_offer():
    (term,) = rows("The package includes a sign-on payment of $6 million.", "terms")
    assert (term["kind"], term["money"]) == ("signing-bonus", "US$6m")
