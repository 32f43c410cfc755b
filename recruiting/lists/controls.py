"""The controls of a list's page: links and menus that add to what is asked, or take from it."""

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
from recruiting.lists.omissions import left_out
from recruiting.lists.parameters import PAGING, PLACES, SIZES, Parameters
from recruiting.published import pieces
from recruiting.published.edition_params import EDITIONS
from recruiting.sentences import totals
from recruiting.sentences.choices import choice
from recruiting.values import Status

TYPED = ("q", "min_usd", "max_usd", "from", "to")
"""The parameters that are typed into the form; all others are links."""

SHOWN = 10
"""Values of a facet that stand in its menu at once."""

IN_MENU = {"basis": "money", "currency": "money", "year": "when"}
FIELDS = {"money": ("min_usd", "max_usd"), "when": ("from", "to")}


@dataclass(frozen=True)
class Choice:
    """One value of a facet: how many rows it leaves, and the query that adds it, or takes it away."""

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
        return self.choices[:SHOWN]

    @property
    def more(self) -> list[Choice]:
        return self.choices[SHOWN:]


@dataclass
class Menu:
    """One menu of a list: facets, and what is typed."""

    name: str
    label: str
    groups: list[Group] = field(default_factory=list)
    fields: list[dict] = field(default_factory=list)
    chosen: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it offers nothing: no value, and nothing to type."""
        has_values = any(group.choices or group.undated for group in self.groups)
        return not (has_values or self.fields or self.chosen)


def list_context(
    params: QueryDict, filterset: Parameters, page: Page, counts: dict[str, facets.Counts]
) -> dict[str, Any]:
    """All of it, by the names that the templates use; ``counts`` are those of its facets."""
    return {
        "q": params.get("q", ""),
        "chips": list(chips(params, filterset)),
        # Only asked for where the form is printed anew.
        "menus": SimpleLazyObject(lambda: menus(params, filterset, counts)),
        "hidden_fields": hidden_fields(params),
        "asked_of_any_day": asked_of_any_day(params),
        "orders": orders(params, filterset),
        "sizes": sizes(params, filterset),
        "mixes_bases": mixes_bases(filterset, counts),
        "left_out": list(left_out(filterset)),
        "without_one": [] if page.rows else without_one(params, filterset),
        "twins": query(params, drop=(*PLACES, "size")),
        "previous": query(params, before=page.before) if page.before else "",
        "next": query(params, after=page.after) if page.after else "",
    }


def asked_of_any_day(params: QueryDict) -> list[tuple[str, str]]:
    """What is asked, without the day of which it is asked, and without a place in the list."""
    names = [name for name in params if name not in (*PLACES, *EDITIONS)]
    return [(name, value) for name in names for value in params.getlist(name) if value]


def query(params: QueryDict, drop: Collection[str] = PLACES, **changed: str | list[str]) -> str:
    """What is asked, without some parameters and with others changed; one left empty is dropped."""
    lists = {name: values for name, values in params.lists() if name not in drop}
    for name, values in changed.items():
        lists.pop(name, None)
        lists[name] = values if isinstance(values, list) else [values]
    return urlencode([(name, value) for name, values in lists.items() for value in values if value != ""])


def chips(params: QueryDict, filterset: Parameters) -> Iterator[dict]:
    """Each active filter in words, with the query that takes it away."""
    for name in params:
        if name in PAGING:
            continue
        for value in dict.fromkeys(value for value in params.getlist(name) if value.strip()):
            others = [other for other in params.getlist(name) if other != value]
            yield {
                "name": name,
                "label": filterset.filters[name].label,
                "value": in_words(filterset, name, value),
                "without": query(params, **{name: others}),
            }


def in_words(filterset: Parameters, name: str, value: str) -> str:
    """A value of a parameter as people call it."""
    parameter = filterset.filters[name].field
    if isinstance(parameter, Refs):
        return filterset.values[name].names.get(value, value)
    if isinstance(parameter, Codes):
        label = next((label for code, label in filterset.choices(name) if code == value), value)
        return choice(filterset.TABLE, name, value, label)
    if isinstance(parameter, Dollars):
        return totals.printed(filterset.values[name], "USD")
    return value


def typed_again(params: QueryDict, parameters: type[Parameters], wrong: str) -> list[dict]:
    """What was asked that can't be answered, as controls to put it right; what is no parameter is not."""
    controls = []
    for name, parameter in parameters.base_filters.items():
        values = [value.replace("\x00", "") for value in params.getlist(name)] or [""]
        if name in TYPED or any(values):
            controls += [
                {"name": name, "label": parameter.label, "value": value, "is_wrong": name == wrong}
                for value in dict.fromkeys(values)
            ]
    return controls


