"""How a record is cited: what it says, who reported it, and who disputes it."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from recruiting.sentences import headlines, standing
from recruiting.sentences.changes import title
from recruiting.sentences.events import capitalized
from recruiting.values.word_lists import word_list

MOST = 3
"""Outlets that a citation names."""


def cited(record: Any, outlets: Sequence[str], denial_of_all: str = "") -> str:
    """“Meta reportedly offered …”, reported by WIRED, disputed by Nn One, for Meta; and since retracted.

    An offer of which others report another amount is cited with that, and with ``denial_of_all``: who
    disputes the whole report that tells of it.
    """
    text = _as_reported(record, outlets)
    if denial_of_all:
        text = _("%(citation)s; %(denial)s") % {"citation": text, "denial": denial_of_all}
    elif standing.whole_report(record):
        text = _("%(citation)s; the whole report is disputed") % {"citation": text}
    if others := headlines.others(record, "amount"):
        text = _("%(citation)s; also reported: %(others)s") % {"citation": text, "others": others}
    return _with_retraction(text, record)


def _as_reported(record: Any, outlets: Sequence[str]) -> str:
    if len(outlets) > MOST:
        outlets = [*outlets[:MOST], _("others")]
    outlet = word_list(outlets, _("and"))
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


def cited_statement(record: Any, statement: str, outlet: str, corrected_to: str = "") -> str:
    """Nn One, for Meta, confirmed this (“Meta reportedly offered …”), reported by WIRED.

    ``corrected_to`` is what the outlet has said instead since.
    """
    words = {"statement": capitalized(statement), "title": title(record), "outlet": outlet}
    text = _("%(statement)s (“%(title)s”), reported by %(outlet)s") % words
    if corrected_to:
        words = {"citation": text, "value": corrected_to}
        text = _("%(citation)s, which has corrected it since: %(value)s") % words
    return _with_retraction(text, record)


def _with_retraction(text: str, record: Any) -> str:
    is_retracted = getattr(record, "is_retracted", False)
    return _("%(citation)s, since retracted") % {"citation": text} if is_retracted else text
