"""A form is saved once: of a double click, or a post that is sent again, the first makes what it makes.

A page carries ``token(request)`` in a hidden control (``submission.TOKEN``). Whoever saves what was posted
calls ``check`` first, ``spend`` in the transaction that writes and before it writes, and ``note`` once it
knows where the record is. Of two posts in flight the database lets one spend the token; the other waits
for it, and is then told as if it had come later.
"""

import uuid
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from recruiting.admin.submission import submission_of
from recruiting.models import SavedForm

RETENTION = timedelta(days=30)
"""How long a saved form is remembered: nobody sends one again later than that."""


class AlreadySaved(Exception):
    """This very post was saved already; ``path`` leads to what it made. Nothing was written now."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(path)


def token(request) -> str:
    """The token of the form that is shown: the one that was posted, while it is unspent, or a new one."""
    token = submission_of(request).token
    return str(token if token and _spent(request) is None else uuid.uuid4())


def check(request) -> None:
    """Raise Repeated if this post was saved before.

    Raises ValidationError if the form was saved with something else typed in it: somebody went back to it.
    """
    spent = _spent(request)
    if spent is None:
        return
    if spent.content == submission_of(request).digest:
        raise AlreadySaved(spent.path)
    raise ValidationError(
        format_html(
            '{} <a href="{}">{}</a>',
            _("This form was saved already. What you typed since stands here: to save it too, save again."),
            spent.path,
            _("See what was saved."),
        )
    )


def spend(request) -> None:
    """Save this form now, and never again; raises what ``check`` raises. Needs a transaction."""
    submission = submission_of(request)
    if submission.token is None:
        return
    try:
        with transaction.atomic():
            SavedForm.objects.create(user=request.user, token=submission.token, content=submission.digest)
    except IntegrityError:
        check(request)
        raise
    SavedForm.objects.filter(user=request.user, saved__lt=timezone.now() - RETENTION).delete()


def note(request, path: str) -> None:
    """Remember where what this form made is to be seen."""
    if token := submission_of(request).token:
        SavedForm.objects.filter(user=request.user, token=token).update(path=path)


def _spent(request):
    token = submission_of(request).token
    return token and SavedForm.objects.filter(user=request.user, token=token).first()
