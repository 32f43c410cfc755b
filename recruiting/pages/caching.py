"""What may be kept of an answer: its strong ETag (RFC 9110) is the edition, the code and what was asked."""

from collections.abc import Callable, Iterable
from functools import cache as once
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.urls import get_resolver
from django.utils import translation
from django.utils.cache import add_never_cache_headers, get_conditional_response
from django.utils.http import http_date, parse_etags
from django.utils.safestring import SafeString, mark_safe

from recruiting.languages import DATA, is_data
from recruiting.published.edition_params import EDITIONS
from recruiting.published.models import Edition
from recruiting.published.snapshot import snapshot
from recruiting.serving.limits import READ_SECONDS, reading_for

LONGEST = 1_000_000
"""Bytes of an answer that is kept."""

LONGEST_OF_MANY = 64_000
"""Bytes of an answer of which many are kept; longer ones are kept apart, and few of them."""

LONGEST_ROW = 4000
"""Characters of a printed row of which very many are kept; what is longer is a block, of which fewer are."""

KEPT_FOR = 24 * 3600
"""Seconds after which an answer is forgotten, whatever the edition."""


@once
def code_version() -> str:
    """What tells this code from other versions of it: the same data may read otherwise after an update."""
    digest = sha256()
    for folder in ("locale", "recruiting", "templates"):
        for file in sorted((Path(settings.BASE_DIR) / folder).rglob("*.*")):
            if file.suffix in (".py", ".html", ".mo"):
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def etag_of(request: HttpRequest, edition: Edition | None, language: str) -> str:
    """The strong ETag of what ``request`` asks of this edition, in whatever order it names it."""
    params = sorted((name, sorted(dict.fromkeys(values))) for name, values in request.GET.lists())
    part = request.headers.get("HX-Request"), request.headers.get("HX-History-Restore-Request")
    parts = (
        edition,
        code_version(),
        request.get_host(),
        request.scheme,
        request.path,
        params,
        language,
        part,
    )
    return f'"{sha256(repr(tuple(map(str, parts))).encode()).hexdigest()[:32]}"'


