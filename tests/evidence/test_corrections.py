"""What an outlet takes back counts no more, whatever else speaks of it."""

import pytest

from recruiting.evidence.claims import claims_on_subject
from recruiting.evidence.why_not_counted import reasons
from recruiting.models import Source
from tests.making import alder, birch, candidate, claim, fresh, offer, one_unit, report, source, term

pytestmark = pytest.mark.django_db


@pytest.fixture
def grove():
    return source("Alder bids", publisher="The Grove", published="1 June 2025")


@pytest.fixture
@one_unit
def bid(grove):
    """An offer that The Grove reports, and nobody else."""
    made = offer("100m USD total", published=False)
    lead = claim(made, "amount", "100m USD total", source=grove)
    made.lead_claim, made.state = lead, "published"
    made.approach.state, made.approach.lead_claim = "published", claim(made.approach, source=grove)
    made.approach.save()
    made.save()
    return made


def correct(bid, day="3 June 2025", publisher="The Grove", stance="disputes", based_on=(), **columns):
    """The outlet says by itself that there was no offer."""
    correction = source("No bid", based_on=based_on, publisher=publisher, published=day)
    return claim(bid, stance=stance, source=correction, **columns)


def counted(bid):
    row = fresh(bid)
    return row.is_counted, str(row.amount), row.independent_reports


def test_what_its_outlet_takes_back_is_in_no_list_and_has_no_figure(bid):
    assert counted(bid) == (True, "US$100m", 1)
    correct(bid)
    assert counted(bid) == (False, "not reported", 0)


def test_a_new_version_takes_back_what_it_is_a_version_of(bid, grove):
    version = source("Corrected", based_on=[grove], based_on_how="new-version")
    claim(bid, stance="disputes", source=version)
    assert not fresh(bid).is_counted


def test_a_copy_goes_with_what_it_copies(bid, grove):
    copy = source("Bid!", based_on=[grove], worth="retelling", published="9 June 2025")
    claim(bid, "amount", "100m USD", source=copy)
    claim(bid, "number", "1", source=copy)
    correct(bid)
    assert not fresh(bid).is_counted


def test_another_outlet_still_says_so(bid):
    moss = source("Bid indeed", publisher="The Moss", published="2 June 2025")
    claim(bid, "amount", "90m USD total", source=moss)
    correct(bid)
    assert counted(bid) == (True, "US$90m", 1)


NO_CORRECTIONS = {
    "somebody unnamed": lambda: {"informant_words": "a banker"},
    "a company": lambda: {"informant_company": alder()},
    "who speaks for a company": lambda: {"speaks_for": alder()},
    "another outlet that it names": lambda: {"via": source("No bid, says The Moss", publisher="The Moss")},
    "an earlier report": lambda: {"day": "31 May 2025"},
    "another outlet": lambda: {"publisher": "The Moss"},
    "another outlet that knows the report": lambda: {"publisher": "The Moss", "based_on": [grove_report()]},
    "who denies another detail": lambda: {"aspect": "number"},
    "who limits it": lambda: {"stance": "limits"},
    "a draft": lambda: {"state": "draft"},
}


def grove_report():
    return Source.objects.get(publisher="The Grove")


@pytest.mark.parametrize("columns", NO_CORRECTIONS.values(), ids=NO_CORRECTIONS)
def test_no_report_is_taken_back_by(bid, columns):
    correct(bid, **columns())
    assert counted(bid) == (True, "US$100m", 1)


@pytest.mark.parametrize("columns", [{"publisher": "the grove"}, {"day": "1 June 2025"}, {"day": ""}])
def test_a_report_is_taken_back_by_its_outlet_however_it_is_written_and_no_earlier(bid, columns):
    correct(bid, **columns)
    assert not counted(bid)[0]


def test_outlets_that_nobody_knows_are_not_one(bid, grove):
    grove.publisher, grove.change_reason = "", "It does not say."
    grove.save()
    correct(bid, publisher="")
    assert counted(bid)[0]


def test_a_new_version_takes_back_no_other_report(bid):
    moss = source("Cedar bids", publisher="The Moss")
    version = source("Corrected", publisher="The Moss", based_on=[moss], based_on_how="new-version")
    claim(bid, stance="disputes", source=version)
    assert counted(bid)[0]


