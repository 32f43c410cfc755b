"""What people write around a sum that changes nothing of its figure: “a package worth …”, “… in base pay”."""

import re

_NOUNS = (
    r"(?:total |base |stock |pay |compensation |signing |sign-on |licen[cs]e |takeover )*"
    r"(?:compensation|comp|packages?|pay|salar(?:y|ies)|bonus(?:es)?|offers?|deals?|awards?|grants?|stock|"
    r"equity|cash|fees?|contracts?|bids?|upfront|up front)"
)
_AROUND = re.compile(
    rf"(?:\b(?:in|of|as)\s+)?(?:\b(?:an?|the)\s+)?\b{_NOUNS}\b(?:\s+(?:worth|valued at|of|totall?ing))?",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\s*(?:(?:an?|the|worth|valued at|offered)\s+)+", re.IGNORECASE)
_YEARS_FIRST = re.compile(r"^([\w-]+?)-year,?\s+(.+)$", re.IGNORECASE)


def bare_sum(text: str) -> str:
    """The sum without what merely stands around it; “four-year US$1m” as “US$1m over four years”."""
    text = _OPENING.sub("", _AROUND.sub(" ", text)).strip(" ,")
    if found := _YEARS_FIRST.match(text):
        length, rest = found.groups()
        text = f"{rest} over a multi-year period" if length == "multi" else f"{rest} over {length} years"
    return re.sub(r"\s+", " ", text)
