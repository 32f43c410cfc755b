"""The form for one report as it is typed: three steps, what is wrong, and what the desk is asked."""

from collections.abc import Iterator

from django.http import QueryDict

from recruiting.admin.report.attribution import AttributionPart
from recruiting.admin.report.head import ApproachPart, SourcePart
from recruiting.admin.report.page_rows import PageRows
from recruiting.admin.report.question import Mistake, PageResult, Question, UnreadText, mistakes_of
from recruiting.admin.report.wording import summary_of
from recruiting.desk.matching import Match
from recruiting.models import Approach
from recruiting.proposals import Document

NEW = "new"
"""The answer that something typed is none of what is known."""


class Page(PageRows):
    """The form as typed. Nothing in it is required that a report may not give.

    ``approach`` is the story that was chosen: its rows stand in the sections, each for what this report
    says of it.
    """

    def __init__(self, data: QueryDict, approach: Approach | None = None) -> None:
        super().__init__(data, approach)
        self.result = PageResult()
        self.stories: list[Match] = []
        self.document: Document | None = None
        self.unread_text: UnreadText | None = None
        self.source = SourcePart(self.data, prefix="source")
        self.attribution = AttributionPart(self.data, prefix="attribution")
        self.story = ApproachPart(self.data, prefix="approach")
        self.story.record = approach

    # What is shown

    @property
    def where_cell(self) -> dict:
        return {"control": self.attribution["where"]}

    @property
    def chosen_story(self) -> str:
        """The key of the story that was chosen, “new”, or nothing yet."""
        return (
            str(self.approach.pk)
            if self.approach
            else self.answer("story")
            if self.answer("story") == NEW
            else ""
        )

    @property
    def story_choices(self) -> list[tuple[str, str]]:
        """The stories that it may be, each with what tells it apart; the chosen one among them."""
        records = [match.record for match in self.stories]
        if self.approach and self.approach not in records:
            records.insert(0, self.approach)
        return [(str(record.pk), summary_of(record)) for record in records]

    @property
    def suggested_story(self) -> str:
        """The key of the one story with which all agrees; empty where there is none, or several."""
        agreeing = [match.record for match in self.stories if match.agrees]
        return str(agreeing[0].pk) if len(agreeing) == 1 else ""

    # What is typed

    @property
    def tells_of_an_approach(self) -> bool:
        """Whether anything is typed that belongs to a story, rather than to companies and people."""
        about_it = any(not row["of"].data for name in ("says", "figures") for row in self.filled_rows(name))
        return (
            not self.story.is_empty
            or any(self.filled_rows(name) for name in ("candidates", "offers", "events"))
            or (about_it and not self.filled_rows("employments") and not self.filled_rows("circumstances"))
        )

    def parts(self) -> Iterator:
        """The forms that are to be read, an empty row not among them."""
        yield from (self.source, self.attribution, self.story)
        yield from (row for row in self.rows if not row.is_empty)

    def read(self) -> bool:
        """Read all that is typed; False if something could not be."""
        # Every part, whatever the one before it came to.
        return {True} == {part.is_valid() for part in self.parts()}

    # What is wrong

    def refuse(self, part, name: str, message: str) -> None:
        """Note that something typed in ``part`` can't be saved; at ``name`` where there is such a control."""
        if part is None:
            self.page_mistakes.append(Mistake("", "", message))
        elif name in part.fields:
            part.add_error(name, message)
        elif name in getattr(part, "attribution", part).fields:
            getattr(part, "attribution", part).add_error(name, message)
        else:
            part.add_error(None, message)

    def mistakes(self) -> list[Mistake]:
        """All that is to be put right, in the order of the page."""
        mistakes = list(self.page_mistakes)
        for part in self.parts():
            for form in filter(None, (part, getattr(part, "attribution", None))):
                mistakes += mistakes_of(form, part)
        return mistakes

    # What is asked

    def answer(self, name: str) -> str:
        """What the desk answered to a question, if it did."""
        return self.data.get(name, "")

    def ask(
        self, name: str, text: str, options: list[tuple[str, str]], suggested="", about=(), place=""
    ) -> str:
        """Ask what only a person can say; the answer, or empty while there is none."""
        posted = self.answer(name)
        answer = posted if posted in [value for value, _label in options] else ""
        question = Question(name, text, options, answer, suggested, list(about), place)
        if name not in [earlier.name for earlier in self.result.questions]:
            self.result.questions.append(question)
        return question.answer
