"""Which records rules across rows look at, and what they find."""

from dataclasses import dataclass

from django.db.models import Q

from recruiting.models.keys import KeysByTable


@dataclass(frozen=True)
class Violation:
    """One rule broken by one record: which, at which field, and what is wrong."""

    table: str
    pk: int
    field: str
    message: str


class Scope:
    """The records that are looked at: some, by table and key, or all there are."""

    def __init__(self, keys: KeysByTable | None = None) -> None:
        self.everything = keys is None
        self.keys = {table: chosen for table, chosen in (keys or {}).items() if chosen}

    def includes(self, *tables: str) -> bool:
        """Whether any record of these tables is looked at."""
        return self.everything or any(table in self.keys for table in tables)

    def where(self, **paths: str) -> Q:
        """The rows from which ``paths`` (table -> lookup path to its key) lead to a record looked at."""
        if self.everything:
            return Q()
        condition = Q(pk__in=[])
        for table, path in paths.items():
            if table in self.keys:
                condition |= Q(**{f"{path}__among": self.keys[table]})
        return condition
