"""Whoever a row names that lists show has a page of their own."""

import pytest

from recruiting.models import Company
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import TABLES
from tests import making

pytestmark = pytest.mark.django_db


def rows_without_pages() -> set[tuple[str, str]]:
    """The column and the reference of each row that a listed one names, and that has no page."""
    pages = {(table, row.ref) for table in PAGES for row in TABLES[table].objects.current()}
    return {
        (column, ref)
        for table in TABLES
        for row in TABLES[table].objects.current().filter(is_listed=True)
        for column, references in row.names.items()
        for of, ref, _name in references
        if of in PAGES and (of, ref) not in pages
    }


@pytest.fixture
def story():
    """Nn Two of Alder courts Nn One of Birch, who talked to Cedar: The Grove alone tells of it."""
    making.report(1, publisher="The Grove", published="1 June 2025")
    approach = making.approach()
    approach.recruiting_people.set([making.person("Nn Two")])
    one = making.candidate(approach, person=making.person())
    offer = making.offer(approach=approach, to=[one])
    talks = making.event(approach, "talks")
    talks.with_companies.set([making.cedar()])
    return {"approach": approach, "candidate": one, "offer": offer, "event": talks}


@pytest.mark.parametrize("part", ["candidate", "offer", "event"])
def test_of_a_story_that_is_taken_back_but_for_a_part(story, part):
    making.claim(story[part], source=making.report(2, publisher="The Moss"))
    denial = making.report(3, publisher="The Grove", published="3 June 2025")
    making.claim(story["approach"], stance="disputes", source=denial)
    listed = {table for table in TABLES if TABLES[table].objects.current().filter(is_listed=True)}
    assert {"approach", part} <= listed
    assert rows_without_pages() == set()


@pytest.mark.parametrize(("stance", "is_public"), [("reports", True), ("disputes", False)])
def test_a_term_of_a_job_names_companies_unless_it_is_merely_denied(stance, is_public):
    term = making.term("restriction", employment=making.employment(making.person(), making.alder()))
    term.companies.set([making.cedar()])
    making.claim(term, stance=stance)
    assert Company.objects.public().filter(name="Cedar").exists() == is_public
    assert rows_without_pages() == set()
