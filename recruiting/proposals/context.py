"""Who is courted in a report, and to whom of them something happened."""

import re

from recruiting.proposals.company_rows import is_headcount
from recruiting.proposals.figures import SPELT, figure
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.posts import SPEAKS
from recruiting.proposals.reading import NAMES, MarkedSentence
from recruiting.proposals.story import Story
from recruiting.values import Count

_BARE = re.compile(
    rf"(?<![\w$€£])(?:all\s|semua\s)?(?P<number>{SPELT}|\d{{1,3}}|both|several|some|none|most|half|many|"
    r"keduanya|ketiganya|semuanya|beberapa|sisanya|the rest)"
    r"(?:\s(?:have|has|had|were|was|did|are|sudah|telah|di antaranya|of them|others))*\s$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?<!\w)(?:he|she|I|her|him|his|me|who|ia|dia|saya|yang)\b", re.IGNORECASE)
_ACTIVE_OBJECT = re.compile(r"\s(?:him|her|me|saya|dia|ia)\b|nya\b", re.IGNORECASE)


class StoryContext:
    """The people of a report, noted sentence by sentence, so that “she” and “both” can be resolved."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.last_person: Mark | None = None
        self.people: dict[str, Mark] = {}
        """Those to whom something happened, by name, the latest last."""
        self.speaking: set[str] = set()
        """Those who speak for a company: not courted unless the text says so."""

    def note(self, sentence: MarkedSentence) -> None:
        """Remember the people of a sentence that was read."""
        for mark in sentence.of(*NAMES):
            if mark.value.is_person and mark.value.text not in self.speaking:
                self.last_person = mark

    def person_before(self, sentence: MarkedSentence, start: int) -> Mark | None:
        """Whom a pronoun at ``start`` means: a person before it, there or in the paragraph, or the last."""
        people = [m for m in _people(sentence, self) if m.kind in NAMES and sentence.bounds(m)[1] <= start]
        if people:
            return people[-1]
        last = self.last_person
        if last and last.span.paragraph == sentence.sentence.span.paragraph:
            return last
        return list(self.people.values())[-1] if self.people else None


def note_speakers(sentences: list[MarkedSentence], context: StoryContext) -> None:
    """Remember who holds a post that speaks or recruits: chiefs, directors, spokespeople, lawyers."""
    for sentence in sentences:
        for mark in sentence.of(MarkKind.POST):
            post = mark.value
            recruits = post.company in context.story.recruiters and SPEAKS.search(post.title)
            if post.held == "current" and (recruits or _SPOKESPEOPLE.search(post.title)):
                context.speaking.add(post.person)


_SPOKESPEOPLE = re.compile(
    r"\b(?:spokes\w+|communications|komunikasi|juru bicara|humas|lawyer|attorney|counsel|pengacara|"
    r"talent|talenta|HR|SDM)\b",
    re.IGNORECASE,
)


def subject_of(sentence: MarkedSentence, mark: Mark, context: StoryContext) -> Mark | Count | None:
    """Who it happened to: a name, a number of people, or a bare count (“both”); None if not said."""
    start, end = sentence.bounds(mark)
    with_somebody = mark.value.kind == "talks" and pattern(
        r"\s(?:with|dengan|to (?:hire|recruit|sign|poach|lure)|untuk merekrut)\s(?:<PN>|<#>)"
    ).match(sentence.masked, end)
    if mark.value.courted_first and not with_somebody:
        return _before(sentence, start, context)
    return _behind(sentence, start, end, context)


_CLAUSE_SIGNS = (";", ":", "“", " but ", " tetapi ", " namun ")


def _before(sentence: MarkedSentence, start: int, context: StoryContext) -> Mark | Count | None:
    text = sentence.masked
    clause_start = max(text.rfind(sign, 0, start) for sign in _CLAUSE_SIGNS) + 1
    clause = text[clause_start:start]
    if bare := _BARE.search(clause):
        return _bare_count(bare["number"])
    people = [m for m in _people(sentence, context) if clause_start <= sentence.bounds(m)[0] < start]
    if people:
        return _main(sentence, people, clause_start, start)
    if _PRONOUN.search(clause):
        return context.person_before(sentence, start)
    return None


def _main(sentence: MarkedSentence, people: list[Mark], clause_start: int, start: int) -> Mark:
    """The one of several before the verb: none between commas, nor the ten of “two of the ten”."""
    clause = sentence.masked[clause_start:start]
    first_comma, last_comma = clause.find(","), clause.rfind(",")
    nearest = people[-1]
    if first_comma >= 0 and not re.search("[\ue001\ue002\ue004]", clause[last_comma:]):
        outside = [m for m in people if sentence.bounds(m)[1] <= clause_start + first_comma]
        people = outside or people
        nearest = people[0] if outside and people[0].kind == MarkKind.NUMBER else people[-1]
    for whole, part in zip(people[1:], people, strict=False):
        if whole is nearest and _has_part(whole, part):
            return part
    return nearest


def _has_part(whole: Mark, part: Mark) -> bool:
    """Whether ``whole`` only says of whom ``part`` is: “several of the 14”, “delapan rekan Nn Satu”."""
    if part.kind == MarkKind.NUMBER and whole.kind in NAMES and whole.span.start - part.span.end <= 1:
        return True
    return bool(re.search(r"\s(?:of|dari)\s?$", part.text))


def _behind(sentence: MarkedSentence, start: int, end: int, context: StoryContext) -> Mark | None:
    text = sentence.masked
    if _ACTIVE_OBJECT.match(text, end) or text[start:end].endswith("nya"):
        return context.person_before(sentence, start)
    for person in (m for m in _people(sentence, context) if end <= sentence.bounds(m)[0] < end + 120):
        gap = text[end : sentence.bounds(person)[0]]
        if not re.search(r"[.;:“”]|\b(?:said|kata|ujar|told|menurut|according)\b", gap):
            return person
    return None


def _people(sentence: MarkedSentence, context: StoryContext) -> list[Mark]:
    """Names of persons and numbers of people in a sentence, without informants and those who speak."""
    informants = [mark.span for mark in sentence.of(MarkKind.INFORMANT) if not mark.value.name]
    return [
        mark
        for mark in sentence.marks
        if (mark.kind == MarkKind.NUMBER or (mark.kind in NAMES and mark.value.is_person))
        and not any(span.contains(mark.span) for span in informants)
        and not (mark.kind in NAMES and mark.value.text in context.speaking)
        and not is_headcount(sentence, mark)
        and not (mark.kind == MarkKind.NUMBER and _SOURCES.search(mark.text))
    ]


_SOURCES = re.compile(
    r"\b(?:sources?|insiders?|sumber|narasumber|lawyers?|pengacara|recruiters?|perekrut)$", re.IGNORECASE
)
_WORDS = {"both": 2, "keduanya": 2, "ketiganya": 3, "none": 0}


def _bare_count(word: str) -> Count:
    word = word.casefold()
    if word in _WORDS:
        return Count(_WORDS[word], _WORDS[word], words=word)
    if re.fullmatch(rf"{SPELT}|\d+", word):
        return Count(int(figure(word, "")), int(figure(word, "")))
    return Count(words=word)
