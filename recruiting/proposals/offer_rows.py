"""The sums in a sentence that are offers and bids: to how many, to whom, and who confirms them."""

import re
from dataclasses import replace

from recruiting.proposals.company_rows import subject_before
from recruiting.proposals.context import StoryContext, subject_of
from recruiting.proposals.entries import entry_of
from recruiting.proposals.lexicon import any_of, by_code
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.recipients import recipient_of
from recruiting.proposals.rows import OfferRow
from recruiting.proposals.story import ReportedStory
from recruiting.values import Count

_OFFER_KINDS = by_code("money", "offer")
_OFFER_WORDS = re.compile(rf"\b{any_of('money', 'speaks of offers')}\b", re.IGNORECASE)
_ONE_OFFER = re.compile(
    r"\bthe offer (?:was|is|came)\b|\b(?:an?|one|the last|single|his|her|sebuah|satu|salah satu|"
    r"seorang)\s(?:\w+[\s-]){0,3}?(?:offers?|package|deal|contract|bid|researcher|engineer|scientist|person|"
    r"tawaran|paket|peneliti|insinyur|orang)\b",
    re.IGNORECASE,
)
_BEST_OFFER = re.compile(
    r"\b(?:biggest|largest|highest|richest|top|most \w+)\s(?:\w+\s){0,2}?"
    r"(?:of (?:the|these|those|all|its) )?(?:\w+\s)?(?:offers?|packages?|deals?|bids?)\b"
    r"|\b(?:tawaran|penawaran|paket)\s(?:ter(?:besar|tinggi|mahal))\b",
    re.IGNORECASE,
)
_MANY_OFFERS = re.compile(
    r"\b(?:offers|packages|deals|ranged|ranging|each|apiece|theirs|para|masing|berkisar|sisanya|"
    r"the rest|the others|most(?! senior)|the (?:bulk|majority)|typical(?:ly)?|kebanyakan|"
    r"sebagian besar|per orang)\b",
    re.IGNORECASE,
)
_THE_REST = re.compile(
    r"\b(?:the rest|the others|the other offers|others|most(?= (?:were|was|are|is|of|offers|ranged|got))|"
    r"the (?:bulk|majority)|sisanya|kebanyakan|sebagian besar|yang lain(?:nya)?)\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\bone of (?:the|these|those|its|their) (?:\w+ )?(?:offers|packages|deals|bids)\b|\bone (?:\w+ )?offer\b"
    r"|\bsalah satu (?:tawaran|penawaran|paket)\b|\bsatu (?:tawaran|penawaran|paket)\b",
    re.IGNORECASE,
)


_OF_OFFERS = {"offered", "declined", "accepted"}
_TO_ALL = re.compile(
    r"\b(?:every|each|all)\s(?:\w+\s)?(?:employees?|engineers?|researchers?|scientists?|staff(?:ers?)?|members?)\b"
    r"|\b(?:setiap|seluruh|semua)\s(?:karyawan|insinyur|peneliti|staf)\b",
    re.IGNORECASE,
)
_OF_EMPLOYERS = ("counter-offer", "retention-award")


