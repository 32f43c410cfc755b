"""Background on a company told without a figure: a product delayed, pressure, an accusation."""

import re

from recruiting.proposals.lexicon import sections
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import MarkKind
from recruiting.proposals.rows import CircumstanceRow
from recruiting.proposals.story import ReportedStory

_TROUBLES = [
    (kind, stance, re.compile("|".join(lines), re.IGNORECASE))
    for heading, lines in sections("troubles").items()
    for kind, stance in [heading.split(" ")]
]
_NO_STANCE = "reports"


def trouble_rows(sentence: MarkedSentence, story: ReportedStory) -> list[CircumstanceRow]:
    """A row for each kind of trouble that a sentence tells of a company; what it was is left to the desk."""
    rows = []
    for kind, stance, words in _TROUBLES:
        match = words.search(sentence.text)
        company = match and _company(sentence, story)
        if match and company:
            rows.append(
                CircumstanceRow(
                    span=sentence.span(*match.span()),
                    sentence=sentence.place,
                    kind=kind,
                    company=company,
                    stance="" if stance == _NO_STANCE else stance,
                )
            )
    return rows


def _company(sentence: MarkedSentence, story: ReportedStory) -> str:
    """The company of the sentence or of the one before; of several it is not said whose trouble it is."""
    for one in (sentence, sentence.earlier):
        companies = {m.value.text for m in one.of(*NAMES) if m.value.is_company} if one else set()
        if companies:
            return companies.pop() if len(companies) == 1 else ""
    return story.recruiters[0] if len(story.recruiters) == 1 and not sentence.of(MarkKind.AMOUNT) else ""
