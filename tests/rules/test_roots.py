"""Who first told it."""

import pytest

from recruiting.rules.roots import roots

CASES = {
    "its own": ({1: []}, {1: 1}),
    "a retelling": ({2: [1]}, {2: 1}),
    "a retelling of a retelling": ({3: [2], 2: [1]}, {2: 1, 3: 1}),
    "two ways to one report": ({4: [2, 3], 2: [1], 3: [1]}, {4: 1}),
    "two reports brought together": ({3: [1, 2]}, {3: 3}),
    "a retelling of two reports brought together": ({4: [3], 3: [1, 2]}, {4: 3}),
    "two that retell each other": ({1: [2], 2: [1]}, {1: 1, 2: 1}),
    "a circle with a way out": ({1: [2], 2: [3], 3: [1, 4]}, {1: 4, 2: 4, 3: 4}),
    "two circles in one": ({1: [2], 2: [1, 3], 3: [2]}, {1: 1, 2: 1, 3: 1}),
    "itself": ({1: [1]}, {1: 1}),
}


@pytest.mark.parametrize(("based_on", "expected"), CASES.values(), ids=CASES)
def test_the_root_of_a_source(based_on, expected):
    assert expected.items() <= roots(based_on).items()


def test_a_long_chain_of_retellings_has_one_root():
    assert set(roots({pk: [pk - 1] for pk in range(1, 5000)}).values()) == {0}
