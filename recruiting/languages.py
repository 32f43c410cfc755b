"""Which language an answer is in: pages in the reader's; data in one, the same for everybody."""

from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

DATA = "en"
"""The language of what is taken away: CSV, JSON, packages, feeds, the API."""


def is_data(path: str) -> bool:
    """Whether an address gives data: the API's do, and those that end like a file (``/offers.csv``).

    A picture of a page speaks as the page does.
    """
    is_file = "." in path.rpartition("/")[2] and not path.endswith(".png")
    return is_file or path.startswith("/api/v")


class LanguageMiddleware(LocaleMiddleware):
    """The reader's choice (a cookie), else what the browser asks for, else English; data in English."""

    def process_request(self, request) -> None:
        if is_data(request.path_info):
            translation.activate(DATA)
            request.LANGUAGE_CODE = DATA
        else:
            super().process_request(request)

    def process_response(self, request, response):
        if is_data(request.path_info):
            response.headers.setdefault("Content-Language", DATA)
            return response
        patch_vary_headers(response, ["Cookie"])
        return super().process_response(request, response)
