"""Proposed rows of people, and of what happened to them."""

import re

from recruiting.proposals.company_rows import is_headcount
from recruiting.proposals.figures import SPELT, figure
from recruiting.proposals.happenings import APPROACHED
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.posts import SPEAKS
from recruiting.proposals.reading import NAMES, MarkedSentence
from recruiting.proposals.rows import EventRow, PeopleRow
from recruiting.proposals.story import Story, employer_of
from recruiting.values import Count, Edtf

_COURTED = {
    *(
        "offered",
        "declined",
        "accepted",
        "signed",
        "expected",
        "started",
        "talks",
        "message",
        "call",
        "interview",
    ),
    *("meeting", "withdrawn", "collapsed", "expired", "never-started", APPROACHED, "notice", "legal-step"),
}
_BARE = re.compile(
    rf"(?<![\w$€£])(?:all\s|semua\s)?(?P<number>{SPELT}|\d{{1,3}}|both|several|some|none|most|half|many|keduanya|ketiganya|semuanya|beberapa|sisanya|the rest)"
    r"(?:\s(?:have|has|had|were|was|did|are|sudah|telah|di antaranya|of them|others))*\s$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?<!\w)(?:he|she|I|her|him|his|me|who|ia|dia|saya|yang)\b", re.IGNORECASE)
_ACTIVE_OBJECT = re.compile(r"\s(?:him|her|me|saya|dia|ia)\b|nya\b", re.IGNORECASE)


class Courted:
    """Who is courted, kept while the sentences are read in order, so that “she” and “both” are known."""

    def __init__(self, story: Story):
        self.story = story
        self.last_person: Mark | None = None
        self.people: dict[str, Mark] = {}
        """Those to whom something happened, by name, the latest last."""
        self.speaking: set[str] = set()
        """Those who speak for a company: not courted unless the text says so."""

    def note(self, sentence: MarkedSentence) -> None:
        """Remember the people of a sentence that was read."""
        for mark in sentence.of(*NAMES):
            if mark.value.table == "person" and mark.value.text not in self.speaking:
                self.last_person = mark

    def person_before(self, sentence: MarkedSentence, start: int) -> Mark | None:
        """Whom a pronoun at ``start`` means: a person before it, there or in the paragraph, or the last."""
        there = [m for m in _people(sentence, self) if m.kind in NAMES and sentence.bounds(m)[1] <= start]
        if there:
            return there[-1]
        last = self.last_person
        if last and last.span.paragraph == sentence.sentence.span.paragraph:
            return last
        return list(self.people.values())[-1] if self.people else None


def note_speakers(sentences: list[MarkedSentence], courted: Courted) -> None:
    """Remember who holds a post that speaks or recruits: chiefs, directors, spokespeople, lawyers."""
    for sentence in sentences:
        for mark in sentence.of(MarkKind.POST):
            post = mark.value
            recruits = post.company in courted.story.recruiters and SPEAKS.search(post.title)
            if post.held == "current" and (recruits or _SPOKESPEOPLE.search(post.title)):
                courted.speaking.add(post.person)


_SPOKESPEOPLE = re.compile(
    r"\b(?:spokes\w+|communications|komunikasi|juru bicara|humas|lawyer|attorney|counsel|pengacara|talent|talenta|HR|SDM)\b",
    re.IGNORECASE,
)


def subject_of(sentence: MarkedSentence, mark: Mark, courted: Courted) -> Mark | Count | None:
    """Who it happened to: a name, a number of people, or a bare count (“both”); None if not said."""
    start, end = sentence.bounds(mark)
    with_somebody = mark.value.kind == "talks" and pattern(r"\s(?:with|dengan)\s(?:<PN>|<#>)").match(
        sentence.masked, end
    )
    if mark.value.courted_first and not with_somebody:
        return _before(sentence, start, courted)
    return _behind(sentence, start, end, courted)


