"""Proposed rows of people, and of what happened to them."""

import re
from collections.abc import Iterable
from typing import Any

from recruiting.proposals.context import WITH_EXECUTIVES, StoryContext, subject_of, worked_at
from recruiting.proposals.entries import entry_of
from recruiting.proposals.happenings import APPROACHED
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.rows import EventRow, PeopleRow
from recruiting.proposals.story import STAFF, ReportedStory
from recruiting.values import Count, Edtf

_OPENING = (APPROACHED, "offered", "message")
_COURTED = {
    *("offered", "declined", "accepted", "signed", "expected", "started", "talks", "message", "call"),
    *("interview", "meeting", "withdrawn", "collapsed", "expired", "never-started", APPROACHED),
    "notice",
}
"""The happenings that make somebody a candidate."""


def people_rows(sentence: MarkedSentence, context: StoryContext) -> list[PeopleRow]:
    """A row for each name and number that something happens to as to somebody courted."""
    rows = [
        _people_row(sentence, person, context)
        for people, company in worked_at(sentence)
        for person in people
        if company.value.text not in context.story.recruiters
    ]
    entry = entry_of(sentence)
    if entry and sentence.of(MarkKind.AMOUNT, MarkKind.HAPPENING):
        rows.append(_people_row(sentence, entry, context))
    for mark in sentence.of(MarkKind.HAPPENING):
        if mark.value.kind in (*_COURTED, "left"):
            subject = subject_of(sentence, mark, context)
            if isinstance(subject, Mark):
                rows += [_people_row(sentence, name, context) for name in _apposed(sentence, subject)]
            if isinstance(subject, Mark) and _is_row(sentence, subject, mark):
                if subject.kind in NAMES:
                    context.people[subject.value.text] = subject
                rows.append(_people_row(sentence, subject, context))
    return rows


def _is_row(sentence: MarkedSentence, subject: Mark, happening: Mark) -> bool:
    """Whether somebody is named, or counted with a figure and not as nobody."""
    if subject.kind in NAMES:
        return not happening.value.is_denied or happening.value.kind != "left"
    if happening.value.kind == "left":
        return False
    value = subject.value
    if value.low == 0 or not (value.has_figure or value.words) or _is_told_by_sum(sentence, happening, value):
        return False
    opens = not happening.value.courted_first or happening.value.kind in _OPENING
    return opens and not _PART.search(subject.text)


def _apposed(sentence: MarkedSentence, subject: Mark) -> list[Mark]:
    """Those named with somebody, or whom a number stands for: “two founders of Birch, Nn One and Nn Two”."""
    if not sentence.place.contains(subject.span):
        return []
    start, end = sentence.bounds(subject)
    earlier = pattern(r"<PN>(?:,\s<PN>)*,?\s(?:and|dan|serta)\s$").search(sentence.masked[:start])
    if subject.kind in NAMES and earlier:
        place = sentence.span(*earlier.span())
        return [m for m in sentence.of(*NAMES) if not m.value.is_company and place.contains(m.span)]
    opening = r"(?:,?\s(?:and|dan|serta)\s|,\s(?=<PN>,?\s(?:and|dan)))"
    if subject.kind not in NAMES:
        opening = r"(?:(?:\s(?:at|of|from|di|dari))?(?:\s<C>)?\s?[,:(—–-]\s?|"
        opening += r"[^.;]{0,60}?,\s(?:yakni|yaitu|namely)\s)"
    listing = pattern(rf"{opening}<PN>(?:(?:,?\s(?:and|dan|serta)\s|,\s)<PN>)*").match(sentence.masked, end)
    if not listing:
        return []
    place = sentence.span(*listing.span())
    return [m for m in sentence.of(*NAMES) if not m.value.is_company and place.contains(m.span)]


def _is_told_by_sum(sentence: MarkedSentence, happening: Mark, count: Count) -> bool:
    """Whether the sum in the sentence is the offer to “one researcher”, “some staff”: it says so."""
    is_vague = count.low == 1 or not count.has_figure
    return happening.value.kind == "offered" and is_vague and bool(sentence.of(MarkKind.AMOUNT))


_PART = re.compile(r"^(?!all|semua|ke).*\b(?:of (?:them|those)|dari mereka|di antaranya)\b", re.IGNORECASE)


