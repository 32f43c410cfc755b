"""Reports are typed by address or title: which of them are known."""

import re
from itertools import islice

from rapidfuzz import fuzz

from recruiting.admin.report.names import MOST_NEAR, Matches, folded
from recruiting.admin.report.possible_names import MOST_COMPARED, saying_all, saying_like
from recruiting.models import Source
from recruiting.models.words import rows_saying
from recruiting.values import web_pages
from recruiting.values.folding import folded_words

NEAR_TITLE = 88


def find_source(url: str = "", publisher: str = "", title: str = "") -> Matches:
    """The known source of this address or, failing that, of this title; else those with a like title.

    Two outlets at two addresses have two reports, though both are called “Correction”.
    """
    label = " · ".join(text for text in (publisher, title) if text) or url
    if url and (same_page := _at(url)):
        return Matches(label, same_page)
    if not title:
        return Matches(label, near=_of_publisher(publisher) if publisher and not url else [])
    exact, near = [], {}
    for source in _like_title(title):
        outlets = {folded(name) for name in (publisher, source.publisher) if name}
        if url and source.url and len(outlets) > 1:
            continue
        # Two addresses are two pages, unless their titles are alike.
        other_title = source.title if url and source.url else source.title or source.description
        near[source] = _alike(title, other_title)
        if not (url and source.url) and folded(title) == folded(source.title) and len(outlets) < 2:
            exact.append(source)
    likest = sorted((one for one in near if near[one] >= NEAR_TITLE), key=lambda one: -near[one])
    return Matches(label, exact, likest[:MOST_NEAR])


def _at(url):
    copies = web_pages.copies(url)
    key = web_pages.page_key(copies.url or copies.archived_at)
    return list(Source.objects.filter(page_key=key).order_by("pk"))


def publisher_at(url: str) -> str:
    """The publisher of all known reports at the host of ``url``; empty where there are none, or several."""
    host = _host(url)
    reports = Source.objects.filter(url__icontains=f"{host}/").exclude(publisher="")
    publishers = {source.publisher for source in reports[:MOST_COMPARED] if _host(source.url) == host}
    return publishers.pop() if len(publishers) == 1 else ""


def _host(url):
    return web_pages.page_key(url).partition("/")[0]


def _of_publisher(publisher):
    key = folded(publisher)
    bearing = saying_all(Source.objects.all(), publisher) | Source.objects.filter(ref=publisher)
    matches = (one for one in bearing.order_by("pk") if key in (folded(one.publisher), folded(one.ref)))
    return list(islice(matches, MOST_NEAR))


def _like_title(title):
    """The sources with a title that may be like it, the numbers in it the same, in order of their keys."""
    rows = Source.objects.all()
    for number in filter(str.isdecimal, folded_words(title)):
        rows = rows.filter(pk__in=rows_saying("source", number))
    matches = {*saying_all(rows, title)[:MOST_COMPARED], *saying_like(rows, title, letters=5)}
    return sorted(matches, key=lambda source: source.pk)


def find_told(text: str) -> Matches:
    """The source that ``text`` means: an address, a reference, a title, or “publisher · title”."""
    if re.match(r"https?://", text):
        return find_source(url=text)
    if by_ref := Source.objects.filter(ref=text).first():
        return Matches(text, [by_ref])
    publisher, title = told_parts(text)
    match = find_source(publisher=publisher, title=title)
    if not title:
        by_title = find_source(title=publisher)
        match = by_title if by_title.exact else Matches(text, near=(match.near + by_title.near)[:MOST_NEAR])
    return Matches(text, match.exact, match.near)


def told_parts(text: str) -> tuple[str, str]:
    """Publisher and title of “publisher · title”; without the dot it is the publisher that is named."""
    publisher, dot, title = text.partition("·")
    return publisher.strip(), title.strip() if dot else ""


def is_like_title(one: str, other: str) -> bool:
    """Whether two titles are one, but for a slip of the pen."""
    return _alike(one, other) >= NEAR_TITLE


def _alike(one, other):
    one, other = folded(one), folded(other)
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return 0
    return fuzz.ratio(one, other)
