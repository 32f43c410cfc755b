"""How a record is cited: what it says, who reported it, and who disputes it."""

from typing import Any

from django.utils.translation import gettext as _

from recruiting.sentences import standing
from recruiting.sentences.changes import title
from recruiting.sentences.events import capitalized


def cited(record: Any, outlet: str) -> str:
    """“Meta reportedly offered …”, reported by WIRED, disputed by Nn One, for Meta; and since retracted."""
    return _with_retraction(_as_reported(record, outlet), record)


def _as_reported(record: Any, outlet: str) -> str:
    outlet = outlet or getattr(record, "source_publisher", "") or getattr(record, "source_title", "")
    challenged = getattr(record, "figure_challenge", "none") != "none"
    words = {
        "title": title(record),
        "outlet": outlet,
        "who": standing.in_words(record.figure_challenged_by) if challenged else "",
    }
    if outlet and words["who"] == outlet:
        return _("“%(title)s”, reported by %(outlet)s, which has taken it back") % words
    if outlet and words["who"] and record.figure_challenge == "limited":
        return _("“%(title)s”, reported by %(outlet)s, partly disputed by %(who)s") % words
    if outlet and words["who"] and record.figure_challenge == "denied":
        return _("“%(title)s”, reported by %(outlet)s, denied by %(who)s") % words
    if outlet and words["who"]:
        return _("“%(title)s”, reported by %(outlet)s, disputed by %(who)s") % words
    return _("“%(title)s”, reported by %(outlet)s") % words if outlet else _("“%(title)s”") % words


def cited_statement(record: Any, statement: str, outlet: str) -> str:
    """Nn One, for Meta, confirmed this (“Meta reportedly offered …”), reported by WIRED."""
    words = {"statement": capitalized(statement), "title": title(record), "outlet": outlet}
    text = _("%(statement)s (“%(title)s”), reported by %(outlet)s") % words
    return _with_retraction(text, record)


def _with_retraction(text: str, record: Any) -> str:
    is_retracted = getattr(record, "is_retracted", False)
    return _("%(citation)s, since retracted") % {"citation": text} if is_retracted else text
