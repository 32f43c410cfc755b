"""The shape of a name: what is typed where one belongs may say more, or be two.

“Nn One, formerly of Birch”, “Alder/Cedar” and “possibly Nn One” are no names as names are written: somebody
has to say. What is all in small letters, as some write themselves, is one.
"""

import re

from recruiting.values.nouns import word_set
from recruiting.values.unnamed import TITLES

_OF_PEOPLE = word_set("""
    af al ap av bar ben bin binti da das de del den der di do dos du e el i ibn la las le les los mac ní of st
    ten ter the tot un van vel vom von y zu zum zur
""")
"""Words in small letters within the names of people."""
_OF_COMPANIES = word_set("""
    a al an and at by da dan das de del della der des di do dos du e el en et for für i in la las le les los
    of og on por the to und untuk van von y zu
""")
_MARKS = re.compile(r"[?/|<>=_…•*@#;:]|\bet al\b|\s[·–—-]\s|^[-–—·]|[-–—]$|^\(.*\)$", re.IGNORECASE)
_FORMER = re.compile(r"(?:ex|former|formerly|mantan|ehemals|ancien|ancienne)[-\s]", re.IGNORECASE)


def is_odd_name(text: str, of_person: bool) -> bool:
    """Whether a new name may be more than a name, or two."""
    if _MARKS.search(text) or _FORMER.match(text) or (of_person and re.search(r"\d|\([a-z]", text)):
        return True
    parts = [part.strip("().,'’“”\"") for part in text.split()]
    small = [part for part in parts if part[:1].islower() and part.islower() and not re.search("['’]", part)]
    if len(small) == len(parts):
        return False
    return not {*small} <= (_OF_PEOPLE if of_person else _OF_COMPANIES)


def has_title(text: str) -> bool:
    """Whether a title stands in it, “Birch CEO Nn One”, in brackets perhaps."""
    return not TITLES.isdisjoint(re.split(r"[\s(),]+", text.casefold()))