def _people_row(sentence: MarkedSentence, subject: Mark, context: StoryContext) -> PeopleRow:
    is_there = sentence.place.contains(subject.span)
    employer = _employer_of(sentence, subject, context.story) if is_there else context.story.only_employer
    if subject.kind in NAMES:
        return PeopleRow(
            span=subject.span if is_there else sentence.place,
            sentence=sentence.place,
            person=subject.value.text,
            employer=context.employers.get(subject.value.text) or employer,
        )
    return PeopleRow(
        span=subject.span,
        sentence=sentence.place,
        description=subject.text,
        number=subject.value,
        employer=employer,
    )


_EMPLOYER_BEHIND = (
    rf"(?:[^.;,\ue000]{{0,40}}?\s)?(?:{STAFF}\s)?(?:(?:at|of|from|in|di|dari|asal|milik)\s)(?:[^.;\ue000]{{0,28}}?)(?P<company><C>)"
    rf"|(?:\s(?:lain|senior|tim \w+)){{0,2}}\s\(?(?P<company2><C>)"
    rf"|(?:\s\w+){{0,3}}\s(?P<company3><C>)(?:[’']s?)?\s(?:\w+\s){{0,2}}?{STAFF}"
)
_EMPLOYER_BEFORE = (
    rf"(?P<company><C>)(?:[’']s?)\s(?:\w+\s){{0,3}}(?:[—–-]\s)?$"
    rf"|(?:poach\w*|raid\w*|courted|menggerogoti|membajak|"
    rf"{STAFF}(?: \w+)?)\s(?P<company2><C>)[^.;\ue000]{{0,25}}$"
)


