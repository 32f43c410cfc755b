"""What is new: the changes of the last week, a line for each story and offer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from recruiting.published.changes import changes
from recruiting.published.models import Edition
from recruiting.published.page_changes import STORIES, by_page
from recruiting.sentences.changes import line

WEEK = timedelta(days=7)
NEWSWORTHY = (*STORIES, "claim")

EDITIONS_READ, NEWS_READ, NEWS_SHOWN = 10, 100, 6
"""Editions of the week, rows of each that are read, and lines that are shown."""


@dataclass(frozen=True)
class News:
    """One line of what is new: when, what, and where it stands."""

    edition: Edition
    line: str
    address: str


def news(day: datetime) -> list[News]:
    """What the editions of the week up to ``day`` changed of approaches and offers, the newest first.

    What no report that counts tells, as a satire does, is no news.
    """
    editions = list(
        Edition.objects.filter(date__gt=day - WEEK, date__lte=day).order_by("-number")[:EDITIONS_READ]
    )
    changed = by_page(changes(editions, NEWSWORTHY, NEWS_READ))
    items = (
        News(edition, line(one), one.address)
        for edition in editions
        for one in changed.get(edition.number, ())
        if one.page.table in STORIES and not (one.is_addition_only and one.page.is_in_no_list)
    )
    return list(islice(items, NEWS_SHOWN))