def test_a_report_that_contradicts_itself_takes_nothing_back(bid, grove):
    claim(bid, stance="disputes", source=grove)
    assert counted(bid)[0]


def test_what_a_page_names_its_report_for_goes_with_that_report(bid, grove):
    moss = source("Bid, says The Grove", publisher="The Moss")
    claim(bid, "amount", "100m USD total", source=moss, via=grove)
    correct(bid)
    assert not counted(bid)[0]


def test_what_a_copy_has_from_another_report_stays(bid, grove):
    moss = source("Bid indeed", publisher="The Moss")
    copy = source("Bids", based_on=[grove], worth="retelling")
    claim(bid, "amount", "90m USD total", source=copy, via=moss)
    correct(bid)
    assert counted(bid) == (True, "US$90m", 1)


def test_who_denied_it_in_the_report_that_is_taken_back_has_denied_it(bid, grove):
    denial = claim(bid, "amount", stance="disputes", source=grove, informant_company=alder())
    correct(bid)
    assert [one for one in claims_on_subject(denial) if one.is_taken_back] == [bid.lead_claim]


@pytest.mark.parametrize("days", [("3 June 2025", "9 June 2025"), ("", "")], ids=["by day", "as entered"])
def test_what_it_reports_again_afterwards_counts(bid, days):
    correct(bid, day=days[0])
    again = source("A bid after all", publisher="The Grove", published=days[1])
    claim(bid, "amount", "80m USD total", source=again)
    assert counted(bid) == (True, "US$80m", 1)


def test_a_denial_alone_shows_no_row():
    made = offer("100m USD total")
    row = candidate(made.approach, claimed=False)
    claim(row, stance="disputes", informant_company=alder())
    assert not fresh(row).is_counted


def test_an_editor_reads_why_it_does_not_count(bid):
    correction = correct(bid)
    assert [one for one in claims_on_subject(bid.lead_claim) if one.takes_back] == [correction]
    assert reasons(bid.lead_claim, claims_on_subject(bid.lead_claim)) == [
        "Its outlet has taken it back: a later report of it says that this is not so."
    ]


def test_whoever_takes_a_story_back_takes_its_parts_back(bid, grove):
    row = candidate(bid.approach, claimed=False)
    told = claim(row, source=grove)
    correction = source("No approach", publisher="The Grove", published="3 June 2025")
    claim(bid.approach, stance="disputes", source=correction)
    assert [fresh(one).is_counted for one in (bid.approach, bid, row)] == [False, False, False]
    assert "taken it back" in reasons(told, claims_on_subject(told))[0]


def deny_all(bid, **columns):
    """The outlet says by itself that there was no approach."""
    correction = source("No approach", publisher="The Grove", published="3 June 2025", **columns)
    return claim(bid.approach, stance="disputes", source=correction)


def test_a_story_of_which_another_outlet_tells_a_part_is_still_told(bid):
    claim(bid, "amount", "90m USD total", source=source("Bid indeed", publisher="The Moss"))
    deny_all(bid)
    assert counted(bid) == (True, "US$90m", 1)
    assert fresh(bid.approach).is_counted


def test_a_draft_of_which_another_outlet_tells_keeps_no_story(bid):
    draft = offer("90m USD total", bid.approach, published=False)
    claim(draft, source=source("Bid indeed", publisher="The Moss"))
    deny_all(bid)
    assert not fresh(bid.approach).is_counted


def test_whoever_told_of_a_part_alone_takes_it_back_with_the_story(grove):
    made = offer("100m USD total")
    row = candidate(made.approach, claimed=False)
    claim(row, source=grove)
    deny_all(made)
    assert fresh(made.approach).is_counted
    assert not fresh(row).is_counted


def test_what_others_deny_and_the_outlet_copies_takes_nothing_back(bid):
    moss = source("No bid, says The Moss", publisher="The Moss", published="2 June 2025")
    copy = source(
        "No bid?", publisher="The Grove", published="3 June 2025", based_on=[moss], worth="retelling"
    )
    claim(bid, stance="disputes", source=copy)
    assert counted(bid)[0]


