"""Who is courted in a story, as far as the public sees them: their employers, and what titles call them."""

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
        """The employers of these rows: their own, else of the row that counts them, else all of the story."""
        return {key for row in rows for key in self._employers_of(row)} or set(self.employers_of_all)

    def _employers_of(self, row: Candidate) -> set[int]:
        passed: set[int] = set()
        holder: Candidate | None = row
        while holder is not None and holder.pk not in passed:
            if holder.employer_id:
                return {holder.employer_id}
            passed.add(holder.pk)
            holder = self.by_key.get(holder.part_of_id or 0)
        return self.employers_of_all

    def in_titles(self, rows: Sequence[Candidate]) -> list[Approached]:
        """Who is approached, as titles name them."""
        return [
            Approached(
                label(self.desk, "candidate", row.pk),
                tuple(label(self.desk, "company", key) for key in sorted(self.employers([row]))),
                bool(row.person_id),
            )
            for row in rows_in_titles(rows)
        ]
