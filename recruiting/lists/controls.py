"""The controls of a list's page: links and menus that add a filter or remove one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus, urlencode

from django.db import connections
from django.http import QueryDict
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from recruiting.lists import facets
from recruiting.lists.fields import Codes, Dollars, Refs
from recruiting.lists.keyset import Page
from recruiting.lists.omissions import omission_notes
from recruiting.lists.parameters import PAGING, PLACES, SIZES, Parameters
from recruiting.published import sql_parts
from recruiting.published.edition_params import EDITIONS
from recruiting.sentences import totals
from recruiting.sentences.choices import choice
from recruiting.values import Status

TYPED_PARAMETERS = ("q", "min_usd", "max_usd", "from", "to")
"""The parameters with a text field in the form; all others are links."""

VALUES_SHOWN = 10
"""Values of a facet that its menu shows at first."""

MENU_BY_FACET = {"basis": "money", "currency": "money", "year": "when"}
FIELDS_BY_MENU = {"money": ("min_usd", "max_usd"), "when": ("from", "to")}


@dataclass(frozen=True)
class Choice:
    """One value of a facet: the number of rows with it, and the query that adds or removes it."""

    id: str
    label: str
    number: int
    query: str
    is_chosen: bool


@dataclass
class Group:
    """The values of one facet in a menu."""

    label: str
    choices: list[Choice]
    undated: int = 0

    @property
    def first(self) -> list[Choice]:
        return self.choices[:VALUES_SHOWN]

    @property
    def more(self) -> list[Choice]:
        return self.choices[VALUES_SHOWN:]


@dataclass
class Menu:
    """One menu of a list: facets and text fields."""

    name: str
    label: str
    groups: list[Group] = field(default_factory=list)
    fields: list[dict] = field(default_factory=list)
    chosen: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it has no value and no text field."""
        has_values = any(group.choices or group.undated for group in self.groups)
        return not (has_values or self.fields or self.chosen)


def list_context(
    params: QueryDict, filterset: Parameters, page: Page, counts: dict[str, facets.FacetCounts]
) -> dict[str, Any]:
    """The template context of all controls; ``counts`` are those of the facets."""
    return {
        "q": params.get("q", ""),
        "chips": list(chips(params, filterset)),
        # Lazy, because a fragment without the form does not need it.
        "menus": SimpleLazyObject(lambda: menus(params, filterset, counts)),
        "hidden_fields": hidden_fields(params),
        "fields_of_any_edition": fields_of_any_edition(params),
        "orders": orders(params, filterset),
        "sizes": sizes(params, filterset),
        "mixes_bases": mixes_bases(filterset, counts),
        "omission_notes": list(omission_notes(filterset)),
        "counts_without_each_filter": [] if page.rows else counts_without_each_filter(params, filterset),
        "file_query": query(params, drop=(*PLACES, "size")),
        "previous": query(params, before=page.before) if page.before else "",
        "next": query(params, after=page.after) if page.after else "",
    }


def fields_of_any_edition(params: QueryDict) -> list[tuple[str, str]]:
    """The parameters and values of the address, without edition and cursor."""
    names = [name for name in params if name not in (*PLACES, *EDITIONS)]
    return [(name, value) for name in names for value in params.getlist(name) if value]


def query(params: QueryDict, drop: Collection[str] = PLACES, **changed: str | list[str]) -> str:
    """The query string without ``drop`` and with ``changed`` parameters; empty values are dropped."""
    lists = {name: values for name, values in params.lists() if name not in drop}
    for name, values in changed.items():
        lists.pop(name, None)
        lists[name] = values if isinstance(values, list) else [values]
    return urlencode([(name, value) for name, values in lists.items() for value in values if value != ""])


def chips(params: QueryDict, filterset: Parameters) -> Iterator[dict]:
    """Each active filter in words, with the query that removes it."""
    for name in params:
        if name in PAGING:
            continue
        for value in dict.fromkeys(value for value in params.getlist(name) if value.strip()):
            others = [other for other in params.getlist(name) if other != value]
            yield {
                "name": name,
                "label": filterset.filters[name].label,
                "value": value_label(filterset, name, value),
                "without": query(params, **{name: others}),
            }


def value_label(filterset: Parameters, name: str, value: str) -> str:
    """The label of a value of a parameter."""
    parameter = filterset.filters[name].field
    if isinstance(parameter, Refs):
        return filterset.values[name].names.get(value, value)
    if isinstance(parameter, Codes):
        label = next((label for code, label in filterset.choices(name) if code == value), value)
        return choice(filterset.TABLE, name, value, label)
    if isinstance(parameter, Dollars):
        return totals.printed(filterset.values[name], "USD")
    return value


def correction_controls(params: QueryDict, parameters: type[Parameters], wrong: str) -> list[dict]:
    """Fields to correct a refused address, with the values given; unknown parameters have none."""
    controls = []
    for name, parameter in parameters.base_filters.items():
        values = [value.replace("\x00", "") for value in params.getlist(name)] or [""]
        if name in TYPED_PARAMETERS or any(values):
            controls += [
                {"name": name, "label": parameter.label, "value": value, "is_wrong": name == wrong}
                for value in dict.fromkeys(values)
            ]
    return controls