def _before(sentence, start, courted):
    text = sentence.masked
    clause_start = (
        max(text.rfind(sign, 0, start) for sign in (";", ":", "“", " but ", " tetapi ", " namun ")) + 1
    )
    clause = text[clause_start:start]
    if bare := _BARE.search(clause):
        return _bare_count(bare["number"])
    people = [m for m in _people(sentence, courted) if clause_start <= sentence.bounds(m)[0] < start]
    if people:
        return _main(sentence, people, clause_start, start)
    if _PRONOUN.search(clause):
        return courted.person_before(sentence, start)
    return None


def _main(sentence, people, clause_start, start):
    """The one of several before the verb: none between commas, nor the ten of “two of the ten”."""
    clause = sentence.masked[clause_start:start]
    first_comma, last_comma = clause.find(","), clause.rfind(",")
    nearest = people[-1]
    if first_comma >= 0 and not re.search("[\ue001\ue002\ue004]", clause[last_comma:]):
        outside = [m for m in people if sentence.bounds(m)[1] <= clause_start + first_comma]
        people = outside or people
        nearest = people[0] if outside and people[0].kind == MarkKind.NUMBER else people[-1]
    for whole, part in zip(people[1:], people, strict=False):
        if whole is nearest and part.kind == MarkKind.NUMBER and whole.kind in NAMES:
            if whole.span.start - part.span.end <= 1:
                return part  # “eight colleagues of Nn One”
        if whole is nearest and re.search(r"\s(?:of|dari)\s?$", part.text):
            return part
    return nearest


def _behind(sentence, start, end, courted):
    text = sentence.masked
    if _ACTIVE_OBJECT.match(text, end) or text[start:end].endswith("nya"):
        return courted.person_before(sentence, start)
    for person in (m for m in _people(sentence, courted) if end <= sentence.bounds(m)[0] < end + 120):
        gap = text[end : sentence.bounds(person)[0]]
        if not re.search(r"[.;:“”]|\b(?:said|kata|ujar|told|menurut|according)\b", gap):
            return person
    return None


def _people(sentence, courted):
    """Names of persons and numbers of people in a sentence, without informants and those who speak."""
    told = [mark.span for mark in sentence.of(MarkKind.INFORMANT) if not mark.value.name]
    return [
        mark
        for mark in sentence.marks
        if (mark.kind == MarkKind.NUMBER or (mark.kind in NAMES and mark.value.table == "person"))
        and not any(span.contains(mark.span) for span in told)
        and not (mark.kind in NAMES and mark.value.text in courted.speaking)
        and not is_headcount(sentence, mark)
    ]


_WORDS = {"both": 2, "keduanya": 2, "ketiganya": 3, "none": 0}


def _bare_count(word):
    word = word.casefold()
    if word in _WORDS:
        return Count(_WORDS[word], _WORDS[word], words=word)
    if re.fullmatch(rf"{SPELT}|\d+", word):
        return Count(int(figure(word, "")), int(figure(word, "")))
    return Count(words=word)


def people_rows(sentence: MarkedSentence, courted: Courted) -> list[PeopleRow]:
    """A row for each name and number that something happens to as to somebody courted."""
    rows = []
    for mark in sentence.of(MarkKind.HAPPENING):
        if mark.value.kind in _COURTED:
            subject = subject_of(sentence, mark, courted)
            if isinstance(subject, Mark) and _is_row(subject, mark):
                rows += [_people_row(sentence, name, courted) for name in _apposed(sentence, subject)]
                if subject.kind in NAMES:
                    courted.people[subject.value.text] = subject
                rows.append(_people_row(sentence, subject, courted))
    return rows


def _is_row(subject, happening):
    """Whether somebody is named, or counted with a figure and not as nobody."""
    if subject.kind in NAMES:
        return True
    value = subject.value
    if value.low == 0 or not (value.has_figure or value.words):
        return False
    opens = not happening.value.courted_first or happening.value.kind in (
        APPROACHED,
        "offered",
        "message",
        "talks",
    )
    return opens and not _PART.search(subject.text)


