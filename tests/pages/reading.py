"""A public page as a reader has it: its visible text, the text of one place in it, its queries."""

import re

from selectolax.lexbor import LexborHTMLParser


class Page:
    """The main part of an answer. ``page["ref"]`` is the text of the element with that id."""

    def __init__(self, response):
        self.status = response.status_code
        html = response.content.decode()
        self.html = html[html.index("<main") : html.index("</main>") + len("</main>")]
        self._tree = LexborHTMLParser(self.html)
        self.text = _text_in(self._tree.root)

    def __getitem__(self, identifier: str) -> str:
        return _text_in(self._tree.css_first(f'[id="{identifier}"]', strict=False))

    def __contains__(self, words: str) -> bool:
        return words in self.text


def read(client, url: str) -> Page:
    """The page at ``url``."""
    return Page(client.get(url))


def _text_in(node) -> str:
    """Its text as it is seen: single spaces, and none before a full stop."""
    return re.sub(r" ([,.;:)])", r"\1", " ".join(node.text(separator=" ").split()))
