"""The parameters that select an edition: ``as_of=2026-08-01`` (the last of that day) or ``edition=42``."""

from datetime import UTC, date, datetime, time

from django.http import QueryDict
from django.utils.translation import gettext as _

from recruiting.published.models import Edition
from recruiting.security.refusals import WrongParameter
from recruiting.values.decimals import whole_number

EDITIONS = ("as_of", "edition")
"""The names of the parameters."""

BEFORE_ALL = 0
"""The number of the empty edition before the first one."""


def edition_query(params: QueryDict) -> QueryDict:
    """The part of a query that selects an edition."""
    query = params.copy()
    for name in params.keys() - {*EDITIONS}:
        del query[name]
    return query


def requested_edition(params: QueryDict) -> Edition | None:
    """The edition that the parameters select; None for the current one. Raises WrongParameter."""
    for name in EDITIONS:
        # The cache ignores the order of parameters, so two different values would be ambiguous.
        if len(set(params.getlist(name))) > 1:
            raise WrongParameter(
                name, _("The parameter “%(name)s” is given more than once.") % {"name": name}
            )
    as_of, number = (params.get(name, "").strip() for name in EDITIONS)
    if as_of and number:
        raise WrongParameter("as_of", _("Give “as_of” or “edition”, not both."))
    if as_of:
        return _of_day(as_of)
    return _numbered(number) if number else None


def requested_number(params: QueryDict) -> int | None:
    """The number of ``requested_edition``."""
    edition = requested_edition(params)
    return edition.number if edition else None


def _of_day(text: str) -> Edition:
    try:
        day = date.fromisoformat(text) if len(text) == len("2026-08-01") else None
    except ValueError:
        day = None
    if day is None:
        raise WrongParameter(
            "as_of", _("The parameter “%(name)s” takes a day, such as 2026-08-01.") % {"name": "as_of"}
        )
    end = datetime.combine(day, time.max, UTC)
    last = Edition.objects.filter(date__lte=end).order_by("-number").first()
    return last or Edition(number=BEFORE_ALL, date=end)


def _numbered(text: str) -> Edition:
    edition = Edition.objects.filter(number=whole_number(text) or BEFORE_ALL).first()
    if edition is None:
        raise WrongParameter(
            "edition", _("The parameter “%(name)s” takes the number of an edition.") % {"name": "edition"}
        )
    return edition
