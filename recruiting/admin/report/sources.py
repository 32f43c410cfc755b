"""Reports are typed by address or title: which of them are known."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from rapidfuzz import fuzz

from recruiting.admin.report.names import MOST_NEAR, Found, folded
from recruiting.models import Source

NEAR_TITLE = 88
_TRACKING = re.compile(
    r"^(utm_.*|fbclid|gclid|mc_[ce]id|igshid|ref_?src|cmpid|s?mid|smtyp|guccounter)$", re.IGNORECASE
)


def normal_url(url: str) -> str:
    """An address as two spellings of it have in common; what merely tracks readers is left out."""
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    except ValueError:  # no address at all: the database will say so
        return url.strip()
    host = re.sub(r"^(www|m|amp)\.", "", (parts.hostname or "").casefold())
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])))
    path = re.sub(r"/(amp|index\.html?)?/?$", "", parts.path)
    return f"{host}{port}{path}" + (f"?{query}" if query else "")


def find_source(url: str = "", publisher: str = "", title: str = "") -> Found:
    """The known source of this address or, failing that, of this title; else those with a like title."""
    rows = list(Source.objects.values_list("pk", "ref", "url", "publisher", "title", "description"))
    named = " · ".join(text for text in (publisher, title) if text) or url
    wanted = normal_url(url) if url else ""
    same_page = [pk for pk, _ref, known, *_rest in rows if wanted and known and normal_url(known) == wanted]
    if same_page:
        return Found(named, _sources(same_page))
    exact, near = [], {}
    for pk, ref, known, outlet, heading, described in rows:
        if url and known:
            # Two addresses are two pages, unless their titles are alike.
            likeness = _alike(title, heading) if title else 0
        else:
            likeness = _alike(title, heading or described) if title else 0
            outlets = {folded(name) for name in (publisher, outlet) if name}
            if title and heading and folded(title) == folded(heading) and len(outlets) < 2:
                exact.append(pk)
        if not title and publisher and not url and folded(publisher) in (folded(outlet), folded(ref)):
            likeness = 100
        if likeness >= NEAR_TITLE:
            near[pk] = likeness
    return Found(named, _sources(exact), _sources(sorted(near, key=lambda pk: -near[pk])[:MOST_NEAR]))


def find_told(text: str) -> Found:
    """The source that ``text`` means: an address, a reference, a title, or “publisher · title”."""
    if re.match(r"https?://", text):
        return find_source(url=text)
    if by_ref := Source.objects.filter(ref=text).first():
        return Found(text, [by_ref])
    publisher, title = told_parts(text)
    found = find_source(publisher=publisher, title=title)
    if not title:
        by_title = find_source(title=publisher)
        found = by_title if by_title.exact else Found(text, near=(found.near + by_title.near)[:MOST_NEAR])
    return Found(text, found.exact, found.near)


def told_parts(text: str) -> tuple[str, str]:
    """Publisher and title of “publisher · title”; without the dot it is the publisher that is named."""
    publisher, dot, title = text.partition("·")
    return publisher.strip(), title.strip() if dot else ""


def _alike(one, other):
    one, other = folded(one), folded(other)
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return 0
    return fuzz.ratio(one, other)


def _sources(pks):
    found = Source.objects.in_bulk(pks)
    return [found[pk] for pk in pks]
