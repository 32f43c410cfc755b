"""People and companies that no report names: what describes them is told from a name, and how many it says.

“three colleagues”, “its chief scientist” and “Birch's vision team” name nobody; nor do “a rival lab” and
“two rivals”. English words are known best, and of the desk's other languages the most frequent.
"""

import re
from collections.abc import Container
from itertools import takewhile

from recruiting.values.descriptions import ARTICLES, NUMBERS, PEOPLE
from recruiting.values.measures import Count
from recruiting.values.nouns import COLLECTIVES, COMPANY_NOUNS, GROUPS, PEOPLE_NOUNS, word_set

NOBODY = word_set("""
    anonym anonim anonymous desconocido inconnu n/a nobody none tba tbd unbekannt undisclosed
    unidentified unknown unnamed various
    them they themselves himself herself mereka
""")
"""What people type where no name is known: neither a name nor a description."""
SEVERAL = word_set("ambas ambos beide both either keduanya neither")
"""What companies are called that were named before: “both companies”."""
REMAINDER = word_set("al al. etc etc. others")
"""The end of a list that names no company."""

TITLES = word_set("ceo cfo cio coo cpo cso cto evp svp vp")

_DETERMINERS = ARTICLES.keys() | word_set("""
    another any each every her his its my other our some such that their these this those para sebuah
    seorang des ein eine einen einige mehrere un una une uno unas unos
""")
_SINGLE = word_set("a an another seorang ein eine einen un una une uno")
_BEFORE_CAPITALS = word_set("ein eine einen einige mehrere")
"""German ones: nouns have capitals there, and no name begins so."""
_VAGUE = (NUMBERS.keys() - {"some", "both", "most"}) | word_set("""
    beberapa puluhan ratusan sejumlah dutzende einige mehrere plusieurs quelques algunos varios
""")
"""Numbers without a figure that say more than that it is not reported."""

