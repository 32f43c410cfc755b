"""Descriptions of people and vague numbers in the reader's language: “several researchers”, “at least 3”.

They are stored as an editor typed them or as a report's text has them, in the language of the data. What is
made of the words below, in their usual order, is said in the reader's own; anything else is a word of the
report and stands in quotation marks where pages speak another language.
"""

import re
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language, gettext_lazy, pgettext_lazy

from recruiting.languages import DATA

WHOLE = {
    "the others": gettext_lazy("the others"),
    "others": gettext_lazy("others"),
    "the rest": gettext_lazy("the rest"),
    "nobody": gettext_lazy("nobody"),
    "no one": gettext_lazy("no one"),
    "not reported": gettext_lazy("not reported"),
    "somebody": gettext_lazy("somebody"),
    "someone": gettext_lazy("someone"),
    "all": pgettext_lazy("how many", "all"),
}
"""What stands for people without a noun."""

BOUNDS = {
    "at least": gettext_lazy("at least %(what)s"),
    "more than": gettext_lazy("more than %(what)s"),
    "over": gettext_lazy("over %(what)s"),
    "up to": gettext_lazy("up to %(what)s"),
    "fewer than": gettext_lazy("fewer than %(what)s"),
    "less than": gettext_lazy("less than %(what)s"),
    "about": gettext_lazy("about %(what)s"),
    "around": gettext_lazy("around %(what)s"),
    "nearly": gettext_lazy("nearly %(what)s"),
    "all": gettext_lazy("all %(what)s"),
}

NUMBERS = {
    "one": pgettext_lazy("how many", "one"),
    "two": pgettext_lazy("how many", "two"),
    "three": pgettext_lazy("how many", "three"),
    "four": pgettext_lazy("how many", "four"),
    "five": pgettext_lazy("how many", "five"),
    "six": pgettext_lazy("how many", "six"),
    "seven": pgettext_lazy("how many", "seven"),
    "eight": pgettext_lazy("how many", "eight"),
    "nine": pgettext_lazy("how many", "nine"),
    "ten": pgettext_lazy("how many", "ten"),
    "eleven": pgettext_lazy("how many", "eleven"),
    "twelve": pgettext_lazy("how many", "twelve"),
    "a dozen": pgettext_lazy("how many", "a dozen"),
    "two dozen": pgettext_lazy("how many", "two dozen"),
    "dozens of": pgettext_lazy("how many", "dozens of"),
    "dozens": pgettext_lazy("how many", "dozens"),
    "hundreds of": pgettext_lazy("how many", "hundreds of"),
    "hundreds": pgettext_lazy("how many", "hundreds"),
    "several": pgettext_lazy("how many", "several"),
    "multiple": pgettext_lazy("how many", "multiple"),
    "some": pgettext_lazy("how many", "some"),
    "many": pgettext_lazy("how many", "many"),
    "most": pgettext_lazy("how many", "most"),
    "a few": pgettext_lazy("how many", "a few"),
    "a couple of": pgettext_lazy("how many", "a couple of"),
    "a handful of": pgettext_lazy("how many", "a handful of"),
    "a handful": pgettext_lazy("how many", "a handful"),
    "a number of": pgettext_lazy("how many", "a number of"),
    "both": pgettext_lazy("how many", "both"),
}

ARTICLES = {
    "a": pgettext_lazy("somebody", "a %(who)s"),
    "an": pgettext_lazy("somebody", "an %(who)s"),
    "the": pgettext_lazy("somebody", "the %(who)s"),
}

KINDS = {
    "unnamed": pgettext_lazy("somebody", "unnamed %(who)s"),
    "anonymous": pgettext_lazy("somebody", "anonymous %(who)s"),
    "other": pgettext_lazy("somebody", "other %(who)s"),
    "former": pgettext_lazy("somebody", "former %(who)s"),
    "current": pgettext_lazy("somebody", "current %(who)s"),
    "senior": pgettext_lazy("somebody", "senior %(who)s"),
    "top": pgettext_lazy("somebody", "top %(who)s"),
    "leading": pgettext_lazy("somebody", "leading %(who)s"),
    "more": pgettext_lazy("somebody", "more %(who)s"),
}
"""What people are said to be; such words stand before the noun, and in another language perhaps behind it."""

