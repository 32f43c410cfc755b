"""A list's rows as its address narrows them, as sets: what its facets and its sums count."""

from collections.abc import Callable, Collection, Iterator
from functools import cache, cached_property
from typing import Any

from django.db.models import QuerySet
from pyroaring import BitMap

from recruiting.lists.facets import Counts, Flags, Tied
from recruiting.lists.links import links_to, words_with
from recruiting.lists.parameters import Parameters
from recruiting.published.edition_params import BEFORE_ALL
from recruiting.published.models import TABLES, Company, Edition
from recruiting.published.row_sets import RowSets, keys_of
from recruiting.published.shapes import Shape, Slots

BESIDE: dict[str, Callable[[str, str, Any], QuerySet]] = {"by_words": words_with, "by_row": links_to}
"""What finds the versions of rows, of whatever edition, by what is kept beside them."""

COMPANIES = Shape(
    lambda at: at(Company).filter(key__in=Slots("keys", "bigint")).only("key", "ref", "name", "description")
)


class FilteredRows:
    """The rows that ``parameters`` ask for, of the edition that they name or of the present one."""

    def __init__(self, parameters: Parameters) -> None:
        self.parameters = parameters
        self.now = Edition.current() or Edition(number=BEFORE_ALL)
        self.edition = self.now.number if parameters.edition is None else parameters.edition
        self.counts_rows = parameters.COUNTED == "pk"
        self._found: dict[str, BitMap] = {}

    @cached_property
    def sets(self) -> RowSets:
        return sets_of(type(self.parameters), self.now)

    def rows(self, leaving: Collection[str] = ()) -> BitMap:
        """The rows narrowed by all that is asked but by the parameters ``leaving``."""
        rows = self.sets.listed_at(self.edition)
        for name in self.parameters.filters:
            if name not in leaving and self.parameters.asks(name):
                if name not in self._found:
                    self._found[name] = self._find(name)
                rows = rows & self._found[name]
        return rows

    def row_keys(self) -> BitMap | None:
        """The rows of the list that are asked for; None if these are all, or if facets count others."""
        asks = self.counts_rows and any(map(self.parameters.asks, self.parameters.filters))
        return self.rows() if asks else None

    def _find(self, name: str) -> BitMap:
        """The versions that one parameter finds."""
        parameters = self.parameters
        if name in self.sets.values:
            return self.sets.having(name, self._kept_values(name, parameters.values[name]))
        if (find := BESIDE.get(parameters.filters[name].method)) is not None:
            return keys_of(find(parameters.TABLE, name, parameters.values[name]), "line")
        return keys_of(parameters.narrowed([other for other in parameters.filters if other != name]))

    def _kept_values(self, name: str, codes: Collection[Any]) -> Collection[Any]:
        """The values by which rows are kept that have one of these codes of a parameter."""
        facet = next((facet for facet in self.parameters.FACETS if facet.name == name), None)
        return facet.kept_values(codes, list(self.sets.values[name])) if isinstance(facet, Flags) else codes

    def number(self, rows: BitMap) -> int:
        """How many of what facets count these rows are: rows, or what these lead to."""
        return len(rows) if self.counts_rows else len(set(map(self.sets.whole.__getitem__, rows)))

    def numbers(self, name: str, rows: BitMap) -> Iterator[tuple[Any, int]]:
        """Each value that some of ``rows`` have, and how many."""
        # Another thread may add values meanwhile.
        for value, having in list(self.sets.values[name].items()):
            number = rows.intersection_cardinality(having)
            if number:
                yield value, number if self.counts_rows else self.number(rows & having)

    def counts(self) -> dict[str, Counts]:
        """The counts of each facet, which leaves its own parameter aside."""
        counts, companies = {}, {}
        for facet in self.parameters.FACETS:
            rows = self.rows(facet.leaving or (facet.name,))
            if isinstance(facet, Tied):
                companies[facet.name] = facet.most(self, rows)
            else:
                counts[facet.name] = Counts(list(facet.count(self, rows)))
        return counts | self._of_companies(companies)

    def _of_companies(self, most: dict[str, dict[int, int]]) -> dict[str, Counts]:
        """The counts of facets of companies, all of whose names are read together."""
        if not most:
            return {}
        counts = {name: Counts() for name in most}
        keys = {key for numbers in most.values() for key in numbers}
        # What the public does not see counts for those below it, and is no choice.
        for company in COMPANIES.rows(self.edition, keys=keys):
            for facet, numbers in most.items():
                if company.key in numbers:
                    label = company.name or company.description
                    counts[facet].rows.append((company.ref, label, numbers[company.key]))
        return counts


def sets_of(parameters: type[Parameters], edition: Edition) -> RowSets:
    """The rows of a list as sets, those of ``edition`` among them."""
    return _sets(parameters).up_to(edition)  # type: ignore[arg-type]


@cache
def _sets(parameters: type[Parameters]) -> RowSets:
    facets = parameters.FACETS
    return RowSets(
        TABLES[parameters.TABLE],
        parameters.LISTED,
        {facet.name: codes for facet in facets if (codes := facet.codes())},
        [name for name, each in parameters.base_filters.items() if _is_company(each)],
        "" if parameters.COUNTED == "pk" else parameters.COUNTED,
        parameters.RANKED,
    )


def _is_company(parameter: Any) -> bool:
    """Whether a parameter asks for the companies to which rows are linked."""
    return parameter.method == "by_row" and parameter.extra["model"] is Company
