"""Whether the process runs (``/healthz``), and whether it can serve (``/readyz``), for what watches it."""

from collections.abc import Callable

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse

from recruiting.security.pending_migrations import is_migrated

HEALTH, READY = "/healthz", "/readyz"
PLAIN = "text/plain; charset=utf-8"


class ProbeMiddleware:
    """Answers the probes under any host name and without HTTPS: they come from within."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.is_migrated = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path not in (HEALTH, READY):
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
        reason = "" if request.path == HEALTH else self._unready()
        response = HttpResponse(f"{reason or 'ok'}\n", PLAIN, status=503 if reason else 200)
        response["Cache-Control"] = "no-store"
        if reason:
            response["Retry-After"] = "5"
        return response

    def _unready(self) -> str:
        """Why it can't serve; empty if it can."""
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            if not self.is_migrated:
                self.is_migrated = is_migrated()
        except Error:
            return "the database can't be reached"
        return "" if self.is_migrated else "the tables are not up to date"
