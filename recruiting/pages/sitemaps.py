"""Sitemaps for search engines: every public record, and nothing of the desk."""

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as django_sitemaps
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from recruiting.lists.catalogue import LISTS
from recruiting.lists.views import PAGES, Listing
from recruiting.pages.caching import kept_by_edition

PAGE = 5000

ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /*?
Allow: /sitemap

Sitemap: {sitemap}
"""


class Pages(Sitemap):
    """The pages without a record."""

    def items(self) -> list[str]:
        return ["home", "how-to-read", "data", "api", *(listing.name for listing in LISTS)]

    def location(self, item: str) -> str:
        return reverse(item)


class Records(Sitemap):
    """The pages of one list's records."""

    limit = PAGE

    def __init__(self, listing: Listing) -> None:
        self.listing = listing

    def items(self) -> QuerySet:
        return self.listing.rows().order_by("ref").values_list("ref", flat=True)

    def location(self, item: str) -> str:
        return f"{reverse(self.listing.name)}{item}/"


OWN_PAGES = tuple(name for name in PAGES if name != "researchers")
"""A researcher's page is that of the person."""

SITEMAPS: dict[str, Sitemap | type[Sitemap]] = {
    "pages": Pages(),
    **{listing.name: Records(listing) for listing in LISTS if listing.name in OWN_PAGES},
}


@require_safe
@kept_by_edition
def index(request: HttpRequest) -> HttpResponse:
    """The index of all sitemaps."""
    return django_sitemaps.index(request, SITEMAPS, sitemap_url_name="sitemap")


@require_safe
@kept_by_edition
def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """One page of the addresses of one list."""
    return django_sitemaps.sitemap(request, SITEMAPS, section).render()


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """The lists' filters make addresses without end; the records are in the sitemap."""
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemaps")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
