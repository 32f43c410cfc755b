"""A public page as a reader has it: its visible text, the text of one place in it, its queries."""

import re
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Page(HTMLParser):
    """The main part of an answer. ``page["ref"]`` is the text of the element with that id."""

    def __init__(self, response):
        super().__init__()
        self.status = response.status_code
        self.text = ""
        self._open: list[tuple[str, str | None, int]] = []
        self._places: dict[str, str] = {}
        html = response.content.decode()
        self.html = html[html.index("<main") : html.index("</main>") + len("</main>")]
        self.feed(self.html)
        self.text = _spaced(self.text)

    def __getitem__(self, identifier: str) -> str:
        return self._places[identifier]

    def __contains__(self, words: str) -> bool:
        return words in self.text

    def handle_starttag(self, tag, attrs):
        self.text += " "
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("id"), len(self.text)))

    def handle_endtag(self, tag):
        while self._open:
            opened, identifier, start = self._open.pop()
            if identifier:
                self._places[identifier] = _spaced(self.text[start:])
            if opened == tag:
                break
        self.text += " "

    def handle_data(self, data):
        self.text += data


def read(client, url: str) -> Page:
    """The page at ``url``."""
    return Page(client.get(url))


def _spaced(text):
    return re.sub(r" ([,.;:)])", r"\1", re.sub(r"\s+", " ", text)).strip()
