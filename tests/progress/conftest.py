"""The approach that tests of its progress begin with."""

import pytest

from tests.making import approach, candidate, one_unit, person


@pytest.fixture
def courting():
    """Alder courts people of Birch."""
    return approach()


@pytest.fixture
@one_unit
def three(courting):
    """Three named people of Birch, who are courted together."""
    return [
        candidate(courting, "", person=person(f"Nn {name}"), number="") for name in ("One", "Two", "Three")
    ]