PEOPLE = {
    "person": pgettext_lazy("somebody", "person"),
    "people": pgettext_lazy("somebody", "people"),
    "researcher": pgettext_lazy("somebody", "researcher"),
    "researchers": pgettext_lazy("somebody", "researchers"),
    "engineer": pgettext_lazy("somebody", "engineer"),
    "engineers": pgettext_lazy("somebody", "engineers"),
    "scientist": pgettext_lazy("somebody", "scientist"),
    "scientists": pgettext_lazy("somebody", "scientists"),
    "designer": pgettext_lazy("somebody", "designer"),
    "designers": pgettext_lazy("somebody", "designers"),
    "employee": pgettext_lazy("somebody", "employee"),
    "employees": pgettext_lazy("somebody", "employees"),
    "worker": pgettext_lazy("somebody", "worker"),
    "workers": pgettext_lazy("somebody", "workers"),
    "staff": pgettext_lazy("somebody", "staff"),
    "colleague": pgettext_lazy("somebody", "colleague"),
    "colleagues": pgettext_lazy("somebody", "colleagues"),
    "founder": pgettext_lazy("somebody", "founder"),
    "founders": pgettext_lazy("somebody", "founders"),
    "co-founder": pgettext_lazy("somebody", "co-founder"),
    "co-founders": pgettext_lazy("somebody", "co-founders"),
    "executive": pgettext_lazy("somebody", "executive"),
    "executives": pgettext_lazy("somebody", "executives"),
    "manager": pgettext_lazy("somebody", "manager"),
    "managers": pgettext_lazy("somebody", "managers"),
    "recruiter": pgettext_lazy("somebody", "recruiter"),
    "recruiters": pgettext_lazy("somebody", "recruiters"),
    "investor": pgettext_lazy("somebody", "investor"),
    "investors": pgettext_lazy("somebody", "investors"),
    "lawyer": pgettext_lazy("somebody", "lawyer"),
    "lawyers": pgettext_lazy("somebody", "lawyers"),
    "agent": pgettext_lazy("somebody", "agent"),
    "agents": pgettext_lazy("somebody", "agents"),
    "insider": pgettext_lazy("somebody", "insider"),
    "insiders": pgettext_lazy("somebody", "insiders"),
    "informant": pgettext_lazy("somebody", "informant"),
    "informants": pgettext_lazy("somebody", "informants"),
    "source": pgettext_lazy("somebody", "source"),
    "sources": pgettext_lazy("somebody", "sources"),
    "spokesperson": pgettext_lazy("somebody", "spokesperson"),
    "spokesman": pgettext_lazy("somebody", "spokesman"),
    "spokeswoman": pgettext_lazy("somebody", "spokeswoman"),
    "group": pgettext_lazy("somebody", "group"),
    "team": pgettext_lazy("somebody", "team"),
    "somebody": pgettext_lazy("somebody", "somebody"),
    "someone": pgettext_lazy("somebody", "someone"),
}

OTHER_NOUNS = {
    "day": pgettext_lazy("several", "day"),
    "days": pgettext_lazy("several", "days"),
    "week": pgettext_lazy("several", "week"),
    "weeks": pgettext_lazy("several", "weeks"),
    "month": pgettext_lazy("several", "month"),
    "months": pgettext_lazy("several", "months"),
    "year": pgettext_lazy("several", "year"),
    "years": pgettext_lazy("several", "years"),
    "offer": pgettext_lazy("several", "offer"),
    "offers": pgettext_lazy("several", "offers"),
    "company": pgettext_lazy("several", "company"),
    "companies": pgettext_lazy("several", "companies"),
}
"""What else is counted in words."""

NOUNS = PEOPLE | OTHER_NOUNS

PLACES = {
    "at": pgettext_lazy("somebody", "%(who)s at %(place)s"),
    "of": pgettext_lazy("somebody", "%(who)s of %(place)s"),
    "from": pgettext_lazy("somebody", "%(who)s from %(place)s"),
}
OF_PLACE = pgettext_lazy("somebody", "%(place)s %(who)s")
"""“Alder researchers”."""

ENDINGS = {
    "(unnamed)": pgettext_lazy("somebody", "%(who)s (unnamed)"),
    "familiar with the talks": pgettext_lazy("somebody", "%(who)s familiar with the talks"),
    "familiar with the matter": pgettext_lazy("somebody", "%(who)s familiar with the matter"),
    "familiar with the offers": pgettext_lazy("somebody", "%(who)s familiar with the offers"),
    "with knowledge of the talks": pgettext_lazy("somebody", "%(who)s with knowledge of the talks"),
    "with knowledge of the matter": pgettext_lazy("somebody", "%(who)s with knowledge of the matter"),
    "close to the deal": pgettext_lazy("somebody", "%(who)s close to the deal"),
    "close to the talks": pgettext_lazy("somebody", "%(who)s close to the talks"),
    "who knows the negotiations": pgettext_lazy("somebody", "%(who)s who knows the negotiations"),
    "who know the negotiations": pgettext_lazy("somebody", "%(who)s who know the negotiations"),
    "who knows the talks": pgettext_lazy("somebody", "%(who)s who knows the talks"),
    "who know the talks": pgettext_lazy("somebody", "%(who)s who know the talks"),
}
"""What stands behind the noun."""

