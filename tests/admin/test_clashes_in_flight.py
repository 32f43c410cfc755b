"""Pairs of editors who save one record at once, through the admin's own forms, in threads of their own.

``CLASH_PAIRS`` says how many; ``python -m tools.clashes`` runs thousands on both databases.
"""

import os
from functools import partial

import pytest

from recruiting.models import Claim, Company
from tests import making
from tests.desk import Desk
from tests.in_flight import in_flight

COLUMNS = ("description", "aliases")
PAIRS = int(os.environ.get("CLASH_PAIRS", "12"))
OF_ONE_RECORD = 200
"""How many pairs save one record: its page looks at all of its history."""


def post_both(desks, together):
    """Both posts, at the same moment or one after the other, and their answers."""
    posts = [partial(desk.client.post, desk.url, desk.form.values | {"_continue": "1"}) for desk in desks]
    return in_flight(*posts, together=together)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_each_pair_one_is_told_and_nothing_is_lost(publisher, editor):
    for pair in range(PAIRS):
        if pair % OF_ONE_RECORD == 0:
            company = making.company(f"Company {pair}")
            row = making.claim(company, "kind", "unit", state="draft")
        desks = [Desk(publisher).change(company), Desk(editor)]
        desks[1].url, desks[1].model = desks[0].url, desks[0].model
        desks[1].form = desks[0].form.copy()
        for number, desk in enumerate(desks):
            # By turns both change the record itself, one row of it, and each another column.
            if pair % 3 == 1:
                desk.at(row, paraphrase=f"{pair} {number}")
            else:
                desk.fill(**{COLUMNS[number if pair % 3 else 0]: f"{pair} {number}"})
        answers = post_both(desks, together=pair % 2 == 0)
        statuses = [answer.status_code for answer in answers]
        assert sorted(statuses) == [200, 302], (pair, statuses)
        told = desks[statuses.index(200)]
        told.form = told.read(answers[statuses.index(200)])
        assert "Somebody else saved this" in " ".join(told.form.errors)
        for choice in [name for name in told.form.unanswered if name.startswith("choose:")]:
            told.form.values.setdefault(choice, "own")
        told.save()
    kept = {name: set(Company.history.values_list(name, flat=True)) for name in COLUMNS}
    told_of = set(Claim.history.values_list("paraphrase", flat=True))
    for pair in range(PAIRS):
        for number in range(2):
            where = told_of if pair % 3 == 1 else kept[COLUMNS[number if pair % 3 else 0]]
            assert f"{pair} {number}" in where
