"""Whether a unit of work has touched what the public sees: then it makes a new edition of the data."""

from collections.abc import Mapping
from typing import Any

from django.apps import apps

from recruiting.models.edition import Edition
from recruiting.models.record import State

SEEN = (State.PUBLISHED, State.RETRACTED)
MANY = 500


class Written:
    """The rows that a unit of work wrote, as they were and as they are.

    What has a state of its own is public by that; parts, and what is named, are looked up at the end. What is
    deleted of these was either named by nothing public or takes its public claims with it, which have states.
    """

    def __init__(self):
        self.is_public = False
        self.keys: dict[str, set[int]] = {}

    def note(self, table: str, columns: Mapping[str, Any]) -> None:
        """Note a row of ``table`` by what it holds, by attribute."""
        if "state" in columns:
            self.is_public = self.is_public or columns["state"] in SEEN
        elif columns["id"] and table != "address":
            self.keys.setdefault(table, set()).add(columns["id"])

    def settle(self) -> None:
        """Make a new edition if any of these rows was or is public."""
        if self.is_public or any(map(self._are_public, self.keys)):
            Edition.advance()

    def _are_public(self, table) -> bool:
        keys = self.keys[table]
        rows = apps.get_model("recruiting", table).objects
        shown = rows.claimed() if hasattr(rows, "claimed") else rows.public()
        # Of many, one that the public sees is taken for granted.
        return len(keys) > MANY or shown.filter(pk__in=keys).exists()
