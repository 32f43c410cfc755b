"""What is wrong with a request for data, as problem details (RFC 9457)."""

from http import HTTPStatus

from django.http import JsonResponse

PROBLEM = "application/problem+json"


def problem(status: int, detail: str, **more: str) -> JsonResponse:
    """The answer; ``more`` are members of our own."""
    members = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JsonResponse(members | more, status=status, content_type=PROBLEM)
