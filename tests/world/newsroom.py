"""A made-up newsroom: it enters made-up reports through the one form, and reads the public pages."""

import re
from html import unescape

from tests.report.form import ReportForm


class Newsroom:
    """A publisher at the desk, and a reader without an account."""

    def __init__(self, publisher, reader):
        self.form, self.reader = ReportForm(publisher), reader

    def report(self, title, where="", informant="", about=None, **source):
        """Open the form for a report, or for another one about an approach that is there."""
        self.form.open(**{"approach": about.pk} if about else {})
        self.form.fill("source", title=title, **source)
        for name, value in {"where": where, "informant": informant}.items():
            if value:
                self.form.fill("attribution", **{name: value})
        return self.form

    def text(self, url):
        """What a reader sees at ``url``, without marks and with single spaces."""
        response = self.reader.get(url)
        assert response.status_code == 200, (url, response.status_code)
        body = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
        text = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))
        return re.sub(r" ([,.;:)])", r"\1", text)

    def reads(self, url, *words):
        """Assert that a reader finds all ``words`` at ``url``; the text for further questions."""
        text = self.text(url)
        for expected in words:
            assert expected in text, f"{expected!r} is not at {url}: {text}"
        return text

    def csv(self, path):
        return b"".join(self.reader.get(path).streaming_content).decode()
