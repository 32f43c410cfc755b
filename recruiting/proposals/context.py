"""Who is courted in a report, and to whom of them something happened."""

import re
from collections.abc import Iterator

from recruiting.proposals.company_rows import is_headcount
from recruiting.proposals.entries import entry_of
from recruiting.proposals.figures import SPELT, figure
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.posts import SPEAKS
from recruiting.proposals.rows import DenialRow
from recruiting.proposals.story import ReportedStory
from recruiting.values import Count

_BARE = re.compile(
    rf"(?<![\w$€£])(?:all\s|semua\s)?(?P<number>{SPELT}|\d{{1,3}}|both|several|some|none|most|half|many|"
    r"keduanya|dua-duanya|kedua orang itu|ketiganya|tiga-tiganya|semuanya|beberapa|sisanya|the rest)"
    r"(?:\s(?:have|has|had|were|was|did|are|still|"
    r"already|now|also|since|sudah|telah|masih|di antaranya|of them|others))*\s$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?<!\w)(?:he|she|I|her|him|his|me|who|ia|dia|saya|yang|"
    r"the (?:researcher|scientist|engineer|executive))\b"
    r"|\b(?:mantan|peneliti|ilmuwan|insinyur|kepala)\s[^.,;]{0,30}\b(?:itu|tersebut)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?P<words>(?:every(?:one|body)|all the others|the (?:rest|others))(?: else)?|semua yang lain|"
    r"yang lainnya)\b"
    r"[^.;,]{0,40}$",
    re.IGNORECASE,
)
_SHE = re.compile(r"\b(?:he|she|ia|dia)\b", re.IGNORECASE)
_ACTIVE_OBJECT = re.compile(
    r"\s(?:(?:ke|kepada|to|dengan|with)\s)?(?:him|her|me|saya|dia|ia)\b|nya\b", re.IGNORECASE
)


class StoryContext:
    """The people of a report, noted sentence by sentence, so that “she” and “both” can be resolved."""

    def __init__(self, story: ReportedStory) -> None:
        self.story = story
        self.last_person: Mark | None = None
        self.people: dict[str, Mark] = {}
        """Those to whom something happened, by name, the latest last."""
        self.speaking: set[str] = set()
        """Those who speak for a company: not courted unless the text says so."""
        self.employers: dict[str, str] = {}
        """The companies that people work or worked at, by name."""
        self.main_person: Mark | None = None
        """Whom the whole report is about, if that is one person."""
        self.is_interview = False
        self.denial: DenialRow | None = None
        """The last denial of the report, of which the sentences behind it may go on."""
        self.speaks_for: dict[str, str] = {}
        """The companies for which people speak by their posts, by name."""

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
        return list(self.people.values())[-1] if self.people else self.main_person


def read_ahead(sentences: list[MarkedSentence], context: StoryContext) -> None:
    """Remember what the whole report says of people: who speaks, where they worked, who is interviewed."""
    for sentence in sentences:
        for mark in sentence.of(MarkKind.POST):
            post = mark.value
            if _JOINING.search(mark.text):
                continue  # whoever joins as vice president speaks for nobody yet
            recruits = post.company in context.story.recruiters and SPEAKS.search(post.title)
            if post.held == "current" and (recruits or _SPOKESPEOPLE.search(post.title)):
                context.speaking.add(post.person)
            if post.held == "current" and _SPOKESPEOPLE.search(post.title):
                context.speaks_for[post.person] = post.company
            context.employers.setdefault(post.person, post.company)
        for people, company in worked_at(sentence):
            for person in people:
                context.employers[person.value.text] = company.value.text
    for recruiter in context.story.recruiters:
        context.employers = {n: company for n, company in context.employers.items() if company != recruiter}
    context.main_person = _main_person(sentences, context)
    context.is_interview = _is_interview(sentences)


_JOINING = re.compile(r"\b(?:join|start|mov|bergabung|pindah|hijrah)", re.IGNORECASE)
WITH_EXECUTIVES = pattern(
    r"(?:(?<=\swith)|(?<=\sdengan)|\s(?:with|dengan))\s(?:[\w’'-]+\s){0,4}?(?P<person><PN>),?\s(?:and|dan)\s"
    r"(?P<others>(?:other\s(?:<C>\s)?(?:executives|managers|leaders)(?:\s(?:of|at|from)\s<C>)?"
    r"|(?:para\s)?(?:eksekutif|petinggi|pimpinan)\s(?:<C>\s)?lain(?:nya)?))"
)
"""On whose side talks are, of a recruiter: behind the words for the talks."""

_WORKED_AT = [
    pattern(r"(?P<people><PN>)\s\((?:ex-|formerly |previously )?(?P<company><C>)\)"),
    pattern(
        r"(?<![\ue001\ue002], )(?P<people><PN>(?:(?:,?\s(?:and|dan|serta)\s|,\s)<PN>)*+)\s?[,(–—-]\s?"
        r"(?:(?:both|all|all three|keduanya|ketiganya|semuanya)\s)?(?:from|of|dari)\s(?P<company><C>)"
    ),
    pattern(
        r"(?P<people><PN>),?\s(?:who|yang)\s(?:(?:co-?)?founded|(?:ikut |turut )?mendirikan)\s"
        r"(?P<company><C>)"
    ),
    pattern(
        r"(?P<people><PN>)[^.;\ue000-\ue002]{0,60}\s(?:after|when|setelah|ketika)\s(?P<company><C>)\s"
        r"(?:matched|countered|raised|doubled|menyamai|menaikkan)\b"
    ),
]


