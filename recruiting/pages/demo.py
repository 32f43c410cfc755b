"""What tells readers of the demo that all of it is made up."""

from django.conf import settings
from django.http import HttpRequest


def made_up(request: HttpRequest) -> dict[str, bool]:
    """Whether everything that this site shows is made up (``make demo``), for every template."""
    return {"is_made_up": settings.DEMO}
