"""The story as rows for the form: who courts whom, whom they courted before, and how they go about it."""

import re
from dataclasses import replace

from recruiting.proposals.dateline import Dateline
from recruiting.proposals.lexicon import any_of
from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import MarkKind
from recruiting.proposals.rows import StoryRow
from recruiting.proposals.story import ReportedStory
from recruiting.values import Edtf

_HABIT = re.compile(rf"\b{any_of('story', 'habit')}\b", re.IGNORECASE)


def story_rows(
    story: ReportedStory, sentences: list[MarkedSentence], title: str, dateline: Dateline | None
) -> list[StoryRow]:
    """The story, one more for each employer courted before, and how somebody recruits in general."""
    first = _story_row(story, sentences, title, dateline)
    if first is None:
        return []
    return [first, *_earlier_rows(story, first), *_habit_rows(story, sentences, first)]


def _story_row(
    story: ReportedStory, sentences: list[MarkedSentence], title: str, dateline: Dateline | None
) -> StoryRow | None:
    """The story as a row of the first sentence that names a recruiter or an employer; None without them."""
    names = {*story.recruiters, *story.employers, *filter(None, [story.lab])}
    for sentence in sentences:
        if any(mark.value.text in names for mark in sentence.of(MarkKind.NAME, MarkKind.NEW_NAME)):
            place = sentence.place
            return StoryRow(
                span=place,
                sentence=place,
                title=title,
                publisher=dateline.publisher if dateline else "",
                published=dateline.published if dateline else Edtf(),
                based_on=story.outlet,
                recruiters=tuple(story.recruiters),
                employers=tuple(story.employers),
                lab=story.lab,
                recruiting_people=story.recruiting_people,
            )
    return None


def _earlier_rows(story: ReportedStory, first: StoryRow) -> list[StoryRow]:
    return [
        replace(
            first,
            span=sentence.place,
            sentence=sentence.place,
            employers=(company,),
            lab="",
        )
        for company, sentence in story.earlier.items()
    ]


def _habit_rows(story: ReportedStory, sentences: list[MarkedSentence], first: StoryRow) -> list[StoryRow]:
    """How one who recruits goes about it, whomever they court: “Sometimes she writes herself”."""
    for sentence in sentences:
        people = [mark.value.text for mark in sentence.of(*NAMES) if mark.value.is_person]
        around = [sentence, sentence.later] if sentence.later else [sentence]
        is_contact = any(
            mark.value.kind in ("message", "call") for one in around for mark in one.of(MarkKind.HAPPENING)
        )
        own = tuple(name for name in people if name in story.recruiting_people)
        if own and len(own) == len(people) and is_contact and _HABIT.search(sentence.text):
            place = sentence.place
            return [
                replace(
                    first,
                    span=place,
                    sentence=place,
                    kind="general",
                    employers=(),
                    lab="",
                    recruiting_people=own,
                )
            ]
    return []
