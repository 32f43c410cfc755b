"""Run inside one half of the site by ``manage.py shell``: asks its addresses and prints what they answer."""

import json
import re
import sys

from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from recruiting.models import Company, Offer

DESK = ["/admin/", "/admin/login/", "/admin/report/", "/admin/import/", "/admin/recruiting/offer/"]
LISTS = ["offers", "approaches", "researchers", "companies", "people", "sources"]
FILES = [
    "/offers.csv",
    "/offers.json",
    "/offers.ndjson",
    "/offers.atom",
    "/approaches.atom",
    "/changes.csv",
]
DATA = ["/data/", "/data/talent-offers.zip", "/data/talent-offers.sqlite3", "/data/offer.csv"]
OTHER = [
    "/how-to-read/",
    "/pictures/",
    "/changes/",
    "/api/",
    "/api/v1/",
    "/api/v1/openapi.json",
    "/robots.txt",
]

client = Client(headers={"host": "localhost"})


def status(address):
    answer = client.get(address)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


sitemap = "".join(
    client.get(part).content.decode()
    for part in re.findall(r"<loc>https?://[^/]+(/[^<]+)", client.get("/sitemap.xml").content.decode())
)
pages = re.findall(r"<loc>https?://[^/]+(/[^<]*)", sitemap)
addresses = ["/", *(f"/{name}/" for name in LISTS), *FILES, *DATA, *OTHER]
addresses += [f"/offers/{Offer.objects.first().ref}/", *pages]
written = ""
try:
    Company.objects.filter(pk=Company.objects.first().pk).update(description="written")
except DatabaseError as error:
    written = type(error).__name__
answers = {
    "pages": {address: status(address) for address in addresses},
    "desk": {address: status(address) for address in DESK},
    "cookies": sorted(client.cookies),
    "middleware": settings.MIDDLEWARE,
    "written": written,
    "elsewhere": client.get("/offers/?q=alder").headers.get("Location", ""),
}
sys.stdout.write(json.dumps(answers))
