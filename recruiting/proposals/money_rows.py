"""What each sum of money in a sentence is proposed as: an offer, a term of one, or a circumstance."""

import re
from dataclasses import replace
from typing import Any

from recruiting.proposals.company_rows import subject_before
from recruiting.proposals.context import StoryContext, subject_of
from recruiting.proposals.entries import entry_of
from recruiting.proposals.lexicon import any_of, by_code
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.reading import NAMES, MarkedSentence
from recruiting.proposals.recipients import recipient_of
from recruiting.proposals.rows import CircumstanceRow, OfferRow, Row, TermRow
from recruiting.proposals.story import Story
from recruiting.proposals.tellings import OF_REPORTS
from recruiting.values import Count, Money

_TERMS = by_code("money", "term")
_CIRCUMSTANCES = by_code("money", "circumstance")
_OFFER_WORDS = re.compile(rf"\b{any_of('money', 'speaks of offers')}\b", re.IGNORECASE)
_OFFER_KINDS = by_code("money", "offer")
_NEVER = re.compile(any_of("money", "never an offer"), re.IGNORECASE)
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
_GUARANTEED = re.compile(r"\bguarantee\w*|\bassured\b|\bdijamin|\bdipastikan mendapat", re.IGNORECASE)
_POSSIBLE = re.compile(
    r"\b(?:could|may|might|potential(?:ly)?|if (?:targets|milestones)|bisa mencapai|berpotensi|"
    r"kemungkinan)\b",
    re.IGNORECASE,
)


MOST_SUMS = 20
"""A sentence with more is a table without its lines: nobody can say what each sum is for."""


def money_rows(sentence: MarkedSentence, context: StoryContext) -> list[Row]:
    """A row for each sum in a sentence that belongs to an offer, a deal or a company; others give none."""
    sums = sentence.of(MarkKind.AMOUNT)
    if len(sums) > MOST_SUMS:
        return []
    rows = [_row_of(sentence, mark, context) for mark in sums]
    rows += [
        _numbered_offer(sentence, mark) for mark in sentence.of(MarkKind.OFFERS) if _is_made(sentence, mark)
    ]
    return [row for row in rows if row is not None]


def _row_of(sentence: MarkedSentence, mark: Mark, context: StoryContext) -> Row | None:
    near = _around(sentence, mark)
    if _NEVER.search(sentence.text) or _is_small(mark.value) or _is_conversion(sentence, mark):
        return None
    if _is_purchase(sentence, mark) or _is_only_disputed(sentence, mark):
        return None
    if _OF_A_FIRM.search(near[0]) and (firm := _circumstance(sentence, mark, near, "", context.story)):
        return firm
    kind = _offer_kind(sentence, mark, near, context.story)
    if kind in ("counter-offer", "retention-award", "buy-out"):
        return _offer(sentence, mark, kind, context)
    if circumstance := _circumstance(sentence, mark, near, kind, context.story):
        return circumstance
    if mark.value.basis == "price" or kind in ("takeover-bid", "licence"):
        return _bid(sentence, mark, kind, context.story)
    if term := _term_kind(sentence, mark, near):
        return _term(sentence, mark, term)
    if _PAST_PAY.search(near[0]) or not _is_offer(sentence, sentence.earlier):
        return None
    return _offer(sentence, mark, "pay-package", context)


_OF_A_FIRM = re.compile(
    rf"\b(?:{_CIRCUMSTANCES['revenue']}|{_CIRCUMSTANCES['funding']})\b[^.;]{{0,25}}$", re.IGNORECASE
)


def _around(sentence: MarkedSentence, mark: Mark) -> tuple[str, str]:
    """The words from the sum before to the sum behind: those that say what this one is for."""
    start, end = sentence.bounds(mark)
    sums = [sentence.bounds(other) for other in sentence.of(MarkKind.AMOUNT) if other is not mark]
    first = max((last for _start, last in sums if last <= start), default=0)
    last = min((begin for begin, _end in sums if begin >= end), default=len(sentence.text))
    return sentence.text[max(first, start - 70) : start], sentence.text[start : min(last, end + 35)]


_TO_ALL = re.compile(
    r"\b(?:every|each|all)\s(?:\w+\s)?(?:employees?|engineers?|researchers?|scientists?|staff(?:ers?)?|members?)\b"
    r"|\b(?:setiap|seluruh|semua)\s(?:karyawan|insinyur|peneliti|staf)\b",
    re.IGNORECASE,
)


