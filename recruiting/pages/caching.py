"""What may be kept of an answer: its strong ETag (RFC 9110) is the edition, the code and what was asked."""

from functools import cache, wraps
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseNotModified
from django.utils import translation
from django.utils.cache import add_never_cache_headers, get_conditional_response
from django.utils.http import http_date, parse_etags

from recruiting.languages import DATA, is_data
from recruiting.models import Edition


@cache
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
    asked = sorted(request.GET.lists())
    told = (edition, code_version(), request.get_host(), request.path, asked, language)
    return f'"{sha256(repr(tuple(map(str, told))).encode()).hexdigest()[:32]}"'


def kept_by_edition(view):
    """A view of data, or of what describes them, that answers alike until the next edition.

    Data are in one language; a page that describes them is in the reader's.

    The edition is read before the rows, so that an answer is never older than its ETag says. What is asked by
    somebody with a session is kept nowhere. Only answers that are given (200) bear an ETag.
    """

    @wraps(view)
    def answered(request, *args, **kwargs):
        language = DATA if is_data(request.path_info) else translation.get_language()
        with translation.override(language):
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                response = view(request, *args, **kwargs)
                add_never_cache_headers(response)
                return response
            edition = Edition.current()
            etag = etag_of(request, edition, language)
            if etag in parse_etags(request.headers.get("If-None-Match", "").replace("W/", "")):
                # Only what was given before has this ETag: there is nothing to ask the tables.
                return _dated(HttpResponseNotModified(), etag, edition)
            response = view(request, *args, **kwargs)
        response["Content-Language"] = language
        if response.status_code != 200:
            return response
        _dated(response, etag, edition)
        return get_conditional_response(request, etag, edition and int(edition.date.timestamp()), response)

    return answered


def _dated(response, etag, edition):
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if edition:
        response["Last-Modified"] = http_date(edition.date.timestamp())
    return response