def test_what_is_read_in_a_copy_of_the_correction_takes_the_report_back(bid):
    correction = source("No bid", publisher="The Grove", published="3 June 2025", reading="through")
    copy = source("No bid!", publisher="The Moss", based_on=[correction], worth="retelling")
    claim(bid, stance="disputes", source=copy)
    assert not counted(bid)[0]


@pytest.mark.parametrize("undone", [{"set_aside": "mistake"}, {"state": "retracted", "retraction": "Ours."}])
def test_it_all_comes_back_when_the_correction_is_one_no_more(bid, grove, undone):
    row = candidate(bid.approach, claimed=False)
    claim(row, source=grove)
    before = states(bid, bid.approach, row)
    correction = deny_all(bid)
    assert not any(state["is_counted"] for state in states(bid, bid.approach, row))
    for name, value in undone.items():
        setattr(correction, name, value)
    correction.change_reason = "It was no correction."
    correction.save()
    assert states(bid, bid.approach, row) == before


def states(*rows):
    """All that is stored of these rows but their versions."""
    columns = [vars(fresh(row)) for row in rows]
    return [{name: one[name] for name in one.keys() - {"_state", "version", "modified"}} for one in columns]


def test_an_outlet_that_puts_its_figure_right_gives_the_headline(bid):
    claim(bid, "amount", "26m USD total", source=report(2), stance="alleges", informant_company=birch())
    correct(bid, aspect="amount", denied="100m USD total", value="26m USD total")
    row = fresh(bid)
    assert counted(bid) == (True, "US$26m", 1)
    assert (row.figure_support, row.figure_challenge) == ("one-report", "none")


NO_FIGURE_PUT_RIGHT = {
    name: NO_CORRECTIONS[name]
    for name in ("somebody unnamed", "who speaks for a company", "an earlier report", "another outlet")
} | {"of another figure": lambda: {"denied": "90m USD total"}}


@pytest.mark.parametrize("columns", NO_FIGURE_PUT_RIGHT.values(), ids=NO_FIGURE_PUT_RIGHT)
def test_a_figure_is_put_right_by_its_own_outlet_only_and_later_and_where_it_is_meant(bid, columns):
    claim(bid, "amount", "100m USD total", source=report(2))
    correct(bid, **{"aspect": "amount", "denied": "100m USD total", "value": "26m USD total", **columns()})
    assert counted(bid)[1] == "US$100m"


def test_an_outlet_that_puts_its_figure_right_disputes_no_other_outlets(bid):
    claim(bid, "amount", "26m USD total", source=source("Another", publisher="The Pond"))
    claim(bid, "amount", "26m USD total", source=source("A third", publisher="The Weir"))
    correct(bid, aspect="amount", value="90m USD total")
    row = fresh(bid)
    assert (str(row.amount), row.figure_challenge) == ("US$26m", "none")


def test_an_outlet_that_withdraws_its_figure_gives_none_and_the_offer_stays(bid):
    correct(bid, aspect="amount")
    assert counted(bid) == (True, "not reported", 1)


@pytest.mark.parametrize("columns", [{"aspect": "amount"}, {"aspect": "amount", "denied": "100m USD total"}])
def test_an_outlet_that_withdraws_its_figure_leaves_that_of_another(bid, columns):
    claim(bid, "amount", "90m USD total", source=source("Bid indeed", publisher="The Moss"))
    correct(bid, **columns)
    row = fresh(bid)
    assert (str(row.amount), row.figure_challenge) == ("US$90m", "none")


@one_unit
def cash_of_a_copy(bid, copy):
    """A term that only a copy tells."""
    made = term("other", offer=bid, words="all of it in cash")
    made.lead_claim, made.state = claim(made, "words", "all of it in cash", source=copy), "published"
    made.save()
    return made


def test_a_copy_takes_back_in_a_new_version_what_it_told_by_itself(bid, grove):
    copy = source("Cash!", publisher="The Bell", based_on=[grove], worth="retelling")
    made = cash_of_a_copy(bid, copy)
    correction = {"publisher": "The Bell", "worth": "retelling", "based_on_how": "new-version"}
    claim(made, stance="disputes", source=source("Not cash", based_on=[copy], **correction))
    assert not fresh(made).is_counted
