"""Every address of the site: none breaks, none is open that should not be, and each has its strict policy."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

from recruiting.models import Approach

pytestmark = pytest.mark.django_db

REFS = {
    "offers": "tml-offers-1",
    "approaches": "meta-tml",
    "researchers": "nobody",
    "companies": "meta",
    "people": "zuckerberg",
    "sources": "indonesian-page",
    "statements": "tml-offers-1-amount",
}
OPEN_TO_ALL = ("admin/login/", "admin/jsi18n/")


def addresses(patterns=None, prefix=""):
    """Every address of the URLconf, with what stands for its parameters."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def filled(route):
    table = route.split("/")[0]
    route = re.sub(r"<slug:ref>", REFS.get(table, "x"), route)
    route = re.sub(r"<path:object_id>|<int:[^>]+>", str(Approach.objects.first().pk), route)
    return "/" + re.sub(r"<[^>]+>|\(\?P.*|[\^$]", "1", route)


@pytest.fixture(autouse=True, scope="module")
def _seeds(one_world):
    call_command("load", str(Path(settings.BASE_DIR) / "seeds"), verbosity=0)


def test_no_address_breaks_and_the_admin_is_closed_to_strangers(client):
    seen = 0
    for route in addresses():
        answer = client.get(filled(route))
        seen += 1
        assert answer.status_code < 500, route
        if route.startswith("admin/") and route not in OPEN_TO_ALL:
            assert answer.status_code in (301, 302, 404, 405), route
    assert seen > 60


def test_every_page_has_a_strict_policy_the_admin_too(client, publisher):
    for route in addresses():
        for somebody in (client, publisher):
            answer = somebody.get(filled(route))
            policy = answer["Content-Security-Policy"]
            assert "default-src 'self'" in policy, route
            assert "unsafe" not in policy, route
            assert "*" not in policy, route


def test_nothing_that_the_policy_forbids_stands_in_a_template():
    inline = re.compile(
        r"\bstyle=|\bon[a-z]+=|<script(?![^>]*\bsrc=)[^>]*>|hx-on|\bjs:|hx-vars|javascript:", re.I
    )
    for template in (Path(settings.BASE_DIR) / "templates").rglob("*.html"):
        assert not inline.search(template.read_text()), template


def test_a_public_page_sets_no_cookie(client):
    for path in ("/", "/offers/", "/offers/tml-offers-1/"):
        assert not client.get(path).cookies
