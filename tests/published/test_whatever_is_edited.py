"""Whatever is edited, merged, retracted or loaded, in whatever order: what is published follows the desk."""

import pytest
from django.db import transaction
from hypothesis import Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from recruiting.desk import merging
from recruiting.models import Company, Person, Source
from recruiting.published import publishing
from recruiting.published.models import TABLES
from tests.history.test_any_edits import EDITS, REFUSED, _make_world, picking


def _merge(table):
    def edit(pick):
        rows = list(table.objects.order_by("pk"))
        merging.merge(pick(rows), pick(rows[1:]))

    return edit


CHECKED_EVERY = 4
"""Edits after which it is checked: what one of them breaks the next seldom mend."""

ALL_EDITS = EDITS | {
    "two companies merged": _merge(Company),
    "two people merged": _merge(Person),
    "two reports merged": _merge(Source),
}


@pytest.mark.django_db
def test_whatever_is_edited_what_is_published_follows():
    _make_world()

    # Shrinking would take minutes: the name of the edit says enough.
    @hypothesis_settings(max_examples=1, phases=[Phase.generate])
    @given(st.permutations(sorted(ALL_EDITS)), st.integers(0, 9999))
    def check(edits, number):
        pick = picking(number)
        with transaction.atomic():
            for place, name in enumerate(edits):
                try:
                    with transaction.atomic():
                        ALL_EDITS[name](pick)
                except REFUSED:
                    continue
                if place % CHECKED_EVERY:
                    continue
                assert not list(publishing.differences())[:5], edits[: place + 1][-CHECKED_EVERY:]
                for model in (Company, Person, Source):
                    shown = TABLES[model._meta.model_name].objects.current().values_list("key", flat=True)
                    assert set(model.objects.public().values_list("pk", flat=True)) == set(shown), name
            transaction.set_rollback(True)

    check()
