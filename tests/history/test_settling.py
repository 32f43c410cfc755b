"""An editor settles a column, in the admin or by a file, and says why; claims never move it then."""

import pytest
from django.core.exceptions import ValidationError

from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.history import summaries
from recruiting.published.changes import changes
from recruiting.published.models import Edition
from tests.desk import Desk
from tests.making import claim, event, fresh, offer, report

pytestmark = pytest.mark.django_db


@pytest.fixture
def bid():
    """An offer of US$100m, as one report has it."""
    return offer("100m USD total", ref="bid")


@pytest.fixture(autouse=True)
def _proved():
    yield
    assert not list(summaries.differences())


def says(bid, number, amount):
    return claim(bid, "amount", amount, source=report(number))


def headline_of(bid):
    """The amount as it stands, whether it is settled, and why."""
    bid = fresh(bid)
    return str(bid.amount), bid.settled, bid.settled_reason


def columns_told():
    """Of each row that the last edition corrected, the columns that readers are told of."""
    return [{value.column for value in one.values} for one in changes([Edition.current()]) if one.values]


# In the admin


def test_what_a_publisher_changes_is_settled_with_the_reason_of_the_change(bid, publisher):
    Desk(publisher).change(bid).fill(amount="90m USD total", change_reason="We saw the contract.").save()
    assert headline_of(bid) == ("US$90m", "amount", "We saw the contract.")
    for number in (2, 3):
        says(bid, number, "250m USD total")
    assert headline_of(bid)[0] == "US$90m"


@pytest.mark.publishes
def test_what_is_settled_is_told_as_one_change(bid, publisher):
    Desk(publisher).change(bid).fill(amount="90m USD total", change_reason="We saw the contract.").save()
    assert columns_told() == [{"amount", "settled", "settled_reason"}]


def test_what_is_typed_from_a_report_is_its_claim_and_settles_nothing(bid, publisher):
    desk = Desk(publisher).change(bid)
    desk.fill(amount="90m USD total", report_source=report(2), change_reason="read again").publish()
    assert headline_of(bid) == ("reports differ: US$100m or US$90m", "", "")


def test_a_column_that_is_let_go_follows_the_claims_again(bid, publisher):
    Desk(publisher).change(bid).fill(amount="90m USD total", change_reason="We saw the contract.").save()
    desk = Desk(publisher).change(bid)
    desk.fill(settled="", settled_reason="", change_reason="It was another contract.").save()
    assert headline_of(bid) == ("US$100m", "", "")


@pytest.mark.publishes
def test_a_form_that_was_open_while_the_headline_moved_settles_nothing_that_nobody_typed(bid, publisher):
    desk = Desk(publisher).change(bid)
    for number in (2, 3):
        says(bid, number, "250m USD total")
    assert headline_of(bid)[0] == "US$250m"
    desk.fill(kind="buy-out", change_reason="It is a buy-out.").save()
    assert headline_of(bid) == ("US$250m", "", "")
    assert (fresh(bid).kind, columns_told()) == ("buy-out", [{"kind"}])


def test_a_row_of_a_form_that_was_open_while_its_headline_moved_is_not_settled_either(publisher):
    bid = offer()
    made = event(bid.approach, "offered", offers=[bid])
    desk = Desk(publisher).change(bid.approach)
    claim(made, "happened", "June 2025", source=report(2))
    desk.fill(summary="Alder wants Birch's people.", change_reason="In short.").save()
    made = fresh(made)
    assert (str(made.happened), made.settled) == ("June 2025", "")


def test_what_is_typed_into_such_a_form_is_settled(bid, publisher):
    desk = Desk(publisher).change(bid)
    for number in (2, 3):
        says(bid, number, "250m USD total")
    desk.fill(amount="90m USD total", change_reason="We saw the contract.").save()
    assert headline_of(bid)[:2] == ("US$90m", "amount")


# By a file


def given_as(bid, low, **columns):
    cells = {"ref": bid.ref, "amount_low": low, "amount_high": low} | columns
    rows = [",".join(cells), ",".join(cells.values())]
    return InMemory({"offer.csv": "".join(f"{row}\n" for row in rows).encode()})


def test_a_file_settles_what_it_changes_with_the_reason_given_on_loading(bid):
    load(given_as(bid, "90000000"), reason="We saw the contract.")
    assert headline_of(bid) == ("US$90m", "amount", "We saw the contract.")
    assert fresh(bid).headlines["amount"]["kind"] == "settled"


@pytest.mark.publishes
def test_a_file_that_settles_is_told_as_one_change_of_each_row(bid):
    load(given_as(bid, "90000000"), reason="We saw the contract.")
    assert columns_told() == [{"amount", "settled", "settled_reason"}]


def test_a_file_that_says_what_stands_settles_nothing(bid):
    says(bid, 2, "250m USD total")
    says(bid, 3, "250m USD total")
    load(given_as(bid, "250000000"), reason="The same again.")
    assert headline_of(bid) == ("US$250m", "", "")


# What can be settled


@pytest.mark.parametrize("name", ["amout", "candidates", "existence", "state", "amount;amout"])
def test_only_columns_that_follow_the_claims_can_be_settled(bid, name):
    bid.settled, bid.settled_reason = name, "We saw the contract."
    with pytest.raises(ValidationError, match="column"):
        bid.save()
