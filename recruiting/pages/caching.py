"""What may be kept of an answer: its strong ETag (RFC 9110) is the edition, the code and what was asked."""

from collections.abc import Callable
from functools import cache as once
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import add_never_cache_headers, get_conditional_response
from django.utils.http import http_date, parse_etags

from recruiting.languages import DATA, is_data
from recruiting.published.edition_params import EDITIONS
from recruiting.published.models import Edition
from recruiting.published.snapshot import snapshot

LONGEST = 1_000_000
"""Bytes of an answer that is kept."""

KEPT_FOR = 24 * 3600
"""Seconds after which an answer is forgotten, whatever the edition."""


@once
def code_version() -> str:
    """What tells this code from other versions of it: the same data may read otherwise after an update."""
    digest = sha256()
    for folder in ("recruiting", "templates"):
        for file in sorted((Path(settings.BASE_DIR) / folder).rglob("*.*")):
            if file.suffix in (".py", ".html"):
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def etag_of(request: HttpRequest, edition: Edition | None, language: str) -> str:
    """The strong ETag of what ``request`` asks of this edition, in whatever order it names it."""
    asked = sorted((name, sorted(dict.fromkeys(values))) for name, values in request.GET.lists())
    part = request.headers.get("HX-Request"), request.headers.get("HX-History-Restore-Request")
    told = (edition, code_version(), request.get_host(), request.scheme, request.path, asked, language, part)
    return f'"{sha256(repr(tuple(map(str, told))).encode()).hexdigest()[:32]}"'


def kept_by_edition(view: Callable) -> Callable:
    """A view of what is public: it answers alike until the next edition, and its answer is kept as long.

    Data are in one language; a page that describes them is in the reader's. The edition is read before the
    rows and in one snapshot with them, so that an answer is of the edition that its ETag says. What is asked
    by somebody with a session is kept nowhere. Only answers that are given (200) bear an ETag; what is
    streamed, or longer than ``LONGEST``, is not kept.
    """

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = DATA if is_data(request.path_info) else translation.get_language() or DATA
        with translation.override(language):
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                response = view(request, *args, **kwargs)
                add_never_cache_headers(response)
                return response
            with snapshot():
                response, etag, edition = _answer(view, request, language, args, kwargs)
        response["Content-Language"] = language
        if response.status_code != 200:
            return response
        if any(name in request.GET for name in EDITIONS):
            _lead_to_today(request, response)
        _dated(response, etag, edition)
        changed = edition and int(edition.date.timestamp())
        return get_conditional_response(request, etag, changed, response) or response

    return answered


def _lead_to_today(request, response):
    """What was known once is no page of its own for search engines: the one of today is."""
    given = request.GET.copy()
    for name in EDITIONS:
        given.pop(name, None)
    query = f"?{given.urlencode()}" if given else ""
    canonical = f'<{request.build_absolute_uri(request.path)}{query}>; rel="canonical"'
    response["Link"] = ", ".join(filter(None, [response.get("Link"), canonical]))
    response["X-Robots-Tag"] = "noindex"


def _answer(view, request, language, args, kwargs):
    """The answer, made or kept, with its ETag and edition."""
    edition = Edition.current()
    etag = etag_of(request, edition, language)
    if etag in parse_etags(request.headers.get("If-None-Match", "").replace("W/", "")):
        # Only what was given before has this ETag: there is nothing to ask the tables.
        return _dated(HttpResponseNotModified(), etag, edition), etag, edition
    response = caches["answers"].get(etag)
    if response is None:
        request.public_edition = edition  # pages that tell it need not ask again
        response = view(request, *args, **kwargs)
        if not getattr(response, "is_rendered", True):
            response.render()
        if response.status_code == 200 and not response.streaming and len(response.content) < LONGEST:
            caches["answers"].set(etag, _plain(response), KEPT_FOR)
    return response, etag, edition


def _plain(response: HttpResponse) -> HttpResponse:
    """An answer without what made it: its content and headers, as a cache can keep them."""
    kept = HttpResponse(response.content, status=response.status_code)
    kept.headers = response.headers
    return kept


def _dated(response, etag, edition):
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if edition:
        response["Last-Modified"] = http_date(edition.date.timestamp())
    return response
