"""Chance that gives the same for a seed, on every version of Python and every machine."""

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """All is drawn from ``random()``, the one method whose sequence Python promises to keep."""

    def __init__(self, seed: int):
        self.random = random.Random(seed).random  # noqa: S311 (made-up data keeps no secret)

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def upto(self, number: int) -> int:
        """One of 0 … ``number`` - 1."""
        return int(self.random() * number)

    def between(self, low: int, high: int) -> int:
        return low + self.upto(high - low + 1)

    def one(self, things: Sequence[T]) -> T:
        return things[self.upto(len(things))]

    def few(self, number: int) -> int:
        """One of 0 … ``number`` - 1, as fame is spread: the first get most, the last hardly any."""
        return int(number * self.random() ** 4)

    def weighed(self, weights: Mapping[T, float]) -> T:
        """One of the keys, as often as its weight says."""
        left = self.random() * sum(weights.values())
        for thing, weight in weights.items():
            left -= weight
            if left < 0:
                return thing
        return thing
