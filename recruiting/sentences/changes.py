"""What an edition changed on one page, as one line."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.sentences import approaches, events, offers

KINDS = {
    "added": gettext_lazy("New: %(what)s"),
    "corrected": gettext_lazy("Updated: %(what)s"),
    "retracted": gettext_lazy("Retracted: %(what)s"),
    "removed": gettext_lazy("Removed: %(what)s"),
}
MORE_STATEMENTS = gettext_lazy("New report: %(what)s")
TITLES = {"approach": approaches.sentence, "offer": offers.sentence, "event": events.sentence}
"""The tables whose rows are sentences of their own; all others have names."""


def title(row: Any) -> str:
    """What a record is called where it is one among others: a sentence, or its name."""
    make = TITLES.get(row.table)
    return make(row) if make else row.heading


def line(change: Any) -> str:
    """“New: Meta reportedly offered …”; of a record that was there before, that there is a new report."""
    words = {"what": title(change.page)}
    if change.kind != "added" or change.own is not None or not change.added:
        return str(KINDS[change.kind]) % words
    if len(change.outlets) == 1 and change.outlets[0]:
        return _("New report by %(outlet)s: %(what)s") % {**words, "outlet": change.outlets[0]}
    return str(MORE_STATEMENTS) % words


def statements(number: int) -> str:
    """How many statements were added; empty for none."""
    if not number:
        return ""
    return ngettext("%(n)d new statement", "%(n)d new statements", number) % {"n": number}


def values(change: Any) -> list[str]:
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
