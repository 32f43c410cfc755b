"""What each sum of money in a sentence is proposed as: an offer, a term of one, or a circumstance."""

import re

from recruiting.proposals.attribution import OF_REPORTS
from recruiting.proposals.company_sums import company_sum, is_of_a_company
from recruiting.proposals.context import StoryContext
from recruiting.proposals.lexicon import any_of
from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.offer_rows import bid_row, counted_offers, offer_kind, offer_row, speaks_of_offers
from recruiting.proposals.rows import Row
from recruiting.proposals.term_rows import term_row
from recruiting.values import Money

_NEVER = re.compile(any_of("money", "never an offer"), re.IGNORECASE)
_PAST_PAY = re.compile(rf"\b{any_of('money', 'pay before')}\b[^.;]{{0,20}}$", re.IGNORECASE)
_SMALLEST = {"IDR": 5_000_000, "JPY": 100_000, "KRW": 1_000_000, "INR": 50_000, "VND": 10_000_000}


MOST_SUMS = 20
"""A sentence with more is a table without its lines: nobody can say what each sum is for."""


def money_rows(sentence: MarkedSentence, context: StoryContext) -> list[Row]:
    """A row for each sum in a sentence that belongs to an offer, a deal or a company; others give none."""
    sums = sentence.of(MarkKind.AMOUNT)
    if len(sums) > MOST_SUMS:
        return []
    rows = [_row_of(sentence, mark, context) for mark in sums]
    return [*(row for row in rows if row is not None), *counted_offers(sentence)]


def _row_of(sentence: MarkedSentence, mark: Mark, context: StoryContext) -> Row | None:
    if _NEVER.search(sentence.text) or _is_small(mark.value) or _is_conversion(sentence, mark):
        return None
    if _is_purchase(sentence, mark) or _is_only_disputed(sentence, mark):
        return None
    if is_of_a_company(sentence, mark) and (row := company_sum(sentence, mark, "", context.story)):
        return row
    kind = offer_kind(sentence, mark, context.story)
    if kind in ("counter-offer", "retention-award", "buy-out"):
        return offer_row(sentence, mark, kind, context)
    if row := company_sum(sentence, mark, kind, context.story):
        return row
    if mark.value.basis == "price" or kind in ("takeover-bid", "licence"):
        return bid_row(sentence, mark, kind, context.story)
    if term := term_row(sentence, mark):
        return term
    if _PAST_PAY.search(sentence.around(mark)[0]) or not speaks_of_offers(sentence):
        return None
    return offer_row(sentence, mark, "pay-package", context)


def _is_small(value: Money) -> bool:
    """Whether a sum is that of a subscription or a gadget, rather than of pay: below 1,000 or its like."""
    bound = value.high if value.high is not None else value.low
    is_rate = value.basis in ("per-hour", "per-day", "per-share")
    return bound is not None and not is_rate and bound < _SMALLEST.get(value.currency, 1_000) * 100


def _is_conversion(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether a sum restates the one before it in another currency: “US$1m, or about Rp16 miliar”."""
    start, _end = sentence.bounds(mark)
    for other in sentence.of(MarkKind.AMOUNT):
        gap = sentence.text[sentence.bounds(other)[1] : start] if sentence.bounds(other)[1] <= start else ""
        if (
            other.value.currency != mark.value.currency
            and re.fullmatch(r",?\s?\(?(?:or|atau|setara(?: dengan)?|equivalent to|i\.e\.)?,?\s?", gap)
            and gap
        ):
            return True
    return False


def _is_purchase(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether a company was bought for the sum before all this: “paid $1bn for Cedar”."""
    start, end = sentence.bounds(mark)
    paid = re.search(r"\b(?:paid|spent|membayar)\s(?:\w+\s)?$", sentence.text[:start], re.IGNORECASE)
    return bool(paid) and bool(
        pattern(r"\s(?:for|on|to buy|untuk|guna membeli)\s<C>").match(sentence.masked, end)
    )


def _is_only_disputed(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether a sum in words, or any behind “reports that”, is disputed: “hit back at claims of sums”."""
    start, _end = sentence.bounds(mark)
    disputed = any(stance.value == "disputes" for stance in sentence.of(MarkKind.STANCE))
    if disputed and OF_REPORTS.match(sentence.text):
        return True
    reported = re.search(
        r"\b(?:reports?|claims?|rumou?rs|kabar|laporan|tudingan)\b", sentence.text[:start], re.I
    )
    return not mark.value.has_figure and disputed and bool(reported)
