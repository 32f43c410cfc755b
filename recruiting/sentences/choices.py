"""What the values of a list's filters are called: the words of the pages that the filters lead to."""

from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.sentences.labels import CODES
from recruiting.sentences.outcomes import SHORT
from recruiting.sentences.standing import SUPPORT

CHALLENGES = {
    "none": gettext_lazy("not disputed"),
    "limited": gettext_lazy("partly disputed"),
    "disputed": gettext_lazy("disputed"),
    "denied": gettext_lazy("denied"),
}
BASES = {
    "total": gettext_lazy("total"),
    "price": gettext_lazy("price of a company"),
    "unclear": gettext_lazy("total or per year: not reported"),
}
WORDS: dict[str, dict[str, Any]] = {
    "standing": SUPPORT,
    "challenged": CHALLENGES,
    "outcome": SHORT,
    "basis": BASES,
}
"""By parameter the words for its codes, in whatever list it is."""

COLUMNS = {"kind": "kind", "held": "held", "ending": "ending", "reading": "reading", "worth": "worth"}
"""The parameters that ask for the codes of a column of the same name."""

ENDING_OTHER = pgettext_lazy("how a job ended", "otherwise")


def choice(table: str, parameter: str, code: str, default: Any) -> str:
    """What a value of a filter is called: “several independent reports”; ``default`` where it is plain."""
    words = WORDS.get(parameter) or CODES.get((table, COLUMNS.get(parameter, "")), {})
    return str(words.get(code) or (ENDING_OTHER if parameter == "ending" else default))
