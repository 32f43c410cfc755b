"""Who courts whom, worked out from the whole report."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from recruiting.proposals.known_names import Name
from recruiting.proposals.lexicon import any_of, expanded, sections
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import COMPANY, pattern
from recruiting.proposals.posts import SPEAKS

STAFF = any_of("story", "staff")
"""The words for people who work somewhere, as a pattern."""
_STAFF_EN = any_of("story", "staff en")


def _forms(side: str) -> list[tuple[int, re.Pattern[str]]]:
    """The ways to make a company one side, with the weight of each."""
    tags = {"STAFF": STAFF, "STAFF_EN": _STAFF_EN}
    headings = [heading for heading in sections("story") if heading.startswith(side)]
    return [
        (int(heading.split(" ")[1]), pattern(expanded(form, tags), 0))
        for heading in headings
        for form in sections("story")[heading]
    ]


_RECRUITERS, _EMPLOYERS = _forms("recruiters"), _forms("employers")
_RECRUITING_PEOPLE = [pattern(form, 0) for form in sections("story")["recruiting people"]]
_EARLIER = [pattern(form, 0) for form in sections("story")["earlier employers"]]


@dataclass
class ReportedStory:
    """Recruiters and employers by how often the report makes them that; the outlet that had it first."""

    recruiters: list[str]
    employers: list[str]
    lab: str
    outlet: str
    recruiting_people: tuple[str, ...] = ()
    earlier: dict[str, MarkedSentence] = field(default_factory=dict)
    """Employers courted before those of the story, each with the sentence that says so."""

    @property
    def only_employer(self) -> str:
        """The employer, if the report has one only."""
        return self.employers[0] if len(self.employers) == 1 else ""


def story_of(sentences: list[MarkedSentence]) -> ReportedStory:
    """Who courts whom in the report as a whole."""
    recruiters: Counter[Name] = Counter()
    employers: Counter[Name] = Counter()
    labs: Counter[Name] = Counter()
    founders = {m.value.person for s in sentences for m in s.of(MarkKind.POST) if m.value.title == "founder"}
    for sentence in sentences:
        for post in sentence.of(MarkKind.POST):
            # Where the founder of a startup worked before says nothing of whose people are courted.
            if post.value.held == "former" and post.value.person in founders:
                continue
            is_courted = post.value.held == "former" or not SPEAKS.search(post.value.title)
            if is_courted and (company := _company(sentence, post.value.company)):
                employers[company] += 2
        _count_happenings(sentence, recruiters)
        _count_forms(sentence, _RECRUITERS, recruiters, labs)
        _count_forms(sentence, _EMPLOYERS, employers, Counter())
    story = _decided(
        _outlet(sentences), recruiters, employers, labs, _units(sentences), _companies(sentences)
    )
    earlier = dict(_names_in(sentences, _EARLIER, "company"))
    later = [name for name in story.employers if name not in earlier]
    if later:
        story.earlier = {name: place for name, place in earlier.items() if name not in story.recruiters}
        story.employers = later
    courting = dict(_names_in(sentences, _RECRUITING_PEOPLE, "person"))
    story.recruiting_people = tuple(courting) if story.recruiters else ()
    return story


def _names_in(
    sentences: Iterable[MarkedSentence], forms: Iterable[re.Pattern[str]], group: str
) -> Iterator[tuple[str, MarkedSentence]]:
    """The names of that group in the sentences, each with the sentence."""
    for sentence in sentences:
        for form in forms:
            for match in form.finditer(sentence.lower):
                if mark := sentence.at(*match.span(group)):
                    yield mark.value.text, sentence


def _joined_to(sentence: MarkedSentence, company: Mark) -> list[Name]:
    """The companies that stand before ``company``, joined to it: “Alder and its rival Birch”."""
    start, _end = sentence.bounds(company)
    match = pattern(
        r"(?P<company><C>)(?:,|\s(?:and|dan|serta))(?:\s(?:its|rival|pesaingnya|pesaing)|,){0,3}\s$"
    ).search(sentence.masked[:start])
    other = match and sentence.at(*match.span("company"))
    return [other.value] if other else []


def _company(sentence: MarkedSentence, text: str) -> Name | None:
    return next((m.value for m in sentence.of(*NAMES) if m.value.text == text), None)


def _count_happenings(sentence: MarkedSentence, recruiters: Counter[Name]) -> None:
    """Whoever stands before a recruiter's doing, or is the source of it behind, courts."""
    for mark in sentence.of(MarkKind.HAPPENING):
        start, _end = sentence.bounds(mark)
        if mark.value.courted_first or mark.value.kind in ("legal-step", "lay-off", "will-not-match"):
            continue
        before = pattern(
            r"(?P<company><C>)(?:[’']s? (?:founder|CEO|boss|chief)[^,.;]{0,25})?[^.;()\ue000\ue001]{0,30}$"
        ).search(sentence.masked[:start])
        if before and (company := sentence.at(*before.span("company"))):
            for name in [company.value, *_joined_to(sentence, company)]:
                recruiters[name] += 2