def worked_at(sentence: MarkedSentence) -> Iterator[tuple[list[Mark], Mark]]:
    """Those of whom a sentence says where they come from: “Nn One and Nn Two, both from Birch”."""
    for form in _WORKED_AT:
        for match in form.finditer(sentence.masked):
            place, company = sentence.span(*match.span("people")), sentence.at(*match.span("company"))
            people = [m for m in sentence.of(*NAMES) if not m.value.is_company and place.contains(m.span)]
            if company:
                yield people, company


def _main_person(sentences: list[MarkedSentence], context: StoryContext) -> Mark | None:
    """The one person whom the title names, else the only one in the report who speaks for no company."""
    people = [m for s in sentences for m in s.of(*NAMES) if m.value.is_person]
    people = [m for m in people if m.value.text not in context.speaking]
    chosen = [m for m in people if not m.span.paragraph] or [m for m in people if m.kind == MarkKind.NAME]
    return chosen[0] if len({m.value.text for m in chosen}) == 1 else None


_FEWEST_QUESTIONS = 2


def _is_interview(sentences: list[MarkedSentence]) -> bool:
    """Whether paragraphs are questions, so that what is told without a name happened to who answers."""
    questions = {s.sentence.span.paragraph for s in sentences if s.is_question and s.earlier is None}
    return len(questions) >= _FEWEST_QUESTIONS


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
        subject = _before(sentence, start, context)
        if subject is None and mark.value.kind == "meeting":
            subject = _behind(sentence, start, end, context)
    else:
        subject = _behind(sentence, start, end, context)
    subject = subject or entry_of(sentence)
    return subject or (context.main_person if _is_told_of_main_person(sentence, mark, context) else None)


def _is_told_of_main_person(sentence: MarkedSentence, mark: Mark, context: StoryContext) -> bool:
    if mark.value.kind not in ("message", "call", "meeting", "interview", "declined", "accepted"):
        return False
    return context.is_interview or bool(mark.value.courted_first and _SHE.search(sentence.text))


_CLAUSE_SIGNS = (";", ":", "“", " but ", " tetapi ", " namun ")


def _before(sentence: MarkedSentence, start: int, context: StoryContext) -> Mark | Count | None:
    text = sentence.masked
    clause_start = max(text.rfind(sign, 0, start) for sign in _CLAUSE_SIGNS) + 1
    clause = text[clause_start:start]
    if bare := _BARE.search(clause):
        return _bare_count(bare["number"])
    if others := _OTHERS.search(clause):
        return Count(words=others["words"])
    people = [m for m in _people(sentence, context) if clause_start <= sentence.bounds(m)[0] < start]
    if people:
        return _main(sentence, people, clause_start, start)
    if _FIRST_PERSON.search(clause) and (speaker := _named_speaker(sentence)):
        return speaker
    # Of “Joined in May.” the subject stands in the sentence before.
    if _PRONOUN.search(clause) or (sentence.earlier and not clause.strip()):
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
    if nearest.kind == MarkKind.NUMBER and (named := _named_behind(sentence, nearest)):
        return named
    for whole, part in zip(people[1:], people, strict=False):
        if whole is nearest and _has_part(whole, part):
            return part
    return nearest


def _named_behind(sentence: MarkedSentence, one: Mark) -> Mark | None:
    """Who the one of several is: “only one of our colleagues, Nn One, has accepted”."""
    if (one.value.low, one.value.high) != (1, 1):
        return None
    match = pattern(r",\s(?P<person><PN>),").match(sentence.masked, sentence.bounds(one)[1])
    return sentence.at(*match.span("person")) if match else None


_FIRST_PERSON = re.compile(r"\b(?:I|[Ss]aya|[Aa]ku)\b")
_TO_ME = re.compile(r"\s(?:(?:to|kepada|ke|with|dengan)\s)?(?:me|saya|aku)\b")


def _named_speaker(sentence: MarkedSentence) -> Mark | None:
    """Who speaks of themselves in a sentence: “They offered me $20m,” said Nn One."""
    names = {mark.value.name for mark in sentence.of(MarkKind.INFORMANT) if mark.value.name}
    return next((mark for mark in sentence.of(*NAMES) if mark.value.text in names), None)


def _has_part(whole: Mark, part: Mark) -> bool:
    """Whether ``whole`` only says of whom ``part`` is: “several of the 14”, “delapan rekan Nn Satu”."""
    if part.kind == MarkKind.NUMBER and whole.kind in NAMES and whole.span.start - part.span.end <= 1:
        return True
    return bool(re.search(r"\s(?:of|dari)\s?$", part.text))


def _behind(sentence: MarkedSentence, start: int, end: int, context: StoryContext) -> Mark | None:
    text = sentence.masked
    if pattern(r"\s<C>,").match(text, end):
        return None  # the company itself is courted, and who is named behind the comma is its founder
    if _TO_ME.match(text, end) and (speaker := _named_speaker(sentence)):
        return speaker
    if _ACTIVE_OBJECT.match(text, end) or text[start:end].endswith("nya"):
        return context.person_before(sentence, start)
    for person in (m for m in _people(sentence, context) if end <= sentence.bounds(m)[0] < end + 120):
        gap = text[end : sentence.bounds(person)[0]]
        if not re.search(r"[.;:“”]|\b(?:said|kata|ujar|told|menurut|according|and that|bahwa)\b", gap):
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
_WORDS = {
    "both": 2,
    "keduanya": 2,
    "dua-duanya": 2,
    "kedua orang itu": 2,
    "ketiganya": 3,
    "tiga-tiganya": 3,
    "none": 0,
}


def _bare_count(word: str) -> Count:
    word = word.casefold()
    if word in _WORDS:
        return Count(_WORDS[word], _WORDS[word], words=word)
    if re.fullmatch(rf"{SPELT}|\d+", word):
        return Count(int(figure(word, "")), int(figure(word, "")))
    return Count(words=word)
