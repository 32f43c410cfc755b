"""Which of the new names are people, companies, or units of companies: each the same all over the report."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recruiting.proposals.company_names import CAPITALISED_WORD, SMALL_NAME, CompanyWords
from recruiting.proposals.document import Document
from recruiting.proposals.known_names import Name
from recruiting.proposals.marks import Mark
from recruiting.proposals.posts import TITLE


def agreed(new: Sequence[Mark], document: Document) -> list[Mark]:
    """The new names, each of one table and parent wherever it stands in the report."""
    text = " ".join(sentence.text for sentence in document.sentences)
    companies = CompanyWords(text)
    new = [part for mark in new for part in _parted(mark, companies, document)]
    names = {mark.value.text: mark.value for mark in new}
    for mark in new:
        if mark.value.table and " " in mark.value.text and not names[mark.value.text].nickname:
            names[mark.value.text] = mark.value
    long = {spelling: _settled_long(name, names, companies) for spelling, name in names.items()}
    settled = {spelling: _settled_short(name, long, companies) for spelling, name in long.items()}
    marks = [replace(mark, value=settled[mark.value.text]) for mark in new]
    return [mark for mark in marks if mark.value.is_company or not _SMALL.fullmatch(mark.text)]


_STAFF_BEFORE = re.compile(
    rf"(?:{TITLE}|\b(?:peneliti|insinyur|ilmuwan|bos|petinggi|direktur \w+|kepala \w+))\s$", re.IGNORECASE
)


def _parted(mark: Mark, companies: CompanyWords, document: Document) -> list[Mark]:
    """Company and person of a run of capitals behind a title: “CEO Birch Nn One”, as Indonesian has it."""
    first, _space, rest = mark.text.partition(" ")
    before = document.paragraphs[mark.span.paragraph].text[max(0, mark.span.start - 40) : mark.span.start]
    if " " not in rest or not companies.is_company(first) or not _STAFF_BEFORE.search(before):
        return [mark]
    middle = mark.span.start + len(first)
    company = replace(mark, span=replace(mark.span, end=middle), text=first, value=Name(first, "company"))
    place = replace(mark.span, start=middle + 1)
    return [company, replace(mark, span=place, text=rest, value=Name(rest, "person"))]


_SMALL = re.compile(SMALL_NAME)


def _settled_long(name: Name, names: Mapping[str, Name], companies: CompanyWords) -> Name:
    """A name of several words with its table, and with the company that it is a unit of."""
    first, _space, rest = name.text.partition(" ")
    ending = f" {name.text}".casefold()
    if whole := next((other for other in names.values() if other.text.casefold().endswith(ending)), None):
        return replace(whole, table="person")  # “Van der One” is Nn van der One
    if not rest:
        return name
    if not name.table and not name.text.startswith("The "):
        name = replace(name, table="company" if companies.is_company(name.text) else _by_length(name))
    if not name.is_company or first not in names:
        return name
    # “Alder Corp” is Alder, “Alder Lab” a unit of it.
    return (
        replace(names[first], table="company") if _LEGAL_FORM.fullmatch(rest) else replace(name, parent=first)
    )


_LEGAL_FORM = re.compile(r"(?:Inc|Corp|Corporation|Ltd|LLC|GmbH|AG|SE|Tbk|Group|Holdings?|Co|Plc|PLC)\.?")


def _settled_short(name: Name, names: Mapping[str, Name], companies: CompanyWords) -> Name:
    """A name of one word by what else bears it, and by the words around it in the report."""
    if " " in name.text:
        return name
    others = names.values()
    if spelt_out := next((other for other in others if _initials(other.text) == name.text), None):
        return spelt_out
    longer = next((other for other in others if other.text.startswith(f"{name.text} ")), None)
    called = (other for other in others if other.is_person)
    if person := next((p for p in called if name.text in (*p.text.split(), p.nickname)), None):
        return person
    is_company = (longer and longer.is_company) or companies.is_company(name.text)
    return replace(name, table="company" if is_company else "")


def _by_length(name: Name) -> str:
    """A person, where two or three words with a capital stand together; particles do not count."""
    return "person" if len(re.findall(rf"(?<![\w'’-])(?:{CAPITALISED_WORD})", name.text)) <= 3 else ""


def _initials(text: str) -> str:
    """“CAL” of “Cedar Alder Lab”; empty for one word."""
    words = text.split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""