def offer_kind(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> str:
    """The kind of offer that the words around a sum name; "" if none."""
    joined = " ".join(sentence.around(mark))
    kind = next((kind for kind, words in _OFFER_KINDS.items() if re.search(words, joined, re.IGNORECASE)), "")
    if not kind and _TO_ALL.search(joined) and _is_offered_by_employer(sentence, mark, story):
        return "retention-award"
    return kind or ("counter-offer" if _is_offered_by_employer(sentence, mark, story) else "")


def _is_offered_by_employer(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> bool:
    start, _end = sentence.bounds(mark)
    for happening in sentence.of(MarkKind.HAPPENING):
        first, _last = sentence.bounds(happening)
        if happening.value.kind == "offered" and not happening.value.courted_first and first < start:
            bidder = sentence.company_before(happening)
            return bidder in story.employers and bidder not in story.recruiters
    return False


def bid_row(sentence: MarkedSentence, mark: Mark, kind: str, story: ReportedStory) -> OfferRow:
    """A bid for a whole company: the one before the sum, else the only one that is courted."""
    target = sentence.company_before(mark) or story.only_employer
    return OfferRow.of(mark, sentence.place, amount=mark.value, kind=kind or "takeover-bid", target=target)


def counted_offers(sentence: MarkedSentence) -> list[OfferRow]:
    """A row for each number of offers, other than one, in a sentence that says that offers were made."""
    is_made = any(
        m.value.kind == "offered" and not m.value.is_denied for m in sentence.of(MarkKind.HAPPENING)
    )
    return [
        OfferRow.of(mark, sentence.place, number=mark.value)
        for mark in sentence.of(MarkKind.OFFERS)
        if is_made and mark.value.low != 1
    ]


def speaks_of_offers(sentence: MarkedSentence) -> bool:
    """Whether a sentence, or the one before it in its paragraph, speaks of offers or pay."""
    happenings = {mark.value.kind for mark in sentence.of(MarkKind.HAPPENING)}
    if entry_of(sentence) or _OFFER_WORDS.search(sentence.text) or happenings & _OF_OFFERS:
        return True
    return sentence.earlier is not None and bool(_OFFER_WORDS.search(sentence.earlier.text))


def offer_row(sentence: MarkedSentence, mark: Mark, kind: str, context: StoryContext) -> OfferRow:
    """The sum as an offer: one of several, what the rest got, or to whom alone it went."""
    start, _end = sentence.bounds(mark)
    before = sentence.text[:start]
    is_of_many = _is_of_many(sentence, mark)
    is_rest = is_of_many and bool(_THE_REST.search(before))
    is_one_of_many = bool(_ONE_OF_THEM.search(before)) and not is_rest
    recipient = recipient_of(sentence, mark)
    subjects = [recipient] if recipient else _subjects(sentence, context)
    is_single = bool(_BEST_OFFER.search(before) or _ONE_OFFER.search(before))
    is_single = is_single or bool(_ONE_OFFER.search(sentence.text[start : start + 90]))
    is_single = is_single or any(subject.kind in NAMES for subject in subjects)
    is_one = is_one_of_many or (is_single and not is_of_many)
    candidates = tuple(s.value.text if s.kind in NAMES else s.text for s in subjects[:1])
    return OfferRow.of(
        mark,
        sentence.place,
        amount=replace(mark.value, each="each") if is_rest and not mark.value.each else mark.value,
        number=_number(sentence, is_one and kind == "pay-package"),
        kind=kind,
        bidder=_bidder(sentence, mark, context.story) if kind in _OF_EMPLOYERS else "",
        candidates=candidates,
        part="" if candidates else "others" if is_rest else "one" if is_one_of_many else "",
        stance=_stance(sentence, mark),
    )


def _number(sentence: MarkedSentence, is_one: bool) -> Count:
    """How many offers a sum is of: one, or as many as a list's entry counts people."""
    entry = entry_of(sentence)
    if entry and entry.kind == MarkKind.NUMBER:
        return entry.value
    return Count(1, 1) if is_one else Count()


def _bidder(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> str:
    """The employer who offers more to keep somebody: the one named before the sum, if it is courted."""
    company = sentence.company_before(mark) or subject_before(sentence)
    return company if company in story.employers else ""


def _is_of_many(sentence: MarkedSentence, mark: Mark) -> bool:
    """Whether the words around a sum speak of several offers, and not of the largest of them."""
    start, _end = sentence.bounds(mark)
    around = sentence.text[max(0, start - 60) : start] + sentence.around(mark)[1]
    return bool(_MANY_OFFERS.search(around)) and not _BEST_OFFER.search(sentence.text[:start])


def _stance(sentence: MarkedSentence, mark: Mark) -> str:
    """That informants confirm a sum, where the words behind it say so."""
    _start, end = sentence.bounds(mark)
    stances = [m for m in sentence.of(MarkKind.STANCE) if sentence.bounds(m)[0] >= end]
    unnamed = [m for m in sentence.of(MarkKind.INFORMANT) if not m.value.name and not m.value.speaks_for]
    return "confirms" if unnamed and len(stances) == 1 and stances[0].value == "confirms" else ""


def _subjects(sentence: MarkedSentence, context: StoryContext) -> list[Mark]:
    """Those in the sentence itself to whom something happens in it, or whose entry of a list it is."""
    if entry := entry_of(sentence):
        return [entry]
    subjects = [subject_of(sentence, happening, context) for happening in sentence.of(MarkKind.HAPPENING)]
    return [s for s in subjects if isinstance(s, Mark) and sentence.place.contains(s.span)]
