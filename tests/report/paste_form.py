"""An editor at the form with the text of the report beside it: pastes, accepts, dismisses."""

import re

from tests.report.form import URL, ReportForm, text_of


class PasteForm(ReportForm):
    """The form with what it offers for the text."""

    def paste(self, text="", file=None, **headers):
        """Press “show it beside the form”, without a script."""
        posted = self.page.values | {"pasted": text, "read": "1"} | ({"report_file": file} if file else {})
        return self._read(self.client.post(f"{URL}text/", posted, headers=headers))

    def decide(self, button, key):
        return self._read(self.client.post(f"{URL}decide/", self.page.values | {button: key}))

    def accept(self, table):
        """Accept the first pending proposal of a table."""
        key = self.pending(table)[0]
        return self.decide("accept", key)

    def pending(self, table=""):
        return [key for name, key in sorted(self.page.pressed) if name == "accept" and key.startswith(table)]

    @property
    def text(self):
        beside = re.search(r'<div id="beside">.*?<section id="content-of-report"', self.page.html, re.DOTALL)
        return text_of(beside[0])
