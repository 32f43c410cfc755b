"""The addresses of the site: each list has a page and its twins, each record a page of its own."""

from django.contrib import admin
from django.urls import path

from recruiting.admin import review
from recruiting.views import approach, company, corrections, errors, home, offer, person, source
from recruiting.views.listing import list_csv, list_json, list_page
from recruiting.views.lists import LISTS

urlpatterns = [
    path("", home.home, name="home"),
    path("how-to-read/", home.how_to_read, name="how-to-read"),
    path("corrections/", corrections.page, name="corrections"),
    path("favicon.ico", home.favicon),
    path("admin/review/", admin.site.admin_view(review.queue), name="review"),
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
    ]

handler400 = errors.bad_request
handler404 = errors.not_found
