"""How often the form asks the database: a baseline that may fall, and does not rise unseen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db

OPENED = 7
SAVED = 132
"""A first report of a story, with an offer and an event: three companies and people, and a dozen claims."""
ADDED = 97
"""A second report of it: another amount, which its outlet may have given otherwise, and what became of it."""
OPENED_AGAIN = 8
"""The form on a story that is known."""


def asked(do) -> int:
    with CaptureQueriesContext(connection) as queries:
        do()
    return len(queries)


def test_a_form_opens_and_is_saved_in_as_few_queries_as_before(form):
    assert asked(form.open) <= OPENED
    form.fill("source", title="Report 1", publisher="The Grove", published="2 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("offers", amount="3m USD a year").row("events", kind="offered", happened="1 June 2025")
    first = asked(lambda: form.press("publish"))
    key = form.approach_saved().pk
    assert asked(lambda: form.open(approach=key)) <= OPENED_AGAIN
    form.fill("source", title="Another story", publisher="The Hedge")
    form.at("O1", amount="4m USD a year").row("events", kind="declined", happened="8 July 2025")
    second = asked(lambda: form.press("publish"))
    assert form.approach_saved().pk == key
    assert (first <= SAVED, second <= ADDED) == (True, True), (first, second)