def _offer_kind(sentence: MarkedSentence, mark: Mark, near: tuple[str, str], story: Story) -> str:
    joined = " ".join(near)
    kind = next((kind for kind, words in _OFFER_KINDS.items() if re.search(words, joined, re.IGNORECASE)), "")
    if not kind and _TO_ALL.search(joined) and _is_offered_by_employer(sentence, mark, story):
        return "retention-award"
    return kind or ("counter-offer" if _is_offered_by_employer(sentence, mark, story) else "")


def _is_offered_by_employer(sentence: MarkedSentence, mark: Mark, story: Story) -> bool:
    start, _end = sentence.bounds(mark)
    for happening in sentence.of(MarkKind.HAPPENING):
        first, _last = sentence.bounds(happening)
        if happening.value.kind == "offered" and not happening.value.courted_first and first < start:
            bidder = _company_before(sentence, happening)
            return bidder in story.employers and bidder not in story.recruiters
    return False


_PAST_PAY = re.compile(rf"\b{any_of('money', 'pay before')}\b[^.;]{{0,20}}$", re.IGNORECASE)
_SMALLEST = {"IDR": 5_000_000, "JPY": 100_000, "KRW": 1_000_000, "INR": 50_000, "VND": 10_000_000}


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
    """Whether a sum in words stands in a report that is disputed: “hit back at claims of huge sums”."""
    start, _end = sentence.bounds(mark)
    if denied_report(sentence):
        return True
    disputed = any(stance.value == "disputes" for stance in sentence.of(MarkKind.STANCE))
    reported = re.search(
        r"\b(?:reports?|claims?|rumou?rs|kabar|laporan|tudingan)\b", sentence.text[:start], re.I
    )
    return not mark.value.has_figure and disputed and bool(reported)


def denied_report(sentence: MarkedSentence) -> bool:
    """Whether a sentence begins with reports that it goes on to call wrong."""
    disputes = any(stance.value == "disputes" for stance in sentence.of(MarkKind.STANCE))
    return disputes and bool(OF_REPORTS.match(sentence.text))


# Circumstances


_THE_FIRM = re.compile(
    r"\W*(?:it|the (?:company|startup|firm|lab)|perusahaan|startup|perseroan)\b", re.IGNORECASE
)


def _circumstance(
    sentence: MarkedSentence, mark: Mark, near: tuple[str, str], kind: str, story: Story
) -> CircumstanceRow | None:
    company = _company_before(sentence, mark)
    if not company and _THE_FIRM.match(sentence.text):
        company = subject_before(sentence)
    if mark.value.basis == "price":
        is_bid = kind in ("takeover-bid", "stake") or re.search(
            r"\b(?:bid|takeover|tawaran)\b", sentence.text, re.I
        )
        if is_bid or not company:
            return None
        return _make_row(CircumstanceRow, sentence, mark, kind="valuation", company=company, money=mark.value)
    for code, words in _CIRCUMSTANCES.items():
        if code == "going-rate" and re.search(r"\b(?:offers?|tawaran)\b", near[0], re.IGNORECASE):
            continue
        if re.search(rf"\b(?:{words})\b", " ".join(near) if code == "going-rate" else near[0], re.IGNORECASE):
            company = company or (story.recruiters or [""])[0]
            return _make_row(CircumstanceRow, sentence, mark, kind=code, company=company, money=mark.value)
    return None


def _company_before(sentence: MarkedSentence, mark: Mark) -> str:
    start, _end = sentence.bounds(mark)
    companies = [
        other.value.text
        for other in sentence.of(*NAMES)
        if other.value.is_company and sentence.bounds(other)[1] <= start
    ]
    return companies[-1] if companies else ""


def _make_row(row: type[Row], sentence: MarkedSentence, mark: Mark, **values: Any) -> Any:
    return row(span=mark.span, sentence=sentence.sentence.span, doubts=mark.doubts, **values)


# Offers


def _bid(sentence: MarkedSentence, mark: Mark, kind: str, story: Story) -> OfferRow:
    target = _company_before(sentence, mark) or story.only_employer
    return _make_row(OfferRow, sentence, mark, amount=mark.value, kind=kind or "takeover-bid", target=target)


def _is_offer(sentence: MarkedSentence, earlier: MarkedSentence | None) -> bool:
    """Whether it, or the sentence before it in its paragraph, speaks of offers or pay."""
    if (
        entry_of(sentence)
        or _OFFER_WORDS.search(sentence.text)
        or any(m.value.kind in ("offered", "declined", "accepted") for m in sentence.of(MarkKind.HAPPENING))
    ):
        return True
    return earlier is not None and bool(_OFFER_WORDS.search(earlier.text))


