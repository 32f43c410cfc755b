"""Jobs, circumstances and events that were entered once for each report become one, and two again."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse

from recruiting.desk import duplicates, merging
from recruiting.history import cross_row_rules, summaries
from recruiting.models import Employment, Event, Merge
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def jobs():
    """One job of Nn One at Birch, entered for two reports, and a stint of another time."""
    person = making.person("Nn One")
    first = making.employment(person, making.birch(), title="chief scientist", ended="2025-11")
    second = making.employment(person, making.birch(), title="chief scientist")
    making.claim(second, "title", "chief scientist", source=making.report(2))
    making.employment(person, making.birch(), started="2027", title="chief scientist")
    return first, second


def test_what_agrees_is_merged_and_what_reports_said_stays_and_it_can_be_undone(jobs):
    first, second = jobs
    number = Employment.objects.count()
    claims = second.claims.count()
    (merged,) = duplicates.merge_agreeing("employment")
    assert Employment.objects.count() == number - 1
    assert first.claims.filter(source=making.report(2)).exists()
    assert not list(cross_row_rules.check_all())
    assert not list(summaries.differences())
    merging.undo(merged)
    assert Employment.objects.count() == number
    assert Employment.objects.get(ref=second.ref).claims.count() == claims
    assert not list(summaries.differences())


def test_events_of_one_kind_day_and_people_are_one_and_undone_have_their_people_again():
    approach = making.approach()
    row = making.candidate(approach, person=making.person("Nn One"))
    for _report in range(2):
        making.event(approach, "accepted", happened="2025-07-11", candidates=[row])
    (merged,) = duplicates.merge_agreeing("event")
    assert Event.objects.get().candidates.get() == row
    merging.undo(merged)
    assert [list(event.candidates.all()) for event in Event.objects.all()] == [[row], [row]]


def test_rows_that_can_not_be_one_are_refused(jobs):
    other = making.employment(making.person("Nn Two"), making.birch())
    with pytest.raises(ValidationError, match="They differ in “person”"):
        merging.merge(jobs[0], other)


def test_the_command_lists_and_merges_only_if_told_to(jobs):
    out = StringIO()
    call_command("merge_doubles", stdout=out)
    assert f"employment, the same: {jobs[1].ref}" in out.getvalue()
    assert not Merge.objects.exists()
    call_command("merge_doubles", "--merge", stdout=out)
    assert "employment: 1 merged" in out.getvalue()
    assert Merge.objects.get().duplicate_ref == jobs[1].ref


def test_the_action_shows_pairs_and_merges_those_that_are_ticked(publisher, jobs):
    url = reverse("admin:recruiting_employment_changelist")
    chosen = {"action": "show_doubles", "_selected_action": [row.pk for row in Employment.objects.all()]}
    page = publisher.post(url, chosen).content.decode()
    assert "Those that you tick become one row each" in page
    first, second = jobs
    name = f"{first.pk}.{first.version}-{second.pk}.{second.version}"
    assert f'value="{name}" checked' in page
    publisher.post(url, chosen | {"double": [name]})
    assert Merge.objects.get().survivor_ref == first.ref