COUNTED = pgettext_lazy("several people", "%(number)s %(who)s")


def all_described(names: str) -> str:
    """Each of several descriptions or names, as a column keeps them: with semicolons between."""
    return "; ".join(described(name) for name in names.split("; "))


def described(text: str) -> str:
    """A description, in the reader's language where its words are known; else in quotation marks there.

    What begins with a capital letter is a name unless its words are known.
    """
    if not text or (get_language() or DATA) == DATA:
        return text
    parts = _parts(text)
    if parts is None:
        return f"“{text}”" if _is_no_name(text) else text
    phrase = _phrase(parts)
    return phrase if _is_no_name(text) else phrase[:1].upper() + phrase[1:]


@lru_cache(maxsize=4096)
def _parts(text: str) -> dict[str, str] | None:
    """The words of a description by the part that they play in it; None where not all of them are known."""
    match = _PHRASE.fullmatch(text)
    if match is None:
        return None
    parts = {name: part for name, part in match.groupdict().items() if part}
    return {name: part if name in AS_WRITTEN else part.casefold() for name, part in parts.items()}


def _is_no_name(text: str) -> bool:
    """Whether it begins with a small letter or a figure, and not as “xAI” does."""
    return text[0].isdigit() or (text[0].islower() and not text[1:2].isupper())


AS_WRITTEN = ("place", "before", "digits")
"""The parts of a description that stand as they are: names and figures."""


def _phrase(parts: dict[str, str]) -> str:
    """The words of a description, each in the reader's language, in the order that it has there."""
    if "whole" in parts:
        return str(WHOLE[parts["whole"]])
    number = parts.get("digits") or str(NUMBERS.get(parts.get("number", ""), ""))
    who = _who(parts)
    people = str(COUNTED) % {"number": number, "who": who} if number and who else number or who
    return str(BOUNDS[parts["bound"]]) % {"what": people} if "bound" in parts else people


def _who(parts: dict[str, str]) -> str:
    """The noun with all that is said of it but the number; empty where there is none."""
    if "noun" not in parts:
        return ""
    who = str(NOUNS[parts["noun"]])
    if "before" in parts:
        who = str(OF_PLACE) % {"place": parts["before"], "who": who}
    for kind in reversed(parts.get("kinds", "").split()):
        who = str(KINDS[kind]) % {"who": who}
    if "place" in parts:
        who = str(PLACES[parts["joint"]]) % {"who": who, "place": parts["place"]}
    if "ending" in parts:
        who = str(ENDINGS[parts["ending"]]) % {"who": who}
    return str(ARTICLES[parts["article"]]) % {"who": who} if "article" in parts else who


def _any_of(words: dict[str, Any]) -> str:
    """Any of these words, the longest first, in capitals or not."""
    return f"(?i:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


_NAME = r"[^\W\d_a-z][^\s;()“”]*(?:\s[^\W\d_a-z][^\s;()“”]*)*"
"""A name of one or more words, none of which begins with a plain small letter."""

_PHRASE = re.compile(
    rf"""(?P<whole>{_any_of(WHOLE)})
    |(?:(?P<bound>{_any_of(BOUNDS)})\s)?
    (?:(?P<number>{_any_of(NUMBERS)})(?=\s|$)|(?P<digits>\d[\d.,]*)|(?P<article>{_any_of(ARTICLES)})(?=\s))?
    (?:(?:^|(?<=\s)|\s)
        (?P<kinds>(?:{_any_of(KINDS)}\s)*)
        (?:(?P<before>{_NAME})\s(?=[a-z]))?
        (?P<noun>{_any_of(NOUNS)})
        (?:\s(?P<joint>{_any_of(PLACES)})\s(?P<place>{_NAME}))?
        (?:\s(?P<ending>{_any_of(ENDINGS)}))?
    )?""",
    re.VERBOSE,
)
"""A description from its beginning to its end."""
