"""The parameters that ask for an edition: ``as_of=2026-08-01`` for the last of that day, ``edition=42``."""

from datetime import UTC, date, datetime, time

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import gettext as _

from recruiting.published.models import Edition

EDITIONS = ("as_of", "edition")
"""Their names."""

BEFORE_ALL = 0
"""The number of what was public before anything was."""


class UnknownEdition(BadRequest):
    """The edition that is asked for can't be read or does not exist; ``name`` is the parameter."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        super().__init__(reason)


def requested_edition(params: QueryDict) -> Edition | None:
    """The edition that an address asks for; None for what is public now. Raises UnknownEdition."""
    for name in EDITIONS:
        # An answer is kept whatever the order in which an address names its parameters.
        if len(set(params.getlist(name))) > 1:
            raise UnknownEdition(
                name, _("The parameter “%(name)s” is given more than once.") % {"name": name}
            )
    as_of, number = (params.get(name, "").strip() for name in EDITIONS)
    if as_of and number:
        raise UnknownEdition("as_of", _("Give “as_of” or “edition”, not both."))
    if as_of:
        return _of_day(as_of)
    return _numbered(number) if number else None


def _of_day(text: str) -> Edition:
    try:
        day = date.fromisoformat(text) if len(text) == len("2026-08-01") else None
    except ValueError:
        day = None
    if day is None:
        raise UnknownEdition(
            "as_of", _("The parameter “%(name)s” takes a day, such as 2026-08-01.") % {"name": "as_of"}
        )
    end = datetime.combine(day, time.max, UTC)
    last = Edition.objects.filter(date__lte=end).order_by("-number").first()
    return last or Edition(number=BEFORE_ALL, date=end)


def _numbered(text: str) -> Edition:
    is_number = text.isascii() and text.isdecimal() and len(text) < 18
    edition = Edition.objects.filter(number=int(text)).first() if is_number else None
    if edition is None:
        raise UnknownEdition(
            "edition", _("The parameter “%(name)s” takes the number of an edition.") % {"name": "edition"}
        )
    return edition