def menus(params: QueryDict, filterset: Parameters, counts: dict[str, facets.Counts]) -> list[Menu]:
    """The menus of the list that offer something, each with its facets and what is typed beside them."""
    by_name: dict[str, Menu] = {}
    for facet in filterset.FACETS:
        name = IN_MENU.get(facet.name, facet.name)
        if name not in by_name:
            labels = {"money": _("Money"), "when": _("When")}
            menu = Menu(name, str(labels.get(name) or filterset.filters[name].label))
            menu.fields = [_control(params, filterset, each) for each in FIELDS.get(name, ())]
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
    params: QueryDict, filterset: Parameters, facet: facets.Facet, counts: Mapping[str, facets.Counts]
) -> Group:
    name = facet.name
    chosen = dict.fromkeys(value for value in params.getlist(name) if value)
    numbers = {code: number for code, _label, number in counts[name].rows if code is not None}
    labels = {code: label for code, label, _number in counts[name].rows if label}
    codes = dict(filterset.choices(name))
    if isinstance(facet, facets.Tied) or name == "currency":
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
                labels.get(code) or in_words(filterset, name, code),
                numbers.get(code, 0),
                _with(others, name, [*(other for other in chosen if other != code), *_new(code, chosen)]),
                code in chosen,
            )
            for code in valid_codes
        ],
    )


def _with(others: str, name: str, codes: list[str]) -> str:
    """The query that asks for ``codes`` of a parameter, beside those of ``others``."""
    # By hand: hundreds of them stand on a page, and ``urlencode`` is slow of one pair.
    return "&".join(filter(None, [others, *(f"{name}={quote_plus(code)}" for code in codes)]))


def _new(code: str, chosen: Collection[str]) -> list[str]:
    return [] if code in chosen else [code]


def _years(params: QueryDict, counts: facets.Counts) -> Group:
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
    """What the form keeps of the address beside what is typed into it."""
    names = [name for name in params if name not in (*TYPED, *PLACES)]
    return [(name, value) for name in names for value in params.getlist(name) if value != ""]


def orders(params: QueryDict, filterset: Parameters) -> list[dict]:
    """The orders of the list, each with its query; the first is the one without being asked for."""
    return [
        {
            "sort": sort,
            "query": query(params, sort="" if sort == filterset.SORTS[0] else sort),
            "is_chosen": sort == filterset.sort,
        }
        for sort in filterset.SORTS
    ]


def sizes(params: QueryDict, filterset: Parameters) -> list[dict]:
    """How many rows a page may have, each with its query."""
    return [
        {"size": size, "query": query(params, size=size), "is_chosen": int(size) == filterset.size}
        for size in SIZES
    ]


def mixes_bases(filterset: Parameters, counts: dict[str, facets.Counts]) -> bool:
    """Whether the rows are in the order of sums that mean different things: in all, a year, a share."""
    if filterset.sort.lstrip("-") not in ("floor", "ceiling"):
        return False
    wanted = filterset.values.get("basis")
    bases = [code for code, _label, _number in counts["basis"].rows if code not in Status.values]
    return len([basis for basis in bases if not wanted or basis in wanted]) > 1


def without_one(params: QueryDict, filterset: Parameters) -> list[dict]:
    """Of an empty list: how many rows there would be without each filter alone, most first; one query."""
    names = [name for name in filterset.filters if filterset.asks(name)]
    parts = []
    for name in names:
        rows = pieces.piece(filterset.list_rows((name,)).order_by().values("pk"))
        if rows is not None:
            parts.append((f"SELECT '{name}' AS name, COUNT(*) AS n FROM ({rows[0]}) r", rows[1]))  # noqa: S608
    if not parts:
        return []
    with connections[filterset.queryset.db].cursor() as cursor:
        cursor.execute(*pieces.united(parts))
        numbers = dict(cursor.fetchall())
    return [
        {
            "label": filterset.filters[name].label,
            "values": [in_words(filterset, name, value) for value in params.getlist(name) if value],
            "number": number,
            "query": query(params, **{name: ""}),
        }
        for name, number in sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))
        if number
    ]
