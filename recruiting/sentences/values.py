"""How a value of a row stands in a sentence."""

from typing import Any

from recruiting.values import Status


def shown(value: Any) -> str:
    """A value as a sentence takes it; of what reports differ on all that they say: “US$1m or US$2m”."""
    if getattr(value, "status", "") == Status.OPEN and value.words:
        return str(value.words)
    return str(value)
