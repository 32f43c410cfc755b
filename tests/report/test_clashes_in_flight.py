"""Pairs of editors who post the report form about one approach at once, in threads of their own.

``CLASH_PAIRS`` says how many; ``python -m tools.clashes`` runs a thousand on both databases.
"""

import os
import threading

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.db.models import F
from django.test import Client

from recruiting.admin.report.unfinished import Ticket
from recruiting.history import summaries
from recruiting.models import Approach, Claim, Offer
from tests import making
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


def filled(form, title, offer, version, **typed):
    """The post of a form of its own that ``form`` would open now, with what is typed at the offer."""
    values = {name: value for name, value in form.page.values.items() if value}
    ticket = Ticket.issue(form.client.user)
    values |= {"stamp": ticket.stamp, "tab": ticket.tab, "source-title": title, "telling-where": "¶2"}
    values |= {"offers-1-version": str(version), "line-reason": f"{title} says so.", "save": "1"}
    return values | {f"offers-1-{name}": value for name, value in typed.items()}


def post_both(desks, posts, together):
    """Both posts, at the same moment or one after the other: their answers."""
    answers = [None, None]
    start = threading.Barrier(2)

    def post(number):
        try:
            if together:
                start.wait()
            answers[number] = desks[number].client.post(URL, posts[number])
        finally:
            connection.close()

    threads = [threading.Thread(target=post, args=(number,)) for number in range(2)]
    for one in threads:
        one.start()
        if not together:
            one.join()
    for one in threads:
        one.join()
    return answers


def title(pair, number):
    # No two of them are like each other.
    return f"Story {pair}-{number}"


def sum_of(pair, number):
    """Dollars that only this report tells of."""
    return 2_000_000 + 10 * pair + number


def test_of_reports_that_are_saved_at_once_none_is_lost_and_none_wins_silently(desks):
    offer = None
    for pair in range(PAIRS):
        if pair % OF_ONE_APPROACH == 0:
            approach, offer = courted()
            for desk in desks:
                desk.open(approach=approach.pk)
        version = making.fresh(offer).version
        # By turns both add their reports, and both change the desk's line of one published offer.
        line = {"as_line": "on"} if pair % 2 else {}
        posts = [
            filled(desk, title(pair, number), offer, version, amount=f"{sum_of(pair, number)} USD", **line)
            for number, desk in enumerate(desks)
        ]
        answers = post_both(desks, posts, together=pair // 2 % 2 == 0)
        statuses = sorted(answer.status_code for answer in answers)
        assert statuses == ([200, 302] if line else [302, 302]), (
            pair,
            [answer.content for answer in answers],
        )
        if line:
            number = next(number for number, answer in enumerate(answers) if answer.status_code == 200)
            told = desks[number]._read(answers[number])
            assert "Somebody else saved" in told.wrong
            again = filled(told, title(pair, number), offer, making.fresh(offer).version, **line)
            assert told.client.post(URL, again).status_code == 302
            told.open(approach=approach.pk)
    lines = set(Offer.history.values_list("amount_low", flat=True))
    told = set(Claim.objects.filter(about_offer__isnull=False).values_list("source__title", flat=True))
    for pair in range(PAIRS):
        for number in range(2):
            assert title(pair, number) in told
            assert not pair % 2 or sum_of(pair, number) * 100 in lines
    assert not list(summaries.differences())


def hold_and_cross(offer, started):
    """Change ``offer``, and its approach once somebody who changes them the other way round waits for it."""
    try:
        with transaction.atomic():
            rows = Offer.objects.filter(pk=offer.pk)
            rows.update(version=F("version") + 1)
            started.set()
            with connection.cursor() as cursor:
                if connection.vendor == "postgresql":
                    # It is the other that the database ends, a second after it began to wait.
                    cursor.execute("SET LOCAL deadlock_timeout = '1min'")
                    waiting = 0
                    while not waiting:
                        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        (waiting,) = cursor.fetchone()
            Approach.objects.filter(pk=offer.approach_id).update(version=F("version") + 1)
    finally:
        connection.close()


def test_who_is_caught_in_a_deadlock_is_told_and_loses_nothing(desks):
    approach, offer = courted()
    desk = desks[0].open(approach=approach.pk).fill("source", title="Report 2")
    desk.fill("approach", place="Zurich", as_line=True).at("O1", amount="2m USD total", as_line=True)
    desk.fill("line", reason="Report 2 says so.")
    started = threading.Event()
    other = threading.Thread(target=hold_and_cross, args=(offer, started))
    other.start()
    started.wait()
    desk.press("save")
    other.join()
    assert "Somebody else saved" in desk.wrong
    assert desk.page.values["offers-1-amount"] == "2m USD total"
    assert (str(making.fresh(offer).amount), making.fresh(approach).place) == ("US$1m", "")
    assert making.fresh(offer).version == offer.version + 1
