"""What an edition changed on one page, as one line."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.sentences import approaches, denials, events, offers, rows

KINDS = {
    "added": gettext_lazy("New: %(what)s"),
    "corrected": gettext_lazy("Updated: %(what)s"),
    "retracted": gettext_lazy("Retracted: %(what)s"),
    "removed": gettext_lazy("Removed: %(what)s"),
}
NEW_REPORT = (gettext_lazy("New report: %(what)s"), gettext_lazy("New report by %(outlet)s: %(what)s"))
NEW_DENIAL = (
    gettext_lazy("New denial: %(what)s"),
    gettext_lazy("New denial, reported by %(outlet)s: %(what)s"),
)
TAKEN_BACK = (
    gettext_lazy("Taken back by its outlet: %(what)s"),
    gettext_lazy("Taken back by %(outlet)s: %(what)s"),
)
PARTLY_TAKEN_BACK = (
    gettext_lazy("Partly taken back by its outlet: %(what)s"),
    gettext_lazy("Partly taken back by %(outlet)s: %(what)s"),
)
"""That statements were added to what was there before: by several outlets, or by one that is known."""

TITLES = {
    "approach": approaches.sentence,
    "offer": offers.sentence,
    "event": events.sentence,
    "term": rows.term_title,
    "circumstance": lambda row: rows.line(row).sentence,
}
"""The tables whose rows are sentences of their own; all others have names."""


def title(row: Any) -> str:
    """What a record is called where it is one among others: a sentence, or its name."""
    make = TITLES.get(row.table)
    return make(row) if make else row.heading


def line(change: Any) -> str:
    """“New: Meta reportedly offered …”; of a record that was there before, what a new report does with it."""
    outlet = change.outlets[0] if len(change.outlets) == 1 else ""
    words = {"what": title(change.page), "outlet": outlet}
    taken_back = [claim for claim in change.added if claim.takes_back]
    if taken_back and change.page.is_in_no_list:
        return str(TAKEN_BACK[bool(outlet)]) % words
    if taken_back:
        return str(PARTLY_TAKEN_BACK[bool(outlet)]) % words
    if change.kind != "added" or change.own is not None or not change.added:
        return str(KINDS[change.kind]) % words
    if not change.contradicts:
        return str(NEW_REPORT[bool(outlet)]) % words
    return str(NEW_DENIAL[bool(outlet)]) % (words | {"what": _denied(change, words["what"])})


def _denied(change: Any, what: str) -> str:
    """What is denied, with who does and which figure: what is told of a record may be another one by now.

    A figure of a part of the record, such as a bonus, would stand beside that of the record as if it were it.
    """
    page = change.page
    is_of_part = any((claim.about_table, claim.about_ref) != (page.table, page.ref) for claim in change.added)
    said = {denials.denial(claim) for claim in change.added}
    is_one = len(said) == 1 and not (is_of_part or page.is_in_no_list)
    return denials.with_what(said.pop(), what) if is_one else what


GONE = ("retracted", "removed")
"""The kinds of change after which a row stands no more."""


def details(change: Any) -> list[str]:
    """What stands beside the line: statements that came and went, parts that went, new values."""
    numbers = [] if change.kind in GONE else [_statements(change), _lost_statements(change)]
    return [*filter(None, numbers), *_lost_parts(change), *_values(change)]


def _lost_parts(change: Any) -> list[str]:
    """“Removed: Talks took place”, of each part of the page that went, and not merely with its record."""
    lost = GONE[:1] if change.kind in GONE else GONE
    return [
        str(KINDS[one.kind]) % {"what": title(one.row)}
        for one in change.parts
        if one.kind in lost and one.table != "claim"
    ]


def _lost_statements(change: Any) -> str:
    number = sum(one.kind in GONE and one.table == "claim" for one in change.parts)
    if not number:
        return ""
    return ngettext("%(n)d statement withdrawn", "%(n)d statements withdrawn", number) % {"n": number}


def _statements(change: Any) -> str:
    """How many statements were added to what was there before; empty for none."""
    is_new = change.own and change.own.kind == "added"
    number = 0 if is_new else len(change.added)
    if not number:
        return ""
    return ngettext("%(n)d new statement", "%(n)d new statements", number) % {"n": number}


def _values(change: Any) -> list[str]:
    """Each value that changed: “amount: US$100m → US$250m”."""
    parts = [(one, "") for one in [change.own] if one] + [(one, one.row.heading) for one in change.parts]
    return [
        _("%(what)s: %(old)s → %(new)s")
        % {
            "what": f"{heading}, {value.label}" if heading else value.label,
            "old": value.old or "–",
            "new": value.new or "–",
        }
        for one, heading in parts
        for value in one.values
    ]
