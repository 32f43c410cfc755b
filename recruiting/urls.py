"""The addresses of the site: each list has a page and its twins, each record a page of its own."""

from django.contrib import admin
from django.urls import path

from recruiting.views import approach, company, errors, home, offer, person, source
from recruiting.views.listing import list_csv, list_json, list_ndjson, list_page
from recruiting.views.lists import LISTS

urlpatterns = [
    path("", home.home, name="home"),
    path("how-to-read/", home.how_to_read, name="how-to-read"),
    path("favicon.ico", home.favicon),
    path("admin/", admin.site.urls),
    path("offers/<slug:ref>/", offer.page, name="offer"),
    path("approaches/<slug:ref>/", approach.page, name="approach"),
    path("researchers/<slug:ref>/", person.researcher_page, name="researcher"),
    path("companies/<slug:ref>/", company.page, name="company"),
    path("people/<slug:ref>/", person.page, name="person"),
    path("sources/<slug:ref>/", source.page, name="source"),
]
for listing in LISTS:
    urlpatterns += [
        path(f"{listing.name}/", list_page, {"listing": listing}, name=listing.name),
        path(f"{listing.name}.csv", list_csv, {"listing": listing}, name=f"{listing.name}-csv"),
        path(f"{listing.name}.json", list_json, {"listing": listing}, name=f"{listing.name}-json"),
        path(f"{listing.name}.ndjson", list_ndjson, {"listing": listing}, name=f"{listing.name}-ndjson"),
    ]

handler400 = errors.bad_request
handler404 = errors.not_found