def menus(params: QueryDict, filterset: Parameters, counts: dict[str, facets.FacetCounts]) -> list[Menu]:
    """The menus of the list that are not empty."""
    by_name: dict[str, Menu] = {}
    for facet in filterset.FACETS:
        name = MENU_BY_FACET.get(facet.name, facet.name)
        if name not in by_name:
            labels = {"money": _("Money"), "when": _("When")}
            menu = Menu(name, str(labels.get(name) or filterset.filters[name].label))
            menu.fields = [_control(params, filterset, each) for each in FIELDS_BY_MENU.get(name, ())]
            by_name[name] = menu
        menu = by_name[name]
        group = (
            _years(params, counts["year"])
            if facet.name == "year"
            else _group(params, filterset, facet, counts)
        )
        menu.groups.append(group)
        menu.chosen += sum(choice.is_chosen for choice in group.choices)
    for menu in by_name.values():
        texts = [control["value"] for control in menu.fields if control["value"]]
        menu.chosen = menu.chosen or len(texts)
    return [menu for menu in by_name.values() if not menu.is_empty]


def _control(params: QueryDict, filterset: Parameters, name: str) -> dict[str, Any]:
    return {"name": name, "label": filterset.filters[name].label, "value": params.get(name, "")}


def _group(
    params: QueryDict, filterset: Parameters, facet: facets.Facet, counts: Mapping[str, facets.FacetCounts]
) -> Group:
    name = facet.name
    chosen = dict.fromkeys(value for value in params.getlist(name) if value)
    numbers = {code: number for code, _label, number in counts[name].rows if code is not None}
    labels = {code: label for code, label, _number in counts[name].rows if label}
    codes = dict(filterset.choices(name))
    if isinstance(facet, facets.LinkedCompanies) or name == "currency":
        order = sorted(numbers, key=lambda code: (code not in chosen, -numbers[code], labels.get(code, code)))
    else:
        order = [code for code in codes if code in numbers]
    order += [code for code in chosen if code not in numbers]
    valid_codes = [code for code in order if not codes or code in codes]
    others = query(params, drop=(*PLACES, name))
    return Group(
        str(filterset.filters[name].label),
        [
            Choice(
                f"{name}-{code}",
                labels.get(code) or value_label(filterset, name, code),
                numbers.get(code, 0),
                _query_with(
                    others,
                    name,
                    [*(other for other in chosen if other != code), *_unless_chosen(code, chosen)],
                ),
                code in chosen,
            )
            for code in valid_codes
        ],
    )


def _query_with(others: str, name: str, codes: list[str]) -> str:
    """The query string of ``others`` with these codes of a parameter."""
    # Without ``urlencode``, which is slow for one pair: a page has hundreds of these.
    return "&".join(filter(None, [others, *(f"{name}={quote_plus(code)}" for code in codes)]))


def _unless_chosen(code: str, chosen: Collection[str]) -> list[str]:
    return [] if code in chosen else [code]


def _years(params: QueryDict, counts: facets.FacetCounts) -> Group:
    span = params.get("from", ""), params.get("to", "")
    choices = []
    for year, number in counts.years():
        is_chosen = span == (year, year)
        ends = "" if is_chosen else year
        query_string = query(params, **{"from": ends, "to": ends})
        choices.append(Choice(f"year-{year}", year, number, query_string, is_chosen))
    undated = sum(number for first, last, number in counts.rows if not first and not last)
    return Group(_("Year"), choices, undated)


def hidden_fields(params: QueryDict) -> list[tuple[str, str]]:
    """The parameters of the address that the form repeats as hidden fields."""
    names = [name for name in params if name not in (*TYPED_PARAMETERS, *PLACES)]
    return [(name, value) for name in names for value in params.getlist(name) if value != ""]


def orders(params: QueryDict, filterset: Parameters) -> list[dict]:
    """The orders of the list, each with its query; the first is the default."""
    return [
        {
            "sort": sort,
            "query": query(params, sort="" if sort == filterset.SORTS[0] else sort),
            "is_chosen": sort == filterset.sort,
        }
        for sort in filterset.SORTS
    ]


def sizes(params: QueryDict, filterset: Parameters) -> list[dict]:
    """The page sizes, each with its query."""
    return [
        {"size": size, "query": query(params, size=size), "is_chosen": int(size) == filterset.size}
        for size in SIZES
    ]


def mixes_bases(filterset: Parameters, counts: dict[str, facets.FacetCounts]) -> bool:
    """Whether the rows are sorted by amounts of different bases: total, yearly, per share."""
    if filterset.sort.lstrip("-") not in ("floor", "ceiling"):
        return False
    wanted = filterset.values.get("basis")
    bases = [code for code, _label, _number in counts["basis"].rows if code not in Status.values]
    return len([basis for basis in bases if not wanted or basis in wanted]) > 1


def counts_without_each_filter(params: QueryDict, filterset: Parameters) -> list[dict]:
    """For an empty list: the number of rows without each filter, the highest first; one query."""
    names = [name for name in filterset.filters if filterset.is_given(name)]
    parts = []
    for name in names:
        rows = sql_parts.piece(filterset.list_rows((name,)).order_by().values("pk"))
        if rows is not None:
            parts.append((f"SELECT '{name}' AS name, COUNT(*) AS n FROM ({rows[0]}) r", rows[1]))  # noqa: S608
    if not parts:
        return []
    with connections[filterset.queryset.db].cursor() as cursor:
        cursor.execute(*sql_parts.union_all(parts))
        numbers = dict(cursor.fetchall())
    return [
        {
            "label": filterset.filters[name].label,
            "values": [value_label(filterset, name, value) for value in params.getlist(name) if value],
            "number": number,
            "query": query(params, **{name: ""}),
        }
        for name, number in sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))
        if number
    ]
