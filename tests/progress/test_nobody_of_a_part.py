"""That nobody of some of those courted accepted says nothing of the others, nor of what these accepted."""

import pytest

from recruiting.progress.outcome_words import describe
from tests.making import candidate, event, fresh, group, offer, person

pytestmark = pytest.mark.django_db


def told(record):
    return describe(fresh(record))


@pytest.fixture
def whole(courting):
    return group(courting, number="many")


@pytest.fixture
def best(courting, whole):
    """The best people of the group, of whom a report says that nobody accepted the offer to the group."""
    best = candidate(courting, "the best people", number="", part_of=whole)
    bid = offer("> 100m USD a year each", courting, [whole])
    event(courting, "accepted", [best], people="0", offers=[bid], happened="before July 2025")
    return best


def test_nobody_of_a_part_is_not_nobody_of_the_whole(courting, best):
    bid = courting.offers.get()
    assert [told(row) for row in (bid, courting)] == ["offered", "some offered"]
    assert fresh(best).nobody_accepted


def test_nobody_of_each_of_several_is_nobody(courting):
    one, other = candidate(courting), candidate(courting, "another person")
    event(courting, "accepted", [one], people="0")
    assert told(courting) == "approached"
    event(courting, "accepted", [other], people="0")
    assert told(courting) == "approached, nobody accepted"


def test_who_accepts_what_no_report_names_accepts_no_offer_that_nobody_is_said_to_have_taken(
    courting, whole, best
):
    one = candidate(courting, "", person=person(), number="", part_of=whole)
    event(courting, "accepted", [one], happened="July 2025")
    assert [told(row) for row in (one, courting.offers.get())] == ["accepted", "offered"]
    assert told(courting) == "some accepted"


def test_who_is_none_of_them_takes_nothing_back_of_those_who_refused(courting, whole, best):
    one = candidate(courting, "", person=person(), number="", part_of=whole)
    event(courting, "accepted", [one], happened="July 2025")
    assert fresh(best).nobody_accepted
    event(courting, "accepted", [whole], people="several", happened="August 2025")
    assert not fresh(best).nobody_accepted


def test_one_to_whom_the_offer_was_made_accepts_it_all_the_same(courting):
    one = candidate(courting)
    bid = offer(approach=courting, to=[one])
    event(courting, "accepted", [one], people="0", offers=[bid], happened="June 2025")
    event(courting, "accepted", [one], happened="July 2025")
    assert told(bid) == "accepted"


def test_who_is_named_is_nobody_else_who_is_named_and_may_be_of_a_group(courting):
    one, other = (candidate(courting, "", person=person(name), number="") for name in ("Nn A", "Nn B"))
    unnamed = group(courting)
    event(courting, "accepted", [one], people="0")
    event(courting, "accepted", [unnamed], people="0")
    event(courting, "accepted", [other])
    assert fresh(one).nobody_accepted
    assert not fresh(unnamed).nobody_accepted
