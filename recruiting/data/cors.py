"""CORS: pages of other sites may read the data, the API, feeds and lists' files, without cookies."""

import re

from django.http import HttpResponse

METHODS = "GET, HEAD, OPTIONS"
EXPOSED = "ETag, Last-Modified, Link, Content-Disposition, X-Total-Count"
DAY = 24 * 3600
OPEN = re.compile(r"/(api|data)/|/[a-z]+\.(csv|json|ndjson|atom)$")


class OpenDataMiddleware:
    """Allows any page to read open data, errors too, and answers preflight requests."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        if not OPEN.match(request.path):
            return self.get_response(request)
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers={"Allow": METHODS})
            response["Access-Control-Allow-Methods"] = METHODS
            response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since, Accept"
            response["Access-Control-Max-Age"] = str(DAY)
        else:
            response = self.get_response(request)
            response["Access-Control-Expose-Headers"] = EXPOSED
            if response.status_code == 405:
                response["Allow"] = METHODS  # with OPTIONS, for preflight requests
        response["Access-Control-Allow-Origin"] = "*"
        return response
