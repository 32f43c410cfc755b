"""One world for all tests of a module: building it takes longer than asking it."""

import pytest
from django.db import transaction

from tests.open import world


@pytest.fixture(scope="module")
def mixed(django_db_setup, django_db_blocker):
    """What is published, and drafts in every table, to which it points wherever it can."""
    with django_db_blocker.unblock(), transaction.atomic():
        public = world.published()
        world.pointing(public, world.drafts())
        yield public
        transaction.set_rollback(True)