_ONE = {noun for noun in PEOPLE if f"{noun}s" in PEOPLE} | word_set("""
    boss chief director head leader officer president professor vice-president
""")
_OTHERS = word_set("""
    another colleague colleagues fellow further more other others lain lainnya rekan rekan-rekan andere
    anderen weitere autre autres collègue collègues otra otras otro otros
""")
_OF_A_GROUP = re.compile(
    r"^(?:\w+ )*?(?:team|group|crew|unit|squad|class|cohort|batch|wave|tim|équipe|equipo) "
    r"(?:of|de|beranggotakan) ",
    re.IGNORECASE,
)
"""What stands before the number of a group."""
_ARTICLE = re.compile(r"^an? (?=\w+-)", re.IGNORECASE)
_TOGETHER = re.compile(r"-(?=(?:person|people|member|strong)\b)")
"""“a five-person team”."""
_BEHIND_NOUNS = word_set("at by de from in of von who with dari di")
_FRACTIONS = word_set("half halves third thirds quarter quarters fifth fifths percent per")
_PARTICLES = word_set("dos ten")
"""Numbers that begin a surname where a capital follows: “dos Santos”, “ten Boom”."""
_POSSESSIVE = re.compile(r"['’]s\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_WORDS = 6
"""So many words at most are read at the beginning of a description for a number."""


def is_nobody(text: str) -> bool:
    """Whether ``text`` is typed where no name is known, and names nobody."""
    return text.casefold() in NOBODY | REMAINDER or not any(map(str.isalnum, text))


def number_in(description: str) -> str:
    """The words of a description that say how many people it is of: “three”, “several”; empty if none do.

    Of “a researcher” and “its chief scientist” there is one.
    """
    return _number_in(description) or ("one" if _is_of_one(description.split()) else "")


def says_number(description: str, number: Count) -> bool:
    """Whether a description says that number itself, so that it need not stand beside it."""
    words = number_in(description)
    return bool(words) and (
        words == number.words or _bounds(Count.parse(words)) == _bounds(number) != _NO_BOUNDS
    )


def is_of_others(description: str) -> bool:
    """Whether it is of others than those who are named: “three colleagues”, “two more engineers”."""
    return any(word.strip(",.()").casefold() in _OTHERS for word in description.split())


def _number_in(description: str) -> str:
    words = _TOGETHER.sub(" ", _ARTICLE.sub("", _OF_A_GROUP.sub("", description)) or description).split()
    if words and _YEAR.fullmatch(words[0]):
        return ""
    if _counts_groups(words):
        return ""
    number_text, bounds = "", None
    for end in range(min(len(words), _MOST_WORDS), 0, -1):
        text = " ".join(words[:end])
        is_other = text.casefold() in _SINGLE or text.endswith(",") or {*words[end : end + 1]} & _FRACTIONS
        number = None if is_other else _number(text)
        if number is not None and number_text and _bounds(number) != bounds:
            break  # “two or three”: less of it is another number
        if number is not None:
            number_text, bounds = text, _bounds(number)
    return number_text


def _counts_groups(words: list[str]) -> bool:
    """Whether the first noun is of groups: of “two squads of engineers” nobody knows how many there are."""
    head = list(takewhile(lambda word: word.casefold() not in _BEHIND_NOUNS, words))
    return len(head) > 1 and head[-1].strip(",.").casefold() in COLLECTIVES


def _is_of_one(words: list[str]) -> bool:
    if not words or any(word.casefold() in GROUPS for word in words):
        return False
    if words[0].casefold() in _SINGLE and len(words) > 1:
        return True
    return words[-1].casefold() in _ONE | TITLES and (words[0] in _DETERMINERS or words[0].islower())


_NO_BOUNDS = (None, None, False, False, False)


def _bounds(number: Count) -> tuple[int | None, int | None, bool, bool, bool]:
    return number.low, number.high, number.low_exclusive, number.high_exclusive, number.about


def describes_people(text: str) -> bool:
    """Whether ``text`` describes people rather than names somebody."""
    words = text.split()
    if _is_counted(words) and _number_in(text):
        return True
    if words and words[-1].casefold() in TITLES and (words[0] in _DETERMINERS or _POSSESSIVE.search(text)):
        return True
    return _begins_as_description(words) or _has_noun(words, PEOPLE_NOUNS)


def is_title(text: str) -> bool:
    """Whether ``text`` may be the title of somebody named before it: “CTO”, “chief scientist”."""
    words = text.casefold().split()
    if text.casefold() in TITLES:
        return True
    is_begun = _begins_as_description(text.split()) or _number_in(text)
    return text[:1].islower() and not is_begun and not _ONE.isdisjoint(words) and GROUPS.isdisjoint(words)


def describes_company(text: str) -> bool:
    """Whether ``text`` describes a company: in small letters, or it may be a name: “3M”, “One Medical”."""
    words = text.split()
    if any(not word[:1].islower() for word in words):
        return False
    return _begins_as_description(words) or (len(words) > 1 and _has_noun(words, COMPANY_NOUNS))


def _number(text: str) -> Count | None:
    if text.casefold() in _VAGUE:
        return Count.parse(text)
    try:
        number = Count.parse(text)
    except ValueError:
        return None
    return number if number.has_figure else None


def _is_counted(words: list[str]) -> bool:
    """Whether a number at the beginning would count people: “Two Feathers” and “ten Boom” are names."""
    if len(words) < 2 or not words[0][:1].isalpha():
        return True
    return not words[1][:1].isupper() or (words[0].islower() and words[0] not in _PARTICLES)


def _begins_as_description(words: list[str]) -> bool:
    """“a researcher”, “its chief scientist”; but “la Rue” and “de Silva” are names."""
    if len(words) < 2 or words[0] not in _DETERMINERS:
        return False
    return words[1][:1].islower() or words[0] in _BEFORE_CAPITALS


def _has_noun(words: list[str], nouns: Container[str]) -> bool:
    """Whether one of the words is one of ``nouns``: in small letters, alone, or where the text begins so."""
    is_in_letters = len(words) == 1 or (bool(words) and words[0].islower())
    bare = [word.strip(",.()") for word in words]
    return any((word.casefold() if is_in_letters else word) in nouns for word in bare)
