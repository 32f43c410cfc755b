"""The rows of the form, section by section: those that were typed, and the known ones of the story."""

import re
from collections.abc import Iterator

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin.report.names import name_key
from recruiting.admin.report.parts import LONGEST
from recruiting.admin.report.question import Mistake
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.sections import BACKGROUND, SECTIONS, STORY_SECTIONS, Section
from recruiting.admin.report.typed_dates import normalize_dates, normalize_job
from recruiting.admin.report.whom import columns_of, move_descriptions, people_in
from recruiting.admin.report.wording import describe
from recruiting.models import Approach
from recruiting.models.free_text import LONGEST as LONGEST_TEXT
from recruiting.models.record import Record

MOST_ROWS = 200
"""How many rows the page takes in all: a form of so many is still within what one post may hold."""
MOST_KNOWN = MOST_ROWS - 20
"""How many of them may be known ones: the others are for what is new."""
NO_ROOM = gettext_lazy(
    "This page takes %(rows)s rows in all. Save it, then enter the rest as another story of this report, "
    "or on the page of each row."
)


MAY_BE_A_JOB = gettext_lazy(
    "“%(title)s”: the job of who stands before it goes under Jobs; somebody else stands behind a semicolon."
)
MAY_BE_ONE = gettext_lazy(
    "“%(name)s”: one person is typed with the surname last, “Nn One”; two have a semicolon between them."
)


def _readable(data: QueryDict) -> QueryDict:
    """A copy of what is typed without the one character that PostgreSQL takes in no text.

    Of a text that is longer than any control takes only the beginning is read, which its control still
    refuses: 300 kB of commas as whom took a request a minute.
    """
    copied = data.copy()
    for name, values in data.lists():
        copied.setlist(name, [value[: LONGEST_TEXT + 1].replace("\x00", "") for value in values])
    return copied


