"""How a value came about: what reports differ in, how many bear it out, what else is said of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.evidence.headline import CORRECTED, PLANNED, Kind
from recruiting.evidence.row_headlines import join_alternatives
from recruiting.models import aspects
from recruiting.models.term import FIGURES
from recruiting.sentences import labels, terms
from recruiting.sentences.claims import SET_ASIDE
from recruiting.sentences.standing import DOUBTS, challenge, of_this_figure
from recruiting.sentences.values import FIRST, SHOWN, alternatives, value_text

Names = Mapping[str, str]
"""What referenced rows are called, by reference."""

DIFFERING = {
    "": gettext_lazy("Reports differ: %(values)s"),
    "person": gettext_lazy("Reports differ on who it is: %(values)s"),
    "what": gettext_lazy("Reports differ on the %(what)s: %(values)s"),
}
REPORTS_DIFFER = gettext_lazy("Reports differ")
"""Beside a value that is itself all that reports say: “US$1m or US$2m”."""

OTHERS = {
    "": gettext_lazy("Also reported: %(values)s"),
    "person": gettext_lazy("Also named in reports: %(values)s"),
    "what": gettext_lazy("Also reported as the %(what)s: %(values)s"),
}
"""Beside the value itself, of who somebody is, and of any other column that the sentence has to name."""

FORMER = {
    CORRECTED: {
        "": gettext_lazy("Taken back by its outlet: %(values)s"),
        "person": OTHERS["person"],
        "what": gettext_lazy("Taken back by its outlet, as the %(what)s: %(values)s"),
    },
    PLANNED: {
        "": gettext_lazy("Expected before: %(values)s"),
        "person": OTHERS["person"],
        "what": gettext_lazy("Expected before, as the %(what)s: %(values)s"),
    },
}
"""The same of what nobody says any more, by the reason."""

IN_ONE_CELL = {"employment": ("started", "ended", "length")}
"""The columns of a table that one cell has: what else is said of one names it."""

NO_COLUMN = ("outcome", "existence")
SEVERAL = "several-reports"


def lines(row: Any, column: str, names: Names | None = None) -> list[str]:
    """The sentences beside a value; none where one report gives it and nothing contradicts it."""
    described = row.headlines.get(column)
    return list(_lines(row, column, described, names or {})) if described else []


def lines_of_all(row: Any, names: Names | None = None) -> list[str]:
    """The sentences beside the values of a row, column by column, each naming its column."""
    by_column = aspects.aspects_of(row.table)
    printed_lines: list[str] = []
    for column, described in row.headlines.items():
        if column in by_column and column not in NO_COLUMN:
            what = labels.aspect(row.table, column, by_column[column])
            printed_lines += _lines(row, column, described, names or {}, what)
    return printed_lines


def others(row: Any, column: str) -> str:
    """What else is reported of a column: “US$1m; US$2m (2 reports)”; empty where nothing is, or no column."""
    described = getattr(row, "headlines", {}).get(column, {})
    return _first(_others(row, described, column, {}).get("", []))


def all_others(row: Any, column: str) -> str:
    """What was ever reported of a column beside its headline: “also reported: US$1m. Corrected …: US$2m”."""
    others = _others(row, row.headlines.get(column, {}), column, {})
    patterns = {"": _("also reported: %(values)s")} | {why: each[""] for why, each in FORMER.items()}
    return ". ".join(str(patterns[why]) % {"values": _first(others[why])} for why in sorted(others))


def also_reported(table: str, column: str, names: Sequence[str]) -> str:
    """“Also reported as the recruiter: Alder; Birch”, of rows that reports name instead; empty of none."""
    what = labels.aspect(table, column, aspects.aspects_of(table)[column])
    return str(OTHERS["what"]) % {"values": _first([*names]), "what": what} if names else ""


def doubt(term: Any) -> str:
    """Why to doubt a term, which has no standing of its own; of what is doubted in part, which figure."""
    doubts = _doubts(term)
    if len(set(doubts.values())) == 1:
        return str(DOUBTS.get(next(iter(doubts.values())), ""))
    return "; ".join(
        _("%(value)s: %(doubt)s") % {"value": value_text(getattr(term, name)), "doubt": DOUBTS[code]}
        for name, code in doubts.items()
        if code and name in FIGURES
    )


def words_with_doubt(term: Any) -> str:
    """A term in a report's words, with why to doubt these where not all of the term is doubted."""
    text, doubts = terms.words(term), _doubts(term)
    if not text or len(set(doubts.values())) == 1 or not doubts.get("words"):
        return text
    return _("%(value)s (%(grounds)s)") % {"value": text, "grounds": DOUBTS[doubts["words"]]}


def _doubts(term: Any) -> dict[str, str]:
    """Why to doubt each figure of a term, and its words; of one that has neither, each column."""
    values = [name for name in (*FIGURES, "words") if name in term.headlines and getattr(term, name)]
    return {name: term.headlines[name].get("doubt", "") for name in values or term.headlines}


