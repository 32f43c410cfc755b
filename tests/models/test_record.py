"""What every record has: a reference that is issued once, a version that is compared, a history."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import RestrictedError

from recruiting.desk import merging
from recruiting.history import summaries, versions
from recruiting.models import Address, Company, Event, Offer, Person, Researcher, Source, unit_of_work
from recruiting.models.record import StaleRecord
from recruiting.values import Money
from tests import making

pytestmark = pytest.mark.django_db


def test_a_record_without_a_reference_gets_a_readable_one():
    assert making.company("Alder Research Ltd").ref == "alder-research-ltd"


def test_a_name_in_another_script_still_gets_a_reference():
    assert making.company("姚").ref == "company-1"


def test_a_taken_reference_is_numbered():
    first = making.company("Alder")
    second = Company(name="Alder")
    second.save()
    assert (first.ref, second.ref) == ("alder", "alder-2")


def test_a_reference_is_never_issued_twice_even_when_its_record_is_gone():
    making.company("Alder").delete()
    again = Company(name="Alder", ref="alder")
    with pytest.raises(ValidationError, match="never reused"):
        again.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_a_changed_reference_redirects_from_the_old_one():
    alder = making.company("Alder")
    alder.ref = "alder-labs"
    alder.save()
    assert Address.objects.get(table="company", ref="alder").redirects_to.ref == "alder-labs"


def test_the_second_of_two_who_save_the_same_version_is_told_and_loses_nothing():
    making.company("Alder")
    one, other = Company.objects.get(ref="alder"), Company.objects.get(ref="alder")
    one.description = "first"
    one.save()
    other.description = "second"
    with pytest.raises(StaleRecord, match="alder"):
        other.save()
    assert Company.objects.get(ref="alder").description == "first"


def test_each_save_raises_the_version_and_is_kept_in_the_history():
    alder = making.company("Alder")
    alder.description = "a firm"
    alder.save()
    assert alder.version == 1
    assert [row.description for row in alder.history.order_by("history_id")] == ["", "a firm"]


def test_what_a_unit_of_work_leaves_of_a_row_is_one_version_of_it():
    with unit_of_work.editing():
        source = making.source("Retelling")
        source.based_on.set([making.report()])
        source.description = "a page"
        source.save()
    (version,) = source.history.all()
    assert (version.history_type, version.version, version.description) == ("+", source.version, "a page")
    assert version.based_on.count() == 1
    with unit_of_work.editing():
        source.based_on.clear()
    latest = source.history.first()
    assert (latest.history_type, latest.based_on.count(), source.history.count()) == ("~", 0, 2)


def test_a_relation_written_by_itself_is_a_change_and_not_a_new_record():
    retelling, report = making.source("Retelling"), making.report()
    retelling.based_on.set([report])
    kinds = [row.history_type for row in retelling.history.order_by("history_id")]
    assert (kinds[0], set(kinds[1:])) == ("+", {"~"})
    with pytest.raises(TypeError, match="from the row that declares it"), transaction.atomic():
        report.told_by.clear()
    assert retelling.based_on.count() == 1


def test_what_comes_back_in_the_unit_of_work_in_which_it_went_is_new_again():
    alder, birch = making.alder(), making.birch()
    with unit_of_work.editing():
        merging.undo(merging.merge(alder, birch))
    kinds = Company.history.filter(ref="birch").order_by("history_id").values_list("history_type", flat=True)
    assert list(kinds) == ["+", "-", "+"]


def test_what_is_written_and_deleted_in_one_unit_of_work_is_in_the_history():
    alder = making.company("Alder")
    with unit_of_work.editing():
        alder.description = "a firm"
        alder.save()
        alder.delete()
    rows = Company.history.filter(ref="alder").order_by("history_id")
    assert [(row.history_type, row.description) for row in rows] == [
        ("+", ""),
        ("~", "a firm"),
        ("-", "a firm"),
    ]


def test_what_named_a_row_that_went_is_a_version_of_its_own_and_all_follows_from_it():
    first, second = making.report(1), making.report(2)
    retelling = making.source("Retelling", based_on=[first, second])
    told_again = making.source("Told again", based_on=[retelling])
    approach = making.approach(recruiters=[making.alder(), making.cedar()])
    stint = making.employment(making.person(), making.alder(), through=making.candidate(approach))
    for gone in (second, making.cedar(), making.fresh(stint).through):
        making.fresh(gone).delete()
    for row, name, kept in ((retelling, "based_on", first), (approach, "recruiters", making.alder())):
        latest = versions.latest(row.table, row.pk)
        assert (latest.kind, latest.number) == ("~", row.version + 1)
        assert latest.snapshot[name] == [kept.pk]
    latest = versions.latest("employment", stint.pk)
    assert (latest.number, latest.snapshot["through"]) == (stint.version + 1, None)
    assert making.fresh(told_again).root == first
    assert not list(summaries.differences())
    with pytest.raises(StaleRecord):
        retelling.save()


def test_what_goes_with_what_it_named_has_no_version_of_that():
    approach = making.approach()
    event = making.event(approach, "offered", [making.candidate(approach)])
    making.fresh(approach).delete()
    kinds = Event.history.filter(id=event.pk).order_by("history_id").values_list("history_type", flat=True)
    assert list(kinds) == ["+", "-"]


def test_what_goes_in_the_unit_of_work_of_what_it_named_is_not_taken_for_changed_by_others():
    first = making.report()
    retelling = making.source("Retelling", based_on=[first])
    with unit_of_work.editing():
        for row in (first, retelling):
            row.delete()
    kinds = Source.history.order_by("history_id").values_list("ref", "history_type")
    assert list(kinds)[-2:] == [(first.ref, "-"), (retelling.ref, "-")]


def test_many_rows_deleted_at_once_are_in_the_history():
    making.company("Alder")
    Company.objects.all().delete()
    assert Company.history.filter(history_type="-").count() == 1


def test_history_says_why():
    alder = making.company("Alder")
    with unit_of_work.editing(reason="a correction of the report"):
        alder.description = "a firm"
        alder.save()
    assert alder.history.first().history_change_reason == "a correction of the report"


def test_what_is_saved_as_a_researcher_is_history_of_the_person():
    person = making.person()
    making.candidate(making.approach(), person=person)
    researcher = Researcher.objects.get(pk=person.pk)
    researcher.aliases = "N. One"
    researcher.save()
    assert [row.aliases for row in Person.objects.get(pk=person.pk).history.all()] == ["N. One", ""]


def test_history_keeps_values_and_relations():
    offer = making.offer("> 1bn USD, several years")
    assert offer.history.first().amount == Money.parse("> 1bn USD, several years")
    retelling = making.source("Retelling", based_on=[making.report()])
    assert [row.to_source.title for row in retelling.history.first().based_on.all()] == ["Report 1"]


def test_a_failing_unit_of_work_leaves_nothing_behind():
    alder = making.company("Alder")
    with pytest.raises(ValidationError), unit_of_work.editing():  # noqa: PT012 (the unit ends in the error)
        birch = making.company("Birch", parent=alder)
        alder.parent = birch
        alder.save()
    assert [company.name for company in Company.objects.all()] == ["Alder"]


# Nothing is published without a source, on any path.


def test_a_published_record_without_a_lead_claim_is_refused_by_the_form_and_by_the_database():
    offer = making.offer(published=False)
    offer.state = "published"
    with pytest.raises(ValidationError) as refused:
        offer.full_clean()
    assert "lead_claim" in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        offer.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(state="published")
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.bulk_create([Offer(approach=offer.approach, ref="bulk", state="published")])


def test_the_lead_claim_of_a_published_record_cannot_be_deleted():
    offer = making.offer()
    with pytest.raises(RestrictedError):
        offer.lead_claim.delete()


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"amount_low": 5, "amount_high": 3, "amount_currency": "USD"}, "amount_in_order"),
        ({"amount_low": -5, "amount_currency": "USD"}, "amount_not_negative"),
        ({"amount_low": 5, "amount_currency": ""}, "amount_in_currency"),
        ({"amount_low": 5, "amount_currency": "XYZ"}, "amount_currency_known"),
        ({"amount_low": 5, "amount_currency": "USD", "amount_status": "undisclosed"}, "amount_given"),
        ({"amount_low": None, "amount_currency": "", "amount_status": "hidden"}, "amount_status_known"),
        ({"amount_basis": "per-moon"}, "amount_basis_known"),
        ({"amount_period_unit": "moons"}, "amount_period_unit_known"),
        ({"kind": "bribe"}, "kind_known"),
        ({"state": "lost"}, "state_known"),
    ],
)
def test_the_database_refuses_what_no_offer_can_be(columns, rule):
    offer = making.offer(published=False)
    given = columns
    if "amount_low" in columns:
        given = {"amount_high": None, "amount_status": "given"} | columns
    with pytest.raises(IntegrityError, match=f"offer_{rule}"), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**given)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org", "example.org"])
def test_an_address_that_is_no_web_address_is_refused(url):
    source = making.report()
    source.url = url
    with pytest.raises(ValidationError, match="http"):
        source.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=source.pk).update(url=url)


def test_an_address_typed_in_capitals_is_tidied_and_none_is_stored():
    source = making.report()
    source.url = "HTTP://Example.ORG/A"
    source.full_clean()
    source.save()
    assert making.fresh(source).url == "http://Example.ORG/A"
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=source.pk).update(url="HTTP://example.org/A")