def _apposed(sentence, subject):
    """Those named with somebody, or whom a number stands for: “two founders of Birch, Nn One and Nn Two”."""
    if not sentence.sentence.span.contains(subject.span):
        return []
    _start, end = sentence.bounds(subject)
    opening = r"(?:,?\s(?:and|dan|serta)\s|,\s(?=<PN>,?\s(?:and|dan)))"
    if subject.kind not in NAMES:
        opening = r"(?:\s(?:at|of|from|di|dari))?(?:\s<C>)?\s?[,:(—–-]\s?"
    listing = pattern(rf"{opening}(?:<PN>(?:,?\s(?:and|dan|serta)\s|,\s)?)+").match(sentence.masked, end)
    if not listing:
        return []
    place = sentence.span(*listing.span())
    return [m for m in sentence.of(*NAMES) if m.value.table != "company" and place.contains(m.span)]


_PART = re.compile(r"^(?!all|semua|ke).*\b(?:of (?:them|those)|dari mereka|di antaranya)\b", re.IGNORECASE)


def _people_row(sentence, subject, courted):
    is_there = sentence.sentence.span.contains(subject.span)
    employer = employer_of(sentence, subject, courted.story) if is_there else courted.story.only_employer
    if subject.kind in NAMES:
        return PeopleRow(
            span=subject.span if is_there else sentence.sentence.span,
            sentence=sentence.sentence.span,
            person=subject.value.text,
            employer=employer,
        )
    return PeopleRow(
        span=subject.span,
        sentence=sentence.sentence.span,
        description=subject.text,
        number=subject.value,
        employer=employer,
    )


def event_rows(sentence: MarkedSentence, courted: Courted) -> list[EventRow]:
    """A row for each happening that is not denied; “nobody accepted” happened to none."""
    rows = []
    happenings = [m for m in sentence.of(MarkKind.HAPPENING) if m.value.kind != APPROACHED]
    for mark in happenings:
        subject = subject_of(sentence, mark, courted)
        if _is_event(sentence, mark, subject, courted.story):
            rows.append(_event_row(sentence, mark, subject, _date_of(sentence, mark, happenings)))
    return rows


def _is_event(sentence, mark, subject, story):
    count = _count_of(subject)
    if mark.value.kind == "started" and _joined_employer(sentence, mark, story):
        return False
    if count is not None and count.low == 0 and count.high == 0:
        return mark.value.kind in ("accepted", "signed", "started", "declined")
    if mark.value.is_denied:
        return False
    if mark.value.kind in ("left", "notice") and (count is not None or subject is None):
        return False  # a circumstance: departures
    # An offer is a row of its own: the event adds its day, or how many were offered.
    return mark.value.kind != "offered" or count is not None


def _joined_employer(sentence, mark, story):
    """Whether somebody joined the employer, years ago: the past of who is courted now."""
    _start, end = sentence.bounds(mark)
    company = pattern(r"\s(?:\w+\s)?(?P<company><C>)").match(sentence.masked, end)
    name = company and sentence.at(*company.span("company"))
    return bool(name) and name.value.text in story.employers


def _count_of(subject):
    if isinstance(subject, Count):
        return subject
    return subject.value if subject is not None and subject.kind == MarkKind.NUMBER else None


def _event_row(sentence, mark, subject, date):
    count = _count_of(subject)
    named = subject is not None and count is None
    return EventRow(
        span=mark.span,
        sentence=sentence.sentence.span,
        kind=mark.value.kind,
        happened=date or Edtf(),
        people=count or Count(),
        candidates=tuple(m.value.text for m in [subject, *_apposed(sentence, subject)]) if named else (),
    )


_SAID = pattern(r"\b(?:said|told|says|announced|kata|ujar|mengumumkan|mengatakan)(?:\s<W>)?(?:\s\w+)?\s$")


_SAYS = re.compile(
    r"\s(?:said|announced|confirmed|denied|declined|called|told|says|mengumumkan|mengatakan|membantah|menyatakan|melaporkan|reported)\b",
    re.IGNORECASE,
)


def _date_of(sentence, mark, happenings):
    """The date nearest to a happening, if no other happening is nearer to it and nobody speaks on it."""
    start, end = sentence.bounds(mark)
    nearest = None
    for date in sentence.of(MarkKind.DATE):
        first, last = sentence.bounds(date)
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
