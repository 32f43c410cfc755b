"""What a request to a form of the admin is about, and what was posted with it: one object a request."""

import hashlib
import uuid
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.http import HttpRequest, QueryDict

TOKEN = "form_token"  # noqa: S105 (a control's name)
"""The hidden control by which a form is known (``idempotency``)."""

Refusals = dict[str, list[Any]]
"""Messages by the field at which they stand."""


@dataclass
class Submission:
    """One look at a form, or one post of it.

    ``sent`` is what was posted, as it was sent: what is saved may have been merged with what others saved.
    ``record`` is the one whose page it is, ``approach`` the one (or its key) within which rows are chosen;
    both are None on a page for a new record. ``refusals`` are shown beside what was typed.
    """

    sent: QueryDict
    record: Any = None
    approach: Any = None
    refusals: Refusals = field(default_factory=dict)

    @property
    def token(self) -> uuid.UUID | None:
        """The token of the form; None if none was posted that can be read."""
        try:
            return uuid.UUID(self.sent.get(TOKEN, ""))
        except ValueError:
            return None

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what was sent, as hexadecimal digits: two posts of one form are the same or not."""
        sent = {name: values for name, values in self.sent.lists() if name != "csrfmiddlewaretoken"}
        return hashlib.sha256(repr(sorted(sent.items())).encode()).hexdigest()


def submission_of(request: HttpRequest) -> Submission:
    """The submission of a request, made the first time that it is asked for."""
    if not hasattr(request, "submission"):
        request.submission = Submission(request.POST)  # type: ignore[attr-defined]
    return request.submission  # type: ignore[attr-defined]
