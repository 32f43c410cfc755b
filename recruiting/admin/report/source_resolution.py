"""Resolves what is typed of reports to sources: the report itself, and those that it is based on."""

import re
from collections.abc import Callable

from django.utils.translation import gettext as _

from recruiting.admin.report.names import Lookups, name_key
from recruiting.admin.report.page import NEW, Page
from recruiting.admin.report.sources import find_base, find_source, publisher_and_title
from recruiting.models import Source
from recruiting.models.record import Record
from recruiting.models.source import Reading


class SourceResolver:
    """Finds the sources that are known, asks where that is in doubt, and makes what is new, each once."""

    def __init__(self, page: Page, insert_new: Callable[[Record], None], lookups: Lookups) -> None:
        self.page, self.insert_new, self.lookups = page, insert_new, lookups
        self.by_name: dict[str, Source] = {}

    def known_report(self, values: dict) -> Source | None:
        """The known source that the editor types from; None if it is a new one."""
        address = values.get("url") or values.get("archived_at", "")
        match = find_source(address, values.get("publisher", ""), values.get("title", ""))
        return match.certain or (self._ask_which_source("is-source", match) if match.is_open else None)

    def resolve_base(self, text: str) -> Source:
        """The source that ``text`` means, which the report is based on; a new one is known through it."""
        key = name_key(text)
        if key not in self.by_name:
            self.lookups.count()
            match = find_base(text)
            source = match.certain or (
                self._ask_which_source(f"is-source-{key}", match) if match.is_open else None
            )
            self.by_name[key] = source or self._create_source(text)
        return self.by_name[key]

    def _ask_which_source(self, question, match):
        several = [*match.exact, *match.near]
        options = [
            (str(source.pk), _("It is “%(name)s”") % {"name": f"{source} ({source.ref})"})
            for source in several
        ]
        options.append((NEW, _("It is another report, not known yet")))
        text = _("Is “%(name)s” one of the reports that are known?") % {"name": match.name}
        answer = self.page.ask(question, text, options)
        return next((source for source in several if str(source.pk) == answer), None)

    def _create_source(self, text):
        if re.match(r"https?://", text):
            columns = {"url": text, "description": page_at(text)}
        else:
            publisher, title = publisher_and_title(text)
            columns = {"publisher": publisher[:200], "title": title[:500]}
        source = Source(**columns, reading=Reading.THROUGH)
        self.insert_new(source)
        self.page.result.notes.append(_("new source, known through this one: %(name)s") % {"name": source})
        return source


def page_at(url: str) -> str:
    """What is known of a page of which only the address is."""
    host = re.sub(r"^https?://(www\.)?", "", url).partition("/")[0]
    return _("a page at %(host)s") % {"host": host[:200]}
