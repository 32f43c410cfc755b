"""The sums in a sentence that are terms: salary, stock, a bonus; and how certain each is."""

import re
from dataclasses import replace

from recruiting.proposals.lexicon import by_code
from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.rows import TermRow

_TERMS = by_code("money", "term")
_PAY_IN_WORDS = re.compile(r"salary|pay\b|gaji|upah", re.IGNORECASE)
_GUARANTEED = re.compile(r"\bguarantee\w*|\bassured\b|\bdijamin|\bdipastikan mendapat", re.IGNORECASE)
_POSSIBLE = re.compile(
    r"\b(?:could|may|might|potential(?:ly)?|if (?:targets|milestones)|bisa mencapai|berpotensi|"
    r"kemungkinan)\b",
    re.IGNORECASE,
)
_LINK = (
    r"\s(?:(?:in|of|worth of|berupa|dalam bentuk|as|sebagai)\s)?(?:(?!plus|and|dan|ditambah|"
    r"with)[\w-]+\s){0,2}?"
)


def term_row(sentence: MarkedSentence, mark: Mark) -> TermRow | None:
    """The sum as a term, if the words around it say that it is one."""
    kind = _kind(sentence, mark)
    if not kind:
        return None
    several = _several_before(sentence, mark)
    return TermRow.of(
        mark,
        sentence.place,
        kind=kind,
        money=replace(mark.value, each="each") if several and not mark.value.each else mark.value,
        certainty=_certainty(sentence.around(mark)[0]),
        to_words=several.text if several else "",
    )


def _kind(sentence: MarkedSentence, mark: Mark) -> str:
    """The kind of term that the words in, behind or before a sum name; "" if none."""
    if mark.value.basis == "first-year":
        return "first-year"
    if mark.value.words and not mark.value.has_figure and _PAY_IN_WORDS.search(mark.text):
        return "other"
    before, own_and_behind = sentence.around(mark)
    own, behind = own_and_behind[: len(mark.text)], own_and_behind[len(mark.text) :]
    for code, words in _TERMS.items():
        if re.search(rf"\b(?:{words})\b", own, re.IGNORECASE) or re.match(
            _LINK + rf"(?:{words})\b", behind, re.IGNORECASE
        ):
            return code
        if re.search(rf"\b(?:{words})\b", before[-_reach(code) :], re.IGNORECASE):
            return code
    return ""


def _reach(code: str) -> int:
    """How far before a sum, in characters, words may say what it is: less for those of many uses."""
    return 32 if code in ("stock", "other") else 45


def _several_before(sentence: MarkedSentence, mark: Mark) -> Mark | None:
    """The uncounted people who get a sum, before it in its clause: “some staff were guaranteed US$5m”."""
    start, _end = sentence.bounds(mark)
    numbers = [m for m in sentence.of(MarkKind.NUMBER) if 0 <= start - sentence.bounds(m)[1] < 40]
    clause = sentence.text[sentence.bounds(numbers[-1])[1] : start] if numbers else ""
    is_theirs = numbers and not numbers[-1].value.has_figure and not re.search(r"[.;,]", clause)
    return numbers[-1] if is_theirs else None


def _certainty(before: str) -> str:
    if _GUARANTEED.search(before):
        return "guaranteed"
    return "possible" if _POSSIBLE.search(before) else "not-said"
