"""The one form for one report: its parts, its rows under their labels, and what the desk is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report import rows
from recruiting.admin.report.telling import LinePart, TellingPart
from recruiting.admin.report.wording import described
from recruiting.models.titles import headline

SECTIONS = {
    "candidates": (rows.CandidateRow, 1, _("Who is courted")),
    "offers": (rows.OfferRow, 1, _("Offers")),
    "events": (rows.EventRow, 1, _("What happened")),
    "terms": (rows.TermRow, 0, _("Terms: parts and conditions")),
    "says": (rows.SayingRow, 0, _("Who contradicts or comments")),
    "employments": (rows.EmploymentRow, 0, _("Posts, past and new")),
    "circumstances": (rows.CircumstanceRow, 0, _("Circumstances: what is told of a company or a market")),
    "names": (rows.NameRow, 0, _("Companies and people: kind, owner, other names")),
}
"""The sections of rows: the form of a row, how many stand ready, the heading."""

ADD = {
    "candidates": _("Add a person or a group"),
    "offers": _("Add an offer"),
    "events": _("Add an event"),
    "terms": _("Add a term"),
    "says": _("Add a contradiction or comment"),
    "employments": _("Add a post"),
    "circumstances": _("Add a circumstance"),
    "names": _("Add a company or person"),
}

WITHIN_APPROACH = ("candidates", "offers", "events", "terms")
"""The sections whose rows are parts of the approach."""

MOST_ROWS = 200
"""How many rows the page takes in all: a form of so many is still within what one post may hold."""
MOST_KNOWN = MOST_ROWS - 20
"""How many of them may tell of rows that are there: the others are for what is new."""


NO_ROOM = _(
    "This page takes %(rows)s rows in all. Save it, then tell the rest on another page about the approach, "
    "or on the page of each row."
)


@dataclass
class Section:
    """The rows of one table. ``numbers`` are those of their labels, which a row keeps whatever goes."""

    name: str
    heading: object
    letter: str
    rows: list

    @property
    def numbers(self) -> str:
        return " ".join(row.label[1:] for row in self.rows)

    @property
    def add(self) -> str:
        """What the button says that adds a row."""
        return str(ADD[self.name])


@dataclass
class Question:
    """What the desk is asked on a second look; ``answer`` is empty until it is given."""

    name: str
    text: str
    options: list[tuple[str, str]]
    answer: str = ""
    suggested: str = ""
    about: list = field(default_factory=list)
    """The records that it is about, which the page lists."""

    @property
    def chosen(self) -> str:
        return self.answer or self.suggested


@dataclass
class Mistake:
    """One thing to put right: where it stands, and what is wrong."""

    control: str
    place: str
    message: str


@dataclass
class Outcome:
    """What one look at the page came to."""

    questions: list[Question] = field(default_factory=list)
    understood: list[str] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return any(not question.answer for question in self.questions)


def rows_of(approach, name):
    """The rows of an approach that belong to a section of the page, in order."""
    rows = SECTIONS[name][0].model.objects
    if name == "terms":
        own = Q(approach=approach) | Q(offer__approach=approach) | Q(event__approach=approach)
        return rows.filter(own).order_by("pk")
    rows = rows.filter(approach=approach).order_by("pk")
    if name == "candidates":
        return rows.select_related("person")
    return rows.prefetch_related("candidates__person")


def _key(value):
    text = str(value or "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _is_valid(part):
    return part.is_valid()


class Page:
    """The form as typed (``data``) or as it opens. Nothing in it is required that a report may not give."""

    def __init__(self, data=None, approach=None, initial=None):
        self.data, self.approach = data, approach
        initial = initial or {}
        self.left_out = initial.pop("left_out", 0)
        given = data if data is not None else None
        self.source = rows.SourcePart(given, prefix="source", initial=initial.get("source"))
        self.telling = TellingPart(given, prefix="telling")
        self.about = rows.ApproachPart(given, prefix="approach")
        self.about.record = approach
        self.line = LinePart(given, prefix="line")
        self.outcome = Outcome()
        self.others: list[Mistake] = []
        self.room = MOST_ROWS
        self.sections = {name: self._section(name, initial.get(name, [])) for name in SECTIONS}
        self._find_known()

    def _section(self, name, initial):
        form, ready, heading = SECTIONS[name]
        section = Section(name, heading, form.letter, [])
        if self.data is None:
            numbers = list(range(1, max(ready, len(initial) + (ready and bool(initial))) + 1))
        else:
            asked = re.findall(r"(?<!\d)[1-9]\d{0,3}(?!\d)", self.data.get(f"{name}-rows", ""))
            numbers = list(dict.fromkeys(map(int, asked)))
        if len(numbers) > self.room:
            self.others.append(Mistake(name, str(heading), self.no_room))
        numbers = numbers[: self.room]
        self.room -= len(numbers)
        for index, number in enumerate(numbers):
            start = initial[index] if index < len(initial) else None
            section.rows.append(self._row(form, name, number, start))
        return section

    def _row(self, form, name, number, start=None):
        row = form(self.data, prefix=f"{name}-{number}", initial=start)
        row.label = f"{form.letter}{number}"
        return row

    def _find_known(self):
        """Give each row that tells of one of the approach's own its record."""
        for name in WITHIN_APPROACH if self.approach else ():
            told = {row: _key(row["same"].value()) for row in self.sections[name].rows}
            there = rows_of(self.approach, name).in_bulk([key for key in told.values() if key])
            for row, key in told.items():
                row.record = there.get(key)
                row.line = described(row.record) if row.record else ""
                if key and row.record is None:
                    self.others.append(
                        Mistake(
                            f"row-{row.prefix}", row.label, _("It is not there any more: take this row out.")
                        )
                    )

    # What the buttons do that save nothing

    def add_row(self, name: str):
        """One more row, numbered after the last; none where the page has no room for it."""
        if not self.room:
            return
        self.room -= 1
        section = self.sections[name]
        number = max([int(row.label[1:]) for row in section.rows], default=0) + 1
        row = self._row(SECTIONS[name][0], name, number)
        row.fields[row.usual[0]].widget.attrs["autofocus"] = True
        section.rows.append(row)

    def drop_row(self, label: str):
        """Take the row out of the page; the others keep their labels."""
        for section in self.sections.values():
            section.rows = [row for row in section.rows if row.label != label]

    # What is shown

    @property
    def where_cell(self):
        return {"control": self.telling["where"]}

    @property
    def no_room(self) -> str:
        """What stands where a row could be added, once there is no room for it."""
        return NO_ROOM % {"rows": MOST_ROWS}

    @property
    def line_cells(self):
        return [{"control": control, "wide": True} for control in self.line]

    @property
    def headline(self) -> str:
        """The approach that is told of again, in one line."""
        return headline(self.approach) if self.approach else ""

    # What is typed

    @property
    def rows(self) -> Iterator:
        """All rows of all sections in the order of the page."""
        for section in self.sections.values():
            yield from section.rows

    def filled(self, name: str) -> list:
        """The rows of a section in which something is told."""
        return [row for row in self.sections[name].rows if not row.is_empty]

    def row(self, label: str):
        """The row of that label; None if the page has none."""
        return next((row for row in self.rows if row.label.casefold() == label.casefold()), None)

    @property
    def tells_of_an_approach(self) -> bool:
        """Whether anything is told that belongs to an approach, rather than to companies and people."""
        about_it = any(not row["of"].data for row in self.filled("says"))
        return (
            not self.about.is_empty
            or any(self.filled(name) for name in ("candidates", "offers", "events"))
            or (about_it and not self.filled("employments") and not self.filled("circumstances"))
        )

    def parts(self) -> Iterator:
        """The forms that are to be read, an empty row not among them."""
        yield from (self.source, self.telling, self.about, self.line)
        for section in self.sections.values():
            yield from (row for row in section.rows if not row.is_empty)

    def read(self) -> bool:
        """Read all that is typed; False if something could not be."""
        # Every part, whatever the one before it came to.
        return set(map(_is_valid, self.parts())) == {True}

    # What is wrong

    def refuse(self, part, name: str, message: str):
        """Note that something typed in ``part`` can't be saved; at ``name`` where there is such a control."""
        if part is None:
            self.others.append(Mistake("", "", message))
        elif name in part.fields:
            part.add_error(name, message)
        elif name in getattr(part, "telling", part).fields:
            getattr(part, "telling", part).add_error(name, message)
        else:
            part.add_error(None, message)

    def mistakes(self) -> list[Mistake]:
        """All that is to be put right, in the order of the page."""
        found = list(self.others)
        if self.data is None:
            return found
        for part in self.parts():
            place = getattr(part, "label", "")
            for form in filter(None, (part, getattr(part, "telling", None))):
                for name, messages in form.errors.items():
                    known = name in form.fields
                    control = form[name].auto_id if known else f"row-{part.prefix}"
                    label = str(form.fields[name].label) if known else ""
                    named = ", ".join(filter(None, [place, label]))
                    found += [Mistake(control, named, str(message)) for message in messages]
        return found

    def answer(self, name: str) -> str:
        """What the desk answered to a question, if it did."""
        return self.data.get(name, "") if self.data is not None else ""

    def ask(self, name: str, text: str, options: list[tuple[str, str]], suggested="", about=()) -> str:
        """Ask on a second look; the answer, or empty while there is none."""
        given = self.answer(name)
        known = [value for value, _label in options]
        question = Question(name, text, options, given if given in known else "", suggested, list(about))
        if name not in [asked.name for asked in self.outcome.questions]:
            self.outcome.questions.append(question)
        return question.answer
