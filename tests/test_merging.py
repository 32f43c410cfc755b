"""Two rows that are one: everything moves, addresses lead on, and it can be undone."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from recruiting.desk import merging
from recruiting.history import cross_row_rules, summaries
from recruiting.models import Company, Merge, Person
from tests import making
from tests.making import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def alders():
    """Alder, and a second row for it, “Alder Inc”, that courts, speaks and has a lab and an alias."""
    alder = making.alder()
    inc = making.company("Alder Inc", aliases="ALDR", description="grows wood")
    lab = making.company("Alder Lab", parent=inc)
    approach = making.approach([inc], [making.birch()], lab=lab)
    offer = making.offer("100m USD total", approach=approach)
    making.claim(offer, "amount", stance="disputes", informant_company=inc)
    making.claim(approach, "recruiters", "alder-inc")
    return alder, inc, approach, offer


def test_all_that_named_one_names_the_other(alders, client):
    alder, inc, approach, offer = alders
    merging.merge(alder, inc)
    assert [company.ref for company in approach.recruiters.all()] == ["alder"]
    assert Company.objects.get(name="Alder Lab").parent == alder
    assert fresh(offer).figure_challenge == "disputed"
    assert offer.claims.get(stance="disputes").informant_company == alder
    assert approach.claims.get(aspect="recruiters").value == "alder"
    assert not Company.objects.filter(ref="alder-inc").exists()
    assert fresh(alder).aliases.splitlines() == ["Alder Inc", "ALDR"]
    assert fresh(alder).description == "grows wood"
    moved = client.get("/companies/alder-inc/")
    assert (moved.status_code, moved["Location"]) == (301, "/companies/alder/")
    assert not list(cross_row_rules.check_all())
    assert not list(summaries.differences())


def test_undone_everything_stands_where_it_stood(alders, client):
    alder, inc, approach, offer = alders
    key = inc.pk
    merging.undo(merging.merge(alder, inc))
    again = Company.objects.get(ref="alder-inc")
    assert (again.pk, again.name, again.aliases) == (key, "Alder Inc", "ALDR")
    assert [company.ref for company in approach.recruiters.all()] == ["alder-inc"]
    assert Company.objects.get(name="Alder Lab").parent == again
    assert approach.claims.get(aspect="recruiters").value == "alder-inc"
    assert offer.claims.get(stance="disputes").informant_company == again
    assert (fresh(alder).aliases, fresh(alder).description) == ("", "")
    assert client.get("/companies/alder-inc/").status_code == 200
    assert not list(cross_row_rules.check_all())
    assert not list(summaries.differences())


def test_what_changed_since_the_merging_is_left_alone_by_undoing_it(alders):
    alder, inc, _approach, _offer = alders
    merged = merging.merge(alder, inc)
    lab, kept = Company.objects.get(name="Alder Lab"), fresh(alder)
    lab.parent = making.cedar()
    lab.save()
    kept.description = "grows alders"
    kept.save()
    merging.undo(merged)
    assert fresh(lab).parent == making.cedar()
    assert fresh(alder).description == "grows alders"
    with pytest.raises(ValidationError, match="undone already"):
        merging.undo(merged)


def test_a_company_merged_into_its_own_unit_is_not_part_of_itself():
    alder = making.alder()
    lab = making.company("Alder Lab", parent=alder)
    merged = merging.merge(lab, alder)
    assert fresh(lab).parent is None
    merging.undo(merged)
    assert fresh(lab).parent.ref == "alder"


def test_two_reports_that_are_one_count_once():
    first, second = making.report(1), making.report(2)
    retelling = making.source("Retelling", based_on=[second])
    offer = making.offer("100m USD total")
    making.claim(offer, "amount", "100m USD total", source=second)
    assert fresh(offer).figure_support == "several-reports"
    merged = merging.merge(first, second)
    assert fresh(offer).figure_support == "one-report"
    assert fresh(retelling).root == first
    merging.undo(merged)
    assert fresh(offer).figure_support == "several-reports"
    assert fresh(retelling).root.ref == second.ref


def test_a_report_merged_with_the_one_it_retells_is_based_on_nothing():
    first = making.report(1)
    retelling = making.source("Retelling", based_on=[first])
    merged = merging.merge(retelling, first)
    assert not retelling.based_on.exists()
    assert fresh(retelling).root == retelling
    merging.undo(merged)
    assert [source.title for source in retelling.based_on.all()] == ["Report 1"]


def test_two_candidates_of_one_approach_are_not_made_one():
    approach = making.approach()
    one, other = making.person("Nn One"), making.person("Nn Onne")
    for person in (one, other):
        making.candidate(approach, person=person)
    with pytest.raises(ValidationError, match="counted once"):
        merging.merge(one, other)
    assert Person.objects.count() == 2


def _merge_in_the_admin(client, kept, gone, **posted):
    rows = Company.objects.filter(pk__in=[kept.pk, gone.pk])
    fields = {"action": "merge_selected", "_selected_action": [row.pk for row in rows]}
    page = reverse("admin:recruiting_company_changelist")
    confirm = client.post(page, fields)
    seen = {f"version-{row.pk}": row.version for row in rows}
    return confirm, client.post(page, fields | {"kept": kept.pk, **seen, **posted}, follow=True)


def test_a_publisher_merges_from_the_list_and_undoes_it(publisher, alders):
    alder, inc, _approach, _offer = alders
    confirm, done = _merge_in_the_admin(publisher, alder, inc, reason="two spellings")
    assert "approaches: 1" in confirm.content.decode()
    assert "its address leads there" in done.content.decode()
    merged = Merge.objects.get()
    assert (merged.reason, merged.user) == ("two spellings", publisher.user)
    assert alder.history.first().history_change_reason == "two spellings"
    page = reverse("admin:recruiting_merge_changelist")
    undone = publisher.post(page, {"action": "undo", "_selected_action": [merged.pk]}, follow=True)
    assert "are two again" in undone.content.decode()
    assert Company.objects.filter(ref="alder-inc").exists()


@pytest.mark.parametrize(("typed", "kept"), [("x" * 5000, "x" * 1000), ("  ", "alder-inc is alder")])
def test_the_reason_of_a_merge_has_the_length_of_any_other_and_is_never_blank(publisher, alders, typed, kept):
    alder, inc, _approach, _offer = alders
    _merge_in_the_admin(publisher, alder, inc, reason=typed)
    assert alder.history.first().history_change_reason == kept


def test_a_row_changed_since_it_was_looked_at_is_not_merged(publisher, alders):
    alder, inc, _approach, _offer = alders
    _confirm, told = _merge_in_the_admin(publisher, alder, inc, **{f"version-{inc.pk}": 7})
    assert "Nothing was merged." in told.content.decode()
    assert Company.objects.filter(ref="alder-inc").exists()


def test_an_editor_does_not_merge(editor, alders):
    alder, inc, _approach, _offer = alders
    _merge_in_the_admin(editor, alder, inc)
    assert Company.objects.filter(ref="alder-inc").exists()
    assert not Merge.objects.exists()
