"""Finds the story that a report is about: the typed one compared with those that are known."""

from collections.abc import Collection, Iterator
from contextlib import suppress

from django.utils.translation import gettext as _

from recruiting.admin.report.known_story import known_story
from recruiting.admin.report.names import Lookups, Matches, split_names
from recruiting.admin.report.page import NEW, Page
from recruiting.admin.report.wording import summary_of
from recruiting.desk import story_matching
from recruiting.models import Approach, Company, Person
from recruiting.models.record import Record
from recruiting.values import Edtf, Money
from recruiting.values.text import quoted


def typed_story(page: Page) -> story_matching.TypedStory:
    """What stands on the page of the story, as far as it can be read: nothing is asked or made for it."""
    lookups = Lookups()
    people = [row.data.get(row.add_prefix("person"), "") for row in page.filled_rows("candidates")]
    return story_matching.TypedStory(
        recruiters=_records_named(lookups, Company, page.data.get("approach-recruiters", "")),
        employers=_records_named(lookups, Company, page.data.get("approach-employers", "")),
        people=_records_named(lookups, Person, ";".join(filter(None, people))),
        kind=page.data.get("approach-kind", ""),
        began=_parse_or_empty(Edtf, page.data.get("approach-began", "")),
        days=[
            _parse_or_empty(Edtf, row.data.get(row.add_prefix("happened"), ""))
            for row in page.filled_rows("events")
        ],
        amounts=_amounts(page),
    )


def _amounts(page):
    texts = [row.data.get(row.add_prefix("amount"), "") for row in page.filled_rows("offers")]
    return [money for text in texts if (money := _parse_or_empty(Money, text)).has_figure]


def _records_named(lookups: Lookups, model, text):
    matches = _matches(lookups, model, text)
    return list(dict.fromkeys(row for one in matches for row in one.exact or one.near[:1]))


def _matches(lookups: Lookups, model, text) -> Iterator[Matches]:
    """What the names in ``text`` may mean; of very many the first."""
    with suppress(LookupError):
        for name in split_names(text):
            if not quoted(name):
                yield lookups.match(model, name)


def _parse_or_empty(kind, text):
    try:
        return kind.parse(text) if text.strip() else kind()
    except ValueError:
        return kind()


def look_for_stories(page: Page) -> None:
    """Note on the page which stories are like the one that is typed."""
    if not page.stories:
        page.stories = story_matching.matching_stories(typed_story(page))


def ask_for_story(page: Page, story: story_matching.TypedStory, new_records: Collection[Record] = ()) -> bool:
    """Ask whether it is one of the similar stories; False while there is no answer.

    Nothing is asked if all its recruiters and people are ``new_records``: no known story is about them.
    """
    is_known = not {*story.recruiters, *story.people} <= set(new_records)
    page.stories = story_matching.matching_stories(story) if is_known else []
    if not page.stories or page.answer("story") == NEW:
        return True
    options = [*((str(match.record.pk), summary_of(match.record)) for match in page.stories)]
    text = _("Which story is it? One that is known, or a new one")
    page.ask("story", text, [*options, (NEW, _("a new story"))], page.suggested_story, place="stories")
    return False


def story_of(data) -> tuple[Approach | None, str]:
    """The story that was chosen, and why it can't be taken any more; neither where none is."""
    key = data.get("story") or data.get("bound", "")
    if key == NEW or not key:
        return None, ""
    approach = known_story(int(key)) if key.isdecimal() and len(key) < 19 else None
    if approach is None:
        return None, _("The story that you chose is not there any more: choose another, or a new one.")
    if approach.state == "retracted":
        why = _("The story that you chose was retracted meanwhile (%(why)s): choose another, or a new one.")
        return None, why % {"why": approach.retraction}
    return approach, ""
