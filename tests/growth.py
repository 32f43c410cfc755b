"""How the cost of a function grows with its input: a ratio measured side by side, the same on any machine."""

from collections.abc import Callable
from time import process_time
from typing import Any

_RUNS = 2


def growth(function: Callable[[Any], Any], small: Any, large: Any) -> float:
    """The CPU time of ``function(large)``, in times of ``function(small)``: the lesser of two runs of each.

    Of an input eight times as long it is about 8 where the cost is linear, and 64 where it is quadratic.
    """
    costs = {id(small): float("inf"), id(large): float("inf")}
    for _run in range(_RUNS):
        for given in (small, large):
            began = process_time()
            function(given)
            costs[id(given)] = min(costs[id(given)], process_time() - began)
    return costs[id(large)] / costs[id(small)]
