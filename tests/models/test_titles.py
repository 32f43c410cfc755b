"""Who approaches whom, in words."""

import pytest

from recruiting.models import Approach, titles
from recruiting.published import models as published
from recruiting.values import Money
from tests.making import approach, birch, candidate, cedar, company, event, fresh, group, offer, person

pytestmark = pytest.mark.django_db


def title_of(made):
    return titles.story_title(Approach.objects.get(pk=made.pk))


def test_a_takeover_bid_names_the_company():
    deal = approach(kind="company-deal")
    offer("2bn USD", deal, kind="takeover-bid", target=birch())
    assert title_of(deal) == "Alder → Birch (takeover bid)"


def test_a_company_deal_of_no_reported_kind_says_so():
    assert title_of(approach(kind="company-deal")) == "Alder → Birch (company deal)"


def test_people_of_one_employer_are_told_together():
    courting = approach()
    for name in ("Nn One", "Nn Two"):
        candidate(courting, "", person=person(name), number="")
    assert title_of(courting) == "Alder → Nn One and Nn Two at Birch"


def test_people_of_two_employers_are_told_each_with_theirs():
    courting = approach()
    candidate(courting, "", person=person("Nn One"), number="", employer=birch())
    candidate(courting, "", person=person("Nn Two"), number="", employer=company("Cedar Fund"))
    assert title_of(courting) == "Alder → Nn One (Birch) and Nn Two (Cedar Fund)"


def test_groups_of_several_employers_are_divided_by_semicolons():
    courting = approach(employers=[birch(), cedar()])
    group(courting)
    candidate(courting, "the vision team", employer=company("Dogwood"))
    assert title_of(courting) == "Alder → a group at Birch and Cedar; the vision team at Dogwood"


def test_a_part_of_a_group_is_not_told_beside_it():
    courting = approach()
    whole = group(courting)
    candidate(courting, "", person=person("Nn One"), number="", part_of=whole, employer=cedar())
    assert title_of(courting) == "Alder → a group at Birch"


@pytest.mark.publishes
def test_the_desk_calls_a_story_what_readers_call_it():
    keeping = approach(recruiters=[birch()], kind="retention", ref="kept")
    group(keeping)
    candidate(keeping, "", person=person("Nn One"), number="")
    as_published = published.Approach.objects.current().get(ref="kept")
    assert title_of(keeping) == as_published.title_en == "Birch → Nn One and a group"


def test_that_nobody_accepted_is_nowhere_once_somebody_has():
    courting = approach()
    some, other = group(courting), candidate(courting)
    bid = offer("1m USD", courting, to=[some])
    event(courting, "accepted", [some], [bid], people="0")
    assert fresh(bid).nobody_accepted
    event(courting, "accepted", [other])
    assert not any(fresh(row).nobody_accepted for row in (courting, bid, some, other))


WORDS = {
    '"ten-million class" CNY a year': "‘ten-million class’, CN¥, a year",
    "'ten-million class', CNY, a year": "‘ten-million class’, CN¥, a year",
    "“eight figures” in US dollars": "‘eight figures’, US$",
    "‘seven figures’ a year": "‘seven figures’, a year",
    "“much more”, people said": "‘“much more”, people said’",
    "3x present pay": "‘3x present pay’",
    '"+10-20 %"': "‘+10-20 %’",
}


@pytest.mark.parametrize(("typed", "printed"), WORDS.items(), ids=WORDS)
def test_words_keep_currency_and_basis_and_stand_in_the_amounts_place(typed, printed):
    value = Money.parse(typed)
    assert (str(value), Money.parse(value.notation()), Money.parse(printed)) == (printed, value, value)
