"""Pairs of editors who post the report form about one story at once, in threads of their own.

``CLASH_PAIRS`` says how many; ``python -m tools.clashes`` runs thousands on both databases.
"""

import os
from functools import partial

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from recruiting.admin.report.autosave import Ticket
from recruiting.history import summaries
from recruiting.models import Claim
from tests import making
from tests.in_flight import in_flight
from tests.report.form import URL, ReportForm

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PAIRS = int(os.environ.get("CLASH_PAIRS", "8"))
OF_ONE_APPROACH = 16
"""How many pairs tell of one approach: all of its claims are looked at on each save."""


@pytest.fixture
def desks(publisher):
    """Two publishers."""
    other = User.objects.create_user("another", is_staff=True)
    other.groups.add(Group.objects.get(name="publisher"))
    client = Client()
    client.force_login(other, backend="django.contrib.auth.backends.ModelBackend")
    client.user = other
    return ReportForm(publisher), ReportForm(client)


def courted():
    approach = making.approach()
    making.candidate(approach, description="a compiler engineer")
    return approach, making.offer("1m USD total", approach=approach)


def filled(form, title, **typed):
    """The post of a form of its own that ``form`` would open now, with what is typed at the offer."""
    values = {name: value for name, value in form.page.values.items() if value}
    ticket = Ticket.issue(form.client.user)
    values |= {"stamp": ticket.stamp, "tab": ticket.tab, "source-title": title, "attribution-where": "¶2"}
    values |= {"source-worth": "own-reporting", "save": "1"}
    return values | {f"offers-1-{name}": value for name, value in typed.items()}


def title(pair, number):
    # No two of them are like each other.
    return f"Story {pair}-{number}"


def sum_of(pair, number):
    """Dollars that only this report tells of."""
    return 2_000_000 + 10 * pair + number


def test_of_two_reports_of_one_story_that_are_saved_at_once_none_is_lost(desks):
    for pair in range(PAIRS):
        if pair % OF_ONE_APPROACH == 0:
            approach, _offer = courted()
            for desk in desks:
                desk.open(approach=approach.pk)
        posts = [
            filled(desk, title(pair, number), amount=f"{sum_of(pair, number)} USD")
            for number, desk in enumerate(desks)
        ]
        calls = [partial(desk.client.post, URL, post) for desk, post in zip(desks, posts, strict=True)]
        answers = in_flight(*calls, together=pair % 2 == 0)
        assert [answer.status_code for answer in answers] == [302, 302], [a.content for a in answers]
    claimed = set(Claim.objects.filter(about_offer__isnull=False).values_list("source__title", flat=True))
    assert claimed >= {title(pair, number) for pair in range(PAIRS) for number in range(2)}
    assert not list(summaries.differences())