def _count_forms(
    sentence: MarkedSentence,
    forms: Iterable[tuple[int, re.Pattern[str]]],
    counter: Counter[Name],
    labs: Counter[Name],
) -> None:
    for weight, form in forms:
        for match in form.finditer(sentence.lower):
            if _is_of_nobody(sentence, *match.span()):
                continue
            for group, text in match.groupdict().items():
                if text and COMPANY in text and (company := sentence.at(*match.span(group))):
                    (labs if group == "lab" else counter)[company.value] += weight


def _is_of_nobody(sentence: MarkedSentence, start: int, end: int) -> bool:
    """Whether the words speak of none: “nobody at Alder” makes Alder nothing."""
    place = sentence.span(start, end)
    return any(m.value.high == 0 and place.contains(m.span) for m in sentence.of(MarkKind.NUMBER))


def _companies(sentences: Iterable[MarkedSentence]) -> Counter[Name]:
    """The companies, without units, by how often the report names them."""
    return Counter(
        mark.value
        for sentence in sentences
        for mark in sentence.of(*NAMES)
        if mark.value.is_company and not mark.value.parent
    )


def _units(sentences: Iterable[MarkedSentence]) -> set[Name]:
    return {m.value for s in sentences for m in s.of(*NAMES) if m.value.parent}


def _decided(
    outlet: str,
    recruiters: Counter[Name],
    employers: Counter[Name],
    labs: Counter[Name],
    units: Iterable[Name],
    companies: Counter[Name],
) -> ReportedStory:
    for unit in units:
        recruiters[_parent(unit, recruiters, employers)] += recruiters.pop(unit, 0) + labs.pop(unit, 0)
    courting, targets = _sides(recruiters, employers, companies)
    lab = next((unit.text for unit in units if any(unit.parent == name.text for name in courting)), "")
    return ReportedStory(
        [name.text for name in _leading(courting, recruiters)],
        [name.text for name in _leading([n for n in targets if n.text != lab], employers)],
        lab,
        outlet,
    )


def _sides(
    recruiters: Counter[Name], employers: Counter[Name], companies: Counter[Name]
) -> tuple[list[Name], list[Name]]:
    """Who courts and who is courted; where one side is empty, the other company that is told of most."""
    courting = [name for name in recruiters if recruiters[name] > employers[name]]
    targets = [name for name in employers if employers[name] >= recruiters[name] and name not in courting]
    others = [
        name for name, _times in companies.most_common() if name not in courting and name not in targets
    ]
    if bool(courting) != bool(targets) and others:
        (targets if courting else courting).append(others[0])
    return courting, targets


def _parent(unit: Name, *counters: Counter[Name]) -> Name:
    names = (name for counter in counters for name in counter)
    return next((name for name in names if name.text == unit.parent), Name(unit.parent, "company", "?"))


def _leading(names: Collection[Name], counter: Counter[Name]) -> list[Name]:
    """Those with at least a third of the most, the first three."""
    most = max((counter[name] for name in names), default=0)
    return [name for name in sorted(names, key=lambda n: -counter[n]) if counter[name] * 3 >= most][:3]


def _outlet(sentences: Iterable[MarkedSentence]) -> str:
    marks = [mark for sentence in sentences for mark in sentence.of(MarkKind.RETELLING)]
    return marks[0].value if marks else ""
