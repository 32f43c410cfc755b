"""The sums in a sentence that say something of a company and are no offer: revenue, funding, a valuation."""

import re

from recruiting.proposals.company_rows import subject_before
from recruiting.proposals.lexicon import by_code
from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import Mark
from recruiting.proposals.rows import CircumstanceRow
from recruiting.proposals.story import ReportedStory

_CIRCUMSTANCES = by_code("money", "circumstance")
_OF_A_FIRM = re.compile(
    rf"\b(?:{_CIRCUMSTANCES['revenue']}|{_CIRCUMSTANCES['funding']})\b[^.;]{{0,25}}$", re.IGNORECASE
)
_BID_WORDS = re.compile(r"\b(?:bid|takeover|tawaran)\b", re.IGNORECASE)
_THE_FIRM = re.compile(
    r"\W*(?:it|the (?:company|startup|firm|lab)|perusahaan|startup|perseroan)\b", re.IGNORECASE
)


def is_of_a_company(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether words of revenue or funding stand right before a sum."""
    return bool(_OF_A_FIRM.search(sentence.around(mark)[0]))


def company_sum(
    sentence: MarkedSentence, mark: Mark, offer_kind: str, story: ReportedStory
) -> CircumstanceRow | None:
    """The sum as a circumstance of the company before it, or of a recruiter; None if it is none."""
    company = sentence.company_before(mark)
    if not company and _THE_FIRM.match(sentence.text):
        company = subject_before(sentence)
    if mark.value.basis == "price":
        is_bid = offer_kind in ("takeover-bid", "stake") or _BID_WORDS.search(sentence.text)
        kind = "" if is_bid or not company else "valuation"
    else:
        kind = _kind(sentence, mark)
        company = company or (story.recruiters or [""])[0]
    row = CircumstanceRow.of(mark, sentence.place, kind=kind, company=company, money=mark.value)
    return row if kind else None


def _kind(sentence: MarkedSentence, mark: Mark) -> str:
    """The kind of circumstance that the words before a sum name; "" if none."""
    before, behind = sentence.around(mark)
    for code, words in _CIRCUMSTANCES.items():
        is_rate = code == "going-rate"
        if is_rate and re.search(r"\b(?:offers?|tawaran)\b", before, re.IGNORECASE):
            continue
        if re.search(rf"\b(?:{words})\b", f"{before} {behind}" if is_rate else before, re.IGNORECASE):
            return code
    return ""
