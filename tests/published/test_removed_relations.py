"""Whom the law takes out of a row is found by no list beside it, and told by no row of their own."""

import pytest

from recruiting.models import Source
from recruiting.published.models import LINKS, TABLES, WORDS, Edition
from recruiting.published.removed_links import TABLE_BY_LINK
from tests import making
from tests.published.test_removed_texts import change, delete, remove, rows_told_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def xyzzy():
    """A company that stays public, whatever is removed."""
    company = making.company("Xyzzy", ref="xy")
    making.approach([company], [making.cedar()])
    return company


def found_by(table, record):
    """The former versions of a table that lists find by a record."""
    names = [name for name, other in TABLE_BY_LINK.items() if other == record.table]
    lines = LINKS[table].objects.filter(name__in=names, key=record.pk).values("line")
    return TABLES[table].objects.filter(pk__in=lines).exclude(until=None)


def test_whom_a_case_was_wrongly_said_to_be_against_is_found_beside_it_by_no_list(client, xyzzy):
    case = making.event(making.approach(), "legal-step", legal_by_company=making.birch())
    change(case, {"legal_against_companies": [xyzzy]})
    edition = {"edition": Edition.current().number}
    query = edition | {"company": "xy"}
    change(case, {"legal_against_companies": []})
    assert case.ref in client.get("/events.csv", query).getvalue().decode()
    remove("event", case.ref, "legal_against_companies")
    assert case.ref not in client.get("/events.csv", query).getvalue().decode()
    assert case.ref in client.get("/events.csv", edition | {"employer": "birch"}).getvalue().decode()


def test_no_part_of_a_story_is_found_by_who_was_wrongly_said_to_recruit(xyzzy):
    story = making.approach([making.alder(), xyzzy])
    row = making.candidate(story)
    making.claim(making.term("title", offer=making.offer(approach=story, to=[row]), words="Chief"))
    change(story, {"recruiters": [making.alder()]})
    tables = ("approach", "candidate", "offer", "term")
    assert all(found_by(table, xyzzy).exists() for table in tables)
    remove("approach", story.ref, "recruiters")
    assert not [table for table in tables if found_by(table, xyzzy).exists()]
    assert found_by("candidate", making.alder()).exists()


def test_no_story_is_found_by_a_report_that_did_not_tell_it(xyzzy):
    other = making.source("Zork")
    claim = making.claim(making.approach(), aspect="context", paraphrase="Plugh.", source=other)
    change(claim, source=making.report())
    assert {"claim", "sourcewords"} <= {*rows_told_of("zork")}
    assert "sourcewords" in rows_told_of("plugh")
    remove("claim", claim.ref, "source")
    assert "claim" not in rows_told_of("zork")
    assert not found_by("approach", Source.objects.get(title="Zork")).exists()


def test_a_person_is_not_told_to_be_of_an_employer_that_is_removed(xyzzy):
    row = making.candidate(making.approach(), person=making.person(), description="", employer=xyzzy)
    change(row, employer=None)
    assert {"candidate", "person"} <= {*rows_told_of("xyzzy")}
    remove("candidate", row.ref, "employer")
    assert {*rows_told_of("xyzzy")} <= {"company", "companywords", "approach", "approachwords"}


def own_rows(ref, column):
    return {getattr(row, column) for row in TABLES["person"].objects.filter(ref=ref).exclude(until=None)}


@pytest.fixture
def nn_one():
    """Somebody who is public, whatever is removed."""
    person = making.person("Nn One", ref="one")
    making.candidate(making.approach([making.cedar()]), person=person, description="")
    return person


def test_nobody_is_told_to_have_been_courted_where_that_is_removed(nn_one):
    story = making.approach()
    row = making.candidate(story, person=nn_one, description="", ref="row")
    delete(row)
    assert "Alder; Cedar" in own_rows("one", "recruiters_names")
    remove("candidate", "row")
    assert own_rows("one", "recruiters_names") <= {"", "Cedar"}


def test_nobody_is_told_to_have_courted_where_that_is_removed(nn_one):
    story = making.approach()
    change(story, {"recruiting_people": [nn_one]})
    change(story, {"recruiting_people": []})
    assert story.ref in own_rows("one", "approaches_made")
    remove("approach", story.ref, "recruiting_people")
    assert own_rows("one", "approaches_made") <= {""}


def test_nobody_is_told_to_have_had_a_job_that_was_somebody_elses(nn_one):
    job = making.employment(nn_one, making.birch(), title="Xyzzy officer", ref="job")
    change(job.claims.get(), ref="said")
    change(job, person=making.person("Nn Two"))
    assert "Birch, Xyzzy officer" in own_rows("one", "jobs")
    remove("employment", "job", "person")
    assert own_rows("one", "jobs") <= {""}
    claims = TABLES["claim"].objects.filter(page_table="person", page_ref="one")
    assert not claims.exclude(until=None).exists()


def test_no_denial_is_found_by_a_job_that_somebody_never_had(nn_one, xyzzy):
    making.claim(nn_one, "context", stance="disputes", informant_words="somebody", paraphrase="Not so.")
    job = making.employment(nn_one, making.birch(), ref="job")
    change(job, company=xyzzy)
    change(job, company=making.birch())
    assert found_by("claim", xyzzy).exists()
    remove("employment", "job", "company")
    assert not found_by("claim", xyzzy).exists()
    assert "xyzzy" not in repr([*WORDS["claim"].objects.values()])


def test_nothing_is_found_by_who_was_wrongly_said_to_court_and_is_public_no_more():
    somebody, story = making.person("Nn Two"), making.approach()
    making.candidate(story)
    change(story, {"recruiting_people": [somebody]})
    change(story, {"recruiting_people": []})
    assert found_by("candidate", somebody).exists()
    remove("approach", story.ref, "recruiting_people")
    assert not found_by("candidate", somebody).exists()


def test_a_denial_tells_nothing_of_a_report_that_it_did_not_stand_in(client):
    denial = making.claim(making.offer(), stance="disputes", informant_words="somebody", ref="denial")
    first = denial.source
    change(denial, source=making.source("Xyzzy tells", publisher="Xyzzy", url="https://example.org/xyzzy"))
    edition = Edition.current().number
    change(denial, source=first)
    remove("claim", "denial", "source")
    assert "xyzzy" not in repr([*TABLES["claim"].objects.exclude(until=None).values()]).lower()
    for page in ("/denials/", "/denials.csv", "/statements/denial/", "/offers/"):
        answer = client.get(page, {"edition": edition})
        assert answer.status_code == 200
        assert "xyzzy" not in b"".join(answer).decode().lower()