def _employer_of(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> str:
    """The employer of the people at ``mark`` by the sentence; else the only company that is courted.

    A recruiter is nobody's old employer.
    """
    for post in sentence.of(MarkKind.POST):
        if (
            post.value.person == getattr(mark.value, "text", None)
            and post.value.company not in story.recruiters
        ):
            return post.value.company
    start, end = sentence.bounds(mark)
    for match in (
        pattern(r"(?P<company><C>)").search(sentence.masked_names, start, end),
        pattern(_EMPLOYER_BEHIND).match(sentence.masked, end),
        pattern(_EMPLOYER_BEFORE).search(sentence.masked[:start]),
    ):
        if match is None:
            continue
        group = next(name for name, part in match.groupdict().items() if part)
        company = sentence.at(*match.span(group))
        if company and company.value.text not in story.recruiters:
            return company.value.text
    return story.only_employer


def event_rows(sentence: MarkedSentence, context: StoryContext) -> list[EventRow]:
    """A row for each happening that is not denied; “nobody accepted” happened to none."""
    rows: list[EventRow] = []
    if sentence.is_question:
        return rows
    happenings = [m for m in sentence.of(MarkKind.HAPPENING) if m.value.kind != APPROACHED]
    for mark in happenings:
        subject = subject_of(sentence, mark, context)
        if _is_event(sentence, mark, subject, context.story):
            rows.append(_event_row(sentence, mark, subject, _date_of(sentence, mark, happenings)))
    return rows


def _is_event(
    sentence: MarkedSentence, mark: Mark, subject: Mark | Count | None, story: ReportedStory
) -> bool:
    count = _count_of(subject)
    if mark.value.kind == "started" and _joined_employer(sentence, mark, story):
        return False
    if count is not None and count.low == 0 and count.high == 0:
        return mark.value.kind in ("accepted", "signed", "started", "declined")
    if mark.value.is_denied or (mark.value.kind == "message" and _is_to_own_staff(sentence, mark, story)):
        return False
    if mark.value.kind in ("left", "notice") and (count is not None or subject is None):
        return False  # a circumstance: departures
    # An offer is a row of its own: the event adds how many were offered.
    return mark.value.kind != "offered" or (count is not None and not _is_told_by_sum(sentence, mark, count))


def _is_to_own_staff(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> bool:
    """Whether somebody of an employer writes: “Birch's chief executive, Nn Nine, wrote to the staff”."""
    start, _end = sentence.bounds(mark)
    posts = [m for m in sentence.of(MarkKind.POST) if sentence.bounds(m)[1] <= start]
    return not mark.value.courted_first and bool(posts) and posts[-1].value.company in story.employers


def _joined_employer(sentence: MarkedSentence, mark: Mark, story: ReportedStory) -> bool:
    """Whether somebody joined the employer, years ago: the past of who is courted now."""
    _start, end = sentence.bounds(mark)
    company = pattern(r"\s(?:\w+\s)?(?P<company><C>)").match(sentence.masked, end)
    name = company and sentence.at(*company.span("company"))
    return name is not None and name.value.text in story.employers


def _count_of(subject: Mark | Count | None) -> Count | None:
    if isinstance(subject, Count):
        return subject
    return subject.value if subject is not None and subject.kind == MarkKind.NUMBER else None


def _event_row(
    sentence: MarkedSentence, mark: Mark, subject: Mark | Count | None, date: Edtf | None
) -> EventRow:
    count = _count_of(subject)
    by_name = [subject, *_apposed(sentence, subject)] if isinstance(subject, Mark) and count is None else []
    by_name.sort(key=lambda mark: mark.span)
    return EventRow(
        span=mark.span,
        sentence=sentence.place,
        kind=mark.value.kind,
        happened=date or Edtf(),
        people=count or Count(),
        candidates=tuple(m.value.text for m in by_name),
        legal_by_company=sentence.company_before(mark) if mark.value.kind == "legal-step" else "",
        channels=_channel(sentence, mark),
        **_with_whom(sentence, mark),
    )


_CHANNEL = re.compile(r"\b(?:WhatsApp|Signal|Telegram|LinkedIn|Slack|Zoom|WeChat|e-?mail|surel)\b")


def _channel(sentence: MarkedSentence, mark: Mark) -> str:
    """The one channel that a sentence names for a message or a call."""
    channels = set(_CHANNEL.findall(sentence.text)) if mark.value.kind in ("message", "call") else set()
    return channels.pop() if len(channels) == 1 else ""


def _with_whom(sentence: MarkedSentence, mark: Mark) -> dict[str, Any]:
    """On whose side talks are: “talks with its president, Nn Nine, and other executives”."""
    _start, end = sentence.bounds(mark)
    match = WITH_EXECUTIVES.match(sentence.masked, end)
    person = match and sentence.at(*match.span("person"))
    if match is None or person is None:
        return {}
    return {"with_people": (person.value.text,), "with_words": sentence.text[slice(*match.span("others"))]}


_SAID = pattern(
    r"\b(?:said|told|says|announced|kata|ujar|mengumumkan|mengatakan)(?:\s<W>)?(?:\s\w+)?\s$"
    r"|\b(?:seen|viewed|reviewed|obtained|dilihat|diperoleh)\s(?:(?:by|oleh)\s)?(?:[Tt]he\s)?(?:<W>|\w+)\s$"
)


_SAYS = re.compile(
    r"\s(?:said|announced|confirmed|denied|declined|called|told|says|mengumumkan|mengatakan|membantah|menyatakan|melaporkan|reported)\b",
    re.IGNORECASE,
)


def _date_of(sentence: MarkedSentence, mark: Mark, happenings: Iterable[Mark]) -> Edtf | None:
    """The date nearest to a happening, if no other happening is nearer to it and nobody speaks on it."""
    start, end = sentence.bounds(mark)
    nearest = None
    told_by = [sentence.bounds(mark)[1] for mark in sentence.of(MarkKind.INFORMANT)]
    for date in sentence.of(MarkKind.DATE):
        first, last = sentence.bounds(date)
        # “…, said two people who know of it, on Monday”: that is when they said so.
        if any(0 <= first - end_of_teller <= len(", ") for end_of_teller in told_by):
            continue
        # The day of a dateline is the report's own.
        if sentence.span(0, 0).start == 0 and re.match(r"\s\([^()]+\)\s?[-–—]", sentence.text[last:]):
            continue
        if _SAID.search(sentence.masked[:first]) or _SAYS.match(sentence.masked, last):
            continue
        distance = first - end if first >= end else start - last + 15
        rivals = [*happenings, *sentence.of(MarkKind.STANCE, MarkKind.RETELLING)]
        others = [sentence.bounds(other) for other in rivals if other is not mark]
        if any(
            (first - o_end if first >= o_end else o_start - last + 15) < distance for o_start, o_end in others
        ):
            continue
        if distance < 90 and (nearest is None or distance < nearest[0]):
            nearest = distance, date.value
    return nearest and nearest[1]
