"""Who a sum of money goes to, by the words before and behind it: “could earn $5m”, “$5m for Nn One”."""

from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import Mark
from recruiting.proposals.masks import pattern

_EARNING = (
    r"(?:(?:could|would|will|may|might|can|to|stands? to|stood to|set to|bakal|akan|bisa|dapat)\s(?:have\s)?"
    r"(?:earn|receive|get|make|be paid|take home|collect|pocket|memperoleh|menerima|mendapat(?:kan)?|"
    r"mengantongi)|(?:earned|received|gets|receives))"
)
_BEFORE = [
    pattern(rf"(?P<person><PN>)(?:,\s[^,.;]{{0,40}},)?\s(?:[\w-]+\s)?{_EARNING}\b[^.;]{{0,35}}$"),
    pattern(
        r"\b(?:pay|paying|paid|pays|give|giving|gave|hand|handed|membayar|memberi)\s(?P<person><PN>)\s[^.;]{0,25}$"
    ),
]
_BEHIND = pattern(r"[^.;,\ue003\ue001\ue002]{0,25}\s(?:to|for|kepada|untuk|bagi)\s(?P<person><PN>)")


def recipient_of(sentence: MarkedSentence, mark: Mark) -> Mark | None:
    """The one person to whom the sum at ``mark`` goes; None if the words do not say."""
    start, end = sentence.bounds(mark)
    matches = [form.search(sentence.masked[:start]) for form in _BEFORE]
    match = next(filter(None, matches), None) or _BEHIND.match(sentence.masked, end)
    return sentence.at(*match.span("person")) if match else None
