"""Questions to the editor where something typed may mean two things, and mistakes to put right."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Question:
    """A question with its options; ``answer`` is empty until given. Nothing is saved while one is open."""

    name: str
    text: str
    options: list[tuple[str, str]]
    answer: str = ""
    suggested: str = ""
    about: list = field(default_factory=list)
    """The records that it is about, which the page lists."""
    place: str = ""
    """The element of the page where it stands; empty at the top."""

    @property
    def chosen(self) -> str:
        return self.answer or self.suggested


@dataclass
class Mistake:
    """One thing to put right: the control where it stands, the name of that place, what is wrong."""

    control: str
    place: str
    message: str


@dataclass
class UnreadText:
    """What was pasted and could not be read, and why; empty if nothing was."""

    text: str = ""
    refusal: str = ""


@dataclass
class PageResult:
    """The result of reading the page once: open questions, and notes on what would be saved."""

    questions: list[Question] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is new and what is known, and every claim that would be made, a sentence each."""

    @property
    def is_open(self) -> bool:
        return any(not question.answer for question in self.questions)


def mistakes_of(form, part) -> Iterator[Mistake]:
    """What can't be read or saved of one form of ``part``."""
    for name, messages in form.errors.items():
        is_control = name in form.fields
        control = form[name].auto_id if is_control else f"row-{part.prefix}"
        label = str(form.fields[name].label) if is_control else ""
        place = ", ".join(filter(None, [getattr(part, "label", ""), label]))
        for message in messages:
            yield Mistake(control, place, str(message))
