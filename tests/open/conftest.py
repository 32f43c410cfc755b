"""One world for all tests of a module: building it takes longer than asking it."""

import pytest

from tests.open import world


@pytest.fixture(scope="module")
def mixed(one_world):
    """What is published, and drafts in every table, to which it points wherever it can."""
    public = world.published()
    world.pointing(public, world.drafts())
    return public
