"""The log: one JSON object a line, each with the number of the request that it is about.

It holds who asked what and what came of it: every write, refusal and failure. It holds no query, body, cookie
or password. What fails with 4xx is the asker's affair, and leaves no traceback, nor does what is refused
while too much is under way.
"""

import json
import logging
import re
import time
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

from recruiting.security.outages import Busy
from recruiting.security.proxies import is_trusted

SAFE = ("GET", "HEAD", "OPTIONS")
FIELDS = ("method", "path", "status", "milliseconds", "user", "address", "event", "table", "ref", "outage")
"""What a record may carry beside its message, as ``extra``."""

LONGEST_TRACEBACK = 6000
"""Characters, from its end."""

log = logging.getLogger("recruiting.requests")
_id: ContextVar[str] = ContextVar("request id", default="")


def current_id() -> str:
    """The number of the request that is answered; empty outside of one."""
    return _id.get()


class JsonFormatter(logging.Formatter):
    """A record as one JSON object in one line of ASCII: nothing in it can begin another line."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := current_id():
            entry["request"] = request
        entry |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        is_refusal = record.exc_info and isinstance(record.exc_info[1], Busy)
        if record.exc_info and record.levelno >= logging.ERROR and not is_refusal:
            entry["traceback"] = self.formatException(record.exc_info)[-LONGEST_TRACEBACK:]
        return json.dumps(entry, default=str)


class RequestLogMiddleware:
    """Numbers each request, and writes down those that write, are refused, or fail."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _id.set(_number_of(request))
        began = time.monotonic()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = current_id()
            if not response.streaming:
                response.headers.setdefault("Content-Length", str(len(response.content)))
            if request.method not in SAFE or response.status_code >= 400:
                _write(request, response, time.monotonic() - began)
            return response
        finally:
            _id.reset(token)


def _number_of(request: HttpRequest) -> str:
    """The number that a trusted proxy gave it, where it is one; else a new one."""
    sent = request.headers.get("X-Request-ID", "") if is_trusted(request.META.get("REMOTE_ADDR", "")) else ""
    return sent if re.fullmatch(r"[\w-]{8,64}", sent, re.ASCII) else uuid.uuid4().hex


def _write(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    level = logging.WARNING if response.status_code >= 500 else logging.INFO
    extra = {
        "event": "request",
        "method": request.method,
        "path": request.path,
        "status": response.status_code,
        "milliseconds": round(seconds * 1000),
        "user": _user_of(request),
        "address": request.META.get("REMOTE_ADDR", ""),
    }
    log.log(level, "%s %s: %s", request.method, request.path, response.status_code, extra=extra)


def _user_of(request: HttpRequest) -> str:
    """Who asked, if that is known already: asking the database for it may fail."""
    user = getattr(request, "_cached_user", None)
    return user.get_username() if user is not None else ""
