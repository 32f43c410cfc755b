"""The package that tests of files load, whole or spoilt."""

import pytest

from tests.tables.packages import SEEDS


@pytest.fixture
def files():
    """The seed package: the content of each file by its name."""
    return {path.name: path.read_bytes() for path in SEEDS.glob("*.csv")}
