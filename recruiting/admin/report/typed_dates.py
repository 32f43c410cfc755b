"""Dates and jobs as they are typed: a date that the report counts from its own day, a span in one field."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from recruiting.admin.report.sections import SECTIONS
from recruiting.models import Approach
from recruiting.models.employment import Held
from recruiting.values import Edtf, EdtfField
from recruiting.values.date_relative import dated

_NOW = re.compile(
    r"(?:now|present|the present|today|to date|current|currently|ongoing|still there|still"
    r"|sekarang|kini|heute|aujourd['’]hui|hoy|actualidad)",
    re.IGNORECASE,
)
"""Typed as the end of a job that somebody still has."""
_TO_NOW = re.compile(rf"(.+?)\s*(?:-|–|—|to|until|till|bis|hingga|sampai)\s*{_NOW.pattern}", re.IGNORECASE)
_FORMER = re.compile(
    r"ex-\s*|(?:was|former|formerly|mantan|ehemalige[rs]?|ancien|ancienne)\s+", re.IGNORECASE
)


def _dates_of(model: Any) -> list[str]:
    return [field.name for field in model._meta.get_fields() if isinstance(field, EdtfField)]


_ROW_CONTROLS = {name: {*_dates_of(form.model), "by-said"} for name, form in SECTIONS.items()}
"""The controls of dates in the rows of each section."""
_PAGE_CONTROLS = ("attribution-said", *(f"approach-{name}" for name in _dates_of(Approach)))


def normalize_dates(data: QueryDict) -> None:
    """Replace “yesterday” and the like by the day meant in a report of its date, with the words beside it."""
    # “yesterday” as the report's own date is counted by whoever types it, today.
    today = Edtf.parse(timezone.localdate().isoformat())
    if own := dated(data.get("source-published", ""), today):
        data["source-published"] = own.partition(' "')[0]
    published = Edtf()
    with suppress(ValueError):
        published = Edtf.parse(data.get("source-published", ""))
    for control in list(_date_controls(data)):
        if meant := dated(data.get(control, ""), published):
            data[control] = meant


def _date_controls(data: QueryDict) -> Iterator[str]:
    for control in data:
        section, _dash, rest = control.partition("-")
        number, _dash, name = rest.partition("-")
        if number.isdecimal() and name in _ROW_CONTROLS.get(section, ()):
            yield control
    yield from (control for control in _PAGE_CONTROLS if control in data)


JOB_COLUMNS = ("started", "ended", "title", "held")
"""The columns of a job of which one may be typed in another."""


def normalize_job(data: QueryDict, prefix: str) -> None:
    """Move parts of a job to their columns: of a start “2019–2023”, an end “present”, a title “ex-CTO”."""
    typed = {name: " ".join(data.get(f"{prefix}-{name}", "").split()) for name in JOB_COLUMNS}
    normalized = dict(typed)
    if span := _TO_NOW.fullmatch(typed["started"]):
        normalized |= {"started": span[1], "held": typed["held"] or Held.CURRENT}
    if _NOW.fullmatch(typed["ended"]):
        normalized |= {"ended": "", "held": normalized["held"] or Held.CURRENT}
    normalized |= _split_span(normalized["started"], normalized["ended"])
    if former := _FORMER.match(typed["title"]):
        normalized |= {"title": typed["title"][former.end() :], "held": normalized["held"] or Held.FORMER}
    for name, text in normalized.items():
        if text != typed[name]:
            data[f"{prefix}-{name}"] = text


def _split_span(started: str, ended: str) -> dict[str, str]:
    """The start and end of a span that is typed in either field; empty if neither holds one."""
    for text in filter(None, (started, ended)):
        notation = ""
        with suppress(ValueError):
            notation = Edtf.parse(text).notation()
        first, slash, last = notation.partition("/")
        if not slash or '"' in notation:
            continue
        ends = {"started": first.strip("."), "ended": last.strip(".")}
        if text == started:
            return {"started": ends["started"], "ended": ended or ends["ended"]}
        return {"started": started or ends["started"], "ended": ends["ended"]}
    return {}