def kept_by_edition(view: Callable) -> Callable:
    """A view of what is public: it answers alike until the next edition, and its answer is kept as long.

    Data are in one language; a page that describes them is in the reader's. The edition is read before the
    rows and in one snapshot with them, so that an answer is of the edition that its ETag says. What is asked
    by somebody with a session is kept nowhere. Only answers that are given (200) bear an ETag; what is
    streamed, or longer than ``LONGEST``, is not kept.
    """

    @wraps(view)
    def answered(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = _language_of(request)
        with translation.override(language):
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                response = view(request, *args, **kwargs)
                add_never_cache_headers(response)
                return response
            with snapshot():
                if not hasattr(request, "public_edition"):
                    request.public_edition = Edition.current()
                edition = request.public_edition
                etag = etag_of(request, edition, language)
                response = _cached_response(request, etag, edition) or _new_response(
                    view, request, etag, args, kwargs
                )
        return _finished(request, response, language, etag, edition)

    answered.is_kept_by_edition = True  # type: ignore[attr-defined]
    return answered


class KeptAnswerMiddleware:
    """Gives what is kept of this edition before anything is asked that only a new answer needs.

    What is not kept is made in one snapshot, whose edition is ``request.public_edition``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponseBase:
        if not _may_be_kept(request):
            return self.get_response(request)
        if response := _kept_answer(request, _first_asked()):
            return response
        with snapshot():
            request.public_edition = Edition.current()
            return self.get_response(request)


def _first_asked() -> Edition | None:
    """The edition of now, by a query that shows that the connection still stands: none asks that before."""
    connection.health_check_done = True  # type: ignore[attr-defined]
    try:
        return Edition.current()
    except OperationalError:
        if connection.is_usable():
            raise
        connection.close()
        return Edition.current()


def _may_be_kept(request: HttpRequest) -> bool:
    is_reading = request.method in ("GET", "HEAD") and settings.SESSION_COOKIE_NAME not in request.COOKIES
    return is_reading and request.path_info[1:].partition("/")[0] in _beginnings()


@once
def _beginnings() -> frozenset[str]:
    """How the addresses begin whose answers are kept: no other has to ask for the edition."""
    return frozenset(
        str(address.pattern).partition("/")[0]
        for address in get_resolver().url_patterns
        if getattr(getattr(address, "callback", None), "is_kept_by_edition", False)
    )


def _kept_answer(request: HttpRequest, edition: Edition | None) -> HttpResponse | None:
    language = _language_of(request)
    etag = etag_of(request, edition, language)
    response = _cached_response(request, etag, edition)
    return response and _finished(request, response, language, etag, edition)


def _language_of(request: HttpRequest) -> str:
    return DATA if is_data(request.path_info) else translation.get_language() or DATA


def _finished(
    request: HttpRequest, response: HttpResponse, language: str, etag: str, edition: Edition | None
) -> HttpResponse:
    """The answer with the headers that say how long it holds; a 304 if that is enough."""
    response["Content-Language"] = language
    if response.status_code != 200:
        return response
    if any(name in request.GET for name in EDITIONS):
        _lead_to_today(request, response)
    _dated(response, etag, edition)
    changed = int(edition.date.timestamp()) if edition else None
    return get_conditional_response(request, etag, changed, response) or response


def once_an_edition(request: HttpRequest, what: tuple[Any, ...], make: Callable[[], Any]) -> Any:
    """What ``make`` counts, kept for the edition of the request's snapshot; without one it is made anew."""
    edition = getattr(request, "public_edition", None)
    if edition is None:
        return make()
    key = sha256(repr((str(edition), code_version(), what)).encode()).hexdigest()
    value = caches["counts"].get(key)
    if value is None:
        value = make()
        caches["counts"].set(key, value, KEPT_FOR)
    return value


def printed_rows(
    what: tuple[Any, ...],
    digests: dict[int, str],
    make: Callable[[list[int]], dict[int, str]],
    is_kept: bool,
) -> SafeString:
    """What ``make`` prints of the versions with these keys, in their order; kept by the digest of each.

    Where a backup takes the place of a database, keys are issued again for other versions.
    """
    prefix = sha256(repr((code_version(), translation.get_language(), what)).encode()).hexdigest()[:24]
    names = {f"{prefix}-{digest}-{key}": key for key, digest in digests.items()}
    printed = _kept_texts(names) if is_kept else {}
    if missing := [name for name in names if name not in printed]:
        texts = make([names[name] for name in missing])
        new = {name: str(texts[names[name]]) for name in missing if names[name] in texts}
        if is_kept:
            _keep_texts(new)
        printed |= new
    return mark_safe("".join(printed[name] for name in names if name in printed))  # noqa: S308 (of templates)


def _kept_texts(names: Iterable[str]) -> dict[str, str]:
    texts: dict[str, str] = caches["rows"].get_many(names)
    if missing := [name for name in names if name not in texts]:
        texts |= caches["blocks"].get_many(missing)
    return texts


def _keep_texts(texts: dict[str, str]) -> None:
    """Keep many short ones and fewer long ones; the longest are printed each time."""
    rows = {name: text for name, text in texts.items() if len(text) <= LONGEST_ROW}
    blocks = {name: text for name, text in texts.items() if LONGEST_ROW < len(text) <= LONGEST_OF_MANY}
    caches["rows"].set_many(rows, KEPT_FOR)
    caches["blocks"].set_many(blocks, KEPT_FOR)


def _lead_to_today(request: HttpRequest, response: HttpResponse) -> None:
    """What was known once is no page of its own for search engines: the one of today is."""
    params = request.GET.copy()
    for name in EDITIONS:
        params.pop(name, None)
    query = f"?{params.urlencode()}" if params else ""
    canonical = f'<{request.build_absolute_uri(request.path)}{query}>; rel="canonical"'
    response["Link"] = ", ".join(filter(None, [response.get("Link"), canonical]))
    response["X-Robots-Tag"] = "noindex"


def _new_response(
    view: Callable[..., Any], request: HttpRequest, etag: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponse:
    """A new answer, which is kept if it may be: what a HEAD is answered with may lack its content."""
    with reading_for(READ_SECONDS):
        response = view(request, *args, **kwargs)
        if not getattr(response, "is_rendered", True):
            response.render()
    if request.method == "GET" and _can_be_kept(response):
        is_short = len(response.content) <= LONGEST_OF_MANY
        caches["answers" if is_short else "long_answers"].set(etag, _plain(response), KEPT_FOR)
    return response


def _can_be_kept(response: HttpResponse) -> bool:
    return response.status_code == 200 and not response.streaming and len(response.content) < LONGEST


def _cached_response(request: HttpRequest, etag: str, edition: Edition | None) -> HttpResponse | None:
    if etag in parse_etags(request.headers.get("If-None-Match", "").replace("W/", "")):
        # Only what was given before has this ETag: there is nothing to ask the tables.
        return _dated(HttpResponseNotModified(), etag, edition)
    return caches["answers"].get(etag) or caches["long_answers"].get(etag)


def _plain(response: HttpResponse) -> HttpResponse:
    """An answer without what made it: its content and headers, as a cache can keep them."""
    copy = HttpResponse(response.content, status=response.status_code)
    copy.headers = response.headers
    return copy


def _dated(response: HttpResponse, etag: str, edition: Edition | None) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if edition:
        response["Last-Modified"] = http_date(edition.date.timestamp())
    return response
