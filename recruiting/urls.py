"""The addresses of the site: each list has a page and its twins, each record a page of its own.

Who may ask what of each stands in ``recruiting.access``.
"""

from django.conf import settings
from django.contrib import admin
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from recruiting.admin import review
from recruiting.admin.autocomplete import Completions
from recruiting.admin.report import field_views, saved_report, text_views
from recruiting.admin.report import views as report
from recruiting.admin.upload import views as importing
from recruiting.data import api, changes, pages
from recruiting.data.feeds import list_atom
from recruiting.lists.catalogue import APPROACHES, LISTS, OFFERS
from recruiting.lists.views import list_csv, list_json, list_ndjson, list_page
from recruiting.pages import (
    approach,
    card,
    charts,
    company,
    errors,
    home,
    offer,
    person,
    record_changes,
    sitemaps,
    source,
    statement,
)
from recruiting.pages.caching import kept_by_edition
from recruiting.pages.card_image import PICTURED, image_of
from recruiting.security import second_factor
from recruiting.sites import addresses_of

urlpatterns = [
    path("", kept_by_edition(home.home), name="home"),
    path("how-to-read/", home.how_to_read, name="how-to-read"),
    path("pictures/", kept_by_edition(charts.page), name="pictures"),
    path("changes/", changes.page, name="changes"),
    path("changes.atom", changes.atom, name="changes-atom"),
    path("changes.csv", changes.csv, name="changes-csv"),
    path("changes/<slug:table>/<slug:ref>/", kept_by_edition(record_changes.page), name="record-changes"),
    path("favicon.ico", home.favicon),
    # No secret is at stake, and a page that is kept can't hold a token.
    path("language/", csrf_exempt(set_language), name="language"),
    path("admin/report/", report.report, name="report"),
    path("admin/report/keep/", report.keep, name="report-keep"),
    path("admin/report/text/", text_views.paste, name="report-text"),
    path("admin/report/decide/", text_views.decide, name="report-decide"),
    path("admin/report/discard/", saved_report.discard, name="report-discard"),
    path("admin/report/stories/", report.stories, name="report-stories"),
    path("admin/report/saved/<int:key>/", saved_report.page, name="report-saved"),
    path("admin/report/names/<slug:name>/", field_views.names, name="report-names"),
    path("admin/report/read/<slug:table>/<slug:column>/", field_views.read, name="report-read"),
    path("admin/import/", importing.page, name="import"),
    path("admin/import/look/", importing.look_again, name="import-look"),
    path("admin/import/load/", importing.confirm, name="import-load"),
    path("admin/import/cancel/", importing.cancel, name="import-cancel"),
    path("admin/second-factor/", second_factor.page, name="second-factor"),
    path("admin/review/", admin.site.admin_view(review.queue), name="review"),
    path("admin/autocomplete/", admin.site.admin_view(Completions.as_view()), name="autocomplete"),
    path("admin/", admin.site.urls),
    path("offers/<slug:ref>/", kept_by_edition(offer.page), name="offer"),
    path("offers/<slug:ref>/card/", card.page, name="offer-card"),
    path("approaches/<slug:ref>/", kept_by_edition(approach.page), name="approach"),
    path("researchers/<slug:ref>/", person.moved_to_person, name="researcher"),
    path("companies/<slug:ref>/", kept_by_edition(company.page), name="company"),
    path("people/<slug:ref>/", kept_by_edition(person.page), name="person"),
    path("sources/<slug:ref>/", kept_by_edition(source.page), name="source"),
    *(
        path(f"{name}/<slug:ref>/card.png", image_of(model), name=f"{model._meta.model_name}-image")
        for name, model in PICTURED.items()
    ),
    path("statements/<slug:ref>/", kept_by_edition(statement.page), name="statement"),
]
for listing in LISTS:
    name, options = listing.name, {"listing": listing}
    urlpatterns += [
        path(f"{name}/", kept_by_edition(list_page), options, name=name),
        path(f"{name}.csv", list_csv, options, name=f"{name}-csv"),
        path(f"{name}.json", list_json, options, name=f"{name}-json"),
        path(f"{name}.ndjson", list_ndjson, options, name=f"{name}-ndjson"),
        path(f"api/v1/{name}", api.records, options, name=f"{name}-api"),
        path(f"api/v1/{name}/<slug:ref>", api.record, options, name=f"{name}-api-one"),
    ]
urlpatterns += [
    path("offers.atom", list_atom, {"listing": OFFERS}, name="offers-atom"),
    path("approaches.atom", list_atom, {"listing": APPROACHES}, name="approaches-atom"),
    path("data/", pages.page, name="data"),
    path("data/talent-offers.zip", pages.package_zip, name="data-zip"),
    path("data/talent-offers.sqlite3", pages.sqlite, name="data-sqlite"),
    path("data/<slug:name>.csv", pages.table_csv, name="data-csv"),
    path("data/<slug:name>/", pages.columns, name="data-columns"),
    path("api/", api.documentation, name="api"),
    path("api/v1/", api.root, name="api-root"),
    path("api/v1/openapi.json", api.description, name="api-description"),
    re_path(r"^api/v1/(?P<rest>(?s:.*))$", api.nothing_here),
    path("robots.txt", sitemaps.robots),
    path("sitemap.xml", sitemaps.index, name="sitemaps"),
    path("sitemap-<slug:section>.xml", sitemaps.sitemap, name="sitemap"),
]

urlpatterns = addresses_of(settings.SITE, urlpatterns)

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
