"""Rules that one row cannot break alone, on every path that writes."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from recruiting.history import cross_row_rules
from recruiting.models import Candidate, Claim, Company, Offer, Source, unit_of_work
from tests.making import (
    alder,
    approach,
    birch,
    candidate,
    cedar,
    claim,
    employment,
    event,
    fresh,
    offer,
    person,
    report,
    term,
)

pytestmark = pytest.mark.django_db


def refused(field, change):
    """The message with which ``change`` is refused at ``field``."""
    with pytest.raises(ValidationError) as error, transaction.atomic():
        change()
    assert list(error.value.message_dict) == [field]
    return " ".join(error.value.message_dict[field])


def save(record, **columns):
    def change():
        for name, value in columns.items():
            setattr(record, name, value)
        record.save()

    return change


def test_a_company_is_not_part_of_its_own_part():
    lab = Company(name="Alder Lab", parent=alder())
    lab.save()
    refused("parent", save(alder(), parent=lab))
    assert fresh(alder()).parent is None


def test_offers_do_not_raise_each_other_in_a_circle():
    courting = approach()
    first = offer(approach=courting)
    second = offer(approach=courting, follows=first)
    third = offer(approach=courting, follows=second)
    refused("follows", save(fresh(first), follows=third))


def test_approaches_do_not_follow_each_other_in_a_circle():
    first = approach()
    second = approach(follows=first)
    refused("follows", save(fresh(first), follows=second))


def test_nobody_is_part_of_one_who_has_a_name():
    courting = approach()
    one, two = (candidate(courting, "", person=person(name)) for name in ("Nn One", "Nn Two"))
    assert "has no parts" in refused("part_of", save(two, part_of=one))


def test_candidate_rows_are_not_part_of_each_other():
    courting = approach()
    whole = candidate(courting)
    part = candidate(courting, "a part", part_of=whole)
    refused("part_of", save(whole, part_of=part))


def test_events_do_not_come_after_each_other():
    courting = approach()
    first = event(courting, "message")
    second = event(courting, "call", after=first)
    refused("after", save(first, after=second))


def test_reports_do_not_retell_each_other():
    report(2, based_on=[report(1)])
    refused("based_on", lambda: report(1).based_on.add(report(2)))
    assert not report(1).based_on.exists()


def test_a_report_is_not_based_on_itself():
    refused("based_on", lambda: report(1).based_on.add(report(1)))


def test_a_chain_is_no_circle():
    report(3, based_on=[report(2, based_on=[report(1)]), report(1)])


@pytest.mark.parametrize("table", ["offer", "event"])
def test_candidates_are_those_of_the_same_approach(table):
    stranger = candidate(approach())
    record = offer() if table == "offer" else event(approach(), "message")
    refused("candidates", lambda: record.candidates.add(stranger))
    assert not record.candidates.exists()


def test_one_candidate_of_another_approach_among_others_is_refused():
    bid = offer()
    refused("candidates", lambda: bid.candidates.set([candidate(bid.approach), candidate(approach())]))


def test_an_offer_raises_one_of_the_same_approach():
    first = offer()
    refused("follows", lambda: offer(follows=first))


def test_an_offer_is_perhaps_the_same_as_one_of_another_approach():
    offer(perhaps_same_as=offer())


def test_an_events_offers_are_those_of_the_same_approach():
    refused("offers", lambda: event(approach(), "offered", offers=[offer()]))


def test_an_event_comes_after_one_of_the_same_approach():
    first = event(approach(), "message")
    refused("after", lambda: event(approach(), "call", after=first))


def test_a_part_belongs_to_a_row_of_the_same_approach():
    whole = candidate(approach())
    refused("part_of", lambda: candidate(approach(), part_of=whole))


def test_a_candidate_does_not_move_away_from_its_offer():
    bid = offer()
    one = candidate(bid.approach)
    bid.candidates.add(one)
    refused("candidates", save(one, approach=approach()))


@pytest.mark.parametrize("parent", ["approach", "offer"])
def test_a_term_goes_to_candidates_of_the_same_approach(parent):
    record = approach() if parent == "approach" else offer()
    stranger = candidate(approach())
    refused("to_candidates", lambda: term("base", to_candidates=[stranger], **{parent: record}))


def test_a_lead_claim_is_about_its_own_record():
    refused("lead_claim", save(offer(), lead_claim=offer().lead_claim))
    refused("lead_claim", save(offer(), lead_claim=claim(alder())))


def test_a_lead_claim_is_published():
    bid = offer()
    assert "published" in refused("lead_claim", save(bid.lead_claim, state="draft"))


@pytest.mark.parametrize("stance", ["disputes", "comments", "no-comment"])
def test_a_lead_claim_reports_alleges_or_confirms(stance):
    bid = offer()
    refused("lead_claim", save(bid, lead_claim=claim(bid, stance=stance)))


def test_a_lead_claim_is_not_set_aside_while_another_could_lead():
    bid = offer()
    other = claim(bid, source=report(2))
    assert "set aside" in refused("lead_claim", save(bid.lead_claim, set_aside="mistake"))
    other.delete()
    lead = fresh(bid).lead_claim
    save(lead, set_aside="mistake")()
    assert not fresh(bid).is_counted


def test_a_draft_may_have_a_lead_claim_that_is_a_draft():
    bid = offer(published=False)
    save(fresh(bid), lead_claim=claim(bid, state="draft"))()


def test_an_offer_is_published_with_its_approach():
    courting = approach(published=False)
    refused("state", lambda: offer(approach=courting))


def test_an_approach_does_not_go_back_to_draft_under_a_published_offer():
    refused("state", save(offer().approach, state="draft"))


def test_a_general_approach_has_neither_candidates_nor_offers():
    habit = approach(kind="general")
    refused("approach", lambda: candidate(habit))
    refused("approach", lambda: offer(approach=habit))


def test_an_approach_with_candidates_does_not_become_general():
    courting = approach()
    candidate(courting)
    refused("approach", save(courting, kind="general"))


def test_an_employment_comes_through_a_row_of_the_same_person():
    one = candidate(approach(), "", person=person("Nn One"))
    refused("through", lambda: employment(person("Nn Two"), alder(), through=one))
    employment(person("Nn Two"), alder(), through=candidate(approach()))


UNREADABLE = [
    ("price", "1", "aspect"),
    ("ref", "1", "aspect"),
    ("amount", "1bn", "value"),
    ("amount", "500-200m USD", "value"),
    ("number", "12 34 56", "value"),
    ("kind", "present", "value"),
    ("bidder", "nobody-here", "value"),
    ("outcome", "vanished", "value"),
    ("amount", "", "value"),
]


@pytest.mark.parametrize(("aspect", "value", "field"), UNREADABLE)
def test_a_claim_that_cannot_be_read_is_refused(aspect, value, field):
    bid = offer()
    refused(field, lambda: claim(bid, aspect, value))


def test_a_denied_value_is_read_as_well():
    bid = offer()
    refused("denied", lambda: claim(bid, "amount", stance="disputes", denied="a 1bn"))


READABLE = [
    ("amount", "undisclosed"),
    ("bidder", "alder"),
    ("kind", "counter-offer"),
    ("outcome", "some accepted"),
    ("existence", ""),
    ("unclear", "any words"),
    ("summary", "any words"),
]


@pytest.mark.parametrize(("aspect", "value"), READABLE)
def test_a_claim_that_can_be_read_is_taken(aspect, value):
    claim(offer(), aspect, value)


def test_a_claim_can_confirm_an_amount_without_repeating_it():
    claim(offer(), "amount", stance="confirms", informant_company=alder())


def test_nothing_of_a_refused_unit_of_work_is_stored():
    bid = offer()

    def change():
        with unit_of_work.editing():
            cedar()
            bid.candidates.add(candidate(approach()))

    refused("candidates", change)
    assert not Company.objects.filter(name="Cedar").exists()
    assert not Candidate.objects.exists()


def test_a_unit_of_work_may_break_a_rule_on_its_way():
    courting = approach(published=False)
    bid = offer(approach=courting, published=False)
    with unit_of_work.editing():
        for record in (bid, courting):  # the offer first
            record.lead_claim = claim(record)
            record.state = "published"
            record.save()
    assert Offer.objects.published().get() == bid


def test_checking_all_finds_what_went_round_the_write_path():
    bid = offer()
    Claim.objects.filter(pk=bid.lead_claim_id).update(aspect="price")
    Source.based_on.through.objects.create(from_source=report(1), to_source=report(1))
    found = {(broken.table, broken.field) for broken in cross_row_rules.check_all()}
    assert found == {("claim", "aspect"), ("source", "based_on")}
    with pytest.raises(CommandError, match="2 rules"):
        call_command("check_rules")


def test_a_sound_database_passes(capsys):
    bid = offer(to=[])
    event(bid.approach, "offered", offers=[bid])
    employment(person(), birch())
    call_command("check_rules")
    assert "hold" in capsys.readouterr().out


def test_checking_many_records_costs_as_many_queries_as_checking_few(django_assert_num_queries):
    bids = [offer() for _number in range(6)]
    records = [record for bid in bids for record in (bid, bid.approach, bid.lead_claim)]
    with CaptureQueriesContext(connection) as few:
        assert not list(cross_row_rules.violations(_keys_of(records[:3])))
    with django_assert_num_queries(len(few)):
        assert not list(cross_row_rules.violations(_keys_of(records)))


def _keys_of(records):
    keys = {}
    for record in records:
        keys.setdefault(record.table, set()).add(record.pk)
    return keys
