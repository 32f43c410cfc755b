"""Why a text is not read: nothing can be made of it, or more than one thing."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class Unreadable(ValueError):
    """What was typed can't be read; the message says why, in words for the one who typed it."""


class OpenDate(Unreadable):
    """A date that leaves open of which year, or of which week, it is."""


class NoDate(Unreadable):
    """A text, or what is a part of one, that is no date; the message quotes how it begins."""

    def __init__(self, text: str = "") -> None:
        super().__init__(_("could not read the date “%(text)s”") % {"text": text[:60]})


class Reading(NamedTuple):
    """One thing that a doubtful text may mean: as readers see it, and as ``parse`` reads it without doubt."""

    printed: str
    plain: str


class Ambiguous(Unreadable, ValidationError):
    """What was typed can be read in more than one way: ``reason`` says why, ``readings`` which ways."""

    def __init__(self, reason: str, readings: Iterable[Reading]) -> None:
        self.reason = reason
        self.readings = list(readings)
        choices = "; ".join(reading.printed for reading in self.readings)
        message = _("%(reason)s Choose: %(readings)s") % {"reason": reason, "readings": choices}
        ValidationError.__init__(self, message if choices else reason, code="ambiguous")

    def __str__(self) -> str:
        return str(self.message)


class Doubt(Exception):
    """A question that a text leaves open: ``answers`` to the question named ``key``, the likeliest first."""

    def __init__(self, key: str, reason: str, answers: Iterable[Any]) -> None:
        super().__init__(reason)
        self.key, self.reason, self.answers = key, reason, list(answers)


class Answers(dict[str, Any]):
    """What is known beside the text, and what is tried for the questions that it leaves open."""

    def to(self, key: str, reason: str, answers: Iterable[Any]) -> Any:
        """The answer to a question; raises Doubt where none was given."""
        if key not in self:
            raise Doubt(key, reason, answers)
        return self[key]


MOST_READINGS = 8


def settled(build: Callable[[Answers], Any], answers: Answers) -> Any:
    """What ``build`` makes of the answers; raises Ambiguous with what it makes of each further answer."""
    try:
        return build(answers)
    except Doubt as doubt:
        values = dict.fromkeys(_tried(build, answers, doubt))
        readings = [Reading(str(value), value.notation()) for value in list(values)[:MOST_READINGS]]
        raise Ambiguous(doubt.reason, readings) from None


def _tried(build: Callable[[Answers], Any], answers: Answers, doubt: Doubt) -> Iterator[Any]:
    for answer in doubt.answers:
        further = Answers(answers | {doubt.key: answer})
        try:
            yield build(further)
        except Doubt as another:
            yield from _tried(build, further, another)
        except Unreadable:
            continue