def _offer(sentence: MarkedSentence, mark: Mark, kind: str, context: StoryContext) -> OfferRow:
    start, _end = sentence.bounds(mark)
    before = sentence.text[:start]
    one = (
        _BEST_OFFER.search(before)
        or _ONE_OFFER.search(before)
        or _ONE_OFFER.search(sentence.text[start:][:90])
    )
    around = sentence.text[max(0, start - 60) : start] + _around(sentence, mark)[1]
    many = _MANY_OFFERS.search(around) and not _BEST_OFFER.search(before)
    is_one = bool(one) or any(subject.kind in NAMES for subject in _subjects(sentence, context))
    rest = _THE_REST.search(before) if many else None
    is_one = is_one or recipient_of(sentence, mark) is not None
    one_of_them = bool(_ONE_OF_THEM.search(before)) and not rest
    is_one = one_of_them or (is_one and not many)
    number = Count(1, 1) if is_one and kind == "pay-package" else Count()
    if (entry := entry_of(sentence)) and entry.kind == MarkKind.NUMBER:
        number = entry.value
    whom = _to_whom(sentence, mark, context)
    return _make_row(
        OfferRow,
        sentence,
        mark,
        amount=replace(mark.value, each="each") if rest and not mark.value.each else mark.value,
        number=number,
        kind=kind,
        bidder=_bidder(sentence, mark, context.story) if kind in OF_EMPLOYERS else "",
        candidates=whom,
        part="" if whom else "others" if rest else "one" if one_of_them else "",
        stance=_stance(sentence, mark),
    )


OF_EMPLOYERS = ("counter-offer", "retention-award")


def _bidder(sentence: MarkedSentence, mark: Mark, story: Story) -> str:
    """The employer who offers more to keep somebody: the one named before the sum, if it is courted."""
    company = _company_before(sentence, mark) or subject_before(sentence)
    return company if company in story.employers else ""


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


def _stance(sentence: MarkedSentence, mark: Mark) -> str:
    """That informants confirm a sum, where the words behind it say so."""
    _start, end = sentence.bounds(mark)
    stances = [m for m in sentence.of(MarkKind.STANCE) if sentence.bounds(m)[0] >= end]
    unnamed = [m for m in sentence.of(MarkKind.INFORMANT) if not m.value.name and not m.value.speaks_for]
    return "confirms" if unnamed and len(stances) == 1 and stances[0].value == "confirms" else ""


def _to_whom(sentence: MarkedSentence, mark: Mark, context: StoryContext) -> tuple[str, ...]:
    recipient = recipient_of(sentence, mark)
    subjects = [recipient] if recipient else _subjects(sentence, context)
    return tuple(s.value.text if s.kind in NAMES else s.text for s in subjects[:1])


def _subjects(sentence: MarkedSentence, context: StoryContext) -> list[Mark]:
    """Those in the sentence itself to whom something happens in it, or whose entry of a list it is."""
    if entry := entry_of(sentence):
        return [entry]
    subjects = [subject_of(sentence, happening, context) for happening in sentence.of(MarkKind.HAPPENING)]
    return [s for s in subjects if isinstance(s, Mark) and sentence.sentence.span.contains(s.span)]


def _is_made(sentence: MarkedSentence, mark: Mark) -> bool:
    return mark.value.low != 1 and any(
        mark.value.kind == "offered" and not mark.value.is_denied for mark in sentence.of(MarkKind.HAPPENING)
    )


def _numbered_offer(sentence: MarkedSentence, mark: Mark) -> OfferRow:
    return _make_row(OfferRow, sentence, mark, number=mark.value)


# Terms

_LINK = (
    r"\s(?:(?:in|of|worth of|berupa|dalam bentuk|as|sebagai)\s)?(?:(?!plus|and|dan|ditambah|"
    r"with)[\w-]+\s){0,2}?"
)


def _term_kind(sentence: MarkedSentence, mark: Mark, near: tuple[str, str]) -> str:
    before, own_and_behind = near
    if mark.value.basis == "first-year":
        return "first-year"
    if (
        mark.value.words
        and not mark.value.has_figure
        and re.search(r"salary|pay\b|gaji|upah", mark.text, re.I)
    ):
        return "other"
    for code, words in _TERMS.items():
        own, behind = own_and_behind[: len(mark.text)], own_and_behind[len(mark.text) :]
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


def _term(sentence: MarkedSentence, mark: Mark, kind: str) -> TermRow:
    several = _several_before(sentence, mark)
    money = replace(mark.value, each="each") if several and not mark.value.each else mark.value
    certainty = _certainty(_around(sentence, mark)[0])
    return _make_row(
        TermRow,
        sentence,
        mark,
        kind=kind,
        money=money,
        certainty=certainty,
        to_words=several.text if several else "",
    )


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