def doubt_that(event: Any) -> str:
    """Why to doubt that something happened, where nobody says more than that."""
    return str(DOUBTS.get(event.headlines.get("existence", {}).get("doubt", ""), ""))


def challenge_that(row: Any) -> str:
    """Who denies that something happened, or a term: “Denied by Nn One”; empty where nobody does."""
    described = row.headlines.get("existence", {})
    return challenge(described.get("challenge", "none"), described.get("challenged_by", ""))


def settled(row: Any) -> str:
    """Which values an editor decided, and why; empty where all follow the reports."""
    if not row.settled_reason:
        return ""
    by_column = aspects.aspects_of(row.table)
    columns = [name.strip() for name in row.settled.split(";")]
    return _("Decided by our editors (%(what)s): %(reason)s") % {
        "what": ", ".join(
            labels.aspect(row.table, name, by_column.get(name, "")) for name in columns if name
        ),
        "reason": row.settled_reason,
    }


def printed(row: Any, column: str, text: Any, names: Names) -> str:
    """A value of a column as readers see it; empty for a row that is not public."""
    if aspects.related_table(row.table, column):
        return names.get(str(text), "")
    return labels.value(row.table, column, str(text))


def _lines(
    row: Any, column: str, described: Mapping[str, Any], names: Names, what: str = ""
) -> Iterator[str]:
    if described["kind"] == Kind.DIFFER and (values := _values(row, column, described["values"], names)):
        is_printed = not what and _prints_all(row, column)
        pattern = REPORTS_DIFFER if is_printed else _pattern(DIFFERING, column, what)
        yield str(pattern) % {"values": values, "what": what}
    elif not what and (n := described.get("reports", 0)) > 1 and not _is_counted_elsewhere(row, column):
        yield _counted(n, column == getattr(row, "figure_column", "amount"))
    for former, texts in _others(row, described, column, names).items():
        what = what or _in_one_cell(row, column)
        yield _pattern(FORMER.get(former, OTHERS), column, what) % {"values": _first(texts), "what": what}
    aside = (
        (one["why"], printed(row, column, one["value"], names)) for one in described.get("set_aside", ())
    )
    for why, value in dict.fromkeys(aside):
        if value:
            yield _("%(why)s (%(value)s)") % {"why": SET_ASIDE[why], "value": value}


def _counted(reports: int, is_figure: bool) -> str:
    if is_figure:
        return of_this_figure(reports)
    return ngettext("%(n)d independent report", "%(n)d independent reports", reports) % {"n": reports}


def _in_one_cell(row: Any, column: str) -> str:
    """What a column is called that stands in one cell with others; empty for any other."""
    is_one = column in IN_ONE_CELL.get(row.table, ())
    return labels.aspect(row.table, column, aspects.aspects_of(row.table)[column]) if is_one else ""


def _prints_all(row: Any, column: str) -> bool:
    """Whether the value is printed as all that reports say of it, where they differ."""
    return aspects.has_typed_value(row.table, column) or (row.table, column) == ("employment", "title")


def _pattern(patterns: Mapping[str, Any], column: str, what: str) -> str:
    return str(patterns["person" if column == "person" else "what" if what else ""])


def _first(values: list[str]) -> str:
    """“US$1m; US$2m”; of many the first, and how many there are more."""
    if len(values) <= SHOWN:
        return "; ".join(values)
    rest = len(values) - FIRST
    words = {"first": "; ".join(values[:FIRST]), "n": rest}
    return ngettext("%(first)s; %(n)d more", "%(first)s; %(n)d more", rest) % words


def _values(row: Any, column: str, values: Sequence[str], names: Names) -> str:
    texts = [printed(row, column, value, names) for value in values]
    if any(not value for value in texts):
        return ""
    if len(texts) <= SHOWN and aspects.has_typed_value(row.table, column):
        return join_alternatives([aspects.read(row.table, column, value) for value in values])
    return alternatives(texts)


def _others(row: Any, described: Mapping[str, Any], column: str, names: Names) -> dict[str, list[str]]:
    """What else is said of a column, by why it is said no more; under nothing what still is."""
    others: dict[str, list[str]] = {}
    for other in described.get("others", ()):
        if text := _other(row, column, other, names):
            others.setdefault(other.get("former", ""), []).append(text)
    return others


def _other(row: Any, column: str, other: Mapping[str, Any], names: Names) -> str:
    value = printed(row, column, other["value"], names)
    if not value or other.get("reports", 0) < 2:
        return value
    n = other["reports"]
    return ngettext("%(value)s (%(n)d report)", "%(value)s (%(n)d reports)", n) % {"value": value, "n": n}


def _is_counted_elsewhere(row: Any, column: str) -> bool:
    """Whether the support of the row's figure tells the number of reports already."""
    return column == "amount" and row.figure_support == SEVERAL
