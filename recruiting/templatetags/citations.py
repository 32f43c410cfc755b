"""How to cite a record, or one statement about it."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from recruiting.pages.rail import UNRELIABLE
from recruiting.pages.statements import Statement, Statements
from recruiting.published.edition_params import requested_edition
from recruiting.published.models import Approach, Edition
from recruiting.sentences import citations as words
from recruiting.sentences import statements

register = template.Library()


@register.simple_tag(takes_context=True)
def citation(context: dict[str, Any], record: Any) -> SafeString:
    """How to cite a record: what it says, who says so, and the day and the address of its edition."""
    of_all = next(iter(context.get("denials_of_all", ())), None)
    outlets = _outlets(context.get("statements"), record)
    text = words.cited(record, outlets, of_all.denies_all if of_all else "")
    return _citation(context["request"], text, record.address)


@register.simple_tag(takes_context=True)
def citation_of_statement(context: dict[str, Any], one: Statement, record: Any) -> SafeString:
    """How to cite what one source says of a record, by the page of the statement."""
    statement = statements.one_line(one.claim, one.repeated_by)
    outlet = one.footnote.cited_outlet if one.footnote else ""
    text = words.cited_statement(record, statement, outlet, one.corrected_to)
    return _citation(context["request"], text, reverse("statement", args=[one.claim.ref]))


def _citation(request: Any, text: str, path: str) -> SafeString:
    edition = requested_edition(request.GET) or getattr(request, "public_edition", None) or Edition.current()
    page, mark, place = request.build_absolute_uri(path).partition("#")
    address = f"{page}?edition={edition.number}{mark}{place}" if edition else f"{page}{mark}{place}"
    return format_html(
        '{}, {}, {}, <a href="{}" class="address">{}</a>',
        text,
        _("Talent offers"),
        _day(edition.date) if edition else "",
        address,
        address,
    )


def _outlets(statements: Statements | None, record: Any) -> list[str]:
    """The outlets that reported what is cited of a record, in order; none of a page without statements.

    Of an offer that is its amount: an outlet that gives another is not named for it. Pages of unknown worth
    are named only where no other tells of it.
    """
    if statements is None:
        return []
    key = (record.table, record.ref)
    reports = statements.citing(*key, "amount") or statements.reporting(*key)
    if not reports and isinstance(record, Approach):
        # Whoever took it back is not cited for it where others tell of its parts.
        reports = statements.telling()
    reliable = [one for one in reports if one.report.worth not in UNRELIABLE]
    return list(dict.fromkeys(one.cited_outlet for one in reliable or reports))


def _day(date):
    return format_html('<time datetime="{}">{}</time>', date.isoformat(), date_format(date, "j F Y"))
