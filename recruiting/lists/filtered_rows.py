"""The filtered rows of a list as sets, from which facets and sums are counted."""

from collections.abc import Callable, Collection, Iterator
from functools import cache, cached_property
from typing import Any

from django.db.models import QuerySet
from pyroaring import BitMap

from recruiting.lists.facets import FacetCounts, Flags, LinkedCompanies
from recruiting.lists.links import links_to, words_containing
from recruiting.lists.parameters import Parameters
from recruiting.published.edition_params import BEFORE_ALL
from recruiting.published.models import TABLES, Company, Edition
from recruiting.published.row_sets import RowSets, keys_of
from recruiting.published.shapes import Shape, Slots

QUERY_BY_METHOD: dict[str, Callable[[str, str, Any], QuerySet]] = {
    "by_words": words_containing,
    "by_row": links_to,
}
"""The queries of links and words that find versions of any edition, by the method of a parameter."""

COMPANIES = Shape(
    lambda at: at(Company).filter(key__in=Slots("keys", "bigint")).only("key", "ref", "name", "description")
)


class FilteredRows:
    """The rows that ``parameters`` select, in their edition or in the last one."""

    def __init__(self, parameters: Parameters) -> None:
        self.parameters = parameters
        self.now = Edition.current() or Edition(number=BEFORE_ALL)
        self.edition = self.now.number if parameters.edition is None else parameters.edition
        self.counts_rows = parameters.COUNTED_COLUMN == "pk"
        self._rows_by_parameter: dict[str, BitMap] = {}

    @cached_property
    def row_sets(self) -> RowSets:
        return row_sets_of(type(self.parameters), self.now)

    def rows(self, without: Collection[str] = ()) -> BitMap:
        """The rows filtered by all parameters that are given, except those in ``without``."""
        rows = self.row_sets.listed_at(self.edition)
        for name in self.parameters.filters:
            if name not in without and self.parameters.is_given(name):
                if name not in self._rows_by_parameter:
                    self._rows_by_parameter[name] = self._rows_with(name)
                rows = rows & self._rows_by_parameter[name]
        return rows

    def row_keys(self) -> BitMap | None:
        """The filtered rows; None if no filter is given, or if facets count other rows than the list has."""
        asks = self.counts_rows and any(map(self.parameters.is_given, self.parameters.filters))
        return self.rows() if asks else None

    def _rows_with(self, name: str) -> BitMap:
        """The versions that one parameter selects."""
        parameters = self.parameters
        if name in self.row_sets.values:
            return self.row_sets.with_values(name, self._indexed_values(name, parameters.values[name]))
        if (find := QUERY_BY_METHOD.get(parameters.filters[name].method)) is not None:
            return keys_of(find(parameters.TABLE, name, parameters.values[name]), "line")
        return keys_of(parameters.filtered([other for other in parameters.filters if other != name]))

    def _indexed_values(self, name: str, codes: Collection[Any]) -> Collection[Any]:
        """The values in the index that have one of these codes of a parameter."""
        facet = next((facet for facet in self.parameters.FACETS if facet.name == name), None)
        return (
            facet.matching_values(codes, list(self.row_sets.values[name]))
            if isinstance(facet, Flags)
            else codes
        )

    def count(self, rows: BitMap) -> int:
        """The number of these rows, or of the different values of the column that is counted instead."""
        return len(rows) if self.counts_rows else len(set(map(self.row_sets.count_values.__getitem__, rows)))

    def counts_by_value(self, name: str, rows: BitMap) -> Iterator[tuple[Any, int]]:
        """Each value of ``rows`` with its count."""
        # A copy, as another thread may add values meanwhile.
        for value, having in list(self.row_sets.values[name].items()):
            number = rows.intersection_cardinality(having)
            if number:
                yield value, number if self.counts_rows else self.count(rows & having)

    def facet_counts(self) -> dict[str, FacetCounts]:
        """The counts of each facet, without its own parameter."""
        counts, companies = {}, {}
        for facet in self.parameters.FACETS:
            rows = self.rows(facet.without or (facet.name,))
            if isinstance(facet, LinkedCompanies):
                companies[facet.name] = facet.most_frequent(self, rows)
            else:
                counts[facet.name] = FacetCounts(list(facet.count(self, rows)))
        return counts | self._company_counts(companies)

    def _company_counts(self, most: dict[str, dict[int, int]]) -> dict[str, FacetCounts]:
        """The counts of all facets of companies; their names are read in one query."""
        if not most:
            return {}
        counts = {name: FacetCounts() for name in most}
        keys = {key for numbers in most.values() for key in numbers}
        # A company that is not public has counts from its units, and is left out.
        for company in COMPANIES.rows(self.edition, keys=keys):
            for facet, numbers in most.items():
                if company.key in numbers:
                    label = company.name or company.description
                    counts[facet].rows.append((company.ref, label, numbers[company.key]))
        return counts


def row_sets_of(parameters: type[Parameters], edition: Edition) -> RowSets:
    """The index of a list, up to ``edition``."""
    return _row_sets(parameters).up_to(edition)  # type: ignore[arg-type]


@cache
def _row_sets(parameters: type[Parameters]) -> RowSets:
    facets = parameters.FACETS
    return RowSets(
        TABLES[parameters.TABLE],
        parameters.LIST_CONDITION,
        {facet.name: codes for facet in facets if (codes := facet.columns())},
        [name for name, each in parameters.base_filters.items() if _is_company(each)],
        "" if parameters.COUNTED_COLUMN == "pk" else parameters.COUNTED_COLUMN,
        parameters.RANK_COLUMN,
    )


def _is_company(parameter: Any) -> bool:
    """Whether a parameter filters by links to companies."""
    return parameter.method == "by_row" and parameter.extra["model"] is Company
