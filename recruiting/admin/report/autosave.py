"""Autosaving the form as it is typed: which form it is, whose, and what the browser posted last."""

from dataclasses import dataclass

from django.core import signing
from django.http import QueryDict
from django.utils.crypto import get_random_string

from recruiting.models import UnfinishedReport
from recruiting.models.unfinished_report import OLDEST_FORM, TOKEN_LENGTH

EXCLUDED_CONTROLS = {"csrfmiddlewaretoken", "stamp", "tab", "seen", "pasted", "report_file"}
BUTTONS = {
    "add",
    "drop",
    "ask",
    "look",
    "check",
    "save",
    "review",
    "publish",
    "keep_mine",
    "accept",
    "dismiss",
    "read",
}
_SIGNER = signing.TimestampSigner(salt="report")


@dataclass
class Ticket:
    """The identity of an open form: its token, under which it saves once, its user, tab and last version.

    The stamp is the token signed for its user: after a lost session what they typed is still autosaved, for
    them to read once they have signed in again.
    """

    token: str
    user_id: int
    tab: str
    version: int = 0

    @classmethod
    def issue(cls, user, token="", version=0) -> "Ticket":
        """A ticket for a page that opens."""
        return cls(token or _random_token(), user.pk, _random_token(), version)

    @classmethod
    def from_post(cls, posted) -> "Ticket | None":
        """The ticket of a post; None if it is none of ours, or a month old."""
        try:
            signed = _SIGNER.unsign(posted.get("stamp", ""), max_age=OLDEST_FORM)
        except signing.BadSignature:
            return None
        user_id, _colon, token = signed.partition(":")
        version = posted.get("seen", "")
        tab = posted.get("tab", "").replace("\x00", "")[:TOKEN_LENGTH]
        return cls(token, int(user_id), tab, int(version) if version.isdecimal() and len(version) < 10 else 0)

    @property
    def stamp(self) -> str:
        return _SIGNER.sign(f"{self.user_id}:{self.token}")

    def keep(self, user, posted, over_others=False) -> UnfinishedReport:
        """Keep what was posted. Raises ChangedElsewhere if another tab has typed meanwhile."""
        stored = UnfinishedReport.objects.keep(
            self.token, user, fields_of(posted), self.tab, self.version, over_others
        )
        self.version = stored.version
        return stored


def _random_token():
    return get_random_string(TOKEN_LENGTH)


def fields_of(posted) -> dict[str, list[str]]:
    """The values typed, by control: without empty controls, buttons and NUL characters."""
    return {
        name.replace("\x00", ""): [value.replace("\x00", "") for value in values]
        for name, values in posted.lists()
        if name not in EXCLUDED_CONTROLS | BUTTONS and any(values)
    }


def query_dict_of(fields: dict[str, list[str]]) -> QueryDict:
    """Autosaved fields as the ``QueryDict`` that they were posted in."""
    posted = QueryDict(mutable=True)
    for name, values in fields.items():
        posted.setlist(name, values)
    return posted
