"""What happens at the desk, in the log: who signed in or was refused, what was published or withdrawn."""

import logging
from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import transaction
from django.http import HttpRequest

log = logging.getLogger("recruiting.audit")


def of_record(event: str, record: Any, user: Any = None) -> None:
    """Log what became of a record, once that is committed."""
    extra = {"event": event, "table": record.table, "ref": record.ref, "user": _name(user)}
    message = f"{event}: {record.table} {record.ref}"
    transaction.on_commit(lambda: log.info(message, extra=extra))


def _name(user: Any) -> str:
    return user.get_username() if user is not None else ""


def _signed_in(sender: Any, request: HttpRequest, user: Any, **_more: Any) -> None:
    _of_sign_in(request, "signed in", _name(user))


def _signed_out(sender: Any, request: HttpRequest, user: Any, **_more: Any) -> None:
    _of_sign_in(request, "signed out", _name(user))


def _refused(sender: Any, credentials: dict, request: HttpRequest | None = None, **_more: Any) -> None:
    name = str(credentials.get("username") or "").replace("\x00", "")
    # Of what is no account, the name stays out: people type their password there.
    is_account = get_user_model().objects.filter(username=name).exists()
    _of_sign_in(request, "sign-in refused", name if is_account else "")


def _locked_out(sender: Any, request: HttpRequest, **_more: Any) -> None:
    _of_sign_in(request, "sign-in throttled", "")


def _of_sign_in(request: HttpRequest | None, event: str, user: str) -> None:
    address = request.META.get("REMOTE_ADDR", "") if request is not None else ""
    log.info("%s", event, extra={"event": event, "user": user, "address": address})


def connect() -> None:
    """Listen to who signs in and out."""
    for signal, receiver in (
        (user_logged_in, _signed_in),
        (user_logged_out, _signed_out),
        (user_login_failed, _refused),
        (user_locked_out, _locked_out),
    ):
        signal.connect(receiver, dispatch_uid=f"audit {receiver.__name__}")