class PageRows:
    """The rows in their sections, no more in all than the page has ``room`` for.

    ``others`` are mistakes that belong to no row, ``left_out`` known rows for which there is no room.
    """

    def __init__(self, data: QueryDict, approach: Approach | None = None) -> None:
        self.data, self.approach = _readable(data), approach
        self.page_mistakes: list[Mistake] = []
        self.room, self.left_out = MOST_ROWS, 0
        self._split_whom()
        normalize_dates(self.data)
        for number in self._numbers("employments"):
            normalize_job(self.data, f"employments-{number}")
        self.sections = {name: self._section(name) for name in SECTIONS}
        self._add_known()

    # How it is built

    def _split_whom(self) -> None:
        """Whom the story is about, typed in one field, becomes rows of people, one a name or description."""
        text = self.data.get("approach-whom", "")
        if len(text) > LONGEST:
            return  # its control says so
        names, doubtful = people_in(text)
        numbers = self._numbers("candidates")
        row_names = {
            name_key(self.data.get(f"candidates-{n}-{column}", ""))
            for n in numbers
            for column in ("person", "description")
        }
        names = [name for name in names if name_key(name) not in row_names]
        empty = [n for n in numbers[:MOST_ROWS] if not self._is_filled(f"candidates-{n}-")] if names else []
        for name in names[:MOST_ROWS]:
            number = empty.pop(0) if empty else max(numbers, default=0) + 1
            numbers += [] if number in numbers else [number]
            for column, text in columns_of(name).items():
                self.data[f"candidates-{number}-{column}"] = text
        for number in numbers:
            move_descriptions(self.data, f"candidates-{number}")
        self.data["candidates-rows"] = " ".join(map(str, numbers))
        # Those for whom there is no row stay where they are typed.
        self.data["approach-whom"] = "; ".join([*names[MOST_ROWS:], *doubtful])
        for text in doubtful:
            asked = MAY_BE_ONE % {"name": text} if "," in text else MAY_BE_A_JOB % {"title": text}
            self.page_mistakes.append(Mistake("id_approach-whom", _("whom"), asked))
        if names[MOST_ROWS:]:
            self.page_mistakes.append(Mistake("id_approach-whom", _("whom"), self.no_room))

    def _is_filled(self, prefix: str) -> bool:
        return bool(self._filled_controls(prefix))

    def _numbers(self, name: str) -> list[int]:
        posted = re.findall(r"(?<!\d)[1-9]\d{0,3}(?!\d)", self.data.get(f"{name}-rows", ""))
        return list(dict.fromkeys(map(int, posted)))

    def _section(self, name: str) -> Section:
        may_be_known = name in BACKGROUND or (name in STORY_SECTIONS and self.approach is not None)
        section, numbers = Section(name, SECTIONS[name], may_be_known=may_be_known), self._numbers(name)
        if len(numbers) > self.room:
            self.page_mistakes.append(Mistake(name, section.heading, self.no_room))
        numbers = numbers[: self.room]
        self.room -= len(numbers)
        section.rows = [self._row(name, number) for number in numbers]
        return section

    def _row(self, name: str, number: int) -> RecordPart:
        form = SECTIONS[name]
        row = form(self.data, prefix=f"{name}-{number}")
        row.label = f"{form.letter}{number}"
        return row

    def _add_known(self) -> None:
        """Give each known row of the story its row of the page, those posted with it first.

        A row that was about another story's is about none: it is asked anew which one it is.
        """
        by_section = _known_rows(self.approach) if self.approach else {}
        for name, section in self.sections.items():
            records = by_section.get(name, {})
            if records and not any(self._is_filled(f"{row.prefix}-") for row in section.rows):
                # Nothing is named by their labels yet: the known rows come first.
                self.room += len(section.rows)
                section.rows = []
            for row in list(section.rows):
                key = _key(row["same"].value())
                row.record = records.pop(key, None)
                if key and row.record is None:
                    self._unbind(section, row)
            for record in records.values():
                self._append_known(section, record)
            if name == "candidates":
                self._merge_known_people()
            for row in section.rows:
                row.line = describe(row.record) if row.record else ""
            section.rows.sort(key=lambda row: (row.record is None, getattr(row.record, "pk", 0) or 0))
            is_full = any(row.record is None for row in section.rows)
            if section.form.has_empty_row and not is_full and self.room > 0:
                self.room -= 1
                section.rows.append(self._row(name, section.next_number))

    def _merge_known_people(self) -> None:
        """A row of people in which a name of the story stands alone is the known row, and says the same."""
        section = self.sections["candidates"]
        by_name = {name_key(str(row.record)): row for row in section.rows if row.record}
        for row in [row for row in section.rows if row.record is None]:
            person = row.add_prefix("person")
            known_row = by_name.get(name_key(self.data.get(person, "")))
            if (
                known_row is None
                or self._filled_controls(f"{row.prefix}-") != [person]
                or not known_row.is_empty
            ):
                continue
            # It keeps its label, which other rows may name.
            section.rows.remove(known_row)
            self.room += 1
            row.record = known_row.record
            self.data[row.add_prefix("same")] = str(known_row.record.pk)
            self.data[row.add_prefix("agrees")] = "on"
            self.data[person] = ""

    def _filled_controls(self, start: str) -> list[str]:
        """The controls whose names start so in which something is typed."""
        return [name for name in self.data if name.startswith(start) and self.data.get(name, "").strip()]

    def _unbind(self, section: Section, row: RecordPart) -> None:
        self.data[row.add_prefix("same")] = ""
        if row.is_empty:
            section.rows.remove(row)
            self.room += 1

    def _append_known(self, section: Section, record) -> None:
        count = sum(row.record is not None for one in self.sections.values() for row in one.rows)
        if self.room <= 0 or count >= MOST_KNOWN:
            self.left_out += 1
            return
        self.room -= 1
        number = section.next_number
        self.data[f"{section.name}-{number}-same"] = str(record.pk)
        row = self._row(section.name, number)
        row.record, row.is_unseen = record, True
        section.rows.append(row)

    # What the buttons do that save nothing

    def add_row(self, name: str) -> None:
        """One more row, numbered after the last; none where the page has no room for it."""
        if self.room <= 0:
            return
        self.room -= 1
        section = self.sections[name]
        row = self._row(name, section.next_number)
        row.take_focus()
        section.rows.append(row)

    def drop_row(self, label: str) -> str:
        """Take the row out of the page, the others keep their labels; the name of its section, if any."""
        emptied = ""
        for section in self.sections.values():
            remaining = [row for row in section.rows if row.label != label]
            emptied = section.name if len(remaining) < len(section.rows) else emptied
            section.rows = remaining
        return emptied

    # What is asked of them

    @property
    def rows(self) -> Iterator[RecordPart]:
        """All rows of all sections in the order of the page."""
        for section in self.sections.values():
            yield from section.rows

    def filled_rows(self, name: str) -> list:
        """The rows of a section in which something is typed."""
        return [row for row in self.sections[name].rows if not row.is_empty]

    def row(self, label: str) -> RecordPart | None:
        """The row of that label; None if the page has none."""
        return next((row for row in self.rows if row.label.casefold() == label.casefold()), None)

    @property
    def no_room(self) -> str:
        """What stands where a row could be added, once there is no room for it."""
        return str(NO_ROOM % {"rows": MOST_ROWS})


def _known_rows(approach: Approach) -> dict[str, dict[int, Record]]:
    """The known rows of ``approach`` for each section that shows them, by key."""
    return {name: {row.pk: row for row in form.rows_of(approach)} for name, form in SECTIONS.items()}


def _key(value) -> int:
    text = str(value or "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0
