"""The public candidates of a story: their employers, and their names in titles."""

from collections.abc import Iterable, Sequence

from recruiting.models import Candidate
from recruiting.models.titles import Approached, rows_in_titles
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.desk_rows import DeskRows
from recruiting.published.rows import label


class CourtedPeople:
    """The visible candidates of a story."""

    def __init__(self, graph: ApproachGraph, candidates: Iterable[Candidate], desk: DeskRows) -> None:
        self.desk = desk
        self.employers_of_all = set(graph.employers)
        self.by_key = {row.pk: row for row in candidates}

    def employers(self, rows: Iterable[Candidate]) -> set[int]:
        """The employers of these rows: of each its own, else those of its group, else all of the story."""
        return {key for row in rows for key in self._employers_of(row)} or set(self.employers_of_all)

    def employers_in_titles(self, rows: Sequence[Candidate]) -> set[int]:
        """The same; empty if these are only some of the candidates and may be of any of several employers."""
        employers, number = self.employers(rows), len(rows_in_titles(rows))
        are_some = 0 < number < len(rows_in_titles(self.by_key.values()))
        return set() if are_some and len(employers) > 1 and employers == self.employers_of_all else employers

    def employers_of_some(self) -> set[int]:
        """The employers of some, but not all, of those whom a title names, or of their parts."""
        everybody = list(self.by_key.values())
        each = [self._employers_of(row) for row in rows_in_titles(everybody)]
        of_each = set().union(*each) if each and all(each) else self.employers_of_all
        return self.employers(everybody) - of_each

    def _employers_of(self, row: Candidate) -> set[int]:
        visited: set[int] = set()
        holder: Candidate | None = row
        while holder is not None and holder.pk not in visited:
            if holder.employer_id:
                return {holder.employer_id}
            visited.add(holder.pk)
            holder = self.by_key.get(holder.part_of_id or 0)
        return self.employers_of_all

    def approached_in_titles(
        self, rows: Sequence[Candidate], employers: set[int] | None = None
    ) -> list[Approached]:
        """Those who are approached, for titles; of several employers only those in ``employers`` count."""
        return [
            Approached(
                label(self.desk, "candidate", row.pk),
                tuple(label(self.desk, "company", key) for key in sorted(self._workplaces(row, employers))),
                bool(row.person_id),
            )
            for row in rows_in_titles(rows)
        ]

    def _workplaces(self, row: Candidate, employers: set[int] | None) -> set[int]:
        places = self.employers([row])
        return places if employers is None or len(places) == 1 else places & employers
