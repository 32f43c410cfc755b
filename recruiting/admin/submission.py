"""What a request to a form of the admin is about, and what was posted with it: one object a request."""

import hashlib
import uuid
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from recruiting.history.differences import with_names
from recruiting.models.record import Record

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
    _rows_of_approach: dict[type[Record], list[Any]] = field(default_factory=dict)

    def of_approach(self, model: type[Record]) -> QuerySet:
        """The rows of ``model`` within the approach; none where there is no approach yet."""
        rows: QuerySet[Any] = model._default_manager.all()
        return rows.filter(approach=self.approach) if self.approach else rows.none()

    def rows_of_approach(self, model: type[Record]) -> list[Any]:
        """The same, read once a request: dozens of controls of a page offer them."""
        if model not in self._rows_of_approach:
            self._rows_of_approach[model] = list(with_names(self.of_approach(model)))
        return self._rows_of_approach[model]

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
