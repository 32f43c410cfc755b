"""A made-up newsroom: it enters made-up reports through the admin's forms, and reads the public pages."""

import re
from html import unescape

from recruiting.models import Approach, Company, Person, Source
from tests.desk import Desk


class Newsroom:
    """A publisher at the desk, and a reader without an account."""

    def __init__(self, publisher, reader):
        self.desk, self.reader = Desk(publisher), reader

    def company(self, name, **columns):
        return self.desk.add(Company).fill(name=name, **columns).save()

    def person(self, name, **columns):
        return self.desk.add(Person).fill(name=name, **columns).save()

    def source(self, title, **columns):
        return self.desk.add(Source).fill(title=title, **columns).save()

    def approach(self, source, where="", informant="", **columns):
        """Open the form of a new approach, typed from ``source``."""
        return self.desk.add(Approach).fill(
            report_source=source, report_where=where, report_informant=informant, **columns
        )

    def typed_from(self, record, source, where="", informant=""):
        """Open the form of ``record`` to type what ``source`` adds."""
        return self.desk.change(record).fill(
            report_source=source, report_where=where, report_informant=informant
        )

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
